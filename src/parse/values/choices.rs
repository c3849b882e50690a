//! Keys that hold one of a few words: one table for each, which the reader and the schema for editors share.
//!
//! Case, umlaut spelling, `_`, `-` and blanks do not count. The English word and the German one are what editors
//! are offered; the others are understood.

use std::sync::OnceLock;

use crate::diagnostics::Level;
use crate::model::{
    Conformance, ConsentScope, DataFormat, Depicted, Evaluation, Forge, Ground, Land, LinkKind, MunicipalityKind,
    NamesPolicy, PracticeState,
};
use crate::parse::Aim;
use crate::parse::{WrittenRelease, WrittenStatus};
use crate::source::{HashMap, fold};

pub fn status(text: &str) -> Option<WrittenStatus> {
    STATUS.read(text)
}

pub fn release(text: &str) -> Option<WrittenRelease> {
    RELEASE.read(text)
}

pub fn names_policy(text: &str) -> Option<NamesPolicy> {
    NAMES.read(text)
}

pub fn flag(text: &str) -> Option<bool> {
    FLAG.read(text)
}

pub fn consent_scope(text: &str) -> Option<ConsentScope> {
    CONSENT_SCOPE.read(text)
}

pub fn practice_state(text: &str) -> Option<PracticeState> {
    PRACTICE_STATE.read(text)
}

pub fn link_kind(text: &str) -> Option<LinkKind> {
    LINK_KIND.read(text)
}

pub fn depicted(text: &str) -> Option<Depicted> {
    DEPICTED.read(text)
}

pub fn municipality_kind(text: &str) -> Option<MunicipalityKind> {
    MUNICIPALITY_KIND.read(text)
}

pub fn forge(text: &str) -> Option<Forge> {
    FORGE.read(text)
}

pub fn level(text: &str) -> Option<Level> {
    LEVEL.read(text)
}

/// Whether a typeface is italic.
pub fn font_style(text: &str) -> Option<bool> {
    FONT_STYLE.read(text)
}

/// What a colour of a theme is for.
pub fn aim(text: &str) -> Option<Aim> {
    AIM.read(text)
}

pub fn conformance(text: &str) -> Option<Conformance> {
    CONFORMANCE.read(text)
}

pub fn evaluation(text: &str) -> Option<Evaluation> {
    EVALUATION.read(text)
}

pub fn ground(text: &str) -> Option<Ground> {
    GROUND.read(text)
}

/// What of the data one word switches on.
pub fn data_formats(text: &str) -> Option<&'static [DataFormat]> {
    DATA.read(text)
}

/// Whether a text says that there is nothing.
pub fn is_none(text: &str) -> bool {
    NONE.read(text).is_some()
}

/// What may be chosen, each with all its words.
pub struct Choices<T: 'static> {
    rows: &'static [(T, Words)],
    by_word: OnceLock<HashMap<String, T>>,
}

/// The words for one choice.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    pub english: &'static str,
    /// The same as the English one where both languages say it alike.
    pub german: &'static str,
    pub others: &'static [&'static str],
}

const fn words(english: &'static str, german: &'static str, others: &'static [&'static str]) -> Words {
    Words { english, german, others }
}

impl<T: Copy> Choices<T> {
    const fn new(rows: &'static [(T, Words)]) -> Self {
        Self { rows, by_word: OnceLock::new() }
    }

    /// The choice that has this spelling among its own.
    pub fn read(&self, text: &str) -> Option<T> {
        let by_word = self.by_word.get_or_init(|| {
            let words = self.rows.iter().flat_map(|(choice, words)| words.all().map(move |word| (fold(word), *choice)));
            words.collect()
        });
        by_word.get(&fold(text)).copied()
    }

    pub fn words(&self) -> Vec<Words> {
        self.rows.iter().map(|&(_, words)| words).collect()
    }
}

impl Words {
    pub fn all(&self) -> impl Iterator<Item = &'static str> + use<> {
        [self.english, self.german].into_iter().chain(self.others.iter().copied())
    }
}

