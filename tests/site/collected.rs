//! What came out, gathered over all sessions.

use crate::support::{EVENT, Event, NONE, Site, event, note, site};

/// Two sessions with outcomes of all kinds.
fn two_sessions() -> Event {
    event(&[
        (
            "municipalities.yaml",
            "- {id: dn, name: Düren}\n- {id: no, name: Norderstedt}\n- {id: gt, name: Gütersloh}\n",
        ),
        (
            "sessions/a.md",
            "---\ntopic: [E-Akte, Scannen]\nparticipants: [Düren]\n---\n## Offene Fragen\n- Wohin mit dem Papier?\n\n\
             ## Nächste Schritte\n- [ ] Verteiler einrichten (Düren, Norderstedt, bis 31.03.2017)\n- [x] Raum buchen (Düren)\n\
             - Ein Treffen im Herbst\n- [ ] Muster teilen\n\n## Vereinbarungen\n- Wir teilen alles.\n",
        ),
        (
            "sessions/b.md",
            "---\ntopic: Datenschutz\ncontinues: [Gütersloh]\n---\n## Offene Fragen\n- Wer haftet?\n- Was kostet es?\n\n\
             ## Ergebnisse\n- Ein Bogen\n\n## Aha-Erlebnisse\n- Es geht.\n",
        ),
    ])
}

/// The groups of a list: heading and number of entries.
fn groups(site: &Site, path: &str) -> Vec<(String, usize)> {
    let page = site.page(path);
    let heads = page.texts(".ledger h2");
    let sizes = page.select(".ledger").into_iter().map(|group| {
        let selector = scraper::Selector::parse(".entry").expect("a selector");
        group.select(&selector).count()
    });
    heads.into_iter().zip(sizes).collect()
}

fn pairs(pairs: &[(&str, usize)]) -> Vec<(String, usize)> {
    pairs.iter().map(|(text, count)| ((*text).to_owned(), *count)).collect()
}

#[test]
fn each_kind_is_gathered_by_topic() {
    let site = two_sessions().build();
    assert_eq!(
        groups(&site, "was-herauskam/offene-fragen.html"),
        pairs(&[("Datenschutz 2", 2), ("E-Akte 1", 1), ("Scannen 1", 1)])
    );
    assert_eq!(groups(&site, "was-herauskam/vereinbarungen.html"), pairs(&[("E-Akte 1", 1), ("Scannen 1", 1)]));
    assert_eq!(groups(&site, "was-herauskam/ergebnisse.html"), pairs(&[("Datenschutz 1", 1)]));
    assert_eq!(groups(&site, "was-herauskam/aha-erlebnisse.html"), pairs(&[("Datenschutz 1", 1)]));
    let page = site.page("was-herauskam/offene-fragen.html");
    assert_eq!(page.text("h1 .count"), "3", "what stands under two topics counts once");
    assert_eq!(page.count(".entry[id]"), 3, "and has one anchor");
}

#[test]
fn and_by_municipality() {
    let site = two_sessions().build();
    assert_eq!(
        groups(&site, "was-herauskam/offene-fragen/nach-kommunen.html"),
        pairs(&[("Düren 1", 1), ("Gütersloh 2", 2)]),
        "who was there, or wants to work on"
    );
    let links = site.page("was-herauskam/offene-fragen/nach-kommunen.html").leads_to(".entry a");
    assert!(links.iter().all(|link| link.starts_with("sessions/")), "{links:?}");
}

#[test]
fn next_steps_are_gathered_by_owner_the_nearest_first() {
    let site = two_sessions().build();
    assert_eq!(
        groups(&site, "was-herauskam/naechste-schritte.html"),
        pairs(&[("Düren 2", 2), ("Norderstedt 1", 1), ("Noch ohne Zuständige 2", 2)])
    );
    let page = site.page("was-herauskam/naechste-schritte.html");
    assert_eq!(
        page.texts(".entry .outcome-text"),
        ["Verteiler einrichten", "Raum buchen", "Verteiler einrichten", "Muster teilen", "Ein Treffen im Herbst"],
        "open tasks, then suggestions, then what is done"
    );
    assert_eq!(page.text("h1 .count"), "4");
    assert_eq!(
        groups(&site, "was-herauskam/naechste-schritte/nach-themen.html"),
        pairs(&[("E-Akte 4", 4), ("Scannen 4", 4)])
    );
    assert_eq!(
        groups(&site, "was-herauskam/naechste-schritte/offen.html"),
        pairs(&[("Düren 1", 1), ("Norderstedt 1", 1), ("Noch ohne Zuständige 1", 1)])
    );
    assert_eq!(groups(&site, "was-herauskam/naechste-schritte/erledigt.html"), pairs(&[("Düren 1", 1)]));
}

