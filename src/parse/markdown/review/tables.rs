//! Tables whose columns have no titles.

use crate::diagnostics::{Code, Finding};
use crate::source::{SourcePath, Span};

#[derive(Default)]
pub(super) struct Tables {
    /// The head of the table of Markdown at hand, as long as nothing was found in it.
    empty_head: Option<Span>,
    /// Tables of an author's HTML under way in which no head was found: their start tags.
    html: Vec<Option<Span>>,
}

impl Tables {
    pub fn start_head(&mut self, span: Span) {
        self.empty_head = Some(span);
    }

    /// There is something in the cell at hand.
    pub fn fill(&mut self) {
        self.empty_head = None;
    }

    pub fn end_head(&mut self, path: &SourcePath, findings: &mut Vec<Finding>) {
        findings.extend(self.empty_head.take().map(|span| without_header(path, span).help("help")));
    }

    /// A table that only places things beside each other says so.
    pub fn start_html(&mut self, span: Span, is_layout: bool) {
        self.html.push(Some(span).filter(|_| !is_layout));
    }

    pub fn head_cell(&mut self) {
        if let Some(table) = self.html.last_mut() {
            *table = None;
        }
    }

    pub fn end_html(&mut self, path: &SourcePath, findings: &mut Vec<Finding>) {
        let table = self.html.pop().flatten();
        findings.extend(table.map(|span| without_header(path, span).help("help-html")));
    }

    /// Ends what the author left open.
    pub fn end_all(&mut self, path: &SourcePath, findings: &mut Vec<Finding>) {
        while !self.html.is_empty() {
            self.end_html(path, findings);
        }
    }
}

fn without_header(path: &SourcePath, span: Span) -> Finding {
    Finding::new(Code::TableWithoutHeader).at(path, span)
}
