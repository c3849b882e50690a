//! All words of a site: under which forms they are found, and what they stand for.
//!
//! 1. Each word that is written anywhere is folded and stemmed, once for each language of the texts it stands in.
//! 2. The words of German texts teach the [`Splitter`], which then divides them.
//! 3. Forms are sorted, and terms numbered in the order of the forms, so that what is near in the alphabet is near in
//!    the index too.

use std::cmp::Ordering;
use std::ops::Range;

use rayon::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::compounds::{CorpusWord, Splitter};
use super::stems::{Language, is_stop_word, stem};
use super::words::{LONGEST_FORM, fold, is_without_blanks};
use crate::source::HashMap;

/// A word as it is written in texts of one language, or several that hyphens join.
pub(super) struct WrittenWord<'a> {
    pub text: &'a str,
    pub language: Language,
    /// How often.
    pub count: u32,
    /// Whether a municipality is called so. Names are no compounds, though they may be made like them: Osnabrück is no
    /// bridge.
    pub is_name: bool,
}

pub(super) struct Vocabulary {
    /// In the order in which the reader's side compares them.
    pub forms: Vec<Form>,
    /// How many terms there are.
    pub terms: usize,
    /// For each written word, what it stands for.
    pub meanings: Vec<Meaning>,
    parts: Vec<u32>,
}

pub(super) struct Form {
    pub form: String,
    /// How readers are told it: in lower case as it is written most often. It folds to the form.
    pub spelling: String,
    /// Whether it mostly begins with a capital letter.
    pub is_capital: bool,
    pub terms: Vec<u32>,
}

/// What a written word stands for.
#[derive(Clone, Debug, Default)]
pub(super) struct Meaning {
    /// `None` for words that nobody searches for.
    pub term: Option<u32>,
    parts: Range<u32>,
}

impl Vocabulary {
    pub fn of(written: &[WrittenWord]) -> Self {
        let analysed: Vec<Analysed> = written.par_iter().map(Analysed::of).collect();
        let mut forms = Forms::default();
        let of_word: Vec<Option<u32>> = analysed.iter().map(|word| forms.add(word)).collect();
        forms.choose_spellings(&analysed, &of_word);
        let split = forms.split();
        let mut terms = Terms::default();
        let mut parts = Vec::new();
        let mut parts_of: HashMap<u32, Range<u32>> = HashMap::default();
        for (whole, found) in split {
            let start = place(parts.len());
            for part in found.iter().filter(|part| !is_too_short(part) && !is_stop_word(part, part, Language::German)) {
                let term = terms.place(&stem(part, Language::German));
                let part = forms.add_part(part, whole);
                forms.all[part as usize].form.terms.push(term);
                parts.push(term);
            }
            parts_of.insert(whole, start..place(parts.len()));
        }
        let mut meanings = Vec::with_capacity(written.len());
        for (word, form) in analysed.iter().zip(&of_word) {
            let Some(form) = form.filter(|_| !word.is_stop_word) else {
                meanings.push(Meaning::default());
                continue;
            };
            let term = terms.place(&word.stem);
            forms.all[form as usize].form.terms.push(term);
            let parts = if word.is_divisible { parts_of.get(&form).cloned() } else { None };
            meanings.push(Meaning { term: Some(term), parts: parts.unwrap_or_default() });
        }
        let mut vocabulary = Self { forms: forms.sorted(), terms: terms.all.len(), meanings, parts };
        vocabulary.number(&terms.all);
        vocabulary
    }

    /// The terms of a compound's parts.
    pub fn parts(&self, meaning: &Meaning) -> &[u32] {
        &self.parts[meaning.parts.start as usize..meaning.parts.end as usize]
    }

