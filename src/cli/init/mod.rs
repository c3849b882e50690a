//! `nachlese init`: a new event that builds at once, and what an editor and a forge need to know about it.
//!
//! Nothing that is there is ever changed. Into a folder that holds an event already, only the files for editor and
//! forge are put, those that are missing.

pub(super) mod editor;
mod forge;
mod origin;
mod template;

use std::collections::HashSet;
use std::path::{Path, PathBuf};

use jiff::ToSpan;
use jiff::civil::Date;

use super::Verdict;
use super::arguments::{Init, SiteLanguage, local_today};
use super::event::{Event, below, stays_within};
use super::note_file::{Value, fill_note, fill_yaml};
use super::terminal::{Stream, Terminal};
use crate::disk;
use crate::pipeline::{self, Memo, Options};
use forge::Ci;
use origin::Origin;

/// The files of a new event in one language.
pub(super) struct Starter {
    language: &'static str,
    event: &'static str,
    note_name: &'static str,
    note: &'static str,
    guide_name: &'static str,
    guide: &'static str,
    /// What `nachlese new` makes notes of.
    pub template: &'static str,
    /// How a day is written in a note.
    day_format: &'static str,
    /// What editors call checking and the preview.
    tasks: [&'static str; 2],
}

/// A file to be written if there is none of its name.
pub(super) struct NewFile {
    pub path: PathBuf,
    /// Another name under which it may be there.
    also: Option<PathBuf>,
    pub text: String,
}

impl NewFile {
    fn new(path: PathBuf, text: String) -> Self {
        Self { path, also: None, text }
    }
}

const GERMAN: Starter = Starter {
    language: "de",
    event: include_str!("../templates/de/event.yaml"),
    note_name: "sessions/beispiel.md",
    note: include_str!("../templates/de/note.md"),
    guide_name: "ANLEITUNG.md",
    guide: include_str!("../templates/de/guide.md"),
    template: include_str!("../templates/de/session.md"),
    day_format: "%d.%m.%Y",
    tasks: ["nachlese: prüfen", "nachlese: Vorschau"],
};

const ENGLISH: Starter = Starter {
    language: "en",
    event: include_str!("../templates/en/event.yaml"),
    note_name: "sessions/example.md",
    note: include_str!("../templates/en/note.md"),
    guide_name: "GUIDE.md",
    guide: include_str!("../templates/en/guide.md"),
    template: include_str!("../templates/en/session.md"),
    day_format: "%Y-%m-%d",
    tasks: ["nachlese: check", "nachlese: preview"],
};

impl Starter {
    /// The files for the language of a site; English for all but German.
    pub fn in_language(tag: &str) -> &'static Self {
        if tag.starts_with("de") { &GERMAN } else { &ENGLISH }
    }
}

pub(super) fn run(arguments: &Init, terminal: &mut Terminal) -> anyhow::Result<Verdict> {
    let folder = &arguments.folder;
    let present = disk::entries(folder)?;
    let holds_event = arguments.forge.is_some() && present.iter().any(|name| is_of_an_event(name));
    let starter = starter(arguments, holds_event, terminal)?;
    terminal.speak(starter.language);
    let ci = match arguments.forge {
        None => None,
        Some(forge) => {
            let origin = Origin::of(arguments.from.as_deref(), terminal)?;
            Some(Ci::of(forge, origin, folder, terminal)?)
        }
    };
    if !holds_event {
        refuse_other_work(folder, &present, terminal)?;
    }

    let mut files = Vec::new();
    if !holds_event {
        let title = arguments.title.clone().unwrap_or_else(|| title_of(folder));
        files.extend(event_files(starter, &title, folder));
    }
    // Where the notes lie beside `event.yaml`, a guide would be one of them.
    let has_guide = !holds_event || present.iter().any(|name| matches!(name.as_str(), "sessions" | "series.yaml"));
    files.extend(
        common_files(starter, folder).into_iter().filter(|file| has_guide || !file.path.ends_with(starter.guide_name)),
    );
    files.extend(editor::files(folder, starter));
    files.extend(ci.iter().flat_map(|ci| ci.files(starter)));
    // What a forge reads lies at the root of the repository, which need not be the event's folder.
    let root = disk::work_tree(folder).map_or_else(|| folder.clone(), |(root, _)| root);
    files.iter().try_for_each(|file| stays_within(&root, &file.path, terminal))?;
    let written = write_missing(&files, terminal)?;
    if holds_event {
        tell_written(folder, &written, terminal)?;
    }
    tell_what_next(folder, starter, holds_event, ci.as_ref(), terminal)?;
    Ok(Verdict::Fine)
}

