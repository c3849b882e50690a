//! Files that look like notes and are none, for where they lie or what they end in: their words would be lost unseen.

use crate::diagnostics::{Code, Finding};
use crate::model::{LinkTarget, Site};
use crate::parse::{Input, event_folders, is_aside, is_markdown};
use crate::source::{HashSet, SourcePath, Sources};

/// What other programs write texts in.
const TEXTS: [&str; 7] = ["txt", "html", "htm", "docx", "doc", "odt", "rtf"];
/// Folders in which nothing is looked for.
const OTHER: [&str; 4] = ["assets", "static", "templates", "themes"];
/// So many are named.
const SHOWN: usize = 3;

/// One finding for the site: Markdown outside of the folders that are read, and texts of other kinds among the notes to
/// which no note links.
pub fn files(input: &Input, sources: &Sources, site: &Site, findings: &mut Vec<Finding>) {
    // That nothing at all is read is said elsewhere.
    if input.events.iter().all(|event| event.notes.is_empty()) {
        return;
    }
    let read: HashSet<&SourcePath> = notes_and_pages(input).collect();
    let folders: Vec<&str> = input.events.iter().map(|event| event.folder.as_str()).chain([""]).collect();
    let within = |path: &SourcePath, names: &[&str]| {
        let first =
            |folder: &&str| path.below(folder).and_then(|inside| inside.split_once('/')).map(|(first, _)| first);
        folders.iter().filter_map(first).any(|first| names.contains(&first))
    };
    let markdown = sources.texts.keys().filter(|path| is_markdown(path) && !read.contains(path));
    let others: Vec<&str> = event_folders(sources).into_iter().filter(|folder| !folders.contains(folder)).collect();
    let is_of_another = |path: &SourcePath| others.iter().any(|folder| path.below(folder).is_some());
    let markdown = markdown.filter(|path| !within(path, &OTHER) && !is_aside(path) && !is_of_another(path));
    let linked = linked(site);
    let among_notes = |path: &&SourcePath| {
        TEXTS.contains(&path.extension().as_str()) && within(path, &["sessions"]) && !linked.contains(path)
    };
    let mut unread: Vec<&SourcePath> = markdown.chain(sources.assets.keys().filter(among_notes)).collect();
    unread.sort();
    if unread.is_empty() {
        return;
    }
    let mut named: Vec<String> = unread.iter().take(SHOWN).map(|path| format!("`{path}`")).collect();
    if unread.len() > SHOWN {
        named.push("…".to_owned());
    }
    let finding = Finding::new(Code::FileNotRead).with("count", unread.len()).with("files", named.join(", "));
    findings.push(finding.help("help"));
}

fn notes_and_pages(input: &Input) -> impl Iterator<Item = &SourcePath> {
    let notes = input.events.iter().flat_map(|event| &event.notes).map(|note| &note.source);
    let pages = input.pages.iter().chain(input.events.iter().flat_map(|event| &event.pages));
    notes.chain(pages.map(|page| &page.source))
}

/// The files to which texts link, and which are published with them.
fn linked(site: &Site) -> HashSet<&SourcePath> {
    let of_sessions = site
        .sessions
        .iter()
        .flat_map(|session| session.targets.iter().chain(session.versions.iter().flat_map(|version| &version.targets)));
    let all = of_sessions.chain(site.pages.iter().flat_map(|page| &page.targets));
    all.filter_map(|target| if let LinkTarget::Asset(path) = target { Some(path) } else { None }).collect()
}
