//! One tag of an author's HTML, taken apart.

/// Names and values as written; the value is empty where there is none.
pub(super) type Attributes<'t> = Vec<(&'t str, &'t str)>;

/// A start or end tag as written.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Tag<'t> {
    pub name: &'t str,
    pub is_end: bool,
    /// `<br/>`.
    pub is_self_closing: bool,
    pub attributes: Attributes<'t>,
    /// Its length in bytes.
    pub length: usize,
}

/// What a `<` begins.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Scan<'t> {
    Tag(Tag<'t>),
    /// `<!-- … -->` with its length.
    Comment(usize),
    UnclosedComment,
    /// `<!DOCTYPE …>` with its length.
    Declaration(usize),
    Text,
    /// A tag to which no `>` comes, so that none comes to any later one either.
    Unclosed,
}

/// Looks at text that begins with `<`.
pub(super) fn scan(text: &str) -> Scan<'_> {
    if let Some(comment) = text.strip_prefix("<!--") {
        return comment_end(comment).map_or(Scan::UnclosedComment, |end| Scan::Comment(4 + end));
    }
    if text.get(..9).is_some_and(|start| start.eq_ignore_ascii_case("<!doctype")) {
        return text.find('>').map_or(Scan::Unclosed, |end| Scan::Declaration(end + 1));
    }
    let is_end = text[1..].starts_with('/');
    let name_start = if is_end { 2 } else { 1 };
    let name = word(&text[name_start..], |c| c.is_ascii_alphanumeric() || c == '-');
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return Scan::Text;
    }
    let mut cursor = Cursor { text, at: name_start + name.len() };
    if !matches!(cursor.peek(), Some('>' | '/') | None) && !cursor.at_blank() {
        return Scan::Text;
    }
    match cursor.attributes() {
        Ok((attributes, is_self_closing)) => {
            Scan::Tag(Tag { name, is_end, is_self_closing, attributes, length: cursor.at })
        }
        Err(scan) => scan,
    }
}

/// Where a comment ends, seen from behind its `<!--`. `<!-->` is an empty one.
fn comment_end(comment: &str) -> Option<usize> {
    if comment.starts_with('>') {
        return Some(1);
    }
    if comment.starts_with("->") {
        return Some(2);
    }
    comment.find("-->").map(|at| at + 3)
}

fn word(text: &str, is_part: impl Fn(char) -> bool) -> &str {
    &text[..text.find(|c| !is_part(c)).unwrap_or(text.len())]
}

struct Cursor<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Cursor<'t> {
    /// Everything up to and with the `>`, and whether a `/` stands before it.
    fn attributes<'s>(&mut self) -> Result<(Attributes<'t>, bool), Scan<'s>> {
        let mut attributes = Attributes::new();
        let mut is_self_closing = false;
        loop {
            self.skip_blanks();
            match self.peek() {
                None => return Err(Scan::Unclosed),
                // No attribute holds one outside of quotes: the tag was none.
                Some('<') => return Err(Scan::Text),
                Some('>') => {
                    self.at += 1;
                    return Ok((attributes, is_self_closing));
                }
                Some('/') => {
                    self.at += 1;
                    is_self_closing = true;
                }
                Some(_) => {
                    is_self_closing = false;
                    attributes.push(self.attribute()?);
                }
            }
        }
    }

    fn attribute<'s>(&mut self) -> Result<(&'t str, &'t str), Scan<'s>> {
        // A browser takes a `=` at the beginning for part of the name.
        let first = self.peek().map_or(0, char::len_utf8);
        let rest = &self.text[self.at + first..];
        let length = first + word(rest, |c| !c.is_whitespace() && !matches!(c, '=' | '>' | '/' | '<')).len();
        let name = self.take(length);
        let after_name = self.at;
        self.skip_blanks();
        if self.peek() != Some('=') {
            self.at = after_name;
            return Ok((name, ""));
        }
        self.at += 1;
        self.skip_blanks();
        let value = match self.peek() {
            Some(quote @ ('"' | '\'')) => {
                self.at += 1;
                let length = self.text[self.at..].find(quote).ok_or(Scan::Unclosed)?;
                let value = self.take(length);
                self.at += 1;
                value
            }
            _ => {
                let value = word(&self.text[self.at..], |c| !c.is_whitespace() && !matches!(c, '>' | '<'));
                self.take(value.len())
            }
        };
        Ok((name, value))
    }

    fn peek(&self) -> Option<char> {
        self.text[self.at..].chars().next()
    }

    fn at_blank(&self) -> bool {
        self.peek().is_some_and(char::is_whitespace)
    }

    fn skip_blanks(&mut self) {
        self.at += word(&self.text[self.at..], char::is_whitespace).len();
    }

    fn take(&mut self, length: usize) -> &'t str {
        let taken = &self.text[self.at..self.at + length];
        self.at += length;
        taken
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_taken_apart() {
        let tag = |text| match scan(text) {
            Scan::Tag(tag) => tag,
            other => panic!("{text} is {other:?}"),
        };
        let start = tag("<A href='x>y' title = \"z\" open b=c/d>rest");
        assert_eq!((start.name, start.is_end, start.length), ("A", false, 37));
        assert_eq!(start.attributes, [("href", "x>y"), ("title", "z"), ("open", ""), ("b", "c/d")]);
        assert!(tag("<br/>").is_self_closing && tag("<br />").is_self_closing);
        assert!(tag("</div >").is_end);
        assert_eq!(tag("<img/onerror=x>").attributes, [("onerror", "x")]);
    }

    #[test]
    fn not_every_bracket_is_a_tag() {
        assert_eq!(scan("< b>"), Scan::Text);
        assert_eq!(scan("<3"), Scan::Text);
        assert_eq!(scan("<a <b>"), Scan::Text);
        assert_eq!(scan("<a@b.c>"), Scan::Text);
        assert_eq!(scan("<?php ?>"), Scan::Text);
        assert_eq!(scan("<a x='"), Scan::Unclosed);
        assert_eq!(scan("<!-- a --> b"), Scan::Comment(10));
        assert_eq!(scan("<!--> b"), Scan::Comment(5));
        assert_eq!(scan("<!-- a"), Scan::UnclosedComment);
        assert_eq!(scan("<!DOCTYPE html> b"), Scan::Declaration(15));
    }
}
