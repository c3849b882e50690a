//! What became of addresses at which nothing stands any more.
//!
//! 1. Notes and pages say themselves which addresses they had before.
//! 2. What the lock knows and the site does not have is looked for under another address: by the words of its text, by
//!    its key or name, by the last part of its address.
//! 3. Steps are followed to their end, so that nobody is sent from one page to the next.
//!
//! Whatever is not found again is lost; where that was a note, its address goes on to say that there was one.

mod candidates;
mod named;

use std::cell::OnceCell;
use std::collections::{BTreeMap, HashMap, HashSet};

use jiff::civil::Date;

use super::Index;
use super::published::{Published, Thing, published};
use crate::model::{AddressKind, EventId, Fate, OutcomeId, Session, SessionId, Site, Status};
use crate::resolve::Words;
use crate::source::{SitePath, SourcePath, Span};
use candidates::Candidates;
use named::Named;

/// What became of former addresses.
#[derive(Debug, Default)]
pub struct Moves {
    /// In the order of the addresses that they lead from.
    pub redirects: Vec<Redirect>,
    /// Addresses of notes that were there once.
    pub gone: Vec<GoneNote>,
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
    /// Its note is there, and waits to be released again.
    Waiting(SourcePath),
    /// Its line in the lock leads to an address that nobody ever heard of, or in a circle. `is_cause` where it is that
    /// line which is wrong, and none that comes after it.
    Astray { to: SitePath, nearest: Option<SitePath>, is_cause: bool },
    /// There is no trace of it.
    Gone,
}

/// Anchors of outcomes that a session does not have any more: their words were changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LostOutcomes {
    pub session: SessionId,
    pub ids: Vec<OutcomeId>,
}

/// Follows all former addresses.
pub fn trace(site: &Site, index: &Index) -> Moves {
    let mut moves = Moves { redirects: aliases(site), ..Moves::default() };
    if site.lock.source.is_some() {
        Trace::new(site, index, &moves.redirects).run(&mut moves);
    }
    moves.redirects.sort_by(|a, b| a.from.cmp(&b.from));
    moves
}

/// What notes and pages say of themselves. Versions follow their session.
fn aliases(site: &Site) -> Vec<Redirect> {
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
                Some((with_suffix(&alias.address, suffix(session, &version.address)?)?, &session.source, alias.span))
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
struct Target<'a> {
    to: &'a SitePath,
    kind: AddressKind,
    title: &'a str,
    language: &'a str,
    event: Option<EventId>,
}

impl Target<'_> {
    fn redirect(&self, from: &SitePath, reason: Reason) -> Redirect {
        let Self { kind, event, .. } = *self;
        let (title, language) = (self.title.to_owned(), self.language.to_owned());
        Redirect { from: from.clone(), to: self.to.clone(), kind, title, language, event, reason }
    }
}

/// `.en` of the version `sessions/e-akte.en.html` of `sessions/e-akte.html`.
fn suffix<'a>(session: &Session, version: &'a SitePath) -> Option<&'a str> {
    let stem = session.address.as_str().strip_suffix(".html")?;
    let suffix = version.as_str().strip_prefix(stem)?.strip_suffix(".html")?;
    suffix.starts_with('.').then_some(suffix)
}

fn with_suffix(address: &SitePath, suffix: &str) -> Option<SitePath> {
    let stem = address.as_str().strip_suffix(".html")?;
    // A former address may have been one of a folder: its version stood nowhere.
    (!stem.ends_with("/index")).then(|| SitePath::new(&format!("{stem}{suffix}.html")))
}

/// A step from one address to the next.
struct Step {
    to: SitePath,
    reason: Reason,
}

struct Trace<'a> {
    site: &'a Site,
    published: Vec<Published<'a>>,
    live: HashMap<SitePath, usize>,
    /// Addresses that say why nothing stands there.
    withheld: HashSet<&'a SitePath>,
    /// Addresses of notes and pages that are there, and not shown: whether one of them could be shown on another day.
    waiting: HashMap<&'a SitePath, (&'a SourcePath, bool)>,
    steps: BTreeMap<SitePath, Step>,
    /// The start page and the lists, which are no things of their own and can be led to all the same.
    lists: HashSet<SitePath>,
    /// All that can be led to; made when first asked for.
    named: OnceCell<Named>,
}

