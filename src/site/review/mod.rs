//! What notes say of each place, gathered to be sent round: who is named is asked before it is published.
//!
//! 1. [`sentences`] divides a text where a reader would.
//! 2. [`names`] finds the places that a sentence names, in the forms in which German writes them.
//! 3. [`mentions`] goes through each note once, with what its head says and what came out of it.

mod mentions;
mod names;
mod sentences;

pub use mentions::{Mention, Passage, Source, gather};

use crate::model::{MunicipalityId, Site};
use crate::source::{fold, slug};

/// The place that somebody calls so: by name, short name, alias, address or official key.
pub fn find(site: &Site, name: &str) -> Vec<MunicipalityId> {
    let wanted = fold(name);
    let is_meant = |place: &MunicipalityId| {
        let place = site.municipality(*place);
        let mut names = [&place.name, &place.short].into_iter().chain(&place.aliases);
        names.any(|name| fold(name) == wanted) || place.slug == slug(name) || place.ags.as_deref() == Some(name)
    };
    (0..site.municipalities.len()).map(MunicipalityId::new).filter(is_meant).collect()
}
