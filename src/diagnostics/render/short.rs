//! One line per finding, for editors, `grep` and scripts: `path:line:column: warning[N104]: text (help)`.

use super::Report;
use crate::diagnostics::Finding;

pub fn short(report: &Report) -> String {
    report.findings.iter().map(|finding| line(finding, report)).collect()
}

fn line(finding: &Finding, report: &Report) -> String {
    let place = finding.location.as_ref().map_or(String::new(), |location| format!("{}: ", report.place(location)));
    format!("{place}{}: {}\n", report.messages.label(finding), report.sentence(finding))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::MessageLanguage;
    use crate::diagnostics::render::sample;

    #[test]
    fn english() {
        similar_asserts::assert_eq!(
            sample::rendered(MessageLanguage::English, short),
            "\
note[N407]: 3 of 4 notes have no topic
my-barcamp/sessions/e-akte.md: error[N601]: two files would get the address `sessions/e-akte.html`: this one and `sessions/tag-2/e-akte.md` (give this one an address of its own: `id: e-akte-2`)
my-barcamp/sessions/e-akte.md:3:7: warning[N204]: `Ram 3` is none of the rooms of event.yaml (did you mean `Raum 3`?)
my-barcamp/sessions/e-akte.md:4:1: warning[N104]: unknown key `tgas` (did you mean `tags`?)
my-barcamp/sessions/e-akte.md:6:17: warning[N401]: the link to `dueren.md` leads nowhere: there is no such note or page (did you mean `dueren-2.md`?)
my-barcamp/topics.yaml:2:16: warning[N207]: `E-Akte` already belongs to `akten` (the other place: my-barcamp/topics.yaml:1:25; keep one of the two entries, or give each a name of its own)
"
        );
    }

    #[test]
    fn german() {
        similar_asserts::assert_eq!(
            sample::rendered(MessageLanguage::German, short),
            "\
Hinweis[N407]: 3 von 4 Mitschriften haben kein Thema
my-barcamp/sessions/e-akte.md: Fehler[N601]: Zwei Dateien bekämen die Adresse `sessions/e-akte.html`: diese und `sessions/tag-2/e-akte.md` (Geben Sie dieser eine eigene Adresse: `id: e-akte-2`)
my-barcamp/sessions/e-akte.md:3:7: Warnung[N204]: `Ram 3` ist kein Raum aus event.yaml (Meinten Sie `Raum 3`?)
my-barcamp/sessions/e-akte.md:4:1: Warnung[N104]: Die Bezeichnung `tgas` ist unbekannt (Meinten Sie `tags`?)
my-barcamp/sessions/e-akte.md:6:17: Warnung[N401]: Der Link auf `dueren.md` führt ins Leere: eine solche Mitschrift oder Seite gibt es nicht (Meinten Sie `dueren-2.md`?)
my-barcamp/topics.yaml:2:16: Warnung[N207]: `E-Akte` gehört schon zu `akten` (die andere Stelle: my-barcamp/topics.yaml:1:25; Streichen Sie einen der beiden Einträge, oder geben Sie ihnen verschiedene Namen)
"
        );
    }

    #[test]
    fn a_finding_is_one_line_whatever_it_holds() {
        let shown = sample::rendered_with_harm("a\n\r\u{85}\u{2028}b\u{1b}[2J\u{202e}\0", short);
        assert_eq!(shown.lines().count(), 2, "{shown}");
        assert!(!shown.contains(['\r', '\u{85}', '\u{2028}', '\u{1b}', '\u{202e}', '\0']), "{shown}");
    }
}
