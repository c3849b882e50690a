//! Who was there: `hosts`, `scribes` and `participants`, `practice`, and the links beside them.

use super::fields::{Fields, address, invalid, joined, map, text, wrong_type};
use super::file::File;
use super::keys::Record;
use super::tree::{Entry, Node, Value};
use super::values::{self, Counted};
use super::{Written, WrittenParty, WrittenPractice};
use crate::diagnostics::{Code, Finding};
use crate::model::{LinkCard, PracticeState};
use crate::source::{Span, fold};

/// A list of texts, numbers and maps; a map of places and numbers; or one text with semicolons.
pub fn parties(fields: &Fields, name: &str, findings: &mut Vec<Finding>) -> Vec<WrittenParty> {
    let lists = fields.nodes(name).map(|node| match &node.value {
        Value::List(items) => items.iter().flat_map(|item| party(fields.file, item, findings)).collect(),
        Value::Scalar(_) => several(fields.file, node, name == "participants"),
        _ => party(fields.file, node, findings),
    });
    // `teilnehmerzahl: 12` beside a list is the number of all.
    let (totals, lists): (Vec<_>, Vec<_>) = lists.partition(|list: &Vec<WrittenParty>| is_number_alone(list));
    let identity = |party: &WrittenParty| {
        let [name, place] = [&party.name, &party.municipality].map(|text| text.as_ref().map(|text| fold(&text.value)));
        format!("{name:?} {place:?} {:?}", party.count)
    };
    let mut parties = joined(lists.into_iter(), identity);
    let named = parties.iter().map(|party| party.count.unwrap_or(1)).fold(0, u32::saturating_add);
    if let Some(mut total) = totals.into_iter().flatten().max_by_key(|total| total.count) {
        total.count = total.count.map(|count| count.saturating_sub(named));
        parties.extend((total.count > Some(0) || parties.is_empty()).then_some(total));
    }
    parties
}

fn is_number_alone(list: &[WrittenParty]) -> bool {
    matches!(list, [WrittenParty { name: None, municipality: None, .. }])
}

/// `Norderstedt; Düren (2)`. A comma divides among participants; elsewhere it stands between name and place,
/// unless there are several.
fn several(file: &File, node: &Node, by_comma: bool) -> Vec<WrittenParty> {
    let Some(scalar) = node.scalar() else { return Vec::new() };
    let parts = values::list(&scalar.text);
    let divides = by_comma || parts.len() != 2 || scalar.text.contains([';', '\n']);
    let shift = file.slice(node.span).find(&scalar.text).map(|at| node.span.range().start + at);
    let whole = 0..scalar.text.len();
    let parts = if divides { parts } else { vec![whole] };
    let written = parts.into_iter().map(|part| {
        let span = shift.map_or(node.span, |shift| Span::new(shift + part.start..shift + part.end));
        Written::new(scalar.text[part].to_owned(), span)
    });
    written.filter(|part| !part.value.trim().is_empty()).map(|part| counted_party(&part)).collect()
}

fn party(file: &File, node: &Node, findings: &mut Vec<Finding>) -> Vec<WrittenParty> {
    match &node.value {
        Value::Null => Vec::new(),
        Value::Map(entries) => party_map(file, node, entries, findings),
        Value::Scalar(_) => text(file, node, findings).iter().map(counted_party).collect(),
        Value::List(_) => {
            findings.push(wrong_type(file, node, "text"));
            Vec::new()
        }
    }
}

/// `{municipality: Düren, count: 3}`, or places with their numbers: `{Düren: 3, Gütersloh: 2}`.
fn party_map(file: &File, node: &Node, entries: &[Entry], findings: &mut Vec<Finding>) -> Vec<WrittenParty> {
    let mut fields = Fields::of(file, Record::Party, node.span, entries, findings);
    let mut parties: Vec<WrittenParty> = Vec::new();
    let has_keys = fields.unknown.len() < entries.len();
    fields.unknown.retain(|entry| match place_with_number(entry) {
        Some(party) if !has_keys => {
            parties.push(party);
            false
        }
        _ => true,
    });
    if fields.unknown.len() == entries.len() {
        // `- Stadt: Norderstedt, Amt 10` under `hosts` is one line of text.
        return text(file, node, findings).iter().map(counted_party).collect();
    }
    fields.report_unknown(findings);
    let name = fields.text("name", findings);
    let municipality = fields.text("municipality", findings);
    let count = fields.text("count", findings);
    let number = count.as_ref().map(|written| values::counted(&written.value)).unwrap_or_default();
    if let (Some(written), None) = (&count, number.count) {
        findings.push(invalid(file, "count", written, "number"));
    }
    if name.is_some() || municipality.is_some() || number.count.is_some() {
        parties.push(WrittenParty { name, municipality, count: number.count, approximate: number.approximate });
    }
    parties
}

fn place_with_number(entry: &Entry) -> Option<WrittenParty> {
    let number = values::counted(&entry.value.scalar()?.text);
    number.count.filter(|_| number.name.is_none()).map(|count| WrittenParty {
        name: Some(entry.key.clone()),
        municipality: None,
        count: Some(count),
        approximate: number.approximate,
    })
}

