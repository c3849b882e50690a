//! From notes to sessions.

use std::sync::Arc;

use jiff::civil::Date;

use super::addresses::{Addresses, SessionAddress, VersionAddress};
use super::aliases;
use super::outcomes::Vocabulary;
use super::people::People;
use super::places::Places;
use super::schedule::Rooms;
use super::spellings::Spellings;
use super::tags::Tags;
use super::topics::Topics;
use super::{Release, parties, schedule};
use crate::diagnostics::{Code, Finding};
use crate::model::{Approval, Body, Event, EventId, Practice, Session, SessionId, Status, Version};
use crate::parse::{EventFile, Input, NoteFile, Written, WrittenRelease, WrittenStatus, without_day};
use crate::source::{HashMap, History, SourcePath, Spanned, fold};

/// What stays the same for all sessions.
pub struct Context<'a> {
    pub input: &'a Input,
    pub addresses: &'a Addresses,
    pub release: &'a Release,
    pub history: &'a History,
    pub people: &'a People,
    vocabulary: &'a Vocabulary<'a>,
    /// Where the site will be.
    url: Option<&'a str>,
    /// Sessions by event and by what `related:` may call them: slug or file name, folded.
    by_name: HashMap<(EventId, String), SessionId>,
    /// The slugs of each event.
    slugs: Vec<Spellings>,
}

impl<'a> Context<'a> {
    pub fn new(
        input: &'a Input,
        addresses: &'a Addresses,
        release: &'a Release,
        history: &'a History,
        people: &'a People,
        vocabulary: &'a Vocabulary<'a>,
        url: Option<&'a str>,
    ) -> Self {
        let source = |address: &SessionAddress| &input.events[address.event.place()].notes[address.note].source;
        let slugs = addresses.sessions.iter().map(|address| (address, address.slug.as_str()));
        let files = addresses.sessions.iter().map(|address| (address, name_of(source(address))));
        let mut by_name = HashMap::default();
        // A file's name never takes away the address of another note.
        for (place, (address, name)) in slugs.enumerate().chain(files.enumerate()) {
            by_name.entry((address.event, fold(name))).or_insert(SessionId::new(place));
        }
        let mut slugs = vec![Spellings::default(); input.events.len()];
        for address in &addresses.sessions {
            slugs[address.event.place()].push(&address.slug);
        }
        Self { input, addresses, release, history, people, vocabulary, url, by_name, slugs }
    }

    fn file(&self, address: &SessionAddress) -> &'a NoteFile {
        &self.input.events[address.event.place()].notes[address.note]
    }

    fn event_file(&self, address: &SessionAddress) -> &'a EventFile {
        &self.input.events[address.event.place()].file
    }

    fn status(&self, address: &SessionAddress) -> Status {
        status_of(self.file(address), self.event_file(address), self.release)
    }

    fn is_shown(&self, address: &SessionAddress) -> bool {
        is_shown(self.status(address), self.release)
    }
}

/// Reads all notes. Those that are not shown are read too, for their findings, but after all others and
/// without leaving anything in the lists.
pub fn resolve(
    context: &Context,
    events: &mut [Event],
    places: &mut Places,
    topics: &mut Topics,
    findings: &mut Vec<Finding>,
) -> (Vec<Session>, Tags) {
    let addresses = &context.addresses.sessions;
    let mut tags = Tags::default();
    let mut sessions: Vec<Session> = addresses.iter().map(|address| bare(context, address)).collect();
    let language = super::language_of(&context.input.site);
    let shown = sessions.iter().zip(addresses).filter(|(session, _)| session.is_shown).map(|(_, address)| address);
    let rooms = schedule::gather_rooms(context.input, &language, shown, events);

    for (session, address) in sessions.iter_mut().zip(addresses).filter(|(session, _)| session.is_shown) {
        let event = (&events[address.event.place()], &rooms[address.event.place()]);
        fill(session, context, address, event, places, topics, &mut tags, findings);
    }
    let known = (places.len(), topics.len(), tags.len());
    for (session, address) in sessions.iter_mut().zip(addresses).filter(|(session, _)| !session.is_shown) {
        let mut scratch = bare(context, address);
        let event = (&events[address.event.place()], &rooms[address.event.place()]);
        fill(&mut scratch, context, address, event, places, topics, &mut tags, findings);
        // What its address says holds for those that it had before.
        if session.status.keeps_address() {
            session.aliases = scratch.aliases;
        }
    }
    places.truncate(known.0);
    topics.truncate(known.1);
    tags.truncate(known.2);
    report_missing_release(context, findings);
    (sessions, tags)
}

