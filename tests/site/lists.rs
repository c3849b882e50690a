//! No page grows with the number of sessions.

use std::fmt::Write;

use crate::support::{EVENT, Page, Site, event, site};

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

/// All pages but those that hold a whole event for paper, which are as long as it is.
fn paged(site: &Site) -> impl Iterator<Item = Page> {
    site.pages().filter(|page| !page.path.starts_with("druck"))
}

/// A list with all pages on which it goes on, in order.
fn pages_of(site: &Site, first: &str) -> Vec<String> {
    let mut pages = vec![first.to_owned()];
    while let [next] = site.page(&pages[pages.len() - 1]).leads_to(".pager [rel=next]").as_slice() {
        pages.push(next.clone());
    }
    pages
}

const LISTS: [&str; 7] = [
    "sessions/index.html",
    "kommunen/index.html",
    "schlagwoerter/index.html",
    "themen/gemeinsam.html",
    "kommunen/ueberall.html",
    "schlagwoerter/alle.html",
    "programm.html",
];

#[test]
fn long_lists_go_on_at_the_next_page() {
    let site = many(201);
    for first in LISTS {
        let pages = pages_of(&site, first);
        assert!(pages.len() > 1, "{first}");
        for (place, path) in pages.iter().enumerate() {
            let page = site.page(path);
            assert!(page.says(&format!("Seite {} von {}", place + 1, pages.len())), "{path}");
            let before = page.leads_to(".pager [rel=prev]");
            assert_eq!(before.first(), place.checked_sub(1).map(|before| &pages[before]), "{path}");
            assert!(page.html.len() < 200_000, "{path}: {} bytes", page.html.len());
        }
    }
    assert!(!site.has("themen/seite-2.html"));
}

#[test]
fn every_session_stands_on_one_page_of_each_list() {
    let site = many(201);
    for list in ["sessions/index.html", "themen/gemeinsam.html", "kommunen/ueberall.html", "schlagwoerter/alle.html"] {
        let cards = |path: &String| site.page(path).leads_to(".card-link, .rows .title-link");
        let links: Vec<String> = pages_of(&site, list).iter().flat_map(cards).collect();
        for n in 0..201 {
            let session = format!("sessions/s{n:03}.html");
            assert_eq!(links.iter().filter(|link| **link == session).count(), 1, "{list}: {session}");
        }
    }
}

#[test]
fn a_list_of_70_is_one_page() {
    let site = many(70);
    assert_eq!(pages_of(&site, "sessions/index.html").len(), 1);
    assert_eq!(site.page("sessions/index.html").count(".pager"), 0);
}

#[test]
fn no_page_grows_without_end() {
    let largest = |site: &Site| paged(site).map(|page| (page.html.len(), page.path)).max().expect("there are pages");
    let (few, _) = largest(&many(250));
    let (many, path) = largest(&many(700));
    assert!(many < few * 3 / 2, "{path} has {many} bytes, where the largest page of 250 sessions has {few}");
}

#[test]
fn where_everyone_works_on_everything_no_page_is_too_large() {
    let places: Vec<String> = (0..60).map(|n| format!("Verbandsgemeinde Musterort {n}")).collect();
    let everyone = places.join(", ");
    let practice: String = places.iter().map(|place| format!("{{municipality: {place}, state: planned}}, ")).collect();
    let outcomes = "- Ein Satz, der sagt, was die Runde zu alledem meint und was daraus wird.\n".repeat(8);
    let notes: Vec<(String, String)> = (0..60)
        .map(|n| {
            let text = format!(
                "---\ntopic: [Alles Mögliche, Thema Nummer {n}]\nhosts: [{everyone}]\ncontinues: [{everyone}]\npractice: [{practice}]\n\
                 ---\n## Offene Fragen\n\n{outcomes}\n## Vereinbarungen\n\n{outcomes}"
            );
            (format!("sessions/s{n}.md"), text)
        })
        .collect();
    let files: Vec<(&str, &str)> = notes.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let site = event(&files).build_unchecked();
    let large: Vec<String> = paged(&site)
        .filter(|page| page.html.len() > 200_000)
        .map(|page| format!("{}: {} bytes", page.path, page.html.len()))
        .collect();
    assert_eq!(large, Vec::<String>::new());
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
