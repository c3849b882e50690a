//! Corrections, written into a text.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::{Finding, Patch};
use crate::source::SourcePath;

/// Lets the certain corrections of each file lie beside or within one another. Those who read a block before YAML and
/// those who read it after do not know of each other: of two corrections that cross, the one that begins first stays, and the
/// other is only proposed. With the first one made it is found again, certain, if it is still wanted.
pub fn keep_apart(findings: &mut [Finding]) {
    let mut files: BTreeMap<&SourcePath, Vec<&mut Patch>> = BTreeMap::new();
    for (path, patch) in findings.iter_mut().flat_map(Finding::patches_mut).filter(|(_, patch)| patch.is_certain) {
        files.entry(path).or_default().push(patch);
    }
    for mut patches in files.into_values() {
        patches.sort_by_key(|patch| (patch.span.start, Reverse(patch.span.end)));
        // Where those end that are not over yet: each lies within the one before, so that the last ends first.
        let mut ends = Vec::new();
        for patch in patches {
            while ends.last().is_some_and(|&end| end <= patch.span.start) {
                ends.pop();
            }
            match ends.last() {
                Some(&end) if end < patch.span.end => patch.is_certain = false,
                _ => ends.push(patch.span.end),
            }
        }
    }
}

/// The text with all patches written into it, and what the caller knows of those that were; every other byte stays as it
/// is. Of patches that meet or begin at one place, the first one counts: what the other one corrects is found again in the
/// new text, if it is still wrong.
pub fn mend<'a, T>(text: &str, patches: impl IntoIterator<Item = (&'a Patch, T)>) -> (String, Vec<T>) {
    let mut patches: Vec<(&Patch, T)> = patches.into_iter().collect();
    patches.sort_by_key(|(patch, _)| (patch.span, &patch.replacement));
    let mut mended = String::with_capacity(text.len());
    let (mut done, mut last, mut written) = (0, None, Vec::new());
    for (patch, known) in patches {
        let range = patch.span.range();
        if last == Some(range.start) || range.start < done || text.get(range.clone()).is_none() {
            continue;
        }
        mended.push_str(&text[done..range.start]);
        mended.push_str(&patch.replacement);
        (done, last) = (range.end, Some(range.start));
        written.push(known);
    }
    mended.push_str(&text[done..]);
    (mended, written)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::Code;
    use crate::source::Span;

    fn mended(text: &str, patches: &[Patch]) -> (String, usize) {
        let (mended, written) = mend(text, patches.iter().map(|patch| (patch, ())));
        (mended, written.len())
    }

    fn patch(range: std::ops::Range<usize>, replacement: &str) -> Patch {
        Patch { span: Span::new(range), replacement: replacement.to_owned(), is_certain: true }
    }

    #[test]
    fn only_what_is_patched_changes() {
        let text = "tag: ä\r\ntitel:  b\t\r\n";
        let patches = [patch(9..14, "title"), patch(0..3, "tags")];
        assert_eq!(mended(text, &patches), ("tags: ä\r\ntitle:  b\t\r\n".to_owned(), 2));
    }

    #[test]
    fn of_patches_that_meet_the_first_counts() {
        let patches = [patch(0..2, "x"), patch(0..2, "x"), patch(1..3, "y"), patch(3..3, "!")];
        assert_eq!(mended("abcd", &patches), ("xc!d".to_owned(), 2));
        assert_eq!(mended("ä", &[patch(1..2, "x"), patch(0..9, "y")]), ("ä".to_owned(), 0));
        let patches = [patch(1..1, "x"), patch(1..1, "y"), patch(1..2, "z"), patch(2..2, "!")];
        assert_eq!(mended("abc", &patches), ("axb!c".to_owned(), 2));
    }

    /// Which of the ranges, all corrections of one file, stay certain.
    fn apart<const N: usize>(ranges: [std::ops::Range<usize>; N]) -> [bool; N] {
        let path = SourcePath::new("a.md").expect("a path");
        let finding = |range| Finding::new(Code::ReadAsMeant).in_file(&path).correct(Span::new(range), "");
        let mut findings = ranges.map(finding);
        keep_apart(&mut findings);
        findings.map(|finding| finding.patch.is_some_and(|patch| patch.is_certain))
    }

    #[test]
    fn of_corrections_that_cross_the_first_stays_certain() {
        assert_eq!(apart([0..4, 4..8, 1..2, 5..5]), [true; 4]);
        assert_eq!(apart([0..4, 3..8]), [true, false]);
        assert_eq!(apart([3..8, 0..4]), [false, true]);
        assert_eq!(apart([0..9, 1..4, 2..5, 4..6, 5..9]), [true, true, false, true, false]);
        assert_eq!(apart([0..4, 3..8, 5..9]), [true, false, true]);
        assert_eq!(apart([2..4, 2..6, 2..2, 6..6]), [true; 4]);
    }

    #[test]
    fn corrections_of_several_files_never_cross() {
        let [one, other] = ["a.md", "b.md"].map(|path| SourcePath::new(path).expect("a path"));
        let (place, next) = (Span::new(0..4), Span::new(2..6));
        let finding = |path| Finding::new(Code::ReadAsMeant).in_file(path).correct(place, "");
        let mut findings = [finding(&one), finding(&other).correct_also(&one, next, "")];
        keep_apart(&mut findings);
        let certain: Vec<bool> =
            findings.iter().flat_map(Finding::patches).map(|(_, patch)| patch.is_certain).collect();
        assert_eq!(certain, [true, true, false]);
    }
}