/// What may be told of a note by its own word and the event's.
pub fn status_of(file: &NoteFile, event: &EventFile, release: &Release) -> Status {
    if release.unsaid.contains(&file.source) {
        return Status::Draft;
    }
    if file.withheld || release.held_back.contains(&file.source) {
        return Status::InRevision;
    }
    let written = file.note.status.as_ref().map(|status| status.value);
    let status = match (written, event.release) {
        (Some(WrittenStatus::Draft), _) => Status::Draft,
        (Some(WrittenStatus::Review), _) => Status::Review,
        (Some(WrittenStatus::Published), _) => Status::Published,
        (Some(WrittenStatus::Cancelled), _) => Status::Cancelled,
        (Some(WrittenStatus::Withdrawn(day)), _) => return Status::Withdrawn(day),
        (None, Some(WrittenRelease::Approved)) => Status::Draft,
        (None, Some(WrittenRelease::All) | None) => Status::Published,
    };
    let waits = waits_for(file.note.publish_after.as_ref(), release);
    match status {
        Status::Published | Status::Cancelled if waits => Status::Embargoed,
        status => status,
    }
}

/// Whether the day from which a text may be shown has not come, or nobody says which day it is.
pub fn waits_for(day: Option<&Spanned<Date>>, release: &Release) -> bool {
    day.is_some_and(|day| release.today.is_none_or(|today| today < day.value))
}

/// Whether pages show the content of a session of this status.
pub fn is_shown(status: Status, release: &Release) -> bool {
    match status {
        Status::Published | Status::Cancelled => true,
        Status::Review => release.in_review || release.drafts,
        Status::Draft | Status::Embargoed => release.drafts,
        Status::Withdrawn(_) | Status::InRevision => false,
    }
}

/// A session of which nothing is known but its address.
fn bare(context: &Context, address: &SessionAddress) -> Session {
    let file = context.file(address);
    let status = context.status(address);
    Session {
        event: address.event,
        slug: address.slug.clone(),
        address: address.address.clone(),
        source: file.source.clone(),
        status,
        is_shown: is_shown(status, context.release),
        title: String::new(),
        language: super::language_of(&context.input.site),
        summary: None,
        topics: Vec::new(),
        tags: Vec::new(),
        concerned: Vec::new(),
        room: None,
        when: None,
        hosts: Vec::new(),
        scribes: Vec::new(),
        participants: Vec::new(),
        interest: None,
        approval: None,
        continues: Vec::new(),
        practice: Vec::new(),
        related: Vec::new(),
        links: Vec::new(),
        body: Arc::new(Body::default()),
        title_repeated: false,
        is_template: false,
        targets: Vec::new(),
        pictures: Vec::new(),
        gallery: Vec::new(),
        outcomes: Arc::default(),
        versions: Vec::new(),
        aliases: Vec::new(),
        changed: None,
    }
}

