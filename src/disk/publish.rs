//! Replacing a published site as a whole or not at all.
//!
//! The new site is built beside the target. A file whose bytes are those of the old one is only noted
//! while the site is made; if in the end something differs, all such files are taken over by hard link, so
//! that they keep their inode and time stamp, and thus the peace of rsync and caches. Then the two folders
//! change places and the old one is removed.
//!
//! **What a crash of the machine can do.** Before the swap the whole file system is flushed once
//! (`syncfs`): 14,000 single `fsync` would take minutes on a disk, and without either the swap could reach
//! the disk before the files do and leave a site of empty files. After the swap the folder above is
//! flushed, so that the old site is not removed before the swap is on disk. A build that changes nothing
//! flushes nothing.
//!
//! **Modes.** Files and folders get what the process's umask leaves (0644 and 0755 as a rule); the site's
//! own folder keeps the mode and group of the one that it replaces. Where that keeps all others from reading them, it is
//! theirs to say who are: the file system of a preview may be shared. [`is_private`](super::is_private) has it told.

#[cfg(test)]
mod tests;

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fs::File;
use std::io::{self, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use anyhow::bail;
use blake3::{Hash, Hasher};
use rayon::prelude::*;

use super::beside::Beside;
use super::clear::{clear_leftover, clear_site};
use super::failure::{Failure, Task};
use super::folder::Folder;
use super::lock::{Lock, LockError};
use super::manifest::{self, Manifest, Purpose};
use super::open::OpenAsset;
use super::refusal::Refusal;
use super::staging::{Staging, UNFINISHED};
use super::swap::{restore, swap};
use super::target::{self, NewParents, OldSite};
use crate::source::SitePath;

/// A site on its way to its folder. Dropped without [`commit`](Self::commit) it leaves no trace.
#[derive(Debug)]
pub struct Publication {
    /// The target's real path.
    target: PathBuf,
    purpose: Purpose,
    beside: Beside,
    old: Option<OldSite>,
    made: Mutex<BTreeMap<String, Made>>,
    /// Whether a file could not be made: what is left of it in the staging folder is on no list.
    failed: AtomicBool,
    means: Means,
    rescued: Vec<PathBuf>,
    // Dropped in this order: first our folder, then the lock, then the folders made for both.
    staging: Staging,
    lock: Lock,
    parents: NewParents,
}

/// What a publication did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Published {
    pub written: usize,
    /// Files that stayed the same, down to their time stamps.
    pub kept: usize,
    pub removed: usize,
    /// Nothing differed, so nothing was touched.
    pub unchanged: bool,
    /// Whether the site was replaced in one step. Where the file system cannot, it was missing for an
    /// instant.
    pub exchanged: bool,
    /// Folders beside the target for someone to look at: with files that were put into the old site while
    /// it was replaced, or what could not be removed of it. Those of [`Publication::rescued`] are not among them.
    pub left_behind: Vec<PathBuf>,
}

#[derive(Clone, Copy, Debug)]
struct Made {
    hash: Hash,
    /// Whether the old site's file holds the same bytes.
    kept: bool,
}

/// What the machine can do and how long we wait, so that tests can take it away.
#[derive(Clone, Copy, Debug)]
struct Means {
    exchange: bool,
    hard_links: bool,
    patience: Duration,
}

impl Default for Means {
    fn default() -> Self {
        Self { exchange: true, hard_links: true, patience: Duration::from_secs(30) }
    }
}

impl Publication {
    /// Prepares to replace the folder `target`, which need not exist; where it is a link, the folder that
    /// it leads to. Whether it lies in or above the event's folder is for the caller to judge.
    ///
    /// # Errors
    /// Where the folder must not or cannot be replaced. It is untouched then.
    pub fn begin(target: &Path, purpose: Purpose) -> Result<Self, Refusal> {
        Self::begin_with(target, purpose, Means::default())
    }

    fn begin_with(target: &Path, purpose: Purpose, means: Means) -> Result<Self, Refusal> {
        let (target, parents) = target::resolve(target)?;
        let (Some(parent), Some(name)) = (target.parent(), target.file_name()) else {
            return Err(Refusal::MountPoint(target));
        };
        let beside = Beside::new(parent, name);
        // Before anything is made beside it: above a mount point we may have no business.
        target::refuse_mount_point(&target)?;
        let lock = take_lock(&target, &beside, means.patience)?;
        let rescued = recover(&target, &beside).map_err(|error| Refusal::from_io(error, beside.parent()))?;
        let old = target::inspect(&target, purpose)?;
        let staging = Staging::at(beside.staging());
        let (made, failed) = (Mutex::default(), AtomicBool::new(false));
        Ok(Self { target, purpose, beside, old, made, failed, means, rescued, staging, lock, parents })
    }

    /// Folders beside the target with foreign files that lay in what killed runs had left.
    pub fn rescued(&self) -> &[PathBuf] {
        &self.rescued
    }

