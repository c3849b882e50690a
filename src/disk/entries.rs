//! What lies in a folder: before anything is put there, and what nobody reads.

use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::Path;

use walkdir::WalkDir;

use super::failure::{Failure, Task};
use crate::source::SourcePath;

/// The names in a folder, sorted; none where there is no such folder yet.
///
/// # Errors
/// Where the path is a file or cannot be read.
pub fn entries(folder: &Path) -> anyhow::Result<Vec<String>> {
    let listing = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        listing => listing,
    };
    let names = || listing?.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect();
    let names: io::Result<Vec<String>> = names();
    let mut names = names.map_err(Failure::at(Task::ReadFolder, folder))?;
    names.sort();
    Ok(names)
}

/// The files of an event that are never read since their name, or that of a folder above them, begins with a dot: what
/// editors and forges keep there. Git's own are none of them.
pub fn hidden_files(root: &Path) -> Vec<SourcePath> {
    let is_apart = |name: &OsStr| [".git", "node_modules"].iter().any(|apart| name == *apart);
    let entries = WalkDir::new(root).min_depth(1).sort_by_file_name().into_iter();
    let entries = entries.filter_entry(|entry| !is_apart(entry.file_name()));
    let files = entries.filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
    let paths = files.filter_map(|file| SourcePath::new(file.path().strip_prefix(root).ok()?.to_str()?));
    paths.filter(|path| path.as_str().split('/').any(|name| name.starts_with('.'))).collect()
}