#[expect(clippy::too_many_arguments, reason = "one note against every list there is")]
fn fill(
    session: &mut Session,
    context: &Context,
    address: &SessionAddress,
    (event, rooms): (&Event, &Rooms),
    places: &mut Places,
    topics: &mut Topics,
    tags: &mut Tags,
    findings: &mut Vec<Finding>,
) {
    let file = context.file(address);
    let (note, source) = (&file.note, &file.source);
    for name in &note.topics {
        if let Some(topic) = topics.named(source, name, findings) {
            push_new(&mut session.topics, topic);
        }
    }
    for tag in note.tags.iter().filter_map(|tag| tags.named(&tag.value)) {
        push_new(&mut session.tags, tag);
    }
    let main_topic = session.topics.first().map(|&topic| topics.label(topic));
    let is_section = |heading: &str| context.vocabulary.heads_outcomes(address.event, heading);
    (session.title, session.title_repeated) =
        title_of(note.title.as_ref(), main_topic, &file.body, is_section, || title_from_name(source));
    session.language =
        note.language.as_ref().map_or_else(|| session.language.clone(), |language| language.value.clone());
    session.summary = note.summary.as_ref().map(|summary| summary.value.clone());
    session.concerned = parties::places_of(&note.municipalities, source, places, findings);
    session.hosts = parties::resolve(&note.hosts, source, context.people, places, findings);
    session.scribes = parties::resolve(&note.scribes, source, context.people, places, findings);
    session.participants = parties::resolve(&note.participants, source, context.people, places, findings);
    session.continues = parties::places_of(&note.continues, source, places, findings);
    for practice in &note.practice {
        if let Some(municipality) = places.named(source, &practice.municipality, findings) {
            session.practice.push(Practice { municipality, state: practice.state, url: practice.url.clone() });
        }
    }
    let event_file = context.event_file(address);
    session.room = schedule::room_of(note, event_file, rooms, source, findings);
    session.when = schedule::when_of(note, event_file, event, source, findings);
    session.interest = note.interest;
    session.approval = note.approval.as_ref().map(|approval| {
        let by = parties::resolve(approval.by.as_slice(), source, context.people, places, findings).pop();
        Approval { by, on: approval.on }
    });
    session.related = related(&note.related, context, address, source, findings);
    session.links.clone_from(&note.links);
    session.body = Arc::clone(&file.body);
    let template = context.input.events[address.event.place()].template.as_ref();
    session.is_template = template.is_some_and(|template| template.fits(&file.body));
    session.aliases = aliases::read(&note.aliases, source, &address.address, context.url, findings);
    session.versions = versions(context, address, &session.title, findings);
    session.changed = context.history.changed.get(source).copied();
}

/// `title`, else the topic, else the heading of the whole text, else `name`; and whether the text begins with that very
/// title, which then is not shown twice. `is_section` knows headings that are never a title.
pub fn title_of(
    title: Option<&Written>,
    topic: Option<&str>,
    body: &Body,
    is_section: impl Fn(&str) -> bool,
    name: impl FnOnce() -> String,
) -> (String, bool) {
    let heading = || heading_of(body).filter(|heading| !is_section(heading));
    let written = title.map(|title| title.value.as_str()).or(topic).or_else(heading);
    let title = written.map_or_else(name, str::to_owned);
    let repeated = body.leading_heading().is_some_and(|heading| fold(&heading.text) == fold(&title));
    (title, repeated)
}

/// The heading under which the whole text stands: all others are below it, or it is one of the highest kind with which the
/// text begins.
fn heading_of(body: &Body) -> Option<&str> {
    let (first, others) = body.headings.split_first()?;
    let is_above = others.iter().all(|other| other.level > first.level);
    let opens = first.level == 1 && body.leading_heading().is_some();
    Some(first.text.as_str()).filter(|text| (is_above || opens) && !text.is_empty())
}

/// What a note is called by its file: the folder's name for `index.md` and `README.md`.
pub fn name_of(source: &SourcePath) -> &str {
    let folder = source.folder().rsplit('/').next().unwrap_or_default();
    if is_index(source.stem()) && !folder.is_empty() { folder } else { source.stem() }
}

fn is_index(stem: &str) -> bool {
    matches!(stem.to_lowercase().as_str(), "index" | "readme")
}

/// That name as a title: without a day, and without the number that Notion puts behind it. The hyphen of `E-Akte` stays.
pub fn title_from_name(source: &SourcePath) -> String {
    let name = without_day(without_number(name_of(source)).trim());
    let is_one_word = match name.split_once('-') {
        Some((first, second)) => {
            [first, second].iter().all(|part| part.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()))
                && !second.contains(['-', '_', ' '])
                && !first.contains(['_', ' '])
        }
        None => false,
    };
    let spaced = if is_one_word { name.to_owned() } else { name.replace(['-', '_'], " ") };
    let mut letters = spaced.trim().chars();
    letters.next().map_or_else(|| name.to_owned(), |first| first.to_uppercase().chain(letters).collect())
}

/// `Jour fixe 0123456789abcdef0123456789abcdef` without the second part.
fn without_number(name: &str) -> &str {
    const DIGITS: usize = 32;
    let divided = name.len().checked_sub(DIGITS).and_then(|at| name.split_at_checked(at));
    let Some((before, number)) = divided else { return name };
    let is_number = number.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
    let bare = before.trim_end_matches([' ', '-', '_']);
    if is_number && bare.len() < before.len() && !bare.is_empty() { bare } else { name }
}

