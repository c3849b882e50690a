//! Where in its file something is said. The model holds no places: they are looked up when a finding needs one.

use std::ops::Range;

use jiff::civil::Date;

use crate::model::{Session, When};
use crate::parse::{Input, Note, NoteFile, WrittenTime};
use crate::source::{SourcePath, SourceText, Sources, Span};

/// The note that a session was made of.
pub fn note_of<'a>(input: &'a Input, session: &Session) -> Option<&'a NoteFile> {
    let notes = &input.events.get(session.event.place())?.notes;
    // Notes come in the order of their paths.
    let place = notes.binary_search_by(|note| note.source.cmp(&session.source)).ok()?;
    Some(&notes[place])
}

/// What in the note says on which day it was; `None` where a slot or the event says it.
pub fn of_day(note: &Note, when: When) -> Option<Span> {
    match (&note.start, when) {
        (Some(start), _) if !matches!(start.value, WrittenTime::Time(_)) => Some(start.span),
        // The time of a slot.
        (None, When::Time(_)) => None,
        _ => note.date.as_ref().map(|date| date.span),
    }
}

/// What in the note says when it was over.
pub fn of_end(note: &Note) -> Option<Span> {
    note.end.as_ref().map(|end| end.span).or(note.duration.as_ref().map(|duration| duration.span))
}

/// What an author wrote at a place.
pub fn written(sources: &Sources, path: &SourcePath, span: Span) -> String {
    let Some(bytes) = sources.texts.get(path) else { return String::new() };
    SourceText::decode(path.clone(), bytes).text.get(span.range()).unwrap_or_default().to_owned()
}

/// The place of a part of what stands at `span`.
pub fn part(span: Span, part: Range<usize>) -> Span {
    let start = span.range().start;
    Span::new(start + part.start..start + part.end)
}

/// Where in `written` the day `from` stands, and how `to` is written in the same way.
pub fn rewritten_day(written: &str, from: Date, to: Date) -> Option<(Range<usize>, String)> {
    const FORMS: [&str; 6] = ["%Y-%m-%d", "%d.%m.%Y", "%-d.%-m.%Y", "%-d. %-m. %Y", "%d.%m.%y", "%-d.%-m.%y"];
    let in_form = |form: &str, day: Date| day.strftime(form).to_string();
    let whole = FORMS.iter().find_map(|form| {
        let (old, new) = (in_form(form, from), in_form(form, to));
        Some((written.find(&old).map(|at| at..at + old.len())?, new))
    });
    // „26. Januar 2016“: the month keeps its name.
    let year = || {
        let (old, new) = (in_form("%Y", from), in_form("%Y", to));
        let same_day = from.month() == to.month() && from.day() == to.day();
        same_day.then_some((written.find(&old).map(|at| at..at + old.len())?, new))
    };
    whole.or_else(year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_rewritten_as_it_was_written() {
        let rewritten = |written: &str, from: &str, to: &str| {
            let day = |text: &str| text.parse::<Date>().expect("a date");
            let (place, new) = rewritten_day(written, day(from), day(to))?;
            Some(format!("{}{new}{}", &written[..place.start], &written[place.end..]))
        };
        for (written, expected) in [
            ("2016-01-26T11:00", "2017-01-26T11:00"),
            ("26.01.2016, 11:00–11:45 Uhr", "26.01.2017, 11:00–11:45 Uhr"),
            ("\"26.1.16\"", "\"26.1.17\""),
            ("Dienstag, 26. Januar 2016", "Dienstag, 26. Januar 2017"),
        ] {
            assert_eq!(rewritten(written, "2016-01-26", "2017-01-26").as_deref(), Some(expected));
        }
        assert_eq!(rewritten("26. Februar 2017", "2017-02-26", "2017-01-26"), None);
    }
}
