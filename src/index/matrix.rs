//! Topics and municipalities against each other: which table each pair stands in.
//!
//! A table that nobody can take in at once is divided: by Land where there are many municipalities, and by topics
//! where there are many of those, or where its cells are full. Topics without a single cell are left out of such a table:
//! where nobody is yet is seen in a table at one glance, or not at all, and the tables of thousands of topics and
//! municipalities would be nearly empty and more than all other pages together.

use super::Index;
use super::cut::cut;
use crate::model::{Land, Municipality, MunicipalityId, Site, Topic, TopicId};
use crate::source::Collation;

/// One table: `rows` against `columns`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    pub group: Group,
    pub columns: Vec<MunicipalityId>,
    /// In the order of the register.
    pub rows: Vec<TopicId>,
    /// Whether topics were left out that none of these municipalities has to do with.
    pub is_reduced: bool,
    /// Which of the tables for these columns it is, from 0, and how many there are.
    pub part: usize,
    pub of: usize,
}

/// Whose columns stand together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Group {
    pub scope: Scope,
    /// Which share of the municipalities of a Land, from 0.
    pub share: usize,
    pub shares: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    All,
    Land(Land),
    NoLand,
}

/// How many municipalities stand side by side.
const COLUMNS: usize = 40;
const ROWS: usize = 200;
/// About how many bytes the cells of a table may take.
const BYTES: usize = 150_000;
const ROW: usize = 150;
const EMPTY_CELL: usize = 36;
const FULL_CELL: usize = 170;

pub fn arrange(site: &Site, index: &Index) -> Vec<Sheet> {
    let is_part = |place: &&MunicipalityId| !index.involvement_of(**place).sessions.is_empty();
    let all: Vec<MunicipalityId> = index.municipalities.iter().filter(is_part).copied().collect();
    if all.is_empty() || index.topics.is_empty() {
        return Vec::new();
    }
    let scopes = if all.len() <= COLUMNS { vec![(Scope::All, all)] } else { by_land(site, all) };
    let mut sheets = Vec::new();
    for (scope, places) in scopes {
        let shares = places.len().div_ceil(COLUMNS);
        // Shares of one length: 41 are 21 and 20, not 40 and 1.
        for (share, columns) in places.chunks(places.len().div_ceil(shares)).enumerate() {
            let Rows { parts, is_reduced } = rows(site, index, columns);
            if parts.iter().all(Vec::is_empty) {
                continue;
            }
            let of = parts.len();
            sheets.extend(parts.into_iter().enumerate().map(|(part, rows)| Sheet {
                group: Group { scope, share, shares },
                columns: columns.to_vec(),
                rows,
                is_reduced,
                part,
                of,
            }));
        }
    }
    sheets
}

/// Municipalities by Land, both in alphabetical order; those without one come last.
fn by_land(site: &Site, all: Vec<MunicipalityId>) -> Vec<(Scope, Vec<MunicipalityId>)> {
    let collation = Collation::new(&site.language);
    let mut lands: Vec<Land> = Land::ALL.iter().map(|&(land, ..)| land).collect();
    lands.sort_by(|a, b| collation.compare(a.name(), b.name()));
    let of = |land: Option<Land>| -> Vec<MunicipalityId> {
        all.iter().copied().filter(|&place| site.municipality(place).land == land).collect()
    };
    let known = lands.into_iter().map(|land| (Scope::Land(land), of(Some(land))));
    known.chain([(Scope::NoLand, of(None))]).filter(|(_, places)| !places.is_empty()).collect()
}

/// The topics of each table for the same columns.
struct Rows {
    parts: Vec<Vec<TopicId>>,
    is_reduced: bool,
}

/// Cuts the topics so that the cells of each table stay within bounds.
fn rows(site: &Site, index: &Index, columns: &[MunicipalityId]) -> Rows {
    let empty_row = ROW + columns.len() * EMPTY_CELL;
    let mut all: Vec<(TopicId, usize)> = index.topics.iter().map(|&topic| (topic, empty_row)).collect();
    for &place in columns {
        for (topic, _) in index.involvement_of(place).by_topic() {
            let Some(topic) = topic else { continue };
            all[index.totals_of(topic).rank].1 += full_cell(site.topic(topic), site.municipality(place));
        }
    }
    let cuts = |rows: &[(TopicId, usize)]| cut(rows.iter().map(|&(_, size)| size), ROWS, BYTES);
    let topics = all.len();
    if cuts(&all).len() > 1 {
        all.retain(|&(_, size)| size > empty_row);
    }
    let is_reduced = all.len() < topics;
    let topics = |part: &[(TopicId, usize)]| part.iter().map(|&(topic, _)| topic).collect();
    Rows { parts: cuts(&all).into_iter().map(|part| topics(&all[part])).collect(), is_reduced }
}

fn full_cell(topic: &Topic, place: &Municipality) -> usize {
    FULL_CELL + topic.label.len() + topic.slug.len() + place.short.len() + place.slug.len()
}

impl Index {
    /// The tables for the same columns, with their places among all.
    pub fn sheets_of(&self, group: Group) -> impl Iterator<Item = (usize, &Sheet)> {
        self.matrix.iter().enumerate().filter(move |(_, sheet)| sheet.group == group)
    }

    /// The first table of each group.
    pub fn groups(&self) -> impl Iterator<Item = (usize, &Sheet)> {
        self.matrix.iter().enumerate().filter(|(_, sheet)| sheet.part == 0)
    }
}
