//! German compounds, divided into the words that they are made of.

/// Divides compounds by a list of simple words, and by the words of the site itself.
pub struct Splitter {}

/// A word of the texts, for [`Splitter::new`].
#[derive(Clone, Copy, Debug)]
pub struct CorpusWord<'a> {
    pub form: &'a str,
    /// How often it occurs in German texts.
    pub count: usize,
    /// Whether it mostly begins with a capital letter.
    pub is_capital: bool,
}

impl Splitter {
    /// A splitter that knows the words of the site too. Their order does not matter.
    pub fn new<'a>(_words: impl IntoIterator<Item = CorpusWord<'a>>) -> Self {
        Self {}
    }

    /// The forms of all parts of a compound and of all runs of parts, never the whole, each once. Empty where the form
    /// is no compound.
    pub fn parts(&self, _folded: &str) -> Vec<String> {
        Vec::new()
    }
}
