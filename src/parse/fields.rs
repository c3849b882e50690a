//! The fields of one record, read one by one, so that every fault of a file comes in the same run.
//!
//! [`Fields::of`] looks the keys of a map up in the one table of [`keys`] and reports those that
//! are unknown. Each reader then asks for its fields by their canonical names; what cannot be read is a
//! finding at the exact value, and the field is as good as absent.

use std::borrow::Cow;

use std::sync::Arc;

use jiff::civil::Date;

use super::days::{invalid_day, report_german};
use super::file::{File, shown};
use super::keys::{self, Key, Record, Similar};
use super::parties::missing;
use super::places::markdown_of;
use super::tree::{Entry, Node, Value};
use super::turned;
use super::values::{self, WrittenTimes};
use super::{Written, yaml, yaml_quoted};
use crate::diagnostics::{Code, Finding};
use crate::model::Body;
use crate::source::{HashSet, Span, Spanned, fold};

/// The entries of one map, by their keys.
pub struct Fields<'a> {
    pub file: &'a File<'a>,
    pub record: Record,
    /// The whole map.
    pub span: Span,
    entries: Vec<(&'static Key, &'a Entry)>,
    /// Entries whose keys mean nothing here.
    pub unknown: Vec<&'a Entry>,
}

impl<'a> Fields<'a> {
    /// Looks up all keys. The unknown ones are kept for [`Fields::report_unknown`], since some maps are
    /// allowed to have any.
    pub fn of(
        file: &'a File<'a>,
        record: Record,
        span: Span,
        map: &'a [Entry],
        findings: &mut Vec<Finding>,
    ) -> Fields<'a> {
        let mut fields = Fields { file, record, span, entries: Vec::new(), unknown: Vec::new() };
        for entry in map {
            let Some(key) = keys::find(record, &entry.key.value) else {
                fields.unknown.push(entry);
                continue;
            };
            match fields.entries.iter_mut().find(|(known, _)| known.name == key.name) {
                // `titel` and `title`: two names of one key are that key twice. `author` and `scribe` are one list.
                Some((_, first)) if key.holds != keys::Holds::Nothing => {
                    let (counting, other) = if first.value.is_null() { (entry, *first) } else { (*first, entry) };
                    let is_list = key.holds.is_list();
                    if !is_list || other.key.value == counting.key.value {
                        let finding = yaml::repeated(file, other, counting);
                        let is_lost = !is_list || finding.patch.is_some();
                        findings.push(if is_lost { finding } else { finding.help("help-list") });
                    }
                    *first = counting;
                    if is_list {
                        fields.entries.push((key, other));
                    }
                }
                _ => fields.entries.push((key, entry)),
            }
        }
        fields
    }

    /// One finding per unknown key, with the key that was probably meant. Returns the names of those.
    pub fn report_unknown(&self, findings: &mut Vec<Finding>) -> Vec<&'static Key> {
        let mut meant = Vec::new();
        for entry in &self.unknown {
            let similar = self.meant_by_value(entry).or_else(|| keys::similar(self.record, &entry.key.value));
            meant.extend(similar.map(|similar| similar.key));
            findings.push(self.unknown_key(entry, similar));
        }
        meant
    }

    /// `Tag: 26.01.2017` is a day and no slip for `tags`; the `key` of a municipality is its AGS or its id.
    fn meant_by_value(&self, entry: &Entry) -> Option<Similar> {
        let value = &entry.value.scalar()?.text;
        let name = match (self.record, fold(&entry.key.value).as_str()) {
            (_, "tag") if values::date(value).is_some() => "datum",
            (Record::Municipality, "key") if values::ags(value).is_ok() => "ags",
            (Record::Municipality, "key") => "id",
            _ => return None,
        };
        Some(Similar { name, key: keys::find(self.record, name)?, is_certain: name != "id" })
    }

    fn unknown_key(&self, entry: &Entry, similar: Option<Similar>) -> Finding {
        let finding = self.file.finding(Code::UnknownKey, entry.key.span).with("key", shown(&entry.key.value));
        if self.is_cut_off(entry) {
            return self.cut_by_comma(entry, finding);
        }
        if self.record == Record::Series && keys::find(Record::Event, &entry.key.value).is_some() {
            return finding.variant("of-event").help("help-of-event");
        }
        let Some(Similar { name, key, is_certain }) = similar else {
            return self.with_possible_keys(&entry.key.value, finding);
        };
        let finding = finding.with("suggestion", name).help("did-you-mean");
        match (self.get(key.name), is_certain && fits(key, &entry.value)) {
            (Some(_), _) => finding,
            (None, true) => finding.correct(entry.key.span, name),
            (None, false) => finding.propose(entry.key.span, name),
        }
    }

    /// `{label: Recht, was gilt}`: within braces a comma begins another entry, and nobody writes a key without its colon.
    fn is_cut_off(&self, entry: &Entry) -> bool {
        let key = entry.key.span.range();
        let (before, behind) = (&self.file.text[..key.start], &self.file.text[key.end..]);
        entry.value.is_null() && before.trim_end().ends_with(',') && behind.trim_start().starts_with([',', '}'])
    }

    /// The text that a comma has cut, proposed as one.
    fn cut_by_comma(&self, entry: &Entry, finding: Finding) -> Finding {
        let finding = finding.variant("comma").help("help-comma");
        let known = self.entries.iter().map(|(_, entry)| *entry);
        let before =
            known.filter(|known| known.value.span.end <= entry.key.span.start && known.value.scalar().is_some());
        let Some(cut) = before.max_by_key(|known| known.value.span.start) else { return finding };
        let parts = self.unknown.iter().filter(|other| other.key.span.start >= cut.value.span.end);
        let parts: Vec<&Entry> = parts.copied().take_while(|other| self.is_cut_off(other)).collect();
        let (Some(first), Some(last)) = (parts.first(), parts.last()) else { return finding };
        let whole = Span { start: cut.value.span.start, end: last.key.span.end };
        let text = self.file.slice(whole);
        // The other parts of a text are told where they stand, and mended with the first.
        if first.key.span != entry.key.span || text.starts_with(['"', '\'']) {
            return finding;
        }
        finding.propose(whole, yaml_quoted(text))
    }

    /// Names the keys that can stand there, unless they are too many for a sentence.
    fn with_possible_keys(&self, name: &str, finding: Finding) -> Finding {
        const MOST: usize = 8;
        if let Some(parent) = keys::only_parent(self.record, name) {
            return finding.with("parent", parent.name).help("help-inside");
        }
        let keys: Vec<&Key> = self.record.keys().iter().filter(|key| key.holds != keys::Holds::Nothing).collect();
        if keys.len() > MOST {
            return finding.help("help");
        }
        let listed = keys.iter().map(|key| match key.aliases.first() {
            Some(german) => format!("`{}` (`{german}`)", key.name),
            None => format!("`{}`", key.name),
        });
        finding.with("keys", listed.collect::<Vec<_>>().join(", ")).help("help-keys")
    }

    pub fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// Reports a key without which the record means nothing. Where another is unknown, it is most probably that one.
    pub fn report_missing(&self, key: &'static str, findings: &mut Vec<Finding>) {
        if !self.has(key) && self.unknown.is_empty() {
            findings.push(missing(self.file, self.span, key));
        }
    }

    /// The entry of a key, empty or not.
    pub fn get(&self, name: &str) -> Option<&'a Entry> {
        debug_assert!(self.record.keys().iter().any(|key| key.name == name), "`{name}` stands in the table");
        self.entries.iter().find(|(key, _)| key.name == name).map(|&(_, entry)| entry)
    }

    /// The value of a key that has one.
    pub fn node(&self, name: &str) -> Option<&'a Node> {
        self.nodes(name).next()
    }

    /// The values of a key that holds a list: one for each of its names that stands there.
    pub fn nodes(&self, name: &str) -> impl Iterator<Item = &'a Node> {
        let entries = self.entries.iter().filter(move |(key, _)| key.name == name);
        entries.map(|&(_, entry)| &entry.value).filter(|node| !node.is_null())
    }

    /// What stands in such a list, under all of its names.
    pub fn items(&self, name: &str) -> impl Iterator<Item = &'a Node> {
        self.nodes(name).flat_map(Node::items)
    }

    pub fn text(&self, name: &str, findings: &mut Vec<Finding>) -> Option<Written> {
        let node = self.node(name)?;
        let told = findings.len();
        let text = text(self.file, node, findings);
        let wrong = findings[told..].iter_mut().find(|finding| finding.code == Code::WrongType);
        if let (Some(wrong), Some(proposal)) = (wrong, self.as_text(name, node)) {
            *wrong =
                wrong.clone().with("corrected", shown(&proposal)).help("help-corrected").propose(node.span, proposal);
        }
        text
    }

    /// What `[Workshop]` and `[Süd, Nord]` may mean where one text is due.
    fn as_text(&self, name: &str, node: &Node) -> Option<String> {
        let written = self.file.slice(node.span);
        let inner = written.strip_prefix('[').and_then(|inner| inner.strip_suffix(']')).map(str::trim);
        let is_free = self.record.keys().iter().any(|key| key.name == name && key.holds == keys::Holds::Text);
        let is_one_line = !written.contains(['\n', '\r', '"', '\'']);
        match (&node.value, inner) {
            (Value::List(items), Some(inner)) if is_one_line && !is_free => {
                (items.len() == 1).then(|| inner.to_owned())
            }
            (Value::List(items), Some(inner)) if is_one_line && items.len() > 1 => Some(yaml::in_quotes(inner)),
            (Value::List(_) | Value::Map(_), _) if is_one_line && is_free && written.starts_with(['[', '{']) => {
                Some(yaml::in_quotes(written))
            }
            _ => None,
        }
    }

    /// A list of texts, or one text.
    pub fn texts(&self, name: &str, findings: &mut Vec<Finding>) -> Vec<Written> {
        self.items(name).filter_map(|item| text(self.file, item, findings)).collect()
    }

    /// A list of texts, or `"a, b"` as pads write it.
    pub fn words(&self, name: &str, findings: &mut Vec<Finding>) -> Vec<Written> {
        let lists = self.nodes(name).map(|node| match &node.value {
            Value::List(items) => items.iter().filter_map(|item| text(self.file, item, findings)).collect(),
            _ => text(self.file, node, findings).map(|text| split(self.file, node, &text)).unwrap_or_default(),
        });
        joined(lists, |written| fold(&written.value))
    }

    /// A value that `read` understands; `expected` is the message that says what it should look like.
    pub fn value<T>(
        &self,
        name: &str,
        expected: &'static str,
        read: impl FnOnce(&str) -> Option<T>,
        findings: &mut Vec<Finding>,
    ) -> Option<Spanned<T>> {
        let entry = self.get(name)?;
        let written = self.text(name, findings)?;
        match read(&written.value) {
            Some(value) => Some(Spanned::new(value, written.span)),
            None => {
                findings.push(invalid(self.file, &entry.key.value, &written, expected));
                None
            }
        }
    }

    pub fn date(&self, name: &str, findings: &mut Vec<Finding>) -> Option<Spanned<Date>> {
        self.day(name, "date", values::date, values::day_in_iso, findings)
    }

    /// A day, or several in a row.
    pub fn days(&self, name: &str, findings: &mut Vec<Finding>) -> Option<Spanned<(Date, Option<Date>)>> {
        self.day(name, "date", values::date_range, values::day_in_iso, findings)
    }

    pub fn times(&self, name: &str, findings: &mut Vec<Finding>) -> Option<Spanned<WrittenTimes>> {
        self.day(name, "time", values::times, values::time_in_iso, findings)
    }

    fn day<T>(
        &self,
        name: &str,
        expected: &'static str,
        read: fn(&str) -> Option<T>,
        in_iso: fn(&str) -> Option<String>,
        findings: &mut Vec<Finding>,
    ) -> Option<Spanned<T>> {
        let entry = self.get(name)?;
        let written = self.text(name, findings)?;
        match read(&written.value) {
            Some(value) => {
                report_german(self.file, &written, in_iso(&written.value), findings);
                Some(Spanned::new(value, written.span))
            }
            None => {
                findings.push(invalid_day(self.file, &entry.key.value, &written, expected));
                None
            }
        }
    }

    /// A language, by its tag.
    pub fn language(&self, name: &str, findings: &mut Vec<Finding>) -> Option<Written> {
        let written = self.text(name, findings)?;
        let Err(meant) = values::language(&written.value) else { return Some(written) };
        let finding = self.file.finding(Code::UnclearLanguage, written.span).with("value", shown(&written.value));
        findings.push(with_correction(finding.help("help"), written.span, meant.map(str::to_owned)));
        None
    }

    pub fn flag(&self, name: &str, findings: &mut Vec<Finding>) -> Option<Spanned<bool>> {
        self.value(name, "flag", values::flag, findings)
    }

    /// An address of the web; only `http:` and `https:`.
    pub fn address(&self, name: &str, findings: &mut Vec<Finding>) -> Option<Written> {
        let key = &self.get(name)?.key.value;
        address(self.file, key, self.text(name, findings)?, findings)
    }

    /// Markdown whose places lead back to this file.
    pub fn markdown(&self, name: &str, findings: &mut Vec<Finding>) -> Option<Arc<Body>> {
        let node = self.node(name)?;
        match node.scalar() {
            Some(scalar) => Some(Arc::new(markdown_of(self.file, node.span, scalar, findings))),
            None => {
                findings.push(wrong_type(self.file, node, "text"));
                None
            }
        }
    }

    /// The map of a key.
    pub fn map(&self, name: &str, record: Record, findings: &mut Vec<Finding>) -> Option<Fields<'a>> {
        map(self.file, record, self.node(name)?, findings)
    }
}

