//! The input as its authors wrote it: values with places, names not yet looked up.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use jiff::civil::{Date, DateTime, Time};

use super::legal::WrittenLegal;
use super::template::Template;
use crate::diagnostics::{Finding, Levels};
use crate::model::{
    Body, Colour, ConsentScope, Coordinates, DataFormat, Depicted, FontPart, Forge, Land, LinkCard, Lock,
    MunicipalityKind, NamesPolicy, PracticeState,
};
use crate::source::{SourcePath, Span, Spanned};

/// Text with its place.
pub type Written = Spanned<String>;

/// One folder: an event or a series.
#[derive(Clone, Debug, Default)]
pub struct Input {
    /// What holds for the whole site: from `series.yaml`, or from the one `event.yaml`.
    pub site: SiteFile,
    pub is_series: bool,
    /// In the order of their folders' names; exactly one where there is no series.
    pub events: Vec<EventFolder>,
    /// The lists of the root and of all events, with the file that each stands in.
    pub topics: Vec<(SourcePath, TopicEntry)>,
    pub municipalities: Vec<(SourcePath, MunicipalityEntry)>,
    /// Where the lists of municipalities say that their official keys come from.
    pub sources_of_keys: Vec<String>,
    pub people: Vec<(SourcePath, PersonEntry)>,
    /// Whether there is such a list, all of which could be read: only then can a name be missing on it.
    pub has_topic_list: bool,
    pub has_municipality_list: bool,
    pub has_people_list: bool,
    /// Pages of the root of a series; those of an event stand in its folder.
    pub pages: Vec<Arc<PageFile>>,
    /// What was published before.
    pub lock: Arc<Lock>,
}

#[derive(Clone, Debug, Default)]
pub struct EventFolder {
    /// Empty for the root.
    pub folder: String,
    pub file: EventFile,
    /// What its new notes are made of.
    pub template: Option<Template>,
    pub notes: Vec<Arc<NoteFile>>,
    pub pages: Vec<Arc<PageFile>>,
}

/// What `series.yaml` says, or `event.yaml` of a single event.
#[derive(Clone, Debug, Default)]
pub struct SiteFile {
    pub source: Option<SourcePath>,
    pub title: Option<Written>,
    pub language: Option<Written>,
    pub url: Option<Written>,
    pub notice: Option<Arc<Body>>,
    pub names: Option<NamesPolicy>,
    pub licence: Option<Written>,
    /// Which data is switched on, where the event says anything about it.
    pub data: Option<WrittenData>,
    pub legal: WrittenLegal,
    /// Where the key `legal` stands, whatever it holds.
    pub legal_key: Option<Span>,
    pub theme: WrittenTheme,
    pub repository: Option<WrittenRepository>,
    pub abbreviations: BTreeMap<String, String>,
    /// Whether overdue steps and „x of y done“ are shown per municipality.
    pub progress: Option<bool>,
    /// How serious the event's editors take findings.
    pub levels: Levels,
}

/// How the site is to look.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct WrittenTheme {
    pub name: Option<Written>,
    pub accent: Option<Spanned<Colour>>,
    pub logo: Option<WrittenLogo>,
    pub icon: Option<Written>,
    pub fonts: Vec<WrittenFont>,
    pub home: Option<WrittenHome>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenLogo {
    pub light: Written,
    pub dark: Option<Written>,
    pub alt: Option<String>,
}

/// One file of a typeface.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenFont {
    pub part: FontPart,
    pub file: Written,
    /// `400`, or `100 900` of a file that holds them all.
    pub weight: Option<String>,
    pub is_italic: bool,
}

/// The publisher's own site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenHome {
    pub title: Option<String>,
    pub url: Written,
}

/// Which data leaves the site besides its pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WrittenData {
    /// Where the value stands.
    pub span: Span,
    pub formats: BTreeSet<DataFormat>,
    /// Those that are named one by one, not by „all“, and where.
    pub named: BTreeMap<DataFormat, Span>,
}

