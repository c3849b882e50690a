//! Where lists go on at their next page: no page grows with the number of sessions.
//!
//! A list is cut after so many entries, or earlier where its entries are long. Both the plan and the views ask
//! here, so that they agree.

use std::collections::HashSet;
use std::ops::Range;

use crate::index::{self, Entry, Index, is_owned};
use crate::model::{EventId, MunicipalityId, Outcome, OutcomeKind, PersonId, Session, SessionId, Site, TagId, TopicId};

/// How many entries a list shows before it goes on at the next page.
pub const PAGE_LENGTH: usize = 200;
/// About how many bytes of a page its list may take. With all that stands before it, such as the relations of a
/// municipality, a page must stay below 200 kB.
const PAGE_BYTES: usize = 110_000;

// What the markup of one entry takes besides its text, measured on pages of the built-in theme.
const CARD: usize = 1_200;
const ROW: usize = 500;
const OUTCOME: usize = 600;
const SLOT: usize = 2_100;
const TOPIC_CARD: usize = 1_200;

/// The entries of each page. A list without entries has one page, which says so.
pub type Parts = Vec<Range<usize>>;

fn cut(sizes: impl IntoIterator<Item = usize>) -> Parts {
    index::cut(sizes, PAGE_LENGTH, PAGE_BYTES)
}

pub fn programme(site: &Site, index: &Index, event: EventId) -> Parts {
    let sessions = index.sessions_of_event(event).iter();
    cut(sessions.map(|&session| SLOT + 2 * site.session(session).title.len()))
}

pub fn sessions(site: &Site, index: &Index, event: EventId) -> Parts {
    cut(index.sessions_of_event(event).iter().map(|&session| card(site.session(session))))
}

pub fn tag(site: &Site, index: &Index, tag: TagId) -> Parts {
    cut(index.sessions_tagged(tag).iter().map(|&session| card(site.session(session))))
}

/// The sessions of someone who has a page.
pub fn person(site: &Site, index: &Index, person: PersonId) -> Parts {
    cut(index.sessions_with(person).iter().map(|&session| card(site.session(session))))
}

/// The register of topics.
pub fn topics(site: &Site, index: &Index) -> Parts {
    let size = |&topic: &TopicId| {
        let topic = site.topic(topic);
        TOPIC_CARD + topic.label.len() + topic.description.as_ref().map_or(0, String::len)
    };
    cut(index.topics.iter().map(size))
}

/// The sessions of a topic, with what came out of them.
pub fn topic(site: &Site, index: &Index, topic: TopicId) -> Parts {
    let size = |&session: &SessionId| {
        let session = site.session(session);
        card(session) + session.outcomes.iter().map(outcome).sum::<usize>()
    };
    cut(index.sessions_on(topic).iter().map(size))
}

/// The sessions of a municipality by topic, with what was left open there and what it took on. What stands under
/// several topics brings its outcomes once.
pub fn municipality(site: &Site, index: &Index, place: MunicipalityId) -> Parts {
    let mut seen = HashSet::new();
    let size = |entry: &Entry| {
        let session = site.session(entry.session);
        let shown = session.outcomes.iter().filter(|outcome| concerns(outcome, entry, place));
        let outcomes = if seen.insert(entry.session) { shown.map(self::outcome).sum() } else { 0 };
        ROW + session.title.len() + outcomes
    };
    cut(index.involvement_of(place).entries.iter().map(size))
}

/// Whether the page of a place shows an outcome of one of its sessions.
fn concerns(outcome: &Outcome, entry: &Entry, place: MunicipalityId) -> bool {
    is_owned(outcome, place) || outcome.kind == OutcomeKind::Question && entry.tie.takes_part()
}

fn card(session: &Session) -> usize {
    CARD + session.title.len() + session.summary.as_ref().map_or(0, String::len)
}

fn outcome(outcome: &Outcome) -> usize {
    OUTCOME + 3 * outcome.text.len() / 2
}
