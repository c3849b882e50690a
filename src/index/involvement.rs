//! What each municipality has to do with the sessions, and who works on the same topics.
//!
//! Three relations stay apart: someone from there was there, it wants to work on, it does it. Presence
//! alone never says that a place works on something.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use rayon::prelude::*;

use super::Index;
use crate::model::{MunicipalityId, Outcome, OutcomeKind, PracticeState, Session, SessionId, Site, TopicId};
use crate::source::{HashMap, HashSet};

#[derive(Clone, Debug, Default)]
pub struct Involvement {
    /// Its place in the register: municipalities from A to Z, then other bodies.
    pub rank: usize,
    /// All sessions that concern it in any way, in the order of the programme.
    pub sessions: Vec<SessionId>,
    /// The same by topic, in the order of the register; what has several topics stands under each.
    pub entries: Vec<Entry>,
    /// How many agreements, next steps and so on name it.
    pub owned: BTreeMap<OutcomeKind, usize>,
    /// How many questions were left open where its people were.
    pub questions: usize,
    /// Who else works on the same topics, the nearest first.
    pub companions: Vec<Companion>,
}

/// A session of a municipality under one of its topics.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    pub topic: Option<TopicId>,
    pub session: SessionId,
    pub tie: Tie,
    /// The session stands under no topic before this one.
    pub is_first: bool,
}

/// What a municipality has to do with one session, or with all of a topic.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tie {
    /// Someone from there was there.
    pub present: bool,
    /// It is named as concerned, or in what somebody suggests.
    pub concerned: bool,
    /// It offered the session.
    pub hosted: bool,
    /// An agreement, or a next step that somebody has taken on, names it.
    pub takes_on: bool,
    /// It wants to work on what this was about.
    pub continues: bool,
    /// It does what this was about; the furthest that it has come.
    pub practice: Option<PracticeState>,
}

/// How a municipality works on something; the closest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Work {
    Does,
    Wants,
    TakesOn,
}

impl Tie {
    /// Whether someone from there had a say. That a place does something can be told by anyone.
    pub fn takes_part(&self) -> bool {
        self.present || self.continues
    }

    /// Whether it is named, and nothing says that anyone from there had a say.
    pub fn is_merely_named(&self) -> bool {
        (self.concerned || self.takes_on) && !self.takes_part() && self.practice.is_none()
    }

    /// `None` for who was merely there, or is merely named.
    pub fn work(&self) -> Option<Work> {
        match self {
            Self { practice: Some(_), .. } => Some(Work::Does),
            Self { continues: true, .. } => Some(Work::Wants),
            Self { takes_on: true, .. } => Some(Work::TakesOn),
            _ => None,
        }
    }

    /// Both taken together.
    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self {
            present: self.present || other.present,
            concerned: self.concerned || other.concerned,
            hosted: self.hosted || other.hosted,
            takes_on: self.takes_on || other.takes_on,
            continues: self.continues || other.continues,
            practice: [self.practice, other.practice].into_iter().flatten().min(),
        }
    }
}

impl Work {
    /// What one topic counts for how near two places are.
    fn weight(self) -> u32 {
        match self {
            Self::Does => 3,
            Self::Wants => 2,
            Self::TakesOn => 1,
        }
    }
}

/// Someone else who works on topics of a municipality.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Companion {
    pub municipality: MunicipalityId,
    /// Topics on which both work, and what ties the other to them.
    pub shared: Vec<(TopicId, Tie)>,
    /// Topics on which only the other works: the municipality was merely there.
    pub offered: Vec<(TopicId, Tie)>,
}

/// How many companions a page names.
const COMPANIONS: usize = 12;
/// How many who work on one topic are looked at, those first who do it.
const CANDIDATES: usize = 200;

/// Who works on a topic.
type AtWork = BTreeMap<TopicId, Vec<Worker>>;
/// One of them: how, and all that ties them to it.
type Worker = (MunicipalityId, Work, Tie);

/// Asked for so often that it is gathered once.
pub fn ties_of_all(site: &Site) -> Vec<Vec<(MunicipalityId, Tie)>> {
    let ties =
        |session: &Session| if session.is_shown { ties(site, session).into_iter().collect() } else { Vec::new() };
    site.sessions.par_iter().map(ties).collect()
}

