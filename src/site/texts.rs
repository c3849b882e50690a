//! The words of the pages, in the site's language.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{LazyLock, RwLock};

use fluent_bundle::FluentValue;
use jiff::civil::Date;

use crate::diagnostics::Catalogue;
use crate::model::{Land, Municipality, MunicipalityKind};

const NO_PANIC: &str = "no thread panics while it holds this";

/// The texts of the language that stands in for missing ones, read when the first is missing.
pub type Fallback = LazyLock<Catalogue, Box<dyn FnOnce() -> Catalogue + Send>>;

/// The theme's texts: of the site's language, and of the language that stands in for missing ones.
pub struct Texts {
    catalogue: Catalogue,
    fallback: Option<Fallback>,
    /// Texts without variables, which pages ask for again and again.
    plain: RwLock<HashMap<String, String>>,
    /// Texts with a number, likewise.
    counted: RwLock<HashMap<String, HashMap<usize, String>>>,
    /// Texts of a date, likewise.
    dated: RwLock<HashMap<(&'static str, Date), String>>,
    /// All others, as many as [`MOST`].
    others: RwLock<HashMap<String, String>>,
}

/// How many texts with values are kept. Those that every page asks for are among the first; others come but once.
const MOST: usize = 10_000;

impl Texts {
    pub fn new(catalogue: Catalogue, fallback: Option<Fallback>) -> Self {
        Self {
            catalogue,
            fallback,
            plain: RwLock::default(),
            counted: RwLock::default(),
            dated: RwLock::default(),
            others: RwLock::default(),
        }
    }

    /// A text without variables; its id where no language has it.
    pub fn plain(&self, id: &str) -> String {
        if let Some(text) = self.plain.read().expect(NO_PANIC).get(id) {
            return text.clone();
        }
        let text = self.new_text(id, &[]);
        self.plain.write().expect(NO_PANIC).insert(id.to_owned(), text.clone());
        text
    }

    /// „Landkreis“, and „Kreis“ where its Land or its own name says so.
    pub fn kind_of(&self, place: &Municipality) -> String {
        let are_plain = matches!(place.land, Some(Land::SchleswigHolstein | Land::NorthRhineWestphalia));
        match place.kind {
            MunicipalityKind::District if are_plain || place.name.starts_with("Kreis ") => {
                self.plain("kind-plain-district")
            }
            kind => self.plain(&format!("kind-{}", kind.key())),
        }
    }

    /// A text with variables.
    pub fn with(&self, id: &str, values: &[(&str, FluentValue)]) -> String {
        let Some(key) = key(id, values) else { return self.new_text(id, values) };
        if let Some(text) = self.others.read().expect(NO_PANIC).get(&key) {
            return text.clone();
        }
        let text = self.new_text(id, values);
        let mut others = self.others.write().expect(NO_PANIC);
        if others.len() < MOST {
            others.insert(key, text.clone());
        }
        text
    }

    fn new_text(&self, id: &str, values: &[(&str, FluentValue)]) -> String {
        let values = || values.iter().cloned().collect();
        let own = self.catalogue.format(id, None, values());
        own.or_else(|| self.fallback.as_ref()?.format(id, None, values())).unwrap_or_else(|| id.to_owned())
    }

    /// A text with a number, on which its plural depends.
    pub fn count(&self, id: &str, count: usize) -> String {
        let known = self.counted.read().expect(NO_PANIC).get(id).and_then(|texts| texts.get(&count)).cloned();
        known.unwrap_or_else(|| {
            let text = self.new_text(id, &[("count", FluentValue::from(count))]);
            self.counted.write().expect(NO_PANIC).entry(id.to_owned()).or_default().insert(count, text.clone());
            text
        })
    }

    /// A text of a date, which `make` makes the first time.
    pub fn of_date(&self, id: &'static str, date: Date, make: impl FnOnce() -> String) -> String {
        let known = self.dated.read().expect(NO_PANIC).get(&(id, date)).cloned();
        known.unwrap_or_else(|| {
            let text = make();
            self.dated.write().expect(NO_PANIC).insert((id, date), text.clone());
            text
        })
    }

    /// A text with one name in it.
    pub fn named(&self, id: &str, name: &str) -> String {
        self.with(id, &[("name", FluentValue::from(name))])
    }
}

/// By what a text is known: different where its id, its values or their kinds are. Nothing for values of other kinds
/// than text and number.
fn key(id: &str, values: &[(&str, FluentValue)]) -> Option<String> {
    let mut key = String::with_capacity(64);
    key.push_str(id);
    for (name, value) in values {
        // No name and no kind has a control character.
        let (kind, value) = match value {
            FluentValue::String(text) => ('s', Cow::Borrowed(&**text)),
            FluentValue::Number(number) => ('n', number.as_string()),
            _ => return None,
        };
        key.extend(['\0', kind]);
        key.push_str(name);
        key.push('\0');
        key.push_str(&value);
    }
    Some(key)
}
