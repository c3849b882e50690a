//! How serious a kind of finding is taken.

use super::Severity;

/// What becomes of all findings of one code. Ordered from the least to the worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Not told, unless somebody asks for it.
    Hidden,
    Note,
    Warning,
    Error,
}

impl Level {
    /// `None` for what is not told.
    pub fn severity(self) -> Option<Severity> {
        match self {
            Self::Hidden => None,
            Self::Note => Some(Severity::Note),
            Self::Warning => Some(Severity::Warning),
            Self::Error => Some(Severity::Error),
        }
    }
}
