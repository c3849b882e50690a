//! One diagnostic about the input.

use super::{Arguments, Code};
use crate::source::{SourcePath, Span};

/// How much is at stake. Ordered from the least to the worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Advice.
    Note,
    /// A reader or the author loses something.
    Warning,
    /// The result would be unlawful, ambiguous or lack content.
    Error,
}

impl Severity {
    /// For programs; [`Messages::severity`](super::Messages::severity) is for people.
    pub fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// Where a finding points: a file, and a place in its text where there is one.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Location {
    pub path: SourcePath,
    pub span: Option<Span>,
}

/// The text that belongs in place of `span`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Patch {
    pub span: Span,
    pub replacement: String,
    /// Whether nobody needs to be asked: what the author meant is beyond doubt, and `check --fix` writes it.
    pub is_certain: bool,
}

/// What is wrong, where, and with which words of the author's.
///
/// ```
/// use nachlese::diagnostics::{Code, Finding};
/// use nachlese::source::{SourcePath, Span};
///
/// let note = SourcePath::new("sessions/e-akte.md").expect("a relative path");
/// let finding = Finding::new(Code::UnknownKey).at(&note, Span::new(4..9)).with("key", "titel").help("did-you-mean").with("suggestion", "title");
/// assert_eq!(finding.code.number(), "N104");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub code: Code,
    pub severity: Severity,
    pub location: Option<Location>,
    /// The other place, where it takes two to be wrong: the entry that stands there already.
    pub also: Option<Location>,
    /// Variables of the messages.
    pub arguments: Arguments,
    /// Which of the code's messages says more: an attribute of the message in the `.ftl` files.
    pub variant: Option<&'static str>,
    /// Which of the code's messages says what to do.
    pub help: Option<&'static str>,
    pub patch: Option<Patch>,
    /// The same correction at further places, where one finding speaks for all of them.
    pub elsewhere: Vec<(SourcePath, Patch)>,
}

impl Finding {
    pub fn new(code: Code) -> Self {
        Self {
            code,
            severity: code.default_severity(),
            location: None,
            also: None,
            arguments: Arguments::default(),
            variant: None,
            help: None,
            patch: None,
            elsewhere: Vec::new(),
        }
    }

    pub fn at(mut self, path: &SourcePath, span: Span) -> Self {
        self.location = Some(Location { path: path.clone(), span: Some(span) });
        self
    }

    /// For what is wrong with a file as a whole.
    pub fn in_file(mut self, path: &SourcePath) -> Self {
        self.location = Some(Location { path: path.clone(), span: None });
        self
    }

    /// Names the other place that has to do with it.
    pub fn also(mut self, path: &SourcePath, span: Span) -> Self {
        self.also = Some(Location { path: path.clone(), span: Some(span) });
        self
    }

    pub fn with(mut self, name: &'static str, value: impl ToString) -> Self {
        self.arguments.push(name, value);
        self
    }

    /// Takes the message's attribute `variant` in place of its plain form: one code may have several wordings.
    pub fn variant(mut self, variant: &'static str) -> Self {
        self.variant = Some(variant);
        self
    }

    /// Adds what to do: the message's attribute `help`.
    pub fn help(mut self, help: &'static str) -> Self {
        self.help = Some(help);
        self
    }

    /// What the author may have meant: shown, and left to the author.
    pub fn propose(mut self, span: Span, replacement: impl Into<String>) -> Self {
        self.patch = Some(Patch { span, replacement: replacement.into(), is_certain: false });
        self
    }

    /// What the author certainly meant: shown, and written by `check --fix`.
    pub fn correct(mut self, span: Span, replacement: impl Into<String>) -> Self {
        self.patch = Some(Patch { span, replacement: replacement.into(), is_certain: true });
        self
    }

    /// Makes the same certain correction at another place too.
    pub fn correct_also(mut self, path: &SourcePath, span: Span, replacement: impl Into<String>) -> Self {
        let patch = Patch { span, replacement: replacement.into(), is_certain: true };
        self.elsewhere.push((path.clone(), patch));
        self
    }

    /// All its patches, each with the file that it is for.
    pub fn patches(&self) -> impl Iterator<Item = (&SourcePath, &Patch)> {
        let own = self.path().zip(self.patch.as_ref());
        own.into_iter().chain(self.elsewhere.iter().map(|(path, patch)| (path, patch)))
    }

    pub(super) fn patches_mut(&mut self) -> impl Iterator<Item = (&SourcePath, &mut Patch)> {
        let own = self.location.as_ref().map(|location| &location.path).zip(self.patch.as_mut());
        own.into_iter().chain(self.elsewhere.iter_mut().map(|(path, patch)| (&*path, patch)))
    }

    pub fn path(&self) -> Option<&SourcePath> {
        self.location.as_ref().map(|location| &location.path)
    }
}

/// Puts findings in the order in which people read them: by file and place, then by code.
/// Those without a file come first.
pub fn sort(findings: &mut [Finding]) {
    findings.sort_by(|a, b| (&a.location, a.code, &a.arguments).cmp(&(&b.location, b.code, &b.arguments)));
}

/// Errors, warnings and notes among the findings.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    pub errors: usize,
    pub warnings: usize,
    pub notes: usize,
}

pub fn summary_of<'a>(findings: impl IntoIterator<Item = &'a Finding>) -> Summary {
    let mut summary = Summary::default();
    for finding in findings {
        *match finding.severity {
            Severity::Error => &mut summary.errors,
            Severity::Warning => &mut summary.warnings,
            Severity::Note => &mut summary.notes,
        } += 1;
    }
    summary
}
