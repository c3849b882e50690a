//! `==marked text==`, as Obsidian, HedgeDoc and plugins of editors write it.
//!
//! The signs hold no blank on their inner side and no letter or digit on their outer one, and both stand in the same
//! line of thought: one paragraph, heading or cell, and there in the same element. From here on it is an author's `<mark>`.
//! A line that is nothing else is a heading, as wikis have it, before it comes here.

use std::collections::VecDeque;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Tag, TagEnd};

use super::kinds::is_inline;

type Place<'e> = (Event<'e>, Range<usize>);

/// The events of a text with marks in it. `text` is what the places are in.
pub(super) fn marked<'e>(
    events: impl Iterator<Item = Place<'e>> + 'e,
    text: &'e str,
) -> impl Iterator<Item = Place<'e>> + 'e {
    let is_needed = memchr::memmem::find(text.as_bytes(), SIGN.as_bytes()).is_some();
    Highlights { events, text, is_needed, in_code: false, ready: VecDeque::new() }
}

const SIGN: &str = "==";

struct Highlights<'e, I> {
    events: I,
    text: &'e str,
    is_needed: bool,
    in_code: bool,
    /// Read, and to be given on.
    ready: VecDeque<Place<'e>>,
}

impl<'e, I: Iterator<Item = Place<'e>>> Iterator for Highlights<'e, I> {
    type Item = Place<'e>;

    fn next(&mut self) -> Option<Place<'e>> {
        if !self.is_needed {
            return self.events.next();
        }
        if let Some(ready) = self.ready.pop_front() {
            return Some(ready);
        }
        let first = self.events.next()?;
        match &first.0 {
            Event::Start(Tag::CodeBlock(_)) => self.in_code = true,
            Event::End(TagEnd::CodeBlock) => self.in_code = false,
            _ => {}
        }
        if self.in_code || !is_within_line(&first.0) {
            return Some(first);
        }
        let mut run = vec![first];
        let behind = loop {
            match self.events.next() {
                Some(place) if is_within_line(&place.0) => run.push(place),
                other => break other,
            }
        };
        if let Some((Event::Start(Tag::CodeBlock(_)), _)) = &behind {
            self.in_code = true;
        }
        self.ready.extend(self.with_marks(run));
        self.ready.extend(behind);
        self.ready.pop_front()
    }
}

/// A sign: in which event of a run, where in its text, and what it may do.
struct Sign {
    event: usize,
    at: usize,
    opens: bool,
    closes: bool,
    /// The element that it stands in, by the event that opened it.
    element: Option<usize>,
}

