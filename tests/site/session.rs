//! The page of one session, and what leads there.

use crate::support::{NONE, note, site};

#[test]
fn a_session_shows_all_its_facts() {
    let site = note(
        "---\ntopic: [Digitale Aktenführung, Datenschutz]\ntitle: E-Akte, aber wie anfangen?\nroom: Raum 3\nstart: 2017-01-26T11:00\nduration: 45\n\
         scribes: [{municipality: Norderstedt}]\nparticipants: [Norderstedt, {municipality: Düren, count: 3}, ca. 14 Personen]\ntags: [Posteingang]\n\
         interest: 17\nsummary: Worum es ging.\napproved: {by: Norderstedt, on: 2017-02-03}\n\
         practice: [{municipality: Düren, state: planned, url: \"https://www.example.org/\"}]\ncontinues: [Norderstedt]\n\
         links: [{title: Mitschnitt, url: \"https://video.example.org/1\", type: video}]\n---\nText.\n",
    );
    assert_eq!(site.findings(), NONE);
    let page = site.page("sessions/note.html");
    assert_eq!(page.leads_to(".overline a"), ["themen/digitale-aktenfuehrung.html", "themen/datenschutz.html"]);
    for words in [
        "Worum es ging.",
        "Donnerstag, 26. Januar 2017",
        "11:00–11:45 Uhr",
        "Raum 3",
        "ca. 18 Personen",
        "3 aus Düren",
        "17 Personen",
        "Posteingang",
        "3. Februar 2017",
        "geplant",
        "Mitschnitt",
        "video.example.org",
    ] {
        assert!(page.says(words), "{words} in {}", page.text("main"));
    }
    assert_eq!(page.count("main iframe, main video, main img"), 0, "a link card, never an embed");
}

#[test]
fn a_text_that_nobody_agreed_to_says_so() {
    assert!(
        note("---\ntopic: T\n---\nText\n").page("sessions/note.html").says("nicht mit den Teilnehmenden abgestimmt")
    );
}

#[test]
fn several_topics_under_either_key() {
    for key in ["topic: [A, B]", "topics: [A, B]", "thema:\n  - A\n  - B"] {
        let site = note(&format!("---\n{key}\n---\n"));
        assert!(site.has("themen/a.html") && site.has("themen/b.html"), "{key}: {:?}", site.paths());
    }
}

#[test]
fn related_sessions_are_those_named_and_those_that_share() {
    let site = site(&[
        ("sessions/a.md", "---\ntopic: A\ntitle: Eins\nrelated: [c]\n---\n"),
        ("sessions/b.md", "---\ntopic: A\ntitle: Zwei\n---\n"),
        ("sessions/c.md", "---\ntopic: C\ntitle: Drei\n---\n"),
        ("sessions/d.md", "---\ntopic: D\ntitle: Vier\n---\n"),
    ]);
    let related = site.page("sessions/a.html").texts("[aria-labelledby$=related] .card-title");
    assert_eq!(related, ["Drei", "Zwei"]);
}

#[test]
fn topics_have_their_broader_and_narrower_ones() {
    let site = site(&[
        (
            "topics.yaml",
            "- {id: verwaltung, label: Verwaltung}\n- {id: e-akte, label: E-Akte, broader: verwaltung, description: Alles zur Akte.}\n",
        ),
        ("sessions/a.md", "---\ntopic: E-Akte\n---\n"),
        ("sessions/b.md", "---\ntopic: Verwaltung\n---\n"),
    ]);
    assert!(site.page("themen/e-akte.html").leads_to("main a").contains(&"themen/verwaltung.html".to_owned()));
    assert!(site.page("themen/verwaltung.html").leads_to("main a").contains(&"themen/e-akte.html".to_owned()));
    assert!(site.page("themen/e-akte.html").says("Alles zur Akte."));
}

