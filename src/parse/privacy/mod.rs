//! Contact details and names of persons in a text: what stays in a Git history for good, and what nobody asked to
//! have on a website.
//!
//! Nothing here knows what is allowed: an address that is somebody's `contact`, a person who agreed to be named.
//! Of two readings the harmless one counts, since a false alarm teaches people to look away.

mod attendance;
mod comparable;
mod confidence;
mod emails;
mod initials;
mod names;
mod people;
mod persons;
mod phones;
mod rare;
mod reading;
mod register;
mod vocabulary;
mod words;

use std::ops::Range;

use crate::diagnostics::Code;

pub use attendance::{attendance_in, heads_attendance};
pub use confidence::not_public_in;
pub use names::{Found, Names};
pub use people::{is_name_of_person, people_in_entry};
pub use persons::name_in;
pub use reading::Reading;
pub use register::{Register, same_detail};

/// Something in a text that tells how to reach a person, or who it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Detail {
    pub kind: DetailKind,
    pub range: Range<usize>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DetailKind {
    Email,
    Phone,
    /// `Frau Beispiel`.
    Person,
    /// Not of a person: the text itself says `Vertraulich`.
    NotPublic,
}

impl DetailKind {
    pub fn code(self) -> Code {
        match self {
            Self::Email => Code::EmailAddress,
            Self::Phone => Code::PhoneNumber,
            Self::Person => Code::FormOfAddress,
            Self::NotPublic => Code::NotPublic,
        }
    }
}

/// All details in a text, in its order. What belongs to the address of a website is none.
pub fn details(text: &str) -> Vec<Detail> {
    let mut details: Vec<Detail> = Vec::new();
    let mut at = 0;
    while let Some((start, beginning)) = next_beginning(text.as_bytes(), at) {
        let (detail, end) = detail_at(text, start, beginning);
        // An address reaches back from its `@`, perhaps into a name that is told already.
        let told = details.last().map_or(0, |detail| detail.range.end);
        details.extend(detail.filter(|detail| detail.range.start >= told));
        at = end.max(start + 1);
    }
    details
}

/// What may begin at a place.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Beginning {
    /// The `@` within an address.
    Sign,
    /// `(at)`, or a number.
    Bracket,
    Number,
    WebAddress,
    PhoneWord,
    FormOfAddress,
}

/// By bytes: whether something may begin with it anywhere, at the beginning of a word, and whether it is part of one.
const ANYWHERE: u8 = 1;
const AT_WORD: u8 = 2;
const IN_WORD: u8 = 4;
const CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte = 0;
    while byte < 128 {
        classes[byte as usize] = match byte {
            b'@' | b'(' | b'[' | b'+' => ANYWHERE,
            b'0' | b'D' | b'F' | b'H' | b'K' | b'M' | b'P' | b'T' | b'R' | b'W' | b'C' => AT_WORD | IN_WORD,
            b'd' | b'f' | b'h' | b'k' | b'm' | b'p' | b't' | b'r' | b'w' | b'c' => AT_WORD | IN_WORD,
            b'1'..=b'9' | b'A'..=b'Z' | b'a'..=b'z' => IN_WORD,
            _ => 0,
        };
        byte += 1;
    }
    classes
};

/// By the first letters of words.
const WORDS: [(&[u8; 3], Beginning); 22] = [
    (b"her", Beginning::FormOfAddress),
    (b"hr.", Beginning::FormOfAddress),
    (b"fra", Beginning::FormOfAddress),
    (b"fr.", Beginning::FormOfAddress),
    (b"mr.", Beginning::FormOfAddress),
    (b"mr ", Beginning::FormOfAddress),
    (b"mrs", Beginning::FormOfAddress),
    (b"ms.", Beginning::FormOfAddress),
    (b"dr.", Beginning::FormOfAddress),
    (b"pro", Beginning::FormOfAddress),
    (b"kol", Beginning::FormOfAddress),
    (b"tel", Beginning::PhoneWord),
    (b"fon", Beginning::PhoneWord),
    (b"pho", Beginning::PhoneWord),
    (b"mob", Beginning::PhoneWord),
    (b"han", Beginning::PhoneWord),
    (b"fax", Beginning::PhoneWord),
    (b"dur", Beginning::PhoneWord),
    (b"ruf", Beginning::PhoneWord),
    (b"cel", Beginning::PhoneWord),
    (b"htt", Beginning::WebAddress),
    (b"www", Beginning::WebAddress),
];

/// The next place where something may begin. Nearly all of a text is passed here, so that looking costs next to
/// nothing.
fn next_beginning(text: &[u8], from: usize) -> Option<(usize, Beginning)> {
    let mut before = from.checked_sub(1).map_or(0, |at| CLASSES[usize::from(text[at])]);
    for (at, &byte) in text.iter().enumerate().skip(from) {
        let class = CLASSES[usize::from(byte)];
        let may_begin = class & ANYWHERE != 0 || (class & AT_WORD != 0 && before & IN_WORD == 0);
        if may_begin && let Some(beginning) = beginning(&text[at..]) {
            return Some((at, beginning));
        }
        before = class;
    }
    None
}

fn beginning(text: &[u8]) -> Option<Beginning> {
    match text.first()? {
        b'@' => Some(Beginning::Sign),
        b'(' | b'[' => Some(Beginning::Bracket),
        b'+' | b'0' => Some(Beginning::Number),
        _ => {
            let start = text.first_chunk::<3>()?.map(|byte| byte.to_ascii_lowercase());
            WORDS.iter().find(|(word, _)| **word == start).map(|&(_, beginning)| beginning)
        }
    }
}

/// The detail that begins here, and where to go on.
fn detail_at(text: &str, start: usize, beginning: Beginning) -> (Option<Detail>, usize) {
    let found = |kind, range: Range<usize>| (Some(Detail { kind, range: range.clone() }), range.end);
    let maybe = |kind, range: Option<Range<usize>>| range.map_or((None, start + 1), |range| found(kind, range));
    match beginning {
        Beginning::Sign => maybe(DetailKind::Email, emails::around(text, start)),
        Beginning::Bracket if emails::is_written_at(&text[start..]) => {
            maybe(DetailKind::Email, emails::around_written_at(text, start))
        }
        Beginning::Bracket | Beginning::Number => match phones::number_at(text, start) {
            phones::Reading::Phone(range) => found(DetailKind::Phone, range),
            phones::Reading::Other(end) => (None, end),
        },
        Beginning::WebAddress => (None, words::web_address(text, start).unwrap_or(start + 1)),
        Beginning::PhoneWord => maybe(DetailKind::Phone, phones::after_word(text, start)),
        Beginning::FormOfAddress => maybe(DetailKind::Person, persons::at(text, start)),
    }
}

#[cfg(test)]
mod tests;
