//! The texts that findings point into, for snippets, lines and columns.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::diagnostics::{Finding, Location};
use crate::source::{LineColumn, LineIndex, SourcePath, SourceText, Sources, Span};

/// The texts of some files, each with the places where its lines begin.
#[derive(Default)]
pub struct Excerpts {
    files: BTreeMap<SourcePath, (SourceText, LineIndex)>,
}

impl Excerpts {
    /// The texts of all files that the findings name. A file that is none of the sources, as a template of
    /// the built-in theme, is left out; its findings then show no snippet.
    pub fn of(findings: &[Finding], sources: &Sources) -> Self {
        let mut excerpts = Self::default();
        for location in findings.iter().flat_map(|finding| [&finding.location, &finding.also]).flatten() {
            if let Some(bytes) = sources.texts.get(&location.path)
                && !excerpts.files.contains_key(&location.path)
            {
                excerpts.insert(SourceText::decode(location.path.clone(), bytes));
            }
        }
        excerpts
    }

    pub fn insert(&mut self, text: SourceText) {
        let index = LineIndex::new(&text.text);
        self.files.insert(text.path.clone(), (text, index));
    }

    /// Where a location begins, as people count; `None` for a file as a whole.
    pub fn place(&self, location: &Location) -> Option<LineColumn> {
        Some(self.range(&location.path, location.span?)?.start.place)
    }

    /// Both ends of a span.
    pub(super) fn range(&self, path: &SourcePath, span: Span) -> Option<Range<End>> {
        let (text, index) = self.files.get(path)?;
        let end = |offset: u32| {
            let byte = text.text.floor_char_boundary(offset as usize);
            End { place: index.line_column(&text.text, byte), byte }
        };
        Some(end(span.start)..end(span.end.max(span.start)))
    }

    /// The line in which a span begins. What goes on beyond it is not marked.
    pub(super) fn line(&self, path: &SourcePath, span: Span) -> Option<Passage<'_>> {
        let range = self.range(path, span)?;
        self.passage(path, range.start..range.start, range.start.byte..range.end.byte)
    }

    /// All lines that a span touches.
    pub(super) fn lines(&self, path: &SourcePath, span: Span) -> Option<Passage<'_>> {
        let range = self.range(path, span)?;
        self.passage(path, range.clone(), range.start.byte..range.end.byte)
    }

    /// The lines between two places, whole.
    fn passage(&self, path: &SourcePath, lines: Range<End>, marked: Range<usize>) -> Option<Passage<'_>> {
        let (SourceText { text, .. }, index) = self.files.get(path)?;
        let [first, last] = [lines.start, lines.end].map(|end| index.bounds(text, end.place.line));
        let inside = |byte: usize| byte.clamp(first.start, last.end) - first.start;
        let marked = inside(marked.start)..inside(marked.end);
        Some(Passage { number: lines.start.place.line, text: &text[first.start..last.end], marked })
    }
}

/// One end of a span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct End {
    pub place: LineColumn,
    /// In the decoded text.
    pub byte: usize,
}

/// Some lines of a file, one after the other, without the last line's end.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Passage<'a> {
    /// Of the first line.
    pub number: usize,
    pub text: &'a str,
    /// The part that matters, in bytes of `text`.
    pub marked: Range<usize>,
}

impl Passage<'_> {
    /// How it reads with something else in place of the marked part.
    pub fn with(&self, replacement: &str) -> String {
        [&self.text[..self.marked.start], replacement, &self.text[self.marked.end..]].concat()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn passages_are_whole_lines() {
        let text = "ä\r\nb: c\rd\n";
        let path = SourcePath::new("x.md").expect("a relative path");
        let mut excerpts = Excerpts::default();
        excerpts.insert(SourceText::decode(path.clone(), text.as_bytes()));
        let span = |from: &str, to: &str| {
            Span::new(text.find(from).expect("in the text")..text.find(to).expect("in the text") + to.len())
        };
        let passage = |number, text, marked| Some(Passage { number, text, marked });
        assert_eq!(excerpts.line(&path, span("c", "c")), passage(2, "b: c", 3..4));
        assert_eq!(excerpts.line(&path, span("c", "d")), passage(2, "b: c", 3..4));
        assert_eq!(excerpts.lines(&path, span("c", "d")), passage(2, "b: c\rd", 3..6));
        assert_eq!(excerpts.lines(&path, Span::new(99..100)), passage(4, "", 0..0));
        assert_eq!(excerpts.line(&path, span("c", "c")).expect("a line").with("x"), "b: x");
    }
}
