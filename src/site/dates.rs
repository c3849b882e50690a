//! Days and times as people write them, in the words of the theme's language file.

use jiff::civil::{Date, DateTime};
use schemars::JsonSchema;
use serde::Serialize;

use super::texts::Texts;
use crate::index::Lateness;

/// A moment for a `<time>` element: for machines and for people.
#[derive(Clone, Debug, PartialEq, Eq, JsonSchema, Serialize)]
pub struct TimeView {
    /// `2017-01-26` or `2017-01-26T11:00`
    pub datetime: String,
    pub text: String,
}

impl Texts {
    /// „26. Januar 2017“
    pub fn date(&self, date: Date) -> TimeView {
        TimeView { datetime: date.to_string(), text: self.date_text("date-long", date) }
    }

    /// „Donnerstag, 26. Januar 2017“
    pub fn day(&self, date: Date) -> TimeView {
        TimeView { datetime: date.to_string(), text: self.date_text("date-full", date) }
    }

    /// „Donnerstag“
    pub fn weekday(&self, date: Date) -> String {
        self.plain(&format!("weekday-{}", date.weekday().to_monday_one_offset()))
    }

    /// „11:00“, for both ends of „11:00–11:45 Uhr“.
    pub fn clock(&self, time: DateTime) -> TimeView {
        TimeView { datetime: time.strftime("%Y-%m-%dT%H:%M").to_string(), text: time.strftime("%H:%M").to_string() }
    }

    /// „Do., 26. Januar, 11:00 Uhr“
    pub fn moment(&self, time: DateTime, with_year: bool) -> TimeView {
        let date = self.short_day(time.date(), with_year).text;
        let text = self.with("moment", &[("date", date.into()), ("time", time.strftime("%H:%M").to_string().into())]);
        TimeView { datetime: time.strftime("%Y-%m-%dT%H:%M").to_string(), text }
    }

    /// „Do., 26. Januar“; with its year where several stand side by side.
    pub fn short_day(&self, date: Date, with_year: bool) -> TimeView {
        let id = if with_year { "date-short-year" } else { "date-short" };
        TimeView { datetime: date.to_string(), text: self.date_text(id, date) }
    }

    /// „26. und 27. Januar 2017“, „30. Januar bis 2. Februar 2017“
    pub fn days(&self, start: Date, end: Date) -> String {
        if end <= start {
            return self.date_text("date-long", start);
        }
        let same_month = (start.year(), start.month()) == (end.year(), end.month());
        let id = match same_month {
            true if start.tomorrow().is_ok_and(|next| next == end) => "days-two",
            true => "days-in-month",
            false if start.year() == end.year() => "days-in-year",
            false => "days-across-years",
        };
        let values = [
            ("start", start.day().to_string().into()),
            ("start-month", self.month(start).into()),
            ("start-year", start.year().to_string().into()),
            ("end", end.day().to_string().into()),
            ("month", self.month(end).into()),
            ("year", end.year().to_string().into()),
        ];
        self.with(id, &values)
    }

    /// „überfällig“
    pub fn lateness(&self, lateness: Lateness) -> String {
        self.plain(match lateness {
            Lateness::Overdue => "overdue",
            Lateness::Unheard => "no-feedback",
        })
    }

    fn month(&self, date: Date) -> String {
        self.plain(&format!("month-{}", date.month()))
    }

    fn date_text(&self, id: &'static str, date: Date) -> String {
        self.of_date(id, date, || self.new_date_text(id, date))
    }

    fn new_date_text(&self, id: &str, date: Date) -> String {
        let weekday = date.weekday().to_monday_one_offset();
        let values = [
            ("weekday", self.plain(&format!("weekday-{weekday}")).into()),
            ("short-weekday", self.plain(&format!("weekday-short-{weekday}")).into()),
            ("day", date.day().to_string().into()),
            ("month", self.month(date).into()),
            ("year", date.year().to_string().into()),
        ];
        self.with(id, &values)
    }
}
