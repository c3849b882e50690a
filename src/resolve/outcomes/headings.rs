//! Which heading stands for which kind of outcome.

use std::collections::{BTreeMap, HashMap};

use crate::model::OutcomeKind;
use crate::parse::Written;
use crate::source::fold;

/// Spellings of headings, folded, that stand for a kind by themselves.
const SPELLINGS: [(OutcomeKind, &[&str]); 5] = [
    (
        OutcomeKind::Insight,
        &[
            "Aha",
            "Aha-Erlebnis",
            "Aha-Erlebnisse",
            "Aha-Moment",
            "Aha-Momente",
            "Erkenntnis",
            "Erkenntnisse",
            "Kernaussage",
            "Kernaussagen",
            "Wichtigste Erkenntnisse",
            "Was nehmen wir mit",
            "Das nehmen wir mit",
            "Mitgenommen",
            "Insight",
            "Insights",
            "Takeaway",
            "Takeaways",
            "Key takeaways",
            "Learnings",
            "Key learnings",
            "Lessons learned",
            "Aha moments",
        ],
    ),
    (
        OutcomeKind::Result,
        &[
            "Ergebnis",
            "Ergebnisse",
            "Fazit",
            "Zusammenfassung",
            "Lösung",
            "Lösungen",
            "Lösungsansätze",
            "Schlussfolgerung",
            "Schlussfolgerungen",
            "Result",
            "Results",
            "Outcome",
            "Outcomes",
            "Conclusion",
            "Conclusions",
            "Summary",
        ],
    ),
    (
        OutcomeKind::Agreement,
        &[
            "Vereinbarung",
            "Vereinbarungen",
            "Absprache",
            "Absprachen",
            "Verabredung",
            "Verabredungen",
            "Verabredet",
            "Festlegung",
            "Festlegungen",
            "Beschluss",
            "Beschlüsse",
            "Entscheidung",
            "Entscheidungen",
            "Agreement",
            "Agreements",
            "Decision",
            "Decisions",
        ],
    ),
    (
        OutcomeKind::Question,
        &[
            "Offene Frage",
            "Offene Fragen",
            "Offener Punkt",
            "Offene Punkte",
            "Offen geblieben",
            "Was offen blieb",
            "Ungeklärt",
            "Klärungsbedarf",
            "Zu klären",
            "Open question",
            "Open questions",
            "Open issues",
            "Open points",
            "Unresolved questions",
        ],
    ),
    (
        OutcomeKind::NextStep,
        &[
            "Nächster Schritt",
            "Nächste Schritte",
            "Die nächsten Schritte",
            "To-do",
            "To-dos",
            "ToDo",
            "ToDos",
            "To do",
            "Aufgabe",
            "Aufgaben",
            "Offene Aufgaben",
            "Maßnahme",
            "Maßnahmen",
            "Arbeitsauftrag",
            "Arbeitsaufträge",
            "Weiteres Vorgehen",
            "Anregung zur Weiterarbeit",
            "Anregungen zur Weiterarbeit",
            "Anregungen",
            "Wie geht es weiter",
            "Wie geht's weiter",
            "So geht es weiter",
            "Ausblick",
            "Action item",
            "Action items",
            "Actions",
            "Next step",
            "Next steps",
            "Follow-up",
            "Follow-ups",
            "Tasks",
        ],
    ),
];

/// The table of one event: the built-in spellings and those of `outcomes:` in `event.yaml`.
pub struct Headings {
    kinds: HashMap<String, OutcomeKind>,
}

impl Headings {
    pub fn new(more: &BTreeMap<String, Vec<Written>>) -> Self {
        let mut kinds: HashMap<String, OutcomeKind> = SPELLINGS
            .iter()
            .flat_map(|(kind, spellings)| spellings.iter().map(|spelling| (fold(spelling), *kind)))
            .collect();
        for kind in OutcomeKind::ALL {
            for heading in more.get(kind.key()).into_iter().flatten() {
                kinds.insert(fold(&heading.value), kind);
            }
        }
        Self { kinds }
    }

    /// The kind that a heading stands for; numbers before it and marks around it do not count.
    pub fn kind(&self, heading: &str) -> Option<OutcomeKind> {
        let folded = fold(heading);
        let bare = without_number(&folded);
        self.kinds.get(bare).copied()
    }
}

/// `top 3 ergebnisse` and `3 1 ergebnisse` without what counts them.
fn without_number(folded: &str) -> &str {
    let rest = folded.strip_prefix("top ").unwrap_or(folded);
    let bare = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == ' ');
    if bare.is_empty() { folded } else { bare }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_known_by_what_people_write() {
        let headings = Headings::new(&BTreeMap::new());
        let kind = |text: &str| headings.kind(text).map(OutcomeKind::key);
        assert_eq!(kind("Nächste Schritte"), Some("next-step"));
        assert_eq!(kind("✅ Naechste Schritte:"), Some("next-step"));
        assert_eq!(kind("TOP 3: Ergebnisse"), Some("result"));
        assert_eq!(kind("3.1 Offene Fragen"), Some("question"));
        assert_eq!(kind("Action Items"), Some("next-step"));
        assert_eq!(kind("Aha-Erlebnisse 💡"), Some("insight"));
        assert_eq!(kind("Ausgangslage"), None);
        assert_eq!(kind("2017"), None);
    }
}