/// The language of an event that is there is its own, unless the user says another.
fn starter(arguments: &Init, holds_event: bool, terminal: &Terminal) -> anyhow::Result<&'static Starter> {
    match arguments.language {
        Some(SiteLanguage::De) => Ok(&GERMAN),
        Some(SiteLanguage::En) => Ok(&ENGLISH),
        None if holds_event => {
            let sources = Event::open(&arguments.folder, None, terminal)?.read()?;
            let plan = pipeline::plan(&sources, &Options::default(), &mut Memo::default());
            Ok(Starter::in_language(plan.language()))
        }
        None => Ok(&GERMAN),
    }
}

/// A folder may be a fresh repository, but no one else's.
fn refuse_other_work(folder: &Path, present: &[String], terminal: &Terminal) -> anyhow::Result<()> {
    match present.iter().find(|name| !is_harmless(name)) {
        None => Ok(()),
        Some(found) => {
            let id = if present.iter().any(|name| is_of_an_event(name)) { ".event" } else { "" };
            let arguments = [("path", folder.display().to_string()), ("found", found.clone())];
            Err(terminal.failure(&format!("cli-init-not-empty{id}"), &arguments))
        }
    }
}

/// Writes what is not there, and says what is. Returns what is new.
fn write_missing<'a>(files: &'a [NewFile], terminal: &Terminal) -> anyhow::Result<Vec<&'a Path>> {
    let mut written = Vec::new();
    for file in files {
        let present = [Some(&file.path), file.also.as_ref()].into_iter().flatten().find(|path| disk::exists(path));
        match present {
            Some(path) => tell_kept(path, &file.text, terminal)?,
            None => {
                disk::write_new(&file.path, file.text.as_bytes())?;
                written.push(file.path.as_path());
            }
        }
    }
    Ok(written)
}

/// Says that a file stays as it is, if that is not just what would have been written. Without our lines in a
/// `.gitignore`, names of people could get into the history.
fn tell_kept(path: &Path, text: &str, terminal: &Terminal) -> anyhow::Result<()> {
    let found = disk::text_of(path).unwrap_or_default();
    let shown = ("path", path.display().to_string());
    if path.file_name().is_none_or(|name| name != ".gitignore") {
        return match found == text {
            true => Ok(()),
            false => terminal.say(Stream::Error, terminal.phrase("cli-init-kept.whole", &[shown])),
        };
    }
    let known: HashSet<&str> = found.lines().map(str::trim).collect();
    let missing =
        text.lines().filter(|line| !line.starts_with('#') && !known.contains(line)).map(|line| format!("`{line}`"));
    let missing: Vec<String> = missing.collect();
    if missing.is_empty() {
        return Ok(());
    }
    terminal.say(Stream::Error, terminal.phrase("cli-init-kept", &[shown, ("lines", missing.join(", "))]))
}

fn is_of_an_event(name: &str) -> bool {
    let lower = name.to_lowercase();
    matches!(lower.as_str(), "event.yaml" | "event.yml" | "series.yaml" | "series.yml" | "sessions")
}

fn is_harmless(name: &str) -> bool {
    let lower = name.to_lowercase();
    let stem = lower.split('.').next().unwrap_or_default();
    matches!(stem, "readme" | "license" | "licence" | "copying")
        || matches!(name, ".git" | ".gitignore" | ".gitattributes" | ".gitkeep" | ".DS_Store")
        || matches!(
            name,
            ".github" | ".gitlab" | ".gitlab-ci.yml" | ".forgejo" | ".gitea" | ".vscode" | ".editorconfig"
        )
        || name == ".pre-commit-config.yaml"
}

