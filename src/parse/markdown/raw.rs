//! An author's HTML, tag by tag: what is allowed is written anew, all else goes.
//!
//! The sanitiser sees the whole text once more afterwards; this pass is there to tell the author what went, and
//! to take links and pictures into the tables of the body.

use std::collections::BTreeMap;

use super::elements::{Element, element, is_idle_attribute, is_table_part, keeps_attribute};
use super::embeds::of_tag;
use super::gathered::Gathered;
use super::marks::{ALTERNATIVE, DESTINATION, Mark, TITLE};
use super::markup::{MAX_DEPTH, Markup};
use super::placeholders::{Placeholders, is_control};
use super::render::embed_mark;
use super::review::Review;
use super::tag::{Scan, Tag, scan};
use crate::diagnostics::{Code, Finding};
use crate::source::{SourcePath, Span};

/// What was taken out: each kind once, where it stands first.
#[derive(Default)]
pub(super) struct Removed {
    places: BTreeMap<(RemovedKind, String), Span>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum RemovedKind {
    Element,
    Attribute,
    /// All after a comment that nobody ended.
    Rest,
    /// Elements that would stand too deep in others.
    Level,
}

impl Removed {
    /// One finding a kind, in the order of the text.
    pub fn into_findings(self, path: &SourcePath) -> impl Iterator<Item = Finding> {
        let mut places: Vec<_> = self.places.into_iter().collect();
        places.sort_by_key(|(_, span)| *span);
        places.into_iter().map(move |((kind, what), span)| {
            let finding = Finding::new(Code::HtmlRemoved).at(path, span).with("what", what);
            match kind {
                RemovedKind::Element => finding.help("help"),
                RemovedKind::Attribute => finding.variant("attribute").help("attribute-help"),
                RemovedKind::Rest => finding.variant("comment").help("comment-help"),
                RemovedKind::Level => finding.variant("levels").with("limit", MAX_DEPTH).help("levels-help"),
            }
        })
    }

    /// Something would stand too deep in others.
    pub fn add_level(&mut self, span: Span) {
        self.add(RemovedKind::Level, "", span);
    }

