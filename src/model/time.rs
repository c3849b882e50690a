//! Days and times as an event has them: local, without a zone.

use jiff::civil::{Date, DateTime};

/// One day of an event.
pub type Day = Date;

/// When a session was, as far as the note says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    /// Only the day is known.
    Day(Date),
    Time(TimeRange),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TimeRange {
    pub start: DateTime,
    /// Never before `start`.
    pub end: Option<DateTime>,
}

impl When {
    pub fn day(self) -> Date {
        match self {
            When::Day(day) => day,
            When::Time(range) => range.start.date(),
        }
    }

    pub fn time(self) -> Option<TimeRange> {
        match self {
            When::Day(_) => None,
            When::Time(range) => Some(range),
        }
    }
}
