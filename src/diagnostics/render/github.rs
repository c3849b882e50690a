//! Annotations in GitHub Actions: workflow commands, which its runner takes from the log.
//!
//! A forge shows only the first ten of each kind in a job and hides the place of each in its log. So each message
//! begins with its place, and the last line says how many there are.

use super::Report;
use super::visible::visible;
use crate::diagnostics::{Finding, Severity};

/// One command a finding, and a line that sums them up. Empty where there are none.
pub fn github(report: &Report) -> String {
    if report.findings.is_empty() {
        return String::new();
    }
    let commands: String = report.findings.iter().map(|finding| command(finding, report)).collect();
    format!("{commands}{}\n", report.messages.summary(report.findings))
}

fn command(finding: &Finding, report: &Report) -> String {
    let name = match finding.severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "notice",
    };
    let title = ("title", format!("{}: {}", finding.code.number(), report.messages.severity(finding.severity)));
    let properties = place(finding, report).into_iter().chain([title]);
    let properties: Vec<String> = properties.map(|(name, value)| format!("{name}={}", property(&value))).collect();
    let place = finding.location.as_ref().map_or(String::new(), |location| report.place(location) + ": ");
    format!("::{name} {}::{}\n", properties.join(","), data(&format!("{place}{}", report.sentence(finding))))
}

fn place(finding: &Finding, report: &Report) -> Vec<(&'static str, String)> {
    let Some(location) = &finding.location else { return Vec::new() };
    let mut properties = vec![("file", visible(&report.path(&location.path)).into_owned())];
    if let Some(range) = location.span.and_then(|span| report.excerpts.range(&location.path, span)) {
        let (start, end) = (range.start.place, range.end.place);
        properties.push(("line", start.line.to_string()));
        properties.push(("endLine", end.line.to_string()));
        // Columns are refused where there are several lines.
        if start.line == end.line {
            properties.push(("col", start.column.to_string()));
            properties.push(("endColumn", end.column.to_string()));
        }
    }
    properties
}

/// What stands behind the second `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::render::sample;
    use crate::diagnostics::{Code, Excerpts, MessageLanguage, Messages};
    use crate::source::{SourcePath, SourceText, Span};

    #[test]
    fn english() {
        similar_asserts::assert_eq!(
            sample::rendered(MessageLanguage::English, github),
            "\
::notice title=N407%3A note::3 of 4 notes have no topic
::error file=my-barcamp/sessions/e-akte.md,title=N601%3A error::my-barcamp/sessions/e-akte.md: two files would get the address `sessions/e-akte.html`: this one and `sessions/tag-2/e-akte.md` (give this one an address of its own: `id: e-akte-2`)
::warning file=my-barcamp/sessions/e-akte.md,line=3,endLine=3,col=7,endColumn=12,title=N204%3A warning::my-barcamp/sessions/e-akte.md:3:7: `Ram 3` is none of the rooms of event.yaml (did you mean `Raum 3`?)
::warning file=my-barcamp/sessions/e-akte.md,line=4,endLine=4,col=1,endColumn=5,title=N104%3A warning::my-barcamp/sessions/e-akte.md:4:1: unknown key `tgas` (did you mean `tags`?)
::warning file=my-barcamp/sessions/e-akte.md,line=6,endLine=6,col=17,endColumn=26,title=N401%3A warning::my-barcamp/sessions/e-akte.md:6:17: the link to `dueren.md` leads nowhere: there is no such note or page (did you mean `dueren-2.md`?)
::warning file=my-barcamp/topics.yaml,line=2,endLine=2,col=16,endColumn=29,title=N207%3A warning::my-barcamp/topics.yaml:2:16: `E-Akte` already belongs to `akten` (the other place: my-barcamp/topics.yaml:1:25; keep one of the two entries, or give each a name of its own)
1 error, 4 warnings, 1 note
"
        );
    }

    #[test]
    fn german() {
        similar_asserts::assert_eq!(
            sample::rendered(MessageLanguage::German, github),
            "\
::notice title=N407%3A Hinweis::3 von 4 Mitschriften haben kein Thema
::error file=my-barcamp/sessions/e-akte.md,title=N601%3A Fehler::my-barcamp/sessions/e-akte.md: Zwei Dateien bekämen die Adresse `sessions/e-akte.html`: diese und `sessions/tag-2/e-akte.md` (Geben Sie dieser eine eigene Adresse: `id: e-akte-2`)
::warning file=my-barcamp/sessions/e-akte.md,line=3,endLine=3,col=7,endColumn=12,title=N204%3A Warnung::my-barcamp/sessions/e-akte.md:3:7: `Ram 3` ist kein Raum aus event.yaml (Meinten Sie `Raum 3`?)
::warning file=my-barcamp/sessions/e-akte.md,line=4,endLine=4,col=1,endColumn=5,title=N104%3A Warnung::my-barcamp/sessions/e-akte.md:4:1: Die Bezeichnung `tgas` ist unbekannt (Meinten Sie `tags`?)
::warning file=my-barcamp/sessions/e-akte.md,line=6,endLine=6,col=17,endColumn=26,title=N401%3A Warnung::my-barcamp/sessions/e-akte.md:6:17: Der Link auf `dueren.md` führt ins Leere: eine solche Mitschrift oder Seite gibt es nicht (Meinten Sie `dueren-2.md`?)
::warning file=my-barcamp/topics.yaml,line=2,endLine=2,col=16,endColumn=29,title=N207%3A Warnung::my-barcamp/topics.yaml:2:16: `E-Akte` gehört schon zu `akten` (die andere Stelle: my-barcamp/topics.yaml:1:25; Streichen Sie einen der beiden Einträge, oder geben Sie ihnen verschiedene Namen)
1 Fehler, 4 Warnungen, 1 Hinweis
"
        );
    }

    #[test]
    fn an_event_without_a_fault_has_no_commands() {
        assert_eq!(sample::rendered_without_findings(github), "");
    }

    #[test]
    fn nothing_in_a_note_becomes_a_command() {
        let shown = sample::rendered_with_harm("a\n::error::x\r::add-mask::y,title=z::%0A##[error]\u{1b}", github);
        let lines: Vec<&str> = shown.lines().collect();
        // The last line holds nothing of an author's.
        assert_eq!(lines.len(), 3, "{shown}");
        assert_eq!(lines[2], "1 error, 1 warning");
        for line in &lines[..2] {
            let (properties, text) = line[2..].split_once("::").expect("a command");
            let names: Vec<&str> =
                properties.split([' ', ',']).map(|part| part.split('=').next().unwrap_or_default()).collect();
            assert!(names.iter().filter(|name| **name == "title").count() == 1, "{properties}");
            assert!(text.contains("%250A") && !text.contains("%0A"), "{text}");
        }
        assert!(!shown.contains(['\r', '\u{1b}']), "{shown}");
    }

    #[test]
    fn several_lines_have_no_columns() {
        let path = SourcePath::new("a.md").expect("a relative path");
        let mut excerpts = Excerpts::default();
        excerpts.insert(SourceText::decode(path.clone(), b"a\nb\n"));
        let finding = [Finding::new(Code::NoTopic).at(&path, Span::new(0..3))];
        let shown = github(&Report::new(&finding, &excerpts, Messages::new(MessageLanguage::English)));
        assert!(shown.starts_with("::notice file=a.md,line=1,endLine=2,title=N407%3A note::a.md:1:1: "), "{shown}");
    }
}
