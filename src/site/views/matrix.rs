//! Topics against municipalities: who was there, who wants to work on, who does it, and where nobody is.

use schemars::JsonSchema;
use serde::Serialize;

use super::frame::Area;
use super::parts::{LinkView, Pager, PlaceView};
use super::{Here, View};
use crate::index::{Scope, Sheet, Tie, together};
use crate::model::{MunicipalityId, PracticeState, TopicId};
use crate::site::templates::Ready;

#[derive(Debug, JsonSchema, Serialize)]
pub struct MatrixPage {
    pub title: String,
    /// „Bayern, Teil 2“, where there are several tables.
    pub group: Option<String>,
    /// All groups of columns, where there are several.
    pub groups: Vec<GroupLink>,
    pub columns: Vec<Ready<PlaceView>>,
    pub rows: Vec<MatrixRow>,
    /// Whether topics were left out that none of these municipalities has to do with.
    pub is_reduced: bool,
    pub topics: String,
    pub municipalities: String,
    pub pager: Option<Pager>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct GroupLink {
    pub href: String,
    pub label: String,
    pub current: bool,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct MatrixRow {
    pub topic: Ready<LinkView>,
    /// One for each column; `None` where the two have nothing to do with each other.
    pub cells: Vec<Option<CellView>>,
}

/// A cell reads „2 Sessions: Datenschutz, Düren, will weiterarbeiten“; the eye sees „2 →“.
#[derive(Debug, JsonSchema, Serialize)]
pub struct CellView {
    pub href: String,
    /// „2“
    pub count: usize,
    /// „ Sessions: Datenschutz, Düren“
    pub rest: String,
    /// Someone from there was there, at one of them at least.
    pub present: bool,
    /// „bei 1 davon dabei“, where it was not at all of them.
    pub partly: Option<String>,
    /// „will weiterarbeiten“
    pub continues: Option<String>,
    /// `in-use` …, and „im Einsatz“
    pub practice: Option<&'static str>,
    pub practice_name: Option<String>,
}

pub fn matrix(here: &Here, number: usize) -> View<MatrixPage> {
    let index = here.index;
    let sheet = &index.matrix[number];
    let row = |&topic: &TopicId| MatrixRow {
        topic: here.topic_link(topic),
        cells: sheet.columns.iter().map(|&place| cell(here, place, topic)).collect(),
    };
    let is_divided = index.groups().nth(1).is_some();
    let group_link = |(_, group): (usize, &Sheet)| GroupLink {
        href: here.href(&here.paths.matrix(index, group)),
        label: group_name(here, group),
        current: group.group == sheet.group,
    };
    let title = here.text("matrix");
    let group = is_divided.then(|| group_name(here, sheet));
    let parts: Vec<&Sheet> = index.sheets_of(sheet.group).map(|(_, sheet)| sheet).collect();
    let page = MatrixPage {
        title: title.clone(),
        group: group.clone(),
        groups: if is_divided { index.groups().map(group_link).collect() } else { Vec::new() },
        columns: here.places(&sheet.columns),
        rows: sheet.rows.iter().map(row).collect(),
        is_reduced: sheet.is_reduced,
        topics: here.href(&here.paths.topics(0)),
        municipalities: here.href(&here.paths.municipalities(0)),
        pager: here.pager_of(sheet.of, sheet.part, |part| here.paths.matrix(index, parts[part])),
    };
    let above = here.link(&here.paths.municipalities(0), here.text("municipalities"));
    let window = group.map_or_else(|| title.clone(), |group| format!("{title}: {group}"));
    View { frame: here.frame(&window, Area::Municipalities, None, vec![above]), page }
}

fn group_name(here: &Here, sheet: &Sheet) -> String {
    let name = match sheet.group.scope {
        Scope::All => here.text("municipalities"),
        Scope::Land(land) => land.name().to_owned(),
        Scope::NoLand => here.text("land-unknown"),
    };
    let short = |place: Option<&MunicipalityId>| place.map_or("", |&place| &here.site.municipality(place).short);
    match sheet.group.shares {
        1 => name,
        // „Bayern: Aachberg bis Murnau“
        _ => here.texts.with(
            "matrix-share",
            &[
                ("name", name.into()),
                ("first", short(sheet.columns.first()).to_owned().into()),
                ("last", short(sheet.columns.last()).to_owned().into()),
            ],
        ),
    }
}

fn cell(here: &Here, place: MunicipalityId, topic: TopicId) -> Option<CellView> {
    let entries = &here.index.involvement_of(place).entries[here.index.entries_on(place, topic)];
    let tie: Tie = together(entries);
    let href = match entries {
        [] => return None,
        [entry] => here.href(&here.site.session(entry.session).address),
        _ => here.sessions_href(place, topic),
    };
    let present = entries.iter().filter(|entry| entry.tie.present).count();
    let practice: Option<PracticeState> = tie.practice;
    Some(CellView {
        href,
        count: entries.len(),
        rest: here.texts.with(
            "matrix-cell",
            &[
                ("count", entries.len().into()),
                ("topic", here.site.topic(topic).label.as_str().into()),
                ("place", here.site.municipality(place).short.as_str().into()),
            ],
        ),
        present: tie.present,
        partly: (0 < present && present < entries.len()).then(|| here.texts.count("matrix-partly", present)),
        continues: tie.continues.then(|| here.text("tie-continues")),
        practice: practice.map(PracticeState::key),
        practice_name: practice.map(|state| here.text(&format!("practice-{}", state.key()))),
    })
}
