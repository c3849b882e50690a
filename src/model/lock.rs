//! What was published before: the addresses that others may have linked to, as `nachlese.lock` keeps them.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;

use super::{Body, OutcomeId};
use crate::source::{SitePath, SourcePath, Span, fold};

/// `nachlese.lock`, as far as it could be read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lock {
    /// Where it lies; `None` where there is none, and nothing is known of earlier times.
    pub source: Option<SourcePath>,
    pub entries: BTreeMap<SitePath, Locked>,
    /// Whether it says something that could not be read, and that must not be lost when it is written anew.
    pub is_partly_read: bool,
    /// The anchors of outcomes, by the address of their session.
    pub outcomes: BTreeMap<SitePath, BTreeSet<OutcomeId>>,
}

/// One address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Locked {
    pub kind: AddressKind,
    pub fate: Fate,
    /// By what its thing is known again under another address. Several, where two branches were joined.
    pub marks: BTreeSet<Mark>,
    /// Its line.
    pub span: Span,
}

/// What became of an address, in the order in which one word counts more than another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// It was there when the file was last written.
    Published,
    /// Nothing stands there any more, and nothing took its place.
    Gone(Date),
    /// Another one took its place. Several, where two branches were joined that say so of different ones.
    Moved(BTreeSet<SitePath>),
}

/// What stands at an address. People are missing on purpose: who withdraws their consent must not be kept anywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum AddressKind {
    /// The start page of an event of a series.
    Event,
    Session,
    Version,
    Page,
    Topic,
    Municipality,
    Tag,
    /// What came out, or the outcomes of one kind.
    Outcomes,
}

impl AddressKind {
    pub const ALL: [AddressKind; 8] = [
        Self::Event,
        Self::Session,
        Self::Version,
        Self::Page,
        Self::Topic,
        Self::Municipality,
        Self::Tag,
        Self::Outcomes,
    ];

    /// The word for it in the file, and for programs.
    pub fn key(self) -> &'static str {
        match self {
            Self::Event => "event",
            Self::Session => "session",
            Self::Version => "version",
            Self::Page => "page",
            Self::Topic => "topic",
            Self::Municipality => "municipality",
            Self::Tag => "tag",
            Self::Outcomes => "outcomes",
        }
    }

    pub fn find(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.key() == key)
    }

    /// Whether it is a note, whose address says what became of it.
    pub fn is_note(self) -> bool {
        matches!(self, Self::Session | Self::Version)
    }

    /// Whether it is there as long as notes name it, or bring something to it.
    pub fn is_gathered(self) -> bool {
        matches!(self, Self::Topic | Self::Municipality | Self::Tag | Self::Outcomes)
    }

    /// Whether it is somebody's text: a note may become a page, and a translation a note of its own.
    pub fn is_text(self) -> bool {
        self.is_note() || self == Self::Page
    }
}

/// By what a thing is known again. Nobody can read its words from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mark {
    /// Of all its words.
    pub exact: u64,
    /// Of texts: most bits stay the same as long as most words do.
    pub similar: Option<u64>,
}

/// Texts of fewer words are too much alike to be told apart: a template that nobody has filled in.
const FEWEST_WORDS: usize = 12;

/// How many words in a row are compared. Of single words, two notes of one event have too many in common; of three, too few
/// are left after an edit.
const SHINGLE: usize = 2;

impl Mark {
    /// In how many of the 64 bits two states of one text may differ. Where a tenth of the words was changed, nine of ten
    /// notes differ in 13 or fewer; two notes of one event differ in 31 as a rule, and in 15 at the least.
    pub const MOST_ALIKE: u32 = 14;

    /// In how many bits they may differ where their files are called the same. Of two texts that have nothing in common,
    /// fewer than one in a hundred differ in no more.
    pub const ALIKE_OF_ONE_NAME: u32 = 22;

    /// By how many bits the next one must be further away for nobody to take one for the other.
    pub const CLEARLY: u32 = 4;

    /// Of a thing that is known by a name or a key.
    pub fn of_name(name: &str) -> Self {
        Self { exact: hash(fold(name).as_bytes()), similar: None }
    }

