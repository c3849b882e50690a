//! Opening a file of the event's folder, and none besides.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use super::failure::{Failure, Task, fault};
use super::folder::Folder;
use super::layout::Layout;
use super::os::{self, Stamp};
use crate::source::{ReadProblemKind, SourcePath};

/// An open file of the event's folder that goes to the site.
#[derive(Debug)]
pub struct OpenAsset {
    pub(super) file: File,
    path: PathBuf,
    opened: Option<Stamp>,
}

impl OpenAsset {
    /// In bytes.
    ///
    /// # Errors
    /// Where the disk fails.
    pub fn size(&self) -> io::Result<u64> {
        Ok(self.file.metadata()?.len())
    }

    /// To be asked when all is read.
    ///
    /// # Errors
    /// Where somebody wrote to it since it was opened: half may be from before, and half from after.
    pub(super) fn confirm(&self) -> anyhow::Result<()> {
        match os::stamp(&self.file) == self.opened {
            true => Ok(()),
            false => Err(Failure::new(Task::ReadTorn, &self.path).into()),
        }
    }
}

impl Read for OpenAsset {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.file.read(buffer)
    }
}

/// Opens a file that is copied to the site as it is. Looked at again here: since the folder was read, a
/// link may have taken the file's place.
///
/// # Errors
/// Where it is none of the event's files, or cannot be opened.
pub fn open_asset(root: &Path, path: &SourcePath) -> anyhow::Result<OpenAsset> {
    let folder = Folder::open(root).map_err(Failure::at(Task::ReadFolder, root))?;
    let shown = root.join(path.as_str());
    let file = open(&folder, path).map_err(|problem| match problem {
        ReadProblemKind::Unreadable(fault) => Failure::at(Task::Open, &shown)(fault),
        ReadProblemKind::LeadsOutside => Failure::new(Task::OpenLinked, &shown).into(),
        _ => Failure::new(Task::OpenNoFile, &shown).into(),
    })?;
    Ok(OpenAsset { opened: os::stamp(&file), file, path: shown })
}

/// Reads a file that is inspected before it goes to the site.
///
/// # Errors
/// As for [`open_asset`], where the disk fails, and where somebody writes to it meanwhile.
pub fn read_asset(root: &Path, path: &SourcePath) -> anyhow::Result<Vec<u8>> {
    let mut asset = open_asset(root, path)?;
    let mut bytes = Vec::new();
    let read = asset.read_to_end(&mut bytes);
    read.map_err(Failure::at(Task::Read, &asset.path))?;
    asset.confirm()?;
    Ok(bytes)
}

/// Reads a file that is no part of the event, such as what CI tells about a run. `None` where it cannot be read, or
/// is larger than any such file, or is none: a pipe may wait for ever.
pub fn read_beside(path: &Path) -> Option<Vec<u8>> {
    const LIMIT: u64 = 16 * 1024 * 1024;
    fs::metadata(path).ok().filter(fs::Metadata::is_file)?;
    let mut bytes = Vec::new();
    File::open(path).ok()?.take(LIMIT + 1).read_to_end(&mut bytes).ok()?;
    (bytes.len() as u64 <= LIMIT).then_some(bytes)
}

/// The file of that path, through links as long as they end among the event's files.
pub(super) fn open(root: &Folder, path: &SourcePath) -> Result<File, ReadProblemKind> {
    let opened = match root.open_file(Path::new(path.as_str())) {
        Err(error) if os::is_link_on_the_way(&error) => open_linked(root, path)?,
        opened => opened,
    };
    opened.map_err(|error| match error.kind() {
        io::ErrorKind::InvalidInput => ReadProblemKind::NotAFile,
        _ => unreadable(&error),
    })
}

/// Opens by the real path, so that it does not matter whether the link is changed meanwhile.
fn open_linked(root: &Folder, path: &SourcePath) -> Result<io::Result<File>, ReadProblemKind> {
    let real = fs::canonicalize(root.path().join(path.as_str())).map_err(|error| unreadable(&error))?;
    let inside = inside(root, &real, &Layout::of(root.path(), None)).ok_or(ReadProblemKind::LeadsOutside)?;
    Ok(root.open_file(Path::new(&inside)))
}

/// A real path relative to the root. `None` where it lies outside, or among what is never read: a link to
/// `.git/config` must not publish the password in it.
pub(super) fn inside(root: &Folder, real: &Path, layout: &Layout) -> Option<String> {
    let inside = real.strip_prefix(root.path()).ok()?.to_str()?;
    (!layout.leaves_out(inside, real.is_dir())).then(|| inside.to_owned())
}

pub(super) fn unreadable(error: &io::Error) -> ReadProblemKind {
    ReadProblemKind::Unreadable(fault(error))
}
