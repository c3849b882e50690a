//! What stands around every page: head, menu, notice, footer.

use std::sync::OnceLock;

use schemars::JsonSchema;
use serde::Serialize;

use super::Here;
use super::head::Head;
use super::here::Text;
use super::parts::LinkView;
use crate::model::{EventId, LegalPage};
use crate::site::files::Page;
use crate::site::licences;
use crate::site::templates::Ready;
use crate::source::SitePath;

#[derive(Debug, JsonSchema, Serialize)]
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
    /// Its media type.
    pub favicon_type: &'static str,
    pub logo: Option<Ready<LogoView>>,
    /// The way back to the publisher's own site.
    pub publisher: Option<Ready<LinkView>>,
    /// Title and address of the event or series.
    pub home: Ready<LinkView>,
    /// In a series: the series, for pages of one of its events.
    pub series: Option<Ready<LinkView>>,
    /// „26. und 27. Januar 2017“
    pub dates: Option<String>,
    pub place: Option<String>,
    pub menu: Ready<Vec<MenuEntry>>,
    /// The page with the search; `None` on that page itself, and where there is nothing to search for.
    pub search: Option<Ready<LinkView>>,
    /// The way down to this page, without the page itself.
    pub breadcrumbs: Vec<LinkView>,
    /// What the page itself is called, at the end of that way.
    pub name: String,
    /// Of the page's own title, where it is not the site's.
    pub title_language: Option<String>,
    pub notice_html: Option<String>,
    pub footer: Ready<Vec<LinkView>>,
    pub legal: Ready<Vec<LinkView>>,
    /// The essentials in easy and in sign language.
    pub simpler: Ready<Vec<LinkView>>,
    pub licence: Option<Ready<LicenceView>>,
    /// What other programs make of the page.
    pub head: Head,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct LogoView {
    pub src: String,
    /// For dark ground.
    pub dark: Option<String>,
    pub alt: String,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct MenuEntry {
    pub href: String,
    pub label: String,
    /// This very page.
    pub current: bool,
    /// A page below it.
    pub within: bool,
}

#[derive(Debug, JsonSchema, Serialize)]
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
    Outcomes,
    Topics,
    Municipalities,
    Tags,
    None,
}

impl Area {
    const COUNT: usize = Self::None as usize + 1;
}

/// What the frames of all pages of one event share, or of all that belong to none.
pub struct Common {
    home_label: String,
    home: Ready<LinkView>,
    series: Option<Ready<LinkView>>,
    dates: Option<String>,
    place: Option<String>,
    publisher: Option<Ready<LinkView>>,
    logo: Option<Ready<LogoView>>,
    /// Where the menu leads, and how each of its parts is called.
    ways: Vec<Way>,
    /// The menu as pages have it that are no part of it themselves, by the area they lie in.
    menus: [OnceLock<Ready<Vec<MenuEntry>>>; Area::COUNT],
    search: Option<Ready<LinkView>>,
    footer: Ready<Vec<LinkView>>,
    legal: Ready<Vec<LinkView>>,
    simpler: Ready<Vec<LinkView>>,
    licence: Option<Ready<LicenceView>>,
}

struct Way {
    area: Area,
    path: SitePath,
    label: String,
}

