//! A few files in, pages and findings out: the one helper that knows the program's interface.
//!
//! Whatever a test is about, each of its sites must also hold what every site holds ([`invariants`]).

// Each test binary takes of this what it needs.
#![allow(dead_code)]

pub mod case;
pub mod invariants;
mod page;
pub mod pictures;
pub mod search;

use std::collections::BTreeMap;
use std::sync::Arc;

use nachlese::check::{KnownNames, check};
use nachlese::diagnostics::{
    Excerpts, Finding, Level, MessageLanguage, Messages, Report, Severity, keep_apart, short, sort,
};
use nachlese::index::index;
use nachlese::parse::{ParsedFiles, parse};
use nachlese::pipeline::{self, Content, Memo, Options};
use nachlese::resolve::{Release, resolve};
use nachlese::source::{Asset, Checkout, History, HistoryGap, LineIndex, SourcePath, SourceText, Sources, is_bitmap};

pub use page::Page;

/// What `Site::findings` gives where there is none.
pub const NONE: [&str; 0] = [];

/// The event of tests that are not about events: everything is published, nothing is missing.
pub const EVENT: &str = "title: Testcamp\nstart: 2017-01-26\nend: 2017-01-27\nrelease: all\n";

/// What the law wants linked from every page, for events of tests that are not about that.
pub const LEGAL: &str = "legal: {imprint: https://stadt.example/impressum, \
privacy: https://stadt.example/datenschutz, accessibility: https://stadt.example/barrierefreiheit}\n";

/// A site of these files; an `event.yaml` is added where there is none.
#[track_caller]
pub fn site(files: &[(&str, &str)]) -> Site {
    event(files).build()
}

/// A site of one note.
#[track_caller]
pub fn note(text: &str) -> Site {
    site(&[("sessions/note.md", text)])
}

/// The same to be told more about. A site's file that does not speak of `legal` gets [`LEGAL`] as its last line.
pub fn event(files: &[(&str, &str)]) -> Event {
    let mut sources = Sources::from_texts("my-event", files.iter().copied());
    for (path, text) in files.iter().filter(|(path, _)| ["event.yaml", "series.yaml"].contains(path)) {
        if text.starts_with("title:") && text.ends_with('\n') && !text.contains("legal") {
            sources.texts.insert(source(path), Arc::from(format!("{text}{LEGAL}").as_bytes()));
        }
    }
    if !files.iter().any(|(path, _)| path.ends_with("event.yaml") || *path == "series.yaml") {
        sources.texts.insert(source("event.yaml"), Arc::from(format!("{EVENT}{LEGAL}").as_bytes()));
    }
    Event { sources, pictures: BTreeMap::new(), options: Options::default() }
}

/// What is wrong with these files, without a theme and without a page: for tests that try many.
pub fn findings_of(sources: &Sources) -> Vec<Finding> {
    let mut findings = Vec::new();
    let (input, _) = parse(sources, &ParsedFiles::default(), &mut findings);
    let site = resolve(&input, sources, &Release::default(), &History::default(), &mut findings);
    check(&input, sources, &site, &index(&site), &History::default(), &mut KnownNames::default(), &mut findings);
    keep_apart(&mut findings);
    sort(&mut findings);
    findings
}

/// A text with the corrections of these findings. One that lies within another is part of it.
pub fn mended<'a>(text: &str, findings: impl Iterator<Item = &'a Finding>) -> String {
    let has_mark = text.starts_with('\u{feff}');
    let mut mended = text.trim_start_matches('\u{feff}').to_owned();
    let mut patches: Vec<_> = findings.filter_map(|finding| finding.patch.as_ref()).collect();
    patches.sort_by_key(|patch| (patch.span.start, std::cmp::Reverse(patch.span.end)));
    patches.dedup_by(|next, one| {
        assert!(
            next.span.start >= one.span.end || next.span.end <= one.span.end,
            "corrections lie beside or within each other: {one:?}, {next:?}"
        );
        next.span.end <= one.span.end && next.span.start < one.span.end
    });
    for patch in patches.into_iter().rev() {
        mended.replace_range(patch.span.range(), &patch.replacement);
    }
    if has_mark { format!("\u{feff}{mended}") } else { mended }
}

pub struct Event {
    pub sources: Sources,
    /// The bytes of pictures.
    pub pictures: BTreeMap<SourcePath, Vec<u8>>,
    pub options: Options,
}