/// Where the notes are kept, by the author's own word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WrittenRepository {
    /// `none`: no link leads there, whatever Git knows.
    Unlinked,
    Named(NamedRepository),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedRepository {
    /// The project's page, without a final `/`.
    pub url: String,
    /// What the author said, or the address tells.
    pub forge: Option<Forge>,
    pub branch: Option<String>,
    /// The event's folder within the repository; empty for its root.
    pub folder: Option<String>,
}

/// What `event.yaml` says about the event itself.
#[derive(Clone, Debug, Default)]
pub struct EventFile {
    pub source: Option<SourcePath>,
    pub title: Option<Written>,
    pub subtitle: Option<Written>,
    pub start: Option<Spanned<Date>>,
    pub end: Option<Spanned<Date>>,
    pub timezone: Option<Written>,
    pub location: WrittenLocation,
    pub organiser: Option<Written>,
    pub description: Option<Arc<Body>>,
    pub rooms: Vec<WrittenRoom>,
    pub slots: Vec<SlotEntry>,
    /// Ids of slots that could not be read: that they are missing follows from that.
    pub unread_slots: Vec<Written>,
    pub links: Vec<LinkCard>,
    pub release: Option<WrittenRelease>,
    /// Not all of it could be read. That something is missing in it is no finding then.
    pub is_broken: bool,
    /// Further heading spellings: kind → headings.
    pub outcomes: BTreeMap<String, Vec<Written>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrittenRelease {
    /// A note without `status` is a draft.
    Approved,
    /// A note without `status` is published.
    All,
}

#[derive(Clone, Debug, Default)]
pub struct WrittenLocation {
    pub name: Option<Written>,
    pub street: Option<Written>,
    pub municipality: Option<Written>,
}

#[derive(Clone, Debug)]
pub struct WrittenRoom {
    pub id: Option<Written>,
    pub name: Written,
}

#[derive(Clone, Debug)]
pub struct SlotEntry {
    pub id: Option<Written>,
    pub title: Option<Written>,
    pub start: DateTime,
    pub end: Option<DateTime>,
    /// What says on which day it is.
    pub day: Span,
}

#[derive(Clone, Debug)]
pub struct TopicEntry {
    pub id: Option<Written>,
    pub label: Written,
    pub aliases: Vec<Written>,
    pub description: Option<Written>,
    pub broader: Option<Written>,
}

#[derive(Clone, Debug)]
pub struct MunicipalityEntry {
    pub id: Option<Written>,
    pub name: Written,
    pub short: Option<Written>,
    pub aliases: Vec<Written>,
    pub kind: Option<MunicipalityKind>,
    pub ags: Option<Written>,
    pub lead_ags: Option<Written>,
    pub land: Option<Land>,
    pub url: Option<Written>,
    pub coordinates: Option<Coordinates>,
    pub groups: Vec<Written>,
    pub contact: Option<Written>,
    pub fictional: bool,
}

#[derive(Clone, Debug)]
pub struct PersonEntry {
    pub key: Written,
    pub name: Written,
    pub municipality: Option<Written>,
    pub function: Option<Written>,
    pub consent: Option<WrittenConsent>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrittenConsent {
    pub scope: ConsentScope,
    pub date: Date,
}

/// A note's file, parsed. What is wrong with it comes along, so that both can be kept together.
#[derive(Clone, Debug)]
pub struct NoteFile {
    pub source: SourcePath,
    pub note: Note,
    pub body: Arc<Body>,
    /// From `allow:`, then from the comments of the text.
    pub allowances: Vec<Allowance>,
    pub findings: Vec<Finding>,
    /// The file's block or its release cannot be trusted: nothing of it may be published.
    pub withheld: bool,
}

/// The front matter of a note.
#[derive(Clone, Debug, Default)]
pub struct Note {
    pub id: Option<Written>,
    pub language: Option<Written>,
    pub topics: Vec<Written>,
    pub title: Option<Written>,
    pub room: Option<Written>,
    pub slot: Option<Written>,
    pub date: Option<Spanned<Date>>,
    pub start: Option<Spanned<WrittenTime>>,
    pub end: Option<Spanned<WrittenTime>>,
    /// In minutes.
    pub duration: Option<Spanned<u32>>,
    pub hosts: Vec<WrittenParty>,
    pub scribes: Vec<WrittenParty>,
    pub participants: Vec<WrittenParty>,
    pub municipalities: Vec<Written>,
    pub tags: Vec<Written>,
    pub interest: Option<u32>,
    pub summary: Option<Written>,
    pub status: Option<Spanned<WrittenStatus>>,
    pub publish_after: Option<Spanned<Date>>,
    pub approval: Option<WrittenApproval>,
    pub continues: Vec<Written>,
    pub practice: Vec<WrittenPractice>,
    pub related: Vec<Written>,
    /// Addresses that it had before.
    pub aliases: Vec<Written>,
    pub links: Vec<LinkCard>,
    pub images: Vec<WrittenImage>,
}

/// What is said of a picture, wherever it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenImage {
    pub src: Written,
    pub alt: Option<Written>,
    pub depicted: Option<Depicted>,
    /// Something is said of the people in it that nobody understands.
    pub is_unclear: bool,
    pub caption: Option<Written>,
    pub credit: Option<Written>,
    pub licence: Option<Written>,
    pub transcript: Option<Written>,
    pub is_decorative: bool,
}

impl Note {
    /// The names under keys that only hold places.
    pub fn places(&self) -> impl Iterator<Item = &Written> {
        let parties = [&self.hosts, &self.scribes, &self.participants].into_iter().flatten();
        let practice = self.practice.iter().map(|practice| &practice.municipality);
        self.municipalities
            .iter()
            .chain(parties.filter_map(|party| party.municipality.as_ref()))
            .chain(&self.continues)
            .chain(practice)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrittenTime {
    /// `19:00`: the day stands in `date`, or the event has only one.
    Time(Time),
    DateTime(DateTime),
    /// Only a day.
    Date(Date),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrittenStatus {
    Draft,
    Review,
    Published,
    Cancelled,
    /// With the day, where `withdrawn: DATE` gives one.
    Withdrawn(Option<Date>),
}

/// Who agreed to the text, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenApproval {
    pub by: Option<WrittenParty>,
    pub on: Option<Date>,
}

/// One entry of `participants`, `hosts` or `scribes`, with its number taken off the name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenParty {
    /// A key, a place or a person's name: only `resolve` can tell. `None` for a mere number.
    pub name: Option<Written>,
    /// A place by the author's own word: `municipality:` of a map.
    pub municipality: Option<Written>,
    /// `None` where no number was given.
    pub count: Option<u32>,
    pub approximate: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenPractice {
    pub municipality: Written,
    pub state: PracticeState,
    pub url: Option<String>,
}

/// A file of `pages/`, parsed.
#[derive(Clone, Debug)]
pub struct PageFile {
    pub source: SourcePath,
    pub id: Option<Written>,
    /// Addresses that it had before.
    pub aliases: Vec<Written>,
    pub language: Option<Written>,
    pub title: Option<Written>,
    pub status: Option<Spanned<WrittenStatus>>,
    pub publish_after: Option<Spanned<Date>>,
    pub images: Vec<WrittenImage>,
    pub body: Arc<Body>,
    /// From `allow:`, then from the comments of the text.
    pub allowances: Vec<Allowance>,
    pub findings: Vec<Finding>,
    pub withheld: bool,
}

/// A wish not to be told of some findings.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Allowance {
    Codes {
        /// Codes or slugs, one at least, and perhaps none that exists.
        codes: Vec<Written>,
        reason: Option<String>,
        /// The whole comment, or the entry of `allow:`.
        span: Span,
    },
    /// What stands in a comment that is meant as one and that nobody can read.
    Unreadable(Written),
}
