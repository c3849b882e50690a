//! How long each phase takes for a generated event, in memory: `README.md` here says what is measured.
//!
//! ```console
//! $ cargo bench --bench phases                                 # all phases
//! $ cargo bench --bench phases -- render --sample-count 50     # one of them
//! ```

mod notes;

use std::collections::BTreeMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use divan::Bencher;
use divan::counter::{BytesCount, ItemsCount};
use nachlese::audit::Audit;
use nachlese::diagnostics::{Finding, Levels, sort};
use nachlese::disk::{Publication, Purpose};
use nachlese::index::{Index, index};
use nachlese::model::Site;
use nachlese::parse::{Input, ParsedFiles, parse};
use nachlese::resolve::{Release, resolve};
use nachlese::site::{Files, Page, PageMemo, Paging, Recipe, Renderer};
use nachlese::source::{History, SitePath, Sources};
use nachlese::{check, site};

const SIZES: [usize; 2] = [1_000, 10_000];

/// Kinds of pages, as [`Page`] names them.
const KINDS: [&str; 12] = [
    "Session",
    "Topic",
    "Municipality",
    "Tag",
    "Programme",
    "Sessions",
    "Topics",
    "Matrix",
    "OutcomeList",
    "Document",
    "Search",
    "Start",
];

fn main() {
    divan::main();
}

#[divan::bench(name = "1 parse", args = SIZES, sample_count = 10, sample_size = 1)]
fn parsing(bencher: Bencher, notes: usize) {
    let sources = &Phases::of(notes).sources;
    let bytes: usize = sources.texts.values().map(|text| text.len()).sum();
    bencher.counter(BytesCount::new(bytes)).bench(|| parse(sources, &ParsedFiles::default(), &mut Vec::new()));
}

#[divan::bench(name = "2 resolve", args = SIZES, sample_count = 10, sample_size = 1)]
fn resolving(bencher: Bencher, notes: usize) {
    let of = Phases::of(notes);
    bencher.counter(ItemsCount::new(notes)).bench(|| of.resolve(&mut Vec::new()));
}

#[divan::bench(name = "3 index", args = SIZES, sample_count = 10, sample_size = 1)]
fn indexing(bencher: Bencher, notes: usize) {
    let of = Phases::of(notes);
    bencher.counter(ItemsCount::new(notes)).bench(|| index(&of.site));
}

#[divan::bench(name = "4 check", args = SIZES, sample_count = 10, sample_size = 1)]
fn checking(bencher: Bencher, notes: usize) {
    let of = Phases::of(notes);
    bencher.counter(ItemsCount::new(notes)).bench(|| of.check());
}

#[divan::bench(name = "5 plan", args = SIZES, sample_count = 10, sample_size = 1)]
fn planning(bencher: Bencher, notes: usize) {
    let of = Phases::of(notes);
    bencher.counter(ItemsCount::new(notes)).bench(|| of.plan());
}

/// One page.
#[divan::bench(name = "6 render", consts = SIZES, args = KINDS)]
fn rendering<const NOTES: usize>(bencher: Bencher, kind: &str) {
    let of = Phases::of(NOTES);
    let pages: Vec<(&SitePath, Page)> = of.pages().filter(|(_, page)| name(*page) == kind).collect();
    let mut turns = pages.iter().cycle();
    let next = || *turns.next().expect("the event has pages of each kind");
    bencher.with_inputs(next).bench_local_values(|(path, page)| of.render(path, page));
}

/// One page, of all kinds.
#[divan::bench(name = "7 audit", args = SIZES)]
fn auditing(bencher: Bencher, notes: usize) {
    let of = Phases::of(notes);
    // As many as fit well into memory, from all over the site.
    let step = of.pages().count().div_ceil(1_000);
    let pages: Vec<(&SitePath, String)> =
        of.pages().step_by(step).map(|(path, page)| (path, of.render(path, page))).collect();
    let mut turns = pages.iter().cycle();
    let next = || turns.next().expect("the event has pages");
    bencher.with_inputs(next).input_counter(|(_, page)| BytesCount::of_str(page)).bench_local_values(|(path, page)| {
        let mut findings = Vec::new();
        of.audit.inspect(path, page.as_bytes(), &mut findings);
        findings
    });
}

