//! Text stays as written: what YAML would cut, misread or refuse, though anyone can see what is meant.
//!
//! Works line by line, before YAML, on a copy that leads back to the original bytes. Only `key: value` and
//! `- item` lines are looked at, and only what is certain is changed; block scalars, quoted strings and
//! valid collections stay as they are. Each change is one finding with the corrected text.
//!
//! 1. [`lines`] tells what each line is: its indent, its dash, its key, where its value begins.
//! 2. [`value`] tells what is wrong with a value, and the edits that mend it.

mod line;
mod value;

use std::ops::Range;

use super::edits::{Edit, Edited, apply};
use super::file::{File, shown};
use super::frontmatter::{Line, lines};
use crate::diagnostics::{Code, Finding};
use crate::source::Span;
pub use value::is_in_typographic_quotes;

use line::{Marks, Shape, indent_of};

/// What the caller knows about keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeyKind {
    Unknown,
    Known,
    /// A list of words, in which `#` marks one.
    Words,
}

/// Nothing that people write is indented further; a staircase of brackets would take quadratic time.
const DEEPEST: usize = 64;

/// Corrects a copy of the YAML in `stretch`.
pub fn repair<'a>(
    file: &File<'a>,
    stretch: Range<usize>,
    key_kind: &dyn Fn(&str) -> KeyKind,
    findings: &mut Vec<Finding>,
) -> Edited<'a> {
    let text = &file.text[..stretch.end];
    let lines: Vec<Line> = lines(text, stretch.start).collect();
    let mut state = State::default();
    let mut corrections: Vec<Correction> = Vec::new();
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let shape = Shape::of(text, line.content.clone(), &state.marks, key_kind);
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
        state.enter(&shape);
        if shape.value.is_empty() || !(shape.dash || shape.has_key) {
            continue;
        }
        let found = value::read(text, &shape, &lines[at..], key_kind);
        for line in &lines[at..at + found.lines] {
            corrections.extend(Shape::indent_of(text, line.content.clone()));
        }
        at += found.lines;
        state.inside = found.inside;
        corrections.extend(found.correction);
    }
    report(file, &corrections, findings);
    let mut edits: Vec<Edit> = corrections.into_iter().flat_map(|correction| correction.edits).collect();
    // A quote may open before a blank that was straightened in the same line.
    edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
    Edited::new(file.text, stretch, &edits)
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

#[derive(Default)]
struct State {
    /// Lines indented deeper than this belong to a text that began above.
    inside: Option<usize>,
    marks: Marks,
}

impl State {
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

    /// Whether a dash from a word processor in the next line can only be a list mark.
    fn enter(&mut self, shape: &Shape) {
        self.marks = Marks {
            list_at: shape.dash.then_some(shape.indent),
            below_key: (shape.has_key && shape.value.is_empty()).then_some(shape.owner),
        };
    }
}

/// One finding per correction; tabs, dashes and blanks that go wrong line after line are one together.
fn report(file: &File, corrections: &[Correction], findings: &mut Vec<Finding>) {
    for run in corrections.chunk_by(|a, b| a.reason == b.reason && matches!(a.reason, "tab" | "blank" | "dash")) {
        let (first, last) = (&run[0], &run[run.len() - 1]);
        let place = first.place.start..last.place.end;
        let edits: Vec<Edit> = run.iter().flat_map(|correction| correction.edits.clone()).collect();
        let corrected = apply(file.text, place.clone(), &edits);
        findings.push(
            file.finding(Code::ReadAsMeant, Span::new(first.place.clone()))
                .variant(first.reason)
                .with("written", shown(&file.text[first.place.clone()]))
                .with("corrected", shown(&corrected))
                .help(if matches!(first.reason, "tab" | "blank" | "dash") { "help-mark" } else { "help" })
                .correct(Span::new(place), corrected),
        );
    }
}

