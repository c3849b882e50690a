//! Forms of address with a name: `Frau Beispiel`, `Herr Dr. Muster`, `Kollegin Beispiel`.
//!
//! German writes every noun with a capital, so that a name cannot be told from one by its letters. What follows a
//! form of address is a name unless it is known to be something else: an office, a noun that colleagues often
//! come with, a word at the beginning of a sentence.

use std::ops::Range;

use super::vocabulary;
use super::words::{after_blanks, char_at, char_before, word_at, word_before};

/// The form of address that begins here, with its name.
pub fn at(text: &str, start: usize) -> Option<Range<usize>> {
    let form = Form::at(text, start)?;
    let is_joint = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_' | '@' | '#' | '/' | '.');
    // `Herr/Frau Muster`
    let is_pair = ["Herr/", "Frau/", "Herrn/"].iter().any(|first| text[..start].ends_with(first));
    if char_before(text, start).is_some_and(is_joint) && !is_pair {
        return None;
    }
    if form.is_excluded_by(&text[..start]) {
        return None;
    }
    let name_start = skip_offices(text, skip_titles(text, after_blanks(text, form.end)?)?)?;
    let name = name_at(text, skip_particles(text, name_start), &form)?;
    Some(start..second_name(text, name, &form)?)
}

/// The name in what [`at`] found, without form of address, title and office.
pub fn name_in(found: &str) -> &str {
    let name = Form::at(found, 0)
        .and_then(|form| skip_offices(found, skip_titles(found, after_blanks(found, form.end)?)?))
        .map(|start| skip_particles(found, start));
    &found[name.unwrap_or(0)..]
}

struct Form {
    kind: Kind,
    end: usize,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// `Herr`, `Frau`, `Mr.`
    Plain,
    /// `Fr.` is a day of the week too.
    Friday,
    /// `Dr.`, `Prof.`
    Title,
    /// `Kollege`, `Kollegin`
    Colleague,
    /// `Kollegen`: one that is spoken of, or many.
    Colleagues,
}

const FORMS: &[(&str, Kind)] = &[
    ("Herr", Kind::Plain),
    ("Herrn", Kind::Plain),
    ("Hr.", Kind::Plain),
    ("Frau", Kind::Plain),
    ("Fr.", Kind::Friday),
    ("Mr.", Kind::Plain),
    ("Mrs.", Kind::Plain),
    ("Ms.", Kind::Plain),
    ("Mr", Kind::Plain),
    ("Mrs", Kind::Plain),
    ("Dr.", Kind::Title),
    ("Prof.", Kind::Title),
    ("Dr.-Ing.", Kind::Title),
    ("Kollege", Kind::Colleague),
    ("Kollegin", Kind::Colleague),
    ("Kollegen", Kind::Colleagues),
];

impl Form {
    fn at(text: &str, start: usize) -> Option<Self> {
        let rest = &text[start..];
        let fits = |form: &&(&str, Kind)| {
            rest.strip_prefix(form.0).is_some_and(|after| after.starts_with(char::is_whitespace))
        };
        FORMS.iter().find(fits).map(|&(form, kind)| Self { kind, end: start + form.len() })
    }

    /// Whether what stands before says that nobody in particular is meant.
    fn is_excluded_by(&self, before: &str) -> bool {
        let word = word_before(before, before.len()).to_lowercase();
        let word = word.as_str();
        let is_any = matches!(
            word,
            "jede" | "jeder" | "jedem" | "jeden" | "jedes" | "keine" | "kein" | "als" | "pro" | "je" | "every" | "no"
        );
        match self.kind {
            Kind::Title => false,
            Kind::Plain => is_any,
            Kind::Friday => {
                let is_day = ["mo.", "di.", "mi.", "do.", "am", "bis", "ab", "und", "jeden", "vom"].contains(&word);
                is_any || is_day || before.trim_end().ends_with(['-', '–', '/'])
            }
            Kind::Colleague => {
                is_any || word.starts_with("ein") || word.starts_with("welche") || word.starts_with("kein")
            }
            Kind::Colleagues => {
                !["dem", "den", "vom", "beim", "zum", "unserem", "unseren", "meinem", "meinen", "herrn", "vom"]
                    .contains(&word)
            }
        }
    }
}

