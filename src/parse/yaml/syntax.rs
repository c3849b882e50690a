//! Why something is not YAML, in words that an author has: a missing quote, a tab, a second colon.

use std::ops::Range;

use granit_parser::ErrorKind;

use super::in_quotes;
use crate::diagnostics::{Code, Finding};
use crate::parse::file::{File, shown};
use crate::parse::frontmatter::lines;
use crate::parse::repair::KeyKind;
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
pub fn finding(file: &File, fault: &Fault, key_kind: &dyn Fn(&str) -> KeyKind) -> Finding {
    let start = fault.place.range().start;
    let line = line_of(file.text, start);
    let is_sentence = !file.text[line.clone()].contains(':') && start == line.start;
    let (code, variant) = match fault.variant {
        "list-item" if item_above(file.text, line.start).is_some() => (fault.code, "indent"),
        // A line without a key is no value with an odd beginning.
        "alias" | "anchor" | "tag" | "plain" if is_sentence => (Code::YamlSyntax, "no-key"),
        variant => (fault.code, variant),
    };
    let mut finding = file
        .finding(code, fault.place)
        .with("written", shown(&file.text[line.clone()]))
        .with("character", file.text[start..].chars().next().map(String::from).unwrap_or_default());
    if variant != "plain" {
        finding = finding.variant(variant);
    }
    match corrected(file.text, line, start, variant, key_kind) {
        Some(Corrected { line, text, is_certain }) => {
            // The corrected line differs only in its blanks.
            let help = if variant == "indent" { "help-indent" } else { "help-corrected" };
            let finding = finding.with("corrected", shown(&text)).help(help);
            let line = Span::new(line);
            if is_certain { finding.correct(line, text) } else { finding.propose(line, text) }
        }
        None => match help(variant) {
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

/// A line as it most probably should be.
struct Corrected {
    line: Range<usize>,
    text: String,
    is_certain: bool,
}

/// `None` where it is anyone's guess.
fn corrected(
    text: &str,
    line: Range<usize>,
    start: usize,
    variant: &str,
    key_kind: &dyn Fn(&str) -> KeyKind,
) -> Option<Corrected> {
    // The parser may point into the blanks round the line.
    let start = start.clamp(line.start, line.end);
    let (before, value) = (&text[line.start..start], &text[start..line.end]);
    let kind = key_kind(before.trim_end().trim_end_matches(':'));
    let certain = |text, is_certain| Some(Corrected { line: line.clone(), text, is_certain });
    let proposed = |text| certain(text, false);
    match variant {
        "unclosed-quote" => {
            let quote = value.chars().next()?;
            let is_alone = value.matches(quote).count() == 1 && value.len() > 1;
            let goes_on = next_line(text, line.end).trim_end().ends_with(quote);
            let corrected = is_alone.then(|| format!("{before}{value}{quote}"))?;
            certain(corrected, !goes_on && !value.contains(" #"))
        }
        "backslash" => {
            let inner = value.strip_prefix('"')?.strip_suffix('"')?;
            let corrected = (!inner.contains('"')).then(|| format!("{before}'{}'", inner.replace('\'', "''")))?;
            certain(corrected, true)
        }
        "unclosed-bracket" => {
            let close = if value.starts_with('[') { ']' } else { '}' };
            let is_alone = value.len() > 1 && value.matches(['[', '{', ']', '}']).count() == 1;
            let corrected = is_alone.then(|| format!("{before}{value}{close}"))?;
            let goes_on = value.ends_with(',') || next_line(text, line.end).starts_with([' ', '\t']);
            certain(corrected, kind.is_list() && !goes_on && !value.contains('#'))
        }
        "colon" | "alias" | "anchor" | "tag" => {
            let (key, value) = text[line.clone()].split_once(": ")?;
            let is_plain = key.starts_with(char::is_alphanumeric) && !value.contains('#');
            is_plain.then(|| proposed(format!("{key}: {}", in_quotes(value.trim()))))?
        }
        "first" if before.trim_end().ends_with(':') => proposed(format!("{before}{}", in_quotes(value))),
        "no-key" => {
            let comment = value.strip_prefix("//").or_else(|| value.strip_prefix("<!--")?.strip_suffix("-->"));
            if let (Some(comment), "") = (comment, before) {
                return proposed(format!("# {}", comment.trim()));
            }
            let (word, rest) = value.split_once(' ').unwrap_or((value, ""));
            let is_word = word.chars().all(|c| c.is_alphanumeric() || c == '_' || c == '-');
            let is_key = before.is_empty() && is_word && key_kind(word).is_own() && !rest.contains([':', '#']);
            is_key.then(|| proposed(format!("{word}: {}", rest.trim()).trim_end().to_owned()))?
        }
        "indent" => indented(text, line.clone(), key_kind),
        _ => None,
    }
}

/// The line in the column of those it belongs to: of the items above, or, with a key of the record, at the edge.
fn indented(text: &str, line: Range<usize>, key_kind: &dyn Fn(&str) -> KeyKind) -> Option<Corrected> {
    let content = &text[line.clone()];
    let start = text[..line.start].rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let blanks = if content.starts_with("- ") {
        item_above(text, line.start)?
    } else {
        let (key, _) = content.split_once(':')?;
        (start < line.start && key_kind(key).is_own()).then_some("")?
    };
    Some(Corrected { line: start..line.end, text: format!("{blanks}{content}"), is_certain: false })
}

/// The blanks before the list item in the line above.
fn item_above(text: &str, start: usize) -> Option<&str> {
    let above = text[..start].trim_end();
    let line = &above[above.rfind(['\n', '\r']).map_or(0, |at| at + 1)..];
    let item = line.trim_start();
    item.starts_with("- ").then(|| &line[..line.len() - item.len()])
}

fn next_line(text: &str, end: usize) -> &str {
    lines(text, end).nth(1).map_or("", |line| &text[line.content])
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
