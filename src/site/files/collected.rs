//! Where outcomes are gathered: the addresses of their lists, and which of them there are.
//!
//! Each kind has its main list with the anchors of its outcomes, the same in other orders below it, and a script with
//! its data for those who filter.

use super::{Page, Paths, Recipe};
use crate::index::{Arrangement, Index, OutcomeRef};
use crate::model::OutcomeKind;
use crate::site::paging::{Paging, part_with};
use crate::source::SitePath;

impl Paths {
    /// What came out, of all kinds.
    pub fn outcomes(&self) -> SitePath {
        SitePath::new(&format!("{}/index.html", self.words.outcomes))
    }

    /// `was-herauskam/offene-fragen.html`, `was-herauskam/offene-fragen/nach-kommunen/seite-2.html`
    pub fn outcome_list(&self, kind: OutcomeKind, arrangement: Arrangement, part: usize) -> SitePath {
        let main = format!("{}/{}", self.words.outcomes, self.words.kind(kind));
        let first = match self.arrangement_word(kind, arrangement) {
            None => format!("{main}.html"),
            Some(word) => format!("{main}/{word}.html"),
        };
        self.continued(&SitePath::new(&first), part)
    }

    /// The page on which an outcome has its anchor.
    pub fn outcome(&self, index: &Index, paging: &Paging, outcome: OutcomeRef, kind: OutcomeKind) -> SitePath {
        let main = Arrangement::of(kind)[0];
        self.outcome_list(kind, main, part_with(paging.outcomes(kind, main), index.position_of(outcome)))
    }

    /// The data of one kind for those who filter.
    pub fn outcome_data(&self, kind: OutcomeKind) -> SitePath {
        SitePath::new(&format!("{}/{}.js", self.words.outcomes, self.words.kind(kind)))
    }

    /// The script that filters.
    pub fn outcome_filter(&self) -> SitePath {
        SitePath::new("theme/outcomes.js")
    }

    fn arrangement_word(&self, kind: OutcomeKind, arrangement: Arrangement) -> Option<&'static str> {
        let word = match arrangement {
            Arrangement::ByTopic => self.words.by_topic,
            Arrangement::ByMunicipality => self.words.by_municipality,
            Arrangement::Open => self.words.open,
            Arrangement::Done => self.words.done,
        };
        (Arrangement::of(kind)[0] != arrangement).then_some(word)
    }
}

/// All files that gather what came out; none where nothing did.
pub(super) fn plan(index: &Index, paging: &Paging, paths: &Paths, add: &mut impl FnMut(SitePath, Recipe)) {
    if index.outcomes.is_empty() {
        return;
    }
    add(paths.outcomes(), Recipe::Page(Page::Outcomes));
    for kind in OutcomeKind::ALL {
        for &arrangement in Arrangement::of(kind) {
            for part in 0..paging.outcomes(kind, arrangement).len() {
                let page = Page::OutcomeList { kind, arrangement, part };
                add(paths.outcome_list(kind, arrangement, part), Recipe::Page(page));
            }
        }
        if !index.outcomes_of(kind).is_empty() {
            add(paths.outcome_data(kind), Recipe::OutcomeData(kind));
        }
    }
}
