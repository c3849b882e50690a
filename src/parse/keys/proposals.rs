//! Proposals for the front matter of notes, made from the table of keys: snippets as VS Code reads them.
//!
//! VS Code's YAML extension leaves Markdown alone, front matter and all; snippets are what VS Code itself completes
//! there.

use serde_json::{Map, Value, json};

use super::schema::choices;
use super::{Holds, Key, Record};
use crate::diagnostics::MessageLanguage;

/// One snippet for each key, found by its canonical name and by its German one.
pub fn proposals(record: Record, language: MessageLanguage) -> Value {
    let keys = record.keys().iter().filter(|key| key.holds != Holds::Nothing);
    let snippets: Map<String, Value> = keys.map(|key| (key.name.to_owned(), snippet(record, key, language))).collect();
    Value::Object(snippets)
}

fn snippet(record: Record, key: &Key, language: MessageLanguage) -> Value {
    let mut prefixes = vec![key.name];
    prefixes.extend(key.aliases.first());
    let description = match language {
        MessageLanguage::German => key.german,
        MessageLanguage::English => key.english,
    };
    json!({
        "scope": "markdown",
        "prefix": prefixes,
        "body": format!("{}:{}", key.name, body(record, key, language)),
        "description": description.replace('`', ""),
    })
}

fn body(record: Record, key: &Key, language: MessageLanguage) -> String {
    const TODAY: &str = "$CURRENT_YEAR-$CURRENT_MONTH-$CURRENT_DATE";
    match key.holds {
        Holds::Records(Record::Practice) => {
            format!("\n  - {{municipality: $1, state: {}}}", picked(Record::Practice, "state", 2, language))
        }
        Holds::Records(Record::Link) => "\n  - {title: $1, url: \"https://$2\"}".to_owned(),
        Holds::Records(Record::Image) => {
            format!("\n  - {{src: $1, alt: $2, people: {}}}", picked(Record::Image, "people", 3, language))
        }
        Holds::Records(_) if key.name == "participants" => "\n  - {municipality: $1, count: ${2:1}}".to_owned(),
        Holds::Records(_) | Holds::Words => " [$0]".to_owned(),
        Holds::Record(Record::Approval) => format!(" {{by: $1, on: ${{2:{TODAY}}}}}"),
        Holds::Record(_) | Holds::Table => "\n  $0".to_owned(),
        Holds::Flag => " ${1|true,false|}".to_owned(),
        Holds::Date => format!(" ${{1:{TODAY}}}"),
        Holds::Time => format!(" ${{1:{TODAY}}}T${{2:11:00}}"),
        Holds::Duration => " ${1:45}".to_owned(),
        Holds::Choice | Holds::Choices => format!(" {}", picked(record, key.name, 1, language)),
        Holds::Address => " https://$0".to_owned(),
        Holds::Text | Holds::Markdown | Holds::Texts | Holds::Number | Holds::Nothing => " $0".to_owned(),
    }
}

/// A choice among the words for it.
fn picked(record: Record, key: &str, place: usize, language: MessageLanguage) -> String {
    let words = choices(record, key).into_iter().map(|words| match language {
        MessageLanguage::German => words.german,
        MessageLanguage::English => words.english,
    });
    format!("${{{place}|{}|}}", words.collect::<Vec<_>>().join(","))
}
