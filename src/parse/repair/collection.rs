//! Brackets: where `[…]` and `{…}` end, and what people write into them.

use super::super::edits::Edit;
use super::quotes::quote_end;
use super::value::{Follows, what_follows};

/// The end of the `[…]` or `{…}` at the start of `value`.
pub fn collection_end(value: &str) -> Option<usize> {
    let mut depth = 0_usize;
    let mut before = ' ';
    let mut blank = true;
    let mut at = 0;
    while let Some(c) = value[at..].chars().next() {
        let mut length = c.len_utf8();
        match c {
            '[' | '{' => depth += 1,
            ']' | '}' => {
                depth -= 1;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            '"' | '\'' if matches!(before, '[' | '{' | ',' | ':') => length = quote_end(&value[at..])?,
            '#' if blank => length = value[at..].find(['\n', '\r']).unwrap_or(value.len() - at),
            _ => {}
        }
        blank = c.is_whitespace();
        let is_comment = c == '#' && length > 1;
        if !blank && !is_comment {
            before = c;
        }
        at += length;
    }
    None
}

/// `{accent: #004b87}`: YAML takes the rest of the line for a comment, though the brackets close in it.
pub fn hashes(value: &str, start: usize) -> Option<(usize, Vec<Edit>)> {
    let without = value.replace(" #", " _").replace("[#", "[_").replace(",#", ",_").replace("{#", "{_");
    let length = collection_end(&without)?;
    let follows = matches!(what_follows(&value[length..]), Follows::Nothing);
    let is_plain = !value[..length].contains(['"', '\'']);
    let mut edits = Vec::new();
    for (at, _) in value[..length].match_indices('#').filter(|&(at, _)| without.as_bytes()[at] == b'_') {
        let word = at + value[at..length].find([',', ']', '}'])?;
        let end = at + value[at..word].trim_end().len();
        let item = value[..at].rfind(['[', ',', '{', ':']).map_or(at, |mark| mark + 1);
        let item = item + (value[item..at].len() - value[item..at].trim_start().len());
        edits.push(Edit::new(start + item..start + item, "\""));
        edits.push(Edit::new(start + end..start + end, "\""));
    }
    (follows && is_plain && !edits.is_empty()).then_some((length, edits))
}
