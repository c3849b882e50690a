//! Why something is not YAML, in words that an author has: a missing quote, a tab, a second colon.

use std::ops::Range;

use granit_parser::ErrorKind;

use crate::diagnostics::{Code, Finding};
use crate::parse::file::{File, shown};
use crate::source::Span;

/// What is wrong, before it is a finding.
#[derive(Clone, Debug)]
pub struct Fault {
    pub code: Code,
    pub place: Span,
    /// The variant of the message.
    pub variant: &'static str,
}

/// What the parser complained about at `at`, and the place that an author would point to.
pub fn judge(kind: &ErrorKind, text: &str, at: usize) -> (&'static str, Range<usize>) {
    use ErrorKind as E;
    let rest_of_line = at..at + line_end(&text[at..]);
    let here = at..at + text[at..].chars().next().map_or(0, char::len_utf8);
    match kind {
        E::RecursionLimitExceeded => ("deep", here),
        E::UnclosedQuotedScalar | E::DocumentIndicatorInQuotedScalar | E::InvalidQuotedScalarIndent => {
            ("unclosed-quote", here)
        }
        E::UnknownQuotedScalarEscape
        | E::InvalidQuotedScalarHexEscape
        | E::InvalidUnicodeEscape
        | E::InvalidLowSurrogate
        | E::InvalidLowSurrogateHexEscape
        | E::MissingLowSurrogate
        | E::UnpairedLowSurrogate => ("backslash", rest_of_line),
        E::InvalidTrailingSingleQuotedScalar | E::InvalidTrailingDoubleQuotedScalar => ("after-quote", rest_of_line),
        E::UnclosedFlowCollection { .. } | E::MismatchedFlowCollectionEnd { .. } => ("unclosed-bracket", here),
        E::MisplacedFlowCollectionEnd => ("stray-bracket", here),
        E::TabNotAllowed
        | E::TabInBlockIndentation
        | E::TabInIndentation
        | E::TabAtBlockScalarStart
        | E::TabInPlainScalar => ("tab", tab_near(text, at)),
        E::MappingValueNotAllowed if is_first_colon(text, at) => ("indent", line_of(text, at)),
        E::MappingValueNotAllowed => ("colon", here),
        E::SimpleKeyExpected => ("no-key", rest_of_line),
        E::ExpectedBlockMappingKey if text[line_of(text, at)].starts_with('-') => ("list-item", line_of(text, at)),
        E::ExpectedBlockMappingKey
        | E::ExpectedBlockSequenceEntry
        | E::ExpectedDocumentStart
        | E::BlockSequenceEntryNotAllowed
        | E::MappingKeyNotAllowed
        | E::InvalidSimpleKey
        | E::InvalidBlockScalarIndent
        | E::InvalidIndentation => ("indent", line_of(text, at)),
        E::UnexpectedCharacter { .. } | E::DirectiveDisallowed => ("first", here),
        _ => ("plain", here),
    }
}

/// The finding, with the corrected line where there can be only one.
pub fn finding(file: &File, fault: &Fault) -> Finding {
    let start = fault.place.range().start;
    let line = line_of(file.text, start);
    let mut finding = file
        .finding(fault.code, fault.place)
        .with("written", shown(&file.text[line.clone()]))
        .with("character", file.text[start..].chars().next().map(String::from).unwrap_or_default());
    if fault.variant != "plain" {
        finding = finding.variant(fault.variant);
    }
    match corrected(file.text, line.clone(), start, fault.variant) {
        Some(corrected) => {
            finding.with("corrected", shown(&corrected)).help("help-corrected").correct(Span::new(line), corrected)
        }
        None => match help(fault.variant) {
            Some(help) => finding.help(help),
            None => finding,
        },
    }
}

fn help(variant: &str) -> Option<&'static str> {
    Some(match variant {
        "unclosed-quote" | "after-quote" => "help-quote",
        "unclosed-bracket" | "stray-bracket" => "help-bracket",
        "backslash" => "help-backslash",
        "tab" => "help-tab",
        "indent" => "help-indent",
        "colon" | "first" => "help-value",
        "no-key" => "help-no-key",
        "list-item" => "help-list-item",
        "second-document" => "help-second-document",
        "tag" | "anchor" | "alias" => "help-value",
        "deep" => "help-deep",
        "key" => "help-key",
        _ => return None,
    })
}

/// The line as it most probably should be; `None` where that is anyone's guess.
fn corrected(text: &str, line: Range<usize>, start: usize, variant: &str) -> Option<String> {
    // The parser may point into the blanks round the line.
    let start = start.clamp(line.start, line.end);
    let (before, value) = (&text[line.start..start], &text[start..line.end]);
    match variant {
        "unclosed-quote" => {
            let quote = value.chars().next()?;
            let is_alone = value.matches(quote).count() == 1 && value.len() > 1;
            is_alone.then(|| format!("{before}{value}{quote}"))
        }
        "backslash" => {
            let inner = value.strip_prefix('"')?.strip_suffix('"')?;
            (!inner.contains(['"', '\''])).then(|| format!("{before}'{inner}'"))
        }
        "unclosed-bracket" => {
            let (open, close) = if value.starts_with('[') { ('[', ']') } else { ('{', '}') };
            let is_alone = value.len() > 1 && value.matches(['[', '{', ']', '}']).count() == 1;
            (is_alone && value.starts_with(open)).then(|| format!("{before}{value}{close}"))
        }
        "colon" | "alias" => {
            let whole = &text[line];
            let (key, value) = whole.split_once(": ")?;
            (!value.contains(['"', '\\', '#'])).then(|| format!("{key}: \"{}\"", value.trim()))
        }
        _ => None,
    }
}

/// The line round `at`, without blanks at either end.
fn line_of(text: &str, at: usize) -> Range<usize> {
    let start = text[..at].rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let line = &text[start..at + line_end(&text[at..])];
    let blanks = line.len() - line.trim_start().len();
    start + blanks..start + blanks.max(line.trim_end().len())
}

fn line_end(text: &str) -> usize {
    text[..text.find(['\n', '\r']).unwrap_or(text.len())].trim_end().len()
}

fn tab_near(text: &str, at: usize) -> Range<usize> {
    let start = text[..at].rfind(['\n', '\r']).map_or(0, |at| at + 1);
    match text[start..].find('\t') {
        Some(tab) => start + tab..start + tab + 1,
        None => at..at,
    }
}

/// Whether no other `: ` stands before this one: then the line is a key in the wrong column.
fn is_first_colon(text: &str, at: usize) -> bool {
    let start = text[..at].rfind(['\n', '\r']).map_or(0, |at| at + 1);
    text[start..].starts_with([' ', '\t']) && !text[start..at].contains(": ")
}
