//! Where the texts of a site link to files.

use std::collections::BTreeMap;

use crate::model::{Body, LinkTarget, Site};
use crate::source::{SourcePath, Span};

/// The first link to each file that is copied: the note or page, and the place in it.
pub(super) fn first_links(site: &Site) -> BTreeMap<SourcePath, (SourcePath, Span)> {
    let mut first = BTreeMap::new();
    let mut add = |source: &SourcePath, body: &Body, targets: &[LinkTarget]| {
        for (link, target) in body.links.iter().zip(targets) {
            if let LinkTarget::Asset(file) = target {
                first.entry(file.clone()).or_insert_with(|| (source.clone(), link.span));
            }
        }
    };
    for session in &site.sessions {
        add(&session.source, &session.body, &session.targets);
        session.versions.iter().for_each(|version| add(&version.source, &version.body, &version.targets));
    }
    site.pages.iter().for_each(|page| add(&page.source, &page.body, &page.targets));
    first
}