#[test]
fn the_overview_leads_to_all_lists() {
    let site = two_sessions().build();
    let page = site.page("was-herauskam/index.html");
    assert_eq!(page.texts(".kind-tile b"), ["1", "4", "3", "1", "1"]);
    assert_eq!(page.text(".lead"), "10 festgehaltene Punkte aus 2 Sessions");
    let links = page.leads_to("main a");
    for path in site.paths().into_iter().filter(|path| path.starts_with("was-herauskam/") && path.ends_with(".html")) {
        assert!(path.ends_with("index.html") || links.iter().any(|link| link == path), "{path}: {links:?}");
    }
    assert_eq!(site.page("index.html").leads_to(".site-nav a[href*=herauskam]"), ["was-herauskam/index.html"]);
    assert!(site.page("index.html").leads_to(".figures a").contains(&"was-herauskam/index.html".to_owned()));
    assert_eq!(site.page("index.html").leads_to(".kind-tile a").len(), 5);
}

#[test]
fn where_nothing_came_out_there_is_no_page_of_it() {
    let site = note("---\ntopic: T\n---\nEin Satz.\n");
    assert!(!site.paths().iter().any(|path| path.starts_with("was-herauskam")), "{:?}", site.paths());
    assert_eq!(site.page("index.html").count(".site-nav a[href*=herauskam]"), 0);
    let site = note("---\ntopic: T\n---\n## Ergebnisse\n- a\n");
    let below: Vec<&str> = site.paths().into_iter().filter(|path| path.starts_with("was-herauskam")).collect();
    assert_eq!(below, ["was-herauskam/ergebnisse.html", "was-herauskam/ergebnisse.js", "was-herauskam/index.html"]);
}

#[test]
fn long_lists_go_on_at_the_next_page() {
    let items: String = (0..230).map(|number| format!("- Punkt {number}\n")).collect();
    let site = note(&format!("---\ntopic: T\n---\n## Ergebnisse\n{items}"));
    assert_eq!(groups(&site, "was-herauskam/ergebnisse.html"), pairs(&[("T 230", 100)]));
    assert_eq!(groups(&site, "was-herauskam/ergebnisse/seite-3.html"), pairs(&[("T 230", 30)]));
    assert!(site.page("was-herauskam/ergebnisse/seite-2.html").says("Seite 2 von 3"));
    assert!(site.page("was-herauskam/ergebnisse/seite-2.html").says("Fortsetzung"));
    let links = site.page("sessions/note.html").leads_to("a.outcome-all");
    assert_eq!(links.len(), 230);
    assert!(links[99].starts_with("was-herauskam/ergebnisse.html#o-"), "{}", links[99]);
    assert!(links[229].starts_with("was-herauskam/ergebnisse/seite-3.html#o-"), "{}", links[229]);
}

#[test]
fn long_paragraphs_make_short_pages() {
    let words = "Ein langer Absatz, der alles sagt. ".repeat(100);
    let items: String = (0..90).map(|number| format!("- Punkt {number}: {words}\n")).collect();
    let site = note(&format!("---\ntopic: T\nmunicipalities: [Musterstadt]\n---\n## Ergebnisse\n{items}"));
    let lists = site.pages().filter(|page| page.path.starts_with("was-herauskam"));
    let sizes: Vec<(String, usize)> = lists.map(|page| (page.path.clone(), page.html.len())).collect();
    assert!(sizes.iter().all(|(_, size)| *size < 200_000), "{sizes:?}");
    let links = site.page("sessions/note.html").leads_to("a.outcome-all");
    assert_eq!(links.len(), 90);
    for link in links {
        let (page, id) = link.split_once('#').expect("it leads to one outcome");
        assert_eq!(site.page(page).count(&format!("[id=\"{id}\"]")), 1, "{link}");
    }
}

#[test]
fn questions_are_compared_with_those_near_them() {
    let many: String = (0..210).map(|number| format!("- Wohin mit Stapel{number}?\n")).collect();
    let head = "---\ntopic: T\n---\n## Offene Fragen\n";
    let alike = format!("{head}- Wer trägt die Kosten für das Scannen?\n");
    let site =
        event(&[("sessions/a.md", &format!("{head}{many}")), ("sessions/b.md", &alike), ("sessions/c.md", &alike)]);
    let site = site.build();
    let links = site.page("was-herauskam/offene-fragen/seite-3.html").leads_to(".entry a[href*=sessions]");
    let sessions: Vec<&str> = links.iter().filter_map(|link| link.split('#').next()).collect();
    assert_eq!(
        sessions[sessions.len() - 4..],
        ["sessions/b.html", "sessions/c.html", "sessions/c.html", "sessions/b.html"]
    );
}

