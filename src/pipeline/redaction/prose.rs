//! One place where a name stands: as words of a text, or as part of an address.

use std::ops::Range;

use super::Edit;
use super::phrase::Phrases;

/// How far back the beginning of a link is looked for.
const LONGEST_LINK: usize = 2000;

/// What is written in the place of a name. In the name of a file it is `slug`; an address elsewhere, which may lead to
/// the person's own pages, goes as a whole.
pub(super) fn edits(text: &str, range: Range<usize>, is_genitive: bool, slug: &str, phrases: &Phrases) -> Vec<Edit> {
    if !is_part_of_address(&text[range.clone()]) {
        let phrase = phrases.at(text, with_marks(text, range), is_genitive);
        return vec![Edit { range: phrase.range, text: phrase.text }];
    }
    let token = token_around(text, &range);
    let words = &text[token.clone()];
    if !(words.contains("://") || words.contains('@') || words.starts_with("www.")) {
        return vec![Edit { range, text: slug.to_owned() }];
    }
    let before = &text[..token.start];
    if before.ends_with("](") {
        return unlinked(text, token);
    }
    if before.ends_with("=\"") || before.ends_with("='") {
        return vec![Edit { range: token, text: "#".to_owned() }];
    }
    let is_autolink = before.ends_with('<') && text[token.end..].starts_with('>');
    let range = if is_autolink { token.start - 1..token.end + 1 } else { token };
    vec![Edit { range, text: phrases.address().to_owned() }]
}

/// Whether a name is written as addresses have it, without a blank and with what addresses have instead.
fn is_part_of_address(name: &str) -> bool {
    name.chars().all(|c| c.is_alphanumeric() || matches!(c, '-' | '_' | '.' | '%' | '+' | '\u{300}'..='\u{36f}'))
}

/// The address around a part of it.
fn token_around(text: &str, range: &Range<usize>) -> Range<usize> {
    let divides = |c: char| c.is_whitespace() || "()<>[]{}\"'|,;`„“”«»*".contains(c);
    let start =
        text[..range.start].rfind(divides).map_or(0, |at| at + text[at..].chars().next().map_or(1, char::len_utf8));
    let end = text[range.end..].find(divides).map_or(text.len(), |length| range.end + length);
    // A full stop behind it ends the sentence.
    let end = start + text[start..end].trim_end_matches(['.', ':', '!', '?']).len();
    start..end.max(range.end)
}

/// A link without its address: the text stays.
fn unlinked(text: &str, address: Range<usize>) -> Vec<Edit> {
    let label_end = address.start - 2;
    let floor = text.floor_char_boundary(label_end.saturating_sub(LONGEST_LINK));
    let mut depth = 1;
    let open = text[floor..label_end].char_indices().rev().find(|(_, c)| {
        depth += match c {
            ']' => 1,
            '[' => -1,
            _ => 0,
        };
        depth == 0
    });
    let rest = &text[address.end..];
    // With the title that may stand behind the address.
    let close = rest.find([')', '\n']).filter(|&end| rest[end..].starts_with(')')).map(|end| address.end + end + 1);
    let (Some((open, _)), Some(close)) = (open, close) else {
        return vec![Edit { range: address, text: "#".to_owned() }];
    };
    let open = floor + open;
    let start = if text[..open].ends_with('!') { open - 1 } else { open };
    vec![Edit { range: start..open + 1, text: String::new() }, Edit { range: label_end..close, text: String::new() }]
}

/// The range with the marks that would lose their partner within it: `**Ot**to`.
fn with_marks(text: &str, mut range: Range<usize>) -> Range<usize> {
    for mark in ["**", "*", "__", "~~", "`"] {
        let inside = text[range.clone()].matches(mark).count();
        if inside % 2 == 0 {
            continue;
        }
        if text[..range.start].ends_with(mark) {
            range.start -= mark.len();
        } else if text[range.end..].starts_with(mark) {
            range.end += mark.len();
        }
    }
    for (open, close) in [("„", "“"), ("“", "”"), ("«", "»"), ("»", "«"), ("(", ")"), ("\"", "\"")] {
        let inside = &text[range.clone()];
        let is_half = |mark: &str| {
            inside.matches(mark).count() % 2 == 1
                && (open == close || !inside.contains(open) || !inside.contains(close))
        };
        if is_half(close) && text[..range.start].ends_with(open) {
            range.start -= open.len();
        } else if is_half(open) && text[range.end..].starts_with(close) {
            range.end += close.len();
        }
    }
    // An end tag whose beginning stands before, or the other way round.
    let inside = &text[range.clone()];
    if inside.matches("</").count() > inside.matches('<').count() - inside.matches("</").count()
        && text[..range.start].ends_with('>')
        && let Some(tag) = text[..range.start].rfind('<')
    {
        range.start = tag;
    } else if inside.contains('<') && !inside.contains("</") && text[range.end..].starts_with("</") {
        range.end += text[range.end..].find('>').map_or(0, |end| end + 1);
    }
    // The text of a link whose beginning stands before.
    let inside = &text[range.clone()];
    if inside.contains("](") && !inside.contains('[') && text[..range.start].ends_with('[') {
        range.start -= 1;
    }
    range
}
