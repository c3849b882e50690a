//! Tags and attributes of HTML and XML, without a tree.
//!
//! Every `<` that could begin a tag is taken for one, wherever it stands: in a comment, in a script, within
//! another tag. From there on a browser reads exactly these attributes, or none of them because it does not
//! see a tag there at all. So nothing that it would load can escape; what is no tag costs at most a false
//! report.

use memchr::memchr;

/// What follows a `<`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tag<'a> {
    /// As written, with the prefix that XML may give it; begins with `!` or `?` for what is no element.
    pub name: &'a str,
    /// The name without its prefix.
    pub local_name: &'a str,
    pub attributes: Attributes<'a>,
}

/// The attributes of a tag, as pairs of name and value, both as written. Nothing is copied: who wants them
/// twice walks over them twice.
#[derive(Clone, Copy, Debug)]
pub(super) struct Attributes<'a> {
    rest: &'a str,
}

/// All tags of a text but closing ones.
pub(super) fn tags(text: &str) -> impl Iterator<Item = Tag<'_>> {
    let mut rest = text;
    std::iter::from_fn(move || {
        loop {
            rest = &rest[memchr(b'<', rest.as_bytes())? + 1..];
            if rest.starts_with(|c: char| c != '/' && c != '<' && !c.is_ascii_whitespace()) {
                return Some(Tag::read(rest));
            }
        }
    })
}

impl<'a> Tag<'a> {
    /// Reads a tag from its name on.
    pub fn read(text: &'a str) -> Self {
        let (name, rest) = split(text, is_end_of_name);
        Tag { name, local_name: local(name), attributes: Attributes { rest } }
    }

    pub fn is(&self, name: &str) -> bool {
        self.local_name.eq_ignore_ascii_case(name)
    }

    /// The value of the first attribute of this name, as written.
    pub fn get(&self, name: &str) -> Option<&'a str> {
        let mut attributes = self.attributes;
        attributes.find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value)
    }
}

impl<'a> Attributes<'a> {
    /// What is not read yet; once there are no more attributes, the text from the tag's `>` on.
    pub fn rest(&self) -> &'a str {
        self.rest
    }
}

impl<'a> Iterator for Attributes<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        self.rest = self.rest.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '/');
        let first = self.rest.chars().next().filter(|c| *c != '>')?;
        // The first character belongs to the name, whatever it is.
        let (_, behind) = split(&self.rest[first.len_utf8()..], |byte| is_end_of_name(byte) || byte == b'=');
        let name = &self.rest[..self.rest.len() - behind.len()];
        self.rest = skip_blanks(behind);
        let value = match self.rest.strip_prefix('=') {
            Some(behind) => self.take_value(skip_blanks(behind)),
            None => "",
        };
        Some((name, value))
    }
}

impl<'a> Attributes<'a> {
    fn take_value(&mut self, text: &'a str) -> &'a str {
        let quote = text.bytes().next().filter(|byte| matches!(byte, b'"' | b'\''));
        let (value, rest) = match quote {
            Some(quote) => match memchr(quote, &text.as_bytes()[1..]) {
                Some(end) => (&text[1..=end], &text[end + 2..]),
                None => (&text[1..], ""),
            },
            None => split(text, |byte| byte.is_ascii_whitespace() || byte == b'>'),
        };
        self.rest = rest;
        value
    }
}

/// The part of a name behind its prefix: `xlink:href` is a `href`, under whatever prefix XML has it.
pub(super) fn local(name: &str) -> &str {
    name.rsplit_once(':').map_or(name, |(_, local)| local)
}

fn is_end_of_name(byte: u8) -> bool {
    byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>')
}

/// Splits before the first of these bytes, which are ASCII and thus whole characters.
fn split(text: &str, is_end: impl Fn(u8) -> bool) -> (&str, &str) {
    text.split_at(text.bytes().position(is_end).unwrap_or(text.len()))
}

fn skip_blanks(text: &str) -> &str {
    text.trim_start_matches(|c: char| c.is_ascii_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Vec<String> {
        let line = |tag: Tag| {
            let attributes: Vec<String> = tag.attributes.map(|(name, value)| format!(" {name}={value}")).collect();
            format!("{}{}", tag.name, attributes.concat())
        };
        tags(text).map(line).collect()
    }

    #[test]
    fn attributes_are_read_as_browsers_do() {
        assert_eq!(read("<p ü=\"1\" =x b = 'y z'c/d=e/f>"), ["p ü=1 =x= b=y z c= d=e/f"]);
        assert_eq!(read("<a href=x title=\"<b c>\">1 < 2</a><"), ["a href=x title=<b c>", "b c="]);
        assert_eq!(read("<p ü"), ["p ü="]);
        assert_eq!(read("<p a="), ["p a="]);
        assert_eq!(read("<p a='ü"), ["p a=ü"]);
        assert_eq!(read("<!-- <img src=x> -->"), ["!-- <img= src=x", "img src=x"]);
    }
}
