//! Keys, as people write them: `room: x`, `room:x`, `room = x`, `**room:** x`.

use std::ops::Range;

use super::super::edits::Edit;
use super::context::Context;
use super::value::has_colon;

/// A key at the start of a text; all places count from there.
pub struct Spelling {
    pub key: Range<usize>,
    /// Behind the colon, or what stands for it.
    pub end: usize,
    pub value: usize,
    /// Why it is corrected, if it is no key with colon and blank.
    pub reason: Option<&'static str>,
    pub edits: Vec<Edit>,
}

/// The key that a line begins with. What is none to YAML must be known and stand at the top.
pub fn spelling(rest: &str, stands_at_the_top: bool, context: &Context) -> Option<Spelling> {
    let written = colon(rest).map(|colon| (rest[..colon].trim_end().len(), colon + 1));
    let is_own = written.is_some_and(|(key, _)| context.kind_of(&rest[..key]).is_own());
    if stands_at_the_top && !is_own {
        let respelled = emphasised(rest, context).or_else(|| without_colon(rest, context));
        if respelled.is_some() {
            return respelled;
        }
    }
    let (key, end) = written?;
    let blanks = blanks_at(rest, end);
    if blanks > 0 || end == rest.len() {
        return Some(Spelling { key: 0..key, end, value: end + blanks, reason: None, edits: Vec::new() });
    }
    let is_meant = stands_at_the_top && is_own && !has_colon(&rest[end..]);
    is_meant.then(|| respelled(rest, 0..key, end, "no-blank"))
}

/// The colon that ends a plain or quoted key, if the line begins with one.
fn colon(rest: &str) -> Option<usize> {
    const LONGEST_KEY: usize = 200;
    let first = rest.chars().next()?;
    let from = match first {
        '"' | '\'' => 1 + rest[1..].find(first)? + 1,
        c if c.is_alphanumeric() || c == '_' => 0,
        _ => return None,
    };
    let colon = from + rest.as_bytes()[from..].iter().take(LONGEST_KEY).position(|&b| b == b':')?;
    if from > 0 {
        return rest[from..colon].trim().is_empty().then_some(colon);
    }
    // `Wie geht's: 11:30` has its key before the first colon with a blank behind it.
    let spaced = memchr::memmem::find(rest.as_bytes(), b": ").filter(|&at| at < LONGEST_KEY);
    match spaced {
        Some(spaced) if !rest[..spaced].contains(" #") => Some(spaced),
        Some(_) => None,
        None => Some(colon),
    }
}

/// `**room:** x` and `*room*: x`, as the text below is written, and `* room: x`.
fn emphasised(rest: &str, context: &Context) -> Option<Spelling> {
    if let Some(line) = ["* ", "• ", "– ", "— "].iter().find_map(|mark| rest.strip_prefix(mark)) {
        let start = rest.len() - line.trim_start().len();
        let colon = start + rest[start..].find(": ")?;
        let is_own = context.kind_of(&rest[start..colon]).is_own();
        return is_own.then(|| respelled(rest, start..colon, colon + 1, "spelled"));
    }
    let mark = ["**", "__", "*", "_"].into_iter().find(|mark| rest.starts_with(mark))?;
    let (inner, behind) = rest[mark.len()..].split_once(mark)?;
    let name = inner.strip_suffix(':').unwrap_or(inner).trim();
    let colon = if inner.ends_with(':') { 0 } else { behind.find(|c: char| c != ' ')? };
    let has_colon = inner.ends_with(':') || behind[colon..].starts_with(':');
    if !has_colon || !context.kind_of(name).is_own() {
        return None;
    }
    let start = mark.len() + inner.find(name)?;
    let end = rest.len() - behind.len() + if inner.ends_with(':') { 0 } else { colon + 1 };
    Some(respelled(rest, start..start + name.len(), end, "spelled"))
}

/// `room = x`, `room：x`, and `room` with a tab behind it, as a table is pasted.
fn without_colon(rest: &str, context: &Context) -> Option<Spelling> {
    const SIGNS: [char; 4] = ['=', '：', '﹕', '\t'];
    let at = rest.find([':', '=', '：', '﹕', '\t'])?;
    let sign = rest[at..].chars().next().filter(|sign| SIGNS.contains(sign))?;
    let key = rest[..at].trim_end();
    let end = at + sign.len_utf8();
    let is_sign = !rest[end..].starts_with(['=', '>']);
    let is_word = key.starts_with(char::is_alphabetic) && key.ends_with(char::is_alphanumeric);
    (is_sign && is_word && context.kind_of(key).is_own()).then(|| respelled(rest, 0..key.len(), end, "spelled"))
}

/// A key that is written as `key: ` in place of all up to its value.
fn respelled(rest: &str, key: Range<usize>, end: usize, reason: &'static str) -> Spelling {
    let value = end + blanks_at(rest, end);
    let mut edits = Vec::new();
    if key.start > 0 {
        edits.push(Edit::new(0..key.start, ""));
    }
    edits.push(Edit::new(key.end..value, if value < rest.len() { ": " } else { ":" }));
    Spelling { key, end, value, reason: Some(reason), edits }
}

fn blanks_at(rest: &str, at: usize) -> usize {
    rest[at..].len() - rest[at..].trim_start().len()
}
