//! The levels of headings on a page.

use crate::model::Heading;

/// Levels for a list of headings: the topmost get `top`, and none lies more than one below the heading that it
/// stands under, whatever the author skipped.
pub(super) fn levels(headings: &[Heading], top: u8) -> Vec<u8> {
    let mut above: Vec<u8> = Vec::new();
    let levels = headings.iter().map(|heading| {
        while above.last().is_some_and(|&level| level >= heading.level) {
            above.pop();
        }
        above.push(heading.level);
        (top + above.len() as u8 - 1).min(6)
    });
    levels.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Span;

    #[track_caller]
    fn assert_levels(written: &[u8], expected: &[u8]) {
        let heading = |&level: &u8| Heading {
            level,
            text: String::new(),
            id: String::new(),
            forge_id: String::new(),
            span: Span::default(),
            pieces: 0..0,
        };
        let headings: Vec<Heading> = written.iter().map(heading).collect();
        assert_eq!(levels(&headings, 2), expected);
    }

    #[test]
    fn no_level_is_skipped() {
        assert_levels(&[1, 2, 3, 2], &[2, 3, 4, 3]);
        assert_levels(&[2, 2, 3], &[2, 2, 3]);
        assert_levels(&[3, 1, 2], &[2, 2, 3]);
        assert_levels(&[1, 3, 3, 2, 3], &[2, 3, 3, 3, 4]);
        assert_levels(&[1, 2, 3, 4, 5, 6], &[2, 3, 4, 5, 6, 6]);
    }
}
