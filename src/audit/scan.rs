//! What a page or a picture in SVG loads, links to, or must not hold at all.

use std::borrow::Cow;

use memchr::memmem;

use super::tags::{Attributes, Tag, local, tags};
use crate::parse::style;
use crate::source::entities::decoded;

/// An address in a finished file, or something that must not be there at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Address<'a> {
    pub what: Use,
    pub url: Cow<'a, str>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Use {
    /// The browser fetches it by itself.
    Load,
    /// A reader may follow it.
    Link,
    /// It only names something: `canonical`, OpenGraph.
    Name,
    /// Code, styles or frames within the page.
    Forbidden,
}

/// The two languages in which a browser shows a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Language {
    /// Its styles stand in files of their own, as the policy of the pages wants it.
    Html,
    /// SVG, or XML with a part that is SVG or HTML. A picture brings its styles with it.
    Xml,
}

/// How often a text may be read because tags seem to stand within tags.
const PATIENCE: usize = 16;

/// Walks over all tags of a document. Whether it came to the end: if not, that is reported too.
pub(super) fn document(text: &str, language: Language, mut found: impl FnMut(Address)) -> bool {
    let (mut tags, mut read) = (tags(text), 0);
    while let Some(tag) = tags.next() {
        let attributes = Scan { tag, language, found: &mut found }.run();
        read += tag.attributes.rest().len() - attributes.rest().len();
        tags.go_behind(attributes);
        // Without an end to this, a few megabytes of `<a <a <a` would take hours.
        if read > PATIENCE * text.len() {
            found(Address { what: Use::Forbidden, url: "<…<…".into() });
            return false;
        }
    }
    true
}

/// Whether XML holds elements that a browser treats as those of a page or picture. Of a text that seems to have tags within
/// tags without end this is assumed: then [`document`] has its say.
pub(super) fn is_shown(xml: &str) -> bool {
    let is_live = |value: &str| {
        let value = decoded(value);
        value.contains("w3.org/1999/xhtml") || value.contains("w3.org/2000/svg")
    };
    let (mut tags, mut read) = (tags(xml), 0);
    while let Some(mut tag) = tags.next() {
        let before = tag.attributes.rest().len();
        if is_declaration(&tag) || tag.attributes.any(|(name, value)| name.starts_with("xmlns") && is_live(value)) {
            return true;
        }
        read += before - tag.attributes.rest().len();
        if read > PATIENCE * xml.len() {
            return true;
        }
        tags.go_behind(tag.attributes);
    }
    false
}

/// What XML itself can do: fetch a style sheet, or hide markup behind names.
fn is_declaration(tag: &Tag) -> bool {
    ["?xml-stylesheet", "!entity", "!attlist"].iter().any(|name| tag.name.eq_ignore_ascii_case(name))
}

/// An element that could do more than show its text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Element {
    /// Code, frames, and what changes where all addresses lead.
    Forbidden,
    Style,
    Script,
    Meta,
    /// Gives another element an attribute.
    Animation,
}

impl Element {
    /// With its name as it is usually written. Of most elements the first letter says that they are none of these: no other
    /// code runs as often as this and that about attributes.
    fn of(name: &str) -> Option<(Self, &'static str)> {
        use Element::{Animation, Forbidden, Meta, Script, Style};
        let known: &[(&str, Self)] = match name.as_bytes().first()?.to_ascii_lowercase() {
            b'a' => &[("animate", Animation), ("applet", Forbidden)],
            b'b' => &[("base", Forbidden)],
            b'e' => &[("embed", Forbidden)],
            b'f' => &[("fencedframe", Forbidden), ("foreignObject", Forbidden), ("frame", Forbidden)],
            b'i' => &[("iframe", Forbidden)],
            b'm' => &[("meta", Meta)],
            b'o' => &[("object", Forbidden)],
            b'p' => &[("portal", Forbidden)],
            b's' => &[("script", Script), ("set", Animation), ("style", Style)],
            _ => return None,
        };
        known.iter().find(|(known, _)| name.eq_ignore_ascii_case(known)).map(|&(known, element)| (element, known))
    }
}

