//! Markdown to one string of HTML with marked tags.

use std::ops::Range;

use pulldown_cmark::{CodeBlockKind, CowStr, Event, LinkType, Tag, TagEnd};

use super::embeds::{Embed, in_pad, remote};
use super::footnotes::Footnotes;
use super::gathered::Gathered;
use super::kinds::{HEADINGS, alert, alignment, is_block, is_block_end};
use super::marks::{Mark, Marks};
use super::markup::Markup;
use super::meant::LETTERED;
use super::placeholders::Placeholders;
use super::raw::{self, Removed};
use super::review::Review;
use super::urls::bare_links;
use crate::model::{Alignment, BlockKind, LinkSyntax, Picture, TaskState, extension_of, is_document};
use crate::source::Span;

pub(super) struct Rendered {
    pub html: String,
    /// Whether anything of it was written by an author as HTML.
    pub holds_html: bool,
    pub removed: Removed,
}

/// Reads all events. `base` is the place of the Markdown in its file.
pub(super) fn render<'e>(
    events: impl Iterator<Item = (Event<'e>, Range<usize>)>,
    placeholders: &Placeholders,
    base: u32,
    marks: &mut Marks,
    review: &mut Review,
) -> Rendered {
    let length = placeholders.text().len();
    let mut renderer = Renderer {
        markup: Markup::new(length + length / 2, marks),
        placeholders,
        base,
        text: Gathered::default(),
        raw: None,
        picture: None,
        lone: LonePicture::default(),
        link_content: None,
        in_code: false,
        table: Table::default(),
        footnotes: Footnotes::default(),
        holds_html: false,
        removed: Removed::default(),
        review,
    };
    for (event, range) in events {
        renderer.review.event(&event, &range, placeholders);
        let start = base + range.start as u32;
        renderer.event(event, range);
        if std::mem::take(&mut renderer.markup.is_cut) {
            renderer.removed.add_level(Span { start, end: start });
        }
    }
    renderer.review.end_text();
    renderer.write_text();
    renderer.markup.close_all();
    renderer.footnotes.write(&mut renderer.markup);
    Rendered { html: renderer.markup.html, holds_html: renderer.holds_html, removed: renderer.removed }
}

struct Renderer<'r, 't, 'w> {
    markup: Markup<'r>,
    placeholders: &'r Placeholders<'t>,
    base: u32,
    /// Text since the last tag, in which bare addresses are looked for.
    text: Gathered,
    /// A block of an author's HTML under way.
    raw: Option<Gathered>,
    picture: Option<OpenPicture>,
    lone: LonePicture,
    /// Where the content of the last link begins.
    link_content: Option<usize>,
    in_code: bool,
    table: Table,
    footnotes: Footnotes,
    holds_html: bool,
    removed: Removed,
    review: &'r mut Review<'w>,
}

/// A picture whose text alternative is being read.
struct OpenPicture {
    destination: String,
    title: Option<String>,
    span: Span,
    alt: String,
    /// Pictures inside of it, of which only the text counts.
    depth: u32,
}

/// What tells whether a paragraph holds nothing but a picture.
#[derive(Default)]
struct LonePicture {
    /// Where the paragraph and its content begin.
    paragraph: (usize, usize),
    /// Where its last picture begins and ends.
    picture: Option<(usize, usize)>,
    /// Where the last paragraph ended that was nothing but a picture, and that picture's mark.
    above: Option<(usize, usize)>,
}

#[derive(Default)]
struct Table {
    columns: Vec<Alignment>,
    column: usize,
    in_head: bool,
}

