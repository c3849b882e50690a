//! Where owner and date may stand at the end of an outcome.

use super::places::word_starts;
use crate::source::fold;

/// Longer lists of owners are prose.
pub const LONGEST_LIST: usize = 300;

/// What points at whoever does it.
pub const ARROWS: [&str; 8] = ["→", "⇒", "➔", "➜", "-->", "==>", "=>", "->"];

/// What may name owner and date at the end of a text.
#[derive(Clone, Copy, Debug)]
pub struct Ending<'t> {
    /// Where it begins, with its signs.
    pub start: usize,
    pub inner: &'t str,
    /// Whether brackets stand around it.
    pub encloses: bool,
    /// Whether an arrow leads to it.
    pub is_pointed_at: bool,
}

/// The first byte of `→`, `⇒`, `➔`, `➜`, `–` and `—` in UTF-8.
const DASHES_AND_ARROWS: u8 = 0xE2;

/// All that may be one, the most certain first.
pub fn endings(text: &str) -> Vec<Ending<'_>> {
    let bare = text.trim_end_matches(['.', ' ', ',', ';']);
    let mut endings = Vec::new();
    for (open, close) in [('(', ')'), ('[', ']')] {
        if let Some(inner) = bare.strip_suffix(close)
            && let Some(start) = opening_of(inner, open, close)
        {
            endings.push(Ending { start, inner: &inner[start + 1..], encloses: true, is_pointed_at: false });
        }
    }
    // Only the last stretch of a long text can be such a list.
    let stretch = bare.ceil_char_boundary(bare.len().saturating_sub(LONGEST_LIST));
    let tail = &bare[stretch..];
    let has = |byte: u8| tail.as_bytes().contains(&byte);
    // Texts are searched for a mark only if they have the byte that makes it rare.
    let (has_arrow, has_hyphen, has_sign) = (has(b'>'), has(b'-'), has(DASHES_AND_ARROWS));
    let marks = ARROWS.into_iter().chain([" – ", " — ", " - "]).filter(|mark| match mark.as_bytes() {
        [.., b'>'] => has_arrow,
        [b' ', b'-', ..] => has_hyphen,
        _ => has_sign,
    });
    for mark in marks {
        if let Some(at) = tail.rfind(mark) {
            let (start, inner) = (stretch + at, &tail[at + mark.len()..]);
            endings.push(Ending { start, inner, encloses: false, is_pointed_at: ARROWS.contains(&mark) });
        }
    }
    // Without its final full stop `31.3.` is no day.
    let tail = &text[stretch..].trim_end();
    let colon = if tail.as_bytes().contains(&b':') { tail.rfind(": ") } else { None };
    if let Some(colon) = colon
        && let Some(start) = word_starts(&tail[..colon]).filter(|&at| is_label(&tail[at..colon])).last()
    {
        endings.push(Ending {
            start: stretch + start,
            inner: &tail[colon + 1..],
            encloses: false,
            is_pointed_at: false,
        });
    } else if let Some(colon) = colon.filter(|&colon| !names_other(&tail[..colon])) {
        endings.push(Ending {
            start: stretch + colon,
            inner: &tail[colon + 1..],
            encloses: false,
            is_pointed_at: false,
        });
    }
    endings
}

/// Whether the place behind a colon is something else than who does it: „Beispiel: Düren“.
fn names_other(before: &str) -> bool {
    const WORDS: [&str; 14] = [
        "beispiel",
        "beispiele",
        "vorbild",
        "vorbilder",
        "ort",
        "treffpunkt",
        "siehe",
        "vgl",
        "quelle",
        "kontakt",
        "mit",
        "example",
        "place",
        "see",
    ];
    let word = before.split_whitespace().next_back().unwrap_or_default();
    WORDS.contains(&fold(word).as_str())
}

/// Where the bracket opens that ends the text, `inner` being all before its closing sign.
fn opening_of(inner: &str, open: char, close: char) -> Option<usize> {
    let mut depth = 0_u32;
    for (at, c) in inner.char_indices().rev() {
        match c {
            c if c == close => depth += 1,
            c if c == open && depth == 0 => return Some(at),
            c if c == open => depth -= 1,
            _ => {}
        }
    }
    None
}

/// Words that say that an owner or a date follows.
pub fn is_label(text: &str) -> bool {
    const LABELS: [&str; 31] = [
        "v",
        "t",
        "verantw",
        "zust",
        "zustaendig",
        "zustaendig ist",
        "zustaendigkeit",
        "zustaendige",
        "verantwortlich",
        "verantwortliche",
        "verantwortlichkeit",
        "verantwortung",
        "federfuehrung",
        "federfuehrend",
        "wer",
        "bis wann",
        "wann",
        "frist",
        "termin",
        "faellig",
        "faellig am",
        "deadline",
        "due",
        "due date",
        "owner",
        "owners",
        "responsible",
        "assigned to",
        "assignee",
        "who",
        "when",
    ];
    text.len() <= 40 && LABELS.contains(&fold(text).as_str())
}