    /// Adds a file with these bytes. May be called from many threads.
    ///
    /// # Errors
    /// Where the path was added before or the disk fails.
    pub fn write(&self, path: &SitePath, bytes: &[u8]) -> anyhow::Result<()> {
        self.add(path, || {
            let hash = blake3::hash(bytes);
            let old = self.old_file(path, bytes.len() as u64, |old| old == hash);
            if old.is_some_and(|mut old| holds(&mut old, bytes).unwrap_or(false)) {
                return Ok(Made { hash, kept: true });
            }
            self.staging.create_file(path.as_str())?.write_all(bytes)?;
            Ok(Made { hash, kept: false })
        })
    }

    /// Adds a copy of an open file, read from its beginning in pieces, however large it is.
    ///
    /// # Errors
    /// Where the path was added before, the file cannot be read or is written to meanwhile, or the disk fails.
    pub fn copy(&self, path: &SitePath, mut asset: OpenAsset) -> anyhow::Result<()> {
        let from = &mut asset.file;
        self.add(path, || {
            from.rewind()?;
            if let Some(mut old) = self.old_file(path, from.metadata()?.len(), |_| true)
                && let Ok(Some(hash)) = same_content(from, &mut old)
            {
                return Ok(Made { hash, kept: true });
            }
            from.rewind()?;
            let hash = pour(from, &mut self.staging.create_file(path.as_str())?)?;
            Ok(Made { hash, kept: false })
        })?;
        asset.confirm().inspect_err(|_| self.failed.store(true, Ordering::Relaxed))
    }

    /// Puts the new site in the old one's place.
    ///
    /// # Errors
    /// The old site then stands as it was; so it does where an earlier file failed. Where somebody changed the target
    /// or the new site meanwhile, or it turns out that it cannot be moved, the error is a [`Refusal`].
    pub fn commit(mut self) -> anyhow::Result<Published> {
        if self.failed.load(Ordering::Relaxed) {
            return Err(Failure::new(Task::Publish, &self.target).into());
        }
        let made = std::mem::take(&mut *self.made.lock().unwrap_or_else(PoisonError::into_inner));
        let files = made.iter().map(|(path, made)| (path.clone(), made.hash)).collect();
        let new = Manifest { purpose: self.purpose, files };
        let old = self.old.as_ref().and_then(|old| old.manifest.clone());
        let mut published = count(&made, old.as_ref());
        let is_there = self.old.as_ref().is_some_and(|old| old.folder.is_still_there());
        if published.written == 0 && old.as_ref() == Some(&new) && is_there {
            return Ok(Published { unchanged: true, ..published });
        }
        let failed = |error: anyhow::Error| Failure::at(Task::Publish, &self.target)(error);
        self.finish_staging(&made, &new).map_err(|error| self.disturbed().unwrap_or_else(|| failed(error)))?;
        // A build takes its time: what somebody put there meanwhile must not get lost either.
        let replaced = target::inspect(&self.target, self.purpose)?;
        // Nor may what somebody took away from the new one, as those do who tidy up, or a run that could not see ours.
        if !self.lock.is_still_there() || !self.staging.is_whole(&new).map_err(|error| failed(error.into()))? {
            return Err(Refusal::Disturbed(self.target).into());
        }
        published.exchanged = match swap(&self.target, &self.beside, self.means.exchange) {
            // Never between two file systems: the staging folder lies beside the target.
            Err(error) if error.kind() == io::ErrorKind::CrossesDevices => {
                return Err(Refusal::Immovable(self.target.clone()).into());
            }
            swapped => swapped.map_err(|error| failed(error.into()))?,
        };
        self.parents.keep();
        // Some file systems cannot do this for a folder; they have done what they can.
        let _ = Folder::open(self.beside.parent()).and_then(|parent| parent.sync());
        published.left_behind.extend(replaced.and_then(|replaced| self.clear_away(&replaced)));
        Ok(published)
    }

    /// Makes one file and takes note of it.
    fn add(&self, path: &SitePath, make: impl FnOnce() -> io::Result<Made>) -> anyhow::Result<()> {
        if [manifest::NAME, UNFINISHED].contains(&path.as_str()) {
            bail!("`{path}` is the name of a file of nachlese's own");
        }
        let made = make().map_err(|error| {
            self.disturbed().unwrap_or_else(|| Failure::at(Task::Make, Path::new(path.as_str()))(error))
        });
        let made = made.inspect_err(|_| self.failed.store(true, Ordering::Relaxed))?;
        let mut all = self.made.lock().unwrap_or_else(PoisonError::into_inner);
        match all.insert(path.as_str().to_owned(), made) {
            None => Ok(()),
            Some(_) => bail!("`{path}` was made twice"),
        }
    }

    /// What is the matter where somebody took our folder away.
    fn disturbed(&self) -> Option<anyhow::Error> {
        self.staging.is_lost().then(|| Refusal::Disturbed(self.target.clone()).into())
    }

