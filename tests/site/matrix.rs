//! The table of topics and municipalities.

use std::fmt::Write;

use crate::support::{NONE, Page, Site, event, site};

const LIST: &str =
    "- {name: Aach}\n- {name: Burg}\n- {name: Äpfingen}\n- {name: Staatskanzlei, kind: state}\n- {name: Nirgends}\n";

fn example() -> Site {
    site(&[
        ("municipalities.yaml", LIST),
        ("sessions/a.md", "---\ntopic: WLAN\nparticipants: [Aach, Staatskanzlei]\n---\n"),
        ("sessions/b.md", "---\ntopic: WLAN\nparticipants: [Aach]\ncontinues: [Burg, Aach]\n---\n"),
        (
            "sessions/c.md",
            "---\ntopic: E-Akte\nmunicipalities: [Burg]\npractice: [{municipality: Äpfingen, state: in-use}]\n---\n",
        ),
    ])
}

/// The words of a row, cell by cell.
fn row(page: &Page, topic: &str) -> Vec<String> {
    let heads = page.texts("tbody th");
    let place = heads.iter().position(|head| head == topic).expect("the topic has a row");
    page.texts(&format!("tbody tr:nth-child({}) td", place + 1))
}

#[test]
fn each_cell_says_what_the_two_have_to_do_with_each_other() {
    let page = example().page("matrix.html");
    assert_eq!(
        page.texts("thead th"),
        ["Thema", "Aach", "Äpfingen", "Burg"],
        "no other bodies, and nobody who was nowhere"
    );
    assert_eq!(page.texts("tbody th"), ["E-Akte", "WLAN"]);
    assert_eq!(
        row(&page, "WLAN"),
        [
            "2 Sessions: WLAN, Aach, will weiterarbeiten",
            "keine",
            "1 Session: WLAN, Burg, ohne festgehaltene Teilnahme, will weiterarbeiten",
        ]
    );
    assert_eq!(
        row(&page, "E-Akte"),
        [
            "keine",
            "1 Session: E-Akte, Äpfingen, ohne festgehaltene Teilnahme, im Einsatz",
            "1 Session: E-Akte, Burg, ohne festgehaltene Teilnahme",
        ]
    );
}

#[test]
fn the_legend_promises_no_more_than_a_cell_says() {
    let site = site(&[
        ("municipalities.yaml", LIST),
        ("sessions/a.md", "---\ntopic: WLAN\nparticipants: [Aach]\n---\n"),
        ("sessions/b.md", "---\ntopic: WLAN\nmunicipalities: [Aach]\n---\n"),
    ]);
    let page = site.page("matrix.html");
    assert_eq!(row(&page, "WLAN"), ["2 Sessions: WLAN, Aach, bei 1 davon dabei"]);
    assert!(page.text(".matrix-legend").contains("Zahl der Sessions; bei mindestens einer war jemand von dort dabei."));
}

#[test]
fn a_cell_leads_to_exactly_its_sessions() {
    let site = example();
    let page = site.page("matrix.html");
    assert_eq!(
        page.leads_to("td a"),
        ["sessions/c.html", "sessions/c.html", "kommunen/aach.html#topic-wlan", "sessions/b.html"]
    );
    let listed = site.page("kommunen/aach.html").leads_to("#topic-wlan + ul a");
    assert_eq!(listed, ["sessions/a.html", "sessions/b.html"]);
}

#[test]
fn it_is_a_table_with_heads_that_scrolls_by_keyboard() {
    let page = example().page("matrix.html");
    assert_eq!(page.count("thead th[scope=col]"), 4);
    assert_eq!(page.count("tbody th[scope=row]"), 2);
    assert_eq!(page.count("[role=region][aria-labelledby=table][tabindex='0'] > table"), 1);
    assert_eq!(example().page("themen/index.html").leads_to("a[href$='matrix.html']"), ["matrix.html"]);
    assert_eq!(example().page("kommunen/index.html").leads_to("a[href$='matrix.html']"), ["matrix.html"]);
}

#[test]
fn without_topics_or_municipalities_there_is_no_table() {
    for text in ["---\ntopic: T\n---\n", "---\nmunicipalities: [Aach]\n---\n"] {
        let site = event(&[("sessions/a.md", text)]).build();
        assert!(!site.has("matrix.html"), "{text}");
    }
}

