//! The page that is being made: what it knows, and where links lead from it.

use std::cell::RefCell;
use std::ops::Range;

use super::card::Cards;
use crate::index::Index;
use crate::model::{BlockKind, Body, Illustration, LinkTarget, Outcome, Session, SessionId, Site, Version};
use crate::site::Renderer;
use crate::site::body::{self, Abbreviations, Href, Image, OutcomeMark, PictureShown, Showing};
use crate::site::data::Zones;
use crate::site::files::{Page, Paths};
use crate::site::marks::Marks;
use crate::site::paging::Paging;
use crate::site::picture::renditions;
use crate::site::texts::Texts;
use crate::source::{SitePath, SourcePath, escape};

/// Everything that a view is made of, and the page it stands on.
pub struct Here<'a> {
    pub site: &'a Site,
    pub index: &'a Index,
    pub texts: &'a Texts,
    pub marks: &'a Marks,
    pub paths: &'a Paths,
    pub cards: &'a Cards,
    pub zones: &'a Zones,
    pub paging: &'a Paging,
    pub address: SitePath,
    pub page: Page,
    /// Abbreviations that this page has written out already.
    abbreviations: RefCell<Abbreviations<'a>>,
}

impl<'a> Here<'a> {
    pub fn new(site: &'a Site, index: &'a Index, renderer: &'a Renderer, address: SitePath, page: Page) -> Self {
        let Renderer { theme, paths, marks, cards, zones, paging, .. } = renderer;
        let abbreviations = RefCell::new(marks.abbreviations.for_page());
        Self { site, index, texts: &theme.texts, marks, paths, cards, zones, paging, address, page, abbreviations }
    }

    pub fn href(&self, to: &SitePath) -> String {
        match &self.site.url {
            // The 404 page is shown at any address, so that a relative link from it leads anywhere.
            Some(url) if self.address == self.paths.not_found() => to.below(url),
            _ => to.relative_to(&self.address),
        }
    }

    /// Where a link of a text leads from this page.
    pub fn target(&self, target: &LinkTarget, of: &SitePath) -> Option<Href> {
        let with_heading = |to: &SitePath, heading: &Option<String>| match heading {
            Some(heading) if *to == self.address => format!("#{heading}"),
            Some(heading) => format!("{}#{heading}", self.href(to)),
            None => self.href(to),
        };
        let href = match target {
            LinkTarget::Session { session, version, heading } => {
                let session = self.site.session(*session);
                let version = version.and_then(|version| session.versions.get(version));
                with_heading(version.map_or(&session.address, |version| &version.address), heading)
            }
            LinkTarget::Page { page, heading } => with_heading(&self.site.page(*page).address, heading),
            LinkTarget::Here { heading } => with_heading(of, &Some(heading.clone())),
            LinkTarget::Top => with_heading(of, &None),
            LinkTarget::Made(path) => self.href(path),
            LinkTarget::Start => self.href(&self.paths.start()),
            LinkTarget::Asset(source) => self.asset_href(source),
            LinkTarget::External(url) => return Some(Href { address: url.clone(), is_external: true }),
            LinkTarget::Nowhere => return None,
        };
        Some(Href { address: href, is_external: false })
    }

    /// Where a file of the event's folder is; of a picture in several widths, the largest.
    fn asset_href(&self, source: &SourcePath) -> String {
        let largest = self.site.bitmaps.get(source).and_then(|bitmap| renditions(source, bitmap).pop());
        self.href(&largest.map_or_else(|| self.paths.asset(source), |largest| largest.path))
    }

    fn image(&self, illustration: &Illustration) -> Option<Image> {
        let source = illustration.file.as_ref()?;
        let renditions = self.site.bitmaps.get(source).map(|bitmap| renditions(source, bitmap)).unwrap_or_default();
        let size = renditions.last().map(|largest| (largest.width, largest.height));
        let widths = renditions.iter().map(|file| (self.href(&file.path), file.width)).collect();
        Some(Image { address: self.asset_href(source), widths, size })
    }

    /// The pictures that belong to a session and stand nowhere in its text.
    pub fn gallery_html(&self, session: &Session) -> Option<String> {
        let mut html = String::new();
        for words in &session.gallery {
            let shown = PictureShown { words, image: self.image(words), is_first: false };
            body::picture(&shown, &self.marks.texts, &mut html);
        }
        (!html.is_empty()).then_some(html)
    }

    /// A whole text, below the page's own title.
    pub fn text_html(&self, text: &Text) -> String {
        self.shown(text, &[], &[])
    }

    /// The text of a session, with its outcomes marked and links to where they are gathered.
    pub fn note_html(&self, id: SessionId) -> String {
        let session = self.site.session(id);
        self.shown(&Text::of_session(session), &session.outcomes, &self.ways_on(id))
    }

    /// A single paragraph, without its tags.
    pub fn inline_html(&self, text: &Text) -> String {
        let html = self.text_html(text);
        let inner = html.trim().strip_prefix("<p>").and_then(|html| html.strip_suffix("</p>"));
        inner.filter(|inner| !inner.contains("<p>")).map_or(html.clone(), str::to_owned)
    }

    /// One outcome, wherever it is shown: without what names its kind, owner and date, which the page says itself.
    pub fn outcome_html(&self, session: &Session, outcome: &Outcome) -> String {
        let text = Text::of_session(session);
        let block = &text.body.blocks[outcome.block];
        if block.kind == BlockKind::Row {
            return self.cells_html(&text, outcome);
        }
        let mut html = self.excerpt(&text, block.pieces.clone());
        // Without any markup in it, the text that is left when owner and date are taken out says all.
        let mut plain = String::new();
        escape(&block.text, &mut plain);
        if html.trim() == plain {
            html.clear();
            escape(&outcome.text, &mut html);
            return html;
        }
        without_label(&mut html, outcome.label.as_deref());
        without_aside(&mut html, outcome.aside.as_deref());
        html
    }

