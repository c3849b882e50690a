//! From byte offsets to the lines and columns that an editor shows.

use std::ops::Range;

/// A place as people count it: both from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LineColumn {
    pub line: usize,
    pub column: usize,
}

/// Where the lines of one text begin. A line ends at `\n`, `\r\n` or a lone `\r`.
#[derive(Debug)]
pub struct LineIndex {
    starts: Vec<usize>,
    /// So that no long line need be counted from its beginning: a place on it each so often, and its column less one.
    counted: Vec<(usize, usize)>,
}

/// In bytes, between such places.
const STEP: usize = 1024;

impl LineIndex {
    pub fn new(text: &str) -> Self {
        let bytes = text.as_bytes();
        let ends = memchr::memchr2_iter(b'\n', b'\r', bytes)
            .filter(|&at| !(bytes[at] == b'\r' && bytes.get(at + 1) == Some(&b'\n')));
        let starts: Vec<usize> = std::iter::once(0).chain(ends.map(|at| at + 1)).collect();
        let mut counted = Vec::new();
        for (place, &start) in starts.iter().enumerate() {
            let end = starts.get(place + 1).copied().unwrap_or(text.len());
            let (mut at, mut column) = (start, 0);
            while end - at > STEP {
                let next = text.floor_char_boundary(at + STEP);
                column += text[at..next].chars().count();
                counted.push((next, column));
                at = next;
            }
        }
        Self { starts, counted }
    }

    /// The place of a byte offset; an offset past the end is the place after the last character.
    pub fn line_column(&self, text: &str, offset: usize) -> LineColumn {
        let offset = text.floor_char_boundary(offset);
        let line = self.line(offset);
        let start = self.starts[line - 1];
        let nearest =
            self.counted.partition_point(|&(at, _)| at <= offset).checked_sub(1).map(|place| self.counted[place]);
        let (from, before) = nearest.filter(|&(at, _)| at > start).unwrap_or((start, 0));
        LineColumn { line, column: before + text[from..offset].chars().count() + 1 }
    }

    /// Where a line begins, and where it ends without its line end. Lines count from 1.
    pub fn bounds(&self, text: &str, line: usize) -> Range<usize> {
        let start = self.starts[line - 1];
        let end = self.starts.get(line).copied().unwrap_or(text.len());
        start..start + text[start..end].trim_end_matches(['\n', '\r']).len()
    }

    /// The line alone, for which the text is not needed.
    pub fn line(&self, offset: usize) -> usize {
        self.starts.partition_point(|&start| start <= offset)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_lines_end_three_ways() {
        let text = "äö: x\r\n🎉b\rc\nd";
        let index = LineIndex::new(text);
        let at = |needle: &str| {
            let place = index.line_column(text, text.find(needle).expect("in the text"));
            (place.line, place.column)
        };
        assert_eq!(at("x"), (1, 5));
        assert_eq!(at("b"), (2, 2));
        assert_eq!(at("c"), (3, 1));
        assert_eq!(at("d"), (4, 1));
        assert_eq!(index.line_column(text, 999), LineColumn { line: 4, column: 2 });
        assert_eq!((1..=4).map(|line| &text[index.bounds(text, line)]).collect::<Vec<_>>(), ["äö: x", "🎉b", "c", "d"]);
    }

    #[test]
    fn columns_of_long_lines_are_those_of_short_ones() {
        let text = format!("{}\n{}x\n\n{}", "ä".repeat(STEP), "🎉b".repeat(STEP), "c".repeat(STEP + 1));
        let index = LineIndex::new(&text);
        for (offset, _) in text.char_indices() {
            let start = text[..offset].rfind('\n').map_or(0, |at| at + 1);
            assert_eq!(index.line_column(&text, offset).column, text[start..offset].chars().count() + 1, "{offset}");
        }
    }
}
