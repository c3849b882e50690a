//! Addresses that moved more than once, that lead to notes that wait, or that something else stands in the way of.

use nachlese::pipeline::{self, Fragments, Memo, Options};
use nachlese::source::{ReadProblem, ReadProblemKind, SourcePath};

use crate::moved::{TEXT, accepted, accepted_later, assert_leads, later, note};
use crate::support::{EVENT, NONE, event, mended, site};

#[test]
fn what_lies_in_place_of_the_lock_is_told_and_kept() {
    let mut event = event(&[("sessions/a.md", &note("A", TEXT))]);
    let kind = ReadProblemKind::NotAFile;
    event.sources.problems.push(ReadProblem { path: "nachlese.lock".to_owned(), kind });
    let plan = pipeline::plan(&event.sources, &Options::default(), &mut Memo::default());
    assert!(!plan.can_accept_urls());
    assert_eq!(event.build().findings(), ["nachlese.lock N623"]);
}

#[test]
fn a_note_that_is_renamed_there_and_back_is_where_it_was() {
    let (old, new) = ([("sessions/alt.md", &*note("A", TEXT))], [("sessions/neu.md", &*note("A", TEXT))]);
    let lock = accepted(&accepted_later(&old, &new, "2017-03-01").sources, "2017-03-01");
    let event = event(&old).bytes("nachlese.lock", lock.as_bytes());
    let again = accepted(&event.sources, "2017-04-01");
    assert!(again.contains("sessions/neu.html: session moved sessions/alt.html\n"), "{again}");
    let site = event.build();
    assert_leads(&site, "sessions/neu.html", "sessions/alt.html");
    assert_eq!(site.page("sessions/alt.html").text("h1"), "A");
    assert_eq!(site.findings(), NONE);
}

#[test]
fn what_leads_to_a_note_that_waits_leads_there_again_when_it_is_released() {
    let head = |status: &str| format!("---\ntopic: A\nstatus: {status}\n---\n{TEXT}");
    let (published, draft) = (head("published"), head("draft"));
    let moved =
        accepted_later(&[("sessions/alt.md", &published)], &[("sessions/neu.md", &published)], "2017-03-01").sources;
    let lock = accepted(&moved, "2017-03-01");
    let event = event(&[("sessions/neu.md", &draft)]).bytes("nachlese.lock", lock.as_bytes());
    let waiting = accepted(&event.sources, "2017-04-01");
    assert!(waiting.contains("sessions/alt.html: session moved sessions/neu.html\n"), "{waiting}");
    let site = event.build();
    assert!(!site.has("sessions/alt.html"), "it does not say that the note was withdrawn");
    assert_eq!(site.findings(), ["sessions/neu.md N615"], "once, and its topic may come back with it");
    let released = self::event(&[("sessions/neu.md", &published)]).bytes("nachlese.lock", waiting.as_bytes());
    assert_leads(&released.build(), "sessions/alt.html", "sessions/neu.html");
}

#[test]
fn nothing_takes_the_place_of_a_page_where_capitals_do_not_count_nor_of_a_folder() {
    let lock = "version: 1\nsessions/b.html/weg.html: session\nsessions/C.html: session gone 2017-02-01\n";
    let site = site(&[
        ("nachlese.lock", lock),
        (
            "sessions/a.md",
            "---\ntopic: A\naliases: [sessions/B.html, sessions/b.html/x.html, x.html, X.html, sessions/neu.html/y.html, neu.html]\n---\n",
        ),
        ("sessions/b.md", "---\ntopic: A\n---\n"),
        ("sessions/c.md", "---\ntopic: A\n---\n"),
    ]);
    let found: Vec<String> = site.findings().into_iter().filter(|finding| finding.contains("N619")).collect();
    // Of two aliases the first in the order of addresses counts.
    assert_eq!(found.len(), 4, "{found:?}");
    assert!(!site.has("sessions/B.html") && !site.has("sessions/C.html") && !site.has("sessions/b.html/x.html"));
    assert!(!site.has("sessions/b.html/weg.html"));
    assert_eq!(site.has("sessions/x.html") as u8 + site.has("sessions/X.html") as u8, 1);
    let told = site.told_in_full();
    assert!(told.contains("is the same as `sessions/b.html` on many machines"), "{told}");
    assert!(told.contains("`sessions/b.html/x.html` cannot stand beside `sessions/b.html`"), "{told}");
    let files: Vec<&str> = site.files.keys().map(|path| path.as_str()).collect();
    for path in &files {
        assert!(!files.iter().any(|other| other.starts_with(&format!("{path}/"))), "{path}");
    }
}

