//! What the sessions of a topic add up to, and who has to do with it.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::Index;
use super::involvement::Tie;
use crate::model::{MunicipalityId, OutcomeKind, Site, TopicId, count_kinds};

/// What all sessions of a topic add up to, however many pages they fill.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TopicTotals {
    /// Its place in the register of topics.
    pub rank: usize,
    /// Whether some of its sessions name only narrower topics, so that these numbers exceed those of lists, in which
    /// an outcome stands under the topics that its session names itself.
    pub with_narrower: bool,
    pub outcomes: BTreeMap<OutcomeKind, usize>,
    /// How many municipalities were there; other bodies do not count here and below.
    pub present: usize,
    /// How many want to work on it.
    pub continue_it: usize,
    /// How many do it, or plan to.
    pub practise_it: usize,
}

pub fn gather(site: &Site, index: &mut Index) {
    let totals: Vec<TopicTotals> =
        index.topics.par_iter().enumerate().map(|(rank, &topic)| totals(site, index, topic, rank)).collect();
    index.topic_totals = vec![TopicTotals::default(); site.topics.len()];
    for (topic, totals) in index.topics.iter().zip(totals) {
        index.topic_totals[topic.place()] = totals;
    }
}

fn totals(site: &Site, index: &Index, topic: TopicId, rank: usize) -> TopicTotals {
    let sessions = || index.sessions_on(topic).iter().map(|&session| site.session(session));
    let ties = index.ties_on(topic);
    let municipal = || ties.iter().filter(|(place, _)| site.municipality(**place).kind.is_municipal());
    TopicTotals {
        rank,
        outcomes: count_kinds(sessions().flat_map(|session| &session.outcomes)),
        with_narrower: sessions().any(|session| !session.topics.contains(&topic)),
        present: municipal().filter(|(_, tie)| tie.present).count(),
        continue_it: municipal().filter(|(_, tie)| tie.continues).count(),
        practise_it: municipal().filter(|(_, tie)| tie.practice.is_some()).count(),
    }
}

impl Index {
    pub fn totals_of(&self, topic: TopicId) -> &TopicTotals {
        &self.topic_totals[topic.place()]
    }

    /// Everyone who has to do with a topic, or with what belongs to it.
    pub fn ties_on(&self, topic: TopicId) -> BTreeMap<MunicipalityId, Tie> {
        let mut all: BTreeMap<MunicipalityId, Tie> = BTreeMap::new();
        for session in self.sessions_on(topic) {
            for &(place, tie) in &self.ties[session.place()] {
                let known = all.entry(place).or_default();
                *known = known.and(tie);
            }
        }
        all
    }
}
