//! Contact details and names of persons in what readers see of a text, and in its `mailto:` and `tel:` links.

use std::ops::Range;

use percent_encoding::percent_decode_str;

use crate::parse::markdown::gathered::Gathered;
use crate::parse::privacy::{
    DetailKind, Register, attendance_in, details, heads_attendance, not_public_in, same_detail,
};
use crate::source::Span;

/// Stands between words that do not belong together: on both sides of a picture, in place of code.
const BARRIER: &str = "\u{fffc}";

pub(super) struct Contacts<'r> {
    register: &'r mut Register,
    /// The text of the block at hand.
    text: Gathered,
    /// Details in the destinations of its links.
    linked: Vec<Linked>,
    /// Whether it stands below a heading that lists who was there.
    is_attendance: bool,
}

struct Linked {
    kind: DetailKind,
    value: String,
    /// Of the value, and of the whole link.
    span: Span,
    link: Span,
}

impl<'r> Contacts<'r> {
    pub fn new(register: &'r mut Register) -> Self {
        Self { register, text: Gathered::default(), linked: Vec::new(), is_attendance: false }
    }

    pub fn push(&mut self, text: &str, source: u32) {
        self.text.push(text, source);
    }

    pub fn separate(&mut self, source: u32) {
        self.text.push(BARRIER, source);
    }

    /// A link to `destination`, whose text the author wrote as `written`, from `link.start` on.
    pub fn link(&mut self, destination: &str, link: Span, written: &str) {
        let Some((kind, address)) = address(destination) else { return };
        // The last of them, since the text of a link may name the same.
        let place = written.rfind(address).map(|at| {
            let start = link.range().start + at;
            Span::new(start..start + address.len())
        });
        let value = percent_decode_str(address.trim()).decode_utf8_lossy().into_owned();
        self.linked.push(Linked { kind, value, span: place.unwrap_or(link), link });
    }

    /// The block at hand was a heading.
    pub fn end_heading(&mut self) {
        self.is_attendance = heads_attendance(&self.text.text);
    }

    /// Ends a block: what follows is another sentence. `place` turns a range of the source into a sound span.
    pub fn end_block(&mut self, place: impl Fn(Range<u32>) -> Span) {
        if self.text.text.is_empty() && self.linked.is_empty() {
            return;
        }
        let mut seen: Vec<(DetailKind, String, Span)> = Vec::new();
        let place_of = |range: &Range<usize>| place(self.text.source(range.start)..self.text.source(range.end - 1) + 1);
        if let Some(line) = not_public_in(&self.text.text) {
            let start = line.as_ptr().addr() - self.text.text.as_ptr().addr();
            self.register.add(DetailKind::NotPublic, line, place_of(&(start..start + line.len())));
        }
        let details = details(&self.text.text);
        for person in attendance_in(&self.text.text, self.is_attendance) {
            // Both stand in the order of the text.
            let before = details.partition_point(|detail| detail.range.start < person.end);
            if details[..before].last().is_none_or(|detail| detail.range.end <= person.start) {
                self.register.add_present(&self.text.text[person.clone()], place_of(&person));
            }
        }
        for detail in details {
            let value = &self.text.text[detail.range.clone()];
            let span = place_of(&detail.range);
            self.register.add(detail.kind, value, span);
            if !self.linked.is_empty() {
                seen.push((detail.kind, value.to_owned(), span));
            }
        }
        for linked in self.linked.drain(..) {
            // Both stand in the order of the text.
            let first = seen.partition_point(|(.., span)| span.start < linked.link.start);
            let is_said = seen[first..]
                .iter()
                .take_while(|(.., span)| span.start < linked.link.end)
                .any(|(kind, value, _)| *kind == linked.kind && same_detail(*kind, value, &linked.value));
            if !is_said {
                self.register.add(linked.kind, &linked.value, linked.span);
            }
        }
        self.text.clear();
    }
}

/// What a destination tells of how to reach somebody.
fn address(destination: &str) -> Option<(DetailKind, &str)> {
    let schemes = [("mailto:", DetailKind::Email), ("tel:", DetailKind::Phone)];
    let scheme = |(scheme, _): &(&str, DetailKind)| {
        destination.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    if let Some((scheme, kind)) = schemes.into_iter().find(scheme) {
        let address = destination[scheme.len()..].split('?').next().unwrap_or_default();
        // The numbers of offices that are there for everybody are none.
        let is_detail = match kind {
            DetailKind::Phone => !details(&format!("Tel. {address}")).is_empty(),
            _ => !address.trim().is_empty(),
        };
        return is_detail.then_some((kind, address));
    }
    // An author may leave the scheme out.
    let is_email = destination.contains('@')
        && matches!(&details(destination)[..], [only] if only.kind == DetailKind::Email && only.range == (0..destination.len()));
    is_email.then_some((DetailKind::Email, destination))
}