pub static STATUS: Choices<WrittenStatus> = Choices::new(&[
    (
        WrittenStatus::Draft,
        words(
            "draft",
            "Entwurf",
            &[
                "in Arbeit",
                "in Bearbeitung",
                "vorläufig",
                "intern",
                "unveröffentlicht",
                "nicht veröffentlicht",
                "unpublished",
                "unfertig",
                "offen",
                "open",
                "active",
                "in progress",
                "wip",
                "work in progress",
            ],
        ),
    ),
    (
        WrittenStatus::Review,
        words("review", "Prüfung", &["in review", "in Prüfung", "zur Prüfung", "Abstimmung", "in Abstimmung"]),
    ),
    (
        WrittenStatus::Published,
        words(
            "published",
            "veröffentlicht",
            &[
                "öffentlich",
                "freigegeben",
                "public",
                "live",
                "approved",
                "genehmigt",
                "final",
                "finalized",
                "finalised",
                "fertig",
                "complete",
                "completed",
                "done",
                "abgeschlossen",
            ],
        ),
    ),
    (WrittenStatus::Cancelled, words("cancelled", "abgesagt", &["canceled", "ausgefallen", "entfallen", "fällt aus"])),
    (WrittenStatus::Withdrawn(None), words("withdrawn", "zurückgezogen", &[])),
]);

pub static RELEASE: Choices<WrittenRelease> = Choices::new(&[
    (WrittenRelease::Approved, words("approved", "freigegeben", &["freigegebene"])),
    (WrittenRelease::All, words("all", "alle", &["alles"])),
]);

pub static NAMES: Choices<NamesPolicy> = Choices::new(&[
    (NamesPolicy::None, words("none", "keine", &["nein", "no", "false"])),
    (NamesPolicy::Consented, words("consented", "mit Einwilligung", &["eingewilligt", "Einwilligung"])),
]);

pub static FLAG: Choices<bool> = Choices::new(&[
    (true, words("true", "ja", &["yes", "on", "wahr"])),
    (false, words("false", "nein", &["no", "off", "falsch"])),
]);

pub static CONSENT_SCOPE: Choices<ConsentScope> = Choices::new(&[
    (ConsentScope::Name, words("name", "Name", &["nur Name"])),
    (ConsentScope::Profile, words("profile", "Profil", &[])),
]);

pub static PRACTICE_STATE: Choices<PracticeState> = Choices::new(&[
    (
        PracticeState::InUse,
        words("in-use", "im Einsatz", &["in Betrieb", "eingeführt", "produktiv", "läuft", "vorhanden"]),
    ),
    (
        PracticeState::Introducing,
        words("introducing", "in Einführung", &["Einführung", "wird eingeführt", "Pilot", "im Aufbau"]),
    ),
    (PracticeState::Planned, words("planned", "geplant", &["in Planung", "Planung"])),
]);

pub static LINK_KIND: Choices<LinkKind> = Choices::new(&[
    (LinkKind::Page, words("page", "Seite", &["Link", "Webseite", "website", "web"])),
    (LinkKind::Video, words("video", "Video", &["Film", "Mitschnitt"])),
    (LinkKind::Audio, words("audio", "Audio", &["Podcast", "Ton"])),
    (LinkKind::Slides, words("slides", "Folien", &["Präsentation", "presentation"])),
    (LinkKind::Document, words("document", "Dokument", &["PDF", "Datei", "file"])),
]);

pub static DEPICTED: Choices<Depicted> = Choices::new(&[
    (
        Depicted::Nobody,
        words(
            "none",
            "keine",
            &[
                "keine Personen",
                "niemand",
                "ohne Personen",
                "keine Person",
                "no people",
                "nobody",
                "no one",
                "no persons",
            ],
        ),
    ),
    (
        Depicted::Consented,
        words(
            "consented",
            "eingewilligt",
            &[
                "mit Einwilligung",
                "Einwilligung liegt vor",
                "Personen eingewilligt",
                "Personen mit Einwilligung",
                "Personen haben eingewilligt",
                "people consented",
                "with consent",
            ],
        ),
    ),
    (
        Depicted::Crowd,
        words("crowd", "Menge", &["Menschenmenge", "Publikum", "Versammlung", "Personen als Menge", "a crowd"]),
    ),
]);

