//! What a finished model still lacks: one function per kind of finding, over site and index.

mod advice;
mod history;

use crate::diagnostics::Finding;
use crate::index::Index;
use crate::model::Site;
use crate::source::History;

/// Adds what only the whole site can tell, and says once for the event what would be said of most notes.
pub fn check(site: &Site, index: &Index, history: &History, findings: &mut Vec<Finding>) {
    history::gaps(history, findings);
    advice::topics(site, index, findings);
    advice::outcomes(site, index, findings);
    advice::say_once(site, index, findings);
}
