//! Data for others: what is wanted by name and cannot be made, and what nobody may use.

use crate::diagnostics::{Code, Finding};
use crate::index::Index;
use crate::model::{DataFormat, Session, Site};
use crate::parse::Input;

/// `data: [feeds]` without an address, a schedule without rooms. Who wants all of it gets what there is.
pub fn wanted(input: &Input, site: &Site, index: &Index, findings: &mut Vec<Finding>) {
    let file = &input.site;
    let (Some(source), Some(data)) = (&file.source, &file.data) else { return };
    let sessions = || index.sessions.iter().map(|&session| site.session(session));
    for (&format, &span) in &data.named {
        let finding = match format {
            DataFormat::Feeds if site.url.is_none() => Some("add-url"),
            DataFormat::Schedule => (!sessions().any(|session| session.placement().is_some())).then_some("add-times"),
            DataFormat::Calendar => (!sessions().any(Session::has_day)).then_some("add-date"),
            _ => None,
        };
        let Some(help) = finding else { continue };
        let finding = Finding::new(Code::DataLacksSomething).variant(format.key()).at(source, span);
        findings.push(finding.with("format", format.key()).help(help));
    }
}

pub fn licence(input: &Input, findings: &mut Vec<Finding>) {
    let file = &input.site;
    let (Some(source), Some(data)) = (&file.source, &file.data) else { return };
    if !data.formats.is_empty() && file.licence.is_none() {
        findings.push(Finding::new(Code::DataWithoutLicence).at(source, data.span).help("add-licence"));
    }
}
