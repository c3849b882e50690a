//! A source text as people read it, whatever it is written with, and where each part of it stands.
//!
//! Marks of emphasis, tags within words, entities and escapes are read; what stands in a tag, in the destination of
//! a link or in a comment is read behind the text, as a sentence of its own.

use std::ops::Range;

use percent_encoding::percent_decode_str;

use crate::model::divides;
use crate::source::entities::character;

/// Stands between what does not belong together.
const END: &str = " . . ";

/// How far the end of a tag, a destination or an entity is looked for.
const LONGEST_TAG: usize = 2000;
const LONGEST_ENTITY: usize = 10;

/// What is read, with its places.
#[derive(Debug, Default)]
pub struct Reading {
    pub text: String,
    /// Stretches of `text` in order: where each begins, and the range of the source that it is read from.
    stretches: Vec<(usize, Range<usize>)>,
    /// What is no part of the text itself.
    aside: Vec<Range<usize>>,
    /// Comments in the source.
    comments: Vec<Range<usize>>,
}

impl Reading {
    /// Reads Markdown, HTML or YAML.
    pub fn of(source: &str) -> Self {
        let mut reading = Self::default();
        reading.read(source, 0..source.len());
        // What stands aside may hold more of the kind; it only ever gets shorter.
        let mut next = 0;
        while let Some(aside) = reading.aside.get(next).cloned() {
            reading.divide(END, aside.start);
            reading.read_plain(source, aside);
            next += 1;
        }
        reading
    }

    /// The range of the source from which a range of the text is read.
    pub fn source(&self, range: Range<usize>) -> Range<usize> {
        let start = self.place(range.start).start;
        // What is read aside stands before the end of the text.
        start..self.place(range.end - 1).end.max(start)
    }

    /// Whether a place of the source is in a comment.
    pub fn is_comment(&self, place: usize) -> bool {
        let next = self.comments.partition_point(|comment| comment.start <= place);
        next > 0 && self.comments[next - 1].contains(&place)
    }

    /// What one byte of the text is read from.
    fn place(&self, at: usize) -> Range<usize> {
        let (begin, source) = &self.stretches[self.stretches.partition_point(|(begin, _)| *begin <= at) - 1];
        let length = self
            .stretches
            .get(self.stretches.partition_point(|(begin, _)| *begin <= at))
            .map_or(self.text.len(), |(next, _)| *next)
            - begin;
        // Read as it stands, byte by byte; anything else only as a whole.
        if length == source.len() {
            source.start + (at - begin)..source.start + (at - begin) + 1
        } else {
            source.clone()
        }
    }

    fn push(&mut self, text: &str, source: Range<usize>) {
        if !text.is_empty() {
            self.stretches.push((self.text.len(), source));
            self.text.push_str(text);
        }
    }

    fn divide(&mut self, text: &str, at: usize) {
        self.push(text, at..at);
    }

    /// The text itself; what stands aside is noted.
    fn read(&mut self, source: &str, range: Range<usize>) {
        let mut at = range.start;
        let mut plain = at;
        let mut is_line_start = true;
        while let Some(c) = source[at..range.end].chars().next() {
            let rest = &source[at..range.end];
            let step = match c {
                '<' => self.tag(rest, at),
                '*' | '`' | '~' | '[' => Some(Step::skip(if rest.starts_with("[^") { footnote(rest) } else { 1 })),
                ']' => Some(self.destination(rest, at)),
                // A quotation goes on in the next line.
                '>' if is_line_start => Some(Step::skip(1)),
                _ => decoded(rest),
            };
            is_line_start = c == '\n' || (is_line_start && matches!(c, ' ' | '\t' | '>'));
            let Some(step) = step else {
                at += c.len_utf8();
                continue;
            };
            self.push(&source[plain..at], plain..at);
            self.push(&step.text, at..at + step.length);
            at += step.length;
            plain = at;
        }
        self.push(&source[plain..range.end], plain..range.end);
    }

    /// What stands aside: only characters that are written out are read.
    fn read_plain(&mut self, source: &str, range: Range<usize>) {
        let mut at = range.start;
        let mut plain = at;
        while let Some(c) = source[at..range.end].chars().next() {
            let Some(step) = decoded(&source[at..range.end]) else {
                at += c.len_utf8();
                continue;
            };
            self.push(&source[plain..at], plain..at);
            self.push(&step.text, at..at + step.length);
            at += step.length;
            plain = at;
        }
        self.push(&source[plain..range.end], plain..range.end);
    }

    /// A tag or a comment.
    fn tag(&mut self, rest: &str, at: usize) -> Option<Step> {
        if let Some(comment) = rest.strip_prefix("<!--") {
            let length = 4 + comment.find("-->").map_or(comment.len(), |end| end + 3);
            self.comments.push(at..at + length);
            self.aside.push(at + 4..at + length);
            return Some(Step { text: " ".into(), length });
        }
        let name = rest[1..].strip_prefix('/').unwrap_or(&rest[1..]);
        if !name.starts_with(|c: char| c.is_alphabetic()) {
            return None;
        }
        let near = &rest[1..rest.floor_char_boundary(LONGEST_TAG)];
        let length = near.find(['>', '<']).filter(|&end| near[end..].starts_with('>'))? + 2;
        self.aside.push(at + 1..at + length - 1);
        let element = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        let between = if divides(&element.to_ascii_lowercase()) { " " } else { "" };
        Some(Step { text: between.into(), length })
    }

