//! Data for others: which files there are, and that all forms say the same.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use crate::support::{EVENT, NONE, Site, event, note};

/// Two days, a cancelled session, one without a room, a draft; outcomes of every kind.
const NOTES: [(&str, &str); 6] = [
    (
        "sessions/e-akte.md",
        "---\ntopic: E-Akte\nroom: Raum 1\nstart: 2017-01-26T11:00\nduration: 45\nparticipants: {Düren: 3, Norderstedt: 2}\n\
continues: [Düren]\npractice: [Norderstedt]\ninterest: 17\ntags: [DMS]\nsummary: Wie anfangen?\n---\n\
## Aha-Erlebnisse\n- Es ist *Organisation*.\n\n## Nächste Schritte\n- [ ] Muster teilen (Norderstedt, bis 31.03.2017)\n\
- [x] Verteiler anlegen (Düren, bis 01.02.2017)\n\n## Offene Fragen\n- Wie lange dauert es?\n",
    ),
    (
        "sessions/ozg.md",
        "---\ntitle: OZG\ntopic: Onlinezugang\nroom: Raum 2\nstart: 2017-01-27T09:30\nend: 2017-01-27T10:15\n\
links: [{title: Mitschnitt, url: \"https://video.example.org/v\", type: video}]\n---\n## Ergebnisse\n- Es geht.\n",
    ),
    (
        "sessions/abgesagt.md",
        "---\ntopic: E-Akte\nroom: Raum 1\nstart: 2017-01-26T13:00\nduration: 45\nstatus: abgesagt\n---\n",
    ),
    (
        "sessions/ohne-raum.md",
        "---\ntopic: Onlinezugang\nstart: 2017-01-26T14:00\nduration: 45\n---\n## Vereinbarungen\n- Wir treffen uns.\n",
    ),
    (
        "sessions/entwurf.md",
        "---\ntopic: Geheimsache\ntitle: Nochgeheim\nstatus: Entwurf\n---\n## Ergebnisse\n- Nochgeheim.\n",
    ),
    (
        "sessions/zurueck.md",
        "---\ntopic: Geheimsache\ntitle: Wegdamit\nstatus: zurückgezogen\n---\n## Ergebnisse\n- Wegdamit.\n",
    ),
];

const ALL: &str = "organiser: Norderstedt\nlicence: CC-BY-4.0\nurl: https://stadt.example/camp/\ndata: alle\n";

fn everything() -> Site {
    with_event(&format!("{EVENT}{ALL}"))
}

fn with_event(yaml: &str) -> Site {
    let mut files = NOTES.to_vec();
    files.push(("event.yaml", yaml));
    event(&files).build()
}

fn json(site: &Site, path: &str) -> Value {
    serde_json::from_slice(&site.files[path]).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn text<'a>(site: &'a Site, path: &str) -> &'a str {
    std::str::from_utf8(&site.files[path]).expect("UTF-8")
}

fn strings(list: &Value, field: &str) -> Vec<String> {
    let items = list.as_array().expect("a list").iter();
    items.map(|item| item[field].as_str().unwrap_or_default().to_owned()).collect()
}

/// The cells of a table, without its head.
fn rows(table: &str) -> Vec<Vec<&str>> {
    table.split_terminator("\r\n").skip(1).map(|row| row.split(';').collect()).collect()
}

fn values<'a>(calendar: &'a str, name: &str) -> Vec<&'a str> {
    calendar.split("\r\n").filter_map(|line| line.strip_prefix(name)?.strip_prefix(':')).collect()
}

