//! Headings as people write them, and what they are taken for.

use std::collections::BTreeMap;

use super::headings::{Headings, Meaning};
use crate::model::OutcomeKind;
use crate::parse::Written;

fn shown(headings: &Headings, text: &str) -> &'static str {
    match headings.meaning(text) {
        None => "-",
        Some(Meaning::Kind(kind)) => kind.key(),
        Some(Meaning::Several(Some(kind))) => match kind {
            OutcomeKind::Result => "result+",
            OutcomeKind::Insight => "insight+",
            OutcomeKind::Agreement => "agreement+",
            OutcomeKind::Question => "question+",
            OutcomeKind::NextStep => "next-step+",
        },
        Some(Meaning::Several(None)) => "some",
        Some(Meaning::PlainQuestion) => "plain",
        Some(Meaning::Continues) => "continues",
        Some(Meaning::Answer) => "answer",
        Some(Meaning::Proposal) => "proposal",
        Some(Meaning::Other) => "other",
    }
}

#[track_caller]
fn assert_all(expected: &str, texts: &[&str]) {
    let headings = Headings::new(&BTreeMap::new());
    let wrong: Vec<_> =
        texts.iter().map(|text| (*text, shown(&headings, text))).filter(|(_, found)| *found != expected).collect();
    assert_eq!(wrong, [], "all should be {expected}");
}

#[test]
#[rustfmt::skip]
fn insights() {
    assert_all(
        "insight",
        &[
            "Aha-Erlebnisse 💡", "AHA!", "💡 Aha", "Unsere Aha-Momente", "Das größte Aha-Erlebnis", "Erkenntnisse",
            "Wichtigste Erkenntnisse", "Die wichtigsten Erkenntnisse", "Erkenntnisse aus dem Pilotprojekt",
            "Erkenntnisse aus der Diskussion", "Erkenntnisse der Session", "Kernaussagen", "Zentrale Kernaussagen:",
            "Was nehmen wir mit?", "Was nehmen wir für uns mit?", "Das nehme ich mit", "Lessons Learned", "Key Learnings",
            "Key takeaways:", "Take Aways:", "Our takeaways", "Key Learning/Takeaways", "Key learnings / takeaways",
            "Key Takeaways / Analysis of Situation", "Main insights from the session", "Mitgenommen", "What we learned",
            "Haupterkenntnisse", "2️⃣ Erkenntnisse", "Erkenntnisse für uns",
        ],
    );
}

#[test]
#[rustfmt::skip]
fn results() {
    assert_all(
        "result",
        &[
            "Ergebnis", "ERGEBNISSE:", "Ergebnisse der Diskussion", "Ergebnisse der Session", "TOP 3: Ergebnisse",
            "Ergebnisse des Workshops", "Ergebnisse aus der Gruppenarbeit", "Ergebnisse der AG 2", "3.1 Ergebnisse",
            "a) Ergebnisse", "IV. Ergebnisse", "TOP 3 Ergebnisse", "Unsere Ergebnisse", "Diskussionsergebnisse",
            "Workshop-Ergebnisse", "Ergebnisse (Stand 27.01.)", "Ergebnisse – Gruppe A", "Session 4: Ergebnisse", "Fazit",
            "Fazit der Runde", "Kurzes Fazit", "Unser Fazit zum Datenschutz", "Zusammenfassung",
            "Zusammenfassung der Ergebnisse", "Kurze Zusammenfassung", "Lösungen", "Mögliche Lösungen", "Lösungsansätze",
            "Schlussfolgerungen", "Résultats", "Summary of results", "Results", "Conclusions", "Summary of the discussion", "Outcomes", "Was kam heraus?",
            "Ergebnisse & Fazit", "Ergebnisse / Lösungen", "Ergebnisse im Überblick",
            "Ergebnisse vom 26. Januar 2017", "Ergebnisse Gruppe 2", "Ergebnisse Raum 3", "Ergebnisse, Stand 27.01.2017",
        ],
    );
}

#[test]
#[rustfmt::skip]
fn agreements() {
    assert_all(
        "agreement",
        &[
            "Vereinbarungen", "Absprachen", "Verabredungen", "Festlegungen", "Beschlüsse", "Beschlüsse der Sitzung",
            "Unsere Vereinbarungen", "Was wir vereinbart haben", "Vereinbarungen zur Zusammenarbeit", "Decisions",
            "Key decisions", "Agreements", "Resolutions", "Summary of resolutions", "Décisions", "Décisions prises", "RESOLUTION:", "Beschlüsse / Vereinbarungen", "What we agreed on", "5. Beschluss:",
        ],
    );
}

#[test]
#[rustfmt::skip]
fn open_questions() {
    assert_all(
        "question",
        &[
            "Offene Fragen", "offene fragen?", "Offene Punkte:", "Offene Fragen zum Datenschutz", "Open Questions",
            "Die offenen Fragen", "Unsere offenen Punkte", "Noch offene Fragen", "Klärungsbedarf", "Was blieb offen?",
            "Klärungsbedarf bei der E-Akte", "Was ist noch offen?", "Welche Fragen sind offen? – Offene Fragen",
            "Open questions & issues", "3 Offene Fragen", "❓ Offene Fragen", "Weitere offene Fragen",
            "Welche offenen Fragen sind geblieben oder entstanden?", "Welche offenen Fragen gibt es noch?", "Offenes",
            "Questions ouvertes", "Offene Fragen und Punkte", "Offene Fragen/Punkte", "Remaining questions", "Was noch offen ist", "Ungeklärte Fragen",
        ],
    );
}

