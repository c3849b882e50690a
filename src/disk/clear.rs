//! Removing what nachlese made, and nothing else.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rayon::prelude::*;
use walkdir::WalkDir;

use super::beside::Beside;
use super::manifest::{self, Manifest};
use super::os;
use super::staging::UNFINISHED;

/// Removes what a killed run left beside the target. Gives the folder to which foreign files in it were
/// rescued, if there were any.
pub(super) fn clear_leftover(left: &Path, beside: &Beside) -> io::Result<Option<PathBuf>> {
    if !os::exists(left)? {
        return Ok(None);
    }
    if !fs::symlink_metadata(left)?.is_dir() {
        return fs::remove_file(left).map(|()| None);
    }
    if os::exists(&left.join(UNFINISHED))? {
        // All in it was made by the killed run.
        return fs::remove_dir_all(left).map(|()| None);
    }
    // An old site that was on its way out, or a new one that only lacked the swap. Of what is on no list that can be
    // read nobody knows whose it is.
    let manifest = Manifest::read(left).ok().flatten().unwrap_or_default();
    clear_site(left, &manifest, beside)
}

/// Removes a site file by file as its manifest lists them, and the manifest last, so that a run killed
/// here can be finished by the next. If more than that is in the folder, it came in after we had looked:
/// the rest is given a name in plain sight, which is returned.
pub(super) fn clear_site(folder: &Path, manifest: &Manifest, beside: &Beside) -> io::Result<Option<PathBuf>> {
    let listed = listed_files(folder, manifest)?;
    listed.par_iter().try_for_each(|path| tolerate(fs::remove_file(path), io::ErrorKind::NotFound))?;
    for inner in manifest.folders().iter().rev() {
        let removed = tolerate(fs::remove_dir(folder.join(inner)), io::ErrorKind::NotFound);
        tolerate(removed, io::ErrorKind::DirectoryNotEmpty)?;
    }
    let own = folder.join(manifest::NAME);
    if is_left_with(folder, manifest::NAME)? {
        tolerate(fs::remove_file(&own), io::ErrorKind::NotFound)?;
        match fs::remove_dir(folder) {
            Err(error) if error.kind() == io::ErrorKind::DirectoryNotEmpty => {}
            removed => return removed.map(|()| None),
        }
    }
    let rescued = beside.rescued()?;
    os::rename_new(folder, &rescued)?;
    tolerate(fs::remove_file(rescued.join(manifest::NAME)), io::ErrorKind::NotFound)?;
    Ok(Some(rescued))
}

/// The manifest's files that are there, without going through a link.
fn listed_files(folder: &Path, manifest: &Manifest) -> io::Result<Vec<PathBuf>> {
    let mut listed = Vec::with_capacity(manifest.files.len());
    for entry in WalkDir::new(folder).min_depth(1) {
        let entry = entry?;
        let inner = entry.path().strip_prefix(folder).ok().and_then(Path::to_str);
        if !entry.file_type().is_dir() && inner.is_some_and(|inner| manifest.files.contains_key(inner)) {
            listed.push(entry.into_path());
        }
    }
    Ok(listed)
}

fn is_left_with(folder: &Path, name: &str) -> io::Result<bool> {
    for entry in fs::read_dir(folder)? {
        if entry?.file_name() != name {
            return Ok(false);
        }
    }
    Ok(true)
}

fn tolerate(result: io::Result<()>, kind: io::ErrorKind) -> io::Result<()> {
    match result {
        Err(error) if error.kind() == kind => Ok(()),
        result => result,
    }
}
