//! Findings as text, one file per format.

mod human;
mod short;

pub use human::human;
pub use short::short;

use std::collections::BTreeMap;

use crate::source::{LineColumn, LineIndex, SourcePath, SourceText, Span};

/// The texts that findings point into, for snippets, lines and columns.
#[derive(Default)]
pub struct Excerpts {
    files: BTreeMap<SourcePath, (SourceText, LineIndex)>,
}

impl Excerpts {
    pub fn insert(&mut self, text: SourceText) {
        let index = LineIndex::new(&text.text);
        self.files.insert(text.path.clone(), (text, index));
    }

    pub fn text(&self, path: &SourcePath) -> Option<&str> {
        self.files.get(path).map(|(text, _)| text.text.as_str())
    }

    /// Where a span begins, as people count.
    pub fn place(&self, path: &SourcePath, span: Span) -> Option<LineColumn> {
        let (text, index) = self.files.get(path)?;
        Some(index.line_column(&text.text, span.start as usize))
    }
}
