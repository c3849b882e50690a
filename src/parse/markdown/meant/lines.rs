//! Line by line: what is certainly a list, a box or a heading.

use std::collections::BTreeSet;
use std::ops::Range;

use super::Correction;
use super::boxes::{self, BoxLines};
use super::counted;
use super::exports;
use super::headings::{heading, short_codes, wiki_heading};
use super::labels;
use super::left_out;
use super::numbers;
use super::rows::Rows;
use super::signs::{BOXES, BULLETS, begins_with_box, box_in, glued, is_symbol, ticked};

/// What was found in the lines of a text.
pub(super) struct Found {
    /// In the order of the text, none within another.
    pub corrections: Vec<Correction>,
    pub boxes: BoxLines,
    /// Where lists begin whose items have letters.
    pub lettered: BTreeSet<usize>,
    pub rows: Rows,
}

pub(super) fn find(text: &str) -> Found {
    let mut lines = lines_of(text);
    let numbers = numbers::find(&lines);
    let is_number = |line: &&mut Line| line.text.starts_with(|c: char| c.is_ascii_digit());
    for line in lines.iter_mut().filter(|line| numbers.contains_key(&line.start)).filter(is_number) {
        line.kind = Kind::Prose;
    }
    let (boxes, left_out) = (boxes::find(&lines), left_out::find(&lines));
    let mut counted = counted::find(&lines);
    let mut corrections = Vec::new();
    let mut before = Kind::Blank;
    let mut indented = Indented::default();
    // Whether an outcome within a paragraph of a pad ends where its line does.
    let mut ends_with_line = false;
    for (nth, line) in lines.iter().enumerate() {
        let next = lines.get(nth + 1);
        if left_out.contains(&line.start) {
            before = Kind::Blank;
            indented = Indented::default();
            corrections.push(replace(line.start..line.end, ""));
            continue;
        }
        if line.kind == Kind::Code {
            before = Kind::Code;
            continue;
        }
        if boxes.contains_key(&line.start) {
            before = Kind::Blank;
            indented = Indented::default();
            corrections.extend(boxes::correct(line));
            continue;
        }
        let previous = nth.checked_sub(1).map(|nth| &lines[nth]);
        if let Some(quote) = boxes::correct_quote(line, previous) {
            before = line.kind;
            indented = Indented::default();
            corrections.extend(quote);
            continue;
        }
        if let Some(mark) = counted.marks.remove(&line.start) {
            corrections.extend((before == Kind::Prose).then(|| put_in(line.start, "\n")));
            corrections.push(mark);
            before = Kind::Item;
            indented.in_list = true;
            continue;
        }
        corrections.extend(indented.correct(line, before));
        let stands_apart = needs_room(line, before, previous)
            || (ends_with_line && before == Kind::Prose && line.kind == Kind::Prose && !goes_on(line.text));
        ends_with_line = stands_apart
            && before == Kind::Prose
            && line.text.len() <= LONGEST_NOTE
            && labels::outcome_label(line.text).is_some();
        if stands_apart {
            corrections.push(put_in(line.start, "\n"));
        }
        let begins = stands_apart || before != Kind::Prose;
        before = match item(line, before, previous, next, &mut corrections) {
            true => Kind::Item,
            false => line.kind,
        };
        corrections.extend(numbers.get(&line.start).map(|&stop| put_in(stop, "\\")));
        // Text right below a line that stands in for a heading is not of it.
        let is_underlined = |next: &Line| next.text.bytes().all(|byte| matches!(byte, b'-' | b'='));
        let ends = begins && line.heads() && next.is_some_and(|next| !is_underlined(next));
        if ends && before != Kind::Item && (line.is_bold || next.is_some_and(|next| starts_item(next))) {
            corrections.push(put_in(line.end, "\n"));
            before = Kind::Blank;
        }
    }
    let left = exports::find(text, &lines);
    if !left.is_empty() {
        let is_free = |place: &Range<usize>| {
            let first = corrections.partition_point(|other| other.written.end <= place.start);
            corrections.get(first).is_none_or(|other| place.end <= other.written.start)
        };
        let left: Vec<Correction> =
            left.into_iter().filter(is_free).map(|place| Correction { is_mark: true, ..replace(place, "") }).collect();
        corrections.extend(left);
        corrections.sort_by_key(|correction| correction.written.start);
    }
    Found { corrections, boxes, lettered: counted.lettered, rows: Rows::find(&lines) }
}

