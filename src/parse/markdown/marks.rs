//! What stands behind the marked tags of the rendered HTML.

use std::fmt::Write;

use crate::model::{Alert, Alignment, BlockKind, LinkSyntax, Picture, TaskState};
use crate::source::Span;

/// The attribute that marks a tag. Authors cannot write it: their attributes are copied one by one, and this
/// one is not on the list.
pub(super) const MARK: &str = "data-n";
/// Attributes of marked tags that the sanitiser has to decode first: an author's `href` or `src`, `alt`, `title`.
pub(super) const DESTINATION: &str = "data-to";
pub(super) const ALTERNATIVE: &str = "data-alt";
pub(super) const TITLE: &str = "data-title";

/// The meaning of one marked tag.
#[derive(Clone, Debug)]
pub(super) enum Mark {
    Heading {
        level: u8,
        span: Span,
        /// Blocks below stand under it: not so for a heading inside a list or quote.
        leads: bool,
    },
    Link {
        destination: String,
        kind: LinkSyntax,
        title: Option<String>,
        span: Span,
    },
    Picture(Picture),
    /// A place that an author's `id` names.
    Anchor(String),
    /// `<a href>` and `<img>` of an author, whose values stand in the tag.
    HtmlLink(Span),
    HtmlPicture(Span),
    Block(BlockKind, Span),
    /// A cell of a table's head.
    Column(Alignment),
    Cell(Alignment),
    Task(TaskState),
    FootnoteReference {
        number: u32,
        nth: u32,
    },
    Footnotes,
    Footnote {
        number: u32,
        references: u32,
    },
    Table,
    Alert(Alert),
    /// A block of code; its class is one that authors may not set.
    Code {
        language: String,
    },
    /// A numbered list that begins elsewhere than at 1.
    List {
        first: u64,
    },
    /// A list whose items have letters.
    Letters,
}

/// The marks of one text, numbered.
pub(super) struct Marks {
    /// Made of the text, so that a text would have to hold its own hash to forge it.
    nonce: String,
    marks: Vec<Mark>,
}

impl Marks {
    pub fn new(text: &str) -> Self {
        let nonce = blake3::hash(text.as_bytes()).to_hex()[..16].to_owned();
        Self { nonce, marks: Vec::new() }
    }

    /// Adds a mark, and to `html` the attribute that stands for it.
    pub fn write(&mut self, mark: Mark, html: &mut String) {
        // Writing to a string cannot fail.
        let _ = write!(html, " {MARK}=\"{}-{}\"", self.nonce, self.marks.len());
        self.marks.push(mark);
    }

    /// The mark that the attributes of a tag name.
    pub fn find(&self, attributes: &str) -> Option<&Mark> {
        let value = attributes.strip_prefix(' ')?.strip_prefix(MARK)?.strip_prefix("=\"")?;
        let number = value.strip_prefix(self.nonce.as_str())?.strip_prefix('-')?;
        let digits = number.split('"').next()?;
        self.marks.get(digits.parse::<usize>().ok()?)
    }

    pub fn last_mut(&mut self) -> Option<&mut Mark> {
        self.marks.last_mut()
    }

    /// The picture that was the `nth` mark.
    pub fn picture_mut(&mut self, nth: usize) -> Option<&mut Picture> {
        match self.marks.get_mut(nth) {
            Some(Mark::Picture(picture)) => Some(picture),
            _ => None,
        }
    }

    pub fn len(&self) -> usize {
        self.marks.len()
    }
}
