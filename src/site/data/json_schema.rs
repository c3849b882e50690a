//! The JSON Schemas that are published beside the data.

use serde_json::{Map, Value, json};

use super::json::VERSION;
use crate::model::{MunicipalityKind, OutcomeKind};

pub fn sessions() -> Value {
    let head = [
        ("events", list(of("event")), "The events of the site; one, where it is no series."),
        ("topics", list(of("topic")), "In alphabetical order."),
        ("municipalities", list(of("municipality")), "Municipalities and other bodies, in alphabetical order."),
        ("sessions", list(of("session")), "In the order of the programme."),
    ];
    document(
        "Sessions",
        "sessions.schema.json",
        &head,
        &[
            ("event", event()),
            ("topic", topic()),
            ("municipality", municipality()),
            ("session", session()),
            ("licence", licence()),
        ],
    )
}

pub fn outcomes() -> Value {
    let head = [("outcomes", list(of("outcome")), "Session by session, in the order of their texts.")];
    document("Outcomes of sessions", "outcomes.schema.json", &head, &[("outcome", outcome()), ("licence", licence())])
}

type Field<'a> = (&'a str, Value, &'a str);

fn document(title: &str, id: &str, content: &[Field], definitions: &[(&str, Value)]) -> Value {
    let mut fields = vec![
        ("$schema", text(), "Where this schema is, seen from the file."),
        (
            "version",
            json!({ "const": VERSION }),
            "Changes when a field changes its name or meaning; new ones may come.",
        ),
        ("title", text(), "The name of the event or series."),
        ("language", text(), "The language of the site, as a tag."),
        ("url", or_null(address()), "The start page, where its address is known."),
        ("licence", or_null(of("licence")), "Under which all of this may be used."),
        ("notice", or_null(text()), "What every page says."),
    ];
    fields.extend(content.iter().cloned());
    let mut schema = record(&fields);
    schema["$schema"] = json!("https://json-schema.org/draft/2020-12/schema");
    schema["$id"] = json!(id);
    schema["title"] = json!(title);
    schema["$defs"] = definitions.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    schema
}

fn event() -> Value {
    record(&[
        ("id", text(), "Its name in these files."),
        ("title", text(), ""),
        ("start", or_null(day()), "The first day."),
        ("end", or_null(day()), "The last day."),
        ("timezone", text(), "The IANA name of the zone of all times."),
        ("place", or_null(text()), "Where it was, in a word or two."),
        ("organiser", or_null(text()), ""),
        ("path", text(), PATH),
        ("url", or_null(address()), URL),
    ])
}

fn topic() -> Value {
    record(&[
        ("id", text(), "Its name in these files."),
        ("label", text(), "What people call it."),
        ("broader", or_null(text()), "The id of the topic above it."),
        ("path", text(), PATH),
        ("url", or_null(address()), URL),
    ])
}

fn municipality() -> Value {
    let kinds: Vec<&str> = KINDS.iter().map(|kind| kind.key()).collect();
    record(&[
        ("id", text(), "Its name in these files."),
        ("name", text(), ""),
        ("short", text(), "The name without what it is."),
        ("kind", one_of(&kinds), "The first four are municipalities."),
        ("ags", or_null(json!({ "type": "string", "pattern": "^[0-9]{5}([0-9]{3})?$" })), "The official key."),
        ("land", or_null(text()), "The German Land."),
        ("fictional", truth(), "Made up for an example."),
        ("path", text(), PATH),
        ("url", or_null(address()), URL),
    ])
}

const KINDS: [MunicipalityKind; 10] = [
    MunicipalityKind::Town,
    MunicipalityKind::Municipality,
    MunicipalityKind::District,
    MunicipalityKind::Association,
    MunicipalityKind::Federal,
    MunicipalityKind::State,
    MunicipalityKind::Provider,
    MunicipalityKind::Society,
    MunicipalityKind::Science,
    MunicipalityKind::Other,
];

