//! The words and signs of an expression in a template.

use std::ops::Range;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Token<'t> {
    pub kind: Kind<'t>,
    /// In the template.
    pub range: Range<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind<'t> {
    /// A name or a word of the language.
    Word(&'t str),
    /// A text in quotes, without them.
    Text(&'t str),
    Number,
    /// One character, or `?.`, or a comparison, or the `/>` and `</` of components.
    Sign(&'t str),
}

impl<'t> Token<'t> {
    pub fn word(&self) -> Option<&'t str> {
        match self.kind {
            Kind::Word(word) => Some(word),
            _ => None,
        }
    }

    pub fn text(&self) -> Option<&'t str> {
        match self.kind {
            Kind::Text(text) => Some(text),
            _ => None,
        }
    }

    pub fn is_word(&self, word: &str) -> bool {
        self.kind == Kind::Word(word)
    }

    pub fn is_sign(&self, sign: &str) -> bool {
        self.kind == Kind::Sign(sign)
    }
}

/// Reads what stands within a tag; `base` is its place in the template. A mark that trims blanks is no part of it.
pub(super) fn tokens(inner: &str, base: usize) -> Vec<Token<'_>> {
    let start = usize::from(inner.starts_with('-'));
    let end = if inner.len() > start && inner.ends_with('-') { inner.len() - 1 } else { inner.len() };
    let mut tokens = Vec::new();
    let mut at = start;
    while let Some(character) = inner[at..end].chars().next() {
        let rest = &inner[at..end];
        let length = match character {
            _ if character.is_whitespace() => {
                at += character.len_utf8();
                continue;
            }
            '"' | '\'' | '`' => rest[1..].find(character).map_or(rest.len(), |end| end + 2),
            _ if is_word(character) => rest.find(|c| !is_word(c)).unwrap_or(rest.len()),
            _ => sign(rest),
        };
        let text = &rest[..length];
        let kind = match character {
            '"' | '\'' | '`' => Kind::Text(text[1..].trim_end_matches(character)),
            _ if character.is_ascii_digit() => Kind::Number,
            _ if is_word(character) => Kind::Word(text),
            _ => Kind::Sign(text),
        };
        tokens.push(Token { kind, range: base + at..base + at + length });
        at += length;
    }
    tokens
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

/// The length of the sign that a text begins with, in bytes.
fn sign(text: &str) -> usize {
    let long = ["?.", "==", "!=", "<=", ">=", "/>", "</"].iter().any(|sign| text.starts_with(sign));
    if long { 2 } else { text.chars().next().map_or(0, char::len_utf8) }
}

/// The place of the bracket that closes the one at `open`.
pub(super) fn closing(tokens: &[Token], open: usize) -> usize {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate().skip(open) {
        match token.kind {
            Kind::Sign("(" | "[" | "{") => depth += 1,
            Kind::Sign(")" | "]" | "}") => depth = depth.saturating_sub(1),
            _ => continue,
        }
        if depth == 0 {
            return at;
        }
    }
    tokens.len()
}
