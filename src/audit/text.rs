//! The words of a finished file as a reader, a screen reader or a search engine gets them.

use std::borrow::Cow;

use memchr::memchr;
use percent_encoding::percent_decode_str;

use super::tags::Tag;
use crate::model::divides;
use crate::source::entities::decoded;

/// What a file is, as far as the audit treats it differently.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Page,
    Picture,
    Xml,
    Style,
    /// Text with escapes: scripts and what they read.
    Script,
    Calendar,
    Table,
    Plain,
    /// No text, but perhaps with some in it.
    Binary,
}

/// Large, and without words that were not compressed: films, sounds, archives, fonts.
const WORDLESS: [&str; 16] = [
    "mp4", "webm", "mov", "m4v", "mkv", "mp3", "m4a", "ogg", "opus", "wav", "zip", "gz", "woff", "woff2", "ttf", "otf",
];

impl Kind {
    /// By the name, as a server tells it; `None` for what holds no words.
    pub fn of(path: &str) -> Option<Self> {
        let (_, extension) = path.rsplit_once('.').unwrap_or_default();
        let is = |known: &[&str]| known.iter().any(|known| extension.eq_ignore_ascii_case(known));
        Some(match () {
            () if is(&["html", "htm", "xhtml", "xht", "shtml"]) => Self::Page,
            () if is(&["svg"]) => Self::Picture,
            () if is(&["xml", "xsl", "xslt", "rss", "atom"]) => Self::Xml,
            () if is(&["css"]) => Self::Style,
            () if is(&["js", "mjs", "json", "jsonld", "geojson", "webmanifest"]) => Self::Script,
            () if is(&["ics", "vcf"]) => Self::Calendar,
            () if is(&["csv", "tsv"]) => Self::Table,
            () if is(&["txt", "md", "vtt"]) => Self::Plain,
            () if is(&WORDLESS) => return None,
            () => Self::Binary,
        })
    }
}

/// Whether browsers read a page of this name by the rules of HTML.
pub(super) fn is_html(path: &str) -> bool {
    let extension = path.rsplit_once('.').map_or("", |(_, extension)| extension);
    ["html", "htm", "shtml"].iter().any(|known| extension.eq_ignore_ascii_case(known))
}

/// A file's bytes as text, as browsers decode them.
pub(super) fn decode(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, mark)) = encoding_rs::Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[mark..]).0;
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => text.into(),
        Err(_) => encoding_rs::WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

/// What divides sentences, so that no name comes about across it; a single stop may stand behind an initial.
pub(super) const END: &str = " . . ";

/// The words of a text; what is percent-encoded in it stands there once more, decoded.
pub(super) fn words(text: &str, kind: Kind) -> Cow<'_, str> {
    let words = plain_words(text, kind);
    if !words.contains('%') {
        return words;
    }
    let decoded = percent_decode_str(&words).decode_utf8_lossy();
    [&words, END, &decoded].concat().into()
}

fn plain_words(text: &str, kind: Kind) -> Cow<'_, str> {
    match kind {
        Kind::Page | Kind::Picture | Kind::Xml => words_of_markup(text).into(),
        Kind::Script if text.contains('\\') => unescaped(text).into(),
        // Long lines go on in the next one, behind a blank.
        Kind::Calendar => text.replace("\r\n ", "").replace("\n ", "").replace('\\', " ").into(),
        // First and last name may stand in two columns, in either order.
        Kind::Table => [" ", ", "].map(|between| text.replace([',', ';', '\t', '"'], between)).join(END).into(),
        Kind::Script | Kind::Style | Kind::Plain | Kind::Binary => text.into(),
    }
}

/// Text and then all values of attributes. Tags within a line divide no words, all others do.
fn words_of_markup(markup: &str) -> String {
    let mut words = String::with_capacity(markup.len());
    let mut values = String::new();
    let mut rest = markup;
    while let Some(at) = memchr(b'<', rest.as_bytes()) {
        words.push_str(&decoded(&rest[..at]));
        rest = &rest[at + 1..];
        let name = rest.strip_prefix('/').unwrap_or(rest);
        if rest.starts_with(['!', '?']) {
            // Comments are searched like text.
            words.push(' ');
            rest = &rest[1..];
        } else if name.starts_with(|c: char| c.is_alphabetic()) {
            let mut tag = Tag::read(name);
            if is_dividing(tag.local_name) {
                words.push(' ');
            }
            for (_, value) in tag.attributes.by_ref().filter(|(_, value)| !value.is_empty()) {
                values.push_str(END);
                push_value(value, &mut values);
            }
            rest = tag.attributes.rest();
            rest = rest.strip_prefix('>').unwrap_or(rest);
        } else {
            words.push('<');
        }
    }
    words.push_str(&decoded(rest));
    words.push_str(&values);
    words
}

/// Almost all names are in small letters, and need no copy for that.
fn is_dividing(element: &str) -> bool {
    match element.bytes().any(|byte| byte.is_ascii_uppercase()) {
        true => divides(&element.to_ascii_lowercase()),
        false => divides(element),
    }
}

/// Adds the value of an attribute, which may be an address.
fn push_value(value: &str, values: &mut String) {
    let value = decoded(value);
    if value.contains('%') {
        values.push_str(&percent_decode_str(&value).decode_utf8_lossy());
    } else {
        values.push_str(&value);
    }
}

/// Without the escapes of JSON and JavaScript.
fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = memchr(b'\\', rest.as_bytes()) {
        plain.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let code = rest.strip_prefix('u').and_then(|rest| rest.get(..4));
        let Some(first) = rest.chars().next() else { break };
        let (c, length) = match code.and_then(|code| u32::from_str_radix(code, 16).ok()) {
            Some(code) => (char::from_u32(code).unwrap_or('\u{fffd}'), 5),
            None if matches!(first, 'n' | 'r' | 't') => (' ', 1),
            None => (first, first.len_utf8()),
        };
        plain.push(c);
        rest = &rest[length..];
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_those_that_people_get() {
        let words = |text: &str, kind| {
            let words = words(text, kind).into_owned();
            words.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let page = "<P class=x>Ma<b>ria</b>\nM&uuml;ller</P><td>a</td><td>b</td><!--c--> 1 < 2 <img alt='d &amp; e'><a href=f%20g>";
        assert_eq!(words(page, Kind::Page), "Maria Müller a b --c--> 1 < 2 . . x . . d & e . . f g");
        assert_eq!(words("<a", Kind::Page), "");
        assert_eq!(words(r#""M\u00fcller\n\\x\"#, Kind::Script), "\"Müller \\x");
        assert_eq!(words("SUMMARY:Maria M\r\n uster", Kind::Calendar), "SUMMARY:Maria Muster");
        assert_eq!(words("Maria;Muster", Kind::Table), "Maria Muster . . Maria, Muster");
    }

    #[test]
    fn bytes_are_read_as_browsers_do() {
        assert_eq!(decode(b"M\xfcller"), "Müller");
        assert_eq!(decode(b"\xff\xfe<\0a\0"), "<a");
        assert_eq!(decode("\u{feff}ü".as_bytes()), "ü");
    }

    #[test]
    fn kinds_are_told_by_the_name() {
        assert_eq!(Kind::of("a/X.HTM"), Some(Kind::Page));
        assert_eq!(Kind::of("a.svg"), Some(Kind::Picture));
        assert_eq!(Kind::of("a.png"), Some(Kind::Binary));
        assert_eq!(Kind::of("a.mp4"), None);
        assert_eq!(Kind::of("html"), Some(Kind::Binary));
    }
}
