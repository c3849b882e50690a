//! The pages as documentation: an index for the folder they lie in, and one document of all of them.

use super::{groups, headings, level, page};
use crate::diagnostics::{Code, MessageLanguage, Messages};

/// For those who would change the index by hand.
const WRITTEN_BY: &str = "\n<!-- Written by `BLESS=1 cargo test --test explain`. -->\n";

/// The index of the pages as Markdown, with a table of codes that links to them. `README.md` of this folder holds the
/// English one, `de/README.md` the German one.
pub fn index(language: MessageLanguage) -> String {
    let messages = Messages::new(language);
    let folder = match language {
        MessageLanguage::English => "en/",
        MessageLanguage::German => "",
    };
    let columns =
        ["code", "name", "level", "title-column"].map(|name| messages.phrase(&format!("explain-index.{name}"), &[]));
    let mut text = opening(messages);
    text.push_str(WRITTEN_BY);
    text.push_str(&format!("\n{}\n", messages.phrase("explain-index.other-language", &[])));
    for (subject, codes) in groups(messages) {
        text.push_str(&format!("\n## {subject}\n\n| {} |\n| --- | --- | --- | --- |\n", columns.join(" | ")));
        for code in codes {
            let (number, slug) = (code.number(), code.slug());
            let (level, title) = (level(code.default_level(), messages), page(code, language).title);
            text.push_str(&format!("| {number} | `{slug}` | {level} | [{title}]({folder}{number}.md) |\n"));
        }
    }
    text
}

/// All pages as one Markdown document.
pub fn document(language: MessageLanguage) -> String {
    let messages = Messages::new(language);
    let mut text = opening(messages);
    for (subject, codes) in groups(messages) {
        text.push_str(&format!("\n## {subject}\n"));
        for code in codes {
            text.push_str(&section(code, language, messages));
        }
    }
    text
}

fn opening(messages: Messages) -> String {
    let [title, about, levels] =
        ["title", "about", "levels"].map(|name| messages.phrase(&format!("explain-index.{name}"), &[]));
    format!("# {title}\n\n{about}\n\n{levels}\n")
}

fn section(code: Code, language: MessageLanguage, messages: Messages) -> String {
    let page = page(code, language);
    let headings = headings(language);
    let (number, slug, level) = (code.number(), code.slug(), level(code.default_level(), messages));
    let mut text = format!("\n### {number} {}\n\n`{slug}`, {level}\n\n{}\n", page.title, page.meaning);
    for (heading, part) in
        [(headings.why, page.why), (headings.wrong, page.wrong.text), (headings.right, page.right.text)]
    {
        text.push_str(&format!("\n#### {heading}\n\n{part}\n"));
    }
    text
}
