//! A text by its sections: headings and outcomes with their anchors, and the prose between them.

use crate::model::{Body, Outcome, Piece, Symbol};
use crate::search::{Document, Field};

/// Adds a whole text, with the anchors that its page gives it. `outcomes` are in the order of the text.
pub(super) fn push_body(document: &mut Document, body: &Body, title_repeated: bool, outcomes: &[Outcome]) {
    Walk { document, body, outcomes, open: Vec::new(), start: 0 }.run(title_repeated);
}

struct Walk<'a, 'd> {
    document: &'d mut Document,
    body: &'a Body,
    outcomes: &'a [Outcome],
    /// The outcomes that the place is in, each with its block: items stand within items.
    open: Vec<(u32, &'a Outcome)>,
    /// The first piece that was not added yet.
    start: usize,
}

impl<'a> Walk<'a, '_> {
    fn run(mut self, title_repeated: bool) {
        let body = self.body;
        let mut place = 0;
        while let Some(piece) = body.pieces.get(place) {
            place += 1;
            let Piece::Symbol(symbol) = piece else { continue };
            match *symbol {
                Symbol::HeadingStart(number) => {
                    self.end_passage(place - 1);
                    let heading = &body.headings[number as usize];
                    if !(title_repeated && number == 0) {
                        self.document.push_at(Field::Heading, &heading.text, Some(&heading.id));
                    }
                    place = place.max(heading.pieces.end);
                    self.start = place;
                }
                Symbol::BlockStart(block) => {
                    let Some(outcome) = self.outcome_in(block) else { continue };
                    self.end_passage(place - 1);
                    self.open.push((block, outcome));
                }
                Symbol::BlockEnd(block) if self.open.last().is_some_and(|&(open, _)| open == block) => {
                    self.end_passage(place - 1);
                    self.open.pop();
                }
                Symbol::FootnotesStart => self.end_passage(place - 1),
                _ => {}
            }
        }
        self.end_passage(body.pieces.len());
    }

    fn outcome_in(&self, block: u32) -> Option<&'a Outcome> {
        let place = self.outcomes.binary_search_by_key(&(block as usize), |outcome| outcome.block).ok()?;
        Some(&self.outcomes[place])
    }

    /// Adds what stands before piece `end`.
    fn end_passage(&mut self, end: usize) {
        let text = self.body.plain_lines(self.start..end);
        match self.open.last() {
            Some((_, outcome)) => self.document.push_at(Field::Outcome, &text, Some(&outcome.id.0)),
            None => self.document.push(Field::Prose, &text),
        }
        self.start = end;
    }
}