    fn add(&mut self, kind: RemovedKind, what: &str, span: Span) {
        self.places.entry((kind, what.to_lowercase())).or_insert(span);
    }
}

/// Writes a run of an author's HTML.
pub(super) fn write(
    html: &Gathered,
    placeholders: &Placeholders,
    markup: &mut Markup,
    removed: &mut Removed,
    review: &mut Review,
) {
    let text = html.text.as_str();
    let mut at = 0;
    while at < text.len() {
        let next = memchr::memchr(b'<', &text.as_bytes()[at..]).map_or(text.len(), |length| at + length);
        write_text(&text[at..next], placeholders, markup);
        review.html_text(&text[at..next], html, at);
        at = next;
        if at == text.len() {
            break;
        }
        let place = |length: usize| Span { start: html.source(at), end: html.source(at + length - 1) + 1 };
        match scan(&text[at..]) {
            Scan::Tag(tag) if element(tag.name) != Element::Unknown => {
                let span = place(tag.length);
                at += tag.length;
                let embed = if tag.is_end { None } else { of_tag(&tag, &text[at..]) };
                if let Some(embed) = embed {
                    markup.enter_cell();
                    markup.open_marked("a", embed_mark(&embed, span));
                    placeholders.escape(&embed.label, &mut markup.html);
                    markup.close();
                    if element(tag.name) == Element::Dropped && !tag.is_self_closing {
                        at += content_length(&text[at..], tag.name);
                    }
                } else if write_tag(&tag, span, placeholders, markup, removed, review) == Content::Dropped {
                    at += content_length(&text[at..], tag.name);
                }
            }
            Scan::Comment(length) => {
                review.comment(&text[at..at + length], html, at, placeholders);
                at += length;
            }
            Scan::Declaration(length) => at += length,
            Scan::UnclosedComment => {
                removed.add(RemovedKind::Rest, "<!--", place(4));
                return;
            }
            Scan::Tag(_) | Scan::Text => {
                markup.enter_cell();
                markup.html.push_str("&lt;");
                at += 1;
            }
            Scan::Unclosed => {
                markup.enter_cell();
                placeholders.escape(&text[at..], &mut markup.html);
                return;
            }
        }
    }
}

#[derive(PartialEq, Eq)]
enum Content {
    Kept,
    Dropped,
}

/// Text between tags, in which an author's entities stay for the sanitiser to read.
fn write_text(text: &str, placeholders: &Placeholders, markup: &mut Markup) {
    if !text.trim_ascii().is_empty() {
        markup.enter_cell();
    }
    write_value(text, placeholders, &mut markup.html);
}

fn write_tag(
    tag: &Tag,
    span: Span,
    placeholders: &Placeholders,
    markup: &mut Markup,
    removed: &mut Removed,
    review: &mut Review,
) -> Content {
    let (name, holds_blocks) = match element(tag.name) {
        Element::Container(name) => (name, true),
        Element::Short(name) => (name, false),
        Element::Void(name) => {
            review.html_tag(name, tag, span);
            if !tag.is_end {
                write_void(name, tag, span, placeholders, markup, removed);
            }
            return Content::Kept;
        }
        dropped => {
            if !tag.is_end {
                removed.add(RemovedKind::Element, &format!("<{}>", tag.name), span);
            }
            let drops = dropped == Element::Dropped && !tag.is_end && !tag.is_self_closing;
            return if drops { Content::Dropped } else { Content::Kept };
        }
    };
    review.html_tag(name, tag, span);
    if tag.is_end {
        markup.close_html(name);
        return Content::Kept;
    }
    let mark = html_mark(name, tag, span, markup);
    let attributes = attributes(name, tag, span, placeholders, removed);
    let anchor = anchor_of(name, tag, placeholders);
    // Nothing but items may stand in a list.
    let (before, within) = if matches!(name, "ul" | "ol" | "dl") { (anchor, None) } else { (None, anchor) };
    before.into_iter().for_each(|name| markup.add_marked("span", Mark::Anchor(name)));
    markup.open_html(name, holds_blocks, mark, &attributes);
    within.into_iter().for_each(|name| markup.add_marked("span", Mark::Anchor(name)));
    if tag.is_self_closing {
        markup.close_html(name);
    }
    Content::Kept
}

/// Headings and links take part in the tables of the body, whoever wrote them.
fn html_mark(name: &str, tag: &Tag, span: Span, markup: &Markup) -> Option<Mark> {
    match name.as_bytes() {
        [b'h', level @ b'1'..=b'6'] => {
            Some(Mark::Heading { level: level - b'0', span, leads: markup.enclosing() == 0 })
        }
        b"a" if has_attribute(tag, "href") => Some(Mark::HtmlLink(span)),
        _ => None,
    }
}

/// The name that an author gives to the place of an element.
fn anchor_of(name: &str, tag: &Tag, placeholders: &Placeholders) -> Option<String> {
    let names_place = |attribute: &str| names_place(name, attribute);
    let (_, value) = tag.attributes.iter().find(|(attribute, _)| names_place(&attribute.to_ascii_lowercase()))?;
    Some(placeholders.plain(value)).filter(|value| !value.trim().is_empty())
}

/// In a table nothing but cells has a place for an anchor.
fn names_place(element: &str, attribute: &str) -> bool {
    match attribute {
        "id" => !is_table_part(element) && element != "img",
        "name" => element == "a",
        _ => false,
    }
}

fn has_attribute(tag: &Tag, name: &str) -> bool {
    tag.attributes.iter().any(|(known, _)| known.eq_ignore_ascii_case(name))
}

fn write_void(
    name: &'static str,
    tag: &Tag,
    span: Span,
    placeholders: &Placeholders,
    markup: &mut Markup,
    removed: &mut Removed,
) {
    let attributes = attributes(name, tag, span, placeholders, removed);
    markup.enter_cell();
    let anchor = anchor_of(name, tag, placeholders);
    anchor.into_iter().for_each(|name| markup.add_marked("span", Mark::Anchor(name)));
    markup.html.push('<');
    markup.html.push_str(name);
    if name == "img" {
        markup.marks.write(Mark::HtmlPicture(span), &mut markup.html);
    }
    markup.html.push_str(&attributes);
    markup.html.push('>');
}

/// The attributes that stay, written anew.
fn attributes(name: &str, tag: &Tag, span: Span, placeholders: &Placeholders, removed: &mut Removed) -> String {
    let mut kept = String::new();
    let mut seen: Vec<String> = Vec::new();
    for &(attribute, value) in tag.attributes.iter().take(MAX_ATTRIBUTES) {
        let attribute = attribute.to_ascii_lowercase();
        let written = match (name, attribute.as_str()) {
            ("a", "href") | ("img", "src") => DESTINATION,
            ("img", "alt") => ALTERNATIVE,
            ("a" | "img", "title") => TITLE,
            _ if keeps_attribute(name, &attribute, value) => &attribute,
            _ => {
                if !is_idle_attribute(&attribute) && !names_place(name, &attribute) {
                    removed.add(RemovedKind::Attribute, &placeholders.plain(&attribute), span);
                }
                continue;
            }
        };
        if seen.iter().any(|known| known == written) {
            continue;
        }
        kept.push(' ');
        kept.push_str(written);
        kept.push_str("=\"");
        write_value(value, placeholders, &mut kept);
        kept.push('"');
        seen.push(written.to_owned());
    }
    kept
}

/// A tag with more has no author.
const MAX_ATTRIBUTES: usize = 50;

/// A value, in which an author's entities stay for the sanitiser to read. No page may hold a control character.
fn write_value(value: &str, placeholders: &Placeholders, html: &mut String) {
    for (place, part) in value.split('&').enumerate() {
        if place > 0 {
            html.push_str(if is_control(part, false) { "&amp;" } else { "&" });
        }
        placeholders.escape(part, html);
    }
}

/// How much of the text an element holds whose content goes with it: up to its end tag, or all.
fn content_length(text: &str, name: &str) -> usize {
    let mut at = 0;
    while let Some(found) = text[at..].find("</") {
        let start = at + found + 2;
        let rest = &text[start..];
        let is_name = rest.get(..name.len()).is_some_and(|word| word.eq_ignore_ascii_case(name));
        if is_name && !rest[name.len()..].starts_with(|c: char| c.is_ascii_alphanumeric() || c == '-') {
            return rest.find('>').map_or(text.len(), |end| start + end + 1);
        }
        at = start;
    }
    text.len()
}
