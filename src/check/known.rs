//! Whom texts were found to name before.
//!
//! What is told of names in a text follows from the text and from the names that are looked for. While those stay as they
//! are, only texts that were changed are read again.

use std::fmt::Debug;
use std::io::Write;
use std::sync::Arc;

use super::consent::Told;
use crate::model::Site;
use crate::source::{HashMap, SourcePath};

/// What one run found, for the next, by note or page.
#[derive(Default)]
pub struct KnownNames {
    /// Hash of the names; `None` where none were looked for.
    pub(super) names: Option<blake3::Hash>,
    pub(super) texts: HashMap<SourcePath, Known>,
}

/// What was found in a text, and all besides the names that it follows from.
#[derive(Clone)]
pub(super) struct Known {
    pub bytes: Arc<[u8]>,
    /// Of a page less is told.
    pub is_note: bool,
    pub told: Arc<Told>,
}

impl KnownNames {
    /// What is known of a text, if the same names were looked for in the very same.
    pub(super) fn find(
        &self,
        names: blake3::Hash,
        path: &SourcePath,
        bytes: &Arc<[u8]>,
        is_note: bool,
    ) -> Option<Known> {
        let known = self.texts.get(path).filter(|known| self.names == Some(names) && known.is_note == is_note)?;
        (Arc::ptr_eq(&known.bytes, bytes) || known.bytes == *bytes).then(|| known.clone())
    }
}

/// The hash of all names that are looked for, and of what is told of them.
pub(super) fn hash_of_names(site: &Site, noted: &[String]) -> blake3::Hash {
    let mut hasher = blake3::Hasher::new();
    let mut add = |name: &dyn Debug| {
        writeln!(hasher, "{name:?}").expect("a hash takes all text");
    };
    for person in &site.people {
        let public = person.public_name(site.names);
        let public = public.as_ref().map(|name| name.as_str());
        add(&(&person.key, person.withheld_name(site.names), public, person.consent.is_some()));
    }
    add(&noted);
    hasher.finalize()
}
