//! `topics.yaml`, `municipalities.yaml` and `people.yaml`.
//!
//! Each is a list of maps. Also read are a list below one key of that name (`topics: […]`) and a map whose
//! keys are the ids.

use super::data_file;
use super::days::report_german;
use super::fields::{Fields, invalid, text, with_correction, wrong_type};
use super::file::{File, shown};
use super::header::unclear;
use super::keys::{self, Record};
use super::parties::missing;
use super::tree::{Entry, Node, Value};
use super::values;
use super::{MunicipalityEntry, PersonEntry, TopicEntry, Written, WrittenConsent};
use crate::diagnostics::{Code, Finding, Severity};
use crate::model::Coordinates;
use crate::source::{SourcePath, SourceText, fold, slug};

pub fn topics(path: &SourcePath, bytes: &[u8], findings: &mut Vec<Finding>) -> Vec<TopicEntry> {
    entries(path, bytes, Record::Topic, findings, topic)
}

pub fn municipalities(path: &SourcePath, bytes: &[u8], findings: &mut Vec<Finding>) -> Vec<MunicipalityEntry> {
    entries(path, bytes, Record::Municipality, findings, municipality)
}

pub fn people(path: &SourcePath, bytes: &[u8], findings: &mut Vec<Finding>) -> Vec<PersonEntry> {
    let told = findings.len();
    let people = entries(path, bytes, Record::Person, findings, person);
    // Who stands in a place that nobody can read would not be protected.
    let is_unread =
        |finding: &&mut Finding| finding.code == Code::WrongType && matches!(finding.variant, Some("list" | "map"));
    findings[told..].iter_mut().filter(is_unread).for_each(|finding| finding.severity = Severity::Error);
    people
}

/// One entry of a list, in any of its forms.
enum Item<'a> {
    /// With the id, where that is the key of a map.
    Fields(Option<&'a Written>, Fields<'a>),
    /// Only a name, with the id where that is the key of a map.
    Text(Option<&'a Written>, Written),
}

fn entries<T>(
    path: &SourcePath,
    bytes: &[u8],
    record: Record,
    findings: &mut Vec<Finding>,
    read: fn(Item, &mut Vec<Finding>) -> Option<T>,
) -> Vec<T> {
    let source = SourceText::decode(path.clone(), bytes);
    let Some(root) = data_file::read(&source, record, findings).root else { return Vec::new() };
    let file = File::new(path, &source.text);
    let mut list = Vec::new();
    let is_lone_text = matches!(record, Record::Person) && root.scalar().is_some();
    if is_lone_text || is_text_over_lines(&file, &root) {
        findings.push(wrong_type(&file, &root, "list"));
        return Vec::new();
    }
    for (id, node) in items(&root, keys::list_names(record)) {
        let item = match &node.value {
            Value::Map(entries) => Some(Item::Fields(id, Fields::of(&file, record, node.span, entries, findings))),
            Value::Scalar(_) => text(&file, node, findings).map(|text| Item::Text(id, text)),
            Value::Null => id.cloned().map(|name| Item::Text(None, name)),
            Value::List(_) => {
                findings.push(wrong_type(&file, node, "map"));
                None
            }
        };
        if let Some(Item::Fields(_, fields)) = &item {
            fields.report_unknown(findings);
        }
        list.extend(item.and_then(|item| read(item, findings)));
    }
    list
}

/// A table from a spreadsheet, say, which YAML takes for one text.
fn is_text_over_lines(file: &File, root: &Node) -> bool {
    root.scalar().is_some() && file.slice(root.span).contains(['\n', '\r'])
}

fn items<'a>(root: &'a Node, names: &[&str]) -> Vec<(Option<&'a Written>, &'a Node)> {
    match &root.value {
        Value::Map(entries) => match &entries[..] {
            [Entry { key, value }] if names.contains(&fold(&key.value).as_str()) => items(value, &[]),
            entries => entries.iter().map(|entry| (Some(&entry.key), &entry.value)).collect(),
        },
        _ => root.items().iter().map(|item| (None, item)).collect(),
    }
}

