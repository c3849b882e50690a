//! The program's table of contents: from sources to a plan of the finished site.

mod consent;
mod importing;
mod linked;
mod memo;
mod mending;
mod options;
mod redaction;
mod urls;

pub use consent::{lists_anybody, without_consequences};
pub use importing::{ChangedList, Imported, import};
pub use memo::Memo;
pub use mending::{Mended, mend_all};
pub use options::{Options, Progress};
pub use redaction::{Place, Redacted, Redaction, Refused, redact};
pub use urls::{Url, UrlState};

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::{Arc, OnceLock};

use crate::audit::{self, Audit};
use crate::check::{check, judge};
use crate::diagnostics::{Code, Finding, Levels, Severity, sort};
use crate::index::{Index, index};
use crate::model::{MunicipalityId, Repository, Site};
use crate::parse::{self, ParsedFiles, WrittenRepository, parse};
use crate::resolve::{Release, resolve_again};
pub use crate::site::Fragments;
use crate::site::{self, Files, Paging, PictureRecipe, Recipe, Renderer, Search};
use crate::source::{SitePath, SourcePath, Sources, Span};
use consent::{forbidden, repeated_names};
use linked::first_links;

/// A site that is ready to be made, file by file.
pub struct Plan {
    /// What is told.
    pub findings: Vec<Finding>,
    /// What is not told unless somebody asks for it, though it could be corrected.
    untold: Vec<Finding>,
    site: Site,
    index: Index,
    files: Files,
    /// The files of all notes, shown or not.
    notes: HashSet<SourcePath>,
    /// `None` where the theme cannot be read, which is an error among the findings.
    renderer: Option<Renderer>,
    fragments: Option<Fragments>,
    audit: Audit,
    levels: Levels,
    /// Where files are linked first, for what is told of them; made when first asked for.
    first_links: OnceLock<BTreeMap<SourcePath, (SourcePath, Span)>>,
    /// The index of the search, likewise.
    search: OnceLock<Option<Search>>,
}

/// The bytes of one finished file, or the file of the event's folder that is copied as it is. If
/// [`Plan::reads`] that one, it must pass [`Plan::inspect`] before it leaves.
#[derive(Debug)]
pub enum Content {
    Bytes(Vec<u8>),
    Source(SourcePath),
    /// One of the files of a picture, which the edge makes of the source's bytes, or has kept.
    Picture(PictureRecipe),
}

/// What comes of a recipe before it is held against the rules.
enum Made {
    Text(String),
    Bytes(Vec<u8>),
    /// Bytes that are not here yet.
    Copy(Content),
}

/// How much there is, for the closing line of a build.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub pages: usize,
    pub sessions: usize,
    pub topics: usize,
    pub municipalities: usize,
    /// Notes that wait for their release: drafts, in review, or before their day.
    pub waiting: usize,
}

/// Everything but making the files and publishing them.
pub fn plan(sources: &Sources, options: &Options, memo: &mut Memo) -> Plan {
    let mut held_back = HeldBack::default();
    loop {
        let mut plan = draw(sources, options, &held_back, memo);
        if !options.keep_going || !held_back.take_in(&plan) {
            held_back.explain(&mut plan.findings);
            return plan;
        }
    }
}

