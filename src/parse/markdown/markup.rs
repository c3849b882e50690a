//! The HTML under way: a string and the elements that are open in it.
//!
//! Whatever is asked of it, the string stays well-formed: an element of Markdown closes what an author's HTML
//! left open inside it, and an author's end tag never closes an element of Markdown.

use super::elements::{ends_before, is_table_part};
use super::marks::{Mark, Marks};

/// Elements nested deeper than this are left out, while their text stays: no person nests that deep, and
/// browsers and sanitisers need not either.
pub(super) const MAX_DEPTH: usize = 100;

pub(super) struct Markup<'m> {
    pub html: String,
    pub marks: &'m mut Marks,
    /// Whether an element was left out because it would have stood too deep.
    pub is_cut: bool,
    open: Vec<Open>,
    /// Open elements whose content is never a block of its own.
    enclosing: u32,
    /// Open lists among them.
    lists: u32,
    links: u32,
}

struct Open {
    /// Empty for one that was left out.
    name: &'static str,
    origin: Origin,
    encloses: bool,
}

impl Open {
    fn is_list(&self) -> bool {
        self.encloses && matches!(self.name, "ul" | "ol")
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Origin {
    Markdown,
    /// An author's HTML that may hold Markdown blocks.
    Container,
    /// An author's HTML that ends with its block.
    Short,
}

impl<'m> Markup<'m> {
    pub fn new(capacity: usize, marks: &'m mut Marks) -> Self {
        Self {
            html: String::with_capacity(capacity),
            marks,
            is_cut: false,
            open: Vec::new(),
            enclosing: 0,
            lists: 0,
            links: 0,
        }
    }

    /// In how many lists, quotes, tables and the like the next element would stand.
    pub fn enclosing(&self) -> u32 {
        self.enclosing
    }

    /// In how many lists it would stand, where it stands in nothing else.
    pub fn only_lists(&self) -> Option<u32> {
        (self.lists == self.enclosing).then_some(self.lists)
    }

    /// Whether a link is open: there are none in links.
    pub fn in_link(&self) -> bool {
        self.links > 0
    }

    /// Opens an element of Markdown.
    pub fn open(&mut self, name: &'static str) {
        self.enter_cell();
        self.open_as(name, Origin::Markdown, None, "");
    }

    pub fn open_marked(&mut self, name: &'static str, mark: Mark) {
        self.enter_cell();
        self.open_as(name, Origin::Markdown, Some(mark), "");
    }

    /// Opens an element of Markdown that is there only to keep an author's HTML apart.
    pub fn open_boundary(&mut self, encloses: bool) {
        self.push(Open { name: "", origin: Origin::Markdown, encloses });
    }

    /// Closes the innermost element of Markdown, and before it what an author left open inside.
    pub fn close(&mut self) {
        while let Some(origin) = self.close_last() {
            if origin == Origin::Markdown {
                break;
            }
        }
    }

    /// Adds an element that holds nothing but what the page makes of its mark.
    pub fn add_marked(&mut self, name: &'static str, mark: Mark) {
        self.enter_cell();
        self.start_tag(name, Some(mark), "");
        if name != "img" {
            self.end_tag(name);
        }
    }

    /// Opens an element of an author's HTML, with attributes that are escaped already.
    pub fn open_html(&mut self, name: &'static str, holds_blocks: bool, mark: Option<Mark>, attributes: &str) {
        while self.open.last().is_some_and(|last| last.origin != Origin::Markdown && ends_before(last.name, name)) {
            self.close_last();
        }
        if !self.fits_table(name) {
            return;
        }
        if self.open.len() >= MAX_DEPTH {
            self.is_cut = true;
            return;
        }
        if name == "table" {
            self.open_as("div", Origin::Container, Some(Mark::Table), "");
        }
        let origin = if holds_blocks { Origin::Container } else { Origin::Short };
        self.open_as(name, origin, mark, attributes);
    }

    /// Closes an element of an author's HTML, if it is open in the innermost element of Markdown.
    pub fn close_html(&mut self, name: &str) {
        let inside = self.open.iter().rev().take_while(|open| open.origin != Origin::Markdown);
        let Some(depth) = inside.map(|open| open.name).position(|open| open == name) else { return };
        for _ in 0..=depth {
            self.close_last();
        }
        // The box that was put around it.
        if name == "table" {
            self.close_last();
        }
    }

    /// Ends the author's elements that end with the block of text in which they begin, and all inside of them.
    pub fn end_short_html(&mut self) {
        let inside = self.open.iter().rev().take_while(|open| open.origin != Origin::Markdown);
        let Some(depth) = inside.enumerate().filter(|(_, open)| open.origin == Origin::Short).map(|(at, _)| at).last()
        else {
            return;
        };
        for _ in 0..=depth {
            self.close_last();
        }
    }

    /// Between the rows and cells of an author's table only tags may stand. A browser moves all else out of
    /// the table, at a cost that grows with the square of it, so it gets a cell of its own.
    pub fn enter_cell(&mut self) {
        let Some(last) = self.open.last() else { return };
        if last.origin == Origin::Markdown || !is_table_part(last.name) {
            return;
        }
        if last.name != "tr" {
            self.open_as("tr", Origin::Container, None, "");
        }
        self.open_as("td", Origin::Container, None, "");
    }

    /// Forgets the innermost element and all that was written since `start`.
    pub fn take_back(&mut self, start: usize) {
        self.pop();
        self.html.truncate(start);
    }

    /// Closes all that is open.
    pub fn close_all(&mut self) {
        while self.close_last().is_some() {}
    }

    /// Sees to it that parts of tables stand where they belong; `false` where they cannot.
    fn fits_table(&mut self, name: &str) -> bool {
        let last = self.open.last().filter(|last| last.origin != Origin::Markdown).map_or("", |last| last.name);
        match name {
            "td" | "th" if is_table_part(last) => {
                if last != "tr" {
                    self.open_as("tr", Origin::Container, None, "");
                }
                true
            }
            "tr" => matches!(last, "table" | "thead" | "tbody" | "tfoot"),
            "thead" | "tbody" | "tfoot" | "caption" => last == "table",
            "td" | "th" => false,
            _ => {
                self.enter_cell();
                true
            }
        }
    }

    fn open_as(&mut self, name: &'static str, origin: Origin, mark: Option<Mark>, attributes: &str) {
        let encloses = matches!(name, "ul" | "ol" | "dl" | "table" | "blockquote");
        let is_too_deep = self.open.len() >= MAX_DEPTH;
        self.is_cut |= is_too_deep;
        if is_too_deep || (name == "a" && self.in_link()) {
            return self.push(Open { name: "", origin, encloses });
        }
        self.start_tag(name, mark, attributes);
        self.push(Open { name, origin, encloses });
    }

    fn start_tag(&mut self, name: &str, mark: Option<Mark>, attributes: &str) {
        self.html.push('<');
        self.html.push_str(name);
        if let Some(mark) = mark {
            self.marks.write(mark, &mut self.html);
        }
        self.html.push_str(attributes);
        self.html.push('>');
    }

    fn end_tag(&mut self, name: &str) {
        self.html.push_str("</");
        self.html.push_str(name);
        self.html.push('>');
    }

    fn push(&mut self, open: Open) {
        self.enclosing += u32::from(open.encloses);
        self.lists += u32::from(open.is_list());
        self.links += u32::from(open.name == "a");
        self.open.push(open);
    }

    fn pop(&mut self) -> Option<Open> {
        let open = self.open.pop()?;
        self.enclosing -= u32::from(open.encloses);
        self.lists -= u32::from(open.is_list());
        self.links -= u32::from(open.name == "a");
        Some(open)
    }

    fn close_last(&mut self) -> Option<Origin> {
        let open = self.pop()?;
        if !open.name.is_empty() {
            self.end_tag(open.name);
        }
        Some(open.origin)
    }
}
