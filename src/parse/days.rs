//! What is said about days and times: that they are in German form, or why they cannot be read.

use super::Written;
use super::fields::invalid;
use super::file::{File, shown};
use super::values::{Unread, unread};
use crate::diagnostics::{Code, Finding};
use crate::source::Span;

/// A day or time that is understood, though only here: `iso` is its international form, if it has another one.
pub fn report_german(file: &File, written: &Written, iso: Option<String>, findings: &mut Vec<Finding>) {
    let Some(iso) = iso else { return };
    let finding = file.finding(Code::GermanDate, written.span).with("value", shown(&written.value));
    let finding = finding.with("corrected", &iso).help("help");
    findings.push(match in_place(file, written.span, &iso) {
        // Of `31.12.99` the century is a guess.
        Some(text) if iso.contains('-') && !names_year(&written.value) => finding.propose(written.span, text),
        Some(text) => finding.correct(written.span, text),
        None => finding,
    });
}

/// Whether four digits stand together.
fn names_year(text: &str) -> bool {
    text.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() == 4)
}

/// A day or time that cannot be read, with the reason where there is one, and what was probably meant.
pub fn invalid_day(file: &File, key: &str, written: &Written, expected: &'static str) -> Finding {
    let finding = invalid(file, key, written, expected);
    let Some(Unread { why, proposal, last_day }) = unread(&written.value) else { return finding };
    let finding = match why {
        // What is proposed for the one is none of the other.
        "time" | "date" if expected != why => return finding,
        "time" | "date" => finding,
        "midnight" => finding.variant(why).help("help-midnight"),
        "no-such-day" | "no-such-month" => finding.variant(why).help("help-no-such-day"),
        _ => finding.variant(why),
    };
    let finding = match last_day {
        Some(day) => finding.with("last", day),
        None => finding,
    };
    let proposal = proposal.and_then(|proposal| in_place(file, written.span, &proposal));
    match proposal {
        Some(text) => finding.with("corrected", &text).help("help-corrected").propose(written.span, text),
        None => finding,
    }
}

/// The text in the quotation marks that stand there, if any.
fn in_place(file: &File, span: Span, text: &str) -> Option<String> {
    let source = file.slice(span);
    match source.chars().next() {
        Some(quote @ ('"' | '\'')) => Some(format!("{quote}{text}{quote}")),
        Some('|' | '>') | None => None,
        Some(_) => Some(text.to_owned()),
    }
}
