//! Topics: all of them, and one.

use serde::Serialize;

use super::frame::Area;
use super::parts::{LinkView, OutcomeGroup, Pager, PlaceView, PracticeView, SessionCard, part_of};
use super::{Here, View};
use crate::index::involved;
use crate::model::{MunicipalityId, SessionId, TopicId};
use std::collections::BTreeSet;

#[derive(Debug, Serialize)]
pub struct TopicsPage {
    pub lead: String,
    /// Topics that are not below another on the same page, each with those below it.
    pub topics: Vec<TopicEntry>,
    pub pager: Option<Pager>,
}

#[derive(Debug, Serialize)]
pub struct TopicEntry {
    pub link: LinkView,
    pub slug: String,
    pub description: Option<String>,
    pub count: usize,
    /// „3 Sessions“
    pub label: String,
    pub outcomes: Vec<super::parts::CountView>,
    pub narrower: Vec<TopicEntry>,
}

pub fn topics(here: &Here, part: usize) -> View<TopicsPage> {
    let all = &here.index.topics;
    let shown = &all[part_of(all.len(), part)];
    let on_page: BTreeSet<TopicId> = shown.iter().copied().collect();
    let is_top = |topic: &&TopicId| here.site.topic(**topic).broader.is_none_or(|broader| !on_page.contains(&broader));
    let page = TopicsPage {
        lead: here.texts.count("count-topics", all.len()),
        topics: shown.iter().filter(is_top).map(|&topic| entry(here, topic, &on_page)).collect(),
        pager: here.pager(all.len(), part, |part| here.paths.topics(part)),
    };
    View { frame: here.frame(&here.text("topics"), Area::Topics, None, Vec::new()), page }
}

fn entry(here: &Here, id: TopicId, on_page: &BTreeSet<TopicId>) -> TopicEntry {
    let topic = here.site.topic(id);
    let sessions = here.index.sessions_on(id);
    let mut counts = std::collections::BTreeMap::new();
    for outcome in sessions.iter().flat_map(|&session| &here.site.session(session).outcomes) {
        *counts.entry(outcome.kind).or_default() += 1;
    }
    TopicEntry {
        link: here.topic_link(id),
        slug: topic.slug.clone(),
        description: topic.description.clone(),
        count: sessions.len(),
        label: here.texts.count("count-sessions", sessions.len()),
        outcomes: here.count_views(&counts),
        narrower: here.index.narrower[id.place()]
            .iter()
            .filter(|topic| on_page.contains(topic))
            .map(|&topic| entry(here, topic, on_page))
            .collect(),
    }
}

#[derive(Debug, Serialize)]
pub struct TopicPage {
    pub title: String,
    pub description: Option<String>,
    /// „3 Sessions“, „6 Kommunen“
    pub facts: Vec<String>,
    pub broader: Option<LinkView>,
    pub narrower: Vec<LinkView>,
    /// By kind, in the order in which they are shown; those without outcomes too.
    pub outcomes: Vec<OutcomeGroup>,
    /// Who does it.
    pub practice: Vec<PracticeView>,
    /// Who wants to work on.
    pub continues: Vec<PlaceView>,
    /// Who was there or is concerned.
    pub places: Vec<PlaceView>,
    pub sessions: Vec<SessionCard>,
    pub pager: Option<Pager>,
}

pub fn topic(here: &Here, id: TopicId, part: usize) -> View<TopicPage> {
    let topic = here.site.topic(id);
    let all = here.index.sessions_on(id);
    let sessions = &all[part_of(all.len(), part)];
    let places = places_of(here, all);
    let shown_places = places_of(here, sessions);
    let data = || sessions.iter().map(|&session| (session, here.site.session(session)));
    let continues: BTreeSet<MunicipalityId> =
        data().flat_map(|(_, session)| session.continues.iter().copied()).collect();
    let mut facts = vec![here.texts.count("count-sessions", all.len())];
    let municipalities = places.iter().filter(|&&place| here.site.municipality(place).kind.is_municipal()).count();
    if municipalities > 0 {
        facts.push(here.texts.count("count-municipalities", municipalities));
    }
    let page = TopicPage {
        title: topic.label.clone(),
        description: topic.description.clone(),
        facts,
        broader: topic.broader.map(|broader| here.topic_link(broader)),
        narrower: here.index.narrower[id.place()].iter().map(|&topic| here.topic_link(topic)).collect(),
        outcomes: here.outcome_groups(sessions, |_| true),
        practice: here.practice(sessions),
        continues: here.places(&in_order(here, &continues)),
        places: here.places(&in_order(here, &shown_places)),
        sessions: here.session_cards(sessions),
        pager: here.pager(all.len(), part, |part| here.paths.continued(&topic.address, part)),
    };
    let mut above = vec![here.link(&here.paths.topics(0), here.text("topics"))];
    above.extend(topic.broader.map(|broader| here.topic_link(broader)));
    View { frame: here.frame(&topic.label, Area::Topics, None, above), page }
}

fn places_of(here: &Here, sessions: &[SessionId]) -> BTreeSet<MunicipalityId> {
    sessions.iter().flat_map(|&session| involved(here.site, here.site.session(session))).collect()
}

/// In the order of the register of municipalities.
fn in_order(here: &Here, places: &BTreeSet<MunicipalityId>) -> Vec<MunicipalityId> {
    let register = here.index.municipalities.iter().chain(&here.index.bodies);
    register.copied().filter(|place| places.contains(place)).collect()
}
