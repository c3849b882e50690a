use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::search::stems::{Language, stem};
use crate::search::words::fold;

/// How well compounds are divided: parts that are right, that were found, that should have been.
#[derive(Default)]
struct Score {
    right: usize,
    found: usize,
    wanted: usize,
    wrong: Vec<String>,
}

impl Score {
    fn of(cases: &str, parts_of: impl Fn(&str) -> Vec<String>) -> Self {
        let mut score = Self::default();
        for line in cases.lines().filter(|line| !line.starts_with('#')) {
            let mut words = line.split_whitespace();
            let Some(written) = words.next() else { continue };
            let stem_of = |form: &str| stem(form, Language::German).into_owned();
            let wanted: BTreeSet<String> = words.map(|part| stem_of(&fold(part))).collect();
            let found: BTreeSet<String> = parts_of(&fold(written)).iter().map(|part| stem_of(part)).collect();
            score.right += wanted.intersection(&found).count();
            score.found += found.len();
            score.wanted += wanted.len();
            if wanted != found {
                score.wrong.push(format!("{written}: {}", found.into_iter().collect::<Vec<_>>().join(" ")));
            }
        }
        score
    }

    fn recall(&self) -> f64 {
        self.right as f64 / self.wanted as f64
    }

    fn precision(&self) -> f64 {
        self.right as f64 / self.found as f64
    }
}

/// Single parts, without runs of them.
fn single_parts(splitter: &Splitter, folded: &str) -> Vec<String> {
    splitter.divide(folded).iter().map(|&part| run(folded, part, part)).collect()
}

#[test]
fn compounds_are_divided() {
    let splitter = Splitter::new([]);
    for cases in [include_str!("compounds.txt"), include_str!("more.txt")] {
        let score = Score::of(cases, |form| single_parts(&splitter, form));
        println!("recall {:.3}, precision {:.3}; not so:", score.recall(), score.precision());
        println!("{}", score.wrong.join("\n"));
        assert!(score.recall() > 0.98, "{}", score.recall());
        assert!(score.precision() > 0.97, "{}", score.precision());
    }
}

#[test]
fn other_words_stay_whole() {
    let splitter = Splitter::new([]);
    let simple: Vec<&str> = include_str!("simple.txt").lines().filter(|line| !line.starts_with('#')).collect();
    let words = simple.iter().flat_map(|line| line.split_whitespace());
    let divided: Vec<String> = words
        .map(|word| (word, single_parts(&splitter, &fold(word))))
        .filter(|(_, parts)| !parts.is_empty())
        .map(|(word, parts)| format!("{word}: {}", parts.join(" ")))
        .collect();
    assert!(divided.is_empty(), "{}", divided.join("\n"));
}

#[test]
fn runs_of_parts_are_forms_too() {
    let splitter = Splitter::new([]);
    let parts = |word: &str| splitter.parts(&fold(word)).join(" ");
    assert_eq!(parts("Personalaktenführung"), "personal personalakten akten aktenfuhrung fuhrung");
    assert_eq!(parts("Arbeitszeit"), "arbeit zeit");
    assert_eq!(parts("Arbeitszeitgesetze"), "arbeit arbeitszeit zeit zeitgesetze gesetze");
    assert_eq!(parts("Schulhof"), "schule hof");
    assert_eq!(parts("Schwimmbad"), "schwimmen bad");
    assert_eq!(parts("Klimaentwicklung"), "klima entwicklung");
    assert_eq!(parts("Eierbecher"), "ei becher");
    assert_eq!(parts("Gebührenschuldner"), "gebuhren schuldner");
    assert_eq!(parts("Amt"), "");
    assert_eq!(parts("E"), "");
    assert_eq!(parts("Москва"), "");
}

#[test]
fn words_of_the_site_are_parts_too() {
    let word = |form, count, is_capital| CorpusWord { form, count, is_capital };
    let parts = |words: &[CorpusWord<'_>], form: &str| Splitter::new(words.iter().copied()).parts(form).join(" ");
    let known = [word("quxolan", 3, true), word("strassn", 1, true), word("bebrikst", 9, false)];
    assert_eq!(parts(&known, "quxolanantrag"), "quxolan antrag");
    assert_eq!(parts(&known, "quxolanbrick"), "", "of what nothing is known nothing is said");
    // A slip of the hand is no word, and what is written small is no name.
    assert_eq!(parts(&known, "strassnbebrikst"), "");
    // Compounds among the words of the site are still divided.
    let known = [word("personalakte", 5, true)];
    assert_eq!(parts(&known, "personalaktenplan"), "personal personalakten akten aktenplan plan");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_makes_it_stumble(form in "\\PC{0,80}|[a-z]{0,80}|[aeiou]{0,64}|(haus|akten|s|ung|er|be){0,12}") {
        let splitter = Splitter::new([CorpusWord { form: &form, count: 2, is_capital: true }]);
        let parts = splitter.parts(&form);
        prop_assert!(!parts.contains(&form));
        prop_assert!(parts.iter().all(|part| part.len() >= SHORTEST_PART));
        prop_assert_eq!(parts.iter().collect::<BTreeSet<_>>().len(), parts.len());
    }
}
