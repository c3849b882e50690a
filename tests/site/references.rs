//! Names that mean nothing here: at their exact place, with what was probably meant.

use crate::support::{NONE, Site, event, site};

const PEOPLE: &str = "\
- {key: p01, name: Erika Beispiel}
- {key: p07, name: Otto Ohnewort}
- {key: beispiel, name: Rita Jawort}
";
const PLACES: &str = "- {id: norderstedt, name: Stadt Norderstedt, short: Norderstedt}\n- {name: Düren}\n";

fn note(keys: &str) -> String {
    format!("---\ntopic: T\n{keys}\n---\n## Ergebnisse\n- x\n")
}

fn with(lists: &[(&str, &str)], keys: &str) -> Site {
    let note = note(keys);
    let mut files = lists.to_vec();
    files.push(("sessions/a.md", &note));
    site(&files)
}

/// `place code → suggestion`, for each finding.
fn told(site: &Site) -> Vec<String> {
    let places = site.all_findings();
    let suggestions = site.findings.iter().map(|finding| finding.arguments.get("suggestion"));
    places
        .into_iter()
        .zip(suggestions)
        .map(|(place, suggestion)| suggestion.map_or(place.clone(), |suggestion| format!("{place} → {suggestion}")))
        .collect()
}

#[test]
fn a_key_that_people_yaml_lacks_is_a_finding() {
    for (keys, expected) in [
        ("hosts: [p01, p7, P-07]", vec![]),
        ("hosts: [p01, p08]", vec!["sessions/a.md:3:14 N210"]),
        ("scribes: [p007x]", vec!["sessions/a.md:3:11 N210"]),
        ("participants:\n  - {name: p9, municipality: Norderstedt}", vec!["sessions/a.md:4:12 N210"]),
        ("approved: {by: p03, on: 2017-02-03}", vec!["sessions/a.md:3:16 N210"]),
        ("hosts: [beispeil]", vec!["sessions/a.md:3:9 N210 → beispiel"]),
    ] {
        let expected: Vec<&str> = if keys.contains("p7,") {
            vec!["sessions/a.md:3:14 N210 → p07", "sessions/a.md:3:18 N210 → p07"]
        } else {
            expected
        };
        assert_eq!(told(&with(&[("people.yaml", PEOPLE)], keys)), expected, "{keys}");
    }
}

#[test]
fn without_people_yaml_keys_mean_people_all_the_same() {
    // That they could not be looked up is said, and nothing else.
    assert_eq!(with(&[], "hosts: [p01, p08]").all_findings(), ["sessions/a.md:3:9 N507"]);
    assert_eq!(with(&[("people.yaml", "")], "hosts: [p01, p08]").all_findings(), NONE);
}

#[test]
fn a_key_of_two_people_is_a_finding() {
    let people = format!("{PEOPLE}- {{key: P01, name: Max Muster}}\n");
    assert_eq!(with(&[("people.yaml", &people)], "hosts: [p07]").all_findings(), ["people.yaml:4:9 N207"]);
}

#[test]
fn rooms_and_slots_of_the_event_have_one_name_each() {
    let yaml = "title: T\nstart: 2017-01-26\nrelease: all\nrooms: [Aula, {id: r1, name: Raum 1}, {id: r2, name: AULA}]\n\
                slots: [{id: s1, start: 11:00, end: 11:45}, {id: S1, start: 12:00}]\n";
    let site = event(&[("event.yaml", yaml), ("sessions/a.md", &note("slot: s1"))]).build();
    assert_eq!(site.all_findings(), ["event.yaml:4:54 N207", "event.yaml:5:50 N207"]);
}

#[test]
fn items_of_lists_have_their_own_places() {
    let lists = [("municipalities.yaml", PLACES), ("topics.yaml", "- {label: T}\n")];
    for (keys, expected) in [
        ("municipalities: [Düren, Nordertsedt]", "sessions/a.md:3:25 N201 → Norderstedt"),
        ("municipalities: Düren, Nordertsedt", "sessions/a.md:3:24 N201 → Norderstedt"),
        ("municipalities:\n  - Düren\n  - \"Nordertsedt\"", "sessions/a.md:5:5 N201 → Norderstedt"),
        ("continues: [Düren, Nordertsedt]", "sessions/a.md:3:20 N201 → Norderstedt"),
        ("practice: [Düren, Nordertsedt (geplant)]", "sessions/a.md:3:19 N201 → Norderstedt"),
        ("practice: [{Nordertsedt: geplant}]", "sessions/a.md:3:13 N201 → Norderstedt"),
        ("practice: [{state: planned, municipality: Nordertsedt}]", "sessions/a.md:3:43 N201 → Norderstedt"),
        ("participants: [14, {count: 3, municipality: Nordertsedt}]", "sessions/a.md:3:45 N201 → Norderstedt"),
        ("related: [a, b]", "sessions/a.md:3:14 N205"),
        ("related: a, b", "sessions/a.md:3:13 N205"),
    ] {
        assert_eq!(told(&with(&lists, keys)), [expected], "{keys}");
    }
}

