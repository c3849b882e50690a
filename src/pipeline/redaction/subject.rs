//! Who is meant.

use std::collections::BTreeSet;

use super::refusal::Refused;
use super::renaming::Numbers;
use crate::model::Site;
use crate::parse::privacy::Names;
use crate::parse::{Input, Note, Written, WrittenParty};
use crate::resolve::is_key_shaped;
use crate::source::{Sources, fold, slug};

/// One person, as far as it takes to find and replace her.
#[derive(Debug)]
pub struct Subject {
    /// As the list or the user has it.
    pub(super) name: String,
    /// Of `people.yaml`.
    pub(super) key: Option<String>,
    /// What is searched for; `None` where a key has no name, or somebody else has the same.
    pub(super) names: Option<Names>,
    /// The names of all others, which may have this one within them.
    pub(super) others: Option<Names>,
    /// Where the person comes from.
    pub(super) place: Option<String>,
    /// What stands for the name in names of files and addresses: `person-aus-norderstedt`.
    pub(super) slug: String,
    pub(super) numbers: Numbers,
}

impl Subject {
    /// # Errors
    /// Where a key is unknown, or several people of the list have the name.
    pub fn find(input: &Input, sources: &Sources, site: &Site, who: &str) -> Result<Self, Refused> {
        let who = who.trim();
        let by_key = input.people.iter().position(|(_, entry)| fold(&entry.key.value) == fold(who));
        let called = |name: &str| {
            let name = name.to_owned();
            (0..input.people.len()).filter(move |&entry| is_same(&input.people[entry].1.name.value, &name))
        };
        let entry = by_key.or_else(|| called(who).next());
        if entry.is_none() && !input.people.is_empty() && is_key_shaped(who) {
            return Err(Refused::UnknownKey);
        }
        let person = entry.map(|entry| &input.people[entry].1);
        let name = person.map_or(who, |person| person.name.value.as_str());
        let keys: BTreeSet<String> = called(name).map(|entry| input.people[entry].1.key.value.clone()).collect();
        if keys.len() > 1 {
            return Err(Refused::Namesakes { name: name.to_owned(), keys: keys.into_iter().collect() });
        }
        let others = input.people.iter().enumerate().filter(|(place, _)| Some(*place) != entry);
        let others: Vec<&str> = others.map(|(_, (_, other))| other.name.value.as_str()).collect();
        let names = Names::new([name, who], others.iter().copied());
        let others = Names::new(others, [name]);
        let from_list = entry.and_then(|entry| site.people.get(entry)?.municipality);
        let place = match from_list {
            Some(place) => Some(site.municipality(place).short.clone()),
            None => person.and_then(|person| Some(person.municipality.as_ref()?.value.clone())),
        };
        let place = place.or_else(|| place_in_notes(input, site, names.as_ref()?));
        let slug = free_slug(site, sources, place.as_deref());
        let key = person.map(|person| person.key.value.clone());
        // Lists of people may be kept where nobody can look a key up.
        let key = key.or_else(|| is_key_shaped(who).then(|| who.to_owned()));
        Ok(Self { name: name.to_owned(), key, names, others, place, slug, numbers: Numbers::default() })
    }

    /// Whether a word of a list of people means this person.
    pub(super) fn is_meant_by(&self, word: &str) -> bool {
        self.key.as_deref().is_some_and(|key| fold(key) == fold(word)) || self.is_named_by(word)
    }
}

/// Whether two spellings are of one name.
fn is_same(one: &str, other: &str) -> bool {
    let stands_in = |name: &str, words: &str| Names::new([name], []).is_some_and(|names| names.stand_in(words));
    stands_in(one, other) && stands_in(other, one)
}

/// `Erika Beispiel, Musterstadt`, `Erika Beispiel (Musterstadt)`, or a map with both.
fn place_in_notes(input: &Input, site: &Site, names: &Names) -> Option<String> {
    let notes = input.events.iter().flat_map(|event| &event.notes);
    let mut parties = notes.flat_map(|note| parties(&note.note));
    parties.find_map(|party| {
        let name = party.name.as_ref().filter(|name| names.stand_in(&name.value))?;
        let written = party.municipality.as_ref().map(|place| place.value.clone());
        written.or_else(|| place_beside(&name.value, site))
    })
}

/// The place that stands behind a name, where it is a known one.
fn place_beside(text: &str, site: &Site) -> Option<String> {
    let bracket = text.split_once('(').map(|(_, behind)| behind.trim_end_matches([')', ' ']));
    let comma = text.rsplit_once(',').map(|(_, behind)| behind);
    [bracket, comma].into_iter().flatten().find_map(|place| known_place(place, site))
}

pub(super) fn known_place(name: &str, site: &Site) -> Option<String> {
    let folded = fold(name);
    let is_called = |place: &&crate::model::Municipality| {
        place.aliases.iter().chain([&place.name, &place.short]).any(|known| fold(known) == folded)
    };
    site.municipalities.iter().find(is_called).map(|place| place.short.clone())
}

pub(super) fn parties(note: &Note) -> impl Iterator<Item = &WrittenParty> {
    let approval = note.approval.iter().filter_map(|approval| approval.by.as_ref());
    [&note.hosts, &note.scribes, &note.participants].into_iter().flatten().chain(approval)
}

pub(super) fn name_of(party: &WrittenParty) -> Option<&Written> {
    party.name.as_ref()
}

/// One that no file has, so that nothing comes to lie upon something else.
fn free_slug(site: &Site, sources: &Sources, place: Option<&str>) -> String {
    let is_german = site.language.starts_with("de");
    let slug = match place {
        Some(place) if is_german => slug(&format!("person aus {place}")),
        Some(place) => slug(&format!("person from {place}")),
        None => "person".to_owned(),
    };
    let numbered = (2..).map(|n| format!("{slug}-{n}"));
    std::iter::once(slug.clone())
        .chain(numbered)
        .find(|slug| {
            !sources.texts.keys().chain(sources.assets.keys()).any(|path| path.as_str().contains(slug.as_str()))
        })
        .expect("there is no end of numbers")
}
