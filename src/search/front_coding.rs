//! Sorted words, each without what it shares with the one before.

use super::vlq::DIGITS;

/// Writes the words one after the other: a digit that says how many UTF-16 units a word shares with the one before,
/// the rest of it, and a blank, which no word holds.
pub(super) fn encode<'a>(words: impl Iterator<Item = &'a str>) -> String {
    let mut coded = String::new();
    let mut last = "";
    for word in words {
        let (bytes, units) = shared(last, word);
        coded.push(DIGITS[units] as char);
        coded.push_str(&word[bytes..]);
        coded.push(' ');
        last = word;
    }
    coded
}

/// How much two words share at their beginning, in bytes and in UTF-16 units: whole characters, and no more than a
/// digit can say.
fn shared(a: &str, b: &str) -> (usize, usize) {
    let (mut bytes, mut units) = (0, 0);
    for (one, other) in a.chars().zip(b.chars()) {
        if one != other || units + one.len_utf16() >= DIGITS.len() {
            break;
        }
        bytes += one.len_utf8();
        units += one.len_utf16();
    }
    (bytes, units)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_cut_where_they_differ() {
        assert_eq!(encode(["akte", "akten", "aktiv", "büro", "bürokratie"].into_iter()), "Aakte En Div Abüro Ekratie ");
        assert_eq!(encode([].into_iter()), "");
    }

    #[test]
    fn characters_of_two_units_are_never_divided() {
        assert_eq!(encode(["a𝒶b", "a𝒶c", "a𝒷"].into_iter()), "Aa𝒶b Dc B𝒷 ");
    }

    #[test]
    fn no_more_is_shared_than_a_digit_can_say() {
        let (long, longer) = ("x".repeat(64), "x".repeat(65));
        assert_eq!(encode([long.as_str(), longer.as_str()].into_iter()), format!("A{long} /xx "));
    }
}
