//! Names of persons in lists of people, as notes write them: with a place, an office, an address, a mark beside them.

use std::ops::Range;

use super::vocabulary::is_office;
use crate::source::fold;

/// What stands between several people.
const BETWEEN_PEOPLE: [&str; 9] = [";", "\n", " / ", " & ", " + ", " und ", " sowie ", " and ", " et "];
/// What stands between a name and what is said of it.
const BESIDE_NAMES: [&str; 12] = ["(", ")", "<", "[", "]", "|", ": ", " – ", " — ", " - ", "=", " @"];

/// The persons whom an entry of a list names: one, or several that stand in one entry. What stands behind a comma is where
/// somebody is from, unless it is the first name.
pub fn people_in_entry(entry: &str) -> Vec<&str> {
    divided(entry, &BETWEEN_PEOPLE).into_iter().filter_map(|part| person_in_entry(entry, part)).collect()
}

fn person_in_entry(entry: &str, part: Range<usize>) -> Option<&str> {
    let text = &entry[part.clone()];
    let Some((before, behind)) = text.split_once(',') else { return person_in(entry, part).map(|name| &entry[name]) };
    let own = behind.split(BRACKETS).next().unwrap_or_default();
    let is_surname = !before.trim().contains(char::is_whitespace);
    if is_surname && is_name_of_person(&format!("{before} {own}")) {
        return Some(text[..before.len() + 1 + own.len()].trim());
    }
    person_in(entry, part.start..part.start + before.len()).map(|name| &entry[name])
}

const BRACKETS: [char; 3] = ['(', '<', '['];

/// Where persons stand on a line that lists people and nothing else, with commas between them.
pub fn people_in_line(line: &str) -> Vec<Range<usize>> {
    let parts = divided(line, &BETWEEN_PEOPLE).into_iter();
    let parts = parts.flat_map(|part| {
        divided(&line[part.clone()], &[","]).into_iter().map(move |own| part.start + own.start..part.start + own.end)
    });
    parts.filter_map(|part| person_in(line, part)).collect()
}

/// The first of what is divided by signs that reads like a name, without office and marks: `Stadt Musterstadt (Erika Beispiel)`.
fn person_in(text: &str, part: Range<usize>) -> Option<Range<usize>> {
    let parts = divided(&text[part.clone()], &BESIDE_NAMES).into_iter();
    let mut bare = parts.map(|own| bare_name(text, part.start + own.start..part.start + own.end));
    bare.find(|name| is_name_of_person(&text[name.clone()]))
}

/// Without what is no letter at its ends, and without offices and ranks before it.
fn bare_name(text: &str, range: Range<usize>) -> Range<usize> {
    let is_mark = |c: char| !c.is_alphanumeric();
    let mut name = text[range.clone()].trim_start_matches(is_mark);
    // `Erika B.` keeps its full stop.
    name = name.trim_end_matches(|c: char| is_mark(c) && c != '.');
    while let Some((first, rest)) = name.split_once(char::is_whitespace)
        && rest.trim().contains(char::is_whitespace)
        && (is_office(&first.to_lowercase()) || is_rank(first))
    {
        name = rest.trim_start();
    }
    let start = name.as_ptr().addr() - text.as_ptr().addr();
    start..start + name.len()
}

/// `StOAR`, `MdL`, `RDin`: two capitals and small letters beside them. Initials have none.
fn is_rank(word: &str) -> bool {
    const LONGEST: usize = 6;
    let capitals = word.chars().filter(|c| c.is_uppercase()).count();
    word.chars().count() <= LONGEST
        && capitals >= 2
        && word.chars().all(char::is_alphabetic)
        && word.chars().any(char::is_lowercase)
}

/// The parts of a text between dividers that are not empty.
fn divided(text: &str, dividers: &[&str]) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while let Some(c) = text[at..].chars().next() {
        match dividers.iter().find(|divider| text[at..].starts_with(**divider)) {
            Some(divider) => {
                parts.push(start..at);
                at += divider.len();
                start = at;
            }
            None => at += c.len_utf8(),
        }
    }
    parts.push(start..text.len());
    parts.retain(|part| !text[part.clone()].trim().is_empty());
    parts
}

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
    const PARTS: [&str; 56] = [
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
        "fraktion",
        "leitung",
        "vertretung",
    ];
    const WORDS: [&str; 73] = [
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
        "uni",
        "vhs",
        "union",
        "gruenen",
        "aoer",
        "die",
        "neue",
        "neuer",
        "neues",
    ];
    PARTS.iter().any(|part| folded.contains(part)) || folded.split(' ').any(|word| WORDS.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::{is_name_of_person, people_in_entry, people_in_line};

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
            "VHS Musterstadt",
            "Uni Musterstadt",
            "Die Grünen",
            "Neue Mitte",
        ] {
            assert!(!is_name_of_person(text), "{text}");
        }
    }

    #[test]
    fn people_are_found_in_entries_however_they_are_written() {
        for entry in [
            "Erika Beispiel",
            "Erika Beispiel (Musterstadt)",
            "Erika Beispiel, Hauptamt",
            "Erika Beispiel, M.Sc.",
            "Erika Beispiel – Stadt Musterstadt",
            "Erika Beispiel - Stadt Musterstadt",
            "Erika Beispiel | Musterstadt",
            "Musterstadt: Erika Beispiel",
            "Stadt Musterstadt (Erika Beispiel)",
            "[[Erika Beispiel]]",
            "[[Erika Beispiel|Erika]]",
            "**Erika Beispiel**",
            "Erika Beispiel <e@beispiel.example>",
            "[Erika Beispiel](mailto:e@beispiel.example)",
            "@Erika Beispiel",
            "EB = Erika Beispiel",
            "Erika Beispiel*",
            "Erika Beispiel 🎤",
            "Moderation: Erika Beispiel",
            "StOAR Erika Beispiel",
            "Bürgermeisterin Erika Beispiel",
        ] {
            assert_eq!(people_in_entry(entry), ["Erika Beispiel"], "{entry}");
        }
        assert_eq!(people_in_entry("Beispiel, Erika (Musterstadt)"), ["Beispiel, Erika"]);
        for both in ["Erika Beispiel und Max Muster", "Erika Beispiel / Max Muster", "Erika Beispiel; Max Muster"] {
            assert_eq!(people_in_entry(both), ["Erika Beispiel", "Max Muster"], "{both}");
        }
        for nobody in
            ["", "Musterstadt", "Stadt Musterstadt (3)", "Amt 10; Bauhof", "je zwei aus Nord – und Süd", "(", "Ü"]
        {
            assert!(people_in_entry(nobody).is_empty(), "{nobody}");
        }
    }

    #[test]
    fn a_line_lists_many() {
        let line = " Erika Beispiel, Max Muster (Musterstadt), Bauhof, Frau Muster und Dr. Eva Muster-Beispiel";
        let people: Vec<&str> = people_in_line(line).into_iter().map(|range| &line[range]).collect();
        assert_eq!(people, ["Erika Beispiel", "Max Muster", "Frau Muster", "Dr. Eva Muster-Beispiel"]);
    }
}
