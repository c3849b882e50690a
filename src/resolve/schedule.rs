//! Rooms and times.

use std::collections::hash_map::Entry;

use jiff::ToSpan;
use jiff::civil::{Date, DateTime};

use super::addresses::SessionAddress;
use super::sessions::name_of;
use super::spellings::Spellings;
use crate::diagnostics::{Code, Finding};
use crate::model::{Event, Room, RoomId, TimeRange, When};
use crate::parse::{EventFile, Input, Note, WrittenTime, day_of_name};
use crate::source::{Collation, HashMap, SourcePath, Spanned, fold};

/// Adds the rooms that notes name to those of `event.yaml`, in alphabetical order. Gives those of each event.
pub fn gather_rooms<'a>(
    input: &Input,
    language: &str,
    sessions: impl Iterator<Item = &'a SessionAddress>,
    events: &mut [Event],
) -> Vec<Rooms> {
    let listed: Vec<usize> = events.iter().map(|event| event.rooms.len()).collect();
    let mut rooms: Vec<Rooms> = events.iter().map(Rooms::of).collect();
    for address in sessions {
        let event = address.event.place();
        let Some(room) = &input.events[event].notes[address.note].note.room else { continue };
        // Of several spellings the first one counts.
        let name = fold(&room.value);
        if !name.is_empty()
            && let Entry::Vacant(entry) = rooms[event].0.entry(name)
        {
            entry.insert(RoomId::new(events[event].rooms.len()));
            events[event].rooms.push(Room { id: None, name: room.value.clone() });
        }
    }
    let collation = Collation::new(language);
    for (event, listed) in events.iter_mut().zip(listed) {
        event.rooms[listed..].sort_by(|a, b| collation.compare(&a.name, &b.name));
    }
    events.iter().map(Rooms::of).collect()
}

/// The rooms of an event by their names and ids, folded.
pub struct Rooms(HashMap<String, RoomId>);

impl Rooms {
    /// Of several that are called the same the first one counts.
    fn of(event: &Event) -> Self {
        let mut rooms = HashMap::default();
        for (place, room) in event.rooms.iter().enumerate() {
            for name in [Some(&room.name), room.id.as_ref()].into_iter().flatten() {
                rooms.entry(fold(name)).or_insert(RoomId::new(place));
            }
        }
        Self(rooms)
    }

    fn find(&self, name: &str) -> Option<RoomId> {
        self.0.get(&fold(name)).copied()
    }
}

/// The room of a note, reported where `event.yaml` has a list without it.
pub fn room_of(
    note: &Note,
    file: &EventFile,
    rooms: &Rooms,
    source: &SourcePath,
    findings: &mut Vec<Finding>,
) -> Option<RoomId> {
    let room = note.room.as_ref()?;
    let found = rooms.find(&room.value)?;
    if !file.is_broken && !file.rooms.is_empty() && found.place() >= file.rooms.len() {
        let finding = Finding::new(Code::UnknownRoom).at(source, room.span).with("name", &room.value);
        let names = file.rooms.iter().map(|room| room.name.value.as_str());
        findings.push(match Spellings::from_iter(names).nearest(&room.value) {
            Some(suggestion) => {
                finding.with("suggestion", suggestion).help("did-you-mean").propose(room.span, suggestion)
            }
            None => finding.help("add"),
        });
    }
    Some(found)
}

