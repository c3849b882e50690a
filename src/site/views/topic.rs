//! Topics: all of them, and one.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::card::SessionCard;
use super::frame::Area;
use super::parts::{LinkView, OutcomeGroup, Pager, PlaceView, PracticeView};
use super::{Here, View};
use crate::index::Tie;
use crate::model::{MunicipalityId, TopicId};

#[derive(Debug, JsonSchema, Serialize)]
pub struct TopicsPage {
    pub lead: String,
    /// Topics that are not below another on the same page, each with those below it.
    pub topics: Vec<TopicEntry>,
    pub matrix: Option<LinkView>,
    pub pager: Option<Pager>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct TopicEntry {
    pub link: LinkView,
    pub slug: String,
    pub description: Option<String>,
    /// „3 Sessions“, „3 Sessions, engere Themen mitgezählt“
    pub label: String,
    pub outcomes: Vec<super::parts::CountView>,
    pub narrower: Vec<TopicEntry>,
}

pub fn topics(here: &Here, part: usize) -> View<TopicsPage> {
    let all = &here.index.topics;
    let parts = here.paging.topics();
    let shown = &all[parts[part].clone()];
    let on_page: BTreeSet<TopicId> = shown.iter().copied().collect();
    let is_top = |topic: &&TopicId| here.site.topic(**topic).broader.is_none_or(|broader| !on_page.contains(&broader));
    let page = TopicsPage {
        lead: here.texts.count("count-topics", all.len()),
        topics: shown.iter().filter(is_top).map(|&topic| entry(here, topic, &on_page, 1)).collect(),
        matrix: here.matrix_link(),
        pager: here.pager_of(parts.len(), part, |part| here.paths.topics(part)),
    };
    View { frame: here.frame(&here.text("topics"), Area::Topics, None, Vec::new()), page }
}

/// How deep topics stand below each other; what is still narrower stands beside the last of them.
const LEVELS: usize = 3;

fn entry(here: &Here, id: TopicId, on_page: &BTreeSet<TopicId>, level: usize) -> TopicEntry {
    let topic = here.site.topic(id);
    let sessions = here.texts.count("count-sessions", here.index.sessions_on(id).len());
    let totals = here.index.totals_of(id);
    let narrower = match level + 1 {
        LEVELS => below(here, id, on_page),
        next if next < LEVELS => narrower(here, id, on_page).collect(),
        _ => Vec::new(),
    };
    TopicEntry {
        link: here.topic_link(id),
        slug: topic.slug.clone(),
        description: topic.description.clone(),
        label: if totals.with_narrower { format!("{sessions}, {}", here.text("with-narrower")) } else { sessions },
        outcomes: here.count_views(&totals.outcomes),
        narrower: narrower.into_iter().map(|topic| entry(here, topic, on_page, level + 1)).collect(),
    }
}

fn narrower<'a>(here: &'a Here, id: TopicId, on_page: &'a BTreeSet<TopicId>) -> impl Iterator<Item = TopicId> + 'a {
    here.index.narrower[id.place()].iter().copied().filter(|topic| on_page.contains(topic))
}

/// All topics below one, each followed by those below it.
fn below(here: &Here, id: TopicId, on_page: &BTreeSet<TopicId>) -> Vec<TopicId> {
    let mut found = Vec::new();
    let mut waiting: Vec<TopicId> = narrower(here, id, on_page).collect();
    waiting.reverse();
    while let Some(topic) = waiting.pop() {
        found.push(topic);
        let first = waiting.len();
        waiting.extend(narrower(here, topic, on_page));
        waiting[first..].reverse();
    }
    found
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct TopicPage {
    pub title: String,
    pub description: Option<String>,
    /// „3 Sessions“, „6 Kommunen“, „engere Themen mitgezählt“
    pub facts: Vec<String>,
    pub broader: Option<LinkView>,
    pub narrower: Vec<LinkView>,
    /// „und 3 weitere“
    pub narrower_more: Option<String>,
    /// By kind, in the order in which they are shown; those without outcomes too.
    pub outcomes: Vec<OutcomeGroup>,
    /// Who has to do with it: on the first page, for all its sessions.
    pub who: Option<WhoView>,
    pub sessions: Vec<SessionCard>,
    /// On all pages.
    pub session_count: usize,
    pub pager: Option<Pager>,
}

/// Three relations that stay apart, and those who are no municipalities.
#[derive(Debug, JsonSchema, Serialize)]
pub struct WhoView {
    /// Who does it.
    pub practice: Vec<PracticeView>,
    /// „und 3 weitere“
    pub practice_more: Option<String>,
    /// Who wants to work on.
    pub continues: PlacesView,
    /// Who was there.
    pub present: PlacesView,
    /// Who is named, though nobody from there need have been present.
    pub named: PlacesView,
    /// „Weitere Beteiligte“, each with what it has to do with the topic.
    pub bodies: Vec<BodyView>,
    /// „und 3 weitere“
    pub bodies_more: Option<String>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct PlacesView {
    pub places: Vec<PlaceView>,
    /// „und 3 weitere“
    pub more: Option<String>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct BodyView {
    pub place: PlaceView,
    /// „im Einsatz“, „war dabei“
    pub ties: Vec<String>,
}

/// How many narrower topics are named.
const NARROWER: usize = 60;
/// How many places of one relation are named.
const PLACES: usize = 100;
/// How many who do it stand in the table.
const PRACTICES: usize = 50;

pub fn topic(here: &Here, id: TopicId, part: usize) -> View<TopicPage> {
    let topic = here.site.topic(id);
    let all = here.index.sessions_on(id);
    let parts = here.paging.topic(id);
    let sessions = &all[parts[part].clone()];
    let totals = here.index.totals_of(id);
    let counts = [
        ("count-present", totals.present),
        ("count-continue", totals.continue_it),
        ("count-practise", totals.practise_it),
    ];
    let facts = counts.into_iter().filter(|(_, count)| *count > 0).map(|(text, count)| here.texts.count(text, count));
    let progress = here.progress(here.index.progress_of_topic(id)).map(|progress| progress.label);
    let with_narrower = totals.with_narrower.then(|| here.text("with-narrower"));
    let facts = facts.chain(progress).chain(with_narrower);
    let narrower = &here.index.narrower[id.place()];
    let page = TopicPage {
        title: topic.label.clone(),
        description: topic.description.clone(),
        facts: std::iter::once(here.texts.count("count-sessions", all.len())).chain(facts).collect(),
        broader: topic.broader.map(|broader| here.topic_link(broader)),
        narrower: narrower.iter().take(NARROWER).map(|&topic| here.topic_link(topic)).collect(),
        narrower_more: here.and_more(narrower.len(), NARROWER),
        outcomes: here.outcome_groups(sessions, |_| true, &totals.outcomes),
        who: if part == 0 { who(here, id) } else { None },
        sessions: here.session_cards(sessions),
        session_count: all.len(),
        pager: here.pager_of(parts.len(), part, |part| here.paths.continued(&topic.address, part)),
    };
    let mut above = vec![here.link(&here.paths.topics(0), here.text("topics"))];
    above.extend(topic.broader.map(|broader| here.topic_link(broader)));
    View { frame: here.frame(&topic.label, Area::Topics, None, above), page }
}

/// `None` where nobody has to do with it.
fn who(here: &Here, id: TopicId) -> Option<WhoView> {
    let ties = here.index.ties_on(id);
    if ties.is_empty() {
        return None;
    }
    let in_order = here.index.in_register_order(ties.keys().copied());
    let (municipal, bodies): (Vec<MunicipalityId>, Vec<MunicipalityId>) =
        in_order.into_iter().partition(|&place| here.site.municipality(place).kind.is_municipal());
    let places = |keep: &dyn Fn(&Tie) -> bool| {
        let kept: Vec<&MunicipalityId> = municipal.iter().filter(|place| keep(&ties[place])).collect();
        PlacesView { places: here.places(kept.iter().take(PLACES).copied()), more: here.and_more(kept.len(), PLACES) }
    };
    let mut practice = here.practice(here.index.sessions_on(id));
    practice.retain(|practice| practice.is_municipal);
    let practice_more = here.and_more(practice.len(), PRACTICES);
    practice.truncate(PRACTICES);
    Some(WhoView {
        practice,
        practice_more,
        continues: places(&|tie| tie.continues),
        present: places(&|tie| tie.present),
        named: places(&Tie::is_merely_named),
        bodies: bodies
            .iter()
            .take(PLACES)
            .map(|place| BodyView { place: here.place(*place), ties: here.tie_words(&ties[place]) })
            .collect(),
        bodies_more: here.and_more(bodies.len(), PLACES),
    })
}
