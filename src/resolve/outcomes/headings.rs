//! Which heading stands for what.
//!
//! 1. Numbers and remarks around a heading go: `TOP 3:`, `3.1`, `a)`, `(Stand 27.01.)`.
//! 2. Articles and words such as „unsere wichtigsten“ before its core go.
//! 3. What is left must begin with a core of [`spellings`](super::spellings). Behind a strong one any phrase may
//!    follow („Offene Fragen zum Datenschutz“), behind a weak one only words about the session itself: „Ergebnisse
//!    der Diskussion“ are outcomes, „Ergebnisse der Umfrage 2016“ are not.
//! 4. A heading that joins several („Ergebnisse und nächste Schritte“) is read part by part.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::slips::Slips;
use super::spellings::{BEFORE, BEHIND, CORES, FRAMES, PREPOSITIONS, Weight};
use crate::model::OutcomeKind;
use crate::parse::Written;
use crate::source::fold;

/// What a heading says of the text below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    Kind(OutcomeKind),
    /// Several kinds, of which each item shows its own. The first counts for an item that shows none; without it,
    /// where the heading first names something else, such an item is no outcome.
    Several(Option<OutcomeKind>),
    /// „Fragen“: open ones only where nothing below answers them.
    PlainQuestion,
    /// Who wants to work on: places, and no outcomes.
    Continues,
    /// „Antworten“: what answers plain questions.
    Answer,
    /// Something else for certain, which ends what stands above.
    Other,
}

/// The table of one event: the built-in spellings and what `outcomes:` in `event.yaml` adds and switches off.
pub struct Headings {
    cores: HashMap<String, (Meaning, Weight)>,
    off: HashSet<String>,
    slips: Slips,
}

/// What may stand behind a core.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tail {
    /// Words about the session.
    Session,
    /// Any phrase, behind a strong core.
    Phrase,
}

/// Longer headings are prose.
const MOST_WORDS: usize = 12;
const LONGEST: usize = 160;
/// Of the longest spelling.
const CORE_WORDS: usize = 7;

impl Headings {
    pub fn new(more: &BTreeMap<String, Vec<Written>>) -> Self {
        let built_in = CORES.iter().flat_map(|(meaning, weight, spellings)| {
            spellings.iter().map(|spelling| (lemmas(&fold(spelling)), (meaning.clone(), *weight)))
        });
        let mut cores: HashMap<String, (Meaning, Weight)> = built_in.collect();
        for kind in OutcomeKind::ALL {
            for heading in more.get(kind.key()).into_iter().flatten() {
                cores.insert(lemmas(&fold(&heading.value)), (Meaning::Kind(kind), Weight::Weak));
            }
        }
        let off = more.get(OFF).into_iter().flatten().map(|heading| lemmas(&fold(&heading.value)));
        Self { cores, off: off.collect(), slips: Slips::new() }
    }

    /// What a heading stands for, whatever stands around it.
    pub fn meaning(&self, heading: &str) -> Option<Meaning> {
        let bare = without_remark(without_number(heading.trim()));
        if bare.len() > LONGEST || fold(bare).is_empty() {
            return None;
        }
        self.joined(bare, Tail::Phrase).or_else(|| self.divided(bare))
    }

    /// What a plain line alone stands for: less is a heading there, for it may as well be a sentence.
    pub fn line(&self, line: &str) -> Option<Meaning> {
        let bare = without_remark(without_number(line.trim()));
        (bare.len() <= LONGEST).then(|| self.joined(bare, Tail::Session))?
    }

    /// What the word before a colon stands for: `Aha: …`, `**Offene Frage:** …`. Less is known there than in headings.
    pub fn label(&self, label: &str) -> Option<(OutcomeKind, Weight)> {
        let label = label.trim_matches(|c: char| !c.is_alphanumeric());
        // Short for „action item“ in English minutes; nobody writes it so by chance.
        if label == "AI" {
            return Some((OutcomeKind::NextStep, Weight::Strong));
        }
        match self.phrase(without_number(label), Tail::Session)? {
            (Meaning::Kind(kind), weight) => Some((kind, weight)),
            _ => None,
        }
    }

