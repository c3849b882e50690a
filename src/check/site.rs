//! What the site as a whole needs: legal pages.

use crate::diagnostics::{Code, Finding, Severity};
use crate::model::LegalKind;
use crate::parse::Input;
use crate::parse::keys::{self, Record};
use crate::source::SourcePath;

/// Imprint, privacy and accessibility statement that nobody has named: one finding for all of them. The law wants them
/// linked from every page of a municipal site (§ 5 DDG, Art. 13 GDPR, the laws on accessibility).
pub fn legal_pages(input: &Input, findings: &mut Vec<Finding>) {
    let site = &input.site;
    // Without a file there is a finding that says so, and what was read of a broken one is no proof.
    let Some(source) = site.source.as_ref().filter(|source| !is_unsound(source, findings)) else { return };
    let meant = keys_meant(source, findings);
    let is_named = |kind: &LegalKind| site.legal.links.contains_key(kind.key()) || site.legal.places.contains_key(kind);
    let unnamed = LegalKind::ALL.into_iter().filter(|kind| !is_named(kind)).map(LegalKind::key);
    let missing: Vec<&str> = unnamed.filter(|key| !meant.contains(key)).collect();
    let Some(first) = missing.first().filter(|_| !meant.contains(&"legal")) else { return };
    let quoted: Vec<String> = missing.iter().map(|key| format!("`{key}`")).collect();
    let finding = Finding::new(Code::MissingLegalPage).with("missing", quoted.join(", ")).with("key", first);
    findings.push(match site.legal_key {
        Some(key) => finding.at(source, key).help("add-line"),
        None => finding.in_file(source).help("add-legal"),
    });
}

/// Whether a file could not be read as a whole, or holds something else where `legal:` wants a map.
fn is_unsound(source: &SourcePath, findings: &[Finding]) -> bool {
    let own = findings.iter().filter(|finding| finding.path() == Some(source));
    own.into_iter().any(|finding| finding.severity == Severity::Error || finding.code == Code::WrongType)
}

/// Keys that somebody has misspelled: that they are missing follows from that.
fn keys_meant(source: &SourcePath, findings: &[Finding]) -> Vec<&'static str> {
    let slips = findings.iter().filter(|finding| finding.code == Code::UnknownKey && finding.path() == Some(source));
    let names = slips.filter_map(|finding| finding.arguments.get("suggestion"));
    names
        .flat_map(|name| [Record::Legal, Record::Event].map(|record| keys::find(record, name)))
        .flatten()
        .map(|key| key.name)
        .collect()
}
