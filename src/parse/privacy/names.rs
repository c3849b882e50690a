//! The names of people, and where one of them stands in a text.
//!
//! 1. Text is made [`comparable`].
//! 2. All names are searched for at once, whole words only, in the forms in which German writes them. A surname
//!    alone counts behind a form of address only: Klein and Lang are words too.

use std::ops::Range;

use aho_corasick::AhoCorasick;

use super::comparable::comparable;
use super::initials::given_before;
use super::rare::RareWords;
use super::vocabulary;
use crate::source::{HashSet, fold};

/// What stands before a surname, folded.
const FORMS_OF_ADDRESS: [&str; 20] = [
    "herr",
    "herrn",
    "frau",
    "hr",
    "hrn",
    "fr",
    "fraeulein",
    "mr",
    "mrs",
    "ms",
    "dr",
    "prof",
    "doktor",
    "professor",
    "professorin",
    "kollege",
    "kollegen",
    "kollegin",
    "drs",
    "familie",
];

/// What may stand before a name and is no part of it.
const TITLES: [&str; 14] =
    ["dipl", "ing", "h", "c", "med", "jur", "phil", "rer", "nat", "pol", "oec", "mag", "habil", "theol"];

/// What belongs to a surname.
const PARTICLES: [&str; 12] = ["von", "van", "vom", "de", "der", "den", "dem", "zu", "zur", "di", "da", "la"];

/// The shortest name that is searched for without a blank, as in the name of a file.
const SHORTEST_JOINED: usize = 8;

/// The names to search for.
#[derive(Debug)]
pub struct Names {
    automaton: AhoCorasick,
    /// What each pattern of the automaton is.
    patterns: Vec<Pattern>,
    /// One word of each pattern.
    rare: RareWords,
    /// The whole names of those who may be named.
    public: HashSet<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Pattern {
    /// Which of the names, as they were given.
    name: usize,
    is_surname: bool,
    is_genitive: bool,
    /// What must stand before the surname with initials behind it: `Anna` of `Anna M. Beispiel`.
    given: Option<String>,
}

/// A name in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// Which of the names, as they were given.
    pub name: usize,
    /// With the form of address before it.
    pub range: Range<usize>,
    /// `Maria Müllers`
    pub is_genitive: bool,
}