#[test]
fn sessions_and_lists_lead_to_each_other() {
    let site = two_sessions().build();
    let there = site.page("sessions/b.html").leads_to("a.outcome-all");
    assert_eq!(there.len(), 4);
    let back = site.page("was-herauskam/offene-fragen.html").leads_to(".entry a[href*=sessions]");
    assert!(back[0].starts_with("sessions/b.html#o-"), "{back:?}");
    let id = |link: &str| link.rsplit_once('#').map(|(_, id)| id.to_owned());
    assert!(there.iter().any(|link| id(link) == id(&back[0])), "{there:?} {back:?}");
}

#[test]
fn what_is_not_released_is_never_counted() {
    let yaml = EVENT.replace("all", "approved");
    let site = site(&[
        ("event.yaml", &yaml),
        ("sessions/a.md", "---\ntopic: T\nstatus: published\n---\n## Ergebnisse\n- Bekannt\n"),
        ("sessions/b.md", "---\ntopic: T\n---\n## Ergebnisse\n- Geheim\n\n## Offene Fragen\n- Verborgen?\n"),
    ]);
    assert_eq!(site.page("was-herauskam/index.html").text(".lead"), "1 festgehaltener Punkt aus einer Session");
    assert!(!site.has("was-herauskam/offene-fragen.html"));
    for word in ["Geheim", "Verborgen"] {
        assert_eq!(site.files_with(word), NONE);
    }
}

#[test]
fn a_series_gathers_over_all_events() {
    let site = event(&[
        ("series.yaml", "title: Reihe\nprogress: true\n"),
        ("2017/event.yaml", "title: Treffen 2017\nstart: 2017-01-26\nrelease: all\n"),
        ("2017/sessions/a.md", "---\ntopic: T\n---\n## Nächste Schritte\n- [x] a\n"),
        ("2018/event.yaml", "title: Treffen 2018\nstart: 2018-01-26\nrelease: all\n"),
        ("2018/sessions/a.md", "---\ntopic: T\n---\n## Nächste Schritte\n- [ ] a\n- [x] b\n"),
    ])
    .build();
    assert!(!site.has("2017/was-herauskam/index.html"));
    let page = site.page("was-herauskam/naechste-schritte.html");
    assert_eq!(page.count(".ledger .entry"), 3);
    assert!(page.says("(Treffen 2017)") && page.says("(Treffen 2018)"));
    assert_eq!(
        site.page("2017/index.html").attributes(".kind-tile a", "href"),
        ["../was-herauskam/naechste-schritte.html?veranstaltung=2017"]
    );
    assert_eq!(site.page("2017/index.html").texts(".kind-tile b"), ["1"]);
    assert_eq!(site.page("2018/index.html").text(".progress p"), "1 von 2 Aufgaben erledigt");
    assert_eq!(
        site.page("was-herauskam/index.html").texts("[aria-labelledby=progress] .row-meta"),
        ["1 von 1 Aufgabe erledigt", "1 von 2 Aufgaben erledigt"]
    );
}

#[test]
fn addresses_are_in_the_language_of_the_site() {
    let yaml = format!("{EVENT}language: en\n");
    let site = site(&[
        ("event.yaml", &yaml),
        (
            "sessions/a.md",
            "---\ntopic: T\ncontinues: Ulm\n---\n## Next steps\n- [ ] a\n- [x] b\n\n## Open questions\n- c\n\n## Insights\n- d\n\n\
             ## Results\n- e\n\n## Agreements\n- f\n",
        ),
    ]);
    for path in [
        "outcomes/index.html",
        "outcomes/insights.html",
        "outcomes/results/by-municipality.html",
        "outcomes/agreements.html",
        "outcomes/open-questions.html",
        "outcomes/open-questions.js",
        "outcomes/next-steps.html",
        "outcomes/next-steps/by-topic.html",
        "outcomes/next-steps/open.html",
        "outcomes/next-steps/done.html",
    ] {
        assert!(site.has(path), "{path}: {:?}", site.paths());
    }
}

