//! Findings: all in one run, each at its place, none for what follows from another.

use nachlese::diagnostics::{Code, MessageLanguage, Messages};
use nachlese::pipeline::{Memo, Options, plan};
use nachlese::source::{ReadProblem, ReadProblemKind, SystemFault};

use crate::support::{EVENT, NONE, event, note, site};

#[test]
fn eight_faults_give_eight_findings() {
    let site = event(&[
        ("municipalities.yaml", "- {id: norderstedt, name: Norderstedt}\n"),
        (
            "sessions/a.md",
            "---\n\
             topic: E-Akte\n\
             tittle: Wie anfangen?\n\
             duration: lange\n\
             municipalities: [Nordersted]\n\
             related: [nirgends]\n\
             topic: Noch eins\n\
             start: 2017-13-45\n\
             ---\n\
             [kaputt](fehlt.md) und [auch](#nirgends)\n\
             \n\
             ![Die Tafel](fehlt.png)\n",
        ),
    ])
    .build();
    assert_eq!(
        site.findings(),
        [
            "sessions/a.md:3:1 N104",
            "sessions/a.md:4:11 N107",
            "sessions/a.md:5:18 N201",
            "sessions/a.md:6:11 N205",
            "sessions/a.md:7:1 N105",
            "sessions/a.md:8:8 N107",
            "sessions/a.md:10:1 N401",
            "sessions/a.md:10:24 N402",
            "sessions/a.md:12:1 N403",
        ]
    );
}

#[test]
fn a_key_of_another_tool_in_most_notes_is_told_once() {
    let files = |second: &'static str| {
        event(&[
            ("sessions/a.md", "---\ntopic: A\npubDate: 1\nhero: x\ntittle: A\n---\nText\n"),
            ("sessions/b.md", second),
            ("sessions/c.md", "---\ntopic: C\n---\nText\n"),
        ])
        .build()
    };
    let site = files("---\ntopic: B\npubDate: 2\nwetterlage: x\ntittle: B\n---\nText\n");
    assert_eq!(
        site.findings(),
        [
            "event.yaml N104",
            "sessions/a.md:4:1 N104",
            "sessions/a.md:5:1 N104",
            "sessions/b.md:4:1 N104",
            "sessions/b.md:5:1 N104"
        ]
    );
    let site = files("---\ntopic: B\n---\nText\n");
    assert_eq!(site.findings(), ["sessions/a.md:3:1 N104", "sessions/a.md:4:1 N104", "sessions/a.md:5:1 N104"]);
}

#[test]
fn marks_of_exports_are_left_out_of_titles() {
    let site = note("---\ntopic: T\ntitle: \"[Offene]{.underline} Daten []{#_Toc1 .anchor}\"\n---\nText\n");
    assert!(site.page("sessions/note.html").text("h1").ends_with("Offene Daten"));
}

#[test]
fn a_subtitle_is_shown() {
    let site = note("---\ntopic: T\nsubtitle: Was wir gelernt haben\n---\nText\n");
    assert_eq!(site.findings(), NONE);
    assert!(site.files_with("Was wir gelernt haben").len() > 1);
}

#[test]
fn tags_and_places_under_several_names_are_all_taken() {
    let site = note(
        "---\ntopic: T\ncategories: [Recht, Geld]\ntags: \"Akte, recht\"\nkeywords: Scannen\nstadt: Kehl\ngemeinde: [Ulm, Kehl]\n---\nText\n",
    );
    assert_eq!(site.findings(), NONE);
    for path in
        ["schlagwoerter/recht.html", "schlagwoerter/geld.html", "schlagwoerter/akte.html", "schlagwoerter/scannen.html"]
    {
        assert!(site.has(path), "{path}: {:?}", site.paths());
    }
    for path in ["kommunen/kehl.html", "kommunen/ulm.html"] {
        assert!(site.has(path), "{path}: {:?}", site.paths());
    }
}

#[test]
fn columns_count_characters() {
    let site = note("---\ntopic: Größe\n---\nÄÖÜ 🎉 [x](fehlt.md)\r\n");
    assert_eq!(site.findings(), ["sessions/note.md:4:7 N401"]);
}

