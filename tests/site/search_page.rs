//! The page with the search as readers get it who have no scripts, and the ways to it.

use std::fmt::Write;

use crate::support::{EVENT, Event, event, site};

const NOTE: &str = "---\ntitle: Ämter\ntopic: E-Akte\ntags: [Scannen]\nmunicipalities: [Bad Muster]\nroom: Raum 1\n\
                    start: 2017-01-26T09:00\n---\n## Ergebnisse\n\n- Alles wird gut.\n";

/// `count` sessions, each with a topic, a tag and a municipality of its own.
fn many(count: usize) -> Event {
    let note = |n: usize| {
        let letter = char::from(b'A' + u8::try_from(n % 26).expect("a letter"));
        let text = format!(
            "---\ntitle: {letter} Session {n:03}\ntopic: {letter} Thema {n}\ntags: [{letter} Wort {n}]\n\
             municipalities: [{letter}ort {n}]\n---\n## Ergebnisse\n\n- Ergebnis {n}\n"
        );
        (format!("sessions/s{n:03}.md"), text)
    };
    let notes: Vec<(String, String)> = (0..count).map(note).collect();
    event(&notes.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect::<Vec<_>>())
}

#[test]
fn every_page_has_a_field_that_leads_to_the_search() {
    let site = site(&[("sessions/a.md", NOTE)]);
    for page in site.pages().filter(|page| page.path != "suche.html" && page.path != "404.html") {
        assert_eq!(page.count("form.search-field[role=search]"), 1, "{}", page.path);
        let action = page.attributes("form.search-field", "action");
        assert_eq!(page.within(&action[0]).as_deref(), Some("suche.html"), "{}", page.path);
        assert_eq!(page.count("form.search-field input[name=q]"), 1, "{}", page.path);
        let label = page.attributes("form.search-field label", "for");
        assert_eq!(page.attributes("form.search-field input", "id"), label, "{}", page.path);
    }
    assert_eq!(site.page("suche.html").count(".search-field"), 0, "one field is enough there");
}

#[test]
fn where_a_host_forbids_styles_there_is_a_link_in_place_of_the_field() {
    let page = site(&[("sessions/a.md", NOTE)]).page("themen/index.html");
    assert_eq!(page.count("form.search-field[hidden]"), 1, "shown by the style sheet");
    assert_eq!(page.leads_to("a.without-styles"), ["suche.html"]);
}

#[test]
fn at_a_lost_address_there_is_a_field_only_where_it_can_lead_somewhere() {
    let event = || event(&[("sessions/a.md", NOTE)]);
    assert_eq!(event().build().page("404.html").count(".search-field"), 0);
    let page = event().url("https://barcamp.example.org/").build().page("404.html");
    assert_eq!(page.attributes(".search-field", "action"), ["https://barcamp.example.org/suche.html"]);
}

#[test]
fn without_anything_to_search_for_there_is_no_search() {
    let site = site(&[]);
    assert!(!site.has("suche.html"));
    assert!(site.pages().all(|page| page.count(".search-field, .without-styles") == 0));
}

#[test]
fn all_that_has_a_name_stands_there_from_a_to_z() {
    let second = "---\ntitle: Bäder\nlanguage: en\n---\nText.\n";
    let page = site(&[("sessions/a.md", NOTE), ("sessions/b.md", second)]).page("suche.html");
    assert_eq!(page.texts(".register h2"), ["Themen", "Kommunen", "Sessions", "Schlagwörter"]);
    assert_eq!(page.texts("[aria-labelledby=_sessions] h3"), ["A", "B"], "Ä is found under A");
    assert_eq!(page.leads_to("[aria-labelledby=_sessions] .letters a"), ["sessions/a.html", "sessions/b.html"]);
    assert_eq!(page.texts("[aria-labelledby=_sessions] [lang=en]"), ["Bäder"]);
    assert_eq!(page.leads_to("[aria-labelledby=_topics] .letters a"), ["themen/e-akte.html"]);
    assert_eq!(page.leads_to("[aria-labelledby=_tags] .ways a"), ["schlagwoerter/index.html"]);
    assert!(page.text(".without-scripts").contains("JavaScript"));
}

#[test]
fn people_stand_there_by_their_surnames_and_only_with_a_page() {
    let people = "- {key: p01, name: Zora Beispiel, consent: {scope: profile, date: 2017-01-26}}\n\
                  - {key: p02, name: Anna Ohneseite, consent: {scope: name, date: 2017-01-26}}\n";
    let note = "---\ntitle: A\nhosts: [p01, p02]\n---\nText.\n";
    let site = event(&[("people.yaml", people), ("sessions/a.md", note)]).build();
    let page = site.page("suche.html");
    assert_eq!(page.texts("[aria-labelledby=_people] h3"), ["B"]);
    assert_eq!(page.texts("[aria-labelledby=_people] .letters a"), ["Zora Beispiel"]);
    assert!(!page.html.contains("Ohneseite"));
}

#[test]
fn the_page_does_not_grow_with_the_number_of_sessions() {
    let site = many(450).build_unchecked();
    let page = site.page("suche.html");
    assert!(page.html.len() < 60_000, "{} bytes", page.html.len());
    assert_eq!(page.leads_to("[aria-labelledby=_sessions] a"), ["sessions/index.html"]);
    assert_eq!(page.count("[aria-labelledby=_municipalities] .jumps a"), 26);
    let mut told = String::new();
    for link in page.leads_to(".jumps a").iter().filter(|link| !link.starts_with("suche.html#")) {
        let (path, anchor) = link.split_once('#').expect("to a letter");
        if site.page(path).count(&format!("[id='{anchor}']")) != 1 {
            writeln!(told, "{link}").expect("a string can be written to");
        }
    }
    assert_eq!(told, "", "letters that lead nowhere");
}

#[test]
fn search_engines_are_sent_to_the_pages_themselves() {
    let site = event(&[("sessions/a.md", NOTE)]).url("https://barcamp.example.org/").build();
    assert_eq!(site.page("suche.html").attributes("meta[name=robots]", "content"), ["noindex"]);
    assert_eq!(site.files_with("suche.html</loc>"), Vec::<&str>::new());
}

#[test]
fn what_is_searched_for_is_passed_on_to_nobody() {
    let page = site(&[("sessions/a.md", NOTE)]).page("suche.html");
    assert_eq!(page.attributes("meta[name=referrer]", "content"), ["no-referrer"]);
}

#[test]
fn english_sites_have_english_words() {
    let yaml = format!("{EVENT}language: en\n");
    let site = event(&[("event.yaml", &yaml), ("sessions/a.md", NOTE)]).build();
    let page = site.page("search.html");
    assert_eq!(page.text("h1"), "Search");
    assert_eq!(page.attributes("form.search", "data-src"), ["search/manifest.js"]);
}
