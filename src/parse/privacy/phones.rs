//! Telephone numbers, as Germans write them and with a country's code.
//!
//! Most numbers in notes are something else: days, amounts, keys of municipalities, file numbers. So a number is one
//! of a telephone only if it begins with `+` or an area code, or if a word says so.

use std::ops::Range;

use super::words::{char_at, char_before, word_at, word_before};

/// What a run of digits turned out to be.
pub enum Reading {
    Phone(Range<usize>),
    /// Something else, up to this place.
    Other(usize),
}

/// A number that begins here with `+`, `(` or `0`.
pub fn number_at(text: &str, start: usize) -> Reading {
    let Some(number) = Number::read(text, start, false) else { return Reading::Other(start + 1) };
    let is_international = text[start..].starts_with('+') || number.digits.starts_with("00");
    // In one run, only a `+` tells a number with a country's code from any other.
    let is_divided = number.groups.len() > 1 || text[start..].starts_with('+');
    let is_phone = begins_freely(text, start)
        && ends_freely(text, number.end)
        && !follows_word_unlike(text, start)
        && if is_international { is_divided && number.is_international() } else { number.is_national() };
    // A bracket round the whole of it is none of it.
    let is_bracketed = text[start..].starts_with('(') && !text[start..number.end].contains(')');
    if is_phone { Reading::Phone(start + usize::from(is_bracketed)..number.end) } else { Reading::Other(number.end) }
}

fn follows_word_unlike(text: &str, start: usize) -> bool {
    let before = text[..start].trim_end_matches([' ', '\u{a0}', ':', '.']);
    UNLIKE.iter().any(|word| word_before(before, before.len()).eq_ignore_ascii_case(word))
}

/// The number behind a word such as `Tel.:` that begins here; the word belongs to it.
pub fn after_word(text: &str, start: usize) -> Option<Range<usize>> {
    let word = &text[word_at(text, start)];
    let bare = ["nummer", "-Nr", "-nr", "nr"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word);
    if !WORDS.iter().any(|known| bare.eq_ignore_ascii_case(known))
        || char_before(text, start).is_some_and(char::is_alphanumeric)
    {
        return None;
    }
    let after = skip_link_word(text, start + word_at(text, start).len());
    let is_gap = |c: &char| matches!(c, '.' | ':' | ' ' | '\u{a0}' | '\n');
    let gap: usize = text[after..].chars().take(LONGEST_GAP).take_while(is_gap).map(char::len_utf8).sum();
    let number = Number::read(text, after + gap, true).filter(|_| gap > 0)?;
    (ends_freely(text, number.end) && number.is_plausible()).then_some(start..number.end)
}

const WORDS: [&str; 14] = [
    "tel",
    "telefon",
    "telephone",
    "fon",
    "phone",
    "mobil",
    "mobile",
    "handy",
    "fax",
    "telefax",
    "durchwahl",
    "ruf",
    "cell",
    "mobiltelefon",
];

/// Words behind which a number is none of a telephone, however it looks.
const UNLIKE: [&str; 24] = [
    "az",
    "aktenzeichen",
    "nr",
    "nummer",
    "vorlage",
    "drucksache",
    "ds",
    "ags",
    "isbn",
    "issn",
    "iban",
    "plz",
    "bic",
    "ticket",
    "issue",
    "id",
    "art.-nr",
    "konto",
    "kto",
    "version",
    "vo",
    "beschluss",
    "hrb",
    "din",
];

const LONGEST_GAP: usize = 4;

/// `Telefon unter …`, `Tel.-Nr. …`.
fn skip_link_word(text: &str, at: usize) -> usize {
    let rest = text[at..].trim_start_matches(['.', '-', ':', ' ', '\u{a0}']);
    let start = text.len() - rest.len();
    let word = word_at(text, start);
    let is_link = ["unter", "nr", "nummer", "number", "no", "ist", "is"]
        .iter()
        .any(|known| text[word.clone()].eq_ignore_ascii_case(known));
    if is_link { word.end } else { at }
}

/// Groups of digits, and what divides them.
struct Number {
    digits: String,
    /// Lengths of the groups.
    groups: Vec<usize>,
    /// Whether more than blanks divides them, and whether blanks divide the first two.
    has_marks: bool,
    is_spaced: bool,
    end: usize,
}

/// No number is longer, with all that belongs to it.
const MOST_DIGITS: usize = 15;

impl Number {
    /// Reads groups of digits; dots divide only where a word has said what it is.
    fn read(text: &str, start: usize, dots: bool) -> Option<Self> {
        let bytes = text.as_bytes();
        let mut at = start;
        if bytes.get(at) == Some(&b'+') {
            at += 1;
        }
        if bytes.get(at) == Some(&b'(') {
            at += 1;
        }
        let mut number =
            Self { digits: String::new(), groups: Vec::new(), has_marks: false, is_spaced: false, end: at };
        loop {
            let length = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
            if length == 0 || number.digits.len() + length > MOST_DIGITS {
                break;
            }
            number.digits.push_str(&text[at..at + length]);
            number.groups.push(length);
            number.end = at + length;
            let gap = gap_length(&text[number.end..], dots);
            if number.groups.len() == 1 {
                number.is_spaced = text[number.end..number.end + gap].trim().is_empty();
            }
            number.has_marks |= !text[number.end..number.end + gap].trim().is_empty();
            if gap == 0 {
                break;
            }
            at = number.end + gap;
        }
        (!number.groups.is_empty()).then_some(number)
    }