    /// The cells of a row that hold more than owner, date, state and kind.
    fn cells_html(&self, text: &Text, outcome: &Outcome) -> String {
        let mut html = String::new();
        for (nth, pieces) in text.body.cells(outcome.block).into_iter().enumerate() {
            if outcome.told_cells.contains(&nth) {
                continue;
            }
            let mut cell = self.excerpt(text, pieces);
            if text.body.blocks[outcome.block].cells.get(nth).is_some_and(|(_, cell)| ends_with(cell, outcome)) {
                without_aside(&mut cell, outcome.aside.as_deref());
            }
            if !html.is_empty() {
                html.push_str(" – ");
            }
            html.push_str(cell.trim());
        }
        html
    }

    fn excerpt(&self, text: &Text, pieces: Range<usize>) -> String {
        self.with_showing(text, &[], |showing, html| {
            body::excerpt(text.body, pieces, showing, &mut self.abbreviations.borrow_mut(), html);
        })
    }

    /// `ways_on` stands behind each of the outcomes.
    fn shown(&self, text: &Text, outcomes: &[Outcome], ways_on: &[String]) -> String {
        self.with_marks(text, outcomes, ways_on, |showing, html| {
            body::show(text.body, showing, &mut self.abbreviations.borrow_mut(), html);
        })
    }

    fn with_showing(&self, text: &Text, outcomes: &[Outcome], write: impl FnOnce(&Showing, &mut String)) -> String {
        self.with_marks(text, outcomes, &[], write)
    }

    fn with_marks(
        &self,
        text: &Text,
        outcomes: &[Outcome],
        ways_on: &[String],
        write: impl FnOnce(&Showing, &mut String),
    ) -> String {
        let link = |place: u32| self.target(text.targets.get(place as usize)?, text.address);
        let picture = |place: u32| {
            let words = text.pictures.get(place as usize)?;
            Some(PictureShown { words, image: self.image(words), is_first: place == 0 })
        };
        let outcome = |block: u32| {
            let found = outcomes.binary_search_by_key(&(block as usize), |outcome| outcome.block).ok()?;
            let outcome = &outcomes[found];
            Some(OutcomeMark {
                id: Some(&outcome.id.0),
                kind: outcome.kind.key(),
                label: self.marks.label(outcome.kind),
                after: ways_on.get(found).map_or("", String::as_str),
            })
        };
        let showing = Showing {
            top_level: 2,
            skip_first_heading: text.title_repeated,
            id_prefix: "",
            link: &link,
            picture: &picture,
            outcome: &outcome,
            texts: &self.marks.texts,
        };
        let mut html = String::new();
        write(&showing, &mut html);
        html
    }
}

/// A body with what its links mean, and the page it belongs to.
pub struct Text<'a> {
    pub body: &'a Body,
    pub targets: &'a [LinkTarget],
    pub pictures: &'a [Illustration],
    pub address: &'a SitePath,
    pub title_repeated: bool,
}

impl<'a> Text<'a> {
    pub fn of_session(session: &'a Session) -> Self {
        Self {
            body: &session.body,
            targets: &session.targets,
            pictures: &session.pictures,
            address: &session.address,
            title_repeated: session.title_repeated,
        }
    }

    pub fn of_version(version: &'a Version) -> Self {
        Self {
            body: &version.body,
            targets: &version.targets,
            pictures: &version.pictures,
            address: &version.address,
            title_repeated: version.title_repeated,
        }
    }
}

fn ends_with(cell: &str, outcome: &Outcome) -> bool {
    outcome.aside.as_ref().is_some_and(|aside| cell.ends_with(aside.as_str()))
}

/// Cuts off `Aha:` or `<strong>Aha:</strong>` at the beginning.
fn without_label(html: &mut String, label: Option<&str>) {
    let mut escaped = String::new();
    escape(label.unwrap_or_default(), &mut escaped);
    let bare = escaped.trim_end_matches(':');
    let cut = {
        let text = html.trim_start();
        let inner = text.strip_prefix("<strong>");
        let behind = inner.unwrap_or(text).strip_prefix(bare).map(|rest| rest.strip_prefix(':').unwrap_or(rest));
        let behind = behind.and_then(|rest| if inner.is_some() { rest.strip_prefix("</strong>") } else { Some(rest) });
        behind.map(|rest| html.len() - rest.strip_prefix(':').unwrap_or(rest).trim_start().len())
    };
    if let Some(cut) = cut.filter(|_| !bare.is_empty()) {
        html.replace_range(..cut, "");
    }
}

/// Cuts off what names owner and date at the end of an outcome, before the lists in it.
fn without_aside(html: &mut String, aside: Option<&str>) {
    let mut escaped = String::new();
    escape(aside.unwrap_or_default(), &mut escaped);
    let end = ["<ul>", "<ol>", "<ol "].iter().filter_map(|list| html.find(list)).min().unwrap_or(html.len());
    let own = html[..end].trim_end();
    if let Some(bare) = own.strip_suffix(escaped.as_str()).filter(|_| !escaped.is_empty()) {
        let (start, end) = (bare.trim_end().len(), own.len());
        html.replace_range(start..end, "");
    }
}
