//! Which files the finished site has: an ordered map from path to recipe.

mod alike;
mod collected;
mod documents;
mod linked;
mod moved;
mod paths;

use std::collections::BTreeMap;
use std::sync::Arc;

pub use moved::plan as plan_moved;
pub use paths::Paths;

use super::data::{self, Data, LONGEST_SITEMAP, SitemapEntry};
use super::paging::{PAGE_LENGTH, Paging};
use super::picture::PictureRecipe;
use crate::diagnostics::{Code, Finding};
use crate::index::{Arrangement, Index};
use crate::model::{
    EventId, LegalKind, MunicipalityId, OutcomeKind, PageId, PersonId, SessionId, Site, TagId, TopicId,
};
use crate::search::MANIFEST;
use crate::source::{SitePath, SourcePath, Sources};

/// How one file comes about. Executing a recipe is a pure function.
#[derive(Clone, Debug)]
pub enum Recipe {
    /// A view, filled into its template.
    Page(Page),
    /// The same facts for programs.
    Data(Data),
    /// Bytes that are known already: the style sheet of the event's own theme.
    Bytes(Arc<[u8]>),
    /// A file that comes with the program: the built-in theme's style sheet.
    BuiltIn(Arc<[u8]>),
    /// A file of the event's folder, copied as it is.
    Source(SourcePath),
    /// A drawing of the event's folder, without what editors left in it.
    Drawing(SourcePath, Arc<[u8]>),
    /// A picture of the event's folder, made anew.
    Picture(PictureRecipe),
    /// All outcomes of one kind, for the script that filters them.
    OutcomeData(OutcomeKind),
    /// The list of all parts, where pages are made to be parts of others.
    FragmentList,
    /// The running heads of an event on paper.
    RunningHeads { event: EventId, sheet: usize },
    /// The manifest of the search's index, which names all other files of it. Those are not planned: they are known only
    /// when the index is made, which takes so long that it is left until somebody wants one of them.
    SearchManifest,
}

/// A page and the view that it shows. `part` counts the pages of a list from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// The start page of the site.
    Start,
    /// The start page of one event of a series.
    Event(EventId),
    Programme {
        event: EventId,
        part: usize,
    },
    Sessions {
        event: EventId,
        part: usize,
    },
    Session(SessionId),
    Version {
        session: SessionId,
        version: usize,
    },
    /// All that is said at the address of a note that was withdrawn or is being revised: its place in the site's list.
    Withheld(usize),
    /// The same of a note that is not there any more: its place in the index.
    Gone(usize),
    /// Leads from a former address to the one that took its place: its place in the index.
    Moved(usize),
    Topics {
        part: usize,
    },
    Topic {
        topic: TopicId,
        part: usize,
    },
    Municipalities {
        part: usize,
    },
    Municipality {
        municipality: MunicipalityId,
        part: usize,
    },
    /// One table of topics and municipalities.
    Matrix {
        sheet: usize,
    },
    Tags {
        part: usize,
    },
    Tag {
        tag: TagId,
        part: usize,
    },
    /// What came out, of all kinds.
    Outcomes,
    /// The outcomes of one kind, in one order.
    OutcomeList {
        kind: OutcomeKind,
        arrangement: Arrangement,
        part: usize,
    },
    People {
        part: usize,
    },
    Person {
        person: PersonId,
        part: usize,
    },
    Free(PageId),
    /// A whole event for paper, or where that is too long one day of it.
    Document {
        event: EventId,
        sheet: usize,
    },
    /// The days of an event that is too long for one document.
    Documents(EventId),
    /// Made of what `legal:` says.
    Legal(LegalKind),
    Abbreviations,
    /// Where readers search, and all that they can go to by its name.
    Search,
    /// What others can download.
    Data,
    NotFound,
}

/// The plan of the site.
pub type Files = BTreeMap<SitePath, Recipe>;

