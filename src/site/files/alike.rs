//! Files that are one where capitals do not count, nor how an umlaut is encoded: on most desks, and in many archives.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

use super::{Files, Recipe};
use crate::diagnostics::{Code, Finding, Severity};
use crate::source::{SitePath, SourcePath};

/// Tells of each file that an author named and that would take the place of another there. All other names are slugs.
pub(super) fn report(files: &Files, findings: &mut Vec<Finding>) {
    let mut seen: HashMap<SitePath, &SitePath> = HashMap::new();
    for (path, recipe) in files {
        let Some(source) = named_by_an_author(recipe) else { continue };
        let plain = plain(path);
        let of_the_site = files.get_key_value(&plain).filter(|(_, recipe)| named_by_an_author(recipe).is_none());
        let first = seen.get(&plain).copied().or(of_the_site.map(|(path, _)| path));
        if let Some(first) = first {
            let clash = Finding::new(Code::AddressClash).variant("alike").with("address", path).with("other", first);
            let clash = clash.help("rename-file").in_file(source);
            // Nothing is lost where the site is published.
            findings.push(Finding { severity: Severity::Warning, ..clash });
        }
        seen.entry(plain).or_insert(path);
    }
}

/// What a name comes to on such a system.
pub(super) fn plain(path: &SitePath) -> SitePath {
    SitePath::new(&path.as_str().nfc().collect::<String>().to_lowercase())
}

fn named_by_an_author(recipe: &Recipe) -> Option<&SourcePath> {
    match recipe {
        Recipe::Source(source) | Recipe::Drawing(source, _) => Some(source),
        _ => None,
    }
}
