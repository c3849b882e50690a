//! What came out of a session.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::MunicipalityId;
use crate::source::Span;

/// The five kinds, in the order in which pages show them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum OutcomeKind {
    Agreement,
    NextStep,
    Question,
    Result,
    Insight,
}

impl OutcomeKind {
    pub const ALL: [OutcomeKind; 5] = [Self::Agreement, Self::NextStep, Self::Question, Self::Result, Self::Insight];

    /// The name in data, texts and style sheets.
    pub fn key(self) -> &'static str {
        match self {
            Self::Insight => "insight",
            Self::Result => "result",
            Self::Agreement => "agreement",
            Self::Question => "question",
            Self::NextStep => "next-step",
        }
    }
}

/// How many outcomes of each kind there are; kinds of which there is none are left out.
pub fn count_kinds<'o>(outcomes: impl IntoIterator<Item = &'o Outcome>) -> BTreeMap<OutcomeKind, usize> {
    let mut counts = BTreeMap::new();
    for outcome in outcomes {
        *counts.entry(outcome.kind).or_default() += 1;
    }
    counts
}

impl Outcome {
    /// The day until which it is still to be done. What is done is due no more.
    pub fn still_due(&self) -> Option<Date> {
        self.due.filter(|_| self.state != Some(StepState::Done))
    }
}

/// A stable id: a hash of session and folded text, so that ticking a box or naming an owner keeps it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutcomeId(pub String);

#[derive(Clone, Debug)]
pub struct Outcome {
    pub id: OutcomeId,
    pub kind: OutcomeKind,
    /// Plain text, without the box, the owner and the due date.
    pub text: String,
    /// The words before its text that only say what it is, as written: `Aha:`, `ToDo`.
    pub label: Option<String>,
    /// What named owner and date at its end, as written: pages that say both in their own way leave it out.
    pub aside: Option<String>,
    /// Where it stands in the body of its session: a place in [`Body::blocks`](super::Body).
    pub block: usize,
    /// The cells of a row that owners, date, state and kind say in full.
    pub told_cells: Vec<usize>,
    pub span: Span,
    /// Only a task carries a state; any other next step is a suggestion.
    pub state: Option<StepState>,
    pub owners: Vec<MunicipalityId>,
    pub due: Option<Date>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum StepState {
    Open,
    Done,
}

impl StepState {
    /// The name in data, texts and style sheets.
    pub fn key(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::Done => "done",
        }
    }
}
