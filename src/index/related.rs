//! Sessions near each other, and links back.

use std::collections::BTreeSet;
use std::iter;

use rayon::prelude::*;

use super::Index;
use super::groups::with_broader;
use crate::model::{LinkTarget, MunicipalityId, Session, SessionId, Site, TagId, TopicId};

/// A session near another, and why: the strongest reasons first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Related {
    pub session: SessionId,
    pub reasons: Vec<Reason>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The note says so.
    Named,
    Topic(TopicId),
    Tag(TagId),
    Municipality(MunicipalityId),
}

// Fixed weights: no statistics over the whole site, which would make each page depend on each note.
const SAME_TOPIC: u32 = 8;
const SAME_TAG: u32 = 3;
const SAME_MUNICIPALITY: u32 = 1;
/// One or two places that both share are not enough: most were at many sessions.
const ENOUGH: u32 = SAME_TAG;
/// How many of one topic, tag or municipality are looked at: the nearest in the programme.
const CANDIDATES: usize = 200;
/// How many related sessions a page names.
const SHOWN: usize = 5;
/// How many reasons it gives for each.
const REASONS: usize = 2;

/// Both by session.
pub struct Found {
    pub related: Vec<Vec<Related>>,
    pub mentioned_in: Vec<Vec<SessionId>>,
}

pub fn find(site: &Site, index: &Index) -> Found {
    let order = order(site, index);
    let scores = || Scores { of: vec![0; site.sessions.len()], touched: Vec::new() };
    let found: Vec<Vec<Related>> =
        index.sessions.par_iter().map_init(scores, |scores, &id| related(site, index, &order, scores, id)).collect();
    let mut all =
        Found { related: vec![Vec::new(); site.sessions.len()], mentioned_in: vec![Vec::new(); site.sessions.len()] };
    for (&id, related) in index.sessions.iter().zip(found) {
        all.related[id.place()] = related;
        for target in mentions(site, id) {
            if target != id && site.session(target).is_shown {
                all.mentioned_in[target.place()].push(id);
            }
        }
    }
    all
}

fn mentions(site: &Site, id: SessionId) -> BTreeSet<SessionId> {
    let session = site.session(id);
    let versions = session.versions.iter().flat_map(|version| &version.targets);
    let targets = session.targets.iter().chain(versions);
    targets
        .filter_map(|target| if let LinkTarget::Session { session, .. } = target { Some(*session) } else { None })
        .collect()
}

/// The place of each session in the programme of the whole site.
fn order(site: &Site, index: &Index) -> Vec<usize> {
    let mut order = vec![0; site.sessions.len()];
    for (place, id) in index.sessions.iter().enumerate() {
        order[id.place()] = place;
    }
    order
}

/// How near each session is to the one that is looked at. One table serves all: only what was touched is cleared.
struct Scores {
    of: Vec<u32>,
    touched: Vec<SessionId>,
}

impl Scores {
    fn add(&mut self, others: &[SessionId], weight: u32) {
        for &other in others {
            let score = &mut self.of[other.place()];
            if *score == 0 {
                self.touched.push(other);
            }
            *score += weight;
        }
    }

    /// The nearest, and a clean table.
    fn take(&mut self, without: &[SessionId]) -> Vec<SessionId> {
        let mut near: Vec<(u32, SessionId)> =
            self.touched.drain(..).map(|id| (std::mem::take(&mut self.of[id.place()]), id)).collect();
        near.retain(|(score, id)| *score >= ENOUGH && !without.contains(id));
        let nearest_first = |(score, id): &(u32, SessionId)| (std::cmp::Reverse(*score), *id);
        if near.len() > SHOWN {
            near.select_nth_unstable_by_key(SHOWN, nearest_first);
            near.truncate(SHOWN);
        }
        near.sort_unstable_by_key(nearest_first);
        near.into_iter().map(|(_, id)| id).collect()
    }
}

fn related(site: &Site, index: &Index, order: &[usize], scores: &mut Scores, id: SessionId) -> Vec<Related> {
    let session = site.session(id);
    let own = order[id.place()];
    let mut add = |others: &[SessionId], weight: u32| {
        let here = others.partition_point(|other| order[other.place()] < own);
        scores.add(around(others, here), weight);
    };
    for &topic in &session.topics {
        add(index.sessions_on(topic), SAME_TOPIC);
    }
    for &tag in &session.tags {
        add(index.sessions_tagged(tag), SAME_TAG);
    }
    let places: BTreeSet<MunicipalityId> = index.involved(id).collect();
    for place in &places {
        add(&index.involvement_of(*place).sessions, SAME_MUNICIPALITY);
    }
    let mut without = session.related.clone();
    without.push(id);
    let named = session.related.iter().map(|&session| Related { session, reasons: vec![Reason::Named] });
    let near = scores
        .take(&without)
        .into_iter()
        .map(|other| Related { session: other, reasons: reasons(site, index, session, &places, other) });
    named.chain(near).take(SHOWN).collect()
}

/// Those that stand nearest to the place `here`.
pub fn around<T>(others: &[T], here: usize) -> &[T] {
    let start = here.saturating_sub(CANDIDATES / 2).min(others.len().saturating_sub(CANDIDATES));
    &others[start..others.len().min(start + CANDIDATES)]
}

/// What two sessions have in common.
fn reasons(
    site: &Site,
    index: &Index,
    session: &Session,
    places: &BTreeSet<MunicipalityId>,
    other_id: SessionId,
) -> Vec<Reason> {
    let other = site.session(other_id);
    let other_topics = with_broader(site, &other.topics);
    let topics = session.topics.iter().filter(|topic| other_topics.contains(topic));
    let tags = session.tags.iter().filter(|tag| other.tags.contains(tag));
    // Mostly the others are enough.
    let shared = || index.in_register_order(index.involved(other_id).filter(|place| places.contains(place)));
    topics
        .map(|&topic| Reason::Topic(topic))
        .chain(tags.map(|&tag| Reason::Tag(tag)))
        .chain(iter::once_with(shared).flatten().map(Reason::Municipality))
        .take(REASONS)
        .collect()
}
