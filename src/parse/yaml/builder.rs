//! Makes a tree of granit-parser's events, and refuses what has no business in notes.

use std::ops::Range;

use granit_parser::{Event, Parser, ScalarStyle, ScanError, StrInput};

use super::DEEPEST;
use super::syntax::{self, Fault};
use crate::diagnostics::Code;
use crate::parse::Written;
use crate::parse::edits::Edited;
use crate::parse::frontmatter::lines;
use crate::parse::tree::{Entry, Kind, Node, Scalar, Style, Value};
use crate::source::Span;

/// Makes a tree of granit-parser's events.
pub struct Builder<'a> {
    events: Parser<'a, StrInput<'a>>,
    copy: &'a Edited<'a>,
    /// Where `text` begins in the copy.
    start: usize,
    text: &'a str,
}

impl<'a> Builder<'a> {
    /// For `text`, which stands in the copy from `start` on.
    pub fn new(copy: &'a Edited<'a>, start: usize, text: &'a str) -> Self {
        let options = granit_parser::options! {
            emit_comments: false,
            emit_unresolved_aliases: true,
            disallow_directives: true,
            flow_nesting_limit: DEEPEST,
            block_nesting_limit: DEEPEST,
        };
        Self { events: Parser::new_from_str_with_options(text, options), copy, start, text }
    }

    /// The one document of a file. A second one may only be empty, as after a closing `---`.
    pub fn document(&mut self) -> Result<Option<Node>, Fault> {
        let mut root = None;
        while let Some((event, range)) = self.next()? {
            if !event.is_node() {
                continue;
            }
            let node = self.node(event, range)?;
            if root.is_none() {
                root = Some(node);
            } else if !node.is_null() {
                return Err(Fault { code: Code::YamlSyntax, place: node.span, variant: "second-document" });
            }
        }
        Ok(root)
    }

    fn next(&mut self) -> Result<Option<(Event<'a>, Range<usize>)>, Fault> {
        match self.events.next() {
            None => Ok(None),
            Some(Ok((event, span))) => {
                let range = span.byte_range().unwrap_or(0..0);
                if let Some(tag) = span.tag_span().filter(|_| event.tag().is_some()) {
                    return Err(self.refused("tag", tag.byte_range().unwrap_or(range)));
                }
                if event.anchor_id().is_some_and(|id| id > 0) {
                    let before = self.text[..range.start].trim_end();
                    let start = before.rfind('&').unwrap_or(range.start);
                    return Err(self.refused("anchor", start..before.len().max(start)));
                }
                Ok(Some((event, range)))
            }
            Some(Err(error)) => Err(self.fault(&error)),
        }
    }

    /// No deeper than the parser's own limit, so that recursion is safe.
    fn node(&mut self, event: Event<'a>, range: Range<usize>) -> Result<Node, Fault> {
        match event {
            Event::Scalar(text, style, ..) => self.scalar(&text, style, range),
            Event::SequenceStart(..) => {
                let mut items = Vec::new();
                loop {
                    let (event, end) = self.expect_next()?;
                    match event {
                        Event::SequenceEnd => return Ok(self.collection(range, end, Value::List(items))),
                        event => items.push(self.node(event, end)?),
                    }
                }
            }
            Event::MappingStart(..) => {
                let mut entries = Vec::new();
                loop {
                    let (event, end) = self.expect_next()?;
                    match event {
                        Event::MappingEnd => return Ok(self.collection(range, end, Value::Map(entries))),
                        event => entries.push(self.entry(event, end)?),
                    }
                }
            }
            _ => Err(self.refused("alias", range)),
        }
    }

    fn entry(&mut self, event: Event<'a>, range: Range<usize>) -> Result<Entry, Fault> {
        let key = self.node(event, range)?;
        let Value::Scalar(scalar) = key.value else {
            return Err(Fault { code: Code::RefusedYaml, place: key.span, variant: "key" });
        };
        let (event, range) = self.expect_next()?;
        let mut value = self.node(event, range)?;
        if value.is_null() && value.span.start == value.span.end {
            value.span = Span::new(key.span.range().end..key.span.range().end);
        }
        Ok(Entry { key: Written::new(scalar.text, key.span), value })
    }

    fn scalar(&self, text: &str, style: ScalarStyle, range: Range<usize>) -> Result<Node, Fault> {
        let source = &self.text[range.clone()];
        if matches!(style, ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted) && swallows_lines(source) {
            return Err(self.fault_at(range.start..range.start + 1, "unclosed-quote"));
        }
        let range = range.start..range.start + source.trim_end().len();
        let span = self.copy.original(self.start + range.start..self.start + range.end);
        let style = match style {
            ScalarStyle::Plain => Style::Plain,
            ScalarStyle::SingleQuoted | ScalarStyle::DoubleQuoted => Style::Quoted,
            ScalarStyle::Literal | ScalarStyle::Folded => Style::Block,
        };
        if style == Style::Plain && range.is_empty() {
            return Ok(Node { span, value: Value::Null });
        }
        Ok(Node { span, value: Value::Scalar(Scalar { kind: Kind::Text, text: text.to_owned(), style }) })
    }

    /// Collections without brackets begin and end where their first and last parts do.
    fn collection(&self, opening: Range<usize>, closing: Range<usize>, value: Value) -> Node {
        let span = if opening.is_empty() {
            let start = self.copy.original(self.start + opening.start..self.start + opening.start).start;
            let last = match &value {
                Value::List(items) => items.last().map(|item| item.span.end),
                Value::Map(entries) => entries.last().map(|entry| entry.value.span.end),
                _ => None,
            };
            Span { start, end: last.unwrap_or(start).max(start) }
        } else {
            self.copy.original(self.start + opening.start..self.start + closing.end.max(opening.end))
        };
        Node { span, value }
    }

    fn expect_next(&mut self) -> Result<(Event<'a>, Range<usize>), Fault> {
        let next = self.next()?;
        next.ok_or_else(|| self.fault_at(self.text.len()..self.text.len(), "plain"))
    }

    fn refused(&self, variant: &'static str, range: Range<usize>) -> Fault {
        Fault { code: Code::RefusedYaml, ..self.fault_at(range, variant) }
    }

    fn fault_at(&self, range: Range<usize>, variant: &'static str) -> Fault {
        let place = self.copy.original(self.start + range.start..self.start + range.end);
        Fault { code: Code::YamlSyntax, place, variant }
    }

    fn fault(&self, error: &ScanError) -> Fault {
        let at = self.text.floor_char_boundary(error.marker().byte_offset().unwrap_or(0).min(self.text.len()));
        let (variant, range) = syntax::judge(error.kind(), self.text, at);
        let fault = self.fault_at(range, variant);
        if variant == "deep" { Fault { code: Code::RefusedYaml, ..fault } } else { fault }
    }

    /// A fault of which only the place is known.
    pub fn fault_near(&self, at: usize) -> Fault {
        let at = self.text.floor_char_boundary(at.min(self.text.len()));
        self.fault_at(at..at, "plain")
    }
}

/// A quoted text that goes on at the left edge took the next keys in: its closing quote is missing.
fn swallows_lines(source: &str) -> bool {
    lines(source, 0)
        .skip(1)
        .any(|line| source[line.content].starts_with(|c: char| c.is_alphanumeric() || c == '_' || c == '-'))
}
