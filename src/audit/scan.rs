//! A small scanner of tags and attributes.
//!
//! It takes every `<name` for a tag, wherever it stands, so that nothing that a browser would load can
//! escape it; what it takes for a tag and is none costs at most a false report.

use std::borrow::Cow;

/// An address in a finished file, or something that must not be there at all.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    pub what: Use,
    pub url: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Use {
    /// The browser fetches it by itself.
    Load,
    /// A reader may follow it.
    Link,
    /// It only names something: `canonical`, OpenGraph.
    Name,
    /// Code, styles or frames within the page.
    Forbidden,
}

/// Walks over all tags of a page.
pub fn page(html: &str, mut found: impl FnMut(Address)) {
    let mut rest = html;
    while let Some(open) = memchr::memchr(b'<', rest.as_bytes()) {
        rest = &rest[open + 1..];
        if rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
            let (tag, after) = Tag::read(rest);
            tag.addresses(&mut found);
            rest = after;
        }
    }
}

struct Tag<'a> {
    name: Cow<'a, str>,
    attributes: Vec<(Cow<'a, str>, &'a str)>,
}

impl<'a> Tag<'a> {
    /// Reads a tag from its name on; the second value is what follows it.
    fn read(text: &'a str) -> (Self, &'a str) {
        let is_end_of_name = |c: char| c.is_ascii_whitespace() || matches!(c, '/' | '>');
        let end = text.find(is_end_of_name).unwrap_or(text.len());
        let mut tag = Tag { name: lower(&text[..end]), attributes: Vec::new() };
        let mut rest = &text[end..];
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
            if rest.is_empty() || rest.starts_with('>') {
                return (tag, rest);
            }
            let end = rest[1..].find(|c: char| is_end_of_name(c) || c == '=').map_or(rest.len(), |end| end + 1);
            let name = lower(&rest[..end]);
            rest = rest[end..].trim_start();
            let value = match rest.strip_prefix('=') {
                Some(behind) => take_value(behind.trim_start(), &mut rest),
                None => "",
            };
            tag.attributes.push((name, value));
        }
    }

    fn get(&self, name: &str) -> Option<&'a str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| *value)
    }

    fn addresses(&self, found: &mut impl FnMut(Address)) {
        let mut report = |what: Use, url: &str| found(Address { what, url: decoded(url) });
        match &*self.name {
            "script" if self.get("src").is_none() && !self.is_data() => return report(Use::Forbidden, "<script>"),
            "style" | "iframe" | "frame" | "object" | "embed" | "applet" | "base" | "portal" => {
                return report(Use::Forbidden, &format!("<{}>", self.name));
            }
            "meta" if self.get("http-equiv").is_some_and(|value| value.eq_ignore_ascii_case("refresh")) => {
                return report(Use::Forbidden, "<meta http-equiv=refresh>");
            }
            _ => {}
        }
        for (name, value) in &self.attributes {
            match &**name {
                "style" => report(Use::Forbidden, "style="),
                "srcset" | "imagesrcset" => {
                    for candidate in value.split(',').filter_map(|candidate| candidate.split_ascii_whitespace().next())
                    {
                        report(Use::Load, candidate);
                    }
                }
                "href" | "xlink:href" => report(self.use_of_href(), value),
                "src" | "poster" | "data" | "background" | "action" | "formaction" | "ping" | "manifest" => {
                    report(Use::Load, value)
                }
                handler if handler.starts_with("on") => report(Use::Forbidden, handler),
                _ => {}
            }
        }
    }

    /// JSON-LD and the like, which no browser runs.
    fn is_data(&self) -> bool {
        self.get("type").is_some_and(|kind| kind.eq_ignore_ascii_case("application/ld+json"))
    }

    fn use_of_href(&self) -> Use {
        match &*self.name {
            "a" | "area" => Use::Link,
            "link" => {
                let names = ["canonical", "alternate", "license", "next", "prev", "author", "help", "search"];
                let relation = self.get("rel").unwrap_or_default().to_ascii_lowercase();
                let only_names =
                    !relation.is_empty() && relation.split_ascii_whitespace().all(|word| names.contains(&word));
                if only_names { Use::Name } else { Use::Load }
            }
            _ => Use::Load,
        }
    }
}

/// In lower case, which nearly all names are already.
fn lower(name: &str) -> Cow<'_, str> {
    if name.bytes().any(|byte| byte.is_ascii_uppercase()) { name.to_ascii_lowercase().into() } else { name.into() }
}

/// The value at the start of `text`, quoted or bare; `rest` becomes what follows it.
fn take_value<'a>(text: &'a str, rest: &mut &'a str) -> &'a str {
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''));
    let (value, after) = match quote {
        Some(quote) => text[1..].split_once(quote).unwrap_or((&text[1..], "")),
        None => text.split_at(text.find(|c: char| c.is_ascii_whitespace() || c == '>').unwrap_or(text.len())),
    };
    *rest = after;
    value
}

/// The few entities that can stand in an address.
fn decoded(value: &str) -> String {
    if !value.contains('&') {
        return value.to_owned();
    }
    let named = [
        ("&amp;", "&"),
        ("&quot;", "\""),
        ("&#39;", "'"),
        ("&#x27;", "'"),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&colon;", ":"),
        ("&#58;", ":"),
        ("&#x3a;", ":"),
        ("&#x3A;", ":"),
    ];
    named.into_iter().fold(value.to_owned(), |value, (entity, character)| value.replace(entity, character))
}

/// Finds what a style sheet loads.
pub fn style_sheet(css: &str, mut found: impl FnMut(Address)) {
    let lower = css.to_ascii_lowercase();
    for (at, _) in lower.match_indices("url(") {
        let value = css[at + 4..].split(')').next().unwrap_or_default();
        found(Address { what: Use::Load, url: value.trim().trim_matches(['"', '\'']).to_owned() });
    }
    for (at, _) in lower.match_indices("@import") {
        let value = css[at + 7..].split(';').next().unwrap_or_default().trim();
        if !value.to_ascii_lowercase().starts_with("url(") {
            found(Address { what: Use::Load, url: value.trim_matches(['"', '\'']).to_owned() });
        }
    }
}
