//! What every format is made of, and the pieces of text that several of them share.

use super::Excerpts;
use super::visible::visible;
use crate::diagnostics::{Finding, Location, Messages, Summary, summary_of};
use crate::source::SourcePath;

/// Findings, and all that a format may want to know about them.
#[derive(Clone, Copy)]
pub struct Report<'a> {
    /// In the order in which people read them.
    pub findings: &'a [Finding],
    pub excerpts: &'a Excerpts,
    pub messages: Messages,
    /// Stands before the path of every file: empty, or the event's folder with a final `/`, as seen from where
    /// the reader is.
    pub root: &'a str,
    /// The file that stands for the event, for formats in which everything has a file.
    pub event_file: &'a str,
    pub links: &'a Links,
}

/// The address at which a file, or a line of it, can be mended, where there is one.
pub type Links = dyn Fn(&SourcePath, Option<usize>) -> Option<String> + Send + Sync;

impl<'a> Report<'a> {
    /// As seen from the event's folder, without links.
    pub fn new(findings: &'a [Finding], excerpts: &'a Excerpts, messages: Messages) -> Self {
        Self { findings, excerpts, messages, root: "", event_file: "event.yaml", links: &|_, _| None }
    }

    /// The file as the reader finds it.
    pub fn path(&self, path: &SourcePath) -> String {
        format!("{}{path}", self.root)
    }

    /// The file of a finding; that of the event for what concerns it as a whole.
    pub(super) fn path_or_event(&self, finding: &Finding) -> String {
        finding.path().map_or_else(|| format!("{}{}", self.root, self.event_file), |path| self.path(path))
    }

    /// Where something is, as editors and terminals understand it: `path`, or `path:line:column`.
    pub fn place(&self, location: &Location) -> String {
        let path = self.path(&location.path);
        let path = visible(&path);
        match self.excerpts.place(location) {
            None => path.into_owned(),
            Some(place) => format!("{path}:{}:{}", place.line, place.column),
        }
    }

    /// „die andere Stelle: topics.yaml:3:7“, where there is another one.
    pub fn other_place(&self, finding: &Finding) -> Option<String> {
        let place = self.place(finding.also.as_ref()?);
        Some(self.messages.phrase("other-place.at", &[("place", place)]))
    }

    /// What is wrong, on one line.
    pub(super) fn title(&self, finding: &Finding) -> String {
        visible(&self.messages.title(finding)).into_owned()
    }

    /// What to do about it, on one line.
    pub(super) fn help(&self, finding: &Finding) -> Option<String> {
        Some(visible(&self.messages.help(finding)?).into_owned())
    }

    /// All that there is to say, on one line: `text (the other place: x:1:1; help)`.
    pub(super) fn sentence(&self, finding: &Finding) -> String {
        let title = self.title(finding);
        let more: Vec<String> = self.other_place(finding).into_iter().chain(self.help(finding)).collect();
        if more.is_empty() { title } else { format!("{title} ({})", more.join("; ")) }
    }
}

impl Messages {
    /// „2 Fehler, 1 Warnung, 3 Hinweise“; empty where there are no findings.
    pub fn summary(&self, findings: &[Finding]) -> String {
        self.counts(summary_of(findings))
    }

    pub(super) fn counts(&self, summary: Summary) -> String {
        let Summary { errors, warnings, notes } = summary;
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
