//! Text made comparable: folded words (`Müller` = `MUELLER`) with single blanks between them. What divides sentences and
//! lists stays, as words of its own, so that `mit Otto. Klein ist …` names nobody.

use std::ops::Range;

use crate::source::{fold, is_unseen};

/// The folded words of a text, each between blanks, with `.` and `,` for what divides. `place` is told of each word
/// where it begins here and which range of the text it is.
pub fn comparable(text: &str, mut place: impl FnMut(usize, Range<usize>)) -> String {
    let mut words = String::with_capacity(text.len() + 2);
    words.push(' ');
    let mut at = 0;
    for token in text.split_inclusive(char::is_whitespace) {
        let start = at;
        at += token.len();
        let token = token.trim_end();
        if !token.is_empty() {
            push_token(token, start, &mut words, &mut place);
        }
    }
    words
}

fn push_token(token: &str, start: usize, words: &mut String, place: &mut impl FnMut(usize, Range<usize>)) {
    let before = words.len();
    let mut rest = 0;
    while let Some(begin) = token[rest..].find(is_of_word).map(|found| rest + found) {
        let end = token[begin..].find(|c| !is_of_word(c)).map_or(token.len(), |length| begin + length);
        let word = words.len();
        push_folded(&token[begin..end], words);
        if words.len() > word {
            place(word, start + begin..start + end);
            words.push(' ');
        }
        rest = end;
    }
    if words.len() == before {
        // A dash or a sign; a line between columns divides no name.
        words.push_str(if token == "|" { "" } else { ". " });
        return;
    }
    let after = token.rfind(char::is_alphanumeric).map_or(token, |last| &token[last..]);
    if after.contains(',') {
        words.push_str(", ");
    } else if after.contains(['.', '!', '?', ';', ':', '…']) {
        words.push_str(". ");
    }
}

/// Whether a character is part of a word, be it seen or not.
pub fn is_of_word(c: char) -> bool {
    c.is_alphanumeric() || (!c.is_ascii() && is_unseen(c))
}

/// As [`fold`] does it; most words are ASCII.
fn push_folded(word: &str, words: &mut String) {
    if word.is_ascii() {
        words.extend(word.bytes().map(|byte| char::from(byte.to_ascii_lowercase())));
    } else {
        words.push_str(&fold(word));
    }
}
