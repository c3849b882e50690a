//! Outcomes: what stands under the headings that people write anyway.
//!
//! 1. [`headings`] says which kind a heading stands for, by the [`spellings`] of its core.
//! 2. [`sections`] says which block stands under what: each top-level list item and each row of a table is one
//!    outcome; a paragraph counts only where the section has no list and no table.
//! 3. [`step`] takes owner and due date out of the text of what someone is to do, [`rows`] out of a table's cells.

mod blocks;
mod council;
mod due_words;
mod endings;
mod headings;
mod inherited;
mod known;
mod places;
mod rows;
mod sections;
mod slips;
mod spellings;
mod step;

#[cfg(test)]
mod headings_as_written;
#[cfg(test)]
mod minutes;
#[cfg(test)]
mod notes;
#[cfg(test)]
mod properties;

use std::cell::OnceCell;
use std::fmt::Write;
use std::sync::{Arc, LazyLock, OnceLock};

use council::Vote;
use headings::Headings;
use jiff::civil::Date;
use known::{Known, ReadText};
use places::Places;
use rayon::prelude::*;
use sections::{Kind, Role};
use step::{Doubt, Step};

pub use known::KnownOutcomes;

use crate::diagnostics::{Code, Finding};
use crate::model::{
    Block, BlockKind, Body, EventId, MunicipalityId, Outcome, OutcomeId, OutcomeKind, Session, Site, StepState,
    TaskState,
};
use crate::parse::Input;
use crate::source::{HashMap, SourcePath, SourceText, Sources, Span, fold};

/// Which headings stand for outcomes, in each event; made when first asked for.
pub struct Vocabulary<'a> {
    input: &'a Input,
    of_events: OnceLock<Vec<Headings>>,
}

impl<'a> Vocabulary<'a> {
    pub fn new(input: &'a Input) -> Self {
        Self { input, of_events: OnceLock::new() }
    }

    fn of(&self, event: EventId) -> &Headings {
        let make = || self.input.events.iter().map(|event| Headings::new(&event.file.outcomes)).collect();
        &self.of_events.get_or_init(make)[event.place()]
    }

    /// Whether outcomes stand below a heading of these words.
    pub fn heads_outcomes(&self, event: EventId, heading: &str) -> bool {
        self.of(event).meaning(heading).is_some()
    }
}

/// Fills in the outcomes of every session that has a text, and who wants to work on. Gives what the next run may take
/// from this one, as this one took what it could from the `previous`.
pub fn extract(
    input: &Input,
    vocabulary: &Vocabulary,
    sources: &Sources,
    site: &mut Site,
    previous: &KnownOutcomes,
    findings: &mut Vec<Finding>,
) -> KnownOutcomes {
    // Only for texts that are read.
    let places = LazyLock::new(|| Places::new(&site.municipalities, input.has_municipality_list));
    let table = previous.of_settings(input, &site.municipalities);
    let (events, is_series) = (&site.events, site.is_series);
    let read = site.sessions.par_iter().map(|session| {
        let event = &events[session.event.place()];
        let identity = if is_series { format!("{}/{}", event.slug, session.slug) } else { session.slug.clone() };
        let from = session.when.map(|when| when.day()).or(event.start);
        table.known(session, &identity, from).unwrap_or_else(|| {
            let headings = vocabulary.of(session.event);
            let mut found = read(&session.body, headings, &places, from);
            let mut findings = Vec::new();
            let told = Told { sources, session, text: OnceCell::new() };
            told.slips(headings, &mut findings);
            told.doubts(&found, &mut findings);
            told.unclaimed_tasks(&found, headings, &mut findings);
            let continues = std::mem::take(&mut found.continues);
            let outcomes = found.outcomes(&identity).into();
            let read = Arc::new(ReadText { outcomes, continues, findings });
            Known { body: Arc::clone(&session.body), event: session.event, identity, from, read }
        })
    });
    // In the order of the sessions, whatever the order of the threads.
    let read: Vec<Known> = read.collect();
    for (session, Known { read, .. }) in site.sessions.iter_mut().zip(&read) {
        session.outcomes = Arc::clone(&read.outcomes);
        for place in &read.continues {
            if !session.continues.contains(place) {
                session.continues.push(*place);
            }
        }
        findings.extend(read.findings.iter().cloned());
    }
    let sources = site.sessions.iter().map(|session| session.source.clone());
    KnownOutcomes { notes: sources.zip(read).collect(), settings: table.settings }
}

