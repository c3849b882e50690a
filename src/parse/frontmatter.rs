//! Cuts a file into its front matter and its text, by lines and without looking inside.

use std::ops::Range;

use crate::source::Span;

/// A file in two parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Split {
    pub block: Block,
    /// Everything below the block.
    pub body: Span,
}

/// What stands at the top of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Block {
    /// Nothing: the file begins with its text.
    Absent,
    /// The lines between two `---`.
    Yaml(Span),
    /// A `---` that is never closed. The block most probably ends where `probably` ends.
    Unclosed { fence: Span, probably: Span },
    /// The lines below `+++`.
    Toml { fence: Span },
}

/// Splits a decoded file. Only one that begins with neither `---` nor `+++` has no front matter.
pub fn split(text: &str) -> Split {
    let Some(fence) = opening(text) else {
        return Split { block: Block::Absent, body: Span::new(0..text.len()) };
    };
    let start = block_start(text, fence.end);
    let is_toml = text[fence.clone()].starts_with('+');
    let closing = lines(text, start).find(|line| {
        matches!((is_toml, text[line.content.clone()].trim_end()), (true, "+++") | (false, "---" | "..."))
    });
    let fence = Span::new(fence);
    match closing {
        Some(line) => Split {
            block: if is_toml { Block::Toml { fence } } else { Block::Yaml(Span::new(start..line.content.start)) },
            body: Span::new(line.next..text.len()),
        },
        None if is_toml => Split { block: Block::Toml { fence }, body: Span::new(text.len()..text.len()) },
        None => {
            let end = probable_end(text, start);
            Split {
                block: Block::Unclosed { fence, probably: Span::new(start..end) },
                body: Span::new(end..text.len()),
            }
        }
    }
}

/// A line without its end, and where the next one begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    pub content: Range<usize>,
    pub next: usize,
}

/// The lines of `text` from `start` on. They end at `\n`, `\r\n` or a lone `\r`.
pub fn lines(text: &str, start: usize) -> impl Iterator<Item = Line> {
    let bytes = text.as_bytes();
    let mut at = start;
    std::iter::from_fn(move || {
        let rest = bytes.get(at..).filter(|rest| !rest.is_empty())?;
        let length = memchr::memchr2(b'\n', b'\r', rest).unwrap_or(rest.len());
        let content = at..at + length;
        let mark = match &rest[length..] {
            [b'\r', b'\n', ..] => 2,
            [] => 0,
            _ => 1,
        };
        at = content.end + mark;
        Some(Line { content, next: at })
    })
}

/// The marks that open a block. A first line that begins with three of them always does. Elsewhere (behind blank
/// lines, blanks or invisible characters, or as the dashes that Word makes) they do where a key follows: nobody
/// begins a text like that, and a `status` in there must not be overlooked.
fn opening(text: &str) -> Option<Range<usize>> {
    if text.starts_with("---") || text.starts_with("+++") {
        return Some(0..3);
    }
    let is_ignored = |c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}');
    let mut lines = lines(text, 0).skip_while(|line| text[line.content.clone()].chars().all(is_ignored));
    let first = lines.next()?.content;
    let line = text[first.clone()].trim_start_matches(is_ignored);
    let start = first.end - line.len();
    let is_fence = line.starts_with("---") || line.starts_with("+++");
    let marks = if is_fence { 3 } else { line.trim_end_matches(is_ignored).len() };
    let is_dashes = marks > 0 && line[..marks].chars().all(|c| matches!(c, '-' | '–' | '—' | '―'));
    let mut following = lines.filter(|line| !text[line.content.clone()].trim().is_empty());
    let key_follows = || following.next().is_some_and(|line| begins_with_key(&text[line.content]));
    ((is_fence || is_dashes) && { key_follows }()).then_some(start..start + marks)
}

/// The next line; or, where something stands behind the fence, right there.
fn block_start(text: &str, fence_end: usize) -> usize {
    match lines(text, fence_end).next() {
        Some(line) if text[line.content.clone()].trim().is_empty() => line.next,
        _ => fence_end,
    }
}

fn begins_with_key(line: &str) -> bool {
    line.split_once(':').is_some_and(|(key, _)| {
        key.starts_with(char::is_alphabetic) && key.chars().all(|c| c.is_alphanumeric() || "_- ".contains(c))
    })
}

