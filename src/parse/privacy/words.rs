//! Words in a text, and what stands beside them.

use std::ops::Range;

use crate::source::is_unseen;

/// Where the address of a website ends that begins here: `https://…`, `www.…`, or any other scheme.
pub fn web_address(text: &str, start: usize) -> Option<usize> {
    let rest = near(&text[start..]);
    let length = rest.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '+' | '-')).unwrap_or(rest.len());
    let after = &rest[length..];
    let begins = |name: &str| rest[..length].eq_ignore_ascii_case(name);
    let is_address = after.starts_with("://") || (begins("www") && after.starts_with('.'));
    is_address.then(|| end_of_token(text, start))
}

/// Whether the token that goes on to `at` is the address of a website from its beginning.
pub fn is_in_web_address(text: &str, at: usize) -> bool {
    let from = text.floor_char_boundary(at.saturating_sub(LONGEST_ADDRESS));
    let token = text[from..at].rsplit(char::is_whitespace).next().unwrap_or_default();
    token.contains("://") || token.trim_start_matches(|c: char| !c.is_alphanumeric()).starts_with("www.")
}

pub fn end_of_token(text: &str, start: usize) -> usize {
    text[start..].find(char::is_whitespace).map_or(text.len(), |length| start + length)
}

pub fn char_before(text: &str, at: usize) -> Option<char> {
    text[..at].chars().next_back()
}

pub fn char_at(text: &str, at: usize) -> Option<char> {
    text[at..].chars().next()
}

/// The word that begins here: letters, with hyphens and apostrophes between them.
pub fn word_at(text: &str, start: usize) -> Range<usize> {
    let mut end = start;
    let mut letters = near(&text[start..]).char_indices().peekable();
    while let Some((at, c)) = letters.next() {
        let joins = matches!(c, '-' | '\'' | '’') && letters.peek().is_some_and(|(_, next)| next.is_alphabetic());
        if !(c.is_alphabetic() || (joins && at > 0)) {
            break;
        }
        end = start + at + c.len_utf8();
    }
    start..end
}

/// The word that ends before this place, blanks left out, with a full stop that it may have.
pub fn word_before(text: &str, at: usize) -> &str {
    let before = text[..at].trim_end();
    let is_part = |c: char| c.is_alphabetic() || matches!(c, '.' | '-');
    let start = before.char_indices().rev().take_while(|&(_, c)| is_part(c)).last().map_or(before.len(), |(at, _)| at);
    &before[start..]
}

/// The place behind a few blanks, and marks that nobody sees; `None` where there is not a single blank.
pub fn after_blanks(text: &str, at: usize) -> Option<usize> {
    const MOST: usize = 3;
    let gap = text[at..].chars().take(MOST).take_while(|&c| c.is_whitespace() || is_unseen(c));
    let (length, has_blank) =
        gap.fold((0, false), |(length, has_blank), c| (length + c.len_utf8(), has_blank || c.is_whitespace()));
    has_blank.then_some(at + length)
}

/// The beginning of a text, longer than any word: so that one of a million letters is not read from each of them.
fn near(text: &str) -> &str {
    const LONGEST_WORD: usize = 80;
    &text[..text.floor_char_boundary(LONGEST_WORD)]
}

/// How far an address of a website is followed back.
const LONGEST_ADDRESS: usize = 1000;
