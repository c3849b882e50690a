//! The file that is being read: where findings about it get their place from.

use std::cell::OnceCell;

use crate::diagnostics::{Code, Finding};
use crate::source::{LineIndex, SourcePath, Span};

/// One file's path and decoded text. Spans count bytes of `text`.
pub struct File<'a> {
    pub path: &'a SourcePath,
    pub text: &'a str,
    lines: OnceCell<LineIndex>,
}

impl<'a> File<'a> {
    pub fn new(path: &'a SourcePath, text: &'a str) -> Self {
        Self { path, text, lines: OnceCell::new() }
    }

    pub fn finding(&self, code: Code, span: Span) -> Finding {
        Finding::new(code).at(self.path, span)
    }

    pub fn slice(&self, span: Span) -> &'a str {
        &self.text[span.range()]
    }

    /// The number, from 1, of the line that holds this byte.
    pub fn line(&self, offset: usize) -> usize {
        self.lines.get_or_init(|| LineIndex::new(self.text)).line(offset)
    }

    /// How the lines of this file end.
    pub fn line_end(&self) -> &'static str {
        match self.text.find(['\n', '\r']).map(|at| &self.text[at..]) {
            Some(rest) if rest.starts_with("\r\n") => "\r\n",
            Some(rest) if rest.starts_with('\r') => "\r",
            _ => "\n",
        }
    }

    /// The whole lines that a span touches, without the end of the last.
    pub fn lines_of(&self, span: Span) -> Span {
        const LINE_ENDS: [char; 2] = ['\n', '\r'];
        let start = self.text[..span.range().start].rfind(LINE_ENDS).map_or(0, |at| at + 1);
        let rest = &self.text[span.range().end..];
        Span::new(start..span.range().end + rest.find(LINE_ENDS).unwrap_or(rest.len()))
    }

    /// The lines of a key with its value, line ends included, where they hold nothing else.
    pub fn whole_lines(&self, key: Span, value: Span) -> Option<Span> {
        const LINE_ENDS: [char; 2] = ['\n', '\r'];
        let start = self.text[..key.range().start].rfind(LINE_ENDS).map_or(0, |at| at + 1);
        let end = key.range().end.max(value.range().end);
        let rest = &self.text[end..];
        let length = rest.find(LINE_ENDS).unwrap_or(rest.len());
        let mark = if rest[length..].starts_with("\r\n") { 2 } else { 1.min(rest.len() - length) };
        let is_alone = self.text[start..key.range().start].trim().is_empty()
            && rest[..length].trim().trim_start_matches(':').trim().is_empty();
        is_alone.then(|| Span::new(start..end + length + mark))
    }
}

/// An author's words as a message quotes them: on one line and not too long.
pub fn shown(text: &str) -> String {
    const LONGEST: usize = 80;
    let mut shown = String::new();
    for (count, word) in text.split_whitespace().enumerate() {
        if count > 0 {
            shown.push(' ');
        }
        shown.push_str(word);
        if shown.len() > 4 * LONGEST {
            break;
        }
    }
    match shown.char_indices().nth(LONGEST) {
        Some((cut, _)) => format!("{}…", &shown[..cut]),
        None => shown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quotations_are_short_and_on_one_line() {
        assert_eq!(shown(" a\n  b "), "a b");
        assert_eq!(shown(&"ä".repeat(100)).chars().count(), 81);
    }
}
