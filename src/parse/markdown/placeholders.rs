//! Signs that Markdown takes for something else than their author.
//!
//! - `<Name der Kommune>`: words in angle brackets that Markdown takes for HTML and that HTML does not know. As
//!   HTML they would be dropped, or turn the rest of their paragraph into HTML.
//! - `[[1]](https://…)`: a link named `[1]`, which with wiki links switched on would be one to a note `1`.
//! - `&#1;`: a control character, which no page may hold. It stays as it is written.
//! - `:-)`, `:::`: a line that begins with a colon and no blank, which Markdown takes for a definition of the line above.
//!
//! Before the Markdown is read, such signs are replaced by stand-ins of the same length, which keeps all places
//! as they are. The stand-ins become signs again wherever text is written.

use std::borrow::Cow;

use super::elements::{Element, element};
use crate::source::escape;

// The stand-ins are control characters: no text holds them on purpose, and HTML does not allow them.
const ANGLE: u8 = 1;
const OPENING: u8 = 2;
const CLOSING: u8 = 3;
const AMPERSAND: u8 = 4;
const COLON: u8 = 5;

pub(super) struct Placeholders<'t> {
    text: Cow<'t, str>,
}

impl<'t> Placeholders<'t> {
    pub fn find(markdown: &'t str) -> Self {
        let bytes = markdown.as_bytes();
        let mut replaced: Vec<(usize, u8)> = stand_ins(bytes).map(|at| (at, b' ')).collect();
        let angles = memchr::memchr_iter(b'<', bytes).filter(|&at| is_placeholder(bytes, at));
        replaced.extend(angles.map(|at| (at, ANGLE)));
        let references = memchr::memmem::find_iter(bytes, "&#").filter(|&at| is_control(&markdown[at + 1..], true));
        replaced.extend(references.map(|at| (at, AMPERSAND)));
        replaced.extend(memchr::memchr_iter(b':', bytes).filter(|&at| begins_line(bytes, at)).map(|at| (at, COLON)));
        for end in memchr::memmem::find_iter(bytes, "]](") {
            if let Some(start) = citation_start(&bytes[..end]) {
                replaced.extend([(start, OPENING), (end, CLOSING)]);
            }
        }
        if replaced.is_empty() {
            return Self { text: Cow::Borrowed(markdown) };
        }
        let mut text = bytes.to_vec();
        for (at, byte) in replaced {
            text[at] = byte;
        }
        let text = String::from_utf8(text).expect("one ASCII character took the place of another");
        Self { text: Cow::Owned(text) }
    }

    /// The Markdown to be read.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Escapes text of the Markdown.
    pub fn escape(&self, text: &str, html: &mut String) {
        if matches!(self.text, Cow::Borrowed(_)) {
            return escape(text, html);
        }
        let mut written = 0;
        for at in stand_ins(text.as_bytes()) {
            escape(&text[written..at], html);
            escape(sign(text.as_bytes()[at]), html);
            written = at + 1;
        }
        escape(&text[written..], html);
    }

    /// Text of the Markdown as the author wrote it.
    pub fn plain(&self, text: &str) -> String {
        let mut plain = String::with_capacity(text.len());
        let mut copied = 0;
        for at in stand_ins(text.as_bytes()) {
            plain.push_str(&text[copied..at]);
            plain.push_str(sign(text.as_bytes()[at]));
            copied = at + 1;
        }
        plain.push_str(&text[copied..]);
        plain
    }
}

fn stand_ins(text: &[u8]) -> impl Iterator<Item = usize> {
    text.iter().enumerate().filter(|(_, byte)| (ANGLE..=COLON).contains(*byte)).map(|(at, _)| at)
}

fn sign(stand_in: u8) -> &'static str {
    match stand_in {
        ANGLE => "<",
        OPENING => "[",
        CLOSING => "]",
        AMPERSAND => "&",
        _ => ":",
    }
}

