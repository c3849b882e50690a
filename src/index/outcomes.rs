//! What came out, over all sessions, so that pages, data and search list and count the same.
//!
//! 1. The outcomes of each kind are put into [`OutcomeList`]s, one for each [`Arrangement`].
//! 2. Tasks are counted: [`Progress`] of the site, and of each event, topic and municipality.
//! 3. [`super::similar`] finds questions that others asked too.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use jiff::civil::Date;
use rayon::prelude::*;

use super::groups::with_broader;
use super::{Index, similar};
use crate::model::{EventId, MunicipalityId, Outcome, OutcomeKind, SessionId, Site, StepState, TopicId};

/// One outcome: a place in `Session::outcomes`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutcomeRef {
    pub session: SessionId,
    pub place: usize,
}

impl OutcomeRef {
    pub fn of(self, site: &Site) -> &Outcome {
        &site.session(self.session).outcomes[self.place]
    }
}

/// How the outcomes of one kind are put in order for readers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Arrangement {
    /// By all topics of their sessions.
    ByTopic,
    /// By those whom they fall to, or, where nobody is named, by those who had a say in the session.
    ByMunicipality,
    /// Tasks that are open, by owner.
    Open,
    /// Tasks that are done, by owner.
    Done,
}

impl Arrangement {
    /// Those that there are of a kind. The first is the main one, in which each outcome has its anchor: next steps
    /// are looked up by who does them, all else by what it is about.
    pub fn of(kind: OutcomeKind) -> &'static [Self] {
        match kind {
            OutcomeKind::NextStep => &[Self::ByMunicipality, Self::ByTopic, Self::Open, Self::Done],
            _ => &[Self::ByTopic, Self::ByMunicipality],
        }
    }
}

/// All outcomes of one kind in one order. One that belongs to several groups stands in each of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OutcomeList {
    pub entries: Vec<OutcomeRef>,
    pub groups: Vec<ListGroup>,
    /// How many different outcomes there are.
    pub count: usize,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListGroup {
    pub key: GroupKey,
    /// Its places in [`OutcomeList::entries`].
    pub range: Range<usize>,
    pub progress: Progress,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GroupKey {
    Topic(TopicId),
    Municipality(MunicipalityId),
    /// Without a topic, without anyone in charge.
    Rest,
}

impl GroupKey {
    pub fn topic(self) -> Option<TopicId> {
        if let Self::Topic(topic) = self { Some(topic) } else { None }
    }

    pub fn municipality(self) -> Option<MunicipalityId> {
        if let Self::Municipality(place) = self { Some(place) } else { None }
    }
}

/// How many tasks are done. What is only suggested never counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    pub done: usize,
    pub tasks: usize,
}

impl Progress {
    /// Of tasks that have come so far.
    pub fn of(states: impl IntoIterator<Item = StepState>) -> Self {
        let mut progress = Self::default();
        states.into_iter().for_each(|state| progress.add(state));
        progress
    }

    fn add(&mut self, state: StepState) {
        self.tasks += 1;
        self.done += usize::from(state == StepState::Done);
    }
}

/// What is to be said of the day until which an open task was taken on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lateness {
    /// It is past as of the day for which the site is built.
    Overdue,
    /// There is no day to hold it against: nothing was heard.
    Unheard,
}

/// Nothing unless the publisher wants progress told. The clock is never asked.
pub fn lateness(site: &Site, outcome: &Outcome) -> Option<Lateness> {
    let due = outcome.due.filter(|_| site.progress && outcome.state == Some(StepState::Open))?;
    match site.today {
        None => Some(Lateness::Unheard),
        Some(today) => (due < today).then_some(Lateness::Overdue),
    }
}

/// What is derived from the outcomes of all sessions that are shown.
#[derive(Debug, Default)]
pub struct Outcomes {
    /// In the order of the programme.
    by_kind: BTreeMap<OutcomeKind, Vec<OutcomeRef>>,
    lists: BTreeMap<(OutcomeKind, Arrangement), OutcomeList>,
    /// By session and outcome: where it first stands in the main list of its kind.
    positions: Vec<Vec<usize>>,
    similar: BTreeMap<OutcomeRef, Vec<OutcomeRef>>,
    progress: Progress,
    progress_of_events: Vec<Progress>,
    progress_of_topics: Vec<Progress>,
    progress_of_municipalities: Vec<Progress>,
}

