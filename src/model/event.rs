//! One barcamp, conference or workshop.

use jiff::civil::{Date, DateTime};

use super::{Body, LinkTarget, MunicipalityId};
use crate::source::{SitePath, SourcePath};
use std::sync::Arc;

#[derive(Clone, Debug)]
pub struct Event {
    /// The name of its folder in a series; part of the identity of its sessions.
    pub slug: String,
    /// Its start page. In a series that lies below the site's.
    pub address: SitePath,
    /// `event.yaml`, where there is one.
    pub source: Option<SourcePath>,
    pub title: String,
    pub subtitle: Option<String>,
    pub start: Option<Date>,
    pub end: Option<Date>,
    /// An IANA name, for data that leaves the site.
    pub timezone: String,
    pub location: Option<Location>,
    pub organiser: Option<Organiser>,
    pub description: Option<Described>,
    /// In the order of the grid.
    pub rooms: Vec<Room>,
    /// By start.
    pub slots: Vec<Slot>,
    pub links: Vec<LinkCard>,
}

/// Markdown of a YAML value, with its links resolved.
#[derive(Clone, Debug)]
pub struct Described {
    pub body: Arc<Body>,
    pub targets: Vec<LinkTarget>,
    pub pictures: Vec<super::Illustration>,
}

#[derive(Clone, Debug, Default)]
pub struct Location {
    pub name: Option<String>,
    pub street: Option<String>,
    pub municipality: Option<MunicipalityId>,
    /// The place as written, where it is no known municipality.
    pub place: Option<String>,
}

#[derive(Clone, Debug)]
pub enum Organiser {
    Municipality(MunicipalityId),
    Text(String),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Room {
    pub id: Option<String>,
    pub name: String,
}

/// A stretch of the programme: one in which sessions take place, or, with a title, a break or plenary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slot {
    pub id: Option<String>,
    pub title: Option<String>,
    pub start: DateTime,
    pub end: Option<DateTime>,
}

/// A link to something elsewhere, shown as a card and never embedded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LinkCard {
    pub title: String,
    /// `http:` or `https:`, nothing else.
    pub url: String,
    pub kind: LinkKind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum LinkKind {
    #[default]
    Page,
    Video,
    Audio,
    Slides,
    Document,
}

impl LinkKind {
    /// The name in data, texts and style sheets.
    pub fn key(self) -> &'static str {
        match self {
            Self::Page => "page",
            Self::Video => "video",
            Self::Audio => "audio",
            Self::Slides => "slides",
            Self::Document => "document",
        }
    }
}