/// Whether what follows a `&` is the number of a control character that divides no text. Markdown wants a `;` behind it,
/// HTML does not.
pub(super) fn is_control(reference: &str, needs_end: bool) -> bool {
    let Some(reference) = reference.strip_prefix('#') else { return false };
    let (digits, radix) = match reference.strip_prefix(['x', 'X']) {
        Some(digits) => (digits, 16),
        None => (reference, 10),
    };
    let end = digits.bytes().position(|byte| !(byte as char).is_digit(radix)).unwrap_or(digits.len());
    let number = u32::from_str_radix(&digits[..end], radix).ok().and_then(char::from_u32);
    let is_whole = !needs_end || digits[end..].starts_with(';');
    is_whole && number.is_some_and(|c| c.is_control() && !matches!(c, '\0' | '\t' | '\n' | '\r'))
}

/// Whether a colon begins its line, within lists and quotes too, with no blank behind it. The line below the titles of a
/// table may do so.
fn begins_line(text: &[u8], at: usize) -> bool {
    let is_mark = |byte: &&u8| matches!(byte, b' ' | b'\t' | b'>' | b'-' | b'*' | b'+' | b'0'..=b'9' | b'.' | b')');
    let marks = text[..at].iter().rev().take(MAX_NAME).take_while(is_mark).count();
    let is_mark_over = marks == 0 || matches!(text[at - 1], b' ' | b'\t' | b'>');
    let is_first = marks == at || matches!(text[at - marks - 1], b'\n' | b'\r');
    if !is_first || !is_mark_over || matches!(text.get(at + 1), Some(b' ' | b'\t')) {
        return false;
    }
    let end = memchr::memchr2(b'\n', b'\r', &text[at..]).map_or(text.len(), |length| at + length);
    let is_rule = |byte: &u8| matches!(byte, b':' | b'-' | b'|' | b' ' | b'\t');
    !(text[at..end].contains(&b'-') && text[at..end].iter().all(is_rule))
}

/// Where the inner bracket of `[[1]](` stands in the text before its `]](`.
fn citation_start(before: &[u8]) -> Option<usize> {
    let name =
        before.iter().rev().take(MAX_NAME).take_while(|byte| !matches!(byte, b'[' | b']' | b'|' | b'\n')).count();
    let start = before.len().checked_sub(name + 1)?;
    (name > 0 && before[start] == b'[' && start > 0 && before[start - 1] == b'[').then_some(start)
}

fn is_placeholder(text: &[u8], at: usize) -> bool {
    let name_start = if text.get(at + 1) == Some(&b'/') { at + 2 } else { at + 1 };
    if !text.get(name_start).is_some_and(u8::is_ascii_alphabetic) {
        return false;
    }
    let is_name = |byte: &&u8| byte.is_ascii_alphanumeric() || **byte == b'-';
    let length = text[name_start..].iter().take(MAX_NAME).take_while(is_name).count();
    let after = text.get(name_start + length);
    // Anything else is no tag to Markdown either, such as `<https://…>` and `<name@example.org>`.
    let looks_like_tag = matches!(after, Some(b'>' | b'/' | b' ' | b'\t' | b'\n' | b'\r'));
    let name = std::str::from_utf8(&text[name_start..name_start + length]).unwrap_or_default();
    looks_like_tag && element(name) == Element::Unknown && !is_escaped(&text[..at]) && !is_destination(&text[..at])
}

/// Whether what follows this text is text to Markdown already.
fn is_escaped(before: &[u8]) -> bool {
    before.iter().rev().take_while(|&&byte| byte == b'\\').count() % 2 == 1
}

/// Longer words in angle brackets end no tag's name within any reason.
const MAX_NAME: usize = 100;

/// Whether a `<` after this text begins the destination of a link: `[text](<…>)`, `[name]: <…>`.
fn is_destination(before: &[u8]) -> bool {
    let blanks = before.iter().rev().take(MAX_NAME).take_while(|byte| byte.is_ascii_whitespace()).count();
    let before = &before[..before.len() - blanks];
    before.ends_with(b"](") || before.ends_with(b"]:")
}
