//! `municipalities.yaml`, completed: keys that an entry lacks, and further entries. Every byte that stands there stays.

#[cfg(test)]
mod tests;

use super::edits::{Edit, apply};
use super::keys::{self, Record};
use super::lists;
use super::tree::{Entry, Node, Value};
use super::yaml::Document;
use super::{MunicipalityEntry, Written, data_file};
use crate::diagnostics::Severity;
use crate::model::{Land, MunicipalityKind};
use crate::source::{Encoding, SourcePath, SourceText, Span};

/// What an official directory tells of a place.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    pub kind: Option<MunicipalityKind>,
    pub ags: Option<String>,
    pub land: Option<Land>,
}

/// An entry to be added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewEntry {
    pub name: String,
    pub aliases: Vec<String>,
    pub facts: Facts,
}

/// A list as it is to be.
#[derive(Debug)]
pub struct Completed {
    pub bytes: Vec<u8>,
    /// How many entries got further keys.
    pub completed: usize,
    /// The names of entries that stand in a form to which nothing can be added.
    pub left: Vec<String>,
}

/// Begin the line that says where keys come from; such a line is renewed, no other is.
pub const GERMAN_SOURCE_NOTE: &str = "# Quelle der Schlüssel: ";
pub const ENGLISH_SOURCE_NOTE: &str = "# Source of the keys: ";
const SOURCE_NOTES: [&str; 2] = [GERMAN_SOURCE_NOTE, ENGLISH_SOURCE_NOTE];

/// Where a list says that its keys come from.
pub fn source_of_keys(bytes: &[u8]) -> Option<String> {
    let text = String::from_utf8_lossy(bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes));
    let mut head = text.lines().take_while(|line| line.starts_with('#'));
    let said = head.find_map(|line| SOURCE_NOTES.iter().find_map(|begin| line.strip_prefix(begin)))?;
    Some(said.trim().to_owned()).filter(|said| !said.is_empty())
}

/// Adds to each entry the facts whose keys it lacks, told by the place of its name, and then the new entries. `yaml`
/// writes a text as a value. The note about the source comes first.
///
/// `None` where the file cannot be changed with certainty: it is not UTF-8, or broken, or of a form that nobody
/// writes by hand.
pub fn complete(
    path: &SourcePath,
    bytes: &[u8],
    changes: &[(Span, Facts)],
    new: &[NewEntry],
    source_note: &str,
    yaml: &dyn Fn(&str) -> String,
) -> Option<Completed> {
    let source = SourceText::decode(path.clone(), bytes);
    if source.encoding != Encoding::Utf8 {
        return None;
    }
    let mut findings = Vec::new();
    let Document { root, is_whole } = data_file::read(&source, Record::Municipality, &mut findings);
    if !is_whole || findings.iter().any(|finding| finding.severity == Severity::Error) {
        return None;
    }
    let list = List { text: &source.text, root: root.as_ref() };
    let (mut edits, mut left, mut completed) = (Vec::new(), Vec::new(), 0);
    for (name, facts) in changes {
        match list.with_facts(*name, facts) {
            Some(edit) if edit.is_empty() => {}
            Some(edit) => {
                completed += 1;
                edits.extend(edit);
            }
            None => left.push(source.text[name.range()].to_owned()),
        }
    }
    edits.extend(list.with_entries(new, yaml)?);
    if !edits.is_empty() {
        edits.insert(0, list.with_note(source_note));
    }
    // At one place, the note comes before an entry's own lines, and these before what follows the list.
    edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
    let text = apply(&source.text, 0..source.text.len(), &edits);
    is_as_meant(path, bytes, text.as_bytes(), new).then(|| {
        // What the text lacks of the bytes is the mark at their beginning.
        let mark = &bytes[..bytes.len() - source.text.len()];
        Completed { bytes: [mark, text.as_bytes()].concat(), completed, left }
    })
}

