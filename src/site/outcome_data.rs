//! The outcomes of one kind as a script that registers them, so that the filter works on all pages of a list at once,
//! and from a folder, where a page may not read any other file.

use std::collections::BTreeMap;

use serde::Serialize;

use super::texts::Texts;
use crate::index::{Arrangement, Index, OutcomeRef, lateness};
use crate::model::{MunicipalityId, Outcome, OutcomeKind, SessionId, Site, StepState, TopicId};
use crate::resolve::Words;
use crate::source::SitePath;

/// The names in here are those that `theme/outcomes.js` reads. Numbers are places in the lists.
#[derive(Serialize)]
struct Data<'a> {
    topics: Vec<Choice<'a>>,
    places: Vec<Choice<'a>>,
    events: Vec<Choice<'a>>,
    sessions: Vec<SessionData<'a>>,
    outcomes: Vec<OutcomeData<'a>>,
}

/// What can be chosen in the form: how the address names it, and how people do.
#[derive(Serialize)]
pub struct Choice<'a> {
    pub value: &'a str,
    pub label: &'a str,
    /// No municipality.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub body: bool,
    /// The page of a municipality, from the root of the site.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub href: Option<String>,
}

#[derive(Serialize)]
struct SessionData<'a> {
    title: &'a str,
    /// From the root of the site.
    href: String,
    topics: Vec<usize>,
    /// Who had a say.
    places: Vec<usize>,
    event: usize,
    /// Of its words, where it is not the site's.
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<&'a str>,
}

#[derive(Serialize)]
struct OutcomeData<'a> {
    session: usize,
    id: &'a str,
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    owners: Vec<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    due: Option<String>,
    /// „überfällig“
    #[serde(skip_serializing_if = "Option::is_none")]
    late: Option<String>,
}

pub fn script(site: &Site, index: &Index, texts: &Texts, words: &Words, kind: OutcomeKind) -> String {
    let topics = topics(index, kind);
    let places = places(index, kind);
    let topic_numbers: BTreeMap<TopicId, usize> = topics.iter().copied().zip(0..).collect();
    let place_numbers: BTreeMap<MunicipalityId, usize> = places.iter().copied().zip(0..).collect();
    let mut session_numbers: BTreeMap<SessionId, usize> = BTreeMap::new();
    let mut sessions = Vec::new();
    let mut outcomes = Vec::new();
    for entry in each_once(index, kind) {
        let session = site.session(entry.session);
        let number = *session_numbers.entry(entry.session).or_insert_with(|| {
            // A step that names nobody is nobody's.
            let had_a_say =
                if kind == OutcomeKind::NextStep { &[][..] } else { &index.had_a_say[entry.session.place()] };
            sessions.push(SessionData {
                title: &session.title,
                href: session.address.relative_to(&SitePath::new("index.html")),
                topics: session.topics.iter().filter_map(|topic| topic_numbers.get(topic).copied()).collect(),
                places: had_a_say.iter().filter_map(|place| place_numbers.get(place).copied()).collect(),
                event: session.event.place(),
                lang: Some(session.language.as_str()).filter(|language| *language != site.language),
            });
            sessions.len() - 1
        });
        let outcome = entry.of(site);
        outcomes.push(OutcomeData {
            session: number,
            id: &outcome.id.0,
            text: &outcome.text,
            state: state_word(words, outcome),
            owners: outcome.owners.iter().filter_map(|place| place_numbers.get(place).copied()).collect(),
            due: outcome.due.map(|due| texts.date(due).text),
            late: lateness(site, outcome).map(|lateness| texts.lateness(lateness)),
        });
    }
    let data = Data {
        topics: topics.iter().map(|&topic| topic_choice(site, topic)).collect(),
        places: places.iter().map(|&place| place_choice(site, place)).collect(),
        events: event_choices(site),
        sessions,
        outcomes,
    };
    let json = serde_json::to_string(&data).expect("the data hold nothing that JSON cannot");
    format!("nachleseOutcomes({json});\n")
}

/// How the address names the state of a step.
fn state_word(words: &Words, outcome: &Outcome) -> Option<&'static str> {
    (outcome.kind == OutcomeKind::NextStep).then_some(match outcome.state {
        Some(StepState::Open) => words.open,
        Some(StepState::Done) => words.done,
        None => words.suggestion,
    })
}

/// In the order of the main list.
fn each_once(index: &Index, kind: OutcomeKind) -> impl Iterator<Item = OutcomeRef> {
    let list = index.outcome_list(kind, Arrangement::of(kind)[0]);
    let entries = list.into_iter().flat_map(|list| list.entries.iter().copied().enumerate());
    entries.filter(|&(position, entry)| index.position_of(entry) == position).map(|(_, entry)| entry)
}

/// The topics of the outcomes of a kind, in the order of the register.
pub fn topics(index: &Index, kind: OutcomeKind) -> Vec<TopicId> {
    index.groups_of(kind, Arrangement::ByTopic).filter_map(|key| key.topic()).collect()
}

/// The municipalities and bodies of the outcomes of a kind, in the order of the register.
pub fn places(index: &Index, kind: OutcomeKind) -> Vec<MunicipalityId> {
    index.groups_of(kind, Arrangement::ByMunicipality).filter_map(|key| key.municipality()).collect()
}

pub fn topic_choice(site: &Site, topic: TopicId) -> Choice<'_> {
    let topic = site.topic(topic);
    Choice { value: &topic.slug, label: &topic.label, body: false, href: None }
}

pub fn place_choice(site: &Site, place: MunicipalityId) -> Choice<'_> {
    let place = site.municipality(place);
    let href = Some(place.address.relative_to(&SitePath::new("index.html")));
    Choice { value: &place.slug, label: &place.short, body: !place.kind.is_municipal(), href }
}

/// Only a series has a choice of events.
pub fn event_choices(site: &Site) -> Vec<Choice<'_>> {
    let events = site.events.iter().filter(|_| site.is_series);
    events.map(|event| Choice { value: &event.slug, label: &event.title, body: false, href: None }).collect()
}
