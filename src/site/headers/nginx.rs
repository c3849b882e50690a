//! Lines that an administrator includes in nginx's settings. nginx reads nothing from the folder itself.

use super::{HEADERS, Header, Language, comment};

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
    for Header { name, value, for_pdf } in &HEADERS {
        match for_pdf {
            None => text.push_str(&format!("add_header {name} \"{value}\" always;\n")),
            Some(for_pdf) => {
                let variable = format!("$nachlese_{}", name.to_lowercase().replace('-', "_"));
                // Of all directives, `set` is one that is safe below `if`.
                text.push_str(&format!(
                    "set {variable} \"{value}\";\nif ($uri ~* \"\\.pdf$\") {{\n    set {variable} \"{for_pdf}\";\n}}\n\
                     add_header {name} {variable} always;\n"
                ));
            }
        }
    }
    text
}
