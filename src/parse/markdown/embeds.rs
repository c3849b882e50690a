//! What authors want to show within their text though it lies elsewhere, or is a film: it becomes a link.
//!
//! - `<iframe src>`, `<video>`, `<embed>` and the like ([`of_tag`]);
//! - `![…](https://…)` ([`remote`]);
//! - `{%youtube … %}` and its kin, as pads write it ([`in_pad`]).

use std::ops::Range;

use super::tag::{Scan, Tag, scan};
use crate::model::{LinkKind, LinkSyntax, extension_of};
use crate::source::entities::decoded;

/// Something to be linked instead of shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Embed {
    pub destination: String,
    pub kind: LinkKind,
    /// What its author says it is; empty where there is no word.
    pub label: String,
}

impl Embed {
    fn new(destination: &str, otherwise: LinkKind, label: &str) -> Self {
        let destination = destination.trim();
        let destination =
            if destination.starts_with("//") { format!("https:{destination}") } else { destination.to_owned() };
        let kind = kind_of(&destination).unwrap_or(otherwise);
        Self { destination, kind, label: label.trim().to_owned() }
    }

    pub fn syntax(&self) -> LinkSyntax {
        LinkSyntax::Embed(self.kind)
    }
}

/// Servers that show films, and nothing else.
const FILMS: [&str; 8] = [
    "youtube.com",
    "youtube-nocookie.com",
    "youtu.be",
    "vimeo.com",
    "dailymotion.com",
    "ardmediathek.de",
    "zdf.de",
    "twitch.tv",
];

/// What an address leads to, as far as it tells.
fn kind_of(url: &str) -> Option<LinkKind> {
    let host = url.split_once("://").map_or("", |(_, rest)| rest.split(['/', '?', '#', ':']).next().unwrap_or(rest));
    let host = host.to_ascii_lowercase();
    if FILMS.iter().any(|known| host.strip_suffix(known).is_some_and(|rest| rest.is_empty() || rest.ends_with('.'))) {
        return Some(LinkKind::Video);
    }
    match extension_of(url).as_str() {
        "mp4" | "webm" | "mov" | "m4v" | "ogv" => Some(LinkKind::Video),
        "mp3" | "ogg" | "m4a" | "wav" | "opus" => Some(LinkKind::Audio),
        "pptx" | "odp" | "key" => Some(LinkKind::Slides),
        "pdf" | "docx" | "odt" => Some(LinkKind::Document),
        _ => None,
    }
}

/// A picture's address that leads elsewhere.
pub(super) fn remote(destination: &str, alt: &str) -> Option<Embed> {
    let destination = destination.trim();
    let starts = |start: &str| destination.get(..start.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(start));
    let is_remote = ["https://", "http://", "//"].into_iter().any(starts);
    is_remote.then(|| Embed::new(destination, LinkKind::Page, alt))
}

/// An element that would show something, with the text behind its start tag.
pub(super) fn of_tag(tag: &Tag, content: &str) -> Option<Embed> {
    let name = tag.name.to_ascii_lowercase();
    let (attribute, kind) = match name.as_str() {
        "iframe" | "embed" => ("src", LinkKind::Page),
        "object" => ("data", LinkKind::Page),
        "video" => ("src", LinkKind::Video),
        "audio" => ("src", LinkKind::Audio),
        // Within a line each tag comes alone.
        "source" => ("src", LinkKind::Video),
        _ => return None,
    };
    let label = value(tag, "title").or_else(|| value(tag, "aria-label")).unwrap_or_default();
    let address = value(tag, attribute).or_else(|| source_in(content)).filter(|address| is_address(address))?;
    Some(Embed::new(&address, kind, &label))
}

fn value(tag: &Tag, name: &str) -> Option<String> {
    let found = tag.attributes.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
    // No page may hold a control character.
    let is_hidden = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r');
    found.map(|(_, value)| decoded(value).replace(is_hidden, "")).filter(|value| !value.trim().is_empty())
}

/// How far the content of a film is looked through.
const NEAR: usize = 2000;

/// The first `<source src>` of a film.
fn source_in(content: &str) -> Option<String> {
    let content = &content[..content.floor_char_boundary(NEAR)];
    let mut tags = content.match_indices('<').take(20).map(|(at, _)| scan(&content[at..]));
    tags.find_map(|found| match found {
        Scan::Tag(tag) if tag.name.eq_ignore_ascii_case("source") => value(&tag, "src"),
        _ => None,
    })
}

