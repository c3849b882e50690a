//! Quotation marks: where a quoted text ends, and how to put a text between them.

use std::ops::Range;

use super::super::edits::Edit;

/// The end of the quoted string at the start of `value`.
pub fn quote_end(value: &str) -> Option<usize> {
    let bytes = value.as_bytes();
    let mark = *bytes.first()?;
    let mut at = 1;
    loop {
        at += memchr::memchr2(mark, b'\\', bytes.get(at..)?)?;
        match (bytes[at], bytes.get(at + 1)) {
            (b'\\', _) if mark == b'"' => at += 2,
            (b'\\', _) => at += 1,
            (b'\'', Some(b'\'')) => at += 2,
            _ => return Some(at + 1),
        }
    }
}

/// Puts quotes round a text: `"` unless it holds one or a backslash.
pub fn quote(text: &str, place: Range<usize>) -> Vec<Edit> {
    let (start, end) = (place.start, place.end);
    let value = &text[place];
    if !value.contains(['"', '\\']) {
        return vec![Edit::new(start..start, "\""), Edit::new(end..end, "\"")];
    }
    let apostrophes = value.match_indices('\'').map(|(at, _)| Edit::new(start + at..start + at + 1, "''"));
    let mut edits = vec![Edit::new(start..start, "'")];
    edits.extend(apostrophes);
    edits.push(Edit::new(end..end, "'"));
    edits
}

/// Puts straight quotes in place of the typographic ones.
pub fn requote(text: &str, place: Range<usize>) -> Vec<Edit> {
    let value = &text[place.clone()];
    let inner = in_typographic_quotes(value).or_else(|| half_typographic(value)).unwrap_or(0..value.len());
    let inner = place.start + inner.start..place.start + inner.end;
    let mark = if text[inner.clone()].contains(['"', '\\']) { "'" } else { "\"" };
    let apostrophes = text[inner.clone()].match_indices('\'').filter(|_| mark == "'");
    let mut edits = vec![Edit::new(place.start..inner.start, mark)];
    edits.extend(apostrophes.map(|(at, _)| Edit::new(inner.start + at..inner.start + at + 1, "''")));
    edits.push(Edit::new(inner.end..place.end, mark));
    edits
}

/// Pairs as word processors and typists set them. What stands between must hold none of these marks.
const PAIRS: [(&[&str], &[&str], &[char]); 2] = [
    (&["„", "“", "”", "»", "«", ",,", "``"], &["“", "”", "»", "«", "\"", "''", "‟"], &['„', '“', '”', '»', '«', '"']),
    (&["‚", "‘", "’", "›", "‹"], &["‘", "’", "›", "‹"], &['‚', '‘', '’', '›', '‹', '„', '“', '”', '"']),
];

/// What stands between the quotation marks of `„Akte“`; nothing for `„Akte“ und „Amt“`.
pub fn in_typographic_quotes(value: &str) -> Option<Range<usize>> {
    PAIRS.iter().find_map(|(opening, closing, marks)| {
        let opening = opening.iter().find(|mark| value.starts_with(**mark))?.len();
        let closing = closing.iter().find(|mark| value.len() > opening && value[opening..].ends_with(**mark))?.len();
        let inner = opening..value.len() - closing;
        let text = &value[inner.clone()];
        (!text.trim().is_empty() && !text.contains(*marks)).then_some(inner)
    })
}

/// What stands between the marks of `"Akte“`.
pub fn half_typographic(value: &str) -> Option<Range<usize>> {
    let closing = value.chars().next_back().filter(|c| matches!(c, '“' | '”'))?;
    let inner = 1..value.len() - closing.len_utf8();
    (value.starts_with('"') && inner.start < inner.end && !value[inner.clone()].contains('"')).then_some(inner)
}

/// `'s ist Zeit`, `'ne Idee`, `'90er Jahre`: an apostrophe and no quotation mark.
pub fn begins_with_apostrophe(value: &str) -> bool {
    const SHORTENED: [&str; 14] =
        ["s", "n", "ne", "nen", "nem", "ner", "nes", "ns", "ran", "raus", "rein", "rum", "runter", "bisschen"];
    let Some(rest) = value.strip_prefix('\'') else { return false };
    let word = rest.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
    SHORTENED.contains(&word) || word.starts_with(|c: char| c.is_ascii_digit())
}
