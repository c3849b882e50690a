//! Why a folder is not published to: facts for the command line to tell in the user's language.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::failure::{Failure, Task};
use super::manifest::Purpose;

#[derive(Debug)]
pub enum Refusal {
    /// A file lies where the site's folder, or a folder above it, should be.
    NotAFolder(PathBuf),
    /// The folder, or one inside the site, is where another file system is mounted: it can neither change
    /// places with a new one nor be removed.
    MountPoint(PathBuf),
    /// The folder holds what nachlese did not make.
    ForeignFiles {
        folder: PathBuf,
        /// The first twenty.
        shown: Vec<ForeignFile>,
        total: usize,
        /// Whether there is a list of what nachlese made; without one, all is foreign.
        has_list: bool,
    },
    /// The folder holds what nachlese made for something else.
    OtherPurpose { folder: PathBuf, found: Purpose },
    /// The list of nachlese's own files cannot be understood from this line on, so that nothing in the
    /// folder can be known to be ours.
    BrokenManifest { manifest: PathBuf, line: usize },
    /// The file system cannot give the folder another name, as an overlay with a folder of its lower layer:
    /// typically one that came with a container's image.
    Immovable(PathBuf),
    /// While the site was made, somebody took away or changed what was made of it, beside the folder.
    Disturbed(PathBuf),
    /// Another run publishes to the same folder and did not finish in time.
    Busy {
        folder: PathBuf,
        /// Its process id, where it could be found out.
        holder: Option<u32>,
        waited: Duration,
    },
    /// The folder must be writable: the site's own, since files are removed from it, and the one above it,
    /// since the new site is built there.
    NoPermission { folder: PathBuf, error: io::Error },
    /// Anything else that the machine failed at, with the path.
    Failed(anyhow::Error),
}

/// What lies in a published folder and is not from nachlese.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForeignFile {
    /// Relative to the folder. Folders end in `/` and stand for all they hold.
    pub path: String,
    /// Whether a file was published under this name: now it is a link, a folder or a device.
    pub is_in_place: bool,
}

impl Refusal {
    pub(super) fn from_io(error: io::Error, path: &Path) -> Self {
        use io::ErrorKind::{AlreadyExists, NotADirectory, PermissionDenied, ReadOnlyFilesystem};
        match error.kind() {
            PermissionDenied | ReadOnlyFilesystem => Self::NoPermission { folder: path.to_owned(), error },
            NotADirectory | AlreadyExists => Self::NotAFolder(path.to_owned()),
            _ => Self::Failed(Failure::at(Task::Publish, path)(error)),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAFolder(path) => write!(f, "`{}` is a file, not a folder", path.display()),
            Self::MountPoint(path) => write!(
                f,
                "`{}` is a mount point, which cannot be replaced as a whole; publish to a folder below it",
                path.display()
            ),
            Self::ForeignFiles { folder, shown, total, .. } => {
                let paths: Vec<&str> = shown.iter().map(|file| file.path.as_str()).collect();
                write!(f, "`{}` holds what nachlese did not make: {}", folder.display(), paths.join(", "))?;
                match total - shown.len() {
                    0 => Ok(()),
                    more => write!(f, " and {more} more"),
                }
            }
            Self::OtherPurpose { folder, found } => {
                let what = match found {
                    Purpose::Site => "a published site",
                    Purpose::Review => "texts for approval",
                    Purpose::Fragments => "parts for other pages",
                };
                write!(f, "`{}` holds {what}", folder.display())
            }
            Self::BrokenManifest { manifest, line } => {
                write!(f, "line {line} of `{}` is not one that nachlese wrote", manifest.display())
            }
            Self::Immovable(path) => write!(
                f,
                "`{}` cannot be renamed, as a folder from a container's image; remove it or publish to another",
                path.display()
            ),
            Self::Disturbed(path) => {
                write!(f, "somebody changed what lies beside `{}` while the site was made there", path.display())
            }
            Self::Busy { folder, holder, waited } => {
                write!(f, "another run")?;
                if let Some(holder) = holder {
                    write!(f, " (process {holder})")?;
                }
                write!(f, " is publishing to `{}`; waited {} s for it", folder.display(), waited.as_secs())
            }
            Self::NoPermission { folder, error } => {
                write!(f, "cannot write in `{}`, which publishing needs: {error}", folder.display())
            }
            Self::Failed(error) => write!(f, "{error:#}"),
        }
    }
}

impl std::error::Error for Refusal {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::NoPermission { error, .. } => Some(error),
            Self::Failed(error) => error.source(),
            _ => None,
        }
    }
}
