//! A picture on a page, with all that is said of it.

use std::fmt::Write;

use super::writer::is_harmless;
use super::{BodyTexts, Image, PictureShown};
use crate::site::licences;
use crate::site::links::escape_address;
use crate::source::escape;

/// How wide the column of text is, for browsers to choose among the widths of a picture.
const SIZES: &str = "(min-width: 48rem) 44rem, 100vw";

/// A picture within a line of text.
pub(super) fn inline(shown: &PictureShown, html: &mut String) {
    match &shown.image {
        Some(image) => element(shown, image, shown.words.caption.as_deref(), html),
        None => escape(&shown.words.alt, html),
    }
}

/// A picture that stands alone: a figure where there is anything to say below it.
pub(super) fn block(shown: &PictureShown, texts: &BodyTexts, html: &mut String) {
    if !shown.words.has_words() {
        if shown.image.is_none() {
            return in_words(shown, texts, html);
        }
        html.push_str("<p>");
        inline(shown, html);
        return html.push_str("</p>\n");
    }
    html.push_str("<figure class=\"picture\">");
    match &shown.image {
        Some(image) => element(shown, image, None, html),
        None => in_words(shown, texts, html),
    }
    html.push_str("<figcaption>");
    if let Some(caption) = &shown.words.caption {
        html.push_str("<p>");
        escape(caption, html);
        html.push_str("</p>");
    }
    credit(shown, texts, html);
    if let Some(transcript) = &shown.words.transcript {
        transcription(transcript, texts, html);
    }
    html.push_str("</figcaption></figure>\n");
}

/// „Bild: Tafel mit drei Spalten“, in place of a picture that is not there, so that nobody takes it for the note's own words.
fn in_words(shown: &PictureShown, texts: &BodyTexts, html: &mut String) {
    if shown.words.alt.is_empty() {
        return;
    }
    html.push_str("<p class=\"picture-in-words\">");
    escape(&texts.picture_by, html);
    html.push_str(": ");
    escape(&shown.words.alt, html);
    html.push_str("</p>\n");
}

/// „Foto: Stadt Musterhausen · CC BY 4.0“
fn credit(shown: &PictureShown, texts: &BodyTexts, html: &mut String) {
    let (credit, licence) = (&shown.words.credit, &shown.words.licence);
    if credit.is_none() && licence.is_none() {
        return;
    }
    html.push_str("<p class=\"picture-credit\">");
    if let Some(credit) = credit {
        if !credit.contains(':') {
            escape(&texts.picture_by, html);
            html.push_str(": ");
        }
        escape(credit, html);
    }
    if let Some(licence) = licence {
        if credit.is_some() {
            html.push_str(" · ");
        }
        match licences::known(&licence.replace(' ', "-")) {
            Some(known) => {
                let _ = write!(html, "<a class=\"external\" rel=\"license noopener\" href=\"{}\">", known.url);
                escape(known.name, html);
                html.push_str("</a>");
            }
            None => escape(licence, html),
        }
    }
    html.push_str("</p>");
}

/// Open, so that it is printed and found by a search in the page.
fn transcription(transcript: &str, texts: &BodyTexts, html: &mut String) {
    html.push_str("<details class=\"transcript\" open><summary>");
    escape(&texts.transcript, html);
    html.push_str("</summary>");
    for paragraph in transcript.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()) {
        html.push_str("<p>");
        for (nth, line) in paragraph.lines().enumerate() {
            if nth > 0 {
                html.push_str("<br>\n");
            }
            escape(line.trim(), html);
        }
        html.push_str("</p>");
    }
    html.push_str("</details>");
}

fn element(shown: &PictureShown, image: &Image, title: Option<&str>, html: &mut String) {
    if !is_harmless(&image.address) {
        return escape(&shown.words.alt, html);
    }
    html.push_str("<img");
    addresses("src", &image.address, html);
    if let [_, _, ..] = &image.widths[..] {
        let candidates = image.widths.iter().map(|(address, width)| format!("{address} {width}w"));
        addresses("srcset", &candidates.collect::<Vec<_>>().join(", "), html);
        attribute("sizes", SIZES, html);
    }
    attribute("alt", &shown.words.alt, html);
    if let Some(title) = title {
        attribute("title", title, html);
    }
    if let Some((width, height)) = image.size {
        let _ = write!(html, " width=\"{width}\" height=\"{height}\"");
    }
    // The first picture of a page is most probably seen at once.
    html.push_str(if shown.is_first { " decoding=\"async\">" } else { " loading=\"lazy\" decoding=\"async\">" });
}

fn addresses(name: &str, value: &str, html: &mut String) {
    let _ = write!(html, " {name}=\"");
    escape_address(value, html);
    html.push('"');
}

fn attribute(name: &str, value: &str, html: &mut String) {
    let _ = write!(html, " {name}=\"");
    escape(value, html);
    html.push('"');
}
