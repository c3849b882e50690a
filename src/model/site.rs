//! Everything that is published together: one event, or a series of them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::Date;

use super::{
    AddressKind, Alias, Body, Colour, Event, EventId, Legal, LinkTarget, Lock, Municipality, MunicipalityId, PageId,
    Party, Person, PersonId, Repository, RoomId, Session, SessionId, Status, Tag, TagId, Topic, TopicId, Who,
};
use crate::source::{SitePath, SourcePath};

#[derive(Clone, Debug)]
pub struct Site {
    pub title: String,
    /// A language tag: `de`, `en`.
    pub language: String,
    /// Several events under one root.
    pub is_series: bool,
    /// Where the site will be, ending in `/`; only feeds, canonical links and the 404 page need it.
    pub url: Option<String>,
    /// A line of Markdown shown on every page.
    pub notice: Option<Arc<Body>>,
    /// What the notice's links mean, one for each.
    pub notice_targets: Vec<LinkTarget>,
    pub names: NamesPolicy,
    /// Whether pages say how far next steps have come, and which are overdue.
    pub progress: bool,
    /// The day as of which the site is built; without one nothing is overdue.
    pub today: Option<Date>,
    pub licence: Option<String>,
    /// The data that the publisher switched on.
    pub data: BTreeSet<DataFormat>,
    /// Where official keys come from, for the page that offers them as data.
    pub sources_of_keys: Vec<String>,
    pub legal: Legal,
    pub theme: ThemeChoice,
    /// Where the notes are kept, for links that lead there.
    pub repository: Option<Repository>,
    pub abbreviations: BTreeMap<String, String>,
    pub events: Vec<Event>,
    pub sessions: Vec<Session>,
    /// Addresses that say why nothing stands there.
    pub withheld: Vec<Withheld>,
    /// Addresses of what is there and not shown.
    pub waiting: Vec<Waiting>,
    /// What was published before.
    pub lock: Arc<Lock>,
    pub topics: Vec<Topic>,
    pub municipalities: Vec<Municipality>,
    pub tags: Vec<Tag>,
    pub people: Vec<Person>,
    pub pages: Vec<FreePage>,
    /// The pictures of the folder that can be shown, by their paths.
    pub bitmaps: BTreeMap<SourcePath, crate::source::Bitmap>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum NamesPolicy {
    /// Nobody is named.
    None,
    /// Whoever has a consent record is named.
    #[default]
    Consented,
}

/// Forms in which others get what the pages say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DataFormat {
    Json,
    Csv,
    /// For the apps of conferences.
    Schedule,
    Calendar,
    Feeds,
}

impl DataFormat {
    pub const ALL: [DataFormat; 5] = [Self::Json, Self::Csv, Self::Schedule, Self::Calendar, Self::Feeds];

    /// The word for it in `event.yaml`.
    pub fn key(self) -> &'static str {
        match self {
            Self::Json => "json",
            Self::Csv => "csv",
            Self::Schedule => "schedule",
            Self::Calendar => "calendar",
            Self::Feeds => "feeds",
        }
    }
}

#[derive(Clone, Debug)]
pub struct ThemeChoice {
    pub name: String,
    /// The colour that the palette is made of.
    pub accent: Option<Colour>,
    pub logo: Option<Logo>,
    /// The sign of the site in tabs and bookmarks, in place of the theme's.
    pub icon: Option<SourcePath>,
    pub fonts: Vec<Font>,
    /// The way back to the publisher's own site.
    pub home: Option<HomeLink>,
}

/// The publisher's sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Logo {
    pub light: SourcePath,
    /// For dark ground.
    pub dark: Option<SourcePath>,
    /// What it says to those who do not see it; empty where the text beside it says the same.
    pub alt: String,
}

/// One file of the publisher's typeface.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Font {
    pub part: FontPart,
    pub file: SourcePath,
    /// `400`, or `100 900` of a file that holds them all.
    pub weight: String,
    pub is_italic: bool,
}

/// What a typeface is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FontPart {
    Text,
    Headings,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HomeLink {
    pub title: String,
    pub url: String,
}

impl ThemeChoice {
    /// The event's files that all pages want.
    pub fn files(&self) -> impl Iterator<Item = &SourcePath> {
        let logos = self.logo.iter().flat_map(|logo| std::iter::once(&logo.light).chain(&logo.dark));
        logos.chain(&self.icon).chain(self.fonts.iter().map(|font| &font.file))
    }
}

