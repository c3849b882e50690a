//! What people write above their outcomes, folded when it is looked up.
//!
//! Only the core of a heading stands here: numbers, articles and words such as „unsere“, „wichtigste“ before it, and
//! „der Session“, „aus der Diskussion“ behind it go by the rules of [`headings`](super::headings).

use super::headings::Meaning;
use crate::model::OutcomeKind;
use crate::model::OutcomeKind::{Agreement, Insight, NextStep, Question, Result};

/// How much a core says by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// Whatever it is about: „Offene Fragen zum Datenschutz“ are open questions.
    Strong,
    /// Only of the session: „Ergebnisse der Umfrage 2016“ are none of it.
    Weak,
}
use Weight::{Strong, Weak};

/// Cores, with what they stand for.
#[rustfmt::skip]
pub const CORES: &[(Meaning, Weight, &[&str])] = &[
    (
        Meaning::Kind(Insight),
        Strong,
        &[
            "Aha", "Ahas", "Aha-Erlebnis", "Aha-Erlebnisse", "Ahaerlebnis", "Ahaerlebnisse", "Aha-Effekt",
            "Aha-Effekte", "Aha-Moment", "Aha-Momente", "Aha moment", "Aha moments", "Erkenntnis", "Erkenntnisse",
            "Einsicht", "Einsichten", "Kernaussage", "Kernaussagen", "Kernbotschaft", "Kernbotschaften", "Kernpunkt",
            "Kernpunkte", "Mitgenommen", "Mitnehmen", "Mitnahmen", "Was nehmen wir mit",
            "Was nehmen wir mit nach Hause", "Was nehme ich mit", "Was ich mitnehme", "Was wir mitnehmen",
            "Das nehmen wir mit", "Das nehme ich mit", "Wir nehmen mit", "Ich nehme mit", "Zum Mitnehmen",
            "Was haben wir gelernt", "Was wir gelernt haben", "Das haben wir gelernt", "Gelernt", "Gelerntes",
            "Insight", "Insights", "Takeaway", "Takeaways", "Take-away", "Take-aways", "Learning", "Learnings",
            "Lesson learned", "Lessons learned", "Lessons learnt", "Lessons", "What we learned", "What we learnt",
            "What did we learn", "What have we learned", "What we take home", "What we take away",
            "What do we take away", "Key message", "Key messages", "Key points", "Findings", "Key findings",
        ],
    ),
    (
        Meaning::Kind(Result),
        Strong,
        &[
            "Fazit", "Resümee", "Quintessenz", "Schlussfolgerung", "Schlussfolgerungen", "Folgerung", "Folgerungen",
            "Ergebnissicherung", "Was kam heraus", "Was kam raus", "Was herauskam", "Was ist herausgekommen",
            "Das kam heraus", "Was haben wir erreicht", "Was wir erreicht haben", "Conclusion", "Conclusions",
            "What came out", "What came out of it",
        ],
    ),
    (
        Meaning::Kind(Result),
        Weak,
        &[
            "Ergebnis", "Ergebnisse", "Resultat", "Resultate", "Zusammenfassung", "Zusammengefasst", "Lösung",
            "Lösungen", "Lösungsansatz", "Lösungsansätze", "Lösungsidee", "Lösungsideen", "Lösungsvorschlag",
            "Lösungsvorschläge", "Antworten und Lösungen", "Empfehlung", "Empfehlungen", "Handlungsempfehlung",
            "Handlungsempfehlungen", "Result", "Results", "Outcome", "Outcomes", "Summary", "Wrap-up", "Solution",
            "Solutions", "Recommendation", "Recommendations", "TL;DR", "Résultat", "Résultats",
        ],
    ),
    (
        Meaning::Kind(Agreement),
        Strong,
        &[
            "Vereinbarung", "Vereinbarungen", "Vereinbart", "Vereinbartes", "Absprache", "Absprachen", "Abgesprochen",
            "Verabredung", "Verabredungen", "Verabredet", "Verabredetes", "Was haben wir vereinbart",
            "Was wir vereinbart haben", "Das haben wir vereinbart", "Wir haben vereinbart", "Was wurde vereinbart",
            "Was haben wir verabredet", "Was wir verabredet haben", "Was haben wir beschlossen",
            "Was wir beschlossen haben", "Wir haben beschlossen", "Was wurde beschlossen", "Was wurde entschieden",
            "What we agreed", "What we agreed on", "What did we agree on", "We agreed", "What we decided",
            "What did we decide", "We decided", "Decisions made", "Decisions taken", "Décisions prises",
        ],
    ),
    (
        Meaning::Kind(Agreement),
        Weak,
        &[
            "Festlegung", "Festlegungen", "Festgelegt", "Beschluss", "Beschlüsse", "Beschlossen", "Entscheidung",
            "Entscheidungen", "Entschieden", "Einigung", "Einigungen", "Konsens", "Agreement", "Agreements", "Agreed",
            "Decision", "Decisions", "Decided", "Commitments", "Consensus", "Resolution", "Resolutions",
        ],
    ),
    (
        Meaning::Kind(Question),
        Strong,
        &[
            "Offene Frage", "Offene Fragen", "Offene Fragestellung", "Offene Fragestellungen", "Offener Punkt",
            "Offene Punkte", "Offene Themen", "Offene Diskussionspunkte", "Offengeblieben", "Offen geblieben",
            "Offen geblieben ist", "Offen gebliebene Fragen", "Offengebliebene Fragen", "Was offen blieb",
            "Was blieb offen", "Was bleibt offen", "Was ist offen", "Was ist noch offen", "Was noch offen ist",
            "Was offen ist", "Was offen bleibt", "Was noch zu klären ist", "Was ist offen geblieben",
            "Was offen geblieben ist", "Bleibt offen", "Noch offen", "Offen blieb", "Offen blieben", "Offen bleibt",
            "Offen bleiben", "Offen ist", "Offen sind", "Noch zu klären", "Noch ungeklärt", "Ungeklärt", "Ungeklärtes",
            "Ungeklärte Frage", "Ungeklärte Fragen", "Ungeklärte Punkte", "Klärungsbedarf", "Zu klären",
            "Zu klärende Punkte", "Zu klärende Fragen", "Klärungspunkte", "Was ist noch zu klären",
            "Was ist zu klären", "Was muss noch geklärt werden", "Noch nicht geklärt", "Unbeantwortete Fragen",
            "Verbleibende Fragen", "Open question", "Open questions", "Open issue", "Open issues", "Open point",
            "Open points", "Open items", "Outstanding questions", "Outstanding issues", "Unresolved",
            "Unresolved question", "Unresolved questions", "Unresolved issues", "Unanswered questions",
            "Remaining questions", "What remains open", "Left open", "Still open", "To be clarified",
            "Question ouverte", "Questions ouvertes",
        ],
    ),
    (Meaning::Kind(Question), Weak, &["Offen", "Offenes"]),
    (Meaning::PlainQuestion, Weak, &["Frage", "Fragen", "Fragestellung", "Fragestellungen", "Question", "Questions"]),
    (
        Meaning::Kind(NextStep),
        Strong,
        &[
            "Nächster Schritt", "Nächste Schritte", "Weitere Schritte", "Folgeschritte", "To-do", "To-dos", "ToDo",
            "ToDos", "To do's", "Offene Aufgabe", "Offene Aufgaben", "Nächste Aufgaben", "Arbeitsauftrag",
            "Arbeitsaufträge", "Aufträge", "Aktionspunkt", "Aktionspunkte", "Hausaufgabe", "Hausaufgaben",
            "Weiteres Vorgehen", "Weiterarbeit", "Vorgehen weiter", "Weiterer Weg", "Anregung zur Weiterarbeit",
            "Anregungen zur Weiterarbeit", "Anregung für die Weiterarbeit", "Anregungen für die Weiterarbeit",
            "Ideen zur Weiterarbeit", "Ideen für die Weiterarbeit", "Vorschläge zur Weiterarbeit",
            "Wünsche zur Weiterarbeit", "Wie geht es weiter", "Wie geht's weiter", "Wie gehts weiter", "Wie weiter",
            "Wie soll es weitergehen", "Wie es weitergeht", "So geht es weiter", "So geht's weiter",
            "Wie machen wir weiter", "Wie arbeiten wir weiter", "Wie wollen wir weiterarbeiten", "Was ist zu tun",
            "Was ist noch zu tun", "Zu tun", "Noch zu tun", "Zu erledigen", "Noch zu erledigen", "Was steht an",
            "Was ansteht", "Was als nächstes ansteht", "Was als nächstes kommt", "Als nächstes", "Was zu tun ist",
            "Was noch zu tun ist", "Was jetzt zu tun ist", "Was wir vorhaben", "Wie wir weitermachen",
            "Wie wir weiterarbeiten", "Was wir als nächstes tun", "Was tun wir als nächstes",
            "Was passiert als nächstes", "Was passiert jetzt", "Was folgt daraus", "Wer macht was",
            "Wer macht was bis wann", "Wer tut was", "Wer macht was wann", "Was Wer Bis wann", "Handlungsbedarf",
            "Action item", "Action items", "Action point", "Action points", "Next step", "Next steps", "Next action",
            "Next actions", "Follow-up", "Follow-ups", "Followup", "Followups", "Follow up items", "Follow-up actions",
            "Follow-up tasks", "Further steps", "Further work", "Open tasks", "Way forward", "The way forward",
            "Moving forward", "Moving forwards", "Going forward", "What's next", "What is next", "What next",
            "What happens next", "Where do we go from here", "Who does what", "Who does what by when",
            "Call to action", "Calls to action", "Pendenz", "Pendenzen", "Pendenzenliste", "Prochaine étape",
            "Prochaines étapes", "À faire",
        ],
    ),
    (
        Meaning::Kind(NextStep),
        Weak,
        &[
            "Aufgabe", "Aufgaben", "Aufgabenliste", "Aufgabenverteilung", "Maßnahme", "Maßnahmen", "Maßnahmenplan", "Maßnahmenliste",
            "Anregung", "Anregungen", "Ausblick", "Arbeitspaket", "Arbeitspakete", "Aktion", "Aktionen", "Auftrag",
            "Action", "Actions", "Task", "Tasks", "Assignments",
        ],
    ),
    (
        Meaning::Continues,
        Strong,
        &[
            "Wer will weiterarbeiten", "Wer will daran weiterarbeiten", "Wer möchte weiterarbeiten",
            "Wer möchte daran weiterarbeiten", "Wer will mitarbeiten", "Wer möchte mitarbeiten",
            "Wer will weiter daran arbeiten", "Wer möchte weiter daran arbeiten", "Wer will weitermachen",
            "Wer möchte weitermachen", "Wer arbeitet weiter", "Wer arbeitet daran weiter", "Wer arbeitet weiter daran",
            "Wer arbeitet mit", "Wer arbeitet weiter mit", "Wer macht weiter", "Wer macht mit", "Wer bleibt dran",
            "Wer ist weiter dabei", "Wer ist dabei", "Weiterarbeit wer", "Weiterarbeiten wollen",
            "Weiterarbeiten möchten", "Zur Weiterarbeit bereit", "Interesse an Weiterarbeit",
            "Interesse an der Weiterarbeit", "Interesse an einer Weiterarbeit", "Interessierte für die Weiterarbeit",
            "Interessierte Kommunen", "Who wants to continue", "Who wants to continue working",
            "Who wants to continue working on this", "Who wants to keep working", "Who wants to keep working on this",
            "Who wants to work on", "Who wants to work on this", "Who wants to work on it", "Who continues",
            "Who will continue", "Who is in", "Who keeps going",
        ],
    ),
    (
        Meaning::Answer,
        Weak,
        &["Antwort", "Antworten", "Answer", "Answers", "Fragen und Antworten", "Questions and answers", "Q&A"],
    ),
    (Meaning::Proposal, Weak, &["Beschlussvorschlag", "Beschlussempfehlung", "Beschlussentwurf"]),
    (
        Meaning::Other,
        Weak,
        &[
            "Abstimmung", "Abstimmungsergebnis", "Abstimmungsergebnisse", "Beratung", "Beratungsverlauf",
            "Beratungsergebnis", "Begründung", "Sachverhalt", "Sachdarstellung", "Sachstand", "Wiedervorlage",
            "Wortmeldungen", "Protokollnotiz",
        ],
    ),
    (
        Meaning::Other,
        Strong,
        &[
            "Ablauf", "Abstract", "Agenda", "Anhang", "Anlagen", "Anlass", "Anwesende", "Anwesend", "Appendix",
            "Attendees", "Ausgangslage", "Ausgangspunkt", "Ausgangssituation", "Background", "Beispiele", "Bilder",
            "Comments", "Dabei", "Diskussion", "Diskussionsverlauf", "Discussion", "Einführung", "Einleitung",
            "Einstieg", "Examples", "Feedback", "Fotos", "Goal", "Goals", "Hintergrund", "Hintergründe", "Impuls",
            "Inhalt", "Inhalte", "Instructions", "Introduction", "Kontakt", "Kontakte", "Kontext", "Links",
            "Linksammlung", "Literatur", "Material", "Materialien", "Mitschrift", "Motivation", "Notes", "Notizen",
            "Participants", "Photos", "Problem", "Probleme", "Problemstellung", "Protokoll", "Purpose", "Quellen",
            "References", "Resources", "Session notes", "Slides", "Sources", "Stimmen", "Teilnehmende", "Teilnehmer",
            "Teilnehmerinnen", "Verlauf", "Verweise", "Vorstellung", "Vorstellungsrunde", "Weiterführende Links",
            "Weiterführendes", "Ziel", "Ziele", "Zielsetzung",
        ],
    ),
];

