//! Names for findings that stay when lines move, so that forges know them again.

use std::collections::BTreeMap;

use super::Report;
use crate::diagnostics::Finding;

/// One for each finding: a hash of its code, its path and the text of its line, and how many of the same came
/// before. Nothing else goes in, above all no line number.
pub(super) fn fingerprints(report: &Report) -> Vec<String> {
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let fingerprint = |finding: &Finding| {
        let hash = hash(finding, report);
        let count = seen.entry(hash.clone()).or_default();
        *count += 1;
        format!("{hash}:{count}")
    };
    report.findings.iter().map(fingerprint).collect()
}

fn hash(finding: &Finding, report: &Report) -> String {
    let line = finding.location.as_ref().and_then(|place| report.excerpts.line(&place.path, place.span?));
    let path = report.path_or_event(finding);
    // No path holds a NUL, so that no two triples make one text.
    let text = [finding.code.number(), &path, line.map_or("", |line| line.text.trim())].join("\0");
    blake3::hash(text.as_bytes()).to_hex()[..32].to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::{Code, Excerpts, MessageLanguage, Messages};
    use crate::source::{SourcePath, SourceText, Span};

    /// The fingerprints of a broken link at each `x` of a text.
    fn of(text: &str) -> Vec<String> {
        let path = SourcePath::new("a.md").expect("a relative path");
        let places = text.match_indices('x').map(|(at, _)| Span::new(at..at + 1));
        let findings: Vec<Finding> = places.map(|span| Finding::new(Code::BrokenLink).at(&path, span)).collect();
        let mut excerpts = Excerpts::default();
        excerpts.insert(SourceText::decode(path, text.as_bytes()));
        fingerprints(&Report::new(&findings, &excerpts, Messages::new(MessageLanguage::English)))
    }

    #[test]
    fn they_stay_when_lines_move() {
        assert_eq!(of("a x\nb x\n"), of("new\n\n  a x\r\nmore\r\nb x"));
        assert_ne!(of("a x\n"), of("b x\n"));
    }

    #[test]
    fn no_two_are_alike() {
        let all = of("x x\nx x x\n");
        let [first, second, third, ..] = all.as_slice() else { panic!("five, not {all:?}") };
        assert!(first.ends_with(":1") && second.ends_with(":2") && third.ends_with(":1"));
        assert_eq!(first.split(':').next(), second.split(':').next());
        assert_ne!(first.split(':').next(), third.split(':').next());
    }
}
