//! The theme's templates: the only place that knows Tera.

use std::borrow::Cow;
use std::sync::Arc;

use fluent_bundle::FluentValue;
use serde::Serialize;
use tera::{Context, ErrorKind, Kwargs, State, Tera};

use super::texts::Texts;
use super::views::{Show, View};
use crate::source::Span;

pub struct Templates {
    tera: Tera,
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
        let words = Arc::clone(texts);
        tera.register_filter("t", move |id: &str, values: Kwargs, _: &State| translated(&words, id, &values));
        tera.add_raw_templates(sources).map_err(|error| TemplateError::new(&error, ""))?;
        Ok(Self { tera })
    }
}

impl Show for Templates {
    type Shown = Result<String, TemplateError>;

    fn show<P: Serialize>(&self, template: &'static str, view: &View<P>) -> Self::Shown {
        let context = Context::from_serialize(view).map_err(|error| TemplateError::new(&error, template))?;
        self.tera.render(template, &context).map_err(|error| TemplateError::new(&error, template))
    }
}

/// `{{ "topics" | t }}`, `{{ "figure-sessions" | t(count=3) }}`, `{{ "about-event" | t(name=page.title) }}`
fn translated(texts: &Texts, id: &str, values: &Kwargs) -> tera::TeraResult<String> {
    let count: Option<i64> = values.get("count")?;
    let name: Option<&str> = values.get("name")?;
    let mut named: Vec<(&str, FluentValue)> = Vec::new();
    named.extend(count.map(|count| ("count", FluentValue::from(count))));
    named.extend(name.map(|name| ("name", FluentValue::String(Cow::Owned(name.to_owned())))));
    Ok(if named.is_empty() { texts.plain(id) } else { texts.with(id, &named) })
}

impl TemplateError {
    fn new(error: &tera::Error, template: &str) -> Self {
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => Self {
                template: report.filename().to_owned(),
                span: Some(Span::new(report.span().range.clone())),
                message: one_line(report.message()),
            },
            _ => {
                let message = error.to_string();
                let named = template_named_in(&message).unwrap_or(template).to_owned();
                Self { template: named, span: None, message: one_line(&message) }
            }
        }
    }
}

/// Tera names the place of some errors only in their text: `--> topic.html:3:9`.
fn template_named_in(message: &str) -> Option<&str> {
    let (_, place) = message.split_once("--> ")?;
    place.split(':').next().map(str::trim)
}

fn one_line(message: &str) -> String {
    message.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default().to_owned()
}