/// Labels in capitals.
pub const SHOUTED: [(&str, OutcomeKind); 3] = [("AI", NextStep), ("RESOLVED", Agreement), ("RESOLUTION", Agreement)];

/// How longer headings begin and end.
#[rustfmt::skip]
pub const FRAMES: &[(&str, &[&str], Meaning)] = &[
    ("was nehmen wir", &["mit"], Meaning::Kind(Insight)),
    ("was nehme ich", &["mit"], Meaning::Kind(Insight)),
    ("das nehmen wir", &["mit"], Meaning::Kind(Insight)),
    ("das nehme ich", &["mit"], Meaning::Kind(Insight)),
    ("was haben wir", &["gelernt"], Meaning::Kind(Insight)),
    ("was haben wir", &["vereinbart", "verabredet", "beschlossen", "abgesprochen", "festgelegt"], Meaning::Kind(Agreement)),
    ("welche fragen", &["offen", "ungeklaert"], Meaning::Kind(Question)),
    ("folgende fragen", &["offen", "ungeklaert"], Meaning::Kind(Question)),
    ("diese fragen", &["offen", "ungeklaert"], Meaning::Kind(Question)),
    ("wie geht", &["weiter"], Meaning::Kind(NextStep)),
    ("wie machen wir", &["weiter"], Meaning::Kind(NextStep)),
    ("so geht", &["weiter"], Meaning::Kind(NextStep)),
    ("wer will", &["weiterarbeiten", "mitarbeiten", "mitmachen", "weitermachen"], Meaning::Continues),
    ("wer moechte", &["weiterarbeiten", "mitarbeiten", "mitmachen", "weitermachen"], Meaning::Continues),
    ("wer arbeitet", &["weiter", "mit"], Meaning::Continues),
    ("wer macht", &["weiter", "mit"], Meaning::Continues),
    ("wer bleibt", &["dran"], Meaning::Continues),
    ("who wants to", &["continue", "on", "it", "this"], Meaning::Continues),
];

