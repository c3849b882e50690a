//! People: the entries of `people.yaml`, looked up by key.

use std::collections::HashMap;

use jiff::civil::Date;

use super::places::Places;
use super::spellings::Spellings;
use super::topics::distinct;
use super::words::Words;
use crate::diagnostics::{Code, Finding};
use crate::model::{Consent, NamesPolicy, Person, PersonId};
use crate::parse::{Input, Written};
use crate::source::{SitePath, SourcePath, fold, slug};

#[derive(Default)]
pub struct People {
    list: Vec<Person>,
    by_key: HashMap<String, PersonId>,
    by_bare_key: HashMap<String, PersonId>,
    keys: Spellings,
    /// Whether a key can be missing.
    has_list: bool,
}

/// As of `today`, where that is known, nobody has agreed whose consent bears a later date.
pub fn gather(input: &Input, places: &Places, today: Option<Date>, findings: &mut Vec<Finding>) -> People {
    let mut people = People { has_list: input.has_people_list, ..People::default() };
    for (source, entry) in &input.people {
        if let Some(first) = people.by_key(&entry.key.value) {
            let (first_source, first) = &input.people[first.place()];
            let finding = Finding::new(Code::RepeatedEntry).variant("twice").at(source, entry.key.span);
            let finding = finding.also(first_source, first.key.span).with("name", &entry.key.value);
            findings.push(finding.help("keep-one"));
        }
        let place = entry.municipality.as_ref();
        let municipality = place.and_then(|name| places.known_or_slip(source, name, findings));
        let function = entry.function.as_ref().map(|function| function.value.clone());
        let given = entry.consent.filter(|consent| today.is_none_or(|today| consent.date <= today));
        let consent = given.map(|consent| Consent { scope: consent.scope, date: consent.date });
        let id = PersonId::new(people.list.len());
        people.by_key.entry(fold(&entry.key.value)).or_insert(id);
        people.by_bare_key.entry(bare(&entry.key.value)).or_insert(id);
        people.keys.push(&entry.key.value);
        people.list.push(Person::new(
            entry.key.value.clone(),
            entry.name.value.clone(),
            municipality,
            function,
            consent,
        ));
    }
    people
}

impl People {
    pub fn by_key(&self, key: &str) -> Option<PersonId> {
        self.by_key.get(&fold(key)).copied()
    }

    /// Whether a text is spelled as keys are, and nearly one of these.
    pub fn is_slip_of_key(&self, text: &str) -> bool {
        let has_number = text.contains(|c: char| c.is_ascii_digit());
        // A capital letter without a number may begin a surname.
        let is_letter = |c: char| c.is_lowercase() || (has_number && c.is_uppercase());
        let is_plain = |c: char| is_letter(c) || c.is_ascii_digit() || matches!(c, '-' | '_' | '.');
        text.chars().all(is_plain) && self.key_meant(text).is_some()
    }

    /// A key that stands on no list; nothing where the list is kept elsewhere, as it may be.
    pub fn unknown(&self, source: &SourcePath, key: &Written) -> Option<Finding> {
        if !self.has_list {
            return None;
        }
        let finding = Finding::new(Code::UnknownPerson).at(source, key.span).with("name", &key.value);
        Some(match self.key_meant(&key.value) {
            Some(meant) => finding.with("suggestion", meant).help("did-you-mean").propose(key.span, meant),
            None => finding.help("add"),
        })
    }

    /// `p7` and `P-07` for `p07`; else the nearest spelling.
    fn key_meant(&self, written: &str) -> Option<&str> {
        let same = self.by_bare_key.get(&bare(written)).map(|person| self.list[person.place()].key.as_str());
        same.or_else(|| self.keys.nearest(written))
    }

    /// All people. Those who agreed to a page about them get an address for it; namesakes are numbered as they are
    /// listed.
    pub fn into_list(self, words: &Words, names: NamesPolicy) -> Vec<Person> {
        let profiles = self.list.iter().filter(|person| person.may_have_profile(names));
        let wanted = profiles.filter_map(|person| person.public_name(names)).map(|name| slug(name.as_str()));
        let mut slugs = distinct(wanted.collect(), words.person).into_iter();
        let addressed = self.list.into_iter().map(|person| match person.may_have_profile(names) {
            true => {
                let slug = slugs.next().expect("one for each");
                person.with_profile(SitePath::new(&format!("{}/{slug}.html", words.people)), names)
            }
            false => person,
        });
        addressed.collect()
    }
}

/// Letters and digits alone, without the zeros with which a number begins.
fn bare(key: &str) -> String {
    let mut bare = String::new();
    for c in fold(key).chars().filter(|&c| c != ' ') {
        let is_leading_zero = c == '0' && !bare.ends_with(|last: char| last.is_ascii_digit());
        if !is_leading_zero {
            bare.push(c);
        }
    }
    bare
}

#[cfg(test)]
mod tests {
    use super::bare;

    #[test]
    fn zeros_and_hyphens_make_no_other_key() {
        assert_eq!(bare("P-07"), bare("p7"));
        assert_ne!(bare("p70"), bare("p7"));
        assert_ne!(bare("p17"), bare("p7"));
    }
}
