//! What all data says, made once of site and index: so no two forms of it can differ.
//!
//! The order is that of the programme and of the registers. Nobody is named: who agreed to stand on a page of the
//! event did not agree to stand in every copy of its data.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde::Serialize;
use uuid::Uuid;

use super::zones::Zones;
use crate::index::{Index, present};
use crate::model::{
    Event, MunicipalityId, Organiser, OutcomeKind, Party, Session, SessionId, Site, Status, StepState, When,
};
use crate::source::slug;

pub struct Facts {
    pub events: Vec<EventFact>,
    pub topics: Vec<TopicFact>,
    pub municipalities: Vec<MunicipalityFact>,
    /// In the order of the programme.
    pub sessions: Vec<SessionFact>,
    pub zones: Zones,
    /// Where each session of the site stands in `sessions`.
    places: BTreeMap<SessionId, usize>,
}

#[derive(Debug, Serialize)]
pub struct EventFact {
    pub id: String,
    pub title: String,
    pub start: Option<Date>,
    pub end: Option<Date>,
    pub timezone: String,
    pub place: Option<String>,
    pub organiser: Option<String>,
    pub path: String,
    pub url: Option<String>,
}

#[derive(Debug, Serialize)]
pub struct TopicFact {
    pub id: String,
    pub label: String,
    pub broader: Option<String>,
    pub path: String,
    pub url: Option<String>,
}

#[derive(Debug, Serialize)]
pub struct MunicipalityFact {
    pub id: String,
    pub name: String,
    pub short: String,
    /// `town`, `district`, `provider` …
    pub kind: &'static str,
    pub ags: Option<String>,
    pub land: Option<&'static str>,
    pub fictional: bool,
    pub path: String,
    pub url: Option<String>,
}

#[derive(Debug, Serialize)]
pub struct SessionFact {
    #[serde(skip)]
    pub key: SessionId,
    /// The last part of its address; in a series with the event before it.
    pub id: String,
    pub guid: String,
    pub event: String,
    pub title: String,
    pub language: String,
    /// `published` or `cancelled`; in a preview also `draft`.
    pub status: &'static str,
    pub approved: bool,
    pub summary: Option<String>,
    pub topics: Vec<String>,
    pub tags: Vec<String>,
    pub municipalities: Relations,
    pub participants: Option<Participants>,
    pub interest: Option<u32>,
    pub room: Option<String>,
    pub date: Option<Date>,
    pub start: Option<String>,
    pub end: Option<String>,
    pub links: Vec<LinkFact>,
    /// Ids.
    pub outcomes: Vec<String>,
    /// From the site's start page.
    pub path: String,
    pub url: Option<String>,
    /// The day on which the note last changed.
    pub changed: Option<Date>,
    /// The day of its state, for forms that want one: of its last change, of the session, of the event.
    #[serde(skip)]
    pub updated: Option<Date>,
}

/// What municipalities and other bodies have to do with a session. The four stay apart: who was there does not
/// therefore work on it.
#[derive(Debug, Serialize)]
pub struct Relations {
    pub present: Vec<Presence>,
    pub concerned: Vec<String>,
    pub continues: Vec<String>,
    pub practice: Vec<PracticeFact>,
}

#[derive(Debug, Serialize)]
pub struct Presence {
    pub id: String,
    /// How many took part, where that is known.
    pub count: Option<u32>,
}

#[derive(Debug, Serialize)]
pub struct PracticeFact {
    pub id: String,
    pub state: &'static str,
    pub url: Option<String>,
}

#[derive(Debug, Serialize)]
pub struct Participants {
    pub count: u32,
    pub approximate: bool,
}

#[derive(Debug, Serialize)]
pub struct LinkFact {
    pub title: String,
    pub url: String,
    pub kind: &'static str,
}