fn session() -> Value {
    let present = record(&[
        ("id", text(), "A municipality."),
        ("count", or_null(number()), "How many people took part from there, where that is known."),
    ]);
    let practice = record(&[
        ("id", text(), "A municipality."),
        ("state", one_of(&["in-use", "introducing", "planned"]), ""),
        ("url", or_null(address()), "Where it can be seen."),
    ]);
    let relations = record(&[
        ("present", list(present), "Someone from there was there."),
        ("concerned", list(text()), "It was about them. Ids of municipalities."),
        ("continues", list(text()), "They want to work on it. Ids of municipalities."),
        ("practice", list(practice), "They do it."),
    ]);
    let participants = record(&[("count", number(), ""), ("approximate", truth(), "An estimate.")]);
    let link = record(&[
        ("title", text(), ""),
        ("url", address(), ""),
        ("kind", one_of(&["page", "video", "audio", "slides", "document"]), ""),
    ]);
    record(&[
        ("id", text(), "Stays as long as the session's address."),
        ("guid", json!({ "type": "string", "format": "uuid" }), "The same as in schedules and calendars."),
        ("event", text(), "The id of its event."),
        ("title", text(), ""),
        ("language", text(), "Of title and text, as a tag."),
        ("status", one_of(&["published", "cancelled", "draft"]), "Drafts occur in previews only."),
        ("approved", truth(), "Those who were there agreed to the text."),
        ("summary", or_null(text()), ""),
        ("topics", list(text()), "Ids of topics; the first is the main one."),
        ("tags", list(text()), "Free keywords."),
        ("municipalities", relations, "What municipalities have to do with it; each of the four says something else."),
        ("participants", or_null(participants), "How many took part."),
        ("interest", or_null(number()), "Hands raised when the topic was proposed."),
        ("room", or_null(text()), ""),
        ("date", or_null(day()), ""),
        ("start", or_null(moment()), ""),
        ("end", or_null(moment()), ""),
        ("links", list(link), ""),
        ("outcomes", list(text()), "Ids of outcomes, in the order of the text."),
        ("path", text(), PATH),
        ("url", or_null(address()), URL),
        ("changed", or_null(day()), "The day on which the text last changed, where that is known."),
    ])
}

fn outcome() -> Value {
    let kinds = OutcomeKind::ALL.map(OutcomeKind::key);
    record(&[
        ("id", text(), "Stays when owner, date or state change. Its anchor on the page of its session."),
        ("kind", one_of(&kinds), ""),
        ("text", text(), "Plain text, without owner and date."),
        ("state", or_null(one_of(&["open", "done"])), "Of tasks only; any other next step is a suggestion."),
        ("owners", list(text()), "Ids of municipalities that took it on, or whom a question concerns."),
        ("due", or_null(day()), ""),
        ("event", text(), "The id of its event."),
        ("session", text(), "The id of its session."),
        ("topics", list(text()), "Ids of the session's topics."),
        ("path", text(), PATH),
        ("url", or_null(address()), URL),
    ])
}

fn licence() -> Value {
    record(&[
        ("id", text(), "As the publisher wrote it."),
        ("name", text(), ""),
        ("url", or_null(address()), "Its text."),
    ])
}

const PATH: &str = "The page, from the site's start page.";
const URL: &str = "The page, where the site's address is known.";

/// A map with all of these fields. More may come without a new version.
fn record(fields: &[Field]) -> Value {
    let property = |(name, value, description): &Field| {
        let mut value = value.clone();
        if !description.is_empty() {
            value["description"] = json!(description);
        }
        ((*name).to_owned(), value)
    };
    json!({
        "type": "object",
        "required": fields.iter().map(|(name, ..)| *name).collect::<Vec<_>>(),
        "properties": fields.iter().map(property).collect::<Map<_, _>>(),
    })
}

fn of(definition: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{definition}") })
}

fn list(items: Value) -> Value {
    json!({ "type": "array", "items": items })
}

fn or_null(value: Value) -> Value {
    json!({ "anyOf": [value, { "type": "null" }] })
}

fn one_of(words: &[&str]) -> Value {
    json!({ "enum": words })
}

fn text() -> Value {
    json!({ "type": "string" })
}

fn number() -> Value {
    json!({ "type": "integer", "minimum": 0 })
}

fn truth() -> Value {
    json!({ "type": "boolean" })
}

fn day() -> Value {
    json!({ "type": "string", "format": "date" })
}

fn moment() -> Value {
    json!({ "type": "string", "format": "date-time" })
}

fn address() -> Value {
    json!({ "type": "string", "format": "uri" })
}