#[test]
fn all_forms_say_the_same() {
    let site = everything();
    assert_eq!(site.findings(), NONE);
    let sessions = json(&site, "daten/sessions.json")["sessions"].clone();
    let outcomes = json(&site, "daten/outcomes.json")["outcomes"].clone();
    let ids = strings(&sessions, "id");
    assert_eq!(ids, ["e-akte", "abgesagt", "ohne-raum", "ozg"]);
    let guids: BTreeSet<String> = strings(&sessions, "guid").into_iter().collect();
    assert_eq!(guids.len(), ids.len());

    // Pages: one for each session, with an anchor for each outcome, in the order of the data.
    let paths = strings(&sessions, "path");
    let pages: Vec<&str> = site.paths().into_iter().filter(|path| path.starts_with("sessions/")).collect();
    let shown: BTreeSet<&str> = pages.into_iter().filter(|path| !path.ends_with("index.html")).collect();
    // The address of what was withdrawn says only that.
    let expected = paths.iter().map(String::as_str).chain(["sessions/zurueck.html"]);
    assert_eq!(shown, expected.collect::<BTreeSet<&str>>());
    let mut on_pages = Vec::new();
    for (session, path) in sessions.as_array().expect("a list").iter().zip(&paths) {
        let anchors = site.page(path).attributes("[id^='o-']", "id");
        assert_eq!(Value::from(anchors.clone()), session["outcomes"], "{path}");
        on_pages.extend(anchors);
    }
    let outcome_ids = strings(&outcomes, "id");
    assert_eq!(outcome_ids, on_pages);
    assert_eq!(outcome_ids.len(), 6);

    // Tables.
    let table = |name: &str| rows(text(&site, name)).iter().map(|row| row[0].to_owned()).collect::<Vec<_>>();
    assert_eq!(table("daten/sessions.csv"), ids);
    assert_eq!(table("daten/outcomes.csv"), outcome_ids);

    // Calendars: all sessions have a day; of two steps with a day one is done.
    let calendar: BTreeSet<String> =
        values(text(&site, "daten/sessions.ics"), "UID").into_iter().map(str::to_owned).collect();
    assert_eq!(calendar, guids);
    let due = values(text(&site, "daten/faellig.ics"), "UID");
    let is_due = |outcome: &&Value| !outcome["due"].is_null() && outcome["state"] != "done";
    let expected: Vec<&Value> = outcomes.as_array().expect("a list").iter().filter(is_due).collect();
    assert_eq!(due.len(), 1);
    assert!(expected.len() == 1 && due[0].ends_with(expected[0]["id"].as_str().expect("an id")));

    // Feeds: an entry each, with a link to each outcome; each topic has its own.
    let feed = text(&site, "daten/neues.atom");
    assert_eq!(entries(feed), guids);
    assert!(outcome_ids.iter().all(|id| feed.contains(&format!(".html#{id}&quot;"))));
    let by_topic: BTreeMap<&str, usize> = [("e-akte", 2), ("onlinezugang", 2)].into_iter().collect();
    for (topic, count) in by_topic {
        assert_eq!(entries(text(&site, &format!("daten/themen/{topic}.atom"))).len(), count, "{topic}");
    }
    assert_eq!(entries(text(&site, "daten/kommunen/dueren.atom")).len(), 1);

    // Schedules: what took place in a room at a time.
    let placed: BTreeSet<String> = ["e-akte", "ozg"].iter().map(|id| guid_of(&sessions, id)).collect();
    assert_eq!(guids_of_json(&json(&site, "daten/schedule.json")), placed);
    assert_eq!(guids_of_xml(text(&site, "daten/schedule.xml")), placed);
    assert!(site.page("daten/index.html").says("Ohne 2 Sessions, die abgesagt sind oder ohne Raum, Beginn oder Ende"));
}

fn guid_of(sessions: &Value, id: &str) -> String {
    let found = sessions.as_array().expect("a list").iter().find(|session| session["id"] == id);
    found.expect("it is there")["guid"].as_str().expect("a text").to_owned()
}

fn entries(feed: &str) -> BTreeSet<String> {
    let document = roxmltree::Document::parse(feed).expect("well-formed");
    let entries = document.descendants().filter(|node| node.has_tag_name(("http://www.w3.org/2005/Atom", "entry")));
    let id = |entry: roxmltree::Node| {
        let id = entry.children().find(|node| node.tag_name().name() == "id").expect("an id");
        id.text().expect("a text").trim_start_matches("urn:uuid:").to_owned()
    };
    entries.map(id).collect()
}

fn guids_of_json(schedule: &Value) -> BTreeSet<String> {
    let days = schedule["schedule"]["conference"]["days"].as_array().expect("days").iter();
    let rooms = days.flat_map(|day| day["rooms"].as_object().expect("rooms").values());
    rooms.flat_map(|talks| strings(talks, "guid")).collect()
}

