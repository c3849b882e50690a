//! Findings for programs: everything that is known of each, as JSON.
//!
//! `json.schema.json` beside this file describes it. Programs of other people rely on it: within version 1 keys may
//! be added, none is taken away, renamed, or given another meaning; whatever needs that is version 2.

use serde::Serialize;

use super::Report;
use super::by_file::by_file;
use super::excerpts::End;
use super::json_lines::json_lines;
use crate::diagnostics::{Finding, Location, Patch, Summary, summary_of};
use crate::source::{SourcePath, Span};

/// All findings and their sums, as one JSON document on several lines.
pub fn json(report: &Report) -> String {
    let document = Document {
        version: 1,
        tool: Tool { name: "nachlese", version: env!("CARGO_PKG_VERSION") },
        language: report.messages.language.tag(),
        summary: sums(report),
        findings: report.findings.iter().map(|finding| entry(finding, report)).collect(),
    };
    json_lines(&document, 2)
}

#[derive(Serialize)]
struct Document {
    version: u32,
    tool: Tool,
    language: &'static str,
    summary: Sums,
    findings: Vec<Entry>,
}

#[derive(Serialize)]
struct Tool {
    name: &'static str,
    version: &'static str,
}

#[derive(Serialize)]
struct Sums {
    #[serde(flatten)]
    all: Counts,
    files: Vec<FileSums>,
}

#[derive(Serialize)]
struct FileSums {
    path: String,
    #[serde(flatten)]
    counts: Counts,
}

#[derive(Serialize)]
struct Counts {
    errors: usize,
    warnings: usize,
    notes: usize,
}

#[derive(Serialize)]
struct Entry {
    code: &'static str,
    slug: &'static str,
    severity: &'static str,
    message: String,
    help: Option<String>,
    location: Option<Place>,
    related: Vec<Place>,
    fix: Option<Fix>,
}

#[derive(Serialize)]
struct Place {
    path: String,
    range: Option<Range>,
}

#[derive(Serialize)]
struct Range {
    start: Position,
    end: Position,
}

#[derive(Serialize)]
struct Position {
    line: usize,
    column: usize,
    byte: usize,
}

#[derive(Serialize)]
struct Fix {
    range: Range,
    text: String,
    certain: bool,
}

fn sums(report: &Report) -> Sums {
    let files = by_file(report.findings).into_iter();
    let files = files.filter_map(|file| Some(FileSums { path: report.path(file.path?), counts: counts(file.summary) }));
    Sums { all: counts(summary_of(report.findings)), files: files.collect() }
}

fn counts(summary: Summary) -> Counts {
    let Summary { errors, warnings, notes } = summary;
    Counts { errors, warnings, notes }
}

fn entry(finding: &Finding, report: &Report) -> Entry {
    let fix = |patch: &Patch| {
        let range = range(finding.path()?, patch.span, report)?;
        Some(Fix { range, text: patch.replacement.clone(), certain: patch.is_certain })
    };
    Entry {
        code: finding.code.number(),
        slug: finding.code.slug(),
        severity: finding.severity.name(),
        message: report.title(finding),
        help: report.help(finding),
        location: finding.location.as_ref().map(|location| place(location, report)),
        related: finding.also.iter().map(|location| place(location, report)).collect(),
        fix: finding.patch.as_ref().and_then(fix),
    }
}

fn place(location: &Location, report: &Report) -> Place {
    let range = location.span.and_then(|span| range(&location.path, span, report));
    Place { path: report.path(&location.path), range }
}

