//! Names of people without consent: told at their place in a note, and proved to be in no file.

use nachlese::diagnostics::{Code, Level};

use crate::support::{EVENT, NONE, Site, event, site};

const PEOPLE: &str = "- {key: p01, name: Erika Beispiel, consent: {scope: name, date: 2017-01-26}}\n\
                      - {key: p02, name: Otto Ohnewort}\n";

fn with_people(text: &str) -> Site {
    let note = format!("---\ntopic: T\n---\n{text}\n");
    event(&[("people.yaml", PEOPLE), ("sessions/a.md", &note)]).asset("sessions/x.png").build_unchecked()
}

fn told(site: &Site, code: &str) -> Vec<String> {
    site.all_findings().into_iter().filter(|finding| finding.ends_with(code)).collect()
}

#[test]
fn a_name_is_told_where_it_stands_however_it_is_written() {
    for (text, place) in [
        ("Otto Ohnewort sprach.", "4:1"),
        ("x **Ot**to Ohne*wort* x", "4:5"),
        ("x <b>Ot</b>to Ohnewort", "4:6"),
        ("x Otto&nbsp;Ohne&shy;wort", "4:3"),
        ("x Otto O&#104;newort", "4:3"),
        ("x Otto Ohne\u{ad}wort", "4:3"),
        ("x Ohnewort, Otto", "4:3"),
        ("| a | b |\n|-|-|\n| Otto | Ohnewort |", "6:3"),
        ("[x](https://x.example/Otto%20Ohnewort)", "4:23"),
        ("![Otto Ohnewort am Pult](x.png)", "4:3"),
        ("[Herr Ohnewort](mailto:otto.ohnewort@stadt.example)", "4:2"),
        ("x Frau Dr. Ohnewort", "4:3"),
        ("# Otto Ohnewort", "4:3"),
    ] {
        let site = with_people(text);
        assert_eq!(told(&site, "N505"), [format!("sessions/a.md:{place} N505")], "{text}");
        assert_eq!(told(&site, "N504"), NONE, "{text}");
    }
}

#[test]
fn a_name_in_the_name_of_a_file_is_told_of_that_file() {
    let plain = "---\ntopic: T\n---\nText\n";
    let listing = "---\nhosts: Karla Muster\n---\nText\n";
    for (path, text, code) in [
        ("sessions/vortrag-otto-ohnewort.md", plain, "N505"),
        ("sessions/Otto Ohnewort/index.md", plain, "N505"),
        ("sessions/Vortrag Karla Muster.md", listing, "N506"),
    ] {
        let site = event(&[("people.yaml", PEOPLE), (path, text), ("sessions/b.md", plain)]).build_unchecked();
        assert_eq!(told(&site, code), [format!("{path} {code}")]);
        assert_eq!(told(&site, "N609"), NONE, "{path}");
    }
    let named = "---\nid: vortrag\ntopic: T\n---\nText\n";
    let site = event(&[("people.yaml", PEOPLE), ("sessions/vortrag-otto-ohnewort.md", named)]).build_unchecked();
    assert_eq!(told(&site, "N505"), NONE);
}

#[test]
fn the_front_matter_that_pages_show_counts_too() {
    let people = ("people.yaml", PEOPLE);
    for line in ["title: Fragen an Otto Ohnewort", "summary: \"Otto Ohnew\\u006frt\"", "tags: [Otto Ohnewort]"] {
        let note = format!("---\ntopic: T\n{line}\n---\nText\n");
        let site = event(&[people, ("sessions/a.md", &note)]).build_unchecked();
        assert_eq!(told(&site, "N505").len(), 1, "{line}");
        assert!(!site.has("sessions/a.html"), "{line}");
        assert_eq!(site.files_with("Ohnewort"), NONE, "{line}");
    }
}

#[test]
fn what_no_page_shows_is_no_error() {
    for text in [
        "---\ntopic: T\nhosts: [Otto Ohnewort]\n---\nText <!-- Otto Ohnewort -->\n",
        "---\n# Otto Ohnewort\ntopic: T\n---\nText\n",
        "---\ntopic: T\nstatus: draft\n---\nOtto Ohnewort\n",
        "---\ntopic: T\n---\nErika Beispiel, Frau Beispiel, Ottomar Ohnewort, ohne Wort\n",
    ] {
        let site = event(&[("people.yaml", PEOPLE), ("sessions/a.md", text)]).build_unchecked();
        assert_eq!(site.errors(), NONE, "{text}");
        assert_eq!(site.files_with("Otto Ohnewort"), NONE);
    }
}

#[test]
fn pages_are_told_like_notes() {
    let note = ("sessions/a.md", "---\ntopic: T\n---\nText\n");
    let page = ("pages/team.md", "# Team\n\nOtto Ohnewort\n");
    let site = event(&[("people.yaml", PEOPLE), note, page]).build_unchecked();
    assert_eq!(told(&site, "N505"), ["pages/team.md:3:1 N505"]);
}

