//! What each municipality has to do with the sessions.
//!
//! Three relations stay apart: someone from there was there, it wants to work on, it does it. Presence
//! alone never says that a place works on something.

use std::collections::{BTreeMap, BTreeSet};

use super::Index;
use crate::model::{MunicipalityId, Outcome, OutcomeKind, PracticeState, Session, SessionId, Site, TopicId, Who};

#[derive(Clone, Debug, Default)]
pub struct Involvement {
    /// All sessions that concern it in any way, in the order of the programme.
    pub sessions: Vec<SessionId>,
    /// Someone from there was there.
    pub present: Vec<SessionId>,
    /// It is named as concerned.
    pub concerned: Vec<SessionId>,
    /// It offered the session.
    pub hosted: Vec<SessionId>,
    /// It wants to work on what these were about.
    pub continues: Vec<SessionId>,
    /// It does what these were about.
    pub practice: Vec<(SessionId, PracticeState)>,
    /// The outcomes that name it as owner: session, and place among its outcomes.
    pub owned: Vec<(SessionId, usize)>,
    pub topics: BTreeSet<TopicId>,
    /// Who else works on the same topics, the nearest first.
    pub companions: Vec<Companion>,
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
    let mut at_work: BTreeMap<TopicId, BTreeSet<MunicipalityId>> = BTreeMap::new();
    for &id in &index.sessions {
        let session = site.session(id);
        for place in present(site, session) {
            involvement[place.place()].present.push(id);
        }
        for &place in &session.concerned {
            involvement[place.place()].concerned.push(id);
        }
        for place in from(site, &session.hosts) {
            involvement[place.place()].hosted.push(id);
        }
        for &place in &session.continues {
            involvement[place.place()].continues.push(id);
        }
        for practice in &session.practice {
            involvement[practice.municipality.place()].practice.push((id, practice.state));
        }
        for (place, outcome) in session.outcomes.iter().enumerate() {
            for owner in &outcome.owners {
                involvement[owner.place()].owned.push((id, place));
            }
        }
        for place in involved(site, session) {
            let own = &mut involvement[place.place()];
            own.sessions.push(id);
            own.topics.extend(&session.topics);
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
