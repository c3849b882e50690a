//! The schemas for editors say what the reader says: what it understands is right, what it complains about is wrong.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use jsonschema::Validator;
use nachlese::diagnostics::MessageLanguage;
use nachlese::diagnostics::{Finding, Level};
use nachlese::parse::keys::proposals::proposals;
use nachlese::parse::keys::schema::{Kind, schema};
use nachlese::parse::keys::{Holds, Key, Record};
use nachlese::parse::{ParsedFiles, parse};
use nachlese::source::Sources;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::Value;

/// Forms that README, guide and design show or that people write, of every kind of value.
const RIGHT: &[(Kind, &str)] = &[
    (Kind::Note, ""),
    (Kind::Note, "topic: E-Akte"),
    (Kind::Note, "Thema: [E-Akte, Datenschutz]\nRAUM: 2.10\nSCHLAGWOERTER: a, b"),
    (Kind::Note, "title: 2017\ntopic:\n  - 1\n  - true"),
    (Kind::Note, "topic:\nroom:\ntags:\nparticipants:\nstart:\nduration:\nlinks:\nstatus:\ndraft:\napproved:"),
    (Kind::Note, "start: 2017-01-26T11:00\nduration: 45"),
    (Kind::Note, "start: 11.00 Uhr\ndate: 26. Januar 2017\ndauer: 1,5 Std."),
    (Kind::Note, "date: 20170126\nstatus: final"),
    (Kind::Note, "date: Do, 26.1.17\nstart: 11\nend: 12.30"),
    (Kind::Note, "date: January 26, 2017\nstart: 2:30 pm\nduration: PT45M"),
    (Kind::Note, "uhrzeit: 26.01.2017, 11:00–11:45 Uhr\nduration: ca. 45 Minuten"),
    (Kind::Note, "participants: [Norderstedt, {municipality: Heidekreis, count: 3}, Düren (2), 14, ca. 14 Personen]"),
    (Kind::Note, "participants:\n  Düren: 3\n  Gütersloh: ca. 2"),
    (
        Kind::Note,
        "participants:\n  - Norderstedt: 3\n  - Düren: 2 Personen\nhosts: p03\nscribes: {name: p01, kommune: Düren}",
    ),
    (Kind::Note, "teilnehmende: 2 × Düren; Gütersloh\nmitschrift von: Norderstedt"),
    (Kind::Note, "participants: 14\ninterest: ca. 17"),
    (Kind::Note, "participants:\n  - kommune: Düren\n    anzahl: 3 Personen"),
    (Kind::Note, "status: Entwurf"),
    (Kind::Note, "status: in_PRUEFUNG"),
    (Kind::Note, "status: fällt aus"),
    (Kind::Note, "draft: ja\npublished: Nein"),
    (Kind::Note, "published: 2017-02-03\nwithdrawn: no"),
    (Kind::Note, "zurückgezogen am: 3.2.2017\npublish-after: 2017-03-01"),
    (Kind::Note, "approved: {by: Rathaus, on: 2017-02-03}"),
    (Kind::Note, "approved: true"),
    (Kind::Note, "abgestimmt: 2017-02-03"),
    (Kind::Note, "genehmigt: Stadt Musterstadt"),
    (
        Kind::Note,
        "practice: [{municipality: Düren, state: planned, url: \"https://x.example\"}, Gütersloh, Essen (geplant)]",
    ),
    (Kind::Note, "praxis:\n  - Düren: in Einführung\n  - Essen: GEPLANT"),
    (Kind::Note, "umsetzung: {kommune: Düren, stand: im Einsatz}"),
    (Kind::Note, "links: [{title: Mitschnitt, url: \"https://x.example\", type: video}, \"http://y.example\"]"),
    (Kind::Note, "links:\n  - Mitschnitt: https://x.example/y?z=1"),
    (Kind::Note, "link: https://x.example"),
    (Kind::Note, "allow: [N302, no-topic]\nrelated: a, b\ncontinues: [Düren]"),
    (Kind::Note, "layout: post\nGA: UA-1\nweight: 3\nslideOptions: {a: [1]}\nsee also: x"),
    (Kind::Page, "titel: Über uns\nsprache: de\nstatus: veröffentlicht\nweight: 3"),
    (Kind::Event, "title: X\nstart: 2017-01-26\nend: 27.01.2017\ntimezone: Europe/Berlin\nlanguage: de"),
    (Kind::Event, "titel: X\ndatum: 26.–27. Januar 2017\nlocation: Rathaus\nveranstalter: norderstedt"),
    (Kind::Event, "title: X\nlocation: {name: Haus, straße: Weg 1, ort: Norderstedt}\nurl: https://x.example/"),
    (
        Kind::Event,
        "title: X\nrooms: [{id: r1, name: Raum 1}, Raum 2, 3]\nslots: [{id: a, start: 2017-01-26T11:00, end: 11:45}, {titel: Pause, datum: 26.01.2017, start: 12, dauer: 60}]",
    ),
    (Kind::Event, "title: X\nrooms: Saal\nnames: consented\nrelease: all\nprogress: nein"),
    (Kind::Event, "title: X\nnamen: false\nfreigabe: freigegeben\nfortschritt: no"),
    (Kind::Event, "title: X\nlicence: CC-BY-4.0\nlinks: [{titel: Bilder, url: \"https://x.example\", art: Film}]"),
    (
        Kind::Event,
        "title: X\nlegal: {imprint: \"https://x.example\", datenschutz: pages/d.md, contact: a@x.example, state: SH}",
    ),
    (Kind::Event, "title: X\ntheme: rathaus\nrepository: https://x.example/a"),
    (
        Kind::Event,
        "title: X\ntheme: {name: rathaus, accent: \"#004b87\", logo: assets/l.svg}\nrepository: {url: \"https://x.example/a\", branch: main, path: a/b}",
    ),
    (
        Kind::Event,
        "title: X\nabbreviations: {DMS: Dokumentenmanagementsystem, VIS: 1}\noutcomes: {question: [Strittiges], next-step: Hausaufgaben, aha: [X]}",
    ),
    (
        Kind::Event,
        "title: X\ntheme: {akzent: \"rgb(0 75 135)\", logo: {hell: a.svg, dunkel: b.svg, alt: X}, icon: c.png}",
    ),
    (Kind::Event, "title: X\ntheme: {accent: \"hsl(207, 100%, 26%)\", home: \"https://x.example\", logo: a.svg}"),
    (Kind::Event, "title: X\ndesign: {home: {titel: X, url: \"https://x.example\"}, fonts: {text: a.woff2}}"),
    (
        Kind::Event,
        "title: X\ntheme: {schriften: {überschriften: [{datei: a.woff2, stärke: 700, stil: kursiv}, b.woff2]}}",
    ),
    (Kind::Event, "title: X\nlevels: {N402: note, no-topic: error}\ndescription: |\n  Zwei\n  Zeilen"),
    (Kind::Event, "title: X\nrooms:\nslots:\nlegal:\ntheme:\nlevels:\noutcomes:\nrelease:\nnames:\nlocation:"),
    (Kind::Event, "title: X\nrepository: keine\nlevels: {n402: aus, NO-TOPIC: Fehler}\nrooms: Saal, Foyer\nlocation:"),
    (Kind::Event, "title: X\nrepository: {url: \"https://x.example/a/b\", forge: openCode, zweig: notizen}"),
    (Kind::Note, "allow: N302, N407"),
    (Kind::Note, "erlaubt: {N502: ein Funktionspostfach}"),
    (Kind::Note, "allow: [N302, {no-topic: folgt noch}]"),
    (Kind::Topics, "THEMEN: [A, {label: B}]"),
    (Kind::Municipalities, "Gemeinden:\n  düren: {name: Düren}"),
    (Kind::Series, "title: X\nlanguage: en\nlizenz: CC0\nlegal: {impressum: x}\nlevels: {N402: warning}"),
    (
        Kind::Topics,
        "- {id: a, label: A, aliases: [b, c], description: d, broader: e}\n- F\n- bezeichnung: G\n  synonyme: h, i",
    ),
    (Kind::Topics, "topics:\n  - {id: a, label: A}\n  - B"),
    (Kind::Topics, "a: {label: A}\nb: B\nc:"),
    (Kind::Topics, "topics:\n  a: {label: A}\n  b: B"),
    (
        Kind::Municipalities,
        "- {id: d, name: Düren, short: Düren, kind: Stadt, ags: \"05358008\", state: NW, groups: [X]}",
    ),
    (
        Kind::Municipalities,
        "- name: Düren\n  ags: 05358008\n  land: nrw\n  coordinates: [50.8, 6.48]\n  url: https://x.example",
    ),
    (
        Kind::Municipalities,
        "- name: Kreis\n  schlüssel: \"05 358\"\n  koordinaten: 50.8, 6.48\n  art: LANDKREIS\n  erfunden: ja",
    ),
    (Kind::Municipalities, "düren: {name: Düren, lage: {lat: 50.8, lon: 6.48}, federführend: \"05358008\"}\nessen:"),
    (
        Kind::People,
        "- {key: p01, name: Erika Beispiel, municipality: Düren, function: IT, consent: {scope: name, date: 2017-01-26}}",
    ),
    (
        Kind::People,
        "p01: {name: Erika Beispiel, einwilligung: {umfang: Profil, am: 26.01.2017}}\np02: {name: Max Muster, consent: nein}",
    ),
    (Kind::People, "people: [{kürzel: p01, name: Erika Beispiel, consent: false}, Max Muster]"),
];

