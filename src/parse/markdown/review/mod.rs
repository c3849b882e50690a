//! What an editor should know about a text, found on the way while it is rendered.
//!
//! [`Review::event`] sees each event of the one pass over the Markdown, and what [`raw`](super::raw) finds in an
//! author's HTML. Each subject has a file here that keeps what it must remember.

mod contacts;
mod headings;
mod languages;
mod links;
mod pictures;
mod tables;

use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Tag, TagEnd};

use super::gathered::Gathered;
use super::placeholders::Placeholders;
use super::tag;
use crate::diagnostics::{Code, Finding};
use crate::model::{divides, unescape};
use crate::parse::file::shown;
use crate::parse::privacy::Register;
use crate::parse::{Allowance, allowances};
use crate::source::{SourcePath, Span};
use contacts::Contacts;
use headings::Headings;
use links::OpenLink;
use pictures::{Alternative, alternative};
use tables::Tables;

/// Watches one text go by.
pub(super) struct Review<'r> {
    pub allowances: Vec<Allowance>,
    pub findings: Vec<Finding>,
    path: &'r SourcePath,
    /// The Markdown as written, and its place in the file.
    written: &'r str,
    base: u32,
    in_code: bool,
    /// In how many quotes, lists and the like the text stands.
    enclosing: u32,
    headings: Headings,
    tables: Tables,
    link: Option<OpenLink>,
    picture: Option<OpenPicture>,
    contacts: Option<Contacts<'r>>,
}

struct OpenPicture {
    destination: String,
    alternative: String,
    span: Span,
    /// Pictures in its alternative, of which only the text counts.
    depth: u32,
}

impl<'r> Review<'r> {
    /// Persons and how to reach them are looked for only where there is a register to note them in.
    pub fn new(path: &'r SourcePath, written: &'r str, base: u32, register: Option<&'r mut Register>) -> Self {
        Self {
            allowances: Vec::new(),
            findings: Vec::new(),
            path,
            written,
            base,
            in_code: false,
            enclosing: 0,
            headings: Headings::default(),
            tables: Tables::default(),
            link: None,
            picture: None,
            contacts: register.map(Contacts::new),
        }
    }

    pub fn event(&mut self, event: &Event, range: &Range<usize>, placeholders: &Placeholders) {
        match event {
            Event::Text(text) => self.text(text, range),
            Event::Start(tag) => self.start(tag, range, placeholders),
            Event::End(tag) => self.end(*tag),
            Event::Code(code) => {
                self.fill(code);
                self.separate(range);
            }
            Event::SoftBreak | Event::HardBreak => {
                if let Some(contacts) = &mut self.contacts {
                    contacts.push("\n", self.base + range.start as u32);
                }
                self.add_to_names(" ");
            }
            Event::FootnoteReference(_) => self.separate(range),
            _ => {}
        }
    }

    /// The end of the text.
    pub fn end_text(&mut self) {
        self.end_block();
        self.tables.end_all(self.path, &mut self.findings);
    }

    /// A tag in an author's HTML that is kept.
    pub fn html_tag(&mut self, name: &str, tag: &tag::Tag, span: Span) {
        if divides(name) {
            self.end_block();
        }
        let value = |wanted: &str| {
            let attribute = tag.attributes.iter().find(|(known, _)| known.eq_ignore_ascii_case(wanted));
            attribute.map(|(_, value)| unescape(value))
        };
        if let Some(value) = value("lang").filter(|_| !tag.is_end) {
            languages::judge(&value, self.path, span, &mut self.findings);
        }
        match (name, tag.is_end) {
            ("img", false) => {
                let destination = value("src").unwrap_or_default();
                self.judge_picture(&destination, value("alt").as_deref(), span, true);
            }
            ("a", false) => self.start_html_link(value("href").as_deref(), span),
            ("a", true) if self.link.as_ref().is_some_and(|link| link.is_html) => self.end_link(),
            ("table", false) => {
                let is_layout = value("role").is_some_and(|role| matches!(role.as_str(), "presentation" | "none"));
                self.tables.start_html(span, is_layout);
            }
            ("table", true) => self.tables.end_html(self.path, &mut self.findings),
            ("th", false) => self.tables.head_cell(),
            _ => match name.as_bytes() {
                [b'h', level @ b'1'..=b'6'] if !tag.is_end && self.enclosing == 0 => {
                    self.headings.start(level - b'0', span);
                }
                [b'h', b'1'..=b'6'] => self.end_heading(),
                _ => {}
            },
        }
    }

