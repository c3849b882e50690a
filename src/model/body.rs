//! The text of a note, rendered once and shown on many pages.
//!
//! A body is HTML in which everything that depends on the page is left symbolic: where links lead, which
//! level headings have, which ids they get. It is one string cut into [`Piece`]s; a page walks over the
//! pieces (or over the few of one outcome) and fills in what it knows. Bodies are made from one file
//! alone, so that they can be kept as long as the file stays the same.

use std::ops::Range;

use super::{LinkKind, PageId, PlainText, SessionId};
use crate::source::{SitePath, SourcePath, Span};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Body {
    /// All markup and text of the pieces, one after the other.
    pub html: String,
    pub pieces: Vec<Piece>,
    pub headings: Vec<Heading>,
    pub links: Vec<Link>,
    pub pictures: Vec<Picture>,
    /// The places that its author named: `<a id="ziele">`.
    pub anchors: Vec<Anchor>,
    /// The list items, table rows and paragraphs that an outcome may be, in the order of the text.
    pub blocks: Vec<Block>,
    /// Whether the text holds anything besides headings.
    pub has_text: bool,
    /// Whether its author wrote HTML that was kept, cleaned.
    pub holds_html: bool,
}

impl Body {
    /// The heading with which the text begins, where nothing stands before it.
    pub fn leading_heading(&self) -> Option<&Heading> {
        self.headings.first().filter(|heading| heading.pieces.start == 0)
    }

    /// The text of some pieces on one line, for summaries and searches.
    pub fn plain_text(&self, pieces: Range<usize>) -> String {
        self.gathered(pieces, PlainText::default())
    }

    /// The text of some pieces, each block on a line of its own.
    pub fn plain_lines(&self, pieces: Range<usize>) -> String {
        self.gathered(pieces, PlainText::in_lines())
    }

    /// Forgets the words of the blocks that are not `kept`, which were wanted to find out what they are. That is a
    /// third of what a text takes.
    pub fn forget_words(&mut self, kept: impl Fn(usize) -> bool) {
        for (_, block) in self.blocks.iter_mut().enumerate().filter(|(place, _)| !kept(*place)) {
            (block.text, block.cells) = (String::new(), Vec::new());
        }
    }

    fn gathered(&self, pieces: Range<usize>, mut text: PlainText) -> String {
        let pieces = &self.pieces[pieces];
        let length = |piece: &Piece| match piece {
            Piece::Text(range) | Piece::Verbatim(range) => range.len() + 1,
            Piece::Markup(_) | Piece::Symbol(_) => 0,
        };
        text.reserve(pieces.iter().map(length).sum());
        for piece in pieces {
            match piece {
                Piece::Text(range) | Piece::Verbatim(range) => text.push_escaped(self.source(range)),
                Piece::Markup(range) => text.push_tags(self.source(range)),
                Piece::Symbol(symbol) => {
                    if !matches!(symbol, Symbol::LinkStart(_) | Symbol::LinkEnd(_) | Symbol::Anchor(_)) {
                        text.divide();
                    }
                }
            }
        }
        text.finish()
    }

    /// The pieces in each cell of a row.
    pub fn cells(&self, row: usize) -> Vec<Range<usize>> {
        let mut cells: Vec<Range<usize>> = Vec::new();
        for place in self.blocks[row].pieces.clone() {
            match self.pieces[place] {
                Piece::Symbol(Symbol::CellStart(_)) => cells.push(place + 1..place + 1),
                Piece::Symbol(Symbol::CellEnd) => {
                    if let Some(cell) = cells.last_mut() {
                        cell.end = place;
                    }
                }
                _ => {}
            }
        }
        cells
    }

