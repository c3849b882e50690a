//! `urls`: which addresses a site has and had, and what the lock says when somebody has accepted that.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::Plan;
use crate::diagnostics::{Code, Finding, Severity};
use crate::index::{Lost, MoveReason, Thing, Vanished, published};
use crate::model::{AddressKind, Fate, Lock, Locked, OutcomeId, Status};
use crate::parse::lock_text;
use crate::source::{LOCK_FILE, SitePath, SourcePath, Span};

/// One address, and how it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Url {
    pub address: SitePath,
    pub kind: AddressKind,
    /// What stands there, or where it leads; empty where nothing may be said.
    pub title: String,
    pub state: UrlState,
    /// The places on it that others can link to.
    pub outcomes: Vec<OutcomeId>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum UrlState {
    /// It is there, as it was before.
    Published,
    /// It is there, and the lock does not know it.
    New,
    /// It leads to another one, as was said in a note or accepted.
    Redirected(SitePath),
    /// It leads to another one, which nobody has said anything about yet.
    Moved(SitePath),
    /// Nothing stands there any more, and nobody has said anything about it yet.
    Vanished,
    /// Its note is not released any more.
    Waiting,
    /// Its note was withdrawn or taken away, and since when.
    Gone(Option<Date>),
    /// Its note is being revised.
    InRevision,
}

impl UrlState {
    /// The word for programs.
    pub fn key(&self) -> &'static str {
        match self {
            Self::Published => "published",
            Self::New => "new",
            Self::Redirected(_) => "redirected",
            Self::Moved(_) => "moved",
            Self::Vanished => "vanished",
            Self::Waiting => "waiting",
            Self::Gone(_) => "gone",
            Self::InRevision => "in-revision",
        }
    }

    /// Where it leads.
    pub fn to(&self) -> Option<&SitePath> {
        match self {
            Self::Redirected(to) | Self::Moved(to) => Some(to),
            _ => None,
        }
    }

    /// Whether the lock says otherwise, or nothing.
    pub fn is_unaccepted(&self) -> bool {
        matches!(self, Self::New | Self::Moved(_) | Self::Vanished)
    }
}

const GERMAN: &str = "Die veröffentlichten Adressen dieser Website. Die Datei gehört ins Git: Mit ihr merkt nachlese, wenn eine\n\
     Adresse verschwindet, auf die andere verlinken. Geschrieben von „nachlese urls accept“.";
const ENGLISH: &str = "The published addresses of this site. Keep this file in Git: by it nachlese notices when an address goes away\n\
     that others have linked to. Written by `nachlese urls accept`.";

impl Plan {
    /// Whether there is a lock to compare with.
    pub fn has_lock(&self) -> bool {
        self.site.lock.source.is_some()
    }

    /// All addresses that the site has or had, in order.
    pub fn urls(&self) -> Vec<Url> {
        let lock = &self.site.lock;
        let mut urls: Vec<Url> = Vec::new();
        for thing in published(&self.site, &self.index) {
            let is_known = lock.entries.get(&thing.address).is_some_and(|known| known.fate == Fate::Published);
            let outcomes = match thing.thing {
                Thing::Session(session) => {
                    self.site.session(session).outcomes.iter().map(|outcome| outcome.id.clone()).collect()
                }
                _ => Vec::new(),
            };
            let state = if is_known { UrlState::Published } else { UrlState::New };
            let (kind, title) = (thing.thing.kind(), thing.title.to_owned());
            urls.push(Url { address: thing.address, kind, title, state, outcomes });
        }
        let mut add = |address: &SitePath, kind, title: &str, state| {
            let address = address.clone();
            urls.push(Url { address, kind, title: title.to_owned(), state, outcomes: Vec::new() });
        };
        let kept = lock.entries.iter().filter(|(address, _)| self.index.moves.waiting.contains(*address));
        kept.for_each(|(address, locked)| add(address, locked.kind, "", UrlState::Waiting));
        for (place, redirect) in self.index.moves.redirects.iter().enumerate() {
            let is_made = self.redirects.binary_search(&place).is_ok();
            let to = redirect.to.clone();
            let state = match redirect.reason {
                // What would take the place of another page leads nowhere.
                MoveReason::Alias(..) if !is_made => continue,
                MoveReason::Alias(..) | MoveReason::Accepted => UrlState::Redirected(to),
                MoveReason::Same | MoveReason::Similar => UrlState::Moved(to),
            };
            add(&redirect.from, redirect.kind, &redirect.title, state);
        }
        for vanished in &self.index.moves.vanished {
            match vanished.how {
                Lost::Renamed { .. } | Lost::Forked { .. } | Lost::Waiting(_) => {}
                Lost::Gone | Lost::Astray { .. } => add(&vanished.address, vanished.kind, "", UrlState::Vanished),
            }
        }
        for withheld in &self.site.withheld {
            let state = match withheld.status {
                Status::Withdrawn(day) => UrlState::Gone(day),
                _ => UrlState::InRevision,
            };
            add(&withheld.address, withheld.kind, "", state);
        }
        let listed: BTreeSet<SitePath> = urls.iter().map(|url| url.address.clone()).collect();
        for (address, locked) in lock.entries.iter().filter(|(address, _)| !listed.contains(*address)) {
            let redirects = &self.index.moves.redirects;
            let state = match (&locked.fate, redirects.binary_search_by(|redirect| redirect.from.cmp(address))) {
                (Fate::Gone(day), _) => UrlState::Gone(Some(*day)),
                (_, Ok(gives_way)) => UrlState::Redirected(redirects[gives_way].to.clone()),
                // What every site has, whatever the lock says of it.
                (_, Err(_)) => UrlState::Published,
            };
            let (address, title) = (address.clone(), String::new());
            urls.push(Url { address, kind: locked.kind, title, state, outcomes: Vec::new() });
        }
        urls.sort_by(|a, b| a.address.cmp(&b.address));
        urls.dedup_by(|next, one| next.address == one.address);
        urls
    }