fn topic(item: Item, findings: &mut Vec<Finding>) -> Option<TopicEntry> {
    let (id, fields) = match item {
        Item::Fields(id, fields) => (id, fields),
        Item::Text(id, label) => {
            let id = id.cloned();
            return Some(TopicEntry { id, label, aliases: Vec::new(), description: None, broader: None });
        }
    };
    let id = fields.text("id", findings).or(id.cloned());
    let label = fields.text("label", findings);
    let aliases = fields.words("aliases", findings);
    let description = fields.text("description", findings);
    let broader = fields.text("broader", findings);
    let label = named(&fields, label, id.as_ref(), "label", findings)?;
    Some(TopicEntry { id, label, aliases, description, broader })
}

fn municipality(item: Item, findings: &mut Vec<Finding>) -> Option<MunicipalityEntry> {
    let (id, fields) = match item {
        Item::Fields(id, fields) => (id, fields),
        Item::Text(id, name) => return Some(MunicipalityEntry { id: id.cloned(), ..only_named(name) }),
    };
    let id = fields.text("id", findings).or(id.cloned());
    let name = fields.text("name", findings);
    let short = fields.text("short", findings);
    let name = named(&fields, name.or(short.clone()), id.as_ref(), "name", findings);
    let entry = |name| MunicipalityEntry {
        id,
        short,
        aliases: fields.words("aliases", findings),
        kind: fields.value("kind", "kind", values::municipality_kind, findings).map(|kind| kind.value),
        ags: ags(&fields, "ags", findings),
        lead_ags: ags(&fields, "lead_ags", findings),
        land: fields.value("state", "land", values::land, findings).map(|land| land.value),
        url: fields.address("url", findings),
        coordinates: coordinates(&fields, findings),
        groups: fields.words("groups", findings),
        contact: fields.text("contact", findings),
        fictional: fields.flag("fictional", findings).is_some_and(|flag| flag.value),
        ..only_named(name)
    };
    name.map(entry)
}

fn only_named(name: Written) -> MunicipalityEntry {
    MunicipalityEntry {
        id: None,
        name,
        short: None,
        aliases: Vec::new(),
        kind: None,
        ags: None,
        lead_ags: None,
        land: None,
        url: None,
        coordinates: None,
        groups: Vec::new(),
        contact: None,
        fictional: false,
    }
}

/// The name, or the id in its place; a finding where there is neither.
fn named(
    fields: &Fields,
    name: Option<Written>,
    id: Option<&Written>,
    key: &'static str,
    findings: &mut Vec<Finding>,
) -> Option<Written> {
    // `Düren: {ags: 05358008}` has its name before the colon.
    let is_named = name.is_some() || fields.node(key).is_some() || id.is_some_and(|id| slug(&id.value) != id.value);
    if !is_named && fields.unknown.is_empty() {
        findings.push(missing(fields.file, fields.span, key));
    }
    name.or(id.cloned())
}

fn ags(fields: &Fields, key: &str, findings: &mut Vec<Finding>) -> Option<Written> {
    let written = fields.text(key, findings)?;
    match values::ags(&written.value) {
        Ok(digits) => Some(Written::new(digits, written.span)),
        Err(correction) => {
            let finding = invalid(fields.file, &fields.get(key)?.key.value, &written, "ags");
            // In quotes, so that no other tool takes the zero off again.
            let correction = correction.map(|digits| format!("\"{digits}\""));
            findings.push(with_correction(finding, written.span, correction));
            None
        }
    }
}

