//! JSON Schemas of everything that authors write in YAML, made from the table of keys, for editors that complete
//! and check.
//!
//! They say what may stand where, in all forms that the reader understands; what is missing, and what fits
//! together, only `nachlese check` can tell. A name is listed as it stands in the table, and a pattern takes every
//! spelling of it that the reader takes for the same. What is unknown is wrong here, so that an editor underlines
//! a slip while it is being written.
//!
//! Draft-07, since the YAML language server, on which VS Code's YAML extension is built, is at home there; of later
//! drafts it knows only parts. Beside the standard's words stand some that only that server reads
//! (`markdownDescription`, `defaultSnippets`, `doNotSuggest`, `patternErrorMessage`).

mod spellings;
mod values;

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use super::{Holds, Key, Record, list_names};
use spellings::any_spelling;
pub(super) use values::choices;
use values::{entry, value};

/// A kind of file, or of front matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Note,
    Page,
    Event,
    Series,
    Topics,
    Municipalities,
    People,
}

impl Kind {
    pub const ALL: [Kind; 7] =
        [Self::Note, Self::Page, Self::Event, Self::Series, Self::Topics, Self::Municipalities, Self::People];

    /// As on the command line; of a file, its name without `.yaml`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Page => "page",
            Self::Event => "event",
            Self::Series => "series",
            Self::Topics => "topics",
            Self::Municipalities => "municipalities",
            Self::People => "people",
        }
    }

    /// Whether it is a YAML file of its own, not the front matter of a Markdown file.
    pub fn is_file(self) -> bool {
        !matches!(self, Self::Note | Self::Page)
    }

    fn record(self) -> Record {
        match self {
            Self::Note => Record::Note,
            Self::Page => Record::Page,
            Self::Event => Record::Event,
            Self::Series => Record::Series,
            Self::Topics => Record::Topic,
            Self::Municipalities => Record::Municipality,
            Self::People => Record::Person,
        }
    }

    fn is_list(self) -> bool {
        matches!(self, Self::Topics | Self::Municipalities | Self::People)
    }

    /// German and English.
    fn title(self) -> [&'static str; 2] {
        match self {
            Self::Note => ["Kopf einer Mitschrift", "Front matter of a note"],
            Self::Page => ["Kopf einer Seite", "Front matter of a page"],
            Self::Event => ["Veranstaltung (event.yaml)", "Event (event.yaml)"],
            Self::Series => ["Reihe (series.yaml)", "Series (series.yaml)"],
            Self::Topics => ["Themen (topics.yaml)", "Topics (topics.yaml)"],
            Self::Municipalities => ["Kommunen (municipalities.yaml)", "Municipalities (municipalities.yaml)"],
            Self::People => ["Personen (people.yaml)", "People (people.yaml)"],
        }
    }
}

/// The whole schema.
pub fn schema(kind: Kind) -> Value {
    let record = kind.record();
    let mut root = if kind.is_list() { list(kind) } else { map_of(record, "#") };
    let [german, english] = kind.title();
    root["$schema"] = json!("http://json-schema.org/draft-07/schema#");
    root["title"] = json!(format!("{german} – {english}"));
    let definitions: Map<String, Value> = needed(record, !kind.is_list())
        .into_iter()
        .flat_map(|inner| {
            let entry = (format!("{}Entry", definition(inner)), entry(inner));
            [(definition(inner).to_owned(), map_of(inner, &reference(inner))), entry]
        })
        .collect();
    if !definitions.is_empty() {
        root["definitions"] = Value::Object(definitions);
    }
    root
}

/// A list of entries, a list below one key, or a map whose keys are the ids.
fn list(kind: Kind) -> Value {
    let entry = json!({ "$ref": format!("{}Entry", reference(kind.record())) });
    let entries = json!({ "type": "array", "items": entry });
    let by_id = json!({ "type": ["object", "null"], "additionalProperties": entry });
    let names = list_names(kind.record());
    let below_a_key = json!({ "anyOf": [entries, by_id] });
    json!({
        "anyOf": [
            entries,
            {
                "type": "object",
                "minProperties": 1,
                "properties": { names[0]: below_a_key },
                "patternProperties": { any_spelling(names.iter().copied()): below_a_key },
                "additionalProperties": false,
            },
            {
                "type": ["object", "null"],
                "patternProperties": { any_spelling(names.iter().copied()): false },
                "additionalProperties": entry,
            },
        ],
    })
}