/// What the reader complains about, each for one reason.
const WRONG: &[(Kind, &str)] = &[
    (Kind::Note, "topik: E-Akte"),
    (Kind::Note, "tag: a"),
    (Kind::Note, "title: [a, b]"),
    (Kind::Note, "topic: [[a]]"),
    (Kind::Note, "start: mittags"),
    (Kind::Note, "date: demnächst"),
    (Kind::Note, "date: 2017"),
    (Kind::Note, "duration: lang"),
    (Kind::Note, "duration: -45"),
    (Kind::Note, "interest: viele"),
    (Kind::Note, "interest: -1"),
    (Kind::Note, "status: publshed"),
    (Kind::Note, "draft: vielleicht"),
    (Kind::Note, "withdrawn: bald"),
    (Kind::Note, "participants: [[a]]"),
    (Kind::Note, "participants: [{municipality: Düren, cuont: 3}]"),
    (Kind::Note, "participants: [{municipality: Düren, count: viele}]"),
    (Kind::Note, "approved: {by: x, wann: 2017-01-01}"),
    (Kind::Note, "practice: [{municipality: x, state: vielleicht}]"),
    (Kind::Note, "practice: [{municipality: x, stat: geplant}]"),
    (Kind::Note, "links: [\"ftp://x.example\"]"),
    (Kind::Note, "links: [{title: x, url: x}]"),
    (Kind::Note, "links: [{title: x, url: \"https://x.example\", type: Buch}]"),
    (Kind::Note, "links: [{title: x, adress: y, url: \"https://x.example\"}]"),
    (Kind::Page, "topic: x"),
    (Kind::Page, "status: erledigt"),
    (Kind::Event, "title: x\nroms: [a]"),
    (Kind::Event, "title: x\nstart: bald"),
    (Kind::Event, "title: x\nrelease: vielleicht"),
    (Kind::Event, "title: x\nnames: ja"),
    (Kind::Event, "title: x\nprogress: etwas"),
    (Kind::Event, "title: x\nlocation: [a]"),
    (Kind::Event, "title: x\nlocation: {nam: a}"),
    (Kind::Event, "title: x\nrooms: [{id: a, nam: b}]"),
    (Kind::Event, "title: x\nslots: [a]"),
    (Kind::Event, "title: x\nlegal: https://x.example"),
    (Kind::Event, "title: x\nlegal: {impress: x}"),
    (Kind::Event, "title: x\nrepository: a/b"),
    (Kind::Event, "title: x\nurl: x.example"),
    (Kind::Event, "title: x\nabbreviations: [a]"),
    (Kind::Event, "title: x\nabbreviations: {a: [b]}"),
    (Kind::Event, "title: x\noutcomes: {frage: [a], fargen: [b]}"),
    (Kind::Event, "title: x\nlevels: {N999: note}"),
    (Kind::Event, "title: x\nlevels: {N402: laut}"),
    (Kind::Event, "title: x\ntheme: {accent: blau}"),
    (Kind::Event, "title: x\ntheme: {fonts: {text: {file: a.woff2, style: schräg}}}"),
    (Kind::Event, "title: x\ntheme: {fonts: {text: {file: a.woff2, weight: fett}}}"),
    (Kind::Event, "title: x\ntheme: {home: {url: x.example}}"),
    (Kind::Event, "title: x\ntheme: {logo: {licht: a.svg}}"),
    (Kind::Event, "- title: x"),
    (Kind::Series, "title: x\nrooms: [a]"),
    (Kind::Topics, "- {id: a, lable: b}"),
    (Kind::Topics, "- [a]"),
    (Kind::Topics, "topics:\n  - {id: a, label: [b]}"),
    (Kind::Topics, "a: {label: A, boader: b}"),
    (Kind::Municipalities, "- {name: x, kind: Staat}"),
    (Kind::Municipalities, "- {name: x, ags: \"123\"}"),
    (Kind::Municipalities, "- {name: x, state: Texas}"),
    (Kind::Municipalities, "- {name: x, coordinates: [50]}"),
    (Kind::Municipalities, "- {name: x, coordinates: nirgends}"),
    (Kind::People, "- {key: a, name: b, consent: ja}"),
    (Kind::People, "- {key: a, name: b, consent: {scope: name, date: 2017-01-26, withdrawn: 2018-01-01}}"),
    (Kind::People, "- {key: a, name: b, consent: {scope: alles, date: 2017-01-26}}"),
];

