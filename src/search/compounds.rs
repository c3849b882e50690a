//! German compounds, divided into the words that they are made of.
//!
//! 1. [`mod@dictionary`] has the simple words that compounds are made of.
//! 2. [`lattice`] finds the cheapest way to read a form as such words.
//! 3. [`Splitter`] knows the site's own words as well, and gives the forms under which parts are found.
//!
//! Tried on the 276 compounds of `compounds/compounds.txt` and the 208 other words of `compounds/simple.txt`, which
//! were written down before:
//!
//! | way | parts found | of what was found, right | other words divided |
//! | --- | --- | --- | --- |
//! | charabia 0.10, German segmentation | 93.0 % | 88.6 % | 46 |
//! | this one | 99.1 % | 98.3 % | 0 |
//! | both, all parts of each | 99.1 % | 88.9 % | 46 |
//! | this one, and charabia where it finds none | 99.1 % | 98.3 % | 46 |
//!
//! charabia's list of words also comes from one under the LGPL; lists of spelling dictionaries are under the GPL.
//! The words here are our own. Of the 192 compounds of `compounds/more.txt`, which were written down when the splitter
//! was done, it found 96 % of the parts, and 99 % once the words that it lacked were added.

mod dictionary;
mod lattice;
mod trie;

#[cfg(test)]
mod tests;

use std::collections::BTreeSet;

use self::dictionary::{dictionary, kind};
use self::lattice::{LONGEST, Part, State};
use self::trie::Trie;

/// Divides compounds by a list of simple words, and by the words of the site itself.
#[derive(Debug)]
pub struct Splitter {
    own: Trie,
}

/// A word of the texts, for [`Splitter::new`].
#[derive(Clone, Copy, Debug)]
pub struct CorpusWord<'a> {
    pub form: &'a str,
    /// How often it occurs in German texts.
    pub count: usize,
    /// Whether it mostly begins with a capital letter.
    pub is_capital: bool,
}

impl Splitter {
    /// A splitter that knows the words of the site too. Their order does not matter.
    pub fn new<'a>(words: impl IntoIterator<Item = CorpusWord<'a>>) -> Self {
        let nothing = Trie::new([]);
        let is_new = |form: &str| {
            let parts = lattice::read(form.as_bytes(), dictionary(), &nothing);
            matches!(parts[..], [Part { state: State::Unknown, .. }])
        };
        let may_be_part = |word: &CorpusWord<'a>| {
            (SHORTEST_OWN..=LONGEST_OWN).contains(&word.form.len()) && word.is_capital && word.count >= 2
        };
        let words = words.into_iter().filter(may_be_part).map(|word| word.form);
        let own: BTreeSet<&str> = words.filter(|form| is_plain(form) && is_new(form)).collect();
        Self { own: Trie::new(own.into_iter().map(|form| (form, kind::OWN))) }
    }

    /// The forms of all parts of a compound and of all runs of parts, never the whole, each once. Empty where the form
    /// is no compound.
    pub fn parts(&self, folded: &str) -> Vec<String> {
        let parts = self.divide(folded);
        let mut forms = Vec::new();
        for first in 0..parts.len() {
            for last in first..parts.len() {
                if last - first + 1 == parts.len() {
                    continue;
                }
                let form = run(folded, parts[first], parts[last]);
                if form.len() >= SHORTEST_PART && form != folded && !forms.contains(&form) {
                    forms.push(form);
                }
            }
        }
        forms
    }

    /// Where the parts of a compound stand. Empty where the form is no compound.
    fn divide(&self, folded: &str) -> Vec<Part> {
        if folded.len() < SHORTEST_COMPOUND || !is_plain(folded) {
            return Vec::new();
        }
        let parts = lattice::read(folded.as_bytes(), dictionary(), &self.own);
        if parts.len() < 2 { Vec::new() } else { parts }
    }
}

const SHORTEST_OWN: usize = 5;
const LONGEST_OWN: usize = 16;
const SHORTEST_COMPOUND: usize = 6;
const SHORTEST_PART: usize = 2;

fn is_plain(form: &str) -> bool {
    form.len() <= LONGEST && form.bytes().all(|letter| letter.is_ascii_lowercase())
}

/// The form of the parts from the first to the last, as they would stand alone.
fn run(folded: &str, first: Part, last: Part) -> String {
    let mut form = String::with_capacity(folded.len() + 3);
    if first.lacks_e {
        form.push('e');
    }
    let is_end = last.joined_end == folded.len();
    let link = &folded[last.end..last.joined_end];
    let keeps_link = is_end
        || match link {
            "en" | "e" => true,
            // `Kinder`; but stems of two letters never lose their ending.
            "er" => last.state == State::Noun && last.end - last.start > 2,
            "n" => last.state == State::NounInE,
            _ => false,
        };
    form.push_str(&folded[first.start..if keeps_link { last.joined_end } else { last.end }]);
    match last.state {
        State::Clipped => form.push('e'),
        // What is told of a verb is its infinitive.
        State::Verb if !is_end && first == last => {
            let stem = form.strip_suffix(link).filter(|_| keeps_link).unwrap_or(&form);
            form = match stem.strip_suffix("en") {
                // `Rechenzentrum`, `rechnen`
                Some(start) => format!("{start}nen"),
                None if stem.ends_with("el") || stem.ends_with("er") && !stem.ends_with("ier") => format!("{stem}n"),
                None => format!("{stem}en"),
            };
        }
        _ => {}
    }
    form
}
