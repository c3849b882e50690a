//! The tags of a template, in order: `{{ … }}` and `{% … %}`, without comments and what is raw.

use std::ops::Range;

use super::expression::{Token, tokens};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// `{{ … }}`
    Output,
    /// `{% … %}`
    Statement,
}

#[derive(Debug)]
pub(super) struct Tag<'t> {
    pub kind: Kind,
    pub tokens: Vec<Token<'t>>,
}

pub(super) fn tags(template: &str) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    let mut at = 0;
    while let Some(start) = template[at..].find('{').map(|start| at + start) {
        let rest = &template[start..];
        at = match rest.as_bytes().get(1) {
            Some(b'#') => rest.find("#}").map_or(template.len(), |end| start + end + 2),
            Some(b'{') => read(template, start, "}}", Kind::Output, &mut tags),
            Some(b'%') => {
                let behind = read(template, start, "%}", Kind::Statement, &mut tags);
                match tags.last().is_some_and(|tag| tag.is("raw")) {
                    true => behind_raw(template, behind),
                    false => behind,
                }
            }
            _ => start + 1,
        };
    }
    tags
}

/// Reads the tag that opens at `start`; gives the place behind it.
fn read<'t>(template: &'t str, start: usize, end: &str, kind: Kind, tags: &mut Vec<Tag<'t>>) -> usize {
    let inner = inner(template, start + 2, end);
    let behind = (inner.end + 2).min(template.len());
    tags.push(Tag { kind, tokens: tokens(&template[inner.clone()], inner.start) });
    behind
}

/// What stands within a tag, up to its end outside of any text in quotes.
fn inner(template: &str, start: usize, end: &str) -> Range<usize> {
    let mut quote = None;
    for (at, byte) in template.bytes().enumerate().skip(start) {
        match quote {
            Some(open) if open == byte => quote = None,
            None if matches!(byte, b'"' | b'\'' | b'`') => quote = Some(byte),
            None if template.as_bytes()[at..].starts_with(end.as_bytes()) => return start..at,
            _ => {}
        }
    }
    start..template.len()
}

fn behind_raw(template: &str, start: usize) -> usize {
    let mut at = start;
    while let Some(open) = template[at..].find("{%").map(|open| at + open) {
        let tag = inner(template, open + 2, "%}");
        if template[tag.clone()].trim_matches(['-', ' ']) == "endraw" {
            return (tag.end + 2).min(template.len());
        }
        at = open + 2;
    }
    template.len()
}

impl Tag<'_> {
    /// Whether it is the statement of this name.
    pub fn is(&self, name: &str) -> bool {
        self.kind == Kind::Statement && self.tokens.first().is_some_and(|token| token.is_word(name))
    }
}
