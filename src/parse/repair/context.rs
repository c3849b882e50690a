//! What is known about the YAML in which a line stands.

use crate::source::HashSet;
use std::cell::OnceCell;
use std::ops::Range;

/// What the caller knows about keys.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum KeyKind {
    #[default]
    Unknown,
    /// Known only in a record within this one.
    Inner,
    /// Free text, in which anything may stand.
    Text,
    /// One free text, or a list of them.
    Texts,
    /// A list of words, in which `#` marks one.
    Words,
    /// Records of their own, one or several.
    Records,
    /// On which it hangs whether something is published.
    Careful,
    /// A day, a number, a choice.
    Other,
}

impl KeyKind {
    /// Whether this is a key of the record that is read.
    pub fn is_own(self) -> bool {
        !matches!(self, Self::Unknown | Self::Inner)
    }

    /// Whether words may stand there as people write them.
    pub fn is_text(self) -> bool {
        matches!(self, Self::Text | Self::Texts | Self::Words)
    }

    /// Whether lines with list marks may stand below.
    pub fn is_list(self) -> bool {
        matches!(self, Self::Texts | Self::Words | Self::Records)
    }
}

pub struct Context<'a> {
    /// The file, up to the end of the stretch that is read.
    pub text: &'a str,
    /// Where that begins.
    pub start: usize,
    key_kind: &'a dyn Fn(&str) -> KeyKind,
    names: OnceCell<Names<'a>>,
}

/// What YAML would take for an anchor (`&name`) and for the use of one (`*name`).
struct Names<'a> {
    anchors: HashSet<&'a str>,
    aliases: HashSet<&'a str>,
}

impl<'a> Context<'a> {
    pub fn new(text: &'a str, start: usize, key_kind: &'a dyn Fn(&str) -> KeyKind) -> Self {
        Self { text, start, key_kind, names: OnceCell::new() }
    }

    pub fn kind(&self, key: &Range<usize>) -> KeyKind {
        self.kind_of(&self.text[key.clone()])
    }

    pub fn kind_of(&self, key: &str) -> KeyKind {
        (self.key_kind)(key.trim_matches(['"', '\'']))
    }

    /// Whether `&name` or `*name` is a mere word: nothing in this YAML answers to it.
    pub fn is_mere_word(&self, value: &str) -> bool {
        let name = name_of(&value[1..]);
        let names = self.names.get_or_init(|| Names {
            anchors: names_behind(&self.text[self.start..], '&'),
            aliases: names_behind(&self.text[self.start..], '*'),
        });
        match value.as_bytes()[0] {
            b'&' => !names.aliases.contains(name),
            _ => !names.anchors.contains(name),
        }
    }
}

fn names_behind(text: &str, mark: char) -> HashSet<&str> {
    text.match_indices(mark).map(|(at, _)| name_of(&text[at + 1..])).collect()
}

fn name_of(text: &str) -> &str {
    let end = text.find(|c: char| c.is_whitespace() || ",[]{}".contains(c)).unwrap_or(text.len());
    &text[..end]
}
