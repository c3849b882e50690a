//! Contact details and names of persons in a text: what stays in a Git history for good, and what nobody asked to
//! have on a website.
//!
//! Nothing here knows what is allowed: an address that is somebody's `contact`, a person who agreed to be named.
//! Of two readings the harmless one counts, since a false alarm teaches people to look away.

mod emails;
mod persons;
mod phones;
mod register;
mod vocabulary;
mod words;

use std::ops::Range;

use crate::diagnostics::Code;

pub use persons::name_in;
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
}

impl DetailKind {
    pub fn code(self) -> Code {
        match self {
            Self::Email => Code::EmailAddress,
            Self::Phone => Code::PhoneNumber,
            Self::Person => Code::FormOfAddress,
        }
    }
}

/// All details in a text, in its order. What belongs to the address of a website is none.
pub fn details(text: &str) -> Vec<Detail> {
    let mut details: Vec<Detail> = Vec::new();
    let mut at = 0;
    while let Some(start) = next_start(text.as_bytes(), at) {
        let (detail, end) = detail_at(text, start);
        // An address reaches back from its `@`, perhaps into a name that is told already.
        let told = details.last().map_or(0, |detail| detail.range.end);
        details.extend(detail.filter(|detail| detail.range.start >= told));
        at = end.max(start + 1);
    }
    details
}

/// The next place where a detail may begin, or the address of a website: all else is passed quickly.
fn next_start(text: &[u8], from: usize) -> Option<usize> {
    let is_start = |at: &usize| {
        let byte = text[*at];
        match byte {
            b'@' | b'+' | b'(' | b'[' => true,
            _ => STARTS[usize::from(byte)] && (*at == 0 || !text[at - 1].is_ascii_alphanumeric()),
        }
    };
    (from..text.len()).find(is_start)
}

/// What a form of address, a telephone's number, the word for one, or a web address begins with.
const STARTS: [bool; 256] = {
    let mut starts = [false; 256];
    let letters = b"0DFHKMPTdfhmprtwRCc";
    let mut at = 0;
    while at < letters.len() {
        starts[letters[at] as usize] = true;
        at += 1;
    }
    starts
};

/// The detail that begins here, and where to go on.
fn detail_at(text: &str, start: usize) -> (Option<Detail>, usize) {
    let found = |kind, range: Range<usize>| (Some(Detail { kind, range: range.clone() }), range.end);
    match text.as_bytes()[start] {
        b'@' => match emails::around(text, start) {
            Some(range) => found(DetailKind::Email, range),
            None => (None, start + 1),
        },
        b'[' | b'(' if emails::is_written_at(&text[start..]) => match emails::around_written_at(text, start) {
            Some(range) => found(DetailKind::Email, range),
            None => (None, start + 1),
        },
        b'[' => (None, start + 1),
        b'+' | b'(' | b'0' => match phones::number_at(text, start) {
            phones::Reading::Phone(range) => found(DetailKind::Phone, range),
            phones::Reading::Other(end) => (None, end),
        },
        _ => {
            if let Some(end) = words::web_address(text, start) {
                return (None, end);
            }
            if let Some(range) = phones::after_word(text, start) {
                return found(DetailKind::Phone, range);
            }
            match persons::at(text, start) {
                Some(range) => found(DetailKind::Person, range),
                None => (None, start + 1),
            }
        }
    }
}

#[cfg(test)]
mod tests;
