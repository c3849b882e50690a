//! Cuts the main part out of a finished page and changes its names, so that it fits into any page.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt::Write;

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::{RawKind, Rawtext, ScriptData};
use html5ever::tokenizer::{
    BufferQueue, CharacterTokens, EndTag, StartTag, Tag, TagToken, Token, TokenSink, TokenSinkResult, Tokenizer,
    TokenizerOpts,
};
use html5ever::{Attribute, LocalName, QualName, ns};

use super::addresses::Addresses;
use super::{CLASS, ID, shifted};
use crate::source::escape;

/// The main part of a page, and what is to be known of it.
#[derive(Debug, Default)]
pub(super) struct Cut {
    pub html: String,
    /// The words of its title.
    pub title: String,
    pub language: String,
    pub description: Option<String>,
    pub scripts: Vec<String>,
    pub style_sheets: Vec<String>,
    /// The other parts that it leads to.
    pub links: BTreeSet<String>,
}

pub(super) fn cut(page: &str, addresses: &Addresses, heading_start: u8) -> Cut {
    let state = State {
        cut: Cut::default(),
        main: String::new(),
        signs: Vec::new(),
        used: BTreeSet::new(),
        place: Place::Frame,
        in_title: false,
    };
    let tokenizer =
        Tokenizer::new(Cutter { addresses, heading_start, state: RefCell::new(state) }, TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(page));
    let _ = tokenizer.feed(&input);
    tokenizer.end();
    tokenizer.sink.state.into_inner().finished()
}

struct Cutter<'a> {
    addresses: &'a Addresses<'a>,
    heading_start: u8,
    state: RefCell<State>,
}

struct State {
    cut: Cut,
    /// What stands within `<main>`.
    main: String,
    /// The signs that the page carries along, by id, each as it is written.
    signs: Vec<(String, String)>,
    /// The signs that its main part shows.
    used: BTreeSet<String>,
    place: Place,
    /// Within the first `<h1>`.
    in_title: bool,
}

/// Where in the page the reading is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// Around the main part.
    Frame,
    /// In the element that carries the signs.
    Sprite,
    Main,
}

