//! Who works with whom: having been there, wanting to work on and doing stay apart on every page.

use crate::support::{NONE, Site, site};

const LIST: &str = "\
- {id: aach, name: Aach, ags: 08335001, groups: [Modellkommune], contact: rathaus@aach.example, url: \"https://www.aach.example/\"}
- {id: burg, name: Burg}
- {id: calw, name: Calw}
- {id: dorf, name: Dorf}
- {id: kanzlei, name: Staatskanzlei, kind: state}
";

fn town(notes: &[(&str, &str)]) -> Site {
    let files: Vec<(&str, &str)> = notes.iter().copied().chain([("municipalities.yaml", LIST)]).collect();
    site(&files)
}

/// Who is named as working on the same, with the topics on which both do and those on which only they do.
fn companions(site: &Site, place: &str) -> Vec<Vec<String>> {
    let page = site.page(&format!("kommunen/{place}.html"));
    let rows = page.count("[aria-labelledby=companions] tbody tr");
    let cells = page.texts("[aria-labelledby=companions] tbody :is(th, td)");
    cells.chunks(cells.len() / rows.max(1).min(cells.len().max(1))).map(<[String]>::to_vec).collect()
}

#[test]
fn who_was_merely_there_works_on_nothing() {
    let site = town(&[(
        "sessions/a.md",
        "---\ntopic: E-Akte\nhosts: [Burg]\nscribes: [Calw]\nparticipants: [Aach, Dorf]\nmunicipalities: [Staatskanzlei]\n---\n## Offene Fragen\n- Wohin? (Dorf)\n",
    )]);
    assert_eq!(site.findings(), NONE);
    for place in ["aach", "burg", "calw", "dorf", "kanzlei"] {
        assert_eq!(site.page(&format!("kommunen/{place}.html")).count("#companions"), 0, "{place}");
        assert_eq!(
            site.page(&format!("kommunen/{place}.html")).count(".relation-practice a, .relation-continues a"),
            0
        );
    }
    let topic = site.page("themen/e-akte.html");
    assert!(topic.says("4 Kommunen waren dabei"));
    assert_eq!(topic.text(".page-head .muted"), "1 Session · 4 Kommunen waren dabei");
    assert_eq!(topic.texts("[aria-labelledby=present] a"), ["Aach", "Burg", "Calw", "Dorf"]);
    assert_eq!(topic.count("[aria-labelledby=practice], [aria-labelledby=continues]"), 0);
}

#[test]
fn topics_on_which_both_work_stand_apart_from_those_of_the_other() {
    let site = town(&[
        ("sessions/a.md", "---\ntopic: E-Akte\ncontinues: [Aach, Burg]\n---\n"),
        (
            "sessions/b.md",
            "---\ntopic: WLAN\nparticipants: [Aach]\npractice: [{municipality: Burg, state: in-use}]\n---\n",
        ),
        ("sessions/c.md", "---\ntopic: Formulare\nmunicipalities: [Aach]\ncontinues: [Burg]\n---\n"),
    ]);
    assert_eq!(companions(&site, "aach"), [["Burg", "E-Akte will weiterarbeiten", "WLAN im Einsatz"]]);
    assert_eq!(
        companions(&site, "burg"),
        [["Aach", "E-Akte will weiterarbeiten", "–"]],
        "Aach was at the session on WLAN and does not work on it"
    );
}

#[test]
fn who_does_it_is_nearer_than_who_wants_to_and_who_took_a_step() {
    let steps = "## Nächste Schritte\n- [ ] Muster teilen (Dorf)\n";
    let site = town(&[(
        "sessions/a.md",
        &format!(
            "---\ntopic: E-Akte\nparticipants: [Aach]\ncontinues: [Calw]\npractice: [{{municipality: Burg, state: planned}}]\n---\n{steps}"
        ),
    )]);
    let named: Vec<String> = companions(&site, "aach").into_iter().map(|row| row.join("|")).collect();
    assert_eq!(
        named,
        [
            "Burg|–|E-Akte geplant",
            "Calw|–|E-Akte will weiterarbeiten",
            "Dorf|–|E-Akte für eine Aufgabe oder Vereinbarung genannt"
        ]
    );
}

#[test]
fn who_is_named_in_a_suggestion_has_taken_nothing_on() {
    let site = |item: &str| {
        let note = format!("---\ntopic: E-Akte\nparticipants: [Aach]\n---\n{item}\n");
        town(&[("sessions/a.md", &note)]).page("kommunen/aach.html").count("#companions")
    };
    assert_eq!(site("## Nächste Schritte\n- Muster teilen (Dorf)"), 0);
    assert_eq!(site("## Nächste Schritte\n- [x] Muster teilen (Dorf)"), 1);
    assert_eq!(site("## Vereinbarungen\n- Wir teilen Muster (Dorf)"), 1);
}