/// Lists that stand under several names of one key: what an earlier one holds already is left out.
pub fn joined<T>(lists: impl Iterator<Item = Vec<T>>, identity: impl Fn(&T) -> String) -> Vec<T> {
    let mut joined: Vec<T> = Vec::new();
    let mut known = HashSet::default();
    for list in lists {
        let start = joined.len();
        joined.extend(list.into_iter().filter(|value| known.is_empty() || !known.contains(&identity(value))));
        known.extend(joined[start..].iter().map(&identity));
    }
    joined
}

/// Whether a value can be read as what the key holds.
fn fits(key: &Key, node: &Node) -> bool {
    let Some(scalar) = node.scalar() else { return true };
    match key.holds {
        keys::Holds::Date => values::date_range(&scalar.text).is_some(),
        keys::Holds::Time => values::times(&scalar.text).is_some(),
        keys::Holds::Duration => values::duration(&scalar.text).is_some(),
        keys::Holds::Number => values::number(&scalar.text).is_some(),
        keys::Holds::Flag => values::flag(&scalar.text).is_some(),
        keys::Holds::Address => values::web_address(&scalar.text).is_ok(),
        _ => true,
    }
}

/// The map of a node, with a finding where it is none.
pub fn map<'a>(file: &'a File<'a>, record: Record, node: &'a Node, findings: &mut Vec<Finding>) -> Option<Fields<'a>> {
    match &node.value {
        Value::Map(entries) => Some(Fields::of(file, record, node.span, entries, findings)),
        _ => {
            findings.push(wrong_type(file, node, "map"));
            None
        }
    }
}

