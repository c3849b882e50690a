//! Start pages: of an event, and of a series.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use schemars::JsonSchema;
use serde::Serialize;

use super::collected::{EntryView, ProgressView};
use super::frame::Area;
use super::here::Text;
use super::parts::{LinkCardView, LinkView, PlaceView, SessionLink};
use super::{Here, View};
use crate::index::{Arrangement, Progress};
use crate::model::{EventId, Organiser, OutcomeKind, SessionId, TopicId, count_kinds};
use crate::site::dates::TimeView;
use crate::site::templates::Ready;

/// How many topics the start page names.
const MOST_WANTED: usize = 6;
/// How many outcomes of each kind.
const OUTCOMES: usize = 2;
/// And how many of the notes that were changed last.
const NEWEST: usize = 5;

#[derive(Debug, JsonSchema, Serialize)]
pub struct StartPage {
    pub event: EventView,
    /// Sessions, topics, municipalities, outcomes: number, name and page.
    pub figures: Vec<FigureView>,
    /// What came out, and a little of it.
    pub outcomes: Option<DigestView>,
    pub programme: String,
    pub topics: Option<String>,
    pub most_wanted: Vec<WantedView>,
    pub newest: Vec<ChangeView>,
    pub links: Vec<LinkCardView>,
}

/// What an event says of itself.
#[derive(Debug, JsonSchema, Serialize)]
pub struct EventView {
    pub title: String,
    pub subtitle: Option<String>,
    pub dates: Option<String>,
    pub location: Option<LocationView>,
    pub organiser: Option<OrganiserView>,
    pub description_html: Option<String>,
}

/// What came out of an event or series: how much of each kind, and a few of them.
#[derive(Debug, JsonSchema, Serialize)]
pub struct DigestView {
    pub tiles: Vec<TileView>,
    pub progress: Option<ProgressView>,
    pub entries: Vec<EntryView>,
    /// All of them.
    pub href: String,
}

