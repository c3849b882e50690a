//! Colours, and how well one can be read on another.

use std::fmt;

/// A colour of sRGB, opaque.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    pub red: u8,
    pub green: u8,
    pub blue: u8,
}

impl Colour {
    pub const fn new(red: u8, green: u8, blue: u8) -> Self {
        Self { red, green, blue }
    }

    /// The ratio of contrast of WCAG 2.2, from 1 (none) to 21 (black on white).
    pub fn contrast(self, other: Self) -> f64 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// Relative luminance as WCAG defines it, from 0 to 1.
    fn luminance(self) -> f64 {
        let linear = |channel: u8| {
            let share = f64::from(channel) / 255.0;
            if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }

    /// The same hue, nearer to black by so many hundredths.
    pub fn darkened(self, hundredths: u16) -> Self {
        let left = 100 - hundredths.min(100);
        // At most 255 again.
        let darker = |channel: u8| (u16::from(channel) * left / 100) as u8;
        Self { red: darker(self.red), green: darker(self.green), blue: darker(self.blue) }
    }
}

/// As CSS writes it: `#004b87`.
impl fmt::Display for Colour {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        write!(formatter, "#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHITE: Colour = Colour::new(255, 255, 255);

    /// The figures that the checkers of others give.
    #[test]
    fn contrast_is_that_of_wcag() {
        for (colour, expected) in [
            (Colour::new(0, 0, 0), 21.0),
            (WHITE, 1.0),
            (Colour::new(0x76, 0x76, 0x76), 4.54),
            (Colour::new(0x77, 0x77, 0x77), 4.48),
            (Colour::new(0x00, 0x4b, 0x87), 8.91),
            (Colour::new(0xff, 0x00, 0x00), 4.0),
        ] {
            let contrast = colour.contrast(WHITE);
            assert!((contrast - expected).abs() < 0.01, "{colour}: {contrast}");
            assert!((contrast - WHITE.contrast(colour)).abs() < f64::EPSILON);
        }
    }

    #[test]
    fn darker_colours_keep_their_hue() {
        assert_eq!(Colour::new(200, 100, 50).darkened(50).to_string(), "#643219");
        assert_eq!(Colour::new(200, 100, 50).darkened(200), Colour::new(0, 0, 0));
    }
}