impl<'e, I> Highlights<'e, I> {
    /// A run of events within one block, with the signs that belong together as marks.
    fn with_marks(&self, run: Vec<Place<'e>>) -> Vec<Place<'e>> {
        let mut pairs: Vec<(usize, usize, bool)> = Vec::new();
        let mut open: Option<Sign> = None;
        for sign in self.signs(&run) {
            match &open {
                Some(start) if sign.closes && start.element == sign.element => {
                    pairs.extend([(start.event, start.at, true), (sign.event, sign.at, false)]);
                    open = None;
                }
                _ if sign.opens => open = Some(sign),
                _ => {}
            }
        }
        if pairs.is_empty() {
            return run;
        }
        let mut marked = Vec::with_capacity(run.len() + 2 * pairs.len());
        let mut pairs = pairs.into_iter().peekable();
        for (number, (event, range)) in run.into_iter().enumerate() {
            let Event::Text(text) = &event else {
                marked.push((event, range));
                continue;
            };
            let mut written = 0;
            let part = |from: usize, to: usize| {
                let is_same = text.len() == range.len();
                let place = if is_same { range.start + from..range.start + to } else { range.clone() };
                (Event::Text(CowStr::from(text[from..to].to_owned())), place)
            };
            while let Some((_, at, opens)) = pairs.next_if(|(event, ..)| *event == number) {
                if at > written {
                    marked.push(part(written, at));
                }
                let (_, place) = part(at, at + SIGN.len());
                marked.push((Event::InlineHtml(if opens { "<mark>" } else { "</mark>" }.into()), place));
                written = at + SIGN.len();
            }
            if written == 0 {
                marked.push((event, range));
            } else if written < text.len() {
                let rest = part(written, text.len());
                marked.push(rest);
            }
        }
        marked
    }

    fn signs(&self, run: &[Place<'e>]) -> Vec<Sign> {
        let mut signs = Vec::new();
        let mut elements: Vec<usize> = Vec::new();
        let mut in_pictures = 0_u32;
        for (number, (event, range)) in run.iter().enumerate() {
            match event {
                Event::Start(tag) => {
                    in_pictures += u32::from(matches!(tag, Tag::Image { .. }));
                    elements.push(number);
                }
                Event::End(tag) => {
                    in_pictures -= u32::from(matches!(tag, TagEnd::Image) && in_pictures > 0);
                    elements.pop();
                }
                Event::Text(text) if in_pictures == 0 => {
                    let before = number.checked_sub(1).map(|before| &run[before].0);
                    let behind = run.get(number + 1).map(|(event, _)| event);
                    let mut at = 0;
                    while let Some(found) = text[at..].find(SIGN) {
                        let start = at + found;
                        let length = text[start..].bytes().take_while(|byte| *byte == b'=').count();
                        let end = start + length;
                        at = end;
                        let is_escaped = start == 0 && self.text[..range.start].ends_with('\\');
                        if length != SIGN.len() || is_escaped {
                            continue;
                        }
                        let left = text[..start].chars().next_back().map_or_else(|| edge(before, true), Side::of);
                        let right = text[end..].chars().next().map_or_else(|| edge(behind, false), Side::of);
                        signs.push(Sign {
                            event: number,
                            at: start,
                            opens: left != Side::Word && right != Side::Blank,
                            closes: left != Side::Blank && right != Side::Word,
                            element: elements.last().copied(),
                        });
                    }
                }
                _ => {}
            }
        }
        signs
    }
}

/// What stands beside a sign.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Blank,
    Word,
    /// A punctuation mark, or an element.
    Other,
}

impl Side {
    fn of(c: char) -> Self {
        match c {
            c if c.is_whitespace() => Self::Blank,
            c if c.is_alphanumeric() => Self::Word,
            _ => Self::Other,
        }
    }
}

/// What the event beside a text is to a sign at its edge.
fn edge(event: Option<&Event>, is_before: bool) -> Side {
    match event {
        None | Some(Event::SoftBreak | Event::HardBreak) => Side::Blank,
        // A character that was escaped or written as an entity.
        Some(Event::Text(text)) => {
            let c = if is_before { text.chars().next_back() } else { text.chars().next() };
            c.map_or(Side::Blank, Side::of)
        }
        Some(Event::End(_)) if !is_before => Side::Blank,
        Some(Event::Start(_)) if is_before => Side::Blank,
        Some(_) => Side::Other,
    }
}

fn is_within_line(event: &Event) -> bool {
    match event {
        Event::Text(_)
        | Event::Code(_)
        | Event::InlineHtml(_)
        | Event::SoftBreak
        | Event::HardBreak
        | Event::FootnoteReference(_)
        | Event::TaskListMarker(_) => true,
        Event::Start(tag) => is_inline(tag.to_end()),
        Event::End(tag) => is_inline(*tag),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use crate::parse::markdown::tests::read;

    /// The text without its paragraph, marks in square brackets.
    fn shown(text: &str) -> String {
        let (body, _) = read(text);
        body.html.replace("<mark>", "[").replace("</mark>", "]").trim().to_owned()
    }

    #[test]
    fn text_between_the_signs_is_marked() {
        for (text, expected) in [
            ("x ==a==", "x [a]"),
            ("Wir ==beginnen im Mai==.", "Wir [beginnen im Mai]."),
            ("(==a==, „==b==“)", "([a], „[b]“)"),
            ("==a *b* `c`== d", "[a <em>b</em> <code>c</code>] d"),
            ("**==a==** ==**b**==", "<strong>[a]</strong> [<strong>b</strong>]"),
            ("- ==a==\n- b", "<ul>[a]\nb\n</ul>"),
            ("==a\nb==", "[a\nb]"),
            ("x ==a== ==b==", "x [a] [b]"),
            ("x ==Ä & ß==", "x [Ä &amp; ß]"),
            ("x ==&auml;==", "x [ä]"),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    #[test]
    fn other_signs_stay() {
        for text in [
            "a == b == c",
            "x == a ==",
            "a==b==c",
            "==a",
            "a==",
            "x ===a===",
            "x ====",
            "==",
            "x ==a ==b",
            "x==1 und y==2",
        ] {
            assert_eq!(shown(text), text, "{text}");
        }
        for text in ["`==a==`", "    ==a==", "```\n==a==\n```", "\\==a==", "==a\n\nb==", "- ==a\n- b==", "==a *b== c*"]
        {
            assert!(!shown(text).contains('['), "{text}: {}", shown(text));
        }
        let (body, _) = read("![==a==](x.png)");
        assert_eq!(body.pictures[0].alt, "==a==");
    }

    #[test]
    fn headings_items_and_cells_may_hold_marks() {
        let (body, findings) = read("## ==Ergebnisse==\n\n- ==a== b\n\n| ==c== |\n|-|\n| ==d== |\n");
        assert_eq!(body.headings[0].text, "Ergebnisse");
        assert_eq!(body.blocks[0].text, "a b");
        assert_eq!(body.blocks[1].cells, [("c".to_owned(), "d".to_owned())]);
        assert_eq!(findings, []);
    }
}
