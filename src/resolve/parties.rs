//! Who was there: entries of `participants`, `hosts` and `scribes`.

use super::people::People;
use super::places::Places;
use crate::diagnostics::{Code, Finding};
use crate::model::{Party, Who};
use crate::parse::{Written, WrittenParty};
use crate::source::{SourcePath, Spanned};

/// Reads one list of people. What is no known place and no key is one person of whom nothing is printed.
pub fn resolve(
    written: &[WrittenParty],
    source: &SourcePath,
    people: &People,
    places: &mut Places,
    findings: &mut Vec<Finding>,
) -> Vec<Party> {
    written.iter().map(|party| resolve_one(party, source, people, places, findings)).collect()
}

fn resolve_one(
    party: &WrittenParty,
    source: &SourcePath,
    people: &People,
    places: &mut Places,
    findings: &mut Vec<Finding>,
) -> Party {
    let outright = party.municipality.as_ref().and_then(|name| places.named(source, name, findings)).map(Who::From);
    let who = match (&party.name, outright) {
        (None, who) => who.unwrap_or(Who::Anonymous),
        (Some(name), who) => match who_is(name, people, places) {
            Known::Who(found) => found,
            Known::Key => {
                findings.extend(people.unknown(source, name));
                who.unwrap_or(Who::Anonymous)
            }
            Known::Name(place) => {
                findings.push(
                    Finding::new(Code::NameInNote).at(source, name.span).with("name", &name.value).help("use-key"),
                );
                who.or(place).unwrap_or(Who::Anonymous)
            }
        },
    };
    Party { who, count: party.count.unwrap_or(1), approximate: party.approximate }
}

enum Known {
    Who(Who),
    /// It looks like a key of `people.yaml`, which is not at hand or lacks it.
    Key,
    /// A bare name, with the place that stands behind its comma.
    Name(Option<Who>),
}

fn who_is(name: &Written, people: &People, places: &Places) -> Known {
    if let Some(person) = people.by_key(&name.value) {
        return Known::Who(Who::Person(person));
    }
    if let Some(place) = places.known(&name.value) {
        return Known::Who(Who::From(place));
    }
    if is_key_shaped(&name.value) || people.is_slip_of_key(&name.value) {
        return Known::Key;
    }
    let behind_comma = name.value.rsplit_once(',').and_then(|(_, place)| places.known(place.trim()));
    Known::Name(behind_comma.map(Who::From))
}

/// `p03`, `person-7`: no name of a person looks like this.
pub fn is_key_shaped(text: &str) -> bool {
    let plain = text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'-' | b'_' | b'.'));
    plain && text.bytes().any(|b| b.is_ascii_digit())
}

/// The place of a text with its place, where it names a known one.
pub fn places_of(
    names: &[Spanned<String>],
    source: &SourcePath,
    places: &mut Places,
    findings: &mut Vec<Finding>,
) -> Vec<crate::model::MunicipalityId> {
    let mut found = Vec::new();
    for name in names {
        if let Some(place) = places.named(source, name, findings)
            && !found.contains(&place)
        {
            found.push(place);
        }
    }
    found
}