/// Made anew whenever it is asked for: there are many, and nearly all that they say stands elsewhere.
#[derive(Debug, Serialize)]
pub struct OutcomeFact<'a> {
    /// Also its anchor on the session's page.
    pub id: &'a str,
    #[serde(skip)]
    pub key: OutcomeKind,
    pub kind: &'static str,
    pub text: &'a str,
    /// `open` or `done`; only a task has a state.
    pub state: Option<&'static str>,
    pub owners: Vec<&'a str>,
    pub due: Option<Date>,
    pub event: &'a str,
    pub session: &'a str,
    pub topics: &'a [String],
    pub path: String,
    pub url: Option<String>,
}

impl Facts {
    pub fn new(site: &Site, index: &Index) -> Self {
        let zones = Zones::new(site);
        let registered = index.municipalities.iter().chain(&index.bodies);
        Self {
            events: site.events.iter().map(|event| event_fact(site, event)).collect(),
            topics: index.topics.iter().map(|&topic| topic_fact(site, site.topic(topic))).collect(),
            municipalities: registered.map(|&place| municipality_fact(site, place)).collect(),
            sessions: index.sessions.iter().map(|&id| session_fact(site, index, &zones, id)).collect(),
            places: index.sessions.iter().enumerate().map(|(place, &id)| (id, place)).collect(),
            zones,
        }
    }

    /// A session that is shown.
    pub fn of(&self, session: SessionId) -> &SessionFact {
        &self.sessions[self.places[&session]]
    }

    /// Session by session, in the order of their texts.
    pub fn outcomes<'a>(&'a self, site: &'a Site) -> impl Iterator<Item = OutcomeFact<'a>> {
        self.sessions.iter().flat_map(|session| session.outcomes(site))
    }
}

impl SessionFact {
    /// What came out, in the order of the text.
    pub fn outcomes<'a>(&'a self, site: &'a Site) -> impl Iterator<Item = OutcomeFact<'a>> {
        site.session(self.key).outcomes.iter().map(|outcome| OutcomeFact {
            id: &outcome.id.0,
            key: outcome.kind,
            kind: outcome.kind.key(),
            text: &outcome.text,
            state: outcome.state.map(StepState::key),
            owners: outcome.owners.iter().map(|&owner| site.municipality(owner).slug.as_str()).collect(),
            due: outcome.due,
            event: &self.event,
            session: &self.id,
            topics: &self.topics,
            path: format!("{}#{}", self.path, outcome.id.0),
            url: self.url.as_ref().map(|url| format!("{url}#{}", outcome.id.0)),
        })
    }
}

/// An identifier that stays as long as the site's title, the event and the address of the session within it do,
/// wherever the site is built and published.
pub fn guid(site: &Site, event: &Event, name: &str) -> Uuid {
    let event = match (site.is_series, event.start) {
        (true, _) => event.slug.clone(),
        (false, Some(start)) => start.to_string(),
        (false, None) => String::new(),
    };
    Uuid::new_v5(&Uuid::NAMESPACE_URL, format!("nachlese:{}/{event}/{name}", slug(&site.title)).as_bytes())
}

/// The same for what belongs to the whole site.
pub fn site_guid(site: &Site, name: &str) -> Uuid {
    Uuid::new_v5(&Uuid::NAMESPACE_URL, format!("nachlese:{}/{name}", slug(&site.title)).as_bytes())
}

/// Who organises an event: its name, and its entry where it has one.
pub fn organiser<'a>(site: &'a Site, event: &'a Event) -> Option<(&'a str, Option<MunicipalityId>)> {
    match event.organiser.as_ref()? {
        Organiser::Municipality(place) => Some((&site.municipality(*place).name, Some(*place))),
        Organiser::Text(text) => Some((text, None)),
    }
}

fn event_fact(site: &Site, event: &Event) -> EventFact {
    EventFact {
        id: event_id(site, event),
        title: site.event_title(event).to_owned(),
        start: event.start,
        end: event.end,
        timezone: event.timezone.clone(),
        place: site.event_place(event).map(str::to_owned),
        organiser: organiser(site, event).map(|(name, _)| name.to_owned()),
        path: event.address.to_string(),
        url: site.url_of(&event.address),
    }
}

/// Within the data. The one event of a site has no folder that it could be called by.
fn event_id(site: &Site, event: &Event) -> String {
    if site.is_series { event.slug.clone() } else { slug(site.event_title(event)) }
}

