//! Pages as parts of others: what a content management system takes in.
//!
//! A finished page is cut down to its main part ([`html`]), its names and links changed so that it fits into any page
//! ([`addresses`]), and the style sheet changed with it ([`style`], [`selectors`]) so that neither touches what is the
//! other's. [`list`] tells programs which parts there are.

mod addresses;
mod html;
mod list;
mod selectors;
mod style;
#[cfg(test)]
mod tests;

use super::files::{Files, Page, Recipe};
use crate::index::Redirect;
use crate::source::SitePath;
use addresses::Addresses;
use html::Cut;

/// How the parts are to fit in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fragments {
    /// Where the pages of the parts are, ending in `/`. Without it links between them stay relative.
    pub link_base: Option<String>,
    /// Where style sheet, scripts, pictures and data are, likewise.
    pub asset_base: Option<String>,
    /// The level of a part's title, from 1 to 6; all other headings follow.
    pub heading_start: u8,
}

/// What stands before every class.
const CLASS: &str = "nl-";
/// What stands before every id.
const ID: &str = "nachlese-";

impl Fragments {
    /// Leaves out of the plan what is no part of anything: what a server shows for a lost address, maps for search
    /// engines, the heads of printed pages, what leads from former addresses of pages. Adds the list of all parts.
    pub fn reduce(&self, files: &mut Files) {
        files.retain(|path, recipe| match recipe {
            Recipe::Page(Page::NotFound | Page::Moved(_)) | Recipe::RunningHeads { .. } => false,
            Recipe::Data(_) => !path.as_str().starts_with("sitemap"),
            _ => true,
        });
        files.insert(list_path(), Recipe::FragmentList);
    }

    /// The main part of a finished page.
    pub fn page(&self, files: &Files, path: &SitePath, page: &str) -> String {
        self.cut(files, path, page).html
    }

    /// The style sheet for parts.
    pub fn style(&self, css: &str) -> String {
        style::scoped(css, self.heading_start)
    }

    /// All parts, for programs. `render` makes the finished page at an address.
    ///
    /// # Errors
    /// The first page that cannot be made.
    pub fn list<E>(
        &self,
        files: &Files,
        title: &str,
        language: &str,
        redirects: &[&Redirect],
        mut render: impl FnMut(&SitePath, Page) -> Result<String, E>,
    ) -> Result<String, E> {
        let mut parts = Vec::new();
        for (path, recipe) in files {
            let Recipe::Page(page) = recipe else { continue };
            let cut = self.cut(files, path, &render(path, *page)?);
            parts.push(list::Part::new(path, *page, cut, self));
        }
        let moved = |redirect: &&Redirect| list::Moved { from: redirect.from.to_string(), to: redirect.to.to_string() };
        let redirects = redirects.iter().map(moved).collect();
        Ok(list::json(self, title, language, parts, redirects))
    }

    fn cut(&self, files: &Files, path: &SitePath, page: &str) -> Cut {
        html::cut(page, &Addresses { files, page: path, setting: self }, self.heading_start)
    }

    /// Addresses that lead to what is built here.
    pub fn bases(&self) -> impl Iterator<Item = &String> {
        self.link_base.iter().chain(&self.asset_base)
    }
}

pub fn list_path() -> SitePath {
    SitePath::new("fragments.json")
}

/// What a heading of level `level` becomes: the element's level, and the true one where elements end at six.
fn shifted(level: u8, heading_start: u8) -> (u8, Option<u8>) {
    let level = level + heading_start - 1;
    (level.min(6), (level > 6).then_some(level))
}
