//! What is wrong with one value, and the edits that mend it.

use std::ops::Range;

use super::super::edits::Edit;
use super::super::frontmatter::Line;
use super::Correction;
use super::collection::{collection_end, hashes};
use super::context::{Context, KeyKind};
use super::line::{Marks, Shape, indent};
use super::list;
use super::quotes::{begins_with_apostrophe, half_typographic, in_typographic_quotes, quote, quote_end, requote};

/// How a value goes on.
#[derive(Default)]
pub struct Found {
    /// How many of the lines below belong to it.
    pub lines: usize,
    /// Whether the correction indents those lines already.
    pub is_indented: bool,
    /// Further lines that are indented deeper than this belong to it too.
    pub inside: Option<usize>,
    pub correction: Option<Correction>,
    /// What is taken for a remark, though it may be text.
    pub cut: Option<Range<usize>>,
}

/// Reads the value of a line, and as many lines below as it takes.
pub fn read(context: &Context, shape: &Shape, marks: &Marks, below: &[Line]) -> Found {
    let value = &context.text[shape.value.clone()];
    let kind = if shape.has_key || marks.is_simple { marks.holds } else { KeyKind::Unknown };
    match value.chars().next() {
        Some('|' | '>') if is_block_header(value) => Found { inside: Some(shape.owner), ..Found::default() },
        Some('"' | '\'') => quoted(context, shape, kind, below),
        Some('[' | '{') => collection(context.text, shape, kind, below),
        Some(_) => plain(context, shape, kind, below),
        None => Found::default(),
    }
}

/// Whether YAML would take a plain text for a key.
pub fn has_colon(text: &str) -> bool {
    text.ends_with(':') || [": ", ":\t", ":\n", ":\r"].iter().any(|colon| text.contains(colon))
}

