//! A picture as it is meant: which file, and all that is said of it.

use crate::source::SourcePath;

/// Who is to be seen in a picture, by its author's word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Depicted {
    Nobody,
    /// All who can be recognised agreed to it.
    Consented,
    /// Many, none of whom the picture is about.
    Crowd,
}

/// A picture of a text, or one that belongs to it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Illustration {
    /// `None` where it is missing or may not be shown: then words stand in for it.
    pub file: Option<SourcePath>,
    /// Empty where the picture only decorates.
    pub alt: String,
    pub caption: Option<String>,
    /// „Foto: Stadt Musterhausen“
    pub credit: Option<String>,
    pub licence: Option<String>,
    /// What is written in the picture.
    pub transcript: Option<String>,
}

impl Illustration {
    /// Whether anything is said of it besides its alternative.
    pub fn has_words(&self) -> bool {
        [&self.caption, &self.credit, &self.licence, &self.transcript].into_iter().any(Option::is_some)
    }
}
