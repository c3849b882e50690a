//! Each thing that can be found, in the words of its page.

use std::collections::{BTreeMap, BTreeSet};

use super::Material;
use super::passages::push_body;
use super::things::Thing;
use crate::index::{Index, lateness};
use crate::model::{
    Body, Municipality, MunicipalityId, MunicipalityKind, Outcome, OutcomeKind, PageId, Party, PersonId, PublicName,
    Session, SessionId, Site, Status, Tag, TagId, TopicId, VersionKind, Who,
};
use crate::search::{Document, Facets, Field, Kind};
use crate::source::SitePath;

/// The number of each topic, place and tag in the index: its place in the register.
pub(super) struct Numbers {
    topics: BTreeMap<TopicId, u32>,
    places: BTreeMap<MunicipalityId, u32>,
    tags: BTreeMap<TagId, u32>,
    /// Districts by the key with which those of their municipalities begin.
    districts: BTreeMap<String, MunicipalityId>,
}

impl Numbers {
    pub fn new(site: &Site, index: &Index) -> Self {
        let places = || index.municipalities.iter().chain(&index.bodies).copied();
        let district = |id: MunicipalityId| {
            let place = site.municipality(id);
            (place.kind == MunicipalityKind::District).then(|| Some((place.ags.clone()?, id))).flatten()
        };
        Self {
            topics: index.topics.iter().copied().zip(0..).collect(),
            places: places().zip(0..).collect(),
            tags: index.tags.iter().copied().zip(0..).collect(),
            districts: places().filter_map(district).collect(),
        }
    }

    fn of_session(&self, site: &Site, index: &Index, id: SessionId) -> Facets {
        let session = site.session(id);
        let broader = |&topic: &TopicId| std::iter::successors(Some(topic), |&topic| site.topic(topic).broader);
        Facets {
            topics: numbers(&self.topics, session.topics.iter().flat_map(broader)),
            places: numbers(&self.places, index.involved(id)),
            tags: numbers(&self.tags, session.tags.iter().copied()),
        }
    }

    fn district(&self, place: &Municipality) -> Option<MunicipalityId> {
        let key = place.ags.as_deref().filter(|ags| ags.len() > 5)?.get(..5)?;
        self.districts.get(key).copied()
    }
}

fn numbers<I: Ord>(of: &BTreeMap<I, u32>, ids: impl IntoIterator<Item = I>) -> Vec<u32> {
    ids.into_iter().filter_map(|id| of.get(&id).copied()).collect()
}

pub(super) fn document(thing: Thing, material: Material, numbers: &Numbers) -> Document {
    let maker = Maker { material, numbers };
    match thing {
        Thing::Session(id) => maker.session(id),
        Thing::Outcome(id, nth) => maker.outcome(id, nth),
        Thing::Version(id, nth) => maker.version(id, nth),
        Thing::Topic(id) => maker.topic(id),
        Thing::Municipality(id) => maker.municipality(id),
        Thing::Tag(id) => maker.tag(id),
        Thing::Person(id) => maker.person(id),
        Thing::Page(id) => maker.page(id),
    }
}

struct Maker<'a> {
    material: Material<'a>,
    numbers: &'a Numbers,
}

