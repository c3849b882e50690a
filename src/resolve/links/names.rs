//! What links may call the notes, pages and files of a site.

use std::sync::OnceLock;

use super::outside::same_path;
use crate::model::{LinkTarget, PageId, SessionId, Site};
use crate::parse::Input;
use crate::resolve::addresses::{Addresses, Destination};
use crate::resolve::spellings::Spellings;
use crate::resolve::words::Words;
use crate::source::{HashMap, SitePath, SourcePath, Sources, fold};

/// Each table is made when it is first asked for: most links name a file by its very path.
pub struct Names<'a> {
    input: &'a Input,
    site: &'a Site,
    addresses: &'a Addresses,
    sources: &'a Sources,
    /// By slug and title, folded: for wiki links.
    of: OnceLock<HashMap<String, Destination>>,
    /// By path in lower case, for those who do not mind case.
    of_path: OnceLock<HashMap<String, Destination>>,
    /// Pages of the finished site, by their path in it and as if the event's folder were the site.
    of_page: OnceLock<HashMap<String, Page>>,
    /// Files by their path in lower case.
    files: OnceLock<HashMap<String, &'a SourcePath>>,
    titles: OnceLock<Spellings>,
    notes: OnceLock<Spellings>,
    assets: OnceLock<Spellings>,
}

/// A page of the finished site.
#[derive(Clone, Debug)]
pub enum Page {
    /// Made of a file of the folder.
    Of(Destination),
    /// Made by the site itself.
    Made(LinkTarget),
}

impl<'a> Names<'a> {
    pub fn new(input: &'a Input, site: &'a Site, addresses: &'a Addresses, sources: &'a Sources) -> Self {
        Self {
            input,
            site,
            addresses,
            sources,
            of: OnceLock::new(),
            of_path: OnceLock::new(),
            of_page: OnceLock::new(),
            files: OnceLock::new(),
            titles: OnceLock::new(),
            notes: OnceLock::new(),
            assets: OnceLock::new(),
        }
    }

    /// What is called so.
    pub fn called(&self, name: &str) -> Option<Destination> {
        let of = self.of.get_or_init(|| by_name(self.input, self.site, self.addresses));
        of.get(&fold(name)).copied()
    }

    /// The note or page at this path, or at one that differs by case or by how umlauts are encoded.
    pub fn note(&self, path: &str) -> Option<Destination> {
        let of_path = self.of_path.get_or_init(|| {
            let mut of_path = HashMap::default();
            for path in self.notes_and_pages() {
                of_path.entry(same_path(path.as_str())).or_insert(self.addresses.of_file[path]);
            }
            of_path
        });
        of_path.get(&same_path(path)).copied()
    }

    /// The title that is spelled most like a name.
    pub fn nearest_title(&self, name: &str) -> Option<&str> {
        let titles = || self.site.sessions.iter().map(|session| session.title.as_str()).collect();
        self.titles.get_or_init(titles).nearest(name)
    }

    /// The note or page that is called most like a file.
    pub fn nearest_note(&self, path: &SourcePath) -> Option<&str> {
        self.notes.get_or_init(|| Spellings::of_files(self.notes_and_pages())).nearest_file(path)
    }

    /// The other file that is called most like one.
    pub fn nearest_asset(&self, path: &SourcePath) -> Option<&str> {
        self.assets.get_or_init(|| Spellings::of_files(self.sources.assets.keys())).nearest_file(path)
    }

    /// In the order of their paths.
    fn notes_and_pages(&self) -> Vec<&'a SourcePath> {
        let mut paths: Vec<&SourcePath> = self.addresses.of_file.keys().collect();
        paths.sort_unstable();
        paths
    }

    /// The page of the finished site at this path, with or without `.html`, or in this folder.
    pub fn page(&self, path: &str) -> Option<&Page> {
        let path = same_path(path);
        let candidates = [path.clone(), format!("{path}.html"), format!("{path}/index.html")];
        let pages = self.of_page.get_or_init(|| pages(self.input, self.site, self.addresses));
        candidates.iter().find_map(|path| pages.get(path))
    }

    /// The file at this path, or at one that differs by case or by how umlauts are encoded.
    pub fn file(&self, path: &SourcePath) -> Option<SourcePath> {
        if self.sources.contains(path) {
            return Some(path.clone());
        }
        let all = || self.sources.texts.keys().chain(self.sources.assets.keys());
        let files = self.files.get_or_init(|| all().map(|path| (same_path(path.as_str()), path)).collect());
        files.get(&same_path(path.as_str())).map(|&path| path.clone())
    }
}

