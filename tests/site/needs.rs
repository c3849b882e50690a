//! What a site as a whole needs: legal pages, a theme and a language that are there.

use crate::support::{LEGAL, NONE, Site, event};

const NOTE: &str = "---\ntopic: T\n---\n## Ergebnisse\n- x\n";

/// An event with these lines at its end, exactly as given.
fn with(lines: &str) -> Site {
    let yaml = format!("title: Testcamp\nstart: 2017-01-26\nrelease: all\n{lines}");
    event(&[("sessions/a.md", NOTE), ("pages/impressum.md", "# Impressum\n")])
        .bytes("event.yaml", yaml.as_bytes())
        .build_unchecked()
}

fn missing(lines: &str) -> Vec<String> {
    let site = with(lines);
    let findings = site.findings.iter().zip(site.all_findings());
    findings
        .map(|(finding, place)| match finding.arguments.get("missing") {
            Some(missing) => format!("{place} {missing}"),
            None => place,
        })
        .collect()
}

#[test]
fn legal_pages_that_nobody_has_named_are_one_finding() {
    assert_eq!(missing(""), ["event.yaml N610 `imprint`, `privacy`, `accessibility`"]);
    assert_eq!(missing("legal:\n"), ["event.yaml:4:1 N610 `imprint`, `privacy`, `accessibility`"]);
    assert_eq!(
        missing("recht: {impressum: pages/impressum.md, datenschutz: https://stadt.example/d}\n"),
        ["event.yaml:4:1 N610 `accessibility`"]
    );
    assert_eq!(missing(LEGAL), NONE);
}

#[test]
fn what_follows_from_another_fault_is_not_told_too() {
    for (lines, expected) in [
        ("legl: {imprint: https://a.example/}\n", "event.yaml:4:1 N104"),
        (&LEGAL.replace("imprint", "imprnt"), "event.yaml:4:9 N104"),
        ("legal: https://a.example/\n", "event.yaml:4:8 N106"),
        ("legal: {imprint: \"https://a.example/}\n", "event.yaml:4:18 N102"),
        (&LEGAL.replace("https://stadt.example/impressum", "pages/impresum.md"), "event.yaml:4:18 N401"),
        (&LEGAL.replace("https://stadt.example", "www.stadt.example"), "event.yaml:4:18 N107"),
    ] {
        assert_eq!(missing(lines)[0], expected, "{lines}");
        assert!(missing(lines).iter().all(|finding| !finding.contains("N610")), "{:?}", missing(lines));
    }
    let without = event(&[("sessions/a.md", NOTE)]).without("event.yaml").build_unchecked();
    assert!(without.all_findings().iter().all(|finding| !finding.contains("N610")), "{:?}", without.all_findings());
}

#[test]
fn a_legal_page_that_is_misspelled_has_a_proposal() {
    let site = with(&LEGAL.replace("https://stadt.example/impressum", "pages/impresum.md"));
    assert_eq!(site.findings[0].arguments.get("suggestion"), Some("pages/impressum.md"));
}

#[test]
fn a_series_names_its_legal_pages_in_its_own_file() {
    let site =
        event(&[("eins/event.yaml", "title: Eins\nstart: 2017-01-26\nrelease: all\n"), ("eins/sessions/a.md", NOTE)])
            .bytes("series.yaml", b"title: Reihe\n")
            .build_unchecked();
    assert_eq!(site.all_findings(), ["series.yaml N610"]);
}

#[test]
fn a_theme_and_a_language_that_are_not_there_are_told_where_they_are_asked_for() {
    let site = with(&format!("{LEGAL}theme: rathauz\n"));
    assert_eq!(site.all_findings(), ["event.yaml:5:8 N604"]);
    assert_eq!(site.findings[0].arguments.get("suggestion"), Some("rathaus"));
    assert_eq!(with(&format!("{LEGAL}theme: {{name: meins}}\n")).all_findings(), ["event.yaml:5:15 N604"]);
    assert_eq!(with(&format!("{LEGAL}language: fr\n")).all_findings(), ["event.yaml:5:11 N605"]);
}

#[test]
fn faults_of_a_theme_are_told_in_its_files() {
    let yaml = format!("title: T\nstart: 2017-01-26\nrelease: all\n{LEGAL}theme: meins\n");
    let site = |path: &str, text: &str| {
        event(&[("sessions/a.md", NOTE), ("event.yaml", &yaml), (path, text)]).build_unchecked().all_findings()
    };
    let template = "themes/meins/templates/topic.html";
    let first = |text: &str| site(template, text)[0].clone();
    assert_eq!(first("<h1>\n  {{ page.label </h1>\n"), "themes/meins/templates/topic.html:2:17 N603");
    assert_eq!(first("<h1>ä {{ page.label | nosuch }}</h1>\n"), "themes/meins/templates/topic.html:1:23 N603");
    assert_eq!(first("<h1>\n{{ page.nosuch.deeper }}</h1>\n"), "themes/meins/templates/topic.html:2:9 N603");
    assert_eq!(first("{% extends \"nosuch.html\" %}\n"), "themes/meins/templates/topic.html:1:4 N603");
    assert_eq!(
        site("themes/meins/i18n/de.ftl", "topics = Themen\n\n= kaputt\n"),
        ["themes/meins/i18n/de.ftl:3:1 N606"]
    );
}