impl Renderer<'_, '_, '_> {
    fn event(&mut self, event: Event, range: Range<usize>) {
        if self.picture.is_some() {
            return self.alternative(event);
        }
        if let Event::Text(text) = &event {
            return self.text(text, range.start);
        }
        self.write_text();
        let span = self.span(range.clone());
        match event {
            Event::Start(tag) => self.start(tag, span),
            Event::End(tag) => self.end(tag),
            Event::Code(code) => {
                self.markup.open("code");
                self.placeholders.escape(&code, &mut self.markup.html);
                self.markup.close();
            }
            Event::Html(html) => match &mut self.raw {
                Some(raw) => raw.push(&html, span.start),
                None => self.html(&html, span.start),
            },
            Event::InlineHtml(html) => self.html(&html, span.start),
            Event::SoftBreak => self.markup.html.push('\n'),
            Event::HardBreak => self.markup.html.push_str("<br>\n"),
            Event::Rule => {
                self.markup.end_short_html();
                self.markup.html.push_str("<hr>\n");
            }
            Event::FootnoteReference(label) => {
                let mark = self.footnotes.refer(&label);
                self.markup.add_marked("sup", mark);
            }
            Event::TaskListMarker(done) => {
                let state = if done { TaskState::Done } else { TaskState::Open };
                self.markup.add_marked("span", Mark::Task(state));
            }
            // Mathematics is switched off and stays text.
            Event::Text(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {}
        }
    }

    fn text(&mut self, text: &str, start: usize) {
        if self.in_code || self.markup.in_link() {
            return self.placeholders.escape(text, &mut self.markup.html);
        }
        // An author who writes `\.` or `\@` wants no link.
        let start = self.base + start as u32;
        let is_escape = text.starts_with(['.', ':', '/', '@']) && self.text.is_next(start.saturating_sub(1));
        if is_escape {
            self.write_text();
        }
        self.text.push(text, start);
    }

    /// Writes the text that was gathered, with links for bare addresses.
    fn write_text(&mut self) {
        if self.text.text.is_empty() {
            return;
        }
        self.markup.enter_cell();
        let gathered = std::mem::take(&mut self.text);
        let text = gathered.text.as_str();
        let mut written = 0;
        let mut embeds = in_pad(text).into_iter().peekable();
        let mut links = bare_links(text).into_iter().peekable();
        loop {
            let place = |range: &Range<usize>| Span {
                start: gathered.source(range.start),
                end: gathered.source(range.end - 1) + 1,
            };
            // An address within what a pad embeds is part of it.
            let next_link = links.peek().map_or(text.len(), |link| link.range.start);
            if let Some((range, embed)) = embeds.next_if(|(range, _)| range.start <= next_link) {
                self.placeholders.escape(&text[written..range.start], &mut self.markup.html);
                self.embed(&embed, place(&range));
                while links.next_if(|link| link.range.start < range.end).is_some() {}
                written = range.end;
            } else if let Some(link) = links.next() {
                self.placeholders.escape(&text[written..link.range.start], &mut self.markup.html);
                let (destination, span) = (link.destination, place(&link.range));
                self.markup.open_marked("a", Mark::Link { destination, kind: LinkSyntax::Bare, title: None, span });
                self.placeholders.escape(&text[link.range.clone()], &mut self.markup.html);
                self.markup.close();
                written = link.range.end;
            } else {
                break;
            }
        }
        self.placeholders.escape(&text[written..], &mut self.markup.html);
        self.text = gathered;
        self.text.clear();
    }

    /// Writes a link in place of what was to be shown.
    fn embed(&mut self, embed: &Embed, span: Span) {
        self.markup.open_marked("a", embed_mark(embed, span));
        self.placeholders.escape(&embed.label, &mut self.markup.html);
        self.markup.close();
    }

    /// Writes a run of an author's HTML.
    fn html(&mut self, html: &str, start: u32) {
        let mut run = Gathered::default();
        run.push(html, start);
        self.html_run(&run);
    }

    fn html_run(&mut self, run: &Gathered) {
        let before = self.markup.html.len();
        raw::write(run, self.placeholders, &mut self.markup, &mut self.removed, self.review);
        self.holds_html |= self.markup.html.len() > before;
    }

    fn start(&mut self, tag: Tag, span: Span) {
        if is_block(&tag) {
            self.markup.end_short_html();
        }
        match tag {
            Tag::Paragraph => self.start_paragraph(span),
            Tag::Heading { level, .. } => {
                let leads = self.markup.enclosing() == 0;
                self.markup
                    .open_marked(HEADINGS[level as usize - 1], Mark::Heading { level: level as u8, span, leads });
            }
            Tag::BlockQuote(None) => self.markup.open("blockquote"),
            Tag::BlockQuote(Some(kind)) => self.markup.open_marked("div", Mark::Alert(alert(kind))),
            Tag::CodeBlock(kind) => self.start_code(kind),
            Tag::HtmlBlock => self.raw = Some(Gathered::default()),
            Tag::List(None) => self.markup.open("ul"),
            Tag::List(Some(1)) => self.markup.open("ol"),
            Tag::List(Some(LETTERED)) => self.markup.open_marked("ol", Mark::Letters),
            Tag::List(Some(first)) => self.markup.open_marked("ol", Mark::List { first }),
            Tag::Item => self.start_item(span),
            Tag::FootnoteDefinition(label) => self.footnotes.start(&label, &mut self.markup),
            Tag::DefinitionList => self.markup.open("dl"),
            Tag::DefinitionListTitle => self.markup.open("dt"),
            Tag::DefinitionListDefinition => self.markup.open("dd"),
            Tag::Table(columns) => self.start_table(columns.into_iter().map(alignment).collect()),
            Tag::TableHead => self.start_head(),
            Tag::TableRow => {
                self.table.column = 0;
                self.open_block("tr", BlockKind::Row, 1, span);
            }
            Tag::TableCell => self.start_cell(),
            Tag::Emphasis => self.markup.open("em"),
            Tag::Strong => self.markup.open("strong"),
            Tag::Strikethrough => self.markup.open("s"),
            Tag::Superscript => self.markup.open("sup"),
            Tag::Subscript => self.markup.open("sub"),
            Tag::Link { link_type, dest_url, title, .. } => self.start_link(link_type, dest_url, title, span),
            // Readers cannot look at a document in the page, but open it.
            Tag::Image { dest_url, title, .. }
                if is_document(&extension_of(&dest_url)) && remote(&dest_url, "").is_none() =>
            {
                self.start_link(LinkType::Inline, dest_url, title, span);
            }
            Tag::Image { dest_url, title, .. } => {
                let destination = self.placeholders.plain(&dest_url);
                let title = self.title(&title);
                self.picture = Some(OpenPicture { destination, title, span, alt: String::new(), depth: 0 });
            }
            Tag::MetadataBlock(_) => self.markup.open_boundary(false),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Paragraph => return self.end_paragraph(),
            TagEnd::HtmlBlock => {
                if let Some(run) = self.raw.take() {
                    self.html_run(&run);
                }
                return self.markup.end_short_html();
            }
            TagEnd::CodeBlock => {
                self.in_code = false;
                self.markup.close();
            }
            TagEnd::FootnoteDefinition => return self.footnotes.end(&mut self.markup),
            TagEnd::Table => {
                self.markup.close();
                self.markup.close();
            }
            TagEnd::TableHead => return self.end_head(),
            TagEnd::Link | TagEnd::Image => self.end_link(),
            _ => {}
        }
        self.markup.close();
        if is_block_end(tag) {
            self.markup.html.push('\n');
        }
    }

    /// Opens what may be an outcome, if it stands in no more than `depth` enclosing elements.
    fn open_block(&mut self, name: &'static str, kind: BlockKind, depth: u32, span: Span) {
        if self.markup.enclosing() == depth {
            self.markup.open_marked(name, Mark::Block(kind, span));
        } else {
            self.markup.open(name);
        }
    }

    /// Items that stand in nothing but a few lists may be outcomes.
    fn start_item(&mut self, span: Span) {
        const DEEPEST: u32 = 6;
        match self.markup.only_lists() {
            Some(1..=DEEPEST) => self.markup.open_marked("li", Mark::Block(BlockKind::Item, span)),
            _ => self.markup.open("li"),
        }
    }

    fn start_paragraph(&mut self, span: Span) {
        let start = self.markup.html.len();
        self.open_block("p", BlockKind::Paragraph, 0, span);
        let above = self.lone.above.filter(|&(end, _)| end == start);
        self.lone = LonePicture { paragraph: (start, self.markup.html.len()), picture: None, above };
    }

    /// A picture alone in its paragraph takes the paragraph's place, so that words can stand below it. The paragraph
    /// after it may say what is written in it.
    fn end_paragraph(&mut self) {
        let (start, content) = self.lone.paragraph;
        let last = self.markup.marks.len().wrapping_sub(1);
        if self.lone.picture == Some((content, self.markup.html.len()))
            && let Some(picture) = self.markup.marks.picture_mut(last)
        {
            picture.is_alone = true;
            let tag = self.markup.html[content..].to_owned();
            self.markup.take_back(start);
            self.markup.html.push_str(&tag);
            self.markup.html.push('\n');
            self.lone.above = Some((self.markup.html.len(), last));
            return;
        }
        if let Some((_, nth)) = self.lone.above.take()
            && is_transcript(&self.markup.html[content..])
            && let Some(picture) = self.markup.marks.picture_mut(nth)
        {
            picture.has_transcript = true;
        }
        self.markup.close();
        self.markup.html.push('\n');
    }

    fn start_code(&mut self, kind: CodeBlockKind) {
        self.in_code = true;
        self.markup.open("pre");
        let info = match &kind {
            CodeBlockKind::Fenced(info) => info.split([' ', '\t', ',']).next().unwrap_or_default(),
            CodeBlockKind::Indented => "",
        };
        if info.is_empty() {
            self.markup.open("code");
        } else {
            self.markup.open_marked("code", Mark::Code { language: self.placeholders.plain(info) });
        }
    }

    fn start_table(&mut self, columns: Vec<Alignment>) {
        self.table = Table { columns, ..Table::default() };
        self.markup.open_marked("div", Mark::Table);
        self.markup.open("table");
    }

    fn start_head(&mut self) {
        self.table.in_head = true;
        self.table.column = 0;
        self.markup.open("thead");
        self.markup.open("tr");
    }

    fn end_head(&mut self) {
        self.table.in_head = false;
        self.markup.close();
        self.markup.close();
        self.markup.open("tbody");
    }

    fn start_cell(&mut self) {
        let alignment = self.table.columns.get(self.table.column).copied().unwrap_or(Alignment::Unset);
        self.table.column += 1;
        if self.table.in_head {
            self.markup.open_marked("th", Mark::Column(alignment));
        } else {
            self.markup.open_marked("td", Mark::Cell(alignment));
        }
    }

    fn start_link(&mut self, link_type: LinkType, destination: CowStr, title: CowStr, span: Span) {
        let destination = self.placeholders.plain(&destination);
        let (destination, kind) = match link_type {
            LinkType::Autolink => (destination, LinkSyntax::Bare),
            LinkType::Email => (format!("mailto:{destination}"), LinkSyntax::Bare),
            // In a table the `|` of a wiki link is written `\|`.
            LinkType::WikiLink { .. } => {
                (destination.trim().trim_end_matches('\\').trim_end().to_owned(), LinkSyntax::Wiki)
            }
            _ => (destination, LinkSyntax::Markdown),
        };
        let title = self.title(&title);
        let is_written = !self.markup.in_link();
        self.markup.open_marked("a", Mark::Link { destination, kind, title, span });
        self.link_content = is_written.then_some(self.markup.html.len());
    }

    /// A link without text shows where it leads, so that readers have something to hold on to.
    fn end_link(&mut self) {
        if self.link_content == Some(self.markup.html.len())
            && let Some(Mark::Link { destination, .. }) = self.markup.marks.last_mut()
        {
            let destination = destination.clone();
            self.placeholders.escape(&destination, &mut self.markup.html);
        }
    }

    /// Reads what stands in a picture's brackets.
    fn alternative(&mut self, event: Event) {
        let Some(picture) = &mut self.picture else { return };
        match event {
            Event::Text(text) | Event::Code(text) => picture.alt.push_str(&self.placeholders.plain(&text)),
            Event::SoftBreak | Event::HardBreak => picture.alt.push(' '),
            Event::Start(Tag::Image { .. }) => picture.depth += 1,
            Event::End(TagEnd::Image) if picture.depth > 0 => picture.depth -= 1,
            Event::End(TagEnd::Image) => self.end_picture(),
            _ => {}
        }
    }

    fn end_picture(&mut self) {
        let Some(OpenPicture { destination, title, span, alt, .. }) = self.picture.take() else { return };
        // `![[picture.png|120]]` sets a width in wikis.
        let alt = if alt.bytes().all(|byte| byte.is_ascii_digit()) { String::new() } else { alt };
        if let Some(embed) = remote(&destination, &alt) {
            return self.embed(&embed, span);
        }
        let start = self.markup.html.len();
        let picture = Picture { destination, alt, title, span, is_alone: false, has_transcript: false };
        self.markup.add_marked("img", Mark::Picture(picture));
        self.lone.picture = Some((start, self.markup.html.len()));
    }

    fn title(&self, title: &str) -> Option<String> {
        (!title.trim().is_empty()).then(|| self.placeholders.plain(title))
    }

    fn span(&self, range: Range<usize>) -> Span {
        Span { start: self.base + range.start as u32, end: self.base + range.end as u32 }
    }
}

pub(super) fn embed_mark(embed: &Embed, span: Span) -> Mark {
    Mark::Link { destination: embed.destination.clone(), kind: embed.syntax(), title: None, span }
}

/// Whether a paragraph says what is written in the picture above it: `Abschrift: …`, `**Abschrift:** …`.
fn is_transcript(html: &str) -> bool {
    let text = html.trim_start_matches("<strong>").trim_start_matches("<em>").trim_start();
    ["Abschrift", "Transcript"].iter().any(|word| {
        let rest = text.strip_prefix(word).map(|rest| rest.trim_start_matches("</em>").trim_start_matches("</strong>"));
        rest.is_some_and(|rest| rest.trim_start().starts_with(':'))
    })
}
