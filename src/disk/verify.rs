//! Holding a published folder against its own list: what got lost or was changed since, and what somebody added.
//!
//! Nothing is written and no lock taken, so that a web server's account that may only read can ask. Where the site is
//! replaced meanwhile, the new one is looked at.

use std::collections::HashSet;
use std::io;
use std::path::Path;

use blake3::{Hash, Hasher};
use rayon::prelude::*;
use walkdir::WalkDir;

use super::failure::fault;
use super::folder::Folder;
use super::manifest::{self, Manifest, ManifestError};
use crate::source::SystemFault;

/// How often a site is looked at that is replaced each time.
const ATTEMPTS: usize = 5;

/// How a folder differs from what was published there. Paths are relative to it, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Verified {
    /// How many files were published.
    pub files: usize,
    pub missing: Vec<String>,
    /// Other bytes than were published.
    pub changed: Vec<String>,
    /// Something else under the name of a file: a link, a folder, a device.
    pub replaced: Vec<String>,
    /// What nachlese did not make. A folder ends in `/` and stands for all that it holds.
    pub foreign: Vec<String>,
    /// Files and folders of which nobody can tell, and why.
    pub unreadable: Vec<(String, SystemFault)>,
}

impl Verified {
    pub fn is_as_published(&self) -> bool {
        !self.differs() && self.unreadable.is_empty()
    }

    /// Whether it is certain that something is not as it was published.
    pub fn differs(&self) -> bool {
        [&self.missing, &self.changed, &self.replaced, &self.foreign].iter().any(|paths| !paths.is_empty())
    }
}

/// Why nobody can tell what was published.
#[derive(Debug)]
pub enum Unverifiable {
    NoFolder,
    /// There is no list: nachlese did not publish to this folder.
    NoManifest,
    /// The first line of the list that nachlese did not write.
    BrokenManifest(usize),
    Failed(anyhow::Error),
}

/// Compares a published folder with its manifest.
///
/// # Errors
/// Where there is nothing to compare it with.
pub fn verify(path: &Path) -> Result<Verified, Unverifiable> {
    let mut attempts = 0;
    loop {
        attempts += 1;
        let folder = Folder::open(path).map_err(|error| match error.kind() {
            io::ErrorKind::NotFound | io::ErrorKind::NotADirectory => Unverifiable::NoFolder,
            _ => Unverifiable::Failed(error.into()),
        })?;
        let verified = compare(&folder);
        let is_fine = verified.as_ref().is_ok_and(Verified::is_as_published);
        if is_fine || attempts == ATTEMPTS || folder.is_still_there() {
            return verified;
        }
    }
}

fn compare(folder: &Folder) -> Result<Verified, Unverifiable> {
    let manifest = Manifest::read(folder.path()).map_err(|error| match error {
        ManifestError::BadLine(line) => Unverifiable::BrokenManifest(line),
        ManifestError::Unreadable(error) => Unverifiable::Failed(error.into()),
    })?;
    let manifest = manifest.ok_or(Unverifiable::NoManifest)?;
    let (mut verified, present) = list(folder, &manifest);
    let present = manifest.files.par_iter().filter(|(path, _)| present.contains(path.as_str()));
    let compared: Vec<(&String, io::Result<State>)> =
        present.map(|(path, hash)| (path, state(folder, path, *hash))).collect();
    for (path, state) in compared {
        match state {
            Ok(State::Same) => {}
            Ok(State::Changed) => verified.changed.push(path.clone()),
            Ok(State::Replaced) => verified.replaced.push(path.clone()),
            Ok(State::Missing) => verified.missing.push(path.clone()),
            Err(error) => verified.unreadable.push((path.clone(), fault(&error))),
        }
    }
    let Verified { missing, changed, replaced, foreign, unreadable, .. } = &mut verified;
    [missing, changed, replaced, foreign].into_iter().for_each(|paths| paths.sort());
    unreadable.sort();
    Ok(verified)
}

/// What the folder's listings alone can tell, and the published files whose bytes are to be looked at.
fn list<'m>(folder: &Folder, manifest: &'m Manifest) -> (Verified, HashSet<&'m str>) {
    let folders = manifest.folders();
    let mut verified = Verified { files: manifest.files.len(), ..Verified::default() };
    let (mut seen, mut present) = (HashSet::new(), HashSet::new());
    let mut entries = WalkDir::new(folder.path()).min_depth(1).into_iter();
    while let Some(entry) = entries.next() {
        let entry = match entry {
            Err(error) if error.io_error().is_some_and(|error| error.kind() == io::ErrorKind::NotFound) => continue,
            Err(error) => {
                let path = error.path().unwrap_or(folder.path());
                let path = path.strip_prefix(folder.path()).unwrap_or(path).display().to_string();
                let fault = error.io_error().map_or_else(|| SystemFault::other(&error), fault);
                let path = if path.is_empty() { ".".to_owned() } else { path };
                verified.unreadable.push((format!("{path}/"), fault));
                continue;
            }
            Ok(entry) => entry,
        };
        let path = entry.path().strip_prefix(folder.path()).unwrap_or(entry.path());
        let (kind, known) = (entry.file_type(), path.to_str());
        match known.and_then(|path| manifest.files.get_key_value(path)) {
            Some((path, _)) => {
                seen.insert(path.as_str());
                if kind.is_file() {
                    present.insert(path.as_str());
                    continue;
                }
                verified.replaced.push(path.clone());
            }
            None if kind.is_file() && known == Some(manifest::NAME) => {}
            None if kind.is_dir() && known.is_some_and(|path| folders.contains(path)) => continue,
            None => verified.foreign.push(format!("{}{}", path.display(), if kind.is_dir() { "/" } else { "" })),
        }
        if kind.is_dir() {
            entries.skip_current_dir();
        }
    }
    let missing = manifest.files.keys().filter(|path| !seen.contains(path.as_str()));
    // Of what lies in a folder that cannot be listed, nobody knows whether it is there.
    let unlisted: HashSet<&Path> =
        verified.unreadable.iter().map(|(path, _)| Path::new(path.trim_start_matches("./"))).collect();
    let is_hidden = |path: &str| Path::new(path).ancestors().any(|folder| unlisted.contains(folder));
    let missing: Vec<String> = missing.filter(|path| !is_hidden(path)).cloned().collect();
    verified.missing.extend(missing);
    (verified, present)
}

