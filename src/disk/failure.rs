//! What the machine failed at: facts for the command line to tell in the user's language.

use std::error::Error;
use std::fmt;
use std::path::{Path, PathBuf};

/// An error of the machine: at what, and what led to it.
#[derive(Debug)]
pub struct Failure {
    pub task: Task,
    pub path: PathBuf,
    cause: Option<anyhow::Error>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    Read,
    /// A file that was written to meanwhile.
    ReadTorn,
    ReadFolder,
    Open,
    /// A link that leads out of the folder, in place of a file.
    OpenLinked,
    /// A device or folder in place of a file.
    OpenNoFile,
    Create,
    Write,
    Rename,
    Publish,
    Lock,
    /// One file of a new site.
    Make,
    /// One file of a new site that is that of the old one.
    Keep,
}

impl Task {
    /// The word for texts about it.
    pub fn key(self) -> &'static str {
        match self {
            Self::Read => "read",
            Self::ReadTorn => "read-torn",
            Self::ReadFolder => "read-folder",
            Self::Open => "open",
            Self::OpenLinked => "open-linked",
            Self::OpenNoFile => "open-no-file",
            Self::Create => "create",
            Self::Write => "write",
            Self::Rename => "rename",
            Self::Publish => "publish",
            Self::Lock => "lock",
            Self::Make => "make",
            Self::Keep => "keep",
        }
    }
}

impl Failure {
    pub(super) fn new(task: Task, path: &Path) -> Self {
        Self { task, path: path.to_owned(), cause: None }
    }

    /// Makes an error of whatever it was that failed.
    pub(super) fn at<E: Into<anyhow::Error>>(task: Task, path: &Path) -> impl FnOnce(E) -> anyhow::Error {
        move |cause| Self { cause: Some(cause.into()), ..Self::new(task, path) }.into()
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.display();
        match self.task {
            Task::Read => write!(f, "cannot read `{path}`"),
            Task::ReadTorn => write!(f, "`{path}` was written to while it was read"),
            Task::ReadFolder => write!(f, "cannot read the folder `{path}`"),
            Task::Open => write!(f, "cannot open `{path}`"),
            Task::OpenLinked => write!(f, "`{path}` is a link that leads out of the folder"),
            Task::OpenNoFile => write!(f, "`{path}` is not a file"),
            Task::Create => write!(f, "cannot create `{path}`"),
            Task::Write => write!(f, "cannot write `{path}`"),
            Task::Rename => write!(f, "cannot rename `{path}`"),
            Task::Publish => write!(f, "cannot publish to `{path}`"),
            Task::Lock => write!(f, "cannot lock `{path}`"),
            Task::Make => write!(f, "cannot write `{path}` of the new site"),
            Task::Keep => write!(f, "cannot keep `{path}`"),
        }
    }
}

impl Error for Failure {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.cause.as_ref().map(|cause| -> &(dyn Error + 'static) { cause.as_ref() })
    }
}
