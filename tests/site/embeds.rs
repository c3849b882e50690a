//! Films and foreign pages within a text: a link says what they are, and nothing is loaded.

use crate::support::{NONE, Site, event, note};

fn with(text: &str) -> Site {
    note(&format!("---\ntopic: T\n---\n{text}\n"))
}

/// Address, words and note of the one card.
fn card(site: &Site) -> (String, String) {
    let page = site.page("sessions/note.html");
    let [href] = &page.attributes("main .prose a.embed", "href")[..] else {
        panic!("one card in {}", page.text("main"))
    };
    (href.clone(), page.text("main .prose a.embed"))
}

#[test]
fn what_was_to_be_shown_is_linked() {
    for (text, href, words) in [
        (
            "<iframe src=\"https://www.youtube.com/embed/x?a=1&amp;b=2\" title=\"Mitschnitt\" allowfullscreen></iframe>",
            "https://www.youtube.com/embed/x?a=1&b=2",
            "Mitschnitt (Film auf www.youtube.com)",
        ),
        ("<iframe src='https://karte.example/x'>alt</iframe>", "https://karte.example/x", "karte.example"),
        (
            "<video controls>\n<source src='https://x.example/a.mp4'>\n</video>",
            "https://x.example/a.mp4",
            "Film auf x.example",
        ),
        ("<audio src='https://x.example/a.mp3'></audio>", "https://x.example/a.mp3", "Tonaufnahme auf x.example"),
        (
            "<object data='https://x.example/a.pdf'><p>nichts</p></object>",
            "https://x.example/a.pdf",
            "Dokument auf x.example",
        ),
        ("<embed src='https://x.example/spiel'>", "https://x.example/spiel", "x.example"),
        ("![Der Film](https://youtu.be/x)", "https://youtu.be/x", "Der Film (Film auf youtu.be)"),
        ("![](//x.example/a.webm)", "https://x.example/a.webm", "Film auf x.example"),
        ("{%youtube aqz-KE_bpKQ %}", "https://www.youtube.com/watch?v=aqz-KE_bpKQ", "Film auf www.youtube.com"),
        ("{%vimeo 123456 %}", "https://vimeo.com/123456", "Film auf vimeo.com"),
        ("{%pdf https://x.example/a.pdf %}", "https://x.example/a.pdf", "Dokument auf x.example"),
    ] {
        let site = with(text);
        assert_eq!(card(&site), (href.to_owned(), words.to_owned()), "{text}");
        assert_eq!(site.findings(), NONE, "{text}");
        assert!(site.advice().iter().any(|told| told.ends_with("N427")), "{text}: {:?}", site.advice());
        let page = site.page("sessions/note.html");
        assert_eq!(page.count("main iframe, main video, main audio, main object, main embed, main img"), 0);
    }
}

#[test]
fn a_film_within_a_line_is_linked_too() {
    for film in
        ["<video src='https://x.example/a.mp4'></video>", "<video><source src='https://x.example/a.mp4'></video>"]
    {
        let site = with(&format!("Siehe {film} dazu"));
        assert_eq!(card(&site), ("https://x.example/a.mp4".to_owned(), "Film auf x.example".to_owned()), "{film}");
    }
}

#[test]
fn a_picture_from_elsewhere_is_linked_and_had_better_be_copied() {
    let site = with("![Karte der Stadt](https://x.example/karte.png)");
    assert_eq!(card(&site), ("https://x.example/karte.png".to_owned(), "Karte der Stadt (x.example)".to_owned()));
    assert_eq!(site.findings(), ["sessions/note.md:4:1 N404"]);
}

#[test]
fn a_film_beside_the_note_is_linked_too() {
    let note = ("sessions/note.md", "---\ntopic: T\n---\n<video src=\"film.mp4\"></video>\n");
    let site = event(&[note]).asset("sessions/film.mp4").build();
    assert_eq!(card(&site), ("film.mp4".to_owned(), "Film auf film.mp4".to_owned()));
    assert_eq!(site.findings(), NONE);
}

#[test]
fn what_leads_nowhere_is_taken_out_or_stays_text() {
    for text in ["<iframe srcdoc='x'></iframe>", "<iframe src='javascript:x'></iframe>", "<video></video>"] {
        assert_eq!(with(text).findings(), ["sessions/note.md:4:1 N406"], "{text}");
    }
    for text in ["{%youtube <b> %}", "{% if a %}", "`{%vimeo 1 %}`"] {
        let site = with(text);
        assert_eq!(site.page("sessions/note.html").count("a.embed"), 0, "{text}");
        assert!(site.advice().iter().all(|told| !told.ends_with("N427")), "{text}");
    }
}

#[test]
fn an_outcome_keeps_its_film() {
    let site = with("## Ergebnisse\n\n- Siehe ![den Film](https://youtu.be/x) dazu");
    let page = site.page("themen/t.html");
    assert_eq!(page.attributes("a[href='https://youtu.be/x']", "class"), ["external"]);
}
