//! What is wrong with one value, and the edits that mend it.

use std::ops::Range;

use super::super::edits::Edit;
use super::super::frontmatter::Line;
use super::line::{Marks, Shape};
use super::{Correction, KeyKind, indent};

/// How a value goes on.
#[derive(Default)]
pub struct Found {
    /// How many of the lines below belong to it.
    pub lines: usize,
    /// Further lines that are indented deeper than this belong to it too.
    pub inside: Option<usize>,
    pub correction: Option<Correction>,
}

/// Reads the value of a line, and as many lines below as it takes.
pub fn read(text: &str, shape: &Shape, below: &[Line], key_kind: &dyn Fn(&str) -> KeyKind) -> Found {
    let value = &text[shape.value.clone()];
    match value.chars().next() {
        Some('|' | '>') if is_block_header(value) => Found { inside: Some(shape.owner), ..Found::default() },
        Some('"' | '\'') => quoted(text, shape, below),
        Some('[' | '{') => collection(text, shape, below),
        Some(_) => plain(text, shape, below, key_kind),
        None => Found::default(),
    }
}

/// Whether YAML would take a plain text for a key.
pub fn has_colon(text: &str) -> bool {
    text.ends_with(':') || [": ", ":\t", ":\n", ":\r"].iter().any(|colon| text.contains(colon))
}