    /// The bytes of a piece.
    pub fn source(&self, range: &Range<u32>) -> &str {
        &self.html[range.start as usize..range.end as usize]
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Tags, to be copied.
    Markup(Range<u32>),
    /// Escaped text between tags, in which abbreviations may be written out.
    Text(Range<u32>),
    /// Escaped text in which nothing is ever changed: code, headings, links.
    Verbatim(Range<u32>),
    Symbol(Symbol),
}

/// What only the page can write. Numbers are places in the lists of [`Body`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Symbol {
    /// Becomes `<h3 id=…>`, one level and one id prefix per page.
    HeadingStart(u32),
    HeadingEnd(u32),
    /// Becomes `<a href=…>`; a link that leads nowhere becomes nothing.
    LinkStart(u32),
    LinkEnd(u32),
    /// Becomes an empty element with an id, unless the text is shown outside of its note.
    Anchor(u32),
    /// Becomes `<img …>`, or the text alternative where there is no such picture.
    Picture(u32),
    /// Becomes `<li>`, `<tr>` or `<p>`, with kind and anchor where the block is an outcome.
    BlockStart(u32),
    BlockEnd(u32),
    /// Becomes the state of a task, in words.
    Task(TaskState),
    /// The number of a footnote, at the place that refers to it, for the nth time from 1.
    FootnoteReference {
        number: u32,
        nth: u32,
    },
    FootnoteStart(u32),
    /// Closes a footnote, with links back to its `references` places.
    FootnoteEnd {
        number: u32,
        references: u32,
    },
    FootnotesStart,
    FootnotesEnd,
    /// Becomes `<td>`, or nothing where a row is shown outside of its table.
    CellStart(Alignment),
    CellEnd,
    /// Opens the container in which wide table `n` (from 1) scrolls.
    TableStart(u32),
    TableEnd,
    /// A GitHub alert of this kind: a box with a title in the site's language.
    AlertStart(Alert),
    AlertEnd,
}

/// How the text of a table's column is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alignment {
    Unset,
    Left,
    Center,
    Right,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Alert {
    Note,
    Tip,
    Important,
    Warning,
    Caution,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskState {
    Open,
    Done,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Heading {
    /// As in the Markdown: 1 to 6.
    pub level: u8,
    pub text: String,
    /// Unique in its body, made of the text the German way.
    pub id: String,
    /// The id that GitHub and GitLab give the same heading, so that links written for a forge work.
    pub forge_id: String,
    pub span: Span,
    /// All its pieces, from start to end.
    pub pieces: Range<usize>,
}

/// A place in the text that its author named.
#[derive(Clone, Debug, PartialEq)]
pub struct Anchor {
    /// As written.
    pub name: String,
    /// Unique in its body, and neither the id of a heading nor a name that scripts know: those hold no `_`.
    pub id: String,
}

/// A link as written; [`LinkTarget`] is what it means.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    pub destination: String,
    pub kind: LinkSyntax,
    pub title: Option<String>,
    pub span: Span,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkSyntax {
    /// `[text](destination)` and the like, or `<a href>`.
    Markdown,
    /// `[[name]]`, `[[name|text]]`.
    Wiki,
    /// A bare URL or `<URL>`.
    Bare,
    /// What was to be shown within the text: a film, a page, a picture from elsewhere.
    Embed(LinkKind),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    pub destination: String,
    /// Plain text.
    pub alt: String,
    pub title: Option<String>,
    pub span: Span,
    /// It is a paragraph of its own, so that words can stand below it.
    pub is_alone: bool,
    /// The paragraph below says what is written in it: `Abschrift: …`.
    pub has_transcript: bool,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Block {
    pub kind: BlockKind,
    /// The heading it stands under: a place in `headings`.
    pub heading: Option<u32>,
    /// The item that it stands in: a place in `blocks`.
    pub parent: Option<u32>,
    pub task: Option<TaskState>,
    /// Plain text of the block on one line, nested lists and footnotes left out; for a row, the first cell. Empty for
    /// an item below another that is no more than a part of it.
    pub text: String,
    /// For a row: column title and plain text of each cell.
    pub cells: Vec<(String, String)>,
    pub span: Span,
    /// All its pieces, from start to end.
    pub pieces: Range<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// An item of a list that stands in nothing but lists.
    Item,
    /// A row of a table's body.
    Row,
    /// A paragraph that is not inside anything.
    Paragraph,
}

/// Where a link or picture leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkTarget {
    Session {
        session: SessionId,
        version: Option<usize>,
        heading: Option<String>,
    },
    Page {
        page: PageId,
        heading: Option<String>,
    },
    /// A heading or outcome of the same text.
    Here {
        heading: String,
    },
    /// The top of the same text.
    Top,
    /// Another fixed page: the start page for a link to `event.yaml` or the folder.
    Start,
    /// A page that the site makes of its lists: the programme, a topic.
    Made(SitePath),
    /// A picture or document of the event's folder.
    Asset(SourcePath),
    /// Elsewhere: `http:`, `https:`, `mailto:`, `tel:`.
    External(String),
    /// Nothing to be linked: shown as text. What is wrong with it is a finding.
    Nowhere,
}
