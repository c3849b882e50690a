//! What was found in texts before.
//!
//! The outcomes of a note follow from its text and a few settings of the whole site: what headings stand for, and what
//! municipalities are called. While those stay as they are, only texts that were changed are read again.

use std::fmt::Debug;
use std::io::Write;
use std::sync::Arc;

use jiff::civil::Date;

use crate::diagnostics::Finding;
use crate::model::{Body, EventId, Municipality, MunicipalityId, Outcome, Session};
use crate::parse::Input;
use crate::source::{HashMap, SourcePath};

/// What one run found, for the next, by note.
#[derive(Debug)]
pub struct KnownOutcomes {
    /// Hash of the settings.
    pub(super) settings: blake3::Hash,
    pub(super) notes: HashMap<SourcePath, Known>,
}

impl Default for KnownOutcomes {
    fn default() -> Self {
        Self { settings: blake3::hash(&[]), notes: HashMap::default() }
    }
}

/// What was found in a text, and all besides the settings that it follows from.
#[derive(Clone, Debug)]
pub(super) struct Known {
    /// The very text: nobody changes one, a note that is changed gets another.
    pub body: Arc<Body>,
    pub event: EventId,
    pub identity: String,
    pub from: Option<Date>,
    pub read: Arc<ReadText>,
}

#[derive(Debug)]
pub(super) struct ReadText {
    pub outcomes: Arc<[Outcome]>,
    /// Who wants to work on.
    pub continues: Vec<MunicipalityId>,
    pub findings: Vec<Finding>,
}

/// What is known under the settings of this run.
pub(super) struct Table<'a> {
    pub settings: blake3::Hash,
    notes: Option<&'a HashMap<SourcePath, Known>>,
}

impl KnownOutcomes {
    pub(super) fn of_settings(&self, input: &Input, municipalities: &[Municipality]) -> Table<'_> {
        let mut hasher = blake3::Hasher::new();
        let mut add = |setting: &dyn Debug| {
            writeln!(hasher, "{setting:?}").expect("a hash takes all text");
        };
        add(&input.has_municipality_list);
        input.events.iter().for_each(|event| add(&event.file.outcomes));
        for place in municipalities {
            add(&(place.kind, &place.name, &place.short, &place.slug, &place.aliases, place.listed));
        }
        let settings = hasher.finalize();
        Table { settings, notes: (settings == self.settings).then_some(&self.notes) }
    }
}

impl Table<'_> {
    pub fn known(&self, session: &Session, identity: &str, from: Option<Date>) -> Option<Known> {
        let known = self.notes?.get(&session.source)?;
        let is_same = Arc::ptr_eq(&known.body, &session.body)
            && (known.event, known.identity.as_str(), known.from) == (session.event, identity, from);
        is_same.then(|| known.clone())
    }
}
