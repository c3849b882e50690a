//! Which pages a browser's parser judges though nothing is suspected of them: the scanner could be wrong, and these are
//! the pages on which that would matter.
//!
//! That takes fifty times as long as the scanner. So of pages that stand for their template only the beginning is judged,
//! by which the parser would stumble: documents for paper are as long as all notes together.

use std::collections::{HashMap, HashSet};
use std::mem::{Discriminant, discriminant};

use crate::model::{Body, Site, TopicId};
use crate::site::{Files, Page, Recipe};
use crate::source::SitePath;

/// Every page with HTML that somebody wrote into a note, and one page of each kind, for their templates' sake.
pub(super) struct Trial(HashMap<SitePath, Part>);

/// How much of a page is judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Whole,
    Beginning,
}

/// How much of a page its beginning is, in bytes: its head, header and what comes first in its text.
const BEGINNING: usize = 16 * 1024;

impl Trial {
    pub fn of(site: &Site, files: &Files) -> Self {
        let written = site.sessions.iter().filter(|session| session.body.holds_html && !session.outcomes.is_empty());
        let listed: HashSet<TopicId> = written.flat_map(|session| session.topics.iter().copied()).collect();
        let mut kinds: HashSet<Discriminant<Page>> = HashSet::new();
        let mut called = HashMap::new();
        for (path, recipe) in files {
            let Recipe::Page(page) = recipe else { continue };
            let is_first = kinds.insert(discriminant(page));
            if holds_html(site, *page, &listed) {
                called.insert(path.clone(), Part::Whole);
            } else if is_first {
                called.insert(path.clone(), Part::Beginning);
            }
        }
        Self(called)
    }

    /// Nothing is called up.
    #[cfg(test)]
    pub fn none() -> Self {
        Self(HashMap::new())
    }

    /// What of a page is to be judged; `None` for most.
    pub fn calls<'t>(&self, path: &SitePath, text: &'t str) -> Option<&'t str> {
        Some(match self.0.get(path)? {
            Part::Whole => text,
            // Up to there a parser sees the same elements, whatever follows.
            Part::Beginning => &text[..text.floor_char_boundary(BEGINNING)],
        })
    }
}

/// Whether a page may show HTML of an author. `listed` are the topics with outcomes that may hold some.
fn holds_html(site: &Site, page: Page, listed: &HashSet<TopicId>) -> bool {
    let is_written = |body: &Body| body.holds_html;
    match page {
        Page::Session(session) => is_written(&site.session(session).body),
        Page::Version { session, version } => is_written(&site.session(session).versions[version].body),
        Page::Free(free) => is_written(&site.page(free).body),
        Page::Topic { topic, .. } => listed.contains(&topic),
        Page::Start | Page::Event(_) => true,
        Page::Withheld(_)
        | Page::Gone(_)
        | Page::Moved(_)
        | Page::Programme { .. }
        | Page::Sessions { .. }
        | Page::Topics { .. }
        | Page::Municipalities { .. }
        | Page::Matrix { .. }
        | Page::Tags { .. }
        | Page::People { .. }
        | Page::Abbreviations
        | Page::Data
        | Page::NotFound => false,
        _ => !listed.is_empty(),
    }
}
