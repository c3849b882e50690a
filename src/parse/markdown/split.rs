//! One string of HTML into the pieces of a body.
//!
//! The string is well-formed: either [`super::markup`] wrote it, or the sanitiser. Start and end symbols nest
//! because each end tag closes what its start tag opened.

use super::marks::{ALTERNATIVE, DESTINATION, MARK, Mark, Marks, TITLE};
use super::pieces::{Pieces, Reading};
use crate::model::{Alignment, Body, Link, LinkSyntax, Picture, Symbol, divides, unescape};
use crate::source::{Span, escape};

pub(super) fn split(html: &str, marks: &Marks) -> Body {
    let mut splitter = Splitter { marks, pieces: Pieces::new(html.len()), open: Vec::new() };
    let mut rest = html;
    while let Some(at) = memchr::memchr(b'<', rest.as_bytes()) {
        splitter.pieces.text(&rest[..at]);
        let Some(end) = memchr::memchr(b'>', &rest.as_bytes()[at..]) else {
            rest = &rest[at..];
            break;
        };
        splitter.tag(&rest[at..=at + end]);
        rest = &rest[at + end + 1..];
    }
    splitter.pieces.text(rest);
    while let Some(end) = splitter.open.pop() {
        splitter.end(end, "");
    }
    splitter.pieces.finish()
}

struct Splitter<'m> {
    marks: &'m Marks,
    pieces: Pieces,
    open: Vec<End>,
}

/// What an end tag does.
enum End {
    /// It is copied.
    Tag,
    /// The same, and text may be changed again.
    VerbatimTag,
    /// Nothing: its start tag was no more than a place.
    Place,
    Symbol(Symbol),
    Link(u32),
    Heading,
    Block,
    Column,
    Cell,
}