/// Lists every file that the site will have.
pub fn plan(
    site: &Site,
    index: &Index,
    paging: &Paging,
    theme_assets: &BTreeMap<String, Recipe>,
    sources: &Sources,
    findings: &mut Vec<Finding>,
) -> Files {
    let paths = Paths::new(site);
    let mut files = Files::new();
    let mut page = |path: SitePath, page: Page| add(&mut files, path, Recipe::Page(page), site, findings);
    page(paths.start(), Page::Start);
    page(paths.not_found(), Page::NotFound);
    if index.is_searchable() {
        page(paths.search(), Page::Search);
    }
    if !site.abbreviations.is_empty() {
        page(paths.abbreviations(), Page::Abbreviations);
    }
    for event in (0..site.events.len()).map(EventId::new) {
        if site.is_series {
            page(site.event(event).address.clone(), Page::Event(event));
        }
        for part in 0..paging.programme(event).len() {
            page(paths.programme(event, part), Page::Programme { event, part });
        }
        for part in 0..paging.sessions(event).len() {
            page(paths.sessions(event, part), Page::Sessions { event, part });
        }
    }
    for session in (0..site.sessions.len()).map(SessionId::new) {
        session_pages(site, session, &mut page);
    }
    for (place, withheld) in site.withheld.iter().enumerate() {
        page(withheld.address.clone(), Page::Withheld(place));
    }
    if !index.topics.is_empty() {
        for part in 0..paging.topics().len() {
            page(paths.topics(part), Page::Topics { part });
        }
    }
    for &topic in &index.topics {
        for part in 0..paging.topic(topic).len() {
            page(paths.continued(&site.topic(topic).address, part), Page::Topic { topic, part });
        }
    }
    for part in parts_of_any(index.municipalities.len() + index.bodies.len()) {
        page(paths.municipalities(part), Page::Municipalities { part });
    }
    for &municipality in index.municipalities.iter().chain(&index.bodies) {
        for part in 0..paging.municipality(municipality).len() {
            page(
                paths.continued(&site.municipality(municipality).address, part),
                Page::Municipality { municipality, part },
            );
        }
    }
    for (sheet, table) in index.matrix.iter().enumerate() {
        page(paths.matrix(index, table), Page::Matrix { sheet });
    }
    for part in parts_of_any(index.tags.len()) {
        page(paths.tags(part), Page::Tags { part });
    }
    for &tag in &index.tags {
        for part in 0..paging.tag(tag).len() {
            page(paths.continued(&site.tag(tag).address, part), Page::Tag { tag, part });
        }
    }
    for part in parts_of_any(index.people.len()) {
        page(paths.people(part), Page::People { part });
    }
    for &person in &index.people {
        let Some(profile) = site.person(person).profile() else { continue };
        for part in 0..paging.person(person).len() {
            page(paths.continued(profile, part), Page::Person { person, part });
        }
    }
    for (place, free) in site.pages.iter().enumerate().filter(|(_, free)| free.is_published) {
        page(free.address.clone(), Page::Free(PageId::new(place)));
    }
    for kind in site.legal.made() {
        page(paths.legal(kind), Page::Legal(kind));
    }
    let published = data::plan(site, index, &paths);
    if !site.data.is_empty() {
        page(paths.data_page(), Page::Data);
    }
    collected::plan(index, paging, &paths, &mut |path, recipe| add(&mut files, path, recipe, site, findings));
    documents::plan(site, paging, &paths, &mut |path, recipe| add(&mut files, path, recipe, site, findings));
    for file in published {
        add(&mut files, file.path, Recipe::Data(file.data), site, findings);
    }
    for (name, recipe) in theme_assets {
        add(&mut files, SitePath::new(&format!("theme/{name}")), recipe.clone(), site, findings);
    }
    if index.is_searchable() {
        add(&mut files, paths.search_file(MANIFEST), Recipe::SearchManifest, site, findings);
    }
    linked::plan(site, sources, &mut |path, recipe| add(&mut files, path, recipe, site, findings));
    for source in sources.assets.keys().chain(sources.texts.keys()) {
        if let Some(path) = source.below("static") {
            add(&mut files, SitePath::new(path), Recipe::Source(source.clone()), site, findings);
        }
    }
    add_sitemap(&mut files, site, &paths);
    alike::report(&files, findings);
    files
}

