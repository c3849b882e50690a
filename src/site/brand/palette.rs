//! The palette that follows from one colour, for each scheme.
//!
//! 1. The band (the ground of the start page's head) is the colour itself; in the dark scheme a deep shade of it.
//! 2. On it stands white, or where that cannot be read, a dark shade.
//! 3. Links, marks and the focus are the nearest shade that can be read on all that the theme sets them on.

use super::contrast::{Meeting, fitting};
use super::values::{Scheme, Values};
use crate::model::{Colour, Oklch};
use crate::parse::Aim;

const WHITE: Colour = Colour::new(255, 255, 255);
const BLACK: Colour = Colour::new(0, 0, 0);
/// Large areas must not shine in the dark.
const DEEPEST_BAND: f64 = 0.35;
/// Nearly black, with a touch of the hue.
const DARK: Oklch = Oklch { lightness: 0.2, chroma: 0.03, hue: 0.0 };

/// The property that an accent is first of all.
pub const ACCENT: &str = "--accent";

/// The colours for those properties that the theme has.
pub fn palette(accent: Colour, scheme: Scheme, values: &Values, meetings: &[Meeting]) -> Vec<(&'static str, Colour)> {
    let band = match scheme {
        Scheme::Light => accent,
        Scheme::Dark => deep(accent),
    };
    let on_band = on(band);
    let chosen = [("--band", band), ("--on-band", on_band), ("--on-band-soft", softened(on_band, band))];
    let mut colours: Vec<(&str, Colour)> =
        chosen.into_iter().filter(|(property, _)| values.get(property).is_some()).collect();
    let values = colours.iter().fold(values.clone(), |values, (property, colour)| values.with(property, *colour));
    // Where nothing fits, the theme's own value is as good as any; what is wrong with it is told.
    let text = fitting(ACCENT, accent, &values, meetings).filter(|_| values.get(ACCENT).is_some());
    colours.splice(0..0, text.map(|text| (ACCENT, text)));
    if let Some(text) = text.filter(|_| values.get("--on-accent").is_some()) {
        colours.push(("--on-accent", on(text)));
    }
    colours
}

fn deep(accent: Colour) -> Colour {
    let colour = Oklch::from(accent);
    colour.with_lightness(colour.lightness.min(DEEPEST_BAND)).colour()
}

/// White or dark, whichever can be read; one of white and black always can.
fn on(ground: Colour) -> Colour {
    let dark = Oklch { hue: Oklch::from(ground).hue, ..DARK }.colour();
    let mut choices = [WHITE, dark].into_iter();
    choices.find(|colour| is_readable(*colour, ground)).unwrap_or(BLACK)
}

/// As far towards the ground as it can still be read.
fn softened(colour: Colour, ground: Colour) -> Colour {
    let shares = [0.84, 0.88, 0.92, 0.96];
    shares
        .map(|share| colour.mixed(share, ground))
        .into_iter()
        .find(|soft| is_readable(*soft, ground))
        .unwrap_or(colour)
}

fn is_readable(colour: Colour, ground: Colour) -> bool {
    colour.contrast(ground) >= Aim::Text.least()
}