impl Names {
    /// Of names that must not stand somewhere, apart from those that may; `None` where there is nothing to search
    /// for, as usual. Who shares the name of someone who may be named cannot be found.
    pub fn new<'a>(
        withheld: impl IntoIterator<Item = &'a str>,
        public: impl IntoIterator<Item = &'a str>,
    ) -> Option<Self> {
        let public: Vec<&str> = public.into_iter().collect();
        let surnames: HashSet<String> = public.iter().map(|&name| surname_of(name, &parts(name))).collect();
        let public: Vec<Vec<String>> = public.into_iter().map(parts).collect();
        let whole: HashSet<String> = public.iter().map(|name| name.join(" ")).collect();
        let mut known: HashSet<(String, bool)> = HashSet::default();
        let (mut texts, mut patterns) = (Vec::new(), Vec::new());
        for (name, written) in withheld.into_iter().enumerate() {
            let words = parts(written);
            if whole.contains(&words.join(" ")) {
                continue;
            }
            let mut add = |form: String, is_surname| {
                if whole.contains(&form) || !known.insert((form.clone(), is_surname)) {
                    return;
                }
                for (ending, is_genitive) in [("", false), ("s", true)] {
                    texts.push(format!(" {form}{ending} "));
                    patterns.push(Pattern { name, is_surname, is_genitive, given: None });
                }
            };
            let surname = surname_of(written, &words);
            let family = words.get(1..).unwrap_or_default().join(" ");
            forms(&words, &surname).into_iter().for_each(|form| add(form, false));
            if !surname.is_empty() && !surnames.contains(&surname) {
                add(surname.clone(), true);
            }
            // Whoever has further given names is another one with other initials.
            if let Some(given) = words.first().filter(|given| given.len() > 1 && has_one_given_name(&words, &surname)) {
                for (ending, is_genitive) in [("", false), ("s", true)] {
                    texts.push(format!(" {family}{ending} "));
                    patterns.push(Pattern { name, is_surname: false, is_genitive, given: Some(given.clone()) });
                }
            }
        }
        (!texts.is_empty()).then(|| Self {
            rare: RareWords::of(&texts),
            automaton: AhoCorasick::new(texts).expect("a list of names fits into an automaton"),
            patterns,
            public: whole,
        })
    }

    /// Whether one of the names stands in a text.
    pub fn stand_in(&self, text: &str) -> bool {
        if !self.rare.stand_in(text) {
            return false;
        }
        let words = comparable(text, |_, _| {});
        self.matches(&words).next().is_some()
    }

    /// Where names stand in a text, in its order, none within another.
    pub fn places_in(&self, text: &str) -> Vec<Found> {
        let mut places: Vec<(usize, Range<usize>)> = Vec::new();
        let words = comparable(text, |at, range| places.push((at, range)));
        let place = |at: usize| &places[places.partition_point(|(start, _)| *start <= at) - 1].1;
        let found = self.matches(&words).map(|(pattern, range)| Found {
            name: pattern.name,
            range: place(range.start).start..place(range.end - 1).end,
            is_genitive: pattern.is_genitive,
        });
        let mut found: Vec<Found> = found.collect();
        found.sort_by_key(|found| (found.range.start, std::cmp::Reverse(found.range.end), found.name));
        let mut end = 0;
        found.retain(|found| {
            let is_first = found.range.start >= end;
            if is_first {
                end = found.range.end;
            }
            is_first
        });
        found
    }

    /// What fits in comparable words, with the form of address before it.
    fn matches<'n>(&'n self, words: &'n str) -> impl Iterator<Item = (&'n Pattern, Range<usize>)> {
        self.automaton.find_overlapping_iter(words).filter_map(|found| {
            let pattern = &self.patterns[found.pattern().as_usize()];
            if let Some(given) = &pattern.given {
                let start = given_before(words, found.start(), given)?;
                let end = found.end() - 1;
                let is_withheld = !self.public.contains(&words[start..end]);
                return is_withheld.then(|| (pattern, form_before(words, start - 1).unwrap_or(start)..end));
            }
            let form = form_before(words, found.start());
            let is_street = || {
                let next = words[found.end()..].split(' ').next().unwrap_or_default();
                vocabulary::is_place(next)
            };
            if pattern.is_surname && (form.is_none() || is_street()) {
                return None;
            }
            // Without the blanks on both sides.
            Some((pattern, form.unwrap_or(found.start() + 1)..found.end() - 1))
        })
    }
}

/// Where the form of address begins that stands before the word at the blank `at`: `Herr Dr.`, `Frau Bürgermeisterin
/// von`.
fn form_before(words: &str, at: usize) -> Option<usize> {
    const MOST: usize = 10;
    let mut begin = None;
    let mut end = at;
    let mut is_after_stop = false;
    for _ in 0..MOST {
        let start = words[..end].rfind(' ')? + 1;
        let word = &words[start..end];
        let is_title = TITLES.contains(&word);
        if FORMS_OF_ADDRESS.contains(&word) {
            // `mit meiner Frau. Klein ist …`
            if is_after_stop && !is_abbreviated(word) {
                break;
            }
            begin = Some(start);
        } else if word == "." {
            // Only one stands behind an abbreviation.
            if is_after_stop {
                break;
            }
        } else if !is_title && (is_after_stop || !(PARTICLES.contains(&word) || is_office(word))) {
            break;
        }
        is_after_stop = word == ".";
        end = start - 1;
        if end == 0 {
            break;
        }
    }
    begin
}

/// Whether nothing but what belongs to the surname stands between it and the first word.
fn has_one_given_name(words: &[String], surname: &str) -> bool {
    let surnames = surname.split(' ').count();
    let Some(between) = words.len().checked_sub(surnames).filter(|end| *end > 0) else { return false };
    words[1..between].iter().all(|word| PARTICLES.contains(&word.as_str()))
}

fn is_abbreviated(form: &str) -> bool {
    form.len() <= 3 || form == "prof"
}

fn is_office(folded: &str) -> bool {
    vocabulary::is_office(&folded.replace("ue", "ü").replace("ae", "ä"))
}

