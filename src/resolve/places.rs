//! Municipalities and other bodies: those of the list, and those that notes name outright.
//!
//! A place is never guessed. It is on the list, or some note names it under a key that only holds places
//! (`municipalities:`, `municipality:`, `continues:`, `practice:`); text elsewhere is only compared with those, and
//! with the place of the event.

use std::collections::{BTreeMap, HashSet};

use super::Release;
use super::addresses::Addresses;
use super::numbers::Numbers;
use super::registry::{Lookup, Registry};
use super::sessions::{self};
use super::words::{Words, is_reserved};
use crate::diagnostics::{Code, Finding};
use crate::model::{Contact, Land, Municipality, MunicipalityId, MunicipalityKind, everyday_names};
use crate::parse::{Input, MunicipalityEntry, NoteFile, Written};
use crate::source::{SitePath, SourcePath, fold, folds_to_nothing, slug};

/// All places, looked up by id, name, short name, alias and AGS.
pub struct Places {
    list: Vec<Municipality>,
    /// Where each stands: the list's file, or the note that named it first.
    origins: Vec<(SourcePath, Written)>,
    ids_given: Vec<bool>,
    registry: Registry,
    has_list: bool,
}

/// The list's entries first, then the places of shown notes, in the order of the notes.
pub fn gather(input: &Input, addresses: &Addresses, release: &Release, findings: &mut Vec<Finding>) -> Places {
    let mut places = Places {
        list: Vec::new(),
        origins: Vec::new(),
        ids_given: Vec::new(),
        registry: Registry::default(),
        has_list: input.has_municipality_list,
    };
    for (source, entry) in &input.municipalities {
        places.add_entry(source, entry, findings);
    }
    for address in &addresses.sessions {
        let folder = &input.events[address.event.place()];
        let file = &folder.notes[address.note];
        if sessions::is_shown(sessions::status_of(file, &folder.file, release), release) {
            if let (Some(source), Some(venue)) = (&folder.file.source, &folder.file.location.municipality)
                && !places.has_list
                && is_where_people_came_from(venue, file)
            {
                places.meet(source, venue);
            }
            for name in file.note.places() {
                places.meet(&file.source, name);
            }
        }
    }
    places
}

/// Whether a note says that people came from where the event was. Where there is no list, no note might name that
/// place outright, and its people would be taken for names.
fn is_where_people_came_from(venue: &Written, file: &NoteFile) -> bool {
    let parties = [&file.note.hosts, &file.note.scribes, &file.note.participants].into_iter().flatten();
    let mut names = parties.filter_map(|party| party.name.as_ref());
    names.any(|name| fold(&name.value) == fold(&venue.value))
}

impl Places {
    fn add_entry(&mut self, source: &SourcePath, entry: &MunicipalityEntry, findings: &mut Vec<Finding>) {
        let place = self.list.len();
        let unique = || entry.id.iter().chain(&entry.ags);
        let mut is_repeated = false;
        for name in unique() {
            if let Some(other) = self.registry.one(&name.value) {
                is_repeated = true;
                let finding = Finding::new(Code::RepeatedEntry).at(source, name.span);
                findings.push(finding.with("name", &name.value).with("first", &self.list[other].name).help("keep-one"));
            }
        }
        for key in unique() {
            self.registry.insert_key(&key.value, place);
        }
        for name in std::iter::once(&entry.name).chain(&entry.short).chain(&entry.aliases) {
            self.registry.insert(&name.value, place);
        }
        let ags = entry.ags.as_ref().map(|ags| ags.value.clone());
        let lead_ags = entry.lead_ags.as_ref().map(|ags| ags.value.clone());
        let kind = entry.kind.unwrap_or(match &ags {
            Some(ags) if ags.len() == 5 => MunicipalityKind::District,
            _ => MunicipalityKind::default(),
        });
        for name in std::iter::once(&entry.name).chain(&entry.short) {
            for everyday in everyday_names(kind, &name.value) {
                self.registry.insert_everyday(&everyday, place);
            }
        }
        let land = entry.land.or_else(|| ags.as_deref().or(lead_ags.as_deref()).and_then(Land::from_ags));
        let text = |written: &Option<Written>| written.as_ref().map(|written| written.value.clone());
        let texts = |written: &[Written]| written.iter().map(|written| written.value.clone()).collect();
        self.list.push(Municipality {
            // A repeated id was reported; the place then goes by its name.
            slug: slug(&entry.id.as_ref().filter(|_| !is_repeated).unwrap_or(&entry.name).value),
            address: SitePath::new("index.html"),
            name: entry.name.value.clone(),
            short: text(&entry.short).unwrap_or_else(|| entry.name.value.clone()),
            aliases: texts(&entry.aliases),
            kind,
            ags,
            lead_ags,
            land,
            url: text(&entry.url),
            coordinates: entry.coordinates,
            groups: texts(&entry.groups),
            contact: entry.contact.as_ref().and_then(|contact| Contact::parse(&contact.value)),
            fictional: entry.fictional,
            listed: true,
        });
        self.origins.push((source.clone(), entry.id.clone().unwrap_or_else(|| entry.name.clone())));
        self.ids_given.push(entry.id.is_some() && !is_repeated);
    }

