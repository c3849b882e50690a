//! What may stand behind a key: all forms that the reader understands without a finding.

use serde_json::{Map, Value, json};

use super::super::{Holds, Key, Record};
use super::reference;
use super::spellings::any_spelling;
use crate::diagnostics::Code;
use crate::parse::values::{
    AIM, CONFORMANCE, CONSENT_SCOPE, DATA, DEPICTED, EVALUATION, FLAG, FONT_STYLE, FORGE, GROUND, LEVEL, LINK_KIND,
    MUNICIPALITY_KIND, NAMES, NONE, PRACTICE_STATE, RELEASE, STATUS, Words, jurisdiction_words, land_words,
};

/// The value of one key. An empty one is as good as an absent one, everywhere.
pub fn value(record: Record, key: &Key) -> Value {
    match (record, key.name) {
        (_, "levels") => return levels(),
        (_, "allow") => return codes(),
        // Other tools keep the day of publication there.
        (_, "published") => return either(flag(), date()),
        (_, "withdrawn") => return either(date(), flag()),
        (Record::Municipality, "ags" | "lead_ags") => return official_key(),
        (Record::Theme, "accent") => return colour(),
        _ => {}
    }
    match key.holds {
        Holds::Text | Holds::Markdown => text(),
        Holds::Texts | Holds::Words => texts(),
        Holds::Number => number(),
        Holds::Flag => flag(),
        Holds::Date => date(),
        Holds::Time => time(),
        Holds::Duration => duration(),
        Holds::Choice => choice(&choices(record, key.name)),
        Holds::Choices => several(&choices(record, key.name)),
        Holds::Address => address(),
        Holds::Record(inner) => or_nothing(json!({ "anyOf": entry_forms(inner) })),
        Holds::Records(inner) => records(inner),
        Holds::Table => or_nothing(json!({ "type": "object", "additionalProperties": text() })),
        Holds::Nothing => json!({}),
    }
}

/// One entry of a list, or the value of a key that holds a record: the map, and its short forms.
pub fn entry(record: Record) -> Value {
    json!({ "anyOf": entry_forms(record) })
}

fn entry_forms(record: Record) -> Vec<Value> {
    let mut forms = vec![json!({ "$ref": reference(record) })];
    forms.extend(match record {
        Record::Topic | Record::Municipality | Record::Person | Record::Room => vec![text()],
        // Where it was, which theme, who agreed or when.
        Record::Location | Record::Theme | Record::Logo | Record::Font | Record::Approval => vec![text()],
        // The publisher's own page.
        Record::Imprint | Record::Privacy | Record::Accessibility => vec![text()],
        // What is not accessible, and nothing more.
        Record::Gap => vec![text()],
        Record::Party => vec![text(), by_place(record, number())],
        Record::Practice => vec![text(), by_place(record, choice(&PRACTICE_STATE.words()))],
        Record::Link | Record::Home => vec![address()],
        Record::Image => vec![text()],
        Record::Repository => vec![address(), choice(&NONE.words())],
        Record::Coordinates => vec![coordinates_in_a_row()],
        // „No“ says that there is no consent; nothing but the map says that there is one.
        Record::Consent => vec![json!({ "enum": [false, "nein", "no"] })],
        Record::Note
        | Record::Page
        | Record::Event
        | Record::Series
        | Record::Slot
        | Record::Legal
        | Record::Fonts
        | Record::ThemeFile
        | Record::Pair
        | Record::Outcomes => Vec::new(),
    });
    forms
}

/// What a map may hold besides its own keys.
pub fn further(record: Record) -> Value {
    match record {
        // `- Mitschnitt: https://…`: the title is the key.
        Record::Link => json!({ "type": "string", "pattern": ADDRESS }),
        _ => json!(false),
    }
}

/// A list, or a single entry without the list.
fn records(record: Record) -> Value {
    let entry = json!({ "$ref": format!("{}Entry", reference(record)) });
    json!({ "anyOf": [{ "type": "array", "items": entry }, entry, nothing()] })
}

/// `{Düren: 3, Gütersloh: 2}`: places instead of keys.
fn by_place(record: Record, value: Value) -> Value {
    let keys = any_spelling(record.keys().iter().flat_map(Key::names));
    json!({
        "type": "object",
        "minProperties": 1,
        "patternProperties": { keys: false },
        "additionalProperties": value,
    })
}

/// YAML takes `2.10` for a number and `no` for a truth value; the reader takes the text as it was written.
fn text() -> Value {
    // Truth values are allowed for in a way that no editor takes for a proposal.
    json!({ "anyOf": [{ "type": ["string", "number"] }, { "not": { "type": ["string", "number", "array", "object"] } }] })
}

/// A list of texts, or one text.
fn texts() -> Value {
    json!({
        "anyOf": [
            { "type": "array", "items": text() },
            { "type": ["string", "number"] },
            { "not": { "type": ["string", "number", "array", "object"] } },
        ],
    })
}

/// A key without a value is as good as none. Said in a way that no editor takes for a proposal.
fn or_nothing(schema: Value) -> Value {
    json!({ "anyOf": [schema, nothing()] })
}

