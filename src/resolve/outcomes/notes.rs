//! Notes as pads, minutes and documentations of barcamps look, and what is found in them.
//!
//! Each line of what is expected: the kind, the text, and in brackets the owners, the due date and the state.

use std::collections::BTreeMap;
use std::fmt::Write;

use jiff::civil::Date;

use super::headings::Headings;
use super::places::Places;
use super::step::Doubt;
use super::{Found, read};
use crate::model::Body;
use crate::parse::markdown::markdown;
use crate::source::{SourcePath, Span};

pub const TOWNS: [&str; 8] =
    ["Norderstedt", "Düren", "Gütersloh", "Landkreis Heidekreis", "Halle (Saale)", "Halle", "Ulm", "Köln"];

pub fn body_of(text: &str) -> Body {
    let path = SourcePath::new("sessions/a.md").expect("a path");
    markdown(&path, text, Span::new(0..text.len()), &mut Vec::new())
}

pub fn found_in(body: &Body) -> Found {
    let places = Places::of(TOWNS.iter().enumerate().map(|(place, name)| (*name, place)));
    let from = Date::new(2017, 1, 26).expect("a day");
    read(body, &Headings::new(&BTreeMap::new()), &places, Some(from))
}

fn shown(text: &str) -> String {
    let found = found_in(&body_of(text));
    let mut shown = String::new();
    for outcome in &found.outcomes {
        let owners: Vec<&str> = outcome.owners.iter().map(|owner| TOWNS[owner.place()]).collect();
        let mut more = Vec::new();
        if !owners.is_empty() {
            more.push(owners.join("+"));
        }
        more.extend(outcome.due.map(|due| due.to_string()));
        more.extend(outcome.state.map(|state| state.key().to_owned()));
        let more = if more.is_empty() { String::new() } else { format!(" [{}]", more.join(", ")) };
        writeln!(shown, "{}: {}{more}", outcome.kind.key(), outcome.text).expect("a String takes all text");
    }
    if !found.continues.is_empty() {
        let places: Vec<&str> = found.continues.iter().map(|place| TOWNS[place.place()]).collect();
        writeln!(shown, "continues: {}", places.join("+")).expect("a String takes all text");
    }
    for (_, doubt) in &found.doubts {
        match doubt {
            Doubt::ImpossibleDay { written } => writeln!(shown, "impossible: {written}"),
            Doubt::UnclearDay { written, proposal } => {
                writeln!(shown, "unclear: {written}, perhaps {}", proposal.as_deref().unwrap_or("nothing"))
            }
            Doubt::UnknownOwner { written, meant } => writeln!(shown, "unknown: {written}, perhaps {meant}"),
        }
        .expect("a String takes all text");
    }
    shown
}