impl Event {
    pub fn bytes(mut self, path: &str, bytes: &[u8]) -> Self {
        if is_bitmap(&source(path)) {
            return self.picture(path, bytes);
        }
        self.sources.insert(source(path), Arc::from(bytes));
        self
    }

    /// A picture or document, of which no test wants to know more than that it is there: see [`pictures::of_name`].
    pub fn asset(mut self, path: &str) -> Self {
        if is_bitmap(&source(path)) {
            return self.picture(path, &pictures::of_name(path));
        }
        self.sources.insert(source(path), Arc::from(&b"<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>\n"[..]));
        self.sources.texts.remove(&source(path));
        self.sources.assets.insert(source(path), Asset::of_size(1000));
        self
    }

    /// A picture of these bytes.
    pub fn picture(mut self, path: &str, bytes: &[u8]) -> Self {
        let path = source(path);
        self.sources.assets.insert(path.clone(), Asset::of_bytes(&path, bytes));
        self.pictures.insert(path, bytes.to_vec());
        self
    }

    /// Takes a file away, such as the `event.yaml` that is added otherwise.
    pub fn without(mut self, path: &str) -> Self {
        self.sources.texts.remove(&source(path));
        self
    }

    pub fn today(mut self, day: &str) -> Self {
        self.options.today = Some(day.parse().expect("a date"));
        self
    }

    pub fn drafts(mut self) -> Self {
        self.options.drafts = true;
        self
    }

    pub fn keep_going(mut self) -> Self {
        self.options.keep_going = true;
        self
    }

    pub fn url(mut self, url: &str) -> Self {
        self.options.base_url = Some(url.to_owned());
        self
    }

    /// Days on which notes were changed, as Git tells them.
    pub fn changed(mut self, days: &[(&str, &str)]) -> Self {
        let days = days.iter().map(|(path, day)| (source(path), day.parse().expect("a date")));
        self.options.history.changed = days.collect();
        self
    }

    /// Where the event's folder was checked out from.
    pub fn checkout(mut self, remote: &str, branch: Option<&str>, folder: &str) -> Self {
        let branch = branch.map(str::to_owned);
        self.options.history.checkout =
            Some(Checkout { remote: Some(remote.to_owned()), branch, folder: folder.to_owned() });
        self
    }

    pub fn gap(mut self, gap: HistoryGap) -> Self {
        self.options.history.gap = Some(gap);
        self
    }

    /// Runs the whole pipeline, makes every file, and checks what must hold for each.
    #[track_caller]
    pub fn build(self) -> Site {
        let site = self.build_unchecked();
        let broken = invariants::broken(&site);
        let first = broken.iter().take(12).map(String::as_str).collect::<Vec<_>>().join("\n");
        assert!(
            broken.is_empty(),
            "every site must hold this:\n{first}\n({} in all; findings: {:?})",
            broken.len(),
            site.all_findings()
        );
        site
    }

    /// What would be sent to those whom the notes name, by path; the findings where nothing may be.
    pub fn review(mut self) -> Result<BTreeMap<String, String>, Vec<String>> {
        self.options.in_review = true;
        self.options.keep_going = true;
        let plan = pipeline::plan(&self.sources, &self.options, &mut Memo::default());
        let files = plan
            .review(&[])
            .map_err(|findings| findings.iter().map(|finding| finding.code.number().to_owned()).collect::<Vec<_>>())?;
        Ok(files.into_iter().map(|(path, text)| (path.to_string(), text)).collect())
    }

    pub fn build_unchecked(self) -> Site {
        let plan = pipeline::plan(&self.sources, &self.options, &mut Memo::default());
        let mut files = BTreeMap::new();
        let mut findings = plan.findings.clone();
        for path in plan.files() {
            match plan.make(path) {
                Ok(Content::Bytes(bytes)) => {
                    files.insert(path.to_string(), bytes);
                }
                Ok(Content::Picture(recipe)) => match recipe.make_all(&self.pictures[&recipe.source]) {
                    Ok(mut made) => drop(files.insert(path.to_string(), made.swap_remove(recipe.place))),
                    Err(_) => findings.push(plan.undecodable(&recipe.source)),
                },
                Ok(Content::Source(copied)) => {
                    let text = self.sources.texts.get(&copied).map(|text| text.to_vec());
                    let bytes = text.or_else(|| self.pictures.get(&copied).cloned()).unwrap_or_default();
                    let told = if plan.reads(path) { plan.inspect(path, &bytes) } else { Vec::new() };
                    if told.iter().all(|finding| finding.severity != Severity::Error) {
                        files.insert(path.to_string(), bytes);
                    }
                    findings.extend(told);
                }
                Err(refused) => {
                    if path.as_str().ends_with("/manifest.js") && !refused.is_empty() {
                        assert_eq!(refused, plan.judge_search(), "what is only checked is judged as what is made");
                    }
                    findings.extend(refused);
                }
            }
        }
        pipeline::without_consequences(&mut findings);
        Site { files, findings, sources: self.sources }
    }
}

