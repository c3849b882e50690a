//! From the model to files: which there are, and the bytes of each.
//!
//! 1. [`theme`] puts templates, texts and assets together.
//! 2. [`files`] plans: an ordered map from path to recipe.
//! 3. A recipe for a page is carried out by [`Renderer::render`]: [`views`] says in finished words and links what the
//!    page shows, [`templates`] arranges it. That is a pure function, so that `build` can do it in parallel
//!    and `serve` on request.
//! 4. [`data`] says the same to programs, in the forms that others read.
//! 5. [`search`] makes an index of it, for the search in readers' browsers.
//! 6. [`headers`] says to web servers what the pages bear.
//!
//! [`Renderer::review`] makes what is sent round before a site is published, which is no part of it.

pub mod body;
mod brand;
pub mod contract;
mod data;
mod dates;
mod documents;
mod enforcement;
mod files;
mod fragments;
mod headers;
mod licences;
mod links;
mod map;
mod marks;
mod memo;
mod outcome_data;
mod paging;
mod picture;
mod review;
mod search;
mod sprite;
mod style_sheet;
mod templates;
mod texts;
mod theme;
mod views;

pub use files::{Files, Page, Paths, Recipe, plan, plan_moved};
pub use fragments::Fragments;
pub use headers::{HeaderForm, plan as plan_headers};
pub use memo::PageMemo;
pub use paging::Paging;
pub use picture::{PictureRecipe, Undecodable};
pub use review::find as find_place;
pub use search::Search;
pub use theme::{KnownTheme, Theme, built_in_files, built_in_themes, load, load_again, own_files};

use serde::Serialize;

use crate::diagnostics::Finding;
use crate::index::Index;
use crate::model::{EventId, MunicipalityId, OutcomeKind, Site};
use crate::source::SitePath;
use data::{Data, Facts, Material, Zones};
use marks::Marks;
use memo::Remembering;
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::OnceLock;
use views::{Here, Shared};

/// What all pages are made of.
pub struct Renderer {
    pub theme: Arc<Theme>,
    pub paths: Paths,
    marks: Marks,
    shared: Shared,
    zones: Zones,
    paging: Paging,
    memo: Arc<PageMemo>,
    /// Of the site that is rendered, as soon as the first file of data is made.
    facts: OnceLock<Facts>,
}

impl Renderer {
    pub fn new(site: &Site, theme: Arc<Theme>, paging: Paging, memo: Arc<PageMemo>) -> Self {
        theme.templates.forget();
        let marks = Marks::new(site, &theme.texts);
        let (paths, shared, zones) = (Paths::new(site), Shared::new(site), Zones::new(site));
        Self { theme, paths, marks, shared, zones, paging, memo, facts: OnceLock::new() }
    }

    /// The finished page.
    ///
    /// # Errors
    /// A finding at the template that cannot be filled in.
    pub fn render(&self, site: &Site, index: &Index, address: &SitePath, page: Page) -> Result<String, Box<Finding>> {
        let here = Here::new(site, index, self, address.clone(), page);
        let templates = Remembering { templates: &self.theme.templates, theme: self.theme.hash, memo: &self.memo };
        let mut html = views::show(page, &here, &templates).map_err(|error| Box::new(self.theme.finding(&error)))?;
        sprite::reduce(&mut html);
        // The 404 page is shown at any address, so that a relative link from it leads anywhere.
        let base = site.url.as_deref().filter(|_| page == Page::NotFound);
        Ok(links::settle(&html, address, base))
    }

    /// The outcomes of one kind, for the script that filters them.
    pub fn outcome_data(&self, site: &Site, index: &Index, kind: OutcomeKind) -> String {
        outcome_data::script(site, index, &self.theme.texts, &self.paths.words, kind)
    }

    /// The running heads of an event on paper.
    pub fn running_heads(&self, site: &Site, index: &Index, event: EventId, sheet: usize) -> String {
        let sheet = &self.paging.sheets(event)[sheet];
        documents::running_heads(
            site,
            &index.sessions_of_event(event)[sheet.sessions.clone()],
            sheet,
            &self.theme.texts,
        )
    }

    /// The finished file of data.
    pub fn data(&self, site: &Site, index: &Index, path: &SitePath, data: &Data) -> Vec<u8> {
        let facts = self.facts.get_or_init(|| Facts::new(site, index));
        data::write(data, path, &Material { site, index, facts, paths: &self.paths, texts: &self.theme.texts })
    }

    /// The index of the search, without its texts. `judge` may hold something against the words of a document; `keep` is
    /// handed the files with the texts.
    pub fn search(
        &self,
        site: &Site,
        index: &Index,
        judge: impl Fn(&str) -> Option<Finding> + Sync,
        keep: impl Fn(&SitePath, Vec<u8>) + Sync,
    ) -> Search {
        Search::new(self.material(site, index), judge, keep)
    }

    /// What `judge` would have against that index, which is not made.
    pub fn judge_search(
        &self,
        site: &Site,
        index: &Index,
        judge: impl Fn(&str) -> Option<Finding> + Sync,
    ) -> Vec<Finding> {
        search::judge(self.material(site, index), judge)
    }

    /// A finished file of that index.
    pub fn search_file(&self, site: &Site, index: &Index, search: &Search, path: &SitePath) -> Option<Vec<u8>> {
        search.make(path, self.material(site, index))
    }

    fn material<'a>(&'a self, site: &'a Site, index: &'a Index) -> search::Material<'a> {
        search::Material { site, index, texts: &self.theme.texts, paths: &self.paths }
    }

    /// What is sent to those whom the notes name: for each of them a page and a text, and an index of all. Only
    /// for `wanted`, where any are.
    ///
    /// # Errors
    /// A finding at the template that cannot be filled in.
    pub fn review(
        &self,
        site: &Site,
        index: &Index,
        wanted: &[MunicipalityId],
    ) -> Result<BTreeMap<SitePath, String>, Box<Finding>> {
        let here = |address: SitePath, page: Page| Here::new(site, index, self, address, page);
        let mentions = review::gather(site, &index.sessions);
        let mut asked: Vec<MunicipalityId> = index.municipalities.iter().chain(&index.bodies).copied().collect();
        asked.retain(|place| !mentions[place.place()].is_empty() && (wanted.is_empty() || wanted.contains(place)));
        let mut files = BTreeMap::new();
        for &place in &asked {
            let slug = &site.municipality(place).slug;
            let [html, text] = ["html", "md"].map(|end| SitePath::new(&format!("{slug}.{end}")));
            let here = here(html.clone(), Page::Municipality { municipality: place, part: 0 });
            let page = views::review::page(&here, place, &mentions[place.place()]);
            files.insert(text, views::review::markdown(&here, &page));
            let page = self.fill("review.html", &page, &html)?;
            files.insert(html, page);
        }
        let overview = SitePath::new("index.html");
        let asked = asked.iter().map(|&place| (place, &mentions[place.place()][..]));
        let page = views::review::index(&here(overview.clone(), Page::Municipalities { part: 0 }), asked);
        let page = self.fill("review-index.html", &page, &overview)?;
        files.insert(overview, page);
        Ok(files)
    }

    fn fill(&self, template: &str, page: &impl Serialize, address: &SitePath) -> Result<String, Box<Finding>> {
        let html = self.theme.templates.fill(template, page);
        let html = html.map_err(|error| Box::new(self.theme.finding(&error)))?;
        Ok(links::settle(&html, address, None))
    }
}