/// The phases, from sources to the recipes of all files.
fn draw(sources: &Sources, options: &Options, held_back: &HeldBack, memo: &mut Memo) -> Plan {
    let mut findings = Vec::new();
    let done = |phase| options.progress.done(phase);
    let (input, parsed) = parse(sources, &memo.parsed, &mut findings);
    memo.parsed = parsed;
    done("parse");
    let mut site = resolve_again(
        &input,
        sources,
        &release(options, held_back),
        &options.history,
        &mut memo.outcomes,
        &mut findings,
    );
    let fragments = options.fragments.clone();
    let link_base = fragments.as_ref().and_then(|fragments| fragments.link_base.clone());
    // A path is enough for links, but no address for feeds.
    let link_base = link_base.filter(|base| !base.starts_with('/'));
    site.url = options.base_url.clone().or(link_base).or(site.url);
    done("resolve");
    let index = index(&site);
    done("index");
    let noted = check(&input, sources, &site, &index, &options.history, &mut memo.names, &mut findings);
    done("check");
    let theme = site::load_again(&site, &input.site, sources, &mut memo.theme, &mut findings);
    let assets = theme.as_ref().map(|theme| theme.assets.clone()).unwrap_or_default();
    let paging = Paging::new(&site, &index);
    let mut files = site::plan(&site, &index, &paging, &assets, sources, &mut findings);
    site::plan_headers(&mut files, &options.headers, &site, &index, &mut findings);
    if let Some(fragments) = &fragments {
        fragments.reduce(&mut files);
    }
    done("plan");
    audit::scripts(&files, &mut findings);
    let repeated = repeated_names(&findings);
    let untold = judge(&input, &site, &index, &options.levels, &mut findings);
    let levels = input.site.levels.clone().overridden_by(&options.levels);
    let bases = fragments.iter().flat_map(Fragments::bases);
    let audit = Audit::new(&site, &forbidden(noted, &repeated, &findings, &levels), &files, bases);
    sort(&mut findings);
    done("judge");
    let renderer = theme.map(|theme| Renderer::new(&site, theme, paging, memo.pages.next_run()));
    let notes = input.events.iter().flat_map(|event| &event.notes).map(|note| note.source.clone()).collect();
    let (first_links, search) = (OnceLock::new(), OnceLock::new());
    done("renderer");
    Plan { findings, untold, site, index, files, notes, renderer, fragments, audit, levels, first_links, search }
}

/// Whether the event says where its notes are kept: then Git's facts are wanted, wherever its folder lies.
pub fn names_repository(sources: &Sources) -> bool {
    matches!(parse::repository(sources), Some(WrittenRepository::Named(_)))
}

/// The language of a site, before anything is planned.
pub fn language(sources: &Sources) -> String {
    let (input, _) = parse(sources, &ParsedFiles::default(), &mut Vec::new());
    input.site.language.map_or_else(|| "de".to_owned(), |language| language.value)
}

fn release(options: &Options, held_back: &HeldBack) -> Release {
    Release {
        today: options.today,
        drafts: options.drafts,
        in_review: options.in_review,
        held_back: held_back.0.keys().cloned().collect(),
    }
}

/// Notes that are held back for their errors, each with all that was found about it while it was still to be shown.
#[derive(Default)]
struct HeldBack(BTreeMap<SourcePath, Vec<Finding>>);

impl HeldBack {
    /// Adds the notes of a plan that have errors. Whether there were any.
    fn take_in(&mut self, plan: &Plan) -> bool {
        let errors = plan.findings.iter().filter(|finding| finding.severity == Severity::Error);
        let about_notes = errors.filter(|finding| plan.is_about_note(finding)).filter_map(Finding::path);
        let faulty: BTreeSet<&SourcePath> = about_notes.filter(|path| !self.0.contains_key(*path)).collect();
        for path in &faulty {
            let own = plan.findings.iter().filter(|finding| finding.path() == Some(path));
            self.0.insert((*path).clone(), own.cloned().collect());
        }
        !faulty.is_empty()
    }

    /// Says why each note is held back: of a note that is not shown, not everything is found again.
    fn explain(self, findings: &mut Vec<Finding>) {
        findings.retain(|finding| finding.path().is_none_or(|path| !self.0.contains_key(path)));
        findings.extend(self.0.into_values().flatten());
        sort(findings);
    }
}

