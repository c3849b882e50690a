//! `schedule.json`. The form allows no key of our own on a session: what came out of it is one of its links.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::json::bytes;
use super::schedule::{Day, Schedule, Talk};
use crate::site::texts::Texts;

pub fn write(schedule: &Schedule, texts: &Texts) -> Vec<u8> {
    let mut conference = json!({
        "acronym": schedule.acronym,
        "title": schedule.title,
        "start": schedule.start,
        "end": schedule.end,
        "daysCount": schedule.days.len(),
        "timeslot_duration": "00:05",
        "time_zone_name": schedule.timezone,
        "rooms": schedule.rooms.iter().map(|room| json!({ "name": room.name, "guid": room.guid })).collect::<Vec<_>>(),
        "tracks": schedule.tracks.iter().map(|track| json!({ "name": track })).collect::<Vec<_>>(),
        "days": schedule.days.iter().map(|day| day_of(schedule, day, texts)).collect::<Vec<_>>(),
    });
    if let Some(url) = &schedule.url {
        conference["url"] = json!(url);
    }
    bytes(&json!({
        "$schema": "https://c3voc.de/schedule/schema.json",
        "generator": { "name": "nachlese", "version": env!("CARGO_PKG_VERSION") },
        "schedule": { "version": schedule.version, "conference": conference },
    }))
}

fn day_of(schedule: &Schedule, day: &Day, texts: &Texts) -> Value {
    let mut rooms: BTreeMap<&str, Vec<Value>> = BTreeMap::new();
    for (room, talks) in schedule.rooms.iter().zip(&day.rooms) {
        // Two rooms of one name are one here.
        rooms.entry(room.name).or_default().extend(talks.iter().map(|talk| event(talk, texts)));
    }
    json!({
        "index": day.index,
        "date": day.date,
        "day_start": day.start,
        "day_end": day.end,
        "rooms": rooms,
    })
}

fn event(talk: &Talk, texts: &Texts) -> Value {
    let fact = talk.fact;
    let outcomes = talk.outcomes.as_ref().map(|url| {
        // `links[]` is the only place that takes it.
        json!({ "type": "article", "title": texts.plain("data-link-outcomes"), "url": url })
    });
    let links = fact.links.iter().map(|link| {
        let kind = match link.kind {
            "slides" => "slides",
            "document" => "paper",
            "video" | "audio" => "media",
            _ => "web",
        };
        json!({ "type": kind, "title": link.title, "url": link.url })
    });
    json!({
        "id": talk.id,
        "guid": fact.guid,
        "slug": talk.slug,
        // Required, and an address: without one of the site, a name that is one in form.
        "url": fact.url.clone().unwrap_or_else(|| format!("urn:uuid:{}", fact.guid)),
        "title": fact.title,
        "subtitle": null,
        "track": talk.track,
        "type": "discussion",
        "language": fact.language,
        "abstract": fact.summary,
        "date": fact.start,
        "start": talk.start.strftime("%H:%M").to_string(),
        "duration": talk.duration,
        "room": talk.room,
        "persons": [],
        "links": outcomes.into_iter().chain(links).collect::<Vec<_>>(),
    })
}
