//! Colours, and how well one can be read on another.

use std::fmt;

/// A colour of sRGB, opaque.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
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
        let [red, green, blue] = [self.red, self.green, self.blue].map(Self::linear);
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    /// One channel as light, from 0 to 1.
    pub(super) fn linear(channel: u8) -> f64 {
        let share = f64::from(channel) / 255.0;
        if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
    }

    /// So much of this colour (from 0 to 1) and the rest of the other, as `color-mix(in srgb, …)` mixes them.
    pub fn mixed(self, share: f64, other: Self) -> Self {
        let mixed = |one: u8, two: u8| {
            // Between the two.
            (f64::from(one) * share + f64::from(two) * (1.0 - share)).round() as u8
        };
        Self {
            red: mixed(self.red, other.red),
            green: mixed(self.green, other.green),
            blue: mixed(self.blue, other.blue),
        }
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
    fn mixing_is_by_shares() {
        assert_eq!(Colour::new(0, 70, 127).mixed(0.07, WHITE).to_string(), "#edf2f6");
        assert_eq!((WHITE.mixed(1.0, Colour::new(0, 0, 0)), WHITE.mixed(0.0, WHITE)), (WHITE, WHITE));
    }
}
