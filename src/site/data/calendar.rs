//! iCalendar (RFC 5545): the sessions, and what is due when.
//!
//! Times stand in the zone of their event, which is described in the file. What a file says of its own age comes from
//! the notes, never from a clock.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::{Date, DateTime};

use super::facts::{Facts, OutcomeFact, SessionFact};
use super::timezone;
use crate::model::{EventId, Outcome, Site, When};
use crate::site::texts::Texts;

/// In octets, without the line's end.
const LONGEST_LINE: usize = 75;

/// A calendar in the making.
pub struct Calendar(String);

impl Calendar {
    fn new(name: &str) -> Self {
        let mut calendar = Self(String::new());
        calendar.line("BEGIN", "VCALENDAR");
        calendar.line("VERSION", "2.0");
        calendar.line("PRODID", "-//nachlese//nachlese//DE");
        calendar.line("CALSCALE", "GREGORIAN");
        calendar.text("NAME", name);
        // What most programs read instead.
        calendar.text("X-WR-CALNAME", name);
        calendar
    }

    fn into_bytes(mut self) -> Vec<u8> {
        self.line("END", "VCALENDAR");
        self.0.into_bytes()
    }

    /// A value that is no free text.
    pub fn line(&mut self, name: &str, value: &str) {
        let mut left = LONGEST_LINE;
        for c in name.chars().chain([':']).chain(value.chars()) {
            if c.len_utf8() > left {
                self.0.push_str("\r\n ");
                left = LONGEST_LINE - 1;
            }
            left -= c.len_utf8();
            self.0.push(c);
        }
        self.0.push_str("\r\n");
    }

    /// A text, of which a calendar keeps the line ends.
    fn text(&mut self, name: &str, text: &str) {
        self.line(name, &escaped(text));
    }
}

/// Control characters other than line ends have no place in a calendar.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.replace("\r\n", "\n").chars() {
        match c {
            '\\' | ';' | ',' => escaped.extend(['\\', c]),
            '\n' => escaped.push_str("\\n"),
            '\t' => escaped.push(' '),
            c if c.is_control() => {}
            c => escaped.push(c),
        }
    }
    escaped
}

/// All sessions of which the day is known.
pub fn sessions(site: &Site, facts: &Facts, texts: &Texts) -> Vec<u8> {
    let mut calendar = Calendar::new(&site.title);
    for (event, years) in years(site, facts) {
        timezone::describe(&site.event(event).timezone, facts.zones.of(event), years, &mut calendar);
    }
    for fact in &facts.sessions {
        session(site, texts, fact, &mut calendar);
    }
    calendar.into_bytes()
}

/// The years in which sessions begin or end, in the first event of each zone: a zone is described once.
fn years(site: &Site, facts: &Facts) -> Vec<(EventId, (i16, i16))> {
    let mut zones: BTreeMap<&str, (EventId, BTreeSet<i16>)> = BTreeMap::new();
    for fact in &facts.sessions {
        let session = site.session(fact.key);
        let Some(time) = session.when.and_then(When::time) else { continue };
        let (_, years) =
            zones.entry(&site.event(session.event).timezone).or_insert_with(|| (session.event, BTreeSet::new()));
        years.extend([time.start.year(), time.end.unwrap_or(time.start).year()]);
    }
    let span = |years: BTreeSet<i16>| Some((*years.first()?, *years.last()?));
    zones.into_values().filter_map(|(event, years)| Some((event, span(years)?))).collect()
}

fn session(site: &Site, texts: &Texts, fact: &SessionFact, calendar: &mut Calendar) {
    let session = site.session(fact.key);
    let Some(when) = session.when else { return };
    let event = site.event(session.event);
    calendar.line("BEGIN", "VEVENT");
    calendar.line("UID", &fact.guid);
    stamp(fact, when.day(), calendar);
    match when {
        When::Day(day) => whole_day(day, calendar),
        When::Time(range) => {
            local("DTSTART", &event.timezone, range.start, calendar);
            if let Some(end) = range.end {
                local("DTEND", &event.timezone, end, calendar);
            }
        }
    }
    calendar.text("SUMMARY", &fact.title);
    let location: Vec<&str> = fact.room.as_deref().into_iter().chain(site.event_place(event)).collect();
    if !location.is_empty() {
        calendar.text("LOCATION", &location.join(", "));
    }
    let description = description(site, texts, fact);
    if !description.is_empty() {
        calendar.text("DESCRIPTION", &description);
    }
    let topics: Vec<String> = session.topics.iter().map(|&topic| escaped(&site.topic(topic).label)).collect();
    if !topics.is_empty() {
        calendar.line("CATEGORIES", &topics.join(","));
    }
    calendar.line("STATUS", if fact.status == "cancelled" { "CANCELLED" } else { "CONFIRMED" });
    // Nobody is busy because of a session that is over.
    calendar.line("TRANSP", "TRANSPARENT");
    if let Some(url) = &fact.url {
        calendar.line("URL", url);
    }
    calendar.line("END", "VEVENT");
}

