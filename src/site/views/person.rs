//! People who agreed to a page about them: the register, and one. Neither is for search engines.

use schemars::JsonSchema;
use serde::Serialize;

use super::card::SessionCard;
use super::frame::{Area, Frame};
use super::parts::{LinkView, Pager, PlaceView, part_of};
use super::{Here, View};
use crate::model::{Party, Person, PersonId, PublicName, Session, SessionId, Who};
use crate::site::templates::Ready;

#[derive(Debug, JsonSchema, Serialize)]
pub struct PeoplePage {
    /// „3 Personen“
    pub lead: String,
    pub people: Vec<PersonEntry>,
    pub pager: Option<Pager>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct PersonEntry {
    pub link: LinkView,
    pub function: Option<String>,
    pub place: Option<Ready<PlaceView>>,
    pub count: usize,
    /// „3 Sessions“
    pub label: String,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct PersonPage {
    pub title: String,
    pub function: Option<String>,
    pub place: Option<Ready<PlaceView>>,
    pub hosted: Vec<Ready<SessionCard>>,
    pub noted: Vec<Ready<SessionCard>>,
    pub attended: Vec<Ready<SessionCard>>,
    pub pager: Option<Pager>,
}

pub fn people(here: &Here, part: usize) -> View<PeoplePage> {
    let all = &here.index.people;
    let page = PeoplePage {
        lead: here.texts.count("count-people", all.len()),
        people: all[part_of(all.len(), part)].iter().filter_map(|&person| entry(here, person)).collect(),
        pager: here.pager(all.len(), part, |part| here.paths.people(part)),
    };
    View { frame: frame(here, &here.text("people"), Vec::new()), page }
}

fn entry(here: &Here, id: PersonId) -> Option<PersonEntry> {
    let person = here.site.person(id);
    let count = here.index.sessions_with(id).len();
    Some(PersonEntry {
        link: here.link(person.profile()?, public_name(here, person)?.as_str()),
        function: person.function.clone(),
        place: person.municipality.map(|place| here.place(place)),
        count,
        label: here.texts.count("count-sessions", count),
    })
}

/// One person; `None` without the consent to a page.
pub fn person(here: &Here, id: PersonId, part: usize) -> Option<View<PersonPage>> {
    let person = here.site.person(id);
    let (name, address) = (public_name(here, person)?, person.profile()?);
    let all = here.index.sessions_with(id);
    let parts = here.paging.person(id);
    let shown = &all[parts[part].clone()];
    let cards = |had_part: &dyn Fn(&Session) -> bool| {
        let sessions = shown.iter().copied().filter(|&session| had_part(here.site.session(session)));
        here.session_cards(&sessions.collect::<Vec<SessionId>>())
    };
    let (hosts, notes) =
        (|session: &Session| is_among(id, &session.hosts), |session: &Session| is_among(id, &session.scribes));
    let page = PersonPage {
        title: name.as_str().to_owned(),
        function: person.function.clone(),
        place: person.municipality.map(|place| here.place(place)),
        hosted: cards(&hosts),
        noted: cards(&notes),
        // Whoever hosts a session or writes it down is there.
        attended: cards(&|session| !hosts(session) && !notes(session)),
        pager: here.pager_of(parts.len(), part, |part| here.paths.continued(address, part)),
    };
    let above = here.link(&here.paths.people(0), here.text("people"));
    Some(View { frame: frame(here, name.as_str(), vec![above]), page })
}

fn frame(here: &Here, title: &str, breadcrumbs: Vec<LinkView>) -> Frame {
    Frame { noindex: true, ..here.frame(title, Area::None, None, breadcrumbs) }
}

fn public_name(here: &Here, person: &Person) -> Option<PublicName> {
    person.public_name(here.site.names)
}

fn is_among(person: PersonId, parties: &[Party]) -> bool {
    parties.iter().any(|party| party.who == Who::Person(person))
}

/// One of those who were at a session, in the words of its page.
#[derive(Clone, Debug, PartialEq, Eq, JsonSchema, Serialize)]
pub struct NameView {
    /// „3 aus Musterstadt“, „Musterstadt“, or a person's name with the place.
    pub label: String,
    /// The page about the person, where there is one.
    pub href: Option<String>,
}

impl NameView {
    pub fn plain(label: String) -> Self {
        Self { label, href: None }
    }
}

impl Here<'_> {
    /// A person's name and place, as far as they may be told.
    pub fn person(&self, id: PersonId) -> Option<NameView> {
        let person = self.site.person(id);
        let name = public_name(self, person)?;
        let place = person.municipality.map(|place| self.site.municipality(place).short.as_str());
        let label = match place {
            Some(place) => self.texts.with("person-from", &[("name", name.as_str().into()), ("place", place.into())]),
            None => name.as_str().to_owned(),
        };
        Some(NameView { label, href: person.profile().map(|page| self.href(page)) })
    }
}
