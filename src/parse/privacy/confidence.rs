//! Texts that say of themselves that they are not for everybody: `Nichtöffentlicher Teil`, `Vertraulich`.

use crate::source::fold;

/// Adjectives, folded, and what must follow if anything does: open data are about what is not public, too.
const ADJECTIVES: [&str; 7] = [
    "nichtoeffentlich",
    "nichtoeffentliche",
    "nichtoeffentlicher",
    "nicht oeffentlich",
    "nicht oeffentliche",
    "nicht oeffentlicher",
    "not public",
];
const NOUNS: [&str; 8] =
    ["teil", "sitzung", "sitzungsteil", "beratung", "tagesordnung", "tagesordnungspunkte", "protokoll", "part"];
/// What says so by itself, folded, at the beginning of a line.
const WHOLE: [&str; 8] = [
    "vertraulich",
    "streng vertraulich",
    "nur fuer den internen gebrauch",
    "nur fuer den dienstgebrauch",
    "vs nfd",
    "confidential",
    "strictly confidential",
    "closed session",
];

/// The first line of a block that says so. A sentence is none.
pub fn not_public_in(block: &str) -> Option<&str> {
    const LONGEST: usize = 80;
    block.lines().map(str::trim).find(|line| line.len() <= LONGEST && !line.ends_with('.') && says_so(line))
}

fn says_so(line: &str) -> bool {
    let folded = fold(line);
    let bare = without_number(&folded);
    let begins = |words: &str| bare.strip_prefix(words).filter(|rest| rest.is_empty() || rest.starts_with(' '));
    let is_noun = |rest: &str| rest.split(' ').nth(1).is_none_or(|noun| NOUNS.contains(&noun));
    ADJECTIVES.iter().filter_map(|words| begins(words)).any(is_noun)
        || WHOLE.iter().any(|words| begins(words).is_some())
}

/// Without `TOP 6`, `II`, `B`.
fn without_number(folded: &str) -> &str {
    let is_number = |word: &str| {
        let is_of = |is_digit: fn(&u8) -> bool| word.as_bytes().iter().all(is_digit);
        word == "top" || word.len() == 1 || is_of(u8::is_ascii_digit) || is_of(|byte| b"ivx".contains(byte))
    };
    let mut rest = folded;
    while let Some((_, behind)) = rest.split_once(' ').filter(|(first, _)| is_number(first)) {
        rest = behind;
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::not_public_in;

    #[test]
    fn what_says_so_is_told_from_what_is_about_it() {
        for line in [
            "Nichtöffentlicher Teil",
            "Nicht-öffentliche Sitzung",
            "TOP 6 Nichtöffentlich",
            "II. Nicht öffentlicher Teil:",
            "Vertraulich! Nur für den internen Gebrauch",
            "VS-NfD",
            "Confidential",
        ] {
            assert_eq!(not_public_in(&format!("Ausschuss\n{line}\n")), Some(line));
        }
        for line in [
            "Nichtöffentliche Daten abgrenzen",
            "Vertraulichkeit wahren",
            "Vertrauliche Beratung anbieten",
            "Nichtöffentlich ist nur der zweite Teil.",
            "Was ist nicht öffentlich?",
            "",
        ] {
            assert_eq!(not_public_in(line), None, "{line}");
        }
    }
}
