//! Pages that lead from a former address to the one that took its place. They come last: nothing gives way to them, not on
//! those systems either where capitals do not count, and none is a file where others need a folder.

use std::collections::{BTreeMap, BTreeSet};

use super::alike::plain;
use super::{Files, Page, Recipe};
use crate::diagnostics::{Code, Finding};
use crate::index::{Index, MoveReason, Redirect};
use crate::model::Site;
use crate::source::SitePath;

/// Adds them, and returns which redirects lead on, by their places and in order.
pub fn plan(files: &mut Files, site: &Site, index: &Index, findings: &mut Vec<Finding>) -> Vec<usize> {
    let mut made = Vec::new();
    if index.moves.gone.is_empty() && index.moves.redirects.is_empty() {
        return made;
    }
    let mut names = PlainNames::of(files);
    for (place, gone) in index.moves.gone.iter().enumerate() {
        if names.rival(&gone.address).is_none() {
            names.add(&gone.address);
            files.insert(gone.address.clone(), Recipe::Page(Page::Gone(place)));
        }
    }
    for (place, redirect) in index.moves.redirects.iter().enumerate() {
        let Some(rival) = names.rival(&redirect.from) else {
            names.add(&redirect.from);
            files.insert(redirect.from.clone(), Recipe::Page(Page::Moved(place)));
            made.push(place);
            continue;
        };
        match files.get(&redirect.from) {
            // Both say the same, or what is told of the other is enough.
            Some(Recipe::Page(Page::Moved(first))) if index.moves.redirects[*first].to == redirect.to => {}
            Some(first) => findings.extend(clash(redirect, first, site, index)),
            None => findings.extend(told(redirect, site).map(|finding| match rival {
                Rival::Alike(other) => finding.variant("alike").with("other", other),
                Rival::Folder(other) => finding.variant("folder").with("other", other),
            })),
        }
    }
    made
}

fn clash(redirect: &Redirect, first: &Recipe, site: &Site, index: &Index) -> Option<Finding> {
    let finding = told(redirect, site)?;
    Some(match first {
        Recipe::Page(Page::Moved(first)) => {
            let first = &index.moves.redirects[*first];
            let finding = finding.variant("twice").with("other", &first.to).help("help-twice");
            match &first.reason {
                MoveReason::Alias(other, place) => finding.also(other, *place),
                _ => finding,
            }
        }
        first => match first.source(site) {
            Some(other) => finding.variant("file").with("other", other).help("help"),
            None => finding.help("help"),
        },
    })
}

/// What was accepted gives way in silence: somebody has seen it.
fn told(redirect: &Redirect, site: &Site) -> Option<Finding> {
    let finding = Finding::new(Code::AliasClash).with("address", &redirect.from);
    match &redirect.reason {
        MoveReason::Alias(source, span) => Some(finding.at(source, *span).help("help-remove")),
        MoveReason::Accepted => None,
        MoveReason::Same | MoveReason::Similar => {
            let (lock, line) = (site.lock.source.as_ref()?, site.lock.entries.get(&redirect.from)?.span);
            Some(finding.at(lock, line).help("help-accept"))
        }
    }
}

/// What the names of all files come to where capitals do not count.
#[derive(Default)]
struct PlainNames {
    files: BTreeMap<SitePath, SitePath>,
    folders: BTreeSet<SitePath>,
}

/// What stands in the way of one more file.
enum Rival {
    /// A file that it would take the place of.
    Alike(SitePath),
    /// A file where it needs a folder, or a folder of this name.
    Folder(SitePath),
}

impl PlainNames {
    fn of(files: &Files) -> Self {
        let mut names = Self::default();
        files.keys().for_each(|path| names.add(path));
        names
    }

    fn add(&mut self, path: &SitePath) {
        let plain = plain(path);
        for folder in folders(&plain) {
            // Where one is known, so are all above it.
            if !self.folders.insert(folder) {
                break;
            }
        }
        self.files.entry(plain).or_insert_with(|| path.clone());
    }

    fn rival(&self, path: &SitePath) -> Option<Rival> {
        let plain = plain(path);
        if let Some(other) = self.files.get(&plain) {
            return Some(Rival::Alike(other.clone()));
        }
        if self.folders.contains(&plain) {
            return Some(Rival::Folder(plain));
        }
        folders(&plain).find_map(|folder| self.files.get(&folder)).map(|other| Rival::Folder(other.clone()))
    }
}

/// The folders that a file lies in, the innermost first.
fn folders(path: &SitePath) -> impl Iterator<Item = SitePath> {
    let path = path.as_str();
    path.rmatch_indices('/').map(|(at, _)| SitePath::new(&path[..at]))
}