pub fn gather(site: &Site, index: &mut Index) {
    let mut involvement = vec![Involvement::default(); site.municipalities.len()];
    for (rank, place) in index.municipalities.iter().chain(&index.bodies).enumerate() {
        involvement[place.place()].rank = rank;
    }
    index.had_a_say = vec![Vec::new(); site.sessions.len()];
    for &id in &index.sessions {
        let session = site.session(id);
        let questions = session.outcomes.iter().filter(|outcome| outcome.kind == OutcomeKind::Question).count();
        for &(place, tie) in &index.ties[id.place()] {
            let own = &mut involvement[place.place()];
            own.sessions.push(id);
            if tie.takes_part() {
                own.questions += questions;
                index.had_a_say[id.place()].push(place);
            }
            for outcome in session.outcomes.iter().filter(|outcome| is_owned(outcome, place)) {
                *own.owned.entry(outcome.kind).or_default() += 1;
            }
            let entry = |topic| Entry { topic, session: id, tie, is_first: false };
            own.entries.extend(session.topics.iter().map(|&topic| entry(Some(topic))));
            own.entries.extend(session.topics.is_empty().then(|| entry(None)));
        }
    }
    involvement.par_iter_mut().for_each(|own| {
        // The order within a topic stays that of the programme.
        own.entries.sort_by_key(|entry| index.rank_of(entry));
        let mut seen = HashSet::default();
        for entry in &mut own.entries {
            entry.is_first = seen.insert(entry.session);
        }
    });
    let at_work = at_work(&involvement);
    let places = (0..involvement.len()).into_par_iter().map(MunicipalityId::new);
    let companions: Vec<_> = places.map(|place| companions(place, &involvement, &at_work)).collect();
    for (own, companions) in involvement.iter_mut().zip(companions) {
        own.companions = companions;
    }
    index.involvement = involvement;
}

impl Involvement {
    /// Each of its topics with all its sessions on it; sessions without one come last.
    pub fn by_topic(&self) -> impl Iterator<Item = (Option<TopicId>, &[Entry])> {
        self.entries.chunk_by(|a, b| a.topic == b.topic).map(|entries| (entries[0].topic, entries))
    }
}

/// What some sessions add up to.
pub fn together(entries: &[Entry]) -> Tie {
    entries.iter().map(|entry| entry.tie).fold(Tie::default(), Tie::and)
}

impl Index {
    /// The sessions of a municipality on a topic, by their places in its list.
    pub fn entries_on(&self, place: MunicipalityId, topic: TopicId) -> Range<usize> {
        let entries = &self.involvement_of(place).entries;
        let rank = self.totals_of(topic).rank;
        let first = entries.partition_point(|entry| self.rank_of(entry) < rank);
        first..first + entries[first..].partition_point(|entry| self.rank_of(entry) == rank)
    }

    /// Everyone a session has to do with.
    pub fn involved(&self, session: SessionId) -> impl Iterator<Item = MunicipalityId> {
        self.ties[session.place()].iter().map(|&(place, _)| place)
    }

    /// What has no topic comes last.
    fn rank_of(&self, entry: &Entry) -> usize {
        entry.topic.map_or(usize::MAX, |topic| self.totals_of(topic).rank)
    }

    /// Municipalities in the order of their register, each once.
    pub fn in_register_order(&self, places: impl IntoIterator<Item = MunicipalityId>) -> Vec<MunicipalityId> {
        let ranked: BTreeMap<usize, MunicipalityId> =
            places.into_iter().map(|place| (self.involvement_of(place).rank, place)).collect();
        ranked.into_values().collect()
    }
}

/// Everyone a session has to do with, and what that is.
fn ties(site: &Site, session: &Session) -> BTreeMap<MunicipalityId, Tie> {
    let mut ties: BTreeMap<MunicipalityId, Tie> = BTreeMap::new();
    let mut tie = |place: MunicipalityId, set: &dyn Fn(&mut Tie)| set(ties.entry(place).or_default());
    for place in present(site, session) {
        tie(place, &|tie| tie.present = true);
    }
    for &place in &session.concerned {
        tie(place, &|tie| tie.concerned = true);
    }
    for place in from(site, &session.hosts) {
        tie(place, &|tie| tie.hosted = true);
    }
    for outcome in session.outcomes.iter() {
        for &place in outcome.owners.iter().filter(|&&place| is_owned(outcome, place)) {
            tie(place, &|tie| if binds(outcome) { tie.takes_on = true } else { tie.concerned = true });
        }
    }
    for &place in &session.continues {
        tie(place, &|tie| tie.continues = true);
    }
    for practice in &session.practice {
        let state = practice.state;
        tie(practice.municipality, &|tie| tie.practice = Some(tie.practice.map_or(state, |known| known.min(state))));
    }
    ties
}

