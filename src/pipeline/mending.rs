//! `check --fix`: certain corrections, written into the sources until none is left.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Memo, Options, Plan, plan};
use crate::diagnostics::{Arguments, Code, Finding, Patch, mend};
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
    let mut known = BTreeSet::new();
    for _ in 0..ROUNDS {
        let plan = plan(&current, options, &mut memo);
        let mended = certain(&plan, &known).into_iter().filter_map(|(path, patches)| {
            let (bytes, written) = with_patches(path, current.texts.get(path)?, patches)?;
            Some((path.clone(), bytes, written))
        });
        let mended: Vec<_> = mended.collect();
        if mended.is_empty() {
            break;
        }
        for (path, bytes, written) in mended {
            *corrections.entry(path.clone()).or_default() += written.len();
            current.texts.insert(path, bytes);
            known.extend(written);
        }
    }
    let mended = corrections.into_iter().filter_map(|(path, corrections)| {
        let (before, after) = (sources.texts.get(&path)?.clone(), current.texts.get(&path)?.clone());
        Some(Mended { path, before, after, corrections })
    });
    (mended.collect(), current)
}

/// The files that [`mend_all`] leaves as they are though findings have certain corrections of them, and how many: those not
/// stored as UTF-8.
pub fn left_unmended<'a>(findings: &'a [Finding], sources: &Sources) -> BTreeMap<&'a SourcePath, usize> {
    let mut left = BTreeMap::new();
    for (path, _) in findings.iter().flat_map(Finding::patches).filter(|(_, patch)| patch.is_certain) {
        *left.entry(path).or_default() += 1;
    }
    let encoding = |bytes: &Arc<[u8]>, path: &SourcePath| SourceText::decode(path.clone(), bytes).encoding;
    left.retain(|path, _| sources.texts.get(*path).is_some_and(|bytes| encoding(bytes, path) != Encoding::Utf8));
    left
}

/// A correction, wherever its place is by now: in which file it is made, of what, and with which words.
type Correction = (SourcePath, Code, Arguments, String);

/// The certain corrections, by file. What is told once more after its correction was written is not mended by it.
fn certain<'a>(plan: &'a Plan, known: &BTreeSet<Correction>) -> BTreeMap<&'a SourcePath, Vec<(&'a Patch, Correction)>> {
    let mut patches: BTreeMap<&SourcePath, Vec<_>> = BTreeMap::new();
    for finding in &plan.findings {
        for (path, patch) in finding.patches().filter(|(_, patch)| patch.is_certain) {
            let correction = (path.clone(), finding.code, finding.arguments.clone(), patch.replacement.clone());
            if !known.contains(&correction) {
                patches.entry(path).or_default().push((patch, correction));
            }
        }
    }
    patches
}

/// The bytes of a file with its patches, and which these were; `None` where nothing changes.
fn with_patches(
    path: &SourcePath,
    bytes: &Arc<[u8]>,
    patches: Vec<(&Patch, Correction)>,
) -> Option<(Arc<[u8]>, Vec<Correction>)> {
    let source = SourceText::decode(path.clone(), bytes);
    if source.encoding != Encoding::Utf8 {
        return None;
    }
    let (text, written) = mend(&source.text, patches);
    // What the text lacks of the bytes is the mark at their beginning.
    let mark = &bytes[..bytes.len() - source.text.len()];
    (text != source.text).then(|| ([mark, text.as_bytes()].concat().into(), written))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_written_once_is_not_written_again() {
        let sources = Sources::from_texts("x", [("sessions/a.md", "---\ntag: a\ntopic: B\n---\n")]);
        let plan = plan(&sources, &Options::default(), &mut Memo::default());
        let first = certain(&plan, &BTreeSet::new());
        let known = first.into_values().flatten().map(|(_, correction)| correction).collect::<BTreeSet<_>>();
        assert_eq!(known.len(), 1);
        assert!(certain(&plan, &known).is_empty());
    }
}
