//! Outcomes: what stands under the headings that people write anyway.
//!
//! 1. [`headings`] says which kind a heading stands for.
//! 2. Below such a heading each top-level list item and each row of a table is one outcome; a paragraph
//!    counts only where the section has no list and no table.
//! 3. [`step`] takes owner and due date out of the text of what someone is to do.

mod headings;
mod step;

use std::collections::{BTreeMap, HashMap, HashSet};
use std::fmt::Write;

use headings::Headings;

use super::registry::Registry;
use crate::model::{
    Block, BlockKind, Body, Municipality, MunicipalityId, Outcome, OutcomeId, OutcomeKind, Session, Site, StepState,
    TaskState,
};
use crate::parse::Input;
use crate::source::fold;

/// Fills in the outcomes of every session that has a text.
pub fn extract(input: &Input, site: &mut Site) {
    let places = Places::new(&site.municipalities);
    let headings: Vec<Headings> = input.events.iter().map(|event| Headings::new(&event.file.outcomes)).collect();
    for session in &mut site.sessions {
        let event = &site.events[session.event.place()];
        let identity = if site.is_series { format!("{}/{}", event.slug, session.slug) } else { session.slug.clone() };
        session.outcomes = outcomes_of(session, &identity, &headings[session.event.place()], &places);
    }
}

/// Municipalities by all they are called, to find owners in running text.
pub struct Places {
    registry: Registry,
    /// In characters: how far an owner behind an `@` can reach.
    longest: usize,
}

/// Names that are longer are found in parentheses only, so that many mentions stay cheap.
const LONGEST_MENTION: usize = 100;

impl Places {
    fn new(municipalities: &[Municipality]) -> Self {
        let mut places = Self { registry: Registry::default(), longest: 0 };
        for (place, municipality) in municipalities.iter().enumerate() {
            for name in
                [&municipality.name, &municipality.short, &municipality.slug].into_iter().chain(&municipality.aliases)
            {
                places.registry.insert(name, place);
                places.longest = places.longest.max(name.chars().count()).min(LONGEST_MENTION);
            }
        }
        places
    }

    pub fn known(&self, name: &str) -> Option<MunicipalityId> {
        self.registry.one(name).map(MunicipalityId::new)
    }
}

fn outcomes_of(session: &Session, identity: &str, headings: &Headings, places: &Places) -> Vec<Outcome> {
    let body = &session.body;
    let kinds = headings.kinds_of(body);
    let listed: HashSet<Option<u32>> =
        body.blocks.iter().filter(|block| block.kind != BlockKind::Paragraph).map(|block| block.heading).collect();
    let mut ids = Ids::default();
    let mut outcomes = Vec::new();
    for (place, block) in body.blocks.iter().enumerate() {
        let Some(kind) = block.heading.and_then(|heading| kinds[heading as usize]) else { continue };
        if block.text.is_empty() || (block.kind == BlockKind::Paragraph && listed.contains(&block.heading)) {
            continue;
        }
        let mut outcome = outcome_of(block, kind, places);
        outcome.block = place;
        outcome.id = ids.assign(identity, &outcome.text);
        outcomes.push(outcome);
    }
    outcomes
}

fn outcome_of(block: &Block, kind: OutcomeKind, places: &Places) -> Outcome {
    // Only what someone is to do has an owner and a day; of anything else the text stays whole.
    let takes = matches!(kind, OutcomeKind::NextStep | OutcomeKind::Agreement);
    let mut step = if takes { step::read(&block.text, places) } else { step::Step::of(&block.text) };
    if takes && block.kind == BlockKind::Row {
        step.add_cells(&block.cells, places);
    }
    let state = block.task.map(|task| match task {
        TaskState::Open => StepState::Open,
        TaskState::Done => StepState::Done,
    });
    Outcome {
        id: OutcomeId(String::new()),
        kind,
        text: step.text,
        aside: step.aside,
        block: 0,
        span: block.span,
        state: state.filter(|_| kind == OutcomeKind::NextStep),
        owners: step.owners,
        due: step.due,
    }
}

/// Ids that stay when a box is ticked, an owner named, or the text moves.
#[derive(Default)]
struct Ids {
    given: HashMap<String, u32>,
}

impl Ids {
    fn assign(&mut self, session: &str, text: &str) -> OutcomeId {
        let hash = blake3::hash(format!("{session}\n{}", fold(text)).as_bytes()).to_hex();
        let mut id = format!("o-{}", &hash[..10]);
        let times = self.given.entry(id.clone()).or_default();
        *times += 1;
        if *times > 1 {
            write!(id, "-{times}").expect("a String takes all text");
        }
        OutcomeId(id)
    }
}

/// Which kind each heading of a body stands for, its own or that of the heading above it.
type Kinds = Vec<Option<OutcomeKind>>;

impl Headings {
    fn kinds_of(&self, body: &Body) -> Kinds {
        let mut kinds: Kinds = Vec::with_capacity(body.headings.len());
        let mut above: BTreeMap<u8, Option<OutcomeKind>> = BTreeMap::new();
        for heading in &body.headings {
            let inherited = above.range(..heading.level).next_back().and_then(|(_, kind)| *kind);
            let kind = self.kind(&heading.text).or(inherited);
            above.split_off(&heading.level);
            above.insert(heading.level, kind);
            kinds.push(kind);
        }
        kinds
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_text_again_gets_another_id() {
        let mut ids = Ids::default();
        let first = ids.assign("e-akte", "Verteiler einrichten");
        assert_eq!(first, Ids::default().assign("e-akte", "verteiler  einrichten."));
        assert_ne!(first, Ids::default().assign("scannen", "Verteiler einrichten"));
        assert_eq!(ids.assign("e-akte", "Verteiler einrichten").0, format!("{}-2", first.0));
    }
}
