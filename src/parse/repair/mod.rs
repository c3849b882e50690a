//! Text stays as written: what YAML would cut, misread or refuse, though anyone can see what is meant.
//!
//! Works line by line, before YAML, on a copy that leads back to the original bytes. Only `key: value` and
//! `- item` lines are looked at, and only what is certain is changed; block scalars, quoted strings and
//! valid collections stay as they are. Each change is one finding with the corrected text.
//!
//! 1. [`mod@line`] tells what each line is: its indent, its dash, its key, where its value begins; [`key`] and [`item`]
//!    know how people write keys and list marks.
//! 2. [`value`] tells what is wrong with a value, and the edits that mend it; [`list`] does so for words in a row,
//!    [`quotes`] and [`collection`] for what stands between two marks.
//! 3. [`report`] makes findings of the corrections.

mod collection;
mod context;
mod item;
mod key;
mod line;
mod list;
mod quotes;
mod report;
mod value;

use std::ops::Range;

use super::edits::{Edit, Edited};
use super::file::File;
use super::frontmatter::{Line, lines};
use crate::diagnostics::Finding;
use context::Context;
use line::{Marks, Shape};

pub use collection::collection_end as brackets_end;
pub use context::KeyKind;
pub use quotes::in_typographic_quotes;

/// Nothing that people write is indented further; a staircase of brackets would take quadratic time.
const DEEPEST: usize = 64;

/// Corrects a copy of the YAML in `stretch`.
pub fn repair<'a>(
    file: &File<'a>,
    stretch: Range<usize>,
    key_kind: &dyn Fn(&str) -> KeyKind,
    findings: &mut Vec<Finding>,
) -> Edited<'a> {
    let context = Context::new(&file.text[..stretch.end], stretch.start, key_kind);
    let lines: Vec<Line> = lines(context.text, stretch.start).collect();
    let Changes { mut corrections, cuts } = changes(&context, &lines);
    invisible(&context, &lines, &mut corrections);
    report::report(file, &corrections, findings);
    for (value, cut) in cuts {
        report::report_cut(file, value, cut, findings);
    }
    let mut edits: Vec<Edit> = corrections.into_iter().flat_map(|correction| correction.edits).collect();
    // A quote may open before a blank that was straightened in the same line.
    edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
    Edited::new(file.text, stretch, &edits)
}

/// What is changed, and what only looks as if it should be.
#[derive(Default)]
struct Changes {
    corrections: Vec<Correction>,
    /// A text, and what behind it is taken for a remark.
    cuts: Vec<(Range<usize>, Range<usize>)>,
}

/// Edits that are one finding.
#[derive(Clone, Debug)]
struct Correction {
    /// The variant of the message.
    reason: &'static str,
    /// What the author wrote there.
    place: Range<usize>,
    edits: Vec<Edit>,
}

fn changes(context: &Context, lines: &[Line]) -> Changes {
    let text = context.text;
    let mut state = State::default();
    let Changes { mut corrections, mut cuts } = Changes::default();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let shape = Shape::of(context, line.content.clone(), &state.marks);
        at += 1;
        if text[line.content.clone()].trim().is_empty() {
            continue;
        }
        if state.is_inside(shape.indent) {
            let line = line.content.clone();
            corrections.extend(Shape::indent_of(text, line.clone()).filter(|_| state.needs_indent(&text[line])));
            continue;
        }
        corrections.extend(shape.corrections());
        if shape.is_blank || shape.indent > DEEPEST {
            continue;
        }
        state.enter(context, &shape);
        if !(shape.dash || shape.has_key) {
            // `{` on a line of its own opens what other programs write: JSON.
            at += state.lines_inside_brackets(text, shape.value.start, &lines[at..]);
            continue;
        }
        if shape.value.is_empty() {
            continue;
        }
        let found = value::read(context, &shape, &state.marks, &lines[at..]);
        for line in &lines[at..at + found.lines] {
            corrections.extend(Shape::indent_of(text, line.content.clone()).filter(|_| !found.is_indented));
        }
        at += found.lines;
        state.inside = found.inside;
        corrections.extend(found.correction);
        cuts.extend(found.cut.map(|cut| (shape.value.start..text[..cut.start].trim_end().len(), cut)));
    }
    Changes { corrections, cuts }
}

