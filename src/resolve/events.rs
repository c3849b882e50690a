//! What `event.yaml` says, with its names looked up.

use std::collections::HashMap;
use std::sync::Arc;

use jiff::tz::TimeZoneDatabase;

use super::addresses::Addresses;
use super::places::Places;
use crate::diagnostics::{Code, Finding};
use crate::model::{Described, Event, Location, MunicipalityId, Organiser, Room, Slot};
use crate::parse::{EventFile, Input, SlotEntry, Written};
use crate::source::fold;

pub fn resolve(input: &Input, addresses: &Addresses, places: &Places, findings: &mut Vec<Finding>) -> Vec<Event> {
    let folders = input.events.iter().zip(&addresses.events);
    folders
        .map(|(folder, address)| {
            let file = &folder.file;
            report_repeated(file, findings);
            let fallback = if input.is_series { super::title_from_folder(&folder.folder) } else { String::new() };
            Event {
                slug: address.slug.clone(),
                address: address.address.clone(),
                source: file.source.clone(),
                title: text(&file.title).unwrap_or(fallback),
                subtitle: text(&file.subtitle),
                start: file.start.as_ref().map(|date| date.value),
                end: file.end.as_ref().or(file.start.as_ref()).map(|date| date.value),
                timezone: timezone(file, findings),
                location: location(file, places, findings),
                organiser: file.organiser.as_ref().map(|organiser| match place_of(file, organiser, places, findings) {
                    Some(municipality) => Organiser::Municipality(municipality),
                    None => Organiser::Text(organiser.value.clone()),
                }),
                description: file.description.as_ref().map(|body| Described {
                    body: Arc::clone(body),
                    targets: Vec::new(),
                    pictures: Vec::new(),
                }),
                rooms: file
                    .rooms
                    .iter()
                    .map(|room| Room { id: text(&room.id), name: room.name.value.clone() })
                    .collect(),
                slots: slots(&file.slots),
                links: file.links.clone(),
            }
        })
        .collect()
}

/// A time zone that the world knows, in its own spelling; the German one where the file names none.
fn timezone(file: &EventFile, findings: &mut Vec<Finding>) -> String {
    let known = |name: &str| TimeZoneDatabase::bundled().get(name).ok()?.iana_name().map(str::to_owned);
    let found = file.timezone.as_ref().and_then(|written| known(written.value.trim()));
    if let (Some(written), Some(source), None) = (&file.timezone, &file.source, &found) {
        let finding = Finding::new(Code::InvalidValue).variant("timezone").at(source, written.span);
        findings.push(finding.with("key", "timezone").with("value", &written.value).help("help-timezone"));
    }
    found.unwrap_or_else(|| "Europe/Berlin".to_owned())
}

fn text(written: &Option<Written>) -> Option<String> {
    written.as_ref().map(|written| written.value.clone())
}

/// Of two rooms or slots with one name or id, notes could only ever mean the first.
fn report_repeated(file: &EventFile, findings: &mut Vec<Finding>) {
    let Some(source) = &file.source else { return };
    let rooms = file.rooms.iter().enumerate().flat_map(|(place, room)| {
        let names = room.id.iter().chain(Some(&room.name));
        names.map(move |name| (place, name))
    });
    let slots = file.slots.iter().enumerate().filter_map(|(place, slot)| Some((place, slot.id.as_ref()?)));
    let names: [Vec<(usize, &Written)>; 2] = [rooms.collect(), slots.collect()];
    for names in names {
        let mut first: HashMap<String, (usize, &Written)> = HashMap::new();
        for (place, name) in names {
            let (owner, known) = *first.entry(fold(&name.value)).or_insert((place, name));
            if owner != place {
                let finding = Finding::new(Code::RepeatedEntry).variant("twice").at(source, name.span);
                findings.push(finding.also(source, known.span).with("name", &name.value).help("keep-one"));
            }
        }
    }
}

/// Who organises, and where it was: a place of the list, or any other name.
fn place_of(file: &EventFile, name: &Written, places: &Places, findings: &mut Vec<Finding>) -> Option<MunicipalityId> {
    match &file.source {
        Some(source) => places.known_or_slip(source, name, findings),
        None => places.known(&name.value),
    }
}

fn location(file: &EventFile, places: &Places, findings: &mut Vec<Finding>) -> Option<Location> {
    let written = &file.location;
    let municipality = written.municipality.as_ref().and_then(|name| place_of(file, name, places, findings));
    let location = Location {
        name: text(&written.name),
        street: text(&written.street),
        place: text(&written.municipality).filter(|_| municipality.is_none()),
        municipality,
    };
    let is_empty =
        location.name.is_none() && location.street.is_none() && location.place.is_none() && municipality.is_none();
    (!is_empty).then_some(location)
}

fn slots(written: &[SlotEntry]) -> Vec<Slot> {
    let slot =
        |entry: &SlotEntry| Slot { id: text(&entry.id), title: text(&entry.title), start: entry.start, end: entry.end };
    let mut slots: Vec<Slot> = written.iter().map(slot).collect();
    slots.sort_by_key(|slot| (slot.start, slot.end));
    slots
}