#[test]
fn an_address_may_lead_to_the_start_page_or_to_a_list() {
    let lock = "version: 1\nschlagwoerter/a.html: tag moved themen/index.html\nsessions/b.html: session moved index.html\n\
        was-herauskam/ergebnisse.html: outcomes\nwas-herauskam/index.html: outcomes\n";
    let site = site(&[("nachlese.lock", lock), ("sessions/a.md", "---\ntopic: A\n---\nText.\n")]);
    assert_eq!(site.findings(), NONE);
    assert_leads(&site, "schlagwoerter/a.html", "themen/index.html");
    assert_leads(&site, "sessions/b.html", "index.html");
    // Where nothing came out any more, there is no list of it either.
    assert_leads(&site, "was-herauskam/ergebnisse.html", "index.html");
    assert_leads(&site, "was-herauskam/index.html", "index.html");
    assert_eq!(site.page("was-herauskam/index.html").texts("main a"), ["Testcamp"]);
}

#[test]
fn a_long_way_is_walked_once() {
    let steps: String = (0..10_000).map(|n| format!("s/{n:05}.html: session moved s/{:05}.html\n", n + 1)).collect();
    let lock = format!("version: 1\n{steps}s/10000.html: session moved sessions/a.html\n");
    let sources = event(&[("nachlese.lock", &lock), ("sessions/a.md", "---\ntopic: A\n---\n")]).sources;
    let plan = pipeline::plan(&sources, &Options::default(), &mut Memo::default());
    let ends = plan.urls().into_iter().filter(|url| url.address.as_str().starts_with("s/"));
    let ends: Vec<_> = ends.filter_map(|url| url.state.to().cloned()).collect();
    assert_eq!(ends.len(), 10_001);
    assert!(ends.iter().all(|end| end.as_str() == "sessions/a.html"));
}

#[test]
fn a_name_whose_consent_has_ended_is_told_in_the_lock() {
    let lock = "version: 1\nsessions/erika-beispiel-erzaehlt.html: session moved sessions/a.html\n";
    let files = |consent: &str| {
        let people = format!("- {{key: p1, name: Erika Beispiel{consent}}}\n");
        site(&[("nachlese.lock", lock), ("sessions/a.md", "---\ntopic: A\n---\n"), ("people.yaml", &people)])
    };
    assert_eq!(files(", consent: {scope: name, date: 2017-01-26}").findings(), NONE);
    assert_eq!(files("").findings(), ["nachlese.lock:2:10 N505"]);
}

#[test]
fn an_event_whose_folder_was_renamed_is_known_by_its_title_and_day() {
    let series = ("series.yaml", "title: Reihe\n");
    let session = note("A", TEXT);
    let other = EVENT.replace("2017", "2016");
    let files = |folder: &str| {
        vec![
            (series.0.to_owned(), series.1.to_owned()),
            ("alt/event.yaml".to_owned(), other.clone()),
            ("alt/sessions/x.md".to_owned(), note("B", "Nichts.\n")),
            (format!("{folder}/event.yaml"), EVENT.to_owned()),
            (format!("{folder}/sessions/a.md"), session.clone()),
        ]
    };
    let (before, after) = (files("camp"), files("camp-2017"));
    let plain = |files: &[(String, String)]| -> Vec<(&'static str, &'static str)> {
        files.iter().map(|(path, text)| (&*path.clone().leak(), &*text.clone().leak())).collect()
    };
    let site = later(&plain(&before), &plain(&after)).build();
    assert_leads(&site, "camp/index.html", "camp-2017/index.html");
    assert_leads(&site, "camp/sessions/a.html", "camp-2017/sessions/a.html");
    assert_eq!(site.findings(), NONE);
}

