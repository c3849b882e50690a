//! What has an address of its own that others may link to.

use super::Index;
use crate::model::{
    AddressKind, Body, EventId, Mark, MunicipalityId, OutcomeKind, PageId, SessionId, Site, TagId, TopicId,
};
use crate::resolve::Words;
use crate::source::SitePath;

/// One address of the finished site.
#[derive(Clone, Debug)]
pub struct Published<'a> {
    pub address: SitePath,
    pub thing: Thing,
    /// What stands there; empty for pages that gather outcomes.
    pub title: &'a str,
}

/// What stands at an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Thing {
    Event(EventId),
    Session(SessionId),
    /// By its place among the versions of the session that are shown.
    Version(SessionId, usize),
    Page(PageId),
    Topic(TopicId),
    Municipality(MunicipalityId),
    Tag(TagId),
    /// What came out, of all kinds.
    Outcomes,
    OutcomesOf(OutcomeKind),
}

impl Thing {
    pub fn kind(self) -> AddressKind {
        match self {
            Self::Event(_) => AddressKind::Event,
            Self::Session(_) => AddressKind::Session,
            Self::Version(..) => AddressKind::Version,
            Self::Page(_) => AddressKind::Page,
            Self::Topic(_) => AddressKind::Topic,
            Self::Municipality(_) => AddressKind::Municipality,
            Self::Tag(_) => AddressKind::Tag,
            Self::Outcomes | Self::OutcomesOf(_) => AddressKind::Outcomes,
        }
    }

    /// Its text, where it is one.
    fn text(self, site: &Site) -> Option<&Body> {
        match self {
            Self::Session(session) => Some(&site.session(session).body),
            Self::Version(session, version) => Some(&site.session(session).versions[version].body),
            Self::Page(page) => Some(&site.page(page).body),
            _ => None,
        }
    }

    /// [`Mark::exact`], which is found in less time.
    pub fn exact_mark(self, site: &Site) -> Option<u64> {
        match self.text(site) {
            Some(text) => Mark::exact_of_text(text),
            None => self.mark(site).map(|mark| mark.exact),
        }
    }

    /// By what it is known again under another address; of texts that takes a while.
    pub fn mark(self, site: &Site) -> Option<Mark> {
        match self {
            Self::Session(_) | Self::Version(..) | Self::Page(_) => self.text(site).and_then(Mark::of_text),
            Self::Topic(topic) => Some(Mark::of_name(&site.topic(topic).label)),
            Self::Municipality(place) => {
                let place = site.municipality(place);
                Some(Mark::of_name(place.ags.as_ref().unwrap_or(&place.name)))
            }
            Self::Event(event) => {
                let event = site.event(event);
                let start = event.start.map(|day| day.to_string()).unwrap_or_default();
                Some(Mark::of_name(&format!("{} {start}", site.event_title(event))))
            }
            // Their addresses are made of all that they are.
            Self::Tag(_) | Self::Outcomes | Self::OutcomesOf(_) => None,
        }
    }

    /// Of its title.
    pub fn language(self, site: &Site) -> String {
        match self {
            Self::Session(session) => site.session(session).language.clone(),
            Self::Version(session, version) => {
                let session = site.session(session);
                session.versions[version].kind.language(&session.language)
            }
            Self::Page(page) => site.page(page).language.clone(),
            _ => site.language.clone(),
        }
    }

    /// The event that it belongs to, where it is one event's.
    pub fn event(self, site: &Site) -> Option<EventId> {
        match self {
            Self::Event(event) => Some(event),
            Self::Session(session) | Self::Version(session, _) => Some(site.session(session).event),
            Self::Page(page) => site.page(page).event,
            _ => None,
        }
    }
}

/// Everything that others may link to, in the order of addresses. Pages of which the site needs one in any case are not
/// among them, nor where lists go on; and no people, who may withdraw their consent at any time.
pub fn published<'a>(site: &'a Site, index: &Index) -> Vec<Published<'a>> {
    let mut all = Vec::new();
    let mut add = |address: &SitePath, thing: Thing, title: &'a str| {
        all.push(Published { address: address.clone(), thing, title });
    };
    for (place, event) in site.events.iter().enumerate().filter(|_| site.is_series) {
        add(&event.address, Thing::Event(EventId::new(place)), site.event_title(event));
    }
    for (place, session) in site.sessions.iter().enumerate().filter(|(_, session)| session.is_shown) {
        let id = SessionId::new(place);
        add(&session.address, Thing::Session(id), &session.title);
        for (version, shown) in session.versions.iter().enumerate() {
            add(&shown.address, Thing::Version(id, version), &shown.title);
        }
    }
    for (place, page) in site.pages.iter().enumerate().filter(|(_, page)| page.is_published) {
        add(&page.address, Thing::Page(PageId::new(place)), &page.title);
    }
    for &topic in &index.topics {
        add(&site.topic(topic).address, Thing::Topic(topic), &site.topic(topic).label);
    }
    for &place in index.municipalities.iter().chain(&index.bodies) {
        add(&site.municipality(place).address, Thing::Municipality(place), &site.municipality(place).name);
    }
    for &tag in &index.tags {
        add(&site.tag(tag).address, Thing::Tag(tag), &site.tag(tag).label);
    }
    if !index.outcomes.is_empty() {
        let words = Words::new(&site.language);
        add(&SitePath::new(&format!("{}/index.html", words.outcomes)), Thing::Outcomes, "");
        for &kind in index.outcomes.keys() {
            let address = format!("{}/{}.html", words.outcomes, words.kind(kind));
            add(&SitePath::new(&address), Thing::OutcomesOf(kind), "");
        }
    }
    all.sort_by(|a, b| a.address.cmp(&b.address));
    all
}
