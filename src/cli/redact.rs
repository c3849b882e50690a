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
use crate::pipeline::{self, Redacted, Redaction, Refused, redact};
use crate::resolve::is_key_shaped;
use crate::source::{LineIndex, SourcePath, SourceText, Sources};

pub(super) fn run(arguments: &Redact, terminal: &mut Terminal) -> anyhow::Result<Verdict> {
    let event = Event::open(&arguments.event, None, terminal)?.with_people(arguments.people.file(), terminal)?;
    let mut sources = event.read()?;
    terminal.speak(&pipeline::language(&sources));
    read_plain_texts(&mut sources, &event)?;
    let mut redaction = match redact(&sources, &arguments.who) {
        Ok(redaction) => redaction,
        Err(refused) => {
            tell_refusal(&refused, &arguments.who, &sources, &event, terminal)?;
            return Ok(Verdict::Findings);
        }
    };
    // Before anything changes: a file that somebody else works on must stay as it is, and all others with it.
    for file in &redaction.files {
        let path = event.path_of(&file.path);
        if !arguments.dry_run && disk::read_text(&path, disk::Limits::default())? != file.before {
            return Err(terminal.failure("cli-fix-changed", &[("path", path.display().to_string())]));
        }
    }
    let remains = remains(&redaction, &sources, &event)?;
    let is_anything = !redaction.is_empty() || !redaction.lists.is_empty();
    if remains.iter().any(|remains| remains.keeps_list) {
        redaction.keep_lists();
    }
    show(&redaction, &event, terminal)?;
    if !arguments.dry_run {
        write(&redaction, &event)?;
    }
    if is_anything || !remains.is_empty() {
        summarise(&redaction, arguments.dry_run, terminal)?;
    } else {
        let id = if is_key_shaped(&arguments.who) { "cli-redact-unknown-key" } else { "cli-redact-unknown" };
        terminal.say(Stream::Error, terminal.phrase(id, &[("who", arguments.who.clone())]))?;
    }
    for Remains { id, path, .. } in &remains {
        terminal.say(Stream::Error, terminal.phrase(id, &[("path", path.clone())]))?;
    }
    for list in redaction.lists.iter().filter(|_| remains.iter().any(|remains| remains.keeps_list)) {
        let list = event.path_of(list).display().to_string();
        terminal.say(Stream::Error, terminal.phrase("cli-redact-list-kept", &[("path", list)]))?;
    }
    tell_history(&redaction, &event, terminal)?;
    let is_to_do = arguments.dry_run || !is_anything || !remains.is_empty();
    Ok(if is_to_do { Verdict::Findings } else { Verdict::Fine })
}

/// Drawings, tables and plain texts, which are copied to the site as they are, are read and changed as notes are.
fn read_plain_texts(sources: &mut Sources, event: &Event) -> anyhow::Result<()> {
    const LARGEST: u64 = 1_000_000;
    let is_plain = |path: &SourcePath| {
        let extension = path.as_str().rsplit_once('.').map(|(_, extension)| extension.to_ascii_lowercase());
        extension.is_some_and(|extension| matches!(extension.as_str(), "txt" | "csv" | "svg"))
    };
    let assets = sources.assets.iter().filter(|(path, asset)| is_plain(path) && asset.size <= LARGEST);
    for path in assets.map(|(path, _)| path.clone()).collect::<Vec<_>>() {
        let bytes = disk::read_asset(&event.root, &path)?;
        if is_text(&bytes) {
            sources.assets.remove(&path);
            sources.texts.insert(path, bytes.into());
        }
    }
    Ok(())
}

/// Whether people wrote it, be it the copy that an editor left behind (`a.md~`): programs write other bytes too.
fn is_text(bytes: &[u8]) -> bool {
    std::str::from_utf8(bytes).is_ok_and(|text| !text.contains(|c: char| c.is_control() && !c.is_whitespace()))
}

