//! What can be derived from the [`Site`]: who belongs to what, in which order, and what is near what.
//!
//! Only sessions that are shown are in the index, so that no page and no count can hold any other.
//!
//! 1. [`groups`] gathers sessions by topic, tag, municipality and time.
//! 2. [`topics`] adds up what came out of each topic, and who has to do with it.
//! 3. [`involvement`] tells apart who was there, who wants to work on, and who does it.
//! 4. [`matrix`] arranges topics and municipalities in tables that can be taken in.
//! 5. [`related`] finds sessions near each other, and what links back.
//! 6. [`outcomes`] puts what came out in order, and [`similar`] finds questions that were asked elsewhere too.
//! 7. [`mod@published`] lists what has an address to link to, and [`mod@moves`] holds it against what had one before.

mod cut;
mod groups;
mod involvement;
mod matrix;
mod moves;
mod outcomes;
mod published;
mod related;
mod similar;
mod topics;

pub use cut::cut;
pub use involvement::{Companion, Entry, Involvement, Tie, Work, involved, is_owned, present, together};
pub use matrix::{Group, Scope, Sheet};
pub use moves::{GoneNote, Lost, LostOutcomes, Moves, Reason as MoveReason, Redirect, Vanished, moves};
pub use outcomes::{Arrangement, GroupKey, Lateness, ListGroup, OutcomeList, OutcomeRef, Outcomes, Progress, lateness};
pub use published::{Published, Thing, published};
pub use related::{Reason, Related};
pub use topics::TopicTotals;

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Day, EventId, MunicipalityId, OutcomeKind, PersonId, SessionId, Site, TagId, TopicId};

/// Derived facts, by the place of each thing in the lists of the site.
#[derive(Debug, Default)]
pub struct Index {
    /// Sessions with content, in the order of their events and times.
    pub sessions: Vec<SessionId>,
    pub by_event: Vec<Vec<SessionId>>,
    /// The days of each event, with its sessions in the order of the programme; sessions without a day come last, under `None`.
    pub days: Vec<BTreeMap<DayKey, Vec<SessionId>>>,
    pub by_topic: Vec<Vec<SessionId>>,
    pub by_tag: Vec<Vec<SessionId>>,
    /// Sessions at which people who may be named were.
    pub by_person: Vec<Vec<SessionId>>,
    /// Topics that have a page, in alphabetical order: listed, or with a session.
    pub topics: Vec<TopicId>,
    /// The topics directly below each.
    pub narrower: Vec<Vec<TopicId>>,
    /// Municipalities that have a page, in alphabetical order.
    pub municipalities: Vec<MunicipalityId>,
    /// Other bodies that have a page, in alphabetical order.
    pub bodies: Vec<MunicipalityId>,
    pub involvement: Vec<Involvement>,
    /// Everyone each session has to do with, and what that is.
    pub ties: Vec<Vec<(MunicipalityId, Tie)>>,
    /// From where someone was at each session, wants to work on it, or does it.
    pub had_a_say: Vec<Vec<MunicipalityId>>,
    /// What the sessions of each topic add up to.
    pub topic_totals: Vec<TopicTotals>,
    /// The tables of topics and municipalities.
    pub matrix: Vec<Sheet>,
    pub tags: Vec<TagId>,
    /// People who have a page, in the order of their surnames.
    pub people: Vec<PersonId>,
    pub related: Vec<Vec<Related>>,
    /// Sessions whose text links to each.
    pub mentioned_in: Vec<Vec<SessionId>>,
    /// Outcomes of each kind over the whole site.
    pub outcomes: BTreeMap<OutcomeKind, usize>,
    /// What came out, in the order of the pages that gather it.
    pub collected: Outcomes,
    /// What became of addresses that are no longer those of anything.
    pub moves: Moves,
}

/// A day, or what has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum DayKey {
    Day(Day),
    Unknown,
}

/// Derives everything that pages ask for. What became of former addresses is for [`moves()`] to find, once it is known
/// which pages there are.
pub fn index(site: &Site) -> Index {
    let mut index = Index::default();
    ((), index.ties) = rayon::join(|| groups::gather(site, &mut index), || involvement::ties_of_all(site));
    topics::gather(site, &mut index);
    involvement::gather(site, &mut index);
    // None of these asks for another of them.
    let (found, (sheets, collected)) = rayon::join(
        || related::find(site, &index),
        || rayon::join(|| matrix::arrange(site, &index), || outcomes::gather(site, &index)),
    );
    (index.related, index.mentioned_in) = (found.related, found.mentioned_in);
    (index.matrix, index.collected) = (sheets, collected);
    index
}

impl Index {
    /// Whether there is anything to search for.
    pub fn is_searchable(&self) -> bool {
        !self.sessions.is_empty() || !self.topics.is_empty() || !self.municipalities.is_empty()
    }

    pub fn sessions_of_event(&self, event: EventId) -> &[SessionId] {
        &self.by_event[event.place()]
    }

    pub fn sessions_on(&self, topic: TopicId) -> &[SessionId] {
        &self.by_topic[topic.place()]
    }

    /// The municipalities that have to do with some sessions, if only by being named; other bodies are none. All pages
    /// count by this.
    pub fn involved_municipalities(&self, site: &Site, sessions: &[SessionId]) -> BTreeSet<MunicipalityId> {
        let places = sessions.iter().flat_map(|&session| self.involved(session));
        places.filter(|&place| site.municipality(place).kind.is_municipal()).collect()
    }

    pub fn sessions_tagged(&self, tag: TagId) -> &[SessionId] {
        &self.by_tag[tag.place()]
    }

    pub fn sessions_with(&self, person: PersonId) -> &[SessionId] {
        &self.by_person[person.place()]
    }

    pub fn involvement_of(&self, municipality: MunicipalityId) -> &Involvement {
        &self.involvement[municipality.place()]
    }

    /// The sessions before and after this one in the programme of its event.
    pub fn neighbours(&self, site: &Site, session: SessionId) -> (Option<SessionId>, Option<SessionId>) {
        let programme = self.sessions_of_event(site.session(session).event);
        let key = groups::programme_key(site, session);
        let place = programme.binary_search_by(|&other| groups::programme_key(site, other).cmp(&key)).ok();
        let Some(place) = place else { return (None, None) };
        (place.checked_sub(1).map(|before| programme[before]), programme.get(place + 1).copied())
    }
}
