//! What the program adds to the text of notes: words and signs, made once for all pages.

use std::collections::BTreeMap;

use super::body::{AbbreviationTable, BodyTexts};
use super::texts::Texts;
use crate::model::{OutcomeKind, Site};

pub struct Marks {
    pub texts: BodyTexts,
    pub abbreviations: AbbreviationTable,
    /// Sign and word before the text of an outcome, as HTML.
    labels: BTreeMap<OutcomeKind, String>,
}

impl Marks {
    pub fn new(site: &Site, texts: &Texts) -> Self {
        let alert = |kind: &str, icon: &str| format!("{} {}", icon_html(icon), texts.plain(&format!("alert-{kind}")));
        let body = BodyTexts {
            task_open: texts.plain("state-open"),
            task_done: texts.plain("state-done"),
            footnotes: texts.plain("footnotes"),
            footnote: texts.plain("footnote"),
            footnote_back: texts.plain("footnote-back"),
            table: texts.plain("table"),
            transcript: texts.plain("transcript"),
            picture_by: texts.plain("picture-by"),
            alerts: [
                alert("note", "info"),
                alert("tip", "info"),
                alert("important", "warning"),
                alert("warning", "warning"),
                alert("caution", "warning"),
            ],
        };
        let label = |kind: OutcomeKind| {
            let word = texts.count(&format!("outcome-name-{}", kind.key()), 1);
            let icon = icon_html(kind.key());
            format!("<span class=\"outcome-kind\">{icon} <span class=\"visually-hidden\">{word}: </span></span>")
        };
        Self {
            texts: body,
            abbreviations: AbbreviationTable::new(&site.abbreviations),
            labels: OutcomeKind::ALL.into_iter().map(|kind| (kind, label(kind))).collect(),
        }
    }

    pub fn label(&self, kind: OutcomeKind) -> &str {
        &self.labels[&kind]
    }
}

/// A sign from the sprite that every page carries. Size in attributes, so that unstyled pages read well too.
pub fn icon_html(name: &str) -> String {
    format!("<svg class=\"icon\" width=\"20\" height=\"20\" aria-hidden=\"true\"><use href=\"#icon-{name}\"/></svg>")
}