/// Words before the core that say nothing of its kind.
#[rustfmt::skip]
pub const BEFORE: &[&str] = &[
    "der", "die", "das", "den", "dem", "ein", "eine", "einige", "alle", "unser", "unsere", "unserer", "unseren",
    "mein", "meine", "eure", "ihre", "wichtig", "wichtige", "wichtiges", "wichtigste", "wichtigsten", "wichtigster",
    "wichtigstes", "wesentliche", "wesentlichen", "wesentlichste", "zentrale", "zentralen", "zentrales", "zentraler",
    "konkrete", "konkreten", "konkreter", "konkretes", "moegliche", "moeglichen", "moeglicher", "gemeinsame",
    "gemeinsamen", "gemeinsames", "vorlaeufige", "vorlaeufiges", "vorlaeufigen", "kurze", "kurz", "kurzes", "groesste",
    "groessten", "groesstes", "groesster", "persoenliche", "persoenliches", "persoenlichen", "weitere", "weiteren",
    "weiterer", "weiteres", "neue", "neuen", "vereinbarte", "vereinbarten", "besprochene", "geplante", "geplanten",
    "anstehende", "anstehenden", "unmittelbare", "unmittelbaren", "erstes", "sonstige", "abschliessende",
    "abschliessendes", "gesammelte", "liste", "noch", "und", "was", "sind", "ist", "welche", "session", "sessions",
    "workshop", "gruppen", "gruppe", "als", "folgende", "folgendes", "folgenden", "diese", "the", "a", "an", "our",
    "my", "your", "key", "main", "major", "important", "most", "biggest", "some", "specific", "concrete", "possible",
    "summary", "overview", "zusammenfassung", "uebersicht", "ueberblick", "potential", "further", "immediate", "initial", "final", "top", "general", "overall", "other", "list", "of",
    "proposed", "suggested", "personal", "short", "quick", "remaining", "what", "are", "is", "additional", "high",
    "level",
];

