//! `redact`: one person, taken out of all files of an event.
//!
//! 1. [`subject`] finds out who is meant: a key, the spellings of a name, and where the person comes from.
//! 2. Lists of people get the place as their entry, so that counts stay; `people.yaml` loses its entry ([`lists`]).
//! 3. Everywhere else the name is looked for as the audit does it, and [`phrase`] says what stands there instead:
//!    where the person comes from, never a function, which may be one person's.
//! 4. Names of files follow, and with them the links to them.

mod lists;
mod meaning;
mod pattern;
mod phrase;
mod prose;
mod quoting;
mod refusal;
mod renaming;
mod subject;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::sync::Arc;

use crate::audit;
use crate::diagnostics::Finding;
use crate::model::Site;
use crate::parse::privacy::Names;
use crate::parse::{Input, NoteFile, Outline, ParsedFiles, PersonEntry, parse};
use crate::resolve::{Release, resolve};
use crate::source::{Encoding, History, LineIndex, SourcePath, SourceText, Sources};
use meaning::Meaning;
use phrase::Phrases;
pub use refusal::Refused;
use subject::Subject;

/// What is to be done so that no file names the person.
#[derive(Debug, Default)]
pub struct Redaction {
    /// Files whose text changes, by path.
    pub files: Vec<Redacted>,
    /// Files that get another name: from, to.
    pub renames: Vec<(SourcePath, SourcePath)>,
    /// Files in which the name still stands: only a person can tell what is meant there.
    pub left: Vec<SourcePath>,
    /// What stays since only people can tell who is meant, with the file where it stands.
    pub unclear: Vec<(SourcePath, Place)>,
    /// The lists that have the person's entry: each event of a series may have its own.
    pub lists: BTreeSet<SourcePath>,
    /// What finds the name in old texts, as a regular expression.
    pub pattern: Option<String>,
    names: Option<Names>,
}

/// One file with all that changes in it. Its path is the one that it has before it is renamed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Redacted {
    pub path: SourcePath,
    pub before: Arc<[u8]>,
    pub after: Arc<[u8]>,
    pub places: Vec<Place>,
}

/// A place that changes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// From 1.
    pub line: usize,
    /// The words there, with some around them, on one line.
    pub excerpt: String,
    /// What stands there afterwards; empty where something is taken out.
    pub replacement: String,
}

/// A range of a text, and what is written in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Edit {
    range: Range<usize>,
    text: String,
}

/// One correction may be what lets the next place be seen. No text wants more rounds than this.
const ROUNDS: usize = 4;

/// Finds everything that names the person whom `who` means, a key or a name.
///
/// # Errors
/// Where it is not clear who is meant, or the list of people cannot be read.
pub fn redact(sources: &Sources, who: &str) -> Result<Redaction, Refused> {
    let (input, site, findings) = read(sources);
    if let Some(finding) = refusal::no_event(&findings) {
        return Err(Refused::NoEvent(Box::new(finding.clone())));
    }
    let broken = refusal::broken_lists(&findings);
    if !broken.is_empty() {
        return Err(Refused::BrokenList(broken));
    }
    let mut subject = Subject::find(&input, sources, &site, who)?;
    subject.tell_spellings_apart(sources);
    let mut current = sources.clone();
    let mut redaction = Redaction::default();
    let mut refused = BTreeSet::new();
    let mut changed: BTreeMap<SourcePath, Vec<Place>> = BTreeMap::new();
    redaction.renames = subject.renames(&current);
    for _ in 0..ROUNDS {
        let (input, site, _) = read(&current);
        let (edited, unsound) = edit_all(&current, &input, &site, &subject);
        refused = unsound;
        if edited.is_empty() {
            break;
        }
        for (path, bytes, places) in edited {
            changed.entry(path.clone()).or_default().extend(places);
            current.texts.insert(path, bytes);
        }
    }
    let (last, _, _) = read(&current);
    for (path, bytes) in &current.texts {
        let text = SourceText::decode(path.clone(), bytes).text;
        let of_others = lists::names_of_others(&last, path, &subject);
        let lines = LineIndex::new(&text);
        let mentions = subject.mentions_in(&text).into_iter();
        let mentions = mentions.filter(|mention| !shares_with(&of_others, &mention.range)).map(|mention| {
            let is_clear = mention.meaning == Meaning::Person;
            (is_clear, mention.range)
        });
        let (left, unclear): (Vec<_>, Vec<_>) = mentions.partition(|(is_clear, _)| *is_clear);
        if !left.is_empty() || refused.contains(path) {
            redaction.left.push(path.clone());
        }
        let unclear = unclear.into_iter().map(|(_, range)| (path.clone(), place(&text, &lines, &range, "")));
        redaction.unclear.extend(unclear);
    }
    let has_entry = |entry: &PersonEntry| subject.key.as_deref() == Some(entry.key.value.as_str());
    let lists = input.people.iter().filter(|(_, entry)| has_entry(entry));
    redaction.lists = lists.map(|(path, _)| path.clone()).collect();
    redaction.files = changed
        .into_iter()
        .filter_map(|(path, places)| {
            let (before, after) = (sources.texts.get(&path)?.clone(), current.texts.get(&path)?.clone());
            Some(Redacted { path, before, after, places })
        })
        .collect();
    redaction.pattern = pattern::pattern(&subject.name);
    redaction.names = subject.names;
    Ok(redaction)
}

