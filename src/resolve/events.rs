//! What `event.yaml` says, with its names looked up.

use std::sync::Arc;

use super::addresses::Addresses;
use super::places::Places;
use crate::model::{Described, Event, Location, Organiser, Room, Slot};
use crate::parse::{EventFile, Input, SlotEntry, Written};

pub fn resolve(input: &Input, addresses: &Addresses, places: &Places) -> Vec<Event> {
    let folders = input.events.iter().zip(&addresses.events);
    folders
        .map(|(folder, address)| {
            let file = &folder.file;
            let fallback = if input.is_series { super::title_from_folder(&folder.folder) } else { String::new() };
            Event {
                slug: address.slug.clone(),
                address: address.address.clone(),
                source: file.source.clone(),
                title: text(&file.title).unwrap_or(fallback),
                subtitle: text(&file.subtitle),
                start: file.start.as_ref().map(|date| date.value),
                end: file.end.as_ref().or(file.start.as_ref()).map(|date| date.value),
                timezone: text(&file.timezone).unwrap_or_else(|| "Europe/Berlin".to_owned()),
                location: location(file, places),
                organiser: file.organiser.as_ref().map(|organiser| match places.known(&organiser.value) {
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

fn text(written: &Option<Written>) -> Option<String> {
    written.as_ref().map(|written| written.value.clone())
}

fn location(file: &EventFile, places: &Places) -> Option<Location> {
    let written = &file.location;
    let municipality = written.municipality.as_ref().and_then(|name| places.known(&name.value));
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
