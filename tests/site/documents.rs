//! The whole event as one document, for paper.

use std::fmt::Write;

use crate::support::{NONE, Site, event, note, site};

#[test]
fn all_sessions_stand_in_it_in_the_order_of_the_programme() {
    let site = site(&[
        ("event.yaml", "title: Treffen\nstart: 2017-01-26\nend: 2017-01-27\nrelease: all\nlicence: CC-BY-4.0\n"),
        ("sessions/spaet.md", "---\ntopic: Thema\ntitle: Spät\nstart: 2017-01-27T09:00\n---\nMorgen.\n"),
        ("sessions/frueh.md", "---\ntopic: Thema\ntitle: Früh\nstart: 2017-01-26T11:00\nroom: Raum 3\n---\nHeute.\n"),
        ("sessions/offen.md", "---\ntopic: Thema\ntitle: Irgendwann\n---\n"),
    ]);
    assert_eq!(site.errors(), NONE);
    let page = site.page("druck.html");
    assert_eq!(page.texts(".contents li > a"), ["Früh", "Spät", "Irgendwann"]);
    let days = ["Donnerstag, 26. Januar 2017", "Freitag, 27. Januar 2017", "Ohne Zeitangabe"];
    assert_eq!(page.texts(".document-day > h2"), days);
    assert_eq!(page.texts(".chapter h3"), ["1 Früh", "2 Spät", "3 Irgendwann"]);
    for words in ["Heute.", "Morgen.", "11:00 Uhr", "Raum 3", "CC BY 4.0", "noch keine Mitschrift"] {
        assert!(page.says(words), "{words}");
    }
    assert_eq!(site.page("programm.html").leads_to("main > .ways a").last().map(String::as_str), Some("druck.html"));
    assert_eq!(page.attributes("meta[name=robots]", "content"), ["noindex"]);
}

#[test]
fn links_between_sessions_stay_within_it() {
    let site = site(&[
        (
            "sessions/a.md",
            "---\ntopic: A\n---\n## Stand\n\nWie [dort](b.md#stand) und [da](b.md), [hier](#stand).[^1]\n\n[^1]: Fuß.\n",
        ),
        ("sessions/b.md", "---\ntopic: B\n---\n## Stand\n\nAlles gut.[^1]\n\n[^1]: Note.\n"),
    ]);
    let page = site.page("druck.html");
    assert_eq!(page.attributes(".chapter .prose p a:not([aria-label])", "href"), ["#b_stand", "#_s_b", "#a_stand"]);
    assert_eq!(page.texts(".place-on-paper"), ["(Nr. 2)", "(Nr. 2)"]);
    assert_eq!(page.count("#a_fn_1") + page.count("#b_fn_1"), 2);
    assert_eq!(page.attributes(".footnotes", "aria-label"), ["Fußnoten (Nr. 1)", "Fußnoten (Nr. 2)"]);
    assert_eq!(page.attributes(".chapter .prose :is(h1, h2, h3, h4, h5)", "id"), ["a_stand", "b_stand"]);
}

#[test]
fn headings_of_a_note_stand_below_its_title() {
    let page =
        note("---\ntopic: T\n---\n# Eins\n\nText\n\n## Zwei\n\nText\n\n## Ergebnisse\n\n- Fertig\n").page("druck.html");
    assert_eq!(page.texts(".prose h4"), ["Eins"]);
    assert_eq!(page.texts(".prose h5"), ["Zwei", "Ergebnisse"]);
    assert_eq!(page.count(".prose .outcome.outcome-result"), 1);
}

#[test]
fn nothing_that_waits_is_in_it() {
    let site = site(&[
        ("sessions/a.md", "---\ntopic: A\n---\n"),
        ("sessions/b.md", "---\ntopic: B\ntitle: Geheim\nstatus: draft\n---\nVertraulich.\n"),
        ("sessions/c.md", "---\ntopic: C\ntitle: Anderswo\nstatus: withdrawn\n---\nVertraulich.\n"),
    ]);
    assert_eq!(site.page("druck.html").texts(".chapter h3"), ["1 A"]);
    for words in ["Geheim", "Anderswo", "Vertraulich"] {
        assert_eq!(site.files_with(words), NONE);
    }
}