fn versions(context: &Context, address: &SessionAddress, title: &str, findings: &mut Vec<Finding>) -> Vec<Version> {
    let notes = &context.input.events[address.event.place()].notes;
    // A version is released by its own front matter, whatever that of the session says.
    let status =
        |version: &VersionAddress| status_of(&notes[version.note], context.event_file(address), context.release);
    let shown = address.versions.iter().filter(|version| is_shown(status(version), context.release));
    let is_section = |heading: &str| context.vocabulary.heads_outcomes(address.event, heading);
    shown
        .map(|version| {
            let file = &notes[version.note];
            let (title, title_repeated) =
                title_of(file.note.title.as_ref(), None, &file.body, is_section, || title.to_owned());
            Version {
                kind: version.kind.clone(),
                address: version.address.clone(),
                source: file.source.clone(),
                title,
                summary: file.note.summary.as_ref().map(|summary| summary.value.clone()),
                body: Arc::clone(&file.body),
                title_repeated,
                targets: Vec::new(),
                pictures: Vec::new(),
                aliases: aliases::read(&file.note.aliases, &file.source, &version.address, context.url, findings),
                changed: context.history.changed.get(&file.source).copied(),
            }
        })
        .collect()
}

/// `related:` names sessions of the same event by their slug, id or file name.
fn related(
    written: &[Written],
    context: &Context,
    address: &SessionAddress,
    source: &SourcePath,
    findings: &mut Vec<Finding>,
) -> Vec<SessionId> {
    let mut related = Vec::new();
    for name in written {
        // As a path too: `../tag-1/scannen/index.md`.
        let mut parts = name.value.trim_end_matches(".md").rsplit('/');
        let last = parts.next().unwrap_or_default();
        let called = parts.next().filter(|_| is_index(last)).unwrap_or(last);
        match context.by_name.get(&(address.event, fold(called))) {
            Some(&id) => {
                // A note that names itself says nothing, and one that is not shown is known all the same.
                let other = &context.addresses.sessions[id.place()];
                if other.address != address.address && context.is_shown(other) {
                    push_new(&mut related, id);
                }
            }
            None => {
                let finding = Finding::new(Code::UnknownSession).at(source, name.span).with("name", &name.value);
                findings.push(match context.slugs[address.event.place()].nearest(&name.value) {
                    Some(suggestion) => {
                        finding.with("suggestion", suggestion).help("did-you-mean").propose(name.span, suggestion)
                    }
                    None => finding.help("use-file-name"),
                });
            }
        }
    }
    related
}

/// One warning for an event in which nobody has said what a note without `status` is.
fn report_missing_release(context: &Context, findings: &mut Vec<Finding>) {
    let files = context.input.events.iter();
    for folder in files.filter(|folder| folder.file.release.is_none() && !folder.file.is_broken) {
        let count = folder.notes.iter().filter(|file| file.note.status.is_none() && !file.withheld).count();
        if count > 0 {
            let finding = Finding::new(Code::ReleaseNotSet).with("count", count).help("help");
            findings.push(match &folder.file.source {
                Some(source) => finding.in_file(source),
                None => finding,
            });
        }
    }
}

fn push_new<T: PartialEq>(list: &mut Vec<T>, item: T) {
    if !list.contains(&item) {
        list.push(item);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_files_as_titles() {
        for (name, title) in [
            ("offene-daten.md", "Offene daten"),
            ("E-Akte.md", "E-Akte"),
            ("e-akte.md", "E akte"),
            ("Raum-3.md", "Raum-3"),
            ("E-Akte_Einstieg.md", "E Akte Einstieg"),
            ("2026-03-10_Hauptausschuss.md", "Hauptausschuss"),
            ("2026-03-10-E-Akte.md", "E-Akte"),
            ("Jour fixe 10.03.2026.md", "Jour fixe"),
            ("2026-03-10.md", "2026 03 10"),
            ("Jour fixe 0123456789abcdef0123456789abcdef.md", "Jour fixe"),
            ("E-Akte 0123456789abcdef0123456789abcdef.md", "E-Akte"),
            ("0123456789abcdef0123456789abcdef.md", "0123456789abcdef0123456789abcdef"),
            ("sessions/E-Akte/index.md", "E-Akte"),
        ] {
            let source = SourcePath::new(name).expect("a path");
            assert_eq!(title_from_name(&source), title, "{name}");
        }
    }
}
