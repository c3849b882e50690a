//! Sessions near each other, and why.

use crate::support::site;

#[test]
fn each_says_why_it_is_near() {
    let site = site(&[
        ("topics.yaml", "- {id: akte, label: E-Akte}\n- {id: scan, label: Scannen, broader: akte}\n"),
        ("municipalities.yaml", "- {name: Düren}\n- {name: Halle}\n"),
        ("sessions/a.md", "---\ntopic: E-Akte\ntitle: A\ntags: [Papier]\nparticipants: [Düren]\nrelated: [e]\n---\n"),
        ("sessions/b.md", "---\ntopic: E-Akte\ntitle: B\nparticipants: [Düren]\n---\n"),
        ("sessions/c.md", "---\ntopic: Scannen\ntitle: C\n---\n"),
        ("sessions/d.md", "---\ntopic: WLAN\ntitle: D\ntags: [Papier]\nmunicipalities: [Düren]\n---\n"),
        ("sessions/e.md", "---\ntopic: Recht\ntitle: E\n---\n"),
        ("sessions/f.md", "---\ntopic: Kita\ntitle: F\nparticipants: [Düren]\n---\n"),
    ]);
    let page = site.page("sessions/a.html");
    let cards: Vec<String> = page
        .texts("[aria-labelledby=_related] .card-title")
        .into_iter()
        .zip(page.texts("[aria-labelledby=_related] .overline"))
        .map(|(title, reason)| format!("{title}: {reason}"))
        .collect();
    assert_eq!(
        cards,
        [
            "E: Gehört dazu",
            "B: Auch zum Thema „E-Akte“ · Auch mit Düren",
            "C: Auch zum Thema „E-Akte“",
            "D: Auch mit dem Schlagwort „Papier“ · Auch mit Düren",
        ],
        "one place alone makes no session near"
    );
}

#[test]
fn among_many_on_one_topic_the_nearest_in_the_programme_are_looked_at() {
    let notes: Vec<(String, String)> = (0..450)
        .map(|n| (format!("sessions/s{n:03}.md"), format!("---\ntopic: Alle\ntitle: S{n:03}\n---\n")))
        .collect();
    let files: Vec<(&str, &str)> = notes.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    let site = crate::support::event(&files).build_unchecked();
    let related = site.page("sessions/s400.html").texts("[aria-labelledby=_related] .card-title");
    assert_eq!(related.len(), 5);
    assert!(related.iter().all(|title| title.as_str() >= "S250"), "{related:?}");
}