fn guids_of_xml(schedule: &str) -> BTreeSet<String> {
    let document = roxmltree::Document::parse(schedule).expect("well-formed");
    let events = document.descendants().filter(|node| node.has_tag_name("event"));
    events.map(|event| event.attribute("guid").expect("a guid").to_owned()).collect()
}

#[test]
fn json_holds_what_its_schema_says() {
    let site = everything();
    for name in ["sessions", "outcomes"] {
        let schema = json(&site, &format!("daten/{name}.schema.json"));
        let validator =
            jsonschema::draft202012::options().should_validate_formats(true).build(&schema).expect("a schema");
        let data = json(&site, &format!("daten/{name}.json"));
        let errors: Vec<String> =
            validator.iter_errors(&data).map(|error| format!("{}: {error}", error.instance_path())).collect();
        assert_eq!(errors, NONE, "{name}");
        assert_eq!(
            (&data["version"], &data["$schema"]),
            (&Value::from("1"), &Value::from(format!("{name}.schema.json")))
        );
        // Every field is described, none is left out.
        let item = &data[name][0];
        let singular = name.trim_end_matches('s');
        let described: BTreeSet<&String> =
            schema["$defs"][singular]["properties"].as_object().expect("fields").keys().collect();
        assert_eq!(item.as_object().expect("a map").keys().collect::<BTreeSet<_>>(), described, "{name}");
        let top: BTreeSet<&String> = schema["properties"].as_object().expect("fields").keys().collect();
        assert_eq!(data.as_object().expect("a map").keys().collect::<BTreeSet<_>>(), top, "{name}");
    }
}

#[test]
fn a_session_says_who_was_there_who_goes_on_and_who_does_it() {
    let site = everything();
    let data = json(&site, "daten/sessions.json");
    let session = &data["sessions"][0];
    let relations = &session["municipalities"];
    assert_eq!(
        relations["present"],
        serde_json::json!([{ "id": "dueren", "count": 3 }, { "id": "norderstedt", "count": 2 }])
    );
    assert_eq!(relations["continues"], serde_json::json!(["dueren"]));
    assert_eq!(relations["practice"][0]["id"], "norderstedt");
    assert_eq!(session["start"], "2017-01-26T11:00:00+01:00");
    assert_eq!(session["url"], "https://stadt.example/camp/sessions/e-akte.html");
    let step = &json(&site, "daten/outcomes.json")["outcomes"][1];
    assert_eq!(
        (&step["kind"], &step["state"], &step["due"]),
        (&"next-step".into(), &"open".into(), &"2017-03-31".into())
    );
    assert_eq!(step["owners"], serde_json::json!(["norderstedt"]));
    assert_eq!(step["text"], "Muster teilen");
    let row = &rows(text(&site, "daten/sessions.csv"))[0];
    assert!(row.contains(&"2017-01-26 11:00") && row.contains(&"Düren (3) | Norderstedt (2)"), "{row:?}");
}

#[test]
fn only_what_is_switched_on_is_there() {
    let with = |line: &str| {
        let site = with_event(&format!("{EVENT}licence: CC0-1.0\n{line}"));
        let files = site.paths().into_iter().filter(|path| path.starts_with("daten/")).map(str::to_owned);
        (files.collect::<Vec<_>>(), site.findings())
    };
    assert_eq!(with(""), (Vec::new(), Vec::new()));
    assert_eq!(with("data: keine\n"), (Vec::new(), Vec::new()));
    assert_eq!(with("daten: [CSV]\n").0, ["daten/index.html", "daten/outcomes.csv", "daten/sessions.csv"]);
    let calendar =
        ["daten/faellig.ics", "daten/index.html", "daten/schedule.json", "daten/schedule.xml", "daten/sessions.ics"];
    assert_eq!(with("data: Zeitplan, Kalender\n").0, calendar);
    // Without the site's address there are no feeds. Who asks for them by name is told.
    assert!(with("data: alle\n").1.is_empty());
    assert_eq!(with("data: [json, feeds]\n").1, ["event.yaml:6:14 N612"]);
    assert_eq!(with("data: [json, tweets]\n").1, ["event.yaml:6:14 N107"]);
}

