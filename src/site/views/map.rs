//! Municipalities on a map of Germany.

use schemars::JsonSchema;
use serde::Serialize;

use super::Here;
use crate::model::MunicipalityId;
use crate::site::map::{OUTLINES, SIZE, place_on_map};

#[derive(Debug, JsonSchema, Serialize)]
pub struct MapView {
    /// Of the drawing, in its own units.
    pub width: f64,
    pub height: f64,
    /// One path for each Land.
    pub outlines: Vec<&'static str>,
    pub dots: Vec<DotView>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct DotView {
    pub href: String,
    /// „Norderstedt, 3 Sessions“
    pub name: String,
    /// Beside the dot, where there are few.
    pub label: Option<LabelView>,
    pub x: f64,
    pub y: f64,
    /// How far around the dot a click still means it.
    pub reach: f64,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct LabelView {
    pub text: String,
    pub x: f64,
    pub y: f64,
    /// The text ends here rather than beginning.
    pub ends: bool,
}

/// How many dots have their name beside them.
const NAMED: usize = 16;
const RADIUS: f64 = 7.0;
/// About how wide a letter of a name is, and how high its line.
const LETTER: f64 = 11.0;
const LINE: f64 = 22.0;
/// 24 pixels across on a map that is 300 pixels wide.
const REACH: f64 = 24.0;
/// How far apart two dots are drawn at least.
const APART: f64 = 15.0;
/// The angle by which each try turns to find a free place; no two come to lie in one line.
const TURN: f64 = 2.399_963;
const TRIES: u32 = 60;

/// `None` where none of these places has coordinates in Germany.
pub fn map(here: &Here, places: &[MunicipalityId]) -> Option<MapView> {
    let mut spots: Vec<(MunicipalityId, (f64, f64))> = Vec::new();
    for &id in places {
        let place = here.site.municipality(id);
        let Some(wanted) = place.coordinates.and_then(|at| place_on_map(at, place.land)) else { continue };
        let taken: Vec<(f64, f64)> = spots.iter().map(|(_, spot)| *spot).collect();
        spots.push((id, free_spot(wanted, &taken)));
    }
    let mut labels = Labels::default();
    let dots: Vec<DotView> = spots
        .iter()
        .map(|&(id, (x, y))| {
            let place = here.site.municipality(id);
            let others = spots.iter().filter(|(other, _)| *other != id);
            let nearest = others.map(|(_, other)| distance((x, y), *other)).fold(f64::MAX, f64::min);
            let sessions = here.texts.count("count-sessions", here.index.involvement_of(id).sessions.len());
            DotView {
                href: here.href(&place.address),
                name: format!("{}, {sessions}", place.short),
                label: (spots.len() <= NAMED).then(|| labels.beside(&place.short, (x, y), &spots)).flatten(),
                x: rounded(x),
                y: rounded(y),
                reach: rounded(REACH.min(nearest / 2.0)),
            }
        })
        .collect();
    let outlines = OUTLINES.iter().map(|&(_, outline)| outline).collect();
    (!dots.is_empty()).then_some(MapView { width: SIZE.0, height: SIZE.1, outlines, dots })
}

/// The stretches of the map that names take up: from the left, the top, to the right, the bottom.
#[derive(Default)]
struct Labels(Vec<[f64; 4]>);

impl Labels {
    /// The name to the right of a dot, or to its left; none where it would cover another name or dot, for the list says it
    /// too.
    fn beside(&mut self, text: &str, (x, y): (f64, f64), spots: &[(MunicipalityId, (f64, f64))]) -> Option<LabelView> {
        let width = text.chars().map(|_| LETTER).sum::<f64>();
        let prefers_left = x > 0.6 * SIZE.0;
        [prefers_left, !prefers_left].into_iter().find_map(|ends| {
            let edge = if ends { x - 2.0 * RADIUS } else { x + 2.0 * RADIUS };
            let left = if ends { edge - width } else { edge };
            let area = [left, y - LINE / 2.0, left + width, y + LINE / 2.0];
            let is_on_map = left >= 0.0 && left + width <= SIZE.0;
            let hides_name = self.0.iter().any(|other| overlap(area, *other));
            let hides_dot =
                spots.iter().any(|(_, (x, y))| overlap(area, [x - RADIUS, y - RADIUS, x + RADIUS, y + RADIUS]));
            (is_on_map && !hides_name && !hides_dot).then(|| {
                self.0.push(area);
                LabelView { text: text.to_owned(), x: rounded(edge), y: rounded(y + 6.0), ends }
            })
        })
    }
}

fn overlap(a: [f64; 4], b: [f64; 4]) -> bool {
    a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3]
}

/// The place itself, or the nearest beside it that no other dot covers: two bodies may share a town.
fn free_spot(wanted: (f64, f64), taken: &[(f64, f64)]) -> (f64, f64) {
    let spot = |n: u32| {
        let (angle, away) = (f64::from(n) * TURN, APART * (f64::from(n) / 3.0).sqrt());
        (wanted.0 + away * angle.cos(), wanted.1 + away * angle.sin())
    };
    let is_free = |spot: &(f64, f64)| taken.iter().all(|other| distance(*spot, *other) >= APART);
    (0..TRIES).map(spot).find(is_free).unwrap_or(wanted)
}

fn distance(a: (f64, f64), b: (f64, f64)) -> f64 {
    (a.0 - b.0).hypot(a.1 - b.1)
}

/// Whole units are too coarse for neighbours, and more digits than one only cost bytes.
fn rounded(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_cover_neither_names_nor_dots() {
        let spots: Vec<(MunicipalityId, (f64, f64))> = [(200.0, 300.0), (200.0, 316.0), (230.0, 300.0)]
            .into_iter()
            .enumerate()
            .map(|(n, at)| (MunicipalityId::new(n), at))
            .collect();
        let mut labels = Labels::default();
        let sides: Vec<Option<bool>> =
            spots.iter().map(|(_, at)| labels.beside("Achern", *at, &spots).map(|label| label.ends)).collect();
        assert_eq!(
            sides,
            [Some(true), None, Some(false)],
            "to the left for the dot at the right, nowhere, to the right"
        );
    }

    #[test]
    fn dots_make_way_for_each_other() {
        let mut taken: Vec<(f64, f64)> = Vec::new();
        for _ in 0..20 {
            taken.push(free_spot((100.0, 100.0), &taken));
        }
        assert_eq!(taken[0], (100.0, 100.0), "the first stays where it belongs");
        for (place, spot) in taken.iter().enumerate() {
            assert!(taken[..place].iter().all(|other| distance(*spot, *other) >= APART), "{spot:?}");
            assert!(distance(*spot, taken[0]) < 80.0, "nobody is sent far away: {spot:?}");
        }
    }
}
