//! `<Name der Kommune>`: words in angle brackets that Markdown takes for HTML and that HTML does not know.
//!
//! As HTML they would be dropped, or turn the rest of their paragraph into HTML. So before the Markdown is
//! read, their `<` is replaced by a [`STAND_IN`] of the same length, which keeps all places as they are and
//! becomes `<` again wherever text is written.

use std::borrow::Cow;

use super::elements::{Element, element};
use crate::source::escape;

/// A control character: no text holds it on purpose, and HTML does not allow it.
const STAND_IN: char = '\u{1}';

pub(super) struct Placeholders<'t> {
    text: Cow<'t, str>,
}

impl<'t> Placeholders<'t> {
    pub fn find(markdown: &'t str) -> Self {
        let bytes = markdown.as_bytes();
        let mut text = Cow::Borrowed(markdown);
        if memchr::memchr(STAND_IN as u8, bytes).is_some() {
            text = Cow::Owned(markdown.replace(STAND_IN, " "));
        }
        let places: Vec<usize> = memchr::memchr_iter(b'<', bytes).filter(|&at| is_placeholder(bytes, at)).collect();
        if !places.is_empty() {
            text = Cow::Owned(replaced(&text, &places));
        }
        Self { text }
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
        for (place, part) in text.split(STAND_IN).enumerate() {
            if place > 0 {
                html.push_str("&lt;");
            }
            escape(part, html);
        }
    }

    /// Text of the Markdown as the author wrote it.
    pub fn plain(&self, text: &str) -> String {
        text.replace(STAND_IN, "<")
    }
}

fn replaced(text: &str, places: &[usize]) -> String {
    let mut replaced = String::with_capacity(text.len());
    let mut copied = 0;
    for &at in places {
        replaced.push_str(&text[copied..at]);
        replaced.push(STAND_IN);
        copied = at + 1;
    }
    replaced.push_str(&text[copied..]);
    replaced
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
