//! Whom a name in a text means: the person, or somebody else whose name has hers within it.

use std::ops::Range;

use super::subject::Subject;
use crate::parse::privacy::Reading;

/// A name in a text.
pub(super) struct Mention {
    pub range: Range<usize>,
    pub is_genitive: bool,
    pub meaning: Meaning,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    Person,
    /// The name goes on behind a hyphen, as in `Erika Beispiel-Meier`: only people can tell who that is.
    Unclear,
}

/// What joins the parts of a double name.
const HYPHENS: [char; 3] = ['-', '\u{2010}', '\u{2011}'];

impl Subject {
    /// Where the name stands in a text, as YAML or Markdown is read.
    pub(super) fn mentions_in(&self, text: &str) -> Vec<Mention> {
        let reading = Reading::of(text);
        let mentions = self.mentions_in_words(&reading.text).into_iter();
        mentions.map(|mention| Mention { range: reading.source(mention.range.clone()), ..mention }).collect()
    }

    /// The same in bare words, such as a path. Longer names of others are left out.
    pub(super) fn mentions_in_words(&self, text: &str) -> Vec<Mention> {
        let found = self.names.as_ref().map(|names| names.places_in(text)).unwrap_or_default();
        if found.is_empty() {
            return Vec::new();
        }
        let others = self.others.as_ref().map(|others| others.places_in(text)).unwrap_or_default();
        let is_of_another = |range: &Range<usize>| {
            let next = others.partition_point(|other| other.range.end < range.end);
            others[next..].first().is_some_and(|other| other.range.start <= range.start && other.range != *range)
        };
        let own = found.into_iter().filter(|found| !is_of_another(&found.range));
        let mentions = own.map(|found| Mention {
            meaning: if goes_on(text, &found.range) { Meaning::Unclear } else { Meaning::Person },
            is_genitive: found.is_genitive,
            range: found.range,
        });
        mentions.collect()
    }

    /// Whether words name the person and nobody else.
    pub(super) fn is_named_by(&self, words: &str) -> bool {
        self.mentions_in_words(words).iter().any(|mention| mention.meaning == Meaning::Person)
    }
}

/// Whether a hyphen joins more to a name. In names of files and addresses, which have no blanks, hyphens join all.
fn goes_on(text: &str, range: &Range<usize>) -> bool {
    if !text[range.clone()].contains(char::is_whitespace) {
        return false;
    }
    let begins_word = |rest: &str| rest.starts_with(char::is_alphabetic);
    let behind = text[range.end..].strip_prefix(HYPHENS).is_some_and(begins_word);
    let before = text[..range.start].strip_suffix(HYPHENS);
    behind || before.is_some_and(|before| before.ends_with(char::is_alphabetic))
}
