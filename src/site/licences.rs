//! The licences that German administrations use.

/// What is known of a licence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Licence {
    pub name: &'static str,
    /// The address of its text.
    pub url: &'static str,
    /// How catalogues of open data (DCAT-AP.de) call it.
    pub catalogue: &'static str,
}

/// By the short name that stands in `event.yaml`.
pub fn known(id: &str) -> Option<Licence> {
    let licence = |name, url, catalogue| Some(Licence { name, url, catalogue });
    match id.trim().to_uppercase().as_str() {
        "CC-BY-4.0" => licence(
            "CC BY 4.0",
            "https://creativecommons.org/licenses/by/4.0/deed.de",
            "http://dcat-ap.de/def/licenses/cc-by/4.0",
        ),
        "CC-BY-SA-4.0" => licence(
            "CC BY-SA 4.0",
            "https://creativecommons.org/licenses/by-sa/4.0/deed.de",
            "http://dcat-ap.de/def/licenses/cc-by-sa/4.0",
        ),
        "CC0-1.0" => licence(
            "CC0 1.0",
            "https://creativecommons.org/publicdomain/zero/1.0/deed.de",
            "http://dcat-ap.de/def/licenses/cc-zero",
        ),
        "DL-DE/BY-2-0" | "DL-DE-BY-2.0" => licence(
            "Datenlizenz Deutschland – Namensnennung – 2.0",
            "https://www.govdata.de/dl-de/by-2-0",
            "http://dcat-ap.de/def/licenses/dl-by-de/2.0",
        ),
        "DL-DE/ZERO-2-0" | "DL-DE-ZERO-2.0" => licence(
            "Datenlizenz Deutschland – Zero – 2.0",
            "https://www.govdata.de/dl-de/zero-2-0",
            "http://dcat-ap.de/def/licenses/dl-zero-de/2.0",
        ),
        _ => None,
    }
}
