//! `nachlese redact`: one person, taken out of the files of an event.
//!
//! Shows every place, writes what stands there instead, and says what no program can do: clear a history that
//! others have copies of.

use std::path::PathBuf;

use super::Verdict;
use super::arguments::Redact;
use super::event::{Event, below};
use super::git::{Mentions, mentions};
use super::terminal::{Stream, Terminal};
use crate::disk;
use crate::pipeline::{self, Redacted, Redaction, redact};
use crate::source::{SourcePath, Sources};

pub(super) fn run(arguments: &Redact, terminal: &mut Terminal) -> anyhow::Result<Verdict> {
    let event = Event::open(&arguments.event, None, terminal)?.with_people(arguments.people.file(), terminal)?;
    let sources = event.read()?;
    terminal.speak(&pipeline::language(&sources));
    let redaction = redact(&sources, &arguments.who).map_err(|ambiguous| {
        let arguments = [("name", arguments.who.clone()), ("keys", ambiguous.0.join(", "))];
        terminal.failure("cli-redact-ambiguous", &arguments)
    })?;
    // Before anything changes: a file that somebody else works on must stay as it is, and all others with it.
    for file in &redaction.files {
        let path = event.path_of(&file.path);
        if !arguments.dry_run && disk::read_text(&path, disk::Limits::default())? != file.before {
            return Err(terminal.failure("cli-fix-changed", &[("path", path.display().to_string())]));
        }
    }
    show(&redaction, &event, terminal)?;
    if !arguments.dry_run {
        write(&redaction, &event)?;
    }
    summarise(&redaction, arguments.dry_run, terminal)?;
    tell_what_is_left(&redaction, &sources, &event, terminal)?;
    tell_history(&redaction, &event, terminal)?;
    let is_anything_to_do = arguments.dry_run && !redaction.is_empty();
    Ok(if is_anything_to_do || !redaction.left.is_empty() { Verdict::Findings } else { Verdict::Fine })
}

/// Every place: file and line, what stands there, and what will.
fn show(redaction: &Redaction, event: &Event, terminal: &Terminal) -> anyhow::Result<()> {
    for Redacted { path, places, .. } in &redaction.files {
        for place in places {
            let shown = [
                ("place", format!("{}:{}", event.path_of(path).display(), place.line)),
                ("excerpt", place.excerpt.clone()),
                ("replacement", place.replacement.clone()),
            ];
            let id = if place.replacement.is_empty() { "cli-redact-place.removed" } else { "cli-redact-place" };
            terminal.say(Stream::Output, terminal.phrase(id, &shown))?;
        }
    }
    for (from, to) in &redaction.renames {
        let paths = [("from", event.path_of(from)), ("to", event.path_of(to))];
        let paths = paths.map(|(name, path)| (name, path.display().to_string()));
        terminal.say(Stream::Output, terminal.phrase("cli-redact-rename", &paths))?;
    }
    Ok(())
}

fn write(redaction: &Redaction, event: &Event) -> anyhow::Result<()> {
    for file in &redaction.files {
        disk::write_atomic(&event.path_of(&file.path), &file.after)?;
    }
    for (from, to) in &redaction.renames {
        disk::move_new(&event.root, from, to)?;
    }
    Ok(())
}

fn summarise(redaction: &Redaction, dry_run: bool, terminal: &Terminal) -> anyhow::Result<()> {
    let id = match (redaction.is_empty(), dry_run) {
        (true, _) => "cli-redact-nothing",
        (false, true) => "cli-redact-would",
        (false, false) => "cli-redact-done",
    };
    let places: usize = redaction.files.iter().map(|file| file.places.len()).sum();
    let arguments = [
        ("places", places.to_string()),
        ("files", redaction.files.len().to_string()),
        ("renames", redaction.renames.len().to_string()),
    ];
    terminal.say(Stream::Error, terminal.phrase(id, &arguments))
}

/// Files in which only a person can do something: pictures and documents that carry the name in themselves.
fn tell_what_is_left(
    redaction: &Redaction,
    sources: &Sources,
    event: &Event,
    terminal: &Terminal,
) -> anyhow::Result<()> {
    let told = |id: &str, path: PathBuf| {
        terminal.say(Stream::Error, terminal.phrase(id, &[("path", path.display().to_string())]))
    };
    // The list that was handed in counts in its place, so that nobody has looked into it.
    let own = below(&event.root, "people.yaml");
    let is_other = event.people_file().is_some_and(|people| disk::real_path(people) != disk::real_path(&own));
    if is_other && disk::text_of(&own).is_some_and(|text| redaction.is_named_by(&text)) {
        told("cli-redact-left", own)?;
    }
    for path in &redaction.left {
        told("cli-redact-left", event.path_of(path))?;
    }
    let new_name = |path: &SourcePath| {
        let renamed = redaction.renames.iter().find(|(from, _)| from == path);
        renamed.map_or(path.clone(), |(_, to)| to.clone())
    };
    for path in sources.assets.keys().filter(|path| redaction.may_be_named_in(path)) {
        let [old, new] = [path.clone(), new_name(path)];
        let Some(there) = [&new, &old].into_iter().find(|path| disk::exists(&event.path_of(path))) else { continue };
        if redaction.is_named_in(path, &disk::read_asset(&event.root, there)?) {
            told("cli-redact-metadata", event.path_of(there))?;
        }
    }
    Ok(())
}

fn tell_history(redaction: &Redaction, event: &Event, terminal: &Terminal) -> anyhow::Result<()> {
    let found = mentions(event, redaction.pattern.as_deref(), |words| redaction.is_named_by(words));
    let line = match found {
        Mentions::NoHistory => return Ok(()),
        Mentions::Unknown => terminal.phrase("cli-redact-history.unknown", &[]),
        Mentions::Found { commits, days: Some((first, last)), .. } => {
            let arguments = [("count", commits.to_string()), ("first", first), ("last", last)];
            terminal.phrase("cli-redact-history", &arguments)
        }
        Mentions::Found { is_shallow: true, .. } => terminal.phrase("cli-redact-history.shallow", &[]),
        Mentions::Found { .. } => terminal.phrase("cli-redact-history.clean", &[]),
    };
    terminal.say(Stream::Error, line)
}

impl Event {
    /// A file of the event; the list of people where it was handed in from.
    fn path_of(&self, path: &SourcePath) -> PathBuf {
        match self.people_file() {
            Some(people) if path.as_str() == "people.yaml" => people.to_owned(),
            _ => below(&self.root, path.as_str()),
        }
    }
}