#[test]
fn owners_by_notation_are_looked_up_in_the_list() {
    let list = "- {name: Düren}\n- {name: Norderstedt}\n- {name: Landkreis Heidekreis}\n";
    let told_of = |files: &[(&str, &str)], step: &str| {
        let text = format!("---\ntopic: T\n---\n## Ergebnisse\n\n- x\n\n## Nächste Schritte\n\n{step}\n");
        let mut files = files.to_vec();
        files.push(("sessions/a.md", &text));
        told(&site(&files))
    };
    let list = [("municipalities.yaml", list)];
    for (step, expected) in [
        ("- Text teilen @Nordertsedt", "sessions/a.md:10:16 N201 → Norderstedt"),
        ("- Text teilen (@Nordertsedt, bis 31.03.2017)", "sessions/a.md:10:17 N201 → Norderstedt"),
        ("- @{Landkreis Heidkreis} teilt den Text", "sessions/a.md:10:5 N201 → Landkreis Heidekreis"),
        ("- @Landkreis Heidkreis: Text teilen", "sessions/a.md:10:4 N201 → Landkreis Heidekreis"),
        ("- @Norderstdt teilt, @Norderstdt druckt", "sessions/a.md:10:4 N201 → Norderstedt"),
        ("| Was | Wer |\n|---|---|\n| Text | @Nordertsedt |", "sessions/a.md:12:11 N201 → Norderstedt"),
    ] {
        assert_eq!(told_of(&list, step), [expected], "{step}");
    }
    for step in [
        "- Text teilen @Norderstedt",
        "- Text teilen @Norderstedter",
        "- Text teilen @nordertsedt_it",
        "- Text teilen @Dürer",
        "- Text teilen (Amt 61)",
        "- Text teilen @Amt61",
        "- Text teilen @erika",
        "- Mail an amt@norderstdt",
        "- Text teilen @",
        "- Text teilen @{",
    ] {
        assert_eq!(told_of(&list, step), NONE, "{step}");
    }
    assert_eq!(told_of(&[], "- Text teilen @Nordertsedt"), NONE, "no list, nothing to be wrong about");
}

#[test]
fn only_the_name_is_replaced_by_what_was_meant() {
    let site = with(&[("municipalities.yaml", PLACES)], "practice: [Nordertsedt (geplant)]");
    let patch = site.findings[0].patch.as_ref().expect("there is a proposal");
    let text = site.source_text(site.findings[0].path().expect("a path")).expect("the note");
    assert_eq!(&text[patch.span.range()], "Nordertsedt");
}

#[test]
fn sessions_of_other_events_are_not_proposed() {
    let note = "---\ntopic: T\nrelated: [scanen]\n---\n## Ergebnisse\n- x\n";
    let other = "---\ntopic: T\n---\n## Ergebnisse\n- x\n";
    let yaml = "title: E\nstart: 2017-01-26\nrelease: all\n";
    let files = |folder: &str| {
        site(&[
            ("series.yaml", "title: Reihe\n"),
            ("eins/event.yaml", yaml),
            ("eins/sessions/a.md", note),
            ("zwei/event.yaml", yaml),
            ("zwei/sessions/b.md", other),
            (&format!("{folder}/sessions/scannen.md"), other),
        ])
    };
    assert_eq!(told(&files("eins")), ["eins/sessions/a.md:3:11 N205 → scannen"]);
    assert_eq!(told(&files("zwei")), ["eins/sessions/a.md:3:11 N205"]);
}

#[test]
fn who_organises_and_where_may_be_any_name_but_no_slip() {
    let lists = |yaml: &str| {
        let yaml = format!("title: T\nstart: 2017-01-26\nrelease: all\n{yaml}\n");
        told(&site(&[("event.yaml", &yaml), ("municipalities.yaml", PLACES), ("sessions/a.md", &note(""))]))
    };
    assert_eq!(lists("organiser: norderstedt\nlocation: {municipality: Stadt Norderstedt}"), NONE);
    assert_eq!(lists("organiser: Kommunaler Verein Musterland\nlocation: {municipality: Musterstadt}"), NONE);
    assert_eq!(lists("organiser: norderstet"), ["event.yaml:4:12 N201 → Norderstedt"]);
    assert_eq!(lists("location: {municipality: Nordertsedt}"), ["event.yaml:4:26 N201 → Norderstedt"]);
    let people = "- {key: p01, name: Erika Beispiel, municipality: Nordertsedt}\n";
    assert_eq!(
        told(&with(&[("people.yaml", people), ("municipalities.yaml", PLACES)], "")),
        ["people.yaml:1:50 N201 → Norderstedt"]
    );
}

#[test]
fn a_broader_topic_that_is_on_no_list_is_a_finding() {
    let topics = "- {label: E-Akte}\n- {label: Scannen, broader: E-Akt}\n- {label: T}\n";
    assert_eq!(told(&with(&[("topics.yaml", topics)], "")), ["topics.yaml:2:29 N202 → E-Akte"]);
}

#[test]
fn what_is_missing_since_its_file_is_broken_is_not_told_too() {
    let files = [
        ("event.yaml", "title: T\nstart: 2017-01-26\nend: 2017-01-27\nrelease: all\nslots: [{id: s1, start: 11:00}]\n"),
        ("topics.yaml", "- {label: E-Akte\n- {label: \"Scannen}\n"),
        ("municipalities.yaml", "- name: Düren\n  id: \"x\n- name: Kiel\n"),
        ("people.yaml", "- {key: p01, name: Erika Beispiel}\n- {key: p02, name: \"Max\n"),
        ("sessions/a.md", &note("slot: s1\nmunicipalities: [Kiel, Husum]\nhosts: [p03]")),
    ];
    let site = event(&files).build_unchecked();
    assert!(
        site.all_findings().iter().all(|finding| !finding.starts_with("sessions/")),
        "only the files that are broken: {:?}",
        site.all_findings()
    );
    let without = event(&[("sessions/a.md", &note("slot: s1"))]).without("event.yaml").build_unchecked();
    assert!(without.all_findings().iter().all(|finding| !finding.contains("N203")), "{:?}", without.all_findings());
}