#[derive(Default)]
struct State {
    /// Lines indented deeper than this belong to a text that began above.
    inside: Option<usize>,
    marks: Marks,
    /// A bracket was never closed. To look for the end of each further one would take quadratic time.
    is_open: bool,
}

impl State {
    /// How many lines stand inside brackets that open in a line without a key.
    fn lines_inside_brackets(&mut self, text: &str, start: usize, below: &[Line]) -> usize {
        if self.is_open || !text[start..].starts_with(['[', '{']) {
            return 0;
        }
        match collection::collection_end(&text[start..]) {
            Some(length) => below.iter().take_while(|line| line.content.start < start + length).count(),
            None => {
                self.is_open = true;
                0
            }
        }
    }

    fn is_inside(&mut self, indent: usize) -> bool {
        if self.inside.is_some_and(|owner| indent > owner) {
            return true;
        }
        self.inside = None;
        false
    }

    /// Whether a line of a text that began above is not yet indented by blanks that count: what stands
    /// behind those is part of the text.
    fn needs_indent(&self, line: &str) -> bool {
        let blanks = line.bytes().take_while(|&b| b == b' ').count();
        self.inside.is_some_and(|owner| blanks <= owner)
    }

    /// What the next line may be, and of which key its items would be.
    fn enter(&mut self, context: &Context, shape: &Shape) {
        let awaits_list = shape.has_key && shape.value.is_empty();
        self.marks = Marks {
            list_at: shape.dash.then_some(shape.indent),
            below_key: awaits_list.then_some(shape.owner),
            ..self.marks
        };
        if shape.has_key {
            self.marks.holds = context.kind(&shape.key);
            self.marks.key_at = shape.owner;
        }
        // `- name: x` begins a map: the items that follow are none of the list above.
        self.marks.is_simple = shape.dash && !shape.has_key;
    }
}

/// Characters that nobody sees and YAML refuses, as they come with copied text: they are left out, each run of them by
/// itself, so that no correction of a key or value lies across one. What stands for a line break in a word processor is a
/// blank.
fn invisible(context: &Context, lines: &[Line], corrections: &mut Vec<Correction>) {
    let is_invisible = |c: char| {
        let is_line_end = matches!(c, '\n' | '\r' | '\u{85}');
        matches!(c, '\u{feff}' | '\u{fffe}' | '\u{ffff}') || (c.is_control() && c != '\t' && !is_line_end)
    };
    if !context.text[context.start..].contains(is_invisible) {
        return;
    }
    let mut changed: Vec<Range<usize>> =
        corrections.iter().flat_map(|correction| &correction.edits).map(|edit| edit.range.clone()).collect();
    changed.sort_by_key(|range| (range.start, range.end));
    let is_gone = |range: &Range<usize>| {
        let before = changed.partition_point(|changed| changed.start <= range.start);
        before.checked_sub(1).is_some_and(|at| range.end <= changed[at].end)
    };
    for line in lines {
        let found = context.text[line.content.clone()].char_indices().filter(|&(_, c)| is_invisible(c));
        let edits: Vec<Edit> = found
            .map(|(at, c)| {
                let start = line.content.start + at;
                Edit::new(start..start + c.len_utf8(), if matches!(c, '\u{b}' | '\u{c}') { " " } else { "" })
            })
            .filter(|edit| !is_gone(&edit.range))
            .collect();
        for run in edits.chunk_by(|one, next| one.range.end == next.range.start) {
            let place = run[0].range.start..run[run.len() - 1].range.end;
            corrections.push(Correction { reason: "invisible", place, edits: run.to_vec() });
        }
    }
}

#[cfg(test)]
mod tests;
