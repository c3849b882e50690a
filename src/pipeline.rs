//! The program's table of contents: from sources to a plan of the finished site.

mod consent;
mod importing;
mod linked;
mod making;
mod memo;
mod mending;
mod options;
mod redaction;
mod urls;

pub use consent::{lists_anybody, without_consequences};
pub use importing::{ChangedList, Imported, import};
pub use making::Content;
pub use memo::Memo;
pub use mending::{Mended, left_unmended, mend_all};
pub use options::{Options, Progress};
pub use redaction::{Place, Redacted, Redaction, Refused, redact};
pub use urls::{Url, UrlState};

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::{Arc, OnceLock};

use crate::audit::{self, Audit};
use crate::check::{check, check_moves, judge};
use crate::diagnostics::{Code, Finding, Levels, Severity, keep_apart, sort};
use crate::index::{Index, index, moves};
use crate::model::{MunicipalityId, Repository, Site};
use crate::parse::{self, ParsedFiles, WrittenRepository, parse};
use crate::resolve::{Release, resolve_again};
pub use crate::site::Fragments;
use crate::site::{self, Files, Paging, Recipe, Renderer, Search};
use crate::source::{SourcePath, Sources, Span};
use consent::{forbidden, repeated_names};

/// A site that is ready to be made, file by file.
pub struct Plan {
    /// What is told.
    pub findings: Vec<Finding>,
    site: Site,
    index: Index,
    files: Files,
    /// Those of [`crate::index::Moves::redirects`] that lead on: nothing else stands in their way.
    redirects: Vec<usize>,
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
    let mut index = index(&site);
    done("index");
    let noted = check(&input, sources, &site, &index, &options.history, &mut memo.names, &mut findings);
    done("check");
    let theme = site::load_again(&site, &input.site, sources, &mut memo.theme, &mut findings);
    let assets = theme.as_ref().map(|theme| theme.assets.clone()).unwrap_or_default();
    let paging = Paging::new(&site, &index);
    let mut files = site::plan(&site, &index, &paging, &assets, sources, &mut findings);
    index.moves = moves(&site, &index, &files.keys().collect());
    let redirects = site::plan_moved(&mut files, &site, &index, &mut findings);
    check_moves(&input, sources, &site, &index, &redirects, &mut findings);
    site::plan_headers(&mut files, &options.headers, &site, &index, &mut findings);
    if let Some(fragments) = &fragments {
        fragments.reduce(&mut files);
    }
    done("plan");
    audit::scripts(&files, &mut findings);
    let repeated = repeated_names(&findings);
    judge(&input, &site, &index, &options.levels, &mut findings);
    let levels = input.site.levels.clone().overridden_by(&options.levels);
    let bases = fragments.iter().flat_map(Fragments::bases);
    let audit = Audit::new(&site, &forbidden(noted, &repeated, &findings, &levels), &files, bases);
    keep_apart(&mut findings);
    sort(&mut findings);
    done("judge");
    let renderer = theme.map(|theme| Renderer::new(&site, theme, paging, memo.pages.next_run()));
    let notes = input.events.iter().flat_map(|event| &event.notes).map(|note| note.source.clone()).collect();
    let (first_links, search) = (OnceLock::new(), OnceLock::new());
    done("renderer");
    Plan { findings, site, index, files, redirects, notes, renderer, fragments, audit, levels, first_links, search }
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
        unsaid: held_back
            .0
            .iter()
            .filter(|(_, told)| told.iter().any(is_of_file_name))
            .map(|(path, _)| path.clone())
            .collect(),
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

    /// Whether the folder holds an event at all.
    pub fn has_event(&self) -> bool {
        self.findings.iter().all(|finding| finding.code != Code::NoEvent)
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

/// Whether the name of a note's file names somebody who has not agreed.
fn is_of_file_name(finding: &Finding) -> bool {
    matches!(finding.code, Code::WithheldName | Code::RepeatedName) && finding.variant == Some("file")
}

/// Whether a file is a page that says something, and does not only lead to one.
fn is_content(recipe: &Recipe) -> bool {
    matches!(recipe, Recipe::Page(page) if !matches!(page, site::Page::Moved(_)))
}
