//! STUB, to be replaced by the real module when the branches meet: the same names, just enough behind
//! them to try the command line. Only `entries.rs` is meant to stay.

mod entries;

pub use entries::entries;

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Duration;

use anyhow::Context;

use crate::source::{Asset, SitePath, SourcePath, Sources};

#[derive(Clone, Copy, Debug, Default)]
pub struct Limits {}

pub fn read(root: &Path, output: Option<&Path>, _: Limits) -> anyhow::Result<Sources> {
    let mut sources = Sources { name: "stub".to_owned(), ..Sources::default() };
    for entry in walkdir::WalkDir::new(root) {
        let entry = entry?;
        let path = entry.path();
        let below = path.strip_prefix(root)?.to_string_lossy().into_owned();
        if !entry.file_type().is_file() || output.is_some_and(|output| path.starts_with(output)) {
            continue;
        }
        let Some(source) = SourcePath::new(&below) else { continue };
        match source.extension().as_str() {
            "md" | "yaml" => drop(sources.texts.insert(source, fs::read(path)?.into())),
            _ => drop(sources.assets.insert(source, Asset { size: entry.metadata()?.len() })),
        }
    }
    Ok(sources)
}

pub fn open_asset(root: &Path, path: &SourcePath) -> anyhow::Result<File> {
    Ok(File::open(root.join(path.as_str()))?)
}

pub fn write_new(path: &Path, bytes: &[u8]) -> anyhow::Result<()> {
    let write = || {
        fs::create_dir_all(path.parent().unwrap_or(path))?;
        if path.exists() {
            return Err(io::Error::from(io::ErrorKind::AlreadyExists));
        }
        fs::write(path, bytes)
    };
    write().with_context(|| format!("cannot create `{}`", path.display()))
}

pub struct Publication {
    target: PathBuf,
    files: Mutex<BTreeMap<SitePath, Vec<u8>>>,
}

pub struct Published {
    pub written: usize,
    pub kept: usize,
    pub removed: usize,
    pub unchanged: bool,
    pub exchanged: bool,
    pub left_behind: Vec<PathBuf>,
}

#[derive(Debug)]
pub enum Refusal {
    NotAFolder(PathBuf),
    MountPoint(PathBuf),
    ForeignFiles { folder: PathBuf, shown: Vec<String>, total: usize },
    BrokenManifest { manifest: PathBuf, line: usize },
    Busy { folder: PathBuf, holder: Option<u32>, waited: Duration },
    NoPermission { folder: PathBuf, error: io::Error },
    Failed(anyhow::Error),
}

impl Publication {
    pub fn begin(target: &Path) -> Result<Self, Refusal> {
        Ok(Self { target: target.to_owned(), files: Mutex::default() })
    }

    pub fn write(&self, path: &SitePath, bytes: &[u8]) -> anyhow::Result<()> {
        self.files.lock().expect("a stub").insert(path.clone(), bytes.to_owned());
        Ok(())
    }

    pub fn copy(&self, path: &SitePath, mut from: File) -> anyhow::Result<()> {
        let mut bytes = Vec::new();
        io::Read::read_to_end(&mut from, &mut bytes)?;
        self.write(path, &bytes)
    }

    pub fn commit(self) -> anyhow::Result<Published> {
        let files = self.files.into_inner()?;
        for (path, bytes) in &files {
            let path = self.target.join(path.as_str());
            fs::create_dir_all(path.parent().unwrap_or(&path))?;
            fs::write(path, bytes)?;
        }
        let written = files.len();
        Ok(Published { written, kept: 0, removed: 0, unchanged: false, exchanged: true, left_behind: Vec::new() })
    }
}
