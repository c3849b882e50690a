//! The folder that a site is published to: where it really is, and whether all in it is ours.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::anyhow;
use walkdir::{DirEntry, WalkDir};

use super::folder::Folder;
use super::manifest::{self, Manifest, ManifestError, Purpose};
use super::os;
use super::refusal::{ForeignFile, Refusal};

/// How many foreign files are named before they are only counted.
const SHOWN: usize = 20;

/// How many links are followed by hand, as many as the kernel does.
const LINKS: usize = 40;

/// What an earlier run left at the target.
#[derive(Debug)]
pub(super) struct OldSite {
    pub(super) folder: Folder,
    /// `None` where the folder is empty.
    pub(super) manifest: Option<Manifest>,
}

/// Folders made for the target to lie in, removed again unless something was published.
#[derive(Debug, Default)]
pub(super) struct NewParents(Vec<PathBuf>);

impl NewParents {
    pub(super) fn keep(&mut self) {
        self.0.clear();
    }
}

impl Drop for NewParents {
    fn drop(&mut self) {
        for folder in &self.0 {
            // One that is no longer empty is somebody's.
            let _ = fs::remove_dir(folder);
        }
    }
}

/// The target's real path, whether or not there is anything at it; the folders above it are made.
pub(super) fn resolve(target: &Path) -> Result<(PathBuf, NewParents), Refusal> {
    // A final slash would have a link followed that leads nowhere yet.
    let mut target: PathBuf = target.components().collect();
    for _ in 0..LINKS {
        match fs::canonicalize(&target) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            resolved => {
                let resolved = resolved.map_err(|error| Refusal::from_io(error, nearest(&target)))?;
                return Ok((resolved, NewParents::default()));
            }
        }
        // A link to a folder that is yet to be made, else nothing at all.
        match fs::read_link(&target) {
            Ok(aim) => target = parent(&target).join(aim).components().collect(),
            Err(_) => return resolve_missing(&target),
        }
    }
    Err(Refusal::from_io(os::link_on_the_way(), &target))
}

fn resolve_missing(target: &Path) -> Result<(PathBuf, NewParents), Refusal> {
    let parent = parent(target);
    let Some(name) = target.file_name() else {
        return Err(Refusal::Failed(anyhow!("`{}` has no name to publish under", target.display())));
    };
    let missing = parent.ancestors().take_while(|folder| matches!(os::exists(folder), Ok(false)));
    let made = NewParents(missing.map(Path::to_owned).collect());
    let nearest = nearest(&parent).to_owned();
    let parent = fs::create_dir_all(&parent).and_then(|()| fs::canonicalize(&parent));
    Ok((parent.map_err(|error| Refusal::from_io(error, &nearest))?.join(name), made))
}

/// What exists of a path: where it ends, something stands in the way.
fn nearest(path: &Path) -> &Path {
    path.ancestors().find(|path| matches!(os::exists(path), Ok(true))).unwrap_or(path)
}

fn parent(path: &Path) -> PathBuf {
    match path.parent() {
        Some(parent) if parent != Path::new("") => parent.to_owned(),
        _ => PathBuf::from("."),
    }
}

/// What lies at the target's real path. Refuses what must not be replaced.
pub(super) fn inspect(target: &Path, purpose: Purpose) -> Result<Option<OldSite>, Refusal> {
    let failed = |error| Refusal::from_io(error, target);
    if !os::exists(target).map_err(failed)? {
        return Ok(None);
    }
    if !fs::symlink_metadata(target).map_err(failed)?.is_dir() {
        return Err(Refusal::NotAFolder(target.to_owned()));
    }
    refuse_unchangeable(target)?;
    let manifest = Manifest::read(target).map_err(|error| match error {
        ManifestError::Unreadable(error) => failed(error),
        ManifestError::BadLine(line) => Refusal::BrokenManifest { manifest: target.join(manifest::NAME), line },
    })?;
    refuse_foreign_files(target, manifest.as_ref())?;
    if let Some(manifest) = manifest.as_ref().filter(|manifest| manifest.purpose != purpose) {
        return Err(Refusal::OtherPurpose { folder: target.to_owned(), found: manifest.purpose });
    }
    Ok(Some(OldSite { folder: Folder::open(target).map_err(failed)?, manifest }))
}

/// Refuses a folder at which something is mounted; one that does not exist is fine.
pub(super) fn refuse_mount_point(folder: &Path) -> Result<(), Refusal> {
    match os::is_mount_point(folder) {
        Ok(false) => Ok(()),
        Ok(true) => Err(Refusal::MountPoint(folder.to_owned())),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        Err(error) => Err(Refusal::from_io(error, folder)),
    }
}

/// Refuses a folder that could not be removed once the new one has taken its place.
fn refuse_unchangeable(folder: &Path) -> Result<(), Refusal> {
    refuse_mount_point(folder)?;
    os::may_change(folder).map_err(|error| Refusal::from_io(error, folder))
}

fn refuse_foreign_files(target: &Path, manifest: Option<&Manifest>) -> Result<(), Refusal> {
    let empty = Manifest::default();
    let ours = Ours::new(manifest.unwrap_or(&empty));
    let mut shown = Vec::new();
    let mut total = 0;
    let mut entries = WalkDir::new(target).min_depth(1).sort_by_file_name().into_iter();
    while let Some(entry) = entries.next() {
        let entry = entry.map_err(|error| {
            let path = error.path().unwrap_or(target).to_owned();
            Refusal::from_io(error.into(), &path)
        })?;
        let path = entry.path().strip_prefix(target).unwrap_or(entry.path());
        let is_folder = entry.file_type().is_dir();
        if ours.has(path, &entry) {
            if is_folder {
                refuse_unchangeable(entry.path())?;
            }
            continue;
        }
        total += 1;
        if shown.len() < SHOWN {
            shown.push(ForeignFile {
                path: format!("{}{}", path.display(), if is_folder { "/" } else { "" }),
                is_in_place: ours.lists(path),
            });
        }
        if is_folder {
            entries.skip_current_dir();
        }
    }
    match total {
        0 => Ok(()),
        total => Err(Refusal::ForeignFiles { folder: target.to_owned(), shown, total, has_list: manifest.is_some() }),
    }
}

/// The manifest's files, and the folders that they need.
struct Ours<'a> {
    manifest: &'a Manifest,
    folders: BTreeSet<&'a str>,
}

impl<'a> Ours<'a> {
    fn new(manifest: &'a Manifest) -> Self {
        Self { manifest, folders: manifest.folders() }
    }

    /// Whether a file of this name was published.
    fn lists(&self, path: &Path) -> bool {
        path.to_str().is_some_and(|path| self.manifest.files.contains_key(path))
    }

    /// A link, device or folder in a file's place is not ours, whatever its name.
    fn has(&self, path: &Path, entry: &DirEntry) -> bool {
        let Some(path) = path.to_str() else { return false };
        let kind = entry.file_type();
        kind.is_dir() && self.folders.contains(path)
            || kind.is_file() && (path == manifest::NAME || self.manifest.files.contains_key(path))
    }
}
