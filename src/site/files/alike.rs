//! Files that are one where capitals do not count, nor how an umlaut is encoded: on most desks, and in many archives.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

use super::{Files, Recipe};
use crate::diagnostics::{Code, Finding, Severity};
use crate::source::SitePath;

/// Tells of each file that an author named and that would take the place of another there. All other names are slugs.
pub(super) fn report(files: &Files, findings: &mut Vec<Finding>) {
    let mut seen: HashMap<SitePath, &SitePath> = HashMap::new();
    for (path, recipe) in files {
        let (Recipe::Source(source) | Recipe::Drawing(source, _)) = recipe else { continue };
        let plain = SitePath::new(&path.as_str().nfc().collect::<String>().to_lowercase());
        let first =
            seen.get(&plain).copied().or_else(|| Some(files.get_key_value(&plain)?.0).filter(|own| *own != path));
        if let Some(first) = first {
            let clash = Finding::new(Code::AddressClash).variant("alike").with("address", path).with("other", first);
            let clash = clash.help("rename-file").in_file(source);
            // Nothing is lost where the site is published.
            findings.push(Finding { severity: Severity::Warning, ..clash });
        }
        seen.entry(plain).or_insert(path);
    }
}
