//! How a former address is written into a note.

use super::Written;
use super::file::File;
use super::frontmatter::{Block, split};
use super::keys::{self, Record};
use crate::source::{SourcePath, Span};

/// Where `address` is added to the `aliases` of a note or page, and with which words. `None` where the front matter is
/// none that could be added to.
pub fn alias_line(path: &SourcePath, text: &str, aliases: &[Written], address: &str) -> Option<(Span, String)> {
    let file = File::new(path, text);
    if let Some(last) = aliases.iter().max_by_key(|alias| alias.span) {
        return Some(behind(&file, last, address));
    }
    let end = file.line_end();
    let line = format!("aliases: [{address}]{end}");
    let is_key = |name: &str| keys::find(Record::Note, name).is_some();
    match split(text, &is_key).block {
        Block::Yaml(block) => Some((Span::new(block.range().end..block.range().end), line)),
        Block::Absent => Some((Span::new(0..0), format!("---{end}{line}---{end}{end}"))),
        Block::Unclosed { .. } | Block::Toml { .. } | Block::Json { .. } => None,
    }
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
        let Some((span, line)) = alias_line(&path, text, &note.note.aliases, "sessions/b.html") else {
            return "nothing".to_owned();
        };
        let mended = format!("{}{line}{}", &text[..span.range().start], &text[span.range().end..]);
        let read = note::note(&path, mended.as_bytes());
        assert_eq!(read.note.aliases.last().map(|alias| alias.value.as_str()), Some("sessions/b.html"), "{mended}");
        assert_eq!(read.note.aliases.len(), note.note.aliases.len() + 1, "{mended}");
        mended
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
            ("+++\ntopic = 'A'\n+++\n", "nothing"),
        ] {
            assert_eq!(added(text), with_alias);
        }
    }
}
