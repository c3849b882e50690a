//! `levels:` of an event: how serious its editors take each kind of finding.

use super::fields::{Fields, text, wrong_type};
use super::file::shown;
use super::tree::{Entry, Value};
use super::values;
use crate::diagnostics::{Code, Finding, Level, Levels, Severity};

/// Reads a map from codes or slugs to levels. What cannot be followed is a finding and changes nothing.
pub fn levels(fields: &Fields, findings: &mut Vec<Finding>) -> Levels {
    let mut levels = Levels::default();
    let Some(node) = fields.node("levels") else { return levels };
    let Value::Map(entries) = &node.value else {
        findings.push(wrong_type(fields.file, node, "map"));
        return levels;
    };
    for entry in entries {
        if let Some((code, level)) = rule(fields, entry, findings) {
            levels.set(code, level);
        }
    }
    levels
}

fn rule(fields: &Fields, entry: &Entry, findings: &mut Vec<Finding>) -> Option<(Code, Level)> {
    let unclear = |span, variant, value: &str| {
        fields.file.finding(Code::UnclearRule, span).variant(variant).with("value", shown(value))
    };
    let Some(code) = Code::find(&entry.key.value) else {
        findings.push(suggesting_code(unclear(entry.key.span, "code", &entry.key.value), &entry.key.value));
        return None;
    };
    let written = text(fields.file, &entry.value, findings)?;
    let Some(level) = values::level(&written.value) else {
        findings.push(unclear(written.span, "level", &written.value).help("help-level"));
        return None;
    };
    if code.default_severity() == Severity::Error && !code.may_be_mistaken() && level < Level::Error {
        findings.push(unclear(entry.key.span, "error", &entry.key.value).help("help-error"));
        return None;
    }
    Some((code, level))
}

/// Adds the code that was probably meant, or where to find all.
pub fn suggesting_code(finding: Finding, written: &str) -> Finding {
    match Code::suggestion(written) {
        Some(suggestion) => finding.with("suggestion", suggestion).help("did-you-mean"),
        None => finding.help("help-code"),
    }
}
