//! Findings as text, one file per format.
//!
//! What stands in a note may be anything: both formats show it through [`visible`], so that no note can
//! move the cursor, hide its own lines or turn them around.

mod human;
mod short;
mod visible;

pub use human::human;
pub use short::short;
pub use visible::visible;

use std::collections::BTreeMap;

use super::{Finding, Messages, Summary, summary_of};
use crate::source::{LineColumn, LineIndex, SourcePath, SourceText, Sources, Span};

/// Whether the text is for eyes that see colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    Plain,
    Coloured,
}

/// The texts that findings point into, for snippets, lines and columns.
#[derive(Default)]
pub struct Excerpts {
    files: BTreeMap<SourcePath, (SourceText, LineIndex)>,
}

impl Excerpts {
    /// The texts of all files that the findings name. A file that is none of the sources, as a template of
    /// the built-in theme, is left out; its findings then show no snippet.
    pub fn of(findings: &[Finding], sources: &Sources) -> Self {
        let mut excerpts = Self::default();
        for path in findings.iter().filter_map(Finding::path) {
            if let Some(bytes) = sources.texts.get(path)
                && !excerpts.files.contains_key(path)
            {
                excerpts.insert(SourceText::decode(path.clone(), bytes));
            }
        }
        excerpts
    }

    pub fn insert(&mut self, text: SourceText) {
        let index = LineIndex::new(&text.text);
        self.files.insert(text.path.clone(), (text, index));
    }

    pub fn text(&self, path: &SourcePath) -> Option<&str> {
        self.files.get(path).map(|(text, _)| text.text.as_str())
    }

    /// Where a span begins, as people count.
    pub fn place(&self, path: &SourcePath, span: Span) -> Option<LineColumn> {
        let (text, index) = self.files.get(path)?;
        Some(index.line_column(&text.text, span.start as usize))
    }

    /// Where a finding points, as editors and terminals understand it: `path`, or `path:line:column`.
    pub fn place_text(&self, finding: &Finding) -> Option<String> {
        let location = finding.location.as_ref()?;
        let path = visible::visible(location.path.as_str()).into_owned();
        let place = location.span.and_then(|span| self.place(&location.path, span));
        Some(match place {
            None => path,
            Some(place) => format!("{path}:{}:{}", place.line, place.column),
        })
    }
}

impl Messages {
    /// „2 Fehler, 1 Warnung, 3 Hinweise“; empty where there are no findings.
    pub fn summary(&self, findings: &[Finding]) -> String {
        let Summary { errors, warnings, notes } = summary_of(findings);
        let counts = [("count-errors", errors), ("count-warnings", warnings), ("count-notes", notes)];
        let counts = counts.into_iter().filter(|(_, count)| *count > 0);
        let phrases: Vec<String> = counts.map(|(id, count)| self.phrase(id, &[("count", count.to_string())])).collect();
        phrases.join(", ")
    }

    /// `warning[N104]`, in the language of the messages.
    pub fn label(&self, finding: &Finding) -> String {
        format!("{}[{}]", self.severity(finding.severity), finding.code.number())
    }
}

#[cfg(test)]
pub(super) mod sample {
    //! One sample for all formats.

    use super::Excerpts;
    use crate::diagnostics::{Code, Finding};
    use crate::source::{SourcePath, SourceText, Span};

    const NOTE: &str = "---\r\ntopic: E-Akte\r\nroom: Ram 3\r\n---\r\nSiehe [Düren](dueren.md).\r\n";

    pub(in crate::diagnostics) fn findings() -> (Vec<Finding>, Excerpts) {
        let note = SourcePath::new("sessions/e-akte.md").expect("a relative path");
        let at = |part: &str| {
            let start = NOTE.find(part).expect("part of the note");
            Span::new(start..start + part.len())
        };
        let findings = vec![
            Finding::new(Code::NoTopic).variant("many").with("count", 3).with("total", 4),
            Finding::new(Code::AddressClash)
                .in_file(&note)
                .with("address", "sessions/e-akte.html")
                .with("other", "sessions/tag-2/e-akte.md")
                .help("set-id")
                .with("id", "e-akte-2"),
            Finding::new(Code::UnknownRoom)
                .at(&note, at("Ram 3"))
                .with("name", "Ram 3")
                .help("did-you-mean")
                .with("suggestion", "Raum 3")
                .propose(at("Ram 3"), "Raum 3"),
            Finding::new(Code::BrokenLink)
                .at(&note, at("dueren.md"))
                .with("target", "dueren.md")
                .help("did-you-mean")
                .with("suggestion", "dueren-2.md"),
        ];
        let mut excerpts = Excerpts::default();
        excerpts.insert(SourceText::decode(note, NOTE.as_bytes()));
        (findings, excerpts)
    }
}
