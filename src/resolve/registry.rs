//! Things that are looked up by what people call them.

use super::spellings::Spellings;
use crate::source::{HashMap, fold};

/// Names and the things they may mean, under their folded spelling.
#[derive(Clone, Debug, Default)]
pub struct Registry {
    known: HashMap<String, Vec<usize>>,
    /// Names that stand on no list: found, but never suggested.
    unlisted: HashMap<String, usize>,
    /// What things are called in everyday language: found where no name is the same, unless two share it.
    everyday: HashMap<String, Option<usize>>,
    /// As written, for "did you mean".
    spellings: Spellings,
}

/// What a name means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lookup<'a> {
    Unknown,
    /// One that only notes name.
    Unlisted(usize),
    One(usize),
    Several(&'a [usize]),
}

impl Registry {
    /// Says that `name` means the thing at `place` of its list.
    pub fn insert(&mut self, name: &str, place: usize) {
        self.insert_key(name, place);
        self.spellings.push(name);
    }

    /// The same for an id or official key, which nobody would be advised to write.
    pub fn insert_key(&mut self, key: &str, place: usize) {
        let places = self.known.entry(fold(key)).or_default();
        if !places.contains(&place) {
            places.push(place);
        }
    }

    /// Says that a name that stands on no list means the thing at `place`.
    pub fn insert_unlisted(&mut self, name: &str, place: usize) {
        self.unlisted.insert(fold(name), place);
    }

    /// Says that the thing at `place` is called so too, though nobody says it of it.
    pub fn insert_everyday(&mut self, name: &str, place: usize) {
        let only = self.everyday.entry(fold(name)).or_insert(Some(place));
        *only = only.filter(|other| *other == place);
    }

    pub fn lookup(&self, name: &str) -> Lookup<'_> {
        let name = fold(name);
        match self.known.get(&name).map(Vec::as_slice) {
            None | Some([]) => match self.unlisted.get(&name) {
                Some(place) => Lookup::Unlisted(*place),
                None => self.everyday.get(&name).copied().flatten().map_or(Lookup::Unknown, Lookup::One),
            },
            Some([place]) => Lookup::One(*place),
            Some(places) => Lookup::Several(places),
        }
    }

    pub fn one(&self, name: &str) -> Option<usize> {
        match self.lookup(name) {
            Lookup::One(place) | Lookup::Unlisted(place) => Some(place),
            Lookup::Unknown | Lookup::Several(_) => None,
        }
    }

    /// The known spelling nearest to `name`, if it is near enough to be a slip of the hand.
    pub fn suggest(&self, name: &str) -> Option<&str> {
        self.spellings.nearest(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_found_by_folded_spelling() {
        let mut registry = Registry::default();
        registry.insert("Düsseldorf", 0);
        registry.insert("Neuenkirchen", 1);
        registry.insert("Neuenkirchen", 2);
        assert_eq!(registry.lookup("DUESSELDORF"), Lookup::One(0));
        assert_eq!(registry.lookup("Neuenkirchen"), Lookup::Several(&[1, 2]));
        assert_eq!(registry.lookup("Kiel"), Lookup::Unknown);
        assert_eq!(registry.suggest("Düseldorf"), Some("Düsseldorf"));
        assert_eq!(registry.suggest("Kiel"), None);
    }
}
