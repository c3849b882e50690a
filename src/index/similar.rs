//! Open questions that were asked elsewhere too.
//!
//! Two questions ask much the same if they stand under the same topic and share at least two words of weight, which
//! are half of the shorter one. Each is compared with those nearest in the programme. Nothing is counted over the site: a
//! question's neighbours depend on its topic alone.

use std::collections::{BTreeMap, BTreeSet};

use super::outcomes::OutcomeRef;
use super::related::around;
use crate::model::{Site, TopicId};
use crate::source::{HashMap, fold};

/// How many are named.
const SHOWN: usize = 3;
/// How many words must be shared at least.
const SHARED: usize = 2;

/// The words of weight of one question, as numbers in ascending order.
type Words = Vec<u32>;

pub fn find(site: &Site, questions: &[OutcomeRef]) -> BTreeMap<OutcomeRef, Vec<OutcomeRef>> {
    let mut numbers: HashMap<String, u32> = HashMap::default();
    let words: Vec<Words> = questions.iter().map(|question| words(&question.of(site).text, &mut numbers)).collect();
    let mut by_topic: BTreeMap<TopicId, Vec<usize>> = BTreeMap::new();
    for (place, question) in questions.iter().enumerate() {
        for topic in site.session(question.session).topics.iter().collect::<BTreeSet<_>>() {
            by_topic.entry(*topic).or_default().push(place);
        }
    }
    let mut found = BTreeMap::new();
    for (place, &question) in questions.iter().enumerate() {
        let topics = &site.session(question.session).topics;
        let candidates = topics.iter().flat_map(|topic| {
            let all = &by_topic[topic];
            around(all, all.partition_point(|&other| other < place))
        });
        let others: BTreeSet<usize> =
            candidates.copied().filter(|&other| questions[other].session != question.session).collect();
        let mut near: Vec<(usize, usize)> =
            others.into_iter().map(|other| (shared(&words[place], &words[other]), other)).collect();
        near.retain(|&(shared, other)| shared >= SHARED && shared * 2 >= words[place].len().min(words[other].len()));
        near.sort_by_key(|&(shared, other)| (std::cmp::Reverse(shared), other));
        // One question of each session is enough.
        let mut sessions = BTreeSet::new();
        let named = near.into_iter().map(|(_, other)| questions[other]).filter(|other| sessions.insert(other.session));
        let named: Vec<OutcomeRef> = named.take(SHOWN).collect();
        if !named.is_empty() {
            found.insert(question, named);
        }
    }
    found
}

fn words(text: &str, numbers: &mut HashMap<String, u32>) -> Words {
    let folded = fold(text);
    let weighty = folded.split(' ').filter(|word| word.len() >= 3 && !LIGHT.contains(word)).map(stem);
    let mut words: Words = weighty
        .map(|word| {
            let next = u32::try_from(numbers.len()).expect("fewer than 2^32 words");
            *numbers.entry(word.to_owned()).or_insert(next)
        })
        .collect();
    words.sort_unstable();
    words.dedup();
    words
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
        let mut numbers = HashMap::default();
        let (a, b) = (words(a, &mut numbers), words(b, &mut numbers));
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
