//! What became of addresses at which nothing stands any more.
//!
//! 1. Notes and pages say themselves which addresses they had before.
//! 2. What the lock knows and the site does not have is looked for under another address: by the words of its text, by
//!    its key or name, by the last part of its address.
//! 3. Steps are followed to their end, so that nobody is sent from one page to the next.
//!
//! Whatever is not found again is lost; where that was a note, its address goes on to say that there was one.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use jiff::civil::Date;

use super::Index;
use super::published::{Published, Thing, published};
use crate::model::{AddressKind, EventId, Fate, Mark, OutcomeId, Session, SessionId, Site, Status};
use crate::source::{SitePath, SourcePath, Span, slug};

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
    pub how: Lost,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Lost {
    /// It stands at another address now, as a text of this file does where it is one.
    Renamed { to: SitePath, source: Option<SourcePath>, is_certain: bool },
    /// Its note is there, and waits to be released again.
    Waiting(SourcePath),
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
        Self { site, published, live, withheld, waiting, steps }
    }

    fn run(mut self, moves: &mut Moves) {
        let lost: Vec<&SitePath> = self.site.lock.entries.keys().filter(|address| self.is_lost(address)).collect();
        self.recognise(&lost);
        for address in lost {
            if !self.steps.contains_key(address) || !self.lead(address, moves) {
                self.miss(address, moves);
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

    /// Follows an address to its end; whether something stands there.
    fn lead(&self, from: &SitePath, moves: &mut Moves) -> bool {
        let locked = &self.site.lock.entries[from];
        let mut seen = BTreeSet::from([from]);
        let mut at = &self.steps[from].to;
        while let Some(step) = self.steps.get(at).filter(|_| !self.live.contains_key(at)) {
            if !seen.insert(at) {
                return false;
            }
            at = &step.to;
        }
        let (kind, reason) = (locked.kind, self.steps[from].reason.clone());
        let found = self.live.get(at).map(|&place| &self.published[place]);
        let (title, event) = match found {
            Some(found) => (found.title, found.thing.event(self.site)),
            None if self.withheld.contains(at) => ("", self.event_of(at)),
            None => return false,
        };
        let language = found.map_or_else(|| self.site.language.clone(), |found| found.thing.language(self.site));
        let is_news = matches!(reason, Reason::Same | Reason::Similar) && kind != AddressKind::Outcomes;
        if is_news && !self.goes_with_session(from, at) {
            let source = found.and_then(|found| source(self.site, found.thing)).cloned();
            let how = Lost::Renamed { to: at.clone(), source, is_certain: reason == Reason::Same };
            moves.vanished.push(Vanished { address: from.clone(), kind, line: locked.span, how });
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
            moves.vanished.push(Vanished { address: address.clone(), kind: locked.kind, line: locked.span, how });
        }
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

/// Where more texts than these are new at once, nobody has renamed and edited them one by one; then only the same text is
/// known again, so that the time stays in proportion.
const MOST_TEXTS: usize = 1000;

/// What a lost address may have become.
struct Candidates<'a> {
    site: &'a Site,
    published: &'a [Published<'a>],
    /// What the lock does not know, by kind: nothing can have moved to where something stood already.
    by_mark: HashMap<(AddressKind, u64), Found>,
    by_name: HashMap<(AddressKind, &'a str), Found>,
    /// Texts that the lock does not know.
    texts: Vec<(AddressKind, Mark, usize)>,
    /// Listed topics and places, new or not, by the address that one of their names would have.
    by_alias: HashMap<(AddressKind, String), Found>,
    outcomes: Option<SitePath>,
}

/// The one that it can be, or several.
#[derive(Clone, Copy)]
enum Found {
    One(usize),
    Several,
}

impl<'a> Candidates<'a> {
    fn new(site: &'a Site, published: &'a [Published<'a>], live: &HashMap<SitePath, usize>) -> Self {
        let mut candidates = Self {
            site,
            published,
            by_mark: HashMap::new(),
            by_name: HashMap::new(),
            texts: Vec::new(),
            by_alias: HashMap::new(),
            outcomes: None,
        };
        for (place, thing) in published.iter().enumerate() {
            let kind = thing.thing.kind();
            candidates.add_names(place, thing.thing);
            if thing.thing == Thing::Outcomes {
                candidates.outcomes = Some(thing.address.clone());
            }
            if site.lock.entries.contains_key(&thing.address) {
                continue;
            }
            add(&mut candidates.by_name, (kind, last_part(published[live[&thing.address]].address.as_str())), place);
            if let Some(mark) = thing.thing.mark(site) {
                add(&mut candidates.by_mark, (kind, mark.exact), place);
                if mark.similar.is_some() {
                    candidates.texts.push((kind, mark, place));
                }
            }
        }
        candidates
    }

    fn add_names(&mut self, place: usize, thing: Thing) {
        let site = self.site;
        let names: Vec<&String> = match thing {
            Thing::Topic(topic) => {
                let topic = site.topic(topic);
                topic.aliases.iter().chain([&topic.label]).collect()
            }
            Thing::Municipality(municipality) => {
                let municipality = site.municipality(municipality);
                municipality.aliases.iter().chain([&municipality.name, &municipality.short]).collect()
            }
            _ => return,
        };
        let slugs: BTreeSet<String> = names.into_iter().map(|name| slug(name)).collect();
        for slug in slugs {
            add(&mut self.by_alias, (thing.kind(), format!("{slug}.html")), place);
        }
    }

    fn find(&self, address: &SitePath, kind: AddressKind, marks: &[Mark]) -> Option<Step> {
        let step = |place: usize, reason| Step { to: self.published[place].address.clone(), reason };
        if kind == AddressKind::Outcomes {
            // A list of nothing is none; all others are listed where it was named.
            let to = self.outcomes.clone().unwrap_or_else(|| SitePath::new("index.html"));
            return (to != *address).then_some(Step { to, reason: Reason::Same });
        }
        let name = last_part(address.as_str());
        // By its own list: whoever names a topic anew keeps the old name among its others.
        if let Some(Found::One(place)) = self.by_alias.get(&(kind, name.to_owned())) {
            return Some(step(*place, Reason::Accepted));
        }
        let same = marks.iter().find_map(|mark| one(self.by_mark.get(&(kind, mark.exact))));
        if let Some(place) = same {
            return Some(step(place, Reason::Same));
        }
        if let Some(place) = one(self.by_name.get(&(kind, name))) {
            // Texts may be called the same in two folders and be two.
            let is_text = kind.is_note() || kind == AddressKind::Page;
            return Some(step(place, if is_text { Reason::Similar } else { Reason::Same }));
        }
        let alike = |(own, mark, _): &&(AddressKind, Mark, usize)| {
            *own == kind && marks.iter().any(|former| former.resembles(mark))
        };
        let texts = if self.texts.len() > MOST_TEXTS { &[] } else { &self.texts[..] };
        let mut alike = texts.iter().filter(alike);
        let &(.., place) = alike.next()?;
        alike.next().is_none().then(|| step(place, Reason::Similar))
    }
}

fn one(found: Option<&Found>) -> Option<usize> {
    match found {
        Some(Found::One(place)) => Some(*place),
        _ => None,
    }
}

fn add<K: std::hash::Hash + Eq>(map: &mut HashMap<K, Found>, key: K, place: usize) {
    map.entry(key).and_modify(|found| *found = Found::Several).or_insert(Found::One(place));
}

fn last_part(address: &str) -> &str {
    // The pages of events are all called the same: they go by their folders.
    let name = address.strip_suffix("/index.html").unwrap_or(address);
    name.rsplit('/').next().unwrap_or(name)
}
