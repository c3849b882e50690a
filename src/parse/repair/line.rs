//! What one line of YAML is: its indent, its dash, its key, and where its value begins.

use std::ops::Range;

use super::super::edits::Edit;
use super::context::{Context, KeyKind};
use super::{Correction, item, key};

/// What the lines above let a line mean.
#[derive(Clone, Copy, Default)]
pub struct Marks {
    /// The indent of the list item above.
    pub list_at: Option<usize>,
    /// The column of the key above, which has no value yet.
    pub below_key: Option<usize>,
    /// The last key above, to which list items belong, and its column.
    pub holds: KeyKind,
    pub key_at: usize,
    /// Whether the list item above is no map.
    pub is_simple: bool,
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
    /// The remark behind an empty value.
    corrections: Vec<Correction>,
}

impl Shape {
    pub fn of(context: &Context, content: Range<usize>, marks: &Marks) -> Self {
        let line = &context.text[content.clone()];
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
            corrections: Vec::new(),
        };
        if !shape.is_blank {
            shape.take_dash(context, marks);
        }
        let blanks = content.start..content.start + length;
        if shape.dash && item::is_astray(shape.indent, marks) {
            shape.indent = marks.list_at.unwrap_or(shape.indent);
            shape.owner = shape.indent;
            shape.correct("indent", blanks.clone(), vec![Edit::new(blanks, " ".repeat(shape.indent))]);
        } else if let (Some(reason), false) = (odd, rest.is_empty()) {
            shape.correct(reason, blanks.clone(), vec![Edit::new(blanks, " ".repeat(indent))]);
        }
        if !shape.is_blank {
            shape.take_key(context);
            shape.drop_comment(context.text);
        }
        shape
    }

    /// `key: # comment` has no value yet; `key: #3` has one, whatever YAML thinks.
    fn drop_comment(&mut self, text: &str) {
        let after = text[self.value.clone()].strip_prefix('#');
        if after.is_some_and(|after| after.chars().next().is_none_or(char::is_whitespace)) {
            self.value.end = self.value.start;
        }
    }

    pub fn corrections(&self) -> impl Iterator<Item = Correction> {
        self.corrections.iter().cloned()
    }

    /// The correction of the indent alone, for lines that belong to a text that began above.
    pub fn indent_of(text: &str, content: Range<usize>) -> Option<Correction> {
        let (length, indent, odd) = indent_of(&text[content.clone()]);
        let place = content.start..content.start + length;
        let edits = vec![Edit::new(place.clone(), " ".repeat(indent))];
        odd.filter(|_| length < content.len()).map(|reason| Correction { reason, place, edits })
    }

    /// `- item`, and what people put in place of the dash where a list is due.
    fn take_dash(&mut self, context: &Context, marks: &Marks) {
        let rest = &context.text[self.value.clone()];
        let Some(mark) = item::mark(rest, self.indent, marks, context) else { return };
        let gap = self.value.start + mark.length;
        let blanks = rest[mark.length..].len() - rest[mark.length..].trim_start().len();
        if let Some(reason) = mark.reason {
            let range = self.value.start..gap;
            let needs_blank = blanks == 0 && gap < self.value.end;
            let edit = Edit::new(range.clone(), if needs_blank { "- " } else { "-" });
            self.correct(reason, range, vec![edit]);
        }
        self.dash = true;
        self.straighten(context.text, gap..gap + blanks);
        self.owner = self.indent;
        self.value.start = gap + blanks;
    }

    /// `key:` with a blank behind it, or what can only be meant for it.
    fn take_key(&mut self, context: &Context) {
        let rest = &context.text[self.value.clone()];
        let stands_at_the_top = self.indent == 0 && !self.dash;
        let Some(spelling) = key::spelling(rest, stands_at_the_top, context) else { return };
        let start = self.value.start;
        let gap = start + spelling.end..start + spelling.value;
        if let Some(reason) = spelling.reason {
            let edits = spelling.edits.into_iter().map(|edit| edit.shifted(start)).collect();
            self.correct(reason, self.value.clone(), edits);
        } else {
            self.straighten(context.text, gap);
        }
        self.has_key = true;
        self.key = start + spelling.key.start..start + spelling.key.end;
        if self.dash {
            self.owner = self.indent + (start - self.indent_end(context.text));
        }
        self.value.start = start + spelling.value;
    }

    /// Blanks that look like one and are none to YAML.
    fn straighten(&mut self, text: &str, gap: Range<usize>) {
        if text[gap.clone()].chars().any(|c| !matches!(c, ' ' | '\t')) {
            self.correct("blank", gap.clone(), vec![Edit::new(gap, " ")]);
        }
    }

    fn correct(&mut self, reason: &'static str, place: Range<usize>, edits: Vec<Edit>) {
        self.corrections.push(Correction { reason, place, edits });
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

/// The columns of blanks before the first character, counting each tab as two.
pub fn indent(text: &str) -> usize {
    indent_of(text).1
}