#[test]
fn what_the_reader_understands_is_right() {
    for (kind, yaml) in RIGHT {
        assert_eq!(told(*kind, yaml), [""; 0], "the reader: {}:\n{yaml}", kind.name());
        assert_eq!(faults(*kind, yaml), [""; 0], "the schema: {}:\n{yaml}", kind.name());
    }
}

#[test]
fn what_the_reader_complains_about_is_wrong() {
    for (kind, yaml) in WRONG {
        assert_ne!(told(*kind, yaml), [""; 0], "the reader: {}:\n{yaml}", kind.name());
        assert_ne!(faults(*kind, yaml), [""; 0], "the schema: {}:\n{yaml}", kind.name());
    }
}

#[test]
fn schemas_are_of_draft_07() {
    for kind in Kind::ALL {
        assert!(jsonschema::draft7::meta::is_valid(&schema(kind)), "{}", kind.name());
    }
}

/// Key by key: its names, each alone with an empty value, and what editors show about it.
#[test]
fn every_key_of_the_table_is_known() {
    for (record, maps) in maps() {
        for key in record.keys() {
            for name in key.names() {
                for map in &maps {
                    let property = &map["properties"][name];
                    assert!(property.is_object(), "{record:?}: {name}");
                    let shown = property["description"].as_str().unwrap_or_default();
                    let holds_words = key.holds == Holds::Nothing || shown.to_lowercase().contains(&plain(key.german));
                    assert!(holds_words, "{record:?}: {name}: {shown}");
                    assert!(key.holds == Holds::Nothing || shown.to_lowercase().contains(&plain(key.english)));
                }
            }
        }
    }
}

