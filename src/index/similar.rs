//! Open questions that were asked elsewhere too.
//!
//! Two questions ask much the same if they stand under the same topic and share at least two words of weight, which
//! are half of the shorter one. Each is compared with those nearest in the programme. Nothing is counted over the site: a
//! question's neighbours depend on its topic alone.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::outcomes::OutcomeRef;
use super::related::around;
use crate::model::Site;
use crate::source::{HashMap, fold};

/// How many are named.
const SHOWN: usize = 3;
/// How many words must be shared at least.
const SHARED: usize = 2;

/// The words of weight of one question, as numbers in ascending order.
type Words = Vec<u32>;

pub fn find(site: &Site, questions: &[OutcomeRef]) -> BTreeMap<OutcomeRef, Vec<OutcomeRef>> {
    let folded: Vec<String> = questions.par_iter().map(|question| fold(&question.of(site).text)).collect();
    let mut numbers = Numbers::default();
    let words: Vec<Words> = folded.iter().map(|text| numbers.of_words(text)).collect();
    let mut by_topic: Vec<Vec<usize>> = vec![Vec::new(); site.topics.len()];
    for (place, question) in questions.iter().enumerate() {
        for topic in &site.session(question.session).topics {
            by_topic[topic.place()].push(place);
        }
    }
    let near = |place: usize| {
        let own = questions[place].session;
        let candidates = site.session(own).topics.iter().flat_map(|topic| {
            let all = &by_topic[topic.place()];
            around(all, all.partition_point(|&other| other < place))
        });
        let others: BTreeSet<usize> = candidates.copied().filter(|&other| questions[other].session != own).collect();
        let mut near: Vec<(usize, usize)> =
            others.into_iter().map(|other| (shared(&words[place], &words[other]), other)).collect();
        near.retain(|&(shared, other)| shared >= SHARED && shared * 2 >= words[place].len().min(words[other].len()));
        near.sort_by_key(|&(shared, other)| (std::cmp::Reverse(shared), other));
        // One question of each session is enough.
        let mut sessions = BTreeSet::new();
        let named = near.into_iter().map(|(_, other)| questions[other]).filter(|other| sessions.insert(other.session));
        let named: Vec<OutcomeRef> = named.take(SHOWN).collect();
        (!named.is_empty()).then(|| (questions[place], named))
    };
    (0..questions.len()).into_par_iter().filter_map(near).collect()
}

/// Words, each looked at once, and their stems as numbers.
#[derive(Default)]
struct Numbers<'a> {
    /// `None` for what has no weight.
    words: HashMap<&'a str, Option<u32>>,
    stems: HashMap<&'a str, u32>,
}

impl<'a> Numbers<'a> {
    fn of_words(&mut self, folded: &'a str) -> Words {
        let mut words: Words = folded.split(' ').filter_map(|word| self.of_word(word)).collect();
        words.sort_unstable();
        words.dedup();
        words
    }

    fn of_word(&mut self, word: &'a str) -> Option<u32> {
        *self.words.entry(word).or_insert_with(|| {
            let next = u32::try_from(self.stems.len()).expect("fewer than 2^32 words");
            let is_weighty = word.len() >= 3 && !LIGHT.contains(&word);
            is_weighty.then(|| *self.stems.entry(stem(word)).or_insert(next))
        })
    }
}

/// Without the endings of German nouns and verbs: „Akten“ and „Akte“ are one word here.
fn stem(word: &str) -> &str {
    let endings = ["en", "er", "es", "em", "et", "e", "n", "s"];
    let stems = endings.iter().filter_map(|ending| word.strip_suffix(ending));
    stems.filter(|stem| stem.len() >= 3).min_by_key(|stem| stem.len()).unwrap_or(word)
}

fn shared(a: &Words, b: &Words) -> usize {
    a.iter().filter(|word| b.binary_search(word).is_ok()).count()
}

/// Words of three letters and more, folded, that say nothing of what a question is about.
#[rustfmt::skip]
const LIGHT: &[&str] = &[
    "aber", "alle", "allen", "aller", "als", "auch", "auf", "aus", "bei", "beim", "bis", "bleibt", "braucht", "damit",
    "dann", "darf", "das", "dass", "dazu", "dem", "den", "denn", "der", "des", "die", "dies", "diese", "dieser",
    "dieses", "doch", "durch", "duerfen", "ein", "eine", "einem", "einen", "einer", "eines", "fuer", "geben", "geht",
    "gibt", "haben", "hat", "ihre", "ihren", "immer", "ins", "ist", "kann", "kein", "keine", "koennen", "lassen",
    "laesst", "man", "mehr", "mit", "muessen", "muss", "nach", "nicht", "noch", "nur", "oder", "ohne", "schon",
    "sehr", "sein", "seine", "sich", "sie", "sind", "soll", "sollen", "sollte", "ueber", "und", "uns", "unser", "unter",
    "viel", "viele", "vom", "von", "vor", "wann", "warum", "was", "weil", "welche", "welchen", "welcher", "welches",
    "wenn", "wer", "werden", "wie", "wieder", "wir", "wird", "wohin", "zum", "zur", "zwischen", "about", "and", "are",
    "can", "does", "for", "from", "have", "how", "into", "not", "our", "should", "that", "the", "their", "there",
    "this", "what", "when", "which", "who", "will", "with", "you",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn are_alike(a: &str, b: &str) -> bool {
        let (a, b) = (fold(a), fold(b));
        let mut numbers = Numbers::default();
        let (a, b) = (numbers.of_words(&a), numbers.of_words(&b));
        let shared = shared(&a, &b);
        shared >= SHARED && shared * 2 >= a.len().min(b.len())
    }

    #[test]
    fn questions_are_alike_by_their_words_of_weight() {
        assert!(are_alike("Wer trägt die Kosten für das Scannen?", "Wie hoch sind die Kosten beim Scannen der Akten?"));
        assert!(are_alike("Dürfen Papierakten vernichtet werden?", "Wann darf man eine Papierakte vernichten?"));
        assert!(!are_alike("Wer trägt die Kosten?", "Wer trägt die Verantwortung?"), "one word is not enough");
        assert!(!are_alike("Wie ist das und was wird mit uns?", "Wie ist das und was wird mit uns?"), "no weight");
    }
}
