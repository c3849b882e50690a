//! Outcomes: headings that people write anyway.

use crate::support::{EVENT, NONE, Site, note, site};

fn outcomes(body: &str) -> Vec<(String, String)> {
    let site = note(&format!(
        "---\ntopic: T\nmunicipalities: [Norderstedt, Landkreis Heidekreis, Halle (Saale)]\n---\n{body}"
    ));
    told(&site)
}

/// Kind and text of the outcomes on the topic's page.
fn told(site: &Site) -> Vec<(String, String)> {
    let page = site.page("themen/t.html");
    let kinds = page.attributes(".outcomes > .outcome", "class");
    let texts = page.texts(".outcomes > .outcome .outcome-text");
    assert_eq!(kinds.len(), texts.len());
    kinds.iter().map(|class| class.replace("outcome outcome-", "")).zip(texts).collect()
}

fn pair(kind: &str, text: &str) -> (String, String) {
    (kind.to_owned(), text.to_owned())
}

#[test]
fn five_kinds_by_their_headings_in_the_order_of_the_topic() {
    let body = "## Aha-Erlebnisse\n- a\n\n## Ergebnisse\n- b\n\n## Vereinbarungen\n- c\n\n## Offene Fragen\n- d\n\n## Nächste Schritte\n- e\n";
    assert_eq!(
        outcomes(body),
        [
            pair("agreement", "c"),
            pair("next-step", "e"),
            pair("question", "d"),
            pair("result", "b"),
            pair("insight", "a")
        ]
    );
}

#[test]
fn headings_are_known_in_german_and_english_however_they_are_dressed() {
    for (heading, kind) in [
        ("## Offene Fragen", "question"),
        ("# OFFENE FRAGEN:", "question"),
        ("### 3. Offene Fragen?", "question"),
        ("Offene Fragen\n-------------", "question"),
        ("## Open questions", "question"),
        ("## Next steps", "next-step"),
        ("## Naechste Schritte", "next-step"),
        ("## Anregungen zur Weiterarbeit", "next-step"),
        ("## 💡 Aha!", "insight"),
        ("## **Ergebnisse**", "result"),
        ("## Results", "result"),
    ] {
        assert_eq!(outcomes(&format!("{heading}\n\n- x\n")), [pair(kind, "x")], "{heading}");
    }
}

#[test]
fn only_the_top_items_count_and_carry_what_is_below_them() {
    let found = outcomes("## Ergebnisse\n\n- a\n  - b\n  - c\n- d\n");
    assert_eq!(found, [pair("result", "a b c"), pair("result", "d")]);
}

#[test]
fn rows_of_a_table_count() {
    let site = note(
        "---\ntopic: T\nmunicipalities: [Norderstedt]\n---\n## Nächste Schritte\n\n| Was | Wer | Bis |\n| --- | --- | --- |\n\
         | Verteiler | Norderstedt | 31.03.2017 |\n| Termin | noch offen | |\n",
    );
    assert_eq!(told(&site).len(), 2);
    let meta = site.page("themen/t.html").texts(".outcome-meta");
    assert!(meta[0].contains("Norderstedt") && meta[0].contains("31. März 2017"), "{meta:?}");
}

#[test]
fn a_row_says_what_it_is_about() {
    let site = note(
        "---\ntopic: T\n---\n## Ergebnisse\n\n| Nr. | Thema | Ergebnis | Anmerkung |\n| --- | --- | --- | --- |\n\
         | 1 | *Aktenplan* | kommt `zuerst` | eilig |\n| 2 | Scannen | vertagt | |\n",
    );
    assert_eq!(told(&site), [pair("result", "Aktenplan: kommt zuerst – eilig"), pair("result", "Scannen: vertagt")]);
    let files = site.files_with("Scannen: vertagt");
    assert!(files.contains(&"was-herauskam/ergebnisse.js"), "the data of the filter says it too: {files:?}");
}

#[test]
fn a_paragraph_counts_where_there_is_no_list() {
    assert_eq!(
        outcomes("## Ergebnisse\n\nEin Satz.\n\nNoch einer.\n"),
        [pair("result", "Ein Satz."), pair("result", "Noch einer.")]
    );
    assert_eq!(outcomes("## Ergebnisse\n\nDas hier:\n\n- a\n"), [pair("result", "a")]);
}

