//! The contract for people: what each template is given, field by field.

use std::fmt::Write as _;

use serde_json::{Map, Value};

use super::{Contract, is_of, is_optional, some};

/// Everything, or what one template is given. Markdown; empty where there is no such template.
pub fn document(contract: &Contract, only: Option<&str>) -> String {
    let mut document = String::new();
    let wanted = contract.templates.iter().filter(|(name, _)| only.is_none_or(|only| only == **name));
    let mut types = Vec::new();
    let mut own = String::new();
    for (name, view) in wanted {
        let fields = contract.fields(view);
        let list: Vec<String> = fields.iter().map(|(field, shape)| format!("`{field}`: {}", kind(&shape.0))).collect();
        let _ = writeln!(own, "- `{name}` is given {}", list.join(", "));
        fields.iter().for_each(|(_, shape)| gather(contract, &shape.0, &mut types));
    }
    if own.is_empty() {
        return document;
    }
    let _ = write!(document, "## Templates\n\n{own}\n## Types\n");
    if only.is_none() {
        types.sort_unstable();
    }
    for name in types {
        let Some(schema) = contract.types.get(&name) else { continue };
        let _ = write!(document, "\n### {name}\n");
        if let Some(purpose) = description(schema) {
            let _ = write!(document, "\n{purpose}\n");
        }
        if let Some(fields) = schema.get("properties").and_then(Value::as_object) {
            document.push_str("\n| field | holds | |\n| --- | --- | --- |\n");
            write_fields(fields, &mut document);
        }
    }
    document
}

fn write_fields(fields: &Map<String, Value>, document: &mut String) {
    for (name, schema) in fields {
        let purpose = description(schema).unwrap_or_default().replace('|', "\\|");
        let _ = writeln!(document, "| `{name}` | {} | {purpose} |", kind(schema));
    }
}

/// The comment of a type or field, in one line.
fn description(schema: &Value) -> Option<String> {
    let text = schema.get("description")?.as_str()?;
    // Links to other parts of the program mean nothing to those who read this.
    let text = text.replace("[`", "`").replace("`]", "`");
    Some(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// „list of `LinkView`“, „text or nothing“
fn kind(schema: &Value) -> String {
    let or_nothing = |kind: String| if is_optional(schema) { format!("{kind} or nothing") } else { kind };
    let inner = some(schema).unwrap_or(schema);
    if let Some(name) = type_name(inner) {
        return or_nothing(format!("`{name}`"));
    }
    or_nothing(match () {
        () if is_of(schema, "array") => match schema.get("items") {
            Some(item) => format!("list of {}", kind(item)),
            None => "list".to_owned(),
        },
        () if is_of(schema, "string") => "text".to_owned(),
        () if is_of(schema, "boolean") => "true or false".to_owned(),
        () if is_of(schema, "integer") || is_of(schema, "number") => "number".to_owned(),
        () => match schema.get("additionalProperties").filter(|value| value.is_object()) {
            Some(value) => format!("map to {}", kind(value)),
            None => "anything".to_owned(),
        },
    })
}

fn type_name(schema: &Value) -> Option<&str> {
    schema.get("$ref")?.as_str()?.rsplit('/').next()
}

/// The types that a schema is made of, each before those that only it leads to.
fn gather(contract: &Contract, schema: &Value, types: &mut Vec<String>) {
    let mut waiting = vec![schema];
    while let Some(schema) = waiting.pop() {
        match schema {
            Value::Object(map) => {
                if let Some(name) = type_name(schema).filter(|name| !types.iter().any(|known| known == name)) {
                    types.push(name.to_owned());
                    waiting.extend(contract.types.get(name));
                }
                waiting.extend(map.values().rev());
            }
            Value::Array(list) => waiting.extend(list.iter().rev()),
            _ => {}
        }
    }
}
