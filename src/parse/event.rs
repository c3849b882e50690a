//! `event.yaml` and `series.yaml`: what holds for an event, and what holds for the whole site.

use std::collections::BTreeMap;

use jiff::ToSpan;
use jiff::civil::{Date, DateTime};

use super::data_file;
use super::fields::{Fields, invalid, map, text, wrong_type};
use super::file::{File, shown};
use super::header::{not_a_map, repeats_careful, unknown_keys};
use super::keys::Record;
use super::legal::legal;
use super::levels::levels;
use super::parties::{links, missing};
use super::theme;
use super::tree::{Node, Value};
use super::values;
use super::{
    EventFile, NamedRepository, SiteFile, SlotEntry, Written, WrittenData, WrittenLocation, WrittenRelease,
    WrittenRepository, WrittenRoom, WrittenTime,
};
use crate::diagnostics::{Code, Finding};
use crate::model::{Forge, NamesPolicy, project_page};
use crate::source::{SourcePath, SourceText, Spanned};

/// Reads `event.yaml`, which of a single event holds the site's keys too; in a series they stand in `series.yaml`.
pub fn event(
    path: &SourcePath,
    bytes: &[u8],
    is_in_series: bool,
    findings: &mut Vec<Finding>,
) -> (SiteFile, EventFile) {
    let source = SourceText::decode(path.clone(), bytes);
    let file = File::new(path, &source.text);
    let broken = (
        SiteFile { source: Some(path.clone()), ..SiteFile::default() },
        EventFile { source: Some(path.clone()), is_broken: true, ..EventFile::default() },
    );
    let document = data_file::read(&source, Record::Event, findings);
    let Some(root) = document.root else {
        if document.is_whole {
            findings.push(data_file::missing_in_file(path, "title"));
        }
        return broken;
    };
    let Some((fields, is_clear)) = top_level(&file, Record::Event, &root, findings) else { return broken };
    let event = event_file(&fields, !document.is_whole || !is_clear, findings);
    if is_in_series {
        findings.extend(keys_of_the_series(&fields));
    }
    (site_file(&fields, findings), event)
}

/// Keys of an event that hold for a whole site, and that nobody looks for here. Of what is said on names the stricter
/// counts, wherever it stands.
fn keys_of_the_series<'f>(fields: &'f Fields) -> impl Iterator<Item = Finding> + use<'f> {
    let keys = Record::Series.keys().iter().filter(|key| !matches!(key.name, "title" | "names"));
    keys.filter_map(|key| fields.get(key.name)).map(|entry| {
        let finding = fields.file.finding(Code::UnknownKey, entry.key.span).with("key", shown(&entry.key.value));
        finding.variant("of-series").help("help-of-series")
    })
}

/// Reads `series.yaml`.
pub fn series(path: &SourcePath, bytes: &[u8], findings: &mut Vec<Finding>) -> SiteFile {
    let source = SourceText::decode(path.clone(), bytes);
    let file = File::new(path, &source.text);
    let root = data_file::read(&source, Record::Series, findings).root;
    let fields = root.as_ref().and_then(|root| top_level(&file, Record::Series, root, findings));
    match fields {
        Some((fields, _)) => site_file(&fields, findings),
        None => SiteFile { source: Some(path.clone()), ..SiteFile::default() },
    }
}

/// The fields of a file, and whether what keeps something back is clear.
fn top_level<'a>(
    file: &'a File<'a>,
    record: Record,
    root: &'a Node,
    findings: &mut Vec<Finding>,
) -> Option<(Fields<'a>, bool)> {
    let Value::Map(entries) = &root.value else {
        findings.push(not_a_map(file, root, record));
        return None;
    };
    let fields = Fields::of(file, record, root.span, entries, findings);
    // A slip in a key that keeps something back must not let it out.
    let is_unclear = unknown_keys(&fields, findings) | repeats_careful(record, findings);
    if fields.node("title").is_none() && !entries.is_empty() {
        findings.push(data_file::missing_in_file(file.path, "title"));
    }
    Some((fields, !is_unclear))
}

