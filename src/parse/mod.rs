//! One file at a time: front matter, YAML and Markdown become [`Input`], everything as its author wrote it.
//!
//! Parsing cannot fail. Whatever is wrong with a file becomes a finding, and the best that can be read is
//! kept. Nothing here knows about any other file; names are looked up in `resolve`.
//!
//! 1. [`mod@layout`] tells notes, lists, pages and events of a folder apart by their paths.
//! 2. [`frontmatter`] cuts a file into its block and its text; [`repair`] corrects what YAML would misread and
//!    [`yaml`] reads the block as a tree with places.
//! 3. [`note`], [`pages`], [`event`] and [`lists`] read [`fields`] from that tree, by the one table of [`keys`].
//! 4. [`mod@lock`] reads which addresses were published before.
//! 5. [`markdown`] makes a [`Body`](crate::model::Body) of the text.

mod alias_line;
mod allowances;
pub mod completion;
mod data_file;
mod days;
pub mod directory;
pub mod drawing;
mod edits;
mod event;
mod fields;
mod file;
mod file_names;
mod foreign;
mod frontmatter;
mod header;
pub mod images;
pub mod keys;
mod layout;
mod legal;
mod levels;
mod lists;
mod lock;
pub mod markdown;
mod misplaced;
mod note;
mod outline;
mod pages;
mod parties;
mod places;
pub mod privacy;
mod repair;
pub mod style;
mod template;
mod theme;
mod tree;
mod turned;
mod values;
mod written;
mod yaml;
mod yaml_text;

use std::sync::Arc;

use rayon::prelude::*;

use crate::diagnostics::{Code, Finding, Severity};
use crate::model::{Lock, NamesPolicy};
use crate::source::{HashMap, LOCK_FILE, ReadProblem, ReadProblemKind, SourcePath, Sources};
use layout::{EventLayout, Layout, Lists, layout};
pub use layout::{event_folders, is_aside, is_markdown};
use template::Template;

pub use alias_line::alias_line;
pub use legal::{LegalEntry, WrittenLegal};
pub use levels::suggesting_code;
pub use lists::people;
pub use lock::{site_path, write as lock_text};
pub use outline::{Outline, PlacedScalar};
pub use theme::{Aim, Pair, ThemeFile, theme_file};
pub use values::{
    Due, UnreadDue, beginning, colour, day_of_name, due_at_start, is_month_or_weekday, unread_due, without_day,
};
pub use written::{
    Allowance, EventFile, EventFolder, Input, MunicipalityEntry, NamedRepository, Note, NoteFile, PageFile,
    PersonEntry, SiteFile, SlotEntry, TopicEntry, Written, WrittenApproval, WrittenConsent, WrittenData, WrittenFont,
    WrittenHome, WrittenImage, WrittenLocation, WrittenLogo, WrittenParty, WrittenPractice, WrittenRelease,
    WrittenRepository, WrittenRoom, WrittenStatus, WrittenTheme, WrittenTime,
};
pub use yaml_text::{yaml_quoted, yaml_text};

/// Notes and pages by their paths and bytes: what one run leaves for the next.
#[derive(Clone, Debug, Default)]
pub struct ParsedFiles {
    notes: HashMap<SourcePath, Known<NoteFile>>,
    pages: HashMap<SourcePath, Known<PageFile>>,
}

/// A file, and the bytes that it was parsed from. They are compared themselves: most often they are the very same ones,
/// which is told without looking at any.
#[derive(Clone, Debug)]
struct Known<T> {
    bytes: Arc<[u8]>,
    file: Arc<T>,
}

