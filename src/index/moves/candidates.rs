//! What a lost address may have become: by the words of its text, by its key or name, by the last part of its address.

use std::collections::{BTreeSet, HashMap};

use super::{Reason, START, Step};
use crate::index::published::{Published, Thing};
use crate::model::{AddressKind, Fate, Mark, Site};
use crate::source::{SitePath, slug};

/// Where more texts than these are new at once, nobody has renamed and edited them one by one; then only the same text is
/// known again, so that the time stays in proportion.
const MOST_TEXTS: usize = 1000;

/// What a lost address may have become.
pub(super) struct Candidates<'a> {
    site: &'a Site,
    published: &'a [Published<'a>],
    /// What the lock does not know as published, by kind: nothing can have moved to where something stood already.
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
    pub fn new(site: &'a Site, published: &'a [Published<'a>], live: &HashMap<SitePath, usize>) -> Self {
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
            if site.lock.entries.get(&thing.address).is_some_and(|known| known.fate == Fate::Published) {
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

    pub fn find(&self, address: &SitePath, kind: AddressKind, marks: &[Mark]) -> Option<Step> {
        let step = |place: usize, reason| Step { to: self.published[place].address.clone(), reason };
        if kind == AddressKind::Outcomes {
            // A list of nothing is none; all others are listed where it was named.
            let to = self.outcomes.clone().unwrap_or_else(|| SitePath::new(START));
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
        self.most_alike(kind, marks).map(|place| step(place, Reason::Similar))
    }

    /// The text that is much the same, where no other one is nearly so.
    fn most_alike(&self, kind: AddressKind, marks: &[Mark]) -> Option<usize> {
        if self.texts.len() > MOST_TEXTS {
            return None;
        }
        let (mut nearest, mut next) = ((u32::MAX, 0), u32::MAX);
        for (_, mark, place) in self.texts.iter().filter(|(own, ..)| *own == kind) {
            let Some(bits) = marks.iter().filter_map(|former| former.distance(mark)).min() else { continue };
            if bits < nearest.0 {
                (next, nearest) = (nearest.0, (bits, *place));
            } else {
                next = next.min(bits);
            }
        }
        let (bits, place) = nearest;
        (bits <= Mark::MOST_ALIKE && next - bits >= Mark::CLEARLY).then_some(place)
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
