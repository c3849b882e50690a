//! One line per finding, for editors, `grep` and CI: `path:line:column: warning[N104]: text (help)`.

use super::Excerpts;
use super::visible::visible;
use crate::diagnostics::{Finding, Messages};

pub fn short(findings: &[Finding], excerpts: &Excerpts, messages: Messages) -> String {
    findings.iter().map(|finding| line(finding, excerpts, messages)).collect()
}

fn line(finding: &Finding, excerpts: &Excerpts, messages: Messages) -> String {
    let place = excerpts.place_text(finding).map_or(String::new(), |place| format!("{place}: "));
    let help = messages.help(finding).map_or(String::new(), |help| format!(" ({})", visible(&help)));
    format!("{place}{}: {}{help}\n", messages.label(finding), visible(&messages.title(finding)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::MessageLanguage;
    use crate::diagnostics::render::sample;

    fn rendered(language: MessageLanguage) -> String {
        let (findings, excerpts) = sample::findings();
        short(&findings, &excerpts, Messages::new(language))
    }

    #[test]
    fn english() {
        similar_asserts::assert_eq!(
            rendered(MessageLanguage::English),
            "\
note[N407]: 3 of 4 notes have no topic
sessions/e-akte.md: error[N601]: two files would get the address `sessions/e-akte.html`: this one and `sessions/tag-2/e-akte.md` (give this one an address of its own: `id: e-akte-2`)
sessions/e-akte.md:3:7: warning[N204]: `Ram 3` is none of the rooms of event.yaml (did you mean `Raum 3`?)
sessions/e-akte.md:5:15: warning[N401]: the link to `dueren.md` leads nowhere: there is no such note or page (did you mean `dueren-2.md`?)
"
        );
    }

    #[test]
    fn german() {
        similar_asserts::assert_eq!(
            rendered(MessageLanguage::German),
            "\
Hinweis[N407]: 3 von 4 Mitschriften haben kein Thema
sessions/e-akte.md: Fehler[N601]: Zwei Dateien bekämen die Adresse `sessions/e-akte.html`: diese und `sessions/tag-2/e-akte.md` (Geben Sie dieser eine eigene Adresse: `id: e-akte-2`)
sessions/e-akte.md:3:7: Warnung[N204]: `Ram 3` ist kein Raum aus event.yaml (Meinten Sie `Raum 3`?)
sessions/e-akte.md:5:15: Warnung[N401]: Der Link auf `dueren.md` führt ins Leere: eine solche Mitschrift oder Seite gibt es nicht (Meinten Sie `dueren-2.md`?)
"
        );
    }
}
