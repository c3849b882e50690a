//! How much is wrong with which file.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::Report;
use super::visible::visible;
use crate::diagnostics::{Finding, Summary, summary_of};
use crate::source::SourcePath;

/// The findings of one file, or of the event as a whole where there is none.
pub(super) struct FileFindings<'a> {
    pub path: Option<&'a SourcePath>,
    pub findings: Vec<&'a Finding>,
    pub summary: Summary,
}

/// By file, the worst first.
pub(super) fn by_file<'a>(findings: &'a [Finding]) -> Vec<FileFindings<'a>> {
    let mut files: BTreeMap<Option<&SourcePath>, Vec<&'a Finding>> = BTreeMap::new();
    for finding in findings {
        files.entry(finding.path()).or_default().push(finding);
    }
    let files = files.into_iter().map(|(path, findings)| {
        let summary = summary_of(findings.iter().copied());
        FileFindings { path, findings, summary }
    });
    let mut files: Vec<FileFindings> = files.collect();
    // Stable, so that files with as many are in the order of their names.
    files.sort_by_key(|FileFindings { summary, .. }| Reverse((summary.errors, summary.warnings, summary.notes)));
    files
}

/// A table for people: one line a file, the worst first, at most [`ROWS`]. Empty where all is in one place, since
/// the sum says the same then.
pub(super) fn table(report: &Report) -> String {
    let files = by_file(report.findings);
    if files.len() < 2 {
        return String::new();
    }
    let name = |file: &FileFindings| match file.path {
        Some(path) => visible(&report.path(path)).into_owned(),
        None => report.messages.phrase("whole-event", &[]),
    };
    let rows: Vec<(String, String)> =
        files.iter().take(ROWS).map(|file| (name(file), report.messages.counts(file.summary))).collect();
    let width = rows.iter().map(|(name, _)| name.chars().count()).max().unwrap_or_default();
    let mut table: String = rows.iter().map(|(name, counts)| format!("{name:width$}  {counts}\n")).collect();
    if let more @ 1.. = files.len().saturating_sub(ROWS) {
        table.push_str(&report.messages.phrase("more-files", &[("count", more.to_string())]));
        table.push('\n');
    }
    table
}

const ROWS: usize = 10;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::{Code, Excerpts, MessageLanguage, Messages};

    fn finding(path: &str, code: Code) -> Finding {
        Finding::new(code).in_file(&SourcePath::new(path).expect("a relative path"))
    }

    fn shown(findings: &[Finding], language: MessageLanguage) -> String {
        table(&Report::new(findings, &Excerpts::default(), Messages::new(language)))
    }

    #[test]
    fn the_worst_comes_first() {
        let findings = [
            Finding::new(Code::NoTopic),
            finding("a.md", Code::BrokenLink),
            finding("a.md", Code::BrokenLink),
            finding("long/b.md", Code::YamlSyntax),
            finding("ü.md", Code::BrokenLink),
        ];
        assert_eq!(
            shown(&findings, MessageLanguage::English),
            "\
long/b.md             1 error
a.md                  2 warnings
ü.md                  1 warning
the event as a whole  1 note
"
        );
    }

    #[test]
    fn a_long_table_ends() {
        let findings: Vec<Finding> = (0..12).map(|n| finding(&format!("{n}.md"), Code::BrokenLink)).collect();
        let table = shown(&findings, MessageLanguage::German);
        assert_eq!(table.lines().count(), ROWS + 1);
        assert!(table.ends_with("und 2 weitere Dateien\n"), "{table}");
        assert_eq!(shown(&findings[..1], MessageLanguage::German), "");
    }
}
