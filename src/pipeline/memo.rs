//! What runs that follow each other need not do again.

use std::sync::Arc;

use crate::check::KnownNames;
use crate::parse::ParsedFiles;
use crate::resolve::KnownOutcomes;
use crate::site::{KnownTheme, PageMemo};

/// What one run leaves for the next, so that only what changed is done again.
#[derive(Default)]
pub struct Memo {
    /// The bytes of a file → the file, parsed.
    pub(super) parsed: ParsedFiles,
    /// The text of a note, and what decides besides → what came out of it.
    pub(super) outcomes: KnownOutcomes,
    /// The text of a note or page, and the names that are looked for → those that stand in it.
    pub(super) names: KnownNames,
    /// All that a theme is made of → the theme.
    pub(super) theme: KnownTheme,
    /// Hash of a view and its theme → the page.
    pub(super) pages: Arc<PageMemo>,
}

impl Memo {
    /// For runs that follow each other: pages are remembered too.
    pub fn for_preview() -> Self {
        Self { pages: Arc::new(PageMemo::remembering()), ..Self::default() }
    }
}