/// Parses a folder. Files that `previous` knows are not parsed again; what is returned beside the input knows
/// exactly the files of this run. All findings are told, those of unchanged files too.
pub fn parse(sources: &Sources, previous: &ParsedFiles, findings: &mut Vec<Finding>) -> (Input, ParsedFiles) {
    findings.extend(sources.problems.iter().map(unread));
    file_names::report(sources, findings);
    let layout = layout(sources);
    report_gaps(sources, &layout, findings);

    let mut parsed = ParsedFiles::default();
    let mut input = Input { is_series: layout.series.is_some(), ..Input::default() };
    if let Some(path) = SourcePath::new(LOCK_FILE).filter(|path| sources.texts.contains_key(path)) {
        input.lock = Arc::new(lock::lock(&path, bytes(sources, &path), findings));
    }
    // Whatever lies there in place of the file: what it said must not be lost.
    if sources.problems.iter().any(|problem| problem.path == LOCK_FILE) {
        input.lock = Arc::new(Lock { is_partly_read: true, ..Lock::default() });
    }
    if let Some(path) = &layout.series {
        report_misplaced_locks(sources, &layout, findings);
        input.site = event::series(path, bytes(sources, path), findings);
        read_lists(sources, &layout.lists, &mut input, findings);
        input.pages = pages_of(sources, &layout.pages, previous, &mut parsed, findings);
    }
    for folder in &layout.events {
        let (site, file) = match &folder.file {
            Some(path) => event::event(path, bytes(sources, path), input.is_series, findings),
            None => Default::default(),
        };
        if !input.is_series {
            input.site = site;
        } else if site.names == Some(NamesPolicy::None) {
            // The stricter of the two counts for all that they publish together.
            input.site.names = site.names;
        }
        read_lists(sources, &folder.lists, &mut input, findings);
        let notes = notes_of(sources, folder, previous, &mut parsed, findings);
        let pages = pages_of(sources, &folder.pages, previous, &mut parsed, findings);
        let template = folder.template.as_ref().and_then(|path| Template::read(path, bytes(sources, path)));
        input.events.push(EventFolder { folder: folder.folder.clone(), file, template, notes, pages });
    }
    (input, parsed)
}

/// What the site's file says of the repository, for the edge, which must know before it gathers what else is parsed.
pub fn repository(sources: &Sources) -> Option<WrittenRepository> {
    let read = |stem, read: &dyn Fn(&SourcePath) -> SiteFile| layout::yaml_file(sources, "", stem).as_ref().map(read);
    let findings = || Vec::new();
    let series = |path: &SourcePath| event::series(path, bytes(sources, path), &mut findings());
    let event = |path: &SourcePath| event::event(path, bytes(sources, path), false, &mut findings()).0;
    read("series", &series).or_else(|| read("event", &event))?.repository
}

/// What lay in the folder and could not be read.
fn unread(problem: &ReadProblem) -> Finding {
    let finding = match &problem.kind {
        ReadProblemKind::Unreadable(fault) => {
            Finding::new(Code::Unreadable).with("fault", fault.key).with("reason", &fault.words)
        }
        ReadProblemKind::LeadsOutside => Finding::new(Code::LeadsOutside),
        ReadProblemKind::TooLarge(limit) => Finding::new(Code::TooLarge).with("limit", limit / 1_000_000),
        ReadProblemKind::NotAFile if problem.path == LOCK_FILE => {
            let finding = Finding::new(Code::UnreadableLock).variant("no-file").help("help-no-file");
            return SourcePath::new(LOCK_FILE).map_or(finding.clone(), |path| finding.in_file(&path));
        }
        ReadProblemKind::NotAFile => Finding::new(Code::NotAFile),
        ReadProblemKind::NameNotUnicode => Finding::new(Code::NotAFile).variant("name"),
    };
    let help = if finding.variant.is_some() { "help-name" } else { "help" };
    let finding = finding.with("path", &problem.path).help(help);
    let Some(path) = SourcePath::new(&problem.path) else { return finding };
    // Without the file that says what may be shown, nothing may be.
    let decides = matches!(path.stem().to_lowercase().as_str(), "event" | "series" | "people");
    let severity = if decides { Severity::Error } else { finding.severity };
    Finding { severity, ..finding.in_file(&path) }
}

/// No notes, no `event.yaml`. Where both are missing, somebody gave the wrong folder, unless they could not be read.
fn report_gaps(sources: &Sources, layout: &Layout, findings: &mut Vec<Finding>) {
    let has_notes = layout.events.iter().any(|event| !event.notes.is_empty());
    let has_file = layout.series.is_some() || layout.events.iter().all(|event| event.file.is_some());
    let is_partly_read = findings.iter().any(|finding| finding.severity == Severity::Error);
    if !has_notes && !has_file && !is_partly_read {
        findings.push(no_event(sources));
        return;
    }
    if !has_notes {
        findings.push(Finding::new(Code::NoNotes).with("folder", &sources.name).help("help"));
    }
    if !has_file {
        findings.push(Finding::new(Code::NoEventFile).with("folder", &sources.name).help("help"));
    }
}

/// The addresses of a series are kept at its root: what an event of it has of its own, nobody reads.
fn report_misplaced_locks(sources: &Sources, layout: &Layout, findings: &mut Vec<Finding>) {
    for event in &layout.events {
        let path = SourcePath::new(&format!("{}/{LOCK_FILE}", event.folder));
        if let Some(path) = path.filter(|path| sources.contains(path)) {
            let finding = Finding::new(Code::UnreadableLock).variant("misplaced").in_file(&path);
            findings.push(finding.with("folder", &event.folder).help("help-misplaced"));
        }
    }
}

