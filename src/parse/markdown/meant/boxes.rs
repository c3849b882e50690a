//! Boxes as HedgeDoc and Docusaurus have them: what stands between `:::info` and `:::`. They become the same as
//! `> [!NOTE]`.

use std::collections::BTreeMap;

use pulldown_cmark::{BlockQuoteKind, Event, Tag, TagEnd};

use super::lines::{Kind, Line};

/// The lines that open and close boxes, by their places; one that closes has no kind.
pub(super) type BoxLines = BTreeMap<usize, Option<BlockQuoteKind>>;

/// Finds each line that opens a box with the one that closes it. There are none in one another.
pub(super) fn find(lines: &[Line]) -> BoxLines {
    let mut found = BoxLines::new();
    let mut open = None;
    for line in lines.iter().filter(|line| line.kind == Kind::Prose && line.indent == 0) {
        let Some(name) = line.text.strip_prefix(":::") else { continue };
        let kind = kind_of(name);
        if kind.is_some() {
            open = Some((line.start, kind));
        } else if name.bytes().all(|byte| byte == b':') {
            found.extend(open.take().into_iter().flat_map(|opening| [opening, (line.start, None)]));
        }
    }
    found
}

fn kind_of(name: &str) -> Option<BlockQuoteKind> {
    Some(match name.trim_start_matches(':').trim() {
        "info" | "note" | "spoiler" => BlockQuoteKind::Note,
        "success" | "tip" => BlockQuoteKind::Tip,
        "important" => BlockQuoteKind::Important,
        "warning" => BlockQuoteKind::Warning,
        "danger" | "caution" => BlockQuoteKind::Caution,
        _ => return None,
    })
}

/// Takes such lines out of the events of a text, each of which is a paragraph of its own.
#[derive(Default)]
pub(super) struct Boxes {
    open: Option<BlockQuoteKind>,
    in_line: bool,
}

impl Boxes {
    /// The event that takes the place of one which stands at `start`.
    pub fn event<'e>(&mut self, event: Event<'e>, start: usize, lines: &BoxLines) -> Option<Event<'e>> {
        if self.in_line {
            self.in_line = event != Event::End(TagEnd::Paragraph);
            return None;
        }
        let line = if event == Event::Start(Tag::Paragraph) { lines.get(&start) } else { None };
        // Where one of the two lines turned out to be something else, such as HTML, the other is text.
        let event = match (line, self.open) {
            (Some(&Some(kind)), None) => {
                self.open = Some(kind);
                Event::Start(Tag::BlockQuote(Some(kind)))
            }
            (Some(None), Some(_)) => Event::End(TagEnd::BlockQuote(self.open.take())),
            _ => return Some(event),
        };
        self.in_line = true;
        Some(event)
    }
}
