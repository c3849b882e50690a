//! Headings that lie more than one level below the one before them.

use crate::diagnostics::{Code, Finding};
use crate::source::{SourcePath, Span};

#[derive(Default)]
pub(super) struct Headings {
    /// The level of the heading before. The first of a text may have any: forges begin at the second, pads at the
    /// third.
    last: Option<u8>,
    open: Option<Open>,
}

struct Open {
    level: u8,
    span: Span,
    has_text: bool,
}

impl Headings {
    pub fn start(&mut self, level: u8, span: Span) {
        self.open = Some(Open { level, span, has_text: false });
    }

    /// There is something in the heading at hand.
    pub fn fill(&mut self) {
        if let Some(open) = &mut self.open {
            open.has_text = true;
        }
    }

    /// Where the heading at hand stands.
    pub fn place(&self) -> Option<Span> {
        self.open.as_ref().map(|open| open.span)
    }

    /// Ends the heading at hand. One without a word is none, and pages leave it out. `written` is the author's text
    /// from its beginning on.
    pub fn end(&mut self, path: &SourcePath, written: &str, findings: &mut Vec<Finding>) {
        let Some(Open { level, span, has_text: true }) = self.open.take() else { return };
        let last = self.last.replace(level);
        let Some(expected) = last.map(|last| last + 1).filter(|&expected| level > expected) else { return };
        let finding = Finding::new(Code::SkippedHeading)
            .at(path, first_line(span, written))
            .with("level", level)
            .with("before", expected - 1)
            .with("expected", expected)
            .help("help");
        let signs = written.bytes().take_while(|&byte| byte == b'#').count();
        findings.push(if signs == usize::from(level) {
            let place = Span { end: span.start + u32::from(level), ..span };
            finding.propose(place, "#".repeat(usize::from(expected)))
        } else {
            finding
        });
    }
}

fn first_line(span: Span, written: &str) -> Span {
    let line = written[..span.range().len().min(written.len())].lines().next().unwrap_or_default();
    Span::new(span.range().start..span.range().start + line.trim_end().len())
}