impl Maker<'_> {
    fn session(&self, id: SessionId) -> Document {
        let session = self.site().session(id);
        let text = Text {
            address: &session.address,
            language: &session.language,
            title: &session.title,
            summary: session.summary.as_deref(),
            body: &session.body,
            title_repeated: session.title_repeated,
        };
        self.text_of_session(id, &text, &session.outcomes)
    }

    /// The same in other words, with a page of its own.
    fn version(&self, id: SessionId, nth: usize) -> Document {
        let session = self.site().session(id);
        let version = &session.versions[nth];
        let text = Text {
            address: &version.address,
            language: &version.kind.language(&session.language),
            title: &version.title,
            summary: version.summary.as_deref(),
            body: &version.body,
            title_repeated: version.title_repeated,
        };
        let mut document = self.text_of_session(id, &text, &[]);
        if version.kind == VersionKind::Easy {
            document.facts.push(self.material.texts.plain("easy-language"));
        }
        document
    }

    fn text_of_session(&self, id: SessionId, text: &Text, outcomes: &[Outcome]) -> Document {
        let site = self.site();
        let session = site.session(id);
        let mut document = Document::new(Kind::Session, text.language, href(text.address), text.title);
        document.facts = self.facts(session);
        document.facets = self.numbers.of_session(site, self.material.index, id);
        document.push(Field::Summary, text.summary.unwrap_or_default());
        document.push_list(Field::Topics, session.topics.iter().map(|&topic| site.topic(topic).label.as_str()));
        document.push_list(Field::Tags, session.tags.iter().map(|&tag| site.tag(tag).label.as_str()));
        let places = self.material.index.in_register_order(self.material.index.involved(id));
        document.push_list(Field::Municipalities, self.short_names(&places));
        let parties = session.hosts.iter().chain(&session.scribes).chain(&session.participants);
        let people = public_names(site, parties);
        document.push_list(Field::People, people.iter().map(PublicName::as_str));
        // Of a note that is nothing but headings its page shows nothing.
        if text.body.has_text {
            push_body(&mut document, text.body, text.title_repeated, outcomes);
        }
        document
    }

    /// Event, day and room.
    fn facts(&self, session: &Session) -> Vec<String> {
        let (site, texts) = (self.site(), self.material.texts);
        let event = site.is_series.then(|| site.event_title(site.event(session.event)).to_owned());
        let day = session.when.map(|when| texts.date(when.day()).text);
        let room = site.room(session).map(|room| room.name.clone());
        let cancelled = (session.status == Status::Cancelled).then(|| texts.plain("cancelled"));
        [event, day, room, cancelled].into_iter().flatten().collect()
    }

    fn outcome(&self, id: SessionId, nth: usize) -> Document {
        let (site, texts) = (self.site(), self.material.texts);
        let session = site.session(id);
        let outcome = &session.outcomes[nth];
        let href = format!("{}#{}", href(&session.address), outcome.id.0);
        let kind = match outcome.kind {
            OutcomeKind::Agreement => Kind::Agreement,
            OutcomeKind::NextStep => Kind::NextStep,
            OutcomeKind::Question => Kind::Question,
            OutcomeKind::Result => Kind::Result,
            OutcomeKind::Insight => Kind::Insight,
        };
        let mut document = Document::outcome(kind, &session.language, href, &outcome.text, &session.title);
        document.state = outcome.state.map(|state| texts.plain(&format!("state-{}", state.key())));
        let due = outcome.due.map(|due| format!("{} {}", texts.plain("due"), texts.date(due).text));
        document.facts.extend(due);
        document.facts.extend(lateness(site, outcome).map(|lateness| texts.lateness(lateness)));
        document.push_list(Field::Municipalities, self.short_names(&outcome.owners));
        document
    }

    fn topic(&self, id: TopicId) -> Document {
        let (site, index) = (self.site(), self.material.index);
        let topic = site.topic(id);
        let mut document = self.thing(Kind::Topic, &topic.address, &topic.label);
        document.facts.push(self.sessions(index.sessions_on(id).len()));
        document.facets.topics = numbers(&self.numbers.topics, [id]);
        document.push_list(Field::Aliases, topic.aliases.iter().map(String::as_str));
        document.push_list(Field::Topics, topic.broader.map(|broader| site.topic(broader).label.as_str()));
        document.push(Field::Summary, topic.description.as_deref().unwrap_or_default());
        document
    }

    fn municipality(&self, id: MunicipalityId) -> Document {
        let site = self.site();
        let place = site.municipality(id);
        let mut document = self.thing(Kind::Municipality, &place.address, &place.name);
        document.facets.places = numbers(&self.numbers.places, [id]);
        let land = place.land.map(|land| land.name());
        document.facts.push(self.material.texts.kind_of(place));
        document.facts.extend(land.filter(|land| *land != place.name).map(str::to_owned));
        let short = Some(&place.short).filter(|short| **short != place.name);
        let names = short.into_iter().chain(&place.aliases).chain(&place.ags).chain(&place.lead_ags);
        document.push_list(Field::Aliases, names.map(String::as_str));
        let district = self.numbers.district(place).map(|district| site.municipality(district).name.as_str());
        let around = district.into_iter().chain(land).chain(place.groups.iter().map(String::as_str));
        document.push_list(Field::Aliases, around);
        document
    }

    fn tag(&self, id: TagId) -> Document {
        let Tag { address, label, .. } = self.site().tag(id);
        let mut document = self.thing(Kind::Tag, address, label);
        document.facts.push(self.sessions(self.material.index.sessions_tagged(id).len()));
        document.facets.tags = numbers(&self.numbers.tags, [id]);
        document
    }

    /// Only those are in the index who agreed to a page.
    fn person(&self, id: PersonId) -> Document {
        let site = self.site();
        let person = site.person(id);
        let named = person.public_name(site.names).zip(person.profile());
        let (name, address) = named.expect("the index lists only people with a page");
        let mut document = self.thing(Kind::Person, address, name.as_str());
        document.facts.push(self.sessions(self.material.index.sessions_with(id).len()));
        document.facets.places = numbers(&self.numbers.places, person.municipality);
        document.push(Field::Summary, person.function.as_deref().unwrap_or_default());
        document.push_list(Field::Municipalities, self.short_names(person.municipality.as_slice()));
        document
    }

    fn page(&self, id: PageId) -> Document {
        let site = self.site();
        let page = site.page(id);
        let mut document = Document::new(Kind::Page, &page.language, href(&page.address), &page.title);
        document.facts.extend(page.event.map(|event| site.event_title(site.event(event)).to_owned()));
        push_body(&mut document, &page.body, page.title_repeated, &[]);
        document
    }

    /// What has a page in the language of the site.
    fn thing(&self, kind: Kind, address: &SitePath, title: &str) -> Document {
        Document::new(kind, &self.site().language, href(address), title)
    }

    /// „3 Sessions“
    fn sessions(&self, count: usize) -> String {
        self.material.texts.count("count-sessions", count)
    }

    fn short_names<'s>(&'s self, places: &'s [MunicipalityId]) -> impl Iterator<Item = &'s str> {
        places.iter().map(|&place| self.site().municipality(place).short.as_str())
    }

    fn site(&self) -> &Site {
        self.material.site
    }
}

/// What a session and its versions each have of their own.
struct Text<'a> {
    address: &'a SitePath,
    language: &'a str,
    title: &'a str,
    summary: Option<&'a str>,
    body: &'a Body,
    title_repeated: bool,
}

/// Those who agreed to be named, each once.
fn public_names<'p>(site: &Site, parties: impl Iterator<Item = &'p Party>) -> Vec<PublicName> {
    let mut seen = BTreeSet::new();
    let people = parties.filter_map(|party| if let Who::Person(person) = party.who { Some(person) } else { None });
    let names =
        people.filter(|&person| seen.insert(person)).filter_map(|person| site.person(person).public_name(site.names));
    names.collect()
}

/// From the root of the site.
fn href(address: &SitePath) -> String {
    address.relative_to(&SitePath::new("index.html"))
}
