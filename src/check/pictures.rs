//! Photos that are copied as they are, with all that a camera wrote into them.

use crate::diagnostics::{Code, Finding};
use crate::model::Site;
use crate::source::SourcePath;

/// Files below `static/` that say where they were taken.
pub fn positions(site: &Site, findings: &mut Vec<Finding>) {
    let is_copied = |path: &SourcePath| path.below("static").is_some();
    for (path, _) in site.bitmaps.iter().filter(|(path, bitmap)| bitmap.has_position && is_copied(path)) {
        findings.push(Finding::new(Code::PositionInPicture).in_file(path).with("target", path).help("help"));
    }
}
