//! Listing the event's folder: which files there are, without opening any.

use std::fs;
use std::path::Path;

use walkdir::{DirEntry, WalkDir};

use super::failure::fault;
use super::folder::Folder;
use super::layout::Layout;
use super::open::{inside, unreadable};
use super::os;
use crate::source::{ReadProblem, ReadProblemKind, SourcePath, SystemFault};

/// What lies in the folder, in no particular order.
#[derive(Default)]
pub(super) struct Listing {
    pub(super) files: Vec<SourcePath>,
    pub(super) problems: Vec<ReadProblem>,
}

pub(super) fn list(root: &Folder, layout: &Layout) -> Listing {
    let mut walk = Walk { root, layout, listing: Listing::default() };
    walk.folder(&Place { real: String::new(), shown: String::new() }, Links::Follow);
    walk.listing
}

/// Whether links to folders are followed. Within a linked folder they are not: a few folders that all link
/// to each other would otherwise have more paths than there is memory for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Links {
    Follow,
    Refuse,
}

/// A file or folder, relative to the root: where it is, and how its path reads through a link.
struct Place {
    real: String,
    shown: String,
}

impl Place {
    fn join(&self, inner: &str) -> Self {
        let join = |folder: &str| if folder.is_empty() { inner.to_owned() } else { format!("{folder}/{inner}") };
        Self { real: join(&self.real), shown: join(&self.shown) }
    }
}

struct Walk<'a> {
    root: &'a Folder,
    layout: &'a Layout,
    listing: Listing,
}

impl Walk<'_> {
    fn folder(&mut self, folder: &Place, links: Links) {
        let base = self.root.path().join(&folder.real);
        let mut entries = WalkDir::new(&base).min_depth(1).into_iter();
        while let Some(entry) = entries.next() {
            let descend = match entry {
                Ok(entry) => self.entry(folder, &base, &entry, links),
                Err(error) => {
                    let path = error.path().unwrap_or(&base).strip_prefix(&base).unwrap_or(Path::new(""));
                    let shown = folder.join(&path.to_string_lossy()).shown;
                    let fault = error.io_error().map_or_else(|| SystemFault::other(&error), fault);
                    self.problem(shown, ReadProblemKind::Unreadable(fault));
                    true
                }
            };
            if !descend {
                entries.skip_current_dir();
            }
        }
    }

    /// Takes note of one entry; whether to go on into it, where it is a folder.
    fn entry(&mut self, folder: &Place, base: &Path, entry: &DirEntry, links: Links) -> bool {
        let inner = entry.path().strip_prefix(base).unwrap_or(entry.path());
        let kind = entry.file_type();
        let Some(inner) = inner.to_str() else {
            let shown = folder.join(&inner.to_string_lossy()).shown;
            self.problem(shown, ReadProblemKind::NameNotUnicode);
            return !kind.is_dir();
        };
        let place = folder.join(inner);
        let left_out = |path: &str| self.layout.leaves_out(path, kind.is_dir());
        if left_out(&place.real) || left_out(&place.shown) {
            return !kind.is_dir();
        }
        if kind.is_dir() {
            return !self.takes_place_of_lock(&place) && !self.layout.is_output(&place.shown, entry.path());
        }
        if kind.is_symlink() {
            self.link(place, entry.path(), links);
        } else if kind.is_file() {
            self.file(&place.shown);
        } else {
            self.problem(place.shown, ReadProblemKind::NotAFile);
        }
        true
    }

    fn link(&mut self, place: Place, link: &Path, links: Links) {
        let found = fs::canonicalize(link).and_then(|real| Ok((fs::metadata(&real)?.file_type(), real)));
        let (kind, real) = match found {
            Ok(found) => found,
            Err(error) => return self.problem(place.shown, unreadable(&error)),
        };
        let Some(inside) = inside(self.root, &real, self.layout) else {
            return self.problem(place.shown, ReadProblemKind::LeadsOutside);
        };
        if kind.is_file() {
            self.file(&place.shown);
        } else if !kind.is_dir() {
            self.problem(place.shown, ReadProblemKind::NotAFile);
        } else if links == Links::Refuse || link.starts_with(&real) {
            self.problem(place.shown, unreadable(&os::link_on_the_way()));
        } else if !self.takes_place_of_lock(&place) && !self.layout.is_output(&place.shown, &real) {
            self.folder(&Place { real: inside, shown: place.shown }, Links::Refuse);
        }
    }

    /// Whether a folder has the name of the file of published addresses, which is told: nobody would miss the file.
    fn takes_place_of_lock(&mut self, folder: &Place) -> bool {
        let is_lock = SourcePath::new(&folder.shown).is_some_and(|path| self.layout.is_lock(&path));
        if is_lock {
            self.problem(folder.shown.clone(), ReadProblemKind::NotAFile);
        }
        is_lock
    }

    fn file(&mut self, shown: &str) {
        self.listing.files.extend(SourcePath::new(shown));
    }

    fn problem(&mut self, path: String, kind: ReadProblemKind) {
        self.listing.problems.push(ReadProblem { path, kind });
    }
}
