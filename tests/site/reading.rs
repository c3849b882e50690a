//! Whatever bytes people save, the note is read.

use nachlese::diagnostics::{Code, MessageLanguage, Messages};

use crate::support::{EVENT, NONE, event, note, site};

const NOTE: &str = "---\ntopic: Größe\nroom: Süd\n---\n## Ergebnisse\n\n- Öffnen\n";

#[test]
fn line_ends_marks_and_encodings_make_no_difference() {
    let plain = note(NOTE).page("sessions/note.html").html;
    let windows_1252 =
        |text: &str| -> Vec<u8> { text.chars().map(|c| u8::try_from(u32::from(c)).expect("Latin-1")).collect() };
    let utf_16 = |ordered: fn(u16) -> [u8; 2]| format!("\u{feff}{NOTE}").encode_utf16().flat_map(ordered).collect();
    for (name, bytes, findings) in [
        ("CRLF", NOTE.replace('\n', "\r\n").into_bytes(), vec![]),
        ("a lone CR", NOTE.replace('\n', "\r").into_bytes(), vec![]),
        ("BOM", format!("\u{feff}{NOTE}").into_bytes(), vec![]),
        ("no final newline", NOTE.trim_end().as_bytes().to_vec(), vec![]),
        ("BOM and CRLF", format!("\u{feff}{}", NOTE.replace('\n', "\r\n")).into_bytes(), vec![]),
        ("Windows-1252", windows_1252(NOTE), vec!["N001"]),
        ("UTF-16", utf_16(u16::to_le_bytes), vec!["N001"]),
        ("UTF-16, the other way round", utf_16(u16::to_be_bytes), vec!["N001"]),
    ] {
        let site = event(&[]).bytes("sessions/note.md", &bytes).build();
        assert_eq!(site.page("sessions/note.html").html, plain, "{name}");
        let codes: Vec<String> =
            site.findings().iter().map(|finding| finding[finding.len() - 4..].to_owned()).collect();
        assert_eq!(codes, findings, "{name}");
    }
}

#[test]
fn a_note_may_lack_front_matter() {
    let site = note("# E-Akte im Alltag\n\nText mit --- Strichen.\n");
    assert_eq!(site.page("sessions/note.html").texts("h1, h2"), ["E-Akte im Alltag"], "the title is not shown twice");
    assert_eq!(site.findings(), NONE);
    assert_eq!(site.advice(), ["sessions/note.md N407", "sessions/note.md N408"]);
}

#[test]
fn a_note_may_lack_everything() {
    for text in ["", "\n", "---\n---\n", "---\n---", "\u{feff}"] {
        let site = site(&[("sessions/runder-tisch.md", text)]);
        assert_eq!(site.page("sessions/runder-tisch.html").text("h1"), "Runder tisch", "{text:?}");
        assert_eq!(site.findings(), NONE, "{text:?}");
    }
}

#[test]
fn titles_come_from_title_topic_heading_or_name() {
    let title = |text: &str| note(text).page("sessions/note.html").text("h1");
    assert_eq!(title("---\ntopic: T\ntitle: A\n---\n# H\n"), "A");
    assert_eq!(title("---\ntopic: T\n---\n# H\n"), "T");
    assert_eq!(title("---\nroom: R\n---\nText\n\n# H\n"), "H");
    assert_eq!(title("---\nroom: R\n---\nText\n"), "Note");
}

#[test]
fn a_note_may_be_a_folder() {
    for name in ["index.md", "README.md", "Readme.md", "INDEX.md"] {
        let site = event(&[(&format!("sessions/e-akte/{name}"), "---\ntopic: E-Akte\n---\n![Tafel](tafel.png)\n")])
            .asset("sessions/e-akte/tafel.png")
            .build();
        assert!(site.has("sessions/e-akte.html"), "{name}: {:?}", site.paths());
        assert_eq!(site.page("sessions/e-akte.html").count("main img[alt=Tafel]"), 1, "{name}");
        assert_eq!(site.findings(), NONE, "{name}");
    }
}

#[test]
fn notes_may_lie_in_sub_folders() {
    let site =
        site(&[("sessions/tag-1/a.md", "---\ntopic: A\n---\n"), ("sessions/tag-2/b.md", "---\ntopic: B\n---\n")]);
    assert!(site.has("sessions/a.html") && site.has("sessions/b.html"));
}

