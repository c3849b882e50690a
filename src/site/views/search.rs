//! Where readers search. What they find comes from a script and the search's index; whoever has no scripts finds all
//! that has a name from A to Z.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::frame::{Area, Frame};
use super::lists::{letter_id, letter_of};
use super::parts::{LinkView, SessionLink};
use super::{Here, View};
use crate::model::{EventId, OutcomeKind};
use crate::search::MANIFEST;
use crate::site::links;
use crate::site::paging::PAGE_LENGTH;
use crate::source::{Collation, SitePath};

#[derive(Debug, JsonSchema, Serialize)]
pub struct SearchPage {
    /// The script that searches.
    pub script: String,
    /// The script that says which files the index has; the others lie beside it.
    pub index: String,
    /// From this page to the root of the site: what the addresses of the index go from.
    pub root: String,
    pub kinds: Vec<KindView>,
    /// „Treffer für „{taken}“ statt „{written}“.“, with these braces.
    pub corrected: String,
    /// Sessions, topics, municipalities, tags and people, as far as there are any.
    pub registers: Vec<RegisterView>,
}

/// A kind of things that are found.
#[derive(Debug, JsonSchema, Serialize)]
pub struct KindView {
    /// `next-step`: as in the index and in addresses; of outcomes also for class names and icons.
    pub key: &'static str,
    /// „Nächster Schritt“
    pub one: String,
    /// „Nächste Schritte“
    pub many: String,
    pub is_outcome: bool,
}

