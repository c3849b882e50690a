//! Signs with which items begin: bullets, boxes, and list marks that lack a blank.

use super::Correction;
use super::lines::{Kind, Line, put_in, replace};

/// Signs that begin an item wherever a line begins with them.
pub(super) const BULLETS: [char; 15] = ['•', '·', '▪', '●', '◦', '‣', '○', '■', '➢', '➤', '▸', '►', '◾', '∙', '⁃'];
pub(super) const BOXES: [(char, &str); 4] = [('☐', "- [ ] "), ('☑', "- [x] "), ('☒', "- [x] "), ('◻', "- [ ] ")];
/// What else is a box where others stand beside it, though it may adorn any text.
const TICKS: [char; 5] = ['⬜', '🔲', '✅', '✔', '✓'];

/// Arrows, dingbats and emoji; none that is a bullet by itself.
pub(super) fn is_symbol(sign: char) -> bool {
    matches!(sign, '\u{2190}'..='\u{27bf}' | '\u{2900}'..='\u{297f}' | '\u{2b00}'..='\u{2bff}' | '\u{1f300}'..='\u{1faff}')
        && !BULLETS.contains(&sign)
}

/// Whether a line begins with a box, open or ticked.
pub(super) fn begins_with_box(line: &Line) -> bool {
    let sign = line.text.chars().next().unwrap_or_default();
    let is_box = TICKS.contains(&sign) || BOXES.iter().any(|(known, _)| *known == sign);
    is_box && !line.text.ends_with(':')
}

/// `[✓] Text`, `[ x ] Text` as Markdown has boxes.
pub(super) fn ticked(text: &str, start: usize) -> Option<Correction> {
    const TICKED: [&str; 9] = ["[✓]", "[✔]", "[✔\u{fe0f}]", "[✅]", "[☑]", "[ x ]", "[ X ]", "[x ]", "[ x]"];
    let boxed = TICKED.iter().find(|boxed| text.strip_prefix(**boxed).is_some_and(|rest| rest.starts_with(' ')))?;
    Some(replace(start..start + boxed.len(), "[x]"))
}

/// A list mark without the blank behind it, which only counts beside another one.
#[derive(Clone, Copy)]
pub(super) struct Glued {
    pub sign: char,
    pub length: usize,
}

pub(super) fn glued(line: &Line) -> Option<Glued> {
    if line.kind != Kind::Prose {
        return None;
    }
    let sign = line.text.chars().next()?;
    match sign {
        '*' | '-' | '+' => {
            let rest = &line.text[1..];
            let is_text = rest.starts_with(char::is_alphabetic) && !(sign == '*' && rest.contains('*'));
            is_text.then_some(Glued { sign, length: 1 })
        }
        // What a word processor makes of a hollow bullet.
        'o' => {
            let is_text =
                line.text[1..].strip_prefix([' ', '\t']).is_some_and(|rest| rest.starts_with(char::is_uppercase));
            is_text.then_some(Glued { sign, length: 1 })
        }
        '0'..='9' => {
            let digits = line.text.bytes().take_while(u8::is_ascii_digit).count();
            let rest = line.text[digits..].strip_prefix(['.', ')'])?;
            (digits <= 2 && rest.starts_with(char::is_uppercase)).then_some(Glued { sign: '1', length: digits + 1 })
        }
        _ => None,
    }
}

/// `[]` and `[ ]Text` with their blanks, at `start`; `sign` is a list mark without its blank that stands before it.
pub(super) fn box_in(text: &str, start: usize, sign: Option<char>, corrections: &mut Vec<Correction>) -> bool {
    let mark = sign.map(|_| start - 1);
    let boxed = ["[ ]", "[x]", "[X]", "[]"].iter().find(|boxed| text.starts_with(**boxed));
    let Some(boxed) = boxed else { return false };
    let behind = &text[boxed.len()..];
    let lacks_behind = behind.starts_with(|c: char| c.is_alphanumeric());
    if !(lacks_behind && *boxed != "[]" || behind.starts_with(' ')) {
        return false;
    }
    let is_empty = *boxed == "[]";
    if mark.is_none() && !is_empty && !lacks_behind {
        return true;
    }
    let word = if lacks_behind { behind.split(' ').next().unwrap_or_default() } else { "" };
    let words = mark.unwrap_or(start)..start + boxed.len() + word.len();
    let meant = format!("{}{}{word}", if is_empty { "[ ]" } else { boxed }, if lacks_behind { " " } else { "" });
    let meant = sign.map_or_else(|| meant.clone(), |sign| format!("{sign} {meant}"));
    let mut told = Some((words, meant));
    if mark.is_some() {
        corrections.push(Correction { told: told.take(), ..put_in(start, " ") });
    }
    if is_empty {
        corrections.push(Correction { told: told.take(), ..put_in(start + 1, " ") });
    }
    if lacks_behind {
        corrections.push(Correction { told: told.take(), ..put_in(start + boxed.len(), " ") });
    }
    true
}
