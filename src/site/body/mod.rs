//! Shows a body on a page.
//!
//! A [`Body`] leaves open what only a page can know: where links lead from there, at which level its headings
//! begin, which ids are free. [`Showing`] says so; [`show`] writes the whole body, [`excerpt`] one outcome of it
//! on another page.

mod abbreviations;
mod figure;
mod levels;
mod writer;

#[cfg(test)]
mod tests;

use std::ops::Range;

use crate::model::{Alert, Body, Illustration};

pub use abbreviations::{AbbreviationTable, Abbreviations};

/// All that a body needs to know of its page. The functions take places in the lists of the body.
pub struct Showing<'a> {
    /// The level of the body's topmost headings: 2 below a page's title.
    pub top_level: u8,
    /// The first heading is the page's title already.
    pub skip_first_heading: bool,
    /// Stands before all ids, so that several bodies fit on one page. Heading ids hold no `_`, those of
    /// footnotes and of places that authors name do.
    pub id_prefix: &'a str,
    /// What tells this text from others on the page: „Nr. 7“.
    pub place: Option<&'a str>,
    /// Where a link leads; one that leads nowhere is shown as text.
    pub link: &'a dyn Fn(u32) -> Option<Href>,
    /// What a picture is; of one of which the page knows nothing, the text alternative is shown.
    pub picture: &'a dyn Fn(u32) -> Option<PictureShown<'a>>,
    /// What a block is, if it is an outcome.
    pub outcome: &'a dyn Fn(u32) -> Option<OutcomeMark<'a>>,
    pub texts: &'a BodyTexts,
}

/// The address of a link as it stands on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Href {
    pub address: String,
    /// It leads away from the site, which is shown.
    pub is_external: bool,
    /// „Film auf video.example.org“, for a link that stands in place of what was to be shown.
    pub note: Option<String>,
    /// Where it leads on paper, which is said behind it.
    pub place: Option<String>,
}

/// The address of a picture as it stands on the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    pub address: String,
    /// The same picture in several widths, with the address of each.
    pub widths: Vec<(String, u32)>,
    /// Width and height in pixels, so that the page does not jump when the picture comes.
    pub size: Option<(u32, u32)>,
}

/// A picture with all that is said of it.
#[derive(Clone, Debug)]
pub struct PictureShown<'a> {
    pub words: &'a Illustration,
    /// `None` where it may not be shown.
    pub image: Option<Image>,
    pub is_first: bool,
}

/// Writes a picture that stands outside of a text.
pub fn picture(shown: &PictureShown, texts: &BodyTexts, html: &mut String) {
    figure::block(shown, texts, html);
}

/// How a block that is an outcome is marked.
#[derive(Clone, Copy, Debug)]
pub struct OutcomeMark<'a> {
    /// The whole id, whatever the prefix: an outcome has one anchor.
    pub id: Option<&'a str>,
    /// `question`: as in the style sheet.
    pub kind: &'a str,
    /// What stands before its text: the theme's HTML with icon and word.
    pub label: &'a str,
    /// What stands behind its text: the theme's HTML with links to where it is gathered; may be empty.
    pub after: &'a str,
}

/// Words that the body's symbols become, in the page's language.
#[derive(Clone, Debug, Default)]
pub struct BodyTexts {
    /// „offen“
    pub task_open: String,
    /// „erledigt“
    pub task_done: String,
    /// „Fußnoten“
    pub footnotes: String,
    /// „Fußnote“: its number follows.
    pub footnote: String,
    /// „Zurück zu Verweis“: its number follows.
    pub footnote_back: String,
    /// „Tabelle“: its number follows.
    pub table: String,
    /// „Abschrift“
    pub transcript: String,
    /// „Bild“: who made it follows.
    pub picture_by: String,
    /// The titles of alerts: the theme's HTML with icon and word, in the order of [`Alert`].
    pub alerts: [String; 5],
}

impl BodyTexts {
    fn alert(&self, alert: Alert) -> &str {
        &self.alerts[alert as usize]
    }
}

/// Writes a whole body.
pub fn show(body: &Body, showing: &Showing, abbreviations: &mut Abbreviations, html: &mut String) {
    html.reserve(body.html.len() + body.html.len() / 4);
    writer::Writer::new(body, showing, abbreviations, html).write(0..body.pieces.len());
}

/// Writes what is inside an outcome, without its own list item, row or paragraph around it: a row as its cells
/// side by side. Footnotes, and the state of the outcome itself, are left to its own page.
pub fn excerpt(
    body: &Body,
    pieces: Range<usize>,
    showing: &Showing,
    abbreviations: &mut Abbreviations,
    html: &mut String,
) {
    writer::Writer::excerpt(body, showing, abbreviations, html).write(pieces);
}
