//! What stands in the place of a name, in the case that German wants there.

use std::ops::Range;

use crate::source::fold;

/// The words for one person in one language.
pub(super) struct Phrases {
    is_german: bool,
    place: Option<String>,
}

/// What is written in the place of a name, which may reach further than the name.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Phrase {
    pub range: Range<usize>,
    pub text: String,
}

/// After these words German has the dative, beyond doubt.
const DATIVE: [&str; 14] = [
    "mit",
    "von",
    "bei",
    "zu",
    "nach",
    "aus",
    "seit",
    "laut",
    "gegenüber",
    "dank",
    "samt",
    "nebst",
    "außer",
    "entgegen",
];
const CONTRACTIONS: [(&str, &str); 4] = [("vom", "von"), ("beim", "bei"), ("zum", "zu"), ("zur", "zu")];

impl Phrases {
    pub fn new(language: &str, place: Option<&str>) -> Self {
        Self { is_german: language.starts_with("de"), place: place.map(str::to_owned) }
    }

    /// „Adresse entfernt“
    pub fn address(&self) -> &'static str {
        if self.is_german { "Adresse entfernt" } else { "address removed" }
    }

    /// For the name at `range` of a text.
    pub fn at(&self, text: &str, range: Range<usize>, is_genitive: bool) -> Phrase {
        let mut range = self.with_place(text, range);
        let (range, is_genitive) = match apostrophe(&text[range.end..]).filter(|_| self.is_german) {
            Some(length) => {
                range.end += length;
                (range, true)
            }
            None => (range, is_genitive),
        };
        let (start, words) =
            if self.is_german { german(text, &range, is_genitive) } else { (range.start, "a person".to_owned()) };
        let from = if self.is_german { "aus" } else { "from" };
        let mut phrase = match &self.place {
            Some(place) => format!("{words} {from} {place}"),
            None => words,
        };
        if begins_sentence(text, start) || text[start..].starts_with(char::is_uppercase) && start < range.start {
            phrase = phrase[..1].to_uppercase() + &phrase[1..];
        }
        Phrase { range: start..range.end, text: phrase }
    }

    /// With the place that stands behind the name already: `Erika Beispiel (Musterstadt)`.
    fn with_place(&self, text: &str, range: Range<usize>) -> Range<usize> {
        let Some(place) = &self.place else { return range };
        let behind = &text[range.end..text.ceil_char_boundary((range.end + 200).min(text.len()))];
        let forms = [(" (", ")"), (", ", ""), (" aus ", ""), (" from ", "")];
        let end = forms.iter().find_map(|(before, after)| {
            let rest = behind.strip_prefix(before)?;
            let length = rest
                .char_indices()
                .map(|(at, _)| at)
                .chain([rest.len()])
                .take(place.len() + 8)
                .find(|&at| at >= place.chars().count() && fold(&rest[..at]) == fold(place))?;
            let is_whole = rest[length..].starts_with(after) && !rest[length..].starts_with(char::is_alphanumeric);
            is_whole.then(|| range.end + before.len() + length + after.len())
        });
        range.start..end.unwrap_or(range.end)
    }
}

/// `’s` behind a name.
fn apostrophe(behind: &str) -> Option<usize> {
    let rest = behind.strip_prefix(['\'', '’'])?;
    let after = rest.strip_prefix('s')?;
    (!after.starts_with(char::is_alphanumeric)).then(|| behind.len() - after.len())
}

/// Where the words begin, which may swallow an article, and the words.
fn german(text: &str, range: &Range<usize>, is_genitive: bool) -> (usize, String) {
    let name = &text[range.clone()];
    let (word, start) = word_before(text, range.start);
    let lower = word.to_lowercase();
    if let Some((_, preposition)) = CONTRACTIONS.iter().find(|(short, _)| *short == lower) {
        return (start, format!("{preposition} einer Person"));
    }
    let is_frau = name.starts_with("Frau") || name.starts_with("Fr.");
    match lower.as_str() {
        "der" if is_frau => return (start, "einer Person".to_owned()),
        "dem" | "des" => return (start, "einer Person".to_owned()),
        "der" | "die" | "den" => return (start, "eine Person".to_owned()),
        _ => {}
    }
    let is_dative = DATIVE.contains(&lower.as_str());
    let person = if is_genitive || is_dative { "einer Person" } else { "eine Person" };
    (range.start, person.to_owned())
}

/// The word before a place, and where it begins; empty where there is none in the same sentence.
fn word_before(text: &str, at: usize) -> (&str, usize) {
    let before = &text[..at];
    let trimmed = before.trim_end_matches([' ', '\n', '\r', '\u{a0}', '*', '_']);
    if trimmed.len() == before.len() || before[trimmed.len()..].matches('\n').count() > 1 {
        return ("", at);
    }
    let length = trimmed.chars().rev().take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum::<usize>();
    let start = trimmed.len() - length;
    (&trimmed[start..], start)
}

