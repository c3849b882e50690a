//! Words in a row where a list is due: `#E-Akte #Datenschutz`, `- a - b`, `"a", "b"`.

use std::ops::Range;

use super::super::edits::Edit;
use super::quotes::{quote, quote_end};

/// `#E-Akte #Datenschutz` as `[E-Akte, Datenschutz]`, where every word is marked.
pub fn hashtags(text: &str, value: Range<usize>) -> Option<Vec<Edit>> {
    let words = text[value.clone()].split_whitespace();
    let is_word = |word: &str| word.len() > 1 && word.strip_prefix('#').is_some_and(is_tag);
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

/// `digitale Akte #Datenschutz` as `[digitale Akte, Datenschutz]`: a word with a mark begins the next item.
pub fn words_and_hashtags(text: &str, value: Range<usize>) -> Option<Vec<Edit>> {
    let written = &text[value.clone()];
    let is_plain = !written.contains([':', '"', '\'', '[', ']', '{', '}', '(', ')']);
    let marks: Vec<usize> = written.match_indices('#').map(|(at, _)| at).collect();
    let tag = |at: usize| {
        let word = written[at + 1..].split(char::is_whitespace).next().unwrap_or_default();
        written[..at].ends_with(char::is_whitespace) && word.starts_with(char::is_alphabetic) && is_tag(word)
    };
    if !is_plain || written.starts_with('#') || marks.is_empty() || !marks.iter().all(|&at| tag(at)) {
        return None;
    }
    let mut edits = vec![Edit::new(value.start..value.start, "[")];
    for at in marks {
        let before = written[..at].trim_end().trim_end_matches([',', ';']).trim_end();
        edits.push(Edit::new(value.start + before.len()..value.start + at + 1, ", "));
    }
    edits.push(Edit::new(value.end..value.end, "]"));
    Some(edits)
}

/// `- a - b` behind a key as `[a, b]`.
pub fn dashes(text: &str, value: Range<usize>) -> Option<Vec<Edit>> {
    let written = text[value.clone()].strip_prefix("- ")?;
    let start = value.end - written.len();
    let mut edits = vec![Edit::new(value.start..start + blanks(written), "[")];
    let mut at = 0;
    for part in written.split(" - ") {
        let item = start + at + blanks(part)..start + at + part.trim_end().len();
        if item.is_empty() {
            return None;
        }
        if at > 0 {
            let previous = edits.last().map_or(item.start, |edit| edit.range.end);
            let before = start + written[..at - " - ".len()].trim_end().len();
            edits.push(Edit::new(before.max(previous)..item.start, ", "));
        }
        if text[item.clone()].contains(|c: char| ",:#[]{}\"'&*!|>%@`".contains(c)) {
            edits.extend(quote(text, item));
        }
        at += part.len() + " - ".len();
    }
    edits.push(Edit::new(value.end..value.end, "]"));
    Some(edits)
}

/// `"E-Akte", "Datenschutz"` between brackets.
pub fn quoted(text: &str, value: Range<usize>) -> Option<Vec<Edit>> {
    let mut rest = &text[value.clone()];
    let mut count = 0;
    loop {
        let end = rest.starts_with(['"', '\'']).then(|| quote_end(rest))??;
        count += 1;
        rest = rest[end..].trim_start();
        if rest.is_empty() {
            break;
        }
        rest = rest.strip_prefix(',')?.trim_start();
    }
    (count > 1).then(|| vec![Edit::new(value.start..value.start, "["), Edit::new(value.end..value.end, "]")])
}

/// `[[e-akte]], [[datenschutz]]` as `[e-akte, datenschutz]`.
pub fn wiki_links(text: &str, value: Range<usize>) -> Option<Vec<Edit>> {
    let mut edits = Vec::new();
    let mut at = value.start;
    while at < value.end {
        let inner = text[at..value.end].strip_prefix("[[")?;
        let name = inner.split("]]").next().filter(|name| name.len() < inner.len())?;
        let is_plain = !name.trim().is_empty() && !name.contains([',', ':', '#', '[', ']', '{', '}', '|', '"', '\'']);
        if !is_plain || !name.starts_with(char::is_alphanumeric) {
            return None;
        }
        edits.push(Edit::new(at..at + 2, if edits.is_empty() { "[" } else { "" }));
        let end = at + 2 + name.len() + 2;
        let rest = text[end..value.end].trim_start();
        let rest = rest.strip_prefix(',').unwrap_or(rest).trim_start();
        at = value.end - rest.len();
        edits.push(Edit::new(end - 2..at, if rest.is_empty() { "]" } else { ", " }));
    }
    Some(edits)
}

fn is_tag(word: &str) -> bool {
    word.trim_end_matches([',', ';']).chars().all(|c| c.is_alphanumeric() || "-_./".contains(c))
}

fn blanks(text: &str) -> usize {
    text.len() - text.trim_start().len()
}