/// Names all pages that search engines may show, unless the publisher has a sitemap of their own.
fn add_sitemap(files: &mut Files, site: &Site, paths: &Paths) {
    if site.url.is_none() || files.contains_key(&paths.sitemap(None)) {
        return;
    }
    let entry = |(address, recipe): (&SitePath, &Recipe)| match recipe {
        Recipe::Page(Page::Session(id)) => {
            let session = site.session(*id);
            let entry = SitemapEntry { address: address.clone(), changed: session.changed };
            (!session.status.is_waiting()).then_some(entry)
        }
        Recipe::Page(page) if page.is_for_search_engines() => {
            Some(SitemapEntry { address: address.clone(), changed: None })
        }
        _ => None,
    };
    let entries: Vec<SitemapEntry> = files.iter().filter_map(entry).collect();
    if entries.len() <= LONGEST_SITEMAP {
        files.insert(paths.sitemap(None), Recipe::Data(Data::Sitemap(entries.into())));
        return;
    }
    let mut parts = Vec::new();
    for (part, entries) in entries.chunks(LONGEST_SITEMAP).enumerate() {
        let path = paths.sitemap(Some(part));
        files.insert(path.clone(), Recipe::Data(Data::Sitemap(entries.into())));
        parts.push(path);
    }
    files.insert(paths.sitemap(None), Recipe::Data(Data::SitemapIndex(parts.into())));
}

impl Page {
    /// Whether a sitemap may name it: not where the page itself says `noindex`.
    fn is_for_search_engines(self) -> bool {
        !matches!(
            self,
            Self::NotFound
                | Self::Search
                | Self::Withheld(_)
                | Self::Gone(_)
                | Self::Moved(_)
                | Self::People { .. }
                | Self::Person { .. }
                | Self::Document { .. }
                | Self::Documents(_)
        )
    }
}

/// Adds one file to the plan. What would take the place of another stays out, and is told.
fn add(files: &mut Files, path: SitePath, recipe: Recipe, site: &Site, findings: &mut Vec<Finding>) {
    let Some(first) = files.get(&path) else {
        files.insert(path, recipe);
        return;
    };
    let clash = Finding::new(Code::AddressClash).with("address", &path);
    let (first, second) = (first.source(site), recipe.source(site));
    findings.push(match second {
        Some(source) if source.below("static").is_some() => clash.variant("static").help("rename-file").in_file(source),
        second => {
            let other = first.map_or_else(|| path.to_string(), SourcePath::to_string);
            let clash = clash.with("other", other);
            match second {
                Some(source) => clash.help("rename-file").in_file(source),
                None => clash,
            }
        }
    });
}

impl Recipe {
    /// The author's file that this file is made of, where it is one.
    fn source<'a>(&'a self, site: &'a Site) -> Option<&'a SourcePath> {
        match self {
            Self::Source(source) | Self::Drawing(source, _) => Some(source),
            Self::Picture(picture) => Some(&picture.source),
            Self::Page(Page::Session(session)) => Some(&site.session(*session).source),
            Self::Page(Page::Withheld(place)) => Some(&site.withheld[*place].source),
            Self::Page(Page::Version { session, version }) => Some(&site.session(*session).versions[*version].source),
            Self::Page(Page::Free(page)) => Some(&site.page(*page).source),
            Self::Page(_)
            | Self::Data(_)
            | Self::Bytes(_)
            | Self::BuiltIn(_)
            | Self::OutcomeData(_)
            | Self::FragmentList
            | Self::RunningHeads { .. }
            | Self::SearchManifest => None,
        }
    }
}

fn session_pages(site: &Site, session: SessionId, page: &mut impl FnMut(SitePath, Page)) {
    let data = site.session(session);
    if data.is_shown {
        page(data.address.clone(), Page::Session(session));
        for (version, shown) in data.versions.iter().enumerate() {
            page(shown.address.clone(), Page::Version { session, version });
        }
    }
}

/// The numbers of a register's pages; there is none where there is nothing to register.
fn parts_of_any(length: usize) -> std::ops::Range<usize> {
    0..length.div_ceil(PAGE_LENGTH)
}
