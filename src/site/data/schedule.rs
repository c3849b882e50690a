//! The programme of one event as conference apps want it: days, rooms, sessions. `schedule.json` and `schedule.xml`
//! hold the same.
//!
//! Both are the form of Pentabarf, frab and c3voc, in its strictest reading: what one validator wants and the other
//! lets pass is done for both. A session without time, end or room has no place in it, nor has a cancelled one; nobody
//! is named.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, DateTime};

use super::facts::{Facts, SessionFact, guid};
use crate::index::Index;
use crate::model::{Event, EventId, Placement, RoomId, SessionId, Site};
use crate::source::slug;

pub struct Schedule<'a> {
    pub title: &'a str,
    /// `[a-z0-9_]{4,}`
    pub acronym: String,
    pub version: String,
    /// The start page of the event.
    pub url: Option<String>,
    pub timezone: &'a str,
    pub start: Date,
    pub end: Date,
    pub rooms: Vec<Room<'a>>,
    pub tracks: Vec<&'a str>,
    /// At least one.
    pub days: Vec<Day<'a>>,
}

pub struct Room<'a> {
    pub name: &'a str,
    pub guid: String,
}

pub struct Day<'a> {
    /// From 1.
    pub index: usize,
    pub date: Date,
    pub start: String,
    pub end: String,
    /// One list for each of the schedule's rooms.
    pub rooms: Vec<Vec<Talk<'a>>>,
}

/// A session that has its place.
pub struct Talk<'a> {
    pub fact: &'a SessionFact,
    /// For programs that know no other; the same from build to build as long as no other session takes it.
    pub id: u32,
    pub slug: String,
    /// Whether the validator of the XML form takes the slug.
    pub slug_is_long: bool,
    pub room: &'a str,
    pub start: DateTime,
    /// `00:45`
    pub duration: String,
    pub track: Option<&'a str>,
    /// Where what came out of it begins.
    pub outcomes: Option<String>,
}

/// Whether an event has anything to put into a schedule.
pub fn has_any(site: &Site, index: &Index, event: EventId) -> bool {
    index.sessions_of_event(event).iter().any(|&session| site.session(session).placement().is_some())
}

/// How many sessions of an event a schedule leaves out.
pub fn left_out(site: &Site, index: &Index, event: EventId) -> usize {
    index.sessions_of_event(event).iter().filter(|&&session| site.session(session).placement().is_none()).count()
}

pub fn schedule<'a>(site: &'a Site, index: &Index, facts: &'a Facts, id: EventId) -> Schedule<'a> {
    let event = site.event(id);
    let placed: Vec<(SessionId, Placement)> = index
        .sessions_of_event(id)
        .iter()
        .filter_map(|&session| Some((session, site.session(session).placement()?)))
        .collect();
    let used: BTreeSet<RoomId> = placed.iter().map(|(_, place)| place.room).collect();
    let column: BTreeMap<RoomId, usize> = used.iter().enumerate().map(|(column, &room)| (room, column)).collect();
    let mut by_day: BTreeMap<Date, Vec<(SessionId, Placement)>> = BTreeMap::new();
    for (session, place) in placed {
        by_day.entry(place.start.date()).or_default().push((session, place));
    }
    let acronym = acronym(site, event);
    let mut ids = BTreeSet::new();
    let mut tracks = BTreeSet::new();
    let mut days = Vec::new();
    for (before, (date, placed)) in by_day.into_iter().enumerate() {
        let start = placed.iter().map(|(_, place)| place.start).min().unwrap_or_default();
        let end = placed.iter().map(|(_, place)| place.end).max().unwrap_or_default();
        let mut rooms: Vec<Vec<Talk>> = column.iter().map(|_| Vec::new()).collect();
        for (session, place) in &placed {
            let talk = talk(site, facts, event, &acronym, *session, place, &mut ids);
            tracks.extend(talk.track);
            rooms[column[&place.room]].push(talk);
        }
        let moment = |time| facts.zones.moment(id, time);
        days.push(Day { index: before + 1, date, start: moment(start), end: moment(end), rooms });
    }
    let (first, last) = (days.first().map(|day| day.date), days.last().map(|day| day.date));
    Schedule {
        title: site.event_title(event),
        version: version(&days),
        url: site.url_of(&event.address),
        timezone: &event.timezone,
        start: event.start.into_iter().chain(first).min().unwrap_or_default(),
        end: event.end.into_iter().chain(last).max().unwrap_or_default(),
        rooms: used.iter().map(|&room| room_of(site, event, room)).collect(),
        tracks: tracks.into_iter().collect(),
        days,
        acronym,
    }
}

