//! The words of the pages, in the site's language.

use std::collections::HashMap;
use std::sync::RwLock;

use fluent_bundle::FluentValue;

use crate::diagnostics::Catalogue;

/// The theme's texts: of the site's language, and of the language that stands in for missing ones.
pub struct Texts {
    catalogue: Catalogue,
    fallback: Option<Catalogue>,
    /// Texts without variables, which pages ask for again and again.
    plain: RwLock<HashMap<String, String>>,
}

impl Texts {
    pub fn new(catalogue: Catalogue, fallback: Option<Catalogue>) -> Self {
        Self { catalogue, fallback, plain: RwLock::default() }
    }

    /// A text without variables; its id where no language has it.
    pub fn plain(&self, id: &str) -> String {
        if let Some(text) = self.plain.read().expect("no thread panics while it holds this").get(id) {
            return text.clone();
        }
        let text = self.with(id, &[]);
        self.plain.write().expect("no thread panics while it holds this").insert(id.to_owned(), text.clone());
        text
    }

    /// A text with variables.
    pub fn with(&self, id: &str, values: &[(&str, FluentValue)]) -> String {
        let values = || values.iter().cloned().collect();
        let own = self.catalogue.format(id, None, values());
        own.or_else(|| self.fallback.as_ref()?.format(id, None, values())).unwrap_or_else(|| id.to_owned())
    }

    /// A text with a number, on which its plural depends.
    pub fn count(&self, id: &str, count: usize) -> String {
        self.with(id, &[("count", FluentValue::from(count))])
    }

    /// A text with one name in it.
    pub fn named(&self, id: &str, name: &str) -> String {
        self.with(id, &[("name", FluentValue::from(name))])
    }
}