/// In bytes: a longer line of a pad may as well have been wrapped.
const LONGEST_NOTE: usize = 60;

/// A line, and what it is by itself.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'t> {
    /// Without indent and line end.
    pub text: &'t str,
    pub indent: usize,
    has_tab: bool,
    /// In the whole text: where it begins, and where the next one does.
    pub start: usize,
    pub end: usize,
    pub kind: Kind,
    /// `**Ergebnisse:**` and nothing else.
    is_bold: bool,
    /// `Ergebnisse:` and nothing else.
    is_label: bool,
    /// `Ergebnis: Wir …`
    has_label: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Blank,
    /// Within a fence.
    Code,
    Heading,
    Item,
    Prose,
}

impl Line<'_> {
    /// Where its text begins in the whole.
    pub fn text_start(&self) -> usize {
        self.start + self.indent
    }

    /// Whether it stands in for a heading.
    pub fn heads(&self) -> bool {
        self.indent == 0 && (self.is_bold || self.is_label)
    }
}

fn lines_of(text: &str) -> Vec<Line<'_>> {
    let mut start = 0;
    let mut fence: Option<(u8, usize)> = None;
    text.split_inclusive('\n')
        .map(|whole| {
            let bare = whole.trim_end_matches(['\n', '\r']);
            let text = bare.trim_start_matches([' ', '\t']);
            let (indent, text) = (bare.len() - text.len(), text.trim_end());
            let is_code = advance_fence(&mut fence, text);
            let kind = if is_code { Kind::Code } else { kind_of(text) };
            let is_prose = kind == Kind::Prose;
            let line = Line {
                text,
                indent,
                has_tab: bare[..indent].contains('\t'),
                start,
                end: start + whole.len(),
                kind,
                is_bold: is_prose && is_bold(text),
                is_label: is_prose && is_label(text),
                has_label: is_prose && has_label(text),
            };
            start += whole.len();
            line
        })
        .collect()
}

/// Whether a line belongs to a block of code between fences.
fn advance_fence(fence: &mut Option<(u8, usize)>, text: &str) -> bool {
    let sign = text.as_bytes().first().copied().filter(|sign| matches!(sign, b'`' | b'~'));
    let length = sign.map_or(0, |sign| text.bytes().take_while(|byte| *byte == sign).count());
    match *fence {
        Some((open, least)) => {
            if sign == Some(open) && length >= least && text.len() == length {
                *fence = None;
            }
            true
        }
        None if length >= 3 && !(sign == Some(b'`') && text[length..].contains('`')) => {
            *fence = sign.map(|sign| (sign, length));
            true
        }
        None => false,
    }
}

fn kind_of(text: &str) -> Kind {
    let behind_number = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_counted = behind_number.len() < text.len() && behind_number.starts_with([')', '.']);
    let marked = |mark: &str| mark.starts_with([' ', '\t']) || mark.is_empty();
    match text.as_bytes() {
        [] => Kind::Blank,
        [b'#', ..] => Kind::Heading,
        [b'-' | b'*' | b'+', ..] if marked(&text[1..]) => Kind::Item,
        _ if is_counted && marked(&behind_number[1..]) => Kind::Item,
        [b'=', b'>', ..] => Kind::Prose,
        // Quotes, tables, HTML and lines between parts have rules of their own.
        [b'>' | b'|' | b'<' | b'=', ..] => Kind::Heading,
        _ if text.len() >= 3 && text.bytes().all(|byte| matches!(byte, b'-' | b'*' | b'_' | b' ')) => Kind::Heading,
        _ => Kind::Prose,
    }
}

fn is_bold(text: &str) -> bool {
    const LONGEST: usize = 100;
    let bare = text.trim_end_matches(':');
    let inner = ["**", "__"].iter().find_map(|mark| bare.strip_prefix(mark)?.strip_suffix(mark));
    inner.is_some_and(|inner| {
        inner.len() <= LONGEST && !inner.trim().is_empty() && !inner.contains("**") && !inner.ends_with(['.', '*', '_'])
    })
}

