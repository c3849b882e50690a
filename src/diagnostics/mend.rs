//! Corrections, written into a text.

use super::Patch;

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
}
