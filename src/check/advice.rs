//! Advice: what makes notes easier to find and to use.

use std::collections::{BTreeMap, BTreeSet};

use super::content::lack_of;
use crate::diagnostics::{Code, Finding, Severity};
use crate::index::Index;
use crate::model::{Session, Site, Status};
use crate::source::SourcePath;

/// Advice that becomes one finding for the event where it would be given to more than half of the notes. Of unknown keys
/// only one and the same, and none that is a slip for another or keeps a text back.
const SAID_ONCE: [Code; 9] = [
    Code::NoTopic,
    Code::NoOutcomes,
    Code::EmptyNote,
    Code::UnchangedTemplate,
    Code::SkippedHeading,
    Code::VagueLinkText,
    Code::TableWithoutHeader,
    Code::NameInNote,
    Code::UnknownKey,
];

/// Notes without a topic: nobody finds them by what they are about.
pub fn topics(site: &Site, index: &Index, findings: &mut Vec<Finding>) {
    for session in written(site, index).filter(|session| session.topics.is_empty()) {
        findings.push(Finding::new(Code::NoTopic).in_file(&session.source).help("add-topic"));
    }
}

/// Notes in which no outcome was found.
pub fn outcomes(site: &Site, index: &Index, findings: &mut Vec<Finding>) {
    for session in
        written(site, index).filter(|session| session.outcomes.is_empty() && session.status != Status::Cancelled)
    {
        findings.push(Finding::new(Code::NoOutcomes).in_file(&session.source).help("headings"));
    }
}

/// The notes that somebody has written: what an empty one lacks is said once.
fn written<'a>(site: &'a Site, index: &'a Index) -> impl Iterator<Item = &'a Session> {
    index.sessions.iter().map(|&session| site.session(session)).filter(|session| lack_of(session).is_none())
}

/// Replaces what would be said of most notes of an event by one finding for the event. Errors are each told for itself.
pub fn say_once(site: &Site, index: &Index, findings: &mut Vec<Finding>) {
    for (event, sessions) in site.events.iter().zip(&index.by_event) {
        let notes: BTreeSet<&SourcePath> = sessions.iter().map(|&session| &site.session(session).source).collect();
        let total = notes.len();
        let is_advice = |finding: &Finding| {
            finding.severity != Severity::Error
                && SAID_ONCE.contains(&finding.code)
                && finding.path().is_some_and(|path| notes.contains(path))
                && (finding.code != Code::UnknownKey || finding.help == Some("help"))
        };
        let mut concerned: BTreeMap<Said, BTreeSet<&SourcePath>> = BTreeMap::new();
        for finding in findings.iter().filter(|finding| is_advice(finding)) {
            concerned.entry(Said::by(finding)).or_default().extend(finding.path());
        }
        let many: BTreeMap<Said, usize> = concerned
            .into_iter()
            .map(|(said, notes)| (said, notes.len()))
            .filter(|(_, count)| *count > 1 && 2 * count > total)
            .collect();
        findings.retain(|finding| !(is_advice(finding) && many.contains_key(&Said::by(finding))));
        for (Said { code, severity, key }, count) in many {
            let finding = Finding { severity, ..Finding::new(code) };
            let finding = finding.variant("many").with("count", count).with("total", total).help(help(code));
            let finding = match key {
                Some(key) => finding.with("key", key),
                None => finding,
            };
            findings.push(match &event.source {
                Some(source) => finding.in_file(source),
                None => finding,
            });
        }
    }
}

/// What is said of several notes in the same words.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Said {
    code: Code,
    severity: Severity,
    /// The key that is unknown.
    key: Option<String>,
}

impl Said {
    fn by(finding: &Finding) -> Self {
        let key = finding.arguments.get("key").filter(|_| finding.code == Code::UnknownKey);
        Self { code: finding.code, severity: finding.severity, key: key.map(str::to_owned) }
    }
}

fn help(code: Code) -> &'static str {
    match code {
        Code::NoTopic => "add-topic",
        Code::NoOutcomes => "headings",
        Code::NameInNote => "use-key",
        Code::SkippedHeading | Code::NoTranscript | Code::UnknownKey => "help-many",
        _ => "help",
    }
}
