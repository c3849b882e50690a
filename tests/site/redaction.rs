//! `redact`: one person taken out of all files, so that nothing is left to find and the rest stays as it was.

use std::sync::Arc;

use nachlese::pipeline::{Redaction, Refused, redact};
use nachlese::source::{Asset, SourcePath, Sources};

use crate::support::{EVENT, Event, NONE, event};

const PEOPLE: &str = "\
# Wer zugestimmt hat
- {key: p01, name: Erika Beispiel, consent: {scope: name, date: 2017-01-26}}

- key: p02
  name: Otto Ohnewort
  municipality: Norderstedt
  consent: {scope: profile, date: 2017-01-26}
# Die dritte
- {key: p03, name: Anna Dritte}
";

/// The text of a note after `who` was redacted.
fn redacted(text: &str) -> String {
    let (sources, redaction) = done(&[("sessions/a.md", text), ("people.yaml", PEOPLE)], "p02");
    assert!(redaction.left.is_empty(), "{text}");
    text_of(&redaction.applied_to(&sources), "sessions/a.md")
}

fn done(files: &[(&str, &str)], who: &str) -> (Sources, Redaction) {
    let sources = event(files).sources;
    let redaction = redact(&sources, who).expect("one person");
    if let Ok(again) = redact(&redaction.applied_to(&sources), who) {
        assert!(again.is_empty(), "a second run finds {again:?}");
    }
    (sources, redaction)
}

fn text_of(sources: &Sources, path: &str) -> String {
    let path = SourcePath::new(path).expect("a path");
    let bytes = sources.texts.get(&path).unwrap_or_else(|| panic!("no {path}: {:?}", sources.texts.keys()));
    String::from_utf8(bytes.to_vec()).expect("UTF-8")
}

fn in_note(text: &str) -> String {
    let note = redacted(&format!("---\ntopic: T\nmunicipalities: [Norderstedt]\n---\n{text}\n"));
    note.split_once("\n---\n").expect("a block").1.trim_end().to_owned()
}

#[test]
fn the_name_gives_way_to_the_place() {
    for (text, expected) in [
        ("Es sprach Otto Ohnewort.", "Es sprach eine Person aus Norderstedt."),
        ("Es sprach **Otto Ohnewort**.", "Es sprach **eine Person aus Norderstedt**."),
        ("x **Ot**to Ohnewort y", "x eine Person aus Norderstedt y"),
        ("x <b>Ot</b>to Ohnewort y", "x eine Person aus Norderstedt y"),
        ("x Otto&nbsp;O&#104;newort y", "x eine Person aus Norderstedt y"),
        ("x Otto\nOhnewort y", "x eine Person aus Norderstedt y"),
        ("x Otto Ohne\u{ad}wort y", "x eine Person aus Norderstedt y"),
        ("x Ohnewort, Otto y", "x eine Person aus Norderstedt y"),
        ("mit Herrn Dr. Ohnewort", "mit einer Person aus Norderstedt"),
        ("Ideen Otto Ohneworts", "Ideen einer Person aus Norderstedt"),
        ("# Otto Ohnewort", "# Eine Person aus Norderstedt"),
        ("| Otto Ohnewort | x |", "| Eine Person aus Norderstedt | x |"),
        ("<!-- Otto Ohnewort -->", "<!-- eine Person aus Norderstedt -->"),
        ("x [Otto Ohnewort](b.md) y", "x [eine Person aus Norderstedt](b.md) y"),
        ("x [Otto](b.md) Ohnewort y", "x eine Person aus Norderstedt y"),
        ("x [Mail](mailto:otto.ohnewort@stadt.example) y", "x Mail y"),
        ("x [Seite](https://otto-ohnewort.example/ \"Er\") y", "x Seite y"),
        ("x otto.ohnewort@stadt.example.", "x Adresse entfernt."),
        ("x <otto.ohnewort@stadt.example> y", "x Adresse entfernt y"),
        ("x https://x.example/otto-ohnewort y", "x Adresse entfernt y"),
        ("x <a href=\"https://x.example/Otto%20Ohnewort\">y</a>", "x <a href=\"#\">y</a>"),
        (
            "x ![Otto Ohnewort am Pult](../assets/x.png) y",
            "x ![eine Person aus Norderstedt am Pult](../assets/x.png) y",
        ),
        ("x #OttoOhnewort y", "x #person-aus-norderstedt y"),
    ] {
        assert_eq!(in_note(text), expected);
    }
}

