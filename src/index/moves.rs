//! What became of addresses at which nothing stands any more.
//!
//! 1. Notes and pages say themselves which addresses they had before.
//! 2. What the lock knows and the site does not have is looked for under another address: by the words of its text, by
//!    its key or name, by the last part of its address.
//! 3. Steps are followed to their end, so that nobody is sent from one page to the next.
//!
//! Whatever is not found again is lost; where that was a note, its address goes on to say that there was one.

mod aliases;
mod candidates;
mod named;

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use jiff::civil::Date;

use super::Index;
use super::published::{Published, Thing, published};
use crate::model::{AddressKind, EventId, Fate, OutcomeId, SessionId, Site, Status, Waiting};
use crate::source::{SitePath, SourcePath, Span};
use aliases::Target;
use candidates::Candidates;
use named::Named;

/// What became of former addresses.
#[derive(Debug, Default)]
pub struct Moves {
    /// In the order of the addresses that they lead from.
    pub redirects: Vec<Redirect>,
    /// Addresses of notes that were there once.
    pub gone: Vec<GoneNote>,
    /// Addresses of the lock of which nobody can say what becomes of them before a note is released, or can be read.
    pub waiting: BTreeSet<SitePath>,
    /// What is to be told.
    pub vanished: Vec<Vanished>,
    pub outcomes: Vec<LostOutcomes>,
}

/// A page that leads from a former address to the one that took its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redirect {
    pub from: SitePath,
    pub to: SitePath,
    pub kind: AddressKind,
    /// What stands there now; empty where that is said elsewhere.
    pub title: String,
    /// Of that title.
    pub language: String,
    /// The event of both.
    pub event: Option<EventId>,
    pub reason: Reason,
}

/// Who says that one address took the place of another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The note or page itself.
    Alias(SourcePath, Span),
    /// The lock, since somebody accepted it.
    Accepted,
    /// It is the same thing beyond doubt.
    Same,
    /// It is much the same text.
    Similar,
}

/// An address of a note that is not there any more.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GoneNote {
    pub address: SitePath,
    pub event: Option<EventId>,
    /// Since when, where that was accepted.
    pub day: Option<Date>,
}

/// An address of the lock that the site does not have any more, and that nobody has said anything about yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Vanished {
    pub address: SitePath,
    pub kind: AddressKind,
    /// Its line in the lock.
    pub line: Span,
    /// Whether places on it were published, which are called otherwise at any other address.
    pub has_outcomes: bool,
    pub how: Lost,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lost {
    /// It stands at another address now, as a text of this file does where it is one.
    Renamed { to: SitePath, source: Option<SourcePath>, is_certain: bool },
    /// Its note is there, under this address or another, and waits to be released again.
    Waiting(SourcePath),
    /// Its line in the lock leads to an address that nobody ever heard of, or in a circle. `is_cause` where it is that
    /// line which is wrong, and none that comes after it.
    Astray { to: SitePath, nearest: Option<SitePath>, is_cause: bool },
    /// Two lines of the lock lead to two addresses at which something stands, and the first of them counts.
    Forked { to: SitePath, other: SitePath },
    /// There is no trace of it.
    Gone,
}

/// Anchors of outcomes that a session does not have any more: their words were changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LostOutcomes {
    pub session: SessionId,
    pub ids: Vec<OutcomeId>,
}

/// Follows all former addresses. `planned` is everything that the site has.
pub fn moves(site: &Site, index: &Index, planned: &BTreeSet<&SitePath>) -> Moves {
    let mut moves = Moves { redirects: aliases::gather(site), ..Moves::default() };
    if site.lock.source.is_some() {
        Trace::new(site, index, planned, &moves.redirects).run(&mut moves);
    }
    moves.redirects.sort_by(|a, b| a.from.cmp(&b.from));
    moves
}

/// A step from one address to the next.
struct Step {
    to: SitePath,
    reason: Reason,
}

type Ends<'s> = HashMap<&'s SitePath, Option<&'s SitePath>>;

