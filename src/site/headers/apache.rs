//! `.htaccess`, which Apache reads in the folder itself.
//!
//! Apache keeps two lists of headers, for answers that went well and for all (`always`), and sends both: a header that
//! the host sets in the one and we in the other would come twice, and of two policies a browser obeys both. So each is
//! taken out of the first list and set in the second, which is sent with the page for missing addresses too.

use super::{HEADERS, Language, comment};

pub(super) fn write(language: Language) -> String {
    let about = comment(match language {
        Language::German => "Von nachlese geschrieben. Apache liest es, wo „AllowOverride“ es erlaubt.",
        Language::English => "Written by nachlese. Apache reads it where `AllowOverride` lets it.",
    });
    format!("{about}<IfModule mod_headers.c>\n{}{}</IfModule>\n", for_all("    "), for_pdf())
}

const GERMAN: &str = "\
Von nachlese geschrieben, für einen Ordner unter „fileadmin“ von TYPO3. Dort verbietet eine .htaccess Stile und
Skripte und sperrt die Seiten ein, denn was hochgeladen wird, könnte gefährlich sein. Diese Seiten sind geprüft:
sie laden nichts von anderswo, und Skripte und Stile stehen in eigenen Dateien.";

const ENGLISH: &str = "\
Written by nachlese, for a folder below TYPO3's fileadmin. A .htaccess there forbids styles and scripts and puts
pages into a sandbox, for what is uploaded may be dangerous. These pages have been audited: they load nothing from
elsewhere, and their scripts and styles are files of their own.";

/// TYPO3 sets its policy within `<FilesMatch>`, and Apache takes what such a section says after all that stands outside
/// of one, however far in that folder lies. So ours must stand in one too.
pub(super) fn write_below_typo3(language: Language) -> String {
    let about = comment(match language {
        Language::German => GERMAN,
        Language::English => ENGLISH,
    });
    let all = for_all("        ");
    format!(
        "{about}<IfModule mod_headers.c>\n    <FilesMatch \"\">\n{all}    </FilesMatch>\n{}</IfModule>\n",
        for_pdf()
    )
}

fn for_all(indent: &str) -> String {
    let lines = HEADERS.iter().map(|header| {
        let (name, value) = (header.name, header.value);
        format!("{indent}Header unset {name}\n{indent}Header always set {name} \"{value}\"\n")
    });
    lines.collect()
}

/// What PDF files get in place of what all files get.
fn for_pdf() -> String {
    let lines = HEADERS.iter().filter_map(|header| {
        let value = header.for_pdf?;
        Some(format!("        Header always set {} \"{value}\"\n", header.name))
    });
    format!("    <FilesMatch \"(?i)\\.pdf$\">\n{}    </FilesMatch>\n", lines.collect::<String>())
}