/// The records that stand below this one, and itself if it is not the root.
fn needed(record: Record, is_root: bool) -> BTreeSet<Record> {
    let mut found = BTreeSet::new();
    let mut open = vec![record];
    while let Some(record) = open.pop() {
        for key in record.keys() {
            if let Holds::Record(inner) | Holds::Records(inner) = key.holds
                && found.insert(inner)
            {
                open.push(inner);
            }
        }
    }
    if !is_root {
        found.insert(record);
    }
    found
}

/// A map with the keys of a record. `path` is where it will stand in the schema.
fn map_of(record: Record, path: &str) -> Value {
    let mut properties = Map::new();
    let mut patterns = Map::new();
    for key in record.keys() {
        let reference = json!({ "$ref": format!("{path}/properties/{}", key.name) });
        patterns.insert(any_spelling(key.names()), reference.clone());
        if key.holds == Holds::Nothing {
            for name in key.names() {
                properties.insert(name.to_owned(), of_other_tools());
            }
            continue;
        }
        properties.insert(key.name.to_owned(), described(record, key));
        for (place, alias) in key.aliases.iter().enumerate() {
            // In draft-07 nothing that restricts or hides may stand beside a reference.
            let mut property = if place == 0 { reference.clone() } else { json!({ "allOf": [reference] }) };
            property["title"] = json!(format!("{} (= {})", capitalised(alias), key.name));
            let description = alias_description(key, alias);
            property["description"] = json!(description.replace('`', ""));
            property["markdownDescription"] = json!(description);
            // Known to the reader, but too many to choose from.
            if place > 0 {
                property["doNotSuggest"] = json!(true);
            }
            properties.insert((*alias).to_owned(), property);
        }
    }
    let mut map = json!({
        // Nothing too: an empty file, or an item that is being begun, for which editors propose keys.
        "type": ["object", "null"],
        "properties": properties,
        "patternProperties": patterns,
        "additionalProperties": values::further(record),
    });
    if let Some(snippets) = values::snippets(record) {
        map["defaultSnippets"] = snippets;
    }
    map
}

/// The value of a key, with what it is for in both languages.
fn described(record: Record, key: &Key) -> Value {
    let mut schema = value(record, key);
    let german_name = key.aliases.first().filter(|_| key.name != "name").copied().unwrap_or(key.name);
    let aliases: Vec<String> = key.aliases.iter().map(|alias| format!("`{alias}`")).collect();
    let also = if aliases.is_empty() { String::new() } else { format!("\n\nAuch – also: {}", aliases.join(", ")) };
    let description = format!("{}.\n\n{}.{also}", capitalised(key.german), capitalised(key.english));
    schema["title"] = json!(format!("{} ({})", capitalised(german_name), key.name));
    // Plain in the list of proposals, with code set as such where the pointer rests on a key.
    schema["description"] = json!(description.replace('`', ""));
    schema["markdownDescription"] = json!(description);
    schema
}

fn alias_description(key: &Key, alias: &str) -> String {
    let [german, english] = [key.german, key.english].map(capitalised);
    format!("{german}. `{alias}` bedeutet dasselbe wie `{0}`.\n\n{english}. Another name for `{0}`.", key.name)
}

/// A key that some other program reads: without meaning here, without complaint, without a proposal.
fn of_other_tools() -> Value {
    json!({
        "description": "Gehört zu einem anderen Programm; hier ohne Bedeutung.\n\nBelongs to another program; without meaning here.",
        "doNotSuggest": true,
    })
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

/// Where the map of a record stands in a schema.
fn reference(record: Record) -> String {
    format!("#/definitions/{}", definition(record))
}

fn definition(record: Record) -> &'static str {
    match record {
        Record::Note => "note",
        Record::Page => "page",
        Record::Event => "event",
        Record::Series => "series",
        Record::Topic => "topic",
        Record::Municipality => "municipality",
        Record::Person => "person",
        Record::Consent => "consent",
        Record::Party => "party",
        Record::Approval => "approval",
        Record::Practice => "practice",
        Record::Link => "link",
        Record::Image => "image",
        Record::Location => "location",
        Record::Room => "room",
        Record::Slot => "slot",
        Record::Legal => "legal",
        Record::Imprint => "imprint",
        Record::Privacy => "privacy",
        Record::Accessibility => "accessibility",
        Record::Gap => "gap",
        Record::Theme => "theme",
        Record::Logo => "logo",
        Record::Fonts => "fonts",
        Record::Font => "font",
        Record::Home => "home",
        Record::ThemeFile => "themeFile",
        Record::Pair => "pair",
        Record::Repository => "repository",
        Record::Coordinates => "coordinates",
        Record::Outcomes => "outcomes",
    }
}
