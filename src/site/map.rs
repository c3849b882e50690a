//! A map of Germany: where a place lies on it, and whether it lies on it at all.

mod germany;

pub use germany::OUTLINES;

use crate::model::{Coordinates, Land};

/// Width and height of the map, in its own units: one is about 1.1 km.
pub const SIZE: (f64, f64) = (590.0, 790.0);

const NORTH_WEST: Coordinates = Coordinates { latitude: 55.1, longitude: 5.8 };
const UNITS_A_DEGREE: f64 = 100.0;
/// Shortens degrees of longitude as they are in the middle of the country: the cosine of 51°.
const SHORTENED: f64 = 0.629_320_391;

/// Where a place lies on the map, to the right and down from its corner.
pub fn project(place: Coordinates) -> (f64, f64) {
    (
        (place.longitude - NORTH_WEST.longitude) * SHORTENED * UNITS_A_DEGREE,
        (NORTH_WEST.latitude - place.latitude) * UNITS_A_DEGREE,
    )
}

/// Where a place is drawn: nowhere if it lies in another country. The outlines are coarse, so that of a place with a
/// Land only the frame is asked: an island or a harbour may lie beside them.
pub fn place_on_map(coordinates: Coordinates, land: Option<Land>) -> Option<(f64, f64)> {
    let (x, y) = project(coordinates);
    let is_in_frame = (0.0..=SIZE.0).contains(&x) && (0.0..=SIZE.1).contains(&y);
    let is_german = || land.is_some() || land_at(x, y).is_some();
    (is_in_frame && is_german()).then_some((x, y))
}

/// The Land whose outline holds a point. A city within another Land comes first.
fn land_at(x: f64, y: f64) -> Option<Land> {
    OUTLINES.iter().find(|(_, outline)| holds(outline, x, y)).map(|&(land, _)| land)
}

/// Whether a point lies within an outline: whoever goes straight on from there crosses it an odd number of times.
fn holds(outline: &str, x: f64, y: f64) -> bool {
    let mut is_within = false;
    for ring in rings(outline) {
        let ends = ring.iter().skip(1).chain(ring.first());
        for (&(from_x, from_y), &(to_x, to_y)) in ring.iter().zip(ends) {
            let crosses = (from_y > y) != (to_y > y);
            if crosses && x < (to_x - from_x) * (y - from_y) / (to_y - from_y) + from_x {
                is_within = !is_within;
            }
        }
    }
    is_within
}

/// The corners of each ring of a path.
fn rings(outline: &str) -> impl Iterator<Item = Vec<(f64, f64)>> {
    outline.split('M').filter(|ring| !ring.is_empty()).map(|ring| {
        let numbers = ring.trim_end_matches('z').replace('-', " -").replace('l', " ");
        let numbers: Vec<f64> = numbers.split_whitespace().filter_map(|number| number.parse().ok()).collect();
        let mut corner = (0.0, 0.0);
        let step = |pair: &[f64]| {
            corner = (corner.0 + pair[0], corner.1 + pair[1]);
            corner
        };
        numbers.chunks_exact(2).map(step).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn coordinates(latitude: f64, longitude: f64) -> Coordinates {
        Coordinates { latitude, longitude }
    }

    #[test]
    fn towns_lie_in_their_land() {
        let towns = [
            ("Norderstedt", 53.706, 10.010, Land::SchleswigHolstein),
            ("Hamburg", 53.550, 9.993, Land::Hamburg),
            ("Bad Fallingbostel", 52.868, 9.697, Land::LowerSaxony),
            ("Bremen", 53.076, 8.807, Land::Bremen),
            ("Düren", 50.804, 6.493, Land::NorthRhineWestphalia),
            ("Ibbenbüren", 52.278, 7.717, Land::NorthRhineWestphalia),
            ("Gütersloh", 51.907, 8.385, Land::NorthRhineWestphalia),
            ("Kassel", 51.316, 9.498, Land::Hesse),
            ("Cochem", 50.147, 7.166, Land::RhinelandPalatinate),
            ("Offenburg", 48.472, 7.944, Land::BadenWuerttemberg),
            ("Passau", 48.567, 13.432, Land::Bavaria),
            ("Saarbrücken", 49.234, 6.995, Land::Saarland),
            ("Berlin", 52.520, 13.405, Land::Berlin),
            ("Potsdam", 52.391, 13.065, Land::Brandenburg),
            ("Schwerin", 53.630, 11.415, Land::MecklenburgVorpommern),
            ("Görlitz", 51.153, 14.985, Land::Saxony),
            ("Halle (Saale)", 51.483, 11.970, Land::SaxonyAnhalt),
            ("Erfurt", 50.978, 11.029, Land::Thuringia),
        ];
        for (name, latitude, longitude, land) in towns {
            let (x, y) = project(coordinates(latitude, longitude));
            assert_eq!(land_at(x, y), Some(land), "{name}");
        }
    }

    #[test]
    fn other_countries_are_not_on_the_map() {
        for (name, latitude, longitude) in
            [("Wien", 48.208, 16.373), ("Salzburg", 47.800, 13.045), ("Aarhus", 56.163, 10.204), ("0, 0", 0.0, 0.0)]
        {
            assert_eq!(place_on_map(coordinates(latitude, longitude), None), None, "{name}");
        }
        assert!(place_on_map(coordinates(54.183, 7.885), Some(Land::SchleswigHolstein)).is_some(), "Helgoland");
        assert_eq!(place_on_map(coordinates(10.010, 53.706), Some(Land::SchleswigHolstein)), None, "swapped");
    }

    #[test]
    fn outlines_fill_the_frame() {
        let corners: Vec<(f64, f64)> = OUTLINES.iter().flat_map(|(_, outline)| rings(outline).flatten()).collect();
        assert!(corners.iter().all(|(x, y)| (0.0..=SIZE.0).contains(x) && (0.0..=SIZE.1).contains(y)));
        let least = corners.iter().map(|(x, _)| *x).fold(f64::MAX, f64::min);
        let most = corners.iter().map(|(x, _)| *x).fold(0.0, f64::max);
        assert!(least < 10.0 && most > SIZE.0 - 15.0, "{least} to {most}");
    }
}
