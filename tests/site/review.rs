//! What is sent round for approval: who is asked, what about, and what must not stand there.

use crate::support::{EVENT, Page, event};

const LIST: &str = "\
- {id: dueren, name: Stadt Düren, short: Düren, ags: \"05358008\", contact: post@dueren.example}
- {id: kreis-dueren, name: Kreis Düren, kind: district}
- {id: essen, name: Essen}
- {id: verband, name: Beispielverband, kind: society}
";

/// The passages for one place as `number label: text`.
#[track_caller]
fn asked(place: &str, note: &str) -> Vec<String> {
    let files = event(&[("municipalities.yaml", LIST), ("sessions/note.md", note)]).review().expect("nothing is wrong");
    let Some(html) = files.get(&format!("{place}.html")) else { return Vec::new() };
    let page = Page::new("review.html", html.as_bytes());
    page.texts("legend")
        .iter()
        .zip(page.texts("blockquote"))
        .map(|(legend, text)| format!("{legend}: {text}"))
        .collect()
}

#[test]
fn each_sentence_that_names_a_place_is_asked_about() {
    let text = "---\ntopic: E-Akte\n---\n## Ausgangslage\nKiel war da. Am 31. März teilt Düren z. B. die Anweisung. Danach \
                nichts.\n\nAuch *Dürens* Kämmerei scannt.\n\n| Ort | Stand |\n|---|---|\n| Düren | läuft |\n";
    assert_eq!(
        asked("dueren", text),
        [
            "1.1 Text unter „Ausgangslage“: Am 31. März teilt Düren z. B. die Anweisung.",
            "1.2 Text unter „Ausgangslage“: Auch Dürens Kämmerei scannt.",
            "1.3 Text unter „Ausgangslage“: Ort: Düren; Stand: läuft",
        ]
    );
}

#[test]
fn names_are_found_inflected_and_as_whole_words() {
    let named = |text: &str| asked("dueren", &format!("---\ntopic: E-Akte\n---\n{text}\n")).len();
    for text in [
        "Düren",
        "DÜREN",
        "Du\u{308}ren",
        "Dueren",
        "Dürens Akte",
        "Düren’s Akte",
        "die Dürener Akte",
        "(Düren)",
        "in **Dü**ren",
        "Düren-Modell",
    ] {
        assert_eq!(named(text), 1, "{text}");
    }
    for text in ["Dürenberg", "Kreis Düren", "im Landkreise", "verdüren"] {
        assert_eq!(named(text), 0, "{text}");
    }
    assert_eq!(asked("kreis-dueren", "---\ntopic: E-Akte\n---\nIm Gebiet des Kreises Düren.\n").len(), 1);
    // A town may be called like a thing that is written small.
    assert_eq!(asked("essen", "---\ntopic: E-Akte\n---\nWir essen. Wir sind in Essen.\n").len(), 1);
}

#[test]
fn what_the_head_says_and_what_came_out_is_asked_about() {
    let note = "---\ntopic: E-Akte\ntitle: E-Akte wie in Düren\nhosts: [Düren]\nparticipants: [Düren (3)]\ncontinues: [Düren]\n\
                practice: [{municipality: Düren, state: planned}]\nsummary: Düren zeigt es.\n---\n## Ergebnisse\n- Es geht.\n\
                ## Nächste Schritte\n- [ ] Anweisung teilen (Düren, bis 31.03.2017)\n- Mit Dürens Hilfe\n";
    assert_eq!(
        asked("dueren", note),
        [
            "1.1 Titel: E-Akte wie in Düren",
            "1.2 Angeboten von: Düren",
            "1.3 Teilnehmende: 3 aus Düren",
            "1.4 Will daran weiterarbeiten: Düren",
            "1.5 Macht es oder plant es: Düren",
            "1.6 Zusammenfassung: Düren zeigt es.",
            "1.7 Nächster Schritt: Anweisung teilen (Düren, bis 31.03.2017)",
            "1.8 Nächster Schritt: Mit Dürens Hilfe",
        ]
    );
}

