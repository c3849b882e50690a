//! Findings: what the program tells people about their files.
//!
//! A phase that meets something wrong pushes a [`Finding`] and goes on. A finding names its place
//! symbolically (file and span) and its words by [`Code`] and arguments; [`Messages`] makes sentences of
//! it in a language, and one renderer per format makes text of those. [`explain`] holds a page for each code.

mod catalogue;
mod changed;
mod code;
pub mod explain;
mod finding;
mod level;
mod mend;
mod messages;
mod render;

pub use catalogue::{Arguments, Catalogue, CatalogueError, Layer};
pub use changed::ChangedFiles;
pub use code::Code;
pub use finding::{Finding, Location, Patch, Severity, Summary, sort, summary_of};
pub use level::{Level, Levels};
pub use mend::{keep_apart, mend};
pub use messages::{MessageLanguage, Messages};
pub use render::{Excerpts, Links, Report, Style, github, gitlab, human, json, markdown, sarif, short, visible};