/// How many outcomes of one kind there are, and where.
#[derive(Debug, JsonSchema, Serialize)]
pub struct TileView {
    pub kind: &'static str,
    pub count: usize,
    /// „Nächste Schritte“
    pub name: String,
    pub href: String,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct LocationView {
    pub name: Option<String>,
    pub street: Option<String>,
    pub place: Option<Ready<PlaceView>>,
    /// The place, where it has no page.
    pub text: Option<String>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct OrganiserView {
    pub place: Option<Ready<PlaceView>>,
    pub text: Option<String>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct FigureView {
    pub number: usize,
    pub label: String,
    pub href: Option<String>,
}

/// A topic and how many wanted to talk about it.
#[derive(Debug, JsonSchema, Serialize)]
pub struct WantedView {
    pub topic: Ready<LinkView>,
    pub hands: u32,
    /// „17 Meldungen“
    pub label: String,
    /// The most of all, to draw a bar against.
    pub most: u32,
}

/// A session whose note was changed, and when.
#[derive(Debug, JsonSchema, Serialize)]
pub struct ChangeView {
    pub session: SessionLink,
    pub day: TimeView,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct SeriesPage {
    pub title: String,
    pub figures: Vec<FigureView>,
    /// What came out, and a little of it.
    pub outcomes: Option<DigestView>,
    pub events: Vec<EventCard>,
    pub newest: Vec<ChangeView>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct EventCard {
    pub href: String,
    pub title: String,
    pub subtitle: Option<String>,
    pub dates: Option<String>,
    pub place: Option<String>,
    /// „21 Sessions“
    pub sessions: String,
}

pub fn event(here: &Here, id: EventId) -> View<StartPage> {
    let sessions = here.index.sessions_of_event(id);
    let page = StartPage {
        event: about(here, id),
        figures: figures(here, sessions, Some(here.href(&here.paths.sessions(id, 0)))),
        outcomes: digest(here, sessions, Some(id), here.index.progress_of_event(id)),
        programme: here.href(&here.paths.programme(id, 0)),
        topics: (!here.index.topics.is_empty()).then(|| here.href(&here.paths.topics(0))),
        most_wanted: most_wanted(here, sessions),
        newest: newest(here, sessions),
        links: here.link_cards(&here.site.event(id).links),
    };
    let frame = here.frame(&page.event.title, Area::Start, Some(id), Vec::new());
    View { frame, page }
}

pub fn about(here: &Here, id: EventId) -> EventView {
    let event = here.site.event(id);
    let description = event.description.as_ref().map(|description| {
        let text = Text {
            body: &description.body,
            targets: &description.targets,
            pictures: &description.pictures,
            address: &event.address,
            title_repeated: false,
        };
        here.text_html(&text)
    });
    EventView {
        title: here.site.event_title(event).to_owned(),
        subtitle: event.subtitle.clone(),
        dates: event.start.zip(event.end).map(|(start, end)| here.texts.days(start, end)),
        location: event.location.as_ref().map(|location| LocationView {
            name: location.name.clone(),
            street: location.street.clone(),
            place: location.municipality.map(|place| here.place(place)),
            text: location.place.clone(),
        }),
        organiser: event.organiser.as_ref().map(|organiser| match organiser {
            Organiser::Municipality(place) => OrganiserView { place: Some(here.place(*place)), text: None },
            Organiser::Text(text) => OrganiserView { place: None, text: Some(text.clone()) },
        }),
        description_html: description,
    }
}

pub fn series(here: &Here) -> View<SeriesPage> {
    let card = |id: EventId| {
        let event = here.site.event(id);
        EventCard {
            href: here.href(&event.address),
            title: here.site.event_title(event).to_owned(),
            subtitle: event.subtitle.clone(),
            dates: event.start.zip(event.end).map(|(start, end)| here.texts.days(start, end)),
            place: here.site.event_place(event).map(str::to_owned),
            sessions: here.texts.count("count-sessions", here.index.sessions_of_event(id).len()),
        }
    };
    let page = SeriesPage {
        title: here.site.title.clone(),
        figures: figures(here, &here.index.sessions, None),
        outcomes: digest(here, &here.index.sessions, None, here.index.progress()),
        events: (0..here.site.events.len()).map(EventId::new).map(card).collect(),
        newest: newest(here, &here.index.sessions),
    };
    View { frame: here.frame(&page.title.clone(), Area::Start, None, Vec::new()), page }
}

/// Nothing where nothing came out.
fn digest(here: &Here, sessions: &[SessionId], event: Option<EventId>, progress: Progress) -> Option<DigestView> {
    let counts = count_kinds(sessions.iter().flat_map(|&session| here.site.session(session).outcomes.iter()));
    // The lists hold the outcomes of all events: those of one are asked for.
    let query = match event.filter(|_| here.site.is_series) {
        Some(event) => format!("?{}={}", here.paths.words.event, here.site.event(event).slug),
        None => String::new(),
    };
    let tile = |(&kind, &count): (&OutcomeKind, &usize)| {
        let list = here.paths.outcome_list(kind, Arrangement::of(kind)[0], 0);
        TileView {
            kind: kind.key(),
            count,
            name: here.texts.count(&format!("outcome-name-{}", kind.key()), count),
            href: format!("{}{query}", here.href(&list)),
        }
    };
    let mut entries: Vec<EntryView> = here.digest(sessions, OUTCOMES).into_values().flatten().collect();
    if event.is_some() {
        // Of which event they are goes without saying.
        entries.iter_mut().for_each(|entry| entry.event = None);
    }
    (!counts.is_empty()).then(|| DigestView {
        tiles: counts.iter().map(tile).collect(),
        progress: here.progress(progress),
        entries,
        href: here.href(&here.paths.outcomes()),
    })
}

/// The numbers of an event or series; those that are nought are left out.
fn figures(here: &Here, sessions: &[SessionId], sessions_href: Option<String>) -> Vec<FigureView> {
    let all = || sessions.iter().map(|&session| here.site.session(session));
    let topics = all().flat_map(|session| &session.topics).collect::<BTreeSet<_>>().len();
    let municipalities = here.index.involved_municipalities(here.site, sessions).len();
    let outcomes = sessions.iter().map(|&session| here.site.session(session).outcomes.len()).sum();
    let figure = |number: usize, text: &str, href: Option<String>| FigureView {
        number,
        label: here.texts.count(text, number),
        href,
    };
    let figures = [
        figure(sessions.len(), "figure-sessions", sessions_href),
        figure(topics, "figure-topics", Some(here.href(&here.paths.topics(0)))),
        figure(municipalities, "figure-municipalities", Some(here.href(&here.paths.municipalities(0)))),
        figure(outcomes, "figure-outcomes", Some(here.href(&here.paths.outcomes()))),
    ];
    figures.into_iter().filter(|figure| figure.number > 0).collect()
}

/// The notes that were changed last; of those of one day, in the order of the programme. Nothing where all were
/// changed on one day: then none is newer than another.
fn newest(here: &Here, sessions: &[SessionId]) -> Vec<ChangeView> {
    let day_of = |&session: &SessionId| Some((here.site.session(session).changed?, session));
    let mut changes: Vec<(Date, SessionId)> = sessions.iter().filter_map(day_of).collect();
    changes.sort_by_key(|(day, _)| Reverse(*day));
    let is_one_day = changes.first().map(|(day, _)| day) == changes.last().map(|(day, _)| day);
    changes.truncate(if is_one_day { 0 } else { NEWEST });
    let view = |(day, session)| ChangeView { session: here.session_link(session), day: here.texts.date(day) };
    changes.into_iter().map(view).collect()
}

fn most_wanted(here: &Here, sessions: &[SessionId]) -> Vec<WantedView> {
    let mut hands: BTreeMap<TopicId, u32> = BTreeMap::new();
    for session in sessions.iter().map(|&session| here.site.session(session)) {
        if let (Some(&topic), Some(interest)) = (session.topics.first(), session.interest) {
            let most = hands.entry(topic).or_default();
            *most = (*most).max(interest);
        }
    }
    let mut ranked: Vec<(TopicId, u32)> = hands.into_iter().filter(|(_, hands)| *hands > 0).collect();
    ranked.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    ranked.truncate(MOST_WANTED);
    let most = ranked.first().map_or(0, |(_, hands)| *hands);
    let view = |(topic, hands): (TopicId, u32)| WantedView {
        topic: here.topic_link(topic),
        hands,
        label: here.texts.count("hands", hands as usize),
        most,
    };
    ranked.into_iter().map(view).collect()
}
