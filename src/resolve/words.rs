//! The words that stand in addresses.

use crate::model::{LegalKind, OutcomeKind};
use crate::source::is_device;

/// Parts of addresses in the site's language. They are no texts of the theme: an address must not change
/// because someone mends a translation.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    pub programme: &'static str,
    pub sessions: &'static str,
    pub topics: &'static str,
    pub municipalities: &'static str,
    pub tags: &'static str,
    /// What came out.
    pub outcomes: &'static str,
    /// The lists of each kind, in the order of [`OutcomeKind::ALL`].
    pub kinds: [&'static str; 5],
    pub by_topic: &'static str,
    pub by_municipality: &'static str,
    pub open: &'static str,
    pub done: &'static str,
    /// What is neither: `?stand=anregung`
    pub suggestion: &'static str,
    pub state: &'static str,
    pub text: &'static str,
    pub people: &'static str,
    pub data: &'static str,
    /// The calendar of what is due: `faellig.ics`.
    pub due: &'static str,
    /// The feed of all changes: `neues.atom`.
    pub changes: &'static str,
    /// Topics and municipalities against each other.
    pub matrix: &'static str,
    /// Municipalities of which no Land is known.
    pub without_land: &'static str,
    pub abbreviations: &'static str,
    /// The page with the search, and the folder of its index.
    pub search: &'static str,
    /// The whole event for paper: `druck.html`, `druck/2017-01-26.html`.
    pub print: &'static str,
    /// Of sessions of which no day is known.
    pub without_day: &'static str,
    /// Imprint, privacy and accessibility statement, in the order of [`LegalKind::ALL`].
    pub legal: [&'static str; 3],
    /// `seite-2.html`
    pub page: &'static str,
    /// What is appended to a slug that is reserved: `index-thema`.
    pub event: &'static str,
    pub session: &'static str,
    pub topic: &'static str,
    pub municipality: &'static str,
    pub tag: &'static str,
    pub person: &'static str,
    pub free_page: &'static str,
}

const GERMAN: Words = Words {
    programme: "programm",
    sessions: "sessions",
    topics: "themen",
    municipalities: "kommunen",
    tags: "schlagwoerter",
    outcomes: "was-herauskam",
    kinds: ["vereinbarungen", "naechste-schritte", "offene-fragen", "ergebnisse", "aha-erlebnisse"],
    by_topic: "nach-themen",
    by_municipality: "nach-kommunen",
    open: "offen",
    done: "erledigt",
    suggestion: "anregung",
    state: "stand",
    text: "text",
    people: "personen",
    data: "daten",
    due: "faellig",
    changes: "neues",
    matrix: "matrix",
    without_land: "ohne-land",
    abbreviations: "abkuerzungen",
    search: "suche",
    print: "druck",
    without_day: "ohne-tag",
    legal: ["impressum", "datenschutz", "barrierefreiheit"],
    page: "seite",
    event: "veranstaltung",
    session: "session",
    topic: "thema",
    municipality: "kommune",
    tag: "schlagwort",
    person: "person",
    free_page: "seite",
};

const ENGLISH: Words = Words {
    programme: "programme",
    sessions: "sessions",
    topics: "topics",
    municipalities: "municipalities",
    tags: "tags",
    outcomes: "outcomes",
    kinds: ["agreements", "next-steps", "open-questions", "results", "insights"],
    by_topic: "by-topic",
    by_municipality: "by-municipality",
    open: "open",
    done: "done",
    suggestion: "suggestion",
    state: "state",
    text: "text",
    people: "people",
    data: "data",
    due: "due",
    changes: "changes",
    matrix: "matrix",
    without_land: "without-land",
    abbreviations: "abbreviations",
    search: "search",
    print: "print",
    without_day: "without-day",
    legal: ["imprint", "privacy", "accessibility"],
    page: "page",
    event: "event",
    session: "session",
    topic: "topic",
    municipality: "municipality",
    tag: "tag",
    person: "person",
    free_page: "page",
};

impl Words {
    /// German for `de` and its variants, English for all others.
    pub fn new(language: &str) -> Self {
        match language.split('-').next() {
            Some("de") => GERMAN,
            _ => ENGLISH,
        }
    }

    /// `offene-fragen`
    pub fn kind(&self, kind: OutcomeKind) -> &'static str {
        self.kinds[kind as usize]
    }

    /// `impressum`
    pub fn legal(&self, kind: LegalKind) -> &'static str {
        self.legal[kind as usize]
    }
}

impl Words {
    /// Whether the site itself has a folder of this name at its root, so that no event can be called so.
    pub fn is_root_folder(&self, slug: &str) -> bool {
        let made = [
            self.sessions,
            self.topics,
            self.municipalities,
            self.tags,
            self.outcomes,
            self.people,
            self.data,
            self.matrix,
            self.search,
            "assets",
            "theme",
        ];
        made.contains(&slug)
    }
}

/// Whether lists use this slug for their own pages, in any language, so that a change of language
/// cannot make an address clash; or Windows for its devices, so that nobody could unpack the site there.
pub fn is_reserved(slug: &str) -> bool {
    let numbered = |prefix: &str| {
        slug.strip_prefix(prefix).is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit()))
    };
    slug == "index" || numbered("seite-") || numbered("page-") || is_device(slug)
}

#[cfg(test)]
mod tests {
    use super::is_reserved;

    #[test]
    fn list_pages_are_reserved() {
        assert!(is_reserved("index") && is_reserved("seite-2") && is_reserved("page-10"));
        assert!(is_reserved("con") && is_reserved("com1"));
        assert!(!is_reserved("com") && !is_reserved("seite") && !is_reserved("seite-zwei") && !is_reserved("page-"));
    }
}
