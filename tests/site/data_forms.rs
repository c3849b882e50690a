//! The forms of data that others have written: what their validators want, whatever the notes hold.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::support::{EVENT, NONE, Site, event};

const HOSTILE: &str = "---\ntitle: '</script><b>=1+1'\ntopic: '@SUM(A1); \"x\" & <y>'\nroom: \"Raum\\u0007 <1>\"\n\
start: 2017-01-26T11:00\nduration: 45\nsummary: \"=HYPERLINK(\\\"https://x.example\\\")\\u0008 ]]> -->\"\ntags: [-1, '+49']\n---\n\
## Ergebnisse\n- =cmd|' /C calc'!A0\n- -- zwei\n- \u{2028}Zeile; mit, Komma\\ und ä😀ä😀ä😀ä😀ä😀ä😀ä😀ä😀ä😀ä😀ä😀ä😀ä😀ä😀ä😀ä😀ä😀ä😀ä😀ä😀ä😀ä😀ä😀ä😀\n\
## Nächste Schritte\n- [ ] +1 bis 31.03.2017\n";

fn camp(title: &str, notes: &[(&str, &str)]) -> Site {
    let yaml = format!(
        "title: {title}\nstart: 2017-01-26\nend: 2017-01-27\nrelease: all\nlicence: CC0-1.0\n\
url: https://stadt.example/camp/\ndata: alle\norganiser: Musterstadt\nlocation: {{name: Rathaus, municipality: Musterstadt}}\n"
    );
    let mut files = notes.to_vec();
    files.push(("event.yaml", &yaml));
    event(&files).build()
}

fn text<'a>(site: &'a Site, path: &str) -> &'a str {
    std::str::from_utf8(&site.files[path]).expect("UTF-8")
}

fn json_of(site: &Site, path: &str) -> Value {
    serde_json::from_slice(&site.files[path]).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every site is checked as it is built: JSON and XML can be read, no cell is a formula, lines of calendars are short.
#[test]
fn hostile_texts_break_no_form() {
    let site = camp("'\"<Camp>\"; =1'", &[("sessions/a.md", HOSTILE)]);
    assert_eq!(site.errors(), NONE);
    let session = &json_of(&site, "daten/sessions.json")["sessions"][0];
    assert_eq!(session["title"], "</script><b>=1+1");
    let table = text(&site, "daten/sessions.csv");
    assert!(table.contains(";</script><b>=1+1;") && table.contains("\"'=HYPERLINK("), "{table}");
    assert!(
        text(&site, "daten/outcomes.csv").contains(";\"'=cmd|")
            || text(&site, "daten/outcomes.csv").contains(";'=cmd|")
    );
    let schedule = text(&site, "daten/schedule.xml");
    let document = roxmltree::Document::parse(schedule).expect("well-formed");
    let title = document.descendants().filter(|node| node.has_tag_name("title")).nth(1).and_then(|node| node.text());
    assert_eq!(title, Some("</script><b>=1+1"));
    assert!(!schedule.contains('\u{7}') && !schedule.contains('\u{8}'));
    let calendar = text(&site, "daten/sessions.ics").replace("\r\n ", "");
    assert!(calendar.contains("mit\\, Komma\\\\ und ä😀") || calendar.contains("mit\\, Komma"), "{calendar}");
}

/// What official validators of both forms were seen to refuse, in one schema of our own that takes no less strict view.
fn schedule_rules() -> Value {
    let text = json!({ "type": "string" });
    let moment = json!({ "type": "string", "format": "date-time" });
    let address = json!({ "type": "string", "format": "uri" });
    let uuid = json!({ "type": "string", "format": "uuid" });
    let event = json!({
        "type": "object",
        "additionalProperties": false,
        "required": ["abstract", "date", "duration", "guid", "id", "language", "links", "persons", "room", "slug",
            "start", "subtitle", "title", "track", "type", "url"],
        "properties": {
            "abstract": { "type": ["string", "null"] },
            "date": moment,
            "duration": { "type": "string", "pattern": "^[0-9]{2}:[0-9]{2}$" },
            "guid": uuid,
            "id": { "type": "integer", "minimum": 1, "maximum": 2_147_483_647 },
            "language": { "type": ["string", "null"] },
            "links": { "type": "array", "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["url", "title", "type"],
                "properties": {
                    "url": address,
                    "title": text,
                    "type": { "enum": ["slides", "paper", "web", "blog", "article", "media", "related"] },
                },
            } },
            "persons": { "type": "array", "maxItems": 0 },
            "room": text,
            "slug": { "type": "string", "pattern": "^[a-z0-9_]{4,}-[a-z0-9_-]{4,}$" },
            "start": { "type": "string", "pattern": "^[0-2][0-9]:[0-5][0-9]$" },
            "subtitle": { "type": ["string", "null"] },
            "title": text,
            "track": { "type": ["string", "null"] },
            "type": text,
            "url": address,
        },
    });
    let day = json!({
        "type": "object",
        "additionalProperties": false,
        "required": ["index", "date", "day_start", "day_end", "rooms"],
        "properties": {
            "index": { "type": "integer", "minimum": 1 },
            "date": { "type": "string", "format": "date" },
            "day_start": moment,
            "day_end": moment,
            "rooms": { "type": "object", "additionalProperties": { "type": "array", "items": event } },
        },
    });
    let conference = json!({
        "type": "object",
        "additionalProperties": false,
        "required": ["title", "acronym", "days", "daysCount", "start", "end", "timeslot_duration"],
        "properties": {
            "title": text,
            "acronym": { "type": "string", "pattern": "^[a-z0-9_]{4,}$" },
            "start": { "type": "string", "format": "date" },
            "end": { "type": "string", "format": "date" },
            "daysCount": { "type": "integer", "minimum": 1 },
            "timeslot_duration": { "type": "string", "pattern": "^[0-9]{2}:[0-9]{2}$" },
            "time_zone_name": text,
            "url": address,
            "rooms": { "type": "array", "items": {
                "type": "object",
                "additionalProperties": false,
                "required": ["name", "guid"],
                "properties": { "name": text, "guid": uuid },
            } },
            "tracks": { "type": "array", "items": { "type": "object", "required": ["name"] } },
            "days": { "type": "array", "minItems": 1, "items": day },
        },
    });
    json!({
        "$schema": "http://json-schema.org/draft-06/schema#",
        "type": "object",
        "additionalProperties": false,
        "required": ["schedule"],
        "properties": {
            "$schema": text,
            "generator": { "type": "object" },
            "schedule": {
                "type": "object",
                "required": ["version", "conference"],
                "properties": { "version": text, "rooms": false, "conference": conference },
            },
        },
    })
}

