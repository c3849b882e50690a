//! People, and who of them may be named.

use jiff::civil::Date;

use super::{MunicipalityId, NamesPolicy, PersonId};
use crate::source::SitePath;

/// An entry of `people.yaml`. The name is private on purpose: pages get it only as a [`PublicName`].
#[derive(Clone, Debug)]
pub struct Person {
    pub key: String,
    name: String,
    pub municipality: Option<MunicipalityId>,
    pub function: Option<String>,
    pub consent: Option<Consent>,
    profile: Option<SitePath>,
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

    /// The last word, or in `Beispiel, Erika` the first: under which lists have a person.
    pub fn surname(&self) -> &str {
        match self.0.split_once(',') {
            Some((surname, _)) => surname.trim(),
            None => self.0.split_whitespace().next_back().unwrap_or(&self.0),
        }
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
        Self { key, name, municipality, function, consent, profile: None }
    }

    /// The consent rule: a record, and an event that names people at all.
    pub fn public_name(&self, policy: NamesPolicy) -> Option<PublicName> {
        (policy == NamesPolicy::Consented && self.consent.is_some()).then(|| PublicName(self.name.clone()))
    }

    /// Whether there may be a page about the person: a wider record, and an event that names people at all.
    pub fn may_have_profile(&self, policy: NamesPolicy) -> bool {
        self.public_name(policy).is_some() && self.consent.is_some_and(|consent| consent.scope >= ConsentScope::Profile)
    }

    /// Gives the page about the person its address; without the consent that it takes there is none.
    pub fn with_profile(self, address: SitePath, policy: NamesPolicy) -> Self {
        let profile = self.may_have_profile(policy).then_some(address);
        Self { profile, ..self }
    }

    /// The page about the person.
    pub fn profile(&self) -> Option<&SitePath> {
        self.profile.as_ref()
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
