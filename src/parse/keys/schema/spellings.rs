//! Patterns for names and words in any spelling that [`fold`] takes for the same.

use std::collections::BTreeSet;

use crate::source::fold;

/// A regular expression that matches a whole text which is one of these names, as far as the reader is concerned:
/// case, umlaut spelling, `_`, `-` and blanks do not count.
pub fn any_spelling(names: impl IntoIterator<Item = &'static str>) -> String {
    // In order, and each once: `Einsatz` and `einsatz` are the same.
    let folded: BTreeSet<String> = names.into_iter().map(fold).collect();
    let patterns: Vec<String> = folded.iter().map(|name| pattern(name)).collect();
    format!("^(?:{})$", patterns.join("|"))
}

fn pattern(folded: &str) -> String {
    let mut pattern = String::new();
    let mut rest = folded;
    while let Some(c) = rest.chars().next() {
        let umlaut = UMLAUTS.iter().find(|(letters, _)| rest.starts_with(letters));
        let (read, next) = match (umlaut, c) {
            (Some((letters, other)), _) => (letters.len(), format!("(?:{}|{other})", pattern_of_letters(letters))),
            (None, ' ') => (1, "[ _.-]+".to_owned()),
            (None, c) => (c.len_utf8(), letter(c)),
        };
        pattern.push_str(&next);
        rest = &rest[read..];
    }
    pattern
}

/// How else these letters may be written. An umlaut may be one character or two.
const UMLAUTS: [(&str, &str); 4] =
    [("ae", "[äÄ]|[aA]\u{308}"), ("oe", "[öÖ]|[oO]\u{308}"), ("ue", "[üÜ]|[uU]\u{308}"), ("ss", "[ßẞ]")];

fn pattern_of_letters(letters: &str) -> String {
    letters.chars().map(letter).collect()
}

/// Folded names are in lower case and hold nothing but letters, digits and blanks.
fn letter(c: char) -> String {
    let upper: String = c.to_uppercase().collect();
    if upper == c.to_string() { upper } else { format!("[{c}{upper}]") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_any_spelling() {
        assert_eq!(any_spelling(["ä b", "ae_B"]), "^(?:(?:[aA][eE]|[äÄ]|[aA]\u{308})[ _.-]+[bB])$");
        assert_eq!(any_spelling(["id", "ß1"]), "^(?:[iI][dD]|(?:[sS][sS]|[ßẞ])1)$");
    }
}
