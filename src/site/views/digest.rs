//! A few outcomes that stand for all.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::Here;
use super::collected::EntryView;
use crate::index::OutcomeRef;
use crate::model::{OutcomeKind, SessionId, StepState};

/// In characters: what is longer is read better in its place.
const LONG: usize = 220;

impl Here<'_> {
    /// Up to `shown` outcomes of a kind, each of another session: of those sessions first that most people wanted, then
    /// in the order of the programme. What is done, or long, comes only where there is nothing else.
    pub fn digest(&self, sessions: &[SessionId], kind: OutcomeKind, shown: usize) -> Vec<EntryView> {
        let refs = sessions.iter().flat_map(|&session| {
            let outcomes = self.site.session(session).outcomes.iter().enumerate();
            outcomes.filter(|(_, outcome)| outcome.kind == kind).map(move |(place, _)| OutcomeRef { session, place })
        });
        let mut ranked: Vec<OutcomeRef> = refs.collect();
        ranked.sort_by_cached_key(|entry| {
            let outcome = entry.of(self.site);
            let is_done = outcome.state == Some(StepState::Done);
            let is_long = outcome.text.chars().count() > LONG;
            (is_done, is_long, Reverse(self.site.session(entry.session).interest))
        });
        let mut seen = BTreeSet::new();
        let chosen = ranked.into_iter().filter(|entry| seen.insert(entry.session)).take(shown);
        chosen.map(|entry| self.entry(entry)).collect()
    }
}
