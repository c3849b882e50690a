//! The ids of headings: ours, and those that forges give them; and those of places that authors name themselves.

use unicode_normalization::char::is_combining_mark;

use crate::source::{HashMap, slug};

/// All kinds of ids given so far in one text.
#[derive(Default)]
pub(super) struct HeadingIds {
    own: Taken,
    forge: Taken,
    anchors: Taken,
}

/// Ids, and the number that the next one of the same name gets.
#[derive(Default)]
struct Taken(HashMap<String, u32>);

impl HeadingIds {
    /// The id on our pages: German letters written out, `-2` for the second of a kind.
    pub fn own(&mut self, text: &str) -> String {
        let mut slug = slug(text);
        shorten(&mut slug);
        if slug.is_empty() {
            return self.own.distinct("h", 1);
        }
        if is_reserved(&slug) {
            slug.insert_str(0, "h-");
        }
        self.own.distinct(&slug, 2)
    }

    /// The id of a place that its author calls so; `None` where no letter of the name can stand in an address.
    pub fn anchor(&mut self, name: &str) -> Option<String> {
        let mut slug = slug(name);
        shorten(&mut slug);
        (!slug.is_empty()).then(|| self.anchors.distinct(&format!("an_{slug}"), 2))
    }

    /// The id on GitHub and GitLab: `-1` for the second of a kind.
    pub fn forge(&mut self, text: &str) -> String {
        self.forge.distinct(&forge_id(text), 1)
    }
}

/// Whether pages use such an id themselves, for signs and outcomes. Those of their parts begin with `_`, which
/// no slug does.
fn is_reserved(slug: &str) -> bool {
    slug.starts_with("icon-") || slug.starts_with("o-")
}

impl Taken {
    fn distinct(&mut self, name: &str, second: u32) -> String {
        if !name.is_empty() && name != "h" && !self.0.contains_key(name) {
            self.0.insert(name.to_owned(), second);
            return name.to_owned();
        }
        let mut number = self.0.get(name).copied().unwrap_or(second);
        let id = loop {
            let id = format!("{name}-{number}");
            number += 1;
            if !self.0.contains_key(&id) {
                break id;
            }
        };
        self.0.insert(name.to_owned(), number);
        self.0.insert(id.clone(), second);
        id
    }
}

/// Cuts an id that is too long for an address, between two words.
fn shorten(slug: &mut String) {
    if slug.len() > MAX_LENGTH {
        slug.truncate(MAX_LENGTH);
        slug.truncate(slug.rfind('-').unwrap_or(MAX_LENGTH));
    }
}

const MAX_LENGTH: usize = 80;

/// Lower case, blanks as hyphens, punctuation dropped, letters of all languages kept.
fn forge_id(text: &str) -> String {
    let kept = |c: &char| c.is_alphanumeric() || matches!(c, '-' | '_' | ' ') || is_combining_mark(*c);
    let lower = text.trim().to_lowercase();
    lower.chars().filter(kept).map(|c| if c == ' ' { '-' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_distinct() {
        let mut ids = HeadingIds::default();
        assert_eq!(HeadingIds::default().own("Icon: Frage"), "h-icon-frage");
        let own = ["Fragen & Äpfel", "Fragen-Äpfel", "A", "A 2", "A", "🎉", "!", "h", ""].map(|text| ids.own(text));
        let expected = ["fragen-aepfel", "fragen-aepfel-2", "a", "a-2", "a-3", "h-1", "h-2", "h-3", "h-4"];
        assert_eq!(own, expected);
        let forge = ["Fragen & Äpfel", "E-Akte: was_nun?", "A", "A"].map(|text| ids.forge(text));
        assert_eq!(ids.own(&"a bc ".repeat(30)), "a-bc-".repeat(16).trim_end_matches('-'));
        let anchors = ["Ziele", "ziele", "!", "top"].map(|name| ids.anchor(name));
        let expected = ["an_ziele", "an_ziele-2", "", "an_top"].map(|id| (!id.is_empty()).then(|| id.to_owned()));
        assert_eq!(anchors, expected);
        assert_eq!(forge, ["fragen--äpfel", "e-akte-was_nun", "a", "a-1"]);
    }
}