#[test]
fn nobody_else_is_touched() {
    for text in ["Erika Beispiel, Ottomar Ohnewort und Otto, ohne Wort", "Frau Beispiel und Otto Beispiel"] {
        assert_eq!(in_note(text), text);
    }
}

#[test]
fn lists_of_people_keep_their_numbers() {
    for (list, expected) in [
        ("hosts: [p02, p01]", "hosts: [Norderstedt, p01]"),
        ("participants:\n  - Otto Ohnewort\n  - 3", "participants:\n  - Norderstedt\n  - 3"),
        ("participants:\n  - \"Otto Ohnewort, Norderstedt\"", "participants:\n  - \"Norderstedt\""),
        ("scribes: Otto Ohnewort", "scribes: Norderstedt"),
        ("participants: Otto Ohnewort; Norderstedt (2)", "participants: Norderstedt; Norderstedt (2)"),
        ("hosts: [{name: Otto Ohnewort, count: 1}]", "hosts: [{name: Norderstedt, count: 1}]"),
        ("approved: {by: p02, on: 2017-02-01}", "approved: {by: Norderstedt, on: 2017-02-01}"),
    ] {
        let note = |list: &str| format!("---\ntopic: T\nmunicipalities: [Norderstedt]\n{list}\n---\nText\n");
        assert_eq!(redacted(&note(list)), note(expected));
    }
}

#[test]
fn without_a_known_place_it_is_one_person() {
    let note = "---\ntopic: T\nhosts: [Karla Kolumna]\nparticipants:\n  - 'Karla Kolumna'\n---\nMit Karla Kolumna.\n";
    let (sources, redaction) = done(&[("sessions/a.md", note)], "Karla Kolumna");
    let after = text_of(&redaction.applied_to(&sources), "sessions/a.md");
    assert_eq!(after, "---\ntopic: T\nhosts: [1 Person]\nparticipants:\n  - '1 Person'\n---\nMit einer Person.\n");
}

#[test]
fn the_place_may_stand_beside_the_name_in_a_note() {
    let note =
        "---\ntopic: T\nmunicipalities: [Neustadt]\nhosts: [\"Karla Kolumna, Neustadt\"]\n---\nKarla Kolumna fragt.\n";
    let (sources, redaction) = done(&[("sessions/a.md", note)], "karla kolumna");
    let after = text_of(&redaction.applied_to(&sources), "sessions/a.md");
    assert!(after.contains("hosts: [\"Neustadt\"]") && after.ends_with("Eine Person aus Neustadt fragt.\n"), "{after}");
}

#[test]
fn the_entry_goes_with_its_record_and_nothing_else() {
    let (sources, redaction) =
        done(&[("sessions/a.md", "---\ntopic: T\n---\n"), ("people.yaml", PEOPLE)], "Otto Ohnewort");
    let after = text_of(&redaction.applied_to(&sources), "people.yaml");
    let expected = PEOPLE.replace(
        "- key: p02\n  name: Otto Ohnewort\n  municipality: Norderstedt\n  consent: {scope: profile, date: 2017-01-26}\n",
        "",
    );
    assert_eq!(after, expected);
    for (list, expected) in [
        ("p1: {name: Otto Ohnewort}\np2: {name: Erika Beispiel}\n", "p2: {name: Erika Beispiel}\n"),
        ("p1:\n  name: Otto Ohnewort\n  consent: {scope: name, date: 2017-01-26}\n", ""),
        (
            "- name: Erika Beispiel\n  key: p1\n- name: Otto Ohnewort\n  key: p2\n",
            "- name: Erika Beispiel\n  key: p1\n",
        ),
    ] {
        let (sources, redaction) = done(&[("people.yaml", list)], "Otto Ohnewort");
        assert_eq!(text_of(&redaction.applied_to(&sources), "people.yaml"), expected);
    }
}

