//! What Git tells: when notes were last changed, and why pages do not say so.

use nachlese::source::HistoryGap;

use crate::support::{NONE, event, site};

const NOTES: [(&str, &str); 3] = [
    ("sessions/a.md", "---\ntopic: Akte\n---\nText\n"),
    ("sessions/a.en.md", "---\ntitle: File\n---\nText\n"),
    ("sessions/b.md", "---\ntopic: Bild\n---\nText\n"),
];

#[test]
fn a_session_says_when_its_note_was_last_changed() {
    let days = [("sessions/a.md", "2017-02-03"), ("sessions/a.en.md", "2017-02-05")];
    let site = event(&NOTES).changed(&days).build();
    let session = site.page("sessions/a.html");
    assert_eq!(session.text(".note-origin p"), "Letzte Änderung: 3. Februar 2017");
    assert_eq!(session.attributes(".note-origin time", "datetime"), ["2017-02-03"]);
    assert_eq!(site.page("sessions/a.en.html").text(".note-origin time"), "5. Februar 2017");
    assert_eq!(site.page("sessions/b.html").count(".note-origin"), 0, "nothing is known of this note");
    assert_eq!(site.findings(), NONE);
}

#[test]
fn without_history_pages_stay_as_they_are() {
    let plain = site(&NOTES);
    assert!(plain.files_with("Letzte Änderung").is_empty() && plain.files_with("Zuletzt geändert").is_empty());
    assert_eq!(plain.files, event(&NOTES).changed(&[]).build().files);
}

#[test]
fn the_start_page_names_what_was_changed_last() {
    let notes: Vec<(String, String)> = (1..=7)
        .map(|n| (format!("sessions/s{n}.md"), format!("---\ntopic: Thema {n}\nstart: 2017-01-26T1{n}:00\n---\n")))
        .collect();
    let files: Vec<(&str, &str)> = notes.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let days = [
        ("sessions/s2.md", "2017-02-01"),
        ("sessions/s3.md", "2017-03-01"),
        ("sessions/s4.md", "2017-02-01"),
        ("sessions/s5.md", "2016-12-31"),
        ("sessions/s6.md", "2017-01-30"),
        ("sessions/s7.md", "2017-01-31"),
    ];
    let start = event(&files).changed(&days).build().page("index.html");
    assert_eq!(
        start.texts("[aria-labelledby=_newest] .title-link"),
        ["Thema 3", "Thema 2", "Thema 4", "Thema 7", "Thema 6"]
    );
    assert_eq!(start.texts("[aria-labelledby=_newest] time")[0], "1. März 2017");
}

#[test]
fn nothing_is_newest_where_all_was_changed_on_one_day() {
    let days = [("sessions/a.md", "2017-02-03"), ("sessions/b.md", "2017-02-03")];
    assert_eq!(event(&NOTES).changed(&days).build().page("index.html").count("[aria-labelledby=_newest]"), 0);
}

#[test]
fn a_series_names_the_newest_of_all_its_events() {
    let files = [
        ("series.yaml", "title: Reihe\n"),
        ("2016/event.yaml", "title: Eins\nstart: 2016-01-26\nrelease: all\n"),
        ("2016/sessions/a.md", "---\ntopic: Alt\n---\n"),
        ("2017/event.yaml", "title: Zwei\nstart: 2017-01-26\nrelease: all\n"),
        ("2017/sessions/b.md", "---\ntopic: Neu\n---\n"),
    ];
    let days = [("2016/sessions/a.md", "2016-02-03"), ("2017/sessions/b.md", "2017-02-03")];
    let site = event(&files).changed(&days).build();
    assert_eq!(site.page("index.html").texts("[aria-labelledby=_newest] .title-link"), ["Neu", "Alt"]);
}

#[test]
fn what_is_not_shown_has_no_day_either() {
    let notes = [NOTES[0], ("sessions/d.md", "---\ntopic: Entwurf\nstatus: draft\n---\n")];
    let days = [("sessions/a.md", "2017-02-03"), ("sessions/d.md", "2019-09-09")];
    assert!(event(&notes).changed(&days).build().files_with("2019").is_empty());
}

#[test]
fn a_gap_is_one_note_about_the_event() {
    for (gap, code) in [
        (HistoryGap::Shallow, "N901"),
        (HistoryGap::NotInstalled, "N902"),
        (HistoryGap::NoRepository, "N902"),
        (HistoryGap::NotTrusted("/srv/camp".to_owned()), "N902"),
        (HistoryGap::TooSlow(5), "N902"),
        (HistoryGap::TooLarge, "N902"),
        (HistoryGap::Failed("bad object HEAD".to_owned()), "N902"),
    ] {
        let site = event(&NOTES).gap(gap).build();
        assert_eq!(site.findings(), NONE, "{code}");
        assert_eq!(site.advice().iter().filter(|finding| finding.starts_with("N9")).collect::<Vec<_>>(), [code]);
    }
}