/// Takes the number off the name.
fn counted_party(written: &Written) -> WrittenParty {
    let Counted { name, count, approximate } = values::counted(&written.value);
    let is_exact = written.span.range().len() == written.value.len();
    let name = name.map(|range| {
        let start = written.span.range().start;
        let span = if is_exact { Span::new(start + range.start..start + range.end) } else { written.span };
        Written::new(written.value[range].to_owned(), span)
    });
    WrittenParty { name, municipality: None, count, approximate }
}

/// `[{municipality: Düren, state: planned}]`, `Düren (geplant)`, `Düren: geplant`.
pub fn practice(fields: &Fields, findings: &mut Vec<Finding>) -> Vec<WrittenPractice> {
    fields.items("practice").flat_map(|item| one_practice(fields.file, item, findings)).collect()
}

fn one_practice(file: &File, node: &Node, findings: &mut Vec<Finding>) -> Vec<WrittenPractice> {
    let Value::Map(entries) = &node.value else {
        return text(file, node, findings).iter().map(practice_text).collect();
    };
    let places: Vec<WrittenPractice> = entries.iter().filter_map(place_with_state).collect();
    if places.len() == entries.len() {
        return places;
    }
    let fields = Fields::of(file, Record::Practice, node.span, entries, findings);
    fields.report_unknown(findings);
    let state = fields.value("state", "state", values::practice_state, findings);
    let url = fields.address("url", findings).map(|url| url.value);
    let Some(municipality) = fields.text("municipality", findings) else {
        fields.report_missing("municipality", findings);
        return Vec::new();
    };
    vec![WrittenPractice { municipality, state: state.map_or(PracticeState::InUse, |state| state.value), url }]
}

fn place_with_state(entry: &Entry) -> Option<WrittenPractice> {
    let state = values::practice_state(&entry.value.scalar()?.text)?;
    let is_key = super::keys::find(Record::Practice, &entry.key.value).is_some();
    (!is_key).then(|| WrittenPractice { municipality: entry.key.clone(), state, url: None })
}

fn practice_text(written: &Written) -> WrittenPractice {
    let in_brackets = written.value.strip_suffix(')').and_then(|inner| inner.rsplit_once('('));
    let stated = in_brackets.and_then(|(name, state)| Some((name.trim(), values::practice_state(state)?)));
    let (name, state) = stated.unwrap_or((&written.value, PracticeState::InUse));
    // The name stands at the beginning; where the text is quoted or broken, only the whole of it has a place.
    let is_exact = written.span.range().len() == written.value.len();
    let start = written.span.range().start;
    let span = if is_exact { Span::new(start..start + name.len()) } else { written.span };
    WrittenPractice { municipality: Written::new(name.to_owned(), span), state, url: None }
}

/// Links as maps or as mere addresses. One that cannot be shown safely is left out.
pub fn links(fields: &Fields, findings: &mut Vec<Finding>) -> Vec<LinkCard> {
    fields.items("links").filter_map(|item| link(fields.file, item, findings)).collect()
}

fn link(file: &File, node: &Node, findings: &mut Vec<Finding>) -> Option<LinkCard> {
    if let Value::Scalar(_) = node.value {
        let written = text(file, node, findings)?;
        if let Some((title, url)) = titled_address(&written.value) {
            return Some(LinkCard { title: title.to_owned(), url, kind: Default::default() });
        }
        let url = address(file, "links", written, findings)?.value;
        return Some(LinkCard { title: host_and_path(&url), url, kind: Default::default() });
    }
    let fields = map(file, Record::Link, node, findings)?;
    // `- Mitschnitt: https://…`: the title is the key.
    if let ([entry], true) = (&fields.unknown[..], !fields.has("url"))
        && let Some(written) = entry.value.scalar().filter(|scalar| values::web_address(&scalar.text).is_ok())
    {
        let url = written.text.trim().to_owned();
        return Some(LinkCard { title: entry.key.value.clone(), url, kind: Default::default() });
    }
    fields.report_unknown(findings);
    let kind = fields.value("type", "link-type", values::link_kind, findings);
    let title = fields.text("title", findings);
    fields.report_missing("url", findings);
    let url = fields.address("url", findings)?.value;
    let title = title.map_or_else(|| host_and_path(&url), |title| title.value);
    Some(LinkCard { title, url, kind: kind.map(|kind| kind.value).unwrap_or_default() })
}

/// `[Mitschnitt](https://…)` as in the text below, or `Mitschnitt https://…`.
fn titled_address(text: &str) -> Option<(&str, String)> {
    let in_brackets = || text.strip_prefix('[')?.strip_suffix(')')?.split_once("](");
    let (title, url) = in_brackets().or_else(|| text.rsplit_once(char::is_whitespace))?;
    let title = title.trim().trim_end_matches([':', ',', '–', '-']).trim_end();
    let url = values::web_address(url).ok().filter(|_| !title.is_empty() && !title.contains("://"))?;
    Some((title, url))
}

fn host_and_path(url: &str) -> String {
    url.split_once("://").map_or(url, |(_, rest)| rest).trim_end_matches('/').to_owned()
}

/// A key without which its record means nothing, told at the record's first line.
pub fn missing(file: &File, record: Span, key: &'static str) -> Finding {
    let first_line = file.slice(record).lines().next().unwrap_or_default().trim_end().len();
    let start = record.range().start;
    file.finding(Code::MissingKey, Span::new(start..start + first_line)).with("key", key).help("help")
}
