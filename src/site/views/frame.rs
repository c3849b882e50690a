//! What stands around every page: head, menu, notice, footer.

use serde::Serialize;

use super::Here;
use super::here::Text;
use super::parts::LinkView;
use crate::model::{EventId, LegalPage};
use crate::source::SitePath;

#[derive(Debug, Serialize)]
pub struct Frame {
    /// Language tag of the page's frame.
    pub language: String,
    /// For the window: page and event.
    pub title: String,
    pub description: Option<String>,
    /// Search engines are asked to leave this page out.
    pub noindex: bool,
    /// `None` where the address of the site is not known.
    pub canonical: Option<String>,
    pub style_sheet: String,
    pub favicon: String,
    pub logo: Option<String>,
    /// Title and address of the event or series.
    pub home: LinkView,
    /// In a series: the series, for pages of one of its events.
    pub series: Option<LinkView>,
    /// „26. und 27. Januar 2017“
    pub dates: Option<String>,
    pub place: Option<String>,
    pub menu: Vec<MenuEntry>,
    /// The way down to this page, without the page itself.
    pub breadcrumbs: Vec<LinkView>,
    pub notice_html: Option<String>,
    pub footer: Vec<LinkView>,
    pub legal: Vec<LinkView>,
    pub licence: Option<LicenceView>,
}

#[derive(Debug, Serialize)]
pub struct MenuEntry {
    pub href: String,
    pub label: String,
    /// This very page.
    pub current: bool,
    /// A page below it.
    pub within: bool,
}

#[derive(Debug, Serialize)]
pub struct LicenceView {
    pub name: String,
    pub href: Option<String>,
}

/// The parts of the menu, to say in which of them a page lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Area {
    Start,
    Programme,
    Sessions,
    Topics,
    Municipalities,
    Tags,
    None,
}

impl Here<'_> {
    /// The frame of a page of `event` (of the whole series, where there is none).
    pub fn frame(&self, title: &str, area: Area, event: Option<EventId>, breadcrumbs: Vec<LinkView>) -> Frame {
        let event = event.or_else(|| (!self.site.is_series).then(|| EventId::new(0)));
        let data = event.map(|event| self.site.event(event));
        let home = match data {
            Some(data) => self.link(&data.address, self.event_title(data)),
            None => self.link(&self.paths.start(), &self.site.title),
        };
        let window = if title.is_empty() || title == home.label {
            home.label.clone()
        } else {
            format!("{title} – {}", home.label)
        };
        Frame {
            language: self.site.language.clone(),
            title: window,
            description: None,
            noindex: false,
            canonical: self
                .site
                .url
                .as_ref()
                .map(|url| self.address.below(url).trim_end_matches("index.html").to_owned()),
            style_sheet: self.href(&self.paths.style_sheet()),
            favicon: self.href(&SitePath::new("theme/favicon.svg")),
            logo: self.site.theme.logo.as_ref().map(|logo| self.href(&self.paths.asset(logo))),
            series: (self.site.is_series && data.is_some()).then(|| self.link(&self.paths.start(), &self.site.title)),
            dates: data.and_then(|data| Some(self.texts.days(data.start?, data.end?))),
            place: data.and_then(|data| self.place_name(data)),
            menu: self.menu(area, event),
            home,
            breadcrumbs,
            notice_html: self.notice_html(),
            footer: self.footer(event),
            legal: self.legal(),
            licence: self.site.licence.as_deref().map(licence),
        }
    }

    pub fn event_title<'e>(&'e self, event: &'e crate::model::Event) -> &'e str {
        if event.title.is_empty() { &self.site.title } else { &event.title }
    }

    /// Where an event took place, in a word or two.
    pub fn place_name(&self, event: &crate::model::Event) -> Option<String> {
        let location = event.location.as_ref()?;
        let municipality = location.municipality.map(|place| self.site.municipality(place).short.clone());
        municipality.or_else(|| location.place.clone()).or_else(|| location.name.clone())
    }

    fn menu(&self, area: Area, event: Option<EventId>) -> Vec<MenuEntry> {
        let mut entries = Vec::new();
        if let Some(event) = event {
            entries.push((Area::Programme, self.paths.programme(event, 0), "programme"));
            entries.push((Area::Sessions, self.paths.sessions(event, 0), "sessions"));
        } else {
            entries.push((Area::Start, self.paths.start(), "events"));
        }
        if !self.index.topics.is_empty() {
            entries.push((Area::Topics, self.paths.topics(0), "topics"));
        }
        if !self.index.municipalities.is_empty() || !self.index.bodies.is_empty() {
            entries.push((Area::Municipalities, self.paths.municipalities(0), "municipalities"));
        }
        if !self.index.tags.is_empty() {
            entries.push((Area::Tags, self.paths.tags(0), "tags"));
        }
        let entry = |(own, path, text): (Area, SitePath, &str)| MenuEntry {
            href: self.href(&path),
            label: self.text(text),
            current: path == self.address,
            within: own == area && path != self.address,
        };
        entries.into_iter().map(entry).collect()
    }

    fn notice_html(&self) -> Option<String> {
        let body = self.site.notice.as_ref()?;
        let start = self.paths.start();
        Some(self.inline_html(&Text {
            body,
            targets: &self.site.notice_targets,
            pictures: &[],
            address: &start,
            title_repeated: false,
        }))
    }

    fn footer(&self, event: Option<EventId>) -> Vec<LinkView> {
        let belongs =
            |page: &&crate::model::FreePage| page.is_published && (page.event.is_none() || page.event == event);
        let pages = self.site.pages.iter().filter(belongs).map(|page| self.link(&page.address, &page.title));
        let abbreviations = (!self.site.abbreviations.is_empty())
            .then(|| self.link(&self.paths.abbreviations(), self.text("abbreviations")));
        let people = (!self.index.people.is_empty()).then(|| self.link(&self.paths.people(0), self.text("people")));
        pages.chain(people).chain(abbreviations).collect()
    }

    fn legal(&self) -> Vec<LinkView> {
        let legal = &self.site.legal;
        let pages = [("imprint", &legal.imprint), ("privacy", &legal.privacy), ("accessibility", &legal.accessibility)];
        let href = |page: &LegalPage| match page {
            LegalPage::Elsewhere(url) => url.clone(),
            LegalPage::Here(page) => self.href(&self.site.page(*page).address),
        };
        let linked = pages
            .into_iter()
            .filter_map(|(text, page)| Some(LinkView { href: href(page.as_ref()?), label: self.text(text) }));
        linked.collect()
    }
}

/// The licences that German administrations use, with the address of their texts.
fn licence(id: &str) -> LicenceView {
    let known = match id.to_uppercase().as_str() {
        "CC-BY-4.0" => Some(("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/deed.de")),
        "CC-BY-SA-4.0" => Some(("CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/deed.de")),
        "CC0-1.0" => Some(("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/deed.de")),
        "DL-DE/BY-2-0" | "DL-DE-BY-2.0" => {
            Some(("Datenlizenz Deutschland – Namensnennung – 2.0", "https://www.govdata.de/dl-de/by-2-0"))
        }
        "DL-DE/ZERO-2-0" | "DL-DE-ZERO-2.0" => {
            Some(("Datenlizenz Deutschland – Zero – 2.0", "https://www.govdata.de/dl-de/zero-2-0"))
        }
        _ => None,
    };
    match known {
        Some((name, href)) => LicenceView { name: name.to_owned(), href: Some(href.to_owned()) },
        None => LicenceView { name: id.to_owned(), href: None },
    }
}