pub static MUNICIPALITY_KIND: Choices<MunicipalityKind> = Choices::new(&[
    (
        MunicipalityKind::Town,
        words("town", "Stadt", &["city", "kreisfreie Stadt", "Große Kreisstadt", "Hansestadt", "Landeshauptstadt"]),
    ),
    (MunicipalityKind::Municipality, words("municipality", "Gemeinde", &["Kommune", "Markt", "Ortsgemeinde"])),
    (
        MunicipalityKind::District,
        words("district", "Kreis", &["county", "Landkreis", "Region", "Städteregion", "Bezirk"]),
    ),
    (
        MunicipalityKind::Association,
        words(
            "association",
            "Verbund",
            &[
                "Zweckverband",
                "Verbandsgemeinde",
                "Samtgemeinde",
                "Amt",
                "Verwaltungsgemeinschaft",
                "Gemeindeverband",
                "Bewerbergemeinschaft",
            ],
        ),
    ),
    (MunicipalityKind::Federal, words("federal", "Bund", &["Bundesbehörde"])),
    (MunicipalityKind::State, words("state", "Land", &["Bundesland", "Landesbehörde"])),
    (
        MunicipalityKind::Provider,
        words("provider", "Dienstleister", &["Rechenzentrum", "IT-Dienstleister", "Unternehmen", "company"]),
    ),
    (MunicipalityKind::Society, words("society", "Verband", &["Verein", "kommunaler Spitzenverband"])),
    (
        MunicipalityKind::Science,
        words("science", "Wissenschaft", &["Hochschule", "Universität", "university", "Forschung"]),
    ),
    (MunicipalityKind::Other, words("other", "Sonstige", &["Sonstiges", "andere"])),
]);

pub static FORGE: Choices<Forge> = Choices::new(&[
    (Forge::GitHub, words("github", "GitHub", &["GitHub Enterprise", "github.com"])),
    (Forge::GitLab, words("gitlab", "GitLab", &["gitlab.com", "openCode", "opencode.de", "open code"])),
    (Forge::Forgejo, words("forgejo", "Forgejo", &["Gitea", "Codeberg", "codeberg.org"])),
]);

pub static FONT_STYLE: Choices<bool> = Choices::new(&[
    (false, words("normal", "normal", &["regular", "aufrecht"])),
    (true, words("italic", "kursiv", &["oblique"])),
]);

pub static AIM: Choices<Aim> = Choices::new(&[
    (Aim::Text, words("text", "Text", &[])),
    (Aim::LargeText, words("large", "groß", &["large text", "großer Text"])),
    (Aim::Control, words("control", "Bedienelement", &["focus", "Fokus", "edge", "Rand"])),
]);

pub static LEVEL: Choices<Level> = Choices::new(&[
    (Level::Error, words("error", "Fehler", &["deny", "forbid"])),
    (Level::Warning, words("warning", "Warnung", &["warn"])),
    (Level::Note, words("note", "Hinweis", &["info"])),
    (Level::Hidden, words("off", "aus", &["allow", "never", "nie", "no", "nein", "false", "hidden"])),
]);

pub static DATA: Choices<&[DataFormat]> = Choices::new(&[
    (&DataFormat::ALL, words("all", "alle", &["alles", "ja", "yes", "true"])),
    (&[], words("none", "keine", &["nichts", "nein", "no", "false"])),
    (&[DataFormat::Json], words("json", "JSON", &[])),
    (&[DataFormat::Csv], words("csv", "CSV", &["Tabellen", "Tabelle", "tables", "Excel"])),
    (&[DataFormat::Schedule], words("schedule", "Zeitplan", &["Sessionplan", "Programm", "frab", "pentabarf"])),
    (&[DataFormat::Calendar], words("calendar", "Kalender", &["Termine", "ical", "iCalendar", "ics"])),
    (&[DataFormat::Feeds], words("feeds", "Feeds", &["feed", "Atom", "RSS", "Newsfeed", "Newsfeeds"])),
]);

pub static NONE: Choices<()> =
    Choices::new(&[((), words("none", "keine", &["keines", "keins", "nein", "no", "false"]))]);

pub static CONFORMANCE: Choices<Conformance> = Choices::new(&[
    (Conformance::Full, words("full", "vollständig", &["vollständig vereinbar", "fully compliant"])),
    (Conformance::Partial, words("partial", "teilweise", &["teilweise vereinbar", "partially compliant"])),
    (Conformance::None, words("none", "nicht", &["nicht vereinbar", "not compliant"])),
]);

pub static EVALUATION: Choices<Evaluation> = Choices::new(&[
    (Evaluation::Own, words("self", "Selbstbewertung", &["selbst", "eigene", "self-assessment"])),
    (Evaluation::External, words("external", "extern", &["Dritte", "durch Dritte", "third party", "Prüfstelle"])),
]);

pub static GROUND: Choices<Ground> = Choices::new(&[
    (Ground::NonCompliance, words("non-compliance", "unvereinbar", &["Unvereinbarkeit", "Mangel"])),
    (Ground::Burden, words("burden", "unverhältnismäßig", &["unverhältnismäßige Belastung", "Belastung"])),
    (Ground::OutOfScope, words("out-of-scope", "ausgenommen", &["Ausnahme", "außerhalb des Anwendungsbereichs"])),
]);

