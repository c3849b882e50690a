//! A folder that is held open, so that what is read below it cannot be moved from under us.

use std::fs::{self, File};
use std::io;
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
        let handle = File::open(&path)?;
        match handle.metadata()?.is_dir() {
            true => Ok(Self { path, handle }),
            false => Err(io::ErrorKind::NotADirectory.into()),
        }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Opens a regular file for reading, whose path leads through no link.
    /// Anything else gives [`io::ErrorKind::InvalidInput`], and is never waited for.
    pub(super) fn open_file(&self, path: &Path) -> io::Result<File> {
        let file = os::open_beneath(&self.handle, &self.path, path)?;
        match file.metadata()?.is_file() {
            true => Ok(file),
            false => Err(io::ErrorKind::InvalidInput.into()),
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