    /// [`Mark::exact`] of a text, whatever its markup; `None` for one that says next to nothing.
    pub fn exact_of_text(body: &Body) -> Option<u64> {
        words_of(body).map(|folded| hash(folded.as_bytes()))
    }

    /// Of such a text. That takes a while.
    pub fn of_text(body: &Body) -> Option<Self> {
        let folded = words_of(body)?;
        let words: Vec<&str> = folded.split(' ').collect();
        // Each bit is what most runs of words have there (Charikar's simhash).
        let mut votes = [0i32; 64];
        for run in words.windows(SHINGLE) {
            let hash = hash(run.join(" ").as_bytes());
            for (bit, vote) in votes.iter_mut().enumerate() {
                *vote += if hash >> bit & 1 == 1 { 1 } else { -1 };
            }
        }
        let bit = |(bit, vote): (usize, &i32)| u64::from(*vote > 0) << bit;
        let similar = votes.iter().enumerate().map(bit).fold(0, |all, bit| all | bit);
        Some(Self { exact: hash(folded.as_bytes()), similar: Some(similar) })
    }

    /// In how many bits two texts differ.
    pub fn distance(&self, other: &Self) -> Option<u32> {
        Some((self.similar? ^ other.similar?).count_ones())
    }
}

/// The words of a text, between single spaces.
fn words_of(body: &Body) -> Option<String> {
    let folded = fold(&body.plain_text(0..body.pieces.len()));
    (folded.split(' ').nth(FEWEST_WORDS - 1).is_some()).then_some(folded)
}

fn hash(bytes: &[u8]) -> u64 {
    let hash = blake3::hash(bytes);
    u64::from_le_bytes(*hash.as_bytes().first_chunk().expect("it has 32 bytes"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::parse::markdown::markdown;

    fn mark(text: &str) -> Option<Mark> {
        let path = SourcePath::new("sessions/a.md").expect("a path");
        Mark::of_text(&markdown(&path, text, Span::new(0..text.len()), &mut Vec::new()))
    }

    const TEXT: &str = "Die Kommunen haben beschrieben, wie sie die elektronische Akte einführen: erst der Aktenplan, dann \
        die Poststelle, dann ein Amt nach dem anderen. Wer alles zugleich umstellt, verliert die Menschen, die damit \
        arbeiten sollen. Gut lief es dort, wo die Leitung selbst mit der Akte arbeitet und Fragen erlaubt sind.";
    const OTHER: &str = "Beim Datenschutz ging es um Fotos von Veranstaltungen, um Verteiler und um die Frage, wann eine \
        Einwilligung nötig ist. Alle wünschen sich ein Muster, das die Aufsicht geprüft hat, und jemanden, der \
        antwortet, bevor die Veranstaltung vorbei ist. Ein Merkblatt entsteht bis zum Sommer in kleiner Runde.";

    #[test]
    fn a_text_is_known_again_and_others_are_not() {
        let (text, other) = (mark(TEXT).expect("a text"), mark(OTHER).expect("a text"));
        assert_eq!(mark(&format!("**{}**", TEXT.to_uppercase())), Some(text), "markup and case do not count");
        let edited = mark(&TEXT.replace("Gut lief es dort", "Gut läuft es dort")).expect("a text");
        assert_ne!(edited.exact, text.exact);
        assert!(edited.distance(&text).is_some_and(|bits| bits <= Mark::MOST_ALIKE), "{edited:?} {text:?}");
        assert!(other.distance(&text).is_some_and(|bits| bits > Mark::MOST_ALIKE), "{other:?} {text:?}");
    }

    #[test]
    fn of_a_few_words_nothing_is_known_again() {
        assert_eq!(mark("## Ergebnisse\n\n- Alles gut"), None);
    }

    #[test]
    fn what_counts_more_is_greater() {
        let gone = Fate::Gone(Date::constant(2017, 1, 26));
        assert!(Fate::Published < gone && gone < Fate::Moved([SitePath::new("a.html")].into()));
    }
}