/// When a session was: by its slot, or by `date`, `start`, `end` and `duration`. The day may stand in the name of the
/// file, as of notes of meetings that come again.
pub fn when_of(
    note: &Note,
    file: &EventFile,
    event: &Event,
    source: &SourcePath,
    findings: &mut Vec<Finding>,
) -> Option<When> {
    let slot = note.slot.as_ref().and_then(|slot| slot_of(slot, file, event, source, findings));
    let Some(start) = &note.start else {
        let day = note.date.as_ref().map(|date| date.value).or_else(|| named_day(event, source));
        return slot.or(day.map(When::Day));
    };
    let day = note.date.as_ref().map(|date| date.value).or(slot.map(When::day));
    let day = day.or_else(|| named_day(event, source)).or_else(|| only_day(event));
    let start_at = match (start.value, day) {
        (WrittenTime::DateTime(start), _) => start,
        (WrittenTime::Date(day), _) => return Some(When::Day(day)),
        (WrittenTime::Time(time), Some(day)) => day.to_datetime(time),
        (WrittenTime::Time(_), None) => {
            let finding = Finding::new(Code::DayUnknown).at(source, start.span);
            findings.push(match event.start {
                Some(_) => finding.help("add-date"),
                None => finding.variant("no-dates").help("add-start"),
            });
            return None;
        }
    };
    let by_duration =
        || note.duration.as_ref().and_then(|minutes| start_at.checked_add(i64::from(minutes.value).minutes()).ok());
    let end = note.end.as_ref().and_then(|end| end_of(end, start_at, source, findings)).or_else(by_duration);
    let end = end.or_else(|| end_of_slot(event, start_at));
    Some(When::Time(TimeRange { start: start_at, end }))
}

fn slot_of(
    slot: &Spanned<String>,
    file: &EventFile,
    event: &Event,
    source: &SourcePath,
    findings: &mut Vec<Finding>,
) -> Option<When> {
    let wanted = fold(&slot.value);
    let has_id = |id: &str| fold(id) == wanted;
    if let Some(slot) = event.slots.iter().find(|slot| slot.id.as_deref().is_some_and(has_id)) {
        return Some(When::Time(TimeRange { start: slot.start, end: slot.end }));
    }
    // Without the file, or where it cannot be read, that is what is wrong.
    let is_missing = file.source.is_none() || file.is_broken;
    if is_missing || file.unread_slots.iter().any(|unread| fold(&unread.value) == wanted) {
        return None;
    }
    let finding = Finding::new(Code::UnknownSlot).at(source, slot.span).with("name", &slot.value);
    let ids = event.slots.iter().filter_map(|slot| slot.id.as_deref());
    findings.push(match Spellings::from_iter(ids).nearest(&slot.value) {
        Some(suggestion) => finding.with("suggestion", suggestion).help("did-you-mean").propose(slot.span, suggestion),
        None => finding.help("add"),
    });
    None
}

/// The end as a moment; a time before the start is on the next day only where the session ran into the night.
fn end_of(
    end: &Spanned<WrittenTime>,
    start: DateTime,
    source: &SourcePath,
    findings: &mut Vec<Finding>,
) -> Option<DateTime> {
    const EVENING: i8 = 18;
    const MORNING: i8 = 6;
    let moment = match end.value {
        WrittenTime::DateTime(end) => end,
        WrittenTime::Date(_) => return None,
        WrittenTime::Time(time) if time < start.time() && start.hour() >= EVENING && time.hour() < MORNING => {
            start.date().tomorrow().ok()?.to_datetime(time)
        }
        WrittenTime::Time(time) => start.date().to_datetime(time),
    };
    if moment <= start {
        let finding = Finding::new(Code::EndBeforeStart).at(source, end.span).help("check-times");
        findings.push(if moment == start { finding.variant("same") } else { finding });
        return None;
    }
    Some(moment)
}

/// A session that begins with a slot and does not say when it ends, ends with it.
fn end_of_slot(event: &Event, start: DateTime) -> Option<DateTime> {
    event.slots.iter().find(|slot| slot.title.is_none() && slot.start == start)?.end
}

/// The day that a file is named after, if there was the event then.
fn named_day(event: &Event, source: &SourcePath) -> Option<Date> {
    let day = day_of_name(name_of(source))?;
    let begins = event.start.or(event.end).is_none_or(|start| start <= day);
    let goes_on = event.end.or(event.start).is_none_or(|end| day <= end);
    (begins && goes_on).then_some(day)
}

fn only_day(event: &Event) -> Option<Date> {
    let start = event.start?;
    (event.end.unwrap_or(start) == start).then_some(start)
}
