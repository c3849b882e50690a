//! Contact details and names that may stand in a note after all.

use crate::diagnostics::{Code, Finding};
use crate::model::{Contact, NamesPolicy, Site};
use crate::parse::privacy::{DetailKind, details, name_in, same_detail};
use crate::source::fold;

/// Forgets findings about function addresses that the event itself gives as contact, and about people who agreed
/// to be named.
pub fn permit(site: &Site, findings: &mut Vec<Finding>) {
    if !findings.iter().any(|finding| kind_of(finding.code).is_some()) {
        return;
    }
    let contacts = contacts(site);
    let people = People::of(site);
    findings.retain(|finding| {
        let Some(value) = finding.arguments.get("value") else { return true };
        if let Some(names) = finding.arguments.get("names") {
            return !names.lines().all(|name| people.may_be_named(name));
        }
        match kind_of(finding.code) {
            None => true,
            Some(DetailKind::Person) => !people.may_be_named(name_in(value)),
            Some(kind) => !contacts.iter().any(|(known, contact)| *known == kind && same_detail(kind, contact, value)),
        }
    });
}

fn kind_of(code: Code) -> Option<DetailKind> {
    match code {
        Code::EmailAddress => Some(DetailKind::Email),
        Code::PhoneNumber => Some(DetailKind::Phone),
        Code::FormOfAddress => Some(DetailKind::Person),
        _ => None,
    }
}

/// Addresses and numbers that stand under `contact:`, in `municipalities.yaml` and under `legal:`, and at the
/// event's location.
fn contacts(site: &Site) -> Vec<(DetailKind, String)> {
    let places = site.municipalities.iter().filter_map(|municipality| municipality.contact.as_ref());
    let locations = site.events.iter().filter_map(|event| event.location.as_ref());
    let locations = locations.flat_map(|location| [&location.name, &location.street, &location.place]);
    let contacts = places.chain(&site.legal.contact).map(Contact::as_str);
    let legal = site.legal.data.contacts();
    let texts = contacts.chain(legal).chain(locations.filter_map(|text| text.as_deref()));
    let found = |text: &str| {
        let details = details(text).into_iter().map(|detail| (detail.kind, text[detail.range].to_owned()));
        details.collect::<Vec<_>>()
    };
    texts.flat_map(found).collect()
}

/// The names of people, each as its folded words.
struct People {
    named: Vec<Vec<String>>,
    withheld: Vec<Vec<String>>,
}

impl People {
    fn of(site: &Site) -> Self {
        let policy: NamesPolicy = site.names;
        let named = site.people.iter().filter_map(|person| person.public_name(policy));
        let withheld = site.people.iter().filter_map(|person| person.withheld_name(policy));
        Self { named: named.map(|name| words(name.as_str())).collect(), withheld: withheld.map(words).collect() }
    }

    /// Whether the name can only be that of somebody who agreed.
    fn may_be_named(&self, name: &str) -> bool {
        let name = words(name);
        let fits = |person: &Vec<String>| is_of(&name, person);
        self.named.iter().any(fits) && !self.withheld.iter().any(fits)
    }
}

fn words(name: &str) -> Vec<String> {
    name.split_whitespace().map(fold).filter(|word| !word.is_empty()).collect()
}

/// `Beispiel` and `Erika Beispiel` are names of Erika Beispiel; a word behind the surname may be no part of it.
fn is_of(name: &[String], person: &[String]) -> bool {
    let Some(surname) = person.last() else { return false };
    name.first() == Some(surname) || (name.contains(surname) && name.iter().all(|word| person.contains(word)))
}