/// What was found in one text.
#[derive(Default)]
struct Found {
    outcomes: Vec<Outcome>,
    /// Who wants to work on.
    continues: Vec<MunicipalityId>,
    /// What is meant as owner or day and is none, and in which block.
    doubts: Vec<(usize, Doubt)>,
    /// The first box with owner or day under each heading that we do not know.
    unclaimed: Vec<usize>,
}

impl Found {
    fn outcomes(mut self, identity: &str) -> Vec<Outcome> {
        let mut ids = Ids::default();
        for outcome in &mut self.outcomes {
            outcome.id = ids.assign(identity, &outcome.text);
        }
        self.outcomes
    }
}

fn read(body: &Body, headings: &Headings, places: &Places, from: Option<Date>) -> Found {
    let mut found = Found::default();
    // Items in an outcome are part of it.
    let mut within: Vec<bool> = vec![false; body.blocks.len()];
    for (place, role) in sections::roles(body, headings, places).into_iter().enumerate() {
        let block = &body.blocks[place];
        if block.parent.is_some_and(|parent| within[parent as usize]) {
            within[place] = true;
            continue;
        }
        let mut above = Vec::new();
        let outcome = match role {
            None | Some(Role::Proposal { .. }) => continue,
            Some(Role::Continues) => {
                let text = if block.kind == BlockKind::Row { all_cells(block) } else { block.text.clone() };
                found.continues.extend(places.within(&text));
                continue;
            }
            Some(Role::Unclaimed) => {
                let is_told = found.unclaimed.last().is_some_and(|told| body.blocks[*told].heading == block.heading);
                if !is_told && step::read(&block.text, places, from).is_settled() {
                    found.unclaimed.push(place);
                }
                continue;
            }
            Some(Role::Row { is_plan: true }) if !rows::names_kinds(block) => continue,
            Some(Role::Row { .. }) => row_of(block, None, headings, places, from),
            Some(Role::Outcome { kind, owners, .. }) if block.kind == BlockKind::Row => {
                above = owners;
                row_of(block, Some(kind), headings, places, from)
            }
            Some(Role::Outcome { .. }) if is_label_alone(body, block) => continue,
            // Nobody does any more what was struck out, unless it was done.
            Some(Role::Outcome { .. }) if block.task != Some(TaskState::Done) && blocks::is_struck(body, block) => {
                within[place] = true;
                continue;
            }
            Some(Role::Outcome { kind, label, owners }) => {
                above = owners;
                let parts = blocks::items_in(body, place).map(|part| part.text.as_str());
                text_of(block, parts, kind, label, headings, places, from)
            }
        };
        if let Some((mut outcome, doubts)) = outcome {
            within[place] = true;
            found.doubts.extend(doubts.into_iter().map(|doubt| (place, doubt)));
            outcome.block = place;
            if outcome.kind == OutcomeKind::NextStep && outcome.owners.is_empty() {
                outcome.owners = above;
            }
            found.outcomes.push(outcome);
        }
    }
    found
}

/// An item or paragraph.
fn text_of<'b>(
    block: &Block,
    parts: impl Iterator<Item = &'b str>,
    kind: Kind,
    label: Option<String>,
    headings: &Headings,
    places: &Places,
    from: Option<Date>,
) -> Option<(Outcome, Vec<Doubt>)> {
    let text = block.text[label.as_ref().map_or(0, String::len)..].trim();
    // `AI (name): …`
    let text = &if label.is_some() && text.starts_with('(') { text.replacen("):", ")", 1) } else { text.to_owned() };
    let is_step = kind == Kind::Certain(OutcomeKind::NextStep) && block.task.is_none();
    let (sign, text) = if is_step { behind_box(text) } else { (None, text.as_str()) };
    let mut step = step::read(text, places, from);
    parts.for_each(|part| step.add_part(part, places, from));
    let shows_step = block.task.is_some() || !step.owners.is_empty() || step.due.is_some();
    let kind = match kind_of(kind, text, shows_step)? {
        // A box with an owner or a day is a task, whatever it stands under.
        OutcomeKind::Result | OutcomeKind::Insight if block.task.is_some() && step.is_settled() => {
            OutcomeKind::NextStep
        }
        kind => kind,
    };
    let step = if takes_owners(kind) { step } else { Step::of(text) };
    if is_vote(kind, &step.text) || says_nothing(&step.text, headings) {
        return None;
    }
    let state = block.task.or(sign).map(|task| match task {
        TaskState::Open => StepState::Open,
        TaskState::Done => StepState::Done,
    });
    Some(outcome(block, kind, step, state, label, Vec::new()))
}