#[test]
fn owner_state_and_day_are_taken_out_of_the_text() {
    for step in [
        "- [ ] Verteiler einrichten (Norderstedt, bis 31.03.2017)",
        "- [ ] Verteiler einrichten @Norderstedt bis 31.03.2017",
        "- [ ] Verteiler einrichten @Norderstedt bis zum 31. März 2017",
        "- [ ] Verteiler einrichten (@Norderstedt, until 2017-03-31)",
        "- [ ] Verteiler einrichten (norderstedt, by 2017-03-31)",
    ] {
        let site = note(&format!("---\ntopic: T\nmunicipalities: [Norderstedt]\n---\n## Nächste Schritte\n\n{step}\n"));
        let page = site.page("themen/t.html");
        assert_eq!(page.texts(".outcome .state"), ["offen"], "{step}");
        assert_eq!(page.leads_to(".outcome-meta a[href*=kommunen]"), ["kommunen/norderstedt.html"], "{step}");
        assert_eq!(page.attributes(".outcome-meta time", "datetime"), ["2017-03-31"], "{step}");
        assert!(site.page("kommunen/norderstedt.html").says("Verteiler einrichten"), "{step}");
        assert_eq!(page.texts(".outcome-text"), ["Verteiler einrichten"], "{step}: said beside it");
    }
}

#[test]
fn braces_name_any_place_and_the_longest_name_wins() {
    let site = note(
        "---\ntopic: T\nmunicipalities: [Landkreis Heidekreis, Halle (Saale), Halle]\n---\n## Nächste Schritte\n\n\
         - a @{Landkreis Heidekreis}\n- b @Halle (Saale)\n- c @Halle und mehr\n",
    );
    let links = site.page("themen/t.html").leads_to(".outcome-meta a[href*=kommunen]");
    assert_eq!(links, ["kommunen/landkreis-heidekreis.html", "kommunen/halle-saale.html", "kommunen/halle.html"]);
}

#[test]
fn more_headings_come_from_the_event() {
    let yaml = format!("{EVENT}outcomes: {{question: [Strittiges], next-step: [Hausaufgaben]}}\n");
    let site = site(&[
        ("event.yaml", &yaml),
        ("sessions/a.md", "---\ntopic: T\n---\n## Strittiges\n- a\n\n## Hausaufgaben\n- b\n"),
    ]);
    assert_eq!(told(&site), [pair("next-step", "b"), pair("question", "a")]);
    assert_eq!(site.findings(), NONE);
}

#[test]
fn an_outcome_keeps_its_address() {
    let id = |step: &str, other: &str| {
        let text = format!("---\ntopic: T\nmunicipalities: [Norderstedt]\n---\n## Nächste Schritte\n\n{other}{step}\n");
        let page = note(&text).page("themen/t.html");
        page.attributes(".outcomes > .outcome", "id").pop().expect("there is an outcome")
    };
    let first = id("- [ ] Verteiler einrichten", "");
    for later in [
        "- [x] Verteiler einrichten",
        "- [ ] Verteiler einrichten (Norderstedt, bis 31.03.2017)",
        "- Verteiler einrichten.",
    ] {
        assert_eq!(id(later, ""), first, "{later}");
    }
    assert_eq!(id("- [ ] Verteiler einrichten", "- [ ] etwas davor\n"), first);
    assert_eq!(id("- [ ] Verteiler einrichten", "- [ ] Verteiler einrichten\n"), format!("{first}-2"));
}

#[test]
fn an_outcome_leads_to_its_place_in_the_note() {
    let site = note(
        "---\ntopic: T\n---\n## Ergebnisse\n\n- [Regel](https://x.example/) eins\n\n## Offene Fragen\n\n- Frage[^1]\n\n[^1]: Fußnote\n",
    );
    let links = site.page("themen/t.html").leads_to(".outcome-meta a");
    assert_eq!(links.len(), 2);
    assert!(links.iter().all(|link| link.starts_with("sessions/note.html#o-")), "{links:?}");
}

#[test]
fn outcomes_are_marked_in_the_note_and_counted_on_the_start_page() {
    let site = note("---\ntopic: T\n---\n## Aha-Erlebnisse\n\n- a\n- b\n\n## Offene Fragen\n\n- c\n");
    assert_eq!(site.page("sessions/note.html").count(".prose .outcome-insight[id]"), 2);
    assert_eq!(site.page("sessions/note.html").count(".prose .outcome-question[id]"), 1);
    assert!(site.page("index.html").text(".kind-tile.outcome-insight").contains('2'));
}

