//! What is written into YAML must stay what it is: one value, in the quotation marks that it needs.

use std::ops::Range;

use super::subject::Subject;
use super::{Edit, apply};
use crate::parse::{Outline, PlacedScalar, yaml_quoted, yaml_text};

/// The edits as YAML wants them; those of Markdown stay, and those of `lists` that put a whole value in the place of
/// another, or take an entry out. One that reaches from one value into another is left out: it would swallow what
/// stands between them.
pub(super) fn quoted(text: &str, outline: &Outline, lists: Vec<Edit>, prose: Vec<Edit>) -> Vec<Edit> {
    let is_whole = |edit: &Edit| {
        let place = outline.scalars.partition_point(|scalar| scalar.range.start < edit.range.start);
        edit.text.is_empty() || outline.scalars.get(place).is_some_and(|scalar| scalar.range == edit.range)
    };
    let (mut kept, parts): (Vec<Edit>, Vec<Edit>) = lists.into_iter().partition(is_whole);
    let (inside, outside): (Vec<Edit>, Vec<Edit>) = prose
        .into_iter()
        .chain(parts)
        .partition(|edit| edit.range.start < outline.stretch.end && outline.stretch.start < edit.range.end);
    kept.extend(outside);
    let mut scalars = outline.scalars.iter().peekable();
    let mut inside = sorted(inside).into_iter().peekable();
    while let Some(edit) = inside.next() {
        while scalars.next_if(|scalar| scalar.range.end <= edit.range.start).is_some() {}
        let Some(scalar) = scalars.peek().filter(|scalar| scalar.range.start < edit.range.end) else {
            // A remark.
            kept.push(edit);
            continue;
        };
        if !lies_in(&edit.range, &scalar.range) {
            continue;
        }
        let mut own = vec![edit];
        while let Some(next) = inside.next_if(|next| lies_in(&next.range, &scalar.range)) {
            own.push(next);
        }
        kept.extend(in_scalar(text, scalar, own));
    }
    sorted(kept)
}

fn sorted(mut edits: Vec<Edit>) -> Vec<Edit> {
    edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
    edits
}

fn lies_in(inner: &Range<usize>, outer: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

fn in_scalar(text: &str, scalar: &PlacedScalar, edits: Vec<Edit>) -> Vec<Edit> {
    if scalar.is_block {
        return edits;
    }
    let inner = |text: &str| text.strip_prefix('"').and_then(|text| text.strip_suffix('"')).map(str::to_owned);
    let bare = edits.into_iter().map(|edit| Edit { text: inner(&edit.text).unwrap_or(edit.text), ..edit });
    let written = &text[scalar.range.clone()];
    let is_within = |mark: char| written.len() > 1 && written.starts_with(mark) && written.ends_with(mark);
    if is_within('"') {
        return bare.map(|edit| Edit { text: edit.text.replace('\\', "\\\\").replace('"', "\\\""), ..edit }).collect();
    }
    if is_within('\'') {
        return bare.map(|edit| Edit { text: edit.text.replace('\'', "''"), ..edit }).collect();
    }
    let bare: Vec<Edit> = bare.collect();
    let is_plain = |words: &str| words.is_empty() || !words.contains(',') && yaml_text(words) == words;
    if bare.iter().all(|edit| is_plain(&edit.text)) {
        return bare;
    }
    let start = scalar.range.start;
    let shifted = bare.into_iter();
    let shifted = shifted.map(|edit| Edit { range: edit.range.start - start..edit.range.end - start, ..edit });
    let Some((words, _)) = apply(written, shifted.collect()) else { return Vec::new() };
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    vec![Edit { range: scalar.range.clone(), text: yaml_quoted(&words) }]
}

/// Whether a changed file can still be read, with the keys that it had. An entry of a list may be gone.
pub(super) fn is_sound(before: &Outline, after: &Outline, is_list: bool, subject: &Subject) -> bool {
    let is_same = |(before, after): (&String, &String)| before == after || subject.is_named_by(before);
    let has_all = before.keys.len() == after.keys.len() && before.keys.iter().zip(&after.keys).all(is_same);
    let is_shorter =
        is_list && before.keys.len() == after.keys.len() + 1 && after.keys.iter().all(|key| before.keys.contains(key));
    after.faults <= before.faults && (has_all || is_shorter)
}