const OZG: &str =
    "---\ntitle: OZG\ntopic: T\nroom: Raum 2\nstart: 2017-01-27T09:30\nduration: 90\n---\n## Ergebnisse\n- Es geht.\n";
const LATE: &str = "---\ntitle: Spät\nroom: Raum 2\nstart: 2017-01-26T23:30\nend: 2017-01-27T00:30\n---\n";

#[test]
fn schedules_keep_the_rules_of_both_validators() {
    for title in ["Camp", "'!'", "Barcamp für die digitale Familie", "ÖGD 2017"] {
        let site = camp(title, &[("sessions/ozg.md", OZG), ("sessions/spaet.md", LATE), ("sessions/a.md", HOSTILE)]);
        let schedule = json_of(&site, "daten/schedule.json");
        let rules = schedule_rules();
        let validator = jsonschema::draft6::options().should_validate_formats(true).build(&rules).expect("a schema");
        let errors: Vec<String> =
            validator.iter_errors(&schedule).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert_eq!(errors, NONE, "{title}");
        xml_keeps_the_rules(text(&site, "daten/schedule.xml"));
    }
}

/// Each element in its place, and nothing shared that must not be.
fn xml_keeps_the_rules(xml: &str) {
    const EVENT: [&str; 8] = ["room", "title", "type", "date", "start", "duration", "abstract", "track"];
    let document = roxmltree::Document::parse(xml).expect("well-formed");
    let root = document.root_element();
    let children: Vec<&str> =
        root.children().filter(|node| node.is_element()).map(|node| node.tag_name().name()).collect();
    assert_eq!(children[..3], ["generator", "version", "conference"]);
    assert!(children.len() > 3 && children[3..].iter().all(|name| *name == "day"), "{children:?}");
    let has_offset = |time: &str| time.len() == 25 && time[19..].starts_with('+');
    let (mut ids, mut guids, mut slugs) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    for day in root.children().filter(|node| node.has_tag_name("day")) {
        assert!(["start", "end"].iter().all(|name| day.attribute(*name).is_some_and(has_offset)));
        assert!(day.attribute("index").is_some() && day.attribute("date").is_some());
    }
    for event in root.descendants().filter(|node| node.has_tag_name("event")) {
        let child = |name: &str| event.children().find(|node| node.has_tag_name(name));
        assert!(EVENT.iter().all(|name| child(name).is_some()), "{event:?}");
        assert!(child("date").and_then(|date| date.text()).is_some_and(has_offset));
        assert!(ids.insert(event.attribute("id")) && guids.insert(event.attribute("guid")));
        if let Some(slug) = child("slug").and_then(|slug| slug.text()) {
            let (acronym, own) = slug.split_once('-').expect("two halves");
            assert!(acronym.len() >= 4 && own.len() >= 4 && slugs.insert(slug), "{slug}");
        }
        assert!(child("persons").is_some_and(|persons| !persons.has_children()));
    }
    assert!(!ids.is_empty());
}

