//! How a former address is written into a note.

use super::Written;
use super::fields::Fields;
use super::file::File;
use super::frontmatter::{Block, split};
use super::header::header;
use super::keys::{self, Record};
use super::tree::{Node, Value};
use crate::source::{SourcePath, Span};

/// Where `address` is added to the `aliases` of a note or page, and with which words. `None` where the front matter is
/// none that could be added to: it would not say just this more.
pub fn alias_line(path: &SourcePath, text: &str, address: &str) -> Option<(Span, String)> {
    let file = File::new(path, text);
    let mut head = Head::read(&file)?;
    let (span, line) = match (head.aliases.iter().max_by_key(|alias| alias.span), &head.node) {
        (Some(last), _) => behind(&file, last, address),
        (None, Some(empty)) => instead(&file, empty, address)?,
        (None, None) => first(&file, address)?,
    };
    let mended = format!("{}{line}{}", &text[..span.range().start], &text[span.range().end..]);
    let mended = Head::read(&File::new(path, &mended))?;
    head.aliases.push(Written::new(address.to_owned(), span));
    let is_meant = mended.values().eq(head.values()) && mended.faults == head.faults;
    is_meant.then_some((span, line))
}

/// What the front matter says of former addresses.
struct Head {
    aliases: Vec<Written>,
    /// The value of the key, if it is there.
    node: Option<Node>,
    /// How much is wrong with it.
    faults: usize,
}

impl Head {
    /// `None` where not all of it can be read.
    fn read(file: &File) -> Option<Self> {
        let mut findings = Vec::new();
        let header = header(file, Record::Note, &mut findings);
        if header.withheld {
            return None;
        }
        let (mut aliases, mut node) = (Vec::new(), None);
        if let Some(Node { span, value: Value::Map(entries) }) = &header.root {
            let fields = Fields::of(file, Record::Note, *span, entries, &mut findings);
            aliases = fields.words("aliases", &mut findings);
            node = fields.get("aliases").map(|entry| entry.value.clone());
        }
        Some(Self { aliases, node, faults: findings.len() })
    }

    fn values(&self) -> impl Iterator<Item = &str> {
        self.aliases.iter().map(|alias| alias.value.as_str())
    }
}

/// The first address, where the key is not there.
fn first(file: &File, address: &str) -> Option<(Span, String)> {
    let end = file.line_end();
    let line = format!("aliases: [{address}]{end}");
    let is_key = |name: &str| keys::find(Record::Note, name).is_some();
    match split(file.text, &is_key).block {
        Block::Yaml(block) => Some((Span::new(block.range().end..block.range().end), line)),
        Block::Absent => Some((Span::new(0..0), format!("---{end}{line}---{end}{end}"))),
        Block::Unclosed { .. } | Block::Toml { .. } | Block::Json { .. } => None,
    }
}

/// The first address, where the key has no value or an empty list.
fn instead(file: &File, empty: &Node, address: &str) -> Option<(Span, String)> {
    let place = empty.span.range();
    if empty.is_null() && place.is_empty() {
        let behind = place.end + file.text[place.end..].find(':')? + 1;
        return Some((Span::new(behind..behind), format!(" [{address}]")));
    }
    empty.items().is_empty().then(|| (empty.span, format!("[{address}]")))
}

/// One more item of a list, below the last one or behind it.
fn behind(file: &File, last: &Written, address: &str) -> (Span, String) {
    let range = last.span.range();
    let line = file.lines_of(last.span);
    let before = &file.text[line.range().start..range.start];
    let indent = before.strip_suffix("- ").filter(|indent| indent.trim().is_empty());
    let at = Span::new(range.end..range.end);
    match indent {
        Some(indent) => (at, format!("{}{indent}- {address}", file.line_end())),
        // A single text with a comma is a list, too, with or without brackets.
        None => (at, format!(", {address}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::note;

    fn added(text: &str) -> String {
        let path = SourcePath::new("sessions/a.md").expect("a path");
        let note = note::note(&path, text.as_bytes());
        let Some((span, line)) = alias_line(&path, text, "sessions/b.html") else {
            return "nothing".to_owned();
        };
        let mended = format!("{}{line}{}", &text[..span.range().start], &text[span.range().end..]);
        let read = note::note(&path, mended.as_bytes());
        assert_eq!(read.note.aliases.last().map(|alias| alias.value.as_str()), Some("sessions/b.html"), "{mended}");
        assert_eq!(read.note.aliases.len(), note.note.aliases.len() + 1, "{mended}");
        mended
    }

    #[test]
    fn an_address_that_would_be_read_as_another_is_not_added() {
        let path = SourcePath::new("sessions/a.md").expect("a path");
        for address in ["a,b.html", "a]b.html", "'a.html", "&a.html"] {
            assert_eq!(alias_line(&path, "---\ntopic: A\n---\n", address), None, "{address}");
        }
    }

    #[test]
    fn one_more_address_joins_whatever_stands_there() {
        for (text, with_alias) in [
            ("---\ntopic: A\n---\nB\n", "---\ntopic: A\naliases: [sessions/b.html]\n---\nB\n"),
            ("---\r\ntopic: A\r\n---\r\n", "---\r\ntopic: A\r\naliases: [sessions/b.html]\r\n---\r\n"),
            ("B\n", "---\naliases: [sessions/b.html]\n---\n\nB\n"),
            ("---\naliases: [a, \"c\"]\n---\n", "---\naliases: [a, \"c\", sessions/b.html]\n---\n"),
            ("---\nalte adressen: a, c\n---\n", "---\nalte adressen: a, c, sessions/b.html\n---\n"),
            (
                "---\naliases:\n  - a\n  - c\nroom: x\n---\n",
                "---\naliases:\n  - a\n  - c\n  - sessions/b.html\nroom: x\n---\n",
            ),
            ("---\naliases:\n- a\n---\n", "---\naliases:\n- a\n- sessions/b.html\n---\n"),
            ("---\naliases: []\ntopic: A\n---\n", "---\naliases: [sessions/b.html]\ntopic: A\n---\n"),
            ("---\naliases: # frei\n---\n", "---\naliases: [sessions/b.html] # frei\n---\n"),
            ("---\naliases:\ntopic: A\n---\n", "---\naliases: [sessions/b.html]\ntopic: A\n---\n"),
            ("---\naliases: [~]\n---\n", "nothing"),
            ("---\naliases: {}\n---\n", "nothing"),
            ("---\n{topic: A}\n---\n", "nothing"),
            ("---\n- topic: A\n---\n", "nothing"),
            ("---\ntopic: [A\n---\n", "nothing"),
            ("+++\ntopic = 'A'\n+++\n", "nothing"),
        ] {
            assert_eq!(added(text), with_alias);
        }
    }
}
