//! Lists of people: what an entry becomes, and an entry of `people.yaml` that goes.

use std::ops::Range;

use super::Edit;
use super::subject::{Subject, known_place, name_of, parties as all_parties};
use crate::model::Site;
use crate::parse::{Input, NoteFile};
use crate::source::SourcePath;

/// The entries of a note's lists that mean the person become entries for the place, so that numbers stay.
pub(super) fn parties(note: &NoteFile, text: &str, subject: &Subject, site: &Site) -> Vec<Edit> {
    let named = all_parties(&note.note).filter_map(|party| Some((party, name_of(party)?)));
    let meant = named.filter(|(_, name)| subject.is_meant_by(&name.value));
    let edits = meant.map(|(party, name)| {
        let range = name.span.range();
        let place = subject.place.as_deref();
        // A map has the place beside it; what is in the place of the name is read as a place too.
        let known = place.map(|place| known_place(place, site).is_some());
        let entry = match (place, known) {
            (Some(place), Some(true)) => plain(place),
            (Some(place), _) if party.municipality.is_none() && is_item(text, &range) => {
                format!("{{municipality: {}}}", plain(place))
            }
            _ if party.count.is_some() => people(1, &site.language).split_off(2),
            _ => people(1, &site.language),
        };
        let quote = text[range.clone()].chars().next().filter(|c| matches!(c, '"' | '\'') && range.len() > 1);
        let entry = match quote {
            Some(_) if entry.starts_with('{') => entry,
            // A place with that mark in its name keeps the others.
            Some(quote) if entry.trim_matches('"').contains(quote) => entry,
            Some(quote) => format!("{quote}{}{quote}", entry.trim_matches('"')),
            None => entry,
        };
        Edit { range, text: entry }
    });
    edits.collect()
}

/// „1 Person“
fn people(count: u32, language: &str) -> String {
    let noun = if language.starts_with("de") { "Person" } else { "person" };
    format!("{count} {noun}")
}

/// A word that YAML reads as it stands, else in quotation marks.
fn plain(word: &str) -> String {
    let is_plain = word.starts_with(char::is_alphabetic)
        && word.chars().all(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '.' | '(' | ')' | '/'));
    if is_plain { word.to_owned() } else { format!("\"{}\"", word.replace(['"', '\\'], "")) }
}

/// Whether an entry is an item of a list of its own line, or the only value of its key: there a map may stand.
fn is_item(text: &str, range: &Range<usize>) -> bool {
    let start = text[..range.start].rfind('\n').map_or(0, |end| end + 1);
    let before = text[start..range.start].trim_end_matches(['"', '\'']).trim_end();
    let after = text[range.end..].split(['\n', '\r']).next().unwrap_or_default();
    let after = after.trim_start_matches(['"', '\'']).trim();
    (before.ends_with('-') || before.ends_with(':')) && after.is_empty()
}

/// The entry of `people.yaml`, with its record: whole lines, where it has them for itself.
pub(super) fn entry(input: &Input, path: &SourcePath, text: &str, subject: &Subject) -> Option<Edit> {
    let key = subject.key.as_deref()?;
    let entries = input.people.iter().filter(|(source, _)| source == path).map(|(_, entry)| entry);
    let begin = |entry: &crate::parse::PersonEntry| entry.key.span.start.min(entry.name.span.start) as usize;
    let mut lines: Vec<(usize, bool)> =
        entries.map(|entry| (line_of_entry(text, begin(entry)), entry.key.value == key)).collect();
    lines.sort_unstable();
    let place = lines.iter().position(|(_, is_meant)| *is_meant)?;
    let (start, _) = lines[place];
    let is_alone = lines.iter().filter(|(line, _)| *line == start).count() == 1;
    let end = lines.get(place + 1).map_or(text.len(), |(next, _)| *next);
    let end = start + text[start..end].len() - remarks_at_end(&text[start..end]);
    is_alone.then(|| Edit { range: start..end, text: String::new() })
}

/// Where a list of people has the names of everybody else.
pub(super) fn names_of_others(input: &Input, path: &SourcePath, subject: &Subject) -> Vec<Range<usize>> {
    let entries = input.people.iter().filter(|(source, _)| source == path).map(|(_, entry)| entry);
    let others = entries.filter(|entry| subject.key.as_deref() != Some(entry.key.value.as_str()));
    others.map(|entry| entry.name.span.range()).collect()
}

/// Where the line begins with which an entry does: `- ` of a list, or a key without indent.
fn line_of_entry(text: &str, at: usize) -> usize {
    let mut line = text[..at].rfind('\n').map_or(0, |end| end + 1);
    while line > 0 && text[line..].starts_with([' ', '\t']) && !text[line..].trim_start().starts_with('-') {
        line = text[..line - 1].rfind('\n').map_or(0, |end| end + 1);
    }
    line
}

/// How many bytes at the end are remarks and empty lines, which belong to what follows.
fn remarks_at_end(text: &str) -> usize {
    let lines = text.split_inclusive('\n').rev();
    let remarks = lines.take_while(|line| line.trim().is_empty() || line.starts_with('#'));
    remarks.map(str::len).sum()
}