impl Splitter<'_> {
    fn tag(&mut self, tag: &str) {
        let inside = &tag[1..tag.len() - 1];
        if let Some(name) = inside.strip_prefix('/') {
            if let Some(end) = self.open.pop() {
                self.end(end, name);
            }
            return;
        }
        let name_end = inside.find(' ').unwrap_or(inside.len());
        let (name, attributes) = inside.split_at(name_end);
        let end = match self.marks.find(attributes) {
            Some(mark) => self.marked(name, attributes, mark),
            None => self.unmarked(tag, name, attributes),
        };
        if !matches!(name, "br" | "hr" | "img" | "wbr") {
            self.open.push(end);
        }
    }

    fn unmarked(&mut self, tag: &str, name: &str, attributes: &str) -> End {
        match name {
            "ul" | "ol" => self.pieces.start_list(),
            _ if divides(name) => self.pieces.divide(),
            _ => {}
        }
        if attributes.contains(MARK) {
            self.pieces.markup_of(&["<", name, ">"]);
        } else {
            self.pieces.markup(tag);
        }
        if matches!(name, "code" | "pre" | "kbd" | "samp" | "var" | "abbr") { self.verbatim() } else { End::Tag }
    }

    fn marked(&mut self, name: &str, attributes: &str, mark: &Mark) -> End {
        match mark {
            Mark::Heading { level, span, leads } => self.pieces.start_heading(*level, *span, *leads),
            Mark::Link { destination, kind, title, span } => {
                let (destination, title) = (destination.clone(), title.clone());
                return self.link(Link { destination, kind: *kind, title, span: *span });
            }
            Mark::HtmlLink(span) => {
                let destination = attribute(attributes, DESTINATION).unwrap_or_default();
                let title = attribute(attributes, TITLE);
                return self.link(Link { destination, kind: LinkSyntax::Markdown, title, span: *span });
            }
            Mark::Picture(picture) => {
                self.pieces.picture(picture.clone());
                return End::Place;
            }
            Mark::Anchor(name) => {
                self.pieces.anchor(name);
                return End::Place;
            }
            Mark::HtmlPicture(span) => {
                self.pieces.picture(html_picture(attributes, *span));
                return End::Place;
            }
            Mark::Block(kind, span) => self.pieces.start_block(*kind, *span, name),
            Mark::Column(alignment) => {
                self.pieces.divide();
                self.pieces.markup_of(&["<th scope=\"col\"", class(*alignment), ">"]);
                self.pieces.start_cell();
                return End::Column;
            }
            Mark::Cell(alignment) => {
                self.pieces.divide();
                self.pieces.symbol(Symbol::CellStart(*alignment));
                self.pieces.start_cell();
                return End::Cell;
            }
            Mark::Task(state) => {
                self.pieces.task(*state);
                return End::Place;
            }
            Mark::FootnoteReference { number, nth } => {
                self.pieces.symbol(Symbol::FootnoteReference { number: *number, nth: *nth });
                return End::Place;
            }
            Mark::Footnotes => return self.pair(Symbol::FootnotesStart, Symbol::FootnotesEnd),
            Mark::Footnote { number, references } => {
                let end = Symbol::FootnoteEnd { number: *number, references: *references };
                return self.pair(Symbol::FootnoteStart(*number), end);
            }
            Mark::Table => {
                let number = self.pieces.start_table();
                return self.pair(Symbol::TableStart(number), Symbol::TableEnd);
            }
            Mark::Alert(kind) => return self.pair(Symbol::AlertStart(*kind), Symbol::AlertEnd),
            Mark::Code { language } => {
                let mut tag = "<code class=\"language-".to_owned();
                escape(language, &mut tag);
                tag.push_str("\">");
                self.pieces.markup(&tag);
                return self.verbatim();
            }
            Mark::List { first } => {
                self.pieces.start_list();
                self.pieces.markup(&format!("<ol start=\"{first}\">"));
                return End::Tag;
            }
            Mark::Letters => {
                self.pieces.start_list();
                self.pieces.markup("<ol type=\"a\">");
                return End::Tag;
            }
        }
        .into()
    }

    fn pair(&mut self, start: Symbol, end: Symbol) -> End {
        self.pieces.divide();
        self.pieces.symbol(start);
        End::Symbol(end)
    }

    fn link(&mut self, link: Link) -> End {
        let place = self.pieces.body.links.len() as u32;
        // A film says what it is, though its author has no word for it.
        self.pieces.body.has_text |= matches!(link.kind, LinkSyntax::Embed(_));
        self.pieces.body.links.push(link);
        self.pieces.symbol(Symbol::LinkStart(place));
        self.pieces.verbatim += 1;
        End::Link(place)
    }

    fn verbatim(&mut self) -> End {
        self.pieces.verbatim += 1;
        End::VerbatimTag
    }

    fn end(&mut self, end: End, name: &str) {
        match end {
            End::Tag | End::VerbatimTag => {
                self.pieces.verbatim -= u32::from(matches!(end, End::VerbatimTag));
                match name {
                    "ul" | "ol" => self.pieces.end_list(),
                    _ if divides(name) => self.pieces.divide(),
                    _ => {}
                }
                self.pieces.markup_of(&["</", name, ">"]);
            }
            End::Place => {}
            End::Symbol(symbol) => {
                self.pieces.divide();
                self.pieces.symbol(symbol);
            }
            End::Link(place) => {
                self.pieces.verbatim -= 1;
                self.pieces.symbol(Symbol::LinkEnd(place));
            }
            End::Heading => self.pieces.end_heading(),
            End::Block => self.pieces.end_block(),
            End::Column => self.pieces.end_column(),
            End::Cell => {
                self.pieces.end_cell();
                self.pieces.symbol(Symbol::CellEnd);
            }
        }
    }
}

impl From<Reading> for End {
    fn from(reading: Reading) -> Self {
        match reading {
            Reading::Heading => End::Heading,
            Reading::Block => End::Block,
            Reading::Plain => End::Tag,
            Reading::Nothing => End::Place,
        }
    }
}

/// The class of a column's cells.
fn class(alignment: Alignment) -> &'static str {
    match alignment {
        Alignment::Unset => "",
        Alignment::Left => " class=\"align-left\"",
        Alignment::Center => " class=\"align-center\"",
        Alignment::Right => " class=\"align-right\"",
    }
}

fn html_picture(attributes: &str, span: Span) -> Picture {
    Picture {
        destination: attribute(attributes, DESTINATION).unwrap_or_default(),
        alt: attribute(attributes, ALTERNATIVE).unwrap_or_default(),
        title: attribute(attributes, TITLE),
        span,
        is_alone: false,
        has_transcript: false,
    }
}

/// The value of an attribute in a tag that the sanitiser wrote.
fn attribute(attributes: &str, name: &str) -> Option<String> {
    let mut rest = attributes;
    while let Some((before, after)) = rest.split_once("=\"") {
        let (value, next) = after.split_once('"')?;
        if before.trim_start() == name {
            return Some(unescape(value));
        }
        rest = next;
    }
    None
}
