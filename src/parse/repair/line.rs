//! What one line of YAML is: its indent, its dash, its key, and where its value begins.

use std::ops::Range;

use super::super::edits::Edit;
use super::{Correction, KeyKind};

/// What the line above lets a list mark of a word processor mean.
#[derive(Clone, Copy, Default)]
pub struct Marks {
    /// The indent of the list item above.
    pub list_at: Option<usize>,
    /// The column of the key above, which has no value yet.
    pub below_key: Option<usize>,
}

pub struct Shape {
    /// Nothing, or only a comment.
    pub is_blank: bool,
    pub indent: usize,
    pub dash: bool,
    pub has_key: bool,
    pub key: Range<usize>,
    /// The column of what a value that goes on below must be indented deeper than.
    pub owner: usize,
    /// Without blanks round it; empty where there is none.
    pub value: Range<usize>,
    indent_edits: Vec<(&'static str, Edit)>,
    mark_edits: Vec<(&'static str, Edit)>,
}

impl Shape {
    pub fn of(text: &str, content: Range<usize>, marks: &Marks, key_kind: &dyn Fn(&str) -> KeyKind) -> Self {
        let line = &text[content.clone()];
        let (length, indent, odd) = indent_of(line);
        let rest = line[length..].trim_end();
        let mut shape = Shape {
            is_blank: rest.is_empty() || rest.starts_with('#'),
            indent,
            dash: false,
            has_key: false,
            key: content.end..content.end,
            owner: indent,
            value: content.start + length..content.start + length + rest.len(),
            indent_edits: Vec::new(),
            mark_edits: Vec::new(),
        };
        if let (Some(reason), false) = (odd, rest.is_empty()) {
            let edit = Edit::new(content.start..content.start + length, " ".repeat(indent));
            shape.indent_edits.push((reason, edit));
        }
        if !shape.is_blank {
            shape.take_dash(text, marks);
            shape.take_key(text, key_kind);
        }
        shape
    }

    pub fn corrections(&self) -> impl Iterator<Item = Correction> {
        let edits = self.indent_edits.iter().chain(&self.mark_edits);
        edits.map(|(reason, edit)| Correction { reason, place: edit.range.clone(), edits: vec![edit.clone()] })
    }

    /// `- item`, and what Word makes of it where a list is due.
    fn take_dash(&mut self, text: &str, marks: &Marks) {
        let rest = &text[self.value.clone()];
        let Some(mark) = rest.chars().next() else { return };
        let after = &rest[mark.len_utf8()..];
        let blanks = after.len() - after.trim_start().len();
        let list_is_due = marks.list_at == Some(self.indent) || marks.below_key.is_some_and(|key| key <= self.indent);
        match mark {
            '-' if after.is_empty() || blanks > 0 => {}
            '–' | '—' | '•' | '·' | '*' if list_is_due && blanks > 0 => {
                let range = self.value.start..self.value.start + mark.len_utf8();
                self.mark_edits.push(("dash", Edit::new(range, "-")));
            }
            _ => return,
        }
        self.dash = true;
        let gap = self.value.start + mark.len_utf8();
        self.straighten(text, gap..gap + blanks);
        self.owner = self.indent;
        self.value.start = gap + blanks;
    }

    /// `key:` with a blank behind it; without one where the key is known and stands at the top.
    fn take_key(&mut self, text: &str, key_kind: &dyn Fn(&str) -> KeyKind) {
        let rest = &text[self.value.clone()];
        let Some(colon) = colon(rest) else { return };
        let key = rest[..colon].trim_end();
        let after = &rest[colon + 1..];
        let blanks = after.len() - after.trim_start().len();
        let gap = self.value.start + colon + 1;
        if blanks == 0 && !after.is_empty() {
            let is_meant = self.indent == 0 && !self.dash && key_kind(key) != KeyKind::Unknown;
            if !is_meant || super::value::has_colon(after) {
                return;
            }
            self.mark_edits.push(("no-blank", Edit::new(gap..gap, " ")));
        }
        self.straighten(text, gap..gap + blanks);
        self.has_key = true;
        self.key = self.value.start..self.value.start + key.len();
        if self.dash {
            self.owner = self.indent + (self.value.start - self.indent_end(text));
        }
        self.value.start = gap + blanks;
    }

    /// Blanks that look like one and are none to YAML.
    fn straighten(&mut self, text: &str, gap: Range<usize>) {
        if text[gap.clone()].chars().any(|c| !matches!(c, ' ' | '\t')) {
            self.mark_edits.push(("blank", Edit::new(gap, " ")));
        }
    }

    /// Where the dash stands.
    fn indent_end(&self, text: &str) -> usize {
        let before = &text[..self.value.start];
        let line = before.rfind(['\n', '\r']).map_or(0, |at| at + 1);
        line + indent_of(&text[line..self.value.start]).0
    }
}

/// Bytes and columns of the blanks at the start, and what is odd about them.
pub fn indent_of(line: &str) -> (usize, usize, Option<&'static str>) {
    let (mut bytes, mut columns, mut odd) = (0, 0, None);
    for c in line.chars().take_while(|c| c.is_whitespace()) {
        bytes += c.len_utf8();
        columns += if c == '\t' { 2 } else { 1 };
        match c {
            ' ' => {}
            '\t' => odd = odd.or(Some("tab")),
            _ => odd = odd.or(Some("blank")),
        }
    }
    (bytes, columns, odd)
}

/// The colon that ends a plain or quoted key, if the line begins with one.
fn colon(rest: &str) -> Option<usize> {
    const LONGEST_KEY: usize = 200;
    let first = rest.chars().next()?;
    let from = match first {
        '"' | '\'' => 1 + rest[1..].find(first)? + 1,
        c if c.is_alphanumeric() || c == '_' => 0,
        _ => return None,
    };
    let colon = from + rest.as_bytes()[from..].iter().take(LONGEST_KEY).position(|&b| b == b':')?;
    if from > 0 {
        return rest[from..colon].trim().is_empty().then_some(colon);
    }
    // `Wie geht's: 11:30` has its key before the first colon with a blank behind it.
    let spaced = memchr::memmem::find(rest.as_bytes(), b": ").filter(|&at| at < LONGEST_KEY);
    match spaced {
        Some(spaced) if !rest[..spaced].contains(" #") => Some(spaced),
        Some(_) => None,
        None => Some(colon),
    }
}