#[test]
fn of_two_texts_that_are_nearly_alike_none_is_guessed() {
    let text = |word: &str| TEXT.replace("Poststelle", word);
    let before = [("sessions/alt.md", &*note("A", TEXT))];
    let (one, other) = (note("A", &text("Hauspost")), note("A", &text("Registratur")));
    let site = later(&before, &[("sessions/b.md", &one), ("sessions/c.md", &other)]).build();
    assert_eq!(site.findings(), ["nachlese.lock:5:1 N615"]);
    let site = later(&before, &[("sessions/b.md", &one), ("sessions/c.md", &note("A", "Ganz anders.\n"))]).build();
    assert_leads(&site, "sessions/alt.html", "sessions/b.html");
}

#[test]
fn parts_of_other_pages_have_a_list_of_redirects_in_place_of_pages() {
    let mut event = event(&[("sessions/a.md", "---\ntopic: A\naliases: [alt]\n---\n")]);
    event.options.fragments = Some(Fragments { link_base: None, asset_base: None, heading_start: 2 });
    let site = event.build_unchecked();
    assert!(!site.has("sessions/alt.html"));
    let list: serde_json::Value = serde_json::from_slice(&site.files["fragments.json"]).expect("JSON");
    assert_eq!(list["redirects"], serde_json::json!([{"from": "sessions/alt.html", "to": "sessions/a.html"}]));
}

/// What is proposed for, or written into, a note that names another by its old name; and what is told.
fn renamed(text_now: &str, naming: &str) -> (String, Vec<String>) {
    let named = format!("---\ntopic: B\n---\n{naming}\n");
    let before = [("sessions/alt.md", &*note("A", TEXT)), ("sessions/b.md", "---\ntopic: B\n---\n")];
    let after = [("sessions/neu.md", &*note("A", text_now)), ("sessions/b.md", &*named)];
    let site = later(&before, &after).build_unchecked();
    let about = site.findings.iter().filter(|finding| ["N401", "N205"].contains(&finding.code.number()));
    let told = about.clone().map(|finding| {
        let certain =
            finding.patch.as_ref().map_or("told", |patch| if patch.is_certain { "certain" } else { "proposed" });
        format!("{certain} {}", finding.arguments.get("suggestion").unwrap_or_default())
    });
    let told = told.collect();
    (mended(&named, about).trim_start_matches("---\ntopic: B\n---\n").trim_end().to_owned(), told)
}

#[test]
fn links_to_a_renamed_note_are_given_its_new_name() {
    for (link, now) in [
        ("[Alt](alt.md)", "[Alt](neu.md)"),
        ("[alt.md](<alt.md#wie> \"alt.md\")", "[alt.md](<neu.md#wie> \"alt.md\")"),
        ("[A](./alt)", "[A](./neu)"),
        ("[A](../sessions/alt.html)", "[A](../sessions/neu.html)"),
    ] {
        assert_eq!(renamed(TEXT, link), (now.to_owned(), vec!["certain sessions/neu.md".to_owned()]), "{link}");
    }
    assert_eq!(renamed(TEXT, "[[alt|Akte]]"), ("[[neu|Akte]]".to_owned(), vec!["certain neu".to_owned()]));
    let by_reference = "[A][1]\n\n[1]: alt.md";
    assert_eq!(renamed(TEXT, by_reference), (by_reference.to_owned(), vec!["told sessions/neu.md".to_owned()]));
    let other = "[A](anders.md)";
    assert_eq!(renamed(TEXT, other).0, other);
}

#[test]
fn of_a_note_that_was_changed_too_the_new_name_is_only_proposed() {
    let changed = TEXT.replace("Poststelle", "Poststelle im Haus");
    let (_, told) = renamed(&changed, "[A](alt.md)");
    assert_eq!(told, ["proposed sessions/neu.md"]);
}