/// Whether the new text says all that the old one said, and what was to be added.
fn is_as_meant(path: &SourcePath, before: &[u8], after: &[u8], new: &[NewEntry]) -> bool {
    let (mut told_before, mut told_after) = (Vec::new(), Vec::new());
    let old = lists::municipalities(path, before, &mut told_before);
    let all = lists::municipalities(path, after, &mut told_after);
    let (kept, added) = all.split_at(old.len().min(all.len()));
    let same = |old: &MunicipalityEntry, kept: &MunicipalityEntry| {
        let texts = |entry: &MunicipalityEntry| {
            let one = [&entry.id, &Some(entry.name.clone()), &entry.short, &entry.url, &entry.contact, &entry.lead_ags];
            let many = entry.aliases.iter().chain(&entry.groups).map(|written| Some(written.value.clone()));
            let one = one.map(|written| written.as_ref().map(|written| written.value.clone()));
            one.into_iter().chain(many).collect::<Vec<_>>()
        };
        let is_kept = |old: &Option<Written>, kept: &Option<Written>| {
            old.as_ref().is_none_or(|old| kept.as_ref().is_some_and(|kept| kept.value == old.value))
        };
        texts(old) == texts(kept)
            && is_kept(&old.ags, &kept.ags)
            && old.kind.is_none_or(|kind| kept.kind == Some(kind))
            && old.land.is_none_or(|land| kept.land == Some(land))
    };
    let fits = |new: &NewEntry, added: &MunicipalityEntry| {
        added.name.value == new.name
            && added.kind == new.facts.kind
            && added.ags.as_ref().map(|ags| &ags.value) == new.facts.ags.as_ref()
    };
    told_after.len() <= told_before.len()
        && all.len() == old.len() + new.len()
        && old.iter().zip(kept).all(|(old, kept)| same(old, kept))
        && new.iter().zip(added).all(|(new, added)| fits(new, added))
}

struct List<'a> {
    text: &'a str,
    root: Option<&'a Node>,
}

