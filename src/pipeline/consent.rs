//! What findings about names mean for the audit, and what the audit's findings add to them.

use std::collections::{HashMap, HashSet};

use crate::diagnostics::{Code, Finding, Level, Levels, Severity};
use crate::parse::{self, privacy::Names};
use crate::source::SourcePath;

/// Whether a list of people that is handed in has anybody on it, or else an error that will be told: an empty one would
/// silently protect nobody.
pub fn lists_anybody(list: &[u8]) -> bool {
    let path = SourcePath::new("people.yaml").expect("a relative path");
    let mut findings = Vec::new();
    let people = parse::people(&path, list, &mut findings);
    !people.is_empty() || findings.iter().any(|finding| finding.severity == Severity::Error)
}

/// Names of people that notes list and repeat, as they are told.
pub(super) fn repeated_names(findings: &[Finding]) -> Vec<String> {
    let repeated = findings.iter().filter(|finding| finding.code == Code::RepeatedName);
    repeated.filter_map(|finding| finding.arguments.get("value").map(str::to_owned)).collect()
}

/// Of the names that only notes know, those that no file may hold: all, as long as that is an error, but for those that
/// somebody allowed. `repeated` is what was told before it was `judged`.
pub(super) fn forbidden(noted: Vec<String>, repeated: &[String], judged: &[Finding], levels: &Levels) -> Vec<String> {
    if levels.level_of(&Finding::new(Code::RepeatedName)) < Level::Error {
        return Vec::new();
    }
    let still: HashSet<String> = repeated_names(judged).into_iter().collect();
    let Some(names) = Names::new(noted.iter().map(String::as_str), []) else { return noted };
    let allowed = repeated.iter().filter(|name| !still.contains(*name)).flat_map(|name| names.places_in(name));
    let allowed: HashSet<usize> = allowed.map(|found| found.name).collect();
    noted.into_iter().enumerate().filter(|(place, _)| !allowed.contains(place)).map(|(_, name)| name).collect()
}

/// Takes out what only follows from another finding.
pub fn without_consequences(findings: &mut Vec<Finding>) {
    without_names_told(findings);
    without_variables_told(findings);
}

/// A page holds a name that is told at its place in a note already. A file that is copied as it is has places of its own.
fn without_names_told(findings: &mut Vec<Finding>) {
    let is_told = |finding: &&Finding| matches!(finding.code, Code::WithheldName | Code::RepeatedName);
    let told = findings.iter().filter(is_told).filter_map(|finding| finding.arguments.get("value"));
    let told: HashSet<String> = told.map(str::to_owned).collect();
    let mut known: HashMap<String, bool> = HashMap::new();
    findings.retain(|finding| {
        if finding.code != Code::NameInOutput || finding.location.is_some() {
            return true;
        }
        let name = finding.arguments.get("name").unwrap_or_default();
        let is_told = known.entry(name.to_owned()).or_insert_with(|| {
            Names::new([name], []).is_some_and(|names| told.iter().any(|told| names.stand_in(told)))
        });
        !*is_told
    });
}

/// A template cannot be filled in for a variable that it asks for in vain: the error says it already.
fn without_variables_told(findings: &mut Vec<Finding>) {
    let broken = findings.iter().filter(|finding| finding.code == Code::TemplateError);
    let broken: Vec<_> = broken.filter_map(|finding| finding.location.clone()).collect();
    let starts = |finding: &Finding| finding.location.as_ref().and_then(|location| location.span);
    findings.retain(|finding| {
        finding.code != Code::UnknownVariable
            || !broken.iter().any(|place| {
                Some(&place.path) == finding.path()
                    && place.span.zip(starts(finding)).is_some_and(|(a, b)| a.start < b.end && b.start < a.end)
            })
    });
}
