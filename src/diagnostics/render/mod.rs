//! Findings as text, one file per format, all from one [`Report`].
//!
//! What stands in a note may be anything: every format shows it through [`visible()`], so that no note can move
//! the cursor, hide its own lines or turn them around, and then escapes what its own syntax would take for more
//! than text.

mod by_file;
mod excerpts;
mod fingerprint;
mod github;
mod gitlab;
mod human;
mod json;
mod json_lines;
mod markdown;
mod markdown_text;
mod report;
#[cfg(test)]
mod sample;
mod sarif;
mod short;
mod visible;

pub use excerpts::Excerpts;
pub use github::github;
pub use gitlab::gitlab;
pub use human::{Style, human};
pub use json::json;
pub use markdown::markdown;
pub use report::{Links, Report};
pub use sarif::sarif;
pub use short::short;
pub use visible::visible;