#[test]
fn nothing_else_gets_its_address() {
    let site = site(&[
        ("municipalities.yaml", "- {name: Matrix}\n"),
        ("sessions/matrix.md", "---\ntopic: Matrix\nmunicipalities: [Matrix]\n---\n"),
    ]);
    assert_eq!(site.findings(), NONE);
    for path in ["matrix.html", "themen/matrix.html", "kommunen/matrix.html", "sessions/matrix.html"] {
        assert!(site.has(path), "{path}");
    }
    let page = ("pages/matrix.md", "# Unsere Matrix\n");
    let clash = event(&[page, ("sessions/a.md", "---\ntopic: T\nmunicipalities: [Aach]\n---\n")]).build();
    assert_eq!(clash.page("matrix.html").count("table.matrix"), 1);
    assert!(clash.errors().iter().any(|finding| finding.ends_with("N601")), "{:?}", clash.errors());
}

/// Places of three Länder, and all on all topics.
fn wide(places: usize, topics: usize) -> Site {
    let mut list = String::new();
    for n in 0..places {
        let land = ["01", "05", "09"][n % 3];
        writeln!(list, "- {{name: Ort {n:03}, ags: \"{land}{n:06}\"}}").expect("a String takes all text");
    }
    let all: Vec<String> = (0..places).map(|n| format!("Ort {n:03}")).collect();
    let note = |n: usize| format!("---\ntopic: Thema {n:03}\nmunicipalities: [{}]\n---\n", all.join(", "));
    let notes: Vec<(String, String)> = (0..topics).map(|n| (format!("sessions/s{n}.md"), note(n))).collect();
    let mut files: Vec<(&str, &str)> = notes.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    files.push(("municipalities.yaml", &list));
    event(&files).build()
}

#[test]
fn a_wide_table_is_divided_by_land() {
    let site = wide(41, 2);
    let page = site.page("matrix.html");
    assert_eq!(page.text("h2"), "Bayern");
    assert_eq!(page.texts("nav .chips a"), ["Bayern", "Nordrhein-Westfalen", "Schleswig-Holstein"]);
    assert_eq!(page.attributes("nav .chips [aria-current=page]", "href"), ["matrix.html"]);
    let columns = |path: &str| site.page(path).count("thead th") - 1;
    let of =
        [columns("matrix.html"), columns("matrix/nordrhein-westfalen.html"), columns("matrix/schleswig-holstein.html")];
    assert_eq!(of, [13, 14, 14]);
    assert_eq!(wide(40, 2).page("matrix.html").count("thead th"), 41, "forty still fit");
}

#[test]
fn a_full_table_is_divided_by_topics_and_none_is_too_large() {
    let site = wide(39, 40);
    let tables: Vec<Page> = site.pages().filter(|page| page.path.starts_with("matrix")).collect();
    assert!(tables.len() > 1 && tables.iter().all(|page| page.html.len() < 200_000));
    assert_eq!(tables.iter().map(|page| page.count("tbody tr")).sum::<usize>(), 40);
    assert!(tables.iter().all(|page| !page.text("main").contains("weggelassen")), "no topic is left out");
    assert_eq!(site.page("matrix.html").leads_to("[rel=next]"), ["matrix/seite-2.html"]);
}

/// Each place on its own topic.
fn thin(places: usize) -> Site {
    let note = |n: usize| format!("---\ntopic: Thema {n:03}\nmunicipalities: [Ort {n:03}]\n---\n");
    let notes: Vec<(String, String)> = (0..places).map(|n| (format!("sessions/s{n}.md"), note(n))).collect();
    event(&notes.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect::<Vec<_>>()).build()
}

#[test]
fn what_is_divided_leaves_out_topics_that_none_of_its_places_has_to_do_with() {
    let site = thin(240);
    let tables: Vec<Page> = site.pages().filter(|page| page.path.starts_with("matrix")).collect();
    assert_eq!(tables.len(), 6);
    for table in tables {
        assert_eq!((table.count("thead th"), table.count("tbody tr")), (41, 40), "{}", table.path);
        assert!(table.text("main").contains("sind hier weggelassen"), "{}", table.path);
    }
    let whole = thin(30).page("matrix.html");
    assert_eq!(whole.count("tbody tr"), 30, "where nobody is yet is seen as well");
    assert!(!whole.text("main").contains("weggelassen"));
}
