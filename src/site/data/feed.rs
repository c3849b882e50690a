//! Atom feeds (RFC 4287): what changed, on the whole site, on a topic, with a municipality.
//!
//! An entry is a session with what came out of it. Its id is made of the session, not of its address, so that a site
//! that moves does not announce everything anew. The author is who organises the event; Git's authors stay unknown.
//!
//! What was withdrawn has an entry too, with the id that it always had, so that readers put it in the place of what they
//! kept. It says no more than the page at its address, and stands in no feed that is about something.

use std::cmp::Reverse;

use jiff::civil::Date;

use super::facts::{Facts, OutcomeFact, SessionFact, guid, organiser, site_guid};
use super::xml::Xml;
use crate::index::Index;
use crate::model::{EventId, MunicipalityId, OutcomeKind, Session, SessionId, Site, Status, TopicId};
use crate::site::texts::Texts;
use crate::source::{SitePath, escape};

/// What a feed tells about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feed {
    Changes,
    Topic(TopicId),
    Municipality(MunicipalityId),
}

/// How many entries a feed holds: who reads it has read the older ones.
const ENTRIES: usize = 40;

impl Feed {
    pub fn sessions(self, index: &Index) -> &[SessionId] {
        match self {
            Self::Changes => &index.sessions,
            Self::Topic(topic) => index.sessions_on(topic),
            Self::Municipality(place) => &index.involvement_of(place).sessions,
        }
    }

    /// Its own name, and the page that it is about.
    pub fn subject(self, site: &Site) -> (Option<&str>, SitePath) {
        match self {
            Self::Changes => (None, SitePath::new("index.html")),
            Self::Topic(topic) => (Some(&site.topic(topic).label), site.topic(topic).address.clone()),
            Self::Municipality(place) => {
                (Some(&site.municipality(place).short), site.municipality(place).address.clone())
            }
        }
    }
}

pub fn write(site: &Site, index: &Index, facts: &Facts, texts: &Texts, path: &SitePath, feed: Feed) -> Vec<u8> {
    let base = site.url.as_deref().expect("feeds are only planned where it is known where the site is");
    let shown = feed.sessions(index).iter().map(|&session| facts.of(session));
    let mut entries: Vec<(Entry, Date)> =
        shown.filter_map(|session| Some((Entry::Shown(session), session.updated?))).collect();
    if feed == Feed::Changes {
        entries.extend(site.sessions.iter().filter_map(|session| match session.status {
            Status::Withdrawn(Some(day)) => Some((Entry::Withdrawn(session), day)),
            _ => None,
        }));
    }
    entries.sort_by_key(|(_, updated)| Reverse(*updated));
    entries.truncate(ENTRIES);
    let (subject, page) = feed.subject(site);
    let title = subject.map_or_else(|| site.title.clone(), |subject| format!("{subject} – {}", site.title));
    let midnight = |entry: &Entry, day: Date| facts.zones.midnight(entry.event(site), day);
    let newest = entries.first().map(|(entry, updated)| midnight(entry, *updated));
    let publisher = site.events.iter().rev().find_map(|event| organiser(site, event)).map(|(name, _)| name);
    let mut xml = Xml::new();
    xml.within("feed", &[("xmlns", "http://www.w3.org/2005/Atom"), ("xml:lang", &site.language)], |xml| {
        xml.leaf("id", &format!("urn:uuid:{}", site_guid(site, &format!("feed:{page}"))));
        xml.leaf("title", &title);
        xml.leaf("subtitle", &texts.plain("feed-lead"));
        xml.leaf("updated", newest.as_deref().unwrap_or("1970-01-01T00:00:00Z"));
        let own = path.below(base);
        xml.empty("link", &[("rel", "self"), ("type", "application/atom+xml"), ("href", &own)]);
        let about = page.url_below(base);
        xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &about)]);
        xml.within("author", &[], |xml| xml.leaf("name", publisher.unwrap_or(&site.title)));
        if let Some(licence) = &site.licence {
            xml.leaf("rights", licence);
        }
        xml.leaf_with("generator", &[("version", env!("CARGO_PKG_VERSION"))], "nachlese");
        for (entry, updated) in &entries {
            let updated = midnight(entry, *updated);
            match entry {
                Entry::Shown(session) => shown_entry(site, texts, session, &updated, xml),
                Entry::Withdrawn(session) => withdrawn_entry(site, texts, session, &updated, xml),
            }
        }
    });
    xml.into_bytes()
}

