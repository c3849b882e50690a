//! Days on which an event does not take place.

use jiff::civil::{Date, DateTime};

use super::places;
use crate::diagnostics::{Code, Finding};
use crate::index::Index;
use crate::model::{Event, EventId, SessionId, Site};
use crate::parse::{EventFile, Input};
use crate::source::{SourcePath, Sources, Span};

/// First and last day of an event, as `event.yaml` gives them.
#[derive(Clone, Copy)]
struct Days {
    first: Date,
    last: Date,
}

/// A session or slot with a day of its own.
struct Dated<'a> {
    source: &'a SourcePath,
    day: Date,
    place: Span,
}

/// Sessions and slots outside the days of their event. Where that holds for most of them, the event's days are wrong.
pub fn check(input: &Input, sources: &Sources, site: &Site, index: &Index, findings: &mut Vec<Finding>) {
    for (place, (event, folder)) in site.events.iter().zip(&input.events).enumerate() {
        let Some(days) = Days::of(event) else { continue };
        let sessions = index.sessions_of_event(EventId::new(place));
        let dated = dated(input, site, &folder.file, sessions);
        let outside: Vec<&Dated> = dated.iter().filter(|dated| !days.hold(dated.day)).collect();
        if outside.len() > 1 && 2 * outside.len() > dated.len() {
            findings.extend(most_outside(&folder.file, days, &outside, dated.len()));
        } else {
            findings.extend(outside.into_iter().map(|dated| outside_event(sources, days, dated)));
            endings(input, sources, site, sessions, days, findings);
        }
    }
}

impl Days {
    fn of(event: &Event) -> Option<Self> {
        let first = event.start?;
        Some(Self { first, last: event.end.unwrap_or(first).max(first) })
    }

    fn hold(self, day: Date) -> bool {
        (self.first..=self.last).contains(&day)
    }

    /// Whether a session that ends then has run into the night at most.
    fn hold_ending(self, end: DateTime) -> bool {
        const MORNING: i8 = 8;
        let is_next_morning = self.last.tomorrow().is_ok_and(|next| end.date() == next) && end.hour() < MORNING;
        end.date() <= self.last || is_next_morning
    }

    /// The one day of the event that differs from `day` only in its year or month, or in their order.
    fn meant(self, day: Date) -> Option<Date> {
        let years = (self.first.year()..=self.last.year()).map(|year| (year, day.month(), day.day()));
        let months = [self.first, self.last].map(|known| (day.year(), known.month(), day.day()));
        let swapped = (day.year(), day.day(), day.month());
        let candidates = years.chain(months).chain([swapped]);
        let mut meant = candidates.filter_map(|(year, month, day)| Date::new(year, month, day).ok());
        meant.find(|&day| self.hold(day)).or((self.first == self.last).then_some(self.first))
    }

    fn tell(self, finding: Finding) -> Finding {
        finding.with("first", self.first).with("last", self.last)
    }
}

fn dated<'a>(input: &'a Input, site: &'a Site, file: &'a EventFile, sessions: &[SessionId]) -> Vec<Dated<'a>> {
    let source = file.source.as_ref();
    let slots = file.slots.iter().filter_map(|slot| Some((source?, slot.start.date(), slot.day)));
    let sessions = sessions.iter().filter_map(|&id| {
        let session = site.session(id);
        let when = session.when?;
        let place = places::of_day(&places::note_of(input, session)?.note, when)?;
        Some((&session.source, when.day(), place))
    });
    slots.chain(sessions).map(|(source, day, place)| Dated { source, day, place }).collect()
}

fn most_outside(file: &EventFile, days: Days, outside: &[&Dated], total: usize) -> Option<Finding> {
    let (source, start) = (file.source.as_ref()?, file.start.as_ref()?);
    let finding = Finding::new(Code::OutsideEvent).variant("many").at(source, start.span);
    let finding = finding.also(outside[0].source, outside[0].place);
    Some(days.tell(finding).with("count", outside.len()).with("total", total).help("check-event"))
}

fn outside_event(sources: &Sources, days: Days, dated: &Dated) -> Finding {
    let written = places::written(sources, dated.source, dated.place);
    let finding = days.tell(Finding::new(Code::OutsideEvent).at(dated.source, dated.place)).with("written", &written);
    let finding = if days.first == days.last { finding.variant("one-day") } else { finding };
    let Some(meant) = days.meant(dated.day) else { return finding.help("check-day") };
    let finding = finding.with("suggestion", meant).help("did-you-mean");
    match places::rewritten_day(&written, dated.day, meant) {
        Some((part, text)) => finding.propose(places::part(dated.place, part), text),
        None => finding,
    }
}

/// Sessions that begin within the event and end long after it.
fn endings(
    input: &Input,
    sources: &Sources,
    site: &Site,
    sessions: &[SessionId],
    days: Days,
    findings: &mut Vec<Finding>,
) {
    for session in sessions.iter().map(|&id| site.session(id)) {
        let range = session.when.and_then(|when| when.time()).filter(|range| days.hold(range.start.date()));
        let is_over = range.and_then(|range| range.end).is_some_and(|end| !days.hold_ending(end));
        if !is_over {
            continue;
        }
        if let Some(place) = places::note_of(input, session).and_then(|file| places::of_end(&file.note)) {
            let written = places::written(sources, &session.source, place);
            let finding = Finding::new(Code::OutsideEvent).variant("end").at(&session.source, place);
            findings.push(days.tell(finding).with("written", written).help("check-end"));
        }
    }
}