    /// Numbers the terms in the order of the forms.
    fn number(&mut self, stems: &[String]) {
        let mut numbers = vec![u32::MAX; stems.len()];
        let mut next = 0;
        for form in &mut self.forms {
            form.terms.sort_unstable_by(|&a, &b| stems[a as usize].cmp(&stems[b as usize]));
            form.terms.dedup();
            for term in &mut form.terms {
                let number = &mut numbers[*term as usize];
                if *number == u32::MAX {
                    *number = next;
                    next += 1;
                }
                *term = *number;
            }
        }
        self.parts.iter_mut().for_each(|term| *term = numbers[*term as usize]);
        self.meanings
            .iter_mut()
            .filter_map(|meaning| meaning.term.as_mut())
            .for_each(|term| *term = numbers[*term as usize]);
    }
}

/// What can be told of a written word alone.
struct Analysed {
    form: String,
    stem: String,
    /// In lower case, if it then still has this form.
    spelling: Option<String>,
    count: u32,
    is_capital: bool,
    is_stop_word: bool,
    /// Whether it is one German word, which may be a compound.
    is_divisible: bool,
}

impl Analysed {
    fn of(word: &WrittenWord) -> Self {
        let form = fold(word.text);
        let is_group = word.text.contains(is_hyphen);
        let is_stop_word = !is_group && is_stop_word(word.text, &form, word.language);
        Self {
            stem: if is_stop_word { String::new() } else { stem(&form, word.language).into_owned() },
            spelling: spelling(word.text, &form),
            count: word.count,
            is_capital: word.text.starts_with(char::is_uppercase),
            is_stop_word,
            is_divisible: word.language == Language::German && !is_group && !is_stop_word && !word.is_name,
            form,
        }
    }
}

fn spelling(written: &str, form: &str) -> Option<String> {
    if written.chars().nth(LONGEST_FORM).is_some() {
        // So much of it as has the form, which is cut too: a letter of a form may be spelled with two.
        let beginning: String = written.chars().take(3 * LONGEST_FORM).flat_map(char::to_lowercase).nfc().collect();
        let ends = beginning.char_indices().map(|(end, _)| end).skip(LONGEST_FORM);
        return ends
            .chain([beginning.len()])
            .map(|end| &beginning[..end])
            .find(|own| fold(own) == form)
            .map(str::to_owned);
    }
    if written.is_ascii() {
        return Some(written.to_ascii_lowercase());
    }
    let lower: String = written.to_lowercase().nfc().map(|c| if is_hyphen(c) { '-' } else { c }).collect();
    (fold(&lower) == form).then_some(lower)
}

fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑')
}

/// Whether a form is too short to be found by itself.
fn is_too_short(form: &str) -> bool {
    let mut letters = form.chars();
    letters.next().is_none_or(|first| letters.next().is_none() && !is_without_blanks(first))
}

#[derive(Default)]
struct Forms {
    places: HashMap<String, u32>,
    all: Vec<FormCounts>,
}

/// A form while its words are counted.
struct FormCounts {
    form: Form,
    count: usize,
    capitals: usize,
    /// How often it is a German word that may be a compound, and how often that has a capital.
    german: usize,
    german_capitals: usize,
}

impl Forms {
    fn add(&mut self, word: &Analysed) -> Option<u32> {
        if is_too_short(&word.form) {
            return None;
        }
        let place = self.place(&word.form);
        let counts = &mut self.all[place as usize];
        let count = word.count as usize;
        let capitals = if word.is_capital { count } else { 0 };
        counts.count += count;
        counts.capitals += capitals;
        if word.is_divisible {
            counts.german += count;
            counts.german_capitals += capitals;
        }
        Some(place)
    }

    /// Adds a part of a compound, which may be no word of any text.
    fn add_part(&mut self, part: &str, whole: u32) -> u32 {
        let place = self.place(part);
        if self.all[place as usize].count == 0 && self.all[place as usize].form.spelling.is_empty() {
            let whole = &self.all[whole as usize];
            let spelling = spelling_within(&whole.form, part);
            // The infinitive of a verb stands in no compound: `prüfen`, of `Prüfplan`.
            let is_verb = spelling.is_none() && part.ends_with('n');
            let is_capital = !is_verb && whole.capitals > whole.count / 2;
            let counts = &mut self.all[place as usize];
            counts.form.spelling = spelling.unwrap_or_else(|| part.to_owned());
            counts.form.is_capital = is_capital;
        }
        place
    }

