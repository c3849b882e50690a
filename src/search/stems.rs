//! Which forms are inflections of one word, and which words nobody searches for.

use crate::source::HashSet;
use std::borrow::Cow;
use std::sync::LazyLock;

use snowball_stemmers_rs::{Algorithm, Stemmer};

/// What is known of the language of a text.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub enum Language {
    German,
    English,
    /// Words are only found in the form in which they stand there.
    Other,
}

impl Language {
    /// The language of a tag such as `de` or `de-AT`.
    pub fn of(tag: &str) -> Self {
        match tag.split(['-', '_']).next() {
            Some(tag) if tag.eq_ignore_ascii_case("de") => Self::German,
            Some(tag) if tag.eq_ignore_ascii_case("en") => Self::English,
            _ => Self::Other,
        }
    }
}

/// The stem of a [folded](super::words::fold) word: `vertrage` → `vertrag`.
pub fn stem(folded: &str, language: Language) -> Cow<'_, str> {
    static GERMAN: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::German));
    static ENGLISH: LazyLock<Stemmer> = LazyLock::new(|| Stemmer::create(Algorithm::English));
    match language {
        Language::German => match kept(folded) {
            Some(word) => Cow::Borrowed(word),
            None => GERMAN.stem(&regular(folded)).into_owned().into(),
        },
        Language::English => ENGLISH.stem(folded),
        Language::Other => Cow::Borrowed(folded),
    }
}

/// The word that keeps its ending, of which the form is an inflection: `burgern` → `burger`, which is not `burg`.
fn kept(folded: &str) -> Option<&'static str> {
    const ENDINGS: &[&str] = &["", "n", "s", "en", "e", "es", "in", "innen", "ens"];
    static KEPT: LazyLock<HashSet<String>> = LazyLock::new(|| listed(include_str!("kept_endings.txt")));
    let words = ENDINGS.iter().filter_map(|ending| folded.strip_suffix(ending));
    words.filter_map(|word| KEPT.get(word)).map(String::as_str).next()
}

/// Spelled so that the stemmer sees the inflection: `Gremium` like `Gremien`, `Kolleginnen` like `Kollegin`.
fn regular(folded: &str) -> Cow<'_, str> {
    const VERBS: &[&str] = &["beginnen", "gewinnen", "spinnen", "sinnen", "rinnen"];
    let singular = folded.strip_suffix("nen").filter(|start| start.len() > 5 && start.ends_with("in"));
    if let Some(singular) = singular.filter(|_| !VERBS.iter().any(|verb| folded.ends_with(verb))) {
        return Cow::Borrowed(singular);
    }
    let start = IRREGULAR.iter().find_map(|(singular, kept)| {
        let start = folded.strip_suffix(singular).or_else(|| folded.strip_suffix('s')?.strip_suffix(singular))?;
        Some(&folded[..start.len() + kept])
    });
    start.filter(|start| start.len() > 3).map_or(Cow::Borrowed(folded), |start| Cow::Owned(format!("{start}en")))
}

/// Ends of singulars, and how many of their letters are left before the `en` of the plural.
const IRREGULAR: &[(&str, usize)] = &[
    ("ium", 1),
    ("eum", 1),
    ("trum", 2),
    ("thema", 4),
    ("schema", 5),
    ("firma", 4),
    ("konto", 4),
    ("risiko", 5),
    ("drama", 4),
    ("visum", 3),
    ("album", 3),
    ("praxis", 4),
    ("praktikum", 7),
    ("praktika", 7),
];

/// Whether a word only holds sentences together. `IT` in capitals is no pronoun.
pub fn is_stop_word(written: &str, folded: &str, language: Language) -> bool {
    static GERMAN: LazyLock<HashSet<String>> = LazyLock::new(|| listed(include_str!("stop_words/de.txt")));
    static ENGLISH: LazyLock<HashSet<String>> = LazyLock::new(|| listed(include_str!("stop_words/en.txt")));
    let listed = match language {
        Language::German => &GERMAN,
        Language::English => &ENGLISH,
        Language::Other => return false,
    };
    listed.contains(folded) && !is_abbreviation(written)
}