/// Past `Dr.`, `Prof.`, `med.`, `Dipl.-Ing.`, and past a second form: `Herr Kollege Muster`.
fn skip_titles(text: &str, mut at: usize) -> Option<usize> {
    const MOST: usize = 4;
    for _ in 0..MOST {
        let token = &text[at..at + text[at..].find(char::is_whitespace).unwrap_or(text.len() - at)];
        let is_degree = token.ends_with('.') && token.len() <= 6 && token.starts_with(char::is_lowercase);
        let is_title = is_degree
            || matches!(
                token,
                "Dr."
                    | "Prof."
                    | "Dr.-Ing."
                    | "Dipl.-Ing."
                    | "Mag."
                    | "Herr"
                    | "Herrn"
                    | "Frau"
                    | "Professor"
                    | "Doktor"
            );
        if !is_title {
            break;
        }
        at = after_blanks(text, at + token.len())?;
    }
    Some(at)
}

/// Past offices: `Frau Bürgermeisterin Beispiel`. An office without a name is nobody in particular.
fn skip_offices(text: &str, mut at: usize) -> Option<usize> {
    const MOST: usize = 2;
    for _ in 0..MOST {
        let word = word_at(text, at);
        if !vocabulary::is_office(&text[word.clone()].to_lowercase()) {
            break;
        }
        at = after_blanks(text, word.end)?;
    }
    Some(at)
}

/// Past `von`, `van der`.
fn skip_particles(text: &str, start: usize) -> usize {
    const FIRST: [&str; 9] = ["von", "van", "de", "di", "da", "del", "la", "le", "ter"];
    const NEXT: [&str; 5] = ["der", "den", "dem", "la", "und"];
    let mut at = start;
    for known in [&FIRST[..], &NEXT[..]] {
        let word = word_at(text, at);
        if !known.contains(&&text[word.clone()]) {
            break;
        }
        let Some(next) = after_blanks(text, word.end) else { break };
        at = next;
    }
    at
}

/// The name that begins here.
fn name_at(text: &str, start: usize, form: &Form) -> Option<Range<usize>> {
    let word = word_at(text, start);
    let is_cut = char_at(text, word.end).is_some_and(|c| {
        c.is_numeric()
            || matches!(c, '_' | '@' | '*' | ':') && char_at(text, word.end + 1).is_some_and(char::is_alphabetic)
    });
    (!is_cut && looks_like_name(&text[word.clone()]) && !is_no_name(&text[word.clone()], form)).then_some(word)
}

/// Where the name ends: with a second word, where one follows that may be part of it. `None` where it shows that it
/// is the name of a place, as in `Dr. Muster Straße`.
fn second_name(text: &str, first: Range<usize>, form: &Form) -> Option<usize> {
    let Some(start) = after_blanks(text, first.end).filter(|_| !text[first.end..].starts_with('\n')) else {
        return Some(first.end);
    };
    let word = word_at(text, start);
    let second = &text[word.clone()];
    if !looks_like_name(second) {
        return Some(first.end);
    }
    if vocabulary::is_place(&second.to_lowercase()) {
        return None;
    }
    Some(if is_no_name(second, form) { first.end } else { word.end })
}

/// A capital and small letters, or a word of capitals that is too long for an abbreviation.
fn looks_like_name(word: &str) -> bool {
    let mut letters = word.chars();
    let is_capital = letters.next().is_some_and(char::is_uppercase);
    let rest: Vec<char> = letters.filter(|c| c.is_alphabetic()).collect();
    is_capital && !rest.is_empty() && (rest.iter().any(|c| c.is_lowercase()) || rest.len() >= 4)
}

fn is_no_name(word: &str, form: &Form) -> bool {
    let lower = word.to_lowercase();
    let is_colleague = matches!(form.kind, Kind::Colleague | Kind::Colleagues);
    vocabulary::is_no_name(&lower)
        || vocabulary::is_place(&lower)
        || vocabulary::is_office(&lower)
        || (is_colleague && vocabulary::is_noun(&lower))
}