    /// `](address "title")` or `][label]`: the text goes on behind it.
    fn destination(&mut self, rest: &str, at: usize) -> Step {
        let ends = match rest.as_bytes().get(1) {
            Some(b'(') => [')', ']'],
            Some(b'[') => [']', '['],
            _ => return Step::skip(1),
        };
        let near = &rest[2..rest.floor_char_boundary(LONGEST_TAG).max(2)];
        let Some(end) = near.find([ends[0], ends[1], '\n']).filter(|&end| near[end..].starts_with(ends[0])) else {
            return Step::skip(1);
        };
        self.aside.push(at + 2..at + 2 + end);
        Step::skip(2 + end + 1)
    }
}

/// Some bytes of the source, and what is read in their place.
struct Step {
    text: String,
    length: usize,
}

impl Step {
    fn skip(length: usize) -> Self {
        Self { text: String::new(), length }
    }
}

/// `[^1]`
fn footnote(rest: &str) -> usize {
    let near = &rest[..rest.floor_char_boundary(LONGEST_TAG)];
    near[2..].find(['[', ']', '\n']).filter(|&end| near[2 + end..].starts_with(']')).map_or(1, |end| 2 + end + 1)
}

/// A character that is written out: `&uuml;`, `%C3%BC`, `\u00fc`, `\*`.
fn decoded(rest: &str) -> Option<Step> {
    match rest.as_bytes()[0] {
        b'&' => {
            let near = &rest[1..rest.floor_char_boundary(1 + LONGEST_ENTITY).max(1)];
            let (c, behind) = character(near)?;
            Some(Step { text: c.to_string(), length: 1 + near.len() - behind.len() })
        }
        b'%' => {
            let is_code = |code: &[u8]| code[0] == b'%' && code[1..].iter().all(u8::is_ascii_hexdigit);
            // At most four bytes are one character.
            let codes = rest.as_bytes().chunks_exact(3).take(4).take_while(|code| is_code(code)).count();
            let decode = |count: usize| percent_decode_str(&rest[..3 * count]).decode_utf8().ok();
            let (length, text) = (1..=codes).find_map(|count| Some((3 * count, decode(count)?)))?;
            Some(Step { text: text.into_owned(), length })
        }
        b'\\' => {
            let code = |prefix: char, length: usize| {
                let digits = rest[1..].strip_prefix(prefix)?.get(..length)?;
                let c = char::from_u32(u32::from_str_radix(digits, 16).ok()?)?;
                Some(Step { text: c.to_string(), length: 2 + length })
            };
            let escape = || Step::skip(1);
            let is_escape = rest[1..].starts_with(|c: char| c.is_ascii_punctuation() || c == '\n');
            code('u', 4).or_else(|| code('x', 2)).or_else(|| is_escape.then(escape))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::Reading;
    use crate::parse::privacy::Names;

    /// What of a text is found to be the name.
    fn found(text: &str) -> Vec<&str> {
        let names = Names::new(["Anna Müller"], []).expect("a name");
        let reading = Reading::of(text);
        let found = names.places_in(&reading.text).into_iter();
        found.map(|found| &text[reading.source(found.range)]).collect()
    }

    #[test]
    fn a_name_is_read_however_it_is_written() {
        for text in [
            "Anna Müller",
            "Anna *Müller*",
            "**An**na Müller",
            "<b>An</b>na Müller",
            "Anna&nbsp;M&uuml;ller",
            "Anna M&#252;ller",
            "anna%20m%C3%BCller",
            "anna-m%c3%bcller.png",
            "Anna M\\u00fcller",
            "Anna\n> Müller",
            "Anna\\\nMüller",
            "[Anna](x.md) Müller",
            "[x](https://x.example/anna_mueller)",
            "<img alt=\"Anna Müller\">",
            "<!-- Anna Müller -->",
            "<Anna Müller>",
            "<anna.mueller@stadt.example>",
            "Anna[^1] Müller",
            "![Anna Müller am Pult](a.png)",
            "| Anna | Müller |",
            "| Müller | Anna |",
            "Anna Mu\u{308}ller",
            "An\u{ad}na Müller",
            "`Anna` Müller",
        ] {
            assert_eq!(found(text).len(), 1, "{text}: {}", Reading::of(text).text);
        }
    }

    #[test]
    fn places_are_those_of_the_source() {
        assert_eq!(found("x **An**na M&uuml;ller y"), ["An**na M&uuml;ller"]);
        assert_eq!(found("[Foto](a/anna%20m%C3%BCller.png) x"), ["anna%20m%C3%BCller"]);
        assert_eq!(found("<br>Anna<br>\n- Müller"), Vec::<&str>::new());
    }

    #[test]
    fn nothing_is_too_broken_to_read() {
        for text in [
            "<", "<a", "</", "]", "](", "][", "[^", "&", "&#", "%", "%C", "%C3%", "\\", "\\u", "\\uD800", "<!--", "<ü",
            "ü>", "<a ü",
        ] {
            let reading = Reading::of(text);
            assert!(reading.text.len() <= text.len() + 12, "{text}");
            for (at, _) in reading.text.char_indices() {
                assert!(
                    text.get(reading.source(at..at + 1).start..).is_some() || !reading.text.is_char_boundary(at + 1)
                );
            }
        }
    }

    #[test]
    fn comments_are_known() {
        let text = "a <!-- Anna Müller --> b";
        let reading = Reading::of(text);
        assert!(reading.is_comment(8) && !reading.is_comment(0) && !reading.is_comment(text.len() - 1));
    }
}