/// The first line that is blank or a heading: nobody writes those between keys.
fn probable_end(text: &str, start: usize) -> usize {
    lines(text, start)
        .find(|line| {
            let content = &text[line.content.clone()];
            content.trim().is_empty() || content.starts_with('#')
        })
        .map_or(text.len(), |line| line.content.start)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Block and body, with the kind of block as its first letter.
    fn parts(text: &str) -> (char, &str, &str) {
        let split = split(text);
        let (kind, block) = match split.block {
            Block::Absent => ('a', ""),
            Block::Yaml(block) => ('y', &text[block.range()]),
            Block::Unclosed { probably, .. } => ('u', &text[probably.range()]),
            Block::Toml { .. } => ('t', ""),
        };
        (kind, block, &text[split.body.range()])
    }

    #[test]
    fn closed_blocks_in_all_line_ends() {
        assert_eq!(parts("---\na: 1\n---\ntext"), ('y', "a: 1\n", "text"));
        assert_eq!(parts("---\r\na: 1\r\n---\r\ntext\r\n"), ('y', "a: 1\r\n", "text\r\n"));
        assert_eq!(parts("---\ra: 1\r---\rtext"), ('y', "a: 1\r", "text"));
        assert_eq!(parts("--- \t\na: 1\n...  \ntext"), ('y', "a: 1\n", "text"));
        assert_eq!(parts("---\na: 1\n---"), ('y', "a: 1\n", ""));
        assert_eq!(parts("---\n---\n"), ('y', "", ""));
        assert_eq!(parts("---\n---\n\n# T"), ('y', "", "\n# T"));
        assert_eq!(parts("--- # note\na: 1\n---\n"), ('y', " # note\na: 1\n", ""));
    }

    #[test]
    fn what_opens_a_block_and_what_does_not() {
        assert_eq!(parts(""), ('a', "", ""));
        assert_eq!(parts("# T\n---\n"), ('a', "", "# T\n---\n"));
        assert_eq!(parts("-----\ntext").0, 'u');
        assert_eq!(parts("----\nstatus: draft\n----\ntext").0, 'u');
        assert_eq!(parts("\u{200b}---\nstatus: draft\n---\ntext"), ('y', "status: draft\n", "text"));
        assert_eq!(parts(" ---\nstatus: draft\n---\ntext"), ('y', "status: draft\n", "text"));
        assert_eq!(parts("—\nstatus: draft\n—\ntext").0, 'u');
        assert_eq!(parts("- a"), ('a', "", "- a"));
        assert_eq!(parts("\n---\n\ntext\n---\n"), ('a', "", "\n---\n\ntext\n---\n"));
        assert_eq!(parts("\n \n---\nstatus: draft\n---\nx"), ('y', "status: draft\n", "x"));
        assert_eq!(parts("+++\na = 1\n+++\ntext"), ('t', "", "text"));
        assert_eq!(parts("+++\na = 1\n"), ('t', "", ""));
    }

    #[test]
    fn an_unclosed_block_probably_ends_before_a_blank_line_or_heading() {
        assert_eq!(parts("---\na: 1\n\ntext"), ('u', "a: 1\n", "\ntext"));
        assert_eq!(parts("---\na: 1\n# T\n\ntext"), ('u', "a: 1\n", "# T\n\ntext"));
        assert_eq!(parts("---\na: 1"), ('u', "a: 1", ""));
        assert_eq!(parts("---"), ('u', "", ""));
        assert_eq!(parts("---\na: 1\n ---\n"), ('u', "a: 1\n ---\n", ""));
    }

    proptest! {
        #[test]
        fn any_text_is_cut_in_order_at_characters(text in "(---|\\+\\+\\+)?[-+.a:ä🎉 #\r\n]{0,40}") {
            let split = split(&text);
            let body = split.body.range();
            prop_assert!(text.get(body.clone()).is_some());
            prop_assert!(body.end == text.len());
            if let Block::Yaml(block) | Block::Unclosed { probably: block, .. } = split.block {
                prop_assert!(text.get(block.range()).is_some());
                prop_assert!(block.range().end <= body.start);
            }
        }

        #[test]
        fn what_was_put_together_comes_apart_again(
            block in "([a-zä]{1,5}: [^-.\r\n]{0,9}(\n|\r\n))*",
            end in "(---|\\.\\.\\.)[ \t]{0,2}(\n|\r\n)",
            body in "[^\r]{0,40}",
        ) {
            let text = format!("---\n{block}{end}{body}");
            prop_assert_eq!(parts(&text), ('y', block.as_str(), body.as_str()));
        }
    }
}
