//! YAML so plain that no two readers take it for different things: keys with words, numbers and lists of them, each on a
//! line of its own. That is nearly all front matter, of which the second reader need not be asked, who takes twice as
//! long as the first. Whatever is not certainly so plain is none.

use crate::parse::tree::{Kind, Node, Style, Value};

/// Decides what is a number and what is text, where `text`, of which the tree was made, leaves no doubt. Otherwise
/// the tree stays as it is.
pub fn decide(root: &mut Node, text: &str) -> bool {
    if !is_plain(text) || !is_certain(root) {
        return false;
    }
    set(root);
    true
}

/// Longer keys some readers refuse.
const LONGEST_KEY: usize = 64;

/// `key: value`, `key:` with items below it, all indented alike, and lines without anything.
fn is_plain(text: &str) -> bool {
    // Where the items below the last key stand, if it may have any.
    let mut items = Items::None;
    text.split('\n').all(|line| {
        let bare = line.trim_start_matches(' ');
        let indent = line.len() - bare.len();
        if line.is_empty() {
            return true;
        }
        if let Some(item) = bare.strip_prefix("- ") {
            let fits = match items {
                Items::None => false,
                Items::Open => true,
                Items::At(column) => column == indent,
            };
            items = Items::At(indent);
            return fits && is_value(item);
        }
        let Some((_, value)) = line.split_once(':').filter(|(key, _)| is_key(key)) else { return false };
        items = if value.is_empty() { Items::Open } else { Items::None };
        value.is_empty() || value.strip_prefix(' ').is_some_and(is_value)
    })
}

#[derive(Clone, Copy)]
enum Items {
    None,
    Open,
    At(usize),
}

fn is_key(key: &str) -> bool {
    let is_letter = |byte: u8| byte.is_ascii_lowercase() || byte == b'_';
    (1..=LONGEST_KEY).contains(&key.len()) && key.bytes().all(is_letter)
}

/// A run of words, or a list or map of such in one line.
fn is_value(value: &str) -> bool {
    if let Some(items) = value.strip_prefix('[').and_then(|value| value.strip_suffix(']')) {
        return items.split(", ").all(is_word);
    }
    if let Some(entries) = value.strip_prefix('{').and_then(|value| value.strip_suffix('}')) {
        let is_entry = |entry: &str| entry.split_once(": ").is_some_and(|(key, value)| is_key(key) && is_word(value));
        return entries.split(", ").all(is_entry);
    }
    // A colon within a word, as in a time, is a letter like any other.
    let mut before = ' ';
    let is_even = value.chars().all(|c| {
        let is_text = is_within_word(c) || matches!(c, ',' | ';' | '!' | '?' | '+' | '–' | '„' | '“' | '…');
        let is_one = is_text && !(before == ':' && c == ' ') || c == ':' && before.is_alphanumeric();
        before = c;
        is_one
    });
    is_even && value.starts_with(char::is_alphanumeric) && !matches!(before, ':' | ' ')
}

/// What stands between two commas in brackets.
fn is_word(word: &str) -> bool {
    word.starts_with(char::is_alphanumeric) && word.chars().all(is_within_word) && !word.ends_with(' ')
}

fn is_within_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, ' ' | '-' | '.' | '/' | '(' | ')' | '_')
}

/// Whether each scalar is certainly text, or certainly a number.
fn is_certain(node: &Node) -> bool {
    match &node.value {
        Value::Null => true,
        Value::Scalar(scalar) => scalar.style == Style::Plain && kind(&scalar.text).is_some(),
        Value::List(items) => items.iter().all(is_certain),
        Value::Map(entries) => entries.iter().all(|entry| is_certain(&entry.value)),
    }
}

fn set(node: &mut Node) {
    match &mut node.value {
        Value::Null => {}
        Value::Scalar(scalar) => scalar.kind = kind(&scalar.text).unwrap_or(Kind::Text),
        Value::List(items) => items.iter_mut().for_each(set),
        Value::Map(entries) => entries.iter_mut().for_each(|entry| set(&mut entry.value)),
    }
}

