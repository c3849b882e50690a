//! Pages stay in bounds, whatever an event holds, and their headings count what the whole list holds.

use std::fmt::Write;

use crate::support::{NONE, Page, Site, event, note, site};

/// A site of this list of topics or municipalities and of numbered notes.
fn many(list: (&str, &str), count: usize, note: impl Fn(usize) -> String) -> Site {
    let notes: Vec<(String, String)> = (0..count).map(|n| (format!("sessions/s{n:03}.md"), note(n))).collect();
    let mut files: Vec<(&str, &str)> = vec![list];
    files.extend(notes.iter().map(|(path, text)| (path.as_str(), text.as_str())));
    event(&files).build()
}

/// 201 sessions on one topic in which one place takes part: lists of two pages.
fn two_pages() -> Site {
    many(("municipalities.yaml", "- {name: Musterstadt}\n- {name: Beispielhausen}\n"), 201, |n| {
        let place = if n == 200 { "Beispielhausen" } else { "Musterstadt" };
        format!(
            "---\ntopic: Thema\ntags: [Wort]\nparticipants: [Musterstadt, {place}]\n---\n\
             ## Offene Fragen\n\n- Frage {n}\n\n## Nächste Schritte\n\n- Schritt {n} (Musterstadt)\n"
        )
    })
}

/// The `n`th page of a list.
fn part(site: &Site, list: &str, n: usize) -> Option<String> {
    let path = if n == 1 { format!("{list}.html") } else { format!("{list}/seite-{n}.html") };
    site.has(&path).then_some(path)
}

#[test]
fn headings_count_the_whole_list() {
    let site = two_pages();
    for path in [
        "themen/thema.html",
        "themen/thema/seite-3.html",
        "kommunen/musterstadt.html",
        "kommunen/musterstadt/seite-3.html",
    ] {
        let page = site.page(path);
        for heading in ["question", "next-step", "sessions"] {
            assert_eq!(page.text(&format!("h2#{heading} .count")), "201", "{path}: {heading}");
        }
    }
    let questions = |path: &str| site.page(path).count("#question ~ .outcomes > li");
    assert_eq!((1..).map_while(|n| part(&site, "themen/thema", n)).map(|path| questions(&path)).sum::<usize>(), 201);
    assert_eq!(
        (1..).map_while(|n| part(&site, "kommunen/musterstadt", n)).map(|path| questions(&path)).sum::<usize>(),
        201
    );
    assert!(site.page("schlagwoerter/wort/seite-2.html").says("201 Sessions"));
    assert!(site.page("themen/thema/seite-2.html").says("2 Kommunen waren dabei"));
}

#[test]
fn what_stands_on_another_page_is_not_denied() {
    let site = many(("topics.yaml", "- {label: Thema}\n"), 201, |n| {
        let last = if n == 200 { "municipalities: [Musterstadt]" } else { "continues: [Musterstadt]" };
        let body = if n == 0 { "## Ergebnisse\n\n- Eines\n" } else { "Text\n" };
        format!("---\ntopic: Thema\ntitle: S{n:03}\n{last}\n---\n{body}")
    });
    let topic = site.page("themen/thema/seite-2.html");
    assert!(!topic.says("noch nichts festgehalten"), "{}", topic.text("main"));
    let place = site.page("kommunen/musterstadt/seite-2.html");
    assert!(!place.says("Keine Teilnahme festgehalten") && !place.says("noch kein Thema"), "{}", place.text("main"));
}

#[test]
fn a_session_that_all_others_mention_names_twenty_of_them() {
    let site = many(("sessions/aim.md", "---\ntopic: Ziel\n---\n"), 25, |n| {
        format!("---\ntopic: T{n}\n---\n[dort](aim.md)\n")
    });
    let page = site.page("sessions/aim.html");
    assert_eq!(page.count("[aria-labelledby=_mentioned-in] .rows > li"), 20);
    assert!(page.text("[aria-labelledby=_mentioned-in]").ends_with("und 5 weitere"));
}

