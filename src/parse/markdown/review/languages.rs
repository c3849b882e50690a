//! Parts of a text in another language, which a screen reader is to read out as such.

use crate::diagnostics::{Code, Finding};
use crate::parse::file::shown;
use crate::parse::values;
use crate::source::{SourcePath, Span};

/// A part whose language nobody can tell; pages leave the attribute out.
pub(super) fn judge(value: &str, path: &SourcePath, span: Span, findings: &mut Vec<Finding>) {
    let Err(meant) = values::language(value) else { return };
    let finding = Finding::new(Code::UnclearLanguage).at(path, span).with("value", shown(value));
    findings.push(match meant {
        Some(tag) => finding.with("corrected", tag).help("help-corrected"),
        None => finding.help("help"),
    });
}
