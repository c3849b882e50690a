//! XML, element by element: what every form of it here is written with.

use crate::source::find_byte;

/// A document in the making. Elements are closed in the order in which they were opened.
pub struct Xml {
    text: String,
    open: Vec<&'static str>,
}

impl Xml {
    pub fn new() -> Self {
        Self { text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(), open: Vec::new() }
    }

    /// Opens an element, writes what is within it, and closes it.
    pub fn within(&mut self, name: &'static str, attributes: &[(&str, &str)], write: impl FnOnce(&mut Self)) {
        self.start(name, attributes);
        self.text.push_str(">\n");
        self.open.push(name);
        write(self);
        self.open.pop();
        self.indent();
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push_str(">\n");
    }

    /// An element that holds nothing but text.
    pub fn leaf(&mut self, name: &'static str, text: &str) {
        self.leaf_with(name, &[], text);
    }

    pub fn leaf_with(&mut self, name: &'static str, attributes: &[(&str, &str)], text: &str) {
        if text.is_empty() {
            return self.empty(name, attributes);
        }
        self.start(name, attributes);
        self.text.push('>');
        push_escaped(text, &mut self.text);
        self.text.push_str("</");
        self.text.push_str(name);
        self.text.push_str(">\n");
    }

    pub fn empty(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.start(name, attributes);
        self.text.push_str("/>\n");
    }

    pub fn into_bytes(self) -> Vec<u8> {
        self.text.into_bytes()
    }

    fn start(&mut self, name: &'static str, attributes: &[(&str, &str)]) {
        self.indent();
        self.text.push('<');
        self.text.push_str(name);
        for (name, value) in attributes {
            self.text.push(' ');
            self.text.push_str(name);
            self.text.push_str("=\"");
            push_escaped(value, &mut self.text);
            self.text.push('"');
        }
    }

    fn indent(&mut self) {
        for _ in &self.open {
            self.text.push_str("  ");
        }
    }
}

/// Without the characters that XML 1.0 cannot hold, however they are written.
fn push_escaped(text: &str, to: &mut String) {
    let mut rest = text;
    while let Some(at) = find_byte(rest, begins_special) {
        let (before, from) = rest.split_at(at);
        let Some(character) = from.chars().next() else { break };
        to.push_str(before);
        let (itself, behind) = from.split_at(character.len_utf8());
        to.push_str(escaped(character).unwrap_or(itself));
        rest = behind;
    }
    to.push_str(rest);
}

/// Whether one of the characters that [`escaped`] knows may begin with this byte.
fn begins_special(byte: u8) -> bool {
    const FIRST_OF_NONCHARACTERS: u8 = 0xEF;
    (byte < 0x20) | (byte == b'&') | (byte == b'<') | (byte == b'>') | (byte == b'"') | (byte == FIRST_OF_NONCHARACTERS)
}

/// What stands for a character that cannot stand for itself.
fn escaped(character: char) -> Option<&'static str> {
    match character {
        '&' => Some("&amp;"),
        '<' => Some("&lt;"),
        '>' => Some("&gt;"),
        '"' => Some("&quot;"),
        // In an attribute a bare one would become a blank.
        '\n' => Some("&#10;"),
        '\t' => Some("&#9;"),
        '\0'..='\x1f' | '\u{fffe}' | '\u{ffff}' => Some(""),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_text_there_is_the_document_can_be_read() {
        let wild = "a < b && \"c\" > 'd' ]]> \u{0}\u{8}\u{b}\u{1f}\u{fffe}\u{ffff}\n\tä \u{1f600} \r";
        let mut xml = Xml::new();
        xml.within("feed", &[("title", wild)], |xml| {
            xml.leaf("name", wild);
            xml.leaf("none", "");
        });
        let text = String::from_utf8(xml.into_bytes()).expect("UTF-8");
        let document = roxmltree::Document::parse(&text).expect("well-formed");
        let expected = "a < b && \"c\" > 'd' ]]> \n\tä \u{1f600} ";
        assert_eq!(document.root_element().attribute("title"), Some(expected));
        let name = document.descendants().find(|node| node.has_tag_name("name")).expect("it is there");
        assert_eq!(name.text(), Some(expected));
        assert!(text.contains("<none/>"));
    }
}
