//! What the machine failed at: facts for the command line to tell in the user's language.

use std::error::Error;
use std::fmt;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use super::os;
use crate::source::SystemFault;

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
    /// More than such a file may hold.
    ReadTooLarge,
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
            Self::ReadTooLarge => "read-too-large",
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

/// What the system answered, as far as people may have to do with it.
pub fn fault(error: &io::Error) -> SystemFault {
    let key = match error.kind() {
        // What we said ourselves.
        _ if error.raw_os_error().is_none() => "other",
        _ if os::is_link_on_the_way(error) => "links",
        _ if os::is_too_many_files(error) => "too-many-files",
        _ if os::is_fault_of_the_disk(error) => "disk",
        ErrorKind::NotFound => "not-found",
        ErrorKind::PermissionDenied => "not-allowed",
        ErrorKind::IsADirectory => "is-folder",
        ErrorKind::NotADirectory => "no-folder",
        ErrorKind::AlreadyExists => "exists",
        ErrorKind::ReadOnlyFilesystem => "read-only",
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "full",
        ErrorKind::InvalidFilename => "name",
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => "busy",
        ErrorKind::TimedOut | ErrorKind::StaleNetworkFileHandle => "away",
        ErrorKind::OutOfMemory => "memory",
        ErrorKind::AddrInUse => "address",
        _ => "other",
    };
    SystemFault { key, words: error.to_string() }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.display();
        match self.task {
            Task::Read => write!(f, "cannot read `{path}`"),
            Task::ReadTooLarge => write!(f, "`{path}` is too large to be read"),
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn faults_have_names() {
        let key = |number| fault(&io::Error::from_raw_os_error(number)).key;
        assert_eq!(
            [2, 13, 17, 20, 21, 30, 28].map(key),
            ["not-found", "not-allowed", "exists", "no-folder", "is-folder", "read-only", "full",]
        );
        assert_eq!([5, 16, 23, 24, 12].map(key), ["disk", "busy", "too-many-files", "too-many-files", "memory"]);
        assert_eq!(fault(&os::link_on_the_way()).key, "links");
        assert_eq!(key(71), "other");
        assert_eq!(fault(&io::Error::other("x")), SystemFault::other("x"));
    }
}