/// A text without what nobody sees and what turns the text around it: control characters, changes of direction.
fn visible(text: &str) -> Cow<'_, str> {
    let is_hidden = |c: char| {
        (c.is_control() && !matches!(c, '\n' | '\t')) || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if text.contains(is_hidden) { text.replace(is_hidden, "").into() } else { text.into() }
}

/// The text of a single value, as written, without blanks round it. Nothing where there is none.
///
/// `- E-Akte: erste Schritte` is a map to YAML, though a text is wanted: the line is taken as it stands.
pub fn text(file: &File, node: &Node, findings: &mut Vec<Finding>) -> Option<Written> {
    match &node.value {
        Value::Null => None,
        Value::Scalar(scalar) => {
            turned::in_value(file.path, &scalar.text, node.span, findings);
            let text = visible(scalar.text.trim());
            (!text.is_empty()).then(|| Written::new(text.into_owned(), node.span))
        }
        Value::Map(entries) if is_line_with_colon(file, node, entries) => {
            let written = file.slice(node.span);
            findings.push(
                file.finding(Code::ReadAsMeant, node.span)
                    .variant("colon")
                    .with("written", shown(written))
                    .with("corrected", shown(&yaml::in_quotes(written)))
                    .help("help")
                    .correct(node.span, yaml::in_quotes(written)),
            );
            Some(Written::new(written.to_owned(), node.span))
        }
        _ => {
            findings.push(wrong_type(file, node, "text"));
            None
        }
    }
}