/// What a sign at the beginning of a task says of it, and the text behind that: `✅ Plan teilen`.
fn behind_box(text: &str) -> (Option<TaskState>, &str) {
    let mut chars = text.chars();
    let state = match chars.next() {
        Some('☐' | '◻' | '⬜' | '🔲') => TaskState::Open,
        Some('☑' | '✅' | '✔' | '✓') => TaskState::Done,
        _ => return (None, text),
    };
    match chars.as_str().trim_start_matches('\u{fe0f}').trim_start() {
        "" => (None, text),
        behind => (Some(state), behind),
    }
}

/// A row. Where nothing above says what it is, its own cell must.
fn row_of(
    block: &Block,
    kind: Option<Kind>,
    headings: &Headings,
    places: &Places,
    from: Option<Date>,
) -> Option<(Outcome, Vec<Doubt>)> {
    let mut row = rows::read(block, places, headings, from)?;
    let shows_step = row.state.is_some() || !row.step.owners.is_empty() || row.step.due.is_some();
    let kind = match (row.kind, kind) {
        (Some(own), Some(_)) => own,
        (Some(own), None) if row.is_titled => own,
        (None, None) if row.is_resolution => OutcomeKind::Agreement,
        // „Aufgabe“ above the column says it of each row.
        (None, Some(_)) if row.title_kind.is_some() => row.title_kind?,
        (None, Some(kind)) => kind_of(kind, &row.step.text, shows_step)?,
        (_, None) => return None,
    };
    let topic = row.topic.filter(|topic| fold(topic) != fold(&row.step.text));
    // „einstimmig“ is an agreement where it says on what; „vertagt“ is none.
    let is_carried = topic.is_some() && council::vote(&row.step.text) == Some(Vote::Carried);
    if is_vote(kind, &row.step.text) && !is_carried || says_nothing(&row.step.text, headings) {
        return None;
    }
    if let Some(topic) = topic {
        row.step.text = format!("{topic}: {}", row.step.text);
    }
    Some(outcome(block, kind, row.step, row.state, None, row.told))
}

fn outcome(
    block: &Block,
    kind: OutcomeKind,
    step: Step,
    state: Option<StepState>,
    label: Option<String>,
    told_cells: Vec<usize>,
) -> (Outcome, Vec<Doubt>) {
    let outcome = Outcome {
        id: OutcomeId(String::new()),
        kind,
        text: step.text,
        label,
        aside: step.aside,
        block: 0,
        told_cells,
        span: block.span,
        state: state.filter(|_| kind == OutcomeKind::NextStep),
        owners: step.owners,
        due: step.due,
    };
    (outcome, step.doubts)
}

/// Whether what was agreed is only how a vote ended.
fn is_vote(kind: OutcomeKind, text: &str) -> bool {
    kind == OutcomeKind::Agreement && council::vote(text).is_some()
}

/// Whether nothing stands behind the colon of an item, nor below it: „Nächster Termin:“.
fn is_label_alone(body: &Body, block: &Block) -> bool {
    let label = block.text.strip_suffix(':').filter(|label| !label.contains(':'));
    label.is_some() && body.plain_text(block.pieces.clone()).trim_end() == block.text
}

/// Whether a text is a placeholder, as templates have it: `[Aufgabe]`, `[Aufgabe] (wer, bis wann)`, `<Ergebnis>`.
fn is_placeholder(text: &str) -> bool {
    let mut inner =
        [('[', ']'), ('<', '>')].into_iter().filter_map(|(open, close)| text.strip_prefix(open)?.split_once(close));
    inner.next().is_some_and(|(_, behind)| {
        let remark = behind.trim().strip_prefix('(').and_then(|remark| remark.strip_suffix(')'));
        // `[Text] (https://…)` is a link that failed.
        behind.is_empty() || remark.is_some_and(|remark| !remark.contains(')') && !remark.contains("://"))
    })
}

/// Whether an item only says that there is none: „keine“, „keine offenen Fragen“, „none so far“; or is still to be filled
/// in.
fn says_nothing(text: &str, headings: &Headings) -> bool {
    if is_placeholder(text) {
        return true;
    }
    // Nearly every text begins otherwise and is longer, which is told without folding it.
    const LONGEST: usize = 20;
    let letters = text.bytes().filter(u8::is_ascii_alphanumeric).take(LONGEST + 1).count();
    let first = text.chars().find(|c| c.is_alphanumeric());
    let may_deny = first.is_none_or(|first| !first.is_ascii() || matches!(first, 'k' | 'K' | 'n' | 'N'));
    if letters > LONGEST && !may_deny {
        return false;
    }
    let folded = fold(text);
    let heads = |rest: &str| headings.line(rest).is_some();
    let denied = ["keine ", "keinen ", "no "].iter().find_map(|word| folded.strip_prefix(word));
    spellings::NOTHING.contains(&folded.as_str()) || denied.is_some_and(heads)
}

