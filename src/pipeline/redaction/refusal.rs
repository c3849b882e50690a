//! Why nobody is redacted: nothing is changed then.

use crate::diagnostics::{Code, Finding};
use crate::source::SourcePath;

/// What must be settled before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// The folder is no event, as the finding says: what lies there is not ours to change.
    NoEvent(Box<Finding>),
    /// Several people of the list, by their keys, have that name: no text tells which of them it means.
    Namesakes { name: String, keys: Vec<String> },
    /// A key that the list does not have.
    UnknownKey,
    /// The list of people cannot be read, with what is wrong with it.
    BrokenList(Vec<Finding>),
}

/// That the folder is none of an event.
pub(super) fn no_event(findings: &[Finding]) -> Option<&Finding> {
    findings.iter().find(|finding| finding.code == Code::NoEvent)
}

/// What keeps lists of people from being read as a whole.
pub(super) fn broken_lists(findings: &[Finding]) -> Vec<Finding> {
    let is_list = |path: &SourcePath| {
        path.stem() == "people" && (path.as_str().ends_with("yaml") || path.as_str().ends_with("yml"))
    };
    let breaks = |finding: &&Finding| {
        let codes = [Code::YamlSyntax, Code::RefusedYaml, Code::TooLarge, Code::Unreadable, Code::LeadsOutside];
        let location = finding.location.as_ref();
        codes.contains(&finding.code) && location.is_some_and(|location| is_list(&location.path))
    };
    findings.iter().filter(breaks).cloned().collect()
}