    /// Text between the tags of an author's HTML, from `at` on there.
    pub fn html_text(&mut self, text: &str, html: &Gathered, mut at: usize) {
        self.fill(text);
        let Some(contacts) = &mut self.contacts else { return };
        for line in text.split_inclusive('\n') {
            contacts.push(line, html.source(at));
            at += line.len();
        }
    }

    /// A comment in an author's HTML, which begins at `at` there.
    pub fn comment(&mut self, comment: &str, html: &Gathered, at: usize, placeholders: &Placeholders) {
        let comment = placeholders.plain(comment);
        let place = |range: Range<usize>| Span {
            start: html.source(at + range.start),
            end: html.source(at + range.end - 1) + 1,
        };
        self.allowances.extend(allowances::in_comment(&comment, place));
    }

    fn text(&mut self, text: &str, range: &Range<usize>) {
        if self.in_code {
            return;
        }
        self.fill(text);
        // What stands for itself is judged by where it leads.
        if self.link.as_ref().is_none_or(|link| link.is_worded || link.is_html || !link.is_address)
            && let Some(contacts) = &mut self.contacts
        {
            contacts.push(text, self.base + range.start as u32);
        }
    }

    /// Whatever is open holds this.
    fn fill(&mut self, text: &str) {
        self.add_to_names(text);
        if !text.trim_ascii().is_empty() {
            self.headings.fill();
            self.tables.fill();
        }
    }

    /// Adds to the text of the link and to the alternative of the picture at hand.
    fn add_to_names(&mut self, text: &str) {
        if let Some(picture) = &mut self.picture {
            picture.alternative.push_str(text);
        }
        if let Some(link) = &mut self.link {
            link.push(text);
        }
    }

    fn separate(&mut self, range: &Range<usize>) {
        if let Some(contacts) = &mut self.contacts {
            contacts.separate(self.base + range.start as u32);
        }
    }

    fn start(&mut self, tag: &Tag, range: &Range<usize>, placeholders: &Placeholders) {
        let span = self.span(range);
        match tag {
            Tag::Emphasis | Tag::Strong | Tag::Strikethrough | Tag::Superscript | Tag::Subscript => return,
            Tag::Link { link_type, dest_url, .. } => {
                return self.start_link(*link_type, &placeholders.plain(dest_url), span);
            }
            Tag::Image { dest_url, .. } => {
                self.separate(range);
                return self.start_picture(&placeholders.plain(dest_url), span);
            }
            _ => self.end_block(),
        }
        match tag {
            Tag::Heading { level, .. } if self.enclosing == 0 => self.headings.start(*level as u8, span),
            Tag::CodeBlock(_) => self.in_code = true,
            Tag::TableHead => self.tables.start_head(span),
            _ if encloses(&tag.to_end()) => self.enclosing += 1,
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough | TagEnd::Superscript | TagEnd::Subscript => {
                return;
            }
            TagEnd::Link => return self.end_link(),
            TagEnd::Image => return self.end_picture(),
            TagEnd::Heading(_) => {
                if let Some(contacts) = &mut self.contacts {
                    contacts.end_heading();
                }
                self.end_block();
            }
            _ => self.end_block(),
        }
        match tag {
            TagEnd::Heading(_) => self.end_heading(),
            TagEnd::CodeBlock => self.in_code = false,
            TagEnd::TableHead => self.tables.end_head(self.path, &mut self.findings),
            _ if encloses(&tag) => self.enclosing = self.enclosing.saturating_sub(1),
            _ => {}
        }
    }

    fn end_heading(&mut self) {
        let Some(span) = self.headings.place() else { return };
        let written = &self.written[(span.start - self.base) as usize..];
        self.headings.end(self.path, written, &mut self.findings);
    }

    /// Ends a block of text, and with it a link of HTML that the author left open.
    fn end_block(&mut self) {
        if self.link.as_ref().is_some_and(|link| link.is_html) {
            self.end_link();
        }
        if let Some(contacts) = &mut self.contacts {
            let (base, written) = (self.base, self.written);
            contacts.end_block(|range| sound(range, base, written));
        }
    }

