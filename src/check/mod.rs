//! What a finished model still lacks: one function per kind of finding, over site and index.

mod advice;
mod content;
mod privacy;

use crate::diagnostics::Finding;
use crate::index::Index;
use crate::model::Site;

/// Adds what only the whole site can tell, and says once for the event what would be said of most notes.
pub fn check(site: &Site, index: &Index, findings: &mut Vec<Finding>) {
    privacy::permit(site, findings);
    content::texts(site, index, findings);
    advice::topics(site, index, findings);
    advice::outcomes(site, index, findings);
    advice::say_once(site, index, findings);
}
