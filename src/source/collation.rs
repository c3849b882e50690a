//! The order in which people look names up.

use std::cmp::Ordering;

use icu_collator::options::{AlternateHandling, CollatorOptions};
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use icu_locale_core::Locale;

/// Alphabetical order of one language, by the Unicode collation data of ICU4X: `Äpfel` beside `Apfel`,
/// `Raum 2` before `Raum 10`.
pub struct Collation(CollatorBorrowed<'static>);

impl Collation {
    /// For a language tag; unknown ones get the root order.
    pub fn new(language: &str) -> Self {
        let locale: Locale = language.parse().unwrap_or(Locale::UNKNOWN);
        let mut preferences = CollatorPreferences::from(&locale);
        preferences.numeric_ordering = Some(icu_collator::preferences::CollationNumericOrdering::True);
        let mut options = CollatorOptions::default();
        options.alternate_handling = Some(AlternateHandling::NonIgnorable);
        let collator = Collator::try_new(preferences, options).expect("the collation data are compiled in");
        Self(collator)
    }

    /// Orders names that the language holds equal by their characters, so that the order is total.
    pub fn compare(&self, a: &str, b: &str) -> Ordering {
        self.0.compare(a, b).then_with(|| a.cmp(b))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn german_order() {
        let collation = Collation::new("de");
        let mut names = ["Raum 10", "Zürich", "Raum 2", "Öhringen", "Oldenburg", "Ahrensburg", "Äpfel"];
        names.sort_by(|a, b| collation.compare(a, b));
        assert_eq!(names, ["Ahrensburg", "Äpfel", "Öhringen", "Oldenburg", "Raum 2", "Raum 10", "Zürich"]);
    }
}