#[test]
fn every_choice_has_its_words() {
    for (record, maps) in maps() {
        let choices = record.keys().iter().filter(|key| matches!(key.holds, Holds::Choice | Holds::Choices));
        for (key, map) in choices.flat_map(|key| maps.iter().map(move |map| (key, map))) {
            let offered = map["properties"][key.name]["anyOf"][0]["enum"].as_array().map_or(0, Vec::len);
            assert!(offered >= 2, "{record:?}: {}", key.name);
        }
    }
}

/// What editors insert consists of keys that are there.
#[test]
fn snippets_are_made_of_known_keys() {
    for (record, maps) in maps() {
        for map in maps {
            for body in map["defaultSnippets"].as_array().into_iter().flatten().map(|snippet| &snippet["body"]) {
                for name in body.as_object().expect("a map").keys() {
                    assert!(record.keys().iter().any(|key| key.name == name), "{record:?}: {name}");
                }
            }
        }
    }
}

/// What VS Code proposes for a note, once its gaps are filled with what is proposed for them.
#[test]
fn proposals_are_right() {
    for language in [MessageLanguage::German, MessageLanguage::English] {
        let proposals = proposals(Record::Note, language);
        for (name, snippet) in proposals.as_object().expect("a map") {
            let body = filled(snippet["body"].as_str().expect("a text"));
            assert_eq!(told(Kind::Note, &body), [""; 0], "{name}:\n{body}");
            assert_eq!(faults(Kind::Note, &body), [""; 0], "{name}:\n{body}");
        }
        assert_eq!(proposals["topic"]["prefix"], serde_json::json!(["topic", "thema"]));
    }
}

