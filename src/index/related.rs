//! Sessions near each other, and links back.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::Index;
use super::involvement::involved;
use crate::model::{LinkTarget, MunicipalityId, SessionId, Site, TagId, TopicId};

/// A session near another, and the strongest reason why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Related {
    pub session: SessionId,
    pub reason: Reason,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reason {
    /// The note says so.
    Named,
    Topic(TopicId),
    Municipality(MunicipalityId),
    Tag(TagId),
}

// Fixed weights: no statistics over the whole site, which would make each page depend on each note.
const SAME_TOPIC: u32 = 8;
const SAME_TAG: u32 = 3;
const SAME_MUNICIPALITY: u32 = 1;
/// How many sessions of one topic, tag or municipality are looked at.
const CANDIDATES: usize = 200;
/// How many related sessions a page names.
const SHOWN: usize = 5;

pub fn find(site: &Site, index: &mut Index) {
    index.related = vec![Vec::new(); site.sessions.len()];
    index.mentioned_in = vec![Vec::new(); site.sessions.len()];
    let found: Vec<Vec<Related>> = index.sessions.par_iter().map(|&id| related(site, index, id)).collect();
    for (id, related) in index.sessions.iter().zip(found) {
        index.related[id.place()] = related;
    }
    for &id in &index.sessions {
        for target in mentions(site, id) {
            if target != id && site.session(target).is_shown {
                index.mentioned_in[target.place()].push(id);
            }
        }
    }
}

fn mentions(site: &Site, id: SessionId) -> BTreeSet<SessionId> {
    let session = site.session(id);
    let versions = session.versions.iter().flat_map(|version| &version.targets);
    let targets = session.targets.iter().chain(versions);
    targets
        .filter_map(|target| if let LinkTarget::Session { session, .. } = target { Some(*session) } else { None })
        .collect()
}

fn related(site: &Site, index: &Index, id: SessionId) -> Vec<Related> {
    let session = site.session(id);
    let mut scores: BTreeMap<SessionId, (u32, Reason)> = BTreeMap::new();
    let mut add = |others: &[SessionId], weight: u32, reason: Reason| {
        for &other in others.iter().filter(|&&other| other != id).take(CANDIDATES) {
            let (score, best) = scores.entry(other).or_insert((0, reason));
            *score += weight;
            *best = (*best).min(reason);
        }
    };
    for &topic in &session.topics {
        add(index.sessions_on(topic), SAME_TOPIC, Reason::Topic(topic));
    }
    for &tag in &session.tags {
        add(index.sessions_tagged(tag), SAME_TAG, Reason::Tag(tag));
    }
    for place in involved(site, session) {
        add(&index.involvement_of(place).sessions, SAME_MUNICIPALITY, Reason::Municipality(place));
    }
    let named = session.related.iter().map(|&session| Related { session, reason: Reason::Named });
    let mut ranked: Vec<(SessionId, (u32, Reason))> =
        scores.into_iter().filter(|(other, _)| !session.related.contains(other)).collect();
    ranked.sort_by(|a, b| b.1.0.cmp(&a.1.0).then(a.0.cmp(&b.0)));
    let near = ranked
        .into_iter()
        .filter(|(_, (score, _))| *score >= SAME_TAG)
        .map(|(session, (_, reason))| Related { session, reason });
    named.chain(near).take(SHOWN).collect()
}
