//! Walks over pieces and writes HTML.

use std::fmt::Write;
use std::ops::Range;

use super::levels::levels;
use super::{Abbreviations, Href, OutcomeMark, Showing, figure};
use crate::model::{Alert, Alignment, BlockKind, Body, Piece, Symbol, TaskState};
use crate::site::links::escape_address;
use crate::source::escape;

pub(super) struct Writer<'w, 'p, 'a> {
    body: &'w Body,
    showing: &'w Showing<'p>,
    abbreviations: &'w mut Abbreviations<'a>,
    html: &'w mut String,
    /// Levels of the headings; empty in an excerpt, where headings are only strong words.
    levels: Vec<u8>,
    skipped: Range<usize>,
    /// Of a link that stands in place of what was to be shown: what it says of itself, and where its text begins.
    embed: Option<(String, usize)>,
    /// Of the link that is open, if a tag was written for it: where it leads on paper.
    open_link: Option<Option<String>>,
    /// The label of a row, which stands in its first cell.
    row_label: Option<&'p str>,
    excerpt: Option<Excerpt>,
}

/// What is special while an outcome is shown outside of its note.
#[derive(Default)]
struct Excerpt {
    cells: u32,
    /// Open blocks: the outcome itself, and items in it.
    depth: u32,
    /// The state of the outcome itself is shown by the page.
    state_is_past: bool,
}

impl<'w, 'p, 'a> Writer<'w, 'p, 'a> {
    pub fn new(
        body: &'w Body,
        showing: &'w Showing<'p>,
        abbreviations: &'w mut Abbreviations<'a>,
        html: &'w mut String,
    ) -> Self {
        let skip = usize::from(showing.skip_first_heading && !body.headings.is_empty());
        let mut all_levels = vec![showing.top_level; skip];
        all_levels.extend(levels(&body.headings[skip..], showing.top_level));
        let skipped = if skip == 1 { body.headings[0].pieces.clone() } else { 0..0 };
        Self {
            body,
            showing,
            abbreviations,
            html,
            levels: all_levels,
            skipped,
            embed: None,
            open_link: None,
            row_label: None,
            excerpt: None,
        }
    }

    pub fn excerpt(
        body: &'w Body,
        showing: &'w Showing<'p>,
        abbreviations: &'w mut Abbreviations<'a>,
        html: &'w mut String,
    ) -> Self {
        let excerpt = Some(Excerpt::default());
        let (levels, skipped) = (Vec::new(), 0..0);
        let (embed, open_link, row_label) = (None, None, None);
        Self { body, showing, abbreviations, html, levels, skipped, embed, open_link, row_label, excerpt }
    }

    pub fn write(mut self, pieces: Range<usize>) {
        let body = self.body;
        for place in pieces {
            let is_anchor = matches!(body.pieces[place], Piece::Symbol(Symbol::Anchor(_)));
            if self.skipped.contains(&place) && !is_anchor {
                continue;
            }
            match &body.pieces[place] {
                Piece::Markup(range) | Piece::Verbatim(range) => self.html.push_str(body.source(range)),
                Piece::Text(range) => self.abbreviations.write(body.source(range), self.html),
                Piece::Symbol(symbol) => self.symbol(*symbol),
            }
        }
    }

    fn symbol(&mut self, symbol: Symbol) {
        match symbol {
            Symbol::HeadingStart(place) => self.start_heading(place),
            Symbol::HeadingEnd(place) => self.end_heading(place),
            Symbol::LinkStart(place) => self.start_link(place),
            Symbol::LinkEnd(_) => {
                self.end_embed();
                if let Some(place) = self.open_link.take() {
                    self.html.push_str("</a>");
                    self.place_of_link(place.as_deref());
                }
            }
            Symbol::Anchor(place) => self.anchor(place),
            Symbol::Picture(place) => self.picture(place),
            Symbol::BlockStart(place) => self.start_block(place),
            Symbol::BlockEnd(place) => self.end_block(place),
            Symbol::CellStart(alignment) => self.start_cell(alignment),
            Symbol::CellEnd => {
                if self.excerpt.is_none() {
                    self.html.push_str("</td>");
                }
            }
            Symbol::Task(state) => self.task(state),
            Symbol::FootnoteReference { number, nth } => self.footnote_reference(number, nth),
            Symbol::FootnotesStart => {
                self.html.push_str("<section class=\"footnotes\" role=\"doc-endnotes\"");
                let label = self.showing.texts.footnotes.as_str();
                match self.showing.place {
                    Some(place) => self.attribute("aria-label", &format!("{label} ({place})")),
                    None => self.attribute("aria-label", label),
                }
                self.html.push_str("><ol>\n");
            }
            Symbol::FootnotesEnd => self.html.push_str("</ol></section>\n"),
            Symbol::FootnoteStart(number) => {
                self.html.push_str("<li");
                self.id(format_args!("fn_{number}"));
                self.html.push('>');
            }
            Symbol::FootnoteEnd { number, references } => self.end_footnote(number, references),
            Symbol::TableStart(number) => {
                self.html.push_str("<div class=\"scroll\" role=\"group\" tabindex=\"0\"");
                let label = format!("{} {number}", self.showing.texts.table);
                self.attribute("aria-label", &label);
                self.html.push('>');
            }
            Symbol::TableEnd | Symbol::AlertEnd => self.html.push_str("</div>\n"),
            Symbol::AlertStart(alert) => self.start_alert(alert),
        }
    }

