//! A body under way: its pieces, and the words of what is being read.

use super::heading_ids::HeadingIds;
use crate::model::{Anchor, Block, BlockKind, Body, Heading, Picture, Piece, PlainText, Symbol, TaskState};
use crate::source::Span;

pub(super) struct Pieces {
    pub body: Body,
    /// In how many elements text is never changed.
    pub verbatim: u32,
    ids: HeadingIds,
    heading: Option<OpenHeading>,
    /// The heading under which blocks stand.
    leading: Option<u32>,
    /// The headings before the boxes that are open; one in a box leads nothing behind it.
    outside: Vec<Option<u32>>,
    /// Those that are open, each in the one before it.
    blocks: Vec<OpenBlock>,
    cell: Option<PlainText>,
    /// The titles of the columns of the table at hand.
    columns: Vec<String>,
    tables: u32,
}

/// What a marked start tag turned out to be.
pub(super) enum Reading {
    Heading,
    Block,
    /// It stands where it cannot be what it was marked as, and is an ordinary tag.
    Plain,
    /// The same, and it goes.
    Nothing,
}

struct OpenHeading {
    level: u8,
    span: Span,
    leads: bool,
    text: PlainText,
    /// The first piece, and the length of the HTML there.
    start: (usize, usize),
}

struct OpenBlock {
    /// Its place among all.
    place: u32,
    text: PlainText,
    /// Lists inside of it, whose text is not its own.
    lists: u32,
}

impl Pieces {
    pub fn new(length: usize) -> Self {
        let body = Body { html: String::with_capacity(length), ..Body::default() };
        Self {
            body,
            verbatim: 0,
            ids: HeadingIds::default(),
            heading: None,
            leading: None,
            outside: Vec::new(),
            blocks: Vec::new(),
            cell: None,
            columns: Vec::new(),
            tables: 0,
        }
    }

    pub fn finish(mut self) -> Body {
        // Bodies are kept for as long as the site is.
        self.body.html.shrink_to_fit();
        self.body.pieces.shrink_to_fit();
        self.body.blocks.shrink_to_fit();
        self.body.headings.shrink_to_fit();
        self.body.links.shrink_to_fit();
        self.body
    }

    pub fn symbol(&mut self, symbol: Symbol) {
        match symbol {
            Symbol::AlertStart(_) => self.outside.push(self.leading),
            Symbol::AlertEnd => self.leading = self.outside.pop().flatten(),
            _ => {}
        }
        self.body.pieces.push(Piece::Symbol(symbol));
    }

    pub fn markup(&mut self, markup: &str) {
        self.markup_of(&[markup]);
    }

    /// Tags that are written in parts.
    pub fn markup_of(&mut self, parts: &[&str]) {
        let start = self.body.html.len() as u32;
        parts.iter().for_each(|part| self.body.html.push_str(part));
        let end = self.body.html.len() as u32;
        match self.body.pieces.last_mut() {
            Some(Piece::Markup(range)) => range.end = end,
            _ => self.body.pieces.push(Piece::Markup(start..end)),
        }
    }

    /// Escaped text.
    pub fn text(&mut self, text: &str) {
        if text.is_empty() {
            return;
        }
        self.each_reading(|reading| reading.push_escaped(text));
        if text.trim_ascii().is_empty() && self.verbatim == 0 {
            return self.markup(text);
        }
        self.body.has_text |= self.heading.is_none();
        let start = self.body.html.len() as u32;
        self.body.html.push_str(text);
        let range = start..self.body.html.len() as u32;
        let is_verbatim = self.verbatim > 0 || self.heading.is_some();
        self.body.pieces.push(if is_verbatim { Piece::Verbatim(range) } else { Piece::Text(range) });
    }

    /// A tag ended the word before it.
    pub fn divide(&mut self) {
        self.each_reading(PlainText::divide);
    }

    pub fn picture(&mut self, picture: Picture) {
        // A heading that is only a picture is named by its text alternative.
        if let Some(heading) = &mut self.heading {
            heading.text.push_plain(&picture.alt);
        }
        self.body.has_text = true;
        self.symbol(Symbol::Picture(self.body.pictures.len() as u32));
        self.body.pictures.push(picture);
    }

    /// The first place of a name is the one that links lead to.
    pub fn anchor(&mut self, name: &str) {
        if self.body.anchors.iter().all(|anchor| anchor.name != name)
            && let Some(id) = self.ids.anchor(name)
        {
            self.symbol(Symbol::Anchor(self.body.anchors.len() as u32));
            self.body.anchors.push(Anchor { name: name.to_owned(), id });
        }
    }

    pub fn task(&mut self, state: TaskState) {
        if let Some(open) = self.blocks.last().filter(|block| block.lists == 0) {
            self.body.blocks[open.place as usize].task.get_or_insert(state);
        }
        self.symbol(Symbol::Task(state));
    }

    pub fn start_list(&mut self) {
        self.divide();
        if let Some(block) = self.blocks.last_mut() {
            block.lists += 1;
        }
    }

    pub fn end_list(&mut self) {
        self.divide();
        if let Some(block) = self.blocks.last_mut() {
            block.lists = block.lists.saturating_sub(1);
        }
    }

