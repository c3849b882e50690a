//! The one table of all keys: what they are called in both languages, what they hold, what they are for.
//!
//! The readers find their fields through it; schema, documentation and „did you mean“ are made from it.

pub mod proposals;
pub mod schema;
mod table;

use std::collections::HashMap;
use std::sync::LazyLock;

use super::repair::KeyKind;
use crate::source::fold;

/// A kind of map, with its own keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Record {
    Note,
    Page,
    Event,
    Series,
    Topic,
    Municipality,
    Person,
    Consent,
    Party,
    Approval,
    Practice,
    Link,
    Image,
    Location,
    Room,
    Slot,
    Legal,
    Imprint,
    Privacy,
    Accessibility,
    Gap,
    Theme,
    Logo,
    Fonts,
    Font,
    Home,
    ThemeFile,
    Pair,
    Repository,
    Coordinates,
    Outcomes,
}

impl Record {
    pub const ALL: [Record; 31] = [
        Self::Note,
        Self::Page,
        Self::Event,
        Self::Series,
        Self::Topic,
        Self::Municipality,
        Self::Person,
        Self::Consent,
        Self::Party,
        Self::Approval,
        Self::Practice,
        Self::Link,
        Self::Image,
        Self::Location,
        Self::Room,
        Self::Slot,
        Self::Legal,
        Self::Imprint,
        Self::Privacy,
        Self::Accessibility,
        Self::Gap,
        Self::Theme,
        Self::Logo,
        Self::Fonts,
        Self::Font,
        Self::Home,
        Self::ThemeFile,
        Self::Pair,
        Self::Repository,
        Self::Coordinates,
        Self::Outcomes,
    ];

    pub fn keys(self) -> &'static [Key] {
        table::keys(self)
    }
}

/// One key of a record.
#[derive(Debug)]
pub struct Key {
    /// The canonical name, in English.
    pub name: &'static str,
    /// Other names, German and English, that mean the same. The first is what an editor who writes German would
    /// look for: editors complete it beside the canonical name.
    pub aliases: &'static [&'static str],
    pub holds: Holds,
    /// What it is for, in one line.
    pub english: &'static str,
    pub german: &'static str,
}

/// The kind of value that a key holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    Text,
    Markdown,
    /// A list of texts, or one text.
    Texts,
    /// A list of texts, or one text with commas.
    Words,
    Number,
    Flag,
    Date,
    Time,
    Duration,
    /// One of a few words.
    Choice,
    /// Any number of a few words, as a list or one text with commas.
    Choices,
    Address,
    Record(Record),
    Records(Record),
    /// Any keys, with texts.
    Table,
    /// A key of another tool, without meaning here and without complaint.
    Nothing,
}

impl Holds {
    /// Whether it may hold several values, of which none takes the place of another.
    pub fn is_list(self) -> bool {
        matches!(self, Self::Words | Self::Records(_))
    }
}

/// Finds a key by any of its names; case, umlaut spelling, `_`, `-` and blanks do not count.
pub fn find(record: Record, name: &str) -> Option<&'static Key> {
    static NAMES: LazyLock<HashMap<(Record, String), &'static Key>> = LazyLock::new(|| {
        let keys = Record::ALL.into_iter().flat_map(|record| record.keys().iter().map(move |key| (record, key)));
        let names = keys.flat_map(|(record, key)| key.names().map(move |name| ((record, fold(name)), key)));
        names.collect()
    });
    NAMES.get(&(record, fold(name))).copied()
}

impl Key {
    pub fn names(&self) -> impl Iterator<Item = &'static str> + use<> {
        std::iter::once(self.name).chain(self.aliases.iter().copied())
    }
}

/// A key that was probably meant, by one of its names.
#[derive(Clone, Copy, Debug)]
pub struct Similar {
    pub name: &'static str,
    pub key: &'static Key,
    /// Whether it can be nothing else than a slip.
    pub is_certain: bool,
}

/// What the key above a list of such records may be called, folded: `topics: […]`.
pub fn list_names(record: Record) -> &'static [&'static str] {
    match record {
        Record::Topic => &["topics", "themen"],
        Record::Municipality => &["municipalities", "kommunen", "gemeinden"],
        Record::Person => &["people", "personen"],
        _ => &[],
    }
}

