//! Numbers: pages count what the data hold, and where a number means more, the page says so.

use serde_json::Value;

use crate::support::{EVENT, NONE, Site, event, site};

/// Files are a matter of the administration: a broader topic with a session of its own and two of a narrower one.
/// Burg is merely on the list.
const FILES: [(&str, &str); 5] = [
    ("topics.yaml", "- {id: verwaltung, label: Verwaltung}\n- {id: e-akte, label: E-Akte, broader: verwaltung}\n"),
    ("municipalities.yaml", "- {name: Aach}\n- {name: Burg}\n- {name: Calw}\n- {name: Staatskanzlei, kind: state}\n"),
    (
        "sessions/a.md",
        "---\ntopic: Verwaltung\nparticipants: [Aach, Staatskanzlei]\n---\n## Nächste Schritte\n- [x] Verteiler (Aach)\n\n\
         ## Offene Fragen\n- Wer zahlt?\n",
    ),
    (
        "sessions/b.md",
        "---\ntopic: E-Akte\nparticipants: [Calw]\n---\n## Nächste Schritte\n- [ ] Muster (Calw)\n- [x] Raum (Staatskanzlei)\n\n\
         ## Offene Fragen\n- Wohin?\n- Wie lange?\n\n## Vereinbarungen\n- Wir teilen alles.\n",
    ),
    ("sessions/c.md", "---\ntopic: E-Akte\n---\n## Ergebnisse\n- Ein Bogen\n\n## Aha-Erlebnisse\n- Es geht.\n"),
];

const LISTS: [(&str, &str); 5] = [
    ("agreement", "vereinbarungen"),
    ("next-step", "naechste-schritte"),
    ("question", "offene-fragen"),
    ("result", "ergebnisse"),
    ("insight", "aha-erlebnisse"),
];

fn example() -> Site {
    let yaml = format!("{EVENT}licence: CC0-1.0\ndata: alle\nprogress: true\n");
    let files: Vec<(&str, &str)> = FILES.into_iter().chain([("event.yaml", yaml.as_str())]).collect();
    let site = event(&files).build();
    assert_eq!(site.findings(), NONE);
    site
}

fn data(site: &Site, name: &str) -> Vec<Value> {
    let all: Value = serde_json::from_slice(&site.files[&format!("daten/{name}.json")]).expect("JSON");
    all[name].as_array().expect("a list").clone()
}

/// How many outcomes of a kind the data hold, of those sessions that name one of the topics.
fn in_data(site: &Site, kind: &str, topics: &[&str]) -> usize {
    let is_about = |outcome: &Value| {
        let named = outcome["topics"].as_array().expect("a list");
        named.iter().any(|topic| topics.iter().any(|wanted| topic == wanted))
    };
    data(site, "outcomes").iter().filter(|outcome| outcome["kind"] == kind && is_about(outcome)).count()
}

fn number(text: &str) -> usize {
    text.rsplit(' ').next().and_then(|word| word.parse().ok()).unwrap_or_else(|| panic!("no number in {text:?}"))
}

#[test]
fn lists_tiles_and_topics_count_what_the_data_hold() {
    let site = example();
    let all = |kind: &str| in_data(&site, kind, &["verwaltung", "e-akte"]);
    for page in ["index.html", "was-herauskam/index.html"] {
        let tiles: Vec<usize> = site.page(page).texts(".kind-tile b").iter().map(|text| number(text)).collect();
        assert_eq!(tiles, LISTS.map(|(kind, _)| all(kind)), "{page}");
    }
    for (kind, list) in LISTS {
        let path = format!("was-herauskam/{list}.html");
        assert_eq!(number(&site.page(&path).text("h1 .count")), all(kind), "{path}");
        let by_topic = match kind {
            "next-step" => site.page("was-herauskam/naechste-schritte/nach-themen.html"),
            _ => site.page(&path),
        };
        for (topic, label) in [("verwaltung", "Verwaltung"), ("e-akte", "E-Akte")] {
            let head = by_topic.texts(".ledger h2").into_iter().find(|head| head.starts_with(label));
            assert_eq!(head.map_or(0, |head| number(&head)), in_data(&site, kind, &[topic]), "{path}: {label}");
        }
        for (topic, with) in [("verwaltung", &["verwaltung", "e-akte"][..]), ("e-akte", &["e-akte"])] {
            let page = site.page(&format!("themen/{topic}.html"));
            let counts = page.texts(&format!("h2#{kind} .count"));
            assert_eq!(counts.first().map_or(0, |count| number(count)), in_data(&site, kind, with), "{topic}: {kind}");
        }
    }
}

#[test]
fn what_counts_narrower_topics_too_says_so() {
    let site = example();
    let head = |topic: &str| site.page(&format!("themen/{topic}.html")).text(".page-head .muted");
    assert!(
        head("verwaltung").contains("2 von 3 Aufgaben erledigt · engere Themen mitgezählt"),
        "{}",
        head("verwaltung")
    );
    assert!(head("e-akte").contains("1 von 2 Aufgaben erledigt") && !head("e-akte").contains("engere Themen"));
    let cards = site.page("themen/index.html").texts(".topic-card .card-meta");
    assert_eq!(cards, ["3 Sessions, engere Themen mitgezählt", "2 Sessions"]);

    let page = site.page("was-herauskam/naechste-schritte/nach-themen.html");
    assert!(
        page.says("Jeder Punkt steht bei den Themen, die seine Session selbst nennt; engere Themen stehen für sich.")
    );
    assert_eq!(page.texts(".ledger-head p"), ["1 von 2 Aufgaben erledigt", "1 von 1 Aufgabe erledigt"]);
    let flat: Vec<(&str, &str)> = FILES.into_iter().filter(|(path, _)| *path != "topics.yaml").collect();
    let page = event(&flat).build().page("was-herauskam/naechste-schritte/nach-themen.html");
    assert!(!page.says("selbst nennt"), "where no topic is broader there is nothing to tell apart");
}

#[test]
fn municipalities_are_counted_by_one_rule() {
    let site = example();
    assert_eq!(site.page("index.html").texts(".figures dd"), ["3", "2", "2", "9"]);
    let lead = site.page("kommunen/index.html").text(".lead");
    assert!(lead.starts_with("3 Kommunen, 2 davon mit Sessions. "), "{lead}");
    let all =
        self::site(&[("municipalities.yaml", "- {name: Aach}\n"), ("sessions/a.md", "---\nhosts: [Aach]\n---\n")]);
    assert!(all.page("kommunen/index.html").text(".lead").starts_with("1 Kommune. "));
}

#[test]
fn other_bodies_stand_last_and_are_called_so() {
    let site = example();
    let page = site.page("was-herauskam/naechste-schritte.html");
    assert_eq!(page.texts(".ledger h2"), ["Aach 1", "Calw 1", "Staatskanzlei 1"]);
    assert_eq!(page.texts(".ledger:last-of-type .ledger-head p"), ["Weitere Beteiligte", "1 von 1 Aufgabe erledigt"]);
    assert_eq!(page.texts(".ledger-head p").iter().filter(|text| *text == "Weitere Beteiligte").count(), 1);
    assert_eq!(page.texts(".list-jumps li .muted"), ["Weitere Beteiligte"]);
    assert_eq!(page.texts("#_places > option"), ["alle", "Aach", "Calw"]);
    assert_eq!(page.texts("#_places > optgroup[label='Weitere Beteiligte'] > option"), ["Staatskanzlei"]);
    let questions = site.page("was-herauskam/offene-fragen.html");
    assert_eq!(questions.texts("#_places optgroup option"), ["Staatskanzlei"], "who was there had a say");
}