impl Plan {
    /// Forgets what only [`review`](Self::review) and further runs ask for, and of the sources all that no finding can
    /// point at any more. Of what is kept until the site is published, that is a third.
    pub fn keep_what_is_published(&mut self, sources: &mut Sources) {
        for session in &mut self.site.sessions {
            let outcomes = &session.outcomes;
            let is_outcome = |block: usize| outcomes.binary_search_by_key(&block, |outcome| outcome.block).is_ok();
            // What a memo shares is left alone.
            if let Some(body) = Arc::get_mut(&mut session.body) {
                body.forget_words(is_outcome);
            }
            for body in session.versions.iter_mut().filter_map(|version| Arc::get_mut(&mut version.body)) {
                body.forget_words(|_| false);
            }
        }
        let locations = self.findings.iter().flat_map(|finding| [&finding.location, &finding.also]).flatten();
        let mut cited: HashSet<&SourcePath> = locations.map(|location| &location.path).collect();
        // A file that turns out to be damaged is told where it is linked or shown first.
        cited.extend(self.first_links().values().map(|(source, _)| source));
        cited.extend(self.site.texts_with_pictures());
        sources.texts.retain(|path, _| cited.contains(path) || !self.notes.contains(path));
    }

    fn first_links(&self) -> &BTreeMap<SourcePath, (SourcePath, Span)> {
        self.first_links.get_or_init(|| first_links(&self.site))
    }

    /// All files of the site, in order. That takes the index of the search, which must not be asked for first by several
    /// threads that work for each other: they would wait for themselves.
    pub fn files(&self) -> impl ExactSizeIterator<Item = &SitePath> {
        let search = self.search().into_iter().flat_map(Search::paths);
        let paths: BTreeSet<&SitePath> = self.files.keys().chain(search).collect();
        paths.into_iter()
    }

    /// Whether the site has a file of this name. Only a file of the search takes the index of the search.
    pub fn has(&self, path: &SitePath) -> bool {
        self.files.contains_key(path) || self.is_of_search(path)
    }

    /// Makes the index of the search, and hands the files with its texts to `keep` meanwhile, from many threads. Gives
    /// those files, which need not be made again; none where the index was there already. With a finding against the
    /// manifest none of them must leave.
    pub fn make_search(&self, keep: impl Fn(&SitePath, Vec<u8>) + Sync) -> HashSet<&SitePath> {
        let is_there = self.search.get().is_some();
        let search = self.search_handing(keep).filter(|_| !is_there);
        search.into_iter().flat_map(Search::texts).collect()
    }

    /// `None` where there is nothing to search for.
    fn search(&self) -> Option<&Search> {
        self.search_handing(|_, _| {})
    }

    fn search_handing(&self, keep: impl Fn(&SitePath, Vec<u8>) + Sync) -> Option<&Search> {
        let make = || {
            let manifest = self.files.iter().find(|(_, recipe)| matches!(recipe, Recipe::SearchManifest))?.0;
            let judge = |words: &str| self.audit.name_in(words, manifest);
            Some(self.renderer.as_ref()?.search(&self.site, &self.index, judge, keep))
        };
        self.search.get_or_init(make).as_ref()
    }

    fn is_of_search(&self, path: &SitePath) -> bool {
        let folder = |renderer: &Renderer| format!("{}/", renderer.paths.words.search);
        let is_near = self.renderer.as_ref().is_some_and(|renderer| path.as_str().starts_with(&folder(renderer)));
        is_near && self.search().is_some_and(|search| search.has(path))
    }