/// What is left of a note, or of a version of one, that was withdrawn or is being revised.
#[derive(Clone, Debug)]
pub struct Withheld {
    pub event: EventId,
    pub kind: AddressKind,
    pub address: SitePath,
    pub source: SourcePath,
    /// [`Status::Withdrawn`] or [`Status::InRevision`].
    pub status: Status,
}

/// An address of a note, version or page that is not released, or not yet; or one that it had before.
#[derive(Clone, Debug)]
pub struct Waiting {
    pub address: SitePath,
    pub source: SourcePath,
    /// Whether it only waits for its day.
    pub has_day: bool,
    /// Of its text, where there is a lock that could know it. Nobody can read its words from it.
    pub mark: Option<u64>,
}

/// A page of `pages/`.
#[derive(Clone, Debug)]
pub struct FreePage {
    /// `None` for a page of the whole site.
    pub event: Option<EventId>,
    pub slug: String,
    pub address: SitePath,
    pub source: SourcePath,
    /// Whether the page is made at all.
    pub is_published: bool,
    pub title: String,
    pub language: String,
    pub body: Arc<Body>,
    pub title_repeated: bool,
    pub targets: Vec<LinkTarget>,
    pub pictures: Vec<super::Illustration>,
    /// The addresses that it had before.
    pub aliases: Vec<Alias>,
}

macro_rules! lookups {
    ($($field:ident $id:ident $thing:ident $one:ident;)+) => {
        impl Site {$(
            pub fn $one(&self, id: $id) -> &$thing {
                &self.$field[id.place()]
            }
        )+}
    };
}

lookups! {
    events EventId Event event;
    sessions SessionId Session session;
    topics TopicId Topic topic;
    municipalities MunicipalityId Municipality municipality;
    tags TagId Tag tag;
    people PersonId Person person;
    pages PageId FreePage page;
}

impl Site {
    /// The address of a page, where it is known where the site will be.
    pub fn url_of(&self, page: &SitePath) -> Option<String> {
        self.url.as_ref().map(|url| page.url_below(url))
    }

    /// What an event is called; the one event of a site may have only the site's title.
    pub fn event_title<'s>(&'s self, event: &'s Event) -> &'s str {
        if event.title.is_empty() { &self.title } else { &event.title }
    }

    /// Where an event took place, in a word or two.
    pub fn event_place<'s>(&'s self, event: &'s Event) -> Option<&'s str> {
        let location = event.location.as_ref()?;
        let municipality = location.municipality.map(|place| self.municipality(place).short.as_str());
        municipality.or(location.place.as_deref()).or(location.name.as_deref())
    }

    /// The first place where a text shows a picture of the folder.
    pub fn place_of_picture(&self, picture: &SourcePath) -> Option<(&SourcePath, crate::source::Span)> {
        let shown = |source, body: &Body, pictures: &[super::Illustration]| {
            let nth = pictures.iter().position(|shown| shown.file.as_ref() == Some(picture))?;
            Some((source, body.pictures.get(nth)?.span))
        };
        let sessions = self.sessions.iter().find_map(|session| {
            let mut versions = session.versions.iter();
            shown(&session.source, &session.body, &session.pictures)
                .or_else(|| versions.find_map(|version| shown(&version.source, &version.body, &version.pictures)))
        });
        sessions.or_else(|| self.pages.iter().find_map(|page| shown(&page.source, &page.body, &page.pictures)))
    }

    /// The files of the texts that show pictures.
    pub fn texts_with_pictures(&self) -> impl Iterator<Item = &SourcePath> {
        let sessions = self.sessions.iter().flat_map(|session| {
            let versions = session.versions.iter().map(|version| (&version.source, &version.pictures));
            [(&session.source, &session.pictures)].into_iter().chain(versions)
        });
        let texts = sessions.chain(self.pages.iter().map(|page| (&page.source, &page.pictures)));
        texts.filter(|(_, pictures)| !pictures.is_empty()).map(|(source, _)| source)
    }

    /// Where someone is from: without consent to more, a person is a number from a municipality.
    pub fn origin(&self, party: &Party) -> Option<MunicipalityId> {
        match party.who {
            Who::Anonymous => None,
            Who::From(place) => Some(place),
            Who::Person(person) => self.person(person).municipality,
        }
    }

    pub fn room(&self, session: &Session) -> Option<&super::Room> {
        let room: RoomId = session.room?;
        self.event(session.event).rooms.get(room.place())
    }
}
