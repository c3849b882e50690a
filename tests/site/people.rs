//! Names of persons: only with a consent record, whatever the notes say.

use crate::support::{EVENT, NONE, Site, event, site};

const PEOPLE: &str = "\
- {key: p01, name: Erika Beispiel, municipality: Norderstedt, consent: {scope: name, date: 2017-01-26}}
- {key: p02, name: Otto Ohnewort, municipality: Norderstedt}
- {key: p03, name: Rita Jawort, municipality: Norderstedt, consent: yes}
";

fn with_people(front_matter: &str) -> Site {
    let text = format!("---\ntopic: T\nmunicipalities: [Norderstedt]\n{front_matter}\n---\nText\n");
    event(&[("people.yaml", PEOPLE), ("sessions/a.md", &text)]).build()
}

#[test]
fn consent_shows_the_name_and_the_place() {
    let site = with_people("hosts: [p01]");
    assert!(site.page("sessions/a.html").text(".facts").contains("Erika Beispiel"));
    assert!(site.page("sessions/a.html").text(".facts").contains("Norderstedt"));
}

#[test]
fn without_a_record_a_person_is_a_number_from_a_place() {
    let site = with_people("hosts: [p02]\nparticipants: [p02, p03]");
    assert_eq!(site.files_with("Ohnewort"), NONE);
    assert_eq!(site.files_with("Jawort"), NONE);
    assert!(site.page("sessions/a.html").text(".facts").contains("2 Personen"));
}

#[test]
fn lists_under_several_names_of_one_key_are_one() {
    for lists in [
        "author: Karla Kolumna\nscribe: p02\nspeaker: [p01]\nmoderator: Erika Muster, p01",
        "speaker: p01\nmoderator:\nhosts: [Erika Muster]\nscribes: [p02]\nscribe: [Karla Kolumna, p02]",
    ] {
        let site = with_people(lists);
        assert!(!site.all_findings().iter().any(|finding| finding.ends_with("N105")), "{lists}");
        // Each name counts as one that a note lists.
        let told = site.all_findings().into_iter().filter(|finding| finding.ends_with("N501")).count();
        assert_eq!(told, 2, "{lists}: {:?}", site.all_findings());
        assert_eq!(site.page("sessions/a.html").text(".facts").matches("Erika Beispiel").count(), 1, "{lists}");
    }
    // Whatever is told of a key that stands there twice.
    let site = with_people("author: p01\nauthor: Karla Kolumna");
    let told = |code: &str| site.all_findings().iter().any(|finding| finding.ends_with(code));
    assert!(told("N105") && told("N501"), "{:?}", site.all_findings());
}

#[test]
fn a_number_beside_a_list_of_people_is_that_of_all() {
    for (lists, people) in [
        ("teilnehmerzahl: 12\nteilnehmende: [p02, Norderstedt, 3]", "12 Personen"),
        ("teilnehmende: [p02, p03]\ntn: 1", "2 Personen"),
        ("teilnehmende: 12", "12 Personen"),
    ] {
        let facts = with_people(lists).page("sessions/a.html").text(".facts");
        assert!(facts.contains(people), "{lists}: {facts}");
    }
}

#[test]
fn yes_is_no_record() {
    let site = with_people("hosts: [p03]");
    assert_eq!(site.errors(), ["people.yaml:3:69 N108"]);
    assert_eq!(site.files_with("Jawort"), NONE);
}

#[test]
fn with_names_none_nobody_is_named() {
    let text = "---\ntopic: T\nhosts: [p01]\n---\n";
    let yaml = format!("{EVENT}names: none\n");
    let site = event(&[("people.yaml", PEOPLE), ("event.yaml", &yaml), ("sessions/a.md", text)]).build();
    assert_eq!(site.files_with("Beispiel"), NONE);
}

#[test]
fn a_name_in_a_note_is_counted_and_never_printed() {
    let mut notes = Vec::new();
    for name in ["Karla Kolumna", "Frau Kolumna", "karla.kolumna", "Dr. K. Kolumna (Neustadt)", "Kolumna, Karla"] {
        for key in ["hosts", "scribes", "participants"] {
            for value in [format!("[\"{name}\"]"), format!("\"{name}\""), format!("[{{name: \"{name}\", count: 2}}]")] {
                notes.push((
                    format!("sessions/{}.md", notes.len()),
                    format!("---\ntopic: T\n{key}: {value}\n---\nText\n"),
                ));
            }
        }
    }
    let files: Vec<(&str, &str)> = notes.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    assert_eq!(site(&files).files_with("Kolumna"), NONE);
}

#[test]
fn a_name_in_a_note_is_a_finding() {
    let site = site(&[
        ("sessions/a.md", "---\ntopic: T\nhosts: [Karla Kolumna]\n---\n## Ergebnisse\n- x\n"),
        ("sessions/b.md", "---\ntopic: T\n---\n## Ergebnisse\n- x\n"),
        ("sessions/c.md", "---\ntopic: T\n---\n## Ergebnisse\n- x\n"),
    ]);
    assert_eq!(site.all_findings(), ["sessions/a.md:3:9 N501"]);
}

#[test]
fn names_in_most_notes_are_one_finding() {
    let text = "---\ntopic: T\nhosts: [Karla Kolumna]\n---\n## Ergebnisse\n- x\n";
    let site = site(&[("sessions/a.md", text), ("sessions/b.md", text), ("sessions/c.md", text)]);
    assert_eq!(site.all_findings(), ["event.yaml N501"]);
}

#[test]
fn a_name_that_must_not_appear_stops_the_page_that_holds_it() {
    let text = "---\ntopic: T\n---\nOtto Ohnewort hat vorgetragen.\n";
    let site = event(&[("people.yaml", PEOPLE), ("sessions/a.md", text)]).build_unchecked();
    // Told at its place in the note, and not once more for each page.
    assert_eq!(site.errors(), ["people.yaml:3:69 N108", "sessions/a.md:4:1 N505"]);
    assert_eq!(site.files_with("Ohnewort"), NONE);
}

#[test]
fn the_names_are_found_however_html_and_people_write_them() {
    let missed = |text: &&str| {
        let note = format!("---\ntopic: T\n---\n{text}\n");
        let site = event(&[("people.yaml", PEOPLE), ("sessions/a.md", &note)])
            .asset("assets/Otto Ohnewort.png")
            .build_unchecked();
        site.has("sessions/a.html")
    };
    let written = [
        "Otto *Ohnewort* sprach.",
        "Otto&nbsp;Ohnewort sprach.",
        "Otto\nOhnewort sprach.",
        "OTTO OHNEWORT sprach.",
        "Otto O&#104;newort sprach.",
        "Otto Ohne\u{ad}wort sprach.",
        "[Otto Ohnewort](https://x.example/)",
        "![Otto Ohnewort am Flipchart](../assets/Otto%20Ohnewort.png)",
        "[Foto](<../assets/Otto Ohnewort.png>)",
        "[x](https://x.example/Otto%20Ohnewort)",
        "# Otto Ohnewort\n\nText",
    ];
    let missed: Vec<&str> = written.into_iter().filter(missed).collect();
    assert_eq!(missed, NONE);
}