impl Here<'_> {
    /// The frame of a page of `event` (of the whole series, where there is none).
    pub fn frame(&self, title: &str, area: Area, event: Option<EventId>, breadcrumbs: Vec<LinkView>) -> Frame {
        let event = event.or_else(|| (!self.site.is_series).then(|| EventId::new(0)));
        let common = &self.shared.frames[event.map_or(0, |event| 1 + event.place())];
        let common = common.get_or_init(|| self.common(event));
        let window = if title.is_empty() || title == common.home_label {
            common.home_label.clone()
        } else {
            format!("{title} – {}", common.home_label)
        };
        let (favicon, favicon_type) = self.favicon();
        Frame {
            language: self.site.language.clone(),
            title: window,
            description: None,
            noindex: false,
            canonical: self.site.url_of(&self.address),
            style_sheet: self.href(&self.paths.style_sheet()),
            favicon,
            favicon_type,
            logo: common.logo.clone(),
            publisher: common.publisher.clone(),
            series: common.series.clone(),
            dates: common.dates.clone(),
            place: common.place.clone(),
            menu: self.menu(area, common),
            search: common.search.clone().filter(|_| self.page != Page::Search),
            home: common.home.clone(),
            breadcrumbs,
            name: title.to_owned(),
            title_language: None,
            notice_html: self.notice_html(),
            footer: common.footer.clone(),
            legal: common.legal.clone(),
            simpler: common.simpler.clone(),
            licence: common.licence.clone(),
            head: self.head(title),
        }
    }

    fn common(&self, event: Option<EventId>) -> Common {
        let data = event.map(|event| self.site.event(event));
        let home = match data {
            Some(data) => self.link(&data.address, self.site.event_title(data)),
            None => self.link(&self.paths.start(), &self.site.title),
        };
        let series = || Ready::new(&self.link(&self.paths.start(), &self.site.title));
        let publisher = self.site.theme.home.as_ref();
        let publisher = publisher.map(|home| LinkView { href: home.url.clone(), label: home.title.clone() });
        let search = || self.templates.ready(&self.link(&self.paths.search(), self.text("search")));
        Common {
            home: Ready::new(&home),
            home_label: home.label,
            series: (self.site.is_series && data.is_some()).then(series),
            dates: data.and_then(|data| Some(self.texts.days(data.start?, data.end?))),
            place: data.and_then(|data| self.site.event_place(data)).map(str::to_owned),
            publisher: publisher.as_ref().map(Ready::new),
            logo: self.logo().as_ref().map(Ready::new),
            ways: self.ways(event),
            menus: Default::default(),
            search: self.index.is_searchable().then(search),
            footer: self.templates.ready(&self.footer(event)),
            legal: self.templates.ready(&self.legal()),
            simpler: Ready::new(&self.simpler()),
            licence: self.site.licence.as_deref().map(|id| Ready::new(&licence(id))),
        }
    }

    /// The sign of the site, and its media type.
    fn favicon(&self) -> (String, &'static str) {
        match &self.site.theme.icon {
            Some(icon) if icon.extension() == "png" => (self.asset_href(icon), "image/png"),
            Some(icon) => (self.asset_href(icon), "image/svg+xml"),
            None => (self.href(&SitePath::new("theme/favicon.svg")), "image/svg+xml"),
        }
    }

    fn logo(&self) -> Option<LogoView> {
        let logo = self.site.theme.logo.as_ref()?;
        let href = |file| self.asset_href(file);
        Some(LogoView { src: href(&logo.light), dark: logo.dark.as_ref().map(href), alt: logo.alt.clone() })
    }

    fn ways(&self, event: Option<EventId>) -> Vec<Way> {
        let mut ways = Vec::new();
        if let Some(event) = event {
            ways.push((Area::Programme, self.paths.programme(event, 0), "programme"));
            ways.push((Area::Sessions, self.paths.sessions(event, 0), "sessions"));
        } else {
            ways.push((Area::Start, self.paths.start(), "events"));
        }
        if !self.index.outcomes.is_empty() {
            ways.push((Area::Outcomes, self.paths.outcomes(), "outcomes"));
        }
        if !self.index.topics.is_empty() {
            ways.push((Area::Topics, self.paths.topics(0), "topics"));
        }
        if !self.index.municipalities.is_empty() || !self.index.bodies.is_empty() {
            ways.push((Area::Municipalities, self.paths.municipalities(0), "municipalities"));
        }
        if !self.index.tags.is_empty() {
            ways.push((Area::Tags, self.paths.tags(0), "tags"));
        }
        ways.into_iter().map(|(area, path, text)| Way { area, path, label: self.text(text) }).collect()
    }

    fn menu(&self, area: Area, common: &Common) -> Ready<Vec<MenuEntry>> {
        let entry = |way: &Way| MenuEntry {
            href: self.href(&way.path),
            label: way.label.clone(),
            current: way.path == self.address,
            within: way.area == area && way.path != self.address,
        };
        let menu = || common.ways.iter().map(entry).collect::<Vec<MenuEntry>>();
        match common.ways.iter().any(|way| way.path == self.address) {
            true => Ready::new(&menu()),
            false => common.menus[area as usize].get_or_init(|| self.templates.ready(&menu())).clone(),
        }
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
        let data = self.has_data().then(|| self.link(&self.paths.data_page(), self.text("data")));
        let people = (!self.index.people.is_empty()).then(|| self.link(&self.paths.people(0), self.text("people")));
        let document = event
            .filter(|&event| !self.paging.sheets(event).is_empty())
            .map(|event| self.link(&self.paths.documents(event), self.text("document")));
        pages.chain(people).chain(abbreviations).chain(document).chain(data).collect()
    }

    fn legal(&self) -> Vec<LinkView> {
        let legal = &self.site.legal;
        self.named_pages([
            ("imprint", &legal.imprint),
            ("privacy", &legal.privacy),
            ("accessibility", &legal.accessibility),
        ])
    }

    fn simpler(&self) -> Vec<LinkView> {
        let legal = &self.site.legal;
        self.named_pages([("easy-language", &legal.easy_language), ("sign-language", &legal.sign_language)])
    }

    fn named_pages<const N: usize>(&self, pages: [(&str, &Option<LegalPage>); N]) -> Vec<LinkView> {
        let href = |page: &LegalPage| match page {
            LegalPage::Elsewhere(url) => url.clone(),
            LegalPage::Here(page) => self.href(&self.site.page(*page).address),
            LegalPage::Made(kind) => self.href(&self.paths.legal(*kind)),
        };
        let linked = pages
            .into_iter()
            .filter_map(|(text, page)| Some(LinkView { href: href(page.as_ref()?), label: self.text(text) }));
        linked.collect()
    }
}

fn licence(id: &str) -> LicenceView {
    match licences::known(id) {
        Some(known) => LicenceView { name: known.name.to_owned(), href: Some(known.url.to_owned()) },
        None => LicenceView { name: id.to_owned(), href: None },
    }
}