fn site_file(fields: &Fields, findings: &mut Vec<Finding>) -> SiteFile {
    // The title of a single event was complained about when the event was read.
    let heard = &mut Vec::new();
    SiteFile {
        source: Some(fields.file.path.clone()),
        title: fields.text("title", if fields.record == Record::Series { findings } else { heard }),
        language: fields.text("language", findings),
        url: fields.address("url", findings),
        notice: fields.markdown("notice", findings),
        names: names(fields, findings),
        licence: fields.text("licence", findings),
        data: data(fields, findings),
        legal: legal(fields, findings),
        legal_key: fields.get("legal").map(|entry| entry.key.span),
        theme: theme::choice(fields, findings),
        repository: repository(fields, findings),
        abbreviations: table(fields, "abbreviations", findings).into_iter().map(|(k, v)| (k, v.value)).collect(),
        progress: fields.flag("progress", findings).map(|flag| flag.value),
        levels: levels(fields, findings),
    }
}

/// Where it is unclear whether people may be named, nobody is.
fn names(fields: &Fields, findings: &mut Vec<Finding>) -> Option<NamesPolicy> {
    fields.node("names")?;
    let policy = fields.value("names", "names", values::names_policy, findings);
    Some(policy.map_or(NamesPolicy::None, |policy| policy.value))
}

/// `data: [json, Kalender]`, `data: alle`.
fn data(fields: &Fields, findings: &mut Vec<Finding>) -> Option<WrittenData> {
    let span = fields.node("data")?.span;
    let mut data = WrittenData { span, ..WrittenData::default() };
    for word in fields.words("data", findings) {
        match values::data_formats(&word.value) {
            Some([only]) => {
                data.formats.insert(*only);
                data.named.entry(*only).or_insert(word.span);
            }
            Some(several) => data.formats.extend(several),
            None => findings.push(invalid(fields.file, "data", &word, "data")),
        }
    }
    Some(data)
}

/// `repository: https://…`, or a map, or `none`.
fn repository(fields: &Fields, findings: &mut Vec<Finding>) -> Option<WrittenRepository> {
    let node = fields.node("repository")?;
    if let Some(scalar) = node.scalar() {
        if values::is_none(&scalar.text) {
            return Some(WrittenRepository::Unlinked);
        }
        let url = fields.address("repository", findings)?;
        let page = project(fields.file, &url, findings)?;
        let forge = guessed(fields.file, &url, &page, findings);
        return Some(WrittenRepository::Named(NamedRepository { url: page, forge, branch: None, folder: None }));
    }
    let inner = fields.map("repository", Record::Repository, findings)?;
    inner.report_unknown(findings);
    let forge = inner.value("forge", "forge", values::forge, findings).map(|forge| forge.value);
    let branch = inner.text("branch", findings).map(|branch| branch.value);
    let folder = inner.text("path", findings).and_then(|path| folder(&inner, &path, findings));
    inner.report_missing("url", findings);
    let url = inner.address("url", findings)?;
    let page = project(fields.file, &url, findings)?;
    // An unknown word for the forge is told already.
    let forge = if inner.has("forge") { forge } else { guessed(fields.file, &url, &page, findings) };
    Some(WrittenRepository::Named(NamedRepository { url: page, forge, branch, folder }))
}

fn project(file: &File, url: &Written, findings: &mut Vec<Finding>) -> Option<String> {
    let page = project_page(&url.value);
    if page.is_none() {
        findings.push(invalid(file, "repository", url, "repository"));
    }
    page
}

/// A wrong guess would put links on every page that lead nowhere.
fn guessed(file: &File, url: &Written, page: &str, findings: &mut Vec<Finding>) -> Option<Forge> {
    let forge = Forge::guess(page);
    if forge.is_none() {
        findings.push(file.finding(Code::MissingKey, url.span).with("key", "forge").help("help-forge"));
    }
    forge
}

/// A folder of the repository, which nothing may climb out of: without `.`, `..` and a final `/`.
fn folder(fields: &Fields, path: &Written, findings: &mut Vec<Finding>) -> Option<String> {
    let some_file = SourcePath::new(&format!("{}/file", path.value));
    if some_file.is_none() {
        let finding = fields.file.finding(Code::InvalidValue, path.span);
        findings.push(finding.with("key", "path").with("value", shown(&path.value)).help("help"));
    }
    some_file.map(|file| file.folder().to_owned())
}