/// The known name that looks most like this one, with its key.
pub fn similar(record: Record, name: &str) -> Option<Similar> {
    const LENGTHS: std::ops::RangeInclusive<usize> = 3..=40;
    let folded = fold(name);
    let length = folded.chars().count();
    if !LENGTHS.contains(&length) {
        return None;
    }
    let most = if length < 6 { 1 } else { 2 };
    let keys = record.keys().iter().filter(|key| key.holds != Holds::Nothing);
    let names = keys.flat_map(|key| key.names().map(move |name| (name, key)));
    // Whoever writes thousands of keys that nobody knows waits for this.
    let is_near = |known: &str| known.chars().count().abs_diff(length) <= most;
    let mut near: Vec<(usize, &'static str, &'static Key)> = names
        .map(|(name, key)| (fold(name), name, key))
        .filter(|(known, ..)| is_near(known))
        .map(|(known, name, key)| (strsim::osa_distance(&folded, &known), name, key))
        .filter(|&(distance, ..)| distance <= most)
        .collect();
    near.sort_by_key(|&(distance, ..)| distance);
    let &(distance, name, key) = near.first()?;
    let others = near.iter().any(|&(other, _, other_key)| other == distance && other_key.name != key.name);
    // „land“ is no slip for „lang“, nor „Länder“ for „Länge“; `tag` is one for `tags`.
    let is_slip = match distance {
        0 => true,
        1 => length > 4 || fold(name).starts_with(&folded),
        _ => length > 7,
    };
    Some(Similar { name, key, is_certain: is_slip && !others })
}

/// The key of this record that holds a record with such a key, if there is only one.
pub fn only_parent(record: Record, name: &str) -> Option<&'static Key> {
    let mut parents =
        record.keys().iter().filter(|key| matches!(key.holds, Holds::Record(inner) if find(inner, name).is_some()));
    parents.next().filter(|_| parents.next().is_none())
}

/// Keys on which it hangs whether something is published, and who is named.
pub const CAREFUL: [&str; 7] = ["status", "draft", "published", "withdrawn", "publish_after", "release", "names"];

/// What [`repair`](super::repair) wants to know about a key of any record of a file.
pub fn kind(record: Record, name: &str) -> KeyKind {
    if let Some(key) = find(record, name) {
        return kind_of(key);
    }
    let mut inner = record.keys().iter().filter_map(|key| match key.holds {
        Holds::Record(inner) | Holds::Records(inner) => Some(inner),
        _ => None,
    });
    if inner.any(|inner| find(inner, name).is_some()) {
        return KeyKind::Inner;
    }
    // What `tag` holds is read as what `tags` does. Lists may have any names for keys, and many.
    let may_be_slip = matches!(record, Record::Note | Record::Page | Record::Event | Record::Series);
    let meant = if may_be_slip { similar(record, name) } else { None };
    meant.filter(|similar| similar.is_certain).map_or(KeyKind::Unknown, |similar| kind_of(similar.key))
}

fn kind_of(key: &Key) -> KeyKind {
    match key.holds {
        _ if CAREFUL.contains(&key.name) => KeyKind::Careful,
        Holds::Text | Holds::Markdown => KeyKind::Text,
        Holds::Texts => KeyKind::Texts,
        Holds::Words => KeyKind::Words,
        Holds::Record(_) | Holds::Records(_) | Holds::Table => KeyKind::Records,
        Holds::Number | Holds::Flag | Holds::Date | Holds::Time | Holds::Duration | Holds::Choice => KeyKind::Other,
        Holds::Choices | Holds::Address | Holds::Nothing => KeyKind::Other,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn no_two_keys_of_a_record_share_a_name() {
        for record in Record::ALL {
            let mut seen = HashSet::new();
            for name in record.keys().iter().flat_map(Key::names) {
                assert!(seen.insert(fold(name)), "{record:?}: {name}");
            }
        }
    }

    #[test]
    fn every_key_says_what_it_is_for() {
        for key in Record::ALL.into_iter().flat_map(Record::keys).filter(|key| key.holds != Holds::Nothing) {
            assert!(!key.english.is_empty() && !key.german.is_empty(), "{}", key.name);
        }
    }

    #[test]
    fn the_kinds_of_outcomes_are_keys() {
        for kind in crate::model::OutcomeKind::ALL {
            assert_eq!(find(Record::Outcomes, kind.key()).map(|key| key.name), Some(kind.key()));
        }
    }

    #[test]
    fn keys_are_found_however_they_are_spelled() {
        for (name, key) in [
            ("Thema", "topic"),
            ("TAGS", "tags"),
            ("schlagwörter", "tags"),
            ("Schlagwoerter", "tags"),
            ("publish-after", "publish_after"),
            ("Angeboten von", "hosts"),
            ("description", "summary"),
        ] {
            assert_eq!(find(Record::Note, name).map(|key| key.name), Some(key), "{name}");
        }
        assert!(find(Record::Note, "tag").is_none());
        assert_eq!(
            similar(Record::Note, "tag").map(|similar| (similar.name, similar.is_certain)),
            Some(("tags", true))
        );
        assert_eq!(
            similar(Record::Note, "Titl").map(|similar| (similar.name, similar.is_certain)),
            Some(("title", true))
        );
        assert_eq!(
            similar(Record::Note, "schlagwörtr").map(|similar| (similar.name, similar.is_certain)),
            Some(("schlagwörter", true))
        );
        assert!(similar(Record::Note, "land").is_some_and(|similar| !similar.is_certain));
        assert!(similar(Record::Note, "wetter").is_none());
    }
}