impl Redaction {
    pub fn is_empty(&self) -> bool {
        self.files.is_empty() && self.renames.is_empty()
    }

    /// Whether the name stands in these words.
    pub fn is_named_by(&self, words: &str) -> bool {
        self.names.as_ref().is_some_and(|names| names.stand_in(words))
    }

    /// Keeps the lists of people as they are: where the name still stands somewhere, only with them can it be found.
    pub fn keep_lists(&mut self) {
        self.files.retain(|file| !self.lists.contains(&file.path));
    }

    /// Whether a file of this name may hold more than can be seen.
    pub fn may_be_named_in(&self, path: &SourcePath) -> bool {
        self.names.is_some() && audit::has_words(path.as_str())
    }

    /// Whether the name stands in a file that is copied to the site as it is.
    pub fn is_named_in(&self, path: &SourcePath, bytes: &[u8]) -> bool {
        self.names.as_ref().is_some_and(|names| audit::stands_in(names, path.as_str(), bytes))
    }

    /// The sources as they are then.
    pub fn applied_to(&self, sources: &Sources) -> Sources {
        let mut sources = sources.clone();
        for file in &self.files {
            sources.texts.insert(file.path.clone(), file.after.clone());
        }
        for (from, to) in &self.renames {
            if let Some(bytes) = sources.texts.remove(from) {
                sources.texts.insert(to.clone(), bytes);
            }
            if let Some(asset) = sources.assets.remove(from) {
                sources.assets.insert(to.clone(), asset);
            }
        }
        sources
    }
}

fn read(sources: &Sources) -> (Input, Site, Vec<Finding>) {
    let mut findings = Vec::new();
    let (input, _) = parse(sources, &ParsedFiles::default(), &mut findings);
    // Drafts name people too.
    let release = Release { drafts: true, ..Release::default() };
    let site = resolve(&input, sources, &release, &History::default(), &mut findings);
    (input, site, findings)
}

type Edited = (SourcePath, Arc<[u8]>, Vec<Place>);

