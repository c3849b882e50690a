//! Numbers at the beginning of a line that count nothing: `10. März 2026, Rathaus`, `2. Sitzung der AG`. Markdown makes a
//! list of each, and one list of several, which it counts for itself.

use std::collections::BTreeMap;

use super::lines::{Kind, Line};
use super::signs::BULLETS;
use crate::parse::values::month_number;

/// The lines that begin so, by their places, each with the place of the stop behind its number.
pub(super) type Numbers = BTreeMap<usize, usize>;

/// Finds them. Items that count on stay what they are: they are shown with the numbers that they have.
pub(super) fn find(lines: &[Line]) -> Numbers {
    let counted: Vec<Counted> = lines.iter().enumerate().filter_map(|(nth, line)| Counted::read(nth, line)).collect();
    // Those that can be items, and no days: of a list that goes on below another text too.
    let items: Vec<&Counted> = counted.iter().filter(|counted| !counted.is_day && !counted.in_item).collect();
    let mut numbers = Numbers::new();
    let mut items_before = 0_usize;
    for (at, counted_here) in counted.iter().enumerate() {
        let is_text = if counted_here.is_day {
            let before = at.checked_sub(1).map(|at| &counted[at]).filter(|other| other.nth + 1 == counted_here.nth);
            let after = counted.get(at + 1).filter(|other| counted_here.nth + 1 == other.nth);
            counted_here.in_item || ![before, after].into_iter().flatten().any(|other| counted_here.is_beside(other))
        } else if counted_here.in_item {
            false
        } else {
            let before = items_before.checked_sub(1).map(|at| items[at]);
            let after = items.get(items_before + 1).copied();
            items_before += 1;
            counted_here.number != 1
                && is_alone(lines, counted_here.nth)
                && ![before, after].into_iter().flatten().any(|other| counted_here.is_beside(other))
        };
        if is_text {
            numbers.insert(lines[counted_here.nth].start, counted_here.stop);
        }
    }
    numbers
}

/// A line that begins with a number and a stop.
struct Counted {
    /// Which line it is.
    nth: usize,
    indent: usize,
    number: u32,
    /// The place of the stop in the whole text.
    stop: usize,
    is_day: bool,
    /// Whether another mark makes an item of the line.
    in_item: bool,
}

impl Counted {
    fn read(nth: usize, line: &Line) -> Option<Self> {
        if !matches!(line.kind, Kind::Item | Kind::Prose) {
            return None;
        }
        let unmarked =
            line.text.strip_prefix(|c: char| matches!(c, '-' | '*' | '+' | '–' | '—') || BULLETS.contains(&c));
        let text = unmarked.filter(|text| text.starts_with([' ', '\t'])).map_or(line.text, str::trim_start);
        let (number, behind) = counted(text)?;
        let is_day = (1..=31).contains(&number) && begins_with_month(behind.trim_start());
        let in_item = text.len() < line.text.len();
        let start = line.start + line.indent + line.text.len() - text.len();
        let stop = start + text.len() - behind.len() - 1;
        Some(Self { nth, indent: line.indent, number, stop, is_day, in_item })
    }

    /// Whether one of the two counts on from the other.
    fn is_beside(&self, other: &Self) -> bool {
        self.number.abs_diff(other.number) == 1 && self.indent == other.indent && self.in_item == other.in_item
    }
}

/// The number with which a text begins, and what stands behind its stop.
fn counted(text: &str) -> Option<(u32, &str)> {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let behind = text[digits..].strip_prefix('.')?;
    let number = text[..digits].parse().ok().filter(|_| digits <= 4)?;
    (behind.starts_with([' ', '\t']) && !behind.trim().is_empty()).then_some((number, behind))
}

/// `März 2026`, `Okt.`, `12.`, `12. 2026`.
fn begins_with_month(text: &str) -> bool {
    let length = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    if length > 0 {
        return month_number(&text[..length]).is_some()
            && !text[length..].starts_with(|c: char| c == '-' || c.is_alphanumeric());
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let is_number = text[..digits].parse().is_ok_and(|month: u8| (1..=12).contains(&month));
    let Some(behind) = text[digits..].strip_prefix('.').filter(|_| is_number) else { return false };
    let behind = behind.trim_start();
    behind.is_empty() || behind.starts_with(|c: char| c.is_ascii_digit() || matches!(c, ',' | ':' | '–' | '-'))
}

/// Whether nothing stands right above or below a line, and no heading above it: what stands below one may be a result.
fn is_alone(lines: &[Line], nth: usize) -> bool {
    let is_blank = |line: Option<&Line>| line.is_none_or(|line| line.kind == Kind::Blank);
    let above = lines[..nth].iter().rev().find(|line| line.kind != Kind::Blank);
    lines[nth].indent == 0
        && is_blank(lines.get(nth + 1))
        && is_blank(nth.checked_sub(1).map(|nth| &lines[nth]))
        && above.is_none_or(|line| line.kind != Kind::Heading && !line.heads())
}
