//! Single files, whole or not at all.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use super::failure::{Failure, Task};
use super::os;
use crate::source::SourcePath;

/// Writes a file that must not exist yet; the folders above it are made.
///
/// # Errors
/// Where there is anything of that name already, which is left alone, or the disk fails.
pub fn write_new(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let write = || {
        fs::create_dir_all(folder_of(path))?;
        let draft = Draft::write(path, bytes)?;
        os::rename_new(&draft.path, path)
    };
    write().map_err(Failure::at(Task::Create, path))
}

/// Replaces a file's content in one step and keeps its mode; one that does not exist is made. Where the
/// path is a link, the file at its end is replaced and the link stays.
///
/// # Errors
/// Where the disk fails; the old content then stands.
pub fn write_atomic(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    replace(path, bytes).map_err(Failure::at(Task::Write, path))
}

/// Writes a file that is made anew each time; the folders above it are made.
///
/// # Errors
/// Where the disk fails; the old content then stands.
pub fn write_made(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    fs::create_dir_all(folder_of(path)).map_err(Failure::at(Task::Create, folder_of(path)))?;
    write_atomic(path, bytes)
}

/// Gives a file of the folder another name; folders that are empty then go.
///
/// # Errors
/// Where there is anything of the new name already, which is left alone, or the disk fails.
pub fn move_new(root: &Path, from: &SourcePath, to: &SourcePath) -> anyhow::Result<()> {
    let [from, to] = [from, to].map(|path| root.join(path.as_str()));
    let rename = || {
        fs::create_dir_all(folder_of(&to))?;
        os::rename_new(&from, &to)
    };
    rename().map_err(Failure::at(Task::Rename, &from))?;
    for folder in from.ancestors().skip(1).take_while(|folder| *folder != root) {
        // Fails where something else lies in it.
        if fs::remove_dir(folder).is_err() {
            break;
        }
    }
    Ok(())
}

pub(super) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let path = match fs::canonicalize(path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => path.to_owned(),
        resolved => resolved?,
    };
    let draft = Draft::write(&path, bytes)?;
    if let Ok(found) = fs::metadata(&path) {
        fs::set_permissions(&draft.path, found.permissions())?;
    }
    fs::rename(&draft.path, &path)
}

/// The new content under a name of its own, gone again unless it is renamed.
struct Draft {
    path: PathBuf,
}

impl Draft {
    fn write(path: &Path, bytes: &[u8]) -> io::Result<Self> {
        let (draft, mut file) = Self::create(folder_of(path))?;
        file.write_all(bytes)?;
        // Before the rename: a crash must not leave the name with no content.
        file.sync_all()?;
        Ok(draft)
    }

    /// The name starts with a dot, so that neither reading nor a watcher takes it for a note.
    fn create(folder: &Path) -> io::Result<(Self, File)> {
        static NUMBER: AtomicUsize = AtomicUsize::new(0);
        loop {
            let number = NUMBER.fetch_add(1, Ordering::Relaxed);
            let path = folder.join(format!(".nachlese-draft-{}-{number}", std::process::id()));
            match OpenOptions::new().write(true).create_new(true).open(&path) {
                // Left by a killed process that had our id.
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
                file => return Ok((Self { path }, file?)),
            }
        }
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.path);
    }
}

fn folder_of(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    }
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let entries = fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").file_name());
        let mut names: Vec<String> = entries.map(|name| name.into_string().expect("Unicode")).collect();
        names.sort();
        names
    }

    #[test]
    fn a_new_file_never_replaces_one() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("a/b ü/note.md");
        write_new(&path, b"one").expect("new");
        let error = write_new(&path, b"two").expect_err("there already");
        assert!(format!("{error:#}").contains("note.md"), "{error:#}");
        assert_eq!(fs::read(&path).expect("there"), b"one");
        assert_eq!(names(path.parent().expect("a folder")), ["note.md"]);
    }

    #[test]
    fn replacing_keeps_mode_and_link() {
        let dir = tempfile::tempdir().expect("a folder");
        let (file, link) = (dir.path().join("file"), dir.path().join("link"));
        fs::write(&file, "old").expect("written");
        fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).expect("its owner may");
        std::os::unix::fs::symlink("file", &link).expect("a link");
        write_atomic(&link, b"new").expect("written");
        assert_eq!(fs::read(&file).expect("there"), b"new");
        assert_eq!(fs::metadata(&file).expect("there").permissions().mode() & 0o777, 0o640);
        assert!(fs::symlink_metadata(&link).expect("there").is_symlink());
        assert_eq!(names(dir.path()), ["file", "link"]);
    }

    #[test]
    fn a_name_of_255_bytes_is_fine() {
        let dir = tempfile::tempdir().expect("a folder");
        let path = dir.path().join("n".repeat(255));
        write_new(&path, b"one").expect("new");
        write_atomic(&path, b"two").expect("replaced");
        assert!(write_new(&dir.path().join("n".repeat(256)), b"").is_err());
        assert_eq!(names(dir.path()).len(), 1);
    }
}