#[test]
fn what_looks_like_a_note_and_is_not_read_is_said_once() {
    let files = [
        ("sessions/a.md", "# A\n\n[Liste](liste.odt)\n"),
        ("sessions/README.md", "Für die Redaktion"),
        ("tag-2/b.md", "# B\n"),
        ("c.md", "# C\n"),
        ("README.md", "x"),
        ("pages/ueber.md", "# Über\n"),
        ("templates/session.md", "# Neu\n"),
    ];
    let site = event(&files).asset("sessions/pad.txt").asset("sessions/liste.odt").asset("assets/x.txt").build();
    let told = site.findings.iter().find(|finding| finding.code.number() == "N010").expect("it is told");
    assert_eq!(told.arguments.get("files"), Some("`c.md`, `sessions/pad.txt`, `tag-2/b.md`"));
    let site = event(&[("sessions/a.md", "# A\n"), ("README.md", "x")]).asset("sessions/x.png").build();
    assert!(!site.all_findings().contains(&"N010".to_owned()));
}

#[test]
fn a_folder_of_notes_is_enough() {
    let site = event(&[("a.md", "# Alpha\n"), ("README.md", "# Über\n"), ("LICENSE.md", "x"), ("CHANGELOG.md", "y")])
        .without("event.yaml")
        .build();
    assert_eq!(site.page("index.html").text("h1"), "My event");
    assert_eq!(site.page("sessions/a.html").text("h1"), "Alpha");
    assert!(!site.has("sessions/readme.html") && !site.has("sessions/license.html"));
    assert!(site.findings().contains(&"N007".to_owned()), "{:?}", site.findings());
}

#[test]
fn an_empty_folder_is_told_so() {
    let site = event(&[]).without("event.yaml").build();
    assert!(site.has("index.html"));
    assert_eq!(site.findings(), ["N008"]);
    // What explains a folder is no note, and pages alone are no event.
    let site = event(&[("README.md", "x"), ("pages/ueber.md", "# Über\n")]).without("event.yaml").build();
    assert_eq!(site.findings(), ["N008"]);
}

#[test]
fn a_new_event_may_be_empty() {
    assert_eq!(event(&[]).build().findings(), ["N006"]);
}

#[test]
fn in_the_folder_above_events_are_named() {
    let site =
        event(&[("a/event.yaml", "title: A\n"), ("a/sessions/x.md", "# X\n"), ("z/b/series.yaml", "title: B\n")]);
    let site = site.without("event.yaml").build();
    assert_eq!(site.findings(), ["N008"]);
    let finding = site.findings.iter().find(|finding| finding.code == Code::NoEvent).expect("told");
    let told = Messages::new(MessageLanguage::English).help(finding).unwrap_or_default();
    assert!(told.contains("`a`, `z/b`"), "{told}");
}

#[test]
fn text_stays_as_written() {
    for (written, shown) in [
        ("2.10", "2.10"),
        ("1_000", "1_000"),
        ("0123", "0123"),
        ("0x10", "0x10"),
        ("yes", "yes"),
        ("Nein", "Nein"),
        ("1e3", "1e3"),
        ("12:30:45", "12:30:45"),
        ("2017-01-26", "2017-01-26"),
        ("\"2.10\"", "2.10"),
        ("'it''s'", "it's"),
    ] {
        let site = note(&format!("---\ntopic: T\nroom: {written}\n---\n"));
        let facts = site.page("sessions/note.html").texts(".facts dd");
        assert!(facts.contains(&shown.to_owned()), "{written}: {facts:?} {:?}", site.all_findings());
    }
}

#[test]
fn what_yaml_would_cut_is_read_as_meant() {
    for title in [
        "Protokoll #3",
        "[Workshop] E-Akte",
        "\"E-Akte\", aber wie?",
        "@home",
        "*wichtig*",
        "E-Akte: aber wie?",
        "50 % digital",
        "`init` und nun?",
        "Fragen & Antworten",
        "! Achtung",
        "Ja, aber: nein",
        "{Platzhalter} füllen",
    ] {
        let site = note(&format!("---\ntopic: T\ntitle: {title}\n---\n"));
        assert_eq!(site.page("sessions/note.html").text("h1"), title, "{:?}", site.all_findings());
        assert_eq!(site.errors(), NONE, "{title}");
    }
}