/// The files that change, and those that would be broken afterwards, which stay.
fn edit_all(sources: &Sources, input: &Input, site: &Site, subject: &Subject) -> (Vec<Edited>, BTreeSet<SourcePath>) {
    let notes: BTreeMap<&SourcePath, &NoteFile> =
        input.events.iter().flat_map(|event| &event.notes).map(|note| (&note.source, &**note)).collect();
    let lists: BTreeSet<&SourcePath> = input.people.iter().map(|(path, _)| path).collect();
    let (mut edited, mut refused) = (Vec::new(), BTreeSet::new());
    for (path, bytes) in &sources.texts {
        let source = SourceText::decode(path.clone(), bytes);
        let note = notes.get(path).copied();
        let mut edits = note.map(|note| lists::parties(note, &source.text, subject, site)).unwrap_or_default();
        if lists.contains(path) {
            edits.extend(lists::entry(input, path, &source.text, subject));
        }
        let is_list = lists.contains(path);
        let language =
            note.and_then(|note| note.note.language.as_ref()).map_or(&site.language, |language| &language.value);
        // What drawings and tables would take for a mark of their own stands in no place's name that matters.
        let is_markup = [".svg", ".csv"].iter().any(|end| path.as_str().to_ascii_lowercase().ends_with(end));
        let fits = |place: &&str| !is_markup || !place.contains(['<', '>', '&', ',', ';', '"', '\'']);
        let phrases = Phrases::new(language, subject.place.as_deref().filter(fits));
        let mut taken: Vec<Range<usize>> = edits.iter().map(|edit| edit.range.clone()).collect();
        taken.extend(lists::names_of_others(input, path, subject));
        let prose = prose_edits(&source.text, subject, &phrases, &taken).into_iter();
        // What stands in a list of people is taken for a name.
        let prose: Vec<Edit> =
            prose.map(|edit| if is_list { Edit { text: "–".to_owned(), ..edit } } else { edit }).collect();
        if edits.is_empty() && prose.is_empty() {
            continue;
        }
        let outline = Outline::of(path, &source.text);
        let Some((after, places)) = apply(&source.text, quoting::quoted(&source.text, &outline, edits, prose)) else {
            continue;
        };
        if quoting::is_sound(&outline, &Outline::of(path, &after), is_list, subject) {
            edited.push((path.clone(), with_mark(&source, bytes, &after), places));
        } else {
            refused.insert(path.clone());
        }
    }
    (edited, refused)
}

fn prose_edits(text: &str, subject: &Subject, phrases: &Phrases, taken: &[Range<usize>]) -> Vec<Edit> {
    let mentions = subject.mentions_in(text).into_iter().filter(|mention| mention.meaning == Meaning::Person);
    let free = mentions.filter(|mention| !shares_with(taken, &mention.range));
    let edits = free.map(|mention| {
        let slug = subject.slug_for(&text[mention.range.clone()]);
        prose::edits(text, mention.range, mention.is_genitive, slug, phrases)
    });
    edits.flatten().collect()
}

fn shares_with(taken: &[Range<usize>], range: &Range<usize>) -> bool {
    taken.iter().any(|taken| taken.start < range.end && range.start < taken.end)
}

/// The text with its edits; `None` where there are none. Of two that share something the first counts: a later round
/// sees what is left.
fn apply(text: &str, mut edits: Vec<Edit>) -> Option<(String, Vec<Place>)> {
    if edits.is_empty() {
        return None;
    }
    edits.sort_by_key(|edit| (edit.range.start, edit.range.end));
    let lines = LineIndex::new(text);
    let (mut after, mut places, mut at) = (String::with_capacity(text.len()), Vec::new(), 0);
    for edit in edits {
        if edit.range.start < at {
            continue;
        }
        after.push_str(&text[at..edit.range.start]);
        after.push_str(&edit.text);
        at = edit.range.end;
        places.push(place(text, &lines, &edit.range, &edit.text));
    }
    after.push_str(&text[at..]);
    Some((after, places))
}

fn place(text: &str, lines: &LineIndex, range: &Range<usize>, replacement: &str) -> Place {
    let line = lines.line_column(text, range.start).line;
    Place { line, excerpt: excerpt(text, range), replacement: replacement.trim().to_owned() }
}

/// The words at a place, with those of the line around them.
fn excerpt(text: &str, range: &Range<usize>) -> String {
    const AROUND: usize = 30;
    let line = text[..range.start].rfind('\n').map_or(0, |end| end + 1);
    let near = text.floor_char_boundary(range.start.saturating_sub(AROUND));
    // Whole words only.
    let start = match text[near..range.start].find(char::is_whitespace) {
        Some(word) if near > line => near + word,
        _ => line,
    };
    let line = text[range.end..].find('\n').map_or(text.len(), |length| range.end + length);
    let near = text.ceil_char_boundary(range.end + AROUND);
    let end = match text[range.end..near].rfind(char::is_whitespace) {
        Some(word) if near < line => range.end + word,
        _ => line,
    };
    text[start..end].split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The bytes of a changed text, with the mark at their beginning where there was one.
fn with_mark(source: &SourceText, before: &[u8], after: &str) -> Arc<[u8]> {
    let mark = if source.encoding == Encoding::Utf8 { &before[..before.len() - source.text.len()] } else { &[] };
    [mark, after.as_bytes()].concat().into()
}
