//! People, and who of them may be named.

use jiff::civil::Date;

use super::{MunicipalityId, NamesPolicy, PersonId};

/// An entry of `people.yaml`. The name is private on purpose: pages get it only as a [`PublicName`].
#[derive(Clone, Debug)]
pub struct Person {
    pub key: String,
    name: String,
    pub municipality: Option<MunicipalityId>,
    pub function: Option<String>,
    pub consent: Option<Consent>,
}

/// A record of what someone agreed to, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Consent {
    pub scope: ConsentScope,
    pub date: Date,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ConsentScope {
    /// The name may be printed.
    Name,
    /// There may be a page about the person.
    Profile,
}

/// The name of a person who agreed to be named. Only [`Person::public_name`] makes one, so that a page
/// cannot hold any other.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PublicName(String);

impl PublicName {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Person {
    pub fn new(
        key: String,
        name: String,
        municipality: Option<MunicipalityId>,
        function: Option<String>,
        consent: Option<Consent>,
    ) -> Self {
        Self { key, name, municipality, function, consent }
    }

    /// The consent rule: a record, and an event that names people at all.
    pub fn public_name(&self, policy: NamesPolicy) -> Option<PublicName> {
        (policy == NamesPolicy::Consented && self.consent.is_some()).then(|| PublicName(self.name.clone()))
    }

    /// For the audit, which searches the output for the names that must not be there.
    pub fn withheld_name(&self, policy: NamesPolicy) -> Option<&str> {
        self.public_name(policy).is_none().then_some(&self.name)
    }
}

/// Some of those who were at a session, or held it, or wrote it down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Party {
    pub who: Who,
    /// How many people this is.
    pub count: u32,
    /// „ca. 14“.
    pub approximate: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Who {
    /// People of whom nothing may or can be said.
    Anonymous,
    From(MunicipalityId),
    Person(PersonId),
}
