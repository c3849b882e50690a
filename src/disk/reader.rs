//! Reading the same folder again: what has not changed is not opened.
//!
//! The kernel stamps a file with the time when it is changed, in steps of some milliseconds, on some file systems of
//! two seconds. A file that is changed twice within one step has the same stamp after both. So only what had been at
//! rest for longer than that when it was read is known by its stamp; all else is read again. Nobody but the kernel sets
//! the time of the last change of any kind (`ctime`), so that tools which put back the time of the contents, as `cp -p`
//! and archivers do, hide nothing.

use std::fs::File;
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::folder::Folder;
use super::os::{self, Stamp};
use super::read::{Content, Kind};
use crate::source::{HashMap, SourcePath};

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

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::PathBuf;
    use std::sync::Arc;
    use std::thread::sleep;

    use tempfile::TempDir;

    use super::super::read::{Limits, read_again};
    use super::*;
    use crate::source::Sources;

    struct Place {
        dir: TempDir,
        known: KnownFiles,
    }

    impl Place {
        fn new(files: &[(&str, &str)]) -> Self {
            let place = Self { dir: tempfile::tempdir().expect("a folder"), known: KnownFiles::default() };
            files.iter().for_each(|(path, text)| place.write(path, text));
            place
        }

        fn path(&self, path: &str) -> PathBuf {
            self.dir.path().join(path)
        }

        fn write(&self, path: &str, text: &str) {
            fs::create_dir_all(self.path(path).parent().expect("a folder")).expect("made");
            fs::write(self.path(path), text).expect("written");
        }

        fn read(&mut self) -> Sources {
            read_again(self.dir.path(), None, Limits::default(), &mut self.known).expect("readable")
        }
    }

    fn text(sources: &Sources, path: &str) -> Arc<[u8]> {
        Arc::clone(&sources.texts[&SourcePath::new(path).expect("a relative path")])
    }

    #[test]
    fn what_was_just_written_is_read_again() {
        let mut place = Place::new(&[("sessions/a.md", "eins")]);
        let before = place.read();
        assert!(place.known.0.is_empty());
        // Within one step of the clock, and of the same length.
        place.write("sessions/a.md", "zwei");
        let after = place.read();
        assert_eq!([&*text(&before, "sessions/a.md"), &*text(&after, "sessions/a.md")], [b"eins", b"zwei"]);
    }

    #[test]
    fn what_was_at_rest_is_read_once() {
        let files =
            [("sessions/a.md", "eins"), ("sessions/b.md", "eins"), ("sessions/c.md", "eins"), ("x.svg", "eins")];
        let mut place = Place::new(&files);
        sleep(REST + Duration::from_millis(300));
        let before = place.read();
        assert_eq!(place.known.0.len(), 4);

        // Somebody who puts the time of the contents back, and somebody who puts another file in its place.
        let file = File::options().write(true).open(place.path("sessions/a.md")).expect("there");
        let time = file.metadata().and_then(|found| found.modified()).expect("it has one");
        place.write("sessions/a.md", "zwei");
        file.set_modified(time).expect("its owner may");
        place.write("new.tmp", "drei");
        fs::rename(place.path("new.tmp"), place.path("sessions/b.md")).expect("moved");
        let after = place.read();
        assert_eq!([&*text(&after, "sessions/a.md"), &*text(&after, "sessions/b.md")], [b"zwei", b"drei"]);
        let same = |path: &str| Arc::ptr_eq(&text(&before, path), &text(&after, path));
        assert!(same("sessions/c.md") && !same("sessions/a.md"));
        let drawing = |sources: &Sources| Arc::as_ptr(sources.drawings.values().next().expect("one"));
        assert!(std::ptr::eq(drawing(&before), drawing(&after)));

        // What goes is forgotten, and what becomes unreadable is not taken from memory.
        fs::remove_file(place.path("sessions/c.md")).expect("gone");
        fs::create_dir(place.path("sessions/c.md")).expect("made");
        assert!(!place.read().texts.keys().any(|path| path.as_str() == "sessions/c.md"));
    }
}
