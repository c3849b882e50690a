//! Which places a sentence names: whole words only, however they are inflected, all places at once.

use std::collections::BTreeMap;
use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};
use unicode_normalization::char::is_combining_mark;

use crate::model::{MunicipalityId, Site};
use crate::source::fold;

/// The names of all places of a site.
pub struct Names {
    automaton: AhoCorasick,
    /// Who is meant by each pattern: namesakes share theirs, and both are asked.
    meant: Vec<Vec<MunicipalityId>>,
    /// Whether each pattern is that of a name with a capital letter: `Essen` is a town, `essen` is not.
    capital: Vec<bool>,
}

/// A name in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    pub place: MunicipalityId,
    pub range: Range<usize>,
}

/// Stands around every word, so that a match begins and ends with one.
const EDGE: char = '|';

impl Names {
    pub fn new(site: &Site) -> Self {
        let mut patterns: BTreeMap<String, (Vec<MunicipalityId>, bool)> = BTreeMap::new();
        for place in (0..site.municipalities.len()).map(MunicipalityId::new) {
            let municipality = site.municipality(place);
            for name in [&municipality.name, &municipality.short].into_iter().chain(&municipality.aliases) {
                let has_capital = name.starts_with(char::is_uppercase);
                for form in forms(name) {
                    let (meant, capital) = patterns.entry(form).or_insert((Vec::new(), true));
                    *capital &= has_capital;
                    if !meant.contains(&place) {
                        meant.push(place);
                    }
                }
            }
        }
        // The longest name counts: „Landkreis Oldenburg“ is not the town.
        let builder = AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(patterns.keys());
        let automaton = builder.expect("a list of places fits into an automaton");
        let (meant, capital) = patterns.into_values().unzip();
        Self { automaton, meant, capital }
    }

    /// All names in a text, in its order.
    pub fn find(&self, text: &str) -> Vec<Named> {
        let comparable = Comparable::new(text);
        let mut found = Vec::new();
        for hit in self.automaton.find_iter(&comparable.text) {
            let range = comparable.original(hit.range());
            let pattern = hit.pattern().as_usize();
            if self.capital[pattern] && text[range.clone()].starts_with(char::is_lowercase) {
                continue;
            }
            found.extend(self.meant[pattern].iter().map(|&place| Named { place, range: range.clone() }));
        }
        found
    }
}

/// The forms in which a name is searched for: as it is, in the genitive (`Dürens`, `des Landkreises Düren`), and as
/// what is said of things from there (`Dürener`).
fn forms(name: &str) -> Vec<String> {
    let words: Vec<String> = runs(name).map(|run| fold(&name[run])).filter(|word| !word.is_empty()).collect();
    let Some((last, before)) = words.split_last() else { return Vec::new() };
    let mut lasts = vec![last.clone(), format!("{last}s"), format!("{last}es")];
    if last.chars().all(char::is_alphabetic) && last.len() > 3 {
        lasts.push(format!("{last}{}", if last.ends_with('e') { "r" } else { "er" }));
    }
    let mut befores = vec![before.to_vec()];
    if let [first, rest @ ..] = before {
        befores.extend(["s", "es"].map(|ending| [&[format!("{first}{ending}")], rest].concat()));
    }
    let form = |before: &[String], last: &String| before.iter().chain([last]).map(|word| edged(word)).collect();
    befores.iter().flat_map(|before| lasts.iter().map(move |last| form(before, last))).collect()
}

fn edged(word: &str) -> String {
    format!("{EDGE}{word}{EDGE}")
}

/// The words of a text, folded, and where each stands in it.
struct Comparable {
    text: String,
    /// Where each word begins in `text`, and its place in the original.
    words: Vec<(usize, Range<usize>)>,
}

impl Comparable {
    fn new(original: &str) -> Self {
        let mut comparable = Self { text: String::with_capacity(original.len() + 16), words: Vec::new() };
        for run in runs(original) {
            let word = fold(&original[run.clone()]);
            if !word.is_empty() {
                comparable.words.push((comparable.text.len(), run));
                comparable.text.push_str(&edged(&word));
            }
        }
        comparable
    }

    /// A match of whole words in the original.
    fn original(&self, range: Range<usize>) -> Range<usize> {
        let first = self.words.partition_point(|(start, _)| *start <= range.start).saturating_sub(1);
        let last = self.words.partition_point(|(start, _)| *start < range.end).saturating_sub(1);
        self.words[first].1.start..self.words[last].1.end
    }
}

/// Runs of letters and digits, with the signs on them.
fn runs(text: &str) -> impl Iterator<Item = Range<usize>> {
    let is_within =
        |c: char| c.is_alphanumeric() || is_combining_mark(c) || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200d}');
    let mut start = None;
    text.char_indices().chain([(text.len(), ' ')]).filter_map(move |(at, c)| match (is_within(c), start) {
        (true, None) => {
            start = Some(at);
            None
        }
        (false, Some(from)) => {
            start = None;
            Some(from..at)
        }
        _ => None,
    })
}