#[test]
fn the_running_heads_name_event_and_session() {
    let site = site(&[
        ("event.yaml", "title: 'Das \"große\" Treffen'\nstart: 2017-01-26\nrelease: all\n"),
        ("sessions/a.md", "---\ntopic: A\ntitle: 'Wie \\ geht das?'\n---\n"),
    ]);
    assert_eq!(
        site.page("druck.html").attributes("head link[rel=stylesheet]", "href"),
        ["theme/style.css", "druck.css"]
    );
    let css = String::from_utf8_lossy(&site.files["druck.css"]).into_owned();
    assert!(css.contains("@top-left { content: \"Das \\22 große\\22  Treffen\"; }"), "{css}");
    assert!(css.contains("@top-right { content: \"1  Wie \\5c  geht das?\"; }"), "{css}");
    assert_eq!(site.page("druck.html").count(".chapter.session-1"), 1);
}

#[test]
fn an_event_without_sessions_has_none() {
    let site = event(&[("pages/a.md", "# A\n")]).build();
    assert!(!site.has("druck.html"));
}

#[test]
fn each_event_of_a_series_has_its_own() {
    let site = site(&[
        ("series.yaml", "title: Reihe\nlanguage: en\n"),
        ("2017/event.yaml", "title: Eins\nstart: 2017-01-26\nrelease: all\n"),
        ("2017/sessions/a.md", "---\ntopic: A\n---\n[then](../../2018/sessions/a.md)\n"),
        ("2018/event.yaml", "title: Zwei\nstart: 2018-01-26\nrelease: all\n"),
        ("2018/sessions/a.md", "---\ntopic: A\n---\n"),
    ]);
    assert_eq!(site.page("2017/print.html").texts(".chapter h3"), ["1 A"]);
    assert_eq!(site.page("2017/print.html").leads_to(".prose a"), ["2018/sessions/a.html"]);
    assert!(site.has("2018/print.html") && !site.has("print.html"));
}

/// `first` sessions on the first day, and `second` on the next.
fn two_days(first: usize, second: usize) -> Site {
    let days = std::iter::repeat_n(26, first).chain(std::iter::repeat_n(27, second));
    let notes: Vec<(String, String)> = days
        .enumerate()
        .map(|(n, day)| {
            let mut text =
                format!("---\ntopic: T\ntitle: S{n:03}\nstart: 2017-01-{day}T{:02}:{:02}\n---\n", 8 + n / 60, n % 60);
            if n == 0 {
                let _ = writeln!(text, "[nah](s001.md) [fern](s{:03}.md)", first + second - 1);
            }
            (format!("sessions/s{n:03}.md"), text)
        })
        .collect();
    let mut files = vec![("event.yaml", "title: Treffen\nstart: 2017-01-26\nend: 2017-01-27\nrelease: all\n")];
    files.extend(notes.iter().map(|(path, text)| (path.as_str(), text.as_str())));
    event(&files).build()
}

#[test]
fn three_hundred_sessions_are_one_document() {
    let site = two_days(150, 150);
    assert_eq!(site.page("druck.html").count(".chapter"), 300);
    assert!(!site.has("druck/2017-01-26.html"));
}

#[test]
fn above_that_each_day_has_its_own() {
    let site = two_days(305, 10);
    let list = site.page("druck.html").leads_to("main .rows a");
    assert_eq!(list, ["druck/2017-01-26.html", "druck/2017-01-26-2.html", "druck/2017-01-27.html"]);
    assert_eq!(list.iter().map(|path| site.page(path).count(".chapter")).collect::<Vec<_>>(), [300, 5, 10]);
    assert_eq!(site.page(&list[1]).text(".document-title .lead"), "Donnerstag, 26. Januar 2017, Teil 2");
    assert_eq!(site.page(&list[1]).texts(".chapter h3")[0], "301 S300");
    assert_eq!(site.page(&list[0]).attributes(".prose a", "href"), ["#_s_s001", "../sessions/s314.html"]);
    let heads = site.page(&list[2]).attributes("head link[rel=stylesheet]", "href");
    assert_eq!(heads, ["../theme/style.css", "2017-01-27.css"]);
}

#[test]
fn pictures_that_only_the_list_names_are_printed_too() {
    let note = "---\ntopic: E-Akte\nimages: [{src: ../assets/a.png, alt: Drei Karten}]\n---\n\nText.\n";
    let site = event(&[("sessions/a.md", note)]).asset("assets/a.png").build();
    assert_eq!(site.page("druck.html").attributes(".chapter img", "alt"), ["Drei Karten"]);
}
