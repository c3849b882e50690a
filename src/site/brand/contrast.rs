//! Whether what stands on what can be told from it: every pair of colours that a theme names, in each scheme.

use super::values::Values;
use crate::model::Colour;
use crate::parse::{Aim, Pair};

/// One colour on one ground, by the names of their properties.
#[derive(Clone, Copy, Debug)]
pub struct Meeting<'a> {
    pub property: &'a str,
    pub ground: &'a str,
    pub aim: Aim,
}

/// A meeting with too little contrast.
#[derive(Clone, Debug)]
pub struct Clash<'a> {
    pub meeting: Meeting<'a>,
    pub colour: Colour,
    pub behind: Colour,
    pub contrast: f64,
}

pub fn meetings(pairs: &[Pair]) -> Vec<Meeting<'_>> {
    let grounds = pairs.iter().flat_map(|pair| pair.ground.iter().map(move |ground| (pair, ground)));
    grounds
        .map(|(pair, ground)| Meeting { property: &pair.colour.value, ground: &ground.value, aim: pair.aim })
        .collect()
}

impl Clash<'_> {
    /// How many times more contrast is needed.
    pub fn shortfall(&self) -> f64 {
        self.meeting.aim.least() / self.contrast
    }
}

impl<'a> Meeting<'a> {
    /// What is wrong with it. Colours that are not there, or show through, cannot be judged.
    pub fn clash(self, values: &Values) -> Option<Clash<'a>> {
        let (colour, behind) = (values.colour(self.property)?, values.colour(self.ground)?);
        let contrast = colour.contrast(behind);
        (contrast < self.aim.least()).then_some(Clash { meeting: self, colour, behind, contrast })
    }

    /// Whether it depends on the colour of a property.
    pub fn involves(self, property: &str, values: &Values) -> bool {
        let seen = |colour| {
            let values = values.clone().with(property, colour);
            (values.colour(self.property), values.colour(self.ground))
        };
        seen(Colour::new(0, 0, 0)) != seen(Colour::new(255, 255, 255))
    }
}

/// The colour for a property, nearest to `wanted`, with which all that depends on it can be told apart.
pub fn fitting(property: &str, wanted: Colour, values: &Values, meetings: &[Meeting]) -> Option<Colour> {
    let involved: Vec<Meeting> =
        meetings.iter().copied().filter(|meeting| meeting.involves(property, values)).collect();
    wanted.nearest(|colour| {
        let values = values.clone().with(property, colour);
        involved.iter().all(|meeting| meeting.clash(&values).is_none())
    })
}
