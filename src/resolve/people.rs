//! People: the entries of `people.yaml`, looked up by key.

use std::collections::HashMap;

use super::places::Places;
use crate::model::{Consent, Person, PersonId};
use crate::parse::Input;
use crate::source::fold;

#[derive(Default)]
pub struct People {
    list: Vec<Person>,
    by_key: HashMap<String, PersonId>,
}

pub fn gather(input: &Input, places: &Places) -> People {
    let mut people = People::default();
    for (_, entry) in &input.people {
        let municipality = entry.municipality.as_ref().and_then(|name| places.known(&name.value));
        let function = entry.function.as_ref().map(|function| function.value.clone());
        let consent = entry.consent.map(|consent| Consent { scope: consent.scope, date: consent.date });
        let id = PersonId::new(people.list.len());
        people.by_key.entry(fold(&entry.key.value)).or_insert(id);
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

    pub fn into_list(self) -> Vec<Person> {
        self.list
    }
}
