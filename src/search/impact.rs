//! How much a word tells of a document (BM25F): words of the title more than words of the text, of a short field more
//! than of a long one, and the second occurrence less than the first.

use super::document::{FIELDS, Field};

/// The highest impact.
pub(super) const HIGHEST: u8 = 31;

/// What an occurrence in each field counts, in the order of [`Field`].
const WEIGHTS: [f64; FIELDS] = [5.0, 4.0, 3.0, 3.0, 2.0, 2.5, 1.0, 2.0, 5.0, 2.0];
/// How much less it counts in a field that is longer than usual.
const LENGTH_MATTERS: [f64; FIELDS] = [0.4, 0.4, 0.4, 0.4, 0.4, 0.5, 0.75, 0.5, 0.2, 0.5];
/// How soon further occurrences count less.
const SATURATION: f64 = 1.2;

/// How long the fields of a site's documents usually are.
#[derive(Debug, Default)]
pub(super) struct Lengths {
    words: [u64; FIELDS],
    documents: [u64; FIELDS],
}

impl Lengths {
    pub fn add(&mut self, fields: &[u32; FIELDS]) {
        for (field, &words) in fields.iter().enumerate().filter(|(_, words)| **words > 0) {
            self.words[field] += u64::from(words);
            self.documents[field] += 1;
        }
    }

    /// What one occurrence in each field of a document counts.
    pub fn weights(&self, fields: &[u32; FIELDS]) -> [f64; FIELDS] {
        std::array::from_fn(|field| {
            if fields[field] == 0 {
                return 0.0;
            }
            let usual = self.words[field] as f64 / self.documents[field] as f64;
            let share = f64::from(fields[field]) / usual;
            WEIGHTS[field] / (1.0 - LENGTH_MATTERS[field] + LENGTH_MATTERS[field] * share)
        })
    }
}

/// The words of each field of a document.
pub(super) fn lengths(passages: &[(Field, u32)]) -> [u32; FIELDS] {
    let mut fields = [0; FIELDS];
    passages.iter().for_each(|&(field, words)| fields[field as usize] += words);
    fields
}

/// From 1 to [`HIGHEST`]. `weight` is the sum of what all occurrences count.
pub(super) fn impact(weight: f64) -> u8 {
    let share = weight / (SATURATION + weight);
    ((share * f64::from(HIGHEST)).round() as u8).max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn impacts_are_those_of_the_formula() {
        // 1 / 2.2 · 31 = 14.09; 5 / 6.2 · 31 = 25; 0.01 / 1.21 · 31 = 0.26
        assert_eq!([1.0, 5.0, 0.01, 1e9].map(impact), [14, 25, 1, 31]);
    }

    #[test]
    fn fields_count_by_what_they_are_and_how_long() {
        let mut lengths = Lengths::default();
        let title_and_prose = |title, prose| {
            let mut fields = [0; FIELDS];
            (fields[Field::Title as usize], fields[Field::Prose as usize]) = (title, prose);
            fields
        };
        lengths.add(&title_and_prose(2, 100));
        lengths.add(&title_and_prose(2, 0));
        let usual = lengths.weights(&title_and_prose(2, 100));
        assert_eq!((usual[Field::Title as usize], usual[Field::Prose as usize]), (5.0, 1.0));
        // Three times as long: 1 / (0.25 + 0.75 · 3) = 0.4
        let long = lengths.weights(&title_and_prose(2, 300));
        assert!((long[Field::Prose as usize] - 0.4).abs() < 1e-9, "{long:?}");
        assert_eq!(long[Field::Outcome as usize], 0.0);
    }
}