fn source(path: &str) -> SourcePath {
    SourcePath::new(path).expect("a relative path")
}

/// What came out.
pub struct Site {
    /// All finished files, by path.
    pub files: BTreeMap<String, Vec<u8>>,
    pub findings: Vec<Finding>,
    sources: Sources,
}

impl Site {
    /// Errors and warnings as `sessions/note.md:2:8 N201`, in the order in which they are told.
    pub fn findings(&self) -> Vec<String> {
        self.told(|severity| severity != Severity::Note)
    }

    pub fn errors(&self) -> Vec<String> {
        self.told(|severity| severity == Severity::Error)
    }

    /// Notes: what is only advice.
    pub fn advice(&self) -> Vec<String> {
        self.told(|severity| severity == Severity::Note)
    }

    pub fn all_findings(&self) -> Vec<String> {
        self.told(|_| true)
    }

    /// All findings in English, one a line, with what to do.
    pub fn told_in_full(&self) -> String {
        let (excerpts, messages) = (Excerpts::default(), Messages::new(MessageLanguage::English));
        short(&Report::new(&self.findings, &excerpts, messages))
    }

    fn told(&self, keep: impl Fn(Severity) -> bool) -> Vec<String> {
        // What is hidden unless asked for is no concern of most tests.
        let told = self.findings.iter().filter(|finding| finding.code.default_level() > Level::Hidden);
        told.filter(|finding| keep(finding.severity)).map(|finding| self.tell(finding)).collect()
    }

    fn tell(&self, finding: &Finding) -> String {
        let number = finding.code.number();
        let Some(location) = &finding.location else { return number.to_owned() };
        let Some(span) = location.span else { return format!("{} {number}", location.path) };
        let bytes = self.sources.texts.get(&location.path).map(|bytes| &**bytes).unwrap_or_default();
        let text = SourceText::decode(location.path.clone(), bytes).text;
        let place = LineIndex::new(&text).line_column(&text, span.start as usize);
        format!("{}:{}:{} {number}", location.path, place.line, place.column)
    }

    /// The decoded text of a file of the event.
    pub fn source_text(&self, path: &SourcePath) -> Option<String> {
        let bytes = self.sources.texts.get(path)?;
        Some(SourceText::decode(path.clone(), bytes).text)
    }

    pub fn paths(&self) -> Vec<&str> {
        self.files.keys().map(String::as_str).collect()
    }

    pub fn has(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// Whether there is a file whose path begins so: the addresses of pictures end in a hash and a width.
    pub fn has_file_like(&self, beginning: &str) -> bool {
        self.files.keys().any(|path| path.starts_with(beginning))
    }

    #[track_caller]
    pub fn page(&self, path: &str) -> Page {
        match self.files.get(path) {
            Some(bytes) => Page::new(path, bytes),
            None => panic!("there is no {path}, only {:#?}\nfindings: {:#?}", self.paths(), self.all_findings()),
        }
    }

    pub fn pages(&self) -> impl Iterator<Item = Page> {
        let pages = self.files.iter().filter(|(path, _)| path.ends_with(".html"));
        pages.map(|(path, bytes)| Page::new(path, bytes))
    }

    /// The search's index, taken apart, where there is one.
    pub fn search(&self) -> Option<search::SearchFiles> {
        let folder = ["suche", "search"].into_iter().find(|folder| self.has(&format!("{folder}/manifest.js")))?;
        Some(search::SearchFiles::read(&self.files, folder))
    }

    /// The files that hold `words` anywhere: in their name, their bytes, or the text that a reader sees; in any case.
    pub fn files_with(&self, words: &str) -> Vec<&str> {
        let words = words.to_lowercase();
        let holds = |path: &str, bytes: &[u8]| {
            let raw = String::from_utf8_lossy(bytes).to_lowercase();
            let text = || Page::new(path, bytes).everything().to_lowercase();
            path.to_lowercase().contains(&words)
                || raw.contains(&words)
                || (path.ends_with(".html") && text().contains(&words))
        };
        self.files.iter().filter(|(path, bytes)| holds(path, bytes)).map(|(path, _)| path.as_str()).collect()
    }
}