fn filled(body: &str) -> String {
    let mut filled = body.to_owned();
    for (variable, value) in [("$CURRENT_YEAR", "2027"), ("$CURRENT_MONTH", "01"), ("$CURRENT_DATE", "26")] {
        filled = filled.replace(variable, value);
    }
    while let Some((before, gap)) = filled.split_once("${") {
        let (gap, after) = gap.split_once('}').expect("it is closed");
        let proposed = gap[1..].trim_matches(['|', ':']).split(',').next().unwrap_or_default();
        filled = format!("{before}{proposed}{after}");
    }
    ["$0", "$1", "$2"].into_iter().fold(filled, |filled, gap| filled.replace(gap, "7"))
}

#[test]
fn the_example_is_right() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("example-event");
    let read = |path: &Path| fs::read_to_string(path).expect("a text");
    for kind in Kind::ALL.into_iter().filter(|kind| kind.is_file()) {
        let path = root.join(kind.name()).with_extension("yaml");
        if path.exists() {
            assert_eq!(faults(kind, &read(&path)), [""; 0], "{}", path.display());
        }
    }
    let mut notes = 0;
    for (kind, folder) in [(Kind::Note, "sessions"), (Kind::Page, "pages")] {
        for entry in walkdir::WalkDir::new(root.join(folder)).into_iter().map(|entry| entry.expect("an entry")) {
            if entry.path().extension().is_some_and(|extension| extension == "md") {
                notes += 1;
                assert_eq!(faults(kind, front_matter(&read(entry.path()))), [""; 0], "{}", entry.path().display());
            }
        }
    }
    assert!(notes > 20, "the notes are found");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, ..ProptestConfig::default() })]

    /// Keys of a note in any spelling, each with a value that suits it.
    #[test]
    fn whatever_a_note_says_rightly_is_right(pairs in prop::collection::vec(pair(Record::Note), 1..6)) {
        let mut seen = BTreeMap::new();
        let mut yaml = String::new();
        for (key, name, value) in pairs {
            if seen.insert(key, ()).is_none() {
                yaml.push_str(&format!("{name}: {value}\n"));
            }
        }
        let told = told(Kind::Note, &yaml);
        let faults = faults(Kind::Note, &yaml);
        prop_assert!(!told.is_empty() || faults.is_empty(), "{yaml}\n{faults:?}");
    }

    /// And whatever stands there, nothing panics, and both agree on unknown keys.
    #[test]
    fn unknown_keys_are_wrong(name in "[a-zäöüß]{3,12}") {
        let yaml = format!("{name}: x\n");
        let unknown = told(Kind::Note, &yaml).iter().any(|code| code == "unknown-key");
        let is_refused = faults(Kind::Note, &yaml).iter().any(|fault| fault.contains("Additional properties"));
        prop_assert_eq!(unknown, is_refused, "{}", yaml);
    }
}

/// A key's canonical name, a spelling of one of its names, and a value.
fn pair(record: Record) -> impl Strategy<Value = (&'static str, String, &'static str)> {
    let keys: Vec<&'static Key> = record.keys().iter().filter(|key| key.holds != Holds::Nothing).collect();
    select(keys).prop_flat_map(|key| {
        let names: Vec<&'static str> = key.names().collect();
        (Just(key.name), (select(names), 0..5_u8).prop_map(|(name, way)| respelled(name, way)), select(values(key)))
    })
}

fn respelled(name: &str, way: u8) -> String {
    match way {
        0 => name.to_uppercase(),
        1 => name.replace('ä', "ae").replace('ö', "oe").replace('ü', "ue"),
        2 => name.replace([' ', '_', '-'], "_"),
        3 => name.replace('ä', "a\u{308}").replace('ö', "o\u{308}").replace('ü', "u\u{308}").replace('_', "-"),
        _ => name.to_owned(),
    }
}

