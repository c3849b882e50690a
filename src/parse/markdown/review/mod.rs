//! What an editor should know about a text, found on the way while it is rendered.

use crate::parse::markdown::gathered::Gathered;
use crate::parse::markdown::placeholders::Placeholders;
use crate::parse::{Allowance, allowances};
use crate::source::Span;

/// Watches one text go by.
#[derive(Default)]
pub(super) struct Review {
    pub allowances: Vec<Allowance>,
}

impl Review {
    /// A comment in an author's HTML, which stands at `at` there.
    pub fn comment(&mut self, comment: &str, html: &Gathered, at: usize, placeholders: &Placeholders) {
        let comment = placeholders.plain(comment);
        let place = |range: std::ops::Range<usize>| Span {
            start: html.source(at + range.start),
            end: html.source(at + range.end - 1) + 1,
        };
        self.allowances.extend(allowances::in_comment(&comment, place));
    }
}
