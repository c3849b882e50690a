//! Keys that stand where nobody reads them: at the top without `---` round them, in a code block, or in a second
//! block further below. They would be shown as text, and a `status` among them would be overlooked.

use std::ops::Range;

use super::file::{File, shown};
use super::frontmatter::{Line, begins_with_key, lines};
use super::keys::{self, Record};
use super::values;
use super::written::WrittenStatus;
use crate::diagnostics::{Code, Finding, Severity};
use crate::source::{Span, fold};

/// Looks into the text of a file, all of it or what stands below its block. An error where one of the keys may keep
/// the text back.
pub fn misplaced(file: &File, body: Span, record: Record) -> Option<Finding> {
    let body = body.range();
    let top = if body.start == 0 { at_the_top(file, record) } else { None };
    let Some(mut finding) = top.or_else(|| further_below(file, body.clone(), record)) else {
        return below_the_title(file, body, record);
    };
    let block = finding.location.as_ref().and_then(|location| location.span)?;
    if lines(file.slice(block), 0).any(|line| is_careful(record, &file.slice(block)[line.content])) {
        finding.severity = Severity::Error;
    }
    Some(finding)
}

/// Lines of keys that begin the file, closed by `---` or not, or in a code block.
fn at_the_top(file: &File, record: Record) -> Option<Finding> {
    let text = file.text;
    let is_blank =
        |line: &Line| text[line.content.clone()].trim_matches(['\u{feff}', '\u{200b}', ' ', '\t']).is_empty();
    let mut lines = lines(text, 0).skip_while(is_blank).peekable();
    let is_code = lines.next_if(|line| text[line.content.clone()].starts_with("```")).is_some();
    if is_code {
        lines.next_if(|line| text[line.content.clone()].trim_end() == "---");
    }
    let keys: Vec<Line> =
        std::iter::from_fn(|| lines.next_if(|line| may_stand_in_block(&text[line.content.clone()]))).collect();
    let (first, last) = (keys.first()?, keys.last()?);
    let is_own = |line: &&Line| own_key(record, &text[line.content.clone()]).is_some();
    let own = keys.iter().filter(is_own).count();
    let is_closed = lines.peek().is_some_and(|line| text[line.content.clone()].trim_end() == "---");
    if !is_own(&first) || (own < 2 && !is_closed && !is_code) {
        return None;
    }
    let block = first.content.start..last.content.end;
    let finding = misplaced_at(file, block.clone());
    if is_code {
        return Some(finding.variant("code").help("help-code"));
    }
    let finding = finding.variant("top").help(if is_closed { "help-top" } else { "help-both" });
    let line_end = file.line_end();
    let opening = first.content.start..first.content.start;
    // A heading may be underlined with `---`: two keys are none.
    Some(match (is_closed, own > 1) {
        (true, true) => finding.correct(Span::new(opening), format!("---{line_end}")),
        (true, false) => finding.propose(Span::new(opening), format!("---{line_end}")),
        (false, _) => {
            let whole = format!("---{line_end}{}{line_end}---", &text[block.clone()]);
            finding.propose(Span::new(block), whole)
        }
    })
}

/// A line in the head of the text, below its title, that says that the text is not to be shown yet: so other programs write
/// down what they know of a note. What the block says counts more.
fn below_the_title(file: &File, body: Range<usize>, record: Record) -> Option<Finding> {
    const LONGEST_HEAD: usize = 20;
    let says_so = |line: Line| own_key(record, &file.text[line.content]) == Some("status");
    if body.start > 0 && lines(file.slice(Span::new(0..body.start)), 0).any(says_so) {
        return None;
    }
    let mut headings = 0;
    let head = lines(file.text, body.start).take(LONGEST_HEAD).take_while(|line| {
        headings += usize::from(file.text[line.content.clone()].starts_with('#'));
        headings < 2
    });
    let is_waiting = |line: &Line| holds_back(record, &file.text[line.content.clone()]);
    let line = head.into_iter().find(is_waiting)?.content;
    let finding = misplaced_at(file, line);
    let mut finding = finding.variant("status").help("help-status");
    finding.severity = Severity::Error;
    if body.start == 0 {
        let line_end = file.line_end();
        let block = format!("---{line_end}status: draft{line_end}---{line_end}{line_end}");
        finding = finding.propose(Span::new(0..0), block);
    }
    Some(finding)
}

