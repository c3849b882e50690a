//! What lies in a folder, before anything is put there.

use std::fs;
use std::io;
use std::path::Path;

use super::failure::{Failure, Task};

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
