//! Notes in which nobody has written anything yet.

use crate::diagnostics::{Code, Finding};
use crate::index::Index;
use crate::model::{Session, Site, Status};

/// Notes without text, and notes that still are the event's template.
pub fn texts(site: &Site, index: &Index, findings: &mut Vec<Finding>) {
    for session in index.sessions.iter().map(|&session| site.session(session)) {
        if let Some(code) = lack_of(session) {
            findings.push(Finding::new(code).in_file(&session.source).help("help"));
        }
    }
}

/// What is said of a note that nobody has written; all else that it lacks follows from that. Of a session that was
/// cancelled there is nothing to write.
pub fn lack_of(session: &Session) -> Option<Code> {
    match session.status {
        Status::Cancelled => None,
        _ if !session.body.has_text => Some(Code::EmptyNote),
        _ if session.is_template => Some(Code::UnchangedTemplate),
        _ => None,
    }
}
