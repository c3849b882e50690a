//! What the machine failed at: facts for the command line to tell in the user's language.

use std::fmt;
use std::path::{Path, PathBuf};

/// The context of an error of the machine.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Failure {
    pub task: Task,
    pub path: PathBuf,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    Read,
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
        Self { task, path: path.to_owned() }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.display();
        match self.task {
            Task::Read => write!(f, "cannot read `{path}`"),
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

impl std::error::Error for Failure {}
