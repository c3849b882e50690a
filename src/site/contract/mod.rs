//! The contract between the program and its themes: what each template is given.
//!
//! 1. [`Contract::new`] takes the fields, their types and their comments from the views themselves.
//! 2. [`usage`] follows every path that a template asks for, in all its branches, and finds those that lead nowhere.
//! 3. [`sample`] makes up views, with which a template can be tried on pages that an event does not have.
//! 4. [`mod@document`] writes all of it down for those who make themes.

mod document;
mod expression;
mod sample;
mod tags;
#[cfg(test)]
mod tests;
mod usage;

pub use document::document;
pub use sample::samples;
pub use usage::{Unknown, Usage, follow};

use std::collections::BTreeMap;

use schemars::SchemaGenerator;
use serde_json::{Map, Value};

use super::views;

/// What each template is given, by its name.
pub struct Contract {
    templates: BTreeMap<&'static str, Shape>,
    /// All types that views are made of, by name, as JSON Schema has them.
    types: Map<String, Value>,
}

/// What is known of a value: a schema that may point to one of the contract's types.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape(Value);

/// What comes of asking a value for a field.
#[derive(Debug, PartialEq)]
pub enum Field {
    Known(Shape),
    /// The value can be anything, and have any field.
    Any,
    /// There is no such field; these are there.
    Missing(Vec<String>),
}

impl Contract {
    pub fn new() -> Self {
        let mut generator = SchemaGenerator::default();
        let templates = views::contract(&mut generator);
        let templates = templates.into_iter().map(|(name, schema)| (name, Shape(schema.to_value()))).collect();
        Self { templates, types: generator.take_definitions(true) }
    }

    /// The templates that the program fills in; all others are parts of these.
    pub fn templates(&self) -> impl Iterator<Item = &'static str> {
        self.templates.keys().copied()
    }

    /// What a template is given, as one value with the fields `frame` and `page`.
    pub fn view(&self, template: &str) -> Option<&Shape> {
        self.templates.get(template)
    }

    /// Each template with what it is given.
    pub fn views(&self) -> impl Iterator<Item = (&'static str, &Shape)> {
        self.templates.iter().map(|(name, view)| (*name, view))
    }

    /// The fields of a value, in the order in which the view has them.
    fn fields(&self, shape: &Shape) -> Vec<(String, Shape)> {
        let fields = self.resolved(&shape.0).get("properties").and_then(Value::as_object);
        fields.into_iter().flatten().map(|(name, field)| (name.clone(), Shape(field.clone()))).collect()
    }

    fn field(&self, shape: &Shape, name: &str) -> Field {
        let schema = self.resolved(&shape.0);
        let Some(fields) = schema.get("properties").and_then(Value::as_object) else {
            return match schema.get("additionalProperties") {
                Some(value) if value.is_object() => Field::Known(Shape(value.clone())),
                _ if is_scalar(schema) || schema.get("items").is_some() => Field::Missing(Vec::new()),
                _ => Field::Any,
            };
        };
        match fields.get(name) {
            Some(field) => Field::Known(Shape(field.clone())),
            None => Field::Missing(fields.keys().cloned().collect()),
        }
    }

    /// What a list is made of; of a map, its values.
    fn item(&self, shape: &Shape) -> Option<Shape> {
        let schema = self.resolved(&shape.0);
        let item = schema.get("items").or_else(|| schema.get("additionalProperties"));
        item.filter(|item| item.is_object()).cloned().map(Shape)
    }

    /// The schema behind names and behind „or nothing“.
    fn resolved<'s>(&'s self, mut schema: &'s Value) -> &'s Value {
        // Each step leads to another schema, and no chain of names is longer than there are types.
        for _ in 0..=2 * self.types.len() {
            if let Some(name) = schema.get("$ref").and_then(Value::as_str).and_then(|name| name.rsplit('/').next()) {
                schema = self.types.get(name).unwrap_or(&Value::Null);
            } else if let Some(some) = some(schema) {
                schema = some;
            } else {
                break;
            }
        }
        schema
    }
}

impl Default for Contract {
    fn default() -> Self {
        Self::new()
    }
}

/// Of `anyOf: [X, null]`, the X.
fn some(schema: &Value) -> Option<&Value> {
    let choices = schema.get("anyOf")?.as_array()?;
    let mut choices = choices.iter().filter(|choice| choice.get("type").and_then(Value::as_str) != Some("null"));
    choices.next().filter(|_| choices.next().is_none())
}

/// Whether a field may be empty.
fn is_optional(schema: &Value) -> bool {
    let is_null = |value: &Value| value.as_str() == Some("null");
    let types = schema.get("type").and_then(Value::as_array);
    types.is_some_and(|types| types.iter().any(is_null)) || some(schema).is_some()
}

fn is_scalar(schema: &Value) -> bool {
    schema.get("enum").is_some() || ["string", "integer", "number", "boolean"].iter().any(|kind| is_of(schema, kind))
}

/// Whether a schema allows a type.
fn is_of(schema: &Value, kind: &str) -> bool {
    match schema.get("type") {
        Some(Value::String(only)) => only == kind,
        Some(Value::Array(several)) => several.iter().any(|one| one.as_str() == Some(kind)),
        _ => false,
    }
}
