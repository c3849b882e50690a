//! Abbreviations written out where a page uses them first: „DMS (Dokumentenmanagementsystem)“.

use std::collections::BTreeMap;

use memchr::memmem;

use crate::source::escape;

/// The abbreviations of a site, made ready once.
#[derive(Debug, Default)]
pub struct AbbreviationTable {
    /// Short and long form, escaped as they stand in HTML; the longest short form first, so that `E-Akte-DMS`
    /// comes before `DMS`.
    entries: Vec<(String, String)>,
}

impl AbbreviationTable {
    pub fn new(abbreviations: &BTreeMap<String, String>) -> Self {
        let escaped = |text: &str| {
            let mut html = String::new();
            escape(text.trim(), &mut html);
            html
        };
        let entries = abbreviations.iter().map(|(short, long)| (escaped(short), escaped(long)));
        let mut entries: Vec<_> = entries.filter(|(short, long)| !short.is_empty() && !long.is_empty()).collect();
        entries.sort_by_key(|(short, _)| std::cmp::Reverse(short.len()));
        Self { entries }
    }

    /// All of them, for a page on which none was used yet.
    pub fn for_page(&self) -> Abbreviations<'_> {
        Abbreviations { unused: self.entries.iter().map(|(short, long)| (short.as_str(), long.as_str())).collect() }
    }
}

/// Those that a page has not used yet.
#[derive(Debug, Default)]
pub struct Abbreviations<'a> {
    unused: Vec<(&'a str, &'a str)>,
}

impl Abbreviations<'_> {
    /// Adds escaped text to `html`, and after each first use the long form.
    pub fn write(&mut self, text: &str, html: &mut String) {
        let mut written = 0;
        while let Some((place, end)) = self.first_use(text, written) {
            let (short, long) = self.unused.remove(place);
            html.push_str(&text[written..end]);
            if !is_written_out(text, end - short.len()..end, long) {
                html.push_str(" (");
                html.push_str(long);
                html.push(')');
            }
            written = end;
        }
        html.push_str(&text[written..]);
    }

    /// The abbreviation that comes first from `start` on, and where it ends.
    fn first_use(&self, text: &str, start: usize) -> Option<(usize, usize)> {
        let uses = self.unused.iter().enumerate().filter_map(|(place, (short, _))| {
            let at = find_word(text, short, start)?;
            Some((at, place, at + short.len()))
        });
        uses.min().map(|(_, place, end)| (place, end))
    }
}

/// Where `word` stands from `start` on, as a word of its own. A hyphen makes it part of another.
fn find_word(text: &str, word: &str, start: usize) -> Option<usize> {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    memmem::find_iter(&text.as_bytes()[start..], word).map(|at| start + at).find(|&at| {
        let (before, after) = (&text[..at], &text[at + word.len()..]);
        let is_entity = before.ends_with('&') && after.starts_with(';');
        !before.ends_with(is_part) && !after.starts_with(is_part) && !is_entity
    })
}

/// Whether the author gave the long form already: „DMS (Dokument…)“ or „Dokument… (DMS)“.
fn is_written_out(text: &str, short: std::ops::Range<usize>, long: &str) -> bool {
    let follows = text[short.end..].strip_prefix(" (").is_some_and(|rest| rest.starts_with(long));
    let precedes = text[..short.start].strip_suffix(" (").is_some_and(|rest| rest.ends_with(long));
    follows || precedes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_written(texts: &[&str], expected: &str) {
        let pairs = [
            ("DMS", "Dokumentenmanagementsystem"),
            ("DMS 2", "Zweites"),
            ("F&E", "Forschung & Entwicklung"),
            ("amp", "x"),
        ];
        let table = AbbreviationTable::new(&pairs.map(|(short, long)| (short.to_owned(), long.to_owned())).into());
        let mut abbreviations = table.for_page();
        let mut html = String::new();
        for text in texts {
            abbreviations.write(text, &mut html);
        }
        assert_eq!(html, expected);
    }

    #[test]
    fn the_first_use_is_written_out() {
        assert_written(&["Das DMS, ", "ein DMS"], "Das DMS (Dokumentenmanagementsystem), ein DMS");
        assert_written(&["DMS 2 und DMS"], "DMS 2 (Zweites) und DMS (Dokumentenmanagementsystem)");
        assert_written(&["F&amp;E"], "F&amp;E (Forschung &amp; Entwicklung)");
    }

    #[test]
    fn only_whole_words_count() {
        assert_written(&["DMSen, DMS-Frage, e-DMS, xDMS"], "DMSen, DMS-Frage, e-DMS, xDMS");
        assert_written(&["A &amp; B"], "A &amp; B");
    }

    #[test]
    fn what_is_written_out_stays() {
        let text = "Dokumentenmanagementsystem (DMS), DMS";
        assert_written(&[text], text);
        let text = "DMS (Dokumentenmanagementsystem)";
        assert_written(&[text, " DMS"], "DMS (Dokumentenmanagementsystem) DMS");
    }
}
