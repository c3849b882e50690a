//! `nachlese municipalities import`: official keys for the places that the notes name.

use std::path::Path;

use similar::TextDiff;

use super::Verdict;
use super::arguments::{Import, Municipalities, MunicipalitiesCommand};
use super::event::{Event, below, stays_within};
use super::terminal::{Stream, Terminal};
use crate::diagnostics::MessageLanguage;
use crate::disk;
use crate::model::Land;
use crate::parse::completion::{ENGLISH_SOURCE_NOTE, GERMAN_SOURCE_NOTE};
use crate::parse::directory::{self, Directory, DirectoryError, Listed};
use crate::parse::yaml_text;
use crate::pipeline::{self, ChangedList, Imported, Memo, Options};

/// How many places of one name are shown.
const CANDIDATES: usize = 12;

pub(super) fn run(arguments: &Municipalities, terminal: &mut Terminal) -> anyhow::Result<Verdict> {
    match &arguments.command {
        MunicipalitiesCommand::Import(arguments) => import(arguments, terminal),
    }
}

fn import(arguments: &Import, terminal: &mut Terminal) -> anyhow::Result<Verdict> {
    let event = Event::open(&arguments.event, None, terminal)?;
    let sources = event.read()?;
    let options = Options::default();
    terminal.speak(pipeline::plan(&sources, &options, &mut Memo::default()).language());
    let directory = read(&arguments.file, terminal)?;
    let note = |language: &str| source_note(&directory, &arguments.file, language);
    let yaml = |text: &str| yaml_text(text).into_owned();
    let imported = pipeline::import(&sources, &directory, &options, &note, &yaml);
    for list in &imported.lists {
        if arguments.dry_run { show(list, &event, terminal)? } else { write(list, &event, terminal)? }
    }
    tell(&imported, arguments.dry_run, terminal)?;
    Ok(if imported.unchangeable.is_empty() { Verdict::Fine } else { Verdict::Findings })
}

fn read(file: &Path, terminal: &Terminal) -> anyhow::Result<Directory> {
    let path = ("path", file.display().to_string());
    let bytes = disk::read_beside(file)
        .ok_or_else(|| terminal.failure("cli-import-unreadable", std::slice::from_ref(&path)))?;
    directory::read(&bytes).map_err(|error| {
        let (reason, more) = match error {
            DirectoryError::Empty => ("empty", None),
            DirectoryError::Packed => ("packed", None),
            DirectoryError::Unknown => ("unknown", None),
            DirectoryError::NoRows => ("no-rows", None),
            DirectoryError::NoColumns(titles) => ("no-columns", Some(("titles", titles))),
            DirectoryError::BadLine(line) => ("bad-line", Some(("line", line.to_string()))),
        };
        let arguments: Vec<_> = std::iter::once(path).chain(more).collect();
        terminal.failure(&format!("cli-import-no-directory.{reason}"), &arguments)
    })
}

/// The comment at the head of the list, in the site's language.
fn source_note(directory: &Directory, file: &Path, language: &str) -> String {
    let is_german = MessageLanguage::from_tag(language) == Some(MessageLanguage::German);
    let name = file.file_name().map(|name| name.to_string_lossy().replace(char::is_control, " ")).unwrap_or_default();
    let day = directory
        .date
        .map(|day| if is_german { day.strftime("%d.%m.%Y") } else { day.strftime("%Y-%m-%d") }.to_string());
    let (begin, as_of) = if is_german { (GERMAN_SOURCE_NOTE, "Gebietsstand") } else { (ENGLISH_SOURCE_NOTE, "as of") };
    if !directory.is_official {
        return format!("{begin}{name}");
    }
    let day = day.map(|day| format!(", {as_of} {day}")).unwrap_or_default();
    format!("{begin}Statistisches Bundesamt (Destatis), Gemeindeverzeichnis GV100AD{day}")
}

/// As a patch that `git apply` takes.
fn show(list: &ChangedList, event: &Event, terminal: &Terminal) -> anyhow::Result<()> {
    let path = below(&event.root, list.path.as_str());
    let before = list.before.as_deref().map(String::from_utf8_lossy).unwrap_or_default();
    let after = String::from_utf8_lossy(&list.after);
    let old = if list.before.is_some() { format!("a/{}", path.display()) } else { "/dev/null".to_owned() };
    let diff = TextDiff::from_lines(&*before, &*after);
    let diff = diff.unified_diff().header(&old, &format!("b/{}", path.display())).to_string();
    terminal.show_text(Stream::Output, &diff)
}

fn write(list: &ChangedList, event: &Event, terminal: &Terminal) -> anyhow::Result<()> {
    let path = below(&event.root, list.path.as_str());
    stays_within(&event.root, &path, terminal)?;
    let Some(before) = &list.before else { return disk::write_new(&path, &list.after) };
    if disk::read_asset(&event.root, &list.path)? != **before {
        return Err(terminal.failure("cli-fix-changed", &[("path", path.display().to_string())]));
    }
    disk::write_atomic(&path, &list.after)
}

fn tell(imported: &Imported, dry_run: bool, terminal: &Terminal) -> anyhow::Result<()> {
    let say = |line: String| terminal.say(Stream::Error, line);
    let counts = [("added", imported.added.to_string()), ("completed", imported.completed.to_string())];
    let summary = match (imported.lists.is_empty(), dry_run) {
        // What could not be added is told below.
        (true, _) if !imported.unchangeable.is_empty() || !imported.left.is_empty() => None,
        (true, _) => Some("cli-imported.nothing"),
        (false, true) => Some("cli-imported.dry-run"),
        (false, false) => Some("cli-imported"),
    };
    if let Some(summary) = summary {
        say(terminal.phrase(summary, &counts))?;
    }
    for (name, candidates) in &imported.ambiguous {
        let shares_key =
            candidates.iter().all(|candidate| candidate.ags.is_some() && candidate.ags == candidates[0].ags);
        let id = if shares_key { "cli-import-key-twice" } else { "cli-import-ambiguous" };
        say(terminal.phrase(id, &[("name", name.clone())]))?;
        for candidate in candidates.iter().take(CANDIDATES) {
            say(format!("  {}", described(candidate)))?;
        }
        if let more @ 1.. = candidates.len().saturating_sub(CANDIDATES) {
            say(format!("  {}", terminal.phrase("cli-refused.more", &[("count", more.to_string())])))?;
        }
    }
    for (name, other) in &imported.listed_already {
        say(terminal.phrase("cli-import-listed-already", &[("name", name.clone()), ("other", other.clone())]))?;
    }
    let lists = [
        ("cli-import-unknown", &imported.unknown),
        ("cli-import-people", &imported.taken_for_people),
        ("cli-import-left", &imported.left),
    ];
    for (id, names) in lists {
        if !names.is_empty() {
            say(terminal.phrase(id, &[("names", names.join(", "))]))?;
        }
    }
    for path in &imported.unchangeable {
        say(terminal.phrase("cli-import-unchangeable", &[("path", path.to_string())]))?;
    }
    Ok(())
}

/// `06534016  Neustadt (Hessen), Stadt (Kreis Marburg-Biedenkopf, Hessen)`
fn described(candidate: &Listed) -> String {
    let land = candidate.land.map(Land::name);
    let within: Vec<&str> = candidate.district.as_deref().into_iter().chain(land).collect();
    let within = if within.is_empty() { String::new() } else { format!(" ({})", within.join(", ")) };
    format!("{:8}  {}{within}", candidate.ags.as_deref().unwrap_or("–"), candidate.name)
}