/// Whether a sentence, a heading, an item or a value begins here.
fn begins_sentence(text: &str, at: usize) -> bool {
    let line = text[..at].rfind('\n').map_or(0, |end| end + 1);
    let before = text[line..at].trim_end_matches(['*', '_', '"', '\'', '„', '“', '(', '[', ' ']);
    // The sign before a picture is no end of a sentence.
    let before = if text[line + before.len()..at].starts_with('[') { before.trim_end_matches('!') } else { before };
    let before = before.trim_end();
    let marks = before.trim_start_matches([' ', '\t', '#', '>', '*', '-', '+', '•', '–', '|']);
    let is_number = marks.trim_end_matches(['.', ')']).bytes().all(|b| b.is_ascii_digit());
    let is_key = marks.strip_suffix(':').is_some_and(|key| key.chars().all(|c| c.is_lowercase() || c == '-'));
    if marks.is_empty() && before.is_empty() {
        let above = text[..line].trim_end_matches(['\r', '\n']);
        let is_apart = text[above.len()..line].matches('\n').count() > 1 || above.is_empty() || above.ends_with("---");
        return is_apart || ends_sentence(above);
    }
    (is_number || is_key || matches!(marks, "[ ]" | "[x]" | "[X]")) || before.ends_with('|') || ends_sentence(before)
}

/// A full stop ends a sentence behind a word, but not behind an abbreviation.
fn ends_sentence(text: &str) -> bool {
    let last = text.trim_end();
    if last.ends_with(['!', '?']) {
        return true;
    }
    const LONGEST_ABBREVIATION: usize = 3;
    let word = last.strip_suffix('.').map(|last| last.chars().rev().take_while(|c| c.is_alphabetic()).count());
    word.is_some_and(|length| length > LONGEST_ABBREVIATION)
}

#[cfg(test)]
mod tests {
    use super::Phrases;

    /// The text with `Otto Ohnewort` in it replaced.
    fn replaced(text: &str, name: &str) -> String {
        let start = text.find(name).expect("the name");
        let range = start..start + name.len();
        let phrase = Phrases::new("de", Some("Norderstedt")).at(text, range, name.ends_with('s'));
        format!("{}{}{}", &text[..phrase.range.start], phrase.text, &text[phrase.range.end..])
    }

    #[test]
    fn german_has_cases() {
        for (text, expected) in [
            ("Es sprach Otto Ohnewort.", "Es sprach eine Person aus Norderstedt."),
            ("Otto Ohnewort sprach.", "Eine Person aus Norderstedt sprach."),
            ("- Otto Ohnewort fragt", "- Eine Person aus Norderstedt fragt"),
            ("Gut. Otto Ohnewort fragt", "Gut. eine Person aus Norderstedt fragt"),
            ("Das geht. Otto Ohnewort fragt", "Das geht. Eine Person aus Norderstedt fragt"),
            ("wie z. B. Otto Ohnewort", "wie z. B. eine Person aus Norderstedt"),
            ("Gespräch mit Otto Ohnewort", "Gespräch mit einer Person aus Norderstedt"),
            ("Ideen vom Otto Ohnewort", "Ideen von einer Person aus Norderstedt"),
            ("für Otto Ohnewort", "für eine Person aus Norderstedt"),
            ("Otto Ohnewort (Norderstedt) sagt", "Eine Person aus Norderstedt sagt"),
            ("wie Otto Ohnewort, Norderstedt, sagt", "wie eine Person aus Norderstedt, sagt"),
            ("Otto Ohnewort’s Idee", "Einer Person aus Norderstedt Idee"),
            ("title: Otto Ohnewort", "title: Eine Person aus Norderstedt"),
            ("vorher:\nund\nOtto Ohnewort", "vorher:\nund\neine Person aus Norderstedt"),
        ] {
            assert_eq!(replaced(text, "Otto Ohnewort"), expected);
        }
        for (text, name, expected) in [
            ("die Idee Otto Ohneworts", "Otto Ohneworts", "die Idee einer Person aus Norderstedt"),
            ("fragt der Herr Ohnewort", "Herr Ohnewort", "fragt eine Person aus Norderstedt"),
            ("mit dem Herrn Ohnewort", "Herrn Ohnewort", "mit einer Person aus Norderstedt"),
            ("Der Herr Ohnewort fragt", "Herr Ohnewort", "Eine Person aus Norderstedt fragt"),
            ("dankt der Frau Ohnewort", "Frau Ohnewort", "dankt einer Person aus Norderstedt"),
        ] {
            assert_eq!(replaced(text, name), expected);
        }
    }

    #[test]
    fn english_has_none() {
        let text = "with Otto Ohnewort's idea";
        let phrase = Phrases::new("en", None).at(text, 5..18, false);
        assert_eq!((phrase.range, phrase.text.as_str()), (5..18, "a person"));
    }
}
