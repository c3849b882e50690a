//! Whether a text is the name of one person.

use crate::source::fold;

/// Whether a text reads like first name and surname, rather than like an office, a club or a company. Doubt says no.
pub fn is_name_of_person(text: &str) -> bool {
    const PARTICLES: [&str; 10] = ["von", "van", "de", "der", "den", "zu", "zur", "vom", "da", "di"];
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_capitalised = |word: &str| word.starts_with(char::is_uppercase);
    let has_form = |word: &&str| {
        let plain = word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '.' | '\'' | '’'));
        plain && (is_capitalised(word) || PARTICLES.contains(word))
    };
    (2..=5).contains(&words.len())
        && words.iter().all(has_form)
        && words.iter().all(|word| is_capitalised(word) || *word != words[0])
        && words.iter().filter(|word| word.chars().any(char::is_lowercase)).count() >= 1
        && !is_body(&fold(text))
}

/// Whether a folded name is that of a body. Parts of words, since bodies are called by compounds.
fn is_body(folded: &str) -> bool {
    const PARTS: [&str; 53] = [
        "stadt",
        "kreis",
        "gemeinde",
        "kommun",
        "team",
        "gruppe",
        "verein",
        "universitaet",
        "hochschule",
        "institut",
        "minister",
        "verwaltung",
        "referat",
        "abteilung",
        "fachbereich",
        "stabsstelle",
        "projekt",
        "labor",
        "netzwerk",
        "initiative",
        "verband",
        "verbund",
        "bundes",
        "landes",
        "behoerde",
        "zentrum",
        "zentrale",
        "akademie",
        "stiftung",
        "schule",
        "bibliothek",
        "buecherei",
        "werke",
        "dienst",
        "buero",
        "rathaus",
        "digital",
        "agentur",
        "gesellschaft",
        "kammer",
        "beirat",
        "bauhof",
        "amt",
        "university",
        "council",
        "company",
        "office",
        "department",
        "library",
        "working",
        "forum",
        "medien",
        "media",
    ];
    const WORDS: [&str; 64] = [
        "it",
        "ev",
        "ag",
        "kg",
        "gmbh",
        "eg",
        "code",
        "open",
        "data",
        "lab",
        "city",
        "group",
        "n",
        "nn",
        "club",
        "kreuz",
        "telekom",
        "bank",
        "sparkasse",
        "feuerwehr",
        "polizei",
        "bund",
        "land",
        "partei",
        "kirche",
        "klinik",
        "krankenhaus",
        "fraunhofer",
        "planck",
        "foundation",
        "project",
        "sig",
        "committee",
        "board",
        "inc",
        "ltd",
        "software",
        "systems",
        "solutions",
        "consulting",
        "services",
        "cloud",
        "engineering",
        "presse",
        "haus",
        "region",
        "deutsche",
        "deutscher",
        "deutsches",
        "freie",
        "freiwillige",
        "technische",
        "europaeische",
        "bad",
        "sankt",
        "st",
        "markt",
        "insel",
        "new",
        "north",
        "south",
        "east",
        "west",
        "san",
    ];
    PARTS.iter().any(|part| folded.contains(part)) || folded.split(' ').any(|word| WORDS.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::is_name_of_person;

    #[test]
    fn people_are_told_from_bodies() {
        for name in ["Erika Beispiel", "Dr. Max Muster", "E. Beispiel", "Max von Muster", "Frau Muster-Beispiel"] {
            assert!(is_name_of_person(name), "{name}");
        }
        for text in [
            "",
            "Norderstedt",
            "Stadt Musterstadt",
            "IT-Abteilung Nord",
            "Digitales Musterstadt",
            "Code for Musterstadt",
            "Team Open Data",
            "Muster GmbH",
            "N. N.",
            "Amt 10",
            "wer möchte",
            "Social Media",
            "Bad Musterstadt",
            "Chaos Computer Club",
            "Deutsches Rotes Kreuz",
        ] {
            assert!(!is_name_of_person(text), "{text}");
        }
    }
}