    /// The words of a heading that miss a spelling by one slip of the hand, and what was meant.
    pub fn nearly<'t>(&self, heading: &'t str) -> Option<(&'t str, String)> {
        let bare = without_remark(without_number(heading.trim()));
        if bare.len() > LONGEST {
            return None;
        }
        let (words, spelling) = self.slips.meant_by(bare)?;
        let is_lower = words.starts_with(char::is_lowercase);
        let first = spelling.chars().next().filter(|_| is_lower);
        let meant = first.map_or_else(
            || spelling.to_owned(),
            |first| first.to_lowercase().chain(spelling.chars().skip(1)).collect(),
        );
        (!self.off.contains(&lemmas(&fold(spelling)))).then_some((words, meant))
    }

    /// A heading, or several joined by „und“, `&` or `/`.
    fn joined(&self, text: &str, tail: Tail) -> Option<Meaning> {
        let parts: Vec<&str> = parts_of(text);
        let read: Vec<Option<(Meaning, Weight)>> = parts.iter().map(|part| self.phrase(part, tail)).collect();
        let says_all = parts.len() < 2 || read.iter().any(Option::is_none);
        if says_all && let Some((meaning, _)) = self.phrase(text, tail) {
            return Some(meaning);
        }
        if parts.len() < 2 {
            return None;
        }
        let mut kinds: Vec<OutcomeKind> = Vec::new();
        for (meaning, _) in read.iter().flatten() {
            let kind = match meaning {
                Meaning::Kind(kind) => *kind,
                Meaning::PlainQuestion => OutcomeKind::Question,
                _ => continue,
            };
            if !kinds.contains(&kind) {
                kinds.push(kind);
            }
        }
        // „Fragen und Antworten“, „Kommentare und Fragen“.
        let is_plain = |meaning: &Meaning| !matches!(meaning, Meaning::Kind(_));
        if read.iter().flatten().all(|(meaning, _)| is_plain(meaning)) {
            let holds = |wanted: Meaning| read.iter().flatten().any(|(meaning, _)| *meaning == wanted);
            let is_known = read.iter().all(Option::is_some);
            return match holds(Meaning::Answer) {
                true => Some(Meaning::Answer),
                false => (is_known && kinds.is_empty()).then_some(Meaning::Other),
            };
        }
        match (&read[0], kinds.as_slice()) {
            (Some((Meaning::Kind(_) | Meaning::PlainQuestion, _)), [only]) => {
                let is_known = read.iter().all(Option::is_some);
                let is_alternative = text.contains('/');
                let is_strong = matches!(read[0], Some((_, Weight::Strong)));
                (is_known || is_alternative || is_strong).then_some(Meaning::Kind(*only))
            }
            (Some((Meaning::Kind(_) | Meaning::PlainQuestion, _)), [first, ..]) => Some(Meaning::Several(Some(*first))),
            // „Diskussion und offene Fragen“: only what shows itself to be an outcome is one.
            (_, [_, ..]) => Some(Meaning::Several(None)),
            (_, []) => None,
        }
    }

    /// `Session 4: Ergebnisse`, `Ergebnisse – Gruppe A`: one side says it all.
    fn divided(&self, text: &str) -> Option<Meaning> {
        let (first, last) = [": ", " – ", " — ", " - "].iter().find_map(|mark| text.split_once(mark))?;
        let certain = |part: &str| self.joined(part, Tail::Phrase).filter(|meaning| *meaning != Meaning::Other);
        match certain(first) {
            // `Frage: Wie fangen wir an?` is a title.
            Some(Meaning::PlainQuestion | Meaning::Answer) => None,
            Some(meaning) => Some(meaning),
            None => certain(last).filter(|meaning| !matches!(meaning, Meaning::PlainQuestion)),
        }
    }

    /// One heading without joints.
    fn phrase(&self, text: &str, tail: Tail) -> Option<(Meaning, Weight)> {
        let folded = lemmas(&fold(text));
        let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
        if words.is_empty() || words.len() > MOST_WORDS || self.off.contains(&folded) {
            return None;
        }
        if let Some(meaning) = framed(&words) {
            return Some((meaning, Weight::Strong));
        }
        let most = words.iter().take_while(|word| BEFORE.contains(word)).count();
        (0..=most).find_map(|skipped| self.from_core(&words[skipped..], tail))
    }

    /// The words from the core on.
    fn from_core(&self, words: &[&str], tail: Tail) -> Option<(Meaning, Weight)> {
        let (core, behind) = (1..=words.len().min(CORE_WORDS)).rev().find_map(|length| {
            let core = words[..length].join(" ");
            let core = if self.cores.contains_key(&core) { core } else { without_prefix(&core)?.to_owned() };
            self.cores.contains_key(&core).then(|| (core, &words[length..]))
        })?;
        if self.off.contains(&core) {
            return None;
        }
        let (meaning, weight) = self.cores[&core].clone();
        let is_of_session =
            |word: &&&str| BEHIND.contains(*word) || (word.len() <= 2 && word.bytes().all(|b| b.is_ascii_digit()));
        let unknown = behind.iter().filter(|word| !is_of_session(word)).count();
        let is_phrase = behind.first().is_none_or(|word| PREPOSITIONS.contains(word));
        let fits = unknown == 0 || (weight == Weight::Strong && is_phrase && tail == Tail::Phrase);
        fits.then_some((meaning, weight))
    }
}

