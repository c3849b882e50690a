//! The same facts for programs: what the publisher switched on with `data:`, in the forms that others read.
//!
//! 1. [`plan()`] says which files there are; it leaves out what would be empty or lacks what its form demands.
//! 2. [`facts`] gathers once, in order, all that any of them says.
//! 3. Each form is one file here: [`mod@json`] with [`json_schema`], [`csv`], [`schedule_json`] and [`schedule_xml`] from one
//!    [`schedule`], [`calendar`], [`feed`], [`sitemap`], [`catalogue`].

mod calendar;
mod catalogue;
mod csv;
mod facts;
mod feed;
mod json;
mod json_schema;
mod plan;
mod schedule;
mod schedule_json;
mod schedule_xml;
mod sitemap;
mod timezone;
mod xml;
mod zones;

pub use facts::{Facts, organiser};
pub use feed::Feed;
pub use plan::{Planned, feeds_are_on, has_calendar, plan};
pub use schedule::left_out as left_out_of_schedule;
pub use sitemap::{Entry as SitemapEntry, LONGEST as LONGEST_SITEMAP};
pub use zones::Zones;

use std::sync::Arc;

use super::files::Paths;
use super::texts::Texts;
use crate::index::Index;
use crate::model::{EventId, Site};
use crate::source::SitePath;

/// One file of data, by what it holds.
#[derive(Clone, Debug)]
pub enum Data {
    SessionsJson,
    OutcomesJson,
    SessionsSchema,
    OutcomesSchema,
    SessionsCsv,
    OutcomesCsv,
    ScheduleJson(EventId),
    ScheduleXml(EventId),
    SessionsCalendar,
    DueCalendar,
    Feed(Feed),
    Catalogue,
    Sitemap(Arc<[SitemapEntry]>),
    SitemapIndex(Arc<[SitePath]>),
}

/// What a file is made of.
pub struct Material<'a> {
    pub site: &'a Site,
    pub index: &'a Index,
    pub facts: &'a Facts,
    pub paths: &'a Paths,
    pub texts: &'a Texts,
}

/// The bytes of one file. A pure function.
pub fn write(data: &Data, path: &SitePath, of: &Material) -> Vec<u8> {
    let Material { site, index, facts, paths, texts } = *of;
    let base = site.url.as_deref().unwrap_or_default();
    match data {
        Data::SessionsJson => json::sessions(site, facts),
        Data::OutcomesJson => json::outcomes(site, facts),
        Data::SessionsSchema => json::bytes(&json_schema::sessions()),
        Data::OutcomesSchema => json::bytes(&json_schema::outcomes()),
        Data::SessionsCsv => csv::sessions(facts),
        Data::OutcomesCsv => csv::outcomes(site, facts),
        Data::ScheduleJson(event) => schedule_json::write(&schedule::schedule(site, index, facts, *event), texts),
        Data::ScheduleXml(event) => schedule_xml::write(&schedule::schedule(site, index, facts, *event), texts),
        Data::SessionsCalendar => calendar::sessions(site, facts, texts),
        Data::DueCalendar => calendar::due(site, facts, texts),
        Data::Feed(feed) => feed::write(site, index, facts, texts, path, *feed),
        Data::Catalogue => catalogue::write(site, facts, texts, &paths.data_page(), &plan(site, index, paths)),
        Data::Sitemap(entries) => sitemap::pages(base, entries),
        Data::SitemapIndex(files) => sitemap::files(base, files),
    }
}
