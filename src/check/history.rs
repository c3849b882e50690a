//! Why pages do not say when their notes were changed.

use crate::diagnostics::{Code, Finding};
use crate::source::{History, HistoryGap};

/// One finding for the event, since it is never about one note.
pub fn gaps(history: &History, findings: &mut Vec<Finding>) {
    let unavailable = || Finding::new(Code::GitUnavailable);
    findings.extend(history.gap.as_ref().map(|gap| match gap {
        HistoryGap::Shallow => Finding::new(Code::ShallowClone).help("fetch-all"),
        HistoryGap::NotInstalled => unavailable().variant("not-installed").help("install"),
        HistoryGap::NoRepository => unavailable().variant("no-repository").help("without"),
        HistoryGap::NotTrusted(folder) => unavailable().variant("not-trusted").help("trust").with("folder", folder),
        HistoryGap::TooSlow(seconds) => unavailable().variant("too-slow").help("without").with("seconds", seconds),
        HistoryGap::TooLarge => unavailable().variant("too-large").help("without"),
        HistoryGap::Failed(reason) => unavailable().help("without").with("reason", reason),
    }));
}