fn nothing() -> Value {
    json!({ "not": { "type": ["string", "number", "boolean", "array", "object"] } })
}

fn number() -> Value {
    or_nothing(json!({
        "type": ["string", "integer"],
        "minimum": 0,
        "maximum": 100_000,
        "pattern": "\\d",
        "patternErrorMessage": "Hier wird eine Zahl erwartet, etwa 17. – Expected a number, such as 17.",
    }))
}

fn flag() -> Value {
    or_nothing(json!({
        "type": ["boolean", "string"],
        "pattern": any_spelling(FLAG.words().iter().flat_map(Words::all)),
        "patternErrorMessage": "Hier passt nur ja oder nein. – Expected true or false.",
    }))
}

/// Days as people write them: the reader knows which of them exist.
fn date() -> Value {
    or_nothing(json!({
        "type": ["string", "integer"],
        "minimum": 19_000_101,
        "maximum": 21_991_231,
        "pattern": concat!(
            // 2017-01-26, 20170126
            r"\d{4}-\d{1,2}-\d{1,2}|\d{8}",
            // 26.01.2017, 26. Januar 2017
            r"|\d{1,2}\.?\s*(?:\d{1,2}\.|[A-Za-zÄäÖöÜü]{3,}\.?)\s*\d{2,4}",
            // January 26, 2017
            r"|[A-Za-z]{3,}\.?\s*\d{1,2}(?:st|nd|rd|th)?[, ]+\d{4}",
        ),
        "patternErrorMessage": "Hier wird ein Datum erwartet, etwa 2017-01-26 oder 26.01.2017. – Expected a date, such as 2017-01-26.",
    }))
}

/// A day, a time, or both. `11` and `9.30` are numbers to YAML.
fn time() -> Value {
    or_nothing(json!({
        "type": ["string", "number"],
        "minimum": 0,
        "exclusiveMaximum": 24,
        "pattern": "\\d",
        "patternErrorMessage": "Hier wird eine Zeit erwartet, etwa 11:00 oder 2017-01-26T11:00. – Expected a time, such as 11:00 or 2017-01-26T11:00.",
    }))
}

fn duration() -> Value {
    or_nothing(json!({
        "type": ["string", "integer"],
        "minimum": 1,
        "pattern": "\\d",
        "patternErrorMessage": "Hier werden Minuten erwartet, etwa 45. – Expected minutes, such as 45.",
    }))
}

const ADDRESS: &str = "^\\s*<?[hH][tT][tT][pP][sS]?://";

fn address() -> Value {
    or_nothing(json!({
        "type": "string",
        "pattern": ADDRESS,
        "patternErrorMessage": "Hier wird eine Adresse erwartet, die mit https:// beginnt. – Expected an address that begins with https://.",
    }))
}

/// 8 digits, 5 for a district. Without quotes YAML takes them for a number, which has lost its first zero.
fn official_key() -> Value {
    or_nothing(json!({
        "type": ["string", "integer"],
        "minimum": 1_000,
        "maximum": 16_999_999,
        "pattern": "^\\s*(?:\\d\\s*){5}(?:(?:\\d\\s*){3})?$",
        "patternErrorMessage": "Der Schlüssel hat 8 Ziffern, der eines Kreises 5. – The key has 8 digits, that of a district 5.",
    }))
}

/// `#004b87`, in quotes: to YAML a comment begins with `#`. The reader knows more of functions.
fn colour() -> Value {
    or_nothing(json!({
        "type": "string",
        "pattern": "^\\s*(?:#(?:[0-9a-fA-F]{3}){1,2}|(?:[rR][gG][bB]|[hH][sS][lL]|[oO][kK][lL][cC][hH])\\([^()/]*\\))\\s*$",
        "patternErrorMessage": "Hier wird eine Farbe erwartet, etwa \"#004b87\". – Expected a colour, such as \"#004b87\".",
    }))
}

/// `[53.7, 9.99]` or `"53.7, 9.99"`.
fn coordinates_in_a_row() -> Value {
    json!({
        "type": ["array", "string"],
        "items": { "type": ["number", "string"] },
        "minItems": 2,
        "maxItems": 2,
        "pattern": "^\\s*-?\\d+(?:\\.\\d+)?\\s*[,;]\\s*-?\\d+(?:\\.\\d+)?\\s*$",
    })
}

/// One of a few words. The two that editors are offered stand in a list, all spellings of all words in a pattern.
fn choice(choices: &[Words]) -> Value {
    let mut offered: Vec<&str> = Vec::new();
    for words in choices {
        offered.push(words.english);
        offered.extend((words.german != words.english).then_some(words.german));
    }
    let all = || choices.iter().flat_map(Words::all);
    let german: Vec<&str> = choices.iter().map(|words| words.german).collect();
    let english: Vec<&str> = choices.iter().map(|words| words.english).collect();
    let message = format!("Hier passt: {}. – Expected: {}.", german.join(", "), english.join(", "));
    let mut forms = vec![
        json!({ "enum": offered }),
        json!({ "type": "string", "pattern": any_spelling(all()), "patternErrorMessage": message }),
        nothing(),
    ];
    // `names: no`
    for (word, truth) in [("true", true), ("false", false)] {
        if all().any(|known| known == word) {
            forms.push(json!({ "const": truth }));
        }
    }
    json!({ "anyOf": forms })
}

