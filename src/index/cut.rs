//! Where long things are divided.

use std::ops::Range;

/// Ranges of at most `entries` entries whose sizes add up to at most `bytes`; what is too large for any stands in one
/// of its own. Without entries there is one range, which is empty.
pub fn cut(sizes: impl IntoIterator<Item = usize>, entries: usize, bytes: usize) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let (mut part, mut sum) = (0..0, 0);
    for size in sizes {
        if !part.is_empty() && (part.len() == entries || sum + size > bytes) {
            parts.push(part.clone());
            (part, sum) = (part.end..part.end, 0);
        }
        part.end += 1;
        sum += size;
    }
    parts.push(part);
    parts
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn parts_are_bounded_by_number_and_by_size() {
        assert_eq!(cut([], 2, 10), [0..0]);
        assert_eq!(cut([1; 2], 2, 10), [0..2]);
        assert_eq!(cut([1; 3], 2, 10), [0..2, 2..3]);
        assert_eq!(cut([5; 3], 9, 10), [0..2, 2..3]);
        assert_eq!(cut([20; 2], 9, 10), [0..1, 1..2]);
    }
}