#[test]
fn what_lacks_what_it_needs_is_told() {
    let yaml = format!("{EVENT}licence: CC0-1.0\ndata: [schedule, calendar]\n");
    let site = event(&[("event.yaml", &yaml), ("sessions/a.md", "---\ntopic: T\n---\n")]).build();
    assert_eq!(site.findings(), ["event.yaml:6:8 N612", "event.yaml:6:18 N612"]);
    assert!(site.page("daten/index.html").says("Noch gibt es nichts herunterzuladen."));
    let yaml = format!("{EVENT}data: json\n");
    let site = event(&[("event.yaml", &yaml), ("sessions/a.md", "---\ntopic: T\n---\n## Ergebnisse\n- x\n")]).build();
    assert_eq!(site.advice(), ["event.yaml:5:7 N613"]);
}

#[test]
fn drafts_and_names_stand_in_no_data() {
    let people = "- {key: p01, name: Erika Beispiel, municipality: Düren, consent: {scope: profile, date: 2017-01-26}}\n\
- {key: p02, name: Otto Ohnewort, municipality: Bad Muster}\n";
    let yaml = format!("{EVENT}{ALL}");
    let note =
        "---\ntopic: T\nhosts: [p01]\nparticipants: [p01, p02]\nroom: R\nstart: 2017-01-26T11:00\nduration: 45\n---\n";
    let mut files = NOTES.to_vec();
    files.extend([("people.yaml", people), ("sessions/t.md", note), ("event.yaml", yaml.as_str())]);
    let site = event(&files).build();
    for words in ["Ohnewort", "Nochgeheim", "Wegdamit", "Geheimsache"] {
        assert_eq!(site.files_with(words), NONE, "{words}");
    }
    let named = site.files_with("Erika Beispiel");
    assert!(
        !named.is_empty() && named.iter().all(|path| path.ends_with(".html") || path.starts_with("suche/")),
        "{named:?}"
    );
    let session = json(&site, "daten/sessions.json")["sessions"].clone();
    let session =
        session.as_array().expect("a list").iter().find(|session| session["id"] == "t").cloned().expect("it is there");
    // Where somebody without consent comes from is not told either.
    assert_eq!(session["municipalities"]["present"], serde_json::json!([{ "id": "dueren", "count": 1 }]));
    assert_eq!(session["participants"]["count"], 2);
}

#[test]
fn identifiers_stay_when_the_site_moves() {
    let guids = |url: &str| {
        let mut files = NOTES.to_vec();
        let yaml = format!("{EVENT}licence: CC0-1.0\ndata: all\n");
        files.push(("event.yaml", yaml.as_str()));
        let site = event(&files).url(url).build();
        (strings(&json(&site, "daten/sessions.json")["sessions"], "guid"), entries(text(&site, "daten/neues.atom")))
    };
    assert_eq!(guids("https://a.example/"), guids("https://b.example/x/"));
}

#[test]
fn a_feed_says_when_a_note_changed() {
    let yaml = format!("{EVENT}{ALL}");
    let mut files = NOTES.to_vec();
    files.push(("event.yaml", yaml.as_str()));
    let site = event(&files).changed(&[("sessions/ozg.md", "2017-07-03")]).build();
    let feed = text(&site, "daten/neues.atom");
    assert!(feed.contains("<updated>2017-07-03T00:00:00+02:00</updated>"));
    assert!(feed.find("OZG") < feed.find("E-Akte"));
    // Of a note of which Git tells nothing the day of the session counts, never the clock.
    assert!(feed.contains("<updated>2017-01-26T00:00:00+01:00</updated>"));
    assert!(text(&site, "sitemap.xml").contains("<lastmod>2017-07-03</lastmod>"));
    assert!(feed.contains("<name>Norderstedt</name>"));
}

#[test]
fn a_series_has_a_schedule_for_each_event() {
    let note = "---\ntopic: T\nroom: R\nstart: 11:00\nduration: 45\n---\n## Ergebnisse\n- x\n";
    let site = event(&[
        ("series.yaml", "title: Reihe\nlicence: CC0-1.0\ndata: alle\n"),
        ("2017/event.yaml", "title: Camp\nstart: 2017-01-26\nrelease: all\n"),
        ("2017/sessions/a.md", note),
        ("2018/event.yaml", "title: Camp\nstart: 2018-01-26\nrelease: all\n"),
        ("2018/sessions/a.md", note),
    ])
    .build();
    assert_eq!(site.findings(), NONE);
    let sessions = json(&site, "daten/sessions.json")["sessions"].clone();
    assert_eq!(strings(&sessions, "id"), ["2017/a", "2018/a"]);
    let [one, other] = ["2017", "2018"].map(|event| json(&site, &format!("daten/{event}/schedule.json")));
    assert_ne!(guids_of_json(&one), guids_of_json(&other));
    assert_eq!(one["schedule"]["conference"]["acronym"], "camp_2017");
}