/// What begins and ends in a certain way, whatever stands between: „Wer will an der E-Akte weiterarbeiten?“
fn framed(words: &[&str]) -> Option<Meaning> {
    let (last, begin) = words.split_last()?;
    let starts = |(first, lasts, _): &&(&str, &[&str], Meaning)| {
        let mut words = begin.iter();
        lasts.contains(last) && first.split(' ').all(|word| words.next() == Some(&word))
    };
    FRAMES.iter().find(starts).map(|(.., meaning)| meaning.clone())
}

/// The key of `outcomes:` whose spellings stand for nothing.
pub const OFF: &str = "none";

/// Adjectives in one form, whatever the article before them.
pub fn lemmas(folded: &str) -> String {
    let lemma = |word: &str| -> String {
        for stem in ["naechste", "offene", "weitere", "ungeklaerte"] {
            if word.strip_prefix(stem).is_some_and(|end| matches!(end, "n" | "r" | "s")) {
                return stem.to_owned();
            }
        }
        word.to_owned()
    };
    folded.split(' ').map(lemma).collect::<Vec<_>>().join(" ")
}

/// „Diskussionsergebnisse“ without what they are results of.
fn without_prefix(core: &str) -> Option<&str> {
    const PREFIXES: [&str; 14] = [
        "diskussions",
        "gruppen",
        "workshop",
        "arbeits",
        "sessions",
        "session",
        "zwischen",
        "end",
        "kern",
        "haupt",
        "gespraechs",
        "sitzungs",
        "teil",
        "gesamt",
    ];
    let rest = PREFIXES.iter().find_map(|prefix| core.strip_prefix(prefix))?;
    ["ergebnis", "erkenntnis", "fazit"].iter().any(|core| rest.starts_with(core)).then_some(rest)
}

/// `TOP 3: Ergebnisse`, `3.1 Ergebnisse`, `a) Ergebnisse`, `IV. Ergebnisse` without what counts them.
fn without_number(heading: &str) -> &str {
    let mut rest = heading.trim_start_matches(|c: char| !c.is_alphanumeric());
    for word in ["TOP", "Top", "Punkt", "Teil", "Part", "Step", "Nr."] {
        if let Some(behind) = rest.strip_prefix(word)
            && behind.trim_start().starts_with(|c: char| c.is_ascii_digit())
        {
            rest = behind.trim_start();
            break;
        }
    }
    let digits = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let (counted, behind) = if digits.len() < rest.len() {
        // `3a.` and the box around an emoji's digit.
        let letter = digits.strip_prefix(|c: char| c.is_ascii_lowercase()).unwrap_or(digits);
        let ends = !letter.starts_with(char::is_alphanumeric);
        (true, if ends { letter } else { digits })
    } else {
        let end = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
        let is_roman = rest[..end].bytes().all(|letter| matches!(letter, b'I' | b'V' | b'X'));
        let counts = end > 0 && (end == 1 || is_roman) && rest[end..].starts_with([')', '.']);
        (counts, &rest[if counts { end + 1 } else { 0 }..])
    };
    if !counted {
        return rest;
    }
    let bare = behind.trim_start_matches(|c: char| !c.is_alphanumeric());
    if bare.is_empty() { heading } else { bare }
}

/// `Ergebnisse (Stand 27.01.)`, `Action items [draft]` without the remark.
fn without_remark(heading: &str) -> &str {
    let bare = heading.trim_end_matches([':', ' ', '.', '!', '?', '…']);
    let opening = match bare.chars().next_back() {
        Some(')') => bare.rfind('('),
        Some(']') => bare.rfind('['),
        _ => None,
    };
    match opening {
        Some(at) if at > 0 => bare[..at].trim_end(),
        _ => bare,
    }
}

