//! `dcat.jsonld`: the entry that catalogues of open data take over (DCAT-AP.de 3.0).
//!
//! It is made only where all is given that the form demands: who publishes, under which licence, and where.

use serde_json::{Value, json};

use super::facts::{Facts, organiser};
use super::json::bytes;
use super::{Data, Planned};
use crate::model::{Contact, Site};
use crate::site::licences;
use crate::site::texts::Texts;
use crate::source::SitePath;

/// Whether the form can be filled in.
pub fn is_possible(site: &Site) -> bool {
    let is_licensed = site.licence.as_deref().and_then(licences::known).is_some();
    site.url.is_some() && is_licensed && site.events.iter().any(|event| event.organiser.is_some())
}

pub fn write(site: &Site, facts: &Facts, texts: &Texts, page: &SitePath, files: &[Planned]) -> Vec<u8> {
    let base = site.url.as_deref().unwrap_or_default();
    let licence = site.licence.as_deref().and_then(licences::known).map_or("", |known| known.catalogue);
    // The newest event says who publishes now.
    let event = site.events.iter().rev().find(|event| event.organiser.is_some());
    let (name, place) = event.and_then(|event| organiser(site, event)).unwrap_or((&site.title, None));
    let publisher_url = place.and_then(|place| site.municipality(place).url.as_deref());
    let title = event.filter(|_| !site.is_series).map_or(site.title.as_str(), |event| site.event_title(event));
    let landing_page = page.url_below(base);
    let page = page.below(base);
    let mut dataset = json!({
        "@id": format!("{page}#dataset"),
        "@type": "dcat:Dataset",
        "dct:title": { "@value": title, "@language": site.language },
        "dct:description": { "@value": texts.named("data-description", title), "@language": site.language },
        "dct:identifier": format!("{page}#dataset"),
        "dct:publisher": publisher(name, publisher_url, &page),
        "dct:language": { "@id": language(&site.language) },
        "dcat:theme": { "@id": "http://publications.europa.eu/resource/authority/data-theme/GOVE" },
        "dcat:landingPage": { "@id": landing_page },
        "dct:accessRights": { "@id": "http://publications.europa.eu/resource/authority/access-right/PUBLIC" },
        "dcat:distribution": files.iter().filter_map(|file| distribution(file, base, licence)).collect::<Vec<_>>(),
    });
    let days = facts.sessions.iter().filter_map(|session| session.updated);
    if let Some(newest) = days.max() {
        dataset["dct:modified"] = json!({ "@type": "xsd:date", "@value": newest });
    }
    let [starts, ends] = [
        site.events.iter().filter_map(|event| event.start).min(),
        site.events.iter().filter_map(|event| event.end).max(),
    ];
    if let (Some(start), Some(end)) = (starts, ends) {
        let day = |day| json!({ "@type": "xsd:date", "@value": day });
        dataset["dct:temporal"] =
            json!({ "@type": "dct:PeriodOfTime", "dcat:startDate": day(start), "dcat:endDate": day(end) });
    }
    if let Some(contact) = site.legal.contact.as_ref().and_then(|contact| contact_point(contact, name)) {
        dataset["dcat:contactPoint"] = contact;
    }
    if let Some(ags) = place.and_then(|place| site.municipality(place).ags.as_deref()) {
        let (level, register) = if ags.len() == 8 {
            ("municipality", "municipalityKey")
        } else {
            ("administrativeDistrict", "districtKey")
        };
        let base = "http://dcat-ap.de/def/politicalGeocoding";
        dataset["dcatde:politicalGeocodingLevelURI"] = json!({ "@id": format!("{base}/Level/{level}") });
        dataset["dcatde:politicalGeocodingURI"] = json!({ "@id": format!("{base}/{register}/{ags}") });
    }
    bytes(&json!({
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#",
            "dcatde": "http://dcat-ap.de/def/dcatde/",
            "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/",
            "vcard": "http://www.w3.org/2006/vcard/ns#",
            "xsd": "http://www.w3.org/2001/XMLSchema#",
        },
        "@graph": [dataset],
    }))
}

/// A function address, or a page.
fn contact_point(contact: &Contact, name: &str) -> Option<Value> {
    let key = match contact {
        Contact::Mail(_) => "vcard:hasEmail",
        Contact::Page(_) => "vcard:hasURL",
        Contact::Text(_) => return None,
    };
    let mut point = json!({ "@type": "vcard:Organization", "vcard:fn": name });
    point[key] = json!({ "@id": contact.href()? });
    Some(point)
}

fn publisher(name: &str, url: Option<&str>, page: &str) -> Value {
    let mut publisher = json!({ "@id": format!("{page}#publisher"), "@type": "foaf:Organization", "foaf:name": name });
    if let Some(url) = url {
        publisher["foaf:homepage"] = json!({ "@id": url });
    }
    publisher
}

/// Only what holds all of it: a feed or a schedule is another view of the same.
fn distribution(file: &Planned, base: &str, licence: &str) -> Option<Value> {
    let (title, format, media) = match file.data {
        Data::SessionsJson => ("sessions.json", "JSON", "application/json"),
        Data::OutcomesJson => ("outcomes.json", "JSON", "application/json"),
        Data::SessionsCsv => ("sessions.csv", "CSV", "text/csv"),
        Data::OutcomesCsv => ("outcomes.csv", "CSV", "text/csv"),
        Data::SessionsCalendar => ("sessions.ics", "ICS", "text/calendar"),
        Data::ScheduleXml(_) => ("schedule.xml", "XML", "application/xml"),
        _ => return None,
    };
    let url = file.path.below(base);
    Some(json!({
        "@id": format!("{url}#distribution"),
        "@type": "dcat:Distribution",
        "dct:title": title,
        "dcat:accessURL": { "@id": url },
        "dcat:downloadURL": { "@id": url },
        "dct:license": { "@id": licence },
        "dct:format": { "@id": format!("http://publications.europa.eu/resource/authority/file-type/{format}") },
        "dcat:mediaType": { "@id": format!("https://www.iana.org/assignments/media-types/{media}") },
    }))
}

fn language(tag: &str) -> String {
    let code = match tag.split('-').next() {
        Some("de") => "DEU",
        Some("en") => "ENG",
        Some("da") => "DAN",
        Some("nl") => "NLD",
        Some("fr") => "FRA",
        Some("pl") => "POL",
        _ => "MUL",
    };
    format!("http://publications.europa.eu/resource/authority/language/{code}")
}