#[test]
fn files_get_other_names_and_links_follow() {
    let one = "---\ntopic: T\nmunicipalities: [Norderstedt]\n---\n![Pult](otto-ohnewort.png) [B](b-Otto_Ohnewort.md)\n";
    let files = [
        ("sessions/a.md", one),
        ("sessions/b-Otto_Ohnewort.md", "---\ntopic: B\n---\nText\n"),
        ("people.yaml", PEOPLE),
    ];
    let mut sources = event(&files).sources;
    let picture = SourcePath::new("sessions/otto-ohnewort.png").expect("a path");
    sources.assets.insert(picture, Asset::of_size(1));
    let redaction = redact(&sources, "p02").expect("one person");
    let after = redaction.applied_to(&sources);
    assert!(
        text_of(&after, "sessions/a.md")
            .ends_with("![Pult](person-aus-norderstedt.png) [B](b-person-aus-norderstedt.md)\n")
    );
    assert!(after.contains(&SourcePath::new("sessions/b-person-aus-norderstedt.md").expect("a path")));
    assert!(after.contains(&SourcePath::new("sessions/person-aus-norderstedt.png").expect("a path")));
    let site = Event { sources: after, pictures: Default::default(), options: Default::default() }.build();
    assert_eq!(site.findings(), NONE);
}

#[test]
fn links_follow_their_own_file() {
    let note = "---\ntopic: T\n---\n[A](Otto_Ohnewort/x.md) [B](otto-ohnewort/x.md) [C](c-otto%2Dohnewort.md)\n";
    let other = |name: &str| format!("---\ntopic: {name}\n---\nText\n");
    let [a, b, c] = ["A", "B", "C"].map(other);
    let files = [
        ("sessions/a.md", note),
        ("sessions/Otto_Ohnewort/x.md", a.as_str()),
        ("sessions/otto-ohnewort/x.md", b.as_str()),
        ("sessions/c-otto-ohnewort.md", c.as_str()),
        ("people.yaml", PEOPLE),
    ];
    let (sources, redaction) = done(&files, "p02");
    let after = redaction.applied_to(&sources);
    assert_eq!(text_of(&after, "sessions/person-aus-norderstedt/x.md"), a);
    assert_eq!(text_of(&after, "sessions/person-aus-norderstedt-2/x.md"), b);
    assert_eq!(text_of(&after, "sessions/c-person-aus-norderstedt-2.md"), c);
    let expected = "[A](person-aus-norderstedt/x.md) [B](person-aus-norderstedt-2/x.md) \
                    [C](c-person-aus-norderstedt-2.md)\n";
    assert!(text_of(&after, "sessions/a.md").ends_with(expected), "{}", text_of(&after, "sessions/a.md"));
}

#[test]
fn nobody_is_taken_for_a_namesake() {
    let people = "- {key: p1, name: Otto Ohnewort}\n- {key: p2, name: \"Ohnewort, Otto\"}\n";
    let sources = event(&[("people.yaml", people)]).sources;
    for who in ["Otto Ohnewort", "p1", "p2"] {
        let refused = redact(&sources, who).expect_err("two");
        assert!(matches!(&refused, Refused::Namesakes { keys, .. } if keys == &["p1", "p2"]), "{refused:?}");
    }
}

#[test]
fn an_unknown_key_and_a_broken_list_are_told() {
    let sources = event(&[("people.yaml", PEOPLE)]).sources;
    assert_eq!(redact(&sources, "p99").expect_err("unknown"), Refused::UnknownKey);
    let sources = event(&[("people.yaml", "- {key: p01, name: Erika Beispiel\n- [x: }\n")]).sources;
    assert!(matches!(redact(&sources, "p01").expect_err("broken"), Refused::BrokenList(_)));
}

#[test]
fn longer_names_are_of_others() {
    let people = "- {key: p1, name: Erika Beispiel}\n- {key: p2, name: Erika Beispiel-Meier}\n\
                  - {key: p3, name: Hans Erika Beispiel}\n";
    let note = "---\ntopic: T\nhosts: [Erika Beispiel-Meier, Erika Beispiel]\n---\nMit Erika Beispiel-Meier, Hans \
                Erika Beispiel, Erika Beispiel und Erika Beispiel-Schulz. [x](erika-beispiel-meier.png)\n";
    let (sources, redaction) = done(&[("sessions/a.md", note), ("people.yaml", people)], "p1");
    let after = redaction.applied_to(&sources);
    assert_eq!(text_of(&after, "people.yaml"), people.split_once('\n').expect("two lines").1);
    let expected =
        note.replace(", Erika Beispiel]", ", 1 Person]").replace(", Erika Beispiel und", ", eine Person und");
    assert_eq!(text_of(&after, "sessions/a.md"), expected);
    assert!(redaction.left.is_empty(), "{:?}", redaction.left);
    let unclear: Vec<usize> = redaction.unclear.iter().map(|(_, place)| place.line).collect();
    assert_eq!(unclear, [5]);
}

