//! A folder that is held open, so that what is read below it cannot be moved from under us.

use std::fs::{self, File};
use std::io;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use super::os;

#[derive(Debug)]
pub(super) struct Folder {
    /// Its real path: absolute, no part of it a link.
    path: PathBuf,
    handle: File,
}

impl Folder {
    pub(super) fn open(path: &Path) -> io::Result<Self> {
        let path = fs::canonicalize(path)?;
        let handle = os::open_folder(&path)?;
        Ok(Self { path, handle })
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Opens a regular file for reading, whose path leads through no link.
    /// Anything else gives [`io::ErrorKind::InvalidInput`], and is never waited for.
    pub(super) fn open_file(&self, path: &Path) -> io::Result<File> {
        self.open_measured(path).map(|(file, _)| file)
    }

    /// The same, with how long the file is.
    pub(super) fn open_measured(&self, path: &Path) -> io::Result<(File, u64)> {
        let file = os::open_beneath(&self.handle, &self.path, path)?;
        let found = file.metadata()?;
        match found.is_file() {
            true => Ok((file, found.len())),
            false => Err(io::ErrorKind::InvalidInput.into()),
        }
    }

    /// A new, empty file below it; the folders above the file must be there.
    pub(super) fn create_file(&self, path: &Path) -> io::Result<File> {
        os::create_beneath(&self.handle, path)
    }

    /// Makes a folder below it and all above that, but never itself: who took it away does not want it.
    pub(super) fn make_folders(&self, path: &Path) -> io::Result<()> {
        let mut above: Vec<&Path> = path.ancestors().filter(|folder| *folder != Path::new("")).collect();
        above.reverse();
        above.into_iter().try_for_each(|folder| os::make_folder_beneath(&self.handle, folder))
    }

    /// Gives a file below it the same path below another folder.
    pub(super) fn link_file(&self, path: &Path, to: &Self) -> io::Result<()> {
        os::link_beneath(&self.handle, &to.handle, path)
    }

    pub(super) fn remove_file(&self, path: &Path) -> io::Result<()> {
        os::remove_beneath(&self.handle, path)
    }

    pub(super) fn metadata(&self) -> io::Result<fs::Metadata> {
        self.handle.metadata()
    }

    /// Whether the folder's path still leads to it, rather than to one that has taken its place.
    pub(super) fn is_still_there(&self) -> bool {
        match (fs::symlink_metadata(&self.path), self.handle.metadata()) {
            (Ok(named), Ok(held)) => (named.dev(), named.ino()) == (held.dev(), held.ino()),
            _ => false,
        }
    }

    /// The stamp of what lies below it, without opening it.
    pub(super) fn stamp(&self, path: &Path) -> Option<os::Stamp> {
        os::stamp_beneath(&self.handle, path)
    }

    /// Has the folder's own entries reach the disk.
    pub(super) fn sync(&self) -> io::Result<()> {
        self.handle.sync_all()
    }

    pub(super) fn flush_file_system(&self) -> io::Result<()> {
        os::flush_file_system(&self.handle)
    }
}
