//! One run at a time per target. The lock is the kernel's, so that it ends with the process however that
//! ends; the file only gives it a name.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Write};
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::{Duration, Instant};

use rustix::fs::OFlags;

use super::os;

/// How often a waiting run looks again.
const INTERVAL: Duration = Duration::from_millis(20);

#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    /// Held open: closing it gives the lock back.
    file: File,
}

#[derive(Debug)]
pub(super) enum LockError {
    /// Somebody else has it, by process id where that could be read.
    Held(Option<u32>),
    Failed(io::Error),
}

impl Lock {
    pub(super) fn take(path: &Path, patience: Duration) -> Result<Self, LockError> {
        let began = Instant::now();
        loop {
            let mut file = open(path).map_err(LockError::Failed)?;
            match file.try_lock() {
                Ok(()) if is_still(path, &file) => {
                    // Only so that who waits can say for whom: a full disk must not stop us here.
                    let _ = sign(&mut file);
                    return Ok(Self { path: path.to_owned(), file });
                }
                Err(TryLockError::Error(error)) => return Err(LockError::Failed(error)),
                // Somebody has it; or the run before us removed the file after we opened it, and its lock is worth
                // nothing.
                Ok(()) | Err(TryLockError::WouldBlock) if began.elapsed() >= patience => {
                    return Err(LockError::Held(signature(&mut file)));
                }
                Ok(()) | Err(TryLockError::WouldBlock) => thread::sleep(INTERVAL),
            }
        }
    }
}

impl Lock {
    /// Whether others still see it: without its name they take another lock, and what we make for a killed run's.
    pub(super) fn is_still_there(&self) -> bool {
        is_still(&self.path, &self.file)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        if !self.is_still_there() {
            return;
        }
        // While the lock is still held, so that nobody else's file is removed. If it fails, the next run
        // takes the file as it is.
        let _ = fs::remove_file(&self.path);
    }
}

fn open(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.read(true).write(true).create(true).truncate(false);
    match open_file(&mut options, path) {
        // Another user's file: locking it needs no more than reading.
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied && path.exists() => open_to_read(path),
        opened => opened,
    }
}

fn open_to_read(path: &Path) -> io::Result<File> {
    open_file(OpenOptions::new().read(true), path)
}

/// In a folder like /tmp, anybody may have put a link of this name, or a pipe, which would make us wait for ever.
fn open_file(options: &mut OpenOptions, path: &Path) -> io::Result<File> {
    let file = os::open_unfollowed(options, OFlags::CLOEXEC | OFlags::NONBLOCK, path)?;
    match file.metadata()?.is_file() {
        true => Ok(file),
        false => Err(io::Error::new(io::ErrorKind::InvalidInput, "it is not a file")),
    }
}

fn is_still(path: &Path, file: &File) -> bool {
    match (fs::symlink_metadata(path), file.metadata()) {
        (Ok(named), Ok(held)) => (named.dev(), named.ino()) == (held.dev(), held.ino()),
        _ => false,
    }
}

fn sign(file: &mut File) -> io::Result<()> {
    file.set_len(0)?;
    writeln!(file, "{}", std::process::id())
}

fn signature(file: &mut File) -> Option<u32> {
    let mut text = String::new();
    file.take(16).read_to_string(&mut text).ok()?;
    text.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_holds_it_and_the_next_gets_it() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("lock");
        let first = Lock::take(&path, Duration::ZERO).expect("free");
        let held = Lock::take(&path, Duration::from_millis(30)).expect_err("held");
        assert!(matches!(held, LockError::Held(Some(id)) if id == std::process::id()));
        let waiting = {
            let path = path.clone();
            thread::spawn(move || Lock::take(&path, Duration::from_secs(10)).is_ok())
        };
        thread::sleep(Duration::from_millis(50));
        drop(first);
        assert!(waiting.join().expect("no panic"));
        assert!(!path.exists());
    }

    #[test]
    fn one_that_somebody_removed_is_known_to_be_lost() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("lock");
        let first = Lock::take(&path, Duration::ZERO).expect("free");
        assert!(first.is_still_there());
        fs::remove_file(&path).expect("there");
        assert!(!first.is_still_there());
        let second = Lock::take(&path, Duration::ZERO).expect("nobody can know");
        drop(first);
        assert!(second.is_still_there(), "what is not its own is left alone");
    }

    #[test]
    fn a_pipe_in_its_place_is_not_waited_for() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("lock");
        for mode in [0o644, 0o444] {
            rustix::fs::mknodat(
                rustix::fs::CWD,
                &path,
                rustix::fs::FileType::Fifo,
                rustix::fs::Mode::from_raw_mode(mode),
                0,
            )
            .expect("a pipe");
            assert!(matches!(Lock::take(&path, Duration::ZERO), Err(LockError::Failed(_))));
            assert!(matches!(open_to_read(&path), Err(error) if error.kind() == io::ErrorKind::InvalidInput));
            fs::remove_file(&path).expect("ours");
        }
    }

    #[test]
    fn no_link_is_written_through() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("lock");
        std::os::unix::fs::symlink(dir.path().join("victim"), &path).expect("a link");
        assert!(matches!(Lock::take(&path, Duration::ZERO), Err(LockError::Failed(_))));
        assert!(!dir.path().join("victim").exists());
    }
}
