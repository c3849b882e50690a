//! The page that is being made: what it knows, and where links lead from it.

use std::cell::RefCell;

use crate::index::Index;
use crate::model::{Body, LinkTarget, Outcome, Session, Site, Version};
use crate::site::body::{self, Abbreviations, Href, Labels, Showing};
use crate::site::files::Paths;
use crate::site::texts::Texts;
use crate::source::SitePath;

/// Everything that a view is made of, and the page it stands on.
pub struct Here<'a> {
    pub site: &'a Site,
    pub index: &'a Index,
    pub texts: &'a Texts,
    pub labels: &'a Labels,
    pub paths: &'a Paths,
    pub address: SitePath,
    /// Abbreviations that this page has written out already.
    abbreviations: RefCell<Abbreviations<'a>>,
}

impl<'a> Here<'a> {
    pub fn new(
        site: &'a Site,
        index: &'a Index,
        texts: &'a Texts,
        labels: &'a Labels,
        paths: &'a Paths,
        address: SitePath,
    ) -> Self {
        let abbreviations = RefCell::new(Abbreviations::new(&site.abbreviations));
        Self { site, index, texts, labels, paths, address, abbreviations }
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
            LinkTarget::Start => self.href(&self.paths.start()),
            LinkTarget::Asset(source) => self.href(&self.paths.asset(source)),
            LinkTarget::External(url) => return Some(Href { url: url.clone(), external: true }),
            LinkTarget::Nowhere => return None,
        };
        Some(Href { url: href, external: false })
    }

    /// A whole text, below the page's own title.
    pub fn text_html(&self, text: &Text) -> String {
        let first =
            if text.title_repeated { text.body.headings.first().map_or(0, |heading| heading.pieces.end) } else { 0 };
        self.shown(text, first..text.body.pieces.len(), &[])
    }

    /// The text of a session, with its outcomes marked.
    pub fn note_html(&self, session: &Session) -> String {
        let text = Text::of_session(session);
        let first =
            if text.title_repeated { text.body.headings.first().map_or(0, |heading| heading.pieces.end) } else { 0 };
        self.shown(&text, first..text.body.pieces.len(), &session.outcomes)
    }

    /// One outcome, wherever it is shown.
    pub fn outcome_html(&self, session: &Session, outcome: &Outcome) -> String {
        let text = Text::of_session(session);
        let mut out = String::new();
        let block = &text.body.blocks[outcome.block];
        body::show_block(text.body, block, &self.showing(&text, &[]), &mut self.abbreviations.borrow_mut(), &mut out);
        out
    }

    fn shown(&self, text: &Text, pieces: std::ops::Range<usize>, outcomes: &[Outcome]) -> String {
        let mut out = String::with_capacity(text.body.html.len() * 5 / 4);
        body::show(text.body, pieces, &self.showing(text, outcomes), &mut self.abbreviations.borrow_mut(), &mut out);
        out
    }
}

impl<'a> Here<'a> {
    fn showing<'t>(&'t self, text: &'t Text<'t>, outcomes: &'t [Outcome]) -> Showing<'t> {
        let _ = (text, outcomes);
        Showing { labels: self.labels }
    }
    pub fn inline_html(&self, text: &Text) -> String {
        self.text_html(text)
    }
}

/// A body with what its links mean, and the page it belongs to.
pub struct Text<'a> {
    pub body: &'a Body,
    pub targets: &'a [LinkTarget],
    pub pictures: &'a [LinkTarget],
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
