//! Words of a text, and the form under which all spellings of a word are one.
//!
//! The reader's side divides and folds by the same rule (`themes/rathaus/search/10-words.js`); the cases in
//! `tests/search/words.json` hold both to it. So nothing here may depend on more than one character and its
//! neighbours: no final sigma, no language.

use std::borrow::Cow;

use unicode_normalization::char::is_combining_mark;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::source::{is_composed, is_invisible};

/// A word as it is written in a text.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Word<'a> {
    pub text: &'a str,
    /// Where it begins, in bytes.
    pub start: usize,
    /// Nothing but one hyphen is between this word and the one before: `Akte` in `E-Akte`. So are thousands: `1.400`.
    pub is_joined: bool,
}

/// The text as it is stored and searched: composed, without invisible characters.
pub fn normalise(text: &str) -> Cow<'_, str> {
    // Where characters stand for themselves, none is invisible but the soft hyphen.
    let is_plain = is_composed(text) && memchr::memmem::find(text.as_bytes(), "\u{ad}".as_bytes()).is_none();
    if is_plain || !text.contains(is_invisible) && is_nfc_quick(text.chars()) == IsNormalized::Yes {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().filter(|&c| !is_invisible(c)).nfc().collect())
}

/// The words of a text that is [normalised](normalise), in order.
pub fn words(text: &str) -> impl Iterator<Item = Word<'_>> {
    let mut at = 0;
    let mut last_end = None;
    std::iter::from_fn(move || {
        let start = at + beginning(&text[at..])?;
        let end = start + length(&text[start..]);
        let is_joined = last_end.is_some_and(|last_end| match &text[last_end..start] {
            "-" | "‐" | "‑" => true,
            "." => is_digit(text[..last_end].chars().next_back()) && is_thousand(&text[start..end]),
            _ => false,
        });
        at = end;
        last_end = Some(end);
        Some(Word { text: &text[start..end], start, is_joined })
    })
}

fn is_digit(c: Option<char>) -> bool {
    c.is_some_and(|c| c.is_ascii_digit())
}

/// `400` in `1.400`.
fn is_thousand(word: &str) -> bool {
    word.len() == 3 && word.bytes().all(|digit| digit.is_ascii_digit())
}

const FIRST_MARK: char = '\u{300}';

fn is_mark(c: char) -> bool {
    c >= FIRST_MARK && is_combining_mark(c)
}

/// Letters and digits of all scripts. Marks only go on with a word.
fn begins_word(c: char) -> bool {
    c.is_alphanumeric() && !is_mark(c)
}

/// Where the first word of a text begins. Of ASCII, which is most of any text, a look at each byte is enough.
fn beginning(text: &str) -> Option<usize> {
    let mut at = 0;
    loop {
        at += text.as_bytes()[at..].iter().position(|byte| byte.is_ascii_alphanumeric() || !byte.is_ascii())?;
        let c = text[at..].chars().next()?;
        if c.is_ascii() || begins_word(c) {
            return Some(at);
        }
        at += c.len_utf8();
    }
}

/// How many bytes of the text its first word takes.
fn length(text: &str) -> usize {
    let Some(first) = text.chars().next() else { return 0 };
    let is_alone = is_without_blanks(first);
    let goes_on = |c: char| is_mark(c) || !is_alone && c.is_alphanumeric() && !is_without_blanks(c);
    let mut at = first.len_utf8();
    loop {
        if !is_alone {
            at += text.as_bytes()[at..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
        }
        match text[at..].chars().next() {
            Some(c) if !c.is_ascii() && goes_on(c) => at += c.len_utf8(),
            _ => return at,
        }
    }
}

/// Of scripts that are written without blanks, each character is a word: Thai, Lao, Burmese, Khmer, Chinese, Japanese.
pub(super) fn is_without_blanks(c: char) -> bool {
    matches!(c,
        '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{19e0}'..='\u{19ff}'
        | '\u{2e80}'..='\u{2fdf}' | '\u{3005}'..='\u{3007}' | '\u{3021}'..='\u{3029}' | '\u{3038}'..='\u{303b}'
        | '\u{3040}'..='\u{30ff}' | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}'
        | '\u{aa60}'..='\u{aa7f}' | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9f}' | '\u{1aff0}'..='\u{1b16f}'
        | '\u{20000}'..='\u{3ffff}')
}

/// The form of a word: lower case without marks, `ß` = `ss`, and umlauts like their spellings with `e` without it, so
/// that `Bürgerbüro`, `Buergerbuero` and `burgerburo` are one. Anything but letters and digits is left out.
pub fn fold(word: &str) -> String {
    let mut folded = Folded { text: String::with_capacity(word.len()), letters: 0, before: [None; 2] };
    if word.is_ascii() {
        word.bytes().for_each(|byte| folded.push(byte.to_ascii_lowercase().into()));
    } else {
        word.nfkd().filter(|&c| !is_mark(c)).flat_map(char::to_lowercase).for_each(|c| folded.push_plain(c));
    }
    folded.text
}

/// What is longer is cut.
pub const LONGEST_FORM: usize = 64;

struct Folded {
    text: String,
    letters: usize,
    /// The last letters before the `e`s were left out, the last one first.
    before: [Option<char>; 2],
}

impl Folded {
    fn push_plain(&mut self, c: char) {
        match c {
            'ß' => "ss".chars().for_each(|c| self.push(c)),
            'þ' => "th".chars().for_each(|c| self.push(c)),
            'æ' => self.push('a'),
            'œ' | 'ø' => self.push('o'),
            'ł' => self.push('l'),
            'đ' | 'ð' => self.push('d'),
            'ı' => self.push('i'),
            'ς' => self.push('σ'),
            c => self.push(c),
        }
    }

    fn push(&mut self, c: char) {
        if !c.is_alphanumeric() {
            return;
        }
        let is_spelling = match self.before {
            [Some('a' | 'o'), _] => true,
            [Some('u'), Some('a' | 'e' | 'i' | 'o' | 'u' | 'q')] => false,
            [Some('u'), _] => true,
            _ => false,
        };
        if c == 'e' && is_spelling {
            self.before = [Some(c), None];
            return;
        }
        self.before = [Some(c), self.before[0]];
        if self.letters < LONGEST_FORM {
            self.letters += 1;
            self.text.push(c);
        }
    }
}

#[cfg(test)]
mod tests;