/// How a file is that was there when its folder was listed.
enum State {
    Same,
    Changed,
    /// A link or device, which came since.
    Replaced,
    Missing,
}

fn state(folder: &Folder, path: &str, hash: Hash) -> io::Result<State> {
    let file = match folder.open_file(Path::new(path)) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(State::Missing),
        Err(error) if error.kind() == io::ErrorKind::InvalidInput || super::os::is_link_on_the_way(&error) => {
            return Ok(State::Replaced);
        }
        Err(error) => return Err(error),
    };
    let mut hasher = Hasher::new();
    hasher.update_reader(file)?;
    Ok(if hasher.finalize() == hash { State::Same } else { State::Changed })
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::disk::{Publication, Purpose};
    use crate::source::SitePath;

    fn site() -> (tempfile::TempDir, std::path::PathBuf) {
        let dir = tempfile::tempdir().expect("a folder");
        let target = dir.path().join("site");
        let publication = Publication::begin(&target, Purpose::Site).expect("free");
        for path in ["index.html", "a/b/c.html", "a/ä.html", "a/d.html"] {
            publication.write(&SitePath::new(path), path.as_bytes()).expect("written");
        }
        publication.commit().expect("published");
        (dir, target)
    }

    #[test]
    fn what_was_published_is_as_published() {
        let (_dir, site) = site();
        let verified = verify(&site).expect("a site");
        assert!(verified.is_as_published(), "{verified:?}");
        assert_eq!(verified.files, 4);
    }

    #[test]
    fn each_difference_is_told_once() {
        let (_dir, site) = site();
        fs::remove_file(site.join("index.html")).expect("there");
        fs::write(site.join("a/b/c.html"), "a/b/c.htmI").expect("written");
        fs::remove_file(site.join("a/ä.html")).expect("there");
        fs::create_dir_all(site.join("a/ä.html/x")).expect("made");
        fs::remove_file(site.join("a/d.html")).expect("there");
        std::os::unix::fs::symlink("b/c.html", site.join("a/d.html")).expect("made");
        fs::create_dir_all(site.join("neu/b")).expect("made");
        fs::write(site.join("neu/b/c.html"), "").expect("written");
        fs::write(site.join(".htaccess"), "").expect("written");
        let verified = verify(&site).expect("a site");
        assert_eq!(verified.missing, ["index.html"]);
        assert_eq!(verified.changed, ["a/b/c.html"]);
        assert_eq!(verified.replaced, ["a/d.html", "a/ä.html"]);
        assert_eq!(verified.foreign, [".htaccess", "neu/"]);
        assert!(!verified.is_as_published());
    }

    #[test]
    fn what_cannot_be_read_is_listed_and_nothing_stops_for_it() {
        use std::os::unix::fs::PermissionsExt;
        let (_dir, site) = site();
        let forbid = |path: &str, mode| fs::set_permissions(site.join(path), fs::Permissions::from_mode(mode));
        forbid("index.html", 0o000).expect("ours");
        forbid("a/b", 0o000).expect("ours");
        fs::write(site.join("a/d.html"), "x").expect("written");
        let verified = verify(&site).expect("a site");
        forbid("a/b", 0o755).expect("ours");
        // An administrator may read everything.
        if fs::read(site.join("index.html")).is_err() {
            let paths: Vec<&str> = verified.unreadable.iter().map(|(path, _)| path.as_str()).collect();
            assert_eq!(paths, ["a/b/", "index.html"]);
            assert!(verified.missing.is_empty(), "{verified:?}");
        }
        assert_eq!(verified.changed, ["a/d.html"]);
        assert!(verified.differs() && !verified.is_as_published());
    }

    #[test]
    fn a_folder_that_is_gone_lacks_all_its_files() {
        let (_dir, site) = site();
        fs::remove_dir_all(site.join("a")).expect("there");
        assert_eq!(verify(&site).expect("a site").missing, ["a/b/c.html", "a/d.html", "a/ä.html"]);
    }

    #[test]
    fn without_a_list_nobody_can_tell() {
        let (dir, site) = site();
        assert!(matches!(verify(dir.path()), Err(Unverifiable::NoManifest)));
        assert!(matches!(verify(&dir.path().join("fehlt")), Err(Unverifiable::NoFolder)));
        assert!(matches!(verify(&site.join("index.html")), Err(Unverifiable::NoFolder)));
        fs::write(site.join(manifest::NAME), "index.html\n").expect("written");
        assert!(matches!(verify(&site), Err(Unverifiable::BrokenManifest(1))));
    }
}
