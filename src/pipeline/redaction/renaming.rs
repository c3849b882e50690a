//! Names of files that hold the person's, and what they are called then.
//!
//! Two spellings of the name may stand beside each other: then each gets a number of its own, wherever it is written,
//! so that no two folders become one and every link leads to the file that it led to.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use super::meaning::Meaning;
use super::subject::Subject;
use crate::source::{SourcePath, Sources};

/// What stands for each spelling that has a number; all others share one.
#[derive(Debug, Default)]
pub(super) struct Numbers(BTreeMap<String, String>);

impl Subject {
    /// What stands for the name in an address.
    pub(super) fn slug_for(&self, written: &str) -> &str {
        self.numbers.0.get(&*spelling(written)).unwrap_or(&self.slug)
    }

    /// Gives numbers to spellings until no two files or folders would get one name.
    pub(super) fn tell_spellings_apart(&mut self, sources: &Sources) {
        let spelt: Vec<(&SourcePath, Vec<String>)> = sources
            .texts
            .keys()
            .chain(sources.assets.keys())
            .map(|path| (path, self.spellings_in(path)))
            .filter(|(_, spellings)| !spellings.is_empty())
            .collect();
        let count = spelt.iter().flat_map(|(_, spellings)| spellings).collect::<BTreeSet<_>>().len();
        for number in 2..count + 2 {
            let Some(spelling) = self.clash(&spelt) else { return };
            let slug = format!("{}-{number}", self.slug);
            self.numbers.0.insert(spelling, slug);
        }
    }

    /// A spelling without a number by which a file or folder gets the name that another has got.
    fn clash(&self, spelt: &[(&SourcePath, Vec<String>)]) -> Option<String> {
        let mut taken: BTreeMap<String, String> = BTreeMap::new();
        for (path, spellings) in spelt {
            let Some(renamed) = self.renamed(path) else { continue };
            for (before, after) in with_folders(path).zip(with_folders(&renamed)) {
                let holder = taken.entry(after.to_owned()).or_insert_with(|| before.to_owned());
                let mut free = spellings.iter().filter(|spelling| !self.numbers.0.contains_key(*spelling));
                // One that the other has not.
                if holder != before
                    && let Some(own) = free.find(|spelling| !holder.contains(spelling.as_str()))
                {
                    return Some(own.clone());
                }
            }
        }
        None
    }

    fn spellings_in(&self, path: &SourcePath) -> Vec<String> {
        let found = self.mentions_in_words(path.as_str()).into_iter();
        let own = found.filter(|mention| mention.meaning == Meaning::Person);
        own.map(|mention| path.as_str()[mention.range].to_owned()).collect()
    }

    /// The files whose names hold the person's, and what they are called then.
    pub(super) fn renames(&self, sources: &Sources) -> Vec<(SourcePath, SourcePath)> {
        let paths = sources.texts.keys().chain(sources.assets.keys());
        let mut renames: Vec<(SourcePath, SourcePath)> = Vec::new();
        let mut taken: BTreeSet<SourcePath> = BTreeSet::new();
        for (path, renamed) in paths.filter_map(|path| Some((path.clone(), self.renamed(path)?))) {
            let numbered = (2..).filter_map(|n| numbered(&renamed, n));
            let free = std::iter::once(renamed.clone()).chain(numbered).find(|path| !taken.contains(path));
            let free = free.expect("there is no end of numbers");
            taken.insert(free.clone());
            renames.push((path, free));
        }
        renames
    }

    fn renamed(&self, path: &SourcePath) -> Option<SourcePath> {
        let mut found = self.mentions_in_words(path.as_str());
        found.retain(|mention| mention.meaning == Meaning::Person);
        let mut name = path.as_str().to_owned();
        for found in found.iter().rev() {
            let slug = self.slug_for(&path.as_str()[found.range.clone()]);
            name.replace_range(found.range.clone(), slug);
        }
        SourcePath::new(&name).filter(|_| !found.is_empty())
    }
}

/// As it stands in the name of a file.
fn spelling(written: &str) -> Cow<'_, str> {
    percent_encoding::percent_decode_str(written).decode_utf8_lossy()
}

/// A path, with all folders on the way to it: `a`, `a/b`, `a/b/c.md`.
fn with_folders(path: &SourcePath) -> impl Iterator<Item = &str> {
    let path = path.as_str();
    path.match_indices('/').map(|(at, _)| &path[..at]).chain([path])
}

/// `a/note.md` → `a/note-2.md`
fn numbered(path: &SourcePath, n: usize) -> Option<SourcePath> {
    let extension = path.file_name().strip_prefix(path.stem()).unwrap_or_default();
    path.join(&format!("{}-{n}{extension}", path.stem()))
}