/// The folded words of a name without what stands before or behind it, given names first.
fn parts(name: &str) -> Vec<String> {
    let name = name.split('(').next().unwrap_or_default();
    let is_title = |word: &str| FORMS_OF_ADDRESS.contains(&word) || TITLES.contains(&word) || word == ".";
    // What stands behind the comma of `Maria Muster, MdL` is no name; behind that of `Muster, Maria` it is.
    let is_whole = |text: &&str| {
        let words = text.split_whitespace().map(fold);
        words.filter(|word| !is_title(word) && !PARTICLES.contains(&word.as_str())).count() > 1
    };
    let name = name.split_once(',').map(|(before, _)| before).filter(is_whole).unwrap_or(name);
    let comparable = comparable(name, |_, _| {});
    let mut words: Vec<&str> = comparable.split_whitespace().skip_while(|word| is_title(word)).collect();
    // `Muster, Maria` as in lists.
    if let Some(comma) = words.iter().position(|word| *word == ",") {
        words.rotate_left(comma);
        words.remove(0);
    }
    words.into_iter().skip_while(|word| is_title(word)).map(str::to_owned).collect()
}

/// The folded surname: the last word, both of them in `Maria Muster-Lang`.
fn surname_of(name: &str, words: &[String]) -> String {
    let written = name.split('(').next().unwrap_or_default();
    let tokens = written.split([',', ' ', '\t', '\n', '\u{a0}']).map(fold).filter(|token| token.contains(' '));
    let mut double = tokens.filter(|token| words.join(" ").ends_with(&format!(" {token}")));
    double.next().or_else(|| words.last().cloned()).unwrap_or_default()
}