#[track_caller]
pub fn assert_notes(notes: &[(&str, &str)]) {
    let mut wrong = String::new();
    for (text, expected) in notes {
        let (found, expected) = (shown(text), expected.trim_start_matches('\n'));
        if found.trim_end() != expected.trim_end() {
            write!(wrong, "\n--- {text}\n--- found\n{found}--- expected\n{expected}").expect("a String takes all text");
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
#[rustfmt::skip]
fn headings_dressed_in_any_way() {
    assert_notes(&[
        ("# Ergebnisse\n\n- a\n- b", "result: a\nresult: b"),
        ("#### TOP 3: Ergebnisse\n1. a\n2. b", "result: a\nresult: b"),
        ("Ergebnisse\n----------\n\nEin Satz.", "result: Ein Satz."),
        ("## 💡 Aha-Erlebnisse\n\n* a", "insight: a"),
        ("##Offene Fragen\n- Wohin?", "question: Wohin?"),
        ("**Ergebnisse:**\n\n- a\n\n**Nächste Schritte:**\n\n- b", "result: a\nnext-step: b"),
        ("**Ergebnisse**\n- a\n**Offene Punkte**\n- b", "result: a\nquestion: b"),
        ("**Fazit**\nWir brauchen einen Aktenplan.", "result: Wir brauchen einen Aktenplan."),
        ("__Vereinbarungen__\n\n- a", "agreement: a"),
        ("Ergebnisse:\n- a\n- b\n\nDanach gab es Kaffee.", "result: a\nresult: b"),
        ("Wir sprachen lange.\nErgebnisse:\n- a\nNächste Schritte:\n- b", "result: a\nnext-step: b"),
        ("Offene Fragen\n\n- Wohin?\n- Wann?", "question: Wohin?\nquestion: Wann?"),
        (
            "Aha: Ein Fünftel ist Technik.\n\nErgebnis: Der Aktenplan kommt zuerst.",
            "insight: Ein Fünftel ist Technik.\nresult: Der Aktenplan kommt zuerst.",
        ),
        ("Als Ergebnis hielten wir fest:\n- a\n\nFolgende Fragen blieben offen:\n- b?\n\nDie nächsten Schritte sind:\n1. c", "result: a\nquestion: b?\nnext-step: c"),
        ("Was nehmen wir mit?\nFreifunk geht überall.\n\nWie geht es weiter? Wir treffen uns im Mai.", "insight: Freifunk geht überall.\nnext-step: Wir treffen uns im Mai."),
        ("Aha: Technik ist wenig.\nErgebnis: Erst der Plan.", "insight: Technik ist wenig.\nresult: Erst der Plan."),
        ("**Offene Frage:** Wer zahlt das?", "question: Wer zahlt das?"),
        (
            "## Diskussion\n\n- Viele scannen selbst.\n- Ergebnis: Wir scannen zusammen.",
            "result: Wir scannen zusammen.",
        ),
    ]);
}

#[test]
#[rustfmt::skip]
fn lists_of_all_kinds() {
    assert_notes(&[
        ("## Ergebnisse\n• a\n• b", "result: a\nresult: b"),
        ("## Ergebnisse\n\n– a\n– b", "result: a\nresult: b"),
        ("## Aha!\n🔹 a\n🔹 b", "insight: 🔹 a\ninsight: 🔹 b"),
        ("## Ergebnisse\n· a\n· b", "result: a\nresult: b"),
        ("## Ergebnisse\n*a\n*b", "result: a\nresult: b"),
        ("## Ergebnisse\n\n- a\n  - b\n  - c\n- d", "result: a\nresult: d"),
        (
            "- Ergebnisse\n    - a\n    - b\n- Nächste Schritte:\n    - c\n- Diskussion\n    - d",
            "result: a\nresult: b\nnext-step: c",
        ),
        (
            "* Datenschutz\n  * Wir sprachen über Bögen.\n  * ToDo: Bogen teilen (Düren)",
            "next-step: Bogen teilen [Düren]",
        ),
        ("## Ergebnisse\n\n### Im Bauamt\n- a\n\n### Im Standesamt\n- b", "result: a\nresult: b"),
        ("## Ergebnisse\n\n**Im Bauamt**\n\n- a\n\n**Im Standesamt**\n\nAlles gut.", "result: a\nresult: Alles gut."),
        ("## Ergebnisse\n\nDas hier:\n\n- a", "result: a"),
        ("## Offene Fragen\n\n- keine\n", ""),
        (
            "## Nächste Schritte\n\nKeine offenen Punkte.\n\n## Ergebnisse\n\n- Keine Papierakten mehr",
            "result: Keine Papierakten mehr",
        ),
    ]);
}

#[test]
#[rustfmt::skip]
fn tasks_owners_and_dates() {
    assert_notes(&[
        (
            "## Nächste Schritte\n- [ ] Text teilen (Norderstedt, bis 31.03.2017)\n- [x] Verteiler einrichten @Düren",
            "next-step: Text teilen [Norderstedt, 2017-03-31, open]\nnext-step: Verteiler einrichten [Düren, done]",
        ),
        (
            "## To-dos\n-[ ] a\n- [] b\n[ ] c\n☐ d\n☑ e",
            "next-step: a [open]\nnext-step: b [open]\nnext-step: c [open]\nnext-step: d [open]\nnext-step: e [done]",
        ),
        ("## Nächste Schritte\n- ToDo @ Düren: Vertrag prüfen", "next-step: Vertrag prüfen [Düren]"),
        ("## Nächste Schritte\n- => Düren klärt bis KW 12", "next-step: Düren klärt [Düren, 2017-03-26]"),
        (
            "## Nächste Schritte\n- Norderstedt: Text teilen bis Ende März 2017",
            "next-step: Text teilen [Norderstedt, 2017-03-31]",
        ),
        (
            "## Nächste Schritte\n- Düren und Gütersloh: Termin finden bis 31.3.",
            "next-step: Termin finden [Düren+Gütersloh, 2017-03-31]",
        ),
        ("## Nächste Schritte\n- Termin finden → Norderstedt", "next-step: Termin finden [Norderstedt]"),
        ("## Nächste Schritte\n- Termin finden [Halle (Saale)]", "next-step: Termin finden [Halle (Saale)]"),
        ("## Nächste Schritte\n- Termin finden – Düren/Gütersloh", "next-step: Termin finden [Düren+Gütersloh]"),
        (
            "## Nächste Schritte\n- Termin finden, zuständig: Düren, Frist: 31.3.",
            "next-step: Termin finden [Düren, 2017-03-31]",
        ),
        (
            "## Nächste Schritte\n- Termin finden (verantwortlich: Düren; Frist: Q2 2017)",
            "next-step: Termin finden [Düren, 2017-06-30]",
        ),
        ("## Maßnahmen\n- Termin mit @Düren abstimmen", "next-step: Termin mit Düren abstimmen [Düren]"),
        ("## Maßnahmen\n- @Düren und Gütersloh: Termin finden", "next-step: Termin finden [Düren+Gütersloh]"),
        (
            "## Vereinbarungen\n- Norderstedt und Ulm teilen ihre Texte bis Mai 2017.",
            "agreement: Norderstedt und Ulm teilen ihre Texte. [Norderstedt+Ulm, 2017-05-31]",
        ),
        (
            "## Next steps\n- Share the text (Norderstedt, by end of March)\n- Find a date until May 2017",
            "next-step: Share the text [Norderstedt, 2017-03-31]\nnext-step: Find a date [2017-05-31]",
        ),
        (
            "## Nächste Schritte\n- Termin finden bis 31.02.2017",
            "next-step: Termin finden bis 31.02.2017\nimpossible: 31.02.2017",
        ),
        (
            "## Nächste Schritte\n- Termin finden (Düren, bis Ende Febuar)\n- Text teilen\n  - Frist: 31/02/2017\n\
             - Flyer drucken\n  - Bis: 31,03.2017",
            "next-step: Termin finden (Düren, bis Ende Febuar) [Düren]\nnext-step: Text teilen\nnext-step: Flyer drucken\n\
             unclear: Ende Febuar, perhaps Ende Februar\n\
             unclear: 31/02/2017, perhaps nothing\nunclear: 31,03.2017, perhaps 31.03.2017",
        ),
        (
            "## Nächste Schritte\n\n| Was | Bis |\n|---|---|\n| Termin finden | Arpil |\n| Text teilen | bis auf Weiteres |\n\
             | Flyer drucken | laufend, Beginn 2017 |",
            "next-step: Termin finden\nnext-step: Text teilen\nnext-step: Flyer drucken\nunclear: Arpil, perhaps April",
        ),
        (
            "## Ergebnisse\n- Der Termin lag bis Ende Febuar fest.",
            "result: Der Termin lag bis Ende Febuar fest.",
        ),
        (
            "## Nächste Schritte\n- Text teilen, bis Ende Febuar, spätestens bis 31.03.2017\n- warten, bis alle zugestimmt haben\n\
             - Akten bis 31.12.1965 aussondern",
            "next-step: Text teilen, bis Ende Febuar [2017-03-31]\nnext-step: warten, bis alle zugestimmt haben\n\
             next-step: Akten bis 31.12.1965 aussondern",
        ),
        (
            "## Nächste Schritte\n- Düren einladen\n- bis zu 30 Kommunen fragen\n- vom 1. bis 3. Mai 2017 tagen\n- bis 12 Uhr melden\n- Platz für bis 5 Personen",
            "next-step: Düren einladen\nnext-step: bis zu 30 Kommunen fragen\nnext-step: vom 1. bis 3. Mai 2017 tagen\nnext-step: bis 12 Uhr melden\nnext-step: Platz für bis 5 Personen",
        ),
        (
            "## Nächste Schritte\n- Termin (Düren, Frau vom Amt) finden\n- Text prüfen (Ulm, Rechtsamt)",
            "next-step: Termin (Düren, Frau vom Amt) finden\nnext-step: Text prüfen (Ulm, Rechtsamt) [Ulm]",
        ),
        ("## Ergebnisse\n- ToDo Düren: Text teilen\n- TODO Max: Text lesen", "next-step: Text teilen [Düren]\nnext-step: Max: Text lesen"),
        ("## Nächste Schritte\n- Stellenbörse: Düren\n- Umfrage (alle, bis 15.03.)\n- Verteiler pflegen (V.: Ulm, T.: 31.03.2017)\n- Abstimmen; V: Köln",
         "next-step: Stellenbörse [Düren]\nnext-step: Umfrage (alle) [2017-03-15]\nnext-step: Verteiler pflegen [Ulm, 2017-03-31]\nnext-step: Abstimmen [Köln]"),
        ("Beschluss: Wir tagen jährlich.\nVerantwortlich: Ulm\nTermin: 31.3.", "agreement: Wir tagen jährlich. [Ulm, 2017-03-31]"),
        ("## Nächste Schritte\n- Text teilen\n  - Wer: Düren\n  - Bis: 31.3.", "next-step: Text teilen [Düren, 2017-03-31]"),
        (
            "AI (luke): Create a guide\n\nTODO: Docs schreiben",
            "next-step: (luke) Create a guide\nnext-step: Docs schreiben",
        ),
    ]);
}

#[test]
#[rustfmt::skip]
fn combined_headings_are_read_item_by_item() {
    assert_notes(&[
        (
            "## Ergebnisse und nächste Schritte\n- Der Plan steht.\n- [ ] Plan teilen\n- Plan prüfen (Düren)\n- Termin bis 31.3.\n- Wer zahlt?",
            "result: Der Plan steht.\nnext-step: Plan teilen [open]\nnext-step: Plan prüfen [Düren]\nnext-step: Termin [2017-03-31]\nquestion: Wer zahlt?",
        ),
        ("## Fazit & offene Fragen\n- Es lohnt sich.\n- Wer zahlt?", "result: Es lohnt sich.\nquestion: Wer zahlt?"),
        (
            "## Vereinbarungen/Aufgaben\n- Wir teilen alles.\n- Liste anlegen @Ulm",
            "agreement: Wir teilen alles.\nnext-step: Liste anlegen [Ulm]",
        ),
        ("## Diskussion und offene Fragen\n- Viel Papier.\n- Wohin damit?", "question: Wohin damit?"),
        ("## Ergebnisse\n- [ ] Plan teilen (Düren)\n- [x] Der Plan steht.", "next-step: Plan teilen [Düren, open]\nresult: Der Plan steht."),
        ("Die Aufgabe: Wie meldet jemand einen Hund an?\n\nAufgabe: Plan teilen", "next-step: Plan teilen"),
    ]);
}

#[test]
#[rustfmt::skip]
fn tables() {
    assert_notes(&[
        (
            "## Nächste Schritte\n\n| Nr. | Wer | Was | Bis wann | Status |\n|-|-|-|-|-|\n| 1 | Düren | Termin finden | KW 12 | offen |\n| 2 | Ulm, Köln | Text teilen | 31.03.2017 | erledigt |\n| 3 | alle | lesen | | |",
            "next-step: Termin finden [Düren, 2017-03-26, open]\nnext-step: Text teilen [Ulm+Köln, 2017-03-31, done]\nnext-step: lesen",
        ),
        (
            "## Protokoll\n\n| Art | Thema | Zuständig | Frist |\n|-|-|-|-|\n| A | Text teilen | Norderstedt | 31.3. |\n| B | Wir treffen uns jährlich. | | |\n| F | Der Plan steht. | | |\n| I | Technik ist wenig. | | |\n| | Pause | | |",
            "next-step: Text teilen [Norderstedt, 2017-03-31]\nagreement: Wir treffen uns jährlich.\nresult: Der Plan steht.\ninsight: Technik ist wenig.",
        ),
        ("## Ergebnisse\n\n| | |\n|-|-|\n| Der Plan steht. | ja |", "result: Der Plan steht."),
        ("## Maßnahmenplan\n\n| Maßnahme | Zuständigkeit | Zeitraum |\n|-|-|-|\n| Portal | Düren (Hauptamt) | bis Ende 2017 |", "next-step: Portal [Düren, 2017-12-31]"),
        ("## Diskussion\n\n| Was | Wer | Bis |\n|-|-|-|\n| Text | Düren | 31.3. |", ""),
        ("## Vergleich\n\n| Art | Anzahl |\n|-|-|\n| A | 3 |", ""),
        (
            "Aufgaben:\n\n| Maßnahme | Verantwortlich | Termin |\n|-|-|-|\n| Text teilen | Düren | Ende März |",
            "next-step: Text teilen [Düren, 2017-03-31]",
        ),
        ("## Nächste Schritte\n\n| Wer | macht was | bis wann? |\n|-|-|-|\n| Ulm | lesen | Mai 2017 |", "next-step: lesen [Ulm, 2017-05-31]"),
        (
            "## Ergebnisse\n\n| Thema | Ergebnis |\n|-|-|\n| Aktenplan | kommt zuerst |\n| Scannen | vertagt |\n| Pause | – |",
            "result: Aktenplan: kommt zuerst\nresult: Scannen: vertagt",
        ),
        (
            "## Beschlüsse\n\n| TOP | Beschluss |\n|-|-|\n| 1 | Wir beginnen. |\n| TOP 2: Aktenplan | Er gilt ab Mai. |\n\
             | 3D-Druck | vertagt |\n| Weg | einstimmig |",
            "agreement: Wir beginnen.\nagreement: Aktenplan: Er gilt ab Mai.\nagreement: Weg: einstimmig",
        ),
        (
            "## Beschlüsse\n\n| Nr. | Thema | Beschluss | Wer | Bis |\n|-|-|-|-|-|\n| 1 | Aktenplan | Text teilen | Düren | 31.3. |",
            "agreement: Aktenplan: Text teilen [Düren, 2017-03-31]",
        ),
        ("## Ergebnisse\n\n| Thema | |\n|-|-|\n| Der Plan steht. | ja |", "result: Der Plan steht."),
        ("## Ergebnisse\n\n| Aufgabe | Wer |\n|-|-|\n| Text teilen | Düren |", "next-step: Text teilen [Düren]"),
    ]);
}

#[test]
#[rustfmt::skip]
fn questions_that_are_answered_are_not_open() {
    assert_notes(&[
        ("## Ausgangslage\n- a\n\n## Fragen\n- Wie?\n\n## Lösungen\n- So.", "result: So."),
        ("## Fragen\n- Wie?\n- Wer zahlt\n- Viele Grüße\n\n## Links\n- x", "question: Wie?\nquestion: Wer zahlt"),
        ("## Fragen an die Runde\n- Wie? A: So.\n- Wann?\n  - Morgen.\n- Wo?", "question: Wo?"),
        ("## Fragen und Antworten\n- Wie?", ""),
        ("## Offene Fragen\n- Wie?\n  - vielleicht so\n\n## Ergebnisse\n- a", "question: Wie?\nresult: a"),
    ]);
}

#[test]
#[rustfmt::skip]
fn who_wants_to_work_on() {
    assert_notes(&[
        (
            "## Wer will weiterarbeiten?\n- Norderstedt\n- Landkreis Heidekreis (Bauamt)\n- Frau vom Amt",
            "continues: Norderstedt+Landkreis Heidekreis",
        ),
        (
            "## Ergebnisse\n- a\n\n**Wer arbeitet weiter?**\n\nDüren, Gütersloh und Halle (Saale) melden sich.",
            "result: a\ncontinues: Düren+Gütersloh+Halle (Saale)",
        ),
        ("## Ergebnisse\n- a\n\nWer macht weiter? Ulm, Köln", "result: a\ncontinues: Ulm+Köln"),
        ("## Who wants to continue\n\n| Who |\n|-|\n| Ulm |", "continues: Ulm"),
    ]);
}

#[test]
#[rustfmt::skip]
fn a_paragraph_with_its_own_label_counts_behind_a_list_too() {
    assert_notes(&[
        (
            "## TOP 1\n\n**Aufgaben:**\n\n- a\n\n**Beschluss:** Wir kaufen Äpfel.\n\nEntscheidung: Wir kaufen Birnen.",
            "next-step: a\nagreement: Wir kaufen Äpfel.\nagreement: Wir kaufen Birnen.",
        ),
        ("## Aufgaben\n\n- a\n**Beschluss:** b\nRESOLVED: c", "next-step: a\nagreement: b\nagreement: c"),
        ("## Aufgaben\n\nErgebnis: a", "result: a"),
        ("Die Runde war sich einig.\n\n:::info\n**Beschluss:** a\n:::\n\n> [!NOTE]\n> Offene Frage: b?", "agreement: a\nquestion: b?"),
        (":::success\n## Ergebnisse\n- a\n:::\n\n:::info\nAufgaben:\n- b\n:::", "result: a\nnext-step: b"),
        ("## Aufgaben\n\n- a\n\nBonn: viele Leute", "next-step: a"),
        ("## Nächste Schritte\n- RESOLUTION: a\n- Ergebnis: ein Plan", "agreement: a\nnext-step: Ergebnis: ein Plan"),
    ]);
}

#[test]
#[rustfmt::skip]
fn boxes_with_titles() {
    assert_notes(&[
        ("> [!success] Ergebnisse\n> - eins\n> - zwei\n\nDanach gab es Kaffee.\n\n- und Kuchen", "result: eins\nresult: zwei"),
        ("> [!question]- Offene Fragen\n> - Wer zahlt?\n\n> [!todo] Aufgaben\n> - [ ] Plan teilen", "question: Wer zahlt?\nnext-step: Plan teilen [open]"),
        ("> [!abstract]+ Fazit\n> Es lohnt sich.\n\nWeiter im Text.", "result: Es lohnt sich."),
        ("## Ergebnisse\n- a\n\n> [!NOTE] Hinweis mit Titel\n> Bitte lesen.\n\n- b", "result: a\nresult: b"),
        (":::success Ergebnisse\n- a\n:::\n- b", "result: a"),
        (":::tip[Ergebnisse]\n- a\n:::\n\nText", "result: a"),
        ("::: {.callout-tip title=\"Nächste Schritte\"}\n- a\n:::\n\nText", "next-step: a"),
        ("::: {.callout-note}\n## Ergebnisse\n\na\n:::\n\nText", "result: a"),
        (":::note Hinweis\n- a\n:::\n\n:::spoiler Linkliste\n- b\n:::", ""),
        ("**Ergebnisse**\n\n> [!TIP] Diskussion\n> - a\n\n- b", "result: b"),
    ]);
}

#[test]
#[rustfmt::skip]
fn what_is_no_outcome() {
    assert_notes(&[
        ("## Decisions\n\n- **Decision 1**: go\n- **Decision 2**:\n\n## Next steps\n\n- Next meeting:\n- Topics:\n  - a\n- Config:\n\n  ```\n  x\n  ```",
         "agreement: go\nnext-step: Topics:\nnext-step: Config: x"),
        ("## Ergebnisse\n- [Ergebnis]\n- <Ergebnis>\n- …\n- [Zum Plan] (https://x.example)\n\n## Nächste Schritte\n- [ ] [Aufgabe] (wer, bis wann)\n- [ ] [Aufgabe] (Düren, bis 31.3.)",
         "result: [Zum Plan] (https://x.example)"),
        ("# Ergebnisse der Umfrage 2016 zur Ausstattung\n\n- a", ""),
        ("# Zusammenfassung\n\nKurz.\n\n## Ausgangslage\n- a\n\n## Verlauf\n- b", "result: Kurz."),
        ("## Ergebnisse\n- a\n\n### Diskussion\n- b", "result: a"),
        ("## Agenda\n- Begrüßung: 5 Minuten\n- Fazit: 10 Minuten", ""),
        ("## Ergebnisse\n\n[Zum Protokoll](https://x.example/)", ""),
        ("Ein Ergebnis der Runde ist, dass wir reden.\n\n- a\n- b", ""),
        ("> ## Ergebnisse\n> - a", ""),
        ("```\n## Ergebnisse\n- a\n```", ""),
    ]);
}
