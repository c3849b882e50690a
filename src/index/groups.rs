//! Sessions by event, day, topic, tag and person; lists in alphabetical order.

use std::collections::BTreeSet;

use jiff::civil::DateTime;

use super::{DayKey, Index};
use crate::model::{
    MunicipalityId, PersonId, PublicName, RoomId, SessionId, Site, TagId, TopicId, When, Who, count_kinds,
};
use crate::source::Collation;

pub fn gather(site: &Site, index: &mut Index) {
    let shown = (0..site.sessions.len()).map(SessionId::new).filter(|&session| site.session(session).is_shown);
    let mut sessions: Vec<SessionId> = shown.collect();
    sessions.sort_by_cached_key(|&session| programme_key(site, session));
    index.by_event = vec![Vec::new(); site.events.len()];
    index.days = vec![Default::default(); site.events.len()];
    index.by_topic = vec![Vec::new(); site.topics.len()];
    index.by_tag = vec![Vec::new(); site.tags.len()];
    index.by_person = vec![Vec::new(); site.people.len()];
    for &id in &sessions {
        let session = site.session(id);
        index.by_event[session.event.place()].push(id);
        let day = session.when.map_or(DayKey::Unknown, |when| DayKey::Day(when.day()));
        index.days[session.event.place()].entry(day).or_default().push(id);
        for topic in with_broader(site, &session.topics) {
            index.by_topic[topic.place()].push(id);
        }
        for tag in &session.tags {
            index.by_tag[tag.place()].push(id);
        }
        for person in people(session) {
            index.by_person[person.place()].push(id);
        }
    }
    index.outcomes = count_kinds(sessions.iter().flat_map(|&session| site.session(session).outcomes.iter()));
    index.sessions = sessions;
    sort_lists(site, index);
}

fn people(session: &crate::model::Session) -> BTreeSet<PersonId> {
    let parties = session.hosts.iter().chain(&session.scribes).chain(&session.participants);
    parties.filter_map(|party| if let Who::Person(person) = party.who { Some(person) } else { None }).collect()
}

/// The topics of a session and all that are broader: what is about scanning is about files too.
pub fn with_broader(site: &Site, topics: &[TopicId]) -> BTreeSet<TopicId> {
    topics.iter().flat_map(|&topic| std::iter::successors(Some(topic), |&topic| site.topic(topic).broader)).collect()
}

/// Orders sessions as a programme does: by event, time, room, then by address.
pub fn programme_key(site: &Site, id: SessionId) -> ProgrammeKey {
    let session = site.session(id);
    let start = session.when.map(|when| match when {
        When::Time(range) => range.start,
        When::Day(day) => day.to_datetime(jiff::civil::Time::MAX),
    });
    ProgrammeKey(session.event.place(), start.unwrap_or(DateTime::MAX), session.room, id)
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ProgrammeKey(usize, DateTime, Option<RoomId>, SessionId);

fn sort_lists(site: &Site, index: &mut Index) {
    let collation = Collation::new(&site.language);
    let alphabetical = |a: &str, b: &str| collation.compare(a, b);

    index.narrower = vec![Vec::new(); site.topics.len()];
    let mut topics: Vec<TopicId> = (0..site.topics.len()).map(TopicId::new).collect();
    topics.retain(|&topic| site.topic(topic).listed || !index.by_topic[topic.place()].is_empty());
    topics.sort_by(|&a, &b| alphabetical(&site.topic(a).label, &site.topic(b).label).then(a.cmp(&b)));
    for &topic in &topics {
        if let Some(broader) = site.topic(topic).broader {
            index.narrower[broader.place()].push(topic);
        }
    }
    index.topics = topics;

    let mut tags: Vec<TagId> = (0..site.tags.len()).map(TagId::new).collect();
    tags.sort_by(|&a, &b| alphabetical(&site.tag(a).label, &site.tag(b).label).then(a.cmp(&b)));
    index.tags = tags;

    let profiles = (0..site.people.len()).map(PersonId::new).filter(|&person| site.person(person).profile().is_some());
    let named = profiles.filter_map(|person| Some((site.person(person).public_name(site.names)?, person)));
    let mut people: Vec<(PublicName, PersonId)> = named.collect();
    people.sort_by(|(a, a_id), (b, b_id)| {
        alphabetical(a.surname(), b.surname()).then_with(|| alphabetical(a.as_str(), b.as_str())).then(a_id.cmp(b_id))
    });
    index.people = people.into_iter().map(|(_, person)| person).collect();

    let mut places: Vec<MunicipalityId> = (0..site.municipalities.len()).map(MunicipalityId::new).collect();
    // By the short name: nobody looks for Norderstedt under S like „Stadt“.
    places.sort_by(|&a, &b| alphabetical(&site.municipality(a).short, &site.municipality(b).short).then(a.cmp(&b)));
    (index.municipalities, index.bodies) =
        places.into_iter().partition(|&place| site.municipality(place).kind.is_municipal());
}