/// The Länder and the Federation.
pub fn jurisdiction_words() -> Vec<Words> {
    land_words().into_iter().chain([words("federal", "Bund", &[])]).collect()
}

/// The Länder, by their short codes and names.
pub fn land_words() -> Vec<Words> {
    let others = |land| if land == Land::NorthRhineWestphalia { &["NRW"][..] } else { &[] };
    Land::ALL.iter().map(|&(land, code, name)| words(code, name, others(land))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::{MessageLanguage, Messages};

    #[test]
    fn choices_in_both_languages() {
        assert_eq!(STATUS.read("Entwurf"), Some(WrittenStatus::Draft));
        assert_eq!(STATUS.read("veröffentlicht"), Some(WrittenStatus::Published));
        assert_eq!(STATUS.read("in Pruefung"), Some(WrittenStatus::Review));
        assert_eq!(STATUS.read("Final"), Some(WrittenStatus::Published));
        assert_eq!(STATUS.read("in-progress"), Some(WrittenStatus::Draft));
        // Of a proposal or a motion, which says nothing of the text about it.
        assert_eq!(STATUS.read("accepted").or(STATUS.read("beschlossen")), None);
        assert_eq!(STATUS.read("publshed"), None);
        assert_eq!(PRACTICE_STATE.read("in_use"), Some(PracticeState::InUse));
        assert_eq!(PRACTICE_STATE.read("in Einführung"), Some(PracticeState::Introducing));
        assert_eq!(MUNICIPALITY_KIND.read("Landkreis"), Some(MunicipalityKind::District));
        assert_eq!(MUNICIPALITY_KIND.read("GROSSE KREISSTADT"), Some(MunicipalityKind::Town));
        assert_eq!(FLAG.read("Ja"), Some(true));
        assert_eq!(DATA.read("Kalender"), Some(&[DataFormat::Calendar][..]));
        assert!(land_words().iter().flat_map(Words::all).all(|word| Land::from_text(word).is_some()));
    }

    #[test]
    fn no_word_stands_for_two_choices() {
        fn check<T: Copy>(choices: &Choices<T>) {
            let mut seen = HashMap::default();
            for (row, words) in choices.words().iter().enumerate() {
                for word in words.all() {
                    assert_eq!(*seen.entry(fold(word)).or_insert(row), row, "{word}");
                }
            }
        }
        check(&STATUS);
        check(&RELEASE);
        check(&NAMES);
        check(&FLAG);
        check(&CONSENT_SCOPE);
        check(&PRACTICE_STATE);
        check(&LINK_KIND);
        check(&DEPICTED);
        check(&MUNICIPALITY_KIND);
        check(&FORGE);
        check(&FONT_STYLE);
        check(&AIM);
        check(&LEVEL);
        check(&DATA);
        check(&CONFORMANCE);
        check(&EVALUATION);
        check(&GROUND);
    }

    /// What to write instead is said in words, so that only a test can hold the two together.
    #[test]
    fn messages_name_every_choice() {
        let told = |language, id| Messages::new(language).phrase(id, &[]);
        for (id, choices) in [
            ("unclear-release.help-status", STATUS.words()),
            ("invalid-value.help-state", PRACTICE_STATE.words()),
            ("invalid-value.help-link-type", LINK_KIND.words()),
            ("invalid-value.help-people", DEPICTED.words()),
            ("invalid-value.help-kind", MUNICIPALITY_KIND.words()),
            ("invalid-value.help-release", RELEASE.words()),
            ("invalid-value.help-names", NAMES.words()),
            ("invalid-value.help-font-style", FONT_STYLE.words()),
            ("invalid-value.help-aim", AIM.words()),
            ("invalid-value.help-flag", FLAG.words()),
            ("invalid-value.help-data", DATA.words()),
            ("invalid-value.help-conformance", CONFORMANCE.words()),
            ("invalid-value.help-evaluation", EVALUATION.words()),
            ("invalid-value.help-ground", GROUND.words()),
        ] {
            for words in choices {
                let word = format!("`{}`", words.english);
                assert!(told(MessageLanguage::English, id).contains(&word), "{id} lacks {word}");
                let [german, english] = [words.german, words.english].map(|word| format!("`{word}`"));
                let text = told(MessageLanguage::German, id);
                assert!(text.contains(&german) || text.contains(&english), "{id} lacks {german}: {text}");
            }
        }
    }
}
