//! Pages that lead from a former address to the one that took its place. They come last: nothing gives way to them.

use super::{Files, Page, Recipe};
use crate::diagnostics::{Code, Finding};
use crate::index::{Index, MoveReason, Redirect};
use crate::model::Site;

pub(super) fn plan(files: &mut Files, site: &Site, index: &Index, findings: &mut Vec<Finding>) {
    for (place, gone) in index.moves.gone.iter().enumerate() {
        files.entry(gone.address.clone()).or_insert(Recipe::Page(Page::Gone(place)));
    }
    for (place, redirect) in index.moves.redirects.iter().enumerate() {
        match files.get(&redirect.from) {
            None => drop(files.insert(redirect.from.clone(), Recipe::Page(Page::Moved(place)))),
            // Both say the same, or what is told of the other is enough.
            Some(Recipe::Page(Page::Moved(first))) if index.moves.redirects[*first].to == redirect.to => {}
            Some(first) => findings.extend(clash(redirect, first, site, index)),
        }
    }
}

/// What only follows from the lock, or from the session of a version, gives way in silence.
fn clash(redirect: &Redirect, first: &Recipe, site: &Site, index: &Index) -> Option<Finding> {
    let MoveReason::Alias(source, span) = &redirect.reason else { return None };
    let finding = Finding::new(Code::AliasClash).at(source, *span).with("address", &redirect.from);
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
