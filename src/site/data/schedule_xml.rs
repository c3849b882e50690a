//! `schedule.xml`.

use super::schedule::{Schedule, Talk};
use super::xml::Xml;
use crate::site::texts::Texts;

pub fn write(schedule: &Schedule, texts: &Texts) -> Vec<u8> {
    let mut xml = Xml::new();
    xml.within("schedule", &[], |xml| {
        xml.empty("generator", &[("name", "nachlese"), ("version", env!("CARGO_PKG_VERSION"))]);
        xml.text("version", &schedule.version);
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
        xml.text("title", schedule.title);
        xml.text("acronym", &schedule.acronym);
        xml.text("start", &schedule.start.to_string());
        xml.text("end", &schedule.end.to_string());
        xml.text("days", &schedule.days.len().to_string());
        xml.text("timeslot_duration", "00:05");
        if let Some(url) = &schedule.url {
            xml.text("url", url);
        }
        xml.text("time_zone_name", schedule.timezone);
        for track in &schedule.tracks {
            xml.empty("track", &[("name", track)]);
        }
    });
}

/// Validators and apps want each of these elements, empty ones too; only the slug may be missing.
fn event(talk: &Talk, texts: &Texts, xml: &mut Xml) {
    let fact = talk.fact;
    xml.within("event", &[("guid", &fact.guid), ("id", &talk.id.to_string())], |xml| {
        xml.text("room", talk.room);
        xml.text("title", &fact.title);
        xml.text("subtitle", "");
        xml.text("type", "discussion");
        xml.text("date", fact.start.as_deref().unwrap_or_default());
        xml.text("start", &talk.start.strftime("%H:%M").to_string());
        xml.text("duration", &talk.duration);
        xml.text("abstract", fact.summary.as_deref().unwrap_or_default());
        if talk.slug_is_long {
            xml.text("slug", &talk.slug);
        }
        xml.text("track", talk.track.unwrap_or_default());
        xml.text("language", &fact.language);
        xml.empty("persons", &[]);
        xml.within("links", &[], |xml| {
            if let Some(url) = &talk.outcomes {
                let attributes = [("href", url.as_str()), ("type", "article")];
                xml.text_with("link", &attributes, &texts.plain("data-link-outcomes"));
            }
            for link in &fact.links {
                xml.text_with("link", &[("href", &link.url)], &link.title);
            }
        });
        if let Some(url) = &fact.url {
            xml.text("url", url);
        }
    });
}