    /// The place that a note names outright; a new one where no list knows it.
    pub fn named(
        &mut self,
        source: &SourcePath,
        name: &Written,
        findings: &mut Vec<Finding>,
    ) -> Option<MunicipalityId> {
        match self.registry.lookup(&name.value) {
            Lookup::One(place) => Some(MunicipalityId::new(place)),
            Lookup::Several(candidates) => {
                let ids = candidates.iter().map(|&place| self.distinct_name(place));
                let finding = Finding::new(Code::AmbiguousMunicipality).at(source, name.span).with("name", &name.value);
                findings.push(finding.with("candidates", ids.collect::<Vec<_>>().join(", ")).help("say-which"));
                None
            }
            Lookup::Unknown if folds_to_nothing(&name.value) => None,
            Lookup::Unknown => {
                self.report_unlisted(source, name, findings);
                Some(self.add_unlisted(source, name))
            }
            Lookup::Unlisted(place) => {
                self.report_unlisted(source, name, findings);
                Some(MunicipalityId::new(place))
            }
        }
    }

    /// The place that a text names, if it names a known one.
    pub fn known(&self, name: &str) -> Option<MunicipalityId> {
        self.registry.one(name).map(MunicipalityId::new)
    }

    /// The same; what is nearly one of the list, under a key that may as well hold another name, is a finding.
    pub fn known_or_slip(
        &self,
        source: &SourcePath,
        name: &Written,
        findings: &mut Vec<Finding>,
    ) -> Option<MunicipalityId> {
        let known = self.known(&name.value);
        let is_slip = known.is_none()
            && matches!(self.registry.lookup(&name.value), Lookup::Unknown)
            && self.registry.suggest(&name.value).is_some();
        if is_slip {
            self.report_unlisted(source, name, findings);
        }
        known
    }

    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Forgets the places from `len` on: those that only notes named which are not shown.
    pub fn truncate(&mut self, len: usize) {
        self.list.truncate(len);
        self.origins.truncate(len);
        self.ids_given.truncate(len);
    }

    /// Each use of a name that is not on the list is a finding; without a list there is nothing to report.
    fn report_unlisted(&self, source: &SourcePath, name: &Written, findings: &mut Vec<Finding>) {
        if !self.has_list {
            return;
        }
        let finding = Finding::new(Code::UnknownMunicipality).at(source, name.span).with("name", &name.value);
        findings.push(match self.registry.suggest(&name.value) {
            Some(suggestion) => {
                finding.with("suggestion", suggestion).help("did-you-mean").propose(name.span, suggestion)
            }
            None => finding.help("add"),
        });
    }

