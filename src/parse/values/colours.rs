//! Colours.

use crate::model::Colour;

/// `#004b87` or `#04b`. The error is the colour that was certainly meant, where only the `#` is missing.
pub fn colour(text: &str) -> Result<Colour, Option<Colour>> {
    let text = text.trim();
    match text.strip_prefix('#') {
        Some(digits) => colour_of(digits).ok_or(None),
        // Three digits alone are rather a number.
        None => Err(Some(text).filter(|text| text.len() == 6).and_then(colour_of)),
    }
}

/// Two hexadecimal digits for each of red, green and blue; or one, which stands for two.
fn colour_of(digits: &str) -> Option<Colour> {
    if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    let channel = |at: usize| match digits.len() {
        6 => u8::from_str_radix(&digits[2 * at..2 * at + 2], 16).ok(),
        3 => u8::from_str_radix(&digits[at..=at], 16).ok().map(|digit| 17 * digit),
        _ => None,
    };
    Some(Colour::new(channel(0)?, channel(1)?, channel(2)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_as_css_writes_them() {
        let blue = Colour::new(0, 0x44, 0xbb);
        assert_eq!(colour("#0044BB"), Ok(blue));
        assert_eq!(colour(" #04b "), Ok(blue));
        assert_eq!(colour("0044bb"), Err(Some(blue)));
        for text in ["", "#", "blau", "#12", "#12345", "#1234567", "rgb(0, 68, 187)", "#ggg", "#äöü", "040", "+12345"]
        {
            assert_eq!(colour(text), Err(None), "{text}");
        }
    }
}
