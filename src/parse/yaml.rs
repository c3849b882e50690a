//! Reads YAML as a [`Node`] tree, or says in an author's words why it cannot be read.
//!
//! 1. [`repair`](super::repair) corrects what is certain, in a copy.
//! 2. granit-parser tells structure, places and text as written, and whatever has no business in notes is refused.
//! 3. `serde_yaml` reads the same copy and decides what is a number, a truth value or nothing.
//! 4. After a syntax error each top-level key (or item) is read singly, so that the others still count.
//!
//! No module outside of this one knows either of the two crates.

mod syntax;

use std::collections::HashMap;
use std::ops::Range;

use granit_parser::{Event, Parser, ScalarStyle, ScanError, StrInput};
use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};

use super::Written;
use super::edits::Edited;
use super::file::{File, shown};
use super::frontmatter::lines;
use super::repair::{KeyKind, is_in_typographic_quotes, repair};
use super::tree::{Entry, Kind, Node, Scalar, Style, Value};
use crate::diagnostics::{Code, Finding};
use crate::source::Span;
use syntax::Fault;

/// Deeper than any note or list goes.
const DEEPEST: usize = 16;

/// A file with more faults than this is something else; the rest of it is not looked at.
const MOST_FAULTS: usize = 100;

/// What could be read of a block.
pub struct Document {
    /// `None` where nothing stands there, or nothing could be read.
    pub root: Option<Node>,
    /// Whether all of it could be read.
    pub is_whole: bool,
}

/// Reads the YAML in `stretch` of the file.
pub fn read(
    file: &File,
    stretch: Range<usize>,
    key_kind: &dyn Fn(&str) -> KeyKind,
    findings: &mut Vec<Finding>,
) -> Document {
    if let Some(finding) = odd_line_end(file, stretch.clone()) {
        findings.push(finding);
        return Document { root: None, is_whole: false };
    }
    let copy = repair(file, stretch, key_kind, findings);
    let whole = 0..copy.text.len();
    let (root, is_whole) = match parse(&copy, whole.clone()) {
        Ok(root) => (root, true),
        Err(fault) => (parse_singly(file, &copy, fault, findings), false),
    };
    let mut root = root.filter(|root| !root.is_null());
    if let Some(root) = &mut root {
        drop_repeated(file, root, findings);
        unquote(file, root, findings);
    }
    Document { root, is_whole }
}

/// Line ends for some readers of YAML and not for others: a key below one would be there or not.
fn odd_line_end(file: &File, stretch: Range<usize>) -> Option<Finding> {
    let text = &file.text[stretch.clone()];
    let (at, c) = text.char_indices().find(|(_, c)| matches!(c, '\u{85}' | '\u{2028}' | '\u{2029}'))?;
    let start = stretch.start + at;
    let place = Span::new(start..start + c.len_utf8());
    let code = format!("U+{:04X}", u32::from(c));
    Some(file.finding(Code::RefusedYaml, place).variant("line-end").with("character", code).help("help-line-end"))
}

fn parse(copy: &Edited, stretch: Range<usize>) -> Result<Option<Node>, Fault> {
    let text = &copy.text[stretch.clone()];
    let options = granit_parser::options! {
        emit_comments: false,
        emit_unresolved_aliases: true,
        disallow_directives: true,
        flow_nesting_limit: DEEPEST,
        block_nesting_limit: DEEPEST,
    };
    let mut builder =
        Builder { events: Parser::new_from_str_with_options(text, options), copy, start: stretch.start, text };
    let Some(mut root) = builder.document()? else { return Ok(None) };
    let mut documents = serde_yaml::Deserializer::from_str(text);
    if let Some(document) = documents.next() {
        let kinds = Kinds::deserialize(document).map_err(|error| builder.second_opinion(&error))?;
        decide(&mut root, kinds);
    }
    Ok(Some(root))
}

/// Reads each top-level key or item by itself. What is wrong with one does not hide the others.
fn parse_singly(file: &File, copy: &Edited, first: Fault, findings: &mut Vec<Finding>) -> Option<Node> {
    let pieces = pieces(&copy.text);
    let mut nodes = Vec::new();
    let mut faults = Vec::new();
    for piece in pieces {
        match parse(copy, piece.clone()) {
            Ok(Some(node)) => nodes.push(node),
            Ok(None) => {}
            Err(fault) => faults.push(fault),
        }
        if faults.len() == MOST_FAULTS {
            break;
        }
    }
    let is_list = nodes.iter().filter(|node| matches!(node.value, Value::List(_))).count() * 2 > nodes.len();
    let mut entries = Vec::new();
    let mut items = Vec::new();
    for node in nodes {
        match node.value {
            Value::Map(map) if !is_list => entries.extend(map),
            Value::List(list) if is_list => items.extend(list),
            Value::Null => {}
            _ => faults.push(Fault { code: Code::YamlSyntax, place: node.span, variant: "no-key" }),
        }
    }
    if faults.is_empty() {
        faults.push(first);
    }
    faults.sort_by_key(|fault| fault.place);
    findings.extend(faults.iter().map(|fault| syntax::finding(file, fault)));
    let value = if is_list { Value::List(items) } else { Value::Map(entries) };
    Some(Node { span: copy.original(0..copy.text.len()), value })
}

