//! What was made once and need not be made again: files by the hash of all that they are made of.
//!
//! A cache may vanish, be damaged or be full at any time. Nothing that goes wrong with it is a failure: then the work
//! is done again.

use std::fs::{self, File};
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// How long what nobody asked for is kept.
const KEPT: Duration = Duration::from_secs(90 * 24 * 60 * 60);

/// How often a file is marked as asked for, which costs a write.
const MARKED: Duration = Duration::from_secs(24 * 60 * 60);

const HASH: usize = blake3::OUT_LEN;

/// A folder of such files, or none.
#[derive(Debug)]
pub struct Cache {
    folder: Option<PathBuf>,
}

impl Cache {
    /// Without a folder nothing is kept.
    pub fn open(folder: Option<PathBuf>) -> Self {
        let folder = folder.filter(|folder| fs::create_dir_all(folder).is_ok());
        if let Some(folder) = &folder {
            prune(folder);
        }
        Self { folder }
    }

    /// What was kept under that name; `None` where there is nothing, or not what was kept.
    pub fn get(&self, name: &str) -> Option<Vec<u8>> {
        let path = self.folder.as_ref()?.join(name);
        let mut file = File::open(&path).ok()?;
        let mut hash = [0; HASH];
        file.read_exact(&mut hash).ok()?;
        let mut bytes = Vec::new();
        file.read_to_end(&mut bytes).ok()?;
        if blake3::hash(&bytes) != hash {
            let _ = fs::remove_file(&path);
            return None;
        }
        mark(&path);
        Some(bytes)
    }

    /// Keeps bytes under a name, whole or not at all.
    pub fn put(&self, name: &str, bytes: &[u8]) {
        let Some(folder) = &self.folder else { return };
        let draft = folder.join(format!(".{name}-{}", std::process::id()));
        let written = File::create(&draft).and_then(|mut file| {
            file.write_all(blake3::hash(bytes).as_bytes())?;
            file.write_all(bytes)
        });
        if written.and_then(|()| fs::rename(&draft, folder.join(name))).is_err() {
            let _ = fs::remove_file(&draft);
        }
    }
}

fn age(path: &Path) -> Option<Duration> {
    SystemTime::now().duration_since(fs::metadata(path).ok()?.modified().ok()?).ok()
}

/// Takes note that the file is still wanted.
fn mark(path: &Path) {
    if age(path).is_some_and(|age| age > MARKED)
        && let Ok(file) = File::options().append(true).open(path)
    {
        let _ = file.set_modified(SystemTime::now());
    }
}

/// Removes what nobody asked for in a long time, and what killed runs left.
fn prune(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let is_draft = entry.file_name().as_encoded_bytes().starts_with(b".");
        let limit = if is_draft { MARKED } else { KEPT };
        if age(&entry.path()).is_some_and(|age| age > limit) {
            let _ = fs::remove_file(entry.path());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_comes_back_and_what_is_damaged_does_not() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let cache = Cache::open(Some(folder.path().join("pictures")));
        assert_eq!(cache.get("a"), None);
        cache.put("a", b"bytes");
        assert_eq!(cache.get("a").as_deref(), Some(&b"bytes"[..]));
        let path = folder.path().join("pictures/a");
        let mut damaged = fs::read(&path)?;
        damaged.pop();
        fs::write(&path, damaged)?;
        assert_eq!(cache.get("a"), None);
        assert!(!path.exists(), "it makes room for what is made anew");
        Ok(())
    }

    #[test]
    fn old_things_go() -> anyhow::Result<()> {
        let folder = tempfile::tempdir()?;
        let cache = Cache::open(Some(folder.path().to_owned()));
        for name in ["old", "new", ".draft"] {
            cache.put(name, b"x");
        }
        let long_ago = SystemTime::now() - KEPT - MARKED;
        File::options().append(true).open(folder.path().join("old"))?.set_modified(long_ago)?;
        let cache = Cache::open(Some(folder.path().to_owned()));
        assert!(cache.get("old").is_none() && cache.get("new").is_some());
        Ok(())
    }

    #[test]
    fn without_a_folder_nothing_is_kept() {
        let cache = Cache::open(None);
        cache.put("a", b"bytes");
        assert_eq!(cache.get("a"), None);
    }
}