/// What the value of an attribute is to a browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Meaning {
    /// Followed or loaded, as the element has it.
    Address,
    /// Fetched all, divided by blanks.
    Addresses,
    /// Fetched one of these, divided by commas.
    Candidates,
    Loaded,
    Style,
    /// A single piece of CSS, as SVG has it.
    Paint,
    /// A whole page, with markup of its own.
    Page,
    /// Where all addresses begin, in XML.
    Base,
}

impl Meaning {
    /// Of most attributes the first letter says that they mean nothing here.
    fn of(name: &str) -> Option<Self> {
        use Meaning::{Address, Addresses, Base, Candidates, Loaded, Page, Paint, Style};
        let known: &[(&str, Self)] = match name.as_bytes().first()?.to_ascii_lowercase() {
            b'a' => &[("action", Loaded), ("attributionsrc", Loaded)],
            b'b' => &[("background", Loaded), ("base", Base)],
            b'c' => &[("clip-path", Paint), ("codebase", Loaded), ("cursor", Paint)],
            b'd' => &[("data", Loaded), ("dynsrc", Loaded)],
            b'f' => &[("fill", Paint), ("filter", Paint), ("formaction", Loaded)],
            b'h' => &[("href", Address)],
            b'i' => &[("imagesrcset", Candidates)],
            b'l' => &[("lowsrc", Loaded)],
            b'm' => &[
                ("manifest", Loaded),
                ("marker", Paint),
                ("marker-end", Paint),
                ("marker-mid", Paint),
                ("marker-start", Paint),
                ("mask", Paint),
            ],
            b'p' => &[("ping", Addresses), ("poster", Loaded)],
            b's' => &[("src", Loaded), ("srcdoc", Page), ("srcset", Candidates), ("stroke", Paint), ("style", Style)],
            _ => return None,
        };
        known.iter().find(|(known, _)| name.eq_ignore_ascii_case(known)).map(|(_, meaning)| *meaning)
    }
}

struct Scan<'a, 'f, F> {
    tag: Tag<'a>,
    language: Language,
    found: &'f mut F,
}