fn room_of<'a>(site: &Site, event: &'a Event, room: RoomId) -> Room<'a> {
    let room = &event.rooms[room.place()];
    Room { name: &room.name, guid: guid(site, event, &format!("room:{}", room.name)).to_string() }
}

/// The day of the newest state that the schedule shows.
fn version(days: &[Day]) -> String {
    let talks = days.iter().flat_map(|day| day.rooms.iter().flatten());
    let newest = talks.filter_map(|talk| talk.fact.updated).max();
    newest.or(days.last().map(|day| day.date)).unwrap_or_default().to_string()
}

fn talk<'a>(
    site: &'a Site,
    facts: &'a Facts,
    event: &'a Event,
    acronym: &str,
    id: SessionId,
    place: &Placement,
    ids: &mut BTreeSet<u32>,
) -> Talk<'a> {
    let session = site.session(id);
    let fact = facts.of(id);
    let minutes = place.end.duration_since(place.start).as_mins();
    let slug_is_long = session.slug.len() >= SHORTEST;
    Talk {
        id: number(&fact.guid, ids),
        slug: if slug_is_long {
            format!("{acronym}-{}", session.slug)
        } else {
            format!("{acronym}-session-{}", session.slug)
        },
        slug_is_long,
        room: &event.rooms[place.room.place()].name,
        start: place.start,
        duration: format!("{:02}:{:02}", minutes / 60, minutes % 60),
        track: session.topics.first().map(|&topic| site.topic(topic).label.as_str()),
        outcomes: fact.outcomes(site).next().and_then(|outcome| outcome.url),
        fact,
    }
}

/// What both halves of an event's slug need.
const SHORTEST: usize = 4;

/// `barcamp_fuer_die_digitale_familie_2017`
fn acronym(site: &Site, event: &Event) -> String {
    let mut acronym = slug(site.event_title(event)).replace('-', "_");
    if let Some(year) = event.start.map(|start| start.year().to_string()).filter(|year| !acronym.contains(year)) {
        acronym = format!("{acronym}_{year}");
    }
    let acronym = acronym.trim_matches('_');
    if acronym.len() < SHORTEST { format!("event_{acronym}").trim_matches('_').to_owned() } else { acronym.to_owned() }
}

/// A positive number of 31 bits, which is what apps have room for; the next one where two sessions would share it.
fn number(guid: &str, taken: &mut BTreeSet<u32>) -> u32 {
    let hash = blake3::hash(guid.as_bytes());
    let bytes: [u8; 4] = hash.as_bytes()[..4].try_into().expect("a hash has more than 4 bytes");
    let mut number = (u32::from_be_bytes(bytes) >> 1).max(1);
    while !taken.insert(number) {
        number = (number % (u32::MAX >> 1)) + 1;
    }
    number
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_stable_and_never_shared() {
        let mut taken = BTreeSet::new();
        let first = number("a", &mut taken);
        assert_eq!(first, number("a", &mut BTreeSet::new()));
        assert_eq!(number("a", &mut taken), first + 1);
        let mut taken = BTreeSet::from([u32::MAX >> 1]);
        assert!((1..=u32::MAX >> 1).contains(&number("b", &mut taken)));
    }
}