    /// What is found about addresses, and errors: with these, nobody knows which addresses there will be.
    pub fn findings_about_urls(&self) -> Vec<Finding> {
        let about = [
            Code::NoEvent,
            Code::AddressClash,
            Code::VanishedAddress,
            Code::AliasClash,
            Code::UnreadableLock,
            Code::LostOutcomes,
        ];
        let is_told = |finding: &&Finding| finding.severity == Severity::Error || about.contains(&finding.code);
        self.findings.iter().filter(is_told).cloned().collect()
    }

    /// Whether addresses can be accepted as they are: the site can be built, all of the lock was read, and no line of it
    /// leads astray.
    pub fn can_accept_urls(&self) -> bool {
        let forbids = |finding: &Finding| {
            // Whatever anybody makes of these: without an event there are no addresses, and of two at one only one is known.
            finding.severity == Severity::Error || matches!(finding.code, Code::NoEvent | Code::AddressClash)
        };
        let is_astray = |vanished: &Vanished| matches!(vanished.how, Lost::Astray { .. });
        !self.site.lock.is_partly_read
            && !self.index.moves.vanished.iter().any(is_astray)
            && !self.findings.iter().any(forbids)
    }

    /// The lock as it is to be when everything is accepted as of `today`.
    pub fn accepted_lock(&self, today: Date) -> String {
        let before = &self.site.lock;
        let mut lock = Lock { source: SourcePath::new(LOCK_FILE), ..Lock::default() };
        for thing in published(&self.site, &self.index) {
            let (kind, marks) = (thing.thing.kind(), thing.thing.mark(&self.site).into_iter().collect());
            let locked = Locked { kind, fate: Fate::Published, marks, span: Span::default() };
            lock.entries.insert(thing.address, locked);
        }
        for url in self.urls() {
            let known = before.entries.get(&url.address);
            let gone_since = known.and_then(|known| match known.fate {
                Fate::Gone(day) => Some(day),
                _ => None,
            });
            let fate = match url.state {
                UrlState::Redirected(to) | UrlState::Moved(to) => Fate::Moved([to].into()),
                UrlState::Vanished => Fate::Gone(today),
                UrlState::Gone(day) => Fate::Gone(day.or(gone_since).unwrap_or(today)),
                UrlState::Published | UrlState::New => {
                    if !url.outcomes.is_empty() {
                        lock.outcomes.insert(url.address, url.outcomes.into_iter().collect());
                    }
                    continue;
                }
                // What becomes of it will be known when it is revised or released.
                UrlState::InRevision | UrlState::Waiting => continue,
            };
            let locked = Locked { kind: url.kind, fate, marks: BTreeSet::new(), span: Span::default() };
            lock.entries.insert(url.address, locked);
        }
        // What waits or is being revised is as it was.
        for (address, locked) in &before.entries {
            if !lock.entries.contains_key(address) {
                lock.entries.insert(address.clone(), locked.clone());
                if let Some(outcomes) = before.outcomes.get(address) {
                    lock.outcomes.insert(address.clone(), outcomes.clone());
                }
            }
        }
        let is_german = self.site.language.starts_with("de");
        lock_text(&lock, if is_german { GERMAN } else { ENGLISH })
    }
}