#[test]
fn related_sessions_are_given_their_new_name() {
    let before = [("sessions/alt.md", &*note("A", TEXT)), ("sessions/b.md", "---\ntopic: B\n---\n")];
    let naming = "---\ntopic: B\nrelated: [alt]\n---\n";
    let event = later(&before, &[("sessions/neu.md", &note("A", TEXT)), ("sessions/b.md", naming)]);
    let (written, _) = pipeline::mend_all(&event.sources, &Options::default());
    let written: Vec<_> = written.iter().map(|file| String::from_utf8_lossy(&file.after).into_owned()).collect();
    assert!(written.contains(&naming.replace("alt", "neu")), "{written:?}");
}

#[test]
fn the_new_name_stands_in_a_link_so_that_it_is_read_there() {
    for (file, now) in [
        ("neue Akte (2)", "neue%20Akte%20%282%29"),
        ("E-Akte #3", "E-Akte%20%233"),
        ("100% digital", "100%25%20digital"),
        ("Was nun?", "Was%20nun%3F"),
        ("Akte <neu>", "Akte%20%3Cneu%3E"),
        ("a) Akte [x]", "a%29%20Akte%20%5Bx%5D"),
        ("Übersicht", "Übersicht"),
    ] {
        let text = note("A", &format!("## x\n\n{TEXT}"));
        let before = [("sessions/alt.md", &*text), ("sessions/b.md", "---\ntopic: B\n---\n")];
        for link in ["[die Akte](alt.md#x)", "[die Akte](<alt.md>)"] {
            let naming = format!("---\ntopic: B\n---\n{link}\n");
            let renamed = format!("sessions/{file}.md");
            let event = later(&before, &[(&renamed, &*text), ("sessions/b.md", &naming)]);
            let (_, sources) = pipeline::mend_all(&event.sources, &Options::default());
            let path = SourcePath::new("sessions/b.md").expect("a path");
            let mended = String::from_utf8_lossy(&sources.texts[&path]).into_owned();
            assert_eq!(mended, naming.replace("alt.md", &format!("{now}.md")));
            let plan = pipeline::plan(&sources, &Options::default(), &mut Memo::default());
            let broken = plan.findings.iter().find(|finding| finding.code.number() == "N401");
            assert_eq!(broken, None, "{mended}");
        }
    }
}

#[test]
fn a_link_that_is_encoded_is_given_the_new_name_too() {
    let before = [("sessions/alte Akte.md", &*note("A", TEXT)), ("sessions/b.md", "---\ntopic: B\n---\n")];
    let naming = "---\ntopic: B\n---\n[A](alte%20Akte.md)\n";
    let event = later(&before, &[("sessions/neu.md", before[0].1), ("sessions/b.md", naming)]);
    let (written, _) = pipeline::mend_all(&event.sources, &Options::default());
    let written: Vec<_> = written.iter().map(|file| String::from_utf8_lossy(&file.after).into_owned()).collect();
    assert!(written.contains(&naming.replace("alte%20Akte", "neu")), "{written:?}");
}

#[test]
fn links_to_a_renamed_version_lead_to_that_of_the_same_language() {
    let english = "The municipalities said how they bring in electronic files: first a plan, then the post, then one \
        office after the other, and that it goes well where those who lead work with them as well.\n";
    let before = [
        ("sessions/alt.md", &*note("A", TEXT)),
        ("sessions/alt.en.md", english),
        ("sessions/b.md", "---\ntopic: B\n---\n"),
    ];
    let naming = "---\ntopic: B\n---\n[A](alt.en.md), [B](alt.md)\n";
    let renamed = [("sessions/neu.md", before[0].1), ("sessions/neu.en.md", english), ("sessions/b.md", naming)];
    let mended = |files: &[(&str, &str)]| {
        let (_, sources) = pipeline::mend_all(&later(&before, files).sources, &Options::default());
        let path = SourcePath::new("sessions/b.md").expect("a path");
        String::from_utf8_lossy(&sources.texts[&path]).into_owned()
    };
    assert_eq!(mended(&renamed), naming.replace("alt", "neu"));
    // Where there is none any more, nobody is sent to another language.
    assert_eq!(mended(&[renamed[0], renamed[2]]), naming.replace("alt.md", "neu.md"));
}