fn is_label(text: &str) -> bool {
    text.strip_suffix(':').is_some_and(is_name)
}

/// `Ergebnis: …`, `**Ergebnis:** …`.
fn has_label(text: &str) -> bool {
    let is_bold = text.starts_with("**");
    let Some((label, _)) =
        text.split_once(if is_bold { "**" } else { ": " }).and_then(|(before, rest)| match is_bold {
            true => rest.split_once("**"),
            false => Some((before, rest)),
        })
    else {
        return false;
    };
    let is_marked = !is_bold || label.ends_with(':') || text[label.len() + 4..].starts_with(':');
    is_marked && is_name(label.trim_end_matches(':'))
}

fn is_shouted(text: &str) -> bool {
    let label = text.split(':').next().unwrap_or_default();
    label.len() > 1 && label.chars().all(|c| c.is_uppercase() || c == '-')
}

/// Whether a line goes on with what the line above it says: who does that, and by when.
fn goes_on(text: &str) -> bool {
    const LABELS: [&str; 14] = [
        "Verantwortlich",
        "Zuständig",
        "Termin",
        "Frist",
        "Wer",
        "Bis",
        "Bis wann",
        "Fällig",
        "Status",
        "Owner",
        "Who",
        "Due",
        "Deadline",
        "Responsible",
    ];
    let label = text.trim_start_matches('*').split(':').next().unwrap_or_default();
    LABELS.iter().any(|known| known.eq_ignore_ascii_case(label.trim()))
}

/// A few words that begin with a capital and hold no punctuation.
fn is_name(text: &str) -> bool {
    let words = text.split(' ').count();
    text.len() <= 60
        && words <= 6
        && text.starts_with(char::is_uppercase)
        && text
            .chars()
            .all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '/' | '&' | '\'' | '’' | '(' | ')' | '@' | '–'))
}

/// Lists of pads that are indented as a whole, so far that Markdown takes them for code or for the text above.
#[derive(Default)]
struct Indented {
    /// Whether a list goes on.
    in_list: bool,
    /// How far the list at hand is moved.
    indent: usize,
}

impl Indented {
    fn correct(&mut self, line: &Line, before: Kind) -> Option<Correction> {
        let is_item = starts_item(line);
        let is_far = line.indent >= 4 || line.has_tab;
        if line.kind == Kind::Blank {
            return None;
        }
        if !self.in_list && is_item && is_far {
            self.indent = line.indent;
        } else if line.indent < self.indent || (before == Kind::Blank && line.indent == 0) {
            self.indent = 0;
        }
        self.in_list = is_item || (self.in_list && (line.indent > 0 || before != Kind::Blank));
        let moved = self.indent.min(line.indent);
        let is_apart = moved > 0 && is_item && before == Kind::Prose;
        (moved > 0).then(|| replace(line.start..line.start + moved, if is_apart { "\n" } else { "" }))
    }
}

/// Whether a line is a paragraph of its own, though no empty line stands before it.
fn needs_room(line: &Line, kind_before: Kind, before: Option<&Line>) -> bool {
    let Some(before) = before.filter(|_| line.indent == 0) else { return false };
    match kind_before {
        // `TODO: …` and `**Beschluss:** …` right below a list are none of its items.
        Kind::Item => {
            line.heads()
                || (line.has_label && !goes_on(line.text) && (is_shouted(line.text) || line.text.starts_with("**")))
        }
        Kind::Prose => {
            let is_ended = before.text.ends_with(['.', '!', '?', ':']) || before.is_bold;
            (line.heads() && is_ended)
                || labels::is_of_minutes(line.text)
                || labels::begins_outcome(line.text, before.text, is_ended)
                || (labels::outcome_label(before.text).is_some()
                    && labels::has_short_label(line.text)
                    && !goes_on(line.text))
                || (line.has_label && before.has_label && before.indent == 0 && !goes_on(line.text))
        }
        _ => false,
    }
}