#[test]
fn pages_of_the_event_are_linked_from_every_page() {
    let site = site(&[
        (
            "event.yaml",
            &format!(
                "{}legal: {{imprint: \"https://x.example/i\", privacy: \"https://x.example/p\", accessibility: \"https://x.example/a\"}}\n",
                crate::support::EVENT
            ),
        ),
        ("sessions/a.md", "---\ntopic: T\n---\n"),
        ("pages/ueber.md", "# Über diese Seiten\n\n[zurück](../sessions/a.md)\n"),
    ]);
    for page in site.pages().filter(|page| page.path != "404.html") {
        let links = page.attributes("footer a", "href");
        for legal in ["https://x.example/i", "https://x.example/p", "https://x.example/a"] {
            assert!(links.contains(&legal.to_owned()), "{}: {links:?}", page.path);
        }
        assert!(page.leads_to("footer a").contains(&"ueber.html".to_owned()), "{}", page.path);
    }
}

#[test]
fn the_start_page_leads_everywhere() {
    let site = note("---\ntopic: T\ntags: [W]\nmunicipalities: [Düren]\ninterest: 5\n---\n## Ergebnisse\n- x\n");
    let links = site.page("index.html").leads_to("a");
    for path in [
        "programm.html",
        "sessions/index.html",
        "themen/index.html",
        "kommunen/index.html",
        "schlagwoerter/index.html",
        "themen/t.html",
    ] {
        assert!(links.contains(&path.to_owned()), "{path}: {links:?}");
    }
}

#[test]
fn nothing_counted_stands_around_the_pages() {
    let note = |n: usize| (format!("sessions/s{n}.md"), "---\ntopic: T\n---\n".to_owned());
    let around = |count: usize| {
        let notes: Vec<(String, String)> = (0..count).map(note).collect();
        let files: Vec<(&str, &str)> = notes.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        let page = site(&files).page("sessions/s0.html");
        (page.text("body > header"), page.text("body > footer"))
    };
    assert_eq!(around(2), around(5));
}

#[test]
fn legal_pages_may_be_pages_of_the_event() {
    for imprint in ["pages/impressum.md", "impressum.html", "impressum"] {
        let yaml = format!(
            "{}legal: {{imprint: {imprint}, privacy: pages/impressum.md, accessibility: pages/impressum.md}}\n",
            crate::support::EVENT
        );
        let site = site(&[
            ("event.yaml", &yaml),
            ("sessions/a.md", "---\ntopic: T\n---\n"),
            ("pages/impressum.md", "# Impressum\n"),
        ]);
        assert_eq!(site.findings(), NONE, "{imprint}");
        for page in site.pages().filter(|page| page.path != "404.html") {
            assert!(page.leads_to("footer a").contains(&"impressum.html".to_owned()), "{imprint}: {}", page.path);
        }
    }
}

#[test]
fn a_legal_page_that_is_not_there_is_one_finding_at_its_place() {
    let yaml = format!(
        "{}legal:\n  imprint: fehlt.html\n  privacy: https://x.example/p\n  accessibility: https://x.example/a\n",
        crate::support::EVENT
    );
    let site =
        crate::support::event(&[("event.yaml", &yaml), ("sessions/a.md", "---\ntopic: T\n---\n")]).build_unchecked();
    let findings = site.findings();
    assert!(findings.len() == 1 && findings[0].starts_with("event.yaml:6:12 "), "{findings:?}");
}

#[test]
fn a_heading_within_the_text_is_no_title() {
    for (text, title) in [
        ("# E-Akte\n\n## Ergebnisse\n\n- a\n", "E-Akte"),
        ("Host: Düren\n\n# E-Akte\n\n## Verlauf\n\nb\n", "E-Akte"),
        ("# E-Akte\n\na\n\n# Ergebnisse\n\n- b\n", "E-Akte"),
        ("Host: Düren\n\n## Ausgangslage\n\na\n\n## Verlauf\n\nb\n", "Note"),
        ("# Ergebnisse\n\n- a\n\n# Offene Fragen\n\n- b?\n", "Note"),
        ("## Ergebnisse\n\n- a\n", "Note"),
        ("Text\n", "Note"),
    ] {
        let page = note(text).page("sessions/note.html");
        assert_eq!(page.text("h1"), title, "{text}");
        for heading in text.lines().filter_map(|line| line.trim_start_matches('#').strip_prefix(' ')) {
            assert!(page.text("main").contains(heading), "{heading} of {text}");
        }
    }
}
