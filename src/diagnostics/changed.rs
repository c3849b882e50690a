//! Which findings concern somebody who changed only a few files.

use std::collections::BTreeSet;

use super::{Code, Finding};
use crate::source::SourcePath;

/// The files that differ from some other state.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ChangedFiles {
    files: BTreeSet<SourcePath>,
    /// Whether what holds for all notes is among them: `event.yaml`, a list.
    sets_rules: bool,
    /// Whether a note, page or list is among them.
    has_texts: bool,
}

impl ChangedFiles {
    pub fn new(files: BTreeSet<SourcePath>) -> Self {
        let sets_rules = files.iter().any(|file| matches!(file.extension().as_str(), "yaml" | "yml"));
        let is_text = |file: &SourcePath| matches!(file.extension().as_str(), "md" | "markdown");
        let has_texts = sets_rules || files.iter().any(is_text);
        Self { files, sets_rules, has_texts }
    }

    /// How many files differ.
    pub fn count(&self) -> usize {
        self.files.len()
    }

    /// Whether a finding touches one of these files, with either of its places. One without a place is about the event
    /// as a whole, and counts where its rules have changed.
    pub fn concerns(&self, finding: &Finding) -> bool {
        match finding.path() {
            None => self.sets_rules,
            // What is gone has no file any more that it could be told of.
            Some(_) if finding.code == Code::VanishedAddress && self.has_texts => true,
            Some(path) => {
                self.files.contains(path) || finding.also.as_ref().is_some_and(|other| self.files.contains(&other.path))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Code;
    use crate::source::Span;

    #[test]
    fn a_finding_counts_where_one_of_its_places_changed() {
        let path = |name: &str| SourcePath::new(name).expect("a path");
        let changed = |names: &[&str]| ChangedFiles::new(names.iter().map(|name| path(name)).collect());
        let (here, there, nowhere) = (Span::new(0..1), Span::new(2..3), Finding::new(Code::NoNotes));
        let finding = Finding::new(Code::BrokenLink).at(&path("sessions/a.md"), here);
        let with_other = finding.clone().also(&path("sessions/b.md"), there);

        assert!(changed(&["sessions/a.md"]).concerns(&finding));
        assert!(!changed(&["sessions/b.md"]).concerns(&finding));
        assert!(changed(&["sessions/b.md"]).concerns(&with_other));
        assert!(!changed(&["event.yaml"]).concerns(&finding));
        assert!(!changed(&["sessions/a.md"]).concerns(&nowhere) && !changed(&[]).concerns(&nowhere));
        for rules in ["event.yaml", "2017/topics.yml"] {
            assert!(changed(&[rules]).concerns(&nowhere), "{rules}");
        }
        let vanished = Finding::new(Code::VanishedAddress).at(&path("nachlese.lock"), here);
        assert!(
            changed(&["sessions/deleted.md"]).concerns(&vanished) && !changed(&["assets/a.jpg"]).concerns(&vanished)
        );
        let in_event = Finding::new(Code::NoDates).in_file(&path("event.yaml"));
        assert!(changed(&["event.yaml"]).concerns(&in_event) && !changed(&["sessions/a.md"]).concerns(&in_event));
    }
}
