//! What is wrong with the names of files themselves.

use super::file::shown;
use super::turned;
use crate::diagnostics::{Code, Finding};
use crate::source::{HashSet, SourcePath, Sources, is_impossible_on_windows};

/// Tells of names that deceive, and of those that Windows cannot have: of a folder at the first of its files.
pub fn report(sources: &Sources, findings: &mut Vec<Finding>) {
    let mut told = HashSet::default();
    for path in sources.texts.keys().chain(sources.assets.keys()) {
        turned::in_name(path, findings);
        let Some((whole, name)) = impossible(path).filter(|(whole, _)| told.insert(*whole)) else { continue };
        let finding = Finding::new(Code::NotOnWindows).in_file(path).with("name", shown(name));
        let is_folder = whole.len() < path.as_str().len();
        findings.push(match is_folder {
            true => finding.variant("folder").help("help-folder"),
            false => finding.help("help"),
        });
    }
}

/// The first part of a path that Windows cannot have, and the path up to there.
fn impossible(path: &SourcePath) -> Option<(&str, &str)> {
    let path = path.as_str();
    let mut end = 0;
    path.split('/').find_map(|part| {
        let whole = &path[..end + part.len()];
        end = whole.len() + 1;
        is_impossible_on_windows(part).then_some((whole, part))
    })
}
