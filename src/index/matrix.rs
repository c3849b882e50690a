//! Topics and municipalities against each other: which table each pair stands in.
//!
//! A table that nobody can take in at once is divided: by Land where there are many municipalities, and by topics
//! where there are many of those, or where its cells are full.

use std::ops::Range;

use super::Index;
use super::cut::cut;
use crate::model::{Land, Municipality, MunicipalityId, Site, Topic, TopicId};
use crate::source::Collation;

/// One table: all topics of `rows` against all municipalities of `columns`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    pub group: Group,
    pub columns: Vec<MunicipalityId>,
    /// Topics, by their place in the register.
    pub rows: Range<usize>,
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

pub fn arrange(site: &Site, index: &mut Index) {
    let is_part = |place: &&MunicipalityId| !index.involvement_of(**place).sessions.is_empty();
    let all: Vec<MunicipalityId> = index.municipalities.iter().filter(is_part).copied().collect();
    if all.is_empty() || index.topics.is_empty() {
        return;
    }
    let scopes = if all.len() <= COLUMNS { vec![(Scope::All, all)] } else { by_land(site, all) };
    let mut sheets = Vec::new();
    for (scope, places) in scopes {
        let shares = places.len().div_ceil(COLUMNS);
        // Shares of one length: 41 are 21 and 20, not 40 and 1.
        for (share, columns) in places.chunks(places.len().div_ceil(shares)).enumerate() {
            let parts = rows(site, index, columns);
            let of = parts.len();
            sheets.extend(parts.into_iter().enumerate().map(|(part, rows)| Sheet {
                group: Group { scope, share, shares },
                columns: columns.to_vec(),
                rows,
                part,
                of,
            }));
        }
    }
    index.matrix = sheets;
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

/// Cuts the topics so that the cells of each table stay within bounds.
fn rows(site: &Site, index: &Index, columns: &[MunicipalityId]) -> Vec<Range<usize>> {
    let mut sizes = vec![ROW + columns.len() * EMPTY_CELL; index.topics.len()];
    for &place in columns {
        for (topic, _) in index.involvement_of(place).by_topic() {
            let Some(topic) = topic else { continue };
            sizes[index.totals_of(topic).rank] += full_cell(site.topic(topic), site.municipality(place));
        }
    }
    cut(sizes, ROWS, BYTES)
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

    /// The topics of a table.
    pub fn topics_of(&self, sheet: &Sheet) -> &[TopicId] {
        &self.topics[sheet.rows.clone()]
    }
}
