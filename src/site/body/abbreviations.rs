//! Abbreviations written out where a page uses them first: „DMS (Dokumentenmanagementsystem)“.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use aho_corasick::{AhoCorasick, MatchKind};

use crate::source::escape;

/// The abbreviations of a site, made ready once.
#[derive(Debug, Default)]
pub struct AbbreviationTable {
    /// Short and long form, escaped as they stand in HTML; the longest short form first, so that `E-Akte-DMS`
    /// comes before `DMS`.
    entries: Vec<(String, String)>,
    /// Finds all short forms at once; `None` where there are none.
    finder: Option<AhoCorasick>,
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
        // Overlapping, since `DMS 2` may be used up or part of another word where `DMS` is neither.
        let finder =
            AhoCorasick::builder().match_kind(MatchKind::Standard).build(entries.iter().map(|(short, _)| short));
        Self { finder: finder.ok().filter(|_| !entries.is_empty()), entries }
    }

    /// All of them, for a page on which none was used yet.
    pub fn for_page(&self) -> Abbreviations<'_> {
        Abbreviations { table: self, used: BTreeSet::new() }
    }
}

/// Those that a page has not used yet.
#[derive(Debug)]
pub struct Abbreviations<'a> {
    table: &'a AbbreviationTable,
    /// Places in the table.
    used: BTreeSet<usize>,
}

impl Abbreviations<'_> {
    /// Adds escaped text to `html`, and after each first use the long form.
    pub fn write(&mut self, text: &str, html: &mut String) {
        let mut written = 0;
        for (place, range) in self.words(text) {
            if range.start < written || !self.used.insert(place) {
                continue;
            }
            let long = &self.table.entries[place].1;
            html.push_str(&text[written..range.end]);
            written = range.end;
            if !is_written_out(text, range, long) {
                html.push_str(" (");
                html.push_str(long);
                html.push(')');
            }
        }
        html.push_str(&text[written..]);
    }

    /// Unused abbreviations with their places in the text: by their start, the longest first.
    fn words(&self, text: &str) -> Vec<(usize, Range<usize>)> {
        let any_unused = self.used.len() < self.table.entries.len();
        let Some(finder) = self.table.finder.as_ref().filter(|_| any_unused) else { return Vec::new() };
        let found = finder.find_overlapping_iter(text).map(|found| (found.pattern().as_usize(), found.range()));
        let mut words: Vec<(usize, Range<usize>)> =
            found.filter(|(place, range)| !self.used.contains(place) && is_word(text, range)).collect();
        words.sort_by_key(|(place, range)| (range.start, *place));
        words
    }
}

/// Whether nothing around it makes it part of another word. A hyphen does.
fn is_word(text: &str, range: &Range<usize>) -> bool {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '-' | '_');
    let (before, after) = (&text[..range.start], &text[range.end..]);
    let is_entity = before.ends_with('&') && after.starts_with(';');
    !before.ends_with(is_part) && !after.starts_with(is_part) && !is_entity
}

/// Whether the author gave the long form already: „DMS (Dokument…)“ or „Dokument… (DMS)“.
fn is_written_out(text: &str, short: Range<usize>, long: &str) -> bool {
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
