//! Colours as people see them: lightness, strength and hue apart (OKLCH, as CSS has it).
//!
//! To move a colour's lightness here keeps its hue, which moving red, green and blue does not.

use super::Colour;

/// How near to the edge of sRGB a strength is sought, and how fine steps of lightness are.
const NEAR: f64 = 1e-4;
const STEP: f64 = 0.005;

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Oklch {
    /// From 0 (black) to 1 (white).
    pub lightness: f64,
    /// From 0 (grey) to about 0.32.
    pub chroma: f64,
    /// In degrees.
    pub hue: f64,
}

impl Oklch {
    pub fn with_lightness(self, lightness: f64) -> Self {
        Self { lightness: lightness.clamp(0.0, 1.0), ..self }
    }

    /// The colour of sRGB; what is too strong for it is made weaker, of the same lightness and hue.
    pub fn colour(self) -> Colour {
        if let Some(colour) = colour_of(self.linear()) {
            return colour;
        }
        let (mut inside, mut outside) = (0.0, self.chroma);
        while outside - inside > NEAR {
            let between = f64::midpoint(inside, outside);
            match colour_of(Self { chroma: between, ..self }.linear()) {
                Some(_) => inside = between,
                None => outside = between,
            }
        }
        let [red, green, blue] = Self { chroma: inside, ..self }.linear().map(|share| encoded(share.clamp(0.0, 1.0)));
        Colour::new(red, green, blue)
    }

    /// Linear red, green and blue. Björn Ottosson, „A perceptual color space for image processing“ (2020).
    fn linear(self) -> [f64; 3] {
        let (sin, cos) = self.hue.to_radians().sin_cos();
        let (a, b) = (self.chroma * cos, self.chroma * sin);
        let long = (self.lightness + 0.396_337_777_4 * a + 0.215_803_757_3 * b).powi(3);
        let middle = (self.lightness - 0.105_561_345_8 * a - 0.063_854_172_8 * b).powi(3);
        let short = (self.lightness - 0.089_484_177_5 * a - 1.291_485_548_0 * b).powi(3);
        [
            4.076_741_662_1 * long - 3.307_711_591_3 * middle + 0.230_969_929_2 * short,
            -1.268_438_004_6 * long + 2.609_757_401_1 * middle - 0.341_319_396_5 * short,
            -0.004_196_086_3 * long - 0.703_418_614_7 * middle + 1.707_614_701_0 * short,
        ]
    }
}

impl From<Colour> for Oklch {
    fn from(colour: Colour) -> Self {
        let [red, green, blue] = [colour.red, colour.green, colour.blue].map(Colour::linear);
        let long = (0.412_221_470_8 * red + 0.536_332_536_3 * green + 0.051_445_992_9 * blue).cbrt();
        let middle = (0.211_903_498_2 * red + 0.680_699_545_1 * green + 0.107_396_956_6 * blue).cbrt();
        let short = (0.088_302_461_9 * red + 0.281_718_837_6 * green + 0.629_978_700_5 * blue).cbrt();
        let a = 1.977_998_495_1 * long - 2.428_592_205_0 * middle + 0.450_593_709_9 * short;
        let b = 0.025_904_037_1 * long + 0.782_771_766_2 * middle - 0.808_675_766_0 * short;
        Self {
            lightness: 0.210_454_255_3 * long + 0.793_617_785_0 * middle - 0.004_072_046_8 * short,
            chroma: a.hypot(b),
            hue: b.atan2(a).to_degrees().rem_euclid(360.0),
        }
    }
}

impl Colour {
    /// The colour nearest in lightness, of the same hue, that `passes`; itself where it does.
    pub fn nearest(self, passes: impl Fn(Colour) -> bool) -> Option<Colour> {
        if passes(self) {
            return Some(self);
        }
        let from = Oklch::from(self);
        let steps = (1..=(1.0 / STEP) as u32).map(|step| f64::from(step) * STEP);
        let shades = steps.flat_map(|step| [from.lightness - step, from.lightness + step]);
        let shades = shades.filter(|lightness| (-STEP..=1.0 + STEP).contains(lightness));
        shades.map(|lightness| from.with_lightness(lightness).colour()).find(|shade| passes(*shade))
    }
}

/// `None` where sRGB has no such colour.
fn colour_of(linear: [f64; 3]) -> Option<Colour> {
    let is_inside = linear.iter().all(|share| (-NEAR..=1.0 + NEAR).contains(share));
    let [red, green, blue] = linear.map(|share| encoded(share.clamp(0.0, 1.0)));
    is_inside.then(|| Colour::new(red, green, blue))
}

fn encoded(linear: f64) -> u8 {
    let share = if linear <= 0.003_130_8 { 12.92 * linear } else { 1.055 * linear.powf(1.0 / 2.4) - 0.055 };
    // Between 0 and 255.
    (share * 255.0).round() as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Figures that browsers give for the same colours.
    #[test]
    fn lightness_strength_and_hue_are_those_of_css() {
        for (colour, lightness, chroma, hue) in [
            (Colour::new(255, 0, 0), 0.628, 0.258, 29.2),
            (Colour::new(0, 255, 0), 0.866, 0.295, 142.5),
            (Colour::new(0, 0, 255), 0.452, 0.313, 264.1),
            (Colour::new(255, 255, 0), 0.968, 0.211, 109.8),
        ] {
            let seen = Oklch::from(colour);
            assert!((seen.lightness - lightness).abs() < 0.001, "{colour}: {seen:?}");
            assert!((seen.chroma - chroma).abs() < 0.001, "{colour}: {seen:?}");
            assert!((seen.hue - hue).abs() < 0.6, "{colour}: {seen:?}");
        }
    }

    #[test]
    fn there_and_back_is_the_same_colour() {
        for red in (0..=255).step_by(15) {
            for green in (0..=255).step_by(17) {
                for blue in (0..=255).step_by(51) {
                    let colour = Colour::new(red, green, blue);
                    assert_eq!(Oklch::from(colour).colour(), colour);
                }
            }
        }
    }

    #[test]
    fn what_is_too_strong_keeps_lightness_and_hue() {
        let neon = Oklch { lightness: 0.6, chroma: 0.4, hue: 250.0 };
        let shown = Oklch::from(neon.colour());
        assert!(shown.chroma < 0.25 && (shown.lightness - 0.6).abs() < 0.01 && (shown.hue - 250.0).abs() < 2.0);
    }

    #[test]
    fn the_nearest_shade_is_darker_on_white_and_lighter_on_black() {
        let (white, black) = (Colour::new(255, 255, 255), Colour::new(0, 0, 0));
        let yellow = Colour::new(0xff, 0xcc, 0);
        let on_white = yellow.nearest(|shade| shade.contrast(white) >= 4.5).expect("there is one");
        assert!((4.5..4.75).contains(&on_white.contrast(white)), "{on_white}");
        let navy = Colour::new(0, 0, 0x60);
        let on_black = navy.nearest(|shade| shade.contrast(black) >= 4.5).expect("there is one");
        assert!((4.5..4.75).contains(&on_black.contrast(black)), "{on_black}");
        assert_eq!(yellow.nearest(|shade| shade.contrast(black) >= 4.5), Some(yellow));
        assert_eq!(yellow.nearest(|_| false), None);
    }
}