/// Two capitals: `IT`, `EU`. Longer words may be in capitals because all of a heading is.
fn is_abbreviation(written: &str) -> bool {
    written.chars().count() == 2 && written.chars().all(char::is_uppercase)
}

fn listed(list: &str) -> HashSet<String> {
    let lines = list.lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(str::split_whitespace).map(super::words::fold).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::words::fold;

    /// The stems of words, each once.
    fn stems(words: &str) -> Vec<String> {
        let mut stems: Vec<String> =
            words.split(' ').map(|word| stem(&fold(word), Language::German).into_owned()).collect();
        stems.sort();
        stems.dedup();
        stems
    }

    #[test]
    fn inflections_of_one_word_have_one_stem() {
        for words in [
            "Haus Häuser Hauses Häusern",
            "Vertrag Verträge Vertrags Verträgen",
            "Führung Führungen",
            "Prüfung Prüfungen",
            "Rat Räte Rates Räten",
            "Akte Akten",
            "Amt Ämter Amtes Amts Ämtern",
            "Land Länder Landes Ländern",
            "Buch Bücher Büchern",
            "Kind Kinder Kindern Kindes",
            "Bürger Bürgern Bürgers Bürgerin Bürgerinnen",
            "Kollegin Kolleginnen",
            "Beamtin Beamtinnen",
            "Straße Strassen Straßen",
            "Gremium Gremien Gremiums",
            "Ministerium Ministerien",
            "Museum Museen",
            "Zentrum Zentren Zentrums",
            "Thema Themen Themas",
            "Praktikum Praktika",
            "Kriterium Kriterien",
            "Nutzerkonto Nutzerkonten",
            "Ergebnis Ergebnisse Ergebnissen",
            "Sitzung Sitzungen",
            "Antrag Anträge Antrags",
            "Dienst Dienste Dienstes Diensten",
            "Regel Regeln Regelung",
            "Schule Schulen",
            "Schüler Schülerinnen Schülern",
            "Projekt Projekte Projektes Projekten",
            "Netz Netze Netzes",
            "offen offene offener offenen",
            "gewinnen gewinne",
        ] {
            assert_eq!(stems(words).len(), 1, "{words}: {:?}", stems(words));
        }
    }

    #[test]
    fn other_words_have_other_stems() {
        for words in [
            "Akte Akt aktiv aktivieren Aktie Aktion",
            "Rat Beratung Vorrat Rathaus",
            "Amt Beamte gesamt",
            "Bürger Burg Bürge",
            "Bau Bauer",
            "Müll Müller",
            "Post Posten Poster",
            "Schule Schüler",
            "Lage Lager",
            "Kurs Kur",
            "Buch Buche",
            "Dienst Diener",
            "Zustand Zuständigkeit",
            "Verein Vereinigung",
            "Leben Leber",
            "Reis Reise",
            "Kosten Kost",
        ] {
            let count = words.split(' ').count();
            assert_eq!(stems(words).len(), count, "{words}: {:?}", stems(words));
        }
    }

    #[test]
    fn stems_depend_on_the_language() {
        assert_eq!(stem("meetings", Language::of("en-GB")), "meet");
        assert_eq!(stem("meetings", Language::of("de")), "meeting");
        assert_eq!(stem("meetings", Language::of("pl")), "meetings");
        assert_eq!(Language::of("deu"), Language::Other);
        assert_eq!(Language::of("DE-at"), Language::German);
    }

    #[test]
    fn function_words_are_no_terms() {
        let is_stop_word = |word: &str, tag: &str| is_stop_word(word, &fold(word), Language::of(tag));
        assert!(["und", "Die", "FÜR", "fuer", "werden", "könnte", "es"].iter().all(|word| is_stop_word(word, "de")));
        assert!(["the", "Of", "it", "would"].iter().all(|word| is_stop_word(word, "en")));
        assert!(!["Akte", "IT", "EU", "offen", "neu", "Recht"].iter().any(|word| is_stop_word(word, "de")));
        assert!(!["IT", "US", "open"].iter().any(|word| is_stop_word(word, "en")));
        assert!(!is_stop_word("und", "pl"));
    }
}
