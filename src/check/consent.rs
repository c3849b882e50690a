//! Names of people without consent, at the places where readers would see them.
//!
//! Two sources say what is a name: `people.yaml`, beyond doubt, and the lists of people in notes, by its look. Of both,
//! what stands in the text of a note or page is told at its place, so that the author knows where; the audit then
//! proves that no finished file holds one.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use rayon::prelude::*;

use super::known::{Known, KnownNames, hash_of_names};
use crate::diagnostics::{Code, Finding, Location};
use crate::model::{PersonId, Site};
use crate::parse::privacy::{Found, Names, Reading, people_in_entry};
use crate::parse::{Input, Note, NoteFile, Written};
use crate::resolve::{is_key_shaped, name_of};
use crate::source::{HashSet, SourcePath, SourceText, Sources, Span, fold};

/// What is told of names in one text, and all places where they stand.
pub(super) struct Told {
    findings: Vec<Finding>,
    places: Spans,
}

/// Tells the names of people without consent. Returns those that only notes know as names.
pub fn names(
    input: &Input,
    sources: &Sources,
    site: &Site,
    known: &mut KnownNames,
    findings: &mut Vec<Finding>,
) -> Vec<String> {
    let noted = names_in_lists(input, sources, site);
    let searches = Searches::new(site, &noted);
    let previous = std::mem::take(known);
    if searches.listed.is_none() && searches.noted.is_none() {
        return noted;
    }
    let names = hash_of_names(site, &noted);
    let parties: BTreeMap<&SourcePath, &NoteFile> = notes(input).map(|note| (&note.source, note)).collect();
    // What the lock keeps of former times has its pages too, and is searched with the texts that are shown.
    let shown: Vec<&SourcePath> = super::judge::shown(site).into_iter().chain(&site.lock.source).collect();
    let read = |path: &&SourcePath| {
        let bytes = sources.texts.get(*path).cloned().unwrap_or_default();
        let note = parties.get(*path).copied();
        previous.find(names, path, &bytes, note.is_some()).unwrap_or_else(|| {
            let source = SourceText::decode((*path).clone(), &bytes);
            Known { told: Arc::new(searches.tell(&source, note, site)), is_note: note.is_some(), bytes }
        })
    };
    let read: Vec<Known> = shown.par_iter().map(read).collect();
    supersede(findings, &searches, &shown.iter().copied().zip(read.iter().map(|known| &known.told.places)).collect());
    findings.extend(read.iter().flat_map(|known| known.told.findings.iter().cloned()));
    *known = KnownNames { names: Some(names), texts: shown.into_iter().cloned().zip(read).collect() };
    noted
}

/// Says that keys cannot be looked up without the list that they belong to.
pub fn list_of_people(input: &Input, sources: &Sources, findings: &mut Vec<Finding>) {
    let folders: BTreeSet<&str> = input.events.iter().map(|event| event.folder.as_str()).chain([""]).collect();
    let is_list =
        |path: &SourcePath| folders.contains(path.folder()) && matches!(path.file_name(), "people.yaml" | "people.yml");
    if sources.texts.keys().any(is_list) {
        return;
    }
    let keys = |note: &NoteFile| {
        let named = parties(&note.note).find(|name| is_key_shaped(&name.value));
        named.map(|name| (note.source.clone(), name.span))
    };
    let mut concerned = notes(input).filter_map(keys);
    if let Some((path, span)) = concerned.next() {
        let count = 1 + concerned.count();
        findings.push(Finding::new(Code::NoPeopleList).at(&path, span).with("count", count).help("hand-in"));
    }
}

/// What is searched for, and whose names it is.
struct Searches {
    listed: Option<Names>,
    people: Vec<PersonId>,
    noted: Option<Names>,
}

impl Searches {
    fn new(site: &Site, noted: &[String]) -> Self {
        let ids = (0..site.people.len()).map(PersonId::new);
        let withheld = ids.filter_map(|id| Some((id, site.person(id).withheld_name(site.names)?)));
        let (people, withheld): (Vec<PersonId>, Vec<&str>) = withheld.unzip();
        let public: Vec<_> = site.people.iter().filter_map(|person| person.public_name(site.names)).collect();
        let public: Vec<&str> = public.iter().map(|name| name.as_str()).collect();
        let listed = Names::new(withheld.iter().copied(), public.iter().copied());
        let noted = Names::new(noted.iter().map(String::as_str), public.iter().chain(&withheld).copied());
        Self { listed, people, noted }
    }

