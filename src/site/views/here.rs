//! The page that is being made: what it knows, and where links lead from it.

use std::cell::RefCell;
use std::ops::Range;

use super::parts::host_of;
use super::shared::Shared;
use crate::index::Index;
use crate::model::{
    BlockKind, Body, Illustration, LinkKind, LinkSyntax, LinkTarget, Outcome, Session, SessionId, Site, Version,
};
use crate::site::Renderer;
use crate::site::body::{self, Abbreviations, Href, Image, OutcomeMark, PictureShown, Showing};
use crate::site::data::Zones;
use crate::site::documents::Chapter;
use crate::site::files::{Page, Paths};
use crate::site::links;
use crate::site::marks::Marks;
use crate::site::paging::Paging;
use crate::site::picture::renditions;
use crate::site::templates::Templates;
use crate::site::texts::Texts;
use crate::source::{SitePath, SourcePath, escape};

/// Everything that a view is made of, and the page it stands on.
pub struct Here<'a> {
    pub site: &'a Site,
    pub index: &'a Index,
    pub texts: &'a Texts,
    pub marks: &'a Marks,
    pub paths: &'a Paths,
    pub shared: &'a Shared,
    pub templates: &'a Templates,
    pub zones: &'a Zones,
    pub paging: &'a Paging,
    pub address: SitePath,
    pub page: Page,
    /// Abbreviations that this page has written out already.
    abbreviations: RefCell<Abbreviations<'a>>,
}

impl<'a> Here<'a> {
    pub fn new(site: &'a Site, index: &'a Index, renderer: &'a Renderer, address: SitePath, page: Page) -> Self {
        let Renderer { theme, paths, marks, shared, zones, paging, .. } = renderer;
        let abbreviations = RefCell::new(marks.abbreviations.for_page());
        let (texts, templates) = (&*theme.texts, &theme.templates);
        Self { site, index, texts, marks, paths, shared, templates, zones, paging, address, page, abbreviations }
    }

    /// The link to a file of the site. It is the same on every page, and becomes relative when the page is finished.
    pub fn href(&self, to: &SitePath) -> String {
        links::to(to)
    }

    /// Where a session stands in the document that is being made, if this page is one and holds it.
    fn chapter(&self, session: SessionId) -> Option<Chapter> {
        let Page::Document { event, sheet } = self.page else { return None };
        let chapter = self.paging.chapter(session)?;
        (self.site.session(session).event == event && chapter.sheet == sheet).then_some(chapter)
    }

    /// The anchor of a session in a document. Ids of its headings begin with the slug and `_`, which no slug holds.
    pub fn chapter_anchor(&self, session: SessionId) -> String {
        format!("_s_{}", self.site.session(session).slug)
    }

    /// Where a link of a session's text leads within the document that holds the session.
    fn target_in_document(&self, target: &LinkTarget, of: SessionId) -> Option<Href> {
        let (session, heading) = match target {
            LinkTarget::Session { session, version: None, heading } => (*session, heading.as_ref()),
            LinkTarget::Here { heading } => (of, Some(heading)),
            LinkTarget::Top => (of, None),
            _ => return None,
        };
        let number = self.chapter(session)?.number;
        let anchor = match heading {
            Some(heading) => format!("{}_{heading}", self.site.session(session).slug),
            None => self.chapter_anchor(session),
        };
        let place = (session != of).then(|| self.texts.count("document-number", number));
        Some(Href { address: format!("#{anchor}"), is_external: false, note: None, place })
    }

    /// Where a link of a text leads from this page.
    pub fn target(&self, target: &LinkTarget, of: &SitePath) -> Option<Href> {
        let with_heading = |to: &SitePath, heading: &Option<String>| match heading {
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
            LinkTarget::External(url) => {
                return Some(Href { address: url.clone(), is_external: true, note: None, place: None });
            }
            LinkTarget::Nowhere => return None,
        };
        Some(Href { address: href, is_external: false, note: None, place: None })
    }

    /// What a link is that stands in place of a film or a foreign page, and where it leads.
    fn embed_note(&self, kind: LinkKind, target: &LinkTarget) -> String {
        let place = match target {
            LinkTarget::External(url) => host_of(url),
            LinkTarget::Asset(file) => file.file_name(),
            _ => &self.site.title,
        };
        self.texts.named(&format!("link-on-{}", kind.key()), place)
    }

    /// Where a file of the event's folder is; of a picture in several widths, the largest.
    pub fn asset_href(&self, source: &SourcePath) -> String {
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

    /// The text of a session as a chapter of a document, its headings from `top_level` on.
    pub fn chapter_html(&self, id: SessionId, top_level: u8) -> String {
        let session = self.site.session(id);
        let text = Text::of_session(session);
        let setting = Setting { top_level, id_prefix: &format!("{}_", session.slug), chapter_of: Some(id) };
        self.with_marks(&text, &session.outcomes, &[], setting, |showing, html| {
            body::show(text.body, showing, &mut self.abbreviations.borrow_mut(), html);
        })
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
        // Whether the cell before says what the row is about.
        let mut is_topic = false;
        for (nth, pieces) in text.body.cells(outcome.block).into_iter().enumerate() {
            if outcome.told_cells.contains(&nth) {
                continue;
            }
            let mut cell = self.excerpt(text, pieces);
            let plain = text.body.blocks[outcome.block].cells.get(nth).map_or("", |(_, cell)| cell.as_str());
            if ends_with(plain, outcome) {
                without_aside(&mut cell, outcome.aside.as_deref());
            }
            if !html.is_empty() {
                html.push_str(if is_topic { ": " } else { " – " });
            }
            html.push_str(cell.trim());
            is_topic = outcome.text.strip_prefix(plain).is_some_and(|text| text.starts_with(": "));
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
        self.with_marks(text, outcomes, ways_on, Setting::PAGE, |showing, html| {
            body::show(text.body, showing, &mut self.abbreviations.borrow_mut(), html);
        })
    }

    fn with_showing(&self, text: &Text, outcomes: &[Outcome], write: impl FnOnce(&Showing, &mut String)) -> String {
        self.with_marks(text, outcomes, &[], Setting::PAGE, write)
    }

    fn with_marks(
        &self,
        text: &Text,
        outcomes: &[Outcome],
        ways_on: &[String],
        setting: Setting,
        write: impl FnOnce(&Showing, &mut String),
    ) -> String {
        let link = |place: u32| {
            let target = text.targets.get(place as usize)?;
            let note = match text.body.links[place as usize].kind {
                LinkSyntax::Embed(kind) => Some(self.embed_note(kind, target)),
                _ => None,
            };
            let near = setting.chapter_of.and_then(|session| self.target_in_document(target, session));
            near.or_else(|| self.target(target, text.address)).map(|href| Href { note, ..href })
        };
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
        let chapter = setting.chapter_of.and_then(|session| self.chapter(session));
        let place = chapter.map(|chapter| self.texts.count("document-number", chapter.number));
        let showing = Showing {
            top_level: setting.top_level,
            skip_first_heading: text.title_repeated,
            id_prefix: setting.id_prefix,
            place: place.as_deref(),
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

/// How a text stands on its page.
#[derive(Clone, Copy)]
struct Setting<'a> {
    /// The level of its topmost headings.
    top_level: u8,
    id_prefix: &'a str,
    /// The session that it is, where several stand in one document.
    chapter_of: Option<SessionId>,
}

impl Setting<'_> {
    /// Alone, below the page's own title.
    const PAGE: Self = Self { top_level: 2, id_prefix: "", chapter_of: None };
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
