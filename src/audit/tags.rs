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
    /// Whether a `<`, which could begin another tag, stands in what was read of them.
    holds_tags: bool,
}

/// All tags of a text but closing ones.
pub(super) struct Tags<'a> {
    rest: &'a str,
}

pub(super) fn tags(text: &str) -> Tags<'_> {
    Tags { rest: text }
}

impl<'a> Tags<'a> {
    /// Goes on behind the attributes of the tag that was read last, now that they are all read, unless another tag could
    /// begin in them. Without this every attribute would be searched once more.
    pub fn go_behind(&mut self, attributes: Attributes<'a>) {
        if !attributes.holds_tags {
            self.rest = attributes.rest;
        }
    }
}

impl<'a> Iterator for Tags<'a> {
    type Item = Tag<'a>;

    fn next(&mut self) -> Option<Tag<'a>> {
        loop {
            self.rest = &self.rest[find(b'<', self.rest.as_bytes())? + 1..];
            let first = *self.rest.as_bytes().first()?;
            if first != b'/' && first != b'<' && !first.is_ascii_whitespace() {
                return Some(Tag::read(self.rest));
            }
        }
    }
}

impl<'a> Tag<'a> {
    /// Reads a tag from its name on.
    pub fn read(text: &'a str) -> Self {
        let (end, marks) = end_of_name(text.as_bytes(), 0, END);
        let (name, rest) = text.split_at(end);
        let local_name = if marks & COLON == 0 { name } else { local(name) };
        Tag { name, local_name, attributes: Attributes { rest, holds_tags: marks & OPEN != 0 } }
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
        self.rest = skip(self.rest, BLANK | SLASH);
        let first = *self.rest.as_bytes().first()?;
        if first == b'>' {
            return None;
        }
        // The first character belongs to the name, whatever it is; what follows of it is no end.
        let (end, marks) = end_of_name(self.rest.as_bytes(), 1, END | EQUALS);
        self.holds_tags |= first == b'<' || marks & OPEN != 0;
        let (name, behind) = self.rest.split_at(end);
        self.rest = skip(behind, BLANK);
        let value = match self.rest.strip_prefix('=') {
            Some(behind) => self.take_value(skip(behind, BLANK)),
            None => "",
        };
        Some((name, value))
    }
}

impl<'a> Attributes<'a> {
    fn take_value(&mut self, text: &'a str) -> &'a str {
        let quote = text.as_bytes().first().copied().filter(|byte| matches!(byte, b'"' | b'\''));
        let Some(quote) = quote else {
            let (end, marks) = end_of_name(text.as_bytes(), 0, BLANK | CLOSE);
            self.holds_tags |= marks & OPEN != 0;
            let (value, rest) = text.split_at(end);
            self.rest = rest;
            return value;
        };
        let text = &text[1..];
        let end = find(quote, text.as_bytes());
        let (value, rest) = end.map_or((text, ""), |end| (&text[..end], &text[end + 1..]));
        self.holds_tags |= find(b'<', value.as_bytes()).is_some();
        self.rest = rest;
        value
    }
}

/// The part of a name behind its prefix: `xlink:href` is a `href`, under whatever prefix XML has it.
pub(super) fn local(name: &str) -> &str {
    // Names are so short that looking at each byte is faster than any search that prepares itself.
    name.bytes().rposition(|byte| byte == b':').map_or(name, |colon| &name[colon + 1..])
}

const BLANK: u8 = 1;
const SLASH: u8 = 2;
const CLOSE: u8 = 4;
const EQUALS: u8 = 8;
const OPEN: u8 = 16;
const COLON: u8 = 32;
/// What ends the name of a tag.
const END: u8 = BLANK | SLASH | CLOSE;

/// What each byte is, among the kinds above.
const KINDS: [u8; 256] = {
    let mut kinds = [0; 256];
    let mut byte = 0;
    while byte < 128 {
        kinds[byte] = match byte as u8 {
            b'/' => SLASH,
            b'>' => CLOSE,
            b'=' => EQUALS,
            b'<' => OPEN,
            b':' => COLON,
            byte if byte.is_ascii_whitespace() => BLANK,
            _ => 0,
        };
        byte += 1;
    }
    kinds
};

/// Where a name ends that begins before `at`: at the first byte of these kinds, all of which are ASCII and thus whole
/// characters. With it, the kinds of all bytes before.
fn end_of_name(text: &[u8], mut at: usize, ends: u8) -> (usize, u8) {
    let mut marks = 0;
    while let Some(byte) = text.get(at) {
        let kind = KINDS[usize::from(*byte)];
        if kind & ends != 0 {
            break;
        }
        marks |= kind;
        at += 1;
    }
    (at, marks)
}

fn skip(text: &str, kinds: u8) -> &str {
    let end = text.bytes().position(|byte| KINDS[usize::from(byte)] & kinds == 0);
    &text[end.unwrap_or(text.len())..]
}

/// Where a byte stands first. Most values and texts between tags end within a few bytes, sooner than a search for many
/// bytes at once has begun; so the first are looked at eight by eight, as one number.
fn find(wanted: u8, text: &[u8]) -> Option<usize> {
    const NEAR: usize = 4;
    const LOWEST: u64 = u64::from_le_bytes([0x01; 8]);
    const HIGHEST: u64 = u64::from_le_bytes([0x80; 8]);
    let (eights, _) = text.as_chunks::<8>();
    for (number, eight) in eights.iter().take(NEAR).enumerate() {
        // The highest bit of the first byte that is zero, and of no byte before it.
        let differing = u64::from_le_bytes(*eight) ^ (LOWEST * u64::from(wanted));
        let equal = differing.wrapping_sub(LOWEST) & !differing & HIGHEST;
        if equal != 0 {
            return Some(8 * number + equal.trailing_zeros() as usize / 8);
        }
    }
    let near = 8 * eights.len().min(NEAR);
    memchr(wanted, &text[near..]).map(|at| near + at)
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

    #[test]
    fn tags_are_skipped_only_where_no_other_begins() {
        let skipping = |text: &str| {
            let (mut tags, mut names) = (tags(text), Vec::new());
            while let Some(mut tag) = tags.next() {
                names.push(tag.name.to_owned());
                tag.attributes.by_ref().for_each(drop);
                tags.go_behind(tag.attributes);
            }
            names.join(" ")
        };
        for (text, names) in [
            ("<p a=1><b c='d'>e</b><i", "p b i"),
            ("<p a='<b>' c='d'><i>", "p b i"),
            ("<p a=\"<b\"><i>", "p b\" i"),
            ("<p a=<b><i>", "p b i"),
            ("<p <b><i>", "p b i"),
            ("<p a<b><i>", "p b i"),
            ("<p<b><i>", "p<b b i"),
            ("<p a='<b", "p b"),
            ("<p a='b", "p"),
        ] {
            assert_eq!(skipping(text), names, "{text}");
        }
    }
}