/// That a folder is no event, and where in it there are some.
fn no_event(sources: &Sources) -> Finding {
    /// So many are named.
    const SHOWN: usize = 3;
    let finding = Finding::new(Code::NoEvent).with("folder", &sources.name);
    let mut events: Vec<&str> = layout::event_folders(sources);
    events.sort_by_key(|folder| (folder.matches('/').count(), *folder));
    let mut named: Vec<String> = events.iter().take(SHOWN).map(|folder| format!("`{folder}`")).collect();
    if events.len() > SHOWN {
        named.push("…".to_owned());
    }
    match named.is_empty() {
        true => finding.help("help"),
        false => finding.with("count", events.len()).with("events", named.join(", ")).help("help-below"),
    }
}

fn bytes<'a>(sources: &'a Sources, path: &SourcePath) -> &'a [u8] {
    sources.texts.get(path).map_or(&[], |bytes| bytes)
}

fn read_lists(sources: &Sources, lists: &Lists, input: &mut Input, findings: &mut Vec<Finding>) {
    if let Some(path) = &lists.topics {
        let told = findings.len();
        let topics = lists::topics(path, bytes(sources, path), findings);
        input.has_topic_list |= is_list(&topics, &findings[told..]);
        input.topics.extend(topics.into_iter().map(|topic| (path.clone(), topic)));
    }
    if let Some(path) = &lists.municipalities {
        let told = findings.len();
        let municipalities = lists::municipalities(path, bytes(sources, path), findings);
        input.has_municipality_list |= is_list(&municipalities, &findings[told..]);
        input.sources_of_keys.extend(completion::source_of_keys(bytes(sources, path)));
        input.municipalities.extend(municipalities.into_iter().map(|entry| (path.clone(), entry)));
    }
    if let Some(path) = &lists.people {
        let told = findings.len();
        let people = lists::people(path, bytes(sources, path), findings);
        input.has_people_list |= is_list(&people, &findings[told..]);
        input.people.extend(people.into_iter().map(|person| (path.clone(), person)));
    }
}

/// Whether names can be missing on a list. What is missing since the file is broken follows from that.
fn is_list<T>(entries: &[T], told: &[Finding]) -> bool {
    let is_broken =
        told.iter().any(|finding| matches!(finding.code, Code::YamlSyntax | Code::RefusedYaml | Code::TooLarge));
    !entries.is_empty() && !is_broken
}

/// The notes of an event in the order of their paths, parsed in parallel.
fn notes_of(
    sources: &Sources,
    event: &EventLayout,
    previous: &ParsedFiles,
    parsed: &mut ParsedFiles,
    findings: &mut Vec<Finding>,
) -> Vec<Arc<NoteFile>> {
    let read = |path: &SourcePath| known_or(path, sources, &previous.notes, note::note);
    let notes: Vec<Known<NoteFile>> = event.notes.par_iter().map(read).collect();
    parsed.notes.extend(event.notes.iter().cloned().zip(notes.iter().cloned()));
    findings.extend(notes.iter().flat_map(|note| note.file.findings.iter().cloned()));
    notes.into_iter().map(|note| note.file).collect()
}

fn pages_of(
    sources: &Sources,
    paths: &[SourcePath],
    previous: &ParsedFiles,
    parsed: &mut ParsedFiles,
    findings: &mut Vec<Finding>,
) -> Vec<Arc<PageFile>> {
    let read = |path: &SourcePath| known_or(path, sources, &previous.pages, pages::page);
    let pages: Vec<Known<PageFile>> = paths.iter().map(read).collect();
    parsed.pages.extend(paths.iter().cloned().zip(pages.iter().cloned()));
    findings.extend(pages.iter().flat_map(|page| page.file.findings.iter().cloned()));
    pages.into_iter().map(|page| page.file).collect()
}

fn known_or<T>(
    path: &SourcePath,
    sources: &Sources,
    previous: &HashMap<SourcePath, Known<T>>,
    parse: impl Fn(&SourcePath, &[u8]) -> T,
) -> Known<T> {
    let bytes = sources.texts.get(path).cloned().unwrap_or_default();
    let known = previous.get(path).filter(|known| Arc::ptr_eq(&known.bytes, &bytes) || known.bytes == bytes);
    known.map_or_else(
        || Known { file: Arc::new(parse(path, &bytes)), bytes: Arc::clone(&bytes) },
        |known| Known { file: Arc::clone(&known.file), bytes: Arc::clone(&bytes) },
    )
}

#[cfg(test)]
mod tests;