/// The columns of blanks before the first character, counting each tab as two.
fn indent(text: &str) -> usize {
    indent_of(text).1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourcePath;

    fn key_kind(key: &str) -> KeyKind {
        match key {
            "tags" => KeyKind::Words,
            "title" | "room" | "name" | "summary" => KeyKind::Known,
            _ => KeyKind::Unknown,
        }
    }

    /// The corrected text and the reasons.
    fn repaired(text: &str) -> (String, Vec<&'static str>) {
        let path = SourcePath::new("a.md").expect("a path");
        let mut findings = Vec::new();
        let copy = repair(&File::new(&path, text), 0..text.len(), &key_kind, &mut findings).text.into_owned();
        (copy, findings.iter().map(|finding| finding.variant.expect("has a reason")).collect())
    }

    #[track_caller]
    fn mends(text: &str, reason: &'static str, corrected: &str) {
        assert_eq!(repaired(text), (corrected.to_owned(), vec![reason]), "{text}");
    }

    #[track_caller]
    fn leaves(text: &str) {
        assert_eq!(repaired(text), (text.to_owned(), vec![]), "{text}");
    }

    #[test]
    fn values_that_yaml_would_cut_or_refuse_are_quoted() {
        mends("title: Protokoll #3", "cut", "title: \"Protokoll #3\"");
        mends("title: Protokoll #3 # Band 2\nroom: x", "cut", "title: \"Protokoll #3\" # Band 2\nroom: x");
        mends("title: [Workshop] E-Akte", "bracket", "title: \"[Workshop] E-Akte\"");
        mends("title: {Name} der Kommune", "bracket", "title: \"{Name} der Kommune\"");
        mends("title: {{ titel }}", "bracket", "title: \"{{ titel }}\"");
        mends("title: \"E-Akte\", aber wie?", "after-quote", "title: '\"E-Akte\", aber wie?'");
        mends("title: 'E-Akte' geht's", "after-quote", "title: \"'E-Akte' geht's\"");
        mends("title: @home", "first", "title: \"@home\"");
        mends("title: *wichtig*", "first", "title: \"*wichtig*\"");
        mends("title: **sehr** wichtig", "first", "title: \"**sehr** wichtig\"");
        mends("title: & Co.", "first", "title: \"& Co.\"");
        mends("title: ! Achtung", "first", "title: \"! Achtung\"");
        mends("title: % der Fälle", "first", "title: \"% der Fälle\"");
        mends("title: > 100 Anträge", "first", "title: \"> 100 Anträge\"");
        mends("title: - ein Strich", "first", "title: \"- ein Strich\"");
        mends("theme: {name: x, accent: #004b87}", "cut", "theme: {name: x, accent: \"#004b87\"}");
        mends("tags: [#a, b, #c] # x", "cut", "tags: [\"#a\", b, \"#c\"] # x");
        mends("title: #3 im Plan", "cut", "title: \"#3 im Plan\"");
        mends("title: E-Akte: wie \"anfangen\"?", "colon", "title: 'E-Akte: wie \"anfangen\"?'");
        mends("title: Und dann:\r\nroom: x\r\n", "colon", "title: \"Und dann:\"\r\nroom: x\r\n");
        mends("tags:\n  - @home\n  - b", "first", "tags:\n  - \"@home\"\n  - b");
        mends("- name: E-Akte: eins\n  room: x", "colon", "- name: \"E-Akte: eins\"\n  room: x");
        mends("- Thema: E-Akte: eins", "colon", "- \"Thema: E-Akte: eins\"");
        mends("summary: Heute: eins\n  und zwei\nroom: x", "colon", "summary: \"Heute: eins\n  und zwei\"\nroom: x");
        mends("title:E-Akte\nroom: x", "no-blank", "title: E-Akte\nroom: x");
    }

    #[test]
    fn typographic_quotes_round_a_value_are_quotes() {
        mends("title: „Digitale Akte“", "typographic", "title: \"Digitale Akte\"");
        mends("title: “E-Akte: wie?”", "typographic", "title: \"E-Akte: wie?\"");
        mends("title: „E-Akte\"", "typographic", "title: \"E-Akte\"");
        mends("title: \"E-Akte“", "typographic", "title: \"E-Akte\"");
        leaves("title: „Akte“ und „Amt“");
        leaves("title: Die „E-Akte“");
    }

    #[test]
    fn hashtags_are_words() {
        mends("tags: #E-Akte #Datenschutz", "hashtags", "tags: [E-Akte, Datenschutz]");
        mends("tags: #E-Akte, #Daten\n", "hashtags", "tags: [E-Akte, Daten]\n");
        leaves("tags: # später");
    }

    #[test]
    fn marks_of_word_processors_are_blanks_and_dashes() {
        mends("tags:\n– a\n— b", "dash", "tags:\n- a\n- b");
        mends("tags:\n  • a\n  • b\nroom: x", "dash", "tags:\n  - a\n  - b\nroom: x");
        mends("tags:\n* a\n* b", "dash", "tags:\n- a\n- b");
        mends("tags:\n\t- a\n\t- b", "tab", "tags:\n  - a\n  - b");
        mends("summary: a\n\tb\nroom: x", "tab", "summary: a\n  b\nroom: x");
        mends("summary: |\n\ta\n\tb\nroom: x", "tab", "summary: |\n  a\n  b\nroom: x");
        leaves("summary: |\n  a\n  \tb\nroom: x");
        mends("tags:\n\u{a0}\u{a0}- a", "blank", "tags:\n  - a");
        mends("title:\u{a0}x", "blank", "title: x");
        mends("tags:\n-\u{a0}a", "blank", "tags:\n- a");
        leaves("title: a\n– b");
    }

    #[test]
    fn what_is_fine_stays() {
        for text in [
            "room: R1 # hinten",
            "room: R1 #",
            "tags: # list\n  - a # b\n  - c",
            "title: # |\nroom: x",
            "- # a: b: c\n  title: x",
            "title: |\n  a: b: c\n  @x\n\n  [x] y\nroom: x",
            "title: >-\n  – a",
            "title: |\n  a\n\n  - „b“: c: d #e\nroom: x",
            "title: \"a\n  b: c: d\"\nroom: x",
            "title: 'it''s' # so",
            "tags: [a, \"b]\", 'c''d', {x: y}] # ok",
            "tags: [\n  a: b,\n  c # d #e\n]",
            "summary: eins\n  - @zwei\n  #drei",
            "a: *b\nc: &b d",
            "d: !!str x",
            "\"a: b\": c",
            "- Norderstedt: 3",
            "url: https://example.org/#a",
            "start: 11:00",
            "title: 50 % der Fälle",
            "title: E-Akte:wie",
            "title: \"unclosed\n",
            "tags: [a, b",
            "# x: @y",
            "a b",
            "title: x\n  room: a: b",
        ] {
            leaves(text);
        }
    }

    #[test]
    fn long_nonsense_takes_no_time() {
        for text in ["[", "\"", "'", "- ", "a: [\n", "a: \"\n", "{", " - [\n", "\t", "– ", "a: b: \n", "#"] {
            repaired(&text.repeat(100_000));
            repaired(&format!("title: {}", text.repeat(100_000)));
        }
    }
}
