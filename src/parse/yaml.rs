//! Reads YAML as a [`Node`] tree, or says in an author's words why it cannot be read.
//!
//! 1. [`repair`](super::repair) corrects what is certain, in a copy.
//! 2. granit-parser tells structure, places and text as written, and whatever has no business in notes is refused.
//! 3. `serde_yaml` reads the same copy and decides what is a number, a truth value or nothing, unless all of it is so
//!    [`plain`] that there is nothing to decide.
//! 4. After a syntax error each top-level key (or item) is read singly, so that the others still count.
//!
//! No module outside of this one knows either of the two crates.

mod builder;
mod kinds;
mod plain;
mod syntax;

use std::ops::Range;

use serde::Deserialize;

use super::edits::Edited;
use super::file::{File, shown};
use super::frontmatter::lines;
use super::repair::{KeyKind, in_typographic_quotes, repair};
use super::tree::{Entry, Node, Style, Value};
use crate::diagnostics::{Code, Finding};
use crate::source::{HashMap, HashSet, Span};
use builder::Builder;
use kinds::{Kinds, decide};
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
        Err(fault) => (parse_singly(file, &copy, fault, key_kind, findings), false),
    };
    let mut root = root.filter(|root| !root.is_null());
    if let Some(root) = &mut root {
        // Of a list each counts, which is for the reader of the keys to tell.
        let is_list = |key: &str| matches!(key_kind(key), KeyKind::Words | KeyKind::Records);
        drop_repeated(file, root, &is_list, findings);
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
    let mut builder = Builder::new(copy, stretch.start, text);
    let Some(mut root) = builder.document()? else { return Ok(None) };
    if plain::decide(&mut root, text) {
        return Ok(Some(root));
    }
    let mut documents = serde_yaml::Deserializer::from_str(text);
    if let Some(document) = documents.next() {
        // What one reader takes and the other does not is no YAML to rely on.
        let place = |error: serde_yaml::Error| error.location().map_or(0, |location| location.index());
        let kinds = Kinds::deserialize(document).map_err(|error| builder.fault_near(place(error)))?;
        decide(&mut root, kinds);
    }
    Ok(Some(root))
}

/// Reads each top-level key or item by itself. What is wrong with one does not hide the others.
fn parse_singly(
    file: &File,
    copy: &Edited,
    first: Fault,
    key_kind: &dyn Fn(&str) -> KeyKind,
    findings: &mut Vec<Finding>,
) -> Option<Node> {
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
    let faults: Vec<Finding> = faults.iter().map(|fault| syntax::finding(file, fault, key_kind)).collect();
    drop_blanks_of(file, &faults, findings);
    findings.extend(faults);
    let value = if is_list { Value::List(items) } else { Value::Map(entries) };
    Some(Node { span: copy.original(0..copy.text.len()), value })
}

/// A tab before a key that is indented too far is no fault of its own.
fn drop_blanks_of(file: &File, faults: &[Finding], findings: &mut Vec<Finding>) {
    let line = |finding: &Finding| Some(file.line(finding.location.as_ref()?.span?.range().start));
    let indented: Vec<Option<usize>> =
        faults.iter().filter(|fault| fault.variant == Some("indent")).map(line).collect();
    findings.retain(|finding| {
        let is_blank = matches!(finding.variant, Some("tab" | "blank")) && finding.path() == Some(file.path);
        !is_blank || !indented.contains(&line(finding))
    });
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

/// A key that stands there twice: the first counts that has a value.
fn drop_repeated(file: &File, node: &mut Node, stays: &dyn Fn(&str) -> bool, findings: &mut Vec<Finding>) {
    match &mut node.value {
        Value::List(items) => items.iter_mut().for_each(|item| drop_repeated(file, item, &|_| false, findings)),
        Value::Map(entries) => {
            let mut counts: HashMap<&str, &Entry> = HashMap::default();
            for entry in entries.iter() {
                let counting = counts.entry(&entry.key.value).or_insert(entry);
                if counting.value.is_null() {
                    *counting = entry;
                }
            }
            let counting: HashSet<Span> = counts.values().map(|entry| entry.key.span).collect();
            let counts_too = |entry: &Entry| counting.contains(&entry.key.span) || stays(&entry.key.value);
            for entry in entries.iter().filter(|entry| !counts_too(entry)) {
                findings.push(repeated(file, entry, counts[entry.key.value.as_str()]));
            }
            entries.retain(counts_too);
            entries.iter_mut().for_each(|entry| drop_repeated(file, &mut entry.value, &|_| false, findings));
        }
        _ => {}
    }
}

/// One finding with both places. Where both say the same, or this one nothing, its line can go.
pub fn repeated(file: &File, entry: &Entry, counting: &Entry) -> Finding {
    let counts = counting.key.span;
    let finding = file
        .finding(Code::DuplicateKey, entry.key.span)
        .also(file.path, counts)
        .with("key", shown(&entry.key.value))
        .with("line", file.line(counts.range().start));
    // `thema` and `themen` are one key.
    let finding = match entry.key.value == counting.key.value {
        true => finding,
        false => finding.variant("other-name").with("other", shown(&counting.key.value)),
    };
    let says_nothing = entry.value.is_null() || file.slice(entry.value.span) == file.slice(counting.value.span);
    match file.whole_lines(entry.key.span, entry.value.span).filter(|_| says_nothing) {
        Some(lines) => finding.help("help-delete").correct(lines, ""),
        None => finding.help("help"),
    }
}

/// The text as a quoted value.
pub fn in_quotes(text: &str) -> String {
    if text.contains(['"', '\\']) { format!("'{}'", text.replace('\'', "''")) } else { format!("\"{text}\"") }
}

/// Typographic quotes round a value, as word processors set them, are no part of it.
fn unquote(file: &File, node: &mut Node, findings: &mut Vec<Finding>) {
    match &mut node.value {
        Value::Scalar(scalar) if scalar.style == Style::Plain => {
            let Some(inner) = in_typographic_quotes(&scalar.text) else { return };
            scalar.text = scalar.text[inner].to_owned();
            let corrected = in_quotes(&scalar.text);
            findings.push(
                file.finding(Code::ReadAsMeant, node.span)
                    .variant("typographic")
                    .with("written", shown(file.slice(node.span)))
                    .with("corrected", shown(&corrected))
                    .help("help")
                    .correct(node.span, corrected),
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
    use crate::parse::tree::Kind;
    use crate::source::SourcePath;

    fn key_kind(key: &str) -> KeyKind {
        match key {
            "tags" => KeyKind::Words,
            "title" | "room" | "summary" => KeyKind::Text,
            "status" => KeyKind::Careful,
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