/// The kind of an outcome: a box, an owner or a date makes a next step where several are possible, a final `?` a question.
fn kind_of(kind: Kind, text: &str, shows_step: bool) -> Option<OutcomeKind> {
    match kind {
        Kind::Certain(kind) => Some(kind),
        Kind::Plain => Some(OutcomeKind::Question),
        Kind::Shown(_) if text.trim_end().ends_with('?') => Some(OutcomeKind::Question),
        Kind::Shown(_) if shows_step => Some(OutcomeKind::NextStep),
        Kind::Shown(first) => first,
    }
}

/// Only what someone is to do has an owner and a day; of anything else the text stays whole.
fn takes_owners(kind: OutcomeKind) -> bool {
    matches!(kind, OutcomeKind::NextStep | OutcomeKind::Agreement)
}

fn all_cells(block: &Block) -> String {
    block.cells.iter().map(|(_, cell)| cell.as_str()).collect::<Vec<_>>().join(", ")
}

/// What an editor is told about the outcomes of one note.
struct Told<'a> {
    sources: &'a Sources,
    session: &'a Session,
    /// The note as written, read when it is asked for.
    text: OnceCell<String>,
}

impl Told<'_> {
    fn path(&self) -> &SourcePath {
        &self.session.source
    }

    fn text(&self) -> &str {
        self.text.get_or_init(|| {
            let bytes = self.sources.texts.get(self.path());
            bytes.map_or_else(String::new, |bytes| SourceText::decode(self.path().clone(), bytes).text)
        })
    }

    /// Headings that miss a known spelling by one slip.
    fn slips(&self, headings: &Headings, findings: &mut Vec<Finding>) {
        let body = &self.session.body;
        for heading in body.headings.iter().filter(|heading| headings.meaning(&heading.text).is_none()) {
            let Some((words, meant)) = headings.nearly(&heading.text) else { continue };
            let finding = Finding::new(Code::HeadingSlip).with("heading", words).with("meant", &meant);
            findings.push(match self.within(heading.span, words) {
                Some(place) => finding.at(self.path(), place).help("did-you-mean").propose(place, meant),
                None => finding.at(self.path(), heading.span).help("did-you-mean"),
            });
        }
    }

    fn doubts(&self, found: &Found, findings: &mut Vec<Finding>) {
        for (block, doubt) in &found.doubts {
            let block = self.session.body.blocks[*block].span;
            let (finding, written, meant) = match doubt {
                Doubt::ImpossibleDay { written } => {
                    (Finding::new(Code::ImpossibleDay).with("date", written), written, None)
                }
                Doubt::UnclearDay { written, proposal } => {
                    (Finding::new(Code::UnreadDueDate).with("date", written), written, proposal.as_ref())
                }
                Doubt::UnknownOwner { written, meant } => {
                    (Finding::new(Code::UnknownMunicipality).with("name", written), written, Some(meant))
                }
            };
            let place = self.within(block, written);
            let finding = finding.at(self.path(), place.unwrap_or(block));
            findings.push(match (meant, place) {
                (Some(meant), Some(place)) => {
                    finding.with("suggestion", meant).help("did-you-mean").propose(place, meant)
                }
                (Some(meant), None) => finding.with("suggestion", meant).help("did-you-mean"),
                (None, _) => finding.help("help"),
            });
        }
    }

    /// Headings above tasks that are on no page of outcomes, unless the event says that they stand for none.
    fn unclaimed_tasks(&self, found: &Found, headings: &Headings, findings: &mut Vec<Finding>) {
        let body = &self.session.body;
        let above = found.unclaimed.iter().filter_map(|&block| body.blocks[block].heading);
        for heading in above.map(|heading| &body.headings[heading as usize]) {
            if !headings.is_off(&heading.text) && headings.nearly(&heading.text).is_none() {
                let finding = Finding::new(Code::UnclaimedTasks).at(self.path(), heading.span);
                findings.push(finding.with("heading", &heading.text).help("help"));
            }
        }
    }

    /// Where words stand within a place of the note.
    fn within(&self, span: Span, words: &str) -> Option<Span> {
        let text = self.text();
        let start = span.range().start + text.get(span.range())?.find(words).filter(|_| !words.is_empty())?;
        Some(Span::new(start..start + words.len()))
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