#[test]
fn word_and_pads_are_understood() {
    let site = note("---\ntopic: T\ntags:\n– Alpha\n– Beta\nmunicipalities:\n\u{a0}\u{a0}- Düren\n---\n");
    assert_eq!(site.errors(), NONE);
    assert_eq!(site.page("sessions/note.html").texts(".chips a"), ["Alpha", "Beta"]);
    assert!(site.has("kommunen/dueren.html"));
}

#[test]
fn tags_are_a_list_or_text_with_commas() {
    for tags in ["[a, b]", "\"a, b\"", "a, b", "\n  - a\n  - b", "a; b"] {
        let site = note(&format!("---\ntopic: T\ntags: {tags}\n---\n"));
        assert_eq!(site.page("sessions/note.html").texts(".chips a"), ["a", "b"], "{tags}");
    }
}

#[test]
fn german_keys_and_values_are_understood() {
    let site = note(
        "---\nthema: E-Akte\ntitel: Wie anfangen?\nraum: Raum 3\ndatum: 26.01.2017\nbeginn: 11.00 Uhr\ndauer: 45 Min.\n\
         teilnehmende: ca. 14 Personen\nkommunen: [Düren]\nschlagwörter: Alpha, Beta\nzusammenfassung: Kurz.\nstatus: veröffentlicht\n---\n",
    );
    assert_eq!(site.findings(), NONE);
    let page = site.page("sessions/note.html");
    assert_eq!(page.text("h1"), "Wie anfangen?");
    let facts = page.text(".facts");
    for words in ["26. Januar 2017", "11:00–11:45 Uhr", "Raum 3", "ca. 14 Personen", "Düren", "Alpha"] {
        assert!(facts.contains(words), "{words} in {facts}");
    }
}

#[test]
fn day_and_time_may_stand_together_or_apart() {
    for when in [
        "start: 2017-01-26T19:00",
        "start: 2017-01-26 19:00",
        "start: \"2017-01-26T19:00:00\"",
        "date: 2017-01-26\nstart: \"19:00\"",
        "date: 2017-01-26\nstart: 19:00",
        "date: 26.1.2017\nstart: 19.00",
        "datum: Donnerstag, 26. Januar 2017\nbeginn: 19 Uhr",
    ] {
        let site = note(&format!("---\ntopic: T\n{when}\n---\n"));
        let facts = site.page("sessions/note.html").text(".facts");
        assert!(facts.contains("26. Januar 2017") && facts.contains("19:00"), "{when}: {facts} {:?}", site.findings());
        assert_eq!(site.findings(), NONE, "{when}");
    }
}

#[test]
fn at_an_event_of_one_day_a_time_is_enough() {
    let yaml = EVENT.replace("end: 2017-01-27\n", "");
    let text = "---\ntopic: T\nstart: 11:00–11:45 Uhr\n---\n";
    let site = site(&[("event.yaml", &yaml), ("sessions/note.md", text)]);
    assert!(site.page("sessions/note.html").text(".facts").contains("11:00–11:45 Uhr"));
    assert_eq!(site.findings(), NONE);
    let of_two_days = note(text);
    assert_eq!(of_two_days.findings(), ["sessions/note.md:3:8 N302"]);
}

#[test]
fn a_brace_or_an_angle_in_prose_is_text() {
    let text = "---\ntopic: T\n---\nFrist { offen, {{ topic }} und {% if %}, a < b, <Name der Kommune>, &c.\n";
    let page = note(text).page("sessions/note.html");
    assert!(
        page.says("Frist { offen, {{ topic }} und {% if %}, a < b, <Name der Kommune>, &c."),
        "{}",
        page.text("main")
    );
}