    fn place(&mut self, form: &str) -> u32 {
        if let Some(&place) = self.places.get(form) {
            return place;
        }
        let place = place(self.all.len());
        self.places.insert(form.to_owned(), place);
        let form = Form { form: form.to_owned(), spelling: String::new(), is_capital: false, terms: Vec::new() };
        self.all.push(FormCounts { form, count: 0, capitals: 0, german: 0, german_capitals: 0 });
        place
    }

    /// Of each form the most frequent spelling; of equal ones the first in the alphabet.
    fn choose_spellings(&mut self, analysed: &[Analysed], of_word: &[Option<u32>]) {
        let words = analysed.iter().zip(of_word);
        let mut spellings: Vec<(u32, &str, u32)> =
            words.filter_map(|(word, form)| Some(((*form)?, word.spelling.as_deref()?, word.count))).collect();
        spellings.sort_unstable();
        for of_form in spellings.chunk_by(|a, b| a.0 == b.0) {
            let counts = of_form.chunk_by(|a, b| a.1 == b.1);
            let counts = counts.map(|same| (same[0].1, same.iter().map(|&(.., count)| u64::from(count)).sum::<u64>()));
            let best = counts.reduce(|best, next| if next.1 > best.1 { next } else { best });
            self.all[of_form[0].0 as usize].form.spelling = best.expect("no run is empty").0.to_owned();
        }
        for counts in &mut self.all {
            counts.form.is_capital = counts.capitals > counts.count / 2;
            if counts.form.spelling.is_empty() {
                counts.form.spelling.clone_from(&counts.form.form);
            }
        }
    }

    /// The compounds among the German words, with their parts.
    fn split(&self) -> Vec<(u32, Vec<String>)> {
        let german = || self.all.iter().zip(0..).filter(|(counts, _)| counts.german > 0);
        let splitter = Splitter::new(german().map(|(counts, _)| CorpusWord {
            form: &counts.form.form,
            count: counts.german,
            is_capital: counts.german_capitals > counts.german / 2,
        }));
        let words: Vec<(&FormCounts, u32)> = german().collect();
        let split = words.into_par_iter().map(|(counts, place)| (place, splitter.parts(&counts.form.form)));
        split.filter(|(_, parts)| !parts.is_empty()).collect()
    }

    fn sorted(self) -> Vec<Form> {
        let mut forms: Vec<Form> = self.all.into_iter().map(|counts| counts.form).collect();
        forms.par_sort_unstable_by(|a, b| by_units(&a.form, &b.form));
        forms
    }
}

#[derive(Default)]
struct Terms {
    places: HashMap<String, u32>,
    all: Vec<String>,
}

impl Terms {
    fn place(&mut self, stem: &str) -> u32 {
        if let Some(&place) = self.places.get(stem) {
            return place;
        }
        let place = place(self.all.len());
        self.places.insert(stem.to_owned(), place);
        self.all.push(stem.to_owned());
        place
    }
}

/// How a part is written within its compound: `führung` in `aktenführung`.
fn spelling_within(whole: &Form, part: &str) -> Option<String> {
    let start = whole.form[..whole.form.find(part)?].chars().count();
    let end = start + part.chars().count();
    let ends: Vec<usize> = whole.spelling.char_indices().map(|(at, _)| at).chain([whole.spelling.len()]).collect();
    let folded = |end: usize| fold(&whole.spelling[..end]).chars().count();
    let cut = |length: usize| ends[ends.partition_point(|&end| folded(end) < length)..].first().copied();
    let within = whole.spelling.get(cut(start)?..cut(end)?)?;
    (fold(within) == part).then(|| within.to_owned())
}

