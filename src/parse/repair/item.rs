//! List marks, as people and word processors write them.

use super::context::{Context, KeyKind};
use super::line::Marks;

pub struct Mark {
    /// In bytes, without the blank behind it.
    pub length: usize,
    /// Why it is corrected, if it is no hyphen with a blank.
    pub reason: Option<&'static str>,
}

/// The list mark at the start of a line's text.
pub fn mark(rest: &str, indent: usize, marks: &Marks, context: &Context) -> Option<Mark> {
    let first = rest.chars().next()?;
    let after = &rest[first.len_utf8()..];
    let is_spaced = after.starts_with(char::is_whitespace);
    if first == '-' && (after.is_empty() || is_spaced) {
        return Some(Mark { length: 1, reason: None });
    }
    if first == '-' && begins_a_word(after) && begins_with_own_key(after, context) {
        return Some(Mark { length: 1, reason: Some("no-blank-dash") });
    }
    // A text over several lines may hold dashes and numbers.
    let is_due = marks.list_at == Some(indent)
        || marks.below_key.is_some_and(|key| key <= indent)
        || (is_astray(indent, marks) && !is_spaced);
    if !is_due || matches!(marks.holds, KeyKind::Text | KeyKind::Other | KeyKind::Careful) {
        return None;
    }
    let corrected = |length, reason| Some(Mark { length, reason: Some(reason) });
    match first {
        '–' | '—' | '•' | '·' | '*' | '‣' | '▪' | '◦' if is_spaced => corrected(first.len_utf8(), "dash"),
        '-' | '–' | '—' | '•' if marks.holds.is_list() && begins_a_word(after) => {
            corrected(first.len_utf8(), "no-blank-dash")
        }
        '0'..='9' if marks.holds.is_list() => corrected(number_mark(rest)?, "dash"),
        _ => None,
    }
}

/// A list item that stands in another column than the one above, though both can only be of one list.
pub fn is_astray(indent: usize, marks: &Marks) -> bool {
    let is_list_of_words = marks.holds.is_list() && marks.is_simple;
    is_list_of_words && indent >= marks.key_at && marks.list_at.is_some_and(|list| list != indent)
}

fn begins_a_word(after: &str) -> bool {
    after.starts_with(|c: char| c.is_alphanumeric() || matches!(c, '"' | '\'' | '„' | '{'))
}

/// `-name: Düren`: no key of ours begins with a hyphen.
fn begins_with_own_key(after: &str, context: &Context) -> bool {
    after.split_once(": ").is_some_and(|(key, _)| context.kind_of(key).is_own())
}

/// `1.` and `1)`, with a blank behind it.
fn number_mark(rest: &str) -> Option<usize> {
    const LONGEST: usize = 2;
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    let mut after = rest[digits..].chars();
    let is_mark = digits <= LONGEST && matches!(after.next(), Some('.' | ')')) && after.next() == Some(' ');
    is_mark.then_some(digits + 1)
}
