//! Colours.

use crate::model::{Colour, Oklch};

/// A colour as CSS writes it: `#004b87`, `#04b`, `rgb(0 75 135)`, `hsl(207 100% 26%)`, `oklch(0.41 0.117 250)`; opaque.
/// The error is the colour that was certainly meant, where only the `#` is missing.
pub fn colour(text: &str) -> Result<Colour, Option<Colour>> {
    let text = text.trim();
    match text.strip_prefix('#') {
        Some(digits) => colour_of(digits).ok_or(None),
        None if text.ends_with(')') => function(text).ok_or(None),
        // Three digits alone are rather a number.
        None => Err(Some(text).filter(|text| text.len() == 6).and_then(colour_of)),
    }
}

/// `rgb(…)`, `hsl(…)` and `oklch(…)`, with commas or without.
fn function(text: &str) -> Option<Colour> {
    let (name, arguments) = text.strip_suffix(')')?.split_once('(')?;
    let parts: Vec<&str> = arguments.split([',', ' ', '\t']).filter(|part| !part.is_empty()).collect();
    let [one, two, three] = parts.try_into().ok()?;
    // A share may be written as one of a hundred, or as one of `whole`.
    let share = |part: &str, whole: f64| match part.strip_suffix('%') {
        Some(hundredths) => number(hundredths, 100.0),
        None => number(part, whole),
    };
    let hue = |part: &str| Some(number(part.strip_suffix("deg").unwrap_or(part), 360.0)?.rem_euclid(1.0) * 360.0);
    match name.trim().to_ascii_lowercase().as_str() {
        "rgb" => Some(of_shares([share(one, 255.0)?, share(two, 255.0)?, share(three, 255.0)?])),
        "hsl" => Some(of_hsl(hue(one)?, share(two, 100.0)?.clamp(0.0, 1.0), share(three, 100.0)?.clamp(0.0, 1.0))),
        "oklch" => {
            let lightness = share(one, 1.0)?.clamp(0.0, 1.0);
            let chroma = (share(two, 0.4)? * 0.4).clamp(0.0, 0.5);
            Some(Oklch { lightness, chroma, hue: hue(three)? }.colour())
        }
        _ => None,
    }
}

/// Which share of `whole` a number is.
fn number(text: &str, whole: f64) -> Option<f64> {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'+'));
    let number: f64 = if is_plain { text.parse().ok()? } else { return None };
    Some(number / whole)
}

fn of_shares(shares: [f64; 3]) -> Colour {
    // Between 0 and 255.
    let [red, green, blue] = shares.map(|share| (share.clamp(0.0, 1.0) * 255.0).round() as u8);
    Colour::new(red, green, blue)
}

/// The formula of CSS Color 4, section 7.1.
fn of_hsl(hue: f64, saturation: f64, lightness: f64) -> Colour {
    let strength = saturation * lightness.min(1.0 - lightness);
    let channel = |from: f64| {
        let place = (from + hue / 30.0) % 12.0;
        lightness - strength * (place - 3.0).min(9.0 - place).clamp(-1.0, 1.0)
    };
    of_shares([channel(0.0), channel(8.0), channel(4.0)])
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
        for text in [
            "",
            "#",
            "blau",
            "#12",
            "#12345",
            "#1234567",
            "#ggg",
            "#äöü",
            "040",
            "+12345",
            ")",
            "rgb(1 2)",
            "rgb(0 68 187 / 50%)",
            "rgb(a, b, c)",
            "rgb(1, 2, ä)",
            "hsl(inf 1% 1%)",
            "cmyk(1 2 3)",
        ] {
            assert_eq!(colour(text), Err(None), "{text}");
        }
    }

    #[test]
    fn colours_as_functions() {
        for (text, expected) in [
            ("rgb(0, 75, 135)", "#004b87"),
            ("RGB(0 29.4% 300)", "#004bff"),
            ("hsl(207 100% 26%)", "#004985"),
            ("hsl(120deg, 100%, 25%)", "#008000"),
            ("hsl(-240 100 50)", "#00ff00"),
            ("oklch(0.452 0.313 264.05)", "#0000ff"),
            ("oklch(62.8% 64.4% 29.23)", "#ff0000"),
        ] {
            assert_eq!(colour(text).map(|colour| colour.to_string()), Ok(expected.to_owned()), "{text}");
        }
    }
}
