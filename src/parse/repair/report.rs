//! Findings of the corrections: what the author wrote, and what belongs there.

use std::cmp::Reverse;
use std::ops::Range;

use super::super::edits::{Edit, apply};
use super::super::file::{File, shown};
use super::Correction;
use super::quotes::quote;
use crate::diagnostics::{Code, Finding};
use crate::source::Span;

/// One finding per correction; what goes wrong line after line is one, and so is what goes wrong in one place.
/// Their patches lie beside or within one another, never across.
pub fn report(file: &File, corrections: &[Correction], findings: &mut Vec<Finding>) {
    let edits = in_order(corrections.iter().flat_map(|correction| correction.edits.iter().cloned()).collect());
    let (marks, others): (Vec<&Correction>, Vec<&Correction>) =
        corrections.iter().partition(|correction| is_mark(correction.reason));
    let others = united(others);
    for (correction, place) in runs(file.text, marks, &others).into_iter().chain(others) {
        findings.push(finding(file, correction, place, &edits));
    }
}

/// Text behind a `#` that YAML, and everyone else, takes for a remark. Whether the author does is not certain.
pub fn report_cut(file: &File, value: Range<usize>, cut: Range<usize>, findings: &mut Vec<Finding>) {
    let whole = value.start..cut.end;
    let corrected = apply(file.text, whole.clone(), &quote(file.text, whole.clone()));
    findings.push(
        file.finding(Code::TakenForRemark, Span::new(cut.clone()))
            .with("written", shown(&file.text[cut]))
            .with("kept", shown(&file.text[value]))
            .with("corrected", shown(&corrected))
            .help("help")
            .propose(Span::new(whole), corrected),
    );
}

fn finding(file: &File, correction: &Correction, place: Range<usize>, edits: &[Edit]) -> Finding {
    // What else is wrong there is mended with it.
    let corrected = apply(file.text, place.clone(), within(edits, &place));
    let shown_corrected = if is_mark(correction.reason) {
        // Blanks are all that changes, and the first of several lines says enough.
        let line = file.lines_of(Span::new(place.start..place.start)).range();
        let line = apply(file.text, line.clone(), within(edits, &line));
        let blanks = line.len() - line.trim_start().len();
        format!("{}{}", &line[..blanks], shown(&line))
    } else {
        shown(&corrected)
    };
    file.finding(Code::ReadAsMeant, Span::new(correction.place.clone()))
        .variant(correction.reason)
        .with("written", shown(&file.text[correction.place.clone()]))
        .with("corrected", shown_corrected)
        .help(help(correction.reason))
        .correct(Span::new(place), corrected)
}

/// What stands at the beginning of a line, and goes wrong in all lines alike.
fn is_mark(reason: &str) -> bool {
    matches!(reason, "tab" | "blank" | "dash" | "no-blank-dash" | "indent")
}

fn help(reason: &str) -> &'static str {
    match reason {
        "tab" => "help-tab",
        "blank" => "help-blank",
        "dash" | "no-blank-dash" => "help-dash",
        "indent" => "help-indent",
        "edge" => "help-edge",
        "trailing" => "help-trailing",
        "invisible" => "help-invisible",
        _ => "help",
    }
}

/// A correction, and the place of all that it mends.
type Placed<'a> = (&'a Correction, Range<usize>);

/// Corrections that share a place are one, by the name of the first.
fn united(mut corrections: Vec<&Correction>) -> Vec<Placed<'_>> {
    corrections.sort_by_key(|correction| (correction.place.start, Reverse(correction.place.end)));
    let mut united: Vec<Placed> = Vec::new();
    for correction in corrections {
        match united.last_mut() {
            Some((_, place)) if correction.place.start < place.end => place.end = place.end.max(correction.place.end),
            _ => united.push((correction, correction.place.clone())),
        }
    }
    united
}

/// Marks of lines that follow each other: the first of each run, and the place of all. A run lies within or
/// beside any other correction.
fn runs<'a>(text: &str, mut marks: Vec<&'a Correction>, others: &[Placed]) -> Vec<Placed<'a>> {
    marks.sort_by_key(|mark| mark.place.start);
    let around = |place: &Range<usize>| {
        let before = others.partition_point(|(_, other)| other.start <= place.start);
        before.checked_sub(1).filter(|&at| place.end <= others[at].1.end)
    };
    let mut runs: Vec<Placed> = Vec::new();
    for mark in marks {
        match runs.last_mut() {
            Some((_, run)) if follows(text, run, &mark.place) && around(run) == around(&mark.place) => {
                run.end = mark.place.end;
            }
            _ => runs.push((mark, mark.place.clone())),
        }
    }
    runs
}

/// Whether a place is in the same line as the end of another, or in the next.
fn follows(text: &str, run: &Range<usize>, next: &Range<usize>) -> bool {
    let between = &text[run.end.min(next.start)..next.start];
    between.replace("\r\n", "\n").matches(['\n', '\r']).count() <= 1
}

fn in_order(mut edits: Vec<Edit>) -> Vec<Edit> {
    edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
    edits
}

fn within<'a>(edits: &'a [Edit], place: &Range<usize>) -> &'a [Edit] {
    let from = edits.partition_point(|edit| edit.range.start < place.start);
    let to = from + edits[from..].partition_point(|edit| edit.range.end <= place.end);
    &edits[from..to]
}