/// What makes an event, ready to be built.
fn event_files(starter: &Starter, title: &str, folder: &Path) -> Vec<NewFile> {
    let today = local_today();
    let later = today.saturating_add(60.days());
    let day = |date: Date, format: &str| date.strftime(format).to_string();
    let date = day(today, "%Y-%m-%d");
    let due = day(later, starter.day_format);
    let values = [Value { name: "title", text: Some(title) }, Value { name: "due", text: Some(&due) }];
    // Dates are no text to YAML, and times begin with one.
    let dated = |text: String| text.replace("{{ date }}", &date);
    let file = |name: &str, text: String| NewFile::new(below(folder, name), text);
    vec![
        file("event.yaml", dated(fill_yaml(starter.event, &values))),
        file(starter.note_name, dated(fill_note(starter.note, &values))),
        file("templates/session.md", starter.template.to_owned()),
    ]
}

/// What every event needs besides.
fn common_files(starter: &Starter, folder: &Path) -> Vec<NewFile> {
    let file = |name: &str, text: &str| NewFile::new(below(folder, name), text.to_owned());
    vec![file(starter.guide_name, starter.guide), file(".gitignore", include_str!("../templates/gitignore"))]
}

/// `barcamp-2027` → `Barcamp 2027`.
fn title_of(folder: &Path) -> String {
    let named = std::path::absolute(folder).unwrap_or_else(|_| PathBuf::from(folder));
    let name = named.file_name().map(|name| name.to_string_lossy().replace(['-', '_'], " ")).unwrap_or_default();
    let name = name.trim();
    let mut letters = name.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => "Barcamp".to_owned(),
    }
}

fn tell_written(folder: &Path, written: &[&Path], terminal: &Terminal) -> anyhow::Result<()> {
    let id = if written.is_empty() { "cli-init-completed.nothing" } else { "cli-init-completed" };
    let path = folder.display().to_string();
    terminal.say(Stream::Output, terminal.phrase(id, &[("path", path)]))?;
    written.iter().try_for_each(|path| terminal.say(Stream::Output, format!("  {}", path.display())))
}

fn tell_what_next(
    folder: &Path,
    starter: &Starter,
    holds_event: bool,
    ci: Option<&Ci>,
    terminal: &Terminal,
) -> anyhow::Result<()> {
    let shown = folder.display().to_string();
    let path = if shown.contains(' ') { format!("\"{shown}\"") } else { shown };
    let arguments = [
        ("path", path),
        ("guide", below(folder, starter.guide_name).display().to_string()),
        ("event", below(folder, "event.yaml").display().to_string()),
        ("topic", terminal.phrase("cli-init-topic", &[])),
    ];
    let say =
        |id: &str, indent: &str| terminal.say(Stream::Output, format!("{indent}{}", terminal.phrase(id, &arguments)));
    if !holds_event {
        say("cli-init-done", "")?;
    }
    say("cli-init-next", "")?;
    let steps = ["cli-init-next.preview", "cli-init-next.note"].into_iter().filter(|_| !holds_event);
    let guide = disk::exists(&below(folder, starter.guide_name)).then_some("cli-init-next.guide");
    let legal = (!holds_event).then_some("cli-init-next.legal");
    let urls = (!holds_event).then_some("cli-init-next.urls");
    let steps = steps.chain(guide).chain(legal).chain(ci.map(Ci::advice)).chain(urls);
    steps.into_iter().try_for_each(|id| say(id, "  "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_made_of_the_folder() {
        assert_eq!(title_of(Path::new("a/barcamp-2027")), "Barcamp 2027");
        assert_eq!(title_of(Path::new("übergänge")), "Übergänge");
        assert_eq!(title_of(Path::new("/")), "Barcamp");
    }

    #[test]
    fn only_an_empty_folder_or_a_fresh_repository_is_taken() {
        assert!([".git", "README.md", "LICENSE", ".gitignore"].into_iter().all(is_harmless));
        assert!(!["event.yaml", "sessions", "index.md", ".env"].into_iter().any(is_harmless));
    }

    #[test]
    fn nothing_is_left_to_be_filled_in() {
        for starter in [&GERMAN, &ENGLISH] {
            let folder = Path::new("event");
            let files = event_files(starter, "Barcamp: Teil #2", folder).into_iter();
            for file in files.chain(common_files(starter, folder)).chain(editor::files(folder, starter)) {
                let is_template = file.path.ends_with("templates/session.md");
                assert!(is_template || !file.text.contains("{{"), "{}", file.path.display());
                assert!(!file.text.contains("@CHECK@"), "{}", file.path.display());
            }
        }
    }
}
