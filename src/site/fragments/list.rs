//! The list of all parts, for the programs that take them in. What stands in it is never renamed.

use serde::Serialize;

use super::Fragments;
use super::html::Cut;
use crate::site::files::Page;
use crate::source::SitePath;

#[derive(Serialize)]
struct List<'a> {
    /// Of this form.
    version: u8,
    title: &'a str,
    language: &'a str,
    link_base: Option<&'a str>,
    asset_base: Option<&'a str>,
    heading_start: u8,
    fragments: Vec<Part>,
    /// Former addresses, for whoever sets up redirects: there are no parts at them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    redirects: Vec<Moved>,
}

/// Two paths, before and now.
#[derive(Serialize)]
pub(super) struct Moved {
    pub from: String,
    pub to: String,
}

#[derive(Serialize)]
pub(super) struct Part {
    /// The file, below the list's folder.
    path: String,
    /// Where others link to it.
    address: Option<String>,
    title: String,
    kind: &'static str,
    language: String,
    description: Option<String>,
    style_sheets: Vec<String>,
    scripts: Vec<String>,
    /// Paths of the other parts that it leads to.
    links: Vec<String>,
}

impl Part {
    pub fn new(path: &SitePath, page: Page, cut: Cut, setting: &Fragments) -> Self {
        let path = path.to_string();
        Self {
            address: setting.link_base.as_ref().map(|base| format!("{base}{path}")),
            links: cut.links.into_iter().filter(|link| *link != path).collect(),
            path,
            title: cut.title,
            kind: kind(page),
            language: cut.language,
            description: cut.description,
            style_sheets: cut.style_sheets,
            scripts: cut.scripts,
        }
    }
}

pub(super) fn json(
    setting: &Fragments,
    title: &str,
    language: &str,
    fragments: Vec<Part>,
    redirects: Vec<Moved>,
) -> String {
    let list = List {
        version: 1,
        title,
        language,
        link_base: setting.link_base.as_deref(),
        asset_base: setting.asset_base.as_deref(),
        heading_start: setting.heading_start,
        fragments,
        redirects,
    };
    let mut json = serde_json::to_string_pretty(&list).expect("strings and numbers are JSON");
    json.push('\n');
    json
}

fn kind(page: Page) -> &'static str {
    match page {
        Page::Start => "start",
        Page::Event(_) => "event",
        Page::Programme { .. } => "programme",
        Page::Sessions { .. } => "sessions",
        Page::Session(_) => "session",
        Page::Version { .. } => "version",
        Page::Withheld(_) | Page::Gone(_) => "withheld",
        Page::Moved(_) => "moved",
        Page::Topics { .. } => "topics",
        Page::Topic { .. } => "topic",
        Page::Municipalities { .. } => "municipalities",
        Page::Municipality { .. } => "municipality",
        Page::Matrix { .. } => "matrix",
        Page::Tags { .. } => "tags",
        Page::Tag { .. } => "tag",
        Page::Outcomes => "outcomes",
        Page::OutcomeList { .. } => "outcome-list",
        Page::People { .. } => "people",
        Page::Person { .. } => "person",
        Page::Free(_) => "page",
        Page::Legal(_) => "legal",
        Page::Document { .. } => "document",
        Page::Documents(_) => "documents",
        Page::Abbreviations => "abbreviations",
        Page::Search => "search",
        Page::Data => "data",
        Page::NotFound => "not-found",
    }
}
