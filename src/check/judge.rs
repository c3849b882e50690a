//! What becomes of all findings: silenced by their notes, taken as seriously as the event and the run want,
//! said once where most notes would be told the same.
//!
//! Errors are never silenced, but for those about which the program may be mistaken. What is allowed without occurring is itself a finding, so that no
//! permission outlives its reason.

use std::collections::{BTreeMap, BTreeSet};

use super::advice;
use crate::diagnostics::{Code, Finding, Levels, Severity};
use crate::index::Index;
use crate::model::Site;
use crate::parse::{Allowance, Input, Written, suggesting_code};
use crate::source::SourcePath;

/// Settles all findings of a run; what `asked` says counts more than what the event says. Whatever nobody is told is gone,
/// and with it its correction: nothing is written that was not said.
pub fn judge(input: &Input, site: &Site, index: &Index, asked: &Levels, findings: &mut Vec<Finding>) {
    let levels = input.site.levels.clone().overridden_by(asked);
    let mut permissions = Permissions::of(input, findings);
    findings.retain(|finding| !permissions.cover(finding));
    permissions.report_unused(&shown(site), findings);

    findings.retain_mut(|finding| match levels.level_of(finding).severity() {
        Some(severity) => {
            finding.severity = severity;
            true
        }
        None => false,
    });
    advice::say_once(site, index, findings);
}

/// What notes and pages allow, by their files.
struct Permissions<'a>(BTreeMap<&'a SourcePath, Vec<Permission<'a>>>);

struct Permission<'a> {
    code: Code,
    written: &'a Written,
    is_used: bool,
}

impl<'a> Permissions<'a> {
    /// Reads what is allowed. What cannot be followed is a finding and allows nothing.
    fn of(input: &'a Input, findings: &mut Vec<Finding>) -> Self {
        let mut permissions = Self(BTreeMap::new());
        let notes = input.events.iter().flat_map(|event| &event.notes);
        let pages = input.pages.iter().chain(input.events.iter().flat_map(|event| &event.pages));
        let allowances = notes
            .map(|note| (&note.source, &note.allowances))
            .chain(pages.map(|page| (&page.source, &page.allowances)));
        for (source, allowances) in allowances {
            for allowance in allowances {
                permissions.read(source, allowance, findings);
            }
        }
        permissions
    }

    fn read(&mut self, source: &'a SourcePath, allowance: &'a Allowance, findings: &mut Vec<Finding>) {
        let unclear = |written: &Written, variant| {
            Finding::new(Code::UnclearRule).at(source, written.span).variant(variant).with("value", &written.value)
        };
        let (codes, reason) = match allowance {
            Allowance::Codes { codes, reason, .. } => (codes, reason),
            Allowance::Unreadable(comment) => {
                let finding = unclear(comment, "comment").with("code", code_in(&comment.value));
                findings.push(finding.help("help-comment"));
                return;
            }
        };
        for written in codes {
            match Code::find(&written.value) {
                None => findings.push(suggesting_code(unclear(written, "code"), &written.value)),
                Some(code) if code.default_severity() == Severity::Error && !code.may_be_mistaken() => {
                    findings.push(unclear(written, "error").help("help-error"));
                }
                Some(code) if code.wants_reason() && reason.is_none() => {
                    findings.push(unclear(written, "reason").help("help-reason"));
                }
                Some(code) => {
                    self.0.entry(source).or_default().push(Permission { code, written, is_used: false });
                }
            }
        }
    }

    /// Whether the note itself allows what the finding is about.
    fn cover(&mut self, finding: &Finding) -> bool {
        if finding.severity == Severity::Error && !finding.code.may_be_mistaken() {
            return false;
        }
        let Some(permissions) = finding.path().and_then(|path| self.0.get_mut(path)) else { return false };
        let mut matching = permissions.iter_mut().filter(|permission| permission.code == finding.code).peekable();
        let is_covered = matching.peek().is_some();
        matching.for_each(|permission| permission.is_used = true);
        is_covered
    }

    /// Only of files that are `shown`: of any other, not everything is checked.
    fn report_unused(&self, shown: &BTreeSet<&SourcePath>, findings: &mut Vec<Finding>) {
        for (source, permissions) in self.0.iter().filter(|(source, _)| shown.contains(**source)) {
            for Permission { written, .. } in permissions.iter().filter(|permission| !permission.is_used) {
                let finding = Finding::new(Code::UnusedAllow).at(source, written.span);
                findings.push(finding.with("value", &written.value).help("help"));
            }
        }
    }
}

/// The files of all notes and pages of which the site shows the text.
pub(super) fn shown(site: &Site) -> BTreeSet<&SourcePath> {
    let sessions = site.sessions.iter().filter(|session| session.is_shown);
    let notes = sessions.flat_map(|session| {
        std::iter::once(&session.source).chain(session.versions.iter().map(|version| &version.source))
    });
    let pages = site.pages.iter().filter(|page| page.is_published).map(|page| &page.source);
    notes.chain(pages).collect()
}

/// The code that a comment names, or one to show how it is done.
fn code_in(comment: &str) -> &str {
    let words = comment.split(|c: char| !c.is_alphanumeric() && c != '-');
    words.into_iter().find(|word| Code::find(word).is_some()).unwrap_or("N407")
}
