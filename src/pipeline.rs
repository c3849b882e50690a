//! The program's table of contents: from sources to a plan of the finished site.

use jiff::civil::Date;

use crate::diagnostics::Finding;
use crate::source::{SitePath, SourcePath, Sources};

/// What may differ between two runs over the same files.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The day as of which the site is built. Without one nothing is overdue, and what waits for a day stays withheld.
    pub today: Option<Date>,
    /// Show drafts, under a banner. Only ever for a preview.
    pub drafts: bool,
    /// Hold back notes with errors rather than the site.
    pub keep_going: bool,
    /// Overrides `url:`; ends in `/`.
    pub base_url: Option<String>,
}

/// What one run leaves for the next, so that only what changed is done again.
#[derive(Default)]
pub struct Memo {}

/// A site that is ready to be made, file by file.
pub struct Plan {
    pub findings: Vec<Finding>,
}

/// The bytes of one finished file, or the file of the event's folder that is copied as it is.
pub enum Content {
    Bytes(Vec<u8>),
    Source(SourcePath),
}

/// How much there is, for the closing line of a build.
#[derive(Clone, Copy, Debug, Default)]
pub struct Counts {
    pub pages: usize,
    pub sessions: usize,
    pub topics: usize,
    pub municipalities: usize,
}

/// Everything but making the files and publishing them.
pub fn plan(sources: &Sources, options: &Options, memo: &mut Memo) -> Plan {
    let _ = (sources, options, memo);
    Plan { findings: Vec::new() }
}

impl Plan {
    /// All files of the site, in order.
    pub fn files(&self) -> impl ExactSizeIterator<Item = &SitePath> {
        [].iter()
    }

    /// Makes one file. A pure function: the same plan and path give the same bytes.
    ///
    /// # Errors
    /// A finding where a template cannot be filled in or the finished file fails the audit.
    pub fn make(&self, path: &SitePath) -> Result<Content, Vec<Finding>> {
        let _ = path;
        Ok(Content::Bytes(Vec::new()))
    }

    pub fn counts(&self) -> Counts {
        Counts::default()
    }

    /// The site's language tag, in which findings are told unless someone asks for another.
    pub fn language(&self) -> &str {
        "de"
    }
}
