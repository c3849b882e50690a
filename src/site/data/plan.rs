//! Which files of data there are.

use super::{Data, Feed, catalogue, schedule};
use crate::index::Index;
use crate::model::{DataFormat, EventId, SessionId, Site};
use crate::site::files::Paths;
use crate::source::SitePath;

/// A file that will be made.
#[derive(Clone, Debug)]
pub struct Planned {
    pub path: SitePath,
    pub data: Data,
}

/// All files of data but the sitemap, in the order in which the data page tells of them.
pub fn plan(site: &Site, index: &Index, paths: &Paths) -> Vec<Planned> {
    let mut files = Vec::new();
    let mut add = |path: SitePath, data: Data| files.push(Planned { path, data });
    let is_on = |format: DataFormat| site.data.contains(&format);
    if is_on(DataFormat::Csv) {
        add(paths.data("sessions.csv"), Data::SessionsCsv);
        add(paths.data("outcomes.csv"), Data::OutcomesCsv);
    }
    if is_on(DataFormat::Json) {
        add(paths.data("sessions.json"), Data::SessionsJson);
        add(paths.data("outcomes.json"), Data::OutcomesJson);
        add(paths.data("sessions.schema.json"), Data::SessionsSchema);
        add(paths.data("outcomes.schema.json"), Data::OutcomesSchema);
    }
    if is_on(DataFormat::Schedule) {
        for event in events(site).filter(|&event| schedule::has_any(site, index, event)) {
            add(paths.schedule(site, event, "json"), Data::ScheduleJson(event));
            add(paths.schedule(site, event, "xml"), Data::ScheduleXml(event));
        }
    }
    if has_calendar(site, index) {
        add(paths.data("sessions.ics"), Data::SessionsCalendar);
    }
    let has_due =
        |&session: &SessionId| site.session(session).outcomes.iter().any(|outcome| outcome.still_due().is_some());
    if is_on(DataFormat::Calendar) && index.sessions.iter().any(has_due) {
        add(paths.due_calendar(), Data::DueCalendar);
    }
    if feeds_are_on(site) {
        add(paths.feed(site, Feed::Changes), Data::Feed(Feed::Changes));
        let topics = index.topics.iter().map(|&topic| Feed::Topic(topic));
        let places = index.municipalities.iter().chain(&index.bodies).map(|&place| Feed::Municipality(place));
        for feed in topics.chain(places).filter(|feed| !feed.sessions(index).is_empty()) {
            add(paths.feed(site, feed), Data::Feed(feed));
        }
    }
    if !files.is_empty() && catalogue::is_possible(site) {
        files.push(Planned { path: paths.data("dcat.jsonld"), data: Data::Catalogue });
    }
    files
}

/// Whether there is a calendar of the sessions.
pub fn has_calendar(site: &Site, index: &Index) -> bool {
    site.data.contains(&DataFormat::Calendar) && index.sessions.iter().any(|&session| site.session(session).has_day())
}

/// Feeds hold whole addresses only.
pub fn feeds_are_on(site: &Site) -> bool {
    site.data.contains(&DataFormat::Feeds) && site.url.is_some()
}

fn events(site: &Site) -> impl Iterator<Item = EventId> {
    (0..site.events.len()).map(EventId::new)
}
