//! Whether any of some words stands in a text: what is asked of each page of a site before it is searched for names, for on
//! almost none of them is one. It takes a quarter of the time of that search.

use super::comparable::is_of_word;
use crate::source::{HashSet, fold};

/// How many kinds of words are told apart before they are compared as a whole.
const KINDS: usize = 1 << 16;

/// One word of each of several texts in which folded words stand between blanks.
#[derive(Debug)]
pub(super) struct RareWords {
    words: HashSet<Box<str>>,
    /// Whether there is a word of that kind, a bit each.
    kinds: Box<[u64]>,
}

impl RareWords {
    /// Of each text its longest word, which stands in the fewest others.
    pub fn of(texts: &[String]) -> Self {
        let longest = |text: &String| text.split(' ').max_by_key(|word| word.len()).unwrap_or_default().into();
        let words: HashSet<Box<str>> = texts.iter().map(longest).collect();
        let mut kinds = vec![0; KINDS / 64];
        for word in &words {
            let kind = kind(word.as_bytes());
            kinds[kind / 64] |= 1 << (kind % 64);
        }
        Self { words, kinds: kinds.into() }
    }

    /// Whether one of the words is one of the text's, whatever the case and however umlauts are written.
    pub fn stand_in(&self, text: &str) -> bool {
        let mut folded = String::new();
        let bytes = text.as_bytes();
        let mut at = 0;
        while let Some(start) = bytes[at..].iter().position(|byte| is_of_run(*byte)).map(|found| at + found) {
            let mut is_ascii = true;
            let end = bytes[start..].iter().position(|byte| {
                is_ascii &= byte.is_ascii();
                !is_of_run(*byte)
            });
            at = end.map_or(bytes.len(), |end| start + end);
            let run = &text[start..at];
            let is_there = match is_ascii {
                true => self.has_kind(run.as_bytes()) && self.words.contains(run.to_ascii_lowercase().as_str()),
                false => self.stand_in_run(run, &mut folded),
            };
            if is_there {
                return true;
            }
        }
        false
    }

    /// The same of what has umlauts, or signs that are no letters.
    fn stand_in_run(&self, run: &str, folded: &mut String) -> bool {
        folded.clear();
        for c in run.chars() {
            match c {
                'ä' | 'Ä' => folded.push_str("ae"),
                'ö' | 'Ö' => folded.push_str("oe"),
                'ü' | 'Ü' => folded.push_str("ue"),
                'ß' => folded.push_str("ss"),
                c if c.is_ascii() => folded.push(c.to_ascii_lowercase()),
                // A quotation mark, a dash.
                c if !is_of_word(c) => folded.push(' '),
                _ => {
                    let words = run.split(|c| !is_of_word(c)).map(fold);
                    return words.into_iter().any(|words| self.has_any(&words));
                }
            }
        }
        self.has_any(folded)
    }

    fn has_any(&self, words: &str) -> bool {
        words.split(' ').any(|word| self.has_kind(word.as_bytes()) && self.words.contains(word))
    }

    fn has_kind(&self, word: &[u8]) -> bool {
        let kind = kind(word);
        self.kinds[kind / 64] & (1 << (kind % 64)) != 0
    }
}

/// What is known of a word by its length, its first two letters and its last two, in either case.
fn kind(word: &[u8]) -> usize {
    let (Some(&first), Some(&last)) = (word.first(), word.last()) else { return 0 };
    let [second, before] = [1, word.len().saturating_sub(2)].map(|at| word.get(at).copied().unwrap_or(first));
    let letters = u32::from_le_bytes([first, second, before, last]) | 0x2020_2020;
    let length = u32::try_from(word.len()).unwrap_or(u32::MAX);
    let mixed = (letters ^ length.wrapping_mul(0x0100_0193)).wrapping_mul(0x9e37_79b1);
    (mixed >> 16) as usize
}

/// Whether a byte belongs to a word, or may do so.
fn is_of_run(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || !byte.is_ascii()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_stands_there_however_it_is_written() {
        let words = RareWords::of(&[" maria mueller ".to_owned(), " o . gross ".to_owned(), " b ".to_owned()]);
        for text in ["Müller", "x-MUELLER.", "Mu\u{308}ller", "„Müller“", "Mül\u{ad}ler", "–GROẞ", "Groß…", "a b", "B"]
        {
            assert!(words.stand_in(text), "{text}");
        }
        for text in ["", "Maria", "Müllers", "Mü ller", "Mü–ller", "Mü-ller", "gros", "bb"] {
            assert!(!words.stand_in(text), "{text}");
        }
    }
}
