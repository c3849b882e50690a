//! What each municipality has to do with the sessions, and what the sessions of a topic add up to.
//!
//! Three relations stay apart: someone from there was there, it wants to work on, it does it. Presence
//! alone never says that a place works on something.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::Index;
use crate::model::{MunicipalityId, Outcome, OutcomeKind, PracticeState, Session, SessionId, Site, TopicId, Who};

#[derive(Clone, Debug, Default)]
pub struct Involvement {
    /// Its place in the register: municipalities from A to Z, then other bodies.
    pub rank: usize,
    /// All sessions that concern it in any way, in the order of the programme.
    pub sessions: Vec<SessionId>,
    /// What it has to do with each of them.
    pub ties: Vec<Tie>,
    /// How many agreements, next steps and so on name it.
    pub owned: BTreeMap<OutcomeKind, usize>,
    /// How many questions its people left with.
    pub questions: usize,
    pub topics: BTreeSet<TopicId>,
    /// Who else works on the same topics, the nearest first.
    pub companions: Vec<Companion>,
}

/// What a municipality has to do with one session.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tie {
    /// Someone from there was there.
    pub present: bool,
    /// It is named as concerned.
    pub concerned: bool,
    /// It offered the session.
    pub hosted: bool,
    /// It wants to work on what this was about.
    pub continues: bool,
    /// It does what this was about; the furthest that it has come.
    pub practice: Option<PracticeState>,
}

impl Tie {
    /// Whether someone from there had a say.
    pub fn takes_part(&self) -> bool {
        self.present || self.continues || self.practice.is_some()
    }
}

/// What all sessions of a topic add up to, however many pages they fill.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TopicTotals {
    /// Its place in the register of topics.
    pub rank: usize,
    pub outcomes: BTreeMap<OutcomeKind, usize>,
    /// How many municipalities were there or are concerned; other bodies do not count.
    pub municipalities: usize,
}

/// Another municipality that wants to work on the same topics, or does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Companion {
    pub municipality: MunicipalityId,
    pub topics: Vec<TopicId>,
}

/// How many companions a page names.
const COMPANIONS: usize = 12;

pub fn gather(site: &Site, index: &mut Index) {
    let mut involvement = vec![Involvement::default(); site.municipalities.len()];
    for (rank, place) in index.municipalities.iter().chain(&index.bodies).enumerate() {
        involvement[place.place()].rank = rank;
    }
    let mut at_work: BTreeMap<TopicId, BTreeSet<MunicipalityId>> = BTreeMap::new();
    for &id in &index.sessions {
        let session = site.session(id);
        let questions = session.outcomes.iter().filter(|outcome| outcome.kind == OutcomeKind::Question).count();
        for (place, tie) in ties(site, session) {
            let own = &mut involvement[place.place()];
            own.sessions.push(id);
            own.ties.push(tie);
            own.topics.extend(&session.topics);
            own.questions += if tie.takes_part() { questions } else { 0 };
            for outcome in session.outcomes.iter().filter(|outcome| is_owned(outcome, place)) {
                *own.owned.entry(outcome.kind).or_default() += 1;
            }
        }
        for place in at_work_on(session) {
            for &topic in &session.topics {
                at_work.entry(topic).or_default().insert(place);
            }
        }
    }
    for (place, own) in involvement.iter_mut().enumerate() {
        own.companions = companions(MunicipalityId::new(place), &own.topics, &at_work);
    }
    index.involvement = involvement;
    index.topic_totals = vec![TopicTotals::default(); site.topics.len()];
    let totals: Vec<TopicTotals> =
        index.topics.par_iter().enumerate().map(|(rank, &topic)| totals(site, index, topic, rank)).collect();
    for (topic, totals) in index.topics.iter().zip(totals) {
        index.topic_totals[topic.place()] = totals;
    }
}

impl Index {
    /// Municipalities in the order of their register, each once.
    pub fn in_register_order(&self, places: impl IntoIterator<Item = MunicipalityId>) -> Vec<MunicipalityId> {
        let ranked: BTreeMap<usize, MunicipalityId> =
            places.into_iter().map(|place| (self.involvement_of(place).rank, place)).collect();
        ranked.into_values().collect()
    }

    pub fn totals_of(&self, topic: TopicId) -> &TopicTotals {
        &self.topic_totals[topic.place()]
    }
}

/// Everyone a session has to do with, and what that is.
pub fn ties(site: &Site, session: &Session) -> BTreeMap<MunicipalityId, Tie> {
    let mut ties: BTreeMap<MunicipalityId, Tie> =
        involved(site, session).into_iter().map(|place| (place, Tie::default())).collect();
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

fn totals(site: &Site, index: &Index, topic: TopicId, rank: usize) -> TopicTotals {
    let mut totals = TopicTotals { rank, ..TopicTotals::default() };
    let mut places = BTreeSet::new();
    for session in index.sessions_on(topic).iter().map(|&session| site.session(session)) {
        places.extend(involved(site, session));
        for outcome in &session.outcomes {
            *totals.outcomes.entry(outcome.kind).or_default() += 1;
        }
    }
    totals.municipalities = places.into_iter().filter(|&place| site.municipality(place).kind.is_municipal()).count();
    totals
}

/// Where the people of a session came from.
pub fn present(site: &Site, session: &Session) -> BTreeSet<MunicipalityId> {
    [&session.hosts, &session.scribes, &session.participants]
        .into_iter()
        .flat_map(|parties| from(site, parties))
        .collect()
}

fn from(site: &Site, parties: &[crate::model::Party]) -> BTreeSet<MunicipalityId> {
    let place = |who: &Who| match who {
        Who::Anonymous => None,
        Who::From(place) => Some(*place),
        // Where a person is from may be told only with the person's consent.
        Who::Person(person) => site.person(*person).public_name(site.names).and(site.person(*person).municipality),
    };
    parties.iter().filter_map(|party| place(&party.who)).collect()
}

/// Everyone a session has to do with.
pub fn involved(site: &Site, session: &Session) -> BTreeSet<MunicipalityId> {
    let mut all = present(site, session);
    all.extend(&session.concerned);
    all.extend(at_work_on(session));
    all
}

/// Those who want to work on, do it, or have taken something on.
fn at_work_on(session: &Session) -> BTreeSet<MunicipalityId> {
    let takes_on = |outcome: &&Outcome| matches!(outcome.kind, OutcomeKind::NextStep | OutcomeKind::Agreement);
    let owners = session.outcomes.iter().filter(takes_on).flat_map(|outcome| outcome.owners.iter().copied());
    session
        .continues
        .iter()
        .copied()
        .chain(session.practice.iter().map(|practice| practice.municipality))
        .chain(owners)
        .collect()
}

fn companions(
    own: MunicipalityId,
    topics: &BTreeSet<TopicId>,
    at_work: &BTreeMap<TopicId, BTreeSet<MunicipalityId>>,
) -> Vec<Companion> {
    let mut shared: BTreeMap<MunicipalityId, Vec<TopicId>> = BTreeMap::new();
    for topic in topics {
        for &other in at_work.get(topic).into_iter().flatten().filter(|&&other| other != own) {
            shared.entry(other).or_default().push(*topic);
        }
    }
    let mut companions: Vec<Companion> =
        shared.into_iter().map(|(municipality, topics)| Companion { municipality, topics }).collect();
    companions.sort_by(|a, b| b.topics.len().cmp(&a.topics.len()).then(a.municipality.cmp(&b.municipality)));
    companions.truncate(COMPANIONS);
    companions
}
