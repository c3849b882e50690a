//! The time zones of events: local times with the offset that was kept there and then.

use jiff::civil::{Date, DateTime};
use jiff::tz::{Offset, TimeZone, TimeZoneDatabase};

use crate::model::{EventId, Site};

/// The zone of each event. They come with the program, so that no machine knows better.
pub struct Zones(Vec<TimeZone>);

impl Zones {
    pub fn new(site: &Site) -> Self {
        let database = TimeZoneDatabase::bundled();
        // `resolve` lets no other name through than those that are there.
        Self(site.events.iter().map(|event| database.get(&event.timezone).unwrap_or(TimeZone::UTC)).collect())
    }

    pub fn of(&self, event: EventId) -> &TimeZone {
        &self.0[event.place()]
    }

    /// `2017-01-26T11:00:00+01:00`
    pub fn moment(&self, event: EventId, time: DateTime) -> String {
        format!("{}{}", time.strftime("%Y-%m-%dT%H:%M:%S"), offset_text(offset_at(self.of(event), time)))
    }

    /// The first moment of a day.
    pub fn midnight(&self, event: EventId, day: Date) -> String {
        self.moment(event, day.to_datetime(jiff::civil::Time::MIN))
    }
}

/// What the clocks showed. An hour that a change of clocks left out or brought twice is read as before it.
pub fn offset_at(zone: &TimeZone, time: DateTime) -> Offset {
    let moment = zone.to_ambiguous_timestamp(time).compatible();
    moment.map_or(Offset::UTC, |moment| zone.to_offset(moment))
}

fn offset_text(offset: Offset) -> String {
    let minutes = offset.seconds().abs() / 60;
    let sign = if offset.seconds() < 0 { '-' } else { '+' };
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn summer_and_winter_differ() {
        let zone = TimeZoneDatabase::bundled().get("Europe/Berlin").expect("known");
        let offset = |time: &str| offset_text(offset_at(&zone, time.parse().expect("a time")));
        assert_eq!(offset("2017-01-26T11:00"), "+01:00");
        assert_eq!(offset("2017-07-26T11:00"), "+02:00");
        // Left out in the night to summer time.
        assert_eq!(offset("2017-03-26T02:30"), "+02:00");
        let zone = TimeZoneDatabase::bundled().get("America/St_Johns").expect("known");
        assert_eq!(offset_text(offset_at(&zone, "2017-01-26T11:00".parse().expect("a time"))), "-03:30");
    }
}