/// Whether an outcome falls to a place. A question names whom it concerns, who need not answer it.
pub fn is_owned(outcome: &Outcome, place: MunicipalityId) -> bool {
    outcome.kind != OutcomeKind::Question && outcome.owners.contains(&place)
}

/// Whether whoever is named with it has taken something on. An insight or a result is no promise, nor is being named in
/// what somebody suggests.
fn binds(outcome: &Outcome) -> bool {
    match outcome.kind {
        OutcomeKind::NextStep => outcome.state.is_some(),
        kind => kind == OutcomeKind::Agreement,
    }
}

/// Where the people of a session came from.
pub fn present(site: &Site, session: &Session) -> BTreeSet<MunicipalityId> {
    [&session.hosts, &session.scribes, &session.participants]
        .into_iter()
        .flat_map(|parties| from(site, parties))
        .collect()
}

fn from(site: &Site, parties: &[crate::model::Party]) -> BTreeSet<MunicipalityId> {
    parties.iter().filter_map(|party| site.origin(party)).collect()
}

/// Everyone a session has to do with.
pub fn involved(site: &Site, session: &Session) -> BTreeSet<MunicipalityId> {
    ties(site, session).into_keys().collect()
}

/// Who works on each topic: those first who do it, then in the order of the register.
fn at_work(involvement: &[Involvement]) -> AtWork {
    let mut at_work = AtWork::new();
    let mut in_order: Vec<usize> = (0..involvement.len()).collect();
    in_order.sort_by_key(|&place| involvement[place].rank);
    for place in in_order {
        for (topic, entries) in involvement[place].by_topic() {
            let tie = together(entries);
            if let (Some(topic), Some(work)) = (topic, tie.work()) {
                at_work.entry(topic).or_default().push((MunicipalityId::new(place), work, tie));
            }
        }
    }
    for places in at_work.values_mut() {
        places.sort_by_key(|(_, work, _)| *work);
        places.truncate(CANDIDATES);
    }
    at_work
}

/// Who else works on the topics that a municipality works on, or at which its people were. A topic on which both work
/// counts what both do; any other only what the other does. Nearly all are near to some extent, so that first it is
/// found who is nearest, and for those few alone which topics they have in common.
fn companions(own: MunicipalityId, involvement: &[Involvement], at_work: &AtWork) -> Vec<Companion> {
    let topics: Vec<(Option<Work>, TopicId, &[Worker])> = involvement[own.place()]
        .by_topic()
        .filter_map(|(topic, entries)| {
            let (topic, tie) = (topic?, together(entries));
            (tie.work().is_some() || tie.present).then_some((tie.work(), topic, at_work.get(&topic)?.as_slice()))
        })
        .collect();
    let mut scores: HashMap<MunicipalityId, u32> = HashMap::default();
    for (own_work, _, others) in &topics {
        for (other, work, _) in others.iter().filter(|(other, ..)| *other != own) {
            *scores.entry(*other).or_default() += work.weight() + own_work.map_or(0, Work::weight);
        }
    }
    let mut nearest: Vec<(MunicipalityId, u32)> = scores.into_iter().collect();
    nearest.sort_unstable_by_key(|(other, score)| (std::cmp::Reverse(*score), involvement[other.place()].rank));
    nearest.truncate(COMPANIONS);
    let mut companions: Vec<Companion> = nearest
        .into_iter()
        .map(|(municipality, _)| Companion { municipality, shared: Vec::new(), offered: Vec::new() })
        .collect();
    for (own_work, topic, others) in topics {
        for &(other, _, ties) in others {
            let Some(companion) = companions.iter_mut().find(|one| one.municipality == other) else { continue };
            let common = if own_work.is_some() { &mut companion.shared } else { &mut companion.offered };
            common.push((topic, ties));
        }
    }
    companions
}