/// All that have a name of one kind, from A to Z. One that is too long for this page only says where it begins.
#[derive(Debug, JsonSchema, Serialize)]
pub struct RegisterView {
    /// `topics`
    pub key: &'static str,
    pub title: String,
    pub letters: Vec<LetterView>,
    /// The pages that list the same, by subject or by time.
    pub lists: Vec<LinkView>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct LetterView {
    /// „A“; `#` for what does not begin with a letter.
    pub name: String,
    /// In a long register: where its names begin with this letter.
    pub href: Option<String>,
    pub entries: Vec<SessionLink>,
}

struct Entry {
    letter: String,
    link: SessionLink,
}

/// How many names of a kind stand on the page itself.
const NAMES: usize = 120;
/// A page on which so few tags stand has no letters: as in the template.
const WITHOUT_LETTERS: usize = 60;

pub fn search(here: &Here) -> View<SearchPage> {
    let index = here.href(&here.paths.search_file(MANIFEST));
    let page = SearchPage {
        script: here.href(&here.paths.search_script()),
        index,
        root: links::TO_ROOT.to_owned(),
        kinds: kinds(here),
        corrected: here.texts.with("search-corrected", &[("taken", "{taken}".into()), ("written", "{written}".into())]),
        registers: [topics(here), municipalities(here), sessions(here), tags(here), people(here)]
            .into_iter()
            .flatten()
            .collect(),
    };
    View { frame: Frame { noindex: true, ..here.frame(&here.text("search"), Area::None, None, Vec::new()) }, page }
}

fn kinds(here: &Here) -> Vec<KindView> {
    let things = [
        ("session", "session", "sessions"),
        ("topic", "topic", "topics"),
        ("municipality", "municipality", "municipalities"),
        ("tag", "tag", "tags"),
        ("person", "person", "people"),
        ("page", "search-page", "search-pages"),
    ];
    let thing = |(key, one, many): (&'static str, &str, &str)| KindView {
        key,
        one: here.text(one),
        many: here.text(many),
        is_outcome: false,
    };
    let outcome = |kind: OutcomeKind| {
        let name = format!("outcome-name-{}", kind.key());
        KindView {
            key: kind.key(),
            one: here.texts.count(&name, 1),
            many: here.texts.count(&name, 2),
            is_outcome: true,
        }
    };
    let mut kinds: Vec<KindView> = things.into_iter().map(thing).collect();
    kinds.splice(1..1, OutcomeKind::ALL.into_iter().map(outcome));
    kinds
}

fn topics(here: &Here) -> Option<RegisterView> {
    let all = here.index.topics.iter().map(|&topic| here.site.topic(topic));
    let all = all.map(|topic| entry(here.link(&topic.address, &topic.label)));
    let list = here.link(&here.paths.topics(0), here.text("all-topics"));
    register(here, "topics", all.collect(), vec![list], |_| None)
}

fn municipalities(here: &Here) -> Option<RegisterView> {
    let municipal = here.index.municipalities.len();
    let all = here.index.municipalities.iter().chain(&here.index.bodies).map(|&place| {
        let place = here.site.municipality(place);
        entry(here.link(&place.address, &place.short))
    });
    let list = here.link(&here.paths.municipalities(0), here.text("search-all-municipalities"));
    let place_of = |position: usize| (position < municipal).then(|| here.paths.municipalities(position / PAGE_LENGTH));
    register(here, "municipalities", all.collect(), vec![list], place_of)
}

fn tags(here: &Here) -> Option<RegisterView> {
    let all = here.index.tags.iter().map(|&tag| here.site.tag(tag));
    let all: Vec<Entry> = all.map(|tag| entry(here.link(&tag.address, &tag.label))).collect();
    let list = here.link(&here.paths.tags(0), here.text("search-all-tags"));
    let length = all.len();
    let place_of = |position: usize| {
        let part = position / PAGE_LENGTH;
        (length - part * PAGE_LENGTH > WITHOUT_LETTERS).then(|| here.paths.tags(part))
    };
    register(here, "tags", all, vec![list], place_of)
}

fn people(here: &Here) -> Option<RegisterView> {
    let person = |&id| {
        let person = here.site.person(id);
        let name = person.public_name(here.site.names)?;
        let letter = letter_of(name.surname());
        Some(Entry { letter, ..entry(here.link(person.profile()?, name.as_str())) })
    };
    let list = here.link(&here.paths.people(0), here.text("search-all-people"));
    register(here, "people", here.index.people.iter().filter_map(person).collect(), vec![list], |_| None)
}

/// Where there are too many for this page, the lists of their events stand for them, or of many events the start page.
fn sessions(here: &Here) -> Option<RegisterView> {
    let session = |&session| {
        let link = here.session_link(session);
        Entry { letter: letter_of(&link.label), link }
    };
    let mut all: Vec<Entry> = here.index.sessions.iter().map(session).collect();
    let collation = Collation::new(&here.site.language);
    all.sort_by(|a, b| collation.compare(&a.link.label, &b.link.label));
    let list = |event: EventId| {
        let label = match here.site.is_series {
            true => here.texts.named("search-sessions-of", here.site.event_title(here.site.event(event))),
            false => here.text("search-all-sessions"),
        };
        here.link(&here.paths.sessions(event, 0), label)
    };
    let lists = match here.site.events.len() {
        ..=NAMES => (0..here.site.events.len()).map(|event| list(EventId::new(event))).collect(),
        _ => vec![here.link(&here.paths.start(), here.text("events"))],
    };
    register(here, "sessions", all, lists, |_| None)
}

/// `page_of` says on which page a long register has the entry of a position, under its letter.
fn register(
    here: &Here,
    key: &'static str,
    all: Vec<Entry>,
    lists: Vec<LinkView>,
    page_of: impl Fn(usize) -> Option<SitePath>,
) -> Option<RegisterView> {
    if all.is_empty() {
        return None;
    }
    let is_long = all.len() > NAMES;
    // Each letter once: the order of names heeds signs that their letters do not.
    let mut letters: BTreeMap<String, LetterView> = BTreeMap::new();
    for (position, Entry { letter: name, link }) in all.into_iter().enumerate() {
        let new = |href| LetterView { name: name.clone(), href, entries: Vec::new() };
        if !is_long {
            letters.entry(name.clone()).or_insert_with(|| new(None)).entries.push(link);
        } else if let Some(page) = page_of(position) {
            let href = || format!("{}#{}", here.href(&page), letter_id(&name));
            letters.entry(name.clone()).or_insert_with(|| new(Some(href())));
        }
    }
    Some(RegisterView { key, title: here.text(key), letters: letters.into_values().collect(), lists })
}

/// An entry in the site's language.
fn entry(link: LinkView) -> Entry {
    let letter = letter_of(&link.label);
    Entry { letter, link: SessionLink { href: link.href, label: link.label, language: None } }
}