/// Whether somebody could follow it: an address of the web, or a file.
fn is_address(address: &str) -> bool {
    let before_path = address.trim().split(['/', '?', '#']).next().unwrap_or_default();
    match before_path.split_once(':') {
        None => true,
        Some((scheme, _)) => ["http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known)),
    }
}

/// All that a run of text embeds in the way of pads.
pub(super) fn in_pad(text: &str) -> Vec<(Range<usize>, Embed)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = text[at..].find("{%").map(|start| at + start) {
        let inner = start + "{%".len();
        let Some(length) = text[inner..].find("%}") else { break };
        let end = inner + length + "%}".len();
        let mut words = text[inner..inner + length].split_whitespace();
        if let (Some(name), Some(what), None) = (words.next(), words.next(), words.next())
            && let Some(embed) = of_pad(name, what)
        {
            found.push((start..end, embed));
        }
        at = end;
    }
    found
}

fn of_pad(name: &str, what: &str) -> Option<Embed> {
    let is_id = |more: &str| what.chars().all(|c| c.is_ascii_alphanumeric() || more.contains(c));
    let (url, kind) = match name.to_ascii_lowercase().as_str() {
        "youtube" if is_id("-_") => (format!("https://www.youtube.com/watch?v={what}"), LinkKind::Video),
        "vimeo" if is_id("") => (format!("https://vimeo.com/{what}"), LinkKind::Video),
        "slideshare" if is_id("-_/") => (format!("https://www.slideshare.net/{what}"), LinkKind::Slides),
        "speakerdeck" if is_id("-_/") => (format!("https://speakerdeck.com/{what}"), LinkKind::Slides),
        "pdf" => return remote(what, "").map(|embed| Embed { kind: LinkKind::Document, ..embed }),
        _ => return None,
    };
    Some(Embed::new(&url, kind, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tag(html: &str) -> Option<(String, LinkKind, String)> {
        let Scan::Tag(tag) = scan(html) else { panic!("a tag: {html}") };
        of_tag(&tag, &html[tag.length..]).map(|embed| (embed.destination, embed.kind, embed.label))
    }

    #[test]
    fn elements_that_show_something_are_read() {
        let embed = |destination: &str, kind, label: &str| Some((destination.to_owned(), kind, label.to_owned()));
        assert_eq!(
            tag("<iframe title='Film &amp; Ton' SRC=\"https://www.youtube-nocookie.com/embed/x?a&amp;b\">"),
            embed("https://www.youtube-nocookie.com/embed/x?a&b", LinkKind::Video, "Film & Ton")
        );
        assert_eq!(tag("<iframe src=//karte.example/x>"), embed("https://karte.example/x", LinkKind::Page, ""));
        assert_eq!(tag("<video><source src='a.webm'></video>"), embed("a.webm", LinkKind::Video, ""));
        assert_eq!(tag("<audio src='https://x.example/a'>"), embed("https://x.example/a", LinkKind::Audio, ""));
        assert_eq!(tag("<object data='x.pdf'>"), embed("x.pdf", LinkKind::Document, ""));
        for html in [
            "<iframe>",
            "<iframe src=' '>",
            "<iframe src='javascript:x'>",
            "<iframe src='data:,x'>",
            "<p src='x'>",
            "<video>",
        ] {
            assert_eq!(tag(html), None, "{html}");
        }
    }

    #[test]
    fn what_pads_embed_is_read() {
        let found = |text: &str| {
            in_pad(text)
                .into_iter()
                .map(|(range, embed)| (text[range].to_owned(), embed.destination))
                .collect::<Vec<_>>()
        };
        let expected = |text: &str, url: &str| vec![(text.to_owned(), url.to_owned())];
        assert_eq!(
            found("a {%youtube a-b_C %} b"),
            expected("{%youtube a-b_C %}", "https://www.youtube.com/watch?v=a-b_C")
        );
        assert_eq!(found("{% vimeo 123 %}"), expected("{% vimeo 123 %}", "https://vimeo.com/123"));
        assert_eq!(
            found("{%pdf https://x.example/a%}"),
            expected("{%pdf https://x.example/a%}", "https://x.example/a")
        );
        for text in [
            "{%youtube %}",
            "{%youtube a b %}",
            "{%pdf javascript:x %}",
            "{%youtube <x> %}",
            "{% if x %}",
            "{%",
            "{%}",
            "%} {%vimeo 1",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }

    #[test]
    fn pictures_elsewhere_are_told_from_files() {
        assert_eq!(remote("https://x.example/a.mp4", "A").map(|embed| embed.kind), Some(LinkKind::Video));
        assert_eq!(remote(" HTTP://x.example/a.png", "A").map(|embed| embed.kind), Some(LinkKind::Page));
        for file in ["a.mp4", "/a.png", "data:image/png,x", "httpsx/a.png", ""] {
            assert_eq!(remote(file, "A"), None, "{file}");
        }
    }
}
