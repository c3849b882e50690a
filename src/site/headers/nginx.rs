//! Lines that an administrator includes in nginx's settings. nginx reads nothing from the folder itself.

use super::{HEADERS, Language, comment};

const GERMAN: &str = "\
Von nachlese geschrieben. Kopieren Sie diese Datei zu den Einstellungen von nginx, also nach außerhalb dessen, was
Besucher abrufen, und binden Sie sie dort ein, wo der Ordner ausgeliefert wird:

    location /barcamp/ {
        include snippets/nachlese.conf;
    }

Kopfzeilen, die nginx weiter außen setzt, gelten dort nicht mehr.";

const ENGLISH: &str = "\
Written by nachlese. Copy this file to nginx's own settings, that is, out of what visitors may fetch, and include it
where the folder is served:

    location /barcamp/ {
        include snippets/nachlese.conf;
    }

Headers that nginx sets further out no longer hold there.";

pub(super) fn write(language: Language) -> String {
    let mut text = comment(match language {
        Language::German => GERMAN,
        Language::English => ENGLISH,
    });
    for (place, header) in HEADERS.iter().enumerate() {
        match header.for_pdf {
            None => text.push_str(&format!("add_header {} \"{}\" always;\n", header.name, header.value)),
            // Of all directives, `set` is one that is safe below `if`.
            Some(for_pdf) => text.push_str(&format!(
                "set $nachlese_{place} \"{}\";\nif ($uri ~* \"\\.pdf$\") {{\n    set $nachlese_{place} \
                 \"{for_pdf}\";\n}}\nadd_header {} $nachlese_{place} always;\n",
                header.value, header.name
            )),
        }
    }
    text
}