impl<'a> Trace<'a> {
    fn new(site: &'a Site, index: &Index, aliases: &[Redirect]) -> Self {
        let published = published(site, index);
        let live = published.iter().enumerate().map(|(place, thing)| (thing.address.clone(), place)).collect();
        let hidden = site.sessions.iter().filter(|session| !session.is_shown && !session.status.keeps_address());
        let hidden = hidden.map(|session| (&session.address, (&session.source, session.status == Status::Embargoed)));
        let pages = site.pages.iter().filter(|page| !page.is_published);
        let waiting = hidden.chain(pages.map(|page| (&page.address, (&page.source, false)))).collect();
        let mut steps = BTreeMap::new();
        for alias in aliases {
            let step = || Step { to: alias.to.clone(), reason: alias.reason.clone() };
            steps.entry(alias.from.clone()).or_insert_with(step);
        }
        let withheld = site.withheld.iter().map(|withheld| &withheld.address).collect();
        let lists = lists(site, index);
        Self { site, published, live, withheld, waiting, steps, lists, named: OnceCell::new() }
    }

    fn run(mut self, moves: &mut Moves) {
        let lost: Vec<&SitePath> = self.site.lock.entries.keys().filter(|address| self.is_lost(address)).collect();
        self.recognise(&lost);
        let ends = self.ends();
        for address in lost {
            match ends.get(address).copied().flatten() {
                // What leads to a note that waits leads there again when it is released.
                Some(end) if self.waiting.contains_key(end) => {}
                Some(end) if self.lead(address, end, moves) => {}
                end => match self.astray(address, end) {
                    Some(how) => moves.vanished.push(self.vanished(address, how)),
                    None => self.miss(address, moves),
                },
            }
        }
        self.lose_outcomes(moves);
    }

    /// Whether nothing stands at an address of the lock any more.
    fn is_lost(&self, address: &SitePath) -> bool {
        !self.live.contains_key(address) && !self.withheld.contains(address) && !is_told(&self.steps, address)
    }

    /// Finds the next address of each that is lost.
    fn recognise(&mut self, lost: &[&SitePath]) {
        let mut candidates: Option<Candidates> = None;
        for &address in lost {
            let locked = &self.site.lock.entries[address];
            let step = match &locked.fate {
                Fate::Moved(to) => Some(Step { to: to.clone(), reason: Reason::Accepted }),
                Fate::Gone(_) => None,
                Fate::Published if self.waiting.contains_key(address) => None,
                Fate::Published => {
                    let candidates =
                        candidates.get_or_insert_with(|| Candidates::new(self.site, &self.published, &self.live));
                    candidates.find(address, locked.kind, &locked.marks)
                }
            };
            if let Some(step) = step {
                self.steps.insert(address.clone(), step);
            }
        }
        self.follow_sessions(lost);
    }

    /// A version whose text says nothing goes where its session went.
    fn follow_sessions(&mut self, lost: &[&SitePath]) {
        for &address in lost {
            let locked = &self.site.lock.entries[address];
            if locked.kind != AddressKind::Version
                || locked.fate != Fate::Published
                || self.steps.contains_key(address)
                || self.waiting.contains_key(address)
            {
                continue;
            }
            let Some((base, suffix)) = version_of(address) else { continue };
            let Some(step) = self.steps.get(&base) else { continue };
            let Some(to) = with_suffix(&step.to, suffix) else { continue };
            if self.live.contains_key(&to) {
                let step = Step { to, reason: step.reason.clone() };
                self.steps.insert(address.clone(), step);
            }
        }
    }

    /// Where each address comes to in the end; nowhere, where the steps go in a circle. Each step is taken once.
    fn ends(&self) -> HashMap<&SitePath, Option<&SitePath>> {
        let mut ends: HashMap<&SitePath, Option<&SitePath>> = HashMap::with_capacity(self.steps.len());
        for from in self.steps.keys() {
            let (mut way, mut at) = (Vec::new(), from);
            let end = loop {
                if let Some(known) = ends.get(at) {
                    break *known;
                }
                let Some(step) = self.steps.get(at).filter(|_| !self.live.contains_key(at)) else { break Some(at) };
                // Until the end is known: whoever comes by here again has walked in a circle.
                ends.insert(at, None);
                way.push(at);
                at = &step.to;
            };
            ends.extend(way.into_iter().map(|passed| (passed, end)));
        }
        ends
    }