/// The order in which JavaScript compares texts: by UTF-16 units.
pub(super) fn by_units(a: &str, b: &str) -> Ordering {
    if a.is_ascii() && b.is_ascii() { a.cmp(b) } else { a.encode_utf16().cmp(b.encode_utf16()) }
}

fn place(place: usize) -> u32 {
    u32::try_from(place).expect("no site has four billion words")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vocabulary(words: &[(&str, Language, u32)]) -> Vocabulary {
        let written: Vec<WrittenWord> = words
            .iter()
            .map(|&(text, language, count)| WrittenWord { text, language, count, is_name: false })
            .collect();
        Vocabulary::of(&written)
    }

    #[test]
    fn spellings_of_a_form_are_one() {
        use Language::{English, German};
        let all = vocabulary(&[
            ("Büro", German, 3),
            ("Buero", German, 1),
            ("büro", German, 1),
            ("a", German, 9),
            ("der", German, 5),
            ("Büros", English, 1),
            ("E-Akte", German, 1),
        ]);
        let forms: Vec<_> = all.forms.iter().map(|form| (&*form.form, &*form.spelling, form.is_capital)).collect();
        let expected =
            [("buro", "büro", true), ("buros", "büros", true), ("der", "der", false), ("eakte", "e-akte", true)];
        assert_eq!(forms, expected);
        assert!(all.forms[2].terms.is_empty(), "a stop word stands for nothing");
        assert_eq!(all.meanings[0].term, all.meanings[1].term);
        assert_eq!((all.meanings[3].term, all.meanings[4].term), (None, None));
    }

    #[test]
    fn a_form_may_stand_for_several_terms() {
        let all = vocabulary(&[("Informationen", Language::German, 1), ("Informationen", Language::English, 1)]);
        assert_eq!((all.forms.len(), all.forms[0].terms.len(), all.terms), (1, 2, 2));
    }

    #[test]
    fn verbs_within_compounds_are_no_nouns() {
        let all = vocabulary(&[("Schwimmbad", Language::German, 1)]);
        let forms: Vec<_> = all.forms.iter().map(|form| (&*form.form, form.is_capital)).collect();
        assert_eq!(forms, [("bad", true), ("schwimmbad", true), ("schwimmen", false)]);
    }

    #[test]
    fn long_words_are_cut_and_told_as_they_are_found() {
        let long = "Ä".repeat(1_000_000);
        let all = vocabulary(&[(&long, Language::Other, 1)]);
        assert_eq!(all.forms[0].spelling, "ä".repeat(LONGEST_FORM));
        // `oe` is one letter of the form, which the cut must not make two of.
        let all = vocabulary(&[(&format!("o{}", "E".repeat(85)), Language::Other, 1)]);
        assert_eq!(fold(&all.forms[0].spelling), all.forms[0].form);
    }

    #[test]
    fn parts_are_written_as_in_their_compound() {
        let whole = |form: &str, spelling: &str| Form {
            form: form.to_owned(),
            spelling: spelling.to_owned(),
            is_capital: true,
            terms: Vec::new(),
        };
        let within = |spelling: &str, part| spelling_within(&whole(&fold(spelling), spelling), part);
        assert_eq!(within("aktenführung", "fuhrung").as_deref(), Some("führung"));
        assert_eq!(within("straßenbaulast", "strassen").as_deref(), Some("straßen"));
        assert_eq!(within("aktenfuehrung", "fuhrung").as_deref(), Some("fuehrung"));
        assert_eq!(within("akten", "x"), None);
    }

    #[test]
    fn forms_are_in_the_order_of_javascript() {
        assert_eq!(by_units("ab", "abc"), Ordering::Less);
        assert_eq!(by_units("\u{10000}", "\u{ff21}"), Ordering::Less, "as units of UTF-16, not as characters");
    }
}