fn is_line_with_colon(file: &File, node: &Node, entries: &[Entry]) -> bool {
    let [entry] = entries else { return false };
    let written = file.slice(node.span);
    entry.value.scalar().is_some() && !written.starts_with('{') && !written.contains(['"', '\\', '\n', '\r'])
}

/// The parts of `"a, b"`, each with its own place where the text stands in the file as it is.
fn split(file: &File, node: &Node, text: &Written) -> Vec<Written> {
    let source = file.slice(node.span);
    let shift = source.find(&text.value).map(|at| node.span.range().start + at);
    let part = |range: std::ops::Range<usize>| {
        let span = shift.map_or(text.span, |shift| Span::new(shift + range.start..shift + range.end));
        Written::new(text.value[range].to_owned(), span)
    };
    values::list(&text.value).into_iter().map(part).collect()
}

/// An address of the web, or a finding.
pub fn address(file: &File, key: &str, written: Written, findings: &mut Vec<Finding>) -> Option<Written> {
    match values::web_address(&written.value) {
        Ok(address) => Some(Written::new(address, written.span)),
        Err(suggestion) => {
            let finding = invalid(file, key, &written, "address");
            findings.push(match values::missing_scheme(&written.value) {
                Some(address) if suggestion.is_none() => {
                    finding.with("corrected", &address).help("help-corrected").propose(written.span, address)
                }
                _ => with_correction(finding, written.span, suggestion),
            });
            None
        }
    }
}