/// What a plain scalar is to every reader, if that is certain.
fn kind(text: &str) -> Option<Kind> {
    const OTHERS: [&str; 3] = ["null", "true", "false"];
    /// Of a number that fits into any integer.
    const DIGITS: usize = 18;
    if text.starts_with(char::is_alphabetic) {
        let is_other = OTHERS.iter().any(|other| text.eq_ignore_ascii_case(other));
        return (!is_other).then_some(Kind::Text);
    }
    let is_number = text.len() <= DIGITS && text.bytes().all(|byte| byte.is_ascii_digit());
    if is_number && !text.is_empty() {
        // `007` is a name to some.
        return (text == "0" || !text.starts_with('0')).then_some(Kind::Number);
    }
    // A day or a time: no number has a hyphen behind a digit.
    let is_day = text.as_bytes().windows(2).any(|pair| pair[0].is_ascii_digit() && pair[1] == b'-');
    (is_day || text.contains([' ', ':'])).then_some(Kind::Text)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde::Deserialize;

    use super::*;
    use crate::parse::edits::Edited;
    use crate::parse::yaml::builder::Builder;
    use crate::parse::yaml::kinds::{self, Kinds};

    fn read(text: &str) -> Option<Node> {
        Builder::new(&Edited::new(text, 0..text.len(), &[]), 0, text).document().ok().flatten()
    }

    /// The kinds that both ways decide, in the order of the text.
    fn both(text: &str) -> Option<(Vec<Kind>, Vec<Kind>)> {
        let (mut one, mut other) = (read(text)?, read(text)?);
        if !decide(&mut one, text) {
            return None;
        }
        let document = serde_yaml::Deserializer::from_str(text).next().expect("a document");
        kinds::decide(&mut other, Kinds::deserialize(document).expect("both read what is plain"));
        Some((kinds_of(&one), kinds_of(&other)))
    }

    fn kinds_of(node: &Node) -> Vec<Kind> {
        match &node.value {
            Value::Null => Vec::new(),
            Value::Scalar(scalar) => vec![scalar.kind],
            Value::List(items) => items.iter().flat_map(kinds_of).collect(),
            Value::Map(entries) => entries.iter().flat_map(|entry| kinds_of(&entry.value)).collect(),
        }
    }

    #[test]
    fn ordinary_front_matter_is_plain() {
        let text = "topic: E-Akte\ntitle: Wie geht das? (Teil 2), „ganz“ einfach\nstart: 2027-01-26T08:00\nduration: 30\ndate: 2027-01-26\n\
            participants:\n  - {municipality: Musterstadt, count: 3}\n  - Kehl\ntags: [Akten, Scannen 2]\nroom:\n";
        let (one, other) = both(text).expect("it is plain");
        assert_eq!(one, other);
        assert_eq!(one.iter().filter(|kind| **kind == Kind::Number).count(), 2);
    }

    #[test]
    fn in_doubt_it_is_not() {
        for text in [
            "a: yes\nb: true",
            "a: 0x1",
            "a: 1.5",
            "a: 007",
            "a: b: c",
            "a: \"b\"",
            "a: b #c",
            "a: |\n b",
            "a:\n- b\n - c",
            "a: b\n- c",
            "a:  b",
            "a: b ",
            "a: [b",
            "a: [b,c]",
            "a: {b: }",
            "a: &b c",
            "a: b\n  c",
            "A: b",
            "a: b:",
            "a: ~",
            "a: Null",
            "- a",
            "a: b\tc",
            "a: b\r\n",
            "a: [b: c]",
            "a: {b: c, d}",
            "a: x\u{ad}y",
        ] {
            let mut root = read(text);
            assert!(!root.as_mut().is_some_and(|root| decide(root, text)), "{text}");
        }
    }

    proptest! {
        #[test]
        fn both_readers_agree_on_what_is_plain(
            text in "((a|b_c):( [a-zA-Z0-9ä\\[\\]{}:,. -]{0,9})?\n|( {0,3}- [a-zA-Z0-9ö:,. {}\\[\\]-]{0,7}\n)){0,5}"
        ) {
            if let Some((one, other)) = both(&text) {
                prop_assert_eq!(one, other);
            }
        }
    }
}
