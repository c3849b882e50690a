//! Headings that miss a known spelling by one slip of the hand: `Ergebnise`, `Nächste Schrite`.

use std::collections::BTreeMap;

use super::headings::{Meaning, lemmas};
use super::spellings::{BEFORE, CORES};
use crate::source::fold;

/// The spellings that may be meant, by how many letters they have.
pub struct Slips {
    by_length: BTreeMap<usize, Vec<(String, &'static str)>>,
}

/// In letters; one letter more or less makes another word of a shorter one.
const SHORTEST: usize = 8;

/// Words that are no slip, though one letter away.
const WORDS: [&str; 5] = ["losung", "losungen", "auctions", "ergebnissen", "beschuss"];

impl Slips {
    pub fn new() -> Self {
        let mut by_length: BTreeMap<usize, Vec<(String, &'static str)>> = BTreeMap::new();
        for (_, _, spellings) in CORES.iter().filter(|(meaning, ..)| matches!(meaning, Meaning::Kind(_))) {
            for spelling in *spellings {
                let folded = lemmas(&fold(spelling));
                if folded.len() >= SHORTEST {
                    by_length.entry(folded.len()).or_default().push((folded, spelling));
                }
            }
        }
        Self { by_length }
    }

    /// The spelling that was meant; words before it that say nothing of its kind do not count.
    pub fn meant_by<'t>(&self, heading: &'t str) -> Option<(&'t str, &'static str)> {
        let mut words = heading.trim();
        loop {
            if let Some(spelling) = self.nearest(&lemmas(&fold(words))) {
                return Some((words, spelling));
            }
            let (first, rest) = words.split_once(' ')?;
            if !BEFORE.contains(&fold(first).as_str()) {
                return None;
            }
            words = rest.trim_start();
        }
    }

    fn nearest(&self, folded: &str) -> Option<&'static str> {
        if WORDS.contains(&folded) {
            return None;
        }
        let lengths = folded.len().saturating_sub(1)..=folded.len() + 1;
        let near = self.by_length.range(lengths).flat_map(|(_, spellings)| spellings);
        let mut slips = near.filter(|(known, _)| is_slip(folded.as_bytes(), known.as_bytes()));
        // The longest: more letters are left out by mistake than put in.
        slips.next_back().map(|(_, spelling)| *spelling)
    }
}

/// Whether one letter was left out or put in, or two were swapped. A letter in place of another makes too many other
/// words: Ausgaben, Erlebnisse.
fn is_slip(written: &[u8], known: &[u8]) -> bool {
    let start = written.iter().zip(known).take_while(|(a, b)| a == b).count();
    let (written, known) = (&written[start..], &known[start..]);
    match (written, known) {
        (written, [_, known @ ..]) if written == known => true,
        ([_, written @ ..], known) if written == known => true,
        ([a, b, written @ ..], [c, d, known @ ..]) => a == d && b == c && a != b && written == known,
        _ => false,
    }
}