#[test]
#[rustfmt::skip]
fn next_steps() {
    assert_all(
        "next-step",
        &[
            "Nächste Schritte", "Naechste Schritte", "✅ Nächste Schritte:", "Die nächsten Schritte", "Next Steps",
            "Nächste Schritte und Verantwortliche", "Nächste Schritte (Wer/Was/Wann)", "Konkrete nächste Schritte",
            "Was sind die nächsten Schritte?", "Unsere nächsten Schritte", "Nächste Schritte für die E-Akte", "To-dos",
            "ToDo", "ToDo's", "To-do-Liste", "TO DO", "To-dos bis zum nächsten Treffen", "Aufgaben",
            "Aufgaben und Zuständigkeiten", "Maßnahmen", "Massnahmen", "Arbeitsaufträge", "Weiteres Vorgehen",
            "Anregungen zur Weiterarbeit", "Anregungen", "Wie geht es weiter?", "Wie geht's weiter?",
            "Wie geht es mit der E-Akte weiter? – Nächste Schritte", "Action Items:", "Specific Action Items (& Owners)",
            "Follow-Ups", "Ausblick", "Ausblick und nächste Schritte", "Moving Forwards", "Wer macht was bis wann?",
            "What's next?", "Call to action", "Hausaufgaben", "Handlungsbedarf in den Kommunen", "Next steps and owners", "Was als Nächstes ansteht",
            "Summary of action items", "Übersicht der Aufgaben", "Pendenzen", "Aufgabenverteilung", "Prochaines étapes",
            "À faire", "Actions", "Vereinbarte nächste Schritte", "Weitere Ideen / Anregungen",
        ],
    );
}

#[test]
#[rustfmt::skip]
fn several_kinds_at_once() {
    assert_all("result+", &["Ergebnisse und nächste Schritte", "Fazit & offene Fragen", "Lösungen, offene Punkte"]);
    assert_all("agreement+", &["Vereinbarungen/Aufgaben", "Beschlüsse und Maßnahmen"]);
    assert_all("insight+", &["Erkenntnisse, Ergebnisse und nächste Schritte"]);
    assert_all("question+", &["Offene Fragen / To-dos"]);
    assert_all("some", &["Diskussion und offene Fragen", "Feedback & nächste Schritte"]);
}

#[test]
#[rustfmt::skip]
fn what_is_no_outcome_stays_none() {
    assert_all(
        "-",
        &[
            "Ergebnisse der Umfrage 2016 zur Ausstattung", "Ergebnisse der Landtagswahl", "Umfrageergebnisse",
            "Zusammenfassung der DSGVO", "Aufgaben der Gemeinde nach § 5", "Lösungen anderer Kommunen",
            "Maßnahmen zur Barrierefreiheit", "Beschlüsse des Stadtrats", "Entscheidung für ein DMS", "2017", "Aktionsplan",
            "Wie fangen wir an?", "Summary of RFC 1234", "Results of the survey", "Results of 2016 elections", "3.", "TOP 3", "💡",
            "Erste Schritte mit der E-Akte", "Tasks in Kubernetes", "Ausblick auf die DSGVO 2018", "Lösung Anbieter X",
            "Frage: Wie fangen wir an?", "Question: do we understand the problem", "", "Ideen", "Themen", "Offene Daten",
            "Offene Verwaltung", "Weiterbildung", "Aufgabenkritik", "Next generation", "Action!Bound",
        ],
    );
    assert_all("other", &["Ausgangslage", "Diskussion", "Session Notes", "Teilnehmende", "Weiterführende Links"]);
    assert_all("answer", &["Antworten", "Q&A", "Fragen und Antworten"]);
}

#[test]
#[rustfmt::skip]
fn plain_questions_and_who_works_on() {
    assert_all("plain", &["Fragen", "Questions:", "Fragen an die Runde", "Weitere Fragen", "Other Questions"]);
    assert_all(
        "continues",
        &[
            "Wer will weiterarbeiten?", "Wer arbeitet weiter?", "Weiterarbeit: wer?", "Wer möchte daran weiterarbeiten",
            "Who wants to continue?", "Interesse an der Weiterarbeit", "Wer will an der E-Akte weiterarbeiten?",
        ],
    );
}

#[test]
#[rustfmt::skip]
fn events_add_spellings_and_switch_some_off() {
    let written = |text: &str| Written { value: text.to_owned(), span: crate::source::Span::new(0..0) };
    let more = BTreeMap::from([
        ("question".to_owned(), vec![written("Strittiges")]),
        ("none".to_owned(), vec![written("Ausblick"), written("Nächste Schritte")]),
    ]);
    let headings = Headings::new(&more);
    assert_eq!(shown(&headings, "Strittiges:"), "question");
    assert_eq!(shown(&headings, "Unser Ausblick"), "-");
    assert_eq!(shown(&headings, "Die nächsten Schritte"), "-");
    assert_eq!(headings.nearly("Nächste Schrite"), None);
}

#[test]
#[rustfmt::skip]
fn slips_are_told() {
    let headings = Headings::new(&BTreeMap::new());
    for (written, meant) in [
        ("Ergebnise", "Ergebnisse"),
        ("Nächste Schrite", "Nächste Schritte"),
        ("3. Offene Frgaen", "Offene Fragen"),
        ("Key Leanings", "Learnings"),
        ("Unsere nächsten Schrite", "nächste Schritte"),
        ("Vereinbahrungen:", "Vereinbarungen"),
    ] {
        assert_eq!(headings.nearly(written).map(|(_, meant)| meant).as_deref(), Some(meant), "{written}");
    }
    for other in ["Ausgaben", "Erlebnisse", "Losungen", "Ergebnisse", "Aufnahmen", "E-Akte", "Auctions", "Ergebnis"]
    {
        assert_eq!(headings.nearly(other), None, "{other}");
    }
}
