//! A Code Quality report for GitLab CI, which shows it in merge requests.

use serde::Serialize;

use super::Report;
use super::fingerprint::fingerprints;
use super::json_lines::json_lines;
use crate::diagnostics::{Finding, Severity};

/// All findings as one JSON array, which is empty where there are none.
pub fn gitlab(report: &Report) -> String {
    let fingerprints = fingerprints(report);
    let issues =
        report.findings.iter().zip(fingerprints).map(|(finding, fingerprint)| issue(finding, fingerprint, report));
    let issues: Vec<Issue> = issues.collect();
    json_lines(&issues, 1)
}

#[derive(Serialize)]
struct Issue {
    description: String,
    check_name: &'static str,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

/// GitLab ignores an issue without one.
#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}

fn issue(finding: &Finding, fingerprint: String, report: &Report) -> Issue {
    let range = finding.location.as_ref().and_then(|place| report.excerpts.range(&place.path, place.span?));
    Issue {
        description: report.sentence(finding),
        check_name: finding.code.number(),
        fingerprint,
        severity: match finding.severity {
            Severity::Error => "major",
            Severity::Warning => "minor",
            Severity::Note => "info",
        },
        location: Location {
            path: report.path_or_event(finding),
            lines: range.map_or(Lines { begin: 1, end: 1 }, |range| Lines {
                begin: range.start.place.line,
                end: range.end.place.line,
            }),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::MessageLanguage;
    use crate::diagnostics::render::sample;

    #[test]
    fn english() {
        similar_asserts::assert_eq!(
            sample::rendered(MessageLanguage::English, gitlab),
            r#"[
  {"description": "3 of 4 notes have no topic", "check_name": "N407", "fingerprint": "069a91030d70746b4ffb7841fd0df612:1", "severity": "info", "location": {"path": "my-barcamp/event.yaml", "lines": {"begin": 1, "end": 1}}},
  {"description": "two files would get the address `sessions/e-akte.html`: this one and `sessions/tag-2/e-akte.md` (give this one an address of its own: `id: e-akte-2`)", "check_name": "N601", "fingerprint": "3f9624292ec004f65564e016a40e6fc4:1", "severity": "major", "location": {"path": "my-barcamp/sessions/e-akte.md", "lines": {"begin": 1, "end": 1}}},
  {"description": "`Ram 3` is none of the rooms of event.yaml (did you mean `Raum 3`?)", "check_name": "N204", "fingerprint": "c9fe1442c97e4183585353e9e67715b7:1", "severity": "minor", "location": {"path": "my-barcamp/sessions/e-akte.md", "lines": {"begin": 3, "end": 3}}},
  {"description": "unknown key `tgas` (did you mean `tags`?)", "check_name": "N104", "fingerprint": "ad7488f489a449f7bde8b4829ffaf704:1", "severity": "minor", "location": {"path": "my-barcamp/sessions/e-akte.md", "lines": {"begin": 4, "end": 4}}},
  {"description": "the link to `dueren.md` leads nowhere: there is no such note or page (did you mean `dueren-2.md`?)", "check_name": "N401", "fingerprint": "e402707372bb7324199a141649e7acdf:1", "severity": "minor", "location": {"path": "my-barcamp/sessions/e-akte.md", "lines": {"begin": 6, "end": 6}}},
  {"description": "`E-Akte` already belongs to `akten` (the other place: my-barcamp/topics.yaml:1:25; keep one of the two entries, or give each a name of its own)", "check_name": "N207", "fingerprint": "5918f7d676ceb15ce38d2cae0feefdba:1", "severity": "minor", "location": {"path": "my-barcamp/topics.yaml", "lines": {"begin": 2, "end": 2}}}
]
"#
        );
    }

    #[test]
    fn german() {
        similar_asserts::assert_eq!(
            sample::rendered(MessageLanguage::German, gitlab),
            r#"[
  {"description": "3 von 4 Mitschriften haben kein Thema", "check_name": "N407", "fingerprint": "069a91030d70746b4ffb7841fd0df612:1", "severity": "info", "location": {"path": "my-barcamp/event.yaml", "lines": {"begin": 1, "end": 1}}},
  {"description": "Zwei Dateien bekämen die Adresse `sessions/e-akte.html`: diese und `sessions/tag-2/e-akte.md` (Geben Sie dieser eine eigene Adresse: `id: e-akte-2`)", "check_name": "N601", "fingerprint": "3f9624292ec004f65564e016a40e6fc4:1", "severity": "major", "location": {"path": "my-barcamp/sessions/e-akte.md", "lines": {"begin": 1, "end": 1}}},
  {"description": "`Ram 3` ist kein Raum aus event.yaml (Meinten Sie `Raum 3`?)", "check_name": "N204", "fingerprint": "c9fe1442c97e4183585353e9e67715b7:1", "severity": "minor", "location": {"path": "my-barcamp/sessions/e-akte.md", "lines": {"begin": 3, "end": 3}}},
  {"description": "Die Bezeichnung `tgas` ist unbekannt (Meinten Sie `tags`?)", "check_name": "N104", "fingerprint": "ad7488f489a449f7bde8b4829ffaf704:1", "severity": "minor", "location": {"path": "my-barcamp/sessions/e-akte.md", "lines": {"begin": 4, "end": 4}}},
  {"description": "Der Link auf `dueren.md` führt ins Leere: eine solche Mitschrift oder Seite gibt es nicht (Meinten Sie `dueren-2.md`?)", "check_name": "N401", "fingerprint": "e402707372bb7324199a141649e7acdf:1", "severity": "minor", "location": {"path": "my-barcamp/sessions/e-akte.md", "lines": {"begin": 6, "end": 6}}},
  {"description": "`E-Akte` gehört schon zu `akten` (die andere Stelle: my-barcamp/topics.yaml:1:25; Streichen Sie einen der beiden Einträge, oder geben Sie ihnen verschiedene Namen)", "check_name": "N207", "fingerprint": "5918f7d676ceb15ce38d2cae0feefdba:1", "severity": "minor", "location": {"path": "my-barcamp/topics.yaml", "lines": {"begin": 2, "end": 2}}}
]
"#
        );
    }

    #[test]
    fn an_event_without_a_fault_has_an_empty_list() {
        assert_eq!(sample::rendered_without_findings(gitlab), "[]\n");
    }

    #[test]
    fn nothing_in_a_note_breaks_the_list() {
        let shown = sample::rendered_with_harm("a\"}\n\u{1b}\u{202e},]", gitlab);
        let issues: serde_json::Value = serde_json::from_str(&shown).expect("JSON");
        assert_eq!(issues.as_array().map(Vec::len), Some(2));
        assert_eq!(issues[0]["location"]["path"], "sessions/a\"}\n\u{1b}\u{202e},].md");
        assert!(!shown.contains(['\u{1b}', '\u{202e}']), "{shown}");
    }
}
