//! What a run is asked for besides its files.

use std::collections::BTreeSet;
use std::fmt;
use std::sync::Arc;

use jiff::civil::Date;

use crate::diagnostics::Levels;
use crate::site::{Fragments, HeaderForm};
use crate::source::History;

/// What may differ between two runs over the same files.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The day as of which the site is built. Without one nothing is overdue, and what waits for a day stays withheld.
    pub today: Option<Date>,
    /// Show drafts, under a banner. Only ever for a preview.
    pub drafts: bool,
    /// Show notes in review too: to those who are to agree to them.
    pub in_review: bool,
    /// Hold back notes with errors rather than the site.
    pub keep_going: bool,
    /// Overrides `url:`; ends in `/`.
    pub base_url: Option<String>,
    /// The forms in which web servers are told which headers to send.
    pub headers: BTreeSet<HeaderForm>,
    /// How serious findings are taken, whatever the event says.
    pub levels: Levels,
    /// What Git knows of the notes, as far as it was asked.
    pub history: History,
    /// Make parts for other pages instead of a site.
    pub fragments: Option<Fragments>,
    pub progress: Progress,
}

/// Whom to tell of the phases, each when it is over. What is told does not change what comes out.
#[derive(Clone, Default)]
pub struct Progress(Option<Arc<dyn Fn(&'static str) + Send + Sync>>);

impl Progress {
    pub fn to(listener: impl Fn(&'static str) + Send + Sync + 'static) -> Self {
        Self(Some(Arc::new(listener)))
    }

    pub(super) fn done(&self, phase: &'static str) {
        if let Some(listener) = &self.0 {
            listener(phase);
        }
    }
}

impl fmt::Debug for Progress {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if self.0.is_some() { "told" } else { "not told" })
    }
}