fn is_block_header(value: &str) -> bool {
    let rest = value[1..].trim_start_matches(['+', '-', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
    value.len() - rest.len() <= 3 && (rest.trim().is_empty() || rest.starts_with(" #") || rest.starts_with("\t#"))
}

/// `"…"` and `'…'`: fine unless something follows. One that is never closed is left to YAML to complain about.
fn quoted(text: &str, shape: &Shape, below: &[Line]) -> Found {
    let value = &text[shape.value.clone()];
    if let Some(end) = quote_end(value) {
        return match what_follows(&value[end..]) {
            Follows::Nothing => Found::default(),
            Follows::Text => mended(text, shape.value.clone(), "after-quote", quote),
        };
    }
    if value.starts_with('"') && value.len() > 1 && value.ends_with(['“', '”']) {
        return mended(text, shape.value.clone(), "typographic", requote);
    }
    let end = extent(text, shape, below, |_| false);
    let whole = &text[shape.value.start..end.1];
    Found { lines: if quote_end(whole).is_some() { end.0 } else { 0 }, ..Found::default() }
}

/// `[…]` and `{…}`: fine unless text follows, or the braces are those of a template.
fn collection(text: &str, shape: &Shape, below: &[Line]) -> Found {
    let value = &text[shape.value.clone()];
    if value.starts_with("{{") && value.ends_with("}}") {
        return mended(text, shape.value.clone(), "bracket", quote);
    }
    if let Some(end) = collection_end(value) {
        let rest = &value[end..];
        return match what_follows(rest) {
            Follows::Text if !rest.trim_start().starts_with([',', ';', ']', '}']) => {
                mended(text, shape.value.clone(), "bracket", quote)
            }
            _ => Found::default(),
        };
    }
    if let Some((length, edits)) = hashes(value, shape.value.start) {
        let place = shape.value.start..shape.value.start + length;
        return Found { correction: Some(Correction { reason: "cut", place, edits }), ..Found::default() };
    }
    let end = extent(text, shape, below, |line| line.starts_with([']', '}']));
    let whole = &text[shape.value.start..end.1];
    Found { lines: if collection_end(whole).is_some() { end.0 } else { 0 }, ..Found::default() }
}

/// `{accent: #004b87}`: YAML takes the rest of the line for a comment, though the brackets close in it.
fn hashes(value: &str, start: usize) -> Option<(usize, Vec<Edit>)> {
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

fn plain(text: &str, shape: &Shape, below: &[Line], key_kind: &dyn Fn(&str) -> KeyKind) -> Found {
    let kind = if shape.has_key { key_kind(&text[shape.key.clone()]) } else { KeyKind::Unknown };
    if kind == KeyKind::Words
        && let Some(edits) = hashtags(text, shape.value.clone())
    {
        let correction = Correction { reason: "hashtags", place: shape.value.clone(), edits };
        return Found { correction: Some(correction), ..Found::default() };
    }
    let (lines, end) = extent(text, shape, below, |_| false);
    let inside = Some(shape.owner);
    let holds_keys = below[..lines].iter().any(|line| {
        let inner = Shape::of(text, line.content.clone(), &Marks::default(), key_kind);
        inner.has_key && key_kind(&text[inner.key.clone()]) != KeyKind::Unknown
    });
    if holds_keys {
        return Found { lines, inside, correction: None };
    }
    // Where only the first line is text and comments follow, YAML reads on below them.
    let mut place = shape.value.start..end;
    place.end = place.start + without_comment(&text[place.clone()]).len();
    let found = match complaint(&text[place.clone()], shape) {
        Some("typographic") => mended(text, place, "typographic", requote),
        // `- Wort: mehr: noch mehr` is a text, unless it begins with a key of ours.
        Some("colon") if shape.dash && shape.has_key && kind == KeyKind::Unknown => {
            mended(text, shape.key.start..place.end, "colon", quote)
        }
        Some(reason) => mended(text, place, reason, quote),
        None => Found::default(),
    };
    Found { lines, inside, ..found }
}

/// The lines below that are indented deeper, and where the last of them ends. A line that `closes` counts too.
fn extent(text: &str, shape: &Shape, below: &[Line], closes: impl Fn(&str) -> bool) -> (usize, usize) {
    let (mut count, mut end) = (0, shape.value.end);
    for (number, line) in below.iter().enumerate() {
        let content = &text[line.content.clone()];
        let trimmed = content.trim();
        if trimmed.is_empty() || trimmed.starts_with('#') {
            continue;
        }
        let is_deeper = indent(content) > shape.owner;
        if !is_deeper && !closes(trimmed) {
            break;
        }
        (count, end) = (number + 1, line.content.start + content.trim_end().len());
        if !is_deeper {
            break;
        }
    }
    (count, end)
}

/// Why YAML would not read a plain text as it stands there.
fn complaint(value: &str, shape: &Shape) -> Option<&'static str> {
    let first = value.chars().next()?;
    let second = value[first.len_utf8()..].chars().next();
    let spaced = second.is_none_or(char::is_whitespace);
    let has_blank = value.contains(char::is_whitespace);
    match first {
        '#' if !spaced => Some("cut"),
        '@' | '`' | '%' | '|' | '>' => Some("first"),
        '*' if spaced || has_blank || value[1..].contains('*') => Some("first"),
        '&' if spaced => Some("first"),
        '!' if spaced || value.starts_with("!!!") || value.starts_with("!! ") => Some("first"),
        '-' | '?' | ':' if spaced && shape.has_key => Some("first"),
        _ if is_in_typographic_quotes(value) => Some("typographic"),
        _ if value.contains(" #") || value.contains("\t#") => Some("cut"),
        _ if has_colon(value) => Some("colon"),
        _ => None,
    }
}

/// Without ` # …` at the end of the last line. ` #3` is no comment to anyone but YAML.
fn without_comment(value: &str) -> &str {
    let last = value.rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let comment = value[last..].match_indices('#').map(|(at, _)| last + at).find(|&at| {
        let before = value[..at].chars().next_back();
        let after = value[at + 1..].chars().next();
        before.is_none_or(char::is_whitespace) && after.is_none_or(char::is_whitespace)
    });
    comment.map_or(value, |at| value[..at].trim_end())
}

const OPENING: [char; 6] = ['„', '“', '”', '»', '«', '‚'];
const CLOSING: [char; 6] = ['“', '”', '»', '«', '‘', '"'];

/// `„Akte“`, but not `„Akte“ und „Amt“`.
pub fn is_in_typographic_quotes(value: &str) -> bool {
    let inner = value.strip_prefix(OPENING).and_then(|value| value.strip_suffix(CLOSING));
    inner.is_some_and(|inner| !inner.is_empty() && !inner.contains(['„', '“', '”', '»', '«', '"']))
}

/// `#E-Akte #Datenschutz` as `[E-Akte, Datenschutz]`; only where every word is marked.
fn hashtags(text: &str, value: Range<usize>) -> Option<Vec<Edit>> {
    let words = text[value.clone()].split_whitespace();
    let is_word = |word: &str| {
        word.strip_prefix('#').is_some_and(|word| {
            word.trim_end_matches([',', ';']).chars().all(|c| c.is_alphanumeric() || "-_./".contains(c))
        }) && word.len() > 1
    };
    if !words.clone().all(is_word) {
        return None;
    }
    let mut edits: Vec<Edit> = Vec::new();
    let mut end = value.start;
    for word in words {
        let start = end + text[end..value.end].find(word)?;
        let opening = if edits.is_empty() { "[" } else { ", " };
        edits.push(Edit::new(end..start + 1, opening));
        end = start + word.trim_end_matches([',', ';']).len();
    }
    edits.push(Edit::new(end..value.end, "]"));
    Some(edits)
}

fn mended(text: &str, place: Range<usize>, reason: &'static str, mend: fn(&str, Range<usize>) -> Vec<Edit>) -> Found {
    let end = place.start + without_comment(&text[place.clone()]).len();
    let place = place.start..end;
    let edits = mend(text, place.clone());
    Found { correction: Some(Correction { reason, place, edits }), ..Found::default() }
}

/// Puts quotes round a text: `"` unless it holds one or a backslash.
fn quote(text: &str, place: Range<usize>) -> Vec<Edit> {
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
fn requote(text: &str, place: Range<usize>) -> Vec<Edit> {
    let value = &text[place.clone()];
    let first = value.chars().next().map_or(0, char::len_utf8);
    let last = value.chars().next_back().map_or(0, char::len_utf8);
    let mark = if value.contains('\\') { "'" } else { "\"" };
    let inner = place.start + first..place.end - last;
    let apostrophes = text[inner.clone()].match_indices('\'').filter(|_| mark == "'");
    let mut edits = vec![Edit::new(place.start..inner.start, mark)];
    edits.extend(apostrophes.map(|(at, _)| Edit::new(inner.start + at..inner.start + at + 1, "''")));
    edits.push(Edit::new(inner.end..place.end, mark));
    edits
}

enum Follows {
    Nothing,
    Text,
}

/// What stands behind a closing quote or bracket: nothing or a comment, or text.
fn what_follows(rest: &str) -> Follows {
    let trimmed = rest.trim_start();
    if trimmed.is_empty() || (trimmed.len() < rest.len() && trimmed.starts_with('#')) {
        Follows::Nothing
    } else {
        Follows::Text
    }
}

/// The end of the quoted string at the start of `value`.
fn quote_end(value: &str) -> Option<usize> {
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

/// The end of the `[…]` or `{…}` at the start of `value`.
fn collection_end(value: &str) -> Option<usize> {
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
