//! Lists of sessions and tags, and the pages that need no view of their own kind.

use schemars::JsonSchema;
use serde::Serialize;

use super::card::SessionCard;
use super::frame::Area;
use super::here::Text;
use super::parts::{LinkView, Pager, part_of};
use super::{Here, View};
use crate::model::{EventId, PageId, TagId};
use crate::site::templates::Ready;

#[derive(Debug, JsonSchema, Serialize)]
pub struct SessionsPage {
    /// „21 Sessions“
    pub lead: String,
    pub sessions: Vec<Ready<SessionCard>>,
    pub pager: Option<Pager>,
}

pub fn sessions(here: &Here, event: EventId, part: usize) -> View<SessionsPage> {
    let all = here.index.sessions_of_event(event);
    let parts = here.paging.sessions(event);
    let page = SessionsPage {
        lead: here.texts.count("count-sessions", all.len()),
        sessions: here.session_cards(&all[parts[part].clone()]),
        pager: here.pager_of(parts.len(), part, |part| here.paths.sessions(event, part)),
    };
    View { frame: here.frame(&here.text("sessions"), Area::Sessions, Some(event), Vec::new()), page }
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct TagsPage {
    pub tags: Vec<TagView>,
    pub pager: Option<Pager>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct TagView {
    pub link: Ready<LinkView>,
    pub count: usize,
    /// „3 Sessions“
    pub label: String,
    /// Under which letter it stands.
    pub letter: String,
}

pub fn tags(here: &Here, part: usize) -> View<TagsPage> {
    let all = &here.index.tags;
    let view = |&tag: &TagId| {
        let count = here.index.sessions_tagged(tag).len();
        TagView {
            link: here.tag_link(tag),
            count,
            label: here.texts.count("count-sessions", count),
            letter: letter_of(&here.site.tag(tag).label),
        }
    };
    let page = TagsPage {
        tags: all[part_of(all.len(), part)].iter().map(view).collect(),
        pager: here.pager(all.len(), part, |part| here.paths.tags(part)),
    };
    View { frame: here.frame(&here.text("tags"), Area::Tags, None, Vec::new()), page }
}

/// The letter under which a register lists a name: `Ä` under `A`, `2017` under `#`.
pub fn letter_of(name: &str) -> String {
    let folded = crate::source::fold(name);
    match folded.chars().next() {
        Some(letter) if letter.is_alphabetic() => letter.to_uppercase().collect(),
        _ => "#".to_owned(),
    }
}

/// The anchor of such a letter.
pub fn letter_id(letter: &str) -> String {
    format!("letter-{}", if letter == "#" { "other" } else { letter })
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct TagPage {
    pub title: String,
    pub lead: String,
    pub sessions: Vec<Ready<SessionCard>>,
    pub pager: Option<Pager>,
}

pub fn tag(here: &Here, id: TagId, part: usize) -> View<TagPage> {
    let tag = here.site.tag(id);
    let all = here.index.sessions_tagged(id);
    let parts = here.paging.tag(id);
    let page = TagPage {
        title: tag.label.clone(),
        lead: here.texts.count("count-sessions", all.len()),
        sessions: here.session_cards(&all[parts[part].clone()]),
        pager: here.pager_of(parts.len(), part, |part| here.paths.continued(&tag.address, part)),
    };
    let above = here.link(&here.paths.tags(0), here.text("tags"));
    View { frame: here.frame(&tag.label, Area::Tags, None, vec![above]), page }
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct FreePageView {
    pub title: String,
    /// Where it is not the site's.
    pub language: Option<String>,
    pub html: String,
}

pub fn free(here: &Here, id: PageId) -> View<FreePageView> {
    let free = here.site.page(id);
    let text = Text {
        body: &free.body,
        targets: &free.targets,
        pictures: &free.pictures,
        address: &free.address,
        title_repeated: free.title_repeated,
    };
    let page =
        FreePageView { title: free.title.clone(), language: here.foreign(&free.language), html: here.text_html(&text) };
    View { frame: here.frame(&free.title, Area::None, free.event, Vec::new()), page }
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct AbbreviationsPage {
    pub abbreviations: Vec<AbbreviationView>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct AbbreviationView {
    pub short: String,
    pub long: String,
}

pub fn abbreviations(here: &Here) -> View<AbbreviationsPage> {
    let mut abbreviations: Vec<AbbreviationView> = here
        .site
        .abbreviations
        .iter()
        .map(|(short, long)| AbbreviationView { short: short.clone(), long: long.clone() })
        .collect();
    let collation = crate::source::Collation::new(&here.site.language);
    abbreviations.sort_by(|a, b| collation.compare(&a.short, &b.short));
    View {
        frame: here.frame(&here.text("abbreviations"), Area::None, None, Vec::new()),
        page: AbbreviationsPage { abbreviations },
    }
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct NotFoundPage {
    /// Whether links can lead anywhere from a page that is shown at every address.
    pub has_links: bool,
    pub start: String,
}

pub fn not_found(here: &Here) -> View<NotFoundPage> {
    let page = NotFoundPage { has_links: here.site.url.is_some(), start: here.href(&here.paths.start()) };
    View { frame: here.frame(&here.text("not-found"), Area::None, None, Vec::new()), page }
}