#[test]
fn a_question_names_where_else_it_is_open() {
    let site = site(&[
        ("sessions/a.md", "---\ntopic: E-Akte\n---\n## Offene Fragen\n- Wer trägt die Kosten für das Scannen?\n"),
        (
            "sessions/b.md",
            "---\ntopic: E-Akte\n---\n## Offene Fragen\n- Wer hilft dem Personal?\n- Wie hoch sind die Kosten beim Scannen?\n",
        ),
        ("sessions/c.md", "---\ntopic: Anderes\n---\n## Offene Fragen\n- Wer trägt die Kosten für das Scannen?\n"),
    ]);
    let page = site.page("sessions/a.html");
    assert_eq!(page.texts(".outcome-ways > span"), ["Auch offen in: E-Akte"]);
    let links = page.leads_to(".outcome-ways a");
    assert!(links[0].starts_with("sessions/b.html#o-"), "{links:?}");
    assert_eq!(links[1], "was-herauskam/offene-fragen.html#topic-e-akte");
    let gathered = site.page("was-herauskam/offene-fragen.html").leads_to(".entry span a");
    assert_eq!(
        gathered.iter().filter(|link| **link == links[0]).count(),
        2,
        "from the question itself, and beside the other"
    );
    assert_eq!(site.page("sessions/b.html").count(".outcome-ways"), 1, "the other question asks something else");
    assert_eq!(site.page("sessions/c.html").count(".outcome-ways"), 0, "another topic");
}

#[test]
fn the_digest_shows_several_sessions_and_not_what_is_done() {
    let site = site(&[
        (
            "sessions/a.md",
            "---\ntopic: T\ninterest: 3\n---\n## Nächste Schritte\n- [x] Erledigt\n- [ ] Offen\n\n## Ergebnisse\n- Ergebnis A\n",
        ),
        ("sessions/b.md", "---\ntopic: T\ninterest: 9\n---\n## Ergebnisse\n- Ergebnis B\n- Ergebnis B2\n"),
        ("sessions/c.md", "---\ntopic: T\n---\n## Ergebnisse\n- Ergebnis C\n"),
    ]);
    assert_eq!(site.page("index.html").texts(".digest .outcome-text"), ["Offen", "Ergebnis B", "Ergebnis C"]);
}

#[test]
fn the_data_for_the_filter_hold_what_the_list_holds() {
    let site = two_sessions().build();
    for (kind, count) in [("offene-fragen", 3), ("naechste-schritte", 4), ("ergebnisse", 1)] {
        let data = data(&site, kind);
        assert_eq!(data["outcomes"].as_array().map(Vec::len), Some(count), "{kind}");
        assert_eq!(
            site.page(&format!("was-herauskam/{kind}.html")).text("[role=status]").split(' ').next(),
            Some(count.to_string().as_str())
        );
    }
    let steps = data(&site, "naechste-schritte");
    let states: Vec<&str> =
        steps["outcomes"].as_array().into_iter().flatten().filter_map(|step| step["state"].as_str()).collect();
    assert_eq!(states, ["offen", "erledigt", "offen", "anregung"]);
    assert_eq!(steps["outcomes"][0]["owners"].as_array().map(Vec::len), Some(2));
    assert_eq!(steps["sessions"][0]["href"], "sessions/a.html");
    let form = site.page("was-herauskam/naechste-schritte.html");
    assert_eq!(form.count("form[hidden] fieldset > legend"), 1, "without a script there is no form");
    assert_eq!(form.attributes("form select", "name"), ["thema", "kommune", "stand"]);
    assert_eq!(form.attributes("form", "data-src"), ["naechste-schritte.js"]);
    let other = site.page("was-herauskam/naechste-schritte/nach-themen.html");
    assert_eq!(other.attributes("form", "data-src"), ["../naechste-schritte.js"]);
    assert_eq!(other.attributes("form", "data-root"), ["../../"]);
}

fn data(site: &Site, kind: &str) -> serde_json::Value {
    let script = String::from_utf8(site.files[&format!("was-herauskam/{kind}.js")].clone()).expect("a text");
    let json = script.strip_prefix("nachleseOutcomes(").and_then(|script| script.strip_suffix(");\n"));
    serde_json::from_str(json.expect("one call")).expect("JSON")
}

#[test]
fn only_the_first_page_of_a_list_names_all_groups() {
    let notes: Vec<(String, String)> = (0..4)
        .map(|topic| {
            let lines: String = (0..60).map(|line| format!("- Ergebnis {topic} {line}\n")).collect();
            (format!("sessions/s{topic}.md"), format!("---\ntopic: Thema {topic}\n---\n## Ergebnisse\n\n{lines}"))
        })
        .collect();
    let files: Vec<(&str, &str)> = notes.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let site = event(&files).build();
    let jumps = |path: &str| site.page(path).leads_to(".list-jumps a");
    let (first, second) = ("was-herauskam/ergebnisse.html", "was-herauskam/ergebnisse/seite-2.html");
    let groups = [0, 1, 2, 3].map(|topic| {
        let page = if topic < 2 { first } else { second };
        format!("{page}#topic-thema-{topic}")
    });
    assert_eq!(jumps(first), groups);
    let own = [format!("{first}#topic-thema-1"), groups[2].clone(), groups[3].clone(), format!("{first}#_list")];
    assert_eq!(jumps(second), own);
}