    fn start_heading(&mut self, place: u32) {
        let Some(level) = self.levels.get(place as usize) else { return self.html.push_str("<strong>") };
        let _ = write!(self.html, "<h{level}");
        self.id(format_args!("{}", self.body.headings[place as usize].id));
        self.html.push('>');
    }

    fn end_heading(&mut self, place: u32) {
        let _ = match self.levels.get(place as usize) {
            Some(level) => write!(self.html, "</h{level}>"),
            None => write!(self.html, "</strong>"),
        };
    }

    fn start_link(&mut self, place: u32) {
        let href = (self.showing.link)(place).filter(|href| is_harmless(&href.address));
        let Some(Href { address, is_external, note, place: on_paper }) = href else { return };
        self.open_link = Some(on_paper);
        self.html.push_str("<a href=\"");
        escape_address(&address, self.html);
        self.html.push('"');
        self.html.push_str(match (is_external, note.is_some() && self.excerpt.is_none()) {
            (true, true) => " class=\"external embed\" rel=\"noopener\"",
            (true, false) => " class=\"external\" rel=\"noopener\"",
            (false, true) => " class=\"embed\"",
            (false, false) => "",
        });
        if let Some(title) = &self.body.links[place as usize].title {
            self.attribute("title", title);
        }
        self.html.push('>');
        self.embed = note.map(|note| (note, self.html.len()));
    }

    /// A film or foreign page says what it is: behind its author's words, or in place of them.
    fn end_embed(&mut self) {
        let Some((note, start)) = self.embed.take() else { return };
        if self.html.len() == start {
            return escape(&note, self.html);
        }
        self.html.push_str(" <span class=\"embed-note\">(");
        escape(&note, self.html);
        self.html.push_str(")</span>");
    }

    fn place_of_link(&mut self, place: Option<&str>) {
        let Some(place) = place else { return };
        self.html.push_str(" <span class=\"place-on-paper\">(");
        escape(place, self.html);
        self.html.push_str(")</span>");
    }

    /// On other pages than its own a text has no places to lead to.
    fn anchor(&mut self, place: u32) {
        if self.excerpt.is_none() {
            self.html.push_str("<span");
            self.id(format_args!("{}", self.body.anchors[place as usize].id));
            self.html.push_str("></span>");
        }
    }

    fn picture(&mut self, place: u32) {
        let picture = &self.body.pictures[place as usize];
        match (self.showing.picture)(place) {
            None => escape(&picture.alt, self.html),
            Some(shown) if picture.is_alone => figure::block(&shown, self.showing.texts, self.html),
            Some(shown) => figure::inline(&shown, self.html),
        }
    }

    fn start_block(&mut self, place: u32) {
        if let Some(excerpt) = &mut self.excerpt {
            excerpt.depth += 1;
            if excerpt.depth == 1 {
                return;
            }
        }
        let block = &self.body.blocks[place as usize];
        let name = element(block.kind);
        let outcome = (self.showing.outcome)(place).filter(|_| self.excerpt.is_none());
        self.html.push('<');
        self.html.push_str(name);
        let Some(OutcomeMark { id, kind, label, .. }) = outcome else {
            self.html.push_str(if block.task.is_some() { " class=\"task\">" } else { ">" });
            return;
        };
        let class = if block.kind == BlockKind::Row { "outcome-row" } else { "outcome" };
        let _ = write!(self.html, " class=\"{class} outcome-{kind}\"");
        if let Some(id) = id {
            self.attribute("id", id);
        }
        self.html.push('>');
        if block.kind == BlockKind::Row {
            self.row_label = Some(label);
        } else {
            self.html.push_str(label);
        }
    }

    fn end_block(&mut self, place: u32) {
        if let Some(excerpt) = &mut self.excerpt {
            excerpt.depth = excerpt.depth.saturating_sub(1);
            if excerpt.depth == 0 {
                return;
            }
        }
        let kind = self.body.blocks[place as usize].kind;
        if let Some(mark) = (self.showing.outcome)(place) {
            // A row has no place for it but its last cell.
            let text = self.html.trim_end().len();
            if kind == BlockKind::Row && self.html[..text].ends_with("</td>") {
                self.html.truncate(text - "</td>".len());
                self.html.push_str(mark.after);
                self.html.push_str("</td>");
            } else if kind != BlockKind::Row {
                self.html.push_str(mark.after);
            }
        }
        let _ = write!(self.html, "</{}>", element(kind));
    }

