//! Municipalities on a map of Germany.

use serde::Serialize;

use super::Here;
use crate::model::MunicipalityId;
use crate::site::map::{OUTLINES, SIZE, place_on_map};

#[derive(Debug, Serialize)]
pub struct MapView {
    /// Of the drawing, in its own units.
    pub width: f64,
    pub height: f64,
    /// One path for each Land.
    pub outlines: Vec<&'static str>,
    pub dots: Vec<DotView>,
}

#[derive(Debug, Serialize)]
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

#[derive(Debug, Serialize)]
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
    let is_named = spots.len() <= NAMED;
    let dots: Vec<DotView> = spots
        .iter()
        .map(|&(id, (x, y))| {
            let place = here.site.municipality(id);
            let others = spots.iter().filter(|(other, _)| *other != id);
            let nearest = others.map(|(_, other)| distance((x, y), *other)).fold(f64::MAX, f64::min);
            let sessions = here.texts.count("count-sessions", here.index.involvement_of(id).sessions.len());
            let ends = x > 0.6 * SIZE.0;
            DotView {
                href: here.href(&place.address),
                name: format!("{}, {sessions}", place.short),
                label: is_named.then(|| LabelView {
                    text: place.short.clone(),
                    x: rounded(if ends { x - 2.0 * RADIUS } else { x + 2.0 * RADIUS }),
                    y: rounded(y + 6.0),
                    ends,
                }),
                x: rounded(x),
                y: rounded(y),
                reach: rounded(REACH.min(nearest / 2.0)),
            }
        })
        .collect();
    let outlines = OUTLINES.iter().map(|&(_, outline)| outline).collect();
    (!dots.is_empty()).then_some(MapView { width: SIZE.0, height: SIZE.1, outlines, dots })
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
