//! From the model to files: which there are, and the bytes of each.
//!
//! 1. [`theme`] puts templates, texts and assets together.
//! 2. [`files`] plans: an ordered map from path to recipe.
//! 3. A recipe for a page is carried out by [`Renderer::render`]: [`views`] says in finished words and links what the
//!    page shows, [`templates`] arranges it. That is a pure function, so that `build` can do it in parallel
//!    and `serve` on request.
//! 4. [`data`] says the same to programs, in the forms that others read.

pub mod body;
mod data;
mod dates;
mod files;
mod licences;
mod marks;
mod memo;
mod outcome_data;
mod templates;
mod texts;
mod theme;
mod views;

pub use files::{Files, Page, Paths, Recipe, plan};
pub use memo::PageMemo;
pub use theme::{Theme, load};

use crate::diagnostics::Finding;
use crate::index::Index;
use crate::model::{OutcomeKind, Site};
use crate::source::SitePath;
use data::{Data, Facts, Material, Zones};
use marks::Marks;
use memo::Remembering;
use std::sync::Arc;
use std::sync::OnceLock;
use views::{Cards, Here};

/// What all pages are made of.
pub struct Renderer {
    pub theme: Theme,
    pub paths: Paths,
    marks: Marks,
    cards: Cards,
    zones: Zones,
    memo: Arc<PageMemo>,
    /// Of the site that is rendered, as soon as the first file of data is made.
    facts: OnceLock<Facts>,
}

impl Renderer {
    pub fn new(site: &Site, theme: Theme, memo: Arc<PageMemo>) -> Self {
        let marks = Marks::new(site, &theme.texts);
        let (paths, cards, zones) = (Paths::new(site), Cards::new(site), Zones::new(site));
        Self { theme, paths, marks, cards, zones, memo, facts: OnceLock::new() }
    }

    /// The finished page.
    ///
    /// # Errors
    /// A finding at the template that cannot be filled in.
    pub fn render(&self, site: &Site, index: &Index, address: &SitePath, page: Page) -> Result<String, Box<Finding>> {
        let here = Here::new(site, index, self, address.clone(), page);
        let templates = Remembering { templates: &self.theme.templates, theme: self.theme.hash, memo: &self.memo };
        views::show(page, &here, &templates).map_err(|error| Box::new(self.theme.finding(&error)))
    }

    /// The outcomes of one kind, for the script that filters them.
    pub fn outcome_data(&self, site: &Site, index: &Index, kind: OutcomeKind) -> String {
        outcome_data::script(site, index, &self.theme.texts, &self.paths.words, kind)
    }

    /// The finished file of data.
    pub fn data(&self, site: &Site, index: &Index, path: &SitePath, data: &Data) -> Vec<u8> {
        let facts = self.facts.get_or_init(|| Facts::new(site, index));
        data::write(data, path, &Material { site, index, facts, paths: &self.paths, texts: &self.theme.texts })
    }
}