#[test]
fn outcomes_are_a_link_of_the_session() {
    let site = camp("Camp", &[("sessions/ozg.md", OZG), ("sessions/spaet.md", LATE)]);
    let schedule = json_of(&site, "daten/schedule.json");
    let talk = &schedule["schedule"]["conference"]["days"][1]["rooms"]["Raum 2"][0];
    let id = site.page("sessions/ozg.html").attributes("[id^='o-']", "id").remove(0);
    let url = format!("https://stadt.example/camp/sessions/ozg.html#{id}");
    assert_eq!(talk["links"], json!([{ "type": "article", "title": "Ergebnisse", "url": url }]));
    assert_eq!((&talk["duration"], &talk["start"], &talk["track"]), (&json!("01:30"), &json!("09:30"), &json!("T")));
    // An empty track must be there all the same, and a short slug must not.
    let xml = text(&site, "daten/schedule.xml");
    assert!(xml.contains("<track/>") && !xml.contains("-ozg</slug>") && xml.contains("<slug>camp_2017-spaet</slug>"));
    assert!(xml.contains("<duration>01:00</duration>"));
}

#[test]
fn without_an_address_a_schedule_still_has_its_form() {
    let yaml = format!("{EVENT}licence: CC0-1.0\ndata: schedule\n");
    let site = event(&[("event.yaml", &yaml), ("sessions/ozg.md", OZG)]).build();
    assert_eq!(site.findings(), NONE);
    let rules = schedule_rules();
    let validator = jsonschema::draft6::options().should_validate_formats(true).build(&rules).expect("a schema");
    assert!(validator.is_valid(&json_of(&site, "daten/schedule.json")));
    assert!(!text(&site, "daten/schedule.xml").contains("<url>"));
}

#[test]
fn a_calendar_describes_its_zone() {
    let yaml = format!("{EVENT}licence: CC0-1.0\ndata: calendar\ntimezone: america/new_york\n");
    let summer = "---\ntopic: T\nstart: 2017-07-01T10:00\nend: 2017-07-01T11:00\n---\n";
    let day = "---\ntopic: T\ndate: 2017-01-26\n---\n";
    let site = event(&[("event.yaml", &yaml), ("sessions/a.md", summer), ("sessions/b.md", day)]).build();
    let calendar = text(&site, "daten/sessions.ics");
    let change =
        "BEGIN:DAYLIGHT\r\nDTSTART:20170312T020000\r\nTZOFFSETFROM:-0500\r\nTZOFFSETTO:-0400\r\nTZNAME:EDT\r\n";
    assert!(calendar.contains("TZID:America/New_York") && calendar.contains(change), "{calendar}");
    assert!(calendar.contains("DTSTART;TZID=America/New_York:20170701T100000"));
    assert!(calendar.contains("DTSTART;VALUE=DATE:20170126\r\nDTEND;VALUE=DATE:20170127"));
    assert!(calendar.contains("DTSTAMP:20170126T000000Z"));
    assert_eq!(calendar.matches("BEGIN:VTIMEZONE").count(), 1);
}

#[test]
fn search_engines_learn_what_a_page_is_about() {
    let site = camp("Camp", &[("sessions/a.md", HOSTILE), ("sessions/ozg.md", OZG)]);
    let data = |path: &str| {
        let page = site.page(path);
        let blocks = page.texts("head script[type='application/ld+json']");
        assert_eq!(blocks.len(), 1, "{path}");
        serde_json::from_str::<Value>(&blocks[0]).unwrap_or_else(|error| panic!("{path}: {error}"))
    };
    let session = data("sessions/a.html");
    assert_eq!((&session["@type"], &session["name"]), (&json!("Event"), &json!("</script><b>=1+1")));
    assert_eq!(session["startDate"], "2017-01-26T11:00:00+01:00");
    let whole = data("index.html");
    assert_eq!(session["superEvent"]["@id"], whole["@id"]);
    let parts: BTreeSet<&str> =
        whole["subEvent"].as_array().expect("a list").iter().filter_map(|part| part["@id"].as_str()).collect();
    assert!(parts.len() == 2 && parts.contains(session["@id"].as_str().expect("a text")));
    assert_eq!(whole["location"]["address"]["addressLocality"], "Musterstadt");
    assert!(!site.page("sessions/a.html").html.contains("Person\""));
    let page = site.page("sessions/ozg.html");
    let property = |name: &str| page.attributes(&format!("meta[property='og:{name}']"), "content");
    assert_eq!(property("title"), ["OZG"]);
    assert_eq!(property("type"), ["article"]);
    assert_eq!(property("url"), ["https://stadt.example/camp/sessions/ozg.html"]);
    assert_eq!(property("site_name"), ["Camp"]);
    assert_eq!(property("locale"), ["de_DE"]);
    assert_eq!(site.page("404.html").count("meta[property]"), 0);
}
