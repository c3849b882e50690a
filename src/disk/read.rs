//! From the event's folder to [`Sources`].

#[cfg(test)]
mod tests;

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::Path;
use std::sync::Arc;

use rayon::prelude::*;

use super::failure::{Failure, Task};
use super::folder::Folder;
use super::layout::Layout;
use super::open::{open, unreadable};
use super::reader::{Kept, KnownFiles, before_reading};
use super::walk::{self, Listing};
use crate::source::{Asset, BitmapProblem, ReadProblem, ReadProblemKind, SourcePath, Sources, is_bitmap};

/// How much is read before a file is called too large.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Of one text, in bytes.
    pub text: u64,
    /// Of one picture, in bytes.
    pub picture: u64,
    /// Of the file of published addresses, in bytes.
    pub lock: u64,
}

impl Default for Limits {
    /// A thousand pages of minutes in one note, a photo as the best cameras make it, the addresses of a hundred thousand
    /// notes: more is a mistake or an attack.
    fn default() -> Self {
        Self { text: 5 * 1024 * 1024, picture: 64 * 1024 * 1024, lock: 64 * 1024 * 1024 }
    }
}

/// Reads the event's folder. `output` is the folder that the site goes to, which is no part of the event.
///
/// # Errors
/// Only where the folder itself cannot be read. Everything below it that cannot is in
/// [`Sources::problems`], sorted by path.
pub fn read(root: &Path, output: Option<&Path>, limits: Limits) -> anyhow::Result<Sources> {
    read_again(root, output, limits, &mut KnownFiles::default())
}

/// The same for whoever reads a folder again and again: what is `known` and has not changed is not opened. With the same
/// limits each time.
///
/// # Errors
/// As for [`read`].
pub fn read_again(
    root: &Path,
    output: Option<&Path>,
    limits: Limits,
    known: &mut KnownFiles,
) -> anyhow::Result<Sources> {
    let folder = open_root(root).map_err(Failure::at(Task::ReadFolder, root))?;
    let layout = Layout::of(folder.path(), output);
    let Listing { files, problems } = walk::list(&folder, &layout);
    let load = |path: &SourcePath| {
        let kind = Kind::of(path, &layout);
        known
            .find(&folder, path, kind)
            .map_or_else(|| load(&folder, limits, path, kind), |kept| Ok((kept.content.clone(), Some(kept))))
    };
    let loaded: Vec<Loaded> = files.par_iter().map(load).collect();
    let mut sources = Sources { name: own_name(root, &folder), problems, ..Sources::default() };
    let mut keeping = Vec::new();
    for (path, loaded) in files.into_iter().zip(loaded) {
        let content = match loaded {
            Ok((content, kept)) => {
                keeping.extend(kept.map(|kept| (path.clone(), kept)));
                content
            }
            Err(kind) => {
                sources.problems.push(ReadProblem { path: path.to_string(), kind });
                continue;
            }
        };
        match content {
            Content::Text(bytes) => drop(sources.texts.insert(path, bytes)),
            Content::Asset(asset) => drop(sources.assets.insert(path, asset)),
            Content::Drawing(bytes) => {
                sources.assets.insert(path.clone(), Asset::of_size(bytes.len() as u64));
                sources.drawings.insert(path, bytes);
            }
        }
    }
    *known = KnownFiles::of(keeping);
    sources.problems.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(sources)
}

/// Reads one text that lies anywhere: what the user names outright.
///
/// # Errors
/// Where it cannot be read or is too large.
pub fn read_text(path: &Path, limits: Limits) -> anyhow::Result<Arc<[u8]>> {
    let opened = File::open(path).and_then(|file| Ok((file.metadata()?.len(), file)));
    let (size, file) = opened.map_err(Failure::at(Task::Read, path))?;
    load_text(file, size, limits).map_err(|problem| match problem {
        ReadProblemKind::Unreadable(fault) => Failure::at(Task::Read, path)(fault),
        _ => Failure::new(Task::ReadTooLarge, path).into(),
    })
}

#[derive(Clone)]
pub(super) enum Content {
    Text(Arc<[u8]>),
    Asset(Asset),
    Drawing(Arc<[u8]>),
}

/// What of a file is wanted, which its place in the folder decides.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    /// It has a line for each thing of the site.
    Lock,
    Bitmap,
    Drawing,
    Other,
}

impl Kind {
    fn of(path: &SourcePath, layout: &Layout) -> Self {
        if layout.is_lock(path) {
            Self::Lock
        } else if layout.is_text(path) {
            Self::Text
        } else if is_bitmap(path) {
            Self::Bitmap
        } else if layout.is_drawing(path) {
            Self::Drawing
        } else {
            Self::Other
        }
    }
}

/// With what may be known of it next time.
type Loaded = Result<(Content, Option<Kept>), ReadProblemKind>;

/// A folder that can be opened but not listed is as unreadable as one that cannot be opened.
fn open_root(root: &Path) -> io::Result<Folder> {
    let folder = Folder::open(root)?;
    fs::read_dir(folder.path())?;
    Ok(folder)
}

/// The folder's name as the user gave it; where that is `.` or `..`, its real one.
fn own_name(root: &Path, folder: &Folder) -> String {
    let name = root.file_name().or(folder.path().file_name());
    name.map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn load(root: &Folder, limits: Limits, path: &SourcePath, kind: Kind) -> Loaded {
    let file = open(root, path)?;
    let stamp = before_reading(&file);
    let size = file.metadata().map_err(|error| unreadable(&error))?.len();
    let content = match kind {
        Kind::Text => Content::Text(load_text(file, size, limits)?),
        Kind::Lock => Content::Text(load_text(file, size, Limits { text: limits.lock, ..limits })?),
        Kind::Bitmap => Content::Asset(load_bitmap(file, size, limits, path)?),
        Kind::Drawing => match load_text(file, size, limits) {
            Err(ReadProblemKind::TooLarge(_)) => Content::Asset(Asset::of_size(size)),
            bytes => Content::Drawing(bytes?),
        },
        Kind::Other => Content::Asset(Asset::of_size(size)),
    };
    let kept = stamp.map(|stamp| Kept { stamp, kind, content: content.clone() });
    Ok((content, kept))
}

/// Reads a picture for its header and its hash.
fn load_bitmap(file: File, size: u64, limits: Limits, path: &SourcePath) -> Result<Asset, ReadProblemKind> {
    if size > limits.picture {
        let megabytes = u32::try_from(size / (1024 * 1024)).unwrap_or(u32::MAX);
        return Ok(Asset { size, bitmap: Some(Err(BitmapProblem::TooHeavy { megabytes })) });
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default() + 1);
    file.take(limits.picture).read_to_end(&mut bytes).map_err(|error| unreadable(&error))?;
    Ok(Asset::of_bytes(path, &bytes))
}

fn load_text(file: File, size: u64, limits: Limits) -> Result<Arc<[u8]>, ReadProblemKind> {
    let too_large = Err(ReadProblemKind::TooLarge(limits.text));
    if size > limits.text {
        return too_large;
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default() + 1);
    // The size is what it was a moment ago; a file that grows while it is read must end too.
    file.take(limits.text + 1).read_to_end(&mut bytes).map_err(|error| unreadable(&error))?;
    if bytes.len() as u64 > limits.text {
        return too_large;
    }
    Ok(bytes.into())
}
