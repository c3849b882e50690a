//! Reading the same folder again: what has not changed is not opened.
//!
//! The kernel stamps a file with the time when it is changed, in steps of some milliseconds, on some file systems of
//! two seconds. A file that is changed twice within one step has the same stamp after both. So only what had been at
//! rest for longer than that when it was read is known by its stamp; all else is read again. Nobody but the kernel sets
//! the time of the last change of any kind (`ctime`), so that tools which put back the time of the contents, as `cp -p`
//! and archivers do, hide nothing.

use std::collections::HashMap;
use std::fs::File;
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::folder::Folder;
use super::os::{self, Stamp};
use super::read::{Content, Kind};
use crate::source::SourcePath;

/// The coarsest steps in which file systems count: those of FAT.
const REST: Duration = Duration::from_secs(2);

/// What was read before, by path.
#[derive(Default)]
pub struct KnownFiles(HashMap<SourcePath, Kept>);

/// What is known of one file.
#[derive(Clone)]
pub(super) struct Kept {
    pub(super) stamp: Stamp,
    /// What of it was wanted.
    pub(super) kind: Kind,
    pub(super) content: Content,
}

impl KnownFiles {
    pub(super) fn of(files: Vec<(SourcePath, Kept)>) -> Self {
        Self(files.into_iter().collect())
    }

    /// What is known of a file, if it surely holds that still.
    pub(super) fn find(&self, folder: &Folder, path: &SourcePath, kind: Kind) -> Option<Kept> {
        let kept = self.0.get(path).filter(|kept| kept.kind == kind)?;
        (folder.stamp(Path::new(path.as_str()))? == kept.stamp).then(|| kept.clone())
    }
}

/// The stamp of a file that is about to be read, if it will tell whether the file was changed afterwards.
pub(super) fn before_reading(file: &File) -> Option<Stamp> {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).ok()?;
    os::stamp(file).filter(|stamp| stamp.last_touched().is_some_and(|touched| touched + REST < now))
}