#[test]
fn whoever_a_suggestion_names_has_its_session() {
    let site = town(&[("sessions/a.md", "---\ntopic: E-Akte\n---\n## Nächste Schritte\n- Muster teilen (Dorf)\n")]);
    let page = site.page("kommunen/dorf.html");
    assert_eq!(page.texts("#topic-e-akte + ul p.row-meta"), ["angesprochen"]);
    assert_eq!(page.count(".outcome"), 1);
    assert_eq!(page.texts("#named ~ ul a.title-link"), ["E-Akte"]);
}

#[test]
fn who_is_told_to_do_it_had_no_say() {
    let site = town(&[(
        "sessions/a.md",
        "---\ntopic: E-Akte\nparticipants: [Aach]\ncontinues: [Burg]\npractice: [{municipality: Calw, state: in-use}]\n---\n\
         ## Offene Fragen\n- Wohin?\n\n## Ergebnisse\n- Ein Bogen\n",
    )]);
    for (place, count) in [("aach", 1), ("burg", 1), ("calw", 0)] {
        assert_eq!(site.page(&format!("kommunen/{place}.html")).count("#question"), count, "{place}");
    }
    for list in ["offene-fragen", "ergebnisse"] {
        let page = site.page(&format!("was-herauskam/{list}/nach-kommunen.html"));
        assert_eq!(page.texts(".ledger h2"), ["Aach 1", "Burg 1"], "{list}");
    }
    let filter = site.page("was-herauskam/offene-fragen.html").texts("#_places option");
    assert_eq!(filter, ["alle", "Aach", "Burg"]);
}

#[test]
fn other_bodies_are_no_municipalities() {
    let site = town(&[(
        "sessions/a.md",
        "---\ntopic: E-Akte\ncontinues: [Aach, Staatskanzlei]\nparticipants: [Staatskanzlei]\n---\n",
    )]);
    assert_eq!(companions(&site, "aach"), [["Staatskanzlei Land", "E-Akte will weiterarbeiten", "–"]]);
    let topic = site.page("themen/e-akte.html");
    assert_eq!(topic.texts("[aria-labelledby=continues] a"), ["Aach"]);
    assert_eq!(topic.texts("#bodies ~ ul > li"), ["Staatskanzlei will weiterarbeiten, war dabei"]);
    assert!(
        topic.says("1 Kommune will weiterarbeiten") && !topic.says("waren dabei") && !topic.says("1 Kommune war dabei")
    );
    let facts = site.page("sessions/a.html").texts(".session-facts :is(dt, dd)");
    assert!(facts.windows(2).any(|pair| pair == ["Weitere Beteiligte", "Staatskanzlei"]), "{facts:?}");
    assert_eq!(site.page("index.html").texts(".figures dd"), ["1", "1", "1"], "sessions, topics, municipalities");
}

#[test]
fn a_municipality_says_who_it_is_and_how_to_reach_it() {
    let site = town(&[("sessions/a.md", "---\ntopic: E-Akte\nhosts: [Aach]\n---\n## Offene Fragen\n- Wohin?\n")]);
    let page = site.page("kommunen/aach.html");
    let facts = page.text(".facts");
    for words in ["Baden-Württemberg", "Modellkommune", "08335001", "rathaus@aach.example", "www.aach.example"] {
        assert!(facts.contains(words), "{words} in {facts}");
    }
    assert_eq!(page.attributes(".facts a[href^=mailto]", "href"), ["mailto:rathaus@aach.example"]);
    assert_eq!(page.leads_to("[aria-labelledby=hosted] a"), ["sessions/a.html"]);
    assert_eq!(page.texts("[aria-labelledby=hosted] .row-meta"), ["E-Akte"]);
    assert!(page.text("#question").starts_with("Offene Fragen aus Sessions mit Aach"));
    assert_eq!(
        page.text("#topic-e-akte + ul"),
        "E-Akte hat die Session angeboten".replace("E-Akte", &site.page("sessions/a.html").text("h1"))
    );
}

#[test]
fn bodies_that_do_not_fit_are_counted() {
    let list: String = (0..103).map(|n| format!("- {{name: Amt {n:03}, kind: state}}\n")).collect();
    let all: Vec<String> = (0..103).map(|n| format!("Amt {n:03}")).collect();
    let note = format!("---\ntopic: E-Akte\nparticipants: [{}]\n---\n", all.join(", "));
    let page = site(&[("municipalities.yaml", &list), ("sessions/a.md", &note)]).page("themen/e-akte.html");
    let rows = page.texts("#bodies ~ ul > li");
    assert_eq!((rows.len(), rows.last().map(String::as_str)), (101, Some("und 3 weitere")));
}
