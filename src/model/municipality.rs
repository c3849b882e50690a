//! Towns, districts, associations, and the other bodies that take part.

use super::Contact;
use crate::source::SitePath;

/// An entry of `municipalities.yaml`, or a place gathered from the notes.
#[derive(Clone, Debug)]
pub struct Municipality {
    /// `id` of the list, or made of the name; unique, and the last part of the address.
    pub slug: String,
    pub address: SitePath,
    pub name: String,
    /// How sentences and chips name it: „Norderstedt“ for „Stadt Norderstedt“.
    pub short: String,
    pub aliases: Vec<String>,
    pub kind: MunicipalityKind,
    /// The official key: 8 digits, 5 for a district.
    pub ags: Option<String>,
    /// For an association: the key of the place that leads it.
    pub lead_ags: Option<String>,
    pub land: Option<Land>,
    pub url: Option<String>,
    pub coordinates: Option<Coordinates>,
    pub groups: Vec<String>,
    pub contact: Option<Contact>,
    /// Made up for an example; its page says so.
    pub fictional: bool,
    /// Stands in the list rather than only in notes.
    pub listed: bool,
}

/// Only the first four count as municipalities (Kommunen).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum MunicipalityKind {
    Town,
    #[default]
    Municipality,
    District,
    Association,
    Federal,
    State,
    Provider,
    Society,
    Science,
    Other,
}

impl MunicipalityKind {
    /// Whether it is a Kommune; the others are shown as „Weitere Beteiligte“ and never counted as such.
    pub fn is_municipal(self) -> bool {
        matches!(self, Self::Town | Self::Municipality | Self::District | Self::Association)
    }

    /// The name in data and style sheets.
    pub fn key(self) -> &'static str {
        match self {
            Self::Town => "town",
            Self::Municipality => "municipality",
            Self::District => "district",
            Self::Association => "association",
            Self::Federal => "federal",
            Self::State => "state",
            Self::Provider => "provider",
            Self::Society => "society",
            Self::Science => "science",
            Self::Other => "other",
        }
    }
}

/// What else people call a place of this name and kind without any list saying so: `Stadt Kehl` for Kehl and the
/// other way round, `LRA Ortenaukreis` for the Ortenaukreis. Düren alone is the town, never its district.
pub fn everyday_names(kind: MunicipalityKind, name: &str) -> Vec<String> {
    const TOWN: [&str; 8] = [
        "Stadt ",
        "Gemeinde ",
        "Stadtverwaltung ",
        "Gemeindeverwaltung ",
        "Rathaus ",
        "Hansestadt ",
        "Markt ",
        "Große Kreisstadt ",
    ];
    const DISTRICT: [&str; 6] = ["Landkreis ", "Kreis ", "LK ", "Landratsamt ", "LRA ", "Kreisverwaltung "];
    let forms: &[&str] = match kind {
        MunicipalityKind::Town | MunicipalityKind::Municipality => &TOWN,
        MunicipalityKind::District => &DISTRICT,
        _ => return Vec::new(),
    };
    let bare = forms.iter().find_map(|form| name.strip_prefix(form)).unwrap_or(name);
    let is_plain = kind != MunicipalityKind::District || bare.ends_with("kreis");
    let alone = is_plain.then(|| bare.to_owned());
    alone.into_iter().chain(forms.iter().map(|form| format!("{form}{bare}"))).collect()
}

/// WGS 84, in degrees.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Coordinates {
    pub latitude: f64,
    pub longitude: f64,
}

/// One of the 16 German Länder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Land {
    SchleswigHolstein,
    Hamburg,
    LowerSaxony,
    Bremen,
    NorthRhineWestphalia,
    Hesse,
    RhinelandPalatinate,
    BadenWuerttemberg,
    Bavaria,
    Saarland,
    Berlin,
    Brandenburg,
    MecklenburgVorpommern,
    Saxony,
    SaxonyAnhalt,
    Thuringia,
}

impl Land {
    /// In the order of the official keys 01 to 16, with the short code (ISO 3166-2:DE) and the German name.
    pub const ALL: [(Land, &'static str, &'static str); 16] = [
        (Land::SchleswigHolstein, "SH", "Schleswig-Holstein"),
        (Land::Hamburg, "HH", "Hamburg"),
        (Land::LowerSaxony, "NI", "Niedersachsen"),
        (Land::Bremen, "HB", "Bremen"),
        (Land::NorthRhineWestphalia, "NW", "Nordrhein-Westfalen"),
        (Land::Hesse, "HE", "Hessen"),
        (Land::RhinelandPalatinate, "RP", "Rheinland-Pfalz"),
        (Land::BadenWuerttemberg, "BW", "Baden-Württemberg"),
        (Land::Bavaria, "BY", "Bayern"),
        (Land::Saarland, "SL", "Saarland"),
        (Land::Berlin, "BE", "Berlin"),
        (Land::Brandenburg, "BB", "Brandenburg"),
        (Land::MecklenburgVorpommern, "MV", "Mecklenburg-Vorpommern"),
        (Land::Saxony, "SN", "Sachsen"),
        (Land::SaxonyAnhalt, "ST", "Sachsen-Anhalt"),
        (Land::Thuringia, "TH", "Thüringen"),
    ];

    /// From the first two digits of an AGS.
    pub fn from_ags(ags: &str) -> Option<Self> {
        let number: usize = ags.get(..2)?.parse().ok()?;
        Self::ALL.get(number.checked_sub(1)?).map(|&(land, ..)| land)
    }

    /// From a short code (`SH`; `NRW` is understood) or a name.
    pub fn from_text(text: &str) -> Option<Self> {
        let text = if text.eq_ignore_ascii_case("nrw") { "NW" } else { text };
        let folded = crate::source::fold(text);
        Self::ALL
            .iter()
            .find(|(_, code, name)| code.eq_ignore_ascii_case(text) || crate::source::fold(name) == folded)
            .map(|&(land, ..)| land)
    }

    pub fn name(self) -> &'static str {
        Self::ALL[self as usize].2
    }

    /// `SH`
    pub fn code(self) -> &'static str {
        Self::ALL[self as usize].1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_tells_the_land() {
        assert_eq!(Land::from_ags("01060063"), Some(Land::SchleswigHolstein));
        assert_eq!(Land::from_ags("16"), Some(Land::Thuringia));
        assert_eq!(Land::from_ags("17"), None);
        assert_eq!(Land::from_ags("00"), None);
        assert_eq!(Land::from_text("baden-wuerttemberg"), Some(Land::BadenWuerttemberg));
        assert!(Land::ALL.iter().enumerate().all(|(place, &(land, ..))| land as usize == place));
    }
}
