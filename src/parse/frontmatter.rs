//! Cuts a file into its front matter and its text, by lines and without looking inside.

use std::ops::Range;

use super::repair::brackets_end;
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
    /// A `---` that is never closed. The block most probably ends where `probably` ends; a line there may look
    /// like the closing one.
    Unclosed { fence: Span, probably: Span, closing: Option<Span> },
    /// From `+++` to `+++`, or to the end of the file.
    Toml { fence: Span, whole: Span },
    /// From `{` to `}`, or between two `;;;`.
    Json { fence: Span, whole: Span },
}

/// Splits a decoded file. Only one that begins with none of the marks has no front matter. `is_key` knows the
/// keys that can stand there.
pub fn split(text: &str, is_key: &dyn Fn(&str) -> bool) -> Split {
    let Some(fence) = opening(text) else {
        return json(text).unwrap_or(Split { block: Block::Absent, body: Span::new(0..text.len()) });
    };
    let start = block_start(text, fence.end);
    if text[fence.clone()].starts_with('+') {
        let closing = lines(text, start).find(|line| text[line.content.clone()].trim_end() == "+++");
        let (end, body) = closing.map_or((text.len(), text.len()), |line| (line.content.end, line.next));
        let whole = Span::new(fence.start..end);
        return Split { block: Block::Toml { fence: Span::new(fence), whole }, body: Span::new(body..text.len()) };
    }
    let mut lines = lines(text, start);
    match lines.find(|line| matches!(text[line.content.clone()].trim_end(), "---" | "...")) {
        Some(line) if !holds_prose(&text[start..line.content.start]) => {
            Split { block: Block::Yaml(Span::new(start..line.content.start)), body: Span::new(line.next..text.len()) }
        }
        _ => unclosed(text, fence, start, is_key),
    }
}

fn unclosed(text: &str, fence: Range<usize>, start: usize, is_key: &dyn Fn(&str) -> bool) -> Split {
    let end = probable_end(text, start, is_key);
    let closing = lines(&text[..end], start).find(|line| looks_like_fence(&text[line.content.clone()]));
    let (end, body) = closing.as_ref().map_or((end, end), |line| (line.content.start, line.next));
    let closing = closing.map(|line| Span::new(line.content));
    let (fence, probably) = (Span::new(fence), Span::new(start..end));
    Split { block: Block::Unclosed { fence, probably, closing }, body: Span::new(body..text.len()) }
}

/// `{` with a key in quotes behind it, or `;;;`: what other tools take for front matter too.
fn json(text: &str) -> Option<Split> {
    let start = text.len() - text.trim_start_matches(is_ignored).len();
    let rest = &text[start..];
    let (fence, end) = if rest.starts_with(";;;") {
        let closing = lines(text, start).skip(1).find(|line| text[line.content.clone()].trim_end() == ";;;");
        (3, closing.map(|line| line.content.end))
    } else {
        let inner = rest.strip_prefix('{')?.trim_start().strip_prefix('"')?;
        let behind_key = &inner[inner.find(['"', '\n', '\r'])?..];
        behind_key.strip_prefix('"')?.trim_start().strip_prefix(':')?;
        (1, brackets_end(rest).map(|length| start + length))
    };
    let whole = Span::new(start..end.unwrap_or(text.len()));
    let block = Block::Json { fence: Span::new(start..start + fence), whole };
    Some(Split { block, body: Span::new(whole.range().end..text.len()) })
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

fn is_ignored(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}')
}

/// The next line; or, where something else than more dashes stands behind the fence, right there.
fn block_start(text: &str, fence_end: usize) -> usize {
    match lines(text, fence_end).next() {
        Some(line) if text[line.content.clone()].trim_start_matches('-').trim().is_empty() => line.next,
        _ => fence_end,
    }
}

/// Whether a line looks like `key: value`.
pub fn begins_with_key(line: &str) -> bool {
    line.split_once(':').is_some_and(|(key, _)| {
        key.starts_with(char::is_alphabetic) && key.chars().all(|c| c.is_alphanumeric() || "_- ".contains(c))
    })
}

/// The first heading, or blank line without a key below it: nobody writes those between keys.
fn probable_end(text: &str, start: usize, is_key: &dyn Fn(&str) -> bool) -> usize {
    let mut lines = lines(text, start).peekable();
    while let Some(line) = lines.next() {
        let content = &text[line.content.clone()];
        if content.starts_with('#') {
            return line.content.start;
        }
        if content.trim().is_empty() {
            while lines.next_if(|line| text[line.content.clone()].trim().is_empty()).is_some() {}
            let next = lines.peek().map_or("", |line| &text[line.content.clone()]);
            if !next.split_once(':').is_some_and(|(key, _)| is_key(key)) {
                return line.content.start;
            }
        }
    }
    text.len()
}

