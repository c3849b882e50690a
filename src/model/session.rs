//! One talk or discussion at one time in one room.

use std::sync::Arc;

use jiff::civil::{Date, DateTime};

use super::{
    Body, EventId, Illustration, LinkCard, LinkTarget, MunicipalityId, Outcome, Party, RoomId, SessionId, TagId,
    TimeRange, TopicId, When,
};
use crate::source::{SitePath, SourcePath, Span};

#[derive(Clone, Debug)]
pub struct Session {
    pub event: EventId,
    /// Its identity within the event, and the last part of its address.
    pub slug: String,
    pub address: SitePath,
    pub source: SourcePath,
    pub status: Status,
    /// Whether pages show its content. Of any other nothing is known but its address.
    pub is_shown: bool,
    pub title: String,
    /// A language tag; the site's unless the note says otherwise.
    pub language: String,
    pub summary: Option<String>,
    /// The first is the main one.
    pub topics: Vec<TopicId>,
    pub tags: Vec<TagId>,
    /// Those it concerned, whether or not anyone came from there. Where people came from stands in `participants`.
    pub concerned: Vec<MunicipalityId>,
    pub room: Option<RoomId>,
    pub when: Option<When>,
    pub hosts: Vec<Party>,
    pub scribes: Vec<Party>,
    pub participants: Vec<Party>,
    /// Hands raised when the topic was proposed.
    pub interest: Option<u32>,
    pub approval: Option<Approval>,
    /// Who wants to work on.
    pub continues: Vec<MunicipalityId>,
    /// Who does it.
    pub practice: Vec<Practice>,
    pub related: Vec<SessionId>,
    pub links: Vec<LinkCard>,
    pub body: Arc<Body>,
    /// Whether the body begins with a heading that only repeats the title.
    pub title_repeated: bool,
    /// Whether the body still is the event's template.
    pub is_template: bool,
    /// What the body's links mean, one for each.
    pub targets: Vec<LinkTarget>,
    /// What the body's pictures are, one for each.
    pub pictures: Vec<Illustration>,
    /// Pictures that belong to the note and stand nowhere in its text.
    pub gallery: Vec<Illustration>,
    /// In the order of the text.
    pub outcomes: Arc<[Outcome]>,
    pub versions: Vec<Version>,
    /// The addresses that it had before.
    pub aliases: Vec<Alias>,
    /// The day on which the note last changed, where Git tells.
    pub changed: Option<Date>,
}

/// An address that a note or page had before, by its author's word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alias {
    pub address: SitePath,
    /// Where it says so.
    pub span: Span,
}

/// Room, start and end of a session: what a timetable must know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Placement {
    pub room: RoomId,
    pub start: DateTime,
    /// After `start`.
    pub end: DateTime,
}

impl Session {
    /// Whether calendars can hold it.
    pub fn has_day(&self) -> bool {
        self.when.is_some()
    }

    /// Where timetables have it; one that was cancelled has no place there.
    pub fn placement(&self) -> Option<Placement> {
        let TimeRange { start, end } = self.when.and_then(When::time)?;
        let end = end.filter(|&end| end > start)?;
        (self.status != Status::Cancelled).then_some(Placement { room: self.room?, start, end })
    }
}

/// What becomes of a session. Everything but `Published` and `Cancelled` leaves no trace of its content.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    Published,
    /// Shown in the programme; it did not take place.
    Cancelled,
    Draft,
    Review,
    /// Published from a day that has not come.
    Embargoed,
    /// Its address says only that it was withdrawn, and when.
    Withdrawn(Option<Date>),
    /// Held back for an error; its address says that the text is being revised.
    InRevision,
}

impl Status {
    /// Whether its address says what became of it.
    pub fn keeps_address(self) -> bool {
        matches!(self, Self::Withdrawn(_) | Self::InRevision)
    }

    /// Whether the note is to be published some day.
    pub fn is_waiting(self) -> bool {
        matches!(self, Self::Draft | Self::Review | Self::Embargoed)
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Approval {
    pub by: Option<Party>,
    pub on: Option<Date>,
}

/// A municipality that does what the session was about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Practice {
    pub municipality: MunicipalityId,
    pub state: PracticeState,
    pub url: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum PracticeState {
    InUse,
    Introducing,
    Planned,
}

impl PracticeState {
    /// The name in data, texts and style sheets.
    pub fn key(self) -> &'static str {
        match self {
            Self::InUse => "in-use",
            Self::Introducing => "introducing",
            Self::Planned => "planned",
        }
    }
}

/// The same session in another language or in easy language. Never counted or scheduled again.
#[derive(Clone, Debug)]
pub struct Version {
    pub kind: VersionKind,
    pub address: SitePath,
    pub source: SourcePath,
    pub title: String,
    pub summary: Option<String>,
    pub body: Arc<Body>,
    pub title_repeated: bool,
    pub targets: Vec<LinkTarget>,
    pub pictures: Vec<Illustration>,
    /// Its own, besides those that follow from the session's.
    pub aliases: Vec<Alias>,
    /// As of the session.
    pub changed: Option<Date>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum VersionKind {
    /// A language tag.
    Language(String),
    /// Leichte Sprache.
    Easy,
}

impl VersionKind {
    /// Its language tag, as a version of a text in `original`. `simple` is a variant in the register of subtags.
    pub fn language(&self, original: &str) -> String {
        match self {
            Self::Language(tag) => tag.clone(),
            Self::Easy => format!("{original}-simple"),
        }
    }
}
