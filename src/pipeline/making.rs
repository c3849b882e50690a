//! The finished files of a plan: makes each when it is asked for, and holds it against the rules before it leaves.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use super::Plan;
use super::linked::first_links;
use crate::diagnostics::{Code, Finding, Severity};
use crate::model::MunicipalityId;
use crate::site::{PictureRecipe, Recipe, Renderer, Search};
use crate::source::{SitePath, SourcePath, Span};

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

impl Plan {
    /// All files of the site, in order. That takes the index of the search, which must not be asked for first by several
    /// threads that work for each other: they would wait for themselves.
    pub fn files(&self) -> impl ExactSizeIterator<Item = &SitePath> {
        let search = self.search().into_iter().flat_map(Search::paths);
        let paths: BTreeSet<&SitePath> = self.files.keys().chain(search).collect();
        paths.into_iter()
    }

    /// The same without the files of the search, which take no index of it.
    pub fn files_without_search(&self) -> impl Iterator<Item = &SitePath> {
        self.files.iter().filter(|(_, recipe)| !matches!(recipe, Recipe::SearchManifest)).map(|(path, _)| path)
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

    /// What is wrong with any of the texts that the index of the search is made of, without making it.
    pub fn judge_search(&self) -> Vec<Finding> {
        let judge = self.manifest().zip(self.renderer.as_ref()).filter(|_| self.audit.looks_for_names());
        judge.map_or_else(Vec::new, |(manifest, renderer)| {
            renderer.judge_search(&self.site, &self.index, |words| self.audit.name_in(words, manifest))
        })
    }

    fn manifest(&self) -> Option<&SitePath> {
        Some(self.files.iter().find(|(_, recipe)| matches!(recipe, Recipe::SearchManifest))?.0)
    }

    /// `None` where there is nothing to search for.
    fn search(&self) -> Option<&Search> {
        self.search_handing(|_, _| {})
    }

    fn search_handing(&self, keep: impl Fn(&SitePath, Vec<u8>) + Sync) -> Option<&Search> {
        let make = || {
            let manifest = self.manifest()?;
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
        let redirects: Vec<_> = self.redirects.iter().map(|place| &self.index.moves.redirects[*place]).collect();
        let list = fragments.list(&self.files, &self.site.title, &self.site.language, &redirects, render);
        Ok(list.map_err(|finding| vec![*finding])?.into_bytes())
    }

    pub(super) fn first_links(&self) -> &BTreeMap<SourcePath, (SourcePath, Span)> {
        self.first_links.get_or_init(|| first_links(&self.site))
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
}
