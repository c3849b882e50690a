//! The register of municipalities: from A to Z, by Land, and on a map.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::frame::Area;
use super::lists::{letter_id, letter_of};
use super::map::{MapView, map};
use super::parts::{LinkView, Pager, PlaceView, part_of};
use super::{Here, View};
use crate::model::MunicipalityId;
use crate::site::templates::Ready;

#[derive(Debug, JsonSchema, Serialize)]
pub struct MunicipalitiesPage {
    /// „7 Kommunen, 5 davon mit Sessions“
    pub lead: String,
    /// A to Z.
    pub letters: Vec<PlaceGroup>,
    /// By Land; empty where no Land is known.
    pub lands: Vec<PlaceGroup>,
    /// „Weitere Beteiligte“: no municipalities.
    pub bodies: Vec<PlaceEntry>,
    /// Those of the page whose place is known.
    pub map: Option<MapView>,
    pub matrix: Option<LinkView>,
    pub pager: Option<Pager>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct PlaceGroup {
    pub name: String,
    /// For anchors.
    pub id: String,
    pub places: Vec<PlaceEntry>,
}

#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct PlaceEntry {
    pub place: Ready<PlaceView>,
    /// „Landkreis“
    pub kind: String,
    pub count: usize,
    /// „3 Sessions“
    pub label: String,
}

pub fn municipalities(here: &Here, part: usize) -> View<MunicipalitiesPage> {
    let index = here.index;
    let all: Vec<MunicipalityId> = index.municipalities.iter().chain(&index.bodies).copied().collect();
    let shown = &all[part_of(all.len(), part)];
    let (municipal, bodies): (Vec<MunicipalityId>, Vec<MunicipalityId>) =
        shown.iter().partition(|&&place| here.site.municipality(place).kind.is_municipal());
    let page = MunicipalitiesPage {
        lead: lead(here),
        letters: by_letter(here, &municipal),
        lands: by_land(here, &municipal),
        bodies: bodies.iter().map(|&place| entry(here, place)).collect(),
        map: map(here, &municipal),
        matrix: here.matrix_link(),
        pager: here.pager(all.len(), part, |part| here.paths.municipalities(part)),
    };
    View { frame: here.frame(&here.text("municipalities"), Area::Municipalities, None, Vec::new()), page }
}

fn lead(here: &Here) -> String {
    let all = here.index.municipalities.len();
    let involved = here.index.involved_municipalities(here.site, &here.index.sessions).len();
    let lead = here.texts.count("count-municipalities", all);
    if involved == all { lead } else { format!("{lead}, {}", here.texts.count("with-sessions", involved)) }
}

fn entry(here: &Here, id: MunicipalityId) -> PlaceEntry {
    let place = here.site.municipality(id);
    let count = here.index.involvement_of(id).sessions.len();
    PlaceEntry {
        place: here.place(id),
        kind: here.texts.kind_of(place),
        count,
        label: here.texts.count("count-sessions", count),
    }
}

/// Each letter once: the order of names heeds signs that their letters do not, as in „(Bad) Berka“.
fn by_letter(here: &Here, places: &[MunicipalityId]) -> Vec<PlaceGroup> {
    let mut letters: BTreeMap<String, Vec<PlaceEntry>> = BTreeMap::new();
    for &place in places {
        letters.entry(letter_of(&here.site.municipality(place).short)).or_default().push(entry(here, place));
    }
    letters.into_iter().map(|(name, places)| PlaceGroup { id: letter_id(&name), name, places }).collect()
}

fn by_land(here: &Here, places: &[MunicipalityId]) -> Vec<PlaceGroup> {
    let mut lands: BTreeMap<Option<&str>, Vec<PlaceEntry>> = BTreeMap::new();
    for &place in places {
        lands.entry(here.site.municipality(place).land.map(|land| land.name())).or_default().push(entry(here, place));
    }
    let unknown = lands.remove(&None);
    if lands.is_empty() {
        return Vec::new();
    }
    let collation = crate::source::Collation::new(&here.site.language);
    let mut known: Vec<(String, Vec<PlaceEntry>)> =
        lands.into_iter().filter_map(|(name, places)| Some((name?.to_owned(), places))).collect();
    known.sort_by(|a, b| collation.compare(&a.0, &b.0));
    known.extend(unknown.map(|places| (here.text("land-unknown"), places)));
    known
        .into_iter()
        .map(|(name, places)| PlaceGroup { id: format!("land-{}", crate::source::slug(&name)), name, places })
        .collect()
}