/// Any number of a few words: as a list, or in one text.
fn several(choices: &[Words]) -> Value {
    let mut forms = choice(choices);
    let one = any_spelling(choices.iter().flat_map(Words::all));
    let one = one.trim_start_matches('^').trim_end_matches('$');
    let more = [
        json!({ "type": "array", "items": forms.clone() }),
        json!({ "type": "string", "pattern": format!("^\\s*{one}(?:\\s*[,;]\\s*{one})*\\s*$") }),
    ];
    forms["anyOf"].as_array_mut().expect("a choice has several forms").extend(more);
    forms
}

/// Which choices a key has. A test holds that every key of the kind has some.
pub fn choices(record: Record, key: &str) -> Vec<Words> {
    match (record, key) {
        (Record::Note | Record::Page, "status") => STATUS.words(),
        (Record::Event, "release") => RELEASE.words(),
        (Record::Event | Record::Series, "names") => NAMES.words(),
        (Record::Event | Record::Series, "data") => DATA.words(),
        (Record::Consent, "scope") => CONSENT_SCOPE.words(),
        (Record::Practice, "state") => PRACTICE_STATE.words(),
        (Record::Link, "type") => LINK_KIND.words(),
        (Record::Image, "people") => DEPICTED.words(),
        (Record::Municipality, "kind") => MUNICIPALITY_KIND.words(),
        (Record::Repository, "forge") => FORGE.words(),
        (Record::Font, "style") => FONT_STYLE.words(),
        (Record::Pair, "for") => AIM.words(),
        (Record::Municipality, "state") => land_words(),
        (Record::Legal, "state") => jurisdiction_words(),
        (Record::Accessibility, "status") => CONFORMANCE.words(),
        (Record::Accessibility, "method") => EVALUATION.words(),
        (Record::Gap, "ground") => GROUND.words(),
        _ => Vec::new(),
    }
}

fn either(one: Value, other: Value) -> Value {
    json!({ "anyOf": [one, other] })
}

/// `[N302, N407]`, or with the reason: `{N302: a room for all}`. By number or by name.
fn codes() -> Value {
    let known = json!({ "enum": Code::ALL.iter().map(|code| code.number()).collect::<Vec<_>>() });
    let with_reason = by_code(&text());
    let item = json!({ "anyOf": [known, text(), with_reason] });
    json!({ "anyOf": [{ "type": "array", "items": item }, known, text(), with_reason] })
}

/// `{N402: note}`: by number or by name.
fn levels() -> Value {
    or_nothing(by_code(&choice(&LEVEL.words())))
}

fn by_code(value: &Value) -> Value {
    let codes = Code::ALL.iter().map(|code| {
        let mut schema = value.clone();
        schema["title"] = json!(code.slug());
        (code.number().to_owned(), schema)
    });
    let properties: Map<String, Value> = codes.collect();
    let names = any_spelling(Code::ALL.iter().flat_map(|code| [code.number(), code.slug()]));
    json!({
        "type": "object",
        "properties": properties,
        "patternProperties": { names: value },
        "additionalProperties": false,
    })
}

/// Whole entries to begin with, in the words of the YAML language server.
pub fn snippets(record: Record) -> Option<Value> {
    let (german, english, body) = match record {
        Record::Party => {
            ("Kommune mit Anzahl", "Municipality and number", json!({ "municipality": "$1", "count": "${2:1}" }))
        }
        Record::Practice => {
            ("Wer es tut", "Who does it", json!({ "municipality": "$1", "state": "${2|in-use,introducing,planned|}" }))
        }
        Record::Link => ("Link mit Titel", "Link with a title", json!({ "title": "$1", "url": "https://$2" })),
        Record::Image => {
            ("Bild", "Picture", json!({ "src": "$1", "alt": "$2", "people": "${3|none,consented,crowd|}" }))
        }
        Record::Room => ("Raum", "Room", json!({ "id": "${1:r1}", "name": "$2" })),
        Record::Slot => ("Zeitfenster", "Slot", json!({ "id": "$1", "start": "$2", "end": "$3" })),
        Record::Topic => ("Thema", "Topic", json!({ "id": "$1", "label": "$2" })),
        Record::Municipality => ("Kommune", "Municipality", json!({ "id": "$1", "name": "$2", "ags": "\"$3\"" })),
        Record::Person => (
            "Person mit Einwilligung",
            "Person with consent",
            json!({ "key": "${1:p01}", "name": "$2", "consent": { "scope": "${3|name,profile|}", "date": "$4" } }),
        ),
        Record::Consent => ("Einwilligung", "Consent", json!({ "scope": "${1|name,profile|}", "date": "$2" })),
        _ => return None,
    };
    Some(json!([{ "label": format!("{german} – {english}"), "body": body }]))
}