/// Slugs and titles of all sessions, shown or not: a link to a draft is no fault, though it leads nowhere.
fn by_name(input: &Input, site: &Site, addresses: &Addresses) -> HashMap<String, Destination> {
    let mut of = HashMap::default();
    for (place, session) in site.sessions.iter().enumerate() {
        let destination = Destination::Session(SessionId::new(place));
        for name in [&session.slug, &session.title] {
            of.entry(fold(name)).or_insert(destination);
        }
    }
    for page in &site.pages {
        if let Some(&destination) = addresses.of_file.get(&page.source) {
            for name in [&page.slug, &page.title] {
                of.entry(fold(name)).or_insert(destination);
            }
        }
    }
    for (place, address) in addresses.sessions.iter().enumerate().filter(|(place, _)| !site.sessions[*place].is_shown) {
        let note = &input.events[address.event.place()].notes[address.note];
        let heading = note.body.headings.first().map(|heading| heading.text.as_str());
        let names = note.note.title.iter().chain(note.note.topics.first()).map(|name| name.value.as_str());
        for name in names.chain(heading) {
            of.entry(fold(name)).or_insert(Destination::Session(SessionId::new(place)));
        }
    }
    of.remove("");
    of
}

fn pages(input: &Input, site: &Site, addresses: &Addresses) -> HashMap<String, Page> {
    let mut pages = HashMap::default();
    let mut add = |path: &SitePath, page: Page| {
        pages.entry(same_path(path.as_str())).or_insert(page);
    };
    for (place, session) in addresses.sessions.iter().enumerate() {
        let session_id = SessionId::new(place);
        add(&session.address, Page::Of(Destination::Session(session_id)));
        for (version, address) in session.versions.iter().enumerate() {
            add(&address.address, Page::Of(Destination::Version(session_id, version)));
        }
    }
    for (place, page) in addresses.pages.iter().enumerate() {
        add(&page.address, Page::Of(Destination::Page(PageId::new(place))));
    }
    let words = Words::new(&site.language);
    add(&SitePath::new("index.html"), Page::Made(LinkTarget::Start));
    for path in made(site, &words) {
        add(&path, Page::Made(LinkTarget::Made(path.clone())));
    }
    for (event, folder) in site.events.iter().zip(&input.events) {
        let base = event.address.without_index();
        let own = [event.address.clone()].into_iter().chain(
            [format!("{}.html", words.programme), format!("{}/index.html", words.sessions)]
                .map(|name| SitePath::new(&format!("{base}{name}"))),
        );
        for path in own {
            let target = if site.is_series || path != event.address {
                LinkTarget::Made(path.clone())
            } else {
                LinkTarget::Start
            };
            // The event's folder may be called otherwise than the folder of its pages.
            let in_folder = path.as_str().strip_prefix(base).unwrap_or_default();
            let in_folder = format!("{}/{in_folder}", folder.folder);
            pages.entry(same_path(in_folder.trim_start_matches('/'))).or_insert(Page::Made(target.clone()));
            pages.entry(same_path(path.as_str())).or_insert(Page::Made(target));
        }
    }
    pages
}

/// The pages that the site makes of its lists: those of everything that it has.
fn made(site: &Site, words: &Words) -> Vec<SitePath> {
    let list = |folder: &str, is_empty: bool| (!is_empty).then(|| SitePath::new(&format!("{folder}/index.html")));
    let abbreviations =
        (!site.abbreviations.is_empty()).then(|| SitePath::new(&format!("{}.html", words.abbreviations)));
    let lists = [
        list(words.topics, site.topics.is_empty()),
        list(words.municipalities, site.municipalities.is_empty()),
        list(words.tags, site.tags.is_empty()),
        abbreviations,
    ];
    let topics = site.topics.iter().map(|topic| &topic.address);
    let places = site.municipalities.iter().map(|municipality| &municipality.address);
    let tags = site.tags.iter().map(|tag| &tag.address);
    lists.into_iter().flatten().chain(topics.chain(places).chain(tags).cloned()).collect()
}