#[test]
fn the_page_says_how_far_each_note_is() {
    let legal = format!("{EVENT}url: https://stadt.example/b/\nlegal: {{contact: barcamp@stadt.example}}\n");
    let files = event(&[
        ("event.yaml", &legal),
        ("municipalities.yaml", LIST),
        ("sessions/a.md", "---\ntopic: A\napproved: {by: Essen, on: 2017-02-03}\n---\nDüren"),
        ("sessions/b.md", "---\ntopic: B\nstatus: review\n---\nDüren"),
    ])
    .review()
    .expect("nothing is wrong");
    let page = Page::new("dueren.html", files["dueren.html"].as_bytes());
    assert_eq!(page.count("h1"), 1);
    assert_eq!(page.attributes("meta[name=robots]", "content"), ["noindex, nofollow"]);
    assert!(page.text("main").contains("nicht zur Veröffentlichung"));
    assert_eq!(page.count("link, script, img, [src]"), 0, "one file alone must look right");
    let facts = page.texts("dd");
    assert_eq!(facts[0], "veröffentlicht");
    assert!(facts[1].contains("abgestimmt und wurde am 3. Februar 2017 freigegeben (Essen)"), "{facts:?}");
    assert_eq!(facts[3], "https://stadt.example/b/sessions/a.html");
    assert_eq!(facts[4], "in Prüfung, noch nicht veröffentlicht");
    assert!(facts[5].contains("nicht mit den Teilnehmenden abgestimmt"), "{facts:?}");
    assert_eq!(page.attributes("dd a", "href"), ["https://stadt.example/b/sessions/a.html"], "none yet for the other");
    assert_eq!(
        page.attributes(".answer a", "href"),
        ["mailto:barcamp@stadt.example?subject=Testcamp%3A%20R%C3%BCckmeldung%20von%20D%C3%BCren"]
    );
    let text = &files["dueren.md"];
    assert!(text.contains("## 2. B\n\n- Stand: in Prüfung, noch nicht veröffentlicht\n"), "{text}");
    assert!(text.contains("> **Düren**\n\n- [ ] Stimmt so\n- [ ] Bitte ändern\n- [ ] Bitte nicht nennen\n"), "{text}");
}

#[test]
fn only_what_may_be_sent_is_sent() {
    let files = |drafts: bool| {
        let event = event(&[
            ("municipalities.yaml", LIST),
            ("sessions/p.md", "---\ntopic: P\n---\nDüren eins"),
            ("sessions/r.md", "---\ntopic: R\nstatus: review\n---\nDüren zwei"),
            ("sessions/d.md", "---\ntopic: D\nstatus: draft\n---\nDüren drei"),
            ("sessions/e.md", "---\ntopic: E\npublish_after: 2099-01-01\n---\nDüren vier"),
            ("sessions/w.md", "---\ntopic: W\nstatus: withdrawn\n---\nDüren fünf"),
            ("sessions/x.md", "---\ntopic: X\nstatus: vielleicht\n---\nDüren sechs"),
        ]);
        let event = if drafts { event.drafts() } else { event };
        event.review().expect("what is withheld does not keep back the rest")["dueren.md"].clone()
    };
    let shown = |text: &str| ["eins", "zwei", "drei", "vier", "fünf", "sechs"].map(|word| text.contains(word));
    assert_eq!(shown(&files(false)), [true, true, false, false, false, false]);
    assert_eq!(shown(&files(true)), [true, true, true, true, false, false]);
}

#[test]
fn the_site_itself_does_not_show_what_is_in_review() {
    let site = event(&[("sessions/r.md", "---\ntopic: R\nstatus: review\n---\nDüren")]).build();
    assert!(!site.has("sessions/r.html") && !site.has("review.html"));
}

