//! What stands in the head of a page for other programs: previews, feed readers, search engines.

use schemars::JsonSchema;
use serde::Serialize;

use super::Here;
use super::linked_data;
use crate::site::data::{Feed, feeds_are_on, has_calendar};
use crate::site::files::Page;
use crate::source::SitePath;

#[derive(Debug, JsonSchema, Serialize)]
pub struct Head {
    /// For previews of links; they need the page's whole address.
    pub open_graph: Option<OpenGraph>,
    pub alternates: Vec<Alternate>,
    /// The same page in other languages and in easy language, itself among them.
    pub versions: Vec<LanguageVersion>,
    /// JSON-LD, safe to stand in a page.
    pub linked_data_html: Option<String>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct OpenGraph {
    pub title: String,
    /// `website` or `article`
    pub kind: &'static str,
    pub url: String,
    pub site_name: String,
    /// `de_DE`
    pub locale: Option<String>,
}

/// The same content in another language.
#[derive(Debug, PartialEq, Eq, JsonSchema, Serialize)]
pub struct LanguageVersion {
    pub href: String,
    pub language: String,
}

/// The same content in another form.
#[derive(Debug, PartialEq, Eq, JsonSchema, Serialize)]
pub struct Alternate {
    pub href: String,
    pub title: String,
    /// Its media type.
    pub kind: &'static str,
}

impl Here<'_> {
    pub fn head(&self, title: &str) -> Head {
        Head {
            open_graph: self.open_graph(title),
            alternates: self.alternates(),
            versions: self.language_versions(),
            linked_data_html: linked_data::of_page(self).map(|data| linked_data::html(&data)),
        }
    }

    /// Whether there is anything to download. Formats that are switched on may still lack what they need.
    pub fn has_data(&self) -> bool {
        !self.site.data.is_empty()
    }

    fn open_graph(&self, title: &str) -> Option<OpenGraph> {
        let url = self.site.url_of(&self.address)?;
        // It is shown at any address.
        if self.page == Page::NotFound {
            return None;
        }
        let site_name = self.site.title.clone();
        Some(OpenGraph {
            title: if title.is_empty() { site_name.clone() } else { title.to_owned() },
            kind: if matches!(self.page, Page::Session(_) | Page::Version { .. }) { "article" } else { "website" },
            url,
            site_name,
            locale: locale(&self.site.language),
        })
    }

    /// By whole addresses where it is known where the site will be, as search engines want them.
    fn language_versions(&self) -> Vec<LanguageVersion> {
        let (Page::Session(id) | Page::Version { session: id, .. }) = self.page else { return Vec::new() };
        let session = self.site.session(id);
        if session.versions.is_empty() {
            return Vec::new();
        }
        let own = (&session.address, session.language.clone());
        let others =
            session.versions.iter().map(|version| (&version.address, version.kind.language(&session.language)));
        let version = |(address, language): (&SitePath, String)| LanguageVersion {
            href: self.site.url_of(address).unwrap_or_else(|| self.href(address)),
            language,
        };
        std::iter::once(own).chain(others).map(version).collect()
    }

    fn alternates(&self) -> Vec<Alternate> {
        if self.page == Page::NotFound {
            return Vec::new();
        }
        self.calendar().into_iter().chain(self.feeds()).collect()
    }

    /// Beside the programme: the same for a calendar.
    fn calendar(&self) -> Option<Alternate> {
        let is_on = matches!(self.page, Page::Programme { .. }) && has_calendar(self.site, self.index);
        let href = self.href(&self.paths.data("sessions.ics"));
        is_on.then(|| Alternate { href, title: self.text("data-calendar"), kind: "text/calendar" })
    }

    fn feeds(&self) -> Vec<Alternate> {
        if !feeds_are_on(self.site) {
            return Vec::new();
        }
        let own = match self.page {
            Page::Topic { topic, .. } => Some(Feed::Topic(topic)),
            Page::Municipality { municipality, .. } => Some(Feed::Municipality(municipality)),
            _ => None,
        };
        let feeds = own.filter(|feed| !feed.sessions(self.index).is_empty()).into_iter().chain([Feed::Changes]);
        feeds.map(|feed| self.alternate(feed)).collect()
    }

    fn alternate(&self, feed: Feed) -> Alternate {
        let href = self.href(&self.paths.feed(self.site, feed));
        let title = match feed.subject(self.site).0 {
            Some(subject) => self.texts.named("feed-about", subject),
            None => self.text("feed-changes"),
        };
        Alternate { href, title, kind: "application/atom+xml" }
    }
}

/// Language and region, as previews want them.
fn locale(language: &str) -> Option<String> {
    match language {
        "de" => Some("de_DE".to_owned()),
        "en" => Some("en_GB".to_owned()),
        tag => tag
            .split_once('-')
            .filter(|(_, region)| region.len() == 2)
            .map(|(language, region)| format!("{language}_{}", region.to_uppercase())),
    }
}