/// Whether a block that a line of dashes seems to close is a note without closing `---`: below a blank line or
/// heading stands what can be no YAML.
fn holds_prose(block: &str) -> bool {
    let mut contents = lines(block, 0).map(|line| &block[line.content]);
    let is_key = contents.find(|line| !line.trim().is_empty()).is_some_and(begins_with_key);
    let (mut below, mut list_is_due) = (false, false);
    is_key
        && contents.any(|line| {
            let is_heading = line.starts_with('#');
            below |= is_heading || line.trim().is_empty();
            if is_heading || line.trim().is_empty() || line.starts_with([' ', '\t', '\u{a0}']) {
                return false;
            }
            let is_item = line.starts_with("- ") || line.starts_with("* ");
            // Below a further key all is YAML again.
            below &= !begins_with_key(line);
            let is_odd = below && if is_item { !list_is_due } else { is_sentence(line) };
            list_is_due = is_item && list_is_due || line.trim_end().ends_with(':');
            is_odd
        })
}

/// Several words that no key begins, and no mark of YAML.
fn is_sentence(line: &str) -> bool {
    line.starts_with(char::is_alphabetic) && line.trim().contains(' ') && !line.contains([':', '='])
}

/// `----`, `--`, `—`, `- - -`, `***`: what people and their word processors make of `---`.
fn looks_like_fence(line: &str) -> bool {
    let marks: String = line.chars().filter(|c| !c.is_whitespace() && *c != '.').collect();
    let is_fence = marks.chars().all(|c| matches!(c, '-' | '–' | '—' | '―' | '_' | '=' | '*' | '‐' | '‑'));
    is_fence && (marks.chars().count() > 1 || matches!(marks.as_str(), "—" | "―" | "–"))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Block and body, with the kind of block as its first letter.
    fn parts(text: &str) -> (char, &str, &str) {
        let split = split(text, &|key| key == "status");
        let (kind, block) = match split.block {
            Block::Absent => ('a', ""),
            Block::Yaml(block) => ('y', &text[block.range()]),
            Block::Unclosed { probably, .. } => ('u', &text[probably.range()]),
            Block::Toml { .. } => ('t', ""),
            Block::Json { whole, .. } => ('j', &text[whole.range()]),
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
        assert_eq!(parts("---\na: 1\n\nstatus: draft\n\ntext"), ('u', "a: 1\n\nstatus: draft\n", "\ntext"));
    }

    #[test]
    fn a_line_may_look_like_the_closing_one() {
        for fence in [" ---", "----", "--", "—", "–––", "- - -", "***", "---."] {
            assert_eq!(parts(&format!("---\na: 1\n{fence}\n\ntext")), ('u', "a: 1\n", "\ntext"), "{fence}");
        }
        assert_eq!(parts("---\na: 1\n-\n").1, "a: 1\n-\n");
    }

    #[test]
    fn a_line_far_below_closes_no_block() {
        assert_eq!(parts("---\na: 1\n\n# T\n\nSome text.\n\n---\nx"), ('u', "a: 1\n", "\n# T\n\nSome text.\n\n---\nx"));
        assert_eq!(parts("---\na: 1\n## T\n\n- item\n\n---\n").0, 'u');
        for block in [
            "a: 1\n\nb: 2\n",
            "a: 1\n\n# T\nb:\n\n- x\n- y\n",
            "a: |\n  Text\n\n  Some text\n",
            "a: 1\nSome text\n",
            "\nSome text.\n\n",
        ] {
            assert_eq!(parts(&format!("---\n{block}---\n")), ('y', block, ""));
        }
    }

    #[test]
    fn json_is_told_apart_from_a_stray_brace() {
        assert_eq!(parts("{\n \"a\": 1\n}\ntext"), ('j', "{\n \"a\": 1\n}", "\ntext"));
        assert_eq!(parts(";;;\n\"a\": 1\n;;;\ntext"), ('j', ";;;\n\"a\": 1\n;;;", "\ntext"));
        assert_eq!(parts("{\"a\": {\ntext"), ('j', "{\"a\": {\ntext", ""));
        for text in ["{ offen, \"x\" }", "{{ topic }}", "{\"a\"}", "; a"] {
            assert_eq!(parts(text), ('a', "", text));
        }
    }

    proptest! {
        #[test]
        fn any_text_is_cut_in_order_at_characters(text in "(---|\\+\\+\\+)?[-+.a:ä🎉 #\r\n]{0,40}") {
            let split = split(&text, &|_| true);
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