    fn start_cell(&mut self, alignment: Alignment) {
        if let Some(excerpt) = &mut self.excerpt {
            if excerpt.cells > 0 {
                self.html.push_str(" – ");
            }
            excerpt.cells += 1;
            return;
        }
        self.html.push_str(match alignment {
            Alignment::Unset => "<td>",
            Alignment::Left => "<td class=\"align-left\">",
            Alignment::Center => "<td class=\"align-center\">",
            Alignment::Right => "<td class=\"align-right\">",
        });
        if let Some(label) = self.row_label.take() {
            self.html.push_str(label);
        }
    }

    fn task(&mut self, state: TaskState) {
        if let Some(excerpt) = &mut self.excerpt
            && excerpt.depth <= 1
            && !std::mem::replace(&mut excerpt.state_is_past, true)
        {
            return;
        }
        let (class, text) = match state {
            TaskState::Open => ("state-open", &self.showing.texts.task_open),
            TaskState::Done => ("state-done", &self.showing.texts.task_done),
        };
        let _ = write!(self.html, "<span class=\"state {class}\">");
        escape(text, self.html);
        self.html.push_str("</span> ");
    }

    fn footnote_reference(&mut self, number: u32, nth: u32) {
        if self.excerpt.is_some() {
            return;
        }
        let prefix = self.showing.id_prefix;
        self.html.push_str("<sup class=\"footnote-ref\"><a");
        self.attribute("href", &format!("#{prefix}fn_{number}"));
        self.id(format_args!("fnref_{number}_{nth}"));
        let label = format!("{} {number}", self.showing.texts.footnote);
        self.attribute("aria-label", &label);
        let _ = write!(self.html, ">{number}</a></sup>");
    }

    /// The way back stands in the footnote's last line, rather than below it.
    fn end_footnote(&mut self, number: u32, references: u32) {
        let text = self.html.trim_end().len();
        let paragraph_end = self.html[..text].ends_with("</p>");
        self.html.truncate(if paragraph_end { text - "</p>".len() } else { text });
        let prefix = self.showing.id_prefix;
        for nth in 1..=references {
            self.html.push_str(" <a");
            self.attribute("href", &format!("#{prefix}fnref_{number}_{nth}"));
            let label = format!("{} {nth}", self.showing.texts.footnote_back);
            self.attribute("aria-label", &label);
            self.html.push_str(">↩</a>");
        }
        self.html.push_str(if paragraph_end { "</p></li>\n" } else { "</li>\n" });
    }

    fn start_alert(&mut self, alert: Alert) {
        let kind = match alert {
            Alert::Note => "note",
            Alert::Tip => "tip",
            Alert::Important => "important",
            Alert::Warning => "warning",
            Alert::Caution => "caution",
        };
        let title = self.showing.texts.alert(alert);
        let _ =
            writeln!(self.html, "<div class=\"alert alert-{kind}\" role=\"note\"><p class=\"alert-title\">{title}</p>");
    }

    fn id(&mut self, id: std::fmt::Arguments) {
        let id = format!("{}{id}", self.showing.id_prefix);
        self.attribute("id", &id);
    }

    fn attribute(&mut self, name: &str, value: &str) {
        let _ = write!(self.html, " {name}=\"");
        escape(value, self.html);
        self.html.push('"');
    }
}

fn element(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Item => "li",
        BlockKind::Row => "tr",
        BlockKind::Paragraph => "p",
    }
}

/// Whether an address can at most lead somewhere. Addresses are judged where they are resolved; this is the
/// second lock on the same door, which no later change of the first can open.
pub(super) fn is_harmless(address: &str) -> bool {
    // Browsers overlook control characters and blanks, also within a scheme.
    let seen: String = address.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect();
    let before_path = seen.split(['/', '?', '#']).next().unwrap_or_default();
    match before_path.split_once(':') {
        None => true,
        Some((scheme, _)) => ["http", "https", "mailto", "tel"].iter().any(|known| scheme.eq_ignore_ascii_case(known)),
    }
}

#[cfg(test)]
mod tests {
    use super::is_harmless;

    #[test]
    fn addresses_that_run_are_refused() {
        for address in
            ["javascript:x", " Java\nScript:x", "data:text/html,x", "vbscript:x", "\u{1}javascript:x", "file:///x"]
        {
            assert!(!is_harmless(address), "{address}");
        }
        for address in ["../a.html#b:c", "https://a.de", "mailto:a@b.de", "tel:+49", "#x", "", "a%3Ab.html"] {
            assert!(is_harmless(address), "{address}");
        }
    }
}