#[test]
fn nobody_is_named_without_consent() {
    let people = "- {key: p1, name: Maria Muster, municipality: dueren}\n\
                  - {key: p2, name: Otto Beispiel, municipality: dueren, consent: {scope: name, date: 2017-01-26}}\n";
    let review = |text: &str| {
        let note = format!("---\ntopic: E-Akte\nhosts: [p1]\nscribes: [p2]\n---\n{text}\n");
        event(&[("municipalities.yaml", LIST), ("people.yaml", people), ("sessions/note.md", &note)]).review()
    };
    let files = review("Nichts.").expect("nobody is named");
    assert!(files["dueren.md"].contains("Otto Beispiel") && files.values().all(|file| !file.contains("Maria")));
    // The note has an error then, which keeps it back.
    let files = review("In Düren hilft Maria Muster.").expect("the note is left out");
    assert!(!files.contains_key("dueren.md") && files.values().all(|file| !file.contains("Maria")));
}

#[test]
fn those_of_one_place_are_one_passage() {
    let people = "- {key: p1, name: Maria Muster, municipality: dueren}\n";
    let note = "---\ntopic: E-Akte\nparticipants: [p1, Düren, Düren (2)]\n---\nNichts.\n";
    let files = event(&[("municipalities.yaml", LIST), ("people.yaml", people), ("sessions/note.md", note)]).review();
    let text = &files.expect("nothing is wrong")["dueren.md"];
    assert_eq!((text.matches("** Teilnehmende\n").count(), text.contains("4\u{a0}aus Düren")), (1, true), "{text}");
}

#[test]
fn the_index_tells_whom_to_write_to() {
    let note = "---\ntopic: E-Akte\n---\nDüren und der Beispielverband. Noch einmal Düren.\n";
    let files = event(&[("municipalities.yaml", LIST), ("sessions/note.md", note)]).review().expect("nothing is wrong");
    assert_eq!(
        files.keys().collect::<Vec<_>>(),
        ["dueren.html", "dueren.md", "index.html", "verband.html", "verband.md"]
    );
    let page = Page::new("index.html", files["index.html"].as_bytes());
    assert_eq!(page.texts("caption"), ["Kommunen", "Weitere Beteiligte"]);
    assert_eq!(page.texts("tbody tr"), ["Düren 1 2 dueren.md post@dueren.example", "Beispielverband 1 1 verband.md –"]);
    assert_eq!(
        page.attributes("tbody a", "href"),
        ["dueren.html", "dueren.md", "mailto:post@dueren.example", "verband.html", "verband.md"]
    );
}

#[test]
fn approval_ends_the_notice_on_the_page() {
    let notice = |head: &str| {
        let site = event(&[("sessions/note.md", &format!("---\ntopic: E-Akte\n{head}---\nText\n"))]).build();
        site.page("sessions/note.html").text(".notice")
    };
    assert!(notice("").contains("nicht mit den Teilnehmenden abgestimmt"));
    for approved in ["approved: {on: 2017-02-03}\n", "approved: {by: Düren}\n"] {
        let notice = notice(approved);
        assert!(!notice.contains("nicht") && notice.contains("abgestimmt"), "{notice}");
    }
}

#[test]
fn in_a_series_each_note_says_where_it_was() {
    let files = event(&[
        ("series.yaml", "title: Reihe\n"),
        ("municipalities.yaml", LIST),
        ("2017/event.yaml", "title: Erstes Treffen\nstart: 2017-01-26\nrelease: all\n"),
        ("2017/sessions/a.md", "---\ntopic: A\n---\nDüren\n"),
    ])
    .review()
    .expect("nothing is wrong");
    assert!(files["dueren.md"].contains("- Veranstaltung: Erstes Treffen\n"), "{}", files["dueren.md"]);
    assert!(files["dueren.html"].contains("<dd>Erstes Treffen</dd>"));
}

#[test]
fn versions_are_asked_about_too() {
    let files = event(&[
        ("municipalities.yaml", LIST),
        ("sessions/note.md", "---\ntopic: E-Akte\n---\nText\n"),
        ("sessions/note.leicht.md", "Düren macht mit.\n"),
    ])
    .review()
    .expect("nothing is wrong");
    assert!(
        files["dueren.md"].contains("**1.1** Text · Leichte Sprache\n\n> **Düren** macht mit."),
        "{}",
        files["dueren.md"]
    );
}
