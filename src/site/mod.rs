//! From the model to files: which there are, and the bytes of each.
//!
//! 1. [`theme`] puts templates, texts and assets together.
//! 2. [`files`] plans: an ordered map from path to recipe.
//! 3. A recipe for a page is carried out by [`Renderer::render`]: [`views`] says in finished words and links what the
//!    page shows, [`templates`] arranges it. That is a pure function, so that `build` can do it in parallel
//!    and `serve` on request.

pub mod body;
mod dates;
mod files;
mod map;
mod marks;
mod memo;
mod paging;
mod templates;
mod texts;
mod theme;
mod views;

pub use files::{Files, Page, Paths, Recipe, plan};
pub use memo::PageMemo;
pub use theme::{Theme, load};

use crate::diagnostics::Finding;
use crate::index::Index;
use crate::model::Site;
use crate::source::SitePath;
use marks::Marks;
use memo::Remembering;
use std::sync::Arc;
use views::{Cards, Here};

/// What all pages are made of.
pub struct Renderer {
    pub theme: Theme,
    pub paths: Paths,
    marks: Marks,
    cards: Cards,
    memo: Arc<PageMemo>,
}

impl Renderer {
    pub fn new(site: &Site, theme: Theme, memo: Arc<PageMemo>) -> Self {
        let marks = Marks::new(site, &theme.texts);
        Self { theme, paths: Paths::new(site), marks, cards: Cards::new(site), memo }
    }

    /// The finished page.
    ///
    /// # Errors
    /// A finding at the template that cannot be filled in.
    pub fn render(&self, site: &Site, index: &Index, address: &SitePath, page: Page) -> Result<String, Box<Finding>> {
        let here = Here::new(site, index, &self.theme.texts, &self.marks, &self.paths, &self.cards, address.clone());
        let templates = Remembering { templates: &self.theme.templates, theme: self.theme.hash, memo: &self.memo };
        views::show(page, &here, &templates).map_err(|error| Box::new(self.theme.finding(&error)))
    }
}