pub fn gather(site: &Site, index: &Index) -> Outcomes {
    let mut outcomes = Outcomes {
        positions: site.sessions.iter().map(|session| vec![0; session.outcomes.len()]).collect(),
        progress_of_events: vec![Progress::default(); site.events.len()],
        progress_of_topics: vec![Progress::default(); site.topics.len()],
        progress_of_municipalities: vec![Progress::default(); site.municipalities.len()],
        ..Outcomes::default()
    };
    for &session in &index.sessions {
        for (place, outcome) in site.session(session).outcomes.iter().enumerate() {
            outcomes.by_kind.entry(outcome.kind).or_default().push(OutcomeRef { session, place });
        }
        outcomes.count_tasks(site, session);
    }
    let wanted: Vec<(OutcomeKind, Arrangement)> =
        outcomes.by_kind.keys().flat_map(|&kind| Arrangement::of(kind).iter().map(move |&by| (kind, by))).collect();
    let arrange = |of: (OutcomeKind, Arrangement)| (of, arrange(site, index, of, &outcomes.by_kind[&of.0]));
    outcomes.lists = wanted.into_par_iter().map(arrange).collect();
    for &kind in outcomes.by_kind.keys() {
        let main = &outcomes.lists[&(kind, Arrangement::of(kind)[0])];
        // From the end, so that the first place of an outcome is the one that stays.
        for (position, entry) in main.entries.iter().enumerate().rev() {
            outcomes.positions[entry.session.place()][entry.place] = position;
        }
    }
    let questions = outcomes.by_kind.get(&OutcomeKind::Question).map(Vec::as_slice).unwrap_or_default();
    outcomes.similar = similar::find(site, questions);
    outcomes
}

impl Outcomes {
    fn count_tasks(&mut self, site: &Site, id: SessionId) {
        let session = site.session(id);
        let topics = with_broader(site, &session.topics);
        for (outcome, state) in session.outcomes.iter().filter_map(|outcome| Some((outcome, outcome.state?))) {
            self.progress.add(state);
            self.progress_of_events[session.event.place()].add(state);
            for topic in &topics {
                self.progress_of_topics[topic.place()].add(state);
            }
            for owner in outcome.owners.iter().collect::<BTreeSet<_>>() {
                self.progress_of_municipalities[owner.place()].add(state);
            }
        }
    }
}

fn arrange(
    site: &Site,
    index: &Index,
    (kind, arrangement): (OutcomeKind, Arrangement),
    all: &[OutcomeRef],
) -> OutcomeList {
    let kept = |entry: &&OutcomeRef| match arrangement {
        Arrangement::ByTopic | Arrangement::ByMunicipality => true,
        Arrangement::Open => entry.of(site).state == Some(StepState::Open),
        Arrangement::Done => entry.of(site).state == Some(StepState::Done),
    };
    // In the order of the register; what belongs to no group comes last.
    let mut keys: Vec<GroupKey> = match arrangement {
        Arrangement::ByTopic => index.topics.iter().copied().map(GroupKey::Topic).collect(),
        _ => index.municipalities.iter().chain(&index.bodies).copied().map(GroupKey::Municipality).collect(),
    };
    let rest = keys.len();
    keys.push(GroupKey::Rest);
    let mut groups: Vec<Vec<OutcomeRef>> = vec![Vec::new(); keys.len()];
    let mut add = |rank: usize, entry: OutcomeRef| {
        // What names somebody twice is theirs once.
        if groups[rank].last() != Some(&entry) {
            groups[rank].push(entry);
        }
    };
    let mut count = 0;
    for &entry in all.iter().filter(kept) {
        count += 1;
        let is_in_none = match arrangement {
            Arrangement::ByTopic => {
                let topics = &site.session(entry.session).topics;
                topics.iter().for_each(|&topic| add(index.totals_of(topic).rank, entry));
                topics.is_empty()
            }
            _ => {
                let places = places_of(index, entry.session, entry.of(site));
                places.iter().for_each(|&place| add(index.involvement_of(place).rank, entry));
                places.is_empty()
            }
        };
        if is_in_none {
            add(rest, entry);
        }
    }
    let mut list = OutcomeList { count, ..OutcomeList::default() };
    list.entries.reserve_exact(groups.iter().map(Vec::len).sum());
    for (key, mut entries) in keys.into_iter().zip(groups).filter(|(_, entries)| !entries.is_empty()) {
        if kind == OutcomeKind::NextStep {
            entries.sort_by_key(|entry| urgency(entry.of(site)));
        }
        let mut progress = Progress::default();
        entries.iter().filter_map(|entry| entry.of(site).state).for_each(|state| progress.add(state));
        let start = list.entries.len();
        list.entries.append(&mut entries);
        list.groups.push(ListGroup { key, range: start..list.entries.len(), progress });
    }
    list
}