fn values(key: &Key) -> Vec<&'static str> {
    let mut values = vec!["", "~"];
    values.extend_from_slice(match key.holds {
        Holds::Text | Holds::Markdown => &["a", "2.10", "2017", "ja", "true", "'x: y'", "\"\"", "0x10"],
        Holds::Texts | Holds::Words => &["a", "a, b", "[a, 1, ja]", "[]", "[2.10]", "7", "\n  - a\n  - b"],
        Holds::Number => &["0", "17", "ca. 17", "17 Personen", "\"17\""],
        Holds::Flag => &["true", "false", "ja", "NEIN", "on", "Falsch"],
        Holds::Date => &["2017-01-26", "26.01.2017", "26.1.17", "Do, 26. Januar 2017", "26 January 2017", "2017-1-6"],
        Holds::Time => &["11:00", "11", "9.30", "11.00 Uhr", "11–12 Uhr", "2017-01-26T11:00", "26.01.2017, 11 Uhr"],
        Holds::Duration => &["45", "45 Min.", "1:30", "\"1,5 Std.\"", "PT45M", "90 min"],
        Holds::Choice => &["draft", "Entwurf", "in Prüfung", "VEROEFFENTLICHT", "abgesagt", "withdrawn"],
        Holds::Choices => &["alle", "keine", "json", "[json, Kalender]", "csv, ZEITPLAN", "[json, x]", "ja", "true"],
        Holds::Address => &["https://x.example", "HTTP://x.example/a?b=c#d"],
        Holds::Record(_) => &["true", "2017-02-03", "Rathaus", "{by: a, on: 2017-02-03}", "{von: a}"],
        Holds::Records(Record::Party) => &["a", "3", "[a, 3, {municipality: b, count: 2}]", "{c: 3, d: 2}", "[{c: 3}]"],
        Holds::Records(Record::Practice) => &["a", "[a (geplant), {kommune: b, stand: im-einsatz}]", "[{c: geplant}]"],
        Holds::Records(_) => {
            &["https://x.example", "[{titel: a, url: \"https://x.example\"}]", "[{a: \"https://x.example\"}]"]
        }
        Holds::Table | Holds::Nothing => &[],
    });
    values
}

/// The slugs of what the reader finds wrong with a file's YAML. That something is missing is none of a schema's
/// business, nor is what it takes for certain.
fn told(kind: Kind, yaml: &str) -> Vec<String> {
    let block = format!("---\n{yaml}\n---\n");
    let path = match kind {
        Kind::Note => "sessions/note.md".to_owned(),
        Kind::Page => "pages/page.md".to_owned(),
        kind => format!("{}.yaml", kind.name()),
    };
    let files = [(path.as_str(), if kind.is_file() { yaml } else { &block })];
    let mut findings = Vec::new();
    parse(&Sources::from_texts("event", files), &ParsedFiles::default(), &mut findings);
    let is_about_it = |finding: &&Finding| {
        let is_missing = ["missing-key", "no-dates", "release-not-set"].contains(&finding.code.slug());
        finding.path().is_some_and(|found| found.as_str() == path)
            && finding.code.number().starts_with("N1")
            && finding.code.default_level() != Level::Hidden
            && !is_missing
    };
    findings.iter().filter(is_about_it).map(|finding| finding.code.slug().to_owned()).collect()
}

fn faults(kind: Kind, yaml: &str) -> Vec<String> {
    static VALIDATORS: LazyLock<Vec<Validator>> = LazyLock::new(|| {
        let validator = |kind| jsonschema::draft7::new(&schema(kind)).expect("a schema");
        Kind::ALL.into_iter().map(validator).collect()
    });
    let place = Kind::ALL.iter().position(|known| *known == kind).expect("all kinds are listed");
    let value: Value = serde_yaml::from_str(yaml).unwrap_or_else(|error| panic!("{error}:\n{yaml}"));
    VALIDATORS[place].iter_errors(&value).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

/// The maps of each record, wherever they stand in a schema.
fn maps() -> Vec<(Record, Vec<Value>)> {
    let schemas: Vec<Value> = Kind::ALL.into_iter().map(schema).collect();
    let of = |record: Record| {
        let name = format!("{record:?}").to_lowercase();
        let inner = schemas.iter().filter_map(|schema| schema["definitions"].get(&name).cloned());
        let root = Kind::ALL.iter().position(|kind| kind.name() == name).map(|place| schemas[place].clone());
        let found: Vec<Value> = inner.chain(root).collect();
        assert!(!found.is_empty(), "no schema holds {name}");
        (record, found)
    };
    // Themes are made by people who write style sheets; their file has no schema.
    let of_events = |record: &Record| !matches!(record, Record::ThemeFile | Record::Pair);
    Record::ALL.into_iter().filter(of_events).map(of).collect()
}

fn plain(words: &str) -> String {
    words.replace('`', "").to_lowercase()
}

fn front_matter(note: &str) -> &str {
    note.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---")).map_or("", |(block, _)| block)
}