fn is_block_header(value: &str) -> bool {
    let rest = value[1..].trim_start_matches(['+', '-', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
    value.len() - rest.len() <= 3 && (rest.trim().is_empty() || rest.starts_with(" #") || rest.starts_with("\t#"))
}

/// `"…"` and `'…'`: fine unless something follows. One that is never closed is left to YAML to complain about.
fn quoted(context: &Context, shape: &Shape, kind: KeyKind, below: &[Line]) -> Found {
    let text = context.text;
    let value = &text[shape.value.clone()];
    if let Some(end) = quote_end(value) {
        return match what_follows(&value[end..]) {
            Follows::Nothing => Found::default(),
            Follows::Mark => trailing(text, shape.value.start + end..shape.value.end),
            Follows::Text if kind.is_list() && list::quoted(text, shape.value.clone()).is_some() => {
                mended(text, shape.value.clone(), "list", |text, place| list::quoted(text, place).unwrap_or_default())
            }
            Follows::Text => mended(text, shape.value.clone(), "after-quote", quote),
        };
    }
    if half_typographic(value).is_some() {
        return mended(text, shape.value.clone(), "typographic", requote);
    }
    let end = extent(text, shape, below, |_| false);
    if quote_end(&text[shape.value.start..end.1]).is_some() {
        return Found { lines: end.0, ..Found::default() };
    }
    if begins_with_apostrophe(value) {
        return mended(text, shape.value.clone(), "first", quote);
    }
    goes_on_at_the_edge(context, shape, below).unwrap_or_default()
}

/// A quoted text whose further lines are not indented, though no key is among them.
fn goes_on_at_the_edge(context: &Context, shape: &Shape, below: &[Line]) -> Option<Found> {
    const LONGEST: usize = 20;
    let text = context.text;
    let mut edits = Vec::new();
    for (number, line) in below.iter().take(LONGEST).enumerate() {
        let content = &text[line.content.clone()];
        let blanks = content.len() - content.trim_start().len();
        let is_key = Shape::of(context, line.content.clone(), &Marks::default()).has_key;
        if content.trim().is_empty() || is_key || content.trim_start().starts_with("- ") {
            return None;
        }
        if indent(content) <= shape.owner {
            let start = line.content.start;
            edits.push(Edit::new(start..start + blanks, " ".repeat(shape.owner + 2)));
        }
        let end = line.content.start + content.trim_end().len();
        let whole = &text[shape.value.start..end];
        if let Some(length) = quote_end(whole) {
            let place = shape.value.start..end;
            let correction = Correction { reason: "edge", place, edits };
            let is_whole = length == whole.len();
            return is_whole.then(|| Found {
                lines: number + 1,
                is_indented: true,
                correction: Some(correction),
                ..Found::default()
            });
        }
    }
    None
}

/// `[…]` and `{…}`: fine unless text follows, or the braces are those of a template.
fn collection(text: &str, shape: &Shape, kind: KeyKind, below: &[Line]) -> Found {
    let value = &text[shape.value.clone()];
    if value.starts_with("{{") && value.ends_with("}}") {
        return mended(text, shape.value.clone(), "bracket", quote);
    }
    if kind.is_list() && list::wiki_links(text, shape.value.clone()).is_some() {
        return mended(text, shape.value.clone(), "list", |text, place| {
            list::wiki_links(text, place).unwrap_or_default()
        });
    }
    if let Some(end) = collection_end(value) {
        let rest = &value[end..];
        return match what_follows(rest) {
            Follows::Mark => trailing(text, shape.value.start + end..shape.value.end),
            Follows::Text if !rest.trim_start().starts_with([',', ';', ']', '}']) || kind == KeyKind::Text => {
                mended(text, shape.value.clone(), "bracket", quote)
            }
            _ => Found::default(),
        };
    }
    if let Some((length, edits)) = hashes(value, shape.value.start) {
        let place = shape.value.start..shape.value.start + length;
        return Found { correction: Some(Correction { reason: "cut", place, edits }), ..Found::default() };
    }
    let end = extent(text, shape, below, |line| line.starts_with([']', '}']));
    let whole = &text[shape.value.start..end.1];
    if collection_end(whole).is_some() {
        return Found { lines: end.0, ..Found::default() };
    }
    // A title is no list, so that nothing is missing but quotes round it.
    let is_text = kind == KeyKind::Text && end.0 == 0 && !value.contains([']', '}']);
    if is_text { mended(text, shape.value.clone(), "bracket", quote) } else { Found::default() }
}

fn plain(context: &Context, shape: &Shape, kind: KeyKind, below: &[Line]) -> Found {
    let text = context.text;
    if shape.has_key
        && matches!(kind, KeyKind::Words | KeyKind::Texts)
        && let Some(correction) = words_in_a_row(text, shape, kind)
    {
        return Found { correction: Some(correction), ..Found::default() };
    }
    let (mut lines, mut end) = extent(text, shape, below, |_| false);
    let mut inside = Some(shape.owner);
    // `- a` below an item of a list that is no map is the next item, and no second line of this one.
    let is_item = |line: &Line| {
        let behind = text[line.content.clone()].trim_start().strip_prefix('-');
        behind.is_some_and(|text| text.starts_with(|c: char| c == ' ' || c.is_alphanumeric()))
    };
    if kind.is_list()
        && !shape.has_key
        && let Some(items) = below[..lines].iter().position(is_item)
    {
        (lines, end) = extent(text, shape, &below[..items], |_| false);
        inside = None;
    }
    let holds_keys = below[..lines].iter().any(|line| {
        let inner = Shape::of(context, line.content.clone(), &Marks::default());
        inner.has_key && context.kind(&inner.key) != KeyKind::Unknown
    });
    if holds_keys {
        return Found { lines, inside, ..Found::default() };
    }
    // Where only the first line is text and comments follow, YAML reads on below them.
    let mut place = shape.value.start..end;
    place.end = place.start + without_comment(&text[place.clone()]).len();
    let found = match complaint(context, &text[place.clone()], shape, kind) {
        Some("typographic") => mended(text, place, "typographic", requote),
        Some("trailing") => trailing(text, place.end - 1..place.end),
        // `- Wort: mehr: noch mehr` is a text, unless it begins with a key of ours.
        Some("colon") if shape.dash && shape.has_key && kind == KeyKind::Unknown => {
            mended(text, shape.key.start..place.end, "colon", quote)
        }
        Some("colon") if hides_careful_key(context, &text[place.clone()]) => Found::default(),
        Some(reason) => mended(text, place, reason, quote),
        None => Found { cut: cut(text, place, end, kind).filter(|_| lines == 0 && shape.has_key), ..Found::default() },
    };
    Found { lines, inside, ..found }
}

/// Words behind a key that stand there as a list, but for its brackets.
fn words_in_a_row(text: &str, shape: &Shape, kind: KeyKind) -> Option<Correction> {
    let value = &text[shape.value.clone()];
    let place = shape.value.start..shape.value.start + without_comment(value).len();
    let edits = list::hashtags(text, place.clone())
        .or_else(|| list::words_and_hashtags(text, place.clone()).filter(|_| kind == KeyKind::Words))
        .or_else(|| list::dashes(text, place.clone()))?;
    Some(Correction { reason: "list", place, edits })
}

/// The lines below that are indented deeper, and where the last of them ends. A line that `closes` counts too.
fn extent(text: &str, shape: &Shape, below: &[Line], closes: impl Fn(&str) -> bool) -> (usize, usize) {
    let (mut count, mut end) = (0, shape.value.end);
    for (number, line) in below.iter().enumerate() {
        let content = &text[line.content.clone()];
        let trimmed = content.trim();
        if trimmed.is_empty() || trimmed.starts_with('#') {
            continue;
        }
        let is_deeper = indent(content) > shape.owner;
        if !is_deeper && !closes(trimmed) {
            break;
        }
        (count, end) = (number + 1, line.content.start + content.trim_end().len());
        if !is_deeper {
            break;
        }
    }
    (count, end)
}

/// Why YAML would not read a plain text as it stands there.
fn complaint(context: &Context, value: &str, shape: &Shape, kind: KeyKind) -> Option<&'static str> {
    let first = value.chars().next()?;
    let second = value[first.len_utf8()..].chars().next();
    let spaced = second.is_none_or(char::is_whitespace);
    let has_blank = value.contains(char::is_whitespace);
    match first {
        '#' if !spaced => Some("cut"),
        _ if in_typographic_quotes(value).is_some() => Some("typographic"),
        '@' | '`' | '%' | '|' | '>' | ',' => Some("first"),
        '*' if spaced || has_blank || value[1..].contains('*') || context.is_mere_word(value) => Some("first"),
        '&' if spaced || context.is_mere_word(value) => Some("first"),
        '!' if spaced || value.starts_with("!!!") || value.starts_with("!! ") => Some("first"),
        // A mark for programs stands before values of theirs, and no text of ours has one.
        '!' if kind.is_text() && second.is_some_and(char::is_alphabetic) => Some("first"),
        '-' | '?' | ':' if spaced && shape.has_key => Some("first"),
        _ if value.contains(" #") || value.contains("\t#") => Some("cut"),
        _ if has_colon(value) => Some("colon"),
        _ if ends_like_a_line_of_code(value, shape, kind) => Some("trailing"),
        _ => None,
    }
}

/// `room: R1,` and `room: R1;`, as other formats end their lines.
fn ends_like_a_line_of_code(value: &str, shape: &Shape, kind: KeyKind) -> bool {
    let is_one = shape.has_key && matches!(kind, KeyKind::Text | KeyKind::Texts | KeyKind::Other | KeyKind::Careful);
    let word = value.trim_end_matches([',', ';']);
    let is_entity =
        word.rsplit_once('&').is_some_and(|(_, name)| name.chars().all(|c| c.is_alphanumeric() || c == '#'));
    is_one && word.len() + 1 == value.len() && !word.trim().is_empty() && !is_entity
}

/// Whether the text behind a colon may say that all this must not be published: `T status: draft`.
fn hides_careful_key(context: &Context, value: &str) -> bool {
    value.match_indices(':').any(|(at, _)| {
        let word = value[..at].rsplit(|c: char| c.is_whitespace() || ",;".contains(c)).next().unwrap_or_default();
        word.len() < at && word.starts_with(char::is_lowercase) && context.kind_of(word) == KeyKind::Careful
    })
}

/// What stands behind ` # ` in a text. Those who mean a remark put more than one blank before it.
fn cut(text: &str, value: Range<usize>, line_end: usize, kind: KeyKind) -> Option<Range<usize>> {
    let comment = text[value.end..line_end].strip_prefix(" # ")?;
    let is_text = kind.is_text() && !value.is_empty() && !comment.trim().is_empty();
    is_text.then(|| value.end + 1..line_end)
}

/// Without ` # …` at the end of the last line. ` #3` is no comment to anyone but YAML.
fn without_comment(value: &str) -> &str {
    let last = value.rfind(['\n', '\r']).map_or(0, |at| at + 1);
    let comment = value[last..].match_indices('#').map(|(at, _)| last + at).find(|&at| {
        let before = value[..at].chars().next_back();
        let after = value[at + 1..].chars().next();
        before.is_none_or(char::is_whitespace) && after.is_none_or(char::is_whitespace)
    });
    comment.map_or(value, |at| value[..at].trim_end())
}

fn mended(
    text: &str,
    place: Range<usize>,
    reason: &'static str,
    mend: impl Fn(&str, Range<usize>) -> Vec<Edit>,
) -> Found {
    let end = place.start + without_comment(&text[place.clone()]).len();
    let place = place.start..end;
    let edits = mend(text, place.clone());
    Found { correction: Some(Correction { reason, place, edits }), ..Found::default() }
}

/// Takes away the comma behind a value.
fn trailing(text: &str, place: Range<usize>) -> Found {
    let end = place.start + without_comment(&text[place.clone()]).len();
    let blanks = text[place.clone()].len() - text[place.clone()].trim_start().len();
    let correction = Correction {
        reason: "trailing",
        place: place.start + blanks..end,
        edits: vec![Edit::new(place.start + blanks..end, "")],
    };
    Found { correction: Some(correction), ..Found::default() }
}

pub enum Follows {
    Nothing,
    /// A comma or semicolon.
    Mark,
    Text,
}

/// What stands behind a closing quote or bracket: nothing or a comment, or text.
pub fn what_follows(rest: &str) -> Follows {
    let trimmed = rest.trim_start();
    if trimmed.is_empty() || (trimmed.len() < rest.len() && trimmed.starts_with('#')) {
        Follows::Nothing
    } else if matches!(without_comment(trimmed), "," | ";") {
        Follows::Mark
    } else {
        Follows::Text
    }
}
