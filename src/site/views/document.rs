//! The whole event as one document, for paper.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::frame::{Area, Frame};
use super::parts::LinkView;
use super::session::{self, SessionPage};
use super::start::{self, EventView};
use super::{Here, View};
use crate::model::{Day, EventId, When};
use crate::site::dates::TimeView;
use crate::site::documents::{Sheet, page_name};

#[derive(Debug, JsonSchema, Serialize)]
pub struct DocumentPage {
    /// „Druckfassung“
    pub title: String,
    pub event: EventView,
    /// „Donnerstag, 26. Januar 2017“, where the document is about one day only.
    pub part: Option<String>,
    /// „21 Sessions“
    pub lead: String,
    pub days: Vec<DocumentDay>,
    /// The running heads, which need a style sheet of their own.
    pub style_sheet: String,
    /// Where the same is on the web, if that is known.
    pub url: Option<String>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct DocumentDay {
    /// For anchors: `2017-01-26`
    pub id: String,
    /// `None` for sessions without a day.
    pub date: Option<TimeView>,
    pub chapters: Vec<ChapterView>,
}

/// A session in the document.
#[derive(Debug, JsonSchema, Serialize)]
pub struct ChapterView {
    pub number: usize,
    pub id: String,
    /// Class by which its pages get their running head.
    pub page_name: String,
    /// With the note's headings below the chapter's own.
    pub session: SessionPage,
}

/// The level of the topmost headings in a note: below event, day and session.
const NOTE_LEVEL: u8 = 4;

pub fn document(here: &Here, event: EventId, sheet: usize) -> View<DocumentPage> {
    let sheet = &here.paging.sheets(event)[sheet];
    let sessions = &here.index.sessions_of_event(event)[sheet.sessions.clone()];
    let mut days: BTreeMap<(bool, Option<Day>), DocumentDay> = BTreeMap::new();
    for (&id, number) in sessions.iter().zip(sheet.sessions.start + 1..) {
        let data = here.site.session(id);
        let day = data.when.map(When::day);
        let view = days.entry((day.is_none(), day)).or_insert_with(|| DocumentDay {
            id: day.map_or_else(|| here.paths.words.without_day.to_owned(), |day| day.to_string()),
            date: day.map(|day| here.texts.day(day)),
            chapters: Vec::new(),
        });
        view.chapters.push(ChapterView {
            number,
            id: here.chapter_anchor(id),
            page_name: page_name(number),
            session: session::chapter(here, id, NOTE_LEVEL),
        });
    }
    let page = DocumentPage {
        title: here.text("document"),
        event: start::about(here, event),
        part: part(here, sheet),
        lead: here.texts.count("count-sessions", sessions.len()),
        days: days.into_values().collect(),
        style_sheet: here.href(&here.paths.running_heads(event, sheet)),
        url: here.site.url_of(&here.site.event(event).address),
    };
    View { frame: frame(here, event), page }
}

/// The days, each with its own document.
#[derive(Debug, JsonSchema, Serialize)]
pub struct DocumentsPage {
    pub title: String,
    pub documents: Vec<DocumentLink>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct DocumentLink {
    pub link: LinkView,
    /// „21 Sessions“
    pub lead: String,
}

pub fn documents(here: &Here, event: EventId) -> View<DocumentsPage> {
    let link = |sheet: &Sheet| DocumentLink {
        link: here.link(&here.paths.document(event, sheet), part(here, sheet).unwrap_or_default()),
        lead: here.texts.count("count-sessions", sheet.sessions.len()),
    };
    let documents = here.paging.sheets(event).iter().map(link).collect();
    let page = DocumentsPage { title: here.text("document"), documents };
    View { frame: frame(here, event), page }
}

/// All of it stands elsewhere too, so that search engines need not find it here.
fn frame(here: &Here, event: EventId) -> Frame {
    let above = here.link(&here.paths.programme(event, 0), here.text("programme"));
    Frame { noindex: true, ..here.frame(&here.text("document"), Area::Programme, Some(event), vec![above]) }
}

/// „Donnerstag, 26. Januar 2017, Teil 2“
fn part(here: &Here, sheet: &Sheet) -> Option<String> {
    let of = sheet.of?;
    let day = of.day.map_or_else(|| here.text("without-time"), |day| here.texts.day(day).text);
    Some(match of.part {
        0 => day,
        part => format!("{day}, {}", here.texts.count("document-part", part + 1)),
    })
}
