//! Lists that are counted as German minutes do it and Markdown does not: `1.) eins`, `a) drei`.

use std::collections::{BTreeMap, BTreeSet};

use super::Correction;
use super::lines::{Kind, Line, replace};

/// Lines that follow one another and are counted from the first number or letter on.
#[derive(Default)]
pub(super) struct Counted {
    /// What makes an item of each line, by its place.
    pub marks: BTreeMap<usize, Correction>,
    /// Where lists begin whose items have letters.
    pub lettered: BTreeSet<usize>,
}

pub(super) fn find(lines: &[Line]) -> Counted {
    let mut counted = Counted::default();
    let mut rest = lines;
    while let [first, below @ ..] = rest {
        let Some(mark) = Mark::of(first).filter(|mark| mark.nth == 1) else {
            rest = below;
            continue;
        };
        let goes_on = |&(nth, line): &(u32, &Line)| {
            line.indent == first.indent
                && Mark::of(line).is_some_and(|next| next.nth == nth && next.is_letter == mark.is_letter)
        };
        let length = 1 + (2..).zip(below).take_while(goes_on).count();
        if length > 1 {
            counted.marks.extend(rest[..length].iter().filter_map(|line| Some((line.start, Mark::of(line)?.meant))));
            if mark.is_letter {
                counted.lettered.extend([first.start, first.text_start()]);
            }
        }
        rest = &rest[length..];
    }
    counted
}

struct Mark {
    nth: u32,
    is_letter: bool,
    meant: Correction,
}

impl Mark {
    fn of(line: &Line) -> Option<Self> {
        if line.kind != Kind::Prose || line.indent > 3 {
            return None;
        }
        let start = line.text_start();
        let digits = line.text.bytes().take_while(u8::is_ascii_digit).count();
        if (1..=3).contains(&digits) {
            let meant = replace(start + digits + 1..start + digits + 2, "");
            let nth = line.text[..digits].parse().ok()?;
            return line.text[digits..].starts_with(".) ").then_some(Self { nth, is_letter: false, meant });
        }
        let letter = line.text.bytes().next().filter(u8::is_ascii_lowercase)?;
        // Another sign than that of numbers keeps it apart from a list that stands above.
        let meant = replace(start..start + 2, "1)");
        let nth = u32::from(letter - b'a') + 1;
        line.text[1..].starts_with(") ").then_some(Self { nth, is_letter: true, meant })
    }
}