/// Where the top-level keys or items begin: at every line that is neither indented nor a comment. In a map,
/// `- item` without indent still belongs to the key above.
fn pieces(text: &str) -> Vec<Range<usize>> {
    let mut starts: Vec<usize> = Vec::new();
    let mut is_list = false;
    for line in lines(text, 0) {
        let content = &text[line.content.clone()];
        if content.is_empty() || content.starts_with([' ', '\t', '#', ']', '}', ':']) || content.starts_with("---") {
            continue;
        }
        let is_item = content == "-" || content.starts_with("- ");
        is_list |= starts.is_empty() && is_item;
        if starts.is_empty() || is_item == is_list || is_list {
            starts.push(line.content.start);
        }
    }
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts.iter().copied().zip(ends).map(|(start, end)| start..end).collect()
}

/// Makes a tree of granit-parser's events.
struct Builder<'a> {
    events: Parser<'a, StrInput<'a>>,
    copy: &'a Edited<'a>,
    /// Where `text` begins in the copy.
    start: usize,
    text: &'a str,
}

impl<'a> Builder<'a> {
    /// The one document of a file. A second one may only be empty, as after a closing `---`.
    fn document(&mut self) -> Result<Option<Node>, Fault> {
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

    /// What the one reader takes and the other does not is no YAML to rely on.
    fn second_opinion(&self, error: &serde_yaml::Error) -> Fault {
        let at = error.location().map_or(0, |location| location.index()).min(self.text.len());
        let at = self.text.floor_char_boundary(at);
        self.fault_at(at..at, "plain")
    }
}

/// A quoted text that goes on at the left edge took the next keys in: its closing quote is missing.
fn swallows_lines(source: &str) -> bool {
    lines(source, 0)
        .skip(1)
        .any(|line| source[line.content].starts_with(|c: char| c.is_alphanumeric() || c == '_' || c == '-'))
}

/// What `serde_yaml` takes the values for, in the shape of the document.
enum Kinds {
    Null,
    Scalar(Kind),
    List(Vec<Kinds>),
    Map(Vec<Kinds>),
}

/// Puts the decisions of `serde_yaml` into the tree.
fn decide(node: &mut Node, kinds: Kinds) {
    match (&mut node.value, kinds) {
        (Value::Scalar(scalar), Kinds::Scalar(kind)) => scalar.kind = kind,
        (Value::Scalar(scalar), Kinds::Null) if scalar.style == Style::Plain => node.value = Value::Null,
        (Value::List(items), Kinds::List(kinds)) => {
            items.iter_mut().zip(kinds).for_each(|(item, kind)| decide(item, kind))
        }
        (Value::Map(entries), Kinds::Map(kinds)) => {
            entries.iter_mut().zip(kinds).for_each(|(entry, kind)| decide(&mut entry.value, kind));
        }
        _ => {}
    }
}

impl<'de> Deserialize<'de> for Kinds {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(KindsVisitor)
    }
}

struct KindsVisitor;

macro_rules! kinds {
    ($($visit:ident $type:ty => $kind:expr;)+) => {$(
        fn $visit<E>(self, _: $type) -> Result<Kinds, E> { Ok($kind) }
    )+};
}

/// Unlike `serde_yaml::Value` this takes repeated keys, which are reported with their places later.
impl<'de> Visitor<'de> for KindsVisitor {
    type Value = Kinds;

    kinds! {
        visit_bool bool => Kinds::Scalar(Kind::Boolean);
        visit_i64 i64 => Kinds::Scalar(Kind::Number);
        visit_u64 u64 => Kinds::Scalar(Kind::Number);
        visit_i128 i128 => Kinds::Scalar(Kind::Number);
        visit_u128 u128 => Kinds::Scalar(Kind::Number);
        visit_f64 f64 => Kinds::Scalar(Kind::Number);
        visit_str &str => Kinds::Scalar(Kind::Text);
    }

    fn expecting(&self, f: &mut std::fmt::Formatter) -> std::fmt::Result {
        f.write_str("YAML")
    }

