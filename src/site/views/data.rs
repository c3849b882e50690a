//! The page that tells others which data they can take, in which forms, and what to know about it.

use schemars::JsonSchema;
use serde::Serialize;

use super::frame::{Area, Frame};
use super::parts::LinkView;
use super::{Here, View};
use crate::model::{DataFormat, EventId};
use crate::site::data::{self, Data, Feed, Planned};
use crate::source::SitePath;

#[derive(Debug, JsonSchema, Serialize)]
pub struct DataPage {
    pub title: String,
    pub sections: Vec<Section>,
    /// Feeds of one topic or municipality each.
    pub feeds: Vec<FeedGroup>,
    /// What whoever uses the data should know, one sentence or two each.
    pub notes: Vec<String>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct Section {
    /// Its anchor.
    pub id: &'static str,
    pub title: String,
    pub lead: String,
    pub rows: Vec<Row>,
    /// „und 3 weitere“
    pub more: Option<String>,
}

/// One content, in all its forms.
#[derive(Debug, JsonSchema, Serialize)]
pub struct Row {
    pub title: String,
    pub text: Option<String>,
    pub files: Vec<FileView>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct FileView {
    pub href: String,
    /// `sessions.csv`
    pub name: String,
    /// „Tabelle“
    pub kind: String,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct FeedGroup {
    pub title: String,
    pub links: Vec<LinkView>,
    pub more: Option<String>,
}

/// How many events, topics or municipalities the page names.
const NAMED: usize = 200;

pub fn data(here: &Here) -> View<DataPage> {
    let files = data::plan(here.site, here.index, here.paths);
    let sections = [tables(here, &files), schedules(here, &files), calendars(here, &files), feeds(here, &files)];
    let page = DataPage {
        title: here.text("data"),
        sections: sections.into_iter().flatten().chain(catalogue(here, &files)).collect(),
        feeds: feed_groups(here, &files),
        notes: notes(here),
    };
    let mut frame: Frame = here.frame(&here.text("data"), Area::None, None, Vec::new());
    frame.description = Some(here.text("data-lead"));
    View { frame, page }
}

fn section(here: &Here, id: &'static str, rows: Vec<Row>) -> Option<Section> {
    let title = here.text(&format!("data-{id}"));
    let lead = here.text(&format!("data-{id}-lead"));
    (!rows.is_empty()).then_some(Section { id, title, lead, rows, more: None })
}

fn row(here: &Here, title: String, text: &str, files: Vec<FileView>) -> Option<Row> {
    (!files.is_empty()).then(|| Row { title, text: Some(here.text(text)), files })
}

/// The files of one content, each with the name of its form.
fn some(here: &Here, files: &[Planned], kind: impl Fn(&Data) -> Option<&'static str>) -> Vec<FileView> {
    files.iter().filter_map(|file| Some(view(here, &file.path, kind(&file.data)?))).collect()
}

fn view(here: &Here, path: &SitePath, kind: &str) -> FileView {
    let name = path.as_str().rsplit('/').next().unwrap_or_default().to_owned();
    FileView { href: here.href(path), name, kind: here.text(kind) }
}

fn tables(here: &Here, files: &[Planned]) -> Option<Section> {
    let sessions = some(here, files, |data| match data {
        Data::SessionsCsv => Some("data-kind-table"),
        Data::SessionsJson => Some("data-kind-json"),
        Data::SessionsSchema => Some("data-kind-schema"),
        _ => None,
    });
    let outcomes = some(here, files, |data| match data {
        Data::OutcomesCsv => Some("data-kind-table"),
        Data::OutcomesJson => Some("data-kind-json"),
        Data::OutcomesSchema => Some("data-kind-schema"),
        _ => None,
    });
    let rows = [
        row(here, here.text("sessions"), "data-sessions-text", sessions),
        row(here, here.text("outcomes"), "data-outcomes-text", outcomes),
    ];
    section(here, "tables", rows.into_iter().flatten().collect())
}

fn schedules(here: &Here, files: &[Planned]) -> Option<Section> {
    let events: Vec<EventId> = files
        .iter()
        .filter_map(|file| if let Data::ScheduleJson(event) = file.data { Some(event) } else { None })
        .collect();
    let row = |&event: &EventId| {
        let left_out = data::left_out_of_schedule(here.site, here.index, event);
        let formats = [("json", "data-kind-json"), ("xml", "data-kind-xml")];
        let path = |extension| here.paths.schedule(here.site, event, extension);
        Row {
            title: here.site.event_title(here.site.event(event)).to_owned(),
            text: (left_out > 0).then(|| here.texts.count("data-left-out", left_out)),
            files: formats.iter().map(|(extension, kind)| view(here, &path(extension), kind)).collect(),
        }
    };
    let mut section = section(here, "schedule", events.iter().take(NAMED).map(row).collect())?;
    section.more = here.and_more(events.len(), NAMED);
    Some(section)
}

fn calendars(here: &Here, files: &[Planned]) -> Option<Section> {
    let sessions = some(here, files, |data| matches!(data, Data::SessionsCalendar).then_some("data-kind-calendar"));
    let due = some(here, files, |data| matches!(data, Data::DueCalendar).then_some("data-kind-calendar"));
    let rows = [
        row(here, here.text("sessions"), "data-calendar-text", sessions),
        row(here, here.text("data-due"), "data-due-text", due),
    ];
    section(here, "calendar", rows.into_iter().flatten().collect())
}

fn feeds(here: &Here, files: &[Planned]) -> Option<Section> {
    let changes = some(here, files, |data| matches!(data, Data::Feed(Feed::Changes)).then_some("data-kind-feed"));
    section(here, "feeds", row(here, here.text("feed-changes"), "feed-lead", changes).into_iter().collect())
}

fn feed_groups(here: &Here, files: &[Planned]) -> Vec<FeedGroup> {
    let group = |title: &str, keep: fn(&Feed) -> bool| {
        let feeds: Vec<(&SitePath, Feed)> = files
            .iter()
            .filter_map(|file| if let Data::Feed(feed) = file.data { Some((&file.path, feed)) } else { None })
            .filter(|(_, feed)| keep(feed))
            .collect();
        let link = |(path, feed): &(&SitePath, Feed)| here.link(path, feed.subject(here.site).0.unwrap_or_default());
        let links: Vec<LinkView> = feeds.iter().take(NAMED).map(link).collect();
        (!links.is_empty()).then(|| FeedGroup {
            title: here.text(title),
            links,
            more: here.and_more(feeds.len(), NAMED),
        })
    };
    let groups = [
        group("data-feeds-topics", |feed| matches!(feed, Feed::Topic(_))),
        group("data-feeds-municipalities", |feed| matches!(feed, Feed::Municipality(_))),
    ];
    groups.into_iter().flatten().collect()
}

fn catalogue(here: &Here, files: &[Planned]) -> Option<Section> {
    let entry = some(here, files, |data| matches!(data, Data::Catalogue).then_some("data-kind-catalogue"));
    section(here, "catalogue", row(here, here.text("data-entry"), "data-entry-text", entry).into_iter().collect())
}

/// Only what concerns a form that is there.
fn notes(here: &Here) -> Vec<String> {
    let is_on = |format: DataFormat| here.site.data.contains(&format);
    let notes = [
        ("data-note-names", true),
        ("data-note-ids", true),
        ("data-note-csv", is_on(DataFormat::Csv)),
        ("data-note-version", is_on(DataFormat::Json)),
        ("data-note-licence", here.site.licence.is_none()),
    ];
    let notes = notes.into_iter().filter(|(_, applies)| *applies).map(|(text, _)| here.text(text));
    notes.chain(here.site.sources_of_keys.iter().map(|source| here.texts.named("data-note-keys", source))).collect()
}