/// Says why nothing was changed.
fn tell_refusal(
    refused: &Refused,
    who: &str,
    sources: &Sources,
    event: &Event,
    terminal: &Terminal,
) -> anyhow::Result<()> {
    match refused {
        Refused::NoEvent(finding) => {
            terminal.say(Stream::Error, terminal.messages().title(finding))?;
            terminal.messages().help(finding).map_or(Ok(()), |help| terminal.say(Stream::Error, help))
        }
        Refused::Namesakes { name, keys } => {
            let arguments = [("name", name.clone()), ("count", keys.len().to_string()), ("keys", keys.join(", "))];
            terminal.say(Stream::Error, terminal.phrase("cli-redact-namesakes", &arguments))
        }
        Refused::UnknownKey => {
            terminal.say(Stream::Error, terminal.phrase("cli-redact-unknown-key", &[("who", who.to_owned())]))
        }
        Refused::BrokenList(findings) => {
            for finding in findings {
                let Some(location) = &finding.location else { continue };
                let text = sources.texts.get(&location.path);
                let text = text.map(|bytes| SourceText::decode(location.path.clone(), bytes).text);
                let line = location.span.zip(text).map(|(span, text)| {
                    let start = span.range().start;
                    format!(":{}", LineIndex::new(&text).line_column(&text, start).line)
                });
                let place = format!("{}{}", event.path_of(&location.path).display(), line.unwrap_or_default());
                terminal.say(Stream::Error, format!("{place}: {}", terminal.messages().title(finding)))?;
            }
            terminal.say(Stream::Error, terminal.phrase("cli-redact-broken-list", &[]))
        }
    }
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

/// The list of people comes last: as long as anything else can fail, the name is still known and searched for.
fn write(redaction: &Redaction, event: &Event) -> anyhow::Result<()> {
    let is_list = |file: &&Redacted| redaction.lists.contains(&file.path);
    let (lists, others): (Vec<_>, Vec<_>) = redaction.files.iter().partition(is_list);
    for file in others {
        disk::write_atomic(&event.path_of(&file.path), &file.after)?;
    }
    for (from, to) in &redaction.renames {
        disk::move_new(&event.root, from, to)?;
    }
    for file in lists {
        disk::write_atomic(&event.path_of(&file.path), &file.after)?;
    }
    Ok(())
}

fn summarise(redaction: &Redaction, dry_run: bool, terminal: &Terminal) -> anyhow::Result<()> {
    let id = match (redaction.is_empty(), dry_run) {
        (true, _) => return Ok(()),
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

/// A place that only people can change or judge.
struct Remains {
    id: &'static str,
    /// A file, perhaps with a line and words.
    path: String,
    /// Whether the name surely stands there, so that the audit must go on knowing it.
    keeps_list: bool,
}

/// Where the name stands when all is written: pictures and documents that carry it in themselves, files that are not
/// changed, and those that are not even read.
fn remains(redaction: &Redaction, sources: &Sources, event: &Event) -> anyhow::Result<Vec<Remains>> {
    let new_name = |path: &SourcePath| {
        let renamed = redaction.renames.iter().find(|(from, _)| from == path);
        event.path_of(renamed.map_or(path, |(_, to)| to))
    };
    let surely = |id, path: PathBuf| Remains { id, path: path.display().to_string(), keeps_list: true };
    let mut remains = Vec::new();
    // The list that was handed in counts in its place, so that nobody has looked into it.
    let own = below(&event.root, "people.yaml");
    let is_other = event.people_file().is_some_and(|people| disk::real_path(people) != disk::real_path(&own));
    if is_other && disk::text_of(&own).is_some_and(|text| redaction.is_named_by(&text)) {
        remains.push(surely("cli-redact-left", own));
    }
    remains.extend(redaction.left.iter().map(|path| surely("cli-redact-left", new_name(path))));
    for (path, place) in &redaction.unclear {
        let path = format!("{}:{}: {}", new_name(path).display(), place.line, place.excerpt);
        remains.push(Remains { id: "cli-redact-unclear", path, keeps_list: false });
    }
    for path in sources.assets.keys().filter(|path| redaction.may_be_named_in(path)) {
        let bytes = disk::read_asset(&event.root, path)?;
        if redaction.is_named_in(path, &bytes) {
            let id = if is_text(&bytes) { "cli-redact-left" } else { "cli-redact-metadata" };
            remains.push(surely(id, new_name(path)));
        }
    }
    for hidden in disk::hidden_files(&event.root) {
        let path = below(&event.root, hidden.as_str());
        if disk::read_beside(&path).is_some_and(|bytes| redaction.is_named_in(&hidden, &bytes)) {
            remains.push(surely("cli-redact-left", path));
        }
    }
    for problem in &sources.problems {
        let path = below(&event.root, &problem.path);
        let found = SourcePath::new(&problem.path).zip(disk::read_beside(&path));
        match found {
            Some((name, bytes)) if redaction.is_named_in(&name, &bytes) => {
                remains.push(surely("cli-redact-left", path));
            }
            Some(_) => {}
            None => {
                let path = path.display().to_string();
                remains.push(Remains { id: "cli-redact-unread", path, keeps_list: false });
            }
        }
    }
    Ok(remains)
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