#[test]
fn a_place_shares_many_topics_with_another() {
    let site = many(("topics.yaml", "- {label: Thema}\n"), 30, |n| {
        format!("---\ntopic: Thema {n}\ncontinues: [Musterstadt, Beispielhausen]\n---\n")
    });
    let page = site.page("kommunen/musterstadt.html");
    assert_eq!(page.count("[aria-labelledby=companions] td a"), 10);
    assert!(page.text("[aria-labelledby=companions] th + td").ends_with("und 20 weitere"));
}

#[test]
fn topics_below_each_other_end_at_the_third_level() {
    let mut topics = String::from("- {label: T0}\n");
    for n in 1..450 {
        writeln!(topics, "- {{label: T{n}, broader: T{}}}", n - 1).expect("a String takes all text");
    }
    let site = site(&[("topics.yaml", &topics), ("sessions/a.md", "---\ntopic: T0\n---\n")]);
    assert_eq!(site.findings(), NONE);
    let cards = |page: &Page| page.count("main .card-title");
    let total: usize =
        site.pages().filter(|page| page.path.starts_with("themen/") && cards(page) > 1).map(|page| cards(&page)).sum();
    assert_eq!(total, 450, "each topic stands on one page of the register");
}

#[test]
fn a_topic_with_many_narrower_ones_names_some() {
    let mut topics = String::from("- {label: Oben}\n");
    for n in 0..70 {
        writeln!(topics, "- {{label: T{n}, broader: Oben}}").expect("a String takes all text");
    }
    let site = site(&[("topics.yaml", &topics), ("sessions/a.md", "---\ntopic: Oben\n---\n")]);
    let page = site.page("themen/oben.html");
    assert_eq!(page.count(".page-head .chips a"), 60);
    assert!(page.text(".page-head .chips").ends_with("und 10 weitere"));
}

#[test]
fn numbers_that_no_room_holds_are_no_numbers_of_people() {
    for count in ["4000000000", "100001"] {
        let party = format!("{{municipality: Musterstadt, count: {count}}}");
        let site = note(&format!("---\ntopic: T\nparticipants: [{party}, {party}]\n---\n"));
        assert!(!site.page("sessions/note.html").text(".facts").contains(count));
    }
    let parties = "{municipality: Musterstadt, count: 100000}, ".repeat(3);
    let site = note(&format!("---\ntopic: T\nparticipants: [{parties}]\n---\n"));
    assert!(site.page("sessions/note.html").says("300000 Personen"));
}

#[test]
fn the_folder_of_the_repository_lies_in_the_repository() {
    let source = |path: &str| {
        let yaml = format!(
            "title: T\nstart: 2017-01-26\nrelease: all\nrepository: {{url: \"https://github.com/a/b\", path: \"{path}\"}}\n"
        );
        let site = site(&[("event.yaml", &yaml), ("sessions/a.md", "---\ntopic: T\n---\n")]);
        let links = site.page("sessions/a.html").attributes("a[href*='github.com/a/b/blob/']", "href");
        (links, site.findings())
    };
    for path in ["../z", "..", "a/../../z", "/../z"] {
        let (links, findings) = source(path);
        assert_eq!(links, ["https://github.com/a/b/blob/main/sessions/a.md"], "{path}");
        assert!(findings.len() == 1 && findings[0].ends_with("N107"), "{path}: {findings:?}");
    }
    for path in ["events/2017", "/events/2017/", "events/./x/../2017"] {
        let (links, findings) = source(path);
        assert_eq!(links, ["https://github.com/a/b/blob/main/events/2017/sessions/a.md"], "{path}");
        assert_eq!(findings, NONE, "{path}");
    }
    for path in [".", "", "/"] {
        assert_eq!(source(path).0, ["https://github.com/a/b/blob/main/sessions/a.md"], "{path}");
    }
}