fn range(path: &SourcePath, span: Span, report: &Report) -> Option<Range> {
    let position = |end: End| Position { line: end.place.line, column: end.place.column, byte: end.byte };
    let range = report.excerpts.range(path, span)?;
    Some(Range { start: position(range.start), end: position(range.end) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    use crate::diagnostics::MessageLanguage;
    use crate::diagnostics::render::sample;

    #[test]
    fn english() {
        similar_asserts::assert_eq!(
            sample::rendered(MessageLanguage::English, json),
            r#"{
  "version": 1,
  "tool": {
    "name": "nachlese",
    "version": "0.1.0"
  },
  "language": "en",
  "summary": {
    "errors": 1,
    "warnings": 4,
    "notes": 1,
    "files": [{"path": "my-barcamp/sessions/e-akte.md", "errors": 1, "warnings": 3, "notes": 0}, {"path": "my-barcamp/topics.yaml", "errors": 0, "warnings": 1, "notes": 0}]
  },
  "findings": [
    {"code": "N407", "slug": "no-topic", "severity": "note", "message": "3 of 4 notes have no topic", "help": null, "location": null, "related": [], "fix": null},
    {"code": "N601", "slug": "address-clash", "severity": "error", "message": "two files would get the address `sessions/e-akte.html`: this one and `sessions/tag-2/e-akte.md`", "help": "give this one an address of its own: `id: e-akte-2`", "location": {"path": "my-barcamp/sessions/e-akte.md", "range": null}, "related": [], "fix": null},
    {"code": "N204", "slug": "unknown-room", "severity": "warning", "message": "`Ram 3` is none of the rooms of event.yaml", "help": "did you mean `Raum 3`?", "location": {"path": "my-barcamp/sessions/e-akte.md", "range": {"start": {"line": 3, "column": 7, "byte": 26}, "end": {"line": 3, "column": 12, "byte": 31}}}, "related": [], "fix": {"range": {"start": {"line": 3, "column": 7, "byte": 26}, "end": {"line": 3, "column": 12, "byte": 31}}, "text": "Raum 3", "certain": false}},
    {"code": "N104", "slug": "unknown-key", "severity": "warning", "message": "unknown key `tgas`", "help": "did you mean `tags`?", "location": {"path": "my-barcamp/sessions/e-akte.md", "range": {"start": {"line": 4, "column": 1, "byte": 33}, "end": {"line": 4, "column": 5, "byte": 37}}}, "related": [], "fix": {"range": {"start": {"line": 4, "column": 1, "byte": 33}, "end": {"line": 4, "column": 5, "byte": 37}}, "text": "tags", "certain": true}},
    {"code": "N401", "slug": "broken-link", "severity": "warning", "message": "the link to `dueren.md` leads nowhere: there is no such note or page", "help": "did you mean `dueren-2.md`?", "location": {"path": "my-barcamp/sessions/e-akte.md", "range": {"start": {"line": 6, "column": 17, "byte": 75}, "end": {"line": 6, "column": 26, "byte": 84}}}, "related": [], "fix": null},
    {"code": "N207", "slug": "repeated-entry", "severity": "warning", "message": "`E-Akte` already belongs to `akten`", "help": "keep one of the two entries, or give each a name of its own", "location": {"path": "my-barcamp/topics.yaml", "range": {"start": {"line": 2, "column": 16, "byte": 48}, "end": {"line": 2, "column": 29, "byte": 61}}}, "related": [{"path": "my-barcamp/topics.yaml", "range": {"start": {"line": 1, "column": 25, "byte": 24}, "end": {"line": 1, "column": 31, "byte": 30}}}], "fix": null}
  ]
}
"#
        );
    }

    #[test]
    fn german() {
        similar_asserts::assert_eq!(
            sample::rendered(MessageLanguage::German, json),
            r#"{
  "version": 1,
  "tool": {
    "name": "nachlese",
    "version": "0.1.0"
  },
  "language": "de",
  "summary": {
    "errors": 1,
    "warnings": 4,
    "notes": 1,
    "files": [{"path": "my-barcamp/sessions/e-akte.md", "errors": 1, "warnings": 3, "notes": 0}, {"path": "my-barcamp/topics.yaml", "errors": 0, "warnings": 1, "notes": 0}]
  },
  "findings": [
    {"code": "N407", "slug": "no-topic", "severity": "note", "message": "3 von 4 Mitschriften haben kein Thema", "help": null, "location": null, "related": [], "fix": null},
    {"code": "N601", "slug": "address-clash", "severity": "error", "message": "Zwei Dateien bekämen die Adresse `sessions/e-akte.html`: diese und `sessions/tag-2/e-akte.md`", "help": "Geben Sie dieser eine eigene Adresse: `id: e-akte-2`", "location": {"path": "my-barcamp/sessions/e-akte.md", "range": null}, "related": [], "fix": null},
    {"code": "N204", "slug": "unknown-room", "severity": "warning", "message": "`Ram 3` ist kein Raum aus event.yaml", "help": "Meinten Sie `Raum 3`?", "location": {"path": "my-barcamp/sessions/e-akte.md", "range": {"start": {"line": 3, "column": 7, "byte": 26}, "end": {"line": 3, "column": 12, "byte": 31}}}, "related": [], "fix": {"range": {"start": {"line": 3, "column": 7, "byte": 26}, "end": {"line": 3, "column": 12, "byte": 31}}, "text": "Raum 3", "certain": false}},
    {"code": "N104", "slug": "unknown-key", "severity": "warning", "message": "Die Bezeichnung `tgas` ist unbekannt", "help": "Meinten Sie `tags`?", "location": {"path": "my-barcamp/sessions/e-akte.md", "range": {"start": {"line": 4, "column": 1, "byte": 33}, "end": {"line": 4, "column": 5, "byte": 37}}}, "related": [], "fix": {"range": {"start": {"line": 4, "column": 1, "byte": 33}, "end": {"line": 4, "column": 5, "byte": 37}}, "text": "tags", "certain": true}},
    {"code": "N401", "slug": "broken-link", "severity": "warning", "message": "Der Link auf `dueren.md` führt ins Leere: eine solche Mitschrift oder Seite gibt es nicht", "help": "Meinten Sie `dueren-2.md`?", "location": {"path": "my-barcamp/sessions/e-akte.md", "range": {"start": {"line": 6, "column": 17, "byte": 75}, "end": {"line": 6, "column": 26, "byte": 84}}}, "related": [], "fix": null},
    {"code": "N207", "slug": "repeated-entry", "severity": "warning", "message": "`E-Akte` gehört schon zu `akten`", "help": "Streichen Sie einen der beiden Einträge, oder geben Sie ihnen verschiedene Namen", "location": {"path": "my-barcamp/topics.yaml", "range": {"start": {"line": 2, "column": 16, "byte": 48}, "end": {"line": 2, "column": 29, "byte": 61}}}, "related": [{"path": "my-barcamp/topics.yaml", "range": {"start": {"line": 1, "column": 25, "byte": 24}, "end": {"line": 1, "column": 31, "byte": 30}}}], "fix": null}
  ]
}
"#
        );
    }

    #[test]
    fn an_event_without_a_fault_has_a_document_too() {
        assert_eq!(
            sample::rendered_without_findings(json),
            r#"{
  "version": 1,
  "tool": {
    "name": "nachlese",
    "version": "0.1.0"
  },
  "language": "de",
  "summary": {
    "errors": 0,
    "warnings": 0,
    "notes": 0,
    "files": []
  },
  "findings": []
}
"#
        );
    }

    #[test]
    fn the_schema_tells_all() {
        let validator = jsonschema::validator_for(&strict(schema())).expect("a schema");
        let harm = "a\"}\n\u{1b}\u{202e},] `x";
        for shown in [
            sample::rendered(MessageLanguage::German, json),
            sample::rendered_without_findings(json),
            sample::rendered_with_harm(harm, json),
        ] {
            let document = serde_json::from_str(&shown).expect("JSON");
            let wrongs: Vec<String> = validator.iter_errors(&document).map(|wrong| wrong.to_string()).collect();
            assert!(wrongs.is_empty(), "{wrongs:#?}\n{shown}");
            assert!(!shown.contains(['\u{1b}', '\u{202e}']), "{shown}");
        }
    }

    #[test]
    fn the_schema_is_one() {
        assert!(jsonschema::meta::is_valid(&schema()));
    }

    #[test]
    fn texts_for_programs_are_exact() {
        let harm = "a\n\u{1b}`";
        let document: Value = serde_json::from_str(&sample::rendered_with_harm(harm, json)).expect("JSON");
        let finding = &document["findings"][1];
        assert_eq!(finding["location"]["path"], format!("sessions/{harm}.md"));
        assert_eq!(finding["fix"]["text"], harm);
        assert_eq!(finding["location"]["range"]["end"], serde_json::json!({"line": 2, "column": 3, "byte": 4}));
    }

    fn schema() -> Value {
        serde_json::from_str(include_str!("json.schema.json")).expect("JSON")
    }

    /// The schema allows keys that it does not know, since later versions of nachlese may add some. Our own output
    /// must not have any.
    fn strict(mut schema: Value) -> Value {
        match &mut schema {
            Value::Object(object) => {
                if object.contains_key("properties") {
                    object.insert("additionalProperties".to_owned(), Value::Bool(false));
                }
                object.values_mut().for_each(|value| *value = strict(value.take()));
            }
            Value::Array(array) => array.iter_mut().for_each(|value| *value = strict(value.take())),
            _ => {}
        }
        schema
    }
}
