//! The new site while it is made: a folder beside the target, gone again unless it is swapped in. It is made with its
//! first file: where nothing differs from the old site, nothing is ever made.
//!
//! The folder is held open, and its files are made through that, not by its name: others tidy up beside the target,
//! and a site that was made half before and half after would be published as a whole one.

use std::fs::{self, File};
use std::io::{self, Write};
use std::os::unix::fs::{MetadataExt, chown};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};

use walkdir::WalkDir;

use super::folder::Folder;
use super::manifest::{self, Manifest};

/// Lies in the folder until the site is whole, so that the next run can tell what a killed one was making from what it
/// was about to remove.
pub(super) const UNFINISHED: &str = ".nachlese-unfinished";

#[derive(Debug)]
pub(super) struct Staging {
    path: PathBuf,
    /// Once it is made, and thus ours.
    folder: OnceLock<Folder>,
    making: Mutex<()>,
}

impl Staging {
    pub(super) fn at(path: PathBuf) -> Self {
        Self { path, folder: OnceLock::new(), making: Mutex::default() }
    }

    /// A new, empty file; the folders above it are made.
    pub(super) fn create_file(&self, path: &str) -> io::Result<File> {
        self.in_its_folder(Path::new(path), |folder, path| folder.create_file(path))
    }

    /// Gives the new site the old one's file: the same one where the file system has hard links and allows
    /// one more, else a copy that looks as old.
    pub(super) fn keep_file(&self, old: &Folder, path: &str, hard_links: bool) -> io::Result<()> {
        if hard_links && self.in_its_folder(Path::new(path), |new, path| old.link_file(path, new)).is_ok() {
            return Ok(());
        }
        let mut from = old.open_file(Path::new(path))?;
        let mut to = self.create_file(path)?;
        io::copy(&mut from, &mut to)?;
        to.set_modified(from.metadata()?.modified()?)
    }

    /// Adds the manifest, the old folder's mode and, where allowed, its group, since web teams share them; and has
    /// everything reach the disk.
    pub(super) fn finish(&self, manifest: &Manifest, old: Option<&Folder>) -> io::Result<()> {
        let mut list = self.create_file(manifest::NAME)?;
        list.write_all(manifest.to_text().as_bytes())?;
        // Before the mark goes: a crash must not leave files that neither says anything of.
        list.sync_all()?;
        let folder = self.folder()?;
        folder.remove_file(Path::new(UNFINISHED))?;
        if let Some(old) = old {
            let found = old.metadata()?;
            let _ = chown(&self.path, None, Some(found.gid()));
            fs::set_permissions(&self.path, found.permissions())?;
        }
        folder.flush_file_system()
    }

    /// Whether the folder still is where it was made and holds all that is listed, and nothing besides.
    pub(super) fn is_whole(&self, manifest: &Manifest) -> io::Result<bool> {
        if !self.folder()?.is_still_there() {
            return Ok(false);
        }
        let folders = manifest.folders();
        let mut files = 0;
        for entry in WalkDir::new(&self.path).min_depth(1) {
            let entry = entry?;
            let kind = entry.file_type();
            let is_ours = match entry.path().strip_prefix(&self.path).ok().and_then(Path::to_str) {
                Some(path) if kind.is_file() => path == manifest::NAME || manifest.files.contains_key(path),
                Some(path) => kind.is_dir() && folders.contains(path),
                None => false,
            };
            if !is_ours {
                return Ok(false);
            }
            files += usize::from(kind.is_file());
        }
        Ok(files == manifest.files.len() + 1)
    }

    /// Whether somebody took the folder away.
    pub(super) fn is_lost(&self) -> bool {
        self.folder.get().is_some_and(|folder| !folder.is_still_there())
    }

    /// The folder itself, made if need be.
    fn folder(&self) -> io::Result<&Folder> {
        if let Some(folder) = self.folder.get() {
            return Ok(folder);
        }
        let _making = self.making.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(folder) = self.folder.get() {
            return Ok(folder);
        }
        // Never one that is there: a link may have been put in its place.
        fs::create_dir(&self.path)?;
        let folder = Folder::open(&self.path).and_then(|folder| {
            folder.create_file(Path::new(UNFINISHED))?;
            Ok(folder)
        });
        let folder = folder.inspect_err(|_| drop(fs::remove_dir_all(&self.path)))?;
        Ok(self.folder.get_or_init(|| folder))
    }

    fn in_its_folder<T>(&self, path: &Path, act: impl Fn(&Folder, &Path) -> io::Result<T>) -> io::Result<T> {
        let folder = self.folder()?;
        match (act(folder, path), path.parent()) {
            (Err(error), Some(above)) if error.kind() == io::ErrorKind::NotFound => {
                folder.make_folders(above)?;
                act(folder, path)
            }
            (done, _) => done,
        }
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // Once published, its name is another folder's.
        if self.folder.get().is_some_and(Folder::is_still_there) {
            // If this fails, the next run tries again.
            let _ = fs::remove_dir_all(&self.path);
        }
    }
}
