//! `_headers`: a pattern of addresses, and below it, indented, a header a line.

use super::{HEADERS, Language, comment};

/// A second pattern for PDF files would not take the place of the first: where both fit, both are sent.
pub(super) fn write(language: Language) -> String {
    let mut text = comment(match language {
        Language::German => "Von nachlese geschrieben; Netlify und Cloudflare Pages lesen es von selbst.",
        Language::English => "Written by nachlese; Netlify and Cloudflare Pages read it by themselves.",
    });
    text.push_str("/*\n");
    text.extend(HEADERS.iter().map(|header| format!("  {}: {}\n", header.name, header.value)));
    text
}