impl List<'_> {
    /// The node of the list itself: the root, or what stands below the one key of that name.
    fn list(&self) -> Option<&Node> {
        let root = self.root?;
        match &root.value {
            Value::Map(entries) => match &entries[..] {
                [Entry { key, value }]
                    if keys::list_names(Record::Municipality).contains(&crate::source::fold(&key.value).as_str()) =>
                {
                    Some(value)
                }
                _ => Some(root),
            },
            _ => Some(root),
        }
    }

    /// The edits that give one entry what it lacks; `None` where its form takes nothing.
    fn with_facts(&self, name: Span, facts: &Facts) -> Option<Vec<Edit>> {
        let holds = |span: Span| span.start <= name.start && name.end <= span.end;
        let node = match &self.list()?.value {
            Value::List(items) => items.iter().find(|item| holds(item.span))?,
            Value::Map(entries) => {
                &entries.iter().find(|entry| holds(entry.key.span) || holds(entry.value.span))?.value
            }
            _ => return None,
        };
        let Value::Map(entries) = &node.value else { return self.named_only(node, facts) };
        let known = |key: &str| {
            entries
                .iter()
                .find(|entry| keys::find(Record::Municipality, &entry.key.value).is_some_and(|known| known.name == key))
        };
        let lacking: Vec<String> =
            facts.lines().into_iter().filter(|(key, _)| known(key).is_none()).map(line).collect();
        if lacking.is_empty() {
            return Some(Vec::new());
        }
        if self.is_flow(node) {
            let end = node.span.end as usize - 1;
            let before = self.text[..end].trim_end();
            let comma = if before.ends_with(['{', ',']) { "" } else { "," };
            let blank = if before.ends_with('{') { "" } else { " " };
            return Some(vec![Edit::new(before.len()..before.len(), format!("{comma}{blank}{}", lacking.join(", ")))]);
        }
        // Behind the names, where readers look for such things.
        let names = ["id", "name", "short", "kind", "ags"].into_iter().filter_map(known);
        let last = names.max_by_key(|entry| entry.key.span.start).or(entries.first())?;
        Some(vec![self.lines_behind(last.value.span.end.max(last.key.span.end), self.indent(last.key.span), &lacking)])
    }

    /// An entry that is nothing but a name becomes a map.
    fn named_only(&self, node: &Node, facts: &Facts) -> Option<Vec<Edit>> {
        node.scalar()?;
        let lines: Vec<String> = facts.lines().into_iter().map(line).collect();
        if lines.is_empty() {
            return Some(Vec::new());
        }
        let (start, end) = (node.span.start as usize, node.span.end as usize);
        let is_item = self.text[..start].trim_end_matches(' ').ends_with('-') && !self.is_flow(self.list()?);
        Some(if is_item {
            let behind = self.lines_behind(node.span.end, self.indent(node.span), &lines);
            vec![Edit::new(start..start, "name: "), behind]
        } else {
            vec![Edit::new(start..start, "{name: "), Edit::new(end..end, format!(", {}}}", lines.join(", ")))]
        })
    }

    /// Further entries behind the last one.
    fn with_entries(&self, new: &[NewEntry], yaml: &dyn Fn(&str) -> String) -> Option<Vec<Edit>> {
        if new.is_empty() {
            return Some(Vec::new());
        }
        let Some(list) = self.list().filter(|list| !list.is_null()) else {
            // An empty file, or one of comments only.
            return (self.root.is_none_or(Node::is_null)).then(|| vec![self.at_end("", new, yaml)]);
        };
        let items = match &list.value {
            Value::List(items) => items,
            _ => return None,
        };
        if self.is_flow(list) {
            let end = list.span.end as usize - 1;
            let before = self.text[..end].trim_end();
            let comma = if before.ends_with(['[', ',']) { "" } else { ", " };
            let entries: Vec<String> =
                new.iter().map(|entry| format!("{{{}}}", entry.lines(yaml).join(", "))).collect();
            return Some(vec![Edit::new(before.len()..before.len(), format!("{comma}{}", entries.join(", ")))]);
        }
        let first = items.first()?.span.start as usize;
        let dash = self.text[..first].rfind('-')?;
        let indent = &self.text[self.line_start(dash)..dash];
        indent.trim().is_empty().then(|| vec![self.at_end(indent, new, yaml)])
    }

    fn at_end(&self, indent: &str, new: &[NewEntry], yaml: &dyn Fn(&str) -> String) -> Edit {
        let newline = self.newline();
        let mut text = String::new();
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            text.push_str(newline);
        }
        for entry in new {
            for (place, line) in entry.lines(yaml).into_iter().enumerate() {
                text.push_str(&format!("{indent}{}{line}{newline}", if place == 0 { "- " } else { "  " }));
            }
        }
        Edit::new(self.text.len()..self.text.len(), text)
    }

    /// The note about the source, in the place of an older one or before everything.
    fn with_note(&self, note: &str) -> Edit {
        let mut at = 0;
        for line in self.text.split_inclusive('\n').take_while(|line| line.starts_with('#')) {
            if SOURCE_NOTES.iter().any(|begin| line.starts_with(begin)) {
                return Edit::new(at..at + line.trim_end().len(), note);
            }
            at += line.len();
        }
        Edit::new(0..0, format!("{note}{}", self.newline()))
    }

    /// Lines of a map behind the line in which `end` stands.
    fn lines_behind(&self, end: u32, indent: usize, lines: &[String]) -> Edit {
        let end = end as usize;
        let (at, before) = match self.text[end..].find('\n') {
            // A value of several lines ends with its own.
            _ if end > 0 && self.text[..end].ends_with('\n') => (end, ""),
            Some(line) => (end + line + 1, ""),
            None => (self.text.len(), self.newline()),
        };
        let blanks = " ".repeat(indent);
        let mut text = before.to_owned();
        lines.iter().for_each(|line| text.push_str(&format!("{blanks}{line}{}", self.newline())));
        Edit::new(at..at, text)
    }

    /// The column in which something stands.
    fn indent(&self, span: Span) -> usize {
        let start = span.start as usize;
        self.text[self.line_start(start)..start].chars().count()
    }

    fn line_start(&self, at: usize) -> usize {
        self.text[..at].rfind('\n').map_or(0, |line| line + 1)
    }

    fn is_flow(&self, node: &Node) -> bool {
        self.text[node.span.range()].starts_with(['{', '['])
    }

    fn newline(&self) -> &'static str {
        if self.text.contains("\r\n") { "\r\n" } else { "\n" }
    }
}

impl Facts {
    /// Keys and values, in the order in which they are written.
    fn lines(&self) -> Vec<(&'static str, String)> {
        let kind = self.kind.map(|kind| ("kind", kind.key().to_owned()));
        // In quotes, so that no other program takes the zero off.
        let ags = self.ags.as_ref().map(|ags| ("ags", format!("\"{ags}\"")));
        let land = self.land.map(|land| ("state", land.code().to_owned()));
        [kind, ags, land].into_iter().flatten().collect()
    }
}

impl NewEntry {
    fn lines(&self, yaml: &dyn Fn(&str) -> String) -> Vec<String> {
        let mut lines = vec![format!("name: {}", yaml(&self.name))];
        if !self.aliases.is_empty() {
            let aliases: Vec<String> = self.aliases.iter().map(|alias| yaml(alias)).collect();
            lines.push(format!("aliases: [{}]", aliases.join(", ")));
        }
        lines.extend(self.facts.lines().into_iter().map(line));
        lines
    }
}

fn line((key, value): (&'static str, String)) -> String {
    format!("{key}: {value}")
}