fn in_block(line: &str) -> String {
    format!("---\ntopic: T\n{line}\n---\nText\n")
}

#[test]
fn what_is_written_into_yaml_stays_one_value() {
    for (place, note, expected) in [
        ("Flensburg, Stadt", "title: Mit Otto Müller", "title: \"Mit einer Person aus Flensburg, Stadt\""),
        ("Flensburg, Stadt", "tags: [Otto Müller, b]", "tags: [\"Eine Person aus Flensburg, Stadt\", b]"),
        ("Nord: # x", "title: Otto Müller", "title: \"Eine Person aus Nord: # x\""),
        ("L'Aquila", "title: 'Otto Müller'", "title: 'Eine Person aus L''Aquila'"),
        ("L'Aquila", "hosts: ['Otto Müller']", "hosts: ['1 Person']"),
        ("Nord \"x\"", "title: \"Otto Müller\"", "title: \"Eine Person aus Nord \\\"x\\\"\""),
        ("Kiel", "title: Mit Otto Müller", "title: Mit einer Person aus Kiel"),
    ] {
        let people = format!("- {{key: p1, name: Otto Müller, municipality: '{}'}}\n", place.replace('\'', "''"));
        let (sources, redaction) = done(&[("sessions/a.md", &in_block(note)), ("people.yaml", &people)], "p1");
        assert_eq!(text_of(&redaction.applied_to(&sources), "sessions/a.md"), in_block(expected));
        assert!(redaction.left.is_empty(), "{note}");
    }
    // A name that reaches over two values, whose marks would be swallowed.
    let note = in_block("hosts: [\"Müller\", Otto]");
    let people = "- {key: p1, name: Otto Müller}\n";
    let (sources, redaction) = done(&[("sessions/a.md", &note), ("people.yaml", people)], "p1");
    assert_eq!(text_of(&redaction.applied_to(&sources), "sessions/a.md"), note);
    assert_eq!(redaction.left.len(), 1);
}

#[test]
fn no_byte_is_left_in_the_site() {
    let note = "---\ntopic: T\ntitle: Fragen an Otto Ohnewort\nmunicipalities: [Norderstedt]\nhosts: [p02]\n\
                participants: [Otto Ohnewort, p01]\ntags: [Otto Ohnewort]\nsummary: Herr Ohnewort erklärt.\n\
                links: [{title: Otto Ohnewort, url: https://x.example/ohnewort-otto}]\n---\n\
                Otto Ohnewort <b>Ot</b>to O&#104;newort ![Otto Ohnewort](otto-ohnewort.svg)\n\n\
                ## Nächste Schritte\n\n- [ ] Otto Ohnewort fragen\n- Ohnewort, Otto (Norderstedt, bis 31.03.2017)\n";
    let yaml = format!("{EVENT}description: Mit Otto Ohnewort\nnotice: Dank an Otto Ohnewort\n");
    let drawing = "<svg xmlns=\"http://www.w3.org/2000/svg\"><title>Otto Ohnewort</title><text>Otto <tspan>Ohnewort</tspan></text></svg>";
    let files = [
        ("event.yaml", yaml.as_str()),
        ("people.yaml", PEOPLE),
        ("sessions/otto-ohnewort.md", note),
        ("pages/team.md", "# Team\n\nOtto Ohnewort\n"),
        ("static/x.json", "{\"name\": \"Otto Ohnewort\"}"),
    ];
    let mut sources = event(&files).sources;
    let drawing_path = SourcePath::new("sessions/otto-ohnewort.svg").expect("a path");
    sources.texts.insert(drawing_path, Arc::from(drawing.as_bytes()));
    let before = Event { sources: sources.clone(), pictures: Default::default(), options: Default::default() }.build();
    assert!(before.files_with("Ohnewort").len() > 5, "he has agreed to be named: {:?}", before.files_with("Ohnewort"));

    let redaction = redact(&sources, "p02").expect("one person");
    let after = redaction.applied_to(&sources);
    assert!(redact(&after, "Otto Ohnewort").expect("nobody").is_empty());
    let site = Event { sources: after, pictures: Default::default(), options: Default::default() }.build();
    assert_eq!(site.errors(), NONE);
    assert_eq!(site.files_with("Ohnewort"), NONE);
    assert_eq!(site.files_with("personen/"), NONE);
    assert!(site.page("sessions/person-aus-norderstedt.html").text(".facts").contains("2 Personen"));
}