    fn group(&self, place: usize) -> &str {
        let start = self.groups[..place].iter().sum();
        &self.digits[start..start + self.groups[place]]
    }

    fn is_international(&self) -> bool {
        let digits = self.digits.strip_prefix("00").unwrap_or(&self.digits);
        (8..=MOST_DIGITS).contains(&digits.len()) && !digits.starts_with('0') && !self.looks_like_thousands()
    }

    /// `+12 345 678`
    fn looks_like_thousands(&self) -> bool {
        self.groups[0] <= 3
            && self.groups.len() > 1
            && self.groups[1..].iter().all(|&length| length == 3)
            && self.groups.len() < 4
    }

    /// An area code or that of a mobile network, and a number.
    fn is_national(&self) -> bool {
        let spaced = self.group(0) == "0" && self.is_spaced && self.groups.len() > 2;
        let area = if spaced { 1 + self.groups[1] } else { self.groups[0] };
        let subscriber = self.digits.len().saturating_sub(area);
        let is_mobile = ["015", "016", "017"].iter().any(|code| self.digits.starts_with(code));
        let is_area = matches!(self.digits.as_bytes(), [b'0', b'2'..=b'9', ..]) && !is_service(&self.digits);
        if self.groups.len() == 1 {
            return is_mobile && (10..=12).contains(&self.digits.len());
        }
        let least = if self.has_marks { 7 } else { 8 };
        (is_mobile || is_area)
            && (3..=6).contains(&area)
            && subscriber >= 3
            && (least..=13).contains(&self.digits.len())
            && !(self.groups.len() == 2
                && (is_year(self.group(1)) || (is_clock(self.group(0)) && is_clock(self.group(1)))))
    }

    /// Enough digits where a word has said that it is a telephone.
    fn is_plausible(&self) -> bool {
        let are_years = (0..self.groups.len()).all(|place| is_year(self.group(place)));
        let is_day =
            self.groups.len() == 3 && self.groups[..2].iter().all(|&length| length <= 2) && is_year(self.group(2));
        (5..=MOST_DIGITS).contains(&self.digits.len())
            && !are_years
            && !is_day
            && !is_service(&self.digits)
            && !self.digits.starts_with("1161")
            && !self.digits.starts_with("1160")
    }
}

/// Numbers that are there for everybody.
fn is_service(digits: &str) -> bool {
    ["0800", "0180", "0700", "0900", "0137"].iter().any(|service| digits.starts_with(service))
}

fn is_year(digits: &str) -> bool {
    digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"))
}

/// `0930`
fn is_clock(digits: &str) -> bool {
    digits.len() == 4 && &digits[..2] < "24" && &digits[2..] < "60"
}

/// What divides two groups of digits; 0 where the number ends.
fn gap_length(text: &str, dots: bool) -> usize {
    let is_gap = |c: char| matches!(c, ' ' | '\u{a0}' | '\u{202f}' | '-' | '–' | '/' | '(' | ')') || (dots && c == '.');
    let gap: Vec<char> = text.chars().take(4).take_while(|&c| is_gap(c)).collect();
    let length: usize = gap.iter().map(|c| c.len_utf8()).sum();
    let is_followed = text.as_bytes().get(length).is_some_and(u8::is_ascii_digit);
    let marks = gap.iter().filter(|c| matches!(c, '-' | '–' | '/' | '.')).count();
    if (1..4).contains(&gap.len()) && is_followed && marks < 2 { length } else { 0 }
}

/// Whether nothing stands before a number of which it would be the rest.
fn begins_freely(text: &str, start: usize) -> bool {
    let is_joint = |c: char| {
        c.is_alphanumeric()
            || matches!(c, '/' | '=' | '#' | '_' | '-' | '.' | '@' | '&' | ':' | '%' | '$' | '\\' | '+' | ',' | '(')
    };
    let follows_number =
        text[..start].trim_end_matches([' ', '\u{a0}', '-', '–']).ends_with(|c: char| c.is_ascii_digit());
    !char_before(text, start).is_some_and(is_joint) && !follows_number
}

/// Whether nothing stands behind a number that makes it something else.
fn ends_freely(text: &str, end: usize) -> bool {
    let rest = &text[end..];
    let next = char_at(text, end);
    let decimals =
        rest.strip_prefix([',', '.', ':']).is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
    let unit = rest.trim_start_matches([' ', '\u{a0}']);
    let is_amount = ["€", "EUR", "Euro", "%", "$", "Uhr", "Stück", "Einwohner", "km", "MB", "GB"]
        .iter()
        .any(|known| unit.starts_with(known));
    !next.is_some_and(|c| c.is_alphanumeric() || matches!(c, '@' | '_' | '=' | '#')) && !decimals && !is_amount
}