/// The whole index of the search, without writing its files.
#[divan::bench(name = "8 search index", args = SIZES, sample_count = 5, sample_size = 1)]
fn making_the_search_index(bencher: Bencher, notes: usize) {
    let of = Phases::of(notes);
    bencher.counter(ItemsCount::new(notes)).bench(|| of.renderer.search(&of.site, &of.index, |_| None, |_, _| {}));
}

/// All pages, onto a memory file system, where nothing was before.
#[divan::bench(name = "9 publish", args = [SIZES[0]], sample_count = 5, sample_size = 1)]
fn publishing(bencher: Bencher, notes: usize) {
    let of = Phases::of(notes);
    let pages: Vec<(&SitePath, String)> = of.pages().map(|(path, page)| (path, of.render(path, page))).collect();
    let bytes: usize = pages.iter().map(|(_, page)| page.len()).sum();
    let folder = || tempfile::tempdir_in("/dev/shm").expect("a memory file system");
    bencher.counter(BytesCount::new(bytes)).with_inputs(folder).bench_values(|folder| {
        let publication = Publication::begin(&folder.path().join("site"), Purpose::Site).expect("an empty folder");
        for (path, page) in &pages {
            publication.write(path, page.as_bytes()).expect("room");
        }
        publication.commit().expect("nobody else is there");
        // Removed when the clock stands.
        folder
    });
}

/// What each phase starts from.
struct Phases {
    sources: Sources,
    input: Input,
    site: Site,
    index: Index,
    files: Files,
    renderer: Renderer,
    audit: Audit,
}

impl Phases {
    /// Made once for each size.
    fn of(notes: usize) -> &'static Self {
        static KNOWN: LazyLock<Mutex<BTreeMap<usize, &'static Phases>>> = LazyLock::new(Mutex::default);
        let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
        known.entry(notes).or_insert_with(|| Box::leak(Box::new(Self::new(notes))))
    }

    fn new(notes: usize) -> Self {
        let files: Vec<(String, String)> = notes::folder::files(notes::Event { notes }).collect();
        let sources = Sources::from_texts("bench", files.iter().map(|(path, text)| (path.as_str(), text.as_str())));
        let mut findings = Vec::new();
        let (input, _) = parse(&sources, &ParsedFiles::default(), &mut findings);
        let site = resolve(&input, &sources, &Release::default(), &History::default(), &mut findings);
        let index = index(&site);
        let theme = site::load(&site, &input.site, &sources, &mut findings).expect("the built-in theme");
        let paging = Paging::new(&site, &index);
        let files = site::plan(&site, &index, &paging, &theme.assets, &sources, &mut findings);
        let audit = Audit::new(&site, &[], &files, [].into_iter());
        let renderer = Renderer::new(&site, theme.into(), paging, PageMemo::default().into());
        Self { sources, input, site, index, files, renderer, audit }
    }

    fn resolve(&self, findings: &mut Vec<Finding>) -> Site {
        resolve(&self.input, &self.sources, &Release::default(), &History::default(), findings)
    }

    fn check(&self) -> Vec<Finding> {
        let mut findings = Vec::new();
        let (history, known) = (&History::default(), &mut check::KnownNames::default());
        check::check(&self.input, &self.sources, &self.site, &self.index, history, known, &mut findings);
        check::judge(&self.input, &self.site, &self.index, &Levels::default(), &mut findings);
        sort(&mut findings);
        findings
    }

    fn plan(&self) -> Files {
        let assets = &self.renderer.theme.assets;
        let paging = Paging::new(&self.site, &self.index);
        site::plan(&self.site, &self.index, &paging, assets, &self.sources, &mut Vec::new())
    }

    fn pages(&self) -> impl Iterator<Item = (&SitePath, Page)> {
        self.files.iter().filter_map(|(path, recipe)| match recipe {
            Recipe::Page(page) => Some((path, *page)),
            _ => None,
        })
    }

    fn render(&self, path: &SitePath, page: Page) -> String {
        self.renderer.render(&self.site, &self.index, path, page).expect("the templates are complete")
    }
}

/// `OutcomeList { kind: Question, … }` → `OutcomeList`
fn name(page: Page) -> String {
    format!("{page:?}").chars().take_while(|character| character.is_alphanumeric()).collect()
}