    pub fn start_heading(&mut self, level: u8, span: Span, leads: bool) -> Reading {
        self.divide();
        if self.heading.is_some() {
            return Reading::Nothing;
        }
        let start = (self.body.pieces.len(), self.body.html.len());
        self.heading = Some(OpenHeading { level, span, leads, text: PlainText::default(), start });
        self.symbol(Symbol::HeadingStart(self.body.headings.len() as u32));
        Reading::Heading
    }

    pub fn end_heading(&mut self) {
        self.divide();
        let Some(OpenHeading { level, span, leads, text, start: (start, html) }) = self.heading.take() else { return };
        let is_anchor = |piece: &Piece| matches!(piece, Piece::Symbol(Symbol::Anchor(_)));
        let is_markup = |piece: &Piece| matches!(piece, Piece::Markup(_)) || is_anchor(piece);
        // A heading without a word says nothing, least of all to a screen reader.
        if text.is_empty() && self.body.pieces[start + 1..].iter().all(is_markup) {
            let content = self.body.pieces.split_off(start);
            self.body.pieces.extend(content.into_iter().filter(is_anchor));
            self.body.html.truncate(html);
            return;
        }
        let place = self.body.headings.len() as u32;
        self.symbol(Symbol::HeadingEnd(place));
        let text = text.finish();
        let (id, forge_id) = (self.ids.own(&text), self.ids.forge(&text));
        let pieces = start..self.body.pieces.len();
        self.body.headings.push(Heading { level, text, id, forge_id, span, pieces });
        if leads {
            self.leading = Some(place);
        }
    }

    pub fn start_block(&mut self, kind: BlockKind, span: Span, name: &str) -> Reading {
        let is_free = match self.blocks.last() {
            None => true,
            Some(open) => {
                let is_item = |kind| kind == BlockKind::Item;
                open.lists > 0 && is_item(kind) && is_item(self.body.blocks[open.place as usize].kind)
            }
        };
        if !is_free || self.heading.is_some() {
            self.divide();
            self.markup_of(&["<", name, ">"]);
            return Reading::Plain;
        }
        let start = self.body.pieces.len();
        let place = self.body.blocks.len() as u32;
        self.symbol(Symbol::BlockStart(place));
        self.body.blocks.push(Block {
            kind,
            heading: self.leading,
            parent: self.blocks.last().map(|open| open.place),
            task: None,
            text: String::new(),
            cells: Vec::new(),
            span,
            pieces: start..start,
        });
        self.blocks.push(OpenBlock { place, text: PlainText::default(), lists: 0 });
        Reading::Block
    }

    pub fn end_block(&mut self) {
        let Some(open) = self.blocks.pop() else { return };
        self.symbol(Symbol::BlockEnd(open.place));
        let end = self.body.pieces.len();
        let mut text = open.text.finish();
        text.shrink_to_fit();
        let is_part = self.blocks.last().is_some_and(|parent| !parent.may_head_list()) && !holds_label(&text);
        let block = &mut self.body.blocks[open.place as usize];
        block.pieces.end = end;
        block.text = match block.kind {
            BlockKind::Row => block.cells.first().map(|(_, text)| text.clone()).unwrap_or_default(),
            BlockKind::Item if is_part => String::new(),
            BlockKind::Item | BlockKind::Paragraph => text,
        };
    }

    /// Gives the number of the table.
    pub fn start_table(&mut self) -> u32 {
        self.columns.clear();
        self.tables += 1;
        self.tables
    }

    pub fn start_cell(&mut self) {
        self.cell = Some(PlainText::default());
    }

    pub fn end_column(&mut self) {
        self.divide();
        let title = self.cell.take().map(PlainText::finish).unwrap_or_default();
        // A head without a word is none.
        let is_empty = title.is_empty() && self.body.html.ends_with("<th scope=\"col\">");
        if is_empty && let Some(Piece::Markup(range)) = self.body.pieces.last_mut() {
            let start = self.body.html.len() - "<th scope=\"col\">".len();
            self.body.html.truncate(start);
            range.end = start as u32;
            self.markup("<td></td>");
        } else {
            self.markup("</th>");
        }
        self.columns.push(title);
    }

    pub fn end_cell(&mut self) {
        self.divide();
        let Some(text) = self.cell.take() else { return };
        if let Some(open) = self.blocks.last()
            && let row = &mut self.body.blocks[open.place as usize]
            && row.kind == BlockKind::Row
        {
            let title = self.columns.get(row.cells.len()).cloned().unwrap_or_default();
            row.cells.push((title, text.finish()));
        }
    }

    fn each_reading(&mut self, read: impl Fn(&mut PlainText)) {
        if let Some(heading) = &mut self.heading {
            read(&mut heading.text);
        }
        if let Some(block) = self.blocks.last_mut()
            && block.lists == 0
        {
            read(&mut block.text);
        }
        if let Some(cell) = &mut self.cell {
            read(cell);
        }
    }
}

impl OpenBlock {
    /// Whether the list in it may stand below it as below a heading: `Ergebnisse:`.
    fn may_head_list(&self) -> bool {
        const LONGEST_HEADING: usize = 80;
        self.text.len() <= LONGEST_HEADING
    }
}

/// Whether an item may say by its first word what it is: `ToDo: …`, `ToDo @Norderstedt …`.
fn holds_label(text: &str) -> bool {
    const LONGEST_LABEL: usize = 60;
    text.bytes().take(LONGEST_LABEL).any(|byte| matches!(byte, b':' | b'@'))
}