    /// Leads to the end of the way; whether something stands there.
    fn lead(&self, from: &SitePath, at: &SitePath, moves: &mut Moves) -> bool {
        let locked = &self.site.lock.entries[from];
        let (kind, reason) = (locked.kind, self.steps[from].reason.clone());
        let found = self.live.get(at).map(|&place| &self.published[place]);
        let (title, event) = match found {
            Some(found) => (found.title, found.thing.event(self.site)),
            None if at.as_str() == START => (self.site.title.as_str(), None),
            None if self.lists.contains(at) || self.withheld.contains(at) => ("", self.event_of(at)),
            None => return false,
        };
        let language = found.map_or_else(|| self.site.language.clone(), |found| found.thing.language(self.site));
        let is_news = matches!(reason, Reason::Same | Reason::Similar) && kind != AddressKind::Outcomes;
        if is_news && !self.goes_with_session(from, at) {
            let source = found.and_then(|found| source(self.site, found.thing)).cloned();
            let how = Lost::Renamed { to: at.clone(), source, is_certain: reason == Reason::Same };
            moves.vanished.push(self.vanished(from, how));
        }
        let target = Target { to: at, kind, title, language: &language, event };
        moves.redirects.push(target.redirect(from, reason));
        true
    }

    /// Whether a version went with its session: what is told of that is enough.
    fn goes_with_session(&self, from: &SitePath, to: &SitePath) -> bool {
        let session = version_of(from).and_then(|(base, suffix)| Some((self.steps.get(&base)?, suffix)));
        session.is_some_and(|(step, suffix)| with_suffix(&step.to, suffix).as_ref() == Some(to))
    }

    /// Whether a line of the lock leads nowhere, and that is no matter of something that went since: what was published
    /// once is in the lock.
    fn astray(&self, address: &SitePath, end: Option<&SitePath>) -> Option<Lost> {
        let Fate::Moved(to) = &self.site.lock.entries[address].fate else { return None };
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
        let named = self.named.get_or_init(|| Named::of(self.live.keys().chain(&self.lists)));
        named.nearest(address).map(SitePath::new)
    }

    /// What is lost without a trace, or waits.
    fn miss(&self, address: &SitePath, moves: &mut Moves) {
        let locked = &self.site.lock.entries[address];
        let how = match (self.waiting.get(address), &locked.fate) {
            // On which day the site is built is not for the lock to say.
            (Some((_, true)), _) => return,
            (Some(_), Fate::Gone(_)) => return,
            (Some((source, _)), _) => Some(Lost::Waiting((*source).clone())),
            (None, Fate::Gone(_)) => None,
            (None, _) => Some(Lost::Gone),
        };
        if locked.kind.is_note() && !self.waiting.contains_key(address) {
            let day = if let Fate::Gone(day) = locked.fate { Some(day) } else { None };
            moves.gone.push(GoneNote { address: address.clone(), event: self.event_of(address), day });
        }
        if let Some(how) = how {
            moves.vanished.push(self.vanished(address, how));
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

/// The start page, and the first pages of the lists that the site has.
fn lists(site: &Site, index: &Index) -> HashSet<SitePath> {
    let words = Words::new(&site.language);
    let of_events = site.events.iter().map(|event| format!("{}{}", event.address.without_index(), words.sessions));
    let of_all = [
        (words.topics, index.topics.is_empty()),
        (words.municipalities, index.municipalities.is_empty() && index.bodies.is_empty()),
        (words.tags, index.tags.is_empty()),
    ];
    let of_all = of_all.into_iter().filter(|(_, is_empty)| !is_empty).map(|(word, _)| word.to_owned());
    let lists = of_events.chain(of_all).map(|folder| SitePath::new(&format!("{folder}/index.html")));
    lists.chain([SitePath::new(START)]).collect()
}

/// Whether the author has said where an address went.
fn is_told(steps: &BTreeMap<SitePath, Step>, address: &SitePath) -> bool {
    steps.get(address).is_some_and(|step| matches!(step.reason, Reason::Alias(..)))
}

/// `sessions/e-akte.html` and `.en` of `sessions/e-akte.en.html`.
fn version_of(address: &SitePath) -> Option<(SitePath, &str)> {
    let stem = address.as_str().strip_suffix(".html")?;
    let at = stem.rfind('.').filter(|at| !stem[*at..].contains('/'))?;
    Some((SitePath::new(&format!("{}.html", &stem[..at])), &stem[at..]))
}

fn source(site: &Site, thing: Thing) -> Option<&SourcePath> {
    match thing {
        Thing::Session(session) => Some(&site.session(session).source),
        Thing::Version(session, version) => Some(&site.session(session).versions[version].source),
        Thing::Page(page) => Some(&site.page(page).source),
        _ => None,
    }
}