/// Whether a line begins an item, in whatever way.
fn starts_item(line: &Line) -> bool {
    line.kind == Kind::Item
        || line.text.starts_with(BULLETS)
        || line.text.starts_with(['–', '—'])
        || BOXES.iter().any(|(sign, _)| line.text.starts_with(*sign))
        || glued(line).is_some()
}

/// Makes an item or heading of a line that is one, and says whether it is an item.
fn item(
    line: &Line,
    before: Kind,
    previous: Option<&Line>,
    next: Option<&Line>,
    corrections: &mut Vec<Correction>,
) -> bool {
    let start = line.text_start();
    match line.kind {
        Kind::Item => {
            if let Some(mark) = line.text.find(['[']).filter(|&at| line.text[1..at].trim().is_empty()) {
                match ticked(&line.text[mark..], start + mark) {
                    Some(correction) => corrections.push(correction),
                    None => drop(box_in(&line.text[mark..], start + mark, None, corrections)),
                }
            }
            return true;
        }
        Kind::Heading => {
            let (first, last) = short_codes(line);
            corrections.extend(heading(line));
            corrections.extend(first);
            corrections.extend(wiki_heading(line).into_iter().flatten());
            corrections.extend(last);
            return false;
        }
        Kind::Blank | Kind::Code => return false,
        Kind::Prose => {}
    }
    let sign = line.text.chars().next().unwrap_or_default();
    let behind = &line.text[sign.len_utf8()..];
    if let Some((_, meant)) = BOXES.iter().find(|(known, _)| *known == sign) {
        let blanks = behind.len() - behind.trim_start_matches('\u{fe0f}').trim_start().len();
        corrections.push(replace(start..start + sign.len_utf8() + blanks, meant));
        return true;
    }
    // Lines that all begin with the same picture or arrow, or with boxes; it stays.
    let is_box = begins_with_box(line);
    let same = |other: Option<&Line>| {
        other.is_some_and(|other| other.text.starts_with(sign) || (is_box && begins_with_box(other)))
    };
    if is_symbol(sign) && behind.trim_start_matches('\u{fe0f}').starts_with(' ') && (same(next) || same(previous)) {
        corrections.push(put_in(start, "- "));
        return true;
    }
    if BULLETS.contains(&sign) && !behind.trim().is_empty() {
        let meant = if behind.starts_with([' ', '\t', '\u{a0}']) { "-" } else { "- " };
        let blank = if behind.starts_with('\u{a0}') { 2 } else { 0 };
        corrections.push(replace(start..start + sign.len_utf8() + blank, if blank > 0 { "- " } else { meant }));
        return true;
    }
    if matches!(sign, '–' | '—') && behind.starts_with(' ') && !behind.trim().is_empty() {
        let goes_on = next.is_some_and(|next| next.text.starts_with(sign));
        let is_list = before != Kind::Prose || goes_on;
        if is_list {
            corrections.push(replace(start..start + sign.len_utf8(), "-"));
        }
        return is_list;
    }
    if let Some(correction) = ticked(line.text, start) {
        corrections.extend([put_in(start, "- "), correction]);
        return true;
    }
    if let Some(boxed) = line.text.strip_prefix(['-', '*', '+'])
        && boxed.starts_with('[')
    {
        return box_in(boxed, start + 1, Some(sign), corrections);
    }
    if ["[ ] ", "[x] ", "[X] ", "[] "].iter().any(|mark| line.text.starts_with(mark)) {
        corrections.push(put_in(start, "- "));
        if line.text.starts_with("[]") {
            corrections.push(put_in(start + 1, " "));
        }
        return true;
    }
    let Some(mark) = glued(line) else { return false };
    let goes_on = next.and_then(glued).is_some_and(|other| other.sign == mark.sign);
    if before == Kind::Item || goes_on {
        corrections.push(match mark.sign {
            'o' => replace(start..start + 1, "-"),
            _ => put_in(start + mark.length, " "),
        });
        return true;
    }
    false
}

pub(super) fn put_in(at: usize, meant: &'static str) -> Correction {
    replace(at..at, meant)
}

pub(super) fn replace(written: Range<usize>, meant: &'static str) -> Correction {
    Correction { written, meant, is_mark: false, told: None }
}