    /// Makes one file. A pure function: the same plan and path give the same bytes.
    ///
    /// # Errors
    /// Findings where a template cannot be filled in or the finished file fails the audit.
    pub fn make(&self, path: &SitePath) -> Result<Content, Vec<Finding>> {
        if matches!(self.files.get(path), Some(Recipe::SearchManifest) | None) {
            return self.make_search_file(path);
        }
        let made = match (self.files.get(path), &self.renderer) {
            (Some(Recipe::Source(source)), _) => Made::Copy(Content::Source(source.clone())),
            (Some(Recipe::Bytes(bytes) | Recipe::BuiltIn(bytes) | Recipe::Drawing(_, bytes)), _) => {
                Made::Bytes(self.fitted(path, bytes))
            }
            (Some(Recipe::Picture(picture)), _) => Made::Copy(Content::Picture(picture.clone())),
            (Some(Recipe::Page(page)), Some(renderer)) => {
                let page = renderer.render(&self.site, &self.index, path, *page);
                let page = page.map_err(|finding| vec![*finding])?;
                let part = self.fragments.as_ref().map(|fragments| fragments.page(&self.files, path, &page));
                Made::Text(part.unwrap_or(page))
            }
            (Some(Recipe::FragmentList), Some(renderer)) => Made::Bytes(self.fragment_list(renderer)?),
            (Some(Recipe::OutcomeData(kind)), Some(renderer)) => {
                Made::Text(renderer.outcome_data(&self.site, &self.index, *kind))
            }
            (Some(Recipe::RunningHeads { event, sheet }), Some(renderer)) => {
                Made::Text(renderer.running_heads(&self.site, &self.index, *event, *sheet))
            }
            (Some(Recipe::Data(data)), Some(renderer)) => {
                Made::Bytes(renderer.data(&self.site, &self.index, path, data))
            }
            // Without a theme there is nothing to make them of.
            (_, _) => return Err(Vec::new()),
        };
        let mut findings = Vec::new();
        self.audit.inspect_path(path, &mut findings);
        let content = match made {
            Made::Text(text) => {
                self.audit.inspect_text(path, &text, &mut findings);
                Content::Bytes(text.into_bytes())
            }
            Made::Bytes(bytes) => {
                self.audit.inspect(path, &bytes, &mut findings);
                Content::Bytes(bytes)
            }
            Made::Copy(content) => content,
        };
        // Nothing of the notes is in what comes with the program: a word in there that is also a name is only a word.
        if matches!(self.files.get(path), Some(Recipe::BuiltIn(_))) {
            findings.retain(|finding| finding.code != Code::NameInOutput);
        }
        // What is only told was told when the plan was drawn.
        findings.retain(|finding| finding.severity == Severity::Error);
        if findings.is_empty() { Ok(content) } else { Err(self.at_source(path, findings)) }
    }

    /// What is wrong with any document is told with the manifest, without which there is no search.
    fn make_search_file(&self, path: &SitePath) -> Result<Content, Vec<Finding>> {
        let Some((renderer, search)) = self.renderer.as_ref().zip(self.search()) else { return Err(Vec::new()) };
        if self.files.contains_key(path) && !search.findings.is_empty() {
            return Err(search.findings.clone());
        }
        let bytes = renderer.search_file(&self.site, &self.index, search, path).ok_or_else(Vec::new)?;
        Ok(Content::Bytes(bytes))
    }

    /// A file of the theme, as parts of other pages need it where such are made.
    fn fitted(&self, path: &SitePath, bytes: &[u8]) -> Vec<u8> {
        match (&self.fragments, std::str::from_utf8(bytes)) {
            (Some(fragments), Ok(css)) if path.as_str().ends_with(".css") => fragments.style(css).into_bytes(),
            _ => bytes.to_vec(),
        }
    }

    fn fragment_list(&self, renderer: &Renderer) -> Result<Vec<u8>, Vec<Finding>> {
        let Some(fragments) = &self.fragments else { return Err(Vec::new()) };
        let render = |path: &SitePath, page| renderer.render(&self.site, &self.index, path, page);
        let list = fragments.list(&self.files, &self.site.title, &self.site.language, render);
        Ok(list.map_err(|finding| vec![*finding])?.into_bytes())
    }

    /// The recipe of a file, where it is one of a picture's. All files of a picture are made at once.
    pub fn picture(&self, path: &SitePath) -> Option<&PictureRecipe> {
        match self.files.get(path) {
            Some(Recipe::Picture(picture)) => Some(picture),
            _ => None,
        }
    }

    /// What is said of a picture that turns out to be damaged, where it is shown first.
    pub fn undecodable(&self, source: &SourcePath) -> Finding {
        let finding = Finding::new(Code::BrokenPicture).variant("undecodable").with("target", source).help("help");
        let mut finding = match self.site.place_of_picture(source) {
            Some((text, span)) => finding.at(text, span),
            None => finding.in_file(source),
        };
        // By now pages count on it.
        finding.severity = Severity::Error;
        finding
    }

    /// Whether a file that is copied as it is must be inspected, as text must: a page that somebody made may
    /// load what it likes, and name whom it likes.
    pub fn reads(&self, path: &SitePath) -> bool {
        self.audit.reads(path)
    }

