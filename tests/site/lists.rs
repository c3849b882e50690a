//! No page grows with the number of sessions.

use std::fmt::Write;

use crate::support::{EVENT, Site, event, site};

fn many(count: usize) -> Site {
    let notes: Vec<(String, String)> = (0..count)
        .map(|n| {
            let text = format!(
                "---\ntopic: Gemeinsam\ntitle: Session {n:03}\ntags: [Wort {n}, Alle]\nmunicipalities: [Ort {n}, Überall]\nroom: Raum 1\n\
                 start: 2017-01-26T{:02}:{:02}\n---\n## Ergebnisse\n\n- Ergebnis {n}\n",
                8 + n / 60,
                n % 60
            );
            (format!("sessions/s{n:03}.md"), text)
        })
        .collect();
    let files: Vec<(&str, &str)> = notes.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    event(&files).build()
}

#[test]
fn lists_over_200_go_on_at_the_next_page() {
    let site = many(201);
    for (first, second) in [
        ("sessions/index.html", "sessions/seite-2.html"),
        ("kommunen/index.html", "kommunen/seite-2.html"),
        ("schlagwoerter/index.html", "schlagwoerter/seite-2.html"),
        ("themen/gemeinsam.html", "themen/gemeinsam/seite-2.html"),
        ("kommunen/ueberall.html", "kommunen/ueberall/seite-2.html"),
        ("schlagwoerter/alle.html", "schlagwoerter/alle/seite-2.html"),
        ("programm.html", "programm/seite-2.html"),
    ] {
        assert!(site.page(first).says("Seite 1 von 2"), "{first}");
        assert!(site.page(second).says("Seite 2 von 2"), "{second}");
        assert_eq!(site.page(first).leads_to(".pager [rel=next]"), [second]);
        assert_eq!(site.page(second).leads_to(".pager [rel=prev]"), [first]);
    }
    assert!(!site.has("themen/seite-2.html"));
}

#[test]
fn every_session_stands_on_some_page_of_the_lists() {
    let site = many(201);
    for pages in
        [["sessions/index.html", "sessions/seite-2.html"], ["themen/gemeinsam.html", "themen/gemeinsam/seite-2.html"]]
    {
        let links: Vec<String> = pages.iter().flat_map(|path| site.page(path).leads_to("main a")).collect();
        for n in 0..201 {
            let session = format!("sessions/s{n:03}.html");
            assert!(links.iter().any(|link| link.split('#').next() == Some(&session)), "{pages:?}: {session}");
        }
    }
}

#[test]
fn a_list_of_200_is_one_page() {
    let site = many(200);
    assert!(!site.has("sessions/seite-2.html"));
    assert_eq!(site.page("sessions/index.html").count(".pager"), 0);
}

#[test]
fn no_page_grows_without_end() {
    let largest = |site: &Site| site.pages().map(|page| (page.html.len(), page.path)).max().expect("there are pages");
    let (few, _) = largest(&many(250));
    let (many, path) = largest(&many(700));
    assert!(many < few * 3 / 2, "{path} has {many} bytes, where the largest page of 250 sessions has {few}");
}

#[test]
fn lists_over_200_are_paged_in_english_too() {
    let yaml = format!("{EVENT}language: en\n");
    let mut municipalities = String::from("---\ntopic: T\nmunicipalities: [");
    for n in 0..201 {
        write!(municipalities, "Ort {n}, ").expect("a String takes all text");
    }
    municipalities.push_str("]\n---\n");
    let site = site(&[("event.yaml", &yaml), ("sessions/a.md", &municipalities)]);
    assert!(site.page("municipalities/page-2.html").says("Page 2 of 2"));
}
