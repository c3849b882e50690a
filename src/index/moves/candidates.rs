//! What a lost address may have become: by the words of its text, by its key or name, by the last part of its address.

use std::collections::hash_map::{Entry, HashMap};
use std::collections::{BTreeMap, BTreeSet};
use std::hash::Hash;

use super::{Reason, START, Step};
use crate::index::published::{Published, Thing};
use crate::model::{AddressKind, Fate, Mark, Site};
use crate::source::{SitePath, slug};

/// Where more texts than these are new at once, nobody has renamed and edited them one by one; then only the same text is
/// known again, so that the time stays in proportion.
const MOST_TEXTS: usize = 1000;

/// What a lost address may have become.
pub(super) struct Candidates<'a> {
    /// Everything that is there: also where something stood before, another text may stand now.
    by_mark: Known<'a, u64>,
    /// What the lock does not know as published.
    by_name: Known<'a, &'a str>,
    /// Texts that the lock does not know.
    texts: BTreeMap<&'a SitePath, Mark>,
    /// Listed topics and places, new or not, by the address that one of their names would have.
    by_alias: Known<'a, String>,
    outcomes: Option<&'a SitePath>,
}

/// By what something is known again, among its kind: the best that it can be, unless several are as good.
type Known<'a, K> = HashMap<(AddressKind, K), (Rank, Option<&'a SitePath>)>;

/// What is to be preferred where one text stands at several addresses.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    New,
    /// It was there before, with this text or another.
    Published,
    /// Nobody is led to it before it is released.
    Waiting,
}

impl<'a> Candidates<'a> {
    pub fn new(site: &'a Site, published: &'a [Published<'a>]) -> Self {
        let (by_mark, by_name, by_alias) = (HashMap::new(), HashMap::new(), HashMap::new());
        let mut candidates = Self { by_mark, by_name, texts: BTreeMap::new(), by_alias, outcomes: None };
        for Published { address, thing, .. } in published {
            let kind = family(thing.kind());
            for name in names(site, *thing) {
                add(&mut candidates.by_alias, (kind, name), Rank::New, address);
            }
            if *thing == Thing::Outcomes {
                candidates.outcomes = Some(address);
            }
            if site.lock.entries.get(address).is_some_and(|known| known.fate == Fate::Published) {
                if let Some(exact) = thing.exact_mark(site) {
                    add(&mut candidates.by_mark, (kind, exact), Rank::Published, address);
                }
                continue;
            }
            add(&mut candidates.by_name, (kind, address.name()), Rank::New, address);
            if let Some(mark) = thing.mark(site) {
                add(&mut candidates.by_mark, (kind, mark.exact), Rank::New, address);
                if mark.similar.is_some() {
                    candidates.texts.insert(address, mark);
                }
            }
        }
        for waiting in &site.waiting {
            if let Some(mark) = waiting.mark {
                add(&mut candidates.by_mark, (family(AddressKind::Session), mark), Rank::Waiting, &waiting.address);
            }
        }
        candidates
    }

    pub fn find(&self, address: &SitePath, kind: AddressKind, marks: &BTreeSet<Mark>) -> Option<Step> {
        let step = |to: &SitePath, reason| Some(Step { to: to.clone(), reason });
        if kind == AddressKind::Outcomes {
            // A list of nothing is none; all others are listed where it was named.
            let to = self.outcomes.cloned().unwrap_or_else(|| SitePath::new(START));
            return (to != *address).then_some(Step { to, reason: Reason::Same });
        }
        let kind = family(kind);
        // By its own list: whoever names a topic anew keeps the old name among its others.
        if let Some(to) = one(&self.by_alias, (kind, address.name().to_owned())) {
            return step(to, Reason::Accepted);
        }
        if let Some(to) = marks.iter().find_map(|mark| one(&self.by_mark, (kind, mark.exact))) {
            return step(to, Reason::Same);
        }
        let named = one(&self.by_name, (kind, address.name()));
        if let Some(to) = named.filter(|to| !kind.is_text() || !self.is_another_text(to, marks)) {
            // Texts may be called the same in two folders and be two.
            return step(to, if kind.is_text() { Reason::Similar } else { Reason::Same });
        }
        self.most_alike(marks).and_then(|to| step(to, Reason::Similar))
    }

    /// Whether a text that is called the same has nothing else in common, or says next to nothing where one did.
    fn is_another_text(&self, address: &SitePath, marks: &BTreeSet<Mark>) -> bool {
        match self.texts.get(address) {
            Some(mark) => nearest(marks, mark).is_some_and(|bits| bits > Mark::ALIKE_OF_ONE_NAME),
            None => !marks.is_empty(),
        }
    }

    /// The text that is much the same, where no other one is nearly so.
    fn most_alike(&self, marks: &BTreeSet<Mark>) -> Option<&'a SitePath> {
        if self.texts.len() > MOST_TEXTS {
            return None;
        }
        let mut found: Vec<(u32, &SitePath)> =
            self.texts.iter().filter_map(|(address, mark)| Some((nearest(marks, mark)?, *address))).collect();
        found.sort_unstable();
        let (bits, address) = *found.first()?;
        let is_clear = found.get(1).is_none_or(|(next, _)| next - bits >= Mark::CLEARLY);
        (bits <= Mark::MOST_ALIKE && is_clear).then_some(address)
    }
}

/// In how many bits a text differs from what one had before.
fn nearest(marks: &BTreeSet<Mark>, text: &Mark) -> Option<u32> {
    marks.iter().filter_map(|former| former.distance(text)).min()
}

/// What may become each other: all texts are of one kind.
fn family(kind: AddressKind) -> AddressKind {
    if kind.is_text() { AddressKind::Session } else { kind }
}

/// What the addresses would be called that the names of something in a list come to.
fn names(site: &Site, thing: Thing) -> BTreeSet<String> {
    let names: Vec<&String> = match thing {
        Thing::Topic(topic) => {
            let topic = site.topic(topic);
            topic.aliases.iter().chain([&topic.label]).collect()
        }
        Thing::Municipality(municipality) => {
            let municipality = site.municipality(municipality);
            municipality.aliases.iter().chain([&municipality.name, &municipality.short]).collect()
        }
        _ => Vec::new(),
    };
    names.into_iter().map(|name| slug(name)).collect()
}

fn one<'a, K: Hash + Eq>(known: &Known<'a, K>, key: (AddressKind, K)) -> Option<&'a SitePath> {
    known.get(&key)?.1
}

fn add<'a, K: Hash + Eq>(known: &mut Known<'a, K>, key: (AddressKind, K), rank: Rank, address: &'a SitePath) {
    match known.entry(key) {
        Entry::Vacant(free) => drop(free.insert((rank, Some(address)))),
        Entry::Occupied(mut best) if rank < best.get().0 => drop(best.insert((rank, Some(address)))),
        Entry::Occupied(mut best) if rank == best.get().0 => best.get_mut().1 = None,
        Entry::Occupied(_) => {}
    }
}
