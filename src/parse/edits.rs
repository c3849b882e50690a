//! A corrected copy of a stretch of text that still knows where everything stood before.

use std::borrow::Cow;
use std::ops::Range;

use crate::source::Span;

/// What belongs in place of a range; an empty range is an insertion.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edit {
    pub range: Range<usize>,
    pub text: String,
}

impl Edit {
    pub fn new(range: Range<usize>, text: impl Into<String>) -> Self {
        Self { range, text: text.into() }
    }

    /// The same edit of a text that stands further behind.
    pub fn shifted(self, by: usize) -> Self {
        Self { range: self.range.start + by..self.range.end + by, ..self }
    }
}

/// A copy of a stretch of `source` with edits applied, and the way back.
pub struct Edited<'a> {
    pub text: Cow<'a, str>,
    start: usize,
    anchors: Vec<Anchor>,
}

/// One edit: where it stands in the copy and what it stands for.
struct Anchor {
    copy: Range<usize>,
    original: Range<usize>,
}

impl<'a> Edited<'a> {
    /// `edits` lie within `stretch`, in order, and do not overlap.
    pub fn new(source: &'a str, stretch: Range<usize>, edits: &[Edit]) -> Self {
        if edits.is_empty() {
            return Self { text: Cow::Borrowed(&source[stretch.clone()]), start: stretch.start, anchors: Vec::new() };
        }
        let mut text = String::with_capacity(stretch.len() + 2 * edits.len());
        let mut anchors = Vec::with_capacity(edits.len());
        let mut done = stretch.start;
        for edit in edits {
            text.push_str(&source[done..edit.range.start]);
            let begin = text.len();
            text.push_str(&edit.text);
            anchors.push(Anchor { copy: begin..text.len(), original: edit.range.clone() });
            done = edit.range.end;
        }
        text.push_str(&source[done..stretch.end]);
        Self { text: Cow::Owned(text), start: stretch.start, anchors }
    }

    /// The place in the source of a range of the copy. What was edited counts as a whole.
    pub fn original(&self, range: Range<usize>) -> Span {
        let start = match self.anchors[..self.anchors.partition_point(|anchor| anchor.copy.start <= range.start)].last()
        {
            Some(anchor) if range.start < anchor.copy.end => anchor.original.start,
            Some(anchor) => anchor.original.end + (range.start - anchor.copy.end),
            None => self.start + range.start,
        };
        let end = match self.anchors[..self.anchors.partition_point(|anchor| anchor.copy.start < range.end)].last() {
            Some(anchor) if range.end <= anchor.copy.end => anchor.original.end,
            Some(anchor) => anchor.original.end + (range.end - anchor.copy.end),
            None => self.start + range.end,
        };
        Span::new(start..end.max(start))
    }
}

/// The text of `stretch` with edits applied.
pub fn apply(source: &str, stretch: Range<usize>, edits: &[Edit]) -> String {
    Edited::new(source, stretch, edits).text.into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_lead_back_through_insertions_and_replacements() {
        let source = "## title: a # b\nroom: x";
        let edits = [Edit::new(10..10, "\""), Edit::new(15..15, "\""), Edit::new(22..23, "long")];
        let copy = Edited::new(source, 3..source.len(), &edits);
        assert_eq!(copy.text, "title: \"a # b\"\nroom: long");
        let back = |part: &str| {
            let at = copy.text.find(part).expect("in the copy");
            &source[copy.original(at..at + part.len()).range()]
        };
        assert_eq!(back("title"), "title");
        assert_eq!(back("\"a # b\""), "a # b");
        assert_eq!(back("# b"), "# b");
        assert_eq!(back("room"), "room");
        assert_eq!(back("long"), "x");
        assert_eq!(back("ong"), "x");
    }
}
