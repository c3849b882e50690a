//! Notes of an event of any size, always the same for the same size, as town halls write them: about 4 kB each, with
//! everything that notes have. No word of them is anybody's; places are invented.
//!
//! There is a topic for eight notes, a municipality for ten of them (up to 400), and 40 tags. How they lie in a folder
//! is said in `notes/folder.rs` for nachlese, and in `hugo.rs` for Hugo.

mod body;
pub mod folder;
mod words;

use jiff::ToSpan;
use jiff::civil::{Date, DateTime};

use words::{Random, compound};

/// What an event of `notes` notes has.
#[derive(Clone, Copy)]
pub struct Event {
    pub notes: usize,
}

/// One note, before it is written as a file.
pub struct Note {
    pub title: String,
    pub summary: String,
    /// Numbers of topics, of municipalities whose people were there, and of tags.
    pub topics: Vec<usize>,
    pub municipalities: Vec<usize>,
    pub tags: Vec<usize>,
    pub room: usize,
    pub start: DateTime,
    /// What stands in the front matter besides: who wants to work on, who does it, and how many raised their hands.
    pub continues: Vec<usize>,
    pub practice: Option<usize>,
    pub interest: usize,
    pub related: Option<usize>,
    /// Markdown.
    pub body: String,
}

pub const TAGS: usize = 40;
pub const ROOMS: usize = 12;
/// Sessions last half an hour, from eight to six.
const IN_ROOM: usize = 20;
const ON_DAY: usize = IN_ROOM * ROOMS;
pub const FIRST_DAY: Date = Date::constant(2027, 1, 26);

impl Event {
    pub fn topics(self) -> usize {
        (self.notes / 8).max(1)
    }

    pub fn municipalities(self) -> usize {
        (self.notes / 10).clamp(1, 400)
    }

    pub fn last_day(self) -> Date {
        day(self.notes.saturating_sub(1))
    }

    /// `link` says how the address of another note is written.
    pub fn note(self, number: usize, link: fn(usize) -> String) -> Note {
        let mut random = Random::new(number as u64 + 1);
        let title = format!("{} und {}", compound(random.below(12_000)), random.phrase(3, 3));
        // No topic is without a note, and some have many.
        let mut topics = vec![number % self.topics()];
        if random.tenths(2) {
            topics.push(random.low_below(self.topics()));
        }
        let mut pick = |least: usize, more: usize, bound: usize| {
            let count = least + random.below(more);
            distinct((0..count).map(|_| random.low_below(bound)).collect())
        };
        let municipalities = pick(2, 4, self.municipalities());
        let (tags, continues) = (pick(2, 3, TAGS), pick(0, 3, self.municipalities()));
        let on_day = number % ON_DAY;
        let slot = i64::try_from(on_day / ROOMS).expect("a day has few slots");
        Note {
            title,
            summary: format!("{} {}", random.sentence(), random.sentence()),
            topics: distinct(topics),
            room: on_day % ROOMS,
            start: day(number).at(8, 0, 0, 0).saturating_add((30 * slot).minutes()),
            continues,
            practice: random.tenths(2).then(|| random.below(self.municipalities())),
            interest: 3 + random.low_below(40),
            related: random.tenths(3).then(|| random.below(self.notes)),
            body: body::body(self, number, &municipalities, link, &mut random),
            municipalities,
            tags,
        }
    }
}

fn day(number: usize) -> Date {
    FIRST_DAY.saturating_add(i64::try_from(number / ON_DAY).expect("so many days fit").days())
}

fn distinct(mut numbers: Vec<usize>) -> Vec<usize> {
    numbers.sort_unstable();
    numbers.dedup();
    numbers
}

pub fn topic(number: usize) -> String {
    // Beyond a few thousand, compounds come again, in other company.
    let company =
        ["", " im Alltag", " vor Ort", " im Verbund", " zum Anfassen", " im Wandel", " mit Augenmaß", " für alle"];
    let word = compound(number % DISTINCT_COMPOUNDS);
    match number / DISTINCT_COMPOUNDS {
        again if again < company.len() => format!("{word}{}", company[again]),
        again => format!("{word}, Teil {again}"),
    }
}

/// So many of the compounds differ for certain.
const DISTINCT_COMPOUNDS: usize = 2_000;

pub fn tag(number: usize) -> String {
    format!("{} vor Ort", compound(7_000 + 31 * number))
}

pub fn municipality(number: usize) -> String {
    const FIRST: [&str; 20] = [
        "Akten", "Stempel", "Formular", "Register", "Bescheid", "Vordruck", "Siegel", "Schalter", "Ordner", "Brief",
        "Ablagen", "Tinten", "Locher", "Klammer", "Kanzlei", "Muster", "Beispiel", "Probe", "Modell", "Vorlagen",
    ];
    const LAST: [&str; 20] = [
        "hausen", "stadt", "dorf", "berg", "heim", "feld", "bach", "au", "tal", "ried", "brück", "moor", "see",
        "walde", "kirchen", "ingen", "rode", "hafen", "holm", "büttel",
    ];
    format!("{}{}", FIRST[number % 20], LAST[(number / 20 + number) % 20])
}