#[test]
fn a_time_zone_that_nobody_knows_is_told() {
    let yaml = format!("{EVENT}timezone: Europa/Berlin\n");
    let site = event(&[("event.yaml", &yaml), ("sessions/a.md", "---\ntopic: T\n---\n")]).build();
    assert_eq!(site.findings(), ["event.yaml:5:11 N107"]);
}

#[test]
fn the_catalogue_entry_names_licence_and_publisher() {
    let site = everything();
    let entry = json(&site, "daten/dcat.jsonld")["@graph"][0].clone();
    assert_eq!(entry["dct:publisher"]["foaf:name"], "Norderstedt");
    assert_eq!(entry["dct:temporal"]["dcat:endDate"]["@value"], "2017-01-27");
    let files = entry["dcat:distribution"].as_array().expect("a list");
    assert!(files.iter().all(|file| file["dct:license"]["@id"] == "http://dcat-ap.de/def/licenses/cc-by/4.0"));
    for url in files.iter().map(|file| file["dcat:accessURL"]["@id"].as_str().expect("a text")) {
        assert!(site.has(url.trim_start_matches("https://stadt.example/camp/")), "{url}");
    }
    // Without an address, a licence or a publisher the form cannot be filled in.
    for missing in ["organiser: Norderstedt\n", "licence: CC-BY-4.0\n", "url: https://stadt.example/camp/\n"] {
        assert!(!with_event(&format!("{EVENT}{}", ALL.replace(missing, ""))).has("daten/dcat.jsonld"), "{missing}");
    }
}

#[test]
fn a_sitemap_names_all_pages_and_no_robots_are_spoken_to() {
    let site = everything();
    let document = roxmltree::Document::parse(text(&site, "sitemap.xml")).expect("well-formed");
    let named: BTreeSet<String> = document
        .descendants()
        .filter(|node| node.tag_name().name() == "loc")
        .filter_map(|node| node.text())
        .map(str::to_owned)
        .collect();
    let is_noindex = |path: &str| site.page(path).count("meta[name=robots][content=noindex]") > 0;
    let pages = site.paths().into_iter().filter(|path| path.ends_with(".html") && !is_noindex(path));
    let expected: BTreeSet<String> =
        pages.map(|path| format!("https://stadt.example/camp/{}", path.trim_end_matches("index.html"))).collect();
    assert_eq!(named, expected);
    assert!(!site.has("robots.txt") && !named.iter().any(|url| url.contains("404") || url.contains("zurueck")));
    // Who has a sitemap keeps it; without an address there is none.
    let own = event(&[("static/sitemap.xml", "<urlset/>"), ("sessions/a.md", "---\ntopic: T\n---\n")])
        .url("https://x.example/")
        .build();
    assert_eq!(text(&own, "sitemap.xml"), "<urlset/>");
    assert_eq!(own.findings(), NONE);
    assert!(!note("---\ntopic: T\n---\n").has("sitemap.xml"));
}

#[test]
fn every_page_leads_to_the_data() {
    let site = everything();
    let page = site.page("themen/e-akte.html");
    assert!(page.attributes(".footer-links a", "href").contains(&"../daten/index.html".to_owned()));
    assert_eq!(page.attributes("link[rel=alternate]", "href"), ["../daten/themen/e-akte.atom", "../daten/neues.atom"]);
    let calendar = site.page("programm.html").attributes("link[rel=alternate][type='text/calendar']", "href");
    assert_eq!(calendar, ["daten/sessions.ics"]);
    let plain = crate::support::site(&[("sessions/a.md", "---\ntopic: T\n---\n")]);
    assert_eq!(plain.page("index.html").count("link[rel=alternate], script, meta[property]"), 0);
    assert!(site.page("daten/index.html").count("table th[scope=row]") >= 5);
}