    fn add_unlisted(&mut self, source: &SourcePath, name: &Written) -> MunicipalityId {
        let place = self.list.len();
        self.registry.insert_unlisted(&name.value, place);
        self.list.push(Municipality {
            slug: slug(&name.value),
            address: SitePath::new("index.html"),
            name: name.value.clone(),
            short: name.value.clone(),
            aliases: Vec::new(),
            kind: kind_of_name(&name.value),
            ags: None,
            lead_ags: None,
            land: None,
            url: None,
            coordinates: None,
            groups: Vec::new(),
            contact: None,
            fictional: false,
            listed: false,
        });
        self.origins.push((source.clone(), name.clone()));
        self.ids_given.push(false);
        MunicipalityId::new(place)
    }

    /// How to say which of several namesakes is meant.
    fn distinct_name(&self, place: usize) -> String {
        let municipality = &self.list[place];
        match &municipality.ags {
            Some(ags) if !self.ids_given[place] => ags.clone(),
            _ => municipality.slug.clone(),
        }
    }

    /// Takes up a name that no list knows. What is wrong with it is told when its note is read.
    fn meet(&mut self, source: &SourcePath, name: &Written) {
        let is_new = matches!(self.registry.lookup(&name.value), Lookup::Unknown);
        if is_new && !folds_to_nothing(&name.value) {
            self.add_unlisted(source, name);
        }
    }

    /// The finished list. Namesakes without ids are all told apart by their AGS.
    pub fn into_list(mut self, words: &Words, findings: &mut Vec<Finding>) -> Vec<Municipality> {
        let mut by_slug: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (place, municipality) in self.list.iter_mut().enumerate() {
            if is_reserved(&municipality.slug) || municipality.slug.is_empty() {
                municipality.slug =
                    format!("{}-{}", municipality.slug, words.municipality).trim_matches('-').to_owned();
            }
            by_slug.entry(municipality.slug.clone()).or_default().push(place);
        }
        // All slugs count as taken, so that no namesake gets one that belongs to another place.
        let mut taken: HashSet<String> = by_slug.keys().cloned().collect();
        for places in by_slug.values().filter(|places| places.len() > 1) {
            self.tell_apart(places, &mut taken, findings);
        }
        for municipality in &mut self.list {
            municipality.address = SitePath::new(&format!("{}/{}.html", words.municipalities, municipality.slug));
        }
        self.list
    }

    fn tell_apart(&mut self, places: &[usize], taken: &mut HashSet<String>, findings: &mut Vec<Finding>) {
        let mut given: Vec<String> = Vec::new();
        let mut numbers = Numbers::default();
        let keeps = places.iter().copied().find(|&place| self.ids_given[place]);
        for &place in places {
            let municipality = &mut self.list[place];
            if Some(place) != keeps {
                let ags = municipality.ags.as_ref().or(municipality.lead_ags.as_ref());
                let by_ags = ags.map(|ags| format!("{}-{ags}", municipality.slug));
                let by_ags = by_ags.filter(|slug| !taken.contains(slug));
                municipality.slug =
                    by_ags.unwrap_or_else(|| numbers.free(&municipality.slug, |slug| !taken.contains(slug)));
                taken.insert(municipality.slug.clone());
            }
            given.push(municipality.slug.clone());
        }
        // The same `id` twice has been reported where it was read.
        let ids: HashSet<String> = places.iter().map(|&place| fold(&self.origins[place].1.value)).collect();
        if ids.len() == 1 && places.iter().all(|&place| self.ids_given[place]) {
            return;
        }
        let (source, name) = &self.origins[places[places.len() - 1]];
        let finding = Finding::new(Code::Namesakes).at(source, name.span).with("name", &name.value);
        findings.push(finding.with("ids", given.join(", ")).help("set-ids"));
    }
}

/// What a place is by its name alone, where nobody says.
fn kind_of_name(name: &str) -> MunicipalityKind {
    let starts = |words: &[&str]| words.iter().any(|word| name.starts_with(word));
    if starts(&["Landkreis ", "Kreis "]) || name.ends_with("kreis") {
        MunicipalityKind::District
    } else if starts(&["Stadt ", "Hansestadt "]) {
        MunicipalityKind::Town
    } else {
        MunicipalityKind::default()
    }
}
