//! Which forms are inflections of one word, and which words nobody searches for.

use std::borrow::Cow;
use std::collections::HashSet;
use std::sync::LazyLock;

use snowball_stemmers_rs::{Algorithm, Stemmer};

/// What is known of the language of a text.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Language {
    German,
    English,
    /// Words are only found in the form in which they stand there.
    Other,
}

impl Language {
    /// The language of a tag such as `de` or `de-AT`.
    pub fn of(tag: &str) -> Self {
        match tag.split(['-', '_']).next() {
            Some(tag) if tag.eq_ignore_ascii_case("de") => Self::German,
            Some(tag) if tag.eq_ignore_ascii_case("en") => Self::English,
            _ => Self::Other,
        }
    }
}

/// The stem of a [folded](super::words::fold) word: `vertrage` → `vertrag`.
pub fn stem(folded: &str, language: Language) -> Cow<'_, str> {
    static GERMAN: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::German));
    static ENGLISH: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::English));
    match language {
        Language::German => GERMAN.stem(folded),
        Language::English => ENGLISH.stem(folded),
        Language::Other => Cow::Borrowed(folded),
    }
}

/// Whether a word only holds sentences together. `IT` in capitals is no pronoun.
pub fn is_stop_word(written: &str, folded: &str, language: Language) -> bool {
    static GERMAN: LazyLock<HashSet<String>> = LazyLock::new(|| listed(include_str!("stop_words/de.txt")));
    static ENGLISH: LazyLock<HashSet<String>> = LazyLock::new(|| listed(include_str!("stop_words/en.txt")));
    let listed = match language {
        Language::German => &GERMAN,
        Language::English => &ENGLISH,
        Language::Other => return false,
    };
    listed.contains(folded) && !is_abbreviation(written)
}

fn is_abbreviation(written: &str) -> bool {
    let mut letters = written.chars();
    written.chars().nth(1).is_some() && letters.all(char::is_uppercase)
}

fn listed(list: &str) -> HashSet<String> {
    let lines = list.lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(str::split_whitespace).map(super::words::fold).collect()
}
