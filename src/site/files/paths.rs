//! Where in the site each file stands.

use crate::index::{Index, Scope, Sheet};
use crate::model::{EventId, LegalKind, Site};
use crate::resolve::Words;
use crate::site::data::Feed;
use crate::source::{SitePath, SourcePath};

/// The file's address for each page that is not a thing with an address of its own.
#[derive(Clone, Debug)]
pub struct Paths {
    pub words: Words,
    /// The folder of each event, with a final `/`; empty for the one event of a site.
    pub(super) event_folders: Vec<String>,
}

impl Paths {
    pub fn new(site: &Site) -> Self {
        let folder = |event: &crate::model::Event| event.address.without_index().to_owned();
        Self { words: Words::new(&site.language), event_folders: site.events.iter().map(folder).collect() }
    }

    pub fn start(&self) -> SitePath {
        SitePath::new("index.html")
    }

    pub fn not_found(&self) -> SitePath {
        SitePath::new("404.html")
    }

    pub fn style_sheet(&self) -> SitePath {
        SitePath::new("theme/style.css")
    }

    pub fn abbreviations(&self) -> SitePath {
        SitePath::new(&format!("{}.html", self.words.abbreviations))
    }

    pub fn search(&self) -> SitePath {
        SitePath::new(&format!("{}.html", self.words.search))
    }

    /// The script that searches.
    pub fn search_script(&self) -> SitePath {
        SitePath::new("theme/search.js")
    }

    /// A file of the search's index.
    pub fn search_file(&self, name: &str) -> SitePath {
        SitePath::new(&format!("{}/{name}", self.words.search))
    }

    pub fn legal(&self, kind: LegalKind) -> SitePath {
        SitePath::new(&format!("{}.html", self.words.legal(kind)))
    }

    pub fn programme(&self, event: EventId, part: usize) -> SitePath {
        let name = self.words.programme;
        let file = if part == 0 { format!("{name}.html") } else { format!("{name}/{}", self.numbered(part)) };
        SitePath::new(&format!("{}{file}", self.event_folders[event.place()]))
    }

    pub fn sessions(&self, event: EventId, part: usize) -> SitePath {
        self.list(&format!("{}{}", self.event_folders[event.place()], self.words.sessions), part)
    }

    pub fn topics(&self, part: usize) -> SitePath {
        self.list(self.words.topics, part)
    }

    pub fn municipalities(&self, part: usize) -> SitePath {
        self.list(self.words.municipalities, part)
    }

    /// The first table is where all links to them lead; the others stand below it, by Land.
    pub fn matrix(&self, index: &Index, sheet: &Sheet) -> SitePath {
        let all = self.words.matrix;
        let is_first = index.matrix.first().is_some_and(|first| first.group == sheet.group);
        let first = match (is_first, sheet.group.scope) {
            (true, _) | (_, Scope::All) => format!("{all}.html"),
            (_, scope) => {
                let land = match scope {
                    Scope::Land(land) => crate::source::slug(land.name()),
                    _ => self.words.without_land.to_owned(),
                };
                let share = if sheet.group.share == 0 { String::new() } else { format!("-{}", sheet.group.share + 1) };
                format!("{all}/{land}{share}.html")
            }
        };
        self.continued(&SitePath::new(&first), sheet.part)
    }

    pub fn tags(&self, part: usize) -> SitePath {
        self.list(self.words.tags, part)
    }

    /// The page that lists what others can download.
    pub fn data_page(&self) -> SitePath {
        self.data("index.html")
    }

    pub fn data(&self, name: &str) -> SitePath {
        SitePath::new(&format!("{}/{name}", self.words.data))
    }

    /// In a series each event has its own.
    pub fn schedule(&self, site: &Site, event: EventId, extension: &str) -> SitePath {
        let folder = if site.is_series { format!("{}/", site.event(event).slug) } else { String::new() };
        self.data(&format!("{folder}schedule.{extension}"))
    }

    pub fn due_calendar(&self) -> SitePath {
        self.data(&format!("{}.ics", self.words.due))
    }

    /// `daten/neues.atom`, `daten/themen/e-akte.atom`
    pub fn feed(&self, site: &Site, feed: Feed) -> SitePath {
        let name = match feed {
            Feed::Changes => self.words.changes.to_owned(),
            Feed::Topic(topic) => format!("{}/{}", self.words.topics, site.topic(topic).slug),
            Feed::Municipality(place) => format!("{}/{}", self.words.municipalities, site.municipality(place).slug),
        };
        self.data(&format!("{name}.atom"))
    }

    pub(super) fn sitemap(&self, part: Option<usize>) -> SitePath {
        SitePath::new(&part.map_or_else(|| "sitemap.xml".to_owned(), |part| format!("sitemap-{}.xml", part + 1)))
    }

    pub fn people(&self, part: usize) -> SitePath {
        self.list(self.words.people, part)
    }

    /// Where the list on the page of one thing goes on: `themen/e-akte.html`, `themen/e-akte/seite-2.html`.
    pub fn continued(&self, first: &SitePath, part: usize) -> SitePath {
        match part {
            0 => first.clone(),
            _ => SitePath::new(&format!("{}/{}", first.as_str().trim_end_matches(".html"), self.numbered(part))),
        }
    }

    fn list(&self, folder: &str, part: usize) -> SitePath {
        let file = if part == 0 { "index.html".to_owned() } else { self.numbered(part) };
        SitePath::new(&format!("{folder}/{file}"))
    }

    fn numbered(&self, part: usize) -> String {
        format!("{}-{}.html", self.words.page, part + 1)
    }

    /// The file that an asset of the event's folder becomes.
    pub fn asset(&self, source: &SourcePath) -> SitePath {
        SitePath::new(source.as_str())
    }
}