/// A map with any keys.
pub(super) fn table(fields: &Fields, name: &str, findings: &mut Vec<Finding>) -> BTreeMap<String, Written> {
    let Some(node) = fields.node(name) else { return BTreeMap::new() };
    let Value::Map(entries) = &node.value else {
        findings.push(wrong_type(fields.file, node, "map"));
        return BTreeMap::new();
    };
    let read = |entry: &super::tree::Entry| {
        Some((entry.key.value.trim().to_owned(), text(fields.file, &entry.value, findings)?))
    };
    entries.iter().filter_map(read).collect()
}

fn event_file(fields: &Fields, is_broken: bool, findings: &mut Vec<Finding>) -> EventFile {
    let (start, end) = days(fields, findings);
    if !is_broken && start.is_none() && ["date", "start"].iter().all(|key| fields.node(key).is_none()) {
        findings.push(Finding::new(Code::NoDates).in_file(fields.file.path).help("help"));
    }
    let only_day = start.as_ref().filter(|start| end.as_ref().is_none_or(|end| end.value == start.value));
    let (slots, unread_slots) = slots(fields, only_day.map(|day| day.value), findings);
    EventFile {
        source: Some(fields.file.path.clone()),
        title: fields.text("title", findings),
        subtitle: fields.text("subtitle", findings),
        timezone: fields.text("timezone", findings),
        location: location(fields, findings),
        organiser: fields.text("organiser", findings),
        description: fields.markdown("description", findings),
        rooms: rooms(fields, findings),
        slots,
        unread_slots,
        links: links(fields, findings),
        release: release(fields, findings),
        is_broken,
        outcomes: outcomes(fields, findings),
        start,
        end,
    }
}

type Days = (Option<Spanned<Date>>, Option<Spanned<Date>>);

/// First and last day: from `start` and `end`, or both from `date` (`26.–27. Januar 2017`).
fn days(fields: &Fields, findings: &mut Vec<Finding>) -> Days {
    let date = fields.days("date", findings);
    let start = fields.days("start", findings).or(date);
    let end = fields.date("end", findings);
    let Some(start) = start else { return (None, end) };
    let (first, last) = start.value;
    let last = last.map(|last| Spanned::new(last, start.span));
    let end = match end {
        Some(end) if end.value < first => {
            let written = Written::new(fields.file.slice(end.span).to_owned(), end.span);
            findings.push(invalid(fields.file, "end", &written, "order"));
            None
        }
        end => end,
    };
    (Some(Spanned::new(first, start.span)), end.or(last).or(Some(Spanned::new(first, start.span))))
}

/// `location: Rathaus`, or a map.
fn location(fields: &Fields, findings: &mut Vec<Finding>) -> WrittenLocation {
    match fields.node("location") {
        None => WrittenLocation::default(),
        Some(node) if node.scalar().is_some() => {
            WrittenLocation { name: text(fields.file, node, findings), ..WrittenLocation::default() }
        }
        Some(_) => {
            let Some(location) = fields.map("location", Record::Location, findings) else {
                return WrittenLocation::default();
            };
            location.report_unknown(findings);
            WrittenLocation {
                name: location.text("name", findings),
                street: location.text("street", findings),
                municipality: location.text("municipality", findings),
            }
        }
    }
}

/// `rooms: [Raum 1, {id: r2, name: Raum 2}]`.
fn rooms(fields: &Fields, findings: &mut Vec<Finding>) -> Vec<WrittenRoom> {
    if fields.nodes("rooms").all(|node| node.scalar().is_some()) {
        let names = fields.words("rooms", findings).into_iter();
        return names.map(|name| WrittenRoom { id: None, name }).collect();
    }
    fields.items("rooms").filter_map(|item| room(fields.file, item, findings)).collect()
}