#[test]
fn each_name_is_told_once_with_its_count() {
    let site = with_people("Otto Ohnewort\n\nHerr Ohnewort und Otto Ohnewort");
    let finding = site.findings.iter().find(|finding| finding.code == Code::WithheldName).expect("told");
    assert_eq!((finding.arguments.get("count"), finding.variant), (Some("3"), Some("several")));
    assert_eq!(finding.arguments.get("key"), Some("p02"));
}

const LISTED: &str = "---\ntopic: T\nhosts: [Karla Kolumna]\n---\nKarla Kolumna sprach.\n";

#[test]
fn a_name_that_only_a_note_lists_is_none_to_print_either() {
    let site = event(&[("sessions/a.md", LISTED)]).build_unchecked();
    assert_eq!(told(&site, "N506"), ["sessions/a.md:5:1 N506"]);
    assert_eq!(site.files_with("Kolumna"), NONE);
    // One note lists her, another one names her.
    let other = ("sessions/b.md", "---\ntopic: T\n---\nMit Kolumna, Karla (Neustadt).\n");
    let list = ("sessions/a.md", "---\ntopic: T\nstatus: draft\nparticipants: [\"Karla Kolumna, Neustadt\"]\n---\n");
    let site = event(&[list, other]).build_unchecked();
    assert_eq!(told(&site, "N506"), ["sessions/b.md:4:5 N506"]);
}

#[test]
fn who_knows_better_may_say_so_and_the_audit_follows() {
    let eased = [
        ("", "\n<!-- nachlese: allow(N506) eine Figur aus einem Hörspiel -->\n"),
        ("levels: {N506: warning}\n", ""),
        ("levels: {repeated-name: off}\n", ""),
    ];
    for (levels, comment) in eased {
        let yaml = format!("{EVENT}{levels}");
        let note = format!("{LISTED}{comment}");
        let site = event(&[("event.yaml", &yaml), ("sessions/a.md", &note)]).build();
        assert_eq!(site.errors(), NONE, "{levels}{comment}");
        let files = site.files_with("Kolumna");
        assert_eq!(files[..2], ["druck.html", "sessions/a.html"], "{levels}{comment}");
        assert!(files[2..].iter().all(|file| file.starts_with("suche/t")), "{files:?}");
    }
    let mut quiet = event(&[("sessions/a.md", LISTED)]);
    quiet.options.levels.set(Code::RepeatedName, Level::Warning);
    assert_eq!(quiet.build().findings(), ["sessions/a.md:5:1 N506"]);
    // Without a reason nothing is allowed, and no word helps against a list of people.
    let bare = format!("{LISTED}<!-- nachlese: allow(N506) -->\n");
    assert_eq!(told(&event(&[("sessions/a.md", &bare)]).build_unchecked(), "N506").len(), 1);
    let site = with_people("Otto Ohnewort <!-- nachlese: allow(N505) so -->");
    assert_eq!((told(&site, "N505").len(), told(&site, "N118").len()), (1, 1));
}

#[test]
fn what_is_no_person_may_be_named_though_a_note_lists_it() {
    let lists = "hosts: [Team Open Data, Bad Musterstadt, Stadt Musterhausen]\nparticipants: [Digitale Akte, Anna]\n";
    let note = format!(
        "---\ntopic: Digitale Akte\nmunicipalities: [Bad Musterstadt]\n{lists}---\n\
         Team Open Data, Bad Musterstadt, Stadt Musterhausen, Digitale Akte, Anna\n"
    );
    assert_eq!(site(&[("sessions/a.md", &note)]).errors(), NONE);
}

#[test]
fn whom_the_event_itself_names_may_be_named() {
    let page = ("pages/impressum.md", "# Impressum\n\nVerantwortlich: Karla Kolumna\n");
    let site = event(&[("sessions/a.md", LISTED), page]).build();
    assert_eq!(site.errors(), NONE);
}

#[test]
fn with_an_error_held_back_the_rest_is_clean() {
    let other = ("sessions/b.md", "---\ntopic: B\n---\nText\n");
    let note = "---\ntopic: T\n---\nOtto Ohnewort\n";
    let site = event(&[("people.yaml", PEOPLE), ("sessions/a.md", note), other]).keep_going().build();
    assert_eq!(site.errors(), ["sessions/a.md:4:1 N505"]);
    assert!(site.has("sessions/b.html"));
    assert_eq!(site.files_with("Ohnewort"), NONE);
    // Where its address would say the name, there is not even the page that says why it is missing.
    let called = ("sessions/vortrag-otto-ohnewort.md", "---\ntopic: T\n---\nText\n");
    let site = event(&[("people.yaml", PEOPLE), called, other]).keep_going().build();
    assert_eq!(site.errors(), ["sessions/vortrag-otto-ohnewort.md N505"]);
    assert!(site.has("sessions/b.html"));
    assert_eq!(site.files_with("ohnewort"), NONE);
}

