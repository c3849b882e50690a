//! A few outcomes that stand for all.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::Here;
use super::collected::EntryView;
use crate::index::OutcomeRef;
use crate::model::{OutcomeKind, SessionId, StepState};

/// In characters: what is longer is read better in its place.
const LONG: usize = 220;

impl Here<'_> {
    /// Up to `shown` outcomes of each kind, each of another session: of those first that most people wanted, then in the
    /// order of the programme. What is done, or long, comes only where there is nothing else; so does what is of a
    /// session from which another kind is shown, for a digest is to show how much there is.
    pub fn digest(&self, sessions: &[SessionId], shown: usize) -> BTreeMap<OutcomeKind, Vec<EntryView>> {
        let mut used = BTreeSet::new();
        let mut digest = BTreeMap::new();
        for kind in OutcomeKind::ALL {
            let chosen = self.choose(sessions, kind, shown, &used);
            used.extend(chosen.iter().map(|entry| entry.session));
            digest.insert(kind, chosen.into_iter().map(|entry| self.entry(entry)).collect());
        }
        digest
    }

    fn choose(
        &self,
        sessions: &[SessionId],
        kind: OutcomeKind,
        shown: usize,
        used: &BTreeSet<SessionId>,
    ) -> Vec<OutcomeRef> {
        let refs = sessions.iter().flat_map(|&session| {
            let outcomes = self.site.session(session).outcomes.iter().enumerate();
            outcomes.filter(|(_, outcome)| outcome.kind == kind).map(move |(place, _)| OutcomeRef { session, place })
        });
        let mut ranked: Vec<OutcomeRef> = refs.collect();
        ranked.sort_by_cached_key(|entry| {
            let outcome = entry.of(self.site);
            let is_done = outcome.state == Some(StepState::Done);
            let is_long = outcome.text.chars().count() > LONG;
            let interest = self.site.session(entry.session).interest;
            (is_done, is_long, used.contains(&entry.session), Reverse(interest))
        });
        let mut seen = BTreeSet::new();
        ranked.into_iter().filter(|entry| seen.insert(entry.session)).take(shown).collect()
    }
}
