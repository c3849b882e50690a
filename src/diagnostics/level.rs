//! How serious a kind of finding is taken.

use std::collections::BTreeMap;

use super::{Code, Finding, Severity};

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

impl From<Severity> for Level {
    fn from(severity: Severity) -> Self {
        match severity {
            Severity::Note => Self::Note,
            Severity::Warning => Self::Warning,
            Severity::Error => Self::Error,
        }
    }
}

/// The levels that an event, or whoever runs the program, sets apart from the program's own judgement.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Levels(BTreeMap<Code, Level>);

impl Levels {
    pub fn set(&mut self, code: Code, level: Level) {
        self.0.insert(code, level);
    }

    /// Both together; where both say something, `other` counts.
    pub fn overridden_by(mut self, other: &Self) -> Self {
        self.0.extend(&other.0);
        self
    }

    /// What somebody said of this code.
    pub fn of(&self, code: Code) -> Option<Level> {
        self.0.get(&code).copied()
    }

    /// How serious a finding is taken. What was found to be an error stays one, whatever anybody says, unless the
    /// program may be mistaken about it.
    pub fn level_of(&self, finding: &Finding) -> Level {
        match (finding.severity, self.of(finding.code)) {
            (Severity::Error, _) if !finding.code.may_be_mistaken() => Level::Error,
            (_, Some(level)) => level,
            (_, None) if finding.code.default_level() == Level::Hidden => Level::Hidden,
            (severity, None) => severity.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_word_counts_but_never_against_an_error() {
        let levels = |level| {
            let mut levels = Levels::default();
            levels.set(Code::BrokenLink, level);
            levels.set(Code::YamlSyntax, level);
            levels
        };
        let both = levels(Level::Note).overridden_by(&levels(Level::Hidden));
        assert_eq!(both.level_of(&Finding::new(Code::BrokenLink)), Level::Hidden);
        assert_eq!(both.level_of(&Finding::new(Code::YamlSyntax)), Level::Error);
        assert_eq!(both.level_of(&Finding::new(Code::BrokenAnchor)), Level::Warning);
        let worse = Finding { severity: Severity::Error, ..Finding::new(Code::BrokenLink) };
        assert_eq!(both.level_of(&worse), Level::Error);
        let mut eased = Levels::default();
        eased.set(Code::RepeatedName, Level::Note);
        assert_eq!(eased.level_of(&Finding::new(Code::RepeatedName)), Level::Note);
    }
}