    /// Holds the bytes of such a file against what every file of the site must satisfy. With an error among the findings
    /// the file must not leave.
    pub fn inspect(&self, path: &SitePath, bytes: &[u8]) -> Vec<Finding> {
        let mut findings = Vec::new();
        self.audit.inspect(path, bytes, &mut findings);
        findings.retain_mut(|finding| match self.levels.level_of(finding).severity() {
            Some(severity) if finding.severity != Severity::Error => {
                finding.severity = severity;
                true
            }
            severity => severity.is_some(),
        });
        self.at_source(path, findings)
    }

    /// Points at the file of the event's folder that is copied, which is the one to mend, and at the first link to it.
    fn at_source(&self, path: &SitePath, findings: Vec<Finding>) -> Vec<Finding> {
        let Some(Recipe::Source(source) | Recipe::Drawing(source, _) | Recipe::Picture(PictureRecipe { source, .. })) =
            self.files.get(path)
        else {
            return findings;
        };
        let place = |finding: Finding| {
            let link = self.first_links().get(source);
            let finding = finding.in_file(source);
            if let Some((note, span)) = link { finding.also(note, *span) } else { finding }
        };
        findings.into_iter().map(place).collect()
    }

    /// What is sent to those whom the notes name, before the site is published or after; for all of them, or only for
    /// `places`. A pure function, as [`make`](Self::make) is.
    ///
    /// # Errors
    /// Findings where a template cannot be filled in, or somebody would be named who may not be.
    pub fn review(&self, places: &[MunicipalityId]) -> Result<BTreeMap<SitePath, String>, Vec<Finding>> {
        let Some(renderer) = &self.renderer else { return Err(Vec::new()) };
        let files = renderer.review(&self.site, &self.index, places).map_err(|finding| vec![*finding])?;
        let mut findings = Vec::new();
        for (path, text) in &files {
            self.audit.inspect_path(path, &mut findings);
            self.audit.inspect(path, text.as_bytes(), &mut findings);
        }
        // All else that the audit holds against pages is about those of a site: these bring their style with them.
        findings.retain(|finding| finding.code == Code::NameInOutput);
        if findings.is_empty() { Ok(files) } else { Err(findings) }
    }

    /// The places of that name; more than one where namesakes are not told apart.
    pub fn places_named(&self, name: &str) -> Vec<MunicipalityId> {
        site::find_place(&self.site, name)
    }

    /// How a place is told from all others: its name and its address.
    pub fn place_name(&self, place: MunicipalityId) -> (&str, &str) {
        let place = self.site.municipality(place);
        (&place.name, &place.slug)
    }

    pub fn counts(&self) -> Counts {
        Counts {
            pages: self.files.values().filter(|recipe| is_content(recipe)).count(),
            sessions: self.index.sessions.len(),
            topics: self.index.topics.len(),
            municipalities: self.index.involved_municipalities(&self.site, &self.index.sessions).len(),
            waiting: self
                .site
                .sessions
                .iter()
                .filter(|session| !session.is_shown && session.status.is_waiting())
                .count(),
        }
    }

    /// The name of the theme that the site is shown in.
    pub fn theme(&self) -> &str {
        &self.site.theme.name
    }

    /// What is wrong with the theme, on whatever page.
    pub fn try_theme_out(&self) -> Vec<Finding> {
        let mut findings = self.findings.clone();
        findings.retain(|finding| finding.code.is_about_theme());
        findings.extend(self.renderer.iter().flat_map(|renderer| renderer.theme.try_out()));
        without_consequences(&mut findings);
        sort(&mut findings);
        findings.dedup();
        findings
    }

    /// The site's language tag, in which findings are told unless someone asks for another.
    pub fn language(&self) -> &str {
        &self.site.language
    }

    /// Where the notes are kept, as far as the event or Git says.
    pub fn repository(&self) -> Option<&Repository> {
        self.site.repository.as_ref()
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

/// Whether a file is a page that says something, and does not only lead to one.
fn is_content(recipe: &Recipe) -> bool {
    matches!(recipe, Recipe::Page(page) if !matches!(page, site::Page::Moved(_)))
}