#[test]
fn places_are_those_of_the_decoded_text() {
    let site = event(&[]).bytes("sessions/note.md", b"---\ntopic: Gr\xf6\xdfe\n---\n\xc4\xd6 [x](fehlt.md)\n").build();
    assert_eq!(site.findings(), ["sessions/note.md:2:10 N001", "sessions/note.md:4:4 N401"]);
}

#[test]
fn one_broken_note_does_not_hide_the_others() {
    let site = site(&[
        ("sessions/a.md", "---\ntopic: \"offen\n---\n"),
        ("sessions/b.md", "---\ntopic: B\nroom: [x]\n---\n"),
        ("sessions/c.md", "---\ntopic: C\n---\n[x](fehlt.md)\n"),
    ]);
    assert_eq!(site.findings(), ["sessions/a.md:2:8 N102", "sessions/b.md:3:7 N106", "sessions/c.md:4:1 N401"]);
}

#[test]
fn after_a_syntax_error_the_other_keys_are_still_read() {
    let site = note("---\ntopic: A\nbad: [unclosed\nduration: lange\n---\nText\n");
    assert!(site.findings().contains(&"sessions/note.md:4:11 N107".to_owned()), "{:?}", site.findings());
}

#[test]
fn a_broken_event_file_is_an_error_and_the_notes_are_still_judged() {
    let site = event(&[
        ("event.yaml", "title: x\nstart: 2017-01-26\nrooms: [x\nrelease: all\n"),
        ("sessions/a.md", "---\ntopic: A\n---\n[x](fehlt.md)\n"),
    ])
    .build();
    assert_eq!(site.errors().len(), 1, "{:?}", site.findings());
    assert!(site.findings().contains(&"sessions/a.md:4:1 N401".to_owned()));
}

#[test]
fn an_event_without_dates_is_a_warning() {
    let site = site(&[("event.yaml", "title: X\nrelease: all\n"), ("sessions/a.md", "---\ntopic: A\n---\n")]);
    assert_eq!(site.findings(), ["event.yaml N114"]);
}

#[test]
fn unknown_keys_of_the_event_are_findings_with_a_proposal() {
    let site = site(&[
        ("event.yaml", &format!("{EVENT}lizenc: CC0\nlocation: {{nmae: X}}\n")),
        ("sessions/a.md", "---\ntopic: A\n---\n"),
    ]);
    assert_eq!(site.findings(), ["event.yaml:5:1 N104", "event.yaml:6:12 N104"]);
}

#[test]
fn advice_for_most_notes_is_said_once() {
    let site = site(&[
        ("sessions/a.md", "A\n"),
        ("sessions/b.md", "B\n"),
        ("sessions/c.md", "---\ntopic: C\n---\n## Ergebnisse\n- x\n"),
    ]);
    assert_eq!(site.all_findings(), ["event.yaml N407", "event.yaml N408"]);
}

#[test]
fn a_topic_that_the_list_lacks() {
    let site = site(&[
        ("topics.yaml", "- {id: e-akte, label: Digitale Aktenführung, aliases: [E-Akte]}\n"),
        ("sessions/a.md", "---\ntopic: Digitale Aktenfuerung\n---\n"),
        ("sessions/b.md", "---\ntopic: e-akte\n---\n"),
    ]);
    assert_eq!(site.findings(), ["sessions/a.md:2:8 N202"]);
    assert_eq!(site.page("sessions/b.html").leads_to(".overline a"), ["themen/e-akte.html"]);
}

#[test]
fn repeated_entries_of_a_list() {
    let site = site(&[
        ("municipalities.yaml", "- {id: a, name: Düren}\n- {id: a, name: Husum}\n"),
        ("sessions/a.md", "---\ntopic: T\nmunicipalities: [Düren, Husum]\n---\n"),
    ]);
    assert_eq!(site.findings(), ["municipalities.yaml:2:8 N207"]);
}

#[test]
fn a_template_error_names_its_place() {
    let site = event(&[
        ("sessions/a.md", "---\ntopic: T\n---\n"),
        (
            "themes/rathaus/templates/page.html",
            "{% extends \"base.html\" %}\n{% block content %}\n{{ nothing( }}\n{% endblock %}\n",
        ),
    ])
    .build_unchecked();
    let errors = site.errors();
    assert!(
        errors.len() == 1
            && errors[0].starts_with("themes/rathaus/templates/page.html:3:")
            && errors[0].ends_with("N603"),
        "{errors:?}"
    );
}