#[test]
fn what_stands_beside_an_outcome_is_not_said_twice() {
    let site = note(
        "---\ntopic: T\nmunicipalities: [Norderstedt]\n---\n**Aha:** Das ist *neu*.\n\n## Nächste Schritte\n\n\
         - ToDo: Text *gut* prüfen (Norderstedt, bis 31.3.)\n  - genau\n\n\
         | Wer | Was | Bis | Bemerkung |\n|-|-|-|-|\n| Norderstedt | Text **teilen** | 31.3. | eilt |\n| Rechtsamt | Text lesen | | |\n",
    );
    let page = site.page("themen/t.html");
    let texts = page.texts(".outcome-text");
    assert_eq!(texts, ["Text gut prüfen genau", "Text teilen – eilt", "Rechtsamt – Text lesen", "Das ist neu."]);
    assert_eq!(page.attributes(".outcome-meta time", "datetime"), ["2017-03-31", "2017-03-31"]);
}

#[test]
fn who_wants_to_work_on_is_no_outcome() {
    let site = note(
        "---\ntopic: T\nmunicipalities: [Norderstedt, Düren]\n---\n## Ergebnisse\n\n- a\n\n## Wer will weiterarbeiten?\n\n- Norderstedt\n- jemand\n",
    );
    assert_eq!(told(&site), [pair("result", "a")]);
    let page = site.page("sessions/note.html");
    assert!(page.says("jemand"), "nothing is lost");
    assert!(site.page("kommunen/norderstedt.html").count("main a[href*='themen/t.html']") > 0);
}

#[test]
fn an_event_may_switch_headings_off() {
    let yaml = format!("{EVENT}outcomes: {{keine: [Ausblick, Zusammenfassung]}}\n");
    let text = "---\ntopic: T\n---\n## Unser Ausblick\n- a\n\n## Zusammenfassung\n- b\n\n## Ergebnisse\n- c\n";
    let site = site(&[("event.yaml", &yaml), ("sessions/a.md", text)]);
    assert_eq!(told(&site), [pair("result", "c")]);
    assert_eq!(site.findings(), NONE);
}

#[test]
fn slips_in_headings_days_and_marks_are_told_at_their_place() {
    let text = "---\ntopic: T\n---\n## Ergebnise\n- a\n\n##Nächste Schritte\n-[ ] b bis 31.02.2017\n- [] c\n- [ ] d bis Ende Febuar.\n";
    let site = note(text);
    let told: Vec<(&str, &str, Option<String>)> = site
        .findings
        .iter()
        .filter(|finding| ["N415", "N416", "N417", "N429"].contains(&finding.code.number()))
        .map(|finding| {
            let span = finding.location.as_ref().and_then(|place| place.span).expect("a place");
            (finding.code.number(), &text[span.range()], finding.patch.as_ref().map(|patch| patch.replacement.clone()))
        })
        .collect();
    assert_eq!(
        told,
        [
            ("N415", "Ergebnise", Some("Ergebnisse".to_owned())),
            ("N417", "##Nächste", Some("## Nächste".to_owned())),
            ("N417", "-[ ]", Some("- [ ]".to_owned())),
            ("N416", "31.02.2017", None),
            ("N417", "[]", Some("[ ]".to_owned())),
            ("N429", "Ende Febuar", Some("Ende Februar".to_owned())),
        ]
    );
    assert_eq!(site.page("themen/t.html").texts(".outcome .state"), ["offen", "offen", "offen"]);
}

#[test]
fn bullets_from_word_processors_are_lists_with_anchors() {
    let site = note("---\ntopic: T\n---\n## Ergebnisse\n• Der Plan steht.\n• Alle machen mit.\n\n```\n• Code\n```\n");
    let page = site.page("sessions/note.html");
    assert_eq!(page.texts("li.outcome-result[id]").len(), 2);
    assert!(page.text("pre").contains("• Code"), "code stays as it is");
}

#[test]
fn tasks_under_unknown_headings_are_told_once_for_each() {
    let text = "---\ntopic: T\n---\n## Ergebnisse\n- a\n\n## Bis dahin\n- [ ] b bis 31.3.2017\n- [ ] c bis 30.4.2017\n\n\
                ## Einkaufen\n- [ ] Milch\n\n## Checkliste\n- [ ] d bis 31.3.2017\n\n## Diskussion\n- [ ] e bis 31.3.2017\n";
    let yaml = format!("{EVENT}outcomes: {{keine: [Checkliste]}}\n");
    let told = site(&[("event.yaml", &yaml), ("sessions/a.md", text)]);
    assert_eq!(told.all_findings(), ["sessions/a.md:7:1 N431"]);
    let yaml = format!("{EVENT}outcomes: {{next-step: [\"Bis dahin\"], none: [Checkliste]}}\n");
    let claimed = site(&[("event.yaml", &yaml), ("sessions/a.md", text)]);
    assert_eq!(claimed.all_findings(), NONE);
}