/// A value of which no reader can make what its key wants.
pub fn invalid(file: &File, key: &str, written: &Written, expected: &'static str) -> Finding {
    file.finding(Code::InvalidValue, written.span)
        .variant(expected)
        .with("key", shown(key))
        .with("value", shown(&written.value))
        .help(match expected {
            "date" => "help-date",
            "time" => "help-time",
            "duration" => "help-duration",
            "number" => "help-number",
            "flag" => "help-flag",
            "address" => "help-address",
            "ags" => "help-ags",
            "land" => "help-land",
            "kind" => "help-kind",
            "state" => "help-state",
            "release" => "help-release",
            "names" => "help-names",
            "coordinates" => "help-coordinates",
            "link-type" => "help-link-type",
            "people" => "help-people",
            "forge" => "help-forge",
            "repository" => "help-repository",
            "order" => "help-order",
            "colour" => "help-colour",
            "data" => "help-data",
            "conformance" => "help-conformance",
            "evaluation" => "help-evaluation",
            "ground" => "help-ground",
            "jurisdiction" => "help-jurisdiction",
            "former-address" => "help-former-address",
            _ => "help",
        })
}

/// Adds the text that was certainly meant.
pub fn with_correction(finding: Finding, span: Span, correction: Option<String>) -> Finding {
    match correction {
        Some(correction) => finding.with("corrected", &correction).help("help-corrected").correct(span, correction),
        None => finding,
    }
}

/// A value of the wrong kind, told at the value, or where that spans lines at its beginning.
pub fn wrong_type(file: &File, node: &Node, expected: &'static str) -> Finding {
    let written = file.slice(node.span);
    let first_line = written.lines().next().unwrap_or_default();
    let start = node.span.range().start;
    let found = match &node.value {
        Value::Null => "nothing",
        Value::Scalar(_) => "text",
        Value::List(_) => "list",
        Value::Map(_) => "map",
    };
    file.finding(Code::WrongType, Span::new(start..start + first_line.trim_end().len()))
        .variant(expected)
        .with("value", shown(written))
        .with("found", found)
        .help(match expected {
            "text" => "help-text",
            "list" => "help-list",
            _ => "help-map",
        })
}
