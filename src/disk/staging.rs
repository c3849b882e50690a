//! The new site while it is made: a folder beside the target, gone again unless it is swapped in. It is made with its
//! first file: where nothing differs from the old site, nothing is ever made.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::os::unix::fs::{MetadataExt, chown};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use super::folder::Folder;

#[derive(Debug)]
pub(super) struct Staging {
    path: PathBuf,
    /// Whether the folder is made, and thus ours.
    made: Mutex<bool>,
}

impl Staging {
    pub(super) fn at(path: PathBuf) -> Self {
        Self { path, made: Mutex::new(false) }
    }

    /// Makes the folder itself, unless that was done.
    pub(super) fn make(&self) -> io::Result<()> {
        let mut made = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        if !*made {
            // Never one that is there: a link may have been put in its place.
            fs::create_dir(&self.path)?;
            *made = true;
        }
        Ok(())
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// A new, empty file; the folders above it are made.
    pub(super) fn create_file(&self, path: &str) -> io::Result<File> {
        self.in_its_folder(path, |path| OpenOptions::new().write(true).create_new(true).open(path))
    }

    /// Gives the new site the old one's file: the same one where the file system has hard links and allows
    /// one more, else a copy that looks as old.
    pub(super) fn keep_file(&self, old: &Folder, path: &str, hard_links: bool) -> io::Result<()> {
        if hard_links && self.in_its_folder(path, |new| fs::hard_link(old.path().join(path), new)).is_ok() {
            return Ok(());
        }
        let mut from = old.open_file(Path::new(path))?;
        let mut to = self.create_file(path)?;
        io::copy(&mut from, &mut to)?;
        to.set_modified(from.metadata()?.modified()?)
    }

    /// Gives the folder itself the old one's mode and, where allowed, group: web teams share them.
    pub(super) fn resemble(&self, old: &Folder) -> io::Result<()> {
        let found = fs::metadata(old.path())?;
        let _ = chown(&self.path, None, Some(found.gid()));
        fs::set_permissions(&self.path, found.permissions())
    }

    /// The path is now another folder's.
    pub(super) fn release(&self) {
        *self.made.lock().unwrap_or_else(PoisonError::into_inner) = false;
    }

    fn in_its_folder<T>(&self, path: &str, act: impl Fn(&Path) -> io::Result<T>) -> io::Result<T> {
        let path = self.path.join(path);
        match (act(&path), path.parent()) {
            (Err(error), Some(folder)) if error.kind() == io::ErrorKind::NotFound => {
                self.make()?;
                fs::create_dir_all(folder)?;
                act(&path)
            }
            (done, _) => done,
        }
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        if *self.made.get_mut().unwrap_or_else(PoisonError::into_inner) {
            // If this fails, the next run tries again.
            let _ = fs::remove_dir_all(&self.path);
        }
    }
}
