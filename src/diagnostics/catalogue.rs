//! Texts in one language, from Fluent files: for findings here, for the pages in `site`.

use std::collections::{BTreeSet, HashMap};

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// Named values for a text. Numbers stay numbers, so that plurals work.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Arguments(Vec<(&'static str, String)>);

impl Arguments {
    pub fn push(&mut self, name: &'static str, value: impl ToString) {
        self.0.push((name, value.to_string()));
    }

    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
    }
}

/// One language's texts.
pub struct Catalogue {
    bundle: FluentBundle<FluentResource>,
    ids: BTreeSet<String>,
}

/// What one file brings to a catalogue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Layer {
    pub errors: Vec<CatalogueError>,
    /// The ids of its texts, each with the byte at which it stands.
    pub ids: Vec<(String, usize)>,
}

/// What is wrong with a Fluent file, and at which byte.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CatalogueError {
    pub offset: usize,
    pub message: String,
}

impl Catalogue {
    /// Reads a Fluent file. What can be read is kept, whatever else is wrong.
    pub fn parse(language: &str, text: &str) -> (Self, Vec<CatalogueError>) {
        let (catalogue, layers) = Self::layered(language, &[text.to_owned()]);
        (catalogue, layers.into_iter().flat_map(|layer| layer.errors).collect())
    }

    /// Reads several, of which each says anew what those before it said.
    pub fn layered(language: &str, texts: &[String]) -> (Self, Vec<Layer>) {
        let language: LanguageIdentifier = language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // Isolation marks would end up in attributes, file names and search texts.
        bundle.set_use_isolating(false);
        let mut ids = BTreeSet::new();
        let layers = texts.iter().map(|text| {
            // The parser calls itself for each brace within braces, until there is no stack left.
            let text = too_deep(text).map_or(text.as_str(), |at| &text[..at]);
            let (resource, errors) = match FluentResource::try_new(text.to_owned()) {
                Ok(resource) => (resource, Vec::new()),
                Err((resource, errors)) => (resource, errors),
            };
            let errors = errors
                .into_iter()
                .map(|error| CatalogueError { offset: error.pos.start, message: error.kind.to_string() })
                .collect();
            bundle.add_resource_overriding(resource);
            let own: Vec<(String, usize)> = written_ids(text).filter(|(id, _)| bundle.has_message(id)).collect();
            ids.extend(own.iter().map(|(id, _)| id.clone()));
            Layer { errors, ids: own }
        });
        let layers = layers.collect();
        (Self { bundle, ids }, layers)
    }

    /// All its texts, in the order of their ids.
    pub fn ids(&self) -> impl Iterator<Item = &str> {
        self.ids.iter().map(String::as_str)
    }

    pub fn contains(&self, id: &str) -> bool {
        self.bundle.has_message(id)
    }

    /// The text `id` or its attribute; `None` where the language has none.
    pub fn text(&self, id: &str, attribute: Option<&str>, arguments: &Arguments) -> Option<String> {
        let numbers = arguments.0.iter().map(|(name, value)| {
            let value = match value.parse::<f64>() {
                Ok(number) if number.to_string() == *value => FluentValue::from(number),
                _ => FluentValue::from(value.as_str()),
            };
            (*name, value)
        });
        self.format(id, attribute, numbers.collect())
    }

    /// The same for callers with values of their own.
    pub fn format(&self, id: &str, attribute: Option<&str>, arguments: HashMap<&str, FluentValue>) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let arguments: FluentArgs = arguments.into_iter().collect();
        let mut errors: Vec<FluentError> = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned())
    }
}

/// More braces within each other than any text needs.
const DEEPEST: usize = 64;

/// Where braces stand too deep within each other.
fn too_deep(text: &str) -> Option<usize> {
    let mut depth = 0_usize;
    text.bytes().position(|byte| {
        match byte {
            b'{' => depth += 1,
            b'}' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth > DEEPEST
    })
}

/// What stands before an equals sign at the beginning of a line, with its place: the ids of texts.
fn written_ids(text: &str) -> impl Iterator<Item = (String, usize)> {
    let mut offset = 0;
    text.split_inclusive('\n').filter_map(move |line| {
        let start = offset;
        offset += line.len();
        let (id, _) = line.split_once('=')?;
        let id = id.trim_end();
        line.starts_with(|c: char| c.is_ascii_alphabetic()).then(|| (id.to_owned(), start))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn braces_without_end_are_an_error_and_what_stands_before_them_is_read() {
        let text = format!("a = A\nb = {}\n", "{".repeat(100_000));
        let (catalogue, errors) = Catalogue::parse("en", &text);
        assert!(catalogue.contains("a") && !errors.is_empty());
    }
}