    /// Each name of one file at its first place, and all places.
    fn tell(&self, source: &SourceText, note: Option<&NoteFile>, site: &Site) -> Told {
        let reading = Reading::of(&source.text);
        let unseen = Unseen::of(note, &source.text);
        let places = |names: &Option<Names>| -> Vec<(Found, Span)> {
            let found = names.as_ref().map(|names| names.places_in(&reading.text)).unwrap_or_default();
            let placed = found.into_iter().map(|found| {
                let range = reading.source(found.range.clone());
                (found, Span::new(range))
            });
            placed.filter(|(_, span)| !reading.is_comment(span.range().start) && !unseen.holds(*span)).collect()
        };
        let mut findings = Vec::new();
        let listed = places(&self.listed);
        for (first, count, name) in each_once(&listed) {
            let person = site.person(self.people[name]);
            let finding = told(Code::WithheldName, source, first, count).with("key", &person.key).help("redact");
            // Who has agreed is withheld all the same where the event names nobody.
            let is_agreed = person.consent.is_some();
            findings.push(if is_agreed { finding.variant("nobody").help("redact-nobody") } else { finding });
        }
        // Only notes repeat what notes list: pages say what their publisher says.
        let noted = if note.is_some() { places(&self.noted) } else { Vec::new() };
        for (first, count, _) in each_once(&noted) {
            findings.push(told(Code::RepeatedName, source, first, count).help("redact"));
        }
        findings.extend(self.tell_name_of(&source.path, note, site));
        Told { findings, places: Spans::new(listed.into_iter().chain(noted).map(|(_, span)| span).collect()) }
    }

    /// The names in what a note's file is called, of which its address is made, and the title where nothing else is one.
    fn tell_name_of(&self, path: &SourcePath, note: Option<&NoteFile>, site: &Site) -> Vec<Finding> {
        if note.is_none_or(|note| note.note.id.is_some()) {
            return Vec::new();
        }
        let called = name_of(path);
        let found = |names: &Option<Names>| names.as_ref().map(|names| names.places_in(called)).unwrap_or_default();
        let finding = |code, found: &Found| {
            let finding = Finding::new(code).in_file(path).variant("file").help("help-file");
            finding.with("value", &called[found.range.clone()])
        };
        let listed = found(&self.listed).into_iter().map(|found| {
            let person = site.person(self.people[found.name]);
            finding(Code::WithheldName, &found).with("key", &person.key)
        });
        let noted = found(&self.noted).into_iter().map(|found| finding(Code::RepeatedName, &found));
        listed.chain(noted).collect()
    }
}

/// The first place of each name, how many there are, and which name it is.
fn each_once(places: &[(Found, Span)]) -> Vec<(Span, usize, usize)> {
    let mut names: Vec<(Span, usize, usize)> = Vec::new();
    let mut known: BTreeMap<usize, usize> = BTreeMap::new();
    for &(ref found, span) in places {
        let place = *known.entry(found.name).or_insert(names.len());
        match names.get_mut(place) {
            Some((first, count, _)) => {
                *first = (*first).min(span);
                *count += 1;
            }
            None => names.push((span, 1, found.name)),
        }
    }
    names
}

fn told(code: Code, source: &SourceText, span: Span, count: usize) -> Finding {
    let value: String = source.text[span.range()].split_whitespace().collect::<Vec<_>>().join(" ");
    let finding = Finding::new(code).at(&source.path, span).with("value", value).with("count", count);
    if count > 1 { finding.variant("several") } else { finding }
}

/// Places of a note that no page shows: its lists of people, and remarks of its front matter.
struct Unseen(Spans);

impl Unseen {
    fn of(note: Option<&NoteFile>, text: &str) -> Self {
        let Some(note) = note else { return Self(Spans::default()) };
        let lists = parties(&note.note).map(|name| name.span);
        let mut remarks = Vec::new();
        let mut at = 0;
        for (place, line) in text.split_inclusive('\n').enumerate() {
            if place > 0 && matches!(line.trim_end(), "---" | "...") {
                break;
            }
            if text.starts_with("---") && line.trim_start().starts_with('#') {
                remarks.push(Span::new(at..at + line.len()));
            }
            at += line.len();
        }
        Self(Spans::new(lists.chain(remarks).collect()))
    }

