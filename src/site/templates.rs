//! The theme's templates: the only place that knows Tera.

mod kept;
mod ready;

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, OnceLock, RwLock, Weak};

use fluent_bundle::FluentValue;
use schemars::JsonSchema;
use serde::Serialize;
use tera::{Context, ErrorKind, Kwargs, State, Tera, Value};

use super::texts::Texts;
use super::views::{Show, View};
use crate::source::Span;

use kept::Kept;
pub use ready::Ready;

/// In bytes: how long most pages are at most, so that they need not be moved as they grow.
const MOST_PAGES: usize = 1 << 16;
const NO_PANIC: &str = "no thread panics while it holds this";

pub struct Templates {
    tera: Arc<Tera>,
    kept: Arc<Kept>,
}

/// What is wrong with a template, and where as far as it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TemplateError {
    pub template: String,
    pub span: Option<Span>,
    pub message: String,
}

impl Templates {
    /// Reads templates as pairs of name and text. Filters are known before, since Tera looks for them at once.
    ///
    /// # Errors
    /// The first thing that is wrong with any of them.
    pub fn new<'a>(
        sources: impl IntoIterator<Item = (&'a str, &'a str)>,
        texts: &Arc<Texts>,
    ) -> Result<Self, TemplateError> {
        let mut tera = Tera::default();
        let words = Words { texts: Arc::clone(texts), plain: RwLock::default() };
        tera.register_filter("t", move |id: &str, values: Kwargs, _: &State| words.translated(id, &values));
        let kept = Arc::new(Kept::default());
        let own: Arc<OnceLock<Weak<Tera>>> = Arc::default();
        let (parts, filled) = (Arc::clone(&kept), Arc::clone(&own));
        tera.register_filter("kept", move |view: &Value, values: Kwargs, _: &State| {
            let tera = || filled.get().and_then(Weak::upgrade).expect("who fills in a template holds them all");
            parts.show(tera, view, &values)
        });
        let sources: Vec<(&str, &str)> = sources.into_iter().collect();
        tera.add_raw_templates(sources.iter().copied()).map_err(|error| {
            let error = TemplateError::new(&error, "");
            let text = sources.iter().find(|(name, _)| *name == error.template).map_or("", |(_, text)| text);
            error.located(text)
        })?;
        let tera = Arc::new(tera);
        own.get_or_init(|| Arc::downgrade(&tera));
        Ok(Self { tera, kept })
    }

    /// A view for many pages, of which is kept what components make of it: see the filter `kept`.
    pub fn ready<T: Serialize>(&self, view: &T) -> Ready<T> {
        self.kept.ready(view)
    }

    /// Forgets what was kept: each site has views of its own.
    pub fn forget(&self) {
        self.kept.forget();
    }

    /// Fills a template in with whatever it asks for.
    ///
    /// # Errors
    /// What is wrong with the template.
    pub fn fill(&self, template: &str, with: &impl Serialize) -> Result<String, TemplateError> {
        let failed = |error: tera::Error| TemplateError::new(&error, template).located("");
        let context = Context::from_serialize(with).map_err(failed)?;
        let mut html = Vec::with_capacity(MOST_PAGES);
        self.tera.render_to(template, &context, &mut html).map_err(failed)?;
        Ok(String::from_utf8(html).expect("templates and views are text"))
    }
}

impl Show for Templates {
    type Shown = Result<String, TemplateError>;

    fn show<P: JsonSchema + Serialize>(&self, template: &'static str, view: &View<P>) -> Self::Shown {
        self.fill(template, view)
    }
}

/// The texts as templates read them.
struct Words {
    texts: Arc<Texts>,
    /// Those without variables, some thirty on every page.
    plain: RwLock<HashMap<String, Value>>,
}

impl Words {
    /// `{{ "topics" | t }}`, `{{ "figure-sessions" | t(count=3) }}`, `{{ "about-event" | t(name=page.title) }}`
    fn translated(&self, id: &str, values: &Kwargs) -> tera::TeraResult<Value> {
        let count: Option<i64> = values.get("count")?;
        let name: Option<&str> = values.get("name")?;
        let mut named: Vec<(&str, FluentValue)> = Vec::new();
        named.extend(count.map(|count| ("count", FluentValue::from(count))));
        named.extend(name.map(|name| ("name", FluentValue::String(Cow::Owned(name.to_owned())))));
        if !named.is_empty() {
            return Ok(Value::from(self.texts.with(id, &named)));
        }
        if let Some(text) = self.plain.read().expect(NO_PANIC).get(id) {
            return Ok(text.clone());
        }
        let text = Value::from(self.texts.plain(id));
        self.plain.write().expect(NO_PANIC).insert(id.to_owned(), text.clone());
        Ok(text)
    }
}

impl TemplateError {
    fn new(error: &tera::Error, template: &str) -> Self {
        match error.kind() {
            // What goes wrong in a component that is kept comes as the report of an error in the filter.
            ErrorKind::RenderingError(report) if place_named_in(report.message()).is_some() => {
                let named = place_named_in(report.message()).map_or(template, |(name, ..)| name).to_owned();
                Self { template: named, span: None, message: report.message().trim().to_owned() }
            }
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => Self {
                template: report.filename().to_owned(),
                span: Some(Span::new(report.span().range.clone())),
                message: one_line(report.message()),
            },
            ErrorKind::MissingParent { current, .. } => {
                Self { template: current.clone(), span: None, message: one_line(&error.to_string()) }
            }
            _ => {
                let message = error.to_string();
                let named = place_named_in(&message).map_or(template, |(name, ..)| name).to_owned();
                Self { template: named, span: None, message: message.trim().to_owned() }
            }
        }
    }

    /// The same, with the place in the template's text that Tera names only in its message, which is then cut to
    /// one line.
    fn located(mut self, text: &str) -> Self {
        let place = place_named_in(&self.message).and_then(|(_, line, column)| offset(text, line, column));
        // Of the other errors, those of a template that stands on one that is not there.
        let parent = || text.find("extends").map(|at| at..at + "extends".len());
        if self.span.is_none() {
            self.span = place.map(|at| at..at).or_else(parent).map(Span::new);
        }
        self.message = one_line(&self.message);
        self
    }
}

/// Tera names the place of some errors only in their text: `--> topic.html:3:9`.
fn place_named_in(message: &str) -> Option<(&str, usize, usize)> {
    let (_, place) = message.split_once("--> ")?;
    let mut parts = place.lines().next()?.split(':').map(str::trim);
    Some((parts.next()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
}

/// The byte at a line and column, both counted from 1, the column in characters.
fn offset(text: &str, line: usize, column: usize) -> Option<usize> {
    let before: usize = text.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum();
    let within = text.get(before..)?.char_indices().nth(column.checked_sub(1)?);
    Some(within.map_or(text.len(), |(at, _)| before + at))
}

fn one_line(message: &str) -> String {
    let first = message.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    first.strip_prefix("error: ").unwrap_or(first).to_owned()
}