    fn visit_unit<E>(self) -> Result<Kinds, E> {
        Ok(Kinds::Null)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Kinds, A::Error> {
        let mut kinds = Vec::new();
        while let Some(kind) = items.next_element()? {
            kinds.push(kind);
        }
        Ok(Kinds::List(kinds))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Kinds, A::Error> {
        let mut kinds = Vec::new();
        while let Some((Kinds::Null | Kinds::Scalar(_) | Kinds::List(_) | Kinds::Map(_), kind)) =
            entries.next_entry()?
        {
            kinds.push(kind);
        }
        Ok(Kinds::Map(kinds))
    }
}

/// A key that stands there twice: the first counts.
fn drop_repeated(file: &File, node: &mut Node, findings: &mut Vec<Finding>) {
    match &mut node.value {
        Value::List(items) => items.iter_mut().for_each(|item| drop_repeated(file, item, findings)),
        Value::Map(entries) => {
            let mut seen: HashMap<String, Span> = HashMap::new();
            entries.retain(|entry| {
                let first = *seen.entry(entry.key.value.clone()).or_insert(entry.key.span);
                if first != entry.key.span {
                    findings.push(repeated(file, &entry.key, first));
                }
                first == entry.key.span
            });
            entries.iter_mut().for_each(|entry| drop_repeated(file, &mut entry.value, findings));
        }
        _ => {}
    }
}

/// One finding with both places: the second as its own, the line of the first in words.
pub fn repeated(file: &File, key: &Written, first: Span) -> Finding {
    file.finding(Code::DuplicateKey, key.span)
        .with("key", shown(&key.value))
        .with("line", file.line(first.range().start))
        .help("help")
}

/// Typographic quotes round a value, as word processors set them, are no part of it.
fn unquote(file: &File, node: &mut Node, findings: &mut Vec<Finding>) {
    match &mut node.value {
        Value::Scalar(scalar) if scalar.style == Style::Plain && is_in_typographic_quotes(&scalar.text) => {
            let inner: String = scalar.text.chars().skip(1).collect();
            scalar.text = inner.trim_end_matches(|c| !char::is_alphanumeric(c) && "“”»«‘\"".contains(c)).to_owned();
            let corrected = format!("\"{}\"", scalar.text);
            findings.push(
                file.finding(Code::ReadAsMeant, node.span)
                    .variant("typographic")
                    .with("written", shown(file.slice(node.span)))
                    .with("corrected", shown(&corrected))
                    .help("help")
                    .patch(node.span, corrected),
            );
        }
        Value::List(items) => items.iter_mut().for_each(|item| unquote(file, item, findings)),
        Value::Map(entries) => entries.iter_mut().for_each(|entry| unquote(file, &mut entry.value, findings)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourcePath;

    fn key_kind(key: &str) -> KeyKind {
        match key {
            "tags" => KeyKind::Words,
            "title" | "room" | "status" => KeyKind::Known,
            _ => KeyKind::Unknown,
        }
    }

    fn read_text(text: &str) -> (Document, Vec<Finding>) {
        let path = SourcePath::new("a.md").expect("a path");
        let mut findings = Vec::new();
        let document = read(&File::new(&path, text), 0..text.len(), &key_kind, &mut findings);
        (document, findings)
    }

    /// The tree as JSON would write it, with each scalar's source.
    fn tree(text: &str) -> String {
        fn write(node: &Node, text: &str) -> String {
            match &node.value {
                Value::Null => "~".to_owned(),
                Value::Scalar(scalar) => {
                    let kind = match scalar.kind {
                        Kind::Text => "",
                        Kind::Number => "#",
                        Kind::Boolean => "?",
                    };
                    let source = &text[node.span.range()];
                    if source == scalar.text {
                        format!("{kind}{source}")
                    } else {
                        format!("{kind}{}<{source}>", scalar.text)
                    }
                }
                Value::List(items) => {
                    format!("[{}]", items.iter().map(|item| write(item, text)).collect::<Vec<_>>().join(", "))
                }
                Value::Map(entries) => {
                    let entries = entries.iter().map(|entry| {
                        assert!(text[entry.key.span.range()].contains(&entry.key.value));
                        format!("{}: {}", entry.key.value, write(&entry.value, text))
                    });
                    format!("{{{}}}", entries.collect::<Vec<_>>().join(", "))
                }
            }
        }
        read_text(text).0.root.map_or("nothing".to_owned(), |root| write(&root, text))
    }

    /// `variant line:column` of each finding; columns in bytes.
    fn faults(text: &str) -> Vec<String> {
        let place = |finding: &Finding| {
            let at = finding.location.as_ref().and_then(|location| location.span).expect("a place").range().start;
            let line = text[..at].matches('\n').count() + 1;
            let column = at - text[..at].rfind('\n').map_or(0, |at| at + 1) + 1;
            format!("{} {line}:{column}", finding.variant.unwrap_or(finding.code.slug()))
        };
        read_text(text).1.iter().map(place).collect()
    }

    #[test]
    fn text_stays_as_written() {
        assert_eq!(
            tree("room: 1.10\ntitle: 2017\nno: no\nyes: true"),
            "{room: #1.10, title: #2017, no: no, yes: ?true}"
        );
        assert_eq!(
            tree("ags: 01060063\nstart: 9.30\nday: 2017-01-26"),
            "{ags: 01060063, start: #9.30, day: 2017-01-26}"
        );
        assert_eq!(tree("a: \"x\\ty\"\nb: 'it''s'\nc:\nd: ~"), "{a: x\ty<\"x\\ty\">, b: it's<'it''s'>, c: ~, d: ~}");
        assert_eq!(tree("- a\n- b: c\n  d: [1, {e: f}]"), "[a, {b: c, d: [#1, {e: f}]}]");
        assert_eq!(tree("title: Protokoll #3\nroom: x"), "{title: Protokoll #3, room: x}");
        assert_eq!(tree("{a: „x“}"), "{a: x<„x“>}");
        assert_eq!(tree(""), "nothing");
        assert_eq!(tree("# only\n---\na: 1\n---\n"), "{a: #1}");
    }

    #[test]
    fn faults_stand_where_they_are() {
        assert_eq!(faults("title: \"Foo\nroom: R1\n"), ["unclosed-quote 1:8"]);
        assert_eq!(faults("title: \"Foo\nroom: R1\nx: \"y\"\n"), ["unclosed-quote 1:8"]);
        assert_eq!(faults("title: \"Foo\nroom: \"R1\"\n"), ["unclosed-quote 1:8"]);
        assert_eq!(faults("tags: [a, b\nroom: R1\n"), ["unclosed-bracket 1:7"]);
        assert_eq!(faults("tags: a, b]\n"), Vec::<String>::new());
        assert_eq!(faults("tags: ]\n"), ["stray-bracket 1:7"]);
        assert_eq!(faults("room: R1\nE-Akte\ntitle: x\n"), ["no-key 2:1"]);
        assert_eq!(faults("room: \"C:\\Daten\"\n"), ["backslash 1:7"]);
        assert_eq!(faults("title: x\n  room: y\n"), ["indent 2:3"]);
        assert_eq!(faults("tags: x\n- y\n"), ["list-item 2:1"]);
        assert_eq!(faults("a: &x b\nc: *x\n"), ["anchor 1:4", "alias 2:4"]);
        assert_eq!(faults("a: !!str b\n"), ["tag 1:4"]);
        assert_eq!(faults("a: x\u{2028}b: c\n"), ["line-end 1:5"]);
        assert_eq!(faults("a: 1\nb: 2\na: 3\n"), ["duplicate-key 3:1"]);
        assert_eq!(faults("? [a]\n: b\n"), ["key 1:3"]);
        assert_eq!(faults("a: 1\n---\nb: 2\n"), ["second-document 3:1"]);
    }

    #[test]
    fn what_can_be_read_is_read() {
        assert_eq!(tree("title: \"Foo\nroom: R1\ntags: [a\nstatus: x\n"), "{room: R1, status: x}");
        assert_eq!(tree("- a\n- \"b\n- c\n"), "[a, c]");
        assert_eq!(tree("a: 1\na: 2\nb: 3"), "{a: #1, b: #3}");
    }

    #[test]
    fn corrections_are_what_was_read() {
        for text in [
            "title: Protokoll #3\n",
            "title: [Workshop] E-Akte\n",
            "title: \"E-Akte\", geht's?\n",
            "title: „E-Akte: eins“\n",
            "tags: #a #b\n",
            "tags:\n– a\n– b\n",
            "tags:\n\t- a\n\t- b\nroom: x",
            "summary: Heute: eins\n  und zwei\n",
        ] {
            let (document, findings) = read_text(text);
            assert_eq!(findings.len(), 1, "{text}");
            let patch = findings[0].patch.clone().expect("a correction");
            let mut corrected = text.to_owned();
            corrected.replace_range(patch.span.range(), &patch.replacement);
            let (again, findings) = read_text(&corrected);
            assert_eq!(findings, [], "{corrected}");
            let texts = |document: Document| tree_texts(&document.root.expect("a tree"));
            assert_eq!(texts(document), texts(again));
        }
    }

    fn tree_texts(node: &Node) -> Vec<String> {
        match &node.value {
            Value::Null => vec![],
            Value::Scalar(scalar) => vec![scalar.text.clone()],
            Value::List(items) => items.iter().flat_map(tree_texts).collect(),
            Value::Map(entries) => entries.iter().flat_map(|entry| tree_texts(&entry.value)).collect(),
        }
    }

    #[test]
    fn long_nonsense_takes_no_time() {
        for text in ["[", "{", "\"", "'", "- ", "a: ", "a:\n ", "? ", "a: [\n", "- [", "&a ", "{a: ", "[{"] {
            read_text(&text.repeat(100_000));
            read_text(&format!("title: {}", text.repeat(100_000)));
        }
    }
}
