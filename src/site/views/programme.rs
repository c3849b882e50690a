//! The programme: per day a list, then the grid of times and rooms.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::DateTime;
use schemars::JsonSchema;
use serde::Serialize;

use super::card::SessionCard;
use super::frame::Area;
use super::parts::{CountView, Pager};
use super::{Here, View};
use crate::model::{Day, Event, EventId, RoomId, SessionId, Slot, TimeRange, When};
use crate::site::dates::TimeView;
use crate::site::templates::Ready;

#[derive(Debug, JsonSchema, Serialize)]
pub struct ProgrammePage {
    /// „21 Sessions an 2 Tagen“
    pub lead: String,
    /// What the signs of the kinds mean.
    pub kinds: Vec<Ready<CountView>>,
    pub days: Vec<DayView>,
    /// Sessions without a day.
    pub undated: Vec<Ready<SessionCard>>,
    pub pager: Option<Pager>,
    /// All of it for paper; `None` where there is no session.
    pub document: Option<String>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct DayView {
    /// For anchors: `2017-01-26`
    pub id: String,
    pub date: TimeView,
    /// „Donnerstag“; with its day where the page has two of them: „Do., 26. Januar“
    pub weekday: String,
    pub slots: Vec<SlotView>,
    /// `None` where no session has both a time and a room.
    pub grid: Option<GridView>,
}

/// One stretch of a day: sessions side by side, or a break.
#[derive(Debug, JsonSchema, Serialize)]
pub struct SlotView {
    pub start: Option<TimeView>,
    pub end: Option<TimeView>,
    /// Of a break or plenary.
    pub title: Option<String>,
    pub sessions: Vec<Ready<SessionCard>>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct GridView {
    pub rooms: Vec<String>,
    pub rows: Vec<RowView>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct RowView {
    pub start: TimeView,
    pub end: Option<TimeView>,
    /// A break over all rooms, where there are no sessions.
    pub title: Option<String>,
    /// One for each room; several where a room holds several sessions at once.
    pub cells: Vec<Vec<CellView>>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct CellView {
    pub session: Ready<SessionCard>,
    /// Its end, where that is not the row's.
    pub until: Option<TimeView>,
}

pub fn programme(here: &Here, id: EventId, part: usize) -> View<ProgrammePage> {
    let event = here.site.event(id);
    let all = here.index.sessions_of_event(id);
    let parts = here.paging.programme(id);
    let sessions = &all[parts[part].clone()];
    let mut by_day: BTreeMap<Day, Vec<SessionId>> = BTreeMap::new();
    let mut undated = Vec::new();
    for &session in sessions {
        match here.site.session(session).when {
            Some(when) => by_day.entry(when.day()).or_default().push(session),
            None => undated.push(session),
        }
    }
    let day_count =
        here.index.days[id.place()].keys().filter(|key| matches!(key, crate::index::DayKey::Day(_))).count();
    let lead = match day_count {
        0 => here.texts.count("count-sessions", all.len()),
        days => here.texts.with(
            "sessions-on-days",
            &[("sessions", here.texts.count("count-sessions", all.len()).into()), ("days", days.into())],
        ),
    };
    // Breaks belong to a day, not to a page of it: they stand on the first page alone where a day is split.
    if part == 0 {
        for slot in event.slots.iter().filter(|slot| slot.title.is_some()) {
            by_day.entry(slot.start.date()).or_default();
        }
    }
    let mut days: Vec<DayView> = by_day.iter().map(|(day, sessions)| day_view(here, event, *day, sessions)).collect();
    let weekdays: BTreeSet<&str> = days.iter().map(|day| day.weekday.as_str()).collect();
    if weekdays.len() < days.len() {
        for (view, day) in days.iter_mut().zip(by_day.keys()) {
            view.weekday = here.texts.short_day(*day, false).text;
        }
    }
    let kinds = here.index.outcomes.keys().map(|&kind| (kind, 1)).collect();
    let page = ProgrammePage {
        lead,
        kinds: here.count_views(&kinds),
        days,
        undated: here.session_cards(&undated),
        pager: here.pager_of(parts.len(), part, |part| here.paths.programme(id, part)),
        document: (!all.is_empty()).then(|| here.href(&here.paths.documents(id))),
    };
    let title = here.text("programme");
    View { frame: here.frame(&title, Area::Programme, Some(id), Vec::new()), page }
}

fn day_view(here: &Here, event: &Event, day: Day, sessions: &[SessionId]) -> DayView {
    let breaks: Vec<&Slot> =
        event.slots.iter().filter(|slot| slot.title.is_some() && slot.start.date() == day).collect();
    DayView {
        id: day.to_string(),
        date: here.texts.day(day),
        weekday: here.texts.weekday(day),
        slots: slots(here, sessions, &breaks),
        grid: grid(here, event, sessions, &breaks),
    }
}

/// Sessions that start and end together stand together.
fn slots(here: &Here, sessions: &[SessionId], breaks: &[&Slot]) -> Vec<SlotView> {
    let mut slots: BTreeMap<SlotKey, SlotView> = BTreeMap::new();
    for slot in breaks {
        let key = SlotKey { start: slot.start, end: slot.end, has_title: true };
        let times = (Some(here.texts.clock(slot.start)), slot.end.map(|end| here.texts.clock(end)));
        slots.insert(key, SlotView { start: times.0, end: times.1, title: slot.title.clone(), sessions: Vec::new() });
    }
    for &id in sessions {
        let range = time_of(here, id);
        let key = SlotKey {
            start: range.map_or(DateTime::MAX, |range| range.start),
            end: range.and_then(|range| range.end),
            has_title: false,
        };
        let slot = slots.entry(key).or_insert_with(|| SlotView {
            start: range.map(|range| here.texts.clock(range.start)),
            end: range.and_then(|range| range.end).map(|end| here.texts.clock(end)),
            title: None,
            sessions: Vec::new(),
        });
        slot.sessions.push(here.session_card(id));
    }
    slots.into_values().collect()
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct SlotKey {
    start: DateTime,
    end: Option<DateTime>,
    has_title: bool,
}

fn time_of(here: &Here, id: SessionId) -> Option<TimeRange> {
    here.site.session(id).when.and_then(When::time)
}

/// A column of the grid. Sessions without a room have one too, the last.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Column {
    Room(RoomId),
    NoRoom,
}

impl Column {
    fn of(room: Option<RoomId>) -> Self {
        room.map_or(Self::NoRoom, Self::Room)
    }
}

/// A row for each start, a column for each room that is used on the day.
fn grid(here: &Here, event: &Event, sessions: &[SessionId], breaks: &[&Slot]) -> Option<GridView> {
    let placed: Vec<(SessionId, TimeRange, Column)> = sessions
        .iter()
        .filter_map(|&id| Some((id, time_of(here, id)?, Column::of(here.site.session(id).room))))
        .collect();
    if placed.iter().all(|(_, _, column)| *column == Column::NoRoom) {
        return None;
    }
    let rooms: BTreeSet<Column> = placed.iter().map(|(_, _, room)| *room).collect();
    let mut ends: BTreeMap<DateTime, DateTime> = BTreeMap::new();
    for (_, range, _) in &placed {
        if let Some(end) = range.end {
            let row_end = ends.entry(range.start).or_insert(end);
            *row_end = end.min(*row_end);
        }
    }
    let mut rows: BTreeMap<DateTime, RowView> = BTreeMap::new();
    for (id, range, room) in placed {
        let row_end = ends.get(&range.start).copied();
        let row = rows.entry(range.start).or_insert_with(|| RowView {
            start: here.texts.clock(range.start),
            end: row_end.map(|end| here.texts.clock(end)),
            title: None,
            cells: rooms.iter().map(|_| Vec::new()).collect(),
        });
        let column = rooms.iter().position(|known| *known == room).expect("the rooms are those of the sessions");
        let until = range.end.filter(|end| Some(*end) != row_end).map(|end| here.texts.clock(end));
        row.cells[column].push(CellView { session: here.session_card(id), until });
    }
    for slot in breaks {
        rows.entry(slot.start).or_insert_with(|| RowView {
            start: here.texts.clock(slot.start),
            end: slot.end.map(|end| here.texts.clock(end)),
            title: slot.title.clone(),
            cells: Vec::new(),
        });
    }
    let name = |column: &Column| match column {
        Column::Room(room) => event.rooms[room.place()].name.clone(),
        Column::NoRoom => here.text("without-room"),
    };
    Some(GridView { rooms: rooms.iter().map(name).collect(), rows: rows.into_values().collect() })
}