/// What „und“, `&`, `/`, `+` and commas join.
fn parts_of(text: &str) -> Vec<&str> {
    let mut parts = vec![text];
    for mark in [" und ", " & ", " and ", " sowie ", " + ", "/", ", "] {
        parts = parts.into_iter().flat_map(|part| part.split(mark)).collect();
    }
    parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).take(6).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn insights() {
        assert_all(
            "insight",
            &[
                "Aha-Erlebnisse 💡",
                "AHA!",
                "💡 Aha",
                "Unsere Aha-Momente",
                "Das größte Aha-Erlebnis",
                "Erkenntnisse",
                "Wichtigste Erkenntnisse",
                "Die wichtigsten Erkenntnisse",
                "Erkenntnisse aus dem Pilotprojekt",
                "Erkenntnisse aus der Diskussion",
                "Erkenntnisse der Session",
                "Kernaussagen",
                "Zentrale Kernaussagen:",
                "Was nehmen wir mit?",
                "Was nehmen wir für uns mit?",
                "Das nehme ich mit",
                "Lessons Learned",
                "Key Learnings",
                "Key takeaways:",
                "Take Aways:",
                "Our takeaways",
                "Key Learning/Takeaways",
                "Key learnings / takeaways",
                "Key Takeaways / Analysis of Situation",
                "Main insights from the session",
                "Mitgenommen",
                "What we learned",
                "Haupterkenntnisse",
                "2️⃣ Erkenntnisse",
                "Erkenntnisse für uns",
            ],
        );
    }

    #[test]
    fn results() {
        assert_all(
            "result",
            &[
                "Ergebnis",
                "ERGEBNISSE:",
                "Ergebnisse der Diskussion",
                "Ergebnisse der Session",
                "TOP 3: Ergebnisse",
                "Ergebnisse des Workshops",
                "Ergebnisse aus der Gruppenarbeit",
                "Ergebnisse der AG 2",
                "3.1 Ergebnisse",
                "a) Ergebnisse",
                "IV. Ergebnisse",
                "TOP 3 Ergebnisse",
                "Unsere Ergebnisse",
                "Diskussionsergebnisse",
                "Workshop-Ergebnisse",
                "Ergebnisse (Stand 27.01.)",
                "Ergebnisse – Gruppe A",
                "Session 4: Ergebnisse",
                "Fazit",
                "Fazit der Runde",
                "Kurzes Fazit",
                "Unser Fazit zum Datenschutz",
                "Zusammenfassung",
                "Zusammenfassung der Ergebnisse",
                "Kurze Zusammenfassung",
                "Lösungen",
                "Mögliche Lösungen",
                "Lösungsansätze",
                "Schlussfolgerungen",
                "Results",
                "Conclusions",
                "Summary of the discussion",
                "Outcomes",
                "Was kam heraus?",
                "Ergebnisse & Fazit",
                "Ergebnisse / Lösungen",
                "Ergebnisse im Überblick",
            ],
        );
    }

    #[test]
    fn agreements() {
        assert_all(
            "agreement",
            &[
                "Vereinbarungen",
                "Absprachen",
                "Verabredungen",
                "Festlegungen",
                "Beschlüsse",
                "Beschlüsse der Sitzung",
                "Unsere Vereinbarungen",
                "Was wir vereinbart haben",
                "Vereinbarungen zur Zusammenarbeit",
                "Decisions",
                "Key decisions",
                "Agreements",
                "Beschlüsse / Vereinbarungen",
                "What we agreed on",
                "5. Beschluss:",
            ],
        );
    }

    #[test]
    fn open_questions() {
        assert_all(
            "question",
            &[
                "Offene Fragen",
                "offene fragen?",
                "Offene Punkte:",
                "Offene Fragen zum Datenschutz",
                "Open Questions",
                "Die offenen Fragen",
                "Unsere offenen Punkte",
                "Noch offene Fragen",
                "Klärungsbedarf",
                "Was blieb offen?",
                "Klärungsbedarf bei der E-Akte",
                "Was ist noch offen?",
                "Welche Fragen sind offen? – Offene Fragen",
                "Open questions & issues",
                "3 Offene Fragen",
                "❓ Offene Fragen",
                "Weitere offene Fragen",
                "Offene Fragen und Punkte",
                "Offene Fragen/Punkte",
                "Remaining questions",
                "Ungeklärte Fragen",
            ],
        );
    }

    #[test]
    fn next_steps() {
        assert_all(
            "next-step",
            &[
                "Nächste Schritte",
                "Naechste Schritte",
                "✅ Nächste Schritte:",
                "Die nächsten Schritte",
                "Next Steps",
                "Nächste Schritte und Verantwortliche",
                "Nächste Schritte (Wer/Was/Wann)",
                "Konkrete nächste Schritte",
                "Was sind die nächsten Schritte?",
                "Unsere nächsten Schritte",
                "Nächste Schritte für die E-Akte",
                "To-dos",
                "ToDo",
                "ToDo's",
                "To-do-Liste",
                "TO DO",
                "To-dos bis zum nächsten Treffen",
                "Aufgaben",
                "Aufgaben und Zuständigkeiten",
                "Maßnahmen",
                "Massnahmen",
                "Arbeitsaufträge",
                "Weiteres Vorgehen",
                "Anregungen zur Weiterarbeit",
                "Anregungen",
                "Wie geht es weiter?",
                "Wie geht's weiter?",
                "Wie geht es mit der E-Akte weiter? – Nächste Schritte",
                "Action Items:",
                "Specific Action Items (& Owners)",
                "Follow-Ups",
                "Ausblick",
                "Ausblick und nächste Schritte",
                "Moving Forwards",
                "Wer macht was bis wann?",
                "What's next?",
                "Call to action",
                "Hausaufgaben",
                "Handlungsbedarf in den Kommunen",
                "Next steps and owners",
            ],
        );
    }

    #[test]
    fn several_kinds_at_once() {
        assert_all("result+", &["Ergebnisse und nächste Schritte", "Fazit & offene Fragen", "Lösungen, offene Punkte"]);
        assert_all("agreement+", &["Vereinbarungen/Aufgaben", "Beschlüsse und Maßnahmen"]);
        assert_all("insight+", &["Erkenntnisse, Ergebnisse und nächste Schritte"]);
        assert_all("question+", &["Offene Fragen / To-dos"]);
        assert_all("some", &["Diskussion und offene Fragen", "Feedback & nächste Schritte"]);
    }

    #[test]
    fn what_is_no_outcome_stays_none() {
        assert_all(
            "-",
            &[
                "Ergebnisse der Umfrage 2016 zur Ausstattung",
                "Ergebnisse der Landtagswahl",
                "Umfrageergebnisse",
                "Zusammenfassung der DSGVO",
                "Aufgaben der Gemeinde nach § 5",
                "Lösungen anderer Kommunen",
                "Maßnahmen zur Barrierefreiheit",
                "Beschlüsse des Stadtrats",
                "Entscheidung für ein DMS",
                "2017",
                "Aktionsplan",
                "Wie fangen wir an?",
                "Summary of RFC 1234",
                "Results of the survey",
                "3.",
                "TOP 3",
                "💡",
                "Erste Schritte mit der E-Akte",
                "Tasks in Kubernetes",
                "Ausblick auf die DSGVO 2018",
                "Lösung Anbieter X",
                "Frage: Wie fangen wir an?",
                "Question: do we understand the problem",
                "",
                "Ideen",
                "Themen",
                "Offene Daten",
                "Offene Verwaltung",
                "Weiterbildung",
                "Aufgabenkritik",
                "Next generation",
                "Action!Bound",
            ],
        );
        assert_all("other", &["Ausgangslage", "Diskussion", "Session Notes", "Teilnehmende", "Weiterführende Links"]);
        assert_all("answer", &["Antworten", "Q&A", "Fragen und Antworten"]);
    }

    #[test]
    fn plain_questions_and_who_works_on() {
        assert_all("plain", &["Fragen", "Questions:", "Fragen an die Runde", "Weitere Fragen", "Other Questions"]);
        assert_all(
            "continues",
            &[
                "Wer will weiterarbeiten?",
                "Wer arbeitet weiter?",
                "Weiterarbeit: wer?",
                "Wer möchte daran weiterarbeiten",
                "Who wants to continue?",
                "Interesse an der Weiterarbeit",
                "Wer will an der E-Akte weiterarbeiten?",
            ],
        );
    }

    #[test]
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
}
