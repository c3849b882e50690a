//! `schedule.xml`.

use super::schedule::{Schedule, Talk};
use super::xml::Xml;
use crate::site::texts::Texts;

pub fn write(schedule: &Schedule, texts: &Texts) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.within("schedule", &[], |xml| {
        xml.empty("generator", &[("name", "nachlese"), ("version", env!("CARGO_PKG_VERSION"))]);
        xml.leaf("version", &schedule.version);
        conference(schedule, xml);
        for day in &schedule.days {
            let (index, date) = (day.index.to_string(), day.date.to_string());
            let attributes = [("index", &*index), ("date", &*date), ("start", &*day.start), ("end", &*day.end)];
            xml.within("day", &attributes, |xml| {
                for (room, talks) in schedule.rooms.iter().zip(&day.rooms) {
                    xml.within("room", &[("name", room.name), ("guid", &room.guid)], |xml| {
                        talks.iter().for_each(|talk| event(talk, texts, xml));
                    });
                }
            });
        }
    });
    xml.into_bytes()
}

fn conference(schedule: &Schedule, xml: &mut Xml) {
    xml.within("conference", &[], |xml| {
        xml.leaf("title", schedule.title);
        xml.leaf("acronym", &schedule.acronym);
        xml.leaf("start", &schedule.start.to_string());
        xml.leaf("end", &schedule.end.to_string());
        xml.leaf("days", &schedule.days.len().to_string());
        xml.leaf("timeslot_duration", "00:05");
        if let Some(url) = &schedule.url {
            xml.leaf("url", url);
        }
        xml.leaf("time_zone_name", schedule.timezone);
        for track in &schedule.tracks {
            xml.empty("track", &[("name", track)]);
        }
    });
}

/// Validators and apps want each of these elements, empty ones too; only the slug may be missing.
fn event(talk: &Talk, texts: &Texts, xml: &mut Xml) {
    let fact = talk.fact;
    xml.within("event", &[("guid", &fact.guid), ("id", &talk.id.to_string())], |xml| {
        xml.leaf("room", talk.room);
        xml.leaf("title", &fact.title);
        xml.leaf("subtitle", "");
        xml.leaf("type", "discussion");
        xml.leaf("date", fact.start.as_deref().unwrap_or_default());
        xml.leaf("start", &talk.start.strftime("%H:%M").to_string());
        xml.leaf("duration", &talk.duration);
        xml.leaf("abstract", fact.summary.as_deref().unwrap_or_default());
        if talk.slug_is_long {
            xml.leaf("slug", &talk.slug);
        }
        xml.leaf("track", talk.track.unwrap_or_default());
        xml.leaf("language", &fact.language);
        xml.empty("persons", &[]);
        xml.within("links", &[], |xml| {
            if let Some(url) = &talk.outcomes {
                let attributes = [("href", url.as_str()), ("type", "article")];
                xml.leaf_with("link", &attributes, &texts.plain("data-link-outcomes"));
            }
            for link in &fact.links {
                xml.leaf_with("link", &[("href", &link.url)], &link.title);
            }
        });
        if let Some(url) = &fact.url {
            xml.leaf("url", url);
        }
    });
}
