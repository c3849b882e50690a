//! Which drawings may be shown.

use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use crate::diagnostics::{Code, Finding};
use crate::parse::drawing::{MOST_REPEATED, Refusal, cleaned};
use crate::source::{SourcePath, Sources};

/// How much of what is wrong with one is told.
const TOLD: usize = 3;

/// The drawings of the event's folder. Each is read once, when a text first names it.
pub(super) struct Drawings<'a> {
    sources: &'a Sources,
    faults: Mutex<HashMap<&'a SourcePath, Option<Finding>>>,
}

impl<'a> Drawings<'a> {
    pub fn new(sources: &'a Sources) -> Self {
        Self { sources, faults: Mutex::default() }
    }

    /// What is wrong with a file, if it is a drawing.
    pub fn fault_of(&self, path: &SourcePath) -> Option<Finding> {
        if path.extension() != "svg" {
            return None;
        }
        let (path, _) = self.sources.assets.get_key_value(path)?;
        let mut faults = self.faults.lock().unwrap_or_else(PoisonError::into_inner);
        faults.entry(path).or_insert_with(|| self.fault(path)).clone()
    }

    fn fault(&self, path: &SourcePath) -> Option<Finding> {
        let finding = Finding::new(Code::UnsafeDrawing).with("target", path);
        let refusal = match self.sources.drawings.get(path) {
            Some(bytes) => cleaned(bytes).err()?,
            None => return Some(finding.variant("too-large").help("save-plain")),
        };
        Some(match refusal {
            Refusal::Active(what) => {
                let told: Vec<String> = what.iter().take(TOLD).map(|what| format!("`{what}`")).collect();
                finding.with("found", told.join(", ")).help("save-plain")
            }
            Refusal::Endless => finding.variant("endless").with("limit", MOST_REPEATED).help("save-again"),
            Refusal::Unreadable => finding.variant("unreadable").help("save-again"),
        })
    }
}
