//! The text of a note, from Markdown to a [`Body`].
//!
//! 1. [`meant`]: what is a list, box or heading for certain, though it lacks a blank, becomes one.
//!    [`placeholders`]: what only looks like a tag (`<Name der Kommune>`) becomes text. [`highlights`]: `==text==` is marked.
//! 2. [`render`]: one pass over the Markdown writes one string of HTML. All that depends on the page that
//!    will show it is an ordinary tag there, with a number in a list of [`marks`] that no author can forge.
//!    [`review`] watches, and tells what an editor should know of the text.
//! 3. [`clean`]: where the author wrote HTML too, the whole string goes through a sanitiser.
//! 4. [`split`]: the string is cut into pieces, the marked tags among them become symbols.
//!
//! Nothing here follows a link or knows of another file.

mod clean;
mod elements;
mod embeds;
mod footnotes;
mod gathered;
mod heading_ids;
mod highlights;
mod kinds;
mod marks;
mod markup;
mod meant;
mod pieces;
mod placeholders;
mod raw;
mod render;
mod review;
mod split;
mod tag;
mod urls;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;
#[cfg(test)]
pub(crate) use properties::markdownish;

use pulldown_cmark::{Options, Parser};

use crate::diagnostics::Finding;
use crate::model::Body;
use crate::parse::Allowance;
use crate::parse::privacy::Register;
use crate::source::{SourcePath, Span};
use marks::Marks;
use meant::Meant;
pub use meant::without_marks;
use placeholders::Placeholders;
use review::Review;

/// GitHub's Markdown, and what pads and wikis add to it.
const DIALECT: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_GFM)
    .union(Options::ENABLE_DEFINITION_LIST)
    .union(Options::ENABLE_WIKILINKS);

/// A text, read.
#[derive(Default)]
pub struct Text {
    pub body: Body,
    /// Those of its comments, in their order.
    pub allowances: Vec<Allowance>,
}

/// The body alone, for texts that hold the contact details that belong there, and whose findings nobody can silence.
pub fn markdown(path: &SourcePath, text: &str, at: Span, findings: &mut Vec<Finding>) -> Body {
    read(path, text, at, None, findings).body
}

/// Reads the Markdown at `at` in the file's whole decoded text. All places in the body and in findings are
/// places in that whole text. Persons and how to reach them are noted in the register.
pub fn read(
    path: &SourcePath,
    text: &str,
    at: Span,
    register: Option<&mut Register>,
    findings: &mut Vec<Finding>,
) -> Text {
    let Some(markdown) = text.get(at.range()) else { return Text::default() };
    let meant = Meant::read(path, markdown, at.start, findings);
    let placeholders = Placeholders::find(meant.text());
    let mut marks = Marks::new(markdown);
    let parser = Parser::new_ext(placeholders.text(), DIALECT);
    let mut review = Review::new(path, markdown, at.start, register);
    let events = meant.events(highlights::marked(parser.into_offset_iter(), placeholders.text()));
    let rendered = render::render(events, &placeholders, at.start, &mut marks, &mut review);
    findings.extend(rendered.removed.into_findings(path));
    findings.append(&mut review.findings);
    let html = if rendered.holds_html { clean::clean(&rendered.html) } else { rendered.html };
    let body = Body { holds_html: rendered.holds_html, ..split::split(&html, &marks) };
    Text { body, allowances: review.allowances }
}
