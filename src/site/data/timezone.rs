//! What a calendar must say of the time zone it names: when the clocks were changed, and by how much.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::{Dst, Offset, TimeZone};

use super::calendar::Calendar;

/// Describes the zone for whole years, from first to last. Each change of clocks stands there by itself: rules would
/// say more than is known.
pub fn describe(name: &str, zone: &TimeZone, (first, last): (i16, i16), calendar: &mut Calendar) {
    let [from, to] = [(first, 1, 1), (last, 12, 31)].map(|(year, month, day)| {
        let day = Date::new(year, month, day).expect("both days are in every year");
        Offset::UTC.to_timestamp(day.at(0, 0, 0, 0)).unwrap_or(Timestamp::UNIX_EPOCH)
    });
    calendar.line("BEGIN", "VTIMEZONE");
    calendar.line("TZID", name);
    let before = zone.to_offset_info(from);
    let start = zone.preceding(from).next().map_or(Timestamp::UNIX_EPOCH, |change| change.timestamp());
    let offset = before.offset();
    observance(before.dst(), local(start, offset), (offset, offset), before.abbreviation(), calendar);
    let mut offset = offset;
    for change in zone.following(from).take_while(|change| change.timestamp() <= to) {
        // Its beginning is told by the clocks that are about to be changed.
        let start = local(change.timestamp(), offset);
        observance(change.dst(), start, (offset, change.offset()), change.abbreviation(), calendar);
        offset = change.offset();
    }
    calendar.line("END", "VTIMEZONE");
}

fn local(moment: Timestamp, offset: Offset) -> DateTime {
    offset.to_datetime(moment)
}

fn observance(dst: Dst, start: DateTime, (from, to): (Offset, Offset), name: &str, calendar: &mut Calendar) {
    let kind = if dst == Dst::Yes { "DAYLIGHT" } else { "STANDARD" };
    calendar.line("BEGIN", kind);
    calendar.line("DTSTART", &start.strftime("%Y%m%dT%H%M%S").to_string());
    calendar.line("TZOFFSETFROM", &offset_text(from));
    calendar.line("TZOFFSETTO", &offset_text(to));
    calendar.line("TZNAME", name);
    calendar.line("END", kind);
}

fn offset_text(offset: Offset) -> String {
    let minutes = offset.seconds().abs() / 60;
    let sign = if offset.seconds() < 0 { '-' } else { '+' };
    format!("{sign}{:02}{:02}", minutes / 60, minutes % 60)
}