/// Words behind a core that speak of the session or of how the list is made; nothing but these may follow a weak one.
#[rustfmt::skip]
pub const BEHIND: &[&str] = &[
    "der", "die", "das", "des", "dem", "den", "aus", "von", "vom", "in", "im", "zu", "zum", "zur", "fuer", "mit",
    "auf", "an", "am", "bei", "bis", "und", "oder", "einen", "einem", "einer", "unserer", "unserem", "unseres",
    "dieser", "diesem", "dieses", "uns", "mich", "alle", "alles", "heute", "heutigen", "heutige", "bisher", "jetzt",
    "session", "sessions", "diskussion", "diskussionen", "diskussionsrunde", "workshop", "workshops", "gruppe",
    "gruppen", "gruppenarbeit", "gruppenphase", "kleingruppe", "kleingruppen", "arbeitsgruppe", "arbeitsgruppen", "ag",
    "runde", "treffen", "treffens", "tag", "tages", "tagung", "barcamp", "barcamps", "gespraech", "gespraechs",
    "austausch", "austauschs", "austausches", "veranstaltung", "termin", "termins", "sitzung", "besprechung",
    "teilnehmenden", "teilnehmer", "teilnehmerinnen", "beteiligten", "plenum", "plenums", "verantwortliche",
    "verantwortlichen", "verantwortung", "verantwortlichkeiten", "zustaendige", "zustaendigen", "zustaendigkeit",
    "zustaendigkeiten", "termine", "terminen", "fristen", "wer", "wann", "ueberblick", "kuerze", "kurz",
    "stichpunkten", "stichworten", "stichpunkte", "stichworte", "blick", "naechsten", "naechste", "mal",
    "weiterarbeit", "weitere", "weiteren", "liste", "raum", "stand", "so", "the", "this", "our", "of", "from", "for",
    "to", "at", "on", "and", "with", "by", "us", "me", "all", "today", "discussion", "discussions", "meeting", "group",
    "groups", "breakout", "breakouts", "team", "owner", "owners", "s", "who", "when", "glance", "far", "list", "next",
    "time", "ergebnisse", "erkenntnisse", "punkte", "results", "moving", "going", "forward", "forwards", "sind", "ist",
    "waren", "war", "lauten", "halten", "hielten", "wir", "fest", "haben", "festgehalten", "wurde", "wurden",
    "genannt", "gesammelt", "geblieben", "blieben", "bleiben", "entstanden", "gibt", "es", "noch", "folgendes", "folgende", "are", "were", "now", "audience", "room", "floor", "answered",
];

/// Words with which a phrase goes on behind a strong core.
#[rustfmt::skip]
pub const PREPOSITIONS: &[&str] = &[
    "zu", "zum", "zur", "fuer", "im", "in", "bei", "beim", "aus", "von", "vom", "der", "des", "mit", "an", "am", "auf",
    "ueber", "rund", "um", "bis", "nach", "seit", "seitens", "innerhalb", "for", "on", "about", "from", "of", "with",
    "regarding", "around", "concerning", "until", "by", "to", "after",
];

/// Words that are whole items and say that there is nothing.
#[rustfmt::skip]
pub const NOTHING: &[&str] = &[
    "", "keine", "keins", "keiner", "nichts", "entfaellt", "n a", "na", "none", "nothing", "tbd", "tba", "todo", "xxx",
    "nn", "n n", "ohne", "none so far", "none taken", "none yet", "nothing yet", "keine vereinbart", "keine benannt",
    "bisher keine", "wird ergaenzt", "wird noch ergaenzt", "folgt", "to be added", "to be done",
];