/// Whether a line of text gives a status under which nothing is shown: `**Status:** Entwurf`, `| Status | Entwurf |`,
/// `- status:: draft`.
fn holds_back(record: Record, line: &str) -> bool {
    let is_markup = |c: char| matches!(c, '*' | '_' | '|' | '-' | '+' | '>' | ':' | ' ' | '\t' | '\u{feff}');
    let bare = line.trim_matches(is_markup);
    let Some((key, value)) = bare.split_once([':', '|']) else { return false };
    let key = keys::find(record, key.trim_matches(is_markup));
    let waits = matches!(
        values::status(value.trim_matches(is_markup)),
        Some(WrittenStatus::Draft | WrittenStatus::Review | WrittenStatus::Withdrawn(_))
    );
    waits && key.is_some_and(|key| key.name == "status")
}

/// A whole block with its two `---`, below text or another block.
fn further_below(file: &File, body: Range<usize>, record: Record) -> Option<Finding> {
    let text = &file.text[body.clone()];
    // Most texts hold no such line at all.
    memchr::memmem::find(text.as_bytes(), b"---")?;
    let mut is_code = false;
    let mut above_is_blank = true;
    let mut lines = lines(file.text, body.start).peekable();
    while let Some(line) = lines.next() {
        let content = &file.text[line.content.clone()];
        is_code ^= content.trim_start().starts_with("```") || content.trim_start().starts_with("~~~");
        let opens = above_is_blank && !is_code && content.trim_end() == "---";
        // Below anything else the dashes would make a heading of it.
        above_is_blank = content.trim().is_empty() || content.starts_with('#');
        if !opens || lines.peek().is_none_or(|next| own_key(record, &file.text[next.content.clone()]).is_none()) {
            continue;
        }
        let keys: Vec<Line> =
            std::iter::from_fn(|| lines.next_if(|line| may_stand_in_block(&file.text[line.content.clone()]))).collect();
        let is_closed = lines.peek().is_some_and(|line| file.text[line.content.clone()].trim_end() == "---");
        if let (Some(first), Some(last), true) = (keys.first(), keys.last(), is_closed) {
            let block = misplaced_at(file, first.content.start..last.content.end);
            return Some(block.variant("below").help("help-below"));
        }
    }
    None
}

fn misplaced_at(file: &File, block: Range<usize>) -> Finding {
    let first = lines(&file.text[block.clone()], 0).next().map_or(0..0, |line| line.content);
    let written = shown(&file.text[block.start + first.start..block.start + first.end]);
    file.finding(Code::MisplacedFrontMatter, Span::new(block)).with("written", written)
}

/// `key: value`, a list item, or what is indented below.
fn may_stand_in_block(line: &str) -> bool {
    let is_below = line.starts_with([' ', '\t']) || line.starts_with("- ");
    begins_with_key(line) || (is_below && !line.trim().is_empty())
}

fn own_key(record: Record, line: &str) -> Option<&'static str> {
    let (key, _) = line.split_once(':').filter(|_| begins_with_key(line))?;
    keys::find(record, key).filter(|key| key.holds != keys::Holds::Nothing).map(|key| key.name)
}

/// `Stand: Januar 2017` says of which day a text is, and nothing about its release.
fn is_careful(record: Record, line: &str) -> bool {
    let Some((written, value)) = line.split_once(':') else { return false };
    let is_of_a_day = fold(written) == "stand" && values::status(value).is_none();
    own_key(record, line).is_some_and(|key| keys::CAREFUL.contains(&key)) && !is_of_a_day
}