impl<'a, F: FnMut(Address)> Scan<'a, '_, F> {
    /// Reports what the tag holds; gives its attributes as they are once all are read.
    fn run(&mut self) -> Attributes<'a> {
        let mut attributes = self.tag.attributes;
        if self.tag.name.starts_with(['!', '?']) {
            if self.language == Language::Xml {
                self.declaration();
            }
            return attributes;
        }
        self.element();
        for (name, value) in attributes.by_ref() {
            self.attribute(name, value);
        }
        if self.language == Language::Xml && self.tag.is("style") {
            self.style_element(attributes.rest());
        }
        attributes
    }

    fn report(&mut self, what: Use, url: impl Into<Cow<'a, str>>) {
        (self.found)(Address { what, url: url.into() });
    }

    fn element(&mut self) {
        let tag = self.tag;
        let is_refresh = |value: &str| decoded(value).trim().eq_ignore_ascii_case("refresh");
        match Element::of(tag.local_name) {
            None => {}
            Some((Element::Forbidden, name)) => self.report(Use::Forbidden, format!("<{name}>")),
            Some((Element::Style, _)) if self.language == Language::Html => self.report(Use::Forbidden, "<style>"),
            Some((Element::Script, _)) if self.language == Language::Xml || !self.is_file_or_data() => {
                self.report(Use::Forbidden, "<script>");
            }
            Some((Element::Meta, _)) if tag.get("http-equiv").is_some_and(is_refresh) => {
                self.report(Use::Forbidden, "<meta http-equiv=refresh>");
            }
            Some((Element::Animation, _)) if tag.get("attributeName").is_some_and(is_dangerous) => {
                self.report(Use::Forbidden, "attributeName=");
            }
            Some(_) => {}
        }
    }

    fn attribute(&mut self, name: &'a str, value: &'a str) {
        let local_name = local(name);
        let starts_with_on =
            || name.as_bytes().first_chunk().is_some_and(|start: &[u8; 2]| start.eq_ignore_ascii_case(b"on"));
        match Meaning::of(local_name) {
            Some(Meaning::Address) => self.report(self.use_of_href(), decoded(value)),
            Some(Meaning::Candidates) => self.candidates(&decoded(value)),
            Some(Meaning::Addresses) => {
                decoded(value).split_ascii_whitespace().for_each(|url| self.report(Use::Load, url.to_owned()));
            }
            Some(Meaning::Style) if self.language == Language::Html => self.report(Use::Forbidden, "style="),
            Some(Meaning::Style | Meaning::Paint) => self.styles(&decoded(value)),
            Some(Meaning::Loaded) => self.report(Use::Load, decoded(value)),
            _ if starts_with_on() => self.report(Use::Forbidden, name),
            Some(Meaning::Page) => self.report(Use::Forbidden, format!("{local_name}=")),
            Some(Meaning::Base) if name.eq_ignore_ascii_case("xml:base") => {
                self.report(Use::Forbidden, format!("{local_name}="));
            }
            Some(Meaning::Base) | None => {}
        }
    }

    /// The addresses of `srcset`, each before its width. A comma within an address divides it here: the
    /// parts that come of it lead nowhere, which is reported.
    fn candidates(&mut self, value: &str) {
        for url in value.split(',').filter_map(|candidate| candidate.split_ascii_whitespace().next()) {
            self.report(Use::Load, url.to_owned());
        }
    }

    fn styles(&mut self, css: &str) {
        style::loaded(css, |url| (self.found)(Address { what: Use::Load, url: url.into() }));
    }

    /// The text of `<style>` in XML, where comments and elements would divide it.
    fn style_element(&mut self, behind: &str) {
        let text = behind.strip_prefix('>').unwrap_or_default();
        let text = memmem::find(text.as_bytes(), b"</").map_or(text, |end| &text[..end]).trim();
        let inner = text.strip_prefix("<![CDATA[").and_then(|text| text.strip_suffix("]]>"));
        let text = inner.unwrap_or(text);
        if text.contains('<') {
            self.report(Use::Forbidden, "<style>");
        }
        self.styles(text);
        if text.contains('&') {
            self.styles(&decoded(text));
        }
    }

    /// What XML itself can do. An entity that is only text, as some programs write them, does no harm.
    fn declaration(&mut self) {
        let (tag, mut attributes) = (self.tag, self.tag.attributes);
        if !is_declaration(&tag) {
            return;
        }
        if tag.is("?xml-stylesheet") {
            for (_, value) in attributes.by_ref().filter(|(name, _)| *name == "href") {
                self.report(Use::Load, decoded(value));
            }
        } else if tag.is("!attlist") || is_markup(attributes.rest()) {
            self.report(Use::Forbidden, format!("<{}", tag.name));
        }
    }

    /// Whether a script stands in a file of its own, or is JSON-LD, which no browser runs.
    fn is_file_or_data(&self) -> bool {
        let is_data = |kind: &str| kind.eq_ignore_ascii_case("application/ld+json");
        self.tag.get("src").is_some() || self.tag.get("type").is_some_and(is_data)
    }

    fn use_of_href(&self) -> Use {
        const NAMING: [&str; 9] =
            ["canonical", "alternate", "license", "next", "prev", "author", "help", "search", "self"];
        if self.tag.is("a") || self.tag.is("area") {
            return Use::Link;
        }
        let mut words = self.tag.get("rel").unwrap_or_default().split_ascii_whitespace().peekable();
        let only_names =
            words.peek().is_some() && words.all(|word| NAMING.iter().any(|known| word.eq_ignore_ascii_case(known)));
        if self.tag.is("link") && only_names { Use::Name } else { Use::Load }
    }
}

/// Whether an animation of this attribute could bring code or an address in.
fn is_dangerous(attribute: &str) -> bool {
    let attribute = decoded(attribute).trim().to_ascii_lowercase();
    let name = local(&attribute);
    matches!(name, "href" | "src" | "style") || name.starts_with("on") || attribute.contains('&')
}

/// Whether an entity, up to the end of its declaration, holds more than text or comes from elsewhere.
fn is_markup(declaration: &str) -> bool {
    let mut quote = None;
    let end = declaration.find(|c| {
        match quote {
            Some(open) if open == c => quote = None,
            None if c == '"' || c == '\'' => quote = Some(c),
            _ => {}
        }
        quote.is_none() && c == '>'
    });
    let declaration = &declaration[..end.unwrap_or(declaration.len())];
    let head = declaration.split(['"', '\'']).next().unwrap_or_default();
    head.contains("SYSTEM") || head.contains("PUBLIC") || declaration.contains(['<', '&', '%'])
}
