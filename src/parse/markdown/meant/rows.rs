//! Lines that stand below each other and are no sentences: `Raum: 3` above `Wer: 12 Leute`, `14:02 Start` above
//! `14:10 Ende`. Pads show them so, and Markdown runs them together.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::Event;

use super::lines::{Kind, Line};

/// The lines above which another such line stands.
#[derive(Debug, Default)]
pub(super) struct Rows {
    starts: BTreeSet<usize>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Row {
    Label,
    Time,
}

impl Rows {
    pub fn find(lines: &[Line]) -> Self {
        let mut before = None;
        let mut starts = BTreeSet::new();
        for line in lines {
            let row = row(line);
            if row.is_some() && row == before && line.kind == Kind::Prose {
                starts.insert(line.start);
            }
            before = row;
        }
        Self { starts }
    }

    /// The event that takes the place of one which stands there in the author's text.
    pub fn event<'e>(&self, event: Event<'e>, place: &Range<usize>) -> Event<'e> {
        match event {
            Event::SoftBreak if self.starts.range(place.start..=place.end).next().is_some() => Event::HardBreak,
            event => event,
        }
    }
}

fn row(line: &Line) -> Option<Row> {
    let text = match line.kind {
        Kind::Prose => line.text,
        Kind::Item => line.text.strip_prefix(['-', '*', '+'])?.trim_start(),
        _ => return None,
    };
    if has_label(text) {
        return Some(Row::Label);
    }
    begins_with_time(text.trim_start_matches("**")).then_some(Row::Time)
}

/// `Raum: 3`, `**Raum:** 3`, `Teilnehmer:innen: 5`.
fn has_label(text: &str) -> bool {
    const LONGEST: usize = 40;
    const WORDS: usize = 3;
    let start = &text[..text.floor_char_boundary(LONGEST + 6)];
    let ends = [": ", ":** ", "**: "].iter().filter_map(|mark| start.find(mark));
    let label = ends.min().map(|end| &start[..end]).or_else(|| start.strip_suffix(':').filter(|_| start == text));
    let Some(label) = label else { return false };
    let label = label.trim_start_matches("**");
    let is_part =
        |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '/' | '&' | '.' | '*' | ':' | '_' | '(' | ')');
    label.len() <= LONGEST
        && label.starts_with(char::is_uppercase)
        && label.split(' ').count() <= WORDS
        && label.chars().all(is_part)
}

/// `14:02`, `9:30–10:00`, `14.02 Uhr`, `14 Uhr`.
fn begins_with_time(text: &str) -> bool {
    let Some((_, rest)) = number(text, 23) else { return false };
    let minutes =
        |sign: char| rest.strip_prefix(sign).and_then(|rest| number(rest, 59)).filter(|&(digits, _)| digits == 2);
    let is_clock =
        |rest: &str| rest.trim_start().strip_prefix("Uhr").is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    minutes(':').is_some_and(|(_, rest)| !rest.starts_with(char::is_alphanumeric))
        || minutes('.').is_some_and(|(_, rest)| is_clock(rest))
        || is_clock(rest)
}

/// How many digits a number has with which a text begins, and what follows it.
fn number(text: &str, most: u32) -> Option<(usize, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let number: u32 = text[..digits].parse().ok().filter(|_| digits <= 2)?;
    (number <= most).then_some((digits, &text[digits..]))
}