    fn start_link(&mut self, link_type: LinkType, destination: &str, span: Span) {
        let is_address = matches!(link_type, LinkType::Autolink);
        let is_worded =
            !matches!(link_type, LinkType::Autolink | LinkType::Email | LinkType::WikiLink { has_pothole: false });
        self.note_destination(destination, span);
        self.link = Some(OpenLink { span, text: String::new(), is_worded, is_address, is_html: false, picture: None });
    }

    fn start_html_link(&mut self, destination: Option<&str>, span: Span) {
        let Some(destination) = destination.filter(|_| self.link.is_none()) else { return };
        self.note_destination(destination, span);
        self.link = Some(OpenLink {
            span,
            text: String::new(),
            is_worded: true,
            is_address: false,
            is_html: true,
            picture: None,
        });
    }

    /// `mailto:` and `tel:` tell how to reach somebody.
    fn note_destination(&mut self, destination: &str, span: Span) {
        if let Some(contacts) = &mut self.contacts {
            let start = (span.start - self.base) as usize;
            let end = (span.end - self.base) as usize;
            contacts.link(destination, span, self.written.get(start..end).unwrap_or_default());
        }
    }

    fn end_link(&mut self) {
        let Some(link) = self.link.take() else { return };
        if link.is_vague() {
            let finding = Finding::new(Code::VagueLinkText).at(self.path, link.span);
            self.findings.push(finding.with("text", shown(&link.text)).help("help"));
        }
        // Beside other text in the link, a picture only decorates it.
        if let Some(picture) = link.picture.filter(|_| link.text.trim().is_empty()) {
            self.findings.push(picture);
        }
    }

    fn start_picture(&mut self, destination: &str, span: Span) {
        match &mut self.picture {
            Some(picture) => picture.depth += 1,
            None => {
                let (destination, alternative) = (destination.to_owned(), String::new());
                self.picture = Some(OpenPicture { destination, alternative, span, depth: 0 });
            }
        }
    }

    fn end_picture(&mut self) {
        match self.picture.take() {
            Some(mut picture) if picture.depth > 0 => {
                picture.depth -= 1;
                self.picture = Some(picture);
            }
            Some(picture) => {
                let end = picture.span.end - self.base;
                self.separate(&(end as usize..end as usize));
                self.judge_picture(&picture.destination, Some(&picture.alternative), picture.span, false);
            }
            None => {}
        }
    }

    /// A picture with its alternative, or without one. `alt=""` is how HTML says that a picture only decorates.
    fn judge_picture(&mut self, destination: &str, alt: Option<&str>, span: Span, is_html: bool) {
        self.headings.fill();
        self.tables.fill();
        let judgement = match alt {
            Some("") if is_html => None,
            alt => Some(alternative(alt.unwrap_or_default(), destination)),
        };
        let is_in_link = self.link.is_some();
        let finding = Finding::new(Code::MissingAlt).at(self.path, span).with("target", shown(destination));
        let help = if is_html { "help-html" } else { "help" };
        match judgement {
            Some(Alternative::Good) => {
                if is_html {
                    self.add_to_names(alt.unwrap_or_default());
                }
            }
            Some(Alternative::Vague) => {
                self.findings.push(finding.variant("vague").with("alt", shown(alt.unwrap_or_default())).help(help));
            }
            Some(Alternative::Missing) if !is_in_link => self.findings.push(finding.help(help)),
            Some(Alternative::Missing) | None => {
                if let Some(link) = &mut self.link {
                    link.picture.get_or_insert(finding.variant("link").help(help));
                }
            }
        }
    }

    fn span(&self, range: &Range<usize>) -> Span {
        Span { start: self.base + range.start as u32, end: self.base + range.end as u32 }
    }
}

/// Whether the headings in it structure only itself.
fn encloses(tag: &TagEnd) -> bool {
    matches!(
        tag,
        TagEnd::BlockQuote(_) | TagEnd::List(_) | TagEnd::FootnoteDefinition | TagEnd::DefinitionList | TagEnd::Table
    )
}

/// The span of a range of the file that may end within a character, where Markdown put another in its place.
fn sound(range: Range<u32>, base: u32, written: &str) -> Span {
    let end = written.ceil_char_boundary((range.end - base) as usize);
    let start = written.floor_char_boundary((range.start - base) as usize).min(end);
    Span::new(start + base as usize..end + base as usize)
}
