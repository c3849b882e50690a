//! The words of HTML, without the HTML.

/// Gathers text: runs of white space count as one blank, and tags that divide text do too, or begin a new line.
#[derive(Clone, Debug, Default)]
pub struct PlainText {
    text: String,
    divided: bool,
    /// Whether what comes next belongs to another block.
    is_block_over: bool,
    /// Whether each block has a line of its own.
    has_lines: bool,
}

impl PlainText {
    /// Gathers each block on a line of its own, instead of all on one.
    pub fn in_lines() -> Self {
        Self { has_lines: true, ..Self::default() }
    }

    /// Makes room for so many bytes.
    pub fn reserve(&mut self, length: usize) {
        self.text.reserve(length);
    }

    /// Adds escaped text as it stands between tags.
    pub fn push_escaped(&mut self, escaped: &str) {
        for (place, line) in escaped.split('\n').enumerate() {
            self.divided |= place > 0;
            self.push_line(line);
        }
    }

    fn push_line(&mut self, escaped: &str) {
        let bare = escaped.trim_matches(' ');
        self.divided |= escaped.starts_with(char::is_whitespace);
        if is_even(bare) {
            self.push_run(bare);
        } else {
            for (place, word) in escaped.split_whitespace().enumerate() {
                self.divided |= place > 0;
                self.push_word(word);
            }
        }
        self.divided |= escaped.ends_with(char::is_whitespace);
    }

    /// Adds text in which nothing is escaped.
    pub fn push_plain(&mut self, plain: &str) {
        for (place, word) in plain.split_whitespace().enumerate() {
            self.divided |= place > 0;
            self.push_run(word);
        }
    }

    /// Takes notice of tags, and of blanks between them: all but those that stand within a line divide words.
    pub fn push_tags(&mut self, tags: &str) {
        let mut between = tags.split('<').map(|tag| tag.rsplit_once('>').map_or(tag, |(_, after)| after));
        self.divided |= between.any(|text| text.contains(char::is_whitespace));
        if elements(tags).any(divides) {
            self.divide();
        }
    }

    /// What follows is another block.
    pub fn divide(&mut self) {
        self.divided = true;
        self.is_block_over = true;
    }

    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    pub fn len(&self) -> usize {
        self.text.len()
    }

    pub fn finish(self) -> String {
        self.text
    }

    fn push_run(&mut self, run: &str) {
        if run.is_empty() {
            return;
        }
        let begins_line = std::mem::take(&mut self.is_block_over) && self.has_lines;
        if std::mem::take(&mut self.divided) && !self.text.is_empty() {
            self.text.push(if begins_line { '\n' } else { ' ' });
        }
        self.text.push_str(run);
    }

    fn push_word(&mut self, escaped: &str) {
        let mut rest = escaped;
        while let Some(at) = rest.find('&') {
            let (length, c) = decode(&rest[at..]);
            self.push_run(&rest[..at]);
            // A no-break space is a blank like any other here.
            if c == '\u{a0}' {
                self.divided = true;
            } else {
                self.push_run(c.encode_utf8(&mut [0; 4]));
            }
            rest = &rest[at + length..];
        }
        self.push_run(rest);
    }
}

/// Whether a line stands for itself as it is: nothing in it is escaped, and its words have single blanks between them. So
/// nearly all are, and need not be read word by word, which takes five times as long.
fn is_even(line: &str) -> bool {
    let mut before = 0;
    line.bytes().all(|byte| {
        let is_even = match byte {
            b' ' => before != b' ',
            b'&' | b'\t'..=b'\r' => false,
            // With these begin, among many others, all blanks that are not ASCII.
            0xC2 | 0xE1 | 0xE3 => false,
            // `–`, `„` and `…` begin so too, and blanks of a certain width.
            0x80..=0x8A | 0xA8 | 0xA9 | 0xAF => before != 0x80,
            0x9F => before != 0x81,
            _ => true,
        };
        before = byte;
        is_even
    })
}

/// The character of the entity with which `text` begins, and the entity's length. Only those are known that
/// escaping brings about.
fn decode(text: &str) -> (usize, char) {
    const ENTITIES: [(&str, char); 5] =
        [("&amp;", '&'), ("&lt;", '<'), ("&gt;", '>'), ("&quot;", '"'), ("&nbsp;", '\u{a0}')];
    let known = ENTITIES.iter().find(|(entity, _)| text.starts_with(entity));
    known.map_or((1, '&'), |&(entity, c)| (entity.len(), c))
}

/// Undoes the escaping of an attribute's value.
pub fn unescape(escaped: &str) -> String {
    let mut text = String::with_capacity(escaped.len());
    let mut rest = escaped;
    while let Some(at) = rest.find('&') {
        let (length, c) = decode(&rest[at..]);
        text.push_str(&rest[..at]);
        text.push(c);
        rest = &rest[at + length..];
    }
    text.push_str(rest);
    text
}

/// The names of the elements that some tags begin or end.
pub fn elements(tags: &str) -> impl Iterator<Item = &str> {
    tags.split('<').skip(1).map(tag_name)
}

/// The name in what follows a `<`.
fn tag_name(tag: &str) -> &str {
    let tag = tag.strip_prefix('/').unwrap_or(tag);
    tag.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default()
}

/// Whether an element ends the word before it. A hard line break does.
pub fn divides(element: &str) -> bool {
    !matches!(
        element,
        "a" | "abbr"
            | "b"
            | "bdi"
            | "bdo"
            | "cite"
            | "code"
            | "del"
            | "dfn"
            | "em"
            | "i"
            | "img"
            | "ins"
            | "kbd"
            | "mark"
            | "q"
            | "s"
            | "samp"
            | "small"
            | "span"
            | "strong"
            | "sub"
            | "sup"
            | "time"
            | "u"
            | "var"
            | "wbr"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_blank_between_tags_divides_words() {
        for (tags, words) in [
            ("</b> <i class=\"x\">", "E Akte"),
            (" <i>", "E Akte"),
            ("</b>\n", "E Akte"),
            ("</b><i title=\"eins zwei\">", "EAkte"),
        ] {
            let mut text = PlainText::default();
            text.push_escaped("E");
            text.push_tags(tags);
            text.push_escaped("Akte");
            assert_eq!(text.finish(), words, "{tags}");
        }
    }

    #[test]
    fn words_are_divided_by_blanks_and_blocks() {
        let mut text = PlainText::default();
        text.push_escaped("  E-");
        text.push_tags("<strong>");
        text.push_escaped("Akte\n  &amp; &lt;DMS&gt;&nbsp;x ");
        text.push_tags("</strong></p><p>");
        text.push_escaped("neu");
        assert_eq!(text.finish(), "E-Akte & <DMS> x neu");
        let mut lines = PlainText::in_lines();
        lines.push_escaped(" Zwei\nWörter");
        lines.push_tags("</li> <li>");
        lines.push_escaped(" noch ");
        lines.push_tags("<em>");
        lines.push_escaped("eins");
        assert_eq!(lines.finish(), "Zwei Wörter\nnoch eins");
        assert_eq!(unescape("?a&amp;b&c&quot;"), "?a&b&c\"");
    }
}
