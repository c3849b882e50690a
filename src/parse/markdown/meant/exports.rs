//! What exports of word processors leave: `[x]{.underline}`, `[]{#_Toc123 .anchor}` and `![](a.png){width="6.3in"}` of
//! Pandoc, `<o:p></o:p>` of Word and Outlook. The text stays, the marks go.

use std::ops::Range;

use super::lines::{Kind, Line};

/// Longer ones are data.
const LONGEST_ADDRESS: usize = 2000;

/// The places to be left out, in the order of the text.
pub(super) fn find(text: &str, lines: &[Line]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut tags = memchr::memchr_iter(b'<', text.as_bytes());
    let has_attributes = text.contains("]{") || text.contains("){");
    if !has_attributes && !tags.any(|at| tag_length(&text[at..]).is_some()) {
        return found;
    }
    let mut paragraph: Option<Range<usize>> = None;
    for (nth, line) in lines.iter().enumerate() {
        let end = lines.get(nth + 1).map_or(text.len(), |next| next.start);
        // What is indented so far below an empty line may be code.
        let is_apart = paragraph.is_none() && (line.indent >= 4 || text[line.start..].starts_with('\t'));
        if matches!(line.kind, Kind::Code | Kind::Blank) || is_apart {
            paragraph.take().into_iter().for_each(|paragraph| in_paragraph(text, paragraph, &mut found));
        } else {
            paragraph = Some(paragraph.map_or(line.start, |paragraph| paragraph.start)..end);
        }
    }
    paragraph.into_iter().for_each(|paragraph| in_paragraph(text, paragraph, &mut found));
    found.sort_by_key(|place| place.start);
    found
}

/// A single line, such as a title, without them.
pub fn without_marks(line: &str) -> String {
    let mut found = Vec::new();
    in_paragraph(line, 0..line.len(), &mut found);
    found.sort_by_key(|place| place.start);
    let mut bare = String::with_capacity(line.len());
    let mut copied = 0;
    for place in found {
        bare.push_str(&line[copied..place.start]);
        copied = place.end;
    }
    bare.push_str(&line[copied..]);
    bare.trim().to_owned()
}

fn in_paragraph(text: &str, paragraph: Range<usize>, found: &mut Vec<Range<usize>>) {
    let bytes = &text.as_bytes()[..paragraph.end];
    let mut open: Vec<usize> = Vec::new();
    let mut at = paragraph.start;
    while let Some(&byte) = bytes.get(at) {
        let rest = &text[at..paragraph.end];
        at += match byte {
            b'\\' => 1 + rest[1..].chars().next().map_or(0, char::len_utf8),
            b'`' => code_length(rest),
            b'[' => {
                open.push(at);
                1
            }
            b']' => {
                let opening = open.pop();
                let attributes = attributes_length(&rest[1..]);
                match (opening, attributes) {
                    (Some(opening), Some(length)) => {
                        found.extend([opening..opening + 1, at..at + 1 + length]);
                        1 + length
                    }
                    (Some(_), None) if rest.starts_with("](") => {
                        let window = &rest[..rest.floor_char_boundary(LONGEST_ADDRESS)];
                        let length = window.find(')').map_or(1, |end| end + 1);
                        let attributes = attributes_length(&rest[length..]).filter(|_| length > 1).unwrap_or(0);
                        found.extend((attributes > 0).then(|| at + length..at + length + attributes));
                        length + attributes
                    }
                    _ => 1,
                }
            }
            b'<' => match tag_length(rest) {
                Some(length) => {
                    found.push(at..at + length);
                    length
                }
                None => 1,
            },
            _ => 1,
        };
        while !text.is_char_boundary(at) {
            at += 1;
        }
    }
}

/// How long a stretch of code is, or the signs of one that does not end. No stretch that people write is as long as what is
/// looked through for its end, so that many which do not end take no time.
fn code_length(text: &str) -> usize {
    const LONGEST: usize = 10_000;
    let signs = text.bytes().take_while(|byte| *byte == b'`').count();
    let text = &text[..text.floor_char_boundary(signs + LONGEST)];
    let mut at = signs;
    while let Some(next) = text[at..].find('`') {
        let start = at + next;
        let length = text[start..].bytes().take_while(|byte| *byte == b'`').count();
        at = start + length;
        if length == signs {
            return at;
        }
    }
    signs
}

/// `{#name .kind key="value"}`, with a colon behind the brace too.
fn attributes_length(text: &str) -> Option<usize> {
    const LONGEST: usize = 300;
    let inner = text.strip_prefix('{')?;
    let end = inner[..inner.floor_char_boundary(LONGEST)].find('}')?;
    let inner = &inner[..end];
    let is_name = |name: &str| {
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b':'))
    };
    let mut rest = inner.strip_prefix(':').unwrap_or(inner).trim();
    let mut count = 0;
    while !rest.is_empty() {
        let quoted = rest.find("=\"").filter(|&at| is_name(&rest[..at]));
        let length = match quoted {
            Some(at) => at + 2 + rest[at + 2..].find('"')? + 1,
            None => rest.find(char::is_whitespace).unwrap_or(rest.len()),
        };
        let word = &rest[..length];
        let is_attribute = quoted.is_some()
            || word.strip_prefix('.').is_some_and(is_name)
            || word.strip_prefix('#').is_some_and(|name| !name.is_empty())
            || word.split_once('=').is_some_and(|(name, _)| is_name(name));
        if !is_attribute {
            return None;
        }
        count += 1;
        rest = rest[length..].trim_start();
    }
    (count > 0).then_some(end + 2)
}

/// `<o:p>`, `</o:p>`, `<v:shape id="a">`.
fn tag_length(text: &str) -> Option<usize> {
    const KINDS: [&str; 7] = ["o", "v", "w", "m", "x", "st1", "w10"];
    const LONGEST: usize = 1000;
    let window = &text[..text.floor_char_boundary(LONGEST)];
    let name = window.strip_prefix("</").or_else(|| window.strip_prefix('<'))?;
    let (kind, rest) = name.split_once(':').filter(|(kind, _)| KINDS.contains(kind))?;
    let length = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let is_tag = length > 0 && rest[length..].starts_with([' ', '/', '>', '\n', '\r']) && !kind.is_empty();
    let end = window[1..].find(['<', '>']).filter(|_| is_tag)? + 1;
    window[end..].starts_with('>').then_some(end + 1)
}

#[cfg(test)]
mod tests {
    use super::code_length;

    #[test]
    fn code_is_not_looked_for_without_end() {
        assert_eq!(code_length("``a`b`` c"), 7);
        assert_eq!(code_length("`a"), 1);
        assert_eq!(code_length(&format!("`{}`", "a".repeat(20_000))), 1);
    }
}
