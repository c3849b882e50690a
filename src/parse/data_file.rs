//! The YAML files beside the notes: `event.yaml`, `series.yaml` and the lists.

use super::file::File;
use super::header::encoding;
use super::keys::{self, Record};
use super::yaml::{self, Document};
use crate::diagnostics::{Code, Finding};
use crate::source::{SourcePath, SourceText};

/// Larger than any list of places or people.
const LARGEST: usize = 5_000_000;

/// Reads a file that is YAML as a whole.
pub fn read(source: &SourceText, record: Record, findings: &mut Vec<Finding>) -> Document {
    encoding(source, findings);
    if source.text.len() > LARGEST {
        let finding = Finding::new(Code::TooLarge).in_file(&source.path);
        findings.push(finding.with("path", &source.path).with("limit", LARGEST / 1_000_000).help("help"));
        return Document { root: None, is_whole: false };
    }
    let file = File::new(&source.path, &source.text);
    yaml::read(&file, 0..source.text.len(), &|key| keys::kind(record, key), findings)
}

/// What is wrong with a file as a whole.
pub fn missing_in_file(path: &SourcePath, key: &'static str) -> Finding {
    Finding::new(Code::MissingKey).in_file(path).with("key", key).help("help")
}
