//! Topics: all of them, and one.

use serde::Serialize;

use super::card::SessionCard;
use super::frame::Area;
use super::parts::{LinkView, OutcomeGroup, Pager, PlaceView, PracticeView, part_of};
use super::{Here, View};
use crate::index::involved;
use crate::model::TopicId;
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
        topics: shown.iter().filter(is_top).map(|&topic| entry(here, topic, &on_page, 1)).collect(),
        pager: here.pager(all.len(), part, |part| here.paths.topics(part)),
    };
    View { frame: here.frame(&here.text("topics"), Area::Topics, None, Vec::new()), page }
}

/// How deep topics stand below each other; what is still narrower stands beside the last of them.
const LEVELS: usize = 3;

fn entry(here: &Here, id: TopicId, on_page: &BTreeSet<TopicId>, level: usize) -> TopicEntry {
    let topic = here.site.topic(id);
    let sessions = here.index.sessions_on(id).len();
    let narrower = match level + 1 {
        LEVELS => below(here, id, on_page),
        next if next < LEVELS => narrower(here, id, on_page).collect(),
        _ => Vec::new(),
    };
    TopicEntry {
        link: here.topic_link(id),
        slug: topic.slug.clone(),
        description: topic.description.clone(),
        label: here.texts.count("count-sessions", sessions),
        outcomes: here.count_views(&here.index.totals_of(id).outcomes),
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

#[derive(Debug, Serialize)]
pub struct TopicPage {
    pub title: String,
    pub description: Option<String>,
    /// „3 Sessions“, „6 Kommunen“
    pub facts: Vec<String>,
    pub broader: Option<LinkView>,
    pub narrower: Vec<LinkView>,
    /// „und 3 weitere“
    pub narrower_more: Option<String>,
    /// By kind, in the order in which they are shown; those without outcomes too.
    pub outcomes: Vec<OutcomeGroup>,
    /// Who does it.
    pub practice: Vec<PracticeView>,
    /// Who wants to work on.
    pub continues: Vec<PlaceView>,
    /// Who was there or is concerned.
    pub places: Vec<PlaceView>,
    pub sessions: Vec<SessionCard>,
    /// On all pages.
    pub session_count: usize,
    pub pager: Option<Pager>,
}

/// How many narrower topics are named.
const NARROWER: usize = 60;

pub fn topic(here: &Here, id: TopicId, part: usize) -> View<TopicPage> {
    let topic = here.site.topic(id);
    let all = here.index.sessions_on(id);
    let sessions = &all[part_of(all.len(), part)];
    let totals = here.index.totals_of(id);
    let data = || sessions.iter().map(|&session| here.site.session(session));
    let places = data().flat_map(|session| involved(here.site, session));
    let continues = data().flat_map(|session| session.continues.iter().copied());
    let mut facts = vec![here.texts.count("count-sessions", all.len())];
    if totals.municipalities > 0 {
        facts.push(here.texts.count("count-municipalities", totals.municipalities));
    }
    facts.extend(here.progress(here.index.progress_of_topic(id)).map(|progress| progress.label));
    let narrower = &here.index.narrower[id.place()];
    let page = TopicPage {
        title: topic.label.clone(),
        description: topic.description.clone(),
        facts,
        broader: topic.broader.map(|broader| here.topic_link(broader)),
        narrower: narrower.iter().take(NARROWER).map(|&topic| here.topic_link(topic)).collect(),
        narrower_more: here.and_more(narrower.len(), NARROWER),
        outcomes: here.outcome_groups(sessions, |_| true, &totals.outcomes),
        practice: here.practice(sessions),
        continues: here.places(&here.index.in_register_order(continues)),
        places: here.places(&here.index.in_register_order(places)),
        sessions: here.session_cards(sessions),
        session_count: all.len(),
        pager: here.pager(all.len(), part, |part| here.paths.continued(&topic.address, part)),
    };
    let mut above = vec![here.link(&here.paths.topics(0), here.text("topics"))];
    above.extend(topic.broader.map(|broader| here.topic_link(broader)));
    View { frame: here.frame(&topic.label, Area::Topics, None, above), page }
}
