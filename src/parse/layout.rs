//! Which file of a folder is what, told by the paths alone.

use crate::source::{SourcePath, Sources};

/// The parts of a site: its root, and its events.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Layout {
    /// `series.yaml`.
    pub series: Option<SourcePath>,
    /// In the order of their folders; exactly one, the root itself, where there is no series.
    pub events: Vec<EventLayout>,
    /// Pages and lists of the root of a series.
    pub pages: Vec<SourcePath>,
    pub lists: Lists,
}

#[derive(Debug, Default, PartialEq, Eq)]
pub struct EventLayout {
    /// Empty for the root.
    pub folder: String,
    pub file: Option<SourcePath>,
    /// What new notes are made of.
    pub template: Option<SourcePath>,
    pub notes: Vec<SourcePath>,
    pub pages: Vec<SourcePath>,
    pub lists: Lists,
}

#[derive(Debug, Default, PartialEq, Eq)]
pub struct Lists {
    pub topics: Option<SourcePath>,
    pub municipalities: Option<SourcePath>,
    pub people: Option<SourcePath>,
}

/// Sorts the files of a folder.
pub fn layout(sources: &Sources) -> Layout {
    let Some(series) = yaml_file(sources, "", "series") else {
        return Layout { events: vec![event(sources, "")], ..Layout::default() };
    };
    let folders: Vec<&str> = folders(sources).filter(|folder| yaml_file(sources, folder, "event").is_some()).collect();
    Layout {
        series: Some(series),
        events: folders.into_iter().map(|folder| event(sources, folder)).collect(),
        pages: pages(sources, ""),
        lists: lists(sources, ""),
    }
}

fn event(sources: &Sources, folder: &str) -> EventLayout {
    EventLayout {
        folder: folder.to_owned(),
        file: yaml_file(sources, folder, "event"),
        template: SourcePath::new(&below(folder, "templates/session.md")).filter(|path| sources.contains(path)),
        notes: notes(sources, folder),
        pages: pages(sources, folder),
        lists: lists(sources, folder),
    }
}

fn lists(sources: &Sources, folder: &str) -> Lists {
    Lists {
        topics: yaml_file(sources, folder, "topics"),
        municipalities: yaml_file(sources, folder, "municipalities"),
        people: yaml_file(sources, folder, "people"),
    }
}

/// The direct sub-folders that could hold an event.
fn folders(sources: &Sources) -> impl Iterator<Item = &str> {
    let mut last = "";
    sources.texts.keys().filter_map(move |path| {
        let (folder, _) = path.as_str().split_once('/')?;
        let is_new = folder != last && !folder.starts_with('.');
        last = folder;
        is_new.then_some(folder)
    })
}

/// All folders below the root that hold an event or a series, however deep.
pub fn event_folders(sources: &Sources) -> Vec<&str> {
    let says_so = |path: &&SourcePath| {
        ["event", "series"].iter().any(|stem| path.stem().eq_ignore_ascii_case(stem))
            && matches!(path.extension().as_str(), "yaml" | "yml")
    };
    let mut folders: Vec<&str> = sources.texts.keys().filter(says_so).map(SourcePath::folder).collect();
    folders.dedup();
    folders
}

/// `stem.yaml` or `stem.yml`, in any case.
pub fn yaml_file(sources: &Sources, folder: &str, stem: &str) -> Option<SourcePath> {
    let is_it = |path: &&SourcePath| {
        path.folder() == folder
            && path.stem().eq_ignore_ascii_case(stem)
            && matches!(path.extension().as_str(), "yaml" | "yml")
    };
    let found = within(sources, folder).filter(|path| path.folder() == folder);
    found.filter(is_it).min_by_key(|path| path.extension() == "yml").cloned()
}

/// The files below `sessions/`; where there is none, the Markdown files of the folder itself.
fn notes(sources: &Sources, folder: &str) -> Vec<SourcePath> {
    let sessions = below(folder, "sessions");
    let has_sessions = within(sources, &sessions).next().is_some()
        || sources.assets.keys().any(|path| path.below(&sessions).is_some());
    if has_sessions {
        let is_note = |path: &&SourcePath| {
            is_markdown(path) && !is_template(path) && !(path.folder() == sessions && is_readme(path))
        };
        return within(sources, &sessions).filter(is_note).cloned().collect();
    }
    let here = within(sources, folder).filter(|path| path.folder() == folder);
    here.filter(|path| is_markdown(path) && !is_template(path) && !is_about_the_folder(path)).cloned().collect()
}

fn pages(sources: &Sources, folder: &str) -> Vec<SourcePath> {
    let pages = below(folder, "pages");
    within(sources, &pages).filter(|path| is_markdown(path)).cloned().collect()
}

fn below(folder: &str, name: &str) -> String {
    if folder.is_empty() { name.to_owned() } else { format!("{folder}/{name}") }
}

