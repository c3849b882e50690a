//! Boxes as HedgeDoc, Docusaurus, Quarto and Obsidian have them: what stands between `:::info` and `:::`, and quotes
//! with kinds that GitHub does not know (`> [!success] Ergebnisse`). They become the same as `> [!NOTE]`, with their
//! title as a bold line.

use std::collections::BTreeMap;
use std::ops::Range;

use pulldown_cmark::{BlockQuoteKind, Event, Tag, TagEnd};

use super::Correction;
use super::lines::{Kind, Line, put_in, replace};

/// The lines that open and close boxes, by their places; one that closes has no kind.
pub(super) type BoxLines = BTreeMap<usize, Option<BlockQuoteKind>>;

/// Finds each line that opens a box with the one that closes it. There are none in one another.
pub(super) fn find(lines: &[Line]) -> BoxLines {
    let mut found = BoxLines::new();
    let mut open = None;
    for line in lines.iter().filter(|line| line.kind == Kind::Prose && line.indent == 0) {
        let Some(name) = line.text.strip_prefix(":::") else { continue };
        if let Some(opening) = Opening::read(line.text) {
            open = Some((line.start, Some(opening.kind)));
        } else if name.bytes().all(|byte| byte == b':') {
            found.extend(open.take().into_iter().flat_map(|opening| [opening, (line.start, None)]));
        }
    }
    found
}

/// Gives such a line a paragraph of its own, and another one to its title.
pub(super) fn correct(line: &Line) -> Vec<Correction> {
    let mut corrections = vec![put_in(line.start, "\n")];
    if let Some(title) = Opening::read(line.text).and_then(|opening| opening.title) {
        corrections.extend(title.correct(line, ["\n\n", "\n\n**"], ["", "**"]));
    }
    corrections.push(put_in(line.end, "\n"));
    corrections
}

/// `> [!success]- Ergebnisse` as GitHub would have it, where it begins a quote.
pub(super) fn correct_quote(line: &Line, before: Option<&Line>) -> Option<Vec<Correction>> {
    let inner = line.text.strip_prefix('>').filter(|_| line.indent == 0)?;
    let start = line.text.len() - inner.trim_start_matches(' ').len();
    let is_first = before.is_none_or(|before| before.kind == Kind::Code || !before.text.starts_with('>'));
    let (name, behind) = line.text[start..].strip_prefix("[!")?.split_once(']')?;
    // Obsidian takes what it does not know for a note.
    let word = name.split('|').next().unwrap_or_default().trim();
    let is_kind = !word.is_empty() && word.len() <= 20 && word.bytes().all(|b| b.is_ascii_alphabetic() || b == b'-');
    let title_start = line.text.len() - behind.trim_start_matches(['+', '-']).trim_start().len();
    if !is_first || start > 5 || !is_kind {
        return None;
    }
    let word = word.to_ascii_lowercase();
    let is_github = ["note", "tip", "important", "warning", "caution"].contains(&word.as_str());
    if is_github && behind.is_empty() {
        return None;
    }
    let kind = kind_of(&word).unwrap_or(BlockQuoteKind::Note);
    if title_start == line.text.len() {
        let place = line.text_start() + start..line.text_start() + line.text.len();
        return Some(vec![replace(place, marks_of(kind)[0])]);
    }
    let title = Title { before: start..title_start, after: line.text.len()..line.text.len() };
    Some(title.correct(line, [marks_of(kind)[1], marks_of(kind)[2]], ["\n>", "**\n>"]).into())
}