/// The forms in which a whole name is searched for. One of a single word has none: it may be any word.
fn forms(name: &[String], surname: &str) -> Vec<String> {
    let [first, _, ..] = name else { return Vec::new() };
    let surnames: Vec<&str> = surname.split(' ').collect();
    let before = &name[..name.len().saturating_sub(surnames.len()).max(1)];
    let particles = before[1..].iter().rev().take_while(|word| PARTICLES.contains(&word.as_str())).count();
    let (given, particles) = before.split_at(before.len() - particles);
    // `von Beispiel`
    let family = [particles.join(" "), surname.to_owned()].join(" ").trim_start().to_owned();
    let (before, given_names) = (before.join(" "), given.join(" "));
    let mut forms = vec![
        format!("{surname} , {before}"),
        format!("{surname} {before}"),
        format!("{family} , {given_names}"),
        format!("{family} {given_names}"),
    ];
    if first.chars().count() > 1 {
        // `Anna Müller` is Anna Maria Müller too, and Anna Müller of Anna Lang-Müller. Anna Lang is more often another.
        forms.push(format!("{first} {family}"));
        forms.extend(surnames.last().map(|half| format!("{first} {half}")));
    }
    let initial = |name: &String| name.chars().next().map_or_else(String::new, |initial| format!("{initial} ."));
    let initials: Vec<String> = given.iter().map(initial).collect();
    for family in [surname, &family] {
        forms.push(format!("{} {family}", initials[0]));
        forms.push(format!("{} {family}", initials.join(" ")));
        if initials.len() > 1 {
            forms.push(format!("{first} {} {family}", initials[1..].join(" ")));
        }
    }
    let joined = name.concat();
    if joined.len() >= SHORTEST_JOINED {
        forms.push(joined);
    }
    forms.push(name.join(" "));
    forms
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(name: &str, text: &str) -> bool {
        Names::new([name], []).is_some_and(|names| names.stand_in(text))
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
    fn what_stands_beside_a_name_is_none_of_it() {
        for name in ["Maria Müller, MdL", "Dr. Maria Müller (Kiel)", "Müller, Dr. Maria", "Frau Maria Müller, M.A."]
        {
            assert!(found(name, "mit Maria Müller"), "{name}");
        }
        assert!(found("Müller-Lüdenscheidt, Anna", "Anna Müller-Lüdenscheidt"));
        assert!(found("von Muster, Max", "Max von Muster"));
    }

    #[test]
    fn a_double_name_is_one_name() {
        for name in ["Kai Muster-Lang", "Muster-Lang, Kai"] {
            assert!(found(name, "Frau Muster-Lang") && found(name, "Herrn Muster-Langs"), "{name}");
            assert!(!found(name, "Herr Lang") && !found(name, "Frau Muster"), "{name}");
            for text in ["Muster-Lang, Kai", "MUSTER-LANG Kai", "K. Muster-Lang", "Kai Lang", "Muster-Lang, Kais"] {
                assert!(found(name, text), "{name} in {text}");
            }
        }
        assert!(found("Jean-Luc Muster", "Herr Muster"));
    }

    #[test]
    fn what_belongs_to_a_surname_goes_with_it_or_not() {
        for name in ["Kai Ole von Muster", "von Muster, Kai Ole"] {
            for text in [
                "von Muster, Kai Ole",
                "von Muster Kai Ole",
                "Muster, Kai Ole von",
                "K. von Muster",
                "K. Muster",
                "Kai von Muster",
                "Kai Muster",
                "K. O. von Muster",
                "Kai O. von Muster",
                "Kai O. Muster",
            ] {
                assert!(found(name, text), "{name} in {text}");
            }
            assert!(!found(name, "von Kai an Muster") && !found(name, "O. von Muster"), "{name}");
        }
    }

    #[test]
    fn an_initial_stands_for_a_given_name() {
        assert!(found("Maria Müller", "Protokoll: M. Müller.") && found("Maria Müller", "(M. MUELLER)"));
        assert!(!found("Maria Müller", "A. Müller") && !found("Maria Müller", "Müller"));
    }

    #[test]
    fn a_surname_counts_behind_a_form_of_address() {
        for text in [
            "Frau Klein",
            "Herr Dr. Klein",
            "Hr. Klein",
            "Frau Bürgermeisterin Klein",
            "Herrn Prof. Dr. med. Kleins",
            "Kollegin Klein",
            "Frau von Klein",
        ] {
            assert!(found("Maria Klein", text), "{text}");
        }
        for text in [
            "Klein",
            "klein, aber fein",
            "mit meiner Frau. Klein ist das nicht",
            "Frau Petra Klein",
            "Bürgermeisterin Klein",
            "Dr.-Klein-Straße",
            "Frau, Klein",
        ] {
            assert!(!found("Maria Klein", text), "{text}");
        }
    }

    #[test]
    fn places_are_those_of_the_text() {
        let places = |text: &str| {
            let names = Names::new(["Maria Müller", "Otto Ohnewort"], []).expect("two names");
            let found = names.places_in(text).into_iter();
            found.map(|found| (found.name, text[found.range].to_owned(), found.is_genitive)).collect::<Vec<_>>()
        };
        assert_eq!(
            places(
                "Frau Dr. Maria  Mu\u{308}llers und – „Ohnewort, Otto“; maria.mueller@x.example, Ma\u{ad}ria Müller"
            ),
            [
                (0, "Frau Dr. Maria  Mu\u{308}llers".to_owned(), true),
                (1, "Ohnewort, Otto".to_owned(), false),
                (0, "maria.mueller".to_owned(), false),
                (0, "Ma\u{ad}ria Müller".to_owned(), false),
            ]
        );
        assert_eq!(places("Herr Ohnewort ottoohnewort.png").len(), 2);
        assert_eq!(places(""), []);
    }

    #[test]
    fn a_name_that_someone_consented_to_is_no_secret() {
        assert!(Names::new(["Maria Müller"], ["maria mueller"]).is_none());
        let names = Names::new(["Maria Müller"], ["Otto Müller"]).expect("a name");
        assert!(!names.stand_in("Herr Müller") && names.stand_in("Herr und Maria Müller"));
    }

    proptest::proptest! {
        #![proptest_config(proptest::prelude::ProptestConfig { failure_persistence: None, ..Default::default() })]

        /// What is asked of a text before it is searched must never say no where the search would find something.
        #[test]
        fn no_name_is_overlooked(pieces in proptest::collection::vec(proptest::sample::select(vec![
            "Maria", "MARIA", "maria", "Müller", "Mu\u{308}ller", "Mueller", "Mül\u{ad}ler", "Groß", "GROẞ", "Jo", "José", "Jose\u{301}",
            "Herr", "Frau", "Dr.", "M.", "O", "mariamueller", "s", "’s", " ", " ", " ", "\n", "\u{a0}", ",", ".", "-", "–", "_", "@", "„", "“", "½",
        ]), 0..12)) {
            let names = Names::new(["Maria Müller", "O. Groß", "Jo José", "Müller-Groß, Jo"], []).expect("names");
            let text = pieces.concat();
            let words = comparable(&text, |_, _| {});
            let is_found = names.matches(&words).next().is_some();
            proptest::prop_assert!(!is_found || names.rare.stand_in(&text), "{text:?}");
            proptest::prop_assert_eq!(names.stand_in(&text), is_found);
        }
    }
}
