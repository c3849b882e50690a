//! Texts in one language, from Fluent files: for findings here, for the pages in `site`.

use std::collections::HashMap;

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
        let language: LanguageIdentifier = language.parse().unwrap_or_default();
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        // Isolation marks would end up in attributes, file names and search texts.
        bundle.set_use_isolating(false);
        let (resource, errors) = match FluentResource::try_new(text.to_owned()) {
            Ok(resource) => (resource, Vec::new()),
            Err((resource, errors)) => (resource, errors),
        };
        let errors =
            errors.into_iter().map(|error| CatalogueError { offset: error.pos.start, message: error.kind.to_string() });
        let errors = errors.collect();
        bundle.add_resource_overriding(resource);
        (Self { bundle }, errors)
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
