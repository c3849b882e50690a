//! `check --fix`: certain corrections, written into the sources until none is left.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::{Memo, Options, Plan, plan};
use crate::diagnostics::{Finding, Patch, mend};
use crate::source::{Encoding, SourcePath, SourceText, Sources};

/// One file with its corrections.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mended {
    pub path: SourcePath,
    pub before: Arc<[u8]>,
    pub after: Arc<[u8]>,
    /// How many places were corrected.
    pub corrections: usize,
}

/// One correction may be what lets the next one be seen, as a value behind a key that was misspelt. No file
/// wants more rounds than this.
const ROUNDS: usize = 8;

/// Writes all certain corrections into a copy of the sources. Returns the files that changed, by path, and the sources
/// as they are then. Files that are not UTF-8 stay as they are: their bytes are not those of the text that was read.
pub fn mend_all(sources: &Sources, options: &Options) -> (Vec<Mended>, Sources) {
    let mut memo = Memo::default();
    let mut current = sources.clone();
    let mut corrections: BTreeMap<SourcePath, usize> = BTreeMap::new();
    for _ in 0..ROUNDS {
        let plan = plan(&current, options, &mut memo);
        let mended = certain(&plan).into_iter().filter_map(|(path, patches)| {
            let (bytes, count) = with_patches(path, current.texts.get(path)?, &patches)?;
            Some((path.clone(), bytes, count))
        });
        let mended: Vec<_> = mended.collect();
        if mended.is_empty() {
            break;
        }
        for (path, bytes, count) in mended {
            *corrections.entry(path.clone()).or_default() += count;
            current.texts.insert(path, bytes);
        }
    }
    let mended = corrections.into_iter().filter_map(|(path, corrections)| {
        let (before, after) = (sources.texts.get(&path)?.clone(), current.texts.get(&path)?.clone());
        Some(Mended { path, before, after, corrections })
    });
    (mended.collect(), current)
}

/// The certain corrections, by file.
fn certain(plan: &Plan) -> BTreeMap<&SourcePath, Vec<&Patch>> {
    let mut patches: BTreeMap<&SourcePath, Vec<&Patch>> = BTreeMap::new();
    for (path, patch) in plan.findings.iter().flat_map(Finding::patches) {
        if patch.is_certain {
            patches.entry(path).or_default().push(patch);
        }
    }
    patches
}

/// The bytes of a file with its patches, and how many they were; `None` where nothing changes.
fn with_patches(path: &SourcePath, bytes: &Arc<[u8]>, patches: &[&Patch]) -> Option<(Arc<[u8]>, usize)> {
    let source = SourceText::decode(path.clone(), bytes);
    if source.encoding != Encoding::Utf8 {
        return None;
    }
    let (text, count) = mend(&source.text, patches.iter().copied());
    // What the text lacks of the bytes is the mark at their beginning.
    let mark = &bytes[..bytes.len() - source.text.len()];
    (text != source.text).then(|| ([mark, text.as_bytes()].concat().into(), count))
}