struct Trace<'a> {
    site: &'a Site,
    published: Vec<Published<'a>>,
    live: HashMap<SitePath, usize>,
    planned: &'a BTreeSet<&'a SitePath>,
    /// Of notes and pages that are there, and not shown.
    waiting: HashMap<&'a SitePath, &'a Waiting>,
    steps: BTreeMap<SitePath, Step>,
    /// All that can be led to; made when first asked for.
    named: OnceCell<Named>,
}

impl<'a> Trace<'a> {
    fn new(site: &'a Site, index: &Index, planned: &'a BTreeSet<&'a SitePath>, aliases: &[Redirect]) -> Self {
        let published = published(site, index);
        let live = published.iter().enumerate().map(|(place, thing)| (thing.address.clone(), place)).collect();
        let waiting = site.waiting.iter().map(|waiting| (&waiting.address, waiting)).collect();
        let mut steps = BTreeMap::new();
        for alias in aliases {
            let step = || Step { to: alias.to.clone(), reason: alias.reason.clone() };
            steps.entry(alias.from.clone()).or_insert_with(step);
        }
        Self { site, published, live, planned, waiting, steps, named: OnceCell::new() }
    }

    fn run(mut self, moves: &mut Moves) {
        let lost: Vec<&SitePath> = self.site.lock.entries.keys().filter(|address| self.is_lost(address)).collect();
        self.recognise(&lost);
        let ends = self.ends();
        let is_partial = self.is_partial(&lost, &ends);
        for address in lost {
            let locked = &self.site.lock.entries[address];
            let is_open = is_partial && locked.kind.is_gathered() && !matches!(locked.fate, Fate::Gone(_));
            if let Some(waiting) = self.waits(address, &ends) {
                self.wait(address, waiting, &ends, moves);
                continue;
            }
            match ends.get(address).copied().flatten() {
                Some(end) if self.lead(address, end, moves) => {
                    // Where they led meanwhile is nothing to be accepted.
                    if is_open && locked.kind == AddressKind::Outcomes && locked.fate == Fate::Published {
                        moves.waiting.insert(address.clone());
                    }
                }
                end => match self.astray(address, end) {
                    Some(how) => moves.vanished.push(self.vanished(address, how)),
                    None if is_open => drop(moves.waiting.insert(address.clone())),
                    None => self.miss(address, moves),
                },
            }
        }
        self.lose_outcomes(moves);
    }

    /// Whether anything stands at an address, if only the reason why nothing else does.
    fn stands(&self, address: &SitePath) -> bool {
        self.planned.contains(address) || self.live.contains_key(address)
    }

    /// Whether nothing stands at an address of the lock any more.
    fn is_lost(&self, address: &SitePath) -> bool {
        !self.stands(address) && !is_told(&self.steps, address)
    }

    /// Finds the next address of each that is lost.
    fn recognise(&mut self, lost: &[&SitePath]) {
        let mut candidates: Option<Candidates> = None;
        for &address in lost {
            let locked = &self.site.lock.entries[address];
            let step = match &locked.fate {
                Fate::Moved(targets) => self.accepted(targets),
                Fate::Gone(_) => None,
                Fate::Published if self.waiting.contains_key(address) => None,
                Fate::Published => {
                    let candidates = candidates.get_or_insert_with(|| Candidates::new(self.site, &self.published));
                    candidates.find(address, locked.kind, &locked.marks)
                }
            };
            if let Some(step) = step {
                self.steps.insert(address.clone(), step);
            }
        }
        self.follow_sessions(lost);
    }

    /// Of several addresses that took the place of one, the first at which something stands.
    fn accepted(&self, targets: &BTreeSet<SitePath>) -> Option<Step> {
        let to = targets.iter().find(|to| self.stands(to)).or(targets.first())?.clone();
        Some(Step { to, reason: Reason::Accepted })
    }