/// What is open comes first, the nearest day before the others; what is done comes last.
fn urgency(outcome: &Outcome) -> (u8, Date) {
    let class = match outcome.state {
        Some(StepState::Open) => 0,
        None => 1,
        Some(StepState::Done) => 2,
    };
    (class, outcome.due.unwrap_or(Date::MAX))
}

/// Under which municipalities and bodies an outcome is looked up: those it names, or else those who had a say in its
/// session. A step that names nobody is nobody's yet.
fn places_of<'a>(index: &'a Index, session: SessionId, outcome: &'a Outcome) -> &'a [MunicipalityId] {
    let is_named = !outcome.owners.is_empty() || outcome.kind == OutcomeKind::NextStep;
    if is_named { &outcome.owners } else { &index.had_a_say[session.place()] }
}

impl Index {
    /// All outcomes of a kind, in the order of the programme.
    pub fn outcomes_of(&self, kind: OutcomeKind) -> &[OutcomeRef] {
        self.collected.by_kind.get(&kind).map(Vec::as_slice).unwrap_or_default()
    }

    /// The outcomes of a kind in one order; `None` where there is nothing, or no such order: one group of what belongs to
    /// none is an order only where there is no other.
    pub fn outcome_list(&self, kind: OutcomeKind, arrangement: Arrangement) -> Option<&OutcomeList> {
        let is_divided = !matches!(arrangement, Arrangement::Open | Arrangement::Done);
        let may_be_one_group = Arrangement::of(kind).first() == Some(&arrangement) || !is_divided;
        let is_order =
            |list: &&OutcomeList| may_be_one_group || list.groups.iter().any(|group| group.key != GroupKey::Rest);
        self.collected.lists.get(&(kind, arrangement)).filter(|list| list.count > 0).filter(is_order)
    }

    /// What the groups of such a list are about, in their order.
    pub fn groups_of(&self, kind: OutcomeKind, arrangement: Arrangement) -> impl Iterator<Item = GroupKey> {
        self.outcome_list(kind, arrangement).into_iter().flat_map(|list| list.groups.iter().map(|group| group.key))
    }

    /// The group of a topic in such a list.
    pub fn group_on<'l>(&self, topic: TopicId, list: &'l OutcomeList) -> Option<&'l ListGroup> {
        let rank = |key: GroupKey| key.topic().map_or(usize::MAX, |topic| self.totals_of(topic).rank);
        let place = list.groups.binary_search_by_key(&rank(GroupKey::Topic(topic)), |group| rank(group.key)).ok()?;
        list.groups.get(place)
    }

    /// Where an outcome first stands in the main list of its kind.
    pub fn position_of(&self, outcome: OutcomeRef) -> usize {
        self.collected.positions[outcome.session.place()][outcome.place]
    }

    /// Open questions of other sessions on the same topic that ask much the same, the nearest first.
    pub fn similar_questions(&self, question: OutcomeRef) -> &[OutcomeRef] {
        self.collected.similar.get(&question).map(Vec::as_slice).unwrap_or_default()
    }

    pub fn progress(&self) -> Progress {
        self.collected.progress
    }

    pub fn progress_of_event(&self, event: EventId) -> Progress {
        self.collected.progress_of_events[event.place()]
    }

    pub fn progress_of_topic(&self, topic: TopicId) -> Progress {
        self.collected.progress_of_topics[topic.place()]
    }

    pub fn progress_of_municipality(&self, place: MunicipalityId) -> Progress {
        self.collected.progress_of_municipalities[place.place()]
    }
}
