//! Where lists go on at their next page: no page grows with the number of sessions.
//!
//! A list is cut after so many entries, or earlier where its entries are long. Both the plan and the views go by
//! one [`Paging`], so that they agree.

use std::collections::BTreeMap;
use std::ops::Range;

use super::documents::{Chapter, Sheet, Sheets};
use crate::index::{self, Arrangement, Entry, Index, Involvement, OutcomeList, OutcomeRef, is_owned};
use crate::model::{
    EventId, MunicipalityId, Outcome, OutcomeKind, PersonId, Session, SessionId, Site, TagId, Topic, TopicId,
};

/// How many entries a list shows before it goes on at the next page.
pub const PAGE_LENGTH: usize = 200;
/// The same of the lists of outcomes.
const OUTCOMES_ON_PAGE: usize = 100;
/// About how many bytes of a page its list may take. With all that stands before it, such as the relations of a
/// municipality, a page must stay below 200 kB.
const PAGE_BYTES: usize = 110_000;

// What the markup of one entry takes besides its text, measured on pages of the built-in theme.
const CARD: usize = 1_200;
const ROW: usize = 500;
const OUTCOME: usize = 600;
const SLOT: usize = 2_100;
const TOPIC_CARD: usize = 1_200;
/// One outcome among all of its kind.
const ENTRY: usize = 500;

/// The entries of each page. A list without entries has one page, which says so.
pub type Parts = Vec<Range<usize>>;

fn cut(sizes: impl IntoIterator<Item = usize>) -> Parts {
    index::cut(sizes, PAGE_LENGTH, PAGE_BYTES)
}

/// All lists of a site, cut once.
pub struct Paging {
    programmes: Vec<Parts>,
    sessions: Vec<Parts>,
    topics: Parts,
    by_topic: Vec<Parts>,
    by_municipality: Vec<Parts>,
    by_tag: Vec<Parts>,
    by_person: Vec<Parts>,
    outcomes: BTreeMap<(OutcomeKind, Arrangement), Parts>,
    sheets: Sheets,
}

impl Paging {
    pub fn new(site: &Site, index: &Index) -> Self {
        let cards = |sessions: &Vec<SessionId>| cut(sessions.iter().map(|&session| card(site.session(session))));
        let slot = |&session: &SessionId| SLOT + 2 * site.session(session).title.len();
        let on_topic = |&session: &SessionId| {
            let session = site.session(session);
            card(session) + session.outcomes.iter().map(outcome).sum::<usize>()
        };
        let places =
            index.involvement.iter().zip(0..).map(|(of, place)| municipality(site, of, MunicipalityId::new(place)));
        let lists =
            OutcomeKind::ALL.into_iter().flat_map(|kind| Arrangement::of(kind).iter().map(move |&by| (kind, by)));
        Self {
            programmes: index.by_event.iter().map(|sessions| cut(sessions.iter().map(slot))).collect(),
            sessions: index.by_event.iter().map(cards).collect(),
            topics: cut(index.topics.iter().map(|&topic| topic_card(site.topic(topic)))),
            by_topic: index.by_topic.iter().map(|sessions| cut(sessions.iter().map(on_topic))).collect(),
            by_municipality: places.collect(),
            by_tag: index.by_tag.iter().map(cards).collect(),
            by_person: index.by_person.iter().map(cards).collect(),
            outcomes: lists.filter_map(|of| Some((of, outcomes(site, index.outcome_list(of.0, of.1)?)))).collect(),
            sheets: Sheets::new(site, index),
        }
    }

    pub fn programme(&self, event: EventId) -> &Parts {
        &self.programmes[event.place()]
    }

    pub fn sessions(&self, event: EventId) -> &Parts {
        &self.sessions[event.place()]
    }

    /// The register of topics.
    pub fn topics(&self) -> &Parts {
        &self.topics
    }

    /// The sessions of a topic, with what came out of them.
    pub fn topic(&self, topic: TopicId) -> &Parts {
        &self.by_topic[topic.place()]
    }

    /// The sessions of a municipality by topic, with what was left open there and what it took on.
    pub fn municipality(&self, place: MunicipalityId) -> &Parts {
        &self.by_municipality[place.place()]
    }

    pub fn tag(&self, tag: TagId) -> &Parts {
        &self.by_tag[tag.place()]
    }

    /// The sessions of someone who has a page.
    pub fn person(&self, person: PersonId) -> &Parts {
        &self.by_person[person.place()]
    }

    /// The outcomes of a kind in one order; none where there is no such list.
    pub fn outcomes(&self, kind: OutcomeKind, arrangement: Arrangement) -> &[Range<usize>] {
        self.outcomes.get(&(kind, arrangement)).map(Vec::as_slice).unwrap_or_default()
    }

    /// The documents for paper of an event; none where it has no session.
    pub fn sheets(&self, event: EventId) -> &[Sheet] {
        self.sheets.of_event(event)
    }

    /// Where a session stands on paper; `None` where it is not shown.
    pub fn chapter(&self, session: SessionId) -> Option<Chapter> {
        self.sheets.chapter(session)
    }
}

/// On which of the pages an entry stands.
pub fn part_with(parts: &[Range<usize>], entry: usize) -> usize {
    parts.partition_point(|part| part.end <= entry)
}

/// What stands under several topics brings its outcomes once.
fn municipality(site: &Site, involvement: &Involvement, place: MunicipalityId) -> Parts {
    let size = |entry: &Entry| {
        let session = site.session(entry.session);
        let shown = session.outcomes.iter().filter(|outcome| entry.is_first && concerns(outcome, entry, place));
        ROW + session.title.len() + shown.map(outcome).sum::<usize>()
    };
    cut(involvement.entries.iter().map(size))
}

fn outcomes(site: &Site, list: &OutcomeList) -> Parts {
    let size = |entry: &OutcomeRef| ENTRY + 2 * site.session(entry.session).title.len() + words(entry.of(site));
    index::cut(list.entries.iter().map(size), OUTCOMES_ON_PAGE, PAGE_BYTES)
}

fn topic_card(topic: &Topic) -> usize {
    TOPIC_CARD + topic.label.len() + topic.description.as_ref().map_or(0, String::len)
}

/// Whether the page of a place shows an outcome of one of its sessions.
fn concerns(outcome: &Outcome, entry: &Entry, place: MunicipalityId) -> bool {
    is_owned(outcome, place) || outcome.kind == OutcomeKind::Question && entry.tie.takes_part()
}

fn card(session: &Session) -> usize {
    CARD + session.title.len() + session.summary.as_ref().map_or(0, String::len)
}

fn outcome(outcome: &Outcome) -> usize {
    OUTCOME + words(outcome)
}

/// With what links and emphasis add to it.
fn words(outcome: &Outcome) -> usize {
    3 * outcome.text.len() / 2
}