#[test]
fn a_theme_of_the_event_overlays_file_by_file() {
    let site = event(&[
        ("event.yaml", &format!("{EVENT}theme: {{name: unser}}\n")),
        ("sessions/a.md", "---\ntopic: T\n---\n"),
        ("pages/ueber.md", "# Über\n"),
        (
            "themes/unser/templates/page.html",
            "{% extends \"base.html\" %}\n{% block content %}<h1>Unser: {{ page.title }}</h1>{% endblock %}\n",
        ),
        ("themes/unser/i18n/de.ftl", "programme = Ablauf\n"),
    ])
    .build();
    assert_eq!(site.page("ueber.html").text("h1"), "Unser: Über");
    assert_eq!(site.page("programm.html").text("h1"), "Ablauf");
    assert!(site.page("sessions/a.html").count(".session-page") == 1);
    assert_eq!(site.findings(), NONE);
}

#[test]
fn a_foreign_request_of_a_theme_is_an_error() {
    for markup in [
        "<img src=\"https://x.example/a.png\" alt=\"\">",
        "<script src=\"https://x.example/a.js\"></script>",
        "<p style=\"color:red\">x</p>",
        "<link rel=\"stylesheet\" href=\"//fonts.example/x.css\">",
    ] {
        let template =
            format!("{{% extends \"base.html\" %}}\n{{% block content %}}<h1>x</h1>{markup}{{% endblock %}}\n");
        let site = event(&[
            ("sessions/a.md", "---\ntopic: T\n---\n"),
            ("pages/ueber.md", "# Über\n"),
            ("themes/rathaus/templates/page.html", &template),
        ])
        .build_unchecked();
        assert_eq!(
            site.errors().iter().filter(|error| error.ends_with("N607")).count(),
            1,
            "{markup}: {:?}",
            site.errors()
        );
        assert!(!site.has("ueber.html"));
    }
}

#[test]
fn why_a_file_cannot_be_read_is_told_in_the_language_of_the_rest() {
    let told = |key, words: &str, language| {
        let mut sources = event(&[]).sources;
        let kind = ReadProblemKind::Unreadable(SystemFault { key, words: words.to_owned() });
        sources.problems.push(ReadProblem { path: "sessions/a.md".to_owned(), kind });
        let findings = plan(&sources, &Options::default(), &mut Memo::default()).findings;
        let unreadable = findings.iter().find(|finding| finding.code == Code::Unreadable).expect("told");
        Messages::new(language).title(unreadable)
    };
    use MessageLanguage::{English, German};
    let denied = |language| told("not-allowed", "Permission denied (os error 13)", language);
    assert_eq!(denied(English), "`sessions/a.md` cannot be read: Permission denied (os error 13)");
    assert_eq!(denied(German), "`sessions/a.md` lässt sich nicht lesen: das erlauben die Rechte nicht");
    let rare = told("other", "Protocol error (os error 71)", German);
    assert_eq!(rare, "`sessions/a.md` lässt sich nicht lesen: Protocol error (os error 71)");
}

#[test]
fn a_text_that_a_comma_cuts_within_braces_is_proposed_as_one() {
    let topics = "- {id: ds, label: Datenschutz, description: Was hilft, und was, nicht.}\n- {label: A, b}\n";
    let site = event(&[("topics.yaml", topics), ("sessions/a.md", "---\ntopic: A\n---\n")]).build();
    let told: Vec<_> = site.findings.iter().filter(|finding| finding.variant == Some("comma")).collect();
    assert_eq!(told.len(), 3, "{:?}", site.findings());
    let proposed: Vec<&str> =
        told.iter().filter_map(|told| told.patch.as_ref()).map(|patch| &*patch.replacement).collect();
    assert_eq!(proposed, ["\"Was hilft, und was, nicht.\"", "\"A, b\""]);
    assert!(told.iter().all(|told| told.patch.as_ref().is_none_or(|patch| !patch.is_certain)));
}
