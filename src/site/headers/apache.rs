//! `.htaccess`, which Apache reads in the folder itself.

use super::{HEADERS, Header, Language, comment};

pub(super) fn write(language: Language) -> String {
    let about = comment(match language {
        Language::German => {
            "Von nachlese geschrieben. Apache liest es, wo „AllowOverride“ mindestens „FileInfo“ erlaubt."
        }
        Language::English => "Written by nachlese. Apache reads it where `AllowOverride` allows at least `FileInfo`.",
    });
    // Sent with errors too, such as the page for addresses that are not there.
    let set = |header: &Header, value: &str| format!("Header always set {} \"{value}\"\n", header.name);
    let all = HEADERS.iter().map(|header| format!("    {}", set(header, header.value))).collect::<String>();
    let pdf = for_pdf(&set);
    format!("{about}<IfModule mod_headers.c>\n{all}{pdf}</IfModule>\n")
}

const GERMAN: &str = "\
Von nachlese geschrieben, für einen Ordner unter „fileadmin“ von TYPO3. Dort verbietet eine .htaccess Stile und
Skripte und sperrt die Seiten ein, denn was Redakteure hochladen, könnte gefährlich sein. Diese Seiten sind geprüft:
sie laden nichts von anderswo und enthalten weder Skripte noch Stile in der Seite selbst.";

const ENGLISH: &str = "\
Written by nachlese, for a folder below TYPO3's fileadmin. A .htaccess there forbids styles and scripts and puts
pages into a sandbox, for what editors upload may be dangerous. These pages have been audited: they load nothing from
elsewhere, and have neither scripts nor styles within the page.";

/// TYPO3 sets its policy within `<FilesMatch>`, and Apache takes what such a section says after all that stands outside
/// of one, however far in that folder lies. So ours must stand in one too. And it must not be set `always`: that is
/// another list of headers, and the browser would get both policies and obey both.
pub(super) fn write_below_typo3(language: Language) -> String {
    let about = comment(match language {
        Language::German => GERMAN,
        Language::English => ENGLISH,
    });
    let set = |header: &Header, value: &str| format!("Header set {} \"{value}\"\n", header.name);
    let all = HEADERS.iter().map(|header| format!("        {}", set(header, header.value))).collect::<String>();
    let pdf = for_pdf(&set);
    format!("{about}<IfModule mod_headers.c>\n    <FilesMatch \"\">\n{all}    </FilesMatch>\n{pdf}</IfModule>\n")
}

/// What PDF files get in place of what all files get.
fn for_pdf(set: &impl Fn(&Header, &str) -> String) -> String {
    let lines = HEADERS.iter().filter_map(|header| Some(format!("        {}", set(header, header.for_pdf?))));
    format!("    <FilesMatch \"(?i)\\.pdf$\">\n{}    </FilesMatch>\n", lines.collect::<String>())
}