impl TokenSink for Cutter<'_> {
    type Handle = ();

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<()> {
        let state = &mut *self.state.borrow_mut();
        match token {
            TagToken(tag) => {
                self.tag(&tag, state);
                if let (StartTag, Some(raw)) = (tag.kind, raw_text(&tag.name)) {
                    return TokenSinkResult::RawData(raw);
                }
            }
            CharacterTokens(text) => state.text(&text),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

/// How the text in an element is read that holds no markup.
fn raw_text(name: &str) -> Option<RawKind> {
    match name {
        "script" => Some(ScriptData),
        "style" => Some(Rawtext),
        _ => None,
    }
}

impl Cutter<'_> {
    fn tag(&self, tag: &Tag, state: &mut State) {
        let (name, is_start) = (&*tag.name, tag.kind == StartTag);
        match state.place {
            Place::Frame if is_start => self.frame(tag, state),
            Place::Frame => {}
            Place::Main if name == "main" && !is_start => {
                state.main.push_str("</div>");
                state.place = Place::Frame;
            }
            // Styles and scripts belong to the page that takes the part in.
            Place::Main if matches!(name, "script" | "style") => {}
            Place::Main => {
                if name == "h1" {
                    state.in_title = is_start && state.cut.title.is_empty();
                }
                let mut out = std::mem::take(&mut state.main);
                self.write(tag, &mut out, state);
                state.main = out;
            }
            Place::Sprite if name == "svg" && !is_start => state.place = Place::Frame,
            Place::Sprite => {
                if let (true, "symbol", Some(id)) = (is_start, name, value(tag, "id")) {
                    state.signs.push((id.to_owned(), String::new()));
                }
                if let Some((id, mut out)) = state.signs.pop() {
                    self.write(&drawn(tag), &mut out, state);
                    state.signs.push((id, out));
                }
            }
        }
    }

    /// What the frame says of the page.
    fn frame(&self, tag: &Tag, state: &mut State) {
        let relation = |name: &str| value(tag, "rel").is_some_and(|rel| rel.split_whitespace().any(|rel| rel == name));
        match &*tag.name {
            "html" => value(tag, "lang").unwrap_or_default().clone_into(&mut state.cut.language),
            "meta" if value(tag, "name") == Some("description") => {
                state.cut.description = value(tag, "content").map(str::to_owned);
            }
            "link" if relation("stylesheet") => state.cut.style_sheets.extend(self.asset(tag, "href")),
            "script" => state.cut.scripts.extend(self.asset(tag, "src")),
            "svg"
                if value(tag, "class").is_some_and(|class| class.split_whitespace().any(|class| class == "sprite")) =>
            {
                state.place = Place::Sprite;
            }
            "main" => {
                state.place = Place::Main;
                let _ = write!(state.main, "<div class=\"{CLASS}main");
                for class in value(tag, "class").unwrap_or_default().split_whitespace() {
                    let _ = write!(state.main, " {CLASS}{class}");
                }
                state.main.push('"');
                if let Some(id) = value(tag, "id") {
                    attribute("id", &format!("{ID}{id}"), &mut state.main);
                }
                state.main.push('>');
            }
            _ => {}
        }
    }

    /// A file that the page loads, where the site has it.
    fn asset(&self, tag: &Tag, name: &str) -> Option<String> {
        let url = value(tag, name)?;
        self.addresses.leads_to_file(url).then(|| self.addresses.rebased(url).address)
    }

    fn write(&self, tag: &Tag, out: &mut String, state: &mut State) {
        out.push_str(if tag.kind == EndTag { "</" } else { "<" });
        let heading = level(&tag.name).map(|level| shifted(level, self.heading_start));
        match heading {
            Some((level, _)) => {
                let _ = write!(out, "h{level}");
            }
            None => out.push_str(&tag.name),
        }
        if tag.kind == StartTag {
            for Attribute { name, value } in &tag.attrs {
                let name = match &name.prefix {
                    Some(prefix) => format!("{prefix}:{}", name.local),
                    None => name.local.to_string(),
                };
                let value = self.value(&name, value, &tag.name, state);
                attribute(&name, &value, out);
            }
            if let Some((_, Some(level))) = heading {
                attribute("aria-level", &level.to_string(), out);
            }
        }
        out.push_str(if tag.self_closing { "/>" } else { ">" });
    }

    fn value(&self, name: &str, value: &str, element: &str, state: &mut State) -> String {
        let each =
            |prefix: &str| value.split_whitespace().map(|name| format!("{prefix}{name}")).collect::<Vec<_>>().join(" ");
        match name {
            "class" => each(CLASS),
            "id"
            | "for"
            | "list"
            | "headers"
            | "itemref"
            | "popovertarget"
            | "commandfor"
            | "aria-labelledby"
            | "aria-describedby"
            | "aria-details"
            | "aria-controls"
            | "aria-owns"
            | "aria-flowto"
            | "aria-errormessage"
            | "aria-activedescendant" => each(ID),
            // A label's form; of a form itself it would be something else.
            "form" => each(ID),
            "srcset" | "imagesrcset" => self.addresses.srcset(value),
            "data-root" => self.addresses.root(value),
            "href" | "xlink:href" | "src" | "poster" | "action" | "formaction" | "cite" | "data-src" => {
                if let ("use", Some(id)) = (element, value.strip_prefix('#')) {
                    state.used.insert(id.to_owned());
                }
                let rebased = self.addresses.rebased(value);
                state.cut.links.extend(rebased.part);
                rebased.address
            }
            _ => value.to_owned(),
        }
    }
}

impl State {
    fn text(&mut self, text: &str) {
        match self.place {
            Place::Main => {
                escape(text, &mut self.main);
                if self.in_title {
                    self.cut.title.push_str(text);
                }
            }
            Place::Sprite => {
                if let Some((_, out)) = self.signs.last_mut() {
                    escape(text, out);
                }
            }
            Place::Frame => {}
        }
    }

    /// One element around all, which the style sheet goes by; in it the signs that are shown.
    fn finished(mut self) -> Cut {
        let mut html = String::with_capacity(self.main.len() + 1_000);
        html.push_str("<div class=\"nachlese\"");
        attribute("lang", &self.cut.language, &mut html);
        html.push_str(">\n");
        let used: Vec<&String> =
            self.signs.iter().filter(|(id, _)| self.used.contains(id)).map(|(_, sign)| sign).collect();
        if !used.is_empty() {
            let _ = write!(
                html,
                "<svg class=\"{CLASS}sprite\" width=\"0\" height=\"0\" aria-hidden=\"true\" focusable=\"false\">"
            );
            used.iter().for_each(|sign| html.push_str(sign.trim_end()));
            html.push_str("</svg>\n");
        }
        let _ = write!(html, "<div class=\"{CLASS}body\">\n{}\n</div>\n</div>\n", self.main);
        self.cut.title = self.cut.title.split_whitespace().collect::<Vec<_>>().join(" ");
        Cut { html, ..self.cut }
    }
}

/// An element of a sign, with the class by which it is known where the sign is shown: there it stands in no part.
fn drawn(tag: &Tag) -> Tag {
    let mut tag = tag.clone();
    if tag.kind == StartTag {
        match tag.attrs.iter_mut().find(|attribute| &*attribute.name.local == "class") {
            Some(class) => class.value.push_slice(" drawn"),
            None => tag.attrs.push(Attribute {
                name: QualName::new(None, ns!(), LocalName::from("class")),
                value: StrTendril::from("drawn"),
            }),
        }
    }
    tag
}

fn level(element: &str) -> Option<u8> {
    match element.as_bytes() {
        [b'h', level @ b'1'..=b'6'] => Some(level - b'0'),
        _ => None,
    }
}

fn value<'t>(tag: &'t Tag, name: &str) -> Option<&'t str> {
    tag.attrs.iter().find(|attribute| &*attribute.name.local == name).map(|attribute| &*attribute.value)
}

fn attribute(name: &str, value: &str, out: &mut String) {
    out.push(' ');
    out.push_str(name);
    if !value.is_empty() {
        out.push_str("=\"");
        escape(value, out);
        out.push('"');
    }
}
