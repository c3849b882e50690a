//! German spelling made comparable, and addresses made of titles.

use deunicode::deunicode_char;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// The form under which two spellings are the same name: case, umlauts (`ü` = `ue`), `ß`, accents,
/// punctuation and blanks do not count. `Düren` = `Dueren`, but `Fürth` is not `Furth`.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut gap = false;
    transliterate(text, |c| {
        if c.is_ascii_alphanumeric() || !c.is_ascii() && c.is_alphanumeric() {
            if gap && !folded.is_empty() {
                folded.push(' ');
            }
            gap = false;
            match c.is_ascii() {
                true => folded.push(c.to_ascii_lowercase()),
                false => folded.extend(c.to_lowercase()),
            }
        } else {
            gap = true;
        }
    });
    folded
}

/// Whether nothing is left of a text when it is folded.
pub fn folds_to_nothing(text: &str) -> bool {
    !text.bytes().any(|byte| byte.is_ascii_alphanumeric()) && fold(text).is_empty()
}

/// An address part made of a title: ASCII letters and digits in lower case with single hyphens.
/// Empty where the title has none; the caller then falls back to something that is never empty.
pub fn slug(text: &str) -> String {
    let mut slug = String::with_capacity(text.len());
    transliterate(text, |c| match c {
        'a'..='z' | '0'..='9' => slug.push(c),
        'A'..='Z' => slug.push(c.to_ascii_lowercase()),
        // An apostrophe joins (`geht's`), everything else divides.
        '\'' | '’' => {}
        c if c.is_alphanumeric() => {
            let latin = deunicode_char(c).unwrap_or_default();
            slug.extend(latin.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()));
        }
        _ if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
        _ => {}
    });
    if slug.len() > LONGEST_SLUG {
        slug.truncate(LONGEST_SLUG);
        slug.truncate(slug.rfind('-').unwrap_or(LONGEST_SLUG));
    }
    slug.trim_end_matches('-').to_owned()
}

/// File systems take names of 255 bytes; this leaves room for what is appended.
const LONGEST_SLUG: usize = 120;

/// Umlauts written out, other accents dropped, invisible characters removed.
fn transliterate(text: &str, mut write: impl FnMut(char)) {
    // What nearly all letters are goes the short way.
    let spell = |c: char| if c.is_ascii() { write(c) } else { spell_out(c, &mut write) };
    // Composed first, so that `u` + U+0308 is an umlaut too. Below the combining marks everything is.
    if is_composed(text) {
        text.chars().for_each(spell);
    } else {
        text.nfc().for_each(spell);
    }
}

/// Whether all characters lie below the combining marks, so that each stands for itself.
pub fn is_composed(text: &str) -> bool {
    const FIRST_BYTE_OF_MARKS: u8 = 0xCC;
    text.bytes().all(|byte| byte < FIRST_BYTE_OF_MARKS)
}

fn spell_out(c: char, write: &mut dyn FnMut(char)) {
    match written_out(c) {
        "" => decompose_canonical(c, |c| {
            if !is_unseen(c) {
                write(c);
            }
        }),
        letters => letters.chars().for_each(write),
    }
}

fn written_out(c: char) -> &'static str {
    match c {
        'ä' => "ae",
        'ö' => "oe",
        'ü' => "ue",
        'Ä' => "Ae",
        'Ö' => "Oe",
        'Ü' => "Ue",
        'ß' => "ss",
        'ẞ' => "SS",
        'æ' => "ae",
        'Æ' => "Ae",
        'ø' => "o",
        'Ø' => "O",
        'œ' => "oe",
        'Œ' => "Oe",
        'ł' => "l",
        'Ł' => "L",
        'đ' => "d",
        'Đ' => "D",
        'ð' => "d",
        'þ' => "th",
        'ı' => "i",
        _ => "",
    }
}

/// Whether a character is no letter of its own: an accent, a soft hyphen.
pub fn is_unseen(c: char) -> bool {
    is_combining_mark(c) || is_invisible(c)
}

/// Whether a character takes no room and says nothing: a soft hyphen, a joiner, a mark of direction.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{feff}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_place_fold_to_one() {
        assert_eq!(fold("Düsseldorf"), fold("Duesseldorf"));
        assert_eq!(fold("Du\u{308}ren"), fold("DÜREN"));
        assert_eq!(fold("Halle (Saale)"), fold("halle saale"));
        assert_eq!(fold("Gießen"), fold("Giessen"));
        assert_ne!(fold("Fürth"), fold("Furth"));
        assert_eq!(fold("  –  "), "");
        assert_eq!(fold("Éva e\u{301} Ø\u{ad}x 한"), "eva e ox 한".nfd().collect::<String>());
    }

    #[test]
    fn slugs_are_german_and_plain() {
        assert_eq!(slug("Bürgerdienste & Äpfel: größer!"), "buergerdienste-aepfel-groesser");
        assert_eq!(slug("Wie geht's weiter?"), "wie-gehts-weiter");
        assert_eq!(slug("Café"), "cafe");
        assert_eq!(slug("Открытые данные"), "otkrytye-dannye");
        assert_eq!(slug("🎉"), "");
        assert_eq!(slug("--a--"), "a");
        assert_eq!(slug(&"ab ".repeat(99)).len(), 119);
    }
}
