//! JSON that people can read too: the outer parts on lines of their own, each finding on one line.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::ser::{Formatter, Serializer};

use super::visible::acts;

/// The document with a final line end. What lies deeper than `depth` objects and lists stands on one line.
pub(super) fn json_lines(document: &impl Serialize, depth: usize) -> String {
    let mut bytes = Vec::new();
    let layout = Layout { limit: depth, depth: 0, is_empty: true };
    let written = document.serialize(&mut Serializer::with_formatter(&mut bytes, layout));
    written.expect("texts, numbers and lists can be written as JSON");
    bytes.push(b'\n');
    String::from_utf8(bytes).expect("JSON is text")
}

struct Layout {
    limit: usize,
    depth: usize,
    /// Whether nothing stands yet in the list or object that was begun last.
    is_empty: bool,
}

impl Layout {
    fn begin(&mut self, writer: &mut (impl Write + ?Sized), bracket: &[u8]) -> io::Result<()> {
        self.depth += 1;
        self.is_empty = true;
        writer.write_all(bracket)
    }

    fn end(&mut self, writer: &mut (impl Write + ?Sized), bracket: &[u8]) -> io::Result<()> {
        let breaks = self.depth <= self.limit && !self.is_empty;
        self.depth -= 1;
        self.is_empty = false;
        if breaks {
            self.break_line(writer)?;
        }
        writer.write_all(bracket)
    }

    fn begin_item(&mut self, writer: &mut (impl Write + ?Sized), is_first: bool) -> io::Result<()> {
        self.is_empty = false;
        match (is_first, self.depth <= self.limit) {
            (true, false) => Ok(()),
            (false, false) => writer.write_all(b", "),
            (true, true) => self.break_line(writer),
            (false, true) => {
                writer.write_all(b",")?;
                self.break_line(writer)
            }
        }
    }

    fn break_line(&self, writer: &mut (impl Write + ?Sized)) -> io::Result<()> {
        writer.write_all(b"\n")?;
        (0..self.depth).try_for_each(|_| writer.write_all(b"  "))
    }
}

impl Formatter for Layout {
    fn begin_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.begin(writer, b"[")
    }

    fn end_array<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.end(writer, b"]")
    }

    fn begin_array_value<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.begin_item(writer, first)
    }

    fn begin_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.begin(writer, b"{")
    }

    fn end_object<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        self.end(writer, b"}")
    }

    fn begin_object_key<W: ?Sized + Write>(&mut self, writer: &mut W, first: bool) -> io::Result<()> {
        self.begin_item(writer, first)
    }

    /// What would act on a terminal is written as an escape, which is the same to a program.
    fn write_string_fragment<W: ?Sized + Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        if !fragment.contains(acts) {
            return writer.write_all(fragment.as_bytes());
        }
        let mut units = [0; 2];
        fragment.chars().try_for_each(|c| match acts(c) {
            false => write!(writer, "{c}"),
            true => c.encode_utf16(&mut units).iter().try_for_each(|unit| write!(writer, "\\u{unit:04x}")),
        })
    }

    fn begin_object_value<W: ?Sized + Write>(&mut self, writer: &mut W) -> io::Result<()> {
        writer.write_all(b": ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_deep_stands_on_one_line() {
        let document = serde_json::json!({"a": [[1, {"b": 2}], []], "c": {}, "d": "ä\n"});
        let shown = json_lines(&document, 2);
        let expected = "{\n  \"a\": [\n    [1, {\"b\": 2}],\n    []\n  ],\n  \"c\": {},\n  \"d\": \"ä\\n\"\n}\n";
        similar_asserts::assert_eq!(shown, expected);
        assert_eq!(serde_json::from_str::<serde_json::Value>(&shown).expect("JSON"), document);
        assert_eq!(json_lines(&[(); 0], 1), "[]\n");
    }

    #[test]
    fn nothing_acts_on_a_terminal() {
        let text = "a\u{1b}\u{9b}\u{202e}\u{e0041}\tü🎉";
        let shown = json_lines(&text, 0);
        assert_eq!(shown, "\"a\\u001b\\u009b\\u202e\\udb40\\udc41\\tü🎉\"\n");
        assert_eq!(serde_json::from_str::<String>(&shown).expect("JSON"), text);
    }
}
