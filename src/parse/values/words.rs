//! Länder, addresses and lists, as people write them.

use std::ops::Range;

use crate::model::{Jurisdiction, Land};
use crate::source::fold;

pub fn land(text: &str) -> Option<Land> {
    Land::from_text(text.trim())
}

/// A Land, or the Federation.
pub fn jurisdiction(text: &str) -> Option<Jurisdiction> {
    match fold(text).as_str() {
        "bund" | "federal" => Some(Jurisdiction::Federal),
        _ => land(text).map(Jurisdiction::Land),
    }
}

/// `https://…` and `http://…` with a host. `www.example.org` is the author's short form of the first.
pub fn web_address(text: &str) -> Result<String, Option<String>> {
    let text = text.trim().trim_start_matches('<').trim_end_matches('>');
    let lower = text.to_ascii_lowercase();
    let rest = lower.strip_prefix("https://").or(lower.strip_prefix("http://"));
    let is_clean = !text.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\"`".contains(c));
    match rest {
        Some(rest) if is_clean && rest.starts_with(|c: char| c.is_alphanumeric() || c == '[') => Ok(text.to_owned()),
        Some(_) => Err(None),
        None if lower.starts_with("www.") && is_clean => Err(Some(format!("https://{text}"))),
        None => Err(None),
    }
}

/// `example.org/seite` with what its author left out.
pub fn missing_scheme(text: &str) -> Option<String> {
    let text = text.trim();
    let host = text.split(['/', '?', '#']).next().unwrap_or_default();
    let (name, ending) = host.rsplit_once('.')?;
    let is_part = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_alphanumeric() || c == '-');
    let is_host = name.split('.').all(is_part) && ending.len() > 1 && ending.chars().all(|c| c.is_ascii_alphabetic());
    (is_host && !text.contains(char::is_whitespace)).then(|| format!("https://{text}"))
}

/// The places of the parts of `a, b; c`. A comma in brackets or quotes divides nothing.
pub fn list(text: &str) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let (mut start, mut depth, mut quote) = (0, 0_usize, None);
    for (at, c) in text.char_indices().chain([(text.len(), ',')]) {
        match c {
            _ if at == text.len() => {}
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            '"' | '„' | '“' | '”' => quote = closing(quote, c),
            _ => {}
        }
        let divides = matches!(c, ',' | ';' | '\n') && depth == 0 && quote.is_none();
        if divides || at == text.len() {
            let part = &text[start..at];
            let blanks = part.len() - part.trim_start().len();
            if !part.trim().is_empty() {
                parts.push(start + blanks..start + blanks + part.trim().len());
            }
            start = (at + c.len_utf8()).min(text.len());
        }
    }
    parts
}

/// The quote that is open after this one.
fn closing(open: Option<char>, quote: char) -> Option<char> {
    match (open, quote) {
        (None, '„') => Some('“'),
        (None, '"') => Some('"'),
        (None, '“') => Some('”'),
        (Some(expected), quote) if quote == expected || quote == '"' || quote == '”' => None,
        (open, _) => open,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_of_the_web() {
        assert_eq!(web_address("https://www.example.org/ä?x#y"), Ok("https://www.example.org/ä?x#y".to_owned()));
        assert_eq!(web_address("www.example.org"), Err(Some("https://www.example.org".to_owned())));
        for text in ["javascript:alert(1)", "https://", "https:// x", "ftp://a", "//a", "a b", "data:x", "https://a\"b"]
        {
            assert_eq!(web_address(text), Err(None), "{text}");
        }
    }

    #[test]
    fn lists_as_pads_write_them() {
        let parts = |text: &'static str| list(text).into_iter().map(|part| &text[part]).collect::<Vec<_>>();
        assert_eq!(parts("a, b"), ["a", "b"]);
        assert_eq!(parts(" digitale Akte ; Datenschutz,"), ["digitale Akte", "Datenschutz"]);
        assert_eq!(parts("Halle (Saale, Stadt), „a, b“, c"), ["Halle (Saale, Stadt)", "„a, b“", "c"]);
        assert_eq!(parts(""), Vec::<&str>::new());
        assert_eq!(parts("a (b, c"), ["a (b, c"]);
    }
}