/// Summary, and what came out: „Nächster Schritt: …“
fn description(site: &Site, texts: &Texts, fact: &SessionFact) -> String {
    let outcome = |outcome: OutcomeFact| {
        let kind = texts.count(&format!("outcome-name-{}", outcome.kind), 1);
        format!("{kind}: {}", outcome.text)
    };
    fact.summary.iter().cloned().chain(fact.outcomes(site).map(outcome)).collect::<Vec<_>>().join("\n")
}

/// The days on which something is due, each as an entry of its own.
pub fn due(site: &Site, facts: &Facts, texts: &Texts) -> Vec<u8> {
    let title = texts.plain("data-due");
    let mut calendar = Calendar::new(&format!("{title} – {}", site.title));
    let names: BTreeMap<&str, &str> =
        facts.municipalities.iter().map(|place| (place.id.as_str(), place.short.as_str())).collect();
    for session in &facts.sessions {
        let days = site.session(session.key).outcomes.iter().map(Outcome::still_due);
        for (outcome, day) in session.outcomes(site).zip(days) {
            let Some(day) = day else { continue };
            let owners: Vec<&str> = outcome.owners.iter().filter_map(|owner| names.get(owner).copied()).collect();
            calendar.line("BEGIN", "VEVENT");
            calendar.line("UID", &format!("{}-{}", session.guid, outcome.id));
            stamp(session, day, &mut calendar);
            whole_day(day, &mut calendar);
            let owners = if owners.is_empty() { String::new() } else { format!("{}: ", owners.join(", ")) };
            calendar.text("SUMMARY", &format!("{owners}{}", outcome.text));
            calendar.text("DESCRIPTION", &texts.named("data-due-from", &session.title));
            calendar.line("TRANSP", "TRANSPARENT");
            if let Some(url) = &outcome.url {
                calendar.line("URL", url);
            }
            calendar.line("END", "VEVENT");
        }
    }
    calendar.into_bytes()
}

/// When the entry was last as it is.
fn stamp(fact: &SessionFact, otherwise: Date, calendar: &mut Calendar) {
    let day = fact.updated.unwrap_or(otherwise);
    calendar.line("DTSTAMP", &day.strftime("%Y%m%dT000000Z").to_string());
    if let Some(changed) = fact.changed {
        calendar.line("LAST-MODIFIED", &changed.strftime("%Y%m%dT000000Z").to_string());
    }
}

fn whole_day(day: Date, calendar: &mut Calendar) {
    calendar.line("DTSTART;VALUE=DATE", &day.strftime("%Y%m%d").to_string());
    // The first day that is no longer part of it.
    if let Ok(next) = day.tomorrow() {
        calendar.line("DTEND;VALUE=DATE", &next.strftime("%Y%m%d").to_string());
    }
}

fn local(name: &str, zone: &str, time: DateTime, calendar: &mut Calendar) {
    calendar.line(&format!("{name};TZID={zone}"), &time.strftime("%Y%m%dT%H%M%S").to_string());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_folded_between_characters() {
        let mut calendar = Calendar(String::new());
        let text = "ä😀".repeat(60);
        calendar.text("SUMMARY", &text);
        let lines: Vec<&str> = calendar.0.split_terminator("\r\n").collect();
        assert!(lines.len() > 4 && lines.iter().all(|line| line.len() <= LONGEST_LINE));
        assert!(lines[1..].iter().all(|line| line.starts_with(' ')));
        assert_eq!(calendar.0.replace("\r\n ", ""), format!("SUMMARY:{text}\r\n"));
        let mut exact = Calendar(String::new());
        exact.line("X", &"a".repeat(73));
        assert_eq!(exact.0.matches("\r\n").count(), 1);
    }

    #[test]
    fn texts_are_escaped() {
        assert_eq!(escaped("a; b, c\\d\r\ne\tf\u{7}"), "a\\; b\\, c\\\\d\\ne f");
    }
}