/// `[53.7, 9.99]`, `"53.7, 9.99"` or `{latitude: 53.7, longitude: 9.99}`.
fn coordinates(fields: &Fields, findings: &mut Vec<Finding>) -> Option<Coordinates> {
    let entry = fields.get("coordinates").filter(|entry| !entry.value.is_null())?;
    let numbers: Vec<Written> = match &entry.value.value {
        Value::Map(_) => {
            let inner = fields.map("coordinates", Record::Coordinates, findings)?;
            inner.report_unknown(findings);
            [inner.text("latitude", findings), inner.text("longitude", findings)].into_iter().flatten().collect()
        }
        _ => fields.words("coordinates", findings),
    };
    let read = match &numbers[..] {
        [latitude, longitude] => values::coordinates(&latitude.value, &longitude.value),
        _ => None,
    };
    if read.is_none() {
        let written = Written::new(fields.file.slice(entry.value.span).to_owned(), entry.value.span);
        findings.push(invalid(fields.file, &entry.key.value, &written, "coordinates"));
    }
    read
}

fn person(item: Item, findings: &mut Vec<Finding>) -> Option<PersonEntry> {
    let (key, fields) = match item {
        Item::Fields(key, fields) => (key, fields),
        // A mere name is kept for the audit, which searches the site for it.
        Item::Text(key, name) => {
            let key = key.cloned().unwrap_or_else(|| name.clone());
            return Some(PersonEntry { key, name, municipality: None, function: None, consent: None });
        }
    };
    let key = fields.text("key", findings).or(key.cloned());
    let told = findings.len();
    let name = fields.text("name", findings);
    let is_told = findings.len() > told;
    // Of whom the name is not known, the site cannot be searched for it.
    if name.is_none() && is_told {
        findings[told..].iter_mut().for_each(|finding| finding.severity = Severity::Error);
    } else if name.is_none() {
        findings.push(Finding { severity: Severity::Error, ..missing(fields.file, fields.span, "name") });
    }
    let municipality = fields.text("municipality", findings);
    let function = fields.text("function", findings);
    let consent = consent(&fields, findings);
    if key.is_none() && fields.node("key").is_none() && fields.unknown.is_empty() {
        findings.push(missing(fields.file, fields.span, "key"));
    }
    // A name without a key is kept, too.
    let name = name?;
    let key = key.unwrap_or_else(|| name.clone());
    Some(PersonEntry { key, name, municipality, function, consent })
}

/// Only scope and date together are a record. `no` says that there is none; anything else is an error.
fn consent(fields: &Fields, findings: &mut Vec<Finding>) -> Option<WrittenConsent> {
    let node = fields.node("consent")?;
    let Value::Map(entries) = &node.value else {
        let written = Written::new(fields.file.slice(node.span).to_owned(), node.span);
        let refuses = node.scalar().is_some_and(|scalar| values::flag(&scalar.text) == Some(false));
        if !refuses {
            findings.push(unclear(fields.file, "consent", &written));
        }
        return None;
    };
    let inner = Fields::of(fields.file, Record::Consent, node.span, entries, findings);
    // „withdrawn: 2018-01-01“ must not be passed over: with a word that nobody can read there is no record.
    if let Some(entry) = inner.unknown.first() {
        let written = Written::new(entry.key.value.clone(), entry.key.span);
        findings.push(unclear(fields.file, "consent", &written));
        return None;
    }
    let scope = inner.text("scope", findings);
    let date = inner.text("date", findings);
    let read_scope = scope.as_ref().and_then(|scope| values::consent_scope(&scope.value));
    let read_date = date.as_ref().and_then(|date| values::date(&date.value));
    if let (Some(scope), Some(day), Some(written)) = (read_scope, read_date, &date) {
        report_german(fields.file, written, values::day_in_iso(&written.value), findings);
        return Some(WrittenConsent { scope, date: day });
    }
    let unreadable = [(scope, read_scope.is_none()), (date, read_date.is_none())];
    let mut told = false;
    for written in unreadable.into_iter().filter(|(_, is_unread)| *is_unread).filter_map(|(written, _)| written) {
        findings.push(unclear(fields.file, "consent", &written));
        told = true;
    }
    if !told {
        let finding = fields.file.finding(Code::UnclearRelease, node.span).variant("consent");
        findings.push(finding.with("value", shown(fields.file.slice(node.span))).help("help-consent"));
    }
    None
}
