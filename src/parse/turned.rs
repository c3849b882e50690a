//! Characters that nobody sees and that change the direction of what follows them.

use super::file::shown;
use crate::diagnostics::{Code, Finding};
use crate::source::{SourcePath, Span};

/// Whether a character turns text around whatever its letters are. Marks and isolates, which texts in Hebrew or Arabic
/// need, do not.
pub fn turns(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}')
}

/// Tells of the first such character in the text at `at`.
pub fn in_text(path: &SourcePath, text: &str, at: Span, findings: &mut Vec<Finding>) {
    let start = at.range().start;
    // All of them begin with this byte, as typographic quotation marks and dashes do.
    let near = memchr::memchr_iter(0xe2, &text.as_bytes()[at.range()]).map(|found| start + found);
    let mut turning = near.filter_map(|found| Some((found, text.get(found..)?.chars().next().filter(|c| turns(*c))?)));
    if let Some((found, c)) = turning.next() {
        let finding = Finding::new(Code::HiddenCharacters).at(path, Span::new(found..found + c.len_utf8()));
        findings.push(finding.variant("text").help("help"));
    }
}

/// Tells of a value that holds one, of which it is freed.
pub fn in_value(path: &SourcePath, value: &str, at: Span, findings: &mut Vec<Finding>) {
    if value.contains(turns) {
        findings.push(Finding::new(Code::HiddenCharacters).at(path, at).with("value", shown(value)).help("help"));
    }
}

/// Tells of a file whose name holds one.
pub fn in_name(path: &SourcePath, findings: &mut Vec<Finding>) {
    if path.as_str().contains(turns) {
        findings.push(Finding::new(Code::HiddenCharacters).in_file(path).variant("name").help("help-name"));
    }
}
