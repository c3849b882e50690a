//! The pictures and documents that published texts show or link to, and the logo and typefaces of all pages.

use std::collections::BTreeSet;

use crate::model::{Illustration, LinkTarget, Site};
use crate::parse::drawing;
use crate::source::{SitePath, SourcePath, Sources};

use super::Recipe;
use crate::site::picture;

/// What becomes of each: pictures made of pixels are made anew, in several widths, everything else is copied.
pub(super) fn plan(site: &Site, sources: &Sources, add: &mut impl FnMut(SitePath, Recipe)) {
    let linked: BTreeSet<&SourcePath> = linked(site).collect();
    for source in linked {
        match site.bitmaps.get(source) {
            Some(bitmap) => {
                for (path, recipe) in picture::recipes(source, bitmap) {
                    add(path, Recipe::Picture(recipe));
                }
            }
            None => add(SitePath::new(source.as_str()), copied(source, sources)),
        }
    }
}

/// A drawing is cleaned. One that cannot be is none that a text shows, and left to the audit.
fn copied(source: &SourcePath, sources: &Sources) -> Recipe {
    match sources.drawings.get(source).map(|bytes| drawing::cleaned(bytes)) {
        Some(Ok(clean)) => Recipe::Drawing(source.clone(), clean.into()),
        _ => Recipe::Source(source.clone()),
    }
}

fn linked(site: &Site) -> impl Iterator<Item = &SourcePath> {
    let sessions = site.sessions.iter().flat_map(|session| {
        let versions = session.versions.iter().flat_map(|version| files(&version.targets, &version.pictures));
        let gallery = session.gallery.iter().filter_map(|picture| picture.file.as_ref());
        files(&session.targets, &session.pictures).chain(gallery).chain(versions)
    });
    let pages = site.pages.iter().flat_map(|page| files(&page.targets, &page.pictures));
    let described = site.events.iter().filter_map(|event| event.description.as_ref());
    let described = described.flat_map(|description| files(&description.targets, &description.pictures));
    sessions.chain(pages).chain(described).chain(files(&site.notice_targets, &[])).chain(site.theme.files())
}

fn files<'a>(targets: &'a [LinkTarget], pictures: &'a [Illustration]) -> impl Iterator<Item = &'a SourcePath> {
    let targets =
        targets.iter().filter_map(|target| if let LinkTarget::Asset(source) = target { Some(source) } else { None });
    targets.chain(pictures.iter().filter_map(|picture| picture.file.as_ref()))
}
