//! JSON-LD for search engines: which event or session a page is about. No person stands in it.

use serde_json::{Map, Value, json};

use super::Here;
use crate::model::{Event, EventId, SessionId, Status, When};
use crate::site::data::organiser;
use crate::site::files::Page;

/// How many sessions an event names, so that its page does not grow with them.
const SUB_EVENTS: usize = 100;

/// Search engines want whole addresses: without one of the site there is nothing to say.
pub fn of_page(here: &Here) -> Option<Value> {
    here.site.url.as_ref()?;
    let mut data = match here.page {
        Page::Start if here.site.is_series => series(here)?,
        Page::Start => whole_event(here, EventId::new(0))?,
        Page::Event(event) => whole_event(here, event)?,
        Page::Session(session) => session_data(here, session)?,
        _ => return None,
    };
    data["@context"] = json!("https://schema.org");
    Some(data)
}

/// As a block of data in a page: whatever it holds, it cannot end the block.
pub fn html(data: &Value) -> String {
    let text = data.to_string();
    text.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
}

fn series(here: &Here) -> Option<Value> {
    let events = (0..here.site.events.len()).map(EventId::new).filter_map(|event| event_data(here, event));
    Some(json!({
        "@type": "EventSeries",
        "name": here.site.title,
        "url": here.site.url_of(&here.address)?,
        "inLanguage": here.site.language,
        "subEvent": events.take(SUB_EVENTS).collect::<Vec<_>>(),
    }))
}

fn whole_event(here: &Here, id: EventId) -> Option<Value> {
    let mut data = event_data(here, id)?;
    let event = here.site.event(id);
    data["inLanguage"] = json!(here.site.language);
    if let Some((name, place)) = organiser(here.site, event) {
        let mut organiser = json!({ "@type": "Organization", "name": name });
        if let Some(url) = place.and_then(|place| here.site.municipality(place).url.as_deref()) {
            organiser["url"] = json!(url);
        }
        data["organizer"] = organiser;
    }
    let sessions = here.index.sessions_of_event(id).iter().filter_map(|&session| brief(here, session));
    data["subEvent"] = sessions.take(SUB_EVENTS).collect();
    Some(data)
}

/// What search engines cannot do without, and what tells the event from others.
fn event_data(here: &Here, id: EventId) -> Option<Value> {
    let event = here.site.event(id);
    let url = here.site.url_of(&event.address)?;
    let mut data =
        json!({ "@type": "Event", "@id": format!("{url}#event"), "name": here.site.event_title(event), "url": url });
    set(&mut data, "startDate", event.start.map(|day| day.to_string()));
    set(&mut data, "endDate", event.end.map(|day| day.to_string()));
    set(&mut data, "description", event.subtitle.clone());
    if let Some(location) = location(here, event) {
        data["location"] = location;
    }
    Some(data)
}

fn location(here: &Here, event: &Event) -> Option<Value> {
    let name = here.site.event_place(event)?;
    let location = event.location.as_ref()?;
    let mut address = json!({ "@type": "PostalAddress" });
    let town = location.municipality.map(|place| here.site.municipality(place).short.clone());
    set(&mut address, "streetAddress", location.street.clone());
    set(&mut address, "addressLocality", town.or_else(|| location.place.clone()));
    let name = location.name.as_deref().unwrap_or(name);
    Some(json!({ "@type": "Place", "name": name, "address": address }))
}

/// A session on the page of its event.
fn brief(here: &Here, id: SessionId) -> Option<Value> {
    let session = here.site.session(id);
    let url = here.site.url_of(&session.address)?;
    let mut data = json!({ "@type": "Event", "@id": format!("{url}#event"), "name": session.title, "url": url });
    let start = session.when.map(|when| match when {
        When::Day(day) => day.to_string(),
        When::Time(range) => here.zones.moment(session.event, range.start),
    });
    set(&mut data, "startDate", start);
    Some(data)
}

fn session_data(here: &Here, id: SessionId) -> Option<Value> {
    let session = here.site.session(id);
    let event = here.site.event(session.event);
    let mut data = brief(here, id)?;
    let end = session.when.and_then(When::time).and_then(|range| range.end);
    set(&mut data, "endDate", end.map(|end| here.zones.moment(session.event, end)));
    set(&mut data, "description", session.summary.clone());
    data["inLanguage"] = json!(session.language);
    if session.status == Status::Cancelled {
        data["eventStatus"] = json!("https://schema.org/EventCancelled");
    }
    let topics: Vec<&str> = session.topics.iter().map(|&topic| here.site.topic(topic).label.as_str()).collect();
    if !topics.is_empty() {
        data["about"] = topics.into_iter().map(|topic| json!({ "@type": "Thing", "name": topic })).collect();
    }
    let whole = location(here, event);
    if let Some(room) = here.site.room(session) {
        let mut place = json!({ "@type": "Place", "name": room.name });
        if let Some(whole) = whole {
            place["containedInPlace"] = whole;
        }
        data["location"] = place;
    } else if let Some(whole) = whole {
        data["location"] = whole;
    }
    data["superEvent"] = event_data(here, session.event)?;
    Some(data)
}

fn set(data: &mut Value, key: &str, value: Option<String>) {
    let fields: Option<&mut Map<String, Value>> = data.as_object_mut();
    if let (Some(fields), Some(value)) = (fields, value) {
        fields.insert(key.to_owned(), json!(value));
    }
}
