//! Text put together from several places of the source.

/// A run of text, and where each byte of it comes from.
#[derive(Debug, Default)]
pub(super) struct Gathered {
    pub text: String,
    /// Where a stretch begins that stands in the source as it stands here: place in `text`, place there.
    stretches: Vec<(usize, u32)>,
}

impl Gathered {
    pub fn push(&mut self, text: &str, source: u32) {
        if !self.is_next(source) {
            self.stretches.push((self.text.len(), source));
        }
        self.text.push_str(text);
    }

    /// Whether what stands at `source` follows the text so far without a gap.
    pub fn is_next(&self, source: u32) -> bool {
        self.stretches.last().is_some_and(|&(at, start)| start as usize + (self.text.len() - at) == source as usize)
    }

    /// The place in the source of a byte of the text.
    pub fn source(&self, at: usize) -> u32 {
        let stretch = self.stretches.partition_point(|&(start, _)| start <= at);
        let Some(&(start, source)) = self.stretches.get(stretch.wrapping_sub(1)) else { return 0 };
        source + (at - start) as u32
    }

    /// Makes room for the next run.
    pub fn clear(&mut self) {
        self.text.clear();
        self.stretches.clear();
    }
}