#[test]
fn a_file_that_is_copied_is_told_beside_the_note_that_is_held_back() {
    let note = "---\ntopic: T\n---\nOtto Ohnewort\n";
    let other = "---\ntopic: B\n---\n[Liste](liste.csv)\n";
    let site = event(&[("people.yaml", PEOPLE), ("sessions/a.md", note), ("sessions/b.md", other)]);
    let mut findings = site.bytes("sessions/liste.csv", b"Otto Ohnewort;1\n").keep_going().build_unchecked().findings;
    nachlese::pipeline::without_consequences(&mut findings);
    let told: Vec<&str> = findings.iter().map(|finding| finding.code.number()).collect();
    assert!(told.contains(&"N505") && told.contains(&"N609"), "{findings:?}");
}

#[test]
fn keys_without_a_list_are_said_once() {
    let notes = [
        ("sessions/a.md", "---\ntopic: A\nhosts: [p01]\n---\n## Ergebnisse\n- x\n"),
        ("sessions/b.md", "---\ntopic: B\nhosts: [p02, p03]\n---\n## Ergebnisse\n- x\n"),
    ];
    assert_eq!(site(&notes).all_findings(), ["sessions/a.md:3:9 N507"]);
    let with_list = event(&[notes[0], notes[1], ("people.yaml", "- {key: p01, name: Erika Beispiel}\n")]).build();
    assert_eq!(told(&with_list, "N507"), NONE);
    assert_eq!(site(&[("sessions/a.md", "---\ntopic: A\n---\n## Ergebnisse\n- x\n")]).all_findings(), NONE);
}

#[test]
fn pictures_that_name_their_maker_are_refused() {
    let note = "---\ntopic: T\n---\nText\n";
    let picture = |metadata: &[u8]| [b"\xff\xd8\xff\xe1\0\x20Exif\0\0", metadata, b"\0\xff\xd9"].concat();
    let with = |metadata: &[u8]| {
        let site = event(&[("people.yaml", PEOPLE), ("sessions/a.md", note)]);
        // What a note shows is made anew; what lies here is copied as it is.
        site.bytes("static/x.jpg", &picture(metadata)).build_unchecked()
    };
    assert_eq!(with(b"Otto Ohnewort").errors(), ["static/x.jpg N609"]);
    assert_eq!(with(b"Erika Beispiel").errors(), NONE);
}

#[test]
fn where_nobody_is_named_consent_does_not_help() {
    let yaml = format!("{EVENT}names: none\n");
    let note = "---\ntopic: T\n---\nErika Beispiel\n";
    let site = event(&[("people.yaml", PEOPLE), ("event.yaml", &yaml), ("sessions/a.md", note)]).build_unchecked();
    let finding = site.findings.iter().find(|finding| finding.code == Code::WithheldName).expect("told");
    assert_eq!(finding.variant, Some("nobody"));
    assert_eq!(site.files_with("Beispiel"), NONE);
}

#[test]
fn files_of_any_kind_are_searched() {
    for path in ["static/list.yaml", "static/README", "static/x.pdf", "static/x.docx", "static/.htaccess"] {
        let note = ("sessions/a.md", "---\ntopic: T\n---\nText\n");
        let site = event(&[("people.yaml", PEOPLE), note, (path, "x: (Otto Ohnewort)")]).build_unchecked();
        assert_eq!(site.errors(), [format!("{path} N609")]);
    }
}

#[test]
fn nobody_has_agreed_before_the_day_of_the_consent() {
    let text = "---\ntopic: T\nhosts: [p01]\n---\nText\n";
    let on = |day: &str| -> usize {
        let site = event(&[("people.yaml", PEOPLE), ("sessions/a.md", text)]).today(day).build_unchecked();
        site.files_with("Erika Beispiel").len()
    };
    assert_eq!(on("2017-01-25"), 0);
    assert!(on("2017-01-26") > 0);
}

#[test]
fn a_person_whose_name_cannot_be_read_is_an_error() {
    for (people, expected) in [
        ("- {key: p01}\n", "people.yaml:1:3 N113"),
        ("- {key: p01, name: }\n", "people.yaml:1:3 N113"),
        ("- {key: p01, name: ''}\n", "people.yaml:1:3 N113"),
        ("- {key: p01, name: [Erika, Beispiel]}\n", "people.yaml:1:20 N106"),
        ("- {key: p01, name: {first: Erika}}\n", "people.yaml:1:20 N106"),
        ("- [p01, Erika Beispiel]\n", "people.yaml:1:3 N106"),
        ("Erika Beispiel\n", "people.yaml:1:1 N106"),
    ] {
        let site = event(&[("people.yaml", people), ("sessions/a.md", "---\ntopic: T\n---\nText\n")]).build_unchecked();
        assert_eq!(site.errors(), [expected], "{people}");
    }
}
