//! What notes and pages say themselves of the addresses that they had.

use super::{Reason, Redirect};
use crate::model::{AddressKind, EventId, Site};
use crate::source::{SitePath, SourcePath};

/// What all of them say. Versions follow their session.
pub(super) fn gather(site: &Site) -> Vec<Redirect> {
    let mut redirects = Vec::new();
    let mut add = |from: &SitePath, to: Target, source: &SourcePath, span| {
        redirects.push(to.redirect(from, Reason::Alias(source.clone(), span)));
    };
    for session in site.sessions.iter().filter(|session| !session.aliases.is_empty() || !session.versions.is_empty()) {
        let (event, own) = (Some(session.event), &session.language);
        for alias in &session.aliases {
            let (to, title) = (&session.address, &session.title);
            let target = Target { to, kind: AddressKind::Session, title, language: own, event };
            add(&alias.address, target, &session.source, alias.span);
        }
        for version in &session.versions {
            let followed = session.aliases.iter().filter_map(|alias| {
                let (_, suffix) = version.address.split_version()?;
                Some((alias.address.version(suffix)?, &session.source, alias.span))
            });
            let own = version.aliases.iter().map(|alias| (alias.address.clone(), &version.source, alias.span));
            // What a version says of itself counts before what follows from the session.
            let (to, title) = (&version.address, &version.title);
            let language = &version.kind.language(&session.language);
            for (from, source, span) in own.chain(followed) {
                let target = Target { to, kind: AddressKind::Version, title, language, event };
                add(&from, target, source, span);
            }
        }
    }
    for page in site.pages.iter().filter(|page| page.is_published) {
        for alias in &page.aliases {
            let (to, title, language, event) = (&page.address, &page.title, &page.language, page.event);
            let target = Target { to, kind: AddressKind::Page, title, language, event };
            add(&alias.address, target, &page.source, alias.span);
        }
    }
    redirects
}

/// What a redirect leads to.
pub(super) struct Target<'a> {
    pub to: &'a SitePath,
    pub kind: AddressKind,
    pub title: &'a str,
    pub language: &'a str,
    pub event: Option<EventId>,
}

impl Target<'_> {
    pub fn redirect(&self, from: &SitePath, reason: Reason) -> Redirect {
        let Self { kind, event, .. } = *self;
        let (title, language) = (self.title.to_owned(), self.language.to_owned());
        Redirect { from: from.clone(), to: self.to.clone(), kind, title, language, event, reason }
    }
}
