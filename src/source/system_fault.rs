//! What the operating system answered where it did not do what it was asked.

use std::error::Error;
use std::fmt;

/// As data, for whoever tells it in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct SystemFault {
    /// The name of our own words for it; `other` where there are none.
    pub key: &'static str,
    /// The system's words, which are English, with its number in brackets.
    pub words: String,
}

impl SystemFault {
    /// What nobody has words for but those who say it.
    pub fn other(words: impl ToString) -> Self {
        Self { key: "other", words: words.to_string() }
    }
}

impl fmt::Display for SystemFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words)
    }
}

impl Error for SystemFault {}