    /// A version whose text says nothing goes where its session went, and to its session where it is gone itself.
    fn follow_sessions(&mut self, lost: &[&SitePath]) {
        for &address in lost {
            let locked = &self.site.lock.entries[address];
            let is_open = locked.kind == AddressKind::Version && locked.fate == Fate::Published;
            if !is_open || self.steps.contains_key(address) || self.waiting.contains_key(address) {
                continue;
            }
            let Some((base, version)) = address.split_version() else { continue };
            let Some(step) = self.steps.get(&base) else { continue };
            let beside = step.to.version(version).filter(|to| self.stands(to) || self.waiting.contains_key(to));
            let step = Step { to: beside.unwrap_or_else(|| step.to.clone()), reason: step.reason.clone() };
            self.steps.insert(address.clone(), step);
        }
    }

    /// Where each address comes to in the end; nowhere, where the steps go in a circle. Each step is taken once.
    fn ends(&self) -> Ends<'_> {
        let mut ends = Ends::with_capacity(self.steps.len());
        for from in self.steps.keys() {
            let (mut way, mut at) = (Vec::new(), from);
            let end = loop {
                if let Some(known) = ends.get(at) {
                    break *known;
                }
                let Some(step) = self.steps.get(at).filter(|_| !self.stands(at)) else { break Some(at) };
                // Until the end is known: whoever comes by here again has walked in a circle.
                ends.insert(at, None);
                way.push(at);
                at = &step.to;
            };
            ends.extend(way.into_iter().map(|passed| (passed, end)));
        }
        ends
    }

    /// What waits at the end of the way: it leads there again when that is released.
    fn waits(&self, address: &SitePath, ends: &Ends) -> Option<&'a Waiting> {
        let end = ends.get(address).copied().unwrap_or(Some(address))?;
        self.waiting.get(end).copied()
    }

    /// Whether a note that was published may only be missing for a while, and with it what it named.
    fn is_partial(&self, lost: &[&SitePath], ends: &Ends) -> bool {
        let is_note = |address: &SitePath| self.site.lock.entries[address].kind == AddressKind::Session;
        let is_unread = self.site.withheld.iter().any(|withheld| withheld.status == Status::InRevision);
        is_unread || lost.iter().any(|address| is_note(address) && self.waits(address, ends).is_some())
    }

    /// Leads to the end of the way; whether something stands there.
    fn lead(&self, from: &SitePath, at: &SitePath, moves: &mut Moves) -> bool {
        let locked = &self.site.lock.entries[from];
        let (kind, reason) = (locked.kind, self.steps[from].reason.clone());
        let found = self.live.get(at).map(|&place| &self.published[place]);
        let (title, event) = match found {
            Some(found) => (found.title, found.thing.event(self.site)),
            None if at.as_str() == START => (self.site.title.as_str(), None),
            None if self.stands(at) => ("", self.event_of(at)),
            None => return false,
        };
        let language = found.map_or_else(|| self.site.language.clone(), |found| found.thing.language(self.site));
        let is_news = matches!(reason, Reason::Same | Reason::Similar) && kind != AddressKind::Outcomes;
        if is_news && !self.goes_with_session(from, at) {
            let source = found.and_then(|found| source(self.site, found.thing)).cloned();
            let how = Lost::Renamed { to: at.clone(), source, is_certain: reason == Reason::Same };
            moves.vanished.push(self.vanished(from, how));
        }
        if let Some(how) = self.forked(&locked.fate, at) {
            moves.vanished.push(self.vanished(from, how));
        }
        let target = Target { to: at, kind, title, language: &language, event };
        moves.redirects.push(target.redirect(from, reason));
        true
    }

    /// Whether two addresses took the place of one, and something stands at both.
    fn forked(&self, fate: &Fate, to: &SitePath) -> Option<Lost> {
        let Fate::Moved(targets) = fate else { return None };
        let other = targets.iter().find(|target| *target != to && self.stands(target))?;
        targets.contains(to).then(|| Lost::Forked { to: to.clone(), other: other.clone() })
    }

    /// Whether a version went with its session: what is told of that is enough.
    fn goes_with_session(&self, from: &SitePath, to: &SitePath) -> bool {
        let Some((base, version)) = from.split_version() else { return false };
        let session = self.steps.get(&base).map(|step| &step.to);
        session.is_some_and(|session| session == to || session.version(version).as_ref() == Some(to))
    }

    /// Whether a line of the lock leads nowhere, and that is no matter of something that went since: what was published
    /// once is in the lock.
    fn astray(&self, address: &SitePath, end: Option<&SitePath>) -> Option<Lost> {
        let Fate::Moved(targets) = &self.site.lock.entries[address].fate else { return None };
        let to = &self.accepted(targets)?.to;
        let is_known = |end: &SitePath| self.site.lock.entries.contains_key(end) || self.waiting.contains_key(end);
        if end.is_some_and(is_known) {
            return None;
        }
        let is_cause = end.is_none_or(|end| end == to);
        let nearest = if is_cause { self.nearest(to) } else { None };
        Some(Lost::Astray { to: to.clone(), nearest, is_cause })
    }

    /// The address that somebody may have meant: in the same folder, else anywhere.
    fn nearest(&self, address: &SitePath) -> Option<SitePath> {
        let named = self
            .named
            .get_or_init(|| Named::of(self.planned.iter().copied().filter(|path| path.as_str().ends_with(".html"))));
        named.nearest(address).map(SitePath::new)
    }

    fn wait(&self, address: &SitePath, waiting: &Waiting, ends: &Ends, moves: &mut Moves) {
        let is_published = |address| self.site.lock.entries.get(address).is_some_and(|it| it.fate == Fate::Published);
        // What is told of a session, or of the address that the text has now, is enough.
        let is_version = || address.split_version().is_some_and(|(base, _)| self.waits(&base, ends).is_some());
        let is_former = || waiting.address != *address && is_published(&waiting.address);
        // On which day the site is built is not for the lock to say.
        if is_published(address) && !waiting.has_day && !is_version() && !is_former() {
            moves.vanished.push(self.vanished(address, Lost::Waiting(waiting.source.clone())));
        }
        moves.waiting.insert(address.clone());
    }

    /// What is lost without a trace.
    fn miss(&self, address: &SitePath, moves: &mut Moves) {
        let locked = &self.site.lock.entries[address];
        let day = if let Fate::Gone(day) = locked.fate { Some(day) } else { None };
        if locked.kind.is_note() {
            moves.gone.push(GoneNote { address: address.clone(), event: self.event_of(address), day });
        }
        if day.is_none() {
            moves.vanished.push(self.vanished(address, Lost::Gone));
        }
    }

    fn vanished(&self, address: &SitePath, how: Lost) -> Vanished {
        let locked = &self.site.lock.entries[address];
        let has_outcomes = self.site.lock.outcomes.contains_key(address);
        Vanished { address: address.clone(), kind: locked.kind, line: locked.span, has_outcomes, how }
    }

    /// The event whose folder an address lies in.
    fn event_of(&self, address: &SitePath) -> Option<EventId> {
        let lies_in = |folder: &str| !folder.is_empty() && address.as_str().starts_with(folder);
        let place = self.site.events.iter().position(|event| lies_in(event.address.without_index()));
        place.map(EventId::new).filter(|_| self.site.is_series)
    }

    fn lose_outcomes(&self, moves: &mut Moves) {
        for (address, known) in &self.site.lock.outcomes {
            let Some(Thing::Session(session)) = self.live.get(address).map(|&place| self.published[place].thing) else {
                continue;
            };
            let own: HashSet<&OutcomeId> =
                self.site.session(session).outcomes.iter().map(|outcome| &outcome.id).collect();
            let ids: Vec<OutcomeId> = known.iter().filter(|id| !own.contains(id)).cloned().collect();
            if !ids.is_empty() {
                moves.outcomes.push(LostOutcomes { session, ids });
            }
        }
    }
}

/// Where the start page stands.
const START: &str = "index.html";

/// Whether the author has said where an address went.
fn is_told(steps: &BTreeMap<SitePath, Step>, address: &SitePath) -> bool {
    steps.get(address).is_some_and(|step| matches!(step.reason, Reason::Alias(..)))
}

fn source(site: &Site, thing: Thing) -> Option<&SourcePath> {
    match thing {
        Thing::Session(session) => Some(&site.session(session).source),
        Thing::Version(session, version) => Some(&site.session(session).versions[version].source),
        Thing::Page(page) => Some(&site.page(page).source),
        _ => None,
    }
}