    fn holds(&self, span: Span) -> bool {
        self.0.overlap(span)
    }
}

/// A form of address with a name that is told here need not be told for itself.
/// Of a list of those present, all must be told here.
fn supersede(findings: &mut Vec<Finding>, searches: &Searches, places: &BTreeMap<&SourcePath, &Spans>) {
    findings.retain(|finding| {
        let Some(Location { path, span: Some(span) }) = &finding.location else { return true };
        let is_known =
            |name: &str| [&searches.listed, &searches.noted].into_iter().flatten().any(|own| own.stand_in(name));
        let mut others = finding.arguments.get("names").into_iter().flat_map(str::lines);
        if others.any(|name| !is_known(name)) {
            return true;
        }
        finding.code != Code::FormOfAddress || !places.get(path).is_some_and(|spans| spans.overlap(*span))
    });
}

/// Places of one text, in its order, that lie beside each other.
#[derive(Default)]
struct Spans(Vec<Span>);

impl Spans {
    fn new(mut spans: Vec<Span>) -> Self {
        spans.sort_unstable();
        Self(spans)
    }

    /// Whether one of them shares something with this place.
    fn overlap(&self, span: Span) -> bool {
        let before = self.0.partition_point(|own| own.start < span.end);
        before > 0 && self.0[before - 1].end > span.start
    }
}

/// What stands in the lists of people of all notes, shown or not, and reads like a person's name. What the event
/// itself calls something else is none, nor is whom its own pages name.
fn names_in_lists(input: &Input, sources: &Sources, site: &Site) -> Vec<String> {
    let places = site.municipalities.iter().flat_map(|place| place.aliases.iter().chain([&place.name, &place.short]));
    let topics = site.topics.iter().map(|topic| &topic.label);
    let things: BTreeSet<String> =
        places.chain(topics).chain(site.tags.iter().map(|tag| &tag.label)).map(|name| fold(name)).collect();
    let keys: BTreeSet<String> = site.people.iter().map(|person| fold(&person.key)).collect();
    let mut names: BTreeMap<String, String> = BTreeMap::new();
    // Most stand in many notes.
    let mut seen: HashSet<&str> = HashSet::default();
    for written in notes(input).flat_map(|note| parties(&note.note)).filter(|name| seen.insert(&name.value)) {
        for name in people_in_entry(&written.value) {
            let folded = fold(name);
            if !things.contains(&folded) && !keys.contains(&folded) {
                names.entry(folded).or_insert_with(|| name.to_owned());
            }
        }
    }
    let names: Vec<String> = names.into_values().collect();
    let Some(search) = Names::new(names.iter().map(String::as_str), []) else { return names };
    let own = own_texts(input).filter_map(|path| sources.texts.get(path));
    let own = own.map(|bytes| SourceText::decode(SourcePath::new("own").expect("a path"), bytes).text);
    let named: BTreeSet<usize> = own.flat_map(|text| search.places_in(&text)).map(|found| found.name).collect();
    names.into_iter().enumerate().filter(|(place, _)| !named.contains(place)).map(|(_, name)| name).collect()
}

/// The texts for which the publisher stands with an imprint: pages, and what the event says of itself.
fn own_texts(input: &Input) -> impl Iterator<Item = &SourcePath> {
    let pages = input.pages.iter().chain(input.events.iter().flat_map(|event| &event.pages)).map(|page| &page.source);
    let events = input.events.iter().filter_map(|event| event.file.source.as_ref());
    pages.chain(events).chain(&input.site.source)
}

fn notes(input: &Input) -> impl Iterator<Item = &NoteFile> {
    input.events.iter().flat_map(|event| &event.notes).map(|note| &**note)
}

/// The words with which a note lists people.
fn parties(note: &Note) -> impl Iterator<Item = &Written> {
    let approval = note.approval.iter().filter_map(|approval| approval.by.as_ref());
    let lists = [&note.hosts, &note.scribes, &note.participants].into_iter().flatten();
    lists.chain(approval).filter_map(|party| party.name.as_ref())
}
