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

    fn lengths(sizes: &[usize], entries: usize, bytes: usize) -> Vec<usize> {
        let parts = cut(sizes.iter().copied(), entries, bytes);
        assert!(parts.windows(2).all(|pair| pair[0].end == pair[1].start), "nothing is left out");
        parts.into_iter().map(|part| part.len()).collect()
    }

    #[test]
    fn parts_are_bounded_by_number_and_by_size() {
        assert_eq!(lengths(&[], 2, 10), [0]);
        assert_eq!(lengths(&[1; 2], 2, 10), [2]);
        assert_eq!(lengths(&[1; 3], 2, 10), [2, 1]);
        assert_eq!(lengths(&[5; 3], 9, 10), [2, 1]);
        assert_eq!(lengths(&[20; 2], 9, 10), [1, 1]);
    }
}