fn topic_fact(site: &Site, topic: &crate::model::Topic) -> TopicFact {
    TopicFact {
        id: topic.slug.clone(),
        label: topic.label.clone(),
        broader: topic.broader.map(|broader| site.topic(broader).slug.clone()),
        path: topic.address.to_string(),
        url: site.url_of(&topic.address),
    }
}

fn municipality_fact(site: &Site, id: MunicipalityId) -> MunicipalityFact {
    let place = site.municipality(id);
    MunicipalityFact {
        id: place.slug.clone(),
        name: place.name.clone(),
        short: place.short.clone(),
        kind: place.kind.key(),
        ags: place.ags.clone(),
        land: place.land.map(|land| land.name()),
        fictional: place.fictional,
        path: place.address.to_string(),
        url: site.url_of(&place.address),
    }
}

fn session_fact(site: &Site, index: &Index, zones: &Zones, id: SessionId) -> SessionFact {
    let session = site.session(id);
    let event = site.event(session.event);
    let time = session.when.and_then(When::time);
    let place = |place: &MunicipalityId| site.municipality(*place).slug.clone();
    SessionFact {
        key: id,
        id: if site.is_series { format!("{}/{}", event.slug, session.slug) } else { session.slug.clone() },
        guid: guid(site, event, &session.slug).to_string(),
        event: event_id(site, event),
        title: session.title.clone(),
        language: session.language.clone(),
        status: match session.status {
            Status::Published => "published",
            Status::Cancelled => "cancelled",
            _ => "draft",
        },
        approved: session.approval.is_some(),
        summary: session.summary.clone(),
        topics: session.topics.iter().map(|&topic| site.topic(topic).slug.clone()).collect(),
        tags: session.tags.iter().map(|&tag| site.tag(tag).label.clone()).collect(),
        municipalities: Relations {
            present: presence(site, index, session),
            concerned: session.concerned.iter().map(place).collect(),
            continues: session.continues.iter().map(place).collect(),
            practice: session
                .practice
                .iter()
                .map(|practice| PracticeFact {
                    id: place(&practice.municipality),
                    state: practice.state.key(),
                    url: practice.url.clone(),
                })
                .collect(),
        },
        participants: participants(&session.participants),
        interest: session.interest,
        room: site.room(session).map(|room| room.name.clone()),
        date: session.when.map(When::day),
        start: time.map(|range| zones.moment(session.event, range.start)),
        end: time.and_then(|range| range.end).map(|end| zones.moment(session.event, end)),
        links: session.links.iter().map(link_fact).collect(),
        outcomes: session.outcomes.iter().map(|outcome| outcome.id.0.clone()).collect(),
        path: session.address.to_string(),
        url: site.url_of(&session.address),
        changed: session.changed,
        updated: session.changed.or(session.when.map(When::day)).or(event.start).or(event.end),
    }
}

fn link_fact(link: &crate::model::LinkCard) -> LinkFact {
    LinkFact { title: link.title.clone(), url: link.url.clone(), kind: link.kind.key() }
}

/// Where people came from. Someone of `people.yaml` counts for a place only by consent.
fn presence(site: &Site, index: &Index, session: &Session) -> Vec<Presence> {
    let mut counts: BTreeMap<MunicipalityId, u32> = BTreeMap::new();
    for party in &session.participants {
        if let Some(place) = site.origin(party) {
            let count = counts.entry(place).or_default();
            *count = count.saturating_add(party.count);
        }
    }
    let places = index.in_register_order(present(site, session));
    let one = |place: MunicipalityId| Presence {
        id: site.municipality(place).slug.clone(),
        count: counts.get(&place).copied(),
    };
    places.into_iter().map(one).collect()
}

fn participants(parties: &[Party]) -> Option<Participants> {
    let count = parties.iter().fold(0_u32, |sum, party| sum.saturating_add(party.count));
    (count > 0).then(|| Participants { count, approximate: parties.iter().any(|party| party.approximate) })
}