fn room(file: &File, node: &Node, findings: &mut Vec<Finding>) -> Option<WrittenRoom> {
    if node.scalar().is_some() {
        return Some(WrittenRoom { id: None, name: text(file, node, findings)? });
    }
    let fields = map(file, Record::Room, node, findings)?;
    fields.report_unknown(findings);
    let id = fields.text("id", findings);
    let Some(name) = fields.text("name", findings).or(id.clone()) else {
        fields.report_missing("name", findings);
        return None;
    };
    Some(WrittenRoom { id, name })
}

/// The slots, and the ids of those that cannot be read.
fn slots(fields: &Fields, only_day: Option<Date>, findings: &mut Vec<Finding>) -> (Vec<SlotEntry>, Vec<Written>) {
    let (mut slots, mut unread) = (Vec::new(), Vec::new());
    for item in fields.items("slots") {
        match slot(fields.file, item, only_day, findings) {
            Ok(slot) => slots.push(slot),
            Err(id) => unread.extend(id),
        }
    }
    (slots, unread)
}

/// A slot's day stands in `start`, in `date`, or is the only one of the event. The error is the id of what is no slot.
fn slot(
    file: &File,
    node: &Node,
    only_day: Option<Date>,
    findings: &mut Vec<Finding>,
) -> Result<SlotEntry, Option<Written>> {
    let fields = map(file, Record::Slot, node, findings).ok_or(None)?;
    fields.report_unknown(findings);
    let id = fields.text("id", findings);
    let title = fields.text("title", findings);
    let date = fields.date("date", findings);
    let day = date.as_ref().map(|date| date.value).or(only_day);
    let start = fields.times("start", findings);
    let end = fields.times("end", findings).map(|end| end.map(|times| times.start));
    let duration = fields.value("duration", "duration", values::duration, findings);
    fields.report_missing("start", findings);
    let Some(start) = start else { return Err(id) };
    let Some(begins) = on_day(start.value.start, day) else {
        findings.push(missing(file, start.span, "date"));
        return Err(id);
    };
    let end = end.or(start.value.end.map(|end| Spanned::new(end, start.span)));
    let ends = match end {
        Some(end) => on_day(end.value, Some(begins.date())).map(|ends| Spanned::new(ends, end.span)),
        None => {
            let minutes = duration.map(|minutes| Spanned::new(i64::from(minutes.value).minutes(), minutes.span));
            minutes.and_then(|minutes| Some(Spanned::new(begins.checked_add(minutes.value).ok()?, minutes.span)))
        }
    };
    let (ends, wrong) = match ends {
        Some(ends) if ends.value < begins => (None, Some(ends.span)),
        ends => (ends, None),
    };
    findings.extend(wrong.map(|span| invalid(file, "end", &Written::new(file.slice(span).to_owned(), span), "order")));
    let day = match (start.value.start, &date) {
        (WrittenTime::Time(_), Some(date)) => date.span,
        _ => start.span,
    };
    Ok(SlotEntry { id, title, start: begins, end: ends.map(|ends| ends.value), day })
}

fn on_day(time: WrittenTime, day: Option<Date>) -> Option<DateTime> {
    match time {
        WrittenTime::DateTime(time) => Some(time),
        WrittenTime::Time(time) => day.map(|day| DateTime::from_parts(day, time)),
        WrittenTime::Date(_) => None,
    }
}

/// Where it is unclear what is released, notes without `status` are drafts.
fn release(fields: &Fields, findings: &mut Vec<Finding>) -> Option<WrittenRelease> {
    fields.node("release")?;
    let release = fields.value("release", "release", values::release, findings);
    Some(release.map_or(WrittenRelease::Approved, |release| release.value))
}

fn outcomes(fields: &Fields, findings: &mut Vec<Finding>) -> BTreeMap<String, Vec<Written>> {
    let Some(outcomes) = fields.map("outcomes", Record::Outcomes, findings) else { return BTreeMap::new() };
    outcomes.report_unknown(findings);
    let keys = Record::Outcomes.keys().iter();
    let read = keys.map(|key| (key.name.to_owned(), outcomes.words(key.name, findings)));
    read.filter(|(_, headings)| !headings.is_empty()).collect()
}