    /// The old site's file of that path, if it is as long and its hash on the old list `may_be` that of the new one: what
    /// the lists alone can tell opens no file. Whether its bytes still are those that were published, only they can tell.
    fn old_file(&self, path: &SitePath, len: u64, may_be: impl Fn(Hash) -> bool) -> Option<File> {
        let OldSite { folder, manifest } = self.old.as_ref()?;
        manifest.as_ref()?.files.get(path.as_str()).filter(|hash| may_be(**hash))?;
        let (file, old_len) = folder.open_measured(Path::new(path.as_str())).ok()?;
        (old_len == len).then_some(file)
    }

    /// Completes the new site: what stays as it was, the manifest, the folder's own mode; all on disk.
    fn finish_staging(&self, made: &BTreeMap<String, Made>, new: &Manifest) -> anyhow::Result<()> {
        if let Some(old) = &self.old {
            let kept: Vec<&String> = made.iter().filter(|(_, made)| made.kept).map(|(path, _)| path).collect();
            kept.par_iter().try_for_each(|path| {
                let kept = self.staging.keep_file(&old.folder, path, self.means.hard_links);
                kept.map_err(Failure::at(Task::Keep, Path::new(path.as_str())))
            })?;
        }
        Ok(self.staging.finish(new, self.old.as_ref().map(|old| &old.folder))?)
    }

    /// Removes the old site, which now has the staging name. The new one is published: nothing that fails
    /// here may look as if it were not.
    fn clear_away(&self, replaced: &OldSite) -> Option<PathBuf> {
        let left = self.beside.staging();
        let listed = replaced.manifest.clone().unwrap_or_default();
        clear_site(&left, &listed, &self.beside).unwrap_or(Some(left))
    }
}

fn take_lock(target: &Path, beside: &Beside, patience: Duration) -> Result<Lock, Refusal> {
    Lock::take(&beside.lock(), patience).map_err(|error| match error {
        LockError::Held(holder) => Refusal::Busy { folder: target.to_owned(), holder, waited: patience },
        LockError::Failed(error) => match error.kind() {
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
                Refusal::from_io(error, beside.parent())
            }
            _ => Refusal::Failed(Failure::at(Task::Lock, &beside.lock())(error)),
        },
    })
}

/// Puts right what killed runs left; gives the folders to which foreign files were rescued.
fn recover(target: &Path, beside: &Beside) -> io::Result<Vec<PathBuf>> {
    restore(target, beside)?;
    let left = [beside.retired(), beside.staging()];
    left.iter().filter_map(|left| clear_leftover(left, beside).transpose()).collect()
}

fn count(made: &BTreeMap<String, Made>, old: Option<&Manifest>) -> Published {
    let kept = made.values().filter(|made| made.kept).count();
    let removed = old.map_or(0, |old| old.files.keys().filter(|path| !made.contains_key(*path)).count());
    Published { written: made.len() - kept, kept, removed, unchanged: false, exchanged: true, left_behind: Vec::new() }
}

/// How much is read at once: few system calls, and still in the processor's nearer caches.
const PIECE: usize = 64 * 1024;

thread_local! {
    /// Where pieces of two files are read to, once for each thread: clearing them for each file would take as long as
    /// comparing it.
    static PIECES: RefCell<[Vec<u8>; 2]> = RefCell::new([vec![0; PIECE], vec![0; PIECE]]);
}

/// Whether a file of that length has these bytes.
fn holds(file: &mut File, bytes: &[u8]) -> io::Result<bool> {
    PIECES.with_borrow_mut(|[piece, _]| {
        for part in bytes.chunks(PIECE) {
            let piece = &mut piece[..part.len()];
            file.read_exact(piece)?;
            if piece != part {
                return Ok(false);
            }
        }
        Ok(true)
    })
}

/// The hash of both files' content, if they have the same.
fn same_content(one: &mut File, other: &mut File) -> io::Result<Option<Hash>> {
    PIECES.with_borrow_mut(|[piece, other_piece]| {
        let mut hasher = Hasher::new();
        loop {
            let len = read_piece(one, piece)?;
            if read_piece(other, other_piece)? != len || piece[..len] != other_piece[..len] {
                return Ok(None);
            }
            hasher.update(&piece[..len]);
            if len < PIECE {
                return Ok(Some(hasher.finalize()));
            }
        }
    })
}

/// Copies one file's content to another and gives its hash.
fn pour(from: &mut File, to: &mut File) -> io::Result<Hash> {
    PIECES.with_borrow_mut(|[piece, _]| {
        let mut hasher = Hasher::new();
        loop {
            let len = read_piece(from, piece)?;
            hasher.update(&piece[..len]);
            to.write_all(&piece[..len])?;
            if len < PIECE {
                return Ok(hasher.finalize());
            }
        }
    })
}

/// Reads until the piece is full or the file ends.
fn read_piece(file: &mut File, piece: &mut [u8]) -> io::Result<usize> {
    let mut len = 0;
    while len < piece.len() {
        match file.read(&mut piece[len..]) {
            Ok(0) => break,
            Ok(more) => len += more,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(len)
}
