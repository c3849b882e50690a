//! What a finished model still lacks: one function per kind of finding, over site and index. In the end
//! [`judge`] settles which findings are told, and how serious they are.

mod advice;
mod judge;

use crate::diagnostics::Finding;
use crate::index::Index;
use crate::model::Site;

pub use judge::judge;

/// Adds what only the whole site can tell.
pub fn check(site: &Site, index: &Index, findings: &mut Vec<Finding>) {
    advice::topics(site, index, findings);
    advice::outcomes(site, index, findings);
}
