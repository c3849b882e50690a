//! The names of people who must not be named, and whether one of them stands in a text.
//!
//! 1. Text is made comparable: folded words (`Müller` = `MUELLER`) with single blanks between them. What
//!    divides sentences and lists stays, as words of its own, so that `mit Otto. Klein ist …` names nobody.
//! 2. All names are searched for at once, whole words only, in the forms in which German writes them.

use std::collections::BTreeSet;

use aho_corasick::AhoCorasick;

use crate::source::fold;

/// What stands before a surname, folded.
const FORMS_OF_ADDRESS: [&str; 8] = ["herr", "herrn", "frau", "hr", "hrn", "fr", "dr", "prof"];

/// What may stand before a name in a list of people and is no part of it.
const TITLES: [&str; 4] = ["dipl", "ing", "h", "c"];

/// The names to search for.
#[derive(Debug)]
pub(super) struct Names(AhoCorasick);

impl Names {
    /// `None` where there are none, as usual. Who shares the name of someone who consented cannot be found.
    pub fn new<'a>(withheld: impl Iterator<Item = &'a str>, public: impl Iterator<Item = &'a str>) -> Option<Self> {
        let withheld: BTreeSet<Vec<String>> = withheld.map(parts).filter(|name| !name.is_empty()).collect();
        if withheld.is_empty() {
            return None;
        }
        let public: BTreeSet<Vec<String>> = public.map(parts).collect();
        let patterns: Vec<String> = withheld.difference(&public).flat_map(|name| forms(name)).collect();
        (!patterns.is_empty())
            .then(|| Self(AhoCorasick::new(patterns).expect("a list of names fits into an automaton")))
    }

    /// Whether one of the names stands in a text.
    pub fn stand_in(&self, text: &str) -> bool {
        self.0.is_match(&comparable(text))
    }
}

/// The folded words of a name without what stands before or behind it, given names first.
fn parts(name: &str) -> Vec<String> {
    let name = name.split('(').next().unwrap_or_default();
    let comparable = comparable(name);
    let is_title = |word: &str| FORMS_OF_ADDRESS.contains(&word) || TITLES.contains(&word) || word == ".";
    let mut words: Vec<&str> = comparable.split_whitespace().skip_while(|word| is_title(word)).collect();
    // `Muster, Maria` as in lists.
    if let Some(comma) = words.iter().position(|word| *word == ",") {
        words.rotate_left(comma);
        words.remove(0);
    }
    words.into_iter().map(str::to_owned).collect()
}

/// The forms in which a name is searched for, between blanks, with and without the ending of the genitive.
fn forms(name: &[String]) -> Vec<String> {
    let whole = name.join(" ");
    let bare = match name {
        // Klein and Lang are words too.
        [_] => {
            FORMS_OF_ADDRESS.iter().flat_map(|form| [format!("{form} {whole}"), format!("{form} . {whole}")]).collect()
        }
        [given @ .., last] => vec![format!("{last} , {}", given.join(" ")), whole],
        [] => Vec::new(),
    };
    bare.iter().flat_map(|form| [format!(" {form} "), format!(" {form}s ")]).collect()
}

/// The folded words of a text, each between blanks, with `.` and `,` for what divides.
fn comparable(text: &str) -> String {
    let mut words = String::with_capacity(text.len() + 2);
    words.push(' ');
    for word in text.split_whitespace() {
        let before = words.len();
        if word.is_ascii() {
            push_folded(word, &mut words);
        } else {
            words.push_str(&fold(word));
        }
        if words.len() == before {
            // A dash or a sign; a line between columns divides no name.
            words.push_str(if word == "|" { "" } else { ". " });
            continue;
        }
        if !words.ends_with(' ') {
            words.push(' ');
        }
        let after = word.rfind(char::is_alphanumeric).map_or(word, |last| &word[last..]);
        if after.contains(',') {
            words.push_str(", ");
        } else if after.contains(['.', '!', '?', ';', ':', '…']) {
            words.push_str(". ");
        }
    }
    words
}

/// As [`fold`] does it, for ASCII, which most words are.
fn push_folded(word: &str, words: &mut String) {
    for byte in word.bytes() {
        if byte.is_ascii_alphanumeric() {
            words.push(char::from(byte.to_ascii_lowercase()));
        } else if !words.ends_with(' ') {
            words.push(' ');
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(name: &str, text: &str) -> bool {
        Names::new([name].into_iter(), [].into_iter()).is_some_and(|names| names.stand_in(text))
    }

    #[test]
    fn a_name_is_found_however_it_is_written() {
        for text in [
            "Maria Müller",
            "mit MARIA MÜLLER.",
            "Maria\n  Mu\u{308}ller",
            "Maria\u{a0}Müller",
            "(Maria Mueller)",
            "Maria Müllers Idee",
            "Maria Müller’s Idee",
            "Müller, Maria",
            "maria.mueller@stadt.example",
            "assets/maria-mueller.png",
            "Maria_Müller",
            "Maria Mül\u{ad}ler",
            "Maria-Müller-Straße",
            "Frau Dr. Maria Müller",
        ] {
            for name in
                ["Maria Müller", "maria mueller", "Frau Dr. Maria Müller", "Müller, Maria", "Maria Müller (Düren)"]
            {
                assert!(found(name, text), "{name} in {text}");
            }
        }
    }

    #[test]
    fn words_are_no_names() {
        for text in
            ["Maria. Müller", "Maria – Müller", "Marianne Müller", "Maria Müllerin", "Maria und Müller", "Maria"]
        {
            assert!(!found("Maria Müller", text), "{text}");
        }
        for text in ["Rathaus", "der Rat tagt", "Frau Rathaus", "guter Rat.", "Fr. 12:00 Rat"] {
            assert!(!found("Rat", text), "{text}");
        }
        for text in [
            "Herr Rat",
            "Frau Dr. Rat",
            "Hr. Rat",
            "FRAU RAT",
            "Prof. Rat",
            "Herrn Rats Idee",
            "Fr.\u{a0}Rat",
            "herr-rat",
        ] {
            assert!(found("Rat", text), "{text}");
        }
        assert!(!found("", "x") && !found(" – ", "– x"));
    }

    #[test]
    fn a_name_that_someone_consented_to_is_no_secret() {
        assert!(Names::new(["Maria Müller"].into_iter(), ["maria mueller"].into_iter()).is_none());
    }
}
