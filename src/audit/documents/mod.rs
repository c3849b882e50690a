//! What documents that are published as they are tell about their authors, and whether they can be read out.

mod office;
mod pdf;

pub(super) use office::words;

use crate::diagnostics::{Code, Finding};
use crate::model::extension_of;
use crate::source::SitePath;
use office::Trace;

/// Whether there is anything to look for in a file of this name.
pub(super) fn is_known(path: &str) -> bool {
    is_office(path) || extension_of(path) == "pdf"
}

pub(super) fn is_office(path: &str) -> bool {
    matches!(extension_of(path).as_str(), "docx" | "xlsx" | "pptx" | "odt" | "ods" | "odp")
}

/// Looks through one document. Of an empty file there is nothing to say.
pub(super) fn inspect(path: &SitePath, bytes: &[u8], findings: &mut Vec<Finding>) {
    if bytes.is_empty() || !is_known(path.as_str()) {
        return;
    }
    if !is_office(path.as_str()) {
        findings.extend(pdf_finding(bytes).map(|finding| finding.with("target", path)));
        return;
    }
    let trace = |finding: Finding| finding.with("target", path);
    match office::traces(bytes) {
        None => findings.push(trace(Finding::new(Code::TraceInDocument).variant("unchecked").help("open"))),
        Some(traces) => findings.extend(traces.into_iter().map(|found| {
            let finding = Finding::new(Code::TraceInDocument).help("clean");
            trace(match found {
                Trace::Author => finding,
                Trace::Comments => finding.variant("comments"),
                Trace::Changes => finding.variant("changes"),
            })
        })),
    }
}

fn pdf_finding(bytes: &[u8]) -> Option<Finding> {
    let finding = Finding::new(Code::UntaggedPdf);
    let Some(facts) = pdf::facts(bytes) else { return Some(finding.variant("unchecked").help("open")) };
    match facts {
        pdf::Facts { is_tagged: false, .. } => Some(finding.help("export-tagged")),
        pdf::Facts { has_title: true, has_language: true, .. } => None,
        pdf::Facts { has_title: true, .. } => Some(finding.variant("no-language").help("set-properties")),
        pdf::Facts { has_language: true, .. } => Some(finding.variant("no-title").help("set-properties")),
        pdf::Facts { .. } => Some(finding.variant("no-language-no-title").help("set-properties")),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::office::tests::archive;
    use super::*;

    fn told(path: &str, bytes: &[u8]) -> Vec<Option<&'static str>> {
        let mut findings = Vec::new();
        inspect(&SitePath::new(path), bytes, &mut findings);
        findings.iter().map(|finding| finding.variant).collect()
    }

    #[test]
    fn what_cannot_be_read_is_told_and_nothing_else_is() {
        for path in ["a.docx", "a.XLSX", "a.odt", "a.pdf"] {
            assert_eq!(told(path, b"nothing of the kind"), [Some("unchecked")], "{path}");
            assert_eq!(told(path, b""), [None; 0], "{path}");
        }
        for path in ["a.zip", "a.txt", "docx"] {
            assert_eq!(told(path, b"nothing of the kind"), [None; 0], "{path}");
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn nothing_panics(
            end in 0usize..2000,
            changed in prop::collection::vec((0usize..2000, any::<u8>()), 0..6),
            noise in prop::collection::vec(any::<u8>(), 0..200),
        ) {
            let office = archive(&[("docProps/core.xml", "<dc:creator>A</dc:creator>"), ("word/document.xml", "<w:ins w:id='1'>")]);
            for (path, mut bytes) in [("a.docx", office), ("a.pdf", super::pdf::tests::file("/Lang (de)", "/Title (T)"))] {
                for &(at, byte) in &changed {
                    if let Some(place) = bytes.get_mut(at) {
                        *place = byte;
                    }
                }
                bytes.truncate(end);
                told(path, &bytes);
                told(path, &noise);
            }
        }
    }
}