#[test]
fn never_notes() {
    let site = site(&[
        ("sessions/a.md", "---\ntopic: A\n---\n"),
        ("sessions/.b.md", "---\ntopic: Versteckt\n---\n"),
        ("templates/session.md", "---\ntopic: Versteckt\n---\n"),
        ("assets/notiz.md", "---\ntopic: Versteckt\n---\n"),
        ("static/notiz.md", "kein Thema\n"),
        ("themes/rathaus/liesmich.md", "Versteckt\n"),
    ]);
    assert_eq!(site.files_with("Versteckt"), NONE);
}

#[test]
fn keys_that_nobody_would_read_are_told() {
    for (text, place) in [
        ("topic: T\nroom: R\n---\nText\n", "1:1"),
        ("\nThema: T\nRaum: R\n\nText\n", "2:1"),
        ("```yaml\ntopic: T\n```\nText\n", "2:1"),
        ("```\n---\ntopic: T\n---\n```\n", "3:1"),
        ("---\ntopic: T\n---\n---\nroom: R\n---\n", "5:1"),
        ("# T\n---\nroom: R\n---\nText\n", "3:1"),
    ] {
        let site = note(text);
        assert_eq!(site.findings(), [format!("sessions/note.md:{place} N120")], "{text}");
        assert_eq!(site.errors(), NONE, "{text}");
    }
}

#[test]
fn a_status_that_nobody_would_read_keeps_the_text_back() {
    for text in [
        "topic: T\nstatus: draft\n---\nGeheim\n",
        "topic: T\nstatus: draft\n\nGeheim\n",
        "```\n---\nstatus: draft\n---\n```\nGeheim\n",
        "---\ntopic: T\n---\n\n---\nstatus: draft\n---\nGeheim\n",
        "Geheim\n\n---\nstatus: draft\n---\nText\n",
        "{\n  \"status\": \"draft\"\n}\nGeheim\n",
        ";;;\n\"status\": \"draft\"\n;;;\nGeheim\n",
        "---\ntopic: T status: draft\n---\nGeheim\n",
    ] {
        let site = note(text);
        assert_eq!(site.errors().len(), 1, "{text}: {:?}", site.findings());
        assert_eq!(site.files_with("geheim"), NONE, "{text}");
    }
}

#[test]
fn prose_with_colons_and_dashes_is_no_key() {
    for text in [
        "Ergebnis: gut.\n\nText\n",
        "Thema: Datenschutz, wie immer.\n\nText\n",
        "Text\n\n---\n\nThema: x\n\n---\n",
        "Text\n\n---\nEin Satz: mehr\n---\n",
        "```\n---\n```\n\n~~~\n\n---\ntopic: T\n---\n~~~\n",
        "Überschrift\n---\nthema: x\n---\n",
        "{ offen\n",
        "| a | b |\n|---|---|\n| topic: T | x |\n",
    ] {
        assert_eq!(note(text).findings(), NONE, "{text}");
    }
}

#[test]
fn lists_are_read_however_their_entries_are_named() {
    for list in [
        "- Düren\n",
        "kommunen:\n- name: Düren\n",
        "Düren: {ags: 05358008}\n",
        "dueren: Düren\n",
        "-name: Düren\n",
        "[{\"name\": \"Düren\"}]\n",
    ] {
        let note = "---\ntopic: T\nmunicipalities: [Düren]\n---\nText\n";
        let site = site(&[("municipalities.yaml", list), ("sessions/note.md", note)]);
        assert_eq!(site.findings(), NONE, "{list}");
    }
    let table = site(&[("municipalities.yaml", "name;ags\nDüren;05358008\n"), ("sessions/note.md", "Text\n")]);
    assert_eq!(table.findings(), ["municipalities.yaml:1:1 N106"]);
}

#[test]
fn text_between_double_signs_is_marked() {
    let text = "---\ntopic: T\n---\n## Ergebnisse\n\n- Wir ==beginnen== im Mai, wenn a == b.\n\n```\nif a ==b==\n```\n";
    let site = note(text);
    assert_eq!(site.findings(), NONE);
    assert_eq!(site.page("sessions/note.html").texts(".prose mark"), ["beginnen"]);
    let outcome = site.page("themen/t.html");
    assert_eq!(outcome.texts(".outcome-text"), ["Wir beginnen im Mai, wenn a == b."]);
    assert_eq!(outcome.texts(".outcome-text mark"), ["beginnen"]);
}