/// What begins a quote of this kind: without a title, with one that is bold already, with one that is not.
fn marks_of(kind: BlockQuoteKind) -> [&'static str; 3] {
    match kind {
        BlockQuoteKind::Note => ["[!NOTE]", "[!NOTE]\n> ", "[!NOTE]\n> **"],
        BlockQuoteKind::Tip => ["[!TIP]", "[!TIP]\n> ", "[!TIP]\n> **"],
        BlockQuoteKind::Important => ["[!IMPORTANT]", "[!IMPORTANT]\n> ", "[!IMPORTANT]\n> **"],
        BlockQuoteKind::Warning => ["[!WARNING]", "[!WARNING]\n> ", "[!WARNING]\n> **"],
        BlockQuoteKind::Caution => ["[!CAUTION]", "[!CAUTION]\n> ", "[!CAUTION]\n> **"],
    }
}

/// By the words of all these programs, in lower case.
fn kind_of(name: &str) -> Option<BlockQuoteKind> {
    Some(match name {
        "info" | "note" | "spoiler" | "abstract" | "summary" | "tldr" | "todo" | "question" | "help" | "faq"
        | "example" | "quote" | "cite" => BlockQuoteKind::Note,
        "success" | "tip" | "hint" | "check" | "done" => BlockQuoteKind::Tip,
        "important" => BlockQuoteKind::Important,
        "warning" | "attention" => BlockQuoteKind::Warning,
        "danger" | "caution" | "error" | "bug" | "failure" | "fail" | "missing" => BlockQuoteKind::Caution,
        _ => return None,
    })
}

/// A line that opens a box: `:::info`, `:::success Ergebnisse`, `:::tip[Ergebnisse]`, `::: {.callout-tip title="…"}`.
struct Opening {
    kind: BlockQuoteKind,
    title: Option<Title>,
}

impl Opening {
    fn read(text: &str) -> Option<Self> {
        let named = text.trim_start_matches(':').trim_start();
        let place = |rest: &str| text.len() - rest.len();
        if let Some(attributes) = named.strip_prefix('{').and_then(|rest| rest.strip_suffix('}')) {
            let class = attributes.split_whitespace().find_map(|word| word.strip_prefix(".callout-"))?;
            let title = text.find("title=\"").and_then(|at| {
                let start = at + "title=\"".len();
                let length = text[start..].find('"').filter(|length| *length > 0)?;
                Some(Title { before: start - 1..start, after: start + length..text.len() })
            });
            return Some(Self { kind: kind_of(class)?, title });
        }
        let end = named.find(|c: char| !c.is_ascii_lowercase()).unwrap_or(named.len());
        let (name, rest) = named.split_at(end);
        let kind = kind_of(name).filter(|_| rest.is_empty() || rest.starts_with([' ', '[', '{']))?;
        if let Some((title, _)) = rest.strip_prefix('[').and_then(|inner| inner.rsplit_once(']')) {
            let start = place(rest) + 1;
            let title = (!title.trim().is_empty())
                .then(|| Title { before: start - 1..start, after: start + title.len()..text.len() });
            return Some(Self { kind, title });
        }
        // `:::spoiler {state="open"} Linkliste`
        let attributes = rest.trim_start().strip_prefix('{').and_then(|inner| inner.split_once('}'));
        let rest = attributes.map_or(rest, |(_, rest)| rest);
        let title = rest.trim_start();
        let title = (!title.is_empty())
            .then(|| Title { before: place(rest)..place(title), after: text.len()..text.len() })
            .filter(|title| !title.before.is_empty());
        Some(Self { kind, title })
    }
}

/// What stands before and behind a title, in the text of its line.
struct Title {
    before: Range<usize>,
    after: Range<usize>,
}

impl Title {
    /// Replaces what stands around a title, by one for those that have marks of their own and one for plain ones.
    fn correct(&self, line: &Line, before: [&'static str; 2], after: [&'static str; 2]) -> [Correction; 2] {
        let title = &line.text[self.before.end..self.after.start];
        let is_plain = !title.contains(['*', '_', '`', '\\', '<', '[']) && title.trim().len() == title.len();
        let in_text = |range: &Range<usize>| line.text_start() + range.start..line.text_start() + range.end;
        let which = usize::from(is_plain);
        [replace(in_text(&self.before), before[which]), replace(in_text(&self.after), after[which])]
    }
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
