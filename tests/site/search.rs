//! The search's index of a site: what can be found, by which words, and where it leads.

use crate::support::search::{Document, SearchFiles};
use crate::support::{EVENT, NONE, Site, event, note, site};

fn index(site: &Site) -> SearchFiles {
    let index = SearchFiles::read(&site.files, "suche");
    assert_eq!(index.contradictions(), NONE);
    index
}

#[test]
fn a_session_is_found_by_its_sections_and_by_what_came_out_of_it() {
    let text = "---\ntitle: Die E-Akte\nsummary: Kurz gesagt.\ntopic: E-Akte\ntags: [DMS]\nmunicipalities: [Kehl]\n\
                room: Saal\nstart: 2017-01-26T11:00\n---\nVorab.\n\n## Die Lage\n\nPapier &amp; Akten.\n\n\
                ## Nächste Schritte\n\nEs gibt zu tun:\n\n- [ ] Scanner kaufen (Kehl, bis 07.08.2017)\n- Danach.\n";
    let site = note(text);
    let index = index(&site);
    let session = index.document("sessions/note.html");
    let task = site.page("sessions/note.html").attributes("main li.outcome", "id");
    let expected = [
        "0 Die E-Akte".to_owned(),
        "9 Kurz gesagt.".to_owned(),
        "1 E-Akte".to_owned(),
        "2 DMS".to_owned(),
        "3 Kehl".to_owned(),
        "6 Vorab.".to_owned(),
        "5 Die Lage #die-lage".to_owned(),
        "6 Papier & Akten.".to_owned(),
        "5 Nächste Schritte #naechste-schritte".to_owned(),
        "6 Es gibt zu tun:".to_owned(),
        format!("7 Scanner kaufen (Kehl, bis 07.08.2017) #{}", task[0]),
        format!("7 Danach. #{}", task[1]),
    ];
    assert_eq!(session.passages(), expected);
    assert_eq!(session.stored["facts"].to_string(), r#"["26. Januar 2017","Saal"]"#);
    let outcome = index.document(&format!("sessions/note.html#{}", task[0]));
    assert_eq!(outcome.passages(), ["7 Scanner kaufen", "3 Kehl"]);
    assert_eq!(
        (outcome.kind, &outcome.stored["in"], &outcome.stored["state"]),
        (2, &"Die E-Akte".into(), &"offen".into())
    );
    assert_eq!(outcome.stored["facts"].to_string(), r#"["bis 7. August 2017"]"#);
    assert_eq!(outcome.facets, session.facets);
    assert_eq!(session.facets, [vec!["e-akte".to_owned()], vec!["kehl".to_owned()], vec!["dms".to_owned()]]);
}

#[test]
fn words_of_their_own_stay_apart() {
    let site = note("---\ntopic: T\n---\n**Eins** *zwei* [drei](https://example.org/) `vier`\n**fünf**\n");
    let index = index(&site);
    assert!(index.document("sessions/note.html").passages().contains(&"6 Eins zwei drei vier fünf".to_owned()));
}

#[test]
fn words_are_found_in_all_their_forms() {
    let index = index(&note("---\ntopic: T\ntitle: Akten\n---\nDie Akte, eine E-Akte in der IT; it is.\n"));
    let session = |word: &str| {
        let found = index.with_word(word);
        found.into_iter().filter(|(href, _)| href.ends_with("note.html")).map(|(_, fields)| fields).next()
    };
    assert_eq!(session("Akte"), Some(vec![0, 6, 6]));
    assert_eq!(session("Akten"), session("Akte"), "one term");
    assert_eq!(session("eakte"), Some(vec![6]));
    assert_eq!(index.entries["eakte"].spelling, "e-akte");
    assert_eq!(session("IT"), Some(vec![6, 6]), "in capitals it is no pronoun; German has none of that spelling");
    assert!(index.entries["die"].terms.is_empty(), "a stop word is known, and nowhere");
    assert!(!index.entries.contains_key("e"), "a letter alone is none");
    assert!(index.ends.contains(&"etkae".to_owned()) && !index.ends.contains(&"etka".to_owned()));
}

#[test]
fn parts_of_compounds_have_lists_of_their_own() {
    let index = index(&note("---\ntopic: T\ntitle: Personalakten\n---\nNeue Aktenführung.\n"));
    assert_eq!(index.with_part("Akten"), [("sessions/note.html", vec![0, 6])]);
    assert_eq!(index.with_part("Führung"), [("sessions/note.html", vec![6])]);
    assert_eq!(index.entries["fuhrung"].spelling, "führung");
    assert_eq!(index.with_word("Führung"), []);
}

#[test]
fn topics_places_and_tags_are_found_by_all_their_names() {
    let topics = "- id: e-akte\n  title: E-Akte\n  aliases: [Elektronische Akte]\n  description: Akten ohne Papier.\n\
                  - {id: scannen, title: Scannen, broader: e-akte}\n";
    let places = "- {ags: \"08317\", name: Ortenaukreis, kind: district}\n\
                  - {ags: \"08317057\", name: Stadt Kehl, aliases: [Kehl am Rhein]}\n";
    let note = "---\ntopic: scannen\ntags: [Papier]\nmunicipalities: [Kehl, Ortenaukreis]\n---\nText\n";
    let index = index(&site(&[("topics.yaml", topics), ("municipalities.yaml", places), ("sessions/a.md", note)]));
    let kind = |kind: u32| -> Vec<&Document> { index.documents.iter().filter(|one| one.kind == kind).collect() };
    assert_eq!(kind(6)[0].passages(), ["0 E-Akte", "8 Elektronische Akte", "9 Akten ohne Papier."]);
    assert_eq!(kind(6)[1].passages(), ["0 Scannen", "1 E-Akte"]);
    let town = kind(7).into_iter().find(|one| one.texts(0) == ["Stadt Kehl"]).expect("Kehl");
    assert_eq!(town.texts(8), ["Kehl am Rhein, 08317057", "Ortenaukreis, Baden-Württemberg"]);
    assert_eq!(index.with_word("08317057"), [(town.href(), vec![8])]);
    assert_eq!(kind(8)[0].passages(), ["0 Papier"]);
    assert_eq!(kind(8)[0].facets[2], ["papier"]);
    let session = index.document("sessions/a.html");
    assert_eq!(session.facets[0], ["e-akte", "scannen"], "what is about scanning is about files too");
    assert_eq!(session.texts(3), ["Ortenaukreis, Stadt Kehl"]);
}

#[test]
fn people_are_found_by_consent_alone() {
    let people = "- {key: p01, name: Erika Beispiel, consent: {scope: name, date: 2017-01-26}}\n\
                  - {key: p02, name: Otto Ohnewort}\n\
                  - {key: p03, name: Anna Muster, function: Leitung, municipality: Kehl, consent: {scope: profile, date: 2017-01-26}}\n";
    let note = "---\ntopic: T\nhosts: [p01, p02]\nscribes: [p03, p01]\n---\nText\n";
    let places = "- {id: kehl, name: Kehl}\n";
    let files = [("people.yaml", people), ("municipalities.yaml", places), ("sessions/a.md", note)];
    let site = event(&files).build();
    let index = index(&site);
    assert_eq!(index.document("sessions/a.html").texts(4), ["Erika Beispiel, Anna Muster"]);
    let people: Vec<Vec<String>> = index.documents.iter().filter(|one| one.kind == 9).map(Document::passages).collect();
    assert_eq!(people, [["0 Anna Muster", "9 Leitung", "3 Kehl"]]);
    assert_eq!(index.with_word("Ohnewort"), []);
    assert_eq!(site.files_with("ohnewort"), NONE);
}

#[test]
fn a_name_without_consent_never_gets_into_the_index() {
    let people = "- {key: p02, name: Otto Ohnewort}\n";
    let note = format!("---\ntopic: T\n---\n{}\n\nOtto Ohnewort sprach.\n", "Langer Text. ".repeat(4000));
    let site = event(&[("people.yaml", people), ("sessions/a.md", &note)]).build_unchecked();
    assert!(site.all_findings().iter().any(|told| told.ends_with("N505")), "{:?}", site.all_findings());
    let files: Vec<&String> = site.files.keys().filter(|path| path.starts_with("suche/")).collect();
    assert!(files.is_empty(), "without the index there is none of its files: {files:?}");
}

#[test]
fn versions_and_pages_are_documents_and_drafts_are_not() {
    let index = index(&site(&[
        ("sessions/a.md", "---\ntopic: T\ntitle: Akten\n---\n## Ergebnisse\n\n- Eins.\n"),
        ("sessions/a.en.md", "---\ntitle: Files\n---\n# Files\n\nRunning files.\n"),
        ("sessions/a.leicht.md", "---\ntitle: Akten leicht\n---\nKurze Sätze.\n"),
        ("sessions/b.md", "---\ntopic: T\nstatus: draft\n---\nGeheimnis.\n"),
        ("pages/anfahrt.md", "# Anfahrt\n\n## Mit der Bahn\n\nBis zum Rathaus.\n"),
        ("pages/spaeter.md", "---\nstatus: draft\n---\n# Später\n\nGeheimnis.\n"),
    ]));
    let english = index.document("sessions/a.en.html");
    assert_eq!((english.kind, &english.stored["language"]), (0, &"en".into()));
    assert_eq!(english.passages(), ["0 Files", "1 T", "6 Running files."], "the heading is the title");
    assert_eq!(index.with_word("run"), [], "which is not written anywhere");
    assert_eq!(index.with_word("Running"), [("sessions/a.en.html", vec![6])]);
    let easy = index.document("sessions/a.leicht.html");
    assert_eq!((&easy.stored["language"], &easy.stored["facts"][0]), (&"de-simple".into(), &"Leichte Sprache".into()));
    assert_eq!(
        index.document("anfahrt.html").passages(),
        ["0 Anfahrt", "5 Mit der Bahn #mit-der-bahn", "6 Bis zum Rathaus."]
    );
    assert_eq!(index.manifest["sessions"], 3);
    assert!(!index.everything().to_lowercase().contains("geheimnis") && !index.entries.contains_key("spater"));
}

#[test]
fn in_a_series_each_session_says_its_event() {
    let (of_2017, of_2018) =
        (EVENT.replace("Testcamp", "Camp 2017"), EVENT.replace("Testcamp", "Camp 2018").replace("2017-", "2018-"));
    let index = index(&site(&[
        ("series.yaml", "title: Alle Camps\n"),
        ("2017/event.yaml", &of_2017),
        ("2017/sessions/a.md", "---\ntopic: T\n---\nText\n"),
        ("2018/event.yaml", &of_2018),
        ("2018/sessions/a.md", "---\ntopic: T\n---\nText\n"),
    ]));
    let sessions: Vec<(&str, String)> = index
        .documents
        .iter()
        .filter(|one| one.kind == 0)
        .map(|one| (one.href(), one.stored["facts"].to_string()))
        .collect();
    let expected = [
        ("2017/sessions/a.html", r#"["Camp 2017"]"#.to_owned()),
        ("2018/sessions/a.html", r#"["Camp 2018"]"#.to_owned()),
    ];
    assert_eq!(sessions, expected);
}

#[test]
fn rows_and_items_within_items_are_outcomes_of_their_own() {
    let text = "---\ntopic: T\n---\n## Nächste Schritte\n\n| Was | Wer |\n|-|-|\n| Scanner kaufen | Kehl |\n\n\
                ## Ergebnisse\n\n- Außen:\n  - Innen eins.\n  - Innen zwei.\n- Zuletzt.\n";
    let site = note(text);
    let index = index(&site);
    let session = index.document("sessions/note.html");
    let all: Vec<String> =
        index.documents.iter().filter(|one| (1..=5).contains(&one.kind)).map(|one| one.href().to_owned()).collect();
    let anchors: Vec<String> = session.stored["passages"]
        .as_array()
        .expect("a list")
        .iter()
        .filter(|passage| passage[0] == 7)
        .map(|passage| format!("sessions/note.html#{}", passage[2].as_str().expect("an anchor")))
        .collect();
    assert_eq!(anchors, all);
    assert_eq!(session.texts(7)[0], "Scanner kaufen\nKehl");
}

#[test]
fn an_english_site_has_its_folder() {
    let site =
        site(&[("event.yaml", &format!("{EVENT}language: en\n")), ("sessions/a.md", "---\ntopic: T\n---\nFiles\n")]);
    let index = SearchFiles::read(&site.files, "search");
    assert_eq!(index.contradictions(), NONE);
    assert_eq!(index.manifest["language"], "en");
    assert_eq!(index.with_word("file"), [], "a form that nobody wrote is none");
    assert_eq!(index.with_word("files"), [("sessions/a.html", vec![6])]);
}

#[test]
fn the_folder_belongs_to_the_search() {
    let series = site(&[
        ("series.yaml", "title: Alle\n"),
        ("suche/event.yaml", EVENT),
        ("suche/sessions/a.md", "---\ntopic: T\n---\nText\n"),
    ]);
    assert!(series.has("suche-veranstaltung/index.html") && series.has("suche/manifest.js"));
    let page = site(&[("pages/suche.md", "# Suche\n\nText\n"), ("sessions/a.md", "---\ntopic: T\n---\nText\n")]);
    assert!(page.has("suche.html") && page.has("suche/manifest.js"));
    let copied =
        event(&[("static/suche/manifest.js", "1"), ("sessions/a.md", "---\ntopic: T\n---\nText\n")]).build_unchecked();
    assert_eq!(copied.errors(), ["static/suche/manifest.js N601"]);
}

#[test]
fn addresses_in_prose_are_no_requests() {
    let text = "---\ntopic: T\n---\nhttps://stadt.example/akte\n\n## Ergebnisse\n\n- https://stadt.example/</script>\n";
    let site = note(text);
    let index = index(&site);
    assert!(index.document("sessions/note.html").passages().contains(&"6 https://stadt.example/akte".to_owned()));
}

#[test]
fn long_notes_are_found_whole_and_stored_in_part() {
    let text =
        format!("---\ntopic: T\n---\n{}\n\n## Schluss\n\nGanz hinten.\n", "Langer Absatz ohne Ende. ".repeat(2000));
    let index = index(&note(&text));
    let passages = index.document("sessions/note.html").passages();
    assert!(passages[2].len() < 33_000);
    assert_eq!(passages[3..], ["6 … 2758", "5 Schluss #schluss", "6 … 2"]);
    assert_eq!(index.with_word("hinten"), [("sessions/note.html", vec![6])]);
}

#[test]
fn a_hostile_note_takes_no_longer_than_another_of_its_size() {
    let many: String = (0..100_000).map(|n| format!("w{n}x ")).collect();
    let outcomes: String = (0..3_000).map(|n| format!("- Ergebnis {n}\n")).collect();
    let text = format!(
        "---\ntopic: T\n---\n{many}\n\n{}\n\n{}\n\n## Ergebnisse\n\n{outcomes}",
        "x".repeat(1_000_000),
        "a-".repeat(20_000)
    );
    let started = std::time::Instant::now();
    let site = event(&[("sessions/a.md", &text)]).build_unchecked();
    assert!(started.elapsed().as_secs() < 120, "{:?}", started.elapsed());
    let index = SearchFiles::read(&site.files, "suche");
    assert!(index.entries.len() > 100_000);
    assert_eq!(index.documents.iter().filter(|one| one.kind == 4).count(), 3_000);
}

#[test]
fn where_there_is_nothing_to_find_there_is_no_index() {
    let site = event(&[]).build_unchecked();
    assert!(!site.files.keys().any(|path| path.starts_with("suche/")));
}
