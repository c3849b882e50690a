//! The names that a publication uses beside its target. They are fixed, since the lock lets only one run
//! at a time have them: what lies there when a run begins was left by one that was killed.

use std::ffi::{OsStr, OsString};
use std::io;
use std::path::{Path, PathBuf};

use super::os;

/// What the longest name below adds to the target's own, in bytes.
const ADDED: usize = 32;

/// What file systems allow a name, in bytes.
const LONGEST_NAME: usize = 255;

#[derive(Clone, Debug)]
pub(super) struct Beside {
    parent: PathBuf,
    stem: OsString,
}

impl Beside {
    pub(super) fn new(parent: &Path, name: &OsStr) -> Self {
        let stem = match name.len() + ADDED <= LONGEST_NAME {
            true => name.to_owned(),
            // Two long names must not share a lock.
            false => blake3::hash(name.as_encoded_bytes()).to_hex()[..16].into(),
        };
        Self { parent: parent.to_owned(), stem }
    }

    pub(super) fn parent(&self) -> &Path {
        &self.parent
    }

    /// The new site while it is made, and the old one after they changed places.
    pub(super) fn staging(&self) -> PathBuf {
        self.named(".", ".nachlese-new")
    }

    /// The old site while the new one takes its name, where that needs two steps. That it is there means
    /// that the second step is missing.
    pub(super) fn retired(&self) -> PathBuf {
        self.named(".", ".nachlese-old")
    }

    pub(super) fn lock(&self) -> PathBuf {
        self.named(".", ".nachlese-lock")
    }

    /// A free name, in plain sight even beside a hidden folder, for files that somebody put into the old site at the last moment.
    pub(super) fn rescued(&self) -> io::Result<PathBuf> {
        let mut number = 1;
        loop {
            let mut path = self.named("", &format!(".nachlese-rescued-{number}"));
            let name = path.file_name().unwrap_or_default().as_encoded_bytes();
            if name.starts_with(b".") {
                path = self.named("_", &format!(".nachlese-rescued-{number}"));
            }
            if !os::exists(&path)? {
                return Ok(path);
            }
            number += 1;
        }
    }

    fn named(&self, before: &str, after: &str) -> PathBuf {
        let mut name = OsString::from(before);
        name.push(&self.stem);
        name.push(after);
        self.parent.join(name)
    }
}
