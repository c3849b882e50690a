//! `nachlese new`: a note for one session, to be filled in.

use std::collections::BTreeSet;

use super::Verdict;
use super::arguments::New;
use super::event::{Event, below, stays_within};
use super::init::Starter;
use super::note_file::{Value, fill_note};
use super::terminal::{Stream, Terminal};
use crate::disk;
use crate::pipeline::{self, Memo, Options};
use crate::source::{SourcePath, SourceText, Sources, is_device, slug};

pub(super) fn run(arguments: &New, terminal: &mut Terminal) -> anyhow::Result<Verdict> {
    let event = Event::open(&arguments.event, None, terminal)?;
    let sources = event.read()?;
    let language = pipeline::plan(&sources, &Options::default(), &mut Memo::default()).language().to_owned();
    terminal.speak(&language);
    let topic = one_line(&arguments.topic);
    if topic.is_empty() {
        return Err(terminal.failure("cli-new-no-topic", &[]));
    }
    if sources.texts.keys().any(|path| path.as_str() == "series.yaml") {
        return Err(terminal.failure("cli-new-in-series", &[]));
    }

    let room = arguments.room.as_deref().map(one_line);
    let start = arguments.start.as_deref().map(|start| beginning(&one_line(start), terminal)).transpose()?;
    let values = [
        Value { name: "topic", text: Some(&topic) },
        Value { name: "room", text: room.as_deref() },
        Value { name: "start", text: start.as_deref() },
    ];
    let note = fill_note(&template(&sources, &language), &values);
    let path = below(&event.root, &format!("{}{}.md", folder(&sources), free_name(&topic, &sources)));
    stays_within(&event.root, &path, terminal)?;
    disk::write_new(&path, note.as_bytes())?;
    terminal.say(Stream::Output, path.display())?;
    Ok(Verdict::Fine)
}

/// A time that notes can be read with.
fn beginning(start: &str, terminal: &Terminal) -> anyhow::Result<String> {
    let read = crate::parse::beginning(start);
    read.ok_or_else(|| terminal.failure("cli-new-no-time", &[("start", start.to_owned())]))
}

/// What a shell passes may hold anything, a line of YAML may not.
fn one_line(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() || c.is_control())
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The event's own template, else ours in its language.
fn template(sources: &Sources, language: &str) -> String {
    let own = SourcePath::new("templates/session.md").and_then(|path| {
        let bytes = sources.texts.get(&path)?;
        Some(SourceText::decode(path, bytes).text)
    });
    own.unwrap_or_else(|| Starter::in_language(language).template.to_owned())
}

/// Where notes lie: in `sessions/`, unless this event has its notes beside `event.yaml`. There a first
/// `sessions/` would make all others something else than notes.
fn folder(sources: &Sources) -> &'static str {
    let mut notes = sources.texts.keys().filter(|path| path.extension() == "md");
    let has_sessions = sources.texts.keys().any(|path| path.below("sessions").is_some());
    let lies_at_the_top =
        |path: &SourcePath| path.folder().is_empty() && !NEVER_NOTES.contains(&slug(path.stem()).as_str());
    if !has_sessions && notes.any(lies_at_the_top) { "" } else { "sessions/" }
}

/// Names that mean something else than a note.
const NEVER_NOTES: [&str; 7] = ["readme", "contributing", "license", "changelog", "anleitung", "guide", "index"];
const NEVER_NOTES_BELOW: [&str; 4] = ["templates", "themes", "assets", "static"];

/// Longer names make addresses that nobody reads, and paths that some systems refuse.
const LONGEST_NAME: usize = 60;

/// A file name made of the topic that no other note has, wherever it lies: it is the note's address.
fn free_name(topic: &str, sources: &Sources) -> String {
    let may_be_note = |path: &&SourcePath| {
        let is_apart = NEVER_NOTES_BELOW.iter().any(|folder| path.below(folder).is_some());
        path.extension() == "md" && !is_apart
    };
    let notes = sources.texts.keys().filter(may_be_note);
    let taken: BTreeSet<String> = notes.map(|path| slug(note_name(path))).collect();
    let name = base_name(topic);
    let numbered = (2..).map(|number| format!("{name}-{number}"));
    let mut names = std::iter::once(name.clone()).chain(numbered);
    names.find(|name| !taken.contains(name)).expect("one of endlessly many numbers is free")
}

fn note_name(path: &SourcePath) -> &str {
    match path.stem() {
        "index" | "README" => path.folder().rsplit('/').next().unwrap_or_default(),
        stem => stem,
    }
}

fn base_name(topic: &str) -> String {
    let mut name = slug(topic);
    if name.len() > LONGEST_NAME {
        // At the end of a word, where there is one.
        let end = name[..LONGEST_NAME].rfind('-').unwrap_or(LONGEST_NAME);
        name.truncate(end);
    }
    if name.is_empty() {
        return "session".to_owned();
    }
    let is_reserved = NEVER_NOTES.contains(&name.as_str())
        || is_device(&name)
        || name.starts_with("seite-")
        || name.starts_with("page-");
    if is_reserved { format!("session-{name}") } else { name }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sources(paths: &[&str]) -> Sources {
        Sources::from_texts("x", paths.iter().map(|path| (*path, "")))
    }

    #[test]
    fn the_name_is_made_of_the_topic_and_free() {
        let name = |topic: &str, paths: &[&str]| free_name(topic, &sources(paths));
        assert_eq!(name("Digitale Aktenführung!", &[]), "digitale-aktenfuehrung");
        assert_eq!(name("E-Akte", &["sessions/tag-1/e-akte.md"]), "e-akte-2");
        assert_eq!(name("E-Akte", &["sessions/e-akte/index.md", "sessions/E-Akte-2.md"]), "e-akte-3");
        assert_eq!(name("Index", &[]), "session-index");
        assert_eq!(name("Con", &[]), "session-con");
        assert_eq!(name("🎉", &["sessions/session.md"]), "session-2");
        assert_eq!(name("???", &["templates/session.md"]), "session");
        assert_eq!(name(&"Wort ".repeat(40), &[]).len(), 59);
    }

    #[test]
    fn a_new_note_lies_where_the_others_are() {
        assert_eq!(folder(&sources(&["event.yaml"])), "sessions/");
        assert_eq!(folder(&sources(&["README.md", "sessions/a.md"])), "sessions/");
        assert_eq!(folder(&sources(&["README.md", "ANLEITUNG.md"])), "sessions/");
        assert_eq!(folder(&sources(&["README.md", "e-akte.md"])), "");
    }
}
