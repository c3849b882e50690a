//! The program's table of contents: from sources to a plan of the finished site.

use std::collections::{BTreeSet, HashSet};
use std::sync::Arc;

use jiff::civil::Date;

use crate::audit::Audit;
use crate::check::check;
use crate::diagnostics::{Code, Finding, Severity, sort};
use crate::index::{Index, index};
use crate::model::Site;
use crate::parse::{self, ParsedFiles, WrittenRepository, parse};
use crate::resolve::{Release, resolve};
use crate::site::{self, Files, PageMemo, Recipe, Renderer};
use crate::source::{History, SitePath, SourcePath, Sources};

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
    /// What Git knows of the notes, as far as it was asked.
    pub history: History,
}

/// What one run leaves for the next, so that only what changed is done again.
#[derive(Default)]
pub struct Memo {
    /// Hash of a file → the file, parsed.
    parsed: ParsedFiles,
    /// Hash of a view and its theme → the page.
    pages: Arc<PageMemo>,
}

impl Memo {
    /// For runs that follow each other: pages are remembered too.
    pub fn for_preview() -> Self {
        Self { parsed: ParsedFiles::default(), pages: Arc::new(PageMemo::remembering()) }
    }
}

/// A site that is ready to be made, file by file.
pub struct Plan {
    pub findings: Vec<Finding>,
    site: Site,
    index: Index,
    files: Files,
    /// The files of all notes, shown or not.
    notes: HashSet<SourcePath>,
    /// `None` where the theme cannot be read, which is an error among the findings.
    renderer: Option<Renderer>,
    audit: Audit,
}

/// The bytes of one finished file, or the file of the event's folder that is copied as it is. If
/// [`Plan::reads`] that one, it must pass [`Plan::inspect`] before it leaves.
#[derive(Debug)]
pub enum Content {
    Bytes(Vec<u8>),
    Source(SourcePath),
}

/// How much there is, for the closing line of a build.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub pages: usize,
    pub sessions: usize,
    pub topics: usize,
    pub municipalities: usize,
}

/// Everything but making the files and publishing them.
pub fn plan(sources: &Sources, options: &Options, memo: &mut Memo) -> Plan {
    let mut findings = Vec::new();
    let (input, parsed) = parse(sources, &memo.parsed, &mut findings);
    memo.parsed = parsed;
    let mut site = resolve(&input, sources, &release(options, &findings), &options.history, &mut findings);
    site.url = options.base_url.clone().or(site.url);
    let index = index(&site);
    check(&site, &index, &options.history, &mut findings);
    let theme = site::load(&site, sources, &mut findings);
    let assets = theme.as_ref().map(|theme| theme.assets.clone()).unwrap_or_default();
    let files = site::plan(&site, &index, &assets, sources, &mut findings);
    let audit = Audit::new(&site, files.keys());
    sort(&mut findings);
    let renderer = theme.map(|theme| Renderer::new(&site, theme, memo.pages.next_run()));
    let notes = input.events.iter().flat_map(|event| &event.notes).map(|note| note.source.clone()).collect();
    Plan { findings, site, index, files, notes, renderer, audit }
}

/// Whether the event says where its notes are kept: then Git's facts are wanted, wherever its folder lies.
pub fn names_repository(sources: &Sources) -> bool {
    matches!(parse::repository(sources), Some(WrittenRepository::Named(_)))
}

/// Which notes may be shown: with `keep_going` those with an error are held back.
fn release(options: &Options, findings: &[Finding]) -> Release {
    let errors = findings.iter().filter(|finding| options.keep_going && finding.severity == Severity::Error);
    let held_back: BTreeSet<SourcePath> = errors.filter_map(|finding| finding.path().cloned()).collect();
    Release { today: options.today, drafts: options.drafts, held_back }
}

impl Plan {
    /// All files of the site, in order.
    pub fn files(&self) -> impl ExactSizeIterator<Item = &SitePath> {
        self.files.keys()
    }

    /// Makes one file. A pure function: the same plan and path give the same bytes.
    ///
    /// # Errors
    /// Findings where a template cannot be filled in or the finished file fails the audit.
    pub fn make(&self, path: &SitePath) -> Result<Content, Vec<Finding>> {
        let content = match (self.files.get(path), &self.renderer) {
            (Some(Recipe::Source(source)), _) => Content::Source(source.clone()),
            (Some(Recipe::Bytes(bytes)), _) => Content::Bytes(bytes.to_vec()),
            (Some(Recipe::Page(page)), Some(renderer)) => {
                let page = renderer.render(&self.site, &self.index, path, *page);
                Content::Bytes(page.map_err(|finding| vec![*finding])?.into_bytes())
            }
            (Some(Recipe::Page(_)) | None, _) => return Err(Vec::new()),
        };
        let mut findings = Vec::new();
        self.audit.inspect_path(path, &mut findings);
        if let Content::Bytes(bytes) = &content {
            self.audit.inspect(path, bytes, &mut findings);
        }
        if findings.is_empty() { Ok(content) } else { Err(self.at_source(path, findings)) }
    }

    /// Whether a file that is copied as it is must be inspected, as text must: a page that somebody made may
    /// load what it likes, and name whom it likes.
    pub fn reads(&self, path: &SitePath) -> bool {
        self.audit.reads(path)
    }

    /// Holds the bytes of such a file against what every file of the site must satisfy.
    pub fn inspect(&self, path: &SitePath, bytes: &[u8]) -> Vec<Finding> {
        let mut findings = Vec::new();
        self.audit.inspect(path, bytes, &mut findings);
        self.at_source(path, findings)
    }

    /// Points at the file of the event's folder that is copied, which is the one to mend.
    fn at_source(&self, path: &SitePath, findings: Vec<Finding>) -> Vec<Finding> {
        match self.files.get(path) {
            Some(Recipe::Source(source)) => findings.into_iter().map(|finding| finding.in_file(source)).collect(),
            _ => findings,
        }
    }

    pub fn counts(&self) -> Counts {
        let involved = |place: &&crate::model::MunicipalityId| !self.index.involvement_of(**place).sessions.is_empty();
        Counts {
            pages: self.files.values().filter(|recipe| matches!(recipe, Recipe::Page(_))).count(),
            sessions: self.index.sessions.len(),
            topics: self.index.topics.len(),
            municipalities: self.index.municipalities.iter().filter(involved).count(),
        }
    }

    /// The site's language tag, in which findings are told unless someone asks for another.
    pub fn language(&self) -> &str {
        &self.site.language
    }

    /// Where the forge lets people change a file of the event's folder, at a line counted from 1; `None` where it is
    /// not known where the notes are kept, or nothing may lead there.
    pub fn edit_url(&self, file: &SourcePath, line: Option<usize>) -> Option<String> {
        Some(self.site.repository.as_ref()?.edit(file, line))
    }

    /// Whether a finding is about a note, so that holding back that note is enough.
    pub fn is_about_note(&self, finding: &Finding) -> bool {
        let Some(path) = finding.path() else { return false };
        // A note that could not even be read is none of those that were parsed.
        let is_unread = matches!(finding.code, Code::Unreadable | Code::TooLarge)
            && matches!(path.extension().as_str(), "md" | "markdown");
        finding.code != Code::AddressClash && (is_unread || self.notes.contains(path))
    }
}