/// The texts in a folder and in those below it, without those that a name with a dot hides.
fn within<'a>(sources: &'a Sources, folder: &str) -> impl Iterator<Item = &'a SourcePath> + use<'a> {
    let folder = folder.to_owned();
    let from = match SourcePath::new(&folder) {
        Some(start) => sources.texts.range(start..),
        None => sources.texts.range::<SourcePath, _>(..),
    };
    // In byte order `0` follows `/`: all paths below the folder stand before this one.
    let end = (!folder.is_empty()).then(|| format!("{folder}0"));
    from.map(|(path, _)| path)
        .take_while(move |path| end.as_ref().is_none_or(|end| path.as_str() < end.as_str()))
        .filter(move |path| path.below(&folder).is_some_and(|rest| !rest.split('/').any(|part| part.starts_with('.'))))
}

pub fn is_markdown(path: &SourcePath) -> bool {
    matches!(path.extension().as_str(), "md" | "markdown")
}

fn is_readme(path: &SourcePath) -> bool {
    path.stem().eq_ignore_ascii_case("readme")
}

/// Whether a Markdown file is there for those who look after the folder, wherever it lies.
pub fn is_aside(path: &SourcePath) -> bool {
    is_template(path) || is_about_the_folder(path) || path.as_str().split('/').any(|part| part.starts_with('.'))
}

/// What is copied to begin a note, by the name that Jekyll and its kin pass over.
fn is_template(path: &SourcePath) -> bool {
    ["_template", "_vorlage"].iter().any(|name| path.stem().eq_ignore_ascii_case(name))
}

/// Where notes lie beside the files that explain a repository, those are no notes.
fn is_about_the_folder(path: &SourcePath) -> bool {
    const NEVER: [&str; 8] =
        ["README", "CONTRIBUTING", "LICENSE", "LICENCE", "CHANGELOG", "ANLEITUNG", "GUIDE", "CODE_OF_CONDUCT"];
    // `README.de.md` is one too.
    let stem = path.stem().split('.').next().unwrap_or_default();
    NEVER.iter().any(|name| stem.eq_ignore_ascii_case(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout_of(paths: &[&str]) -> Layout {
        layout(&Sources::from_texts("x", paths.iter().map(|&path| (path, ""))))
    }

    fn names(paths: &[SourcePath]) -> Vec<&str> {
        paths.iter().map(SourcePath::as_str).collect()
    }

    #[test]
    fn notes_lie_in_sessions() {
        let layout = layout_of(&[
            "README.md",
            "Event.yml",
            "event.yaml",
            "topics.yaml",
            "sessions/.x.md",
            "sessions/README.md",
            "sessions/a.md",
            "sessions/day-1/b.MARKDOWN",
            "sessions/e-akte/index.md",
            "sessions/e-akte/notes.txt",
            "sessions/scan/README.md",
            "sessions-old/x.md",
            "pages/imprint.md",
            "themes/x/a.md",
        ]);
        let [event] = &layout.events[..] else { panic!("one event") };
        assert_eq!(
            names(&event.notes),
            ["sessions/a.md", "sessions/day-1/b.MARKDOWN", "sessions/e-akte/index.md", "sessions/scan/README.md"]
        );
        assert_eq!(names(&event.pages), ["pages/imprint.md"]);
        assert_eq!(event.file.as_ref().map(SourcePath::as_str), Some("event.yaml"));
        assert_eq!(event.lists.topics.as_ref().map(SourcePath::as_str), Some("topics.yaml"));
        assert_eq!(event.lists.people, None);
    }

    #[test]
    fn without_sessions_the_files_of_the_folder_are_notes() {
        let layout = layout_of(&[
            "README.md",
            "Anleitung.md",
            "_Vorlage.md",
            "a.md",
            "b.txt",
            "pages/x.md",
            "static/y.md",
            "license.md",
        ]);
        assert_eq!(names(&layout.events[0].notes), ["a.md"]);
    }

    #[test]
    fn a_series_has_its_events_in_folders() {
        let layout = layout_of(&[
            "2017/event.yaml",
            "2017/sessions/a.md",
            "2018-b/a.md",
            "2018/event.yml",
            "2018/b.md",
            "2018/pages/p.md",
            "other/a.md",
            "pages/imprint.md",
            "people.yaml",
            "series.yaml",
        ]);
        let events: Vec<(&str, Vec<&str>)> =
            layout.events.iter().map(|event| (event.folder.as_str(), names(&event.notes))).collect();
        assert_eq!(events, [("2017", vec!["2017/sessions/a.md"]), ("2018", vec!["2018/b.md"])]);
        assert_eq!(names(&layout.pages), ["pages/imprint.md"]);
        assert!(layout.lists.people.is_some());
        assert_eq!(names(&layout.events[1].pages), ["2018/pages/p.md"]);
    }
}