/// What a feed tells of.
enum Entry<'a> {
    Shown(&'a SessionFact),
    Withdrawn(&'a Session),
}

impl Entry<'_> {
    fn event(&self, site: &Site) -> EventId {
        match self {
            Self::Shown(session) => site.session(session.key).event,
            Self::Withdrawn(session) => session.event,
        }
    }
}

fn withdrawn_entry(site: &Site, texts: &Texts, session: &Session, updated: &str, xml: &mut Xml) {
    xml.within("entry", &[], |xml| {
        xml.leaf("id", &format!("urn:uuid:{}", guid(site, site.event(session.event), &session.slug)));
        xml.leaf("title", &texts.plain("withdrawn"));
        xml.leaf("updated", updated);
        let url = site.url_of(&session.address).unwrap_or_default();
        xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", &url)]);
        xml.leaf("summary", &texts.plain("withdrawn-text"));
    });
}

fn shown_entry(site: &Site, texts: &Texts, session: &SessionFact, updated: &str, xml: &mut Xml) {
    xml.within("entry", &[("xml:lang", &session.language)], |xml| {
        xml.leaf("id", &format!("urn:uuid:{}", session.guid));
        xml.leaf("title", &session.title);
        xml.leaf("updated", updated);
        let url = session.url.as_deref().unwrap_or_default();
        xml.empty("link", &[("rel", "alternate"), ("type", "text/html"), ("href", url)]);
        for &topic in &site.session(session.key).topics {
            let topic = site.topic(topic);
            xml.empty("category", &[("term", &topic.slug), ("label", &topic.label)]);
        }
        if let Some(summary) = &session.summary {
            xml.leaf("summary", summary);
        }
        // Markup as text: no reader takes it for elements of the feed.
        xml.leaf_with("content", &[("type", "html")], &content(site, texts, session));
    });
}

/// What came out, by kind; each leads to its place on the page.
fn content(site: &Site, texts: &Texts, session: &SessionFact) -> String {
    let outcomes: Vec<OutcomeFact> = session.outcomes(site).collect();
    let mut html = String::new();
    if session.status == "cancelled" {
        html.push_str("<p>");
        escape(&texts.plain("session-cancelled"), &mut html);
        html.push_str("</p>\n");
    }
    if let Some(summary) = &session.summary {
        html.push_str("<p>");
        escape(summary, &mut html);
        html.push_str("</p>\n");
    }
    for kind in OutcomeKind::ALL {
        let of_kind: Vec<_> = outcomes.iter().filter(|outcome| outcome.key == kind).collect();
        if of_kind.is_empty() {
            continue;
        }
        html.push_str("<h2>");
        escape(&texts.count(&format!("outcome-name-{}", kind.key()), of_kind.len()), &mut html);
        html.push_str("</h2>\n<ul>\n");
        for outcome in of_kind {
            html.push_str("<li><a href=\"");
            escape(outcome.url.as_deref().unwrap_or_default(), &mut html);
            html.push_str("\">");
            escape(outcome.text, &mut html);
            html.push_str("</a></li>\n");
        }
        html.push_str("</ul>\n");
    }
    if html.is_empty() {
        html.push_str("<p>");
        escape(&texts.plain("feed-nothing"), &mut html);
        html.push_str("</p>\n");
    }
    html
}
