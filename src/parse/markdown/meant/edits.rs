//! A text with replacements, and where each place of it was before.

use std::borrow::Cow;
use std::ops::Range;

use super::Correction;

/// Replacements in the order of the text.
#[derive(Debug, Default)]
pub(super) struct Edits {
    edits: Vec<Edit>,
}

#[derive(Debug)]
struct Edit {
    meant: Range<usize>,
    written: Range<usize>,
    is_mark: bool,
}

pub(super) fn apply<'t>(written: &'t str, corrections: &[Correction]) -> (Cow<'t, str>, Edits) {
    if corrections.is_empty() {
        return (Cow::Borrowed(written), Edits::default());
    }
    let mut text = String::with_capacity(written.len() + corrections.len() * 2);
    let mut edits = Vec::with_capacity(corrections.len());
    let mut copied = 0;
    for correction in corrections {
        text.push_str(&written[copied..correction.written.start]);
        let start = text.len();
        text.push_str(correction.meant);
        edits.push(Edit { meant: start..text.len(), written: correction.written.clone(), is_mark: correction.is_mark });
        copied = correction.written.end;
    }
    text.push_str(&written[copied..]);
    (Cow::Owned(text), Edits { edits })
}

impl Edits {
    pub fn is_empty(&self) -> bool {
        self.edits.is_empty()
    }

    /// Whether anything in a place of the new text is not as the author wrote it.
    pub fn touch(&self, meant: &Range<usize>) -> bool {
        let first = self.edits.partition_point(|edit| edit.meant.end <= meant.start);
        self.edits.get(first).is_some_and(|edit| edit.meant.start < meant.end)
    }

    /// Where a place of the new text is in the author's; what was put in takes no room there.
    pub fn written(&self, meant: &Range<usize>) -> Range<usize> {
        let start = self.place(meant.start, |edit| edit.written.start);
        let end = self.place(meant.end, |edit| edit.written.end);
        start..end.max(start)
    }

    /// The same for text, which begins behind what was left out before it.
    pub fn written_text(&self, meant: &Range<usize>) -> Range<usize> {
        let left_out =
            self.left_out(meant.start..meant.start + 1).next_back().filter(|edit| edit.meant.start == meant.start);
        let place = self.written(meant);
        left_out.map_or(place.start, |edit| edit.written.end)..place.end
    }

    /// The places within a place of the new text where something was left out.
    pub fn cuts(&self, meant: &Range<usize>) -> Vec<usize> {
        let mut cuts: Vec<usize> = self.left_out(meant.start + 1..meant.end).map(|edit| edit.meant.start).collect();
        cuts.dedup();
        cuts
    }

    /// What was left out, by where in the new text it would stand.
    fn left_out(&self, meant: Range<usize>) -> impl DoubleEndedIterator<Item = &Edit> {
        let first = self.edits.partition_point(|edit| edit.meant.start < meant.start);
        let length = self.edits[first..].partition_point(|edit| edit.meant.start < meant.end);
        self.edits[first..first + length].iter().filter(|edit| edit.is_mark)
    }

    fn place(&self, at: usize, within: impl Fn(&Edit) -> usize) -> usize {
        let before = self.edits.partition_point(|edit| edit.meant.start < at);
        let Some(edit) = before.checked_sub(1).map(|last| &self.edits[last]) else { return at };
        if at < edit.meant.end { within(edit) } else { edit.written.end + (at - edit.meant.end) }
    }
}
