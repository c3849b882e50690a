use std::collections::BTreeSet;

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
    let score = Score::of(include_str!("compounds.txt"), |form| single_parts(&splitter, form));
    println!("recall {:.3}, precision {:.3}", score.recall(), score.precision());
    println!("{}", score.wrong.join("\n"));
    assert!(score.recall() > 0.95, "{}", score.recall());
    assert!(score.precision() > 0.95, "{}", score.precision());
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
    println!("{}", divided.join("\n"));
    assert!(divided.is_empty());
}
