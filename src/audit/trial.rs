//! Which pages a browser's parser judges though nothing is suspected of them: the scanner could be wrong, and these are
//! the pages on which that would matter.

use std::collections::HashSet;
use std::mem::{Discriminant, discriminant};

use crate::model::{Body, Site, TopicId};
use crate::site::{Files, Page, Recipe};
use crate::source::SitePath;

/// Every page with HTML that somebody wrote into a note, and one page of each kind, for their templates' sake.
pub(super) struct Trial(HashSet<SitePath>);

impl Trial {
    pub fn of(site: &Site, files: &Files) -> Self {
        let written = site.sessions.iter().filter(|session| session.body.holds_html && !session.outcomes.is_empty());
        let listed: HashSet<TopicId> = written.flat_map(|session| session.topics.iter().copied()).collect();
        let mut kinds: HashSet<Discriminant<Page>> = HashSet::new();
        let mut called = HashSet::new();
        for (path, recipe) in files {
            let Recipe::Page(page) = recipe else { continue };
            if kinds.insert(discriminant(page)) || holds_html(site, *page, &listed) {
                called.insert(path.clone());
            }
        }
        Self(called)
    }

    /// Nothing is called up.
    #[cfg(test)]
    pub fn none() -> Self {
        Self(HashSet::new())
    }

    pub fn calls(&self, path: &SitePath) -> bool {
        self.0.contains(path)
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
