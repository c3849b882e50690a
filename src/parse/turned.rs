//! Characters that nobody sees: those that change the direction of what follows them, and control characters.

use super::file::shown;
use crate::diagnostics::{Code, Finding};
use crate::source::{SourcePath, Span};

/// Whether a character turns text around whatever its letters are. Marks and isolates, which texts in Hebrew or Arabic
/// need, do not.
pub fn turns(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}')
}

/// Tells of the first such character in the text at `at`, and of the first control character.
pub fn in_text(path: &SourcePath, text: &str, at: Span, findings: &mut Vec<Finding>) {
    let start = at.range().start;
    // All of them begin with this byte, as typographic quotation marks and dashes do.
    let near = memchr::memchr_iter(0xe2, &text.as_bytes()[at.range()]).map(|found| start + found);
    let mut turning = near.filter_map(|found| Some((found, text.get(found..)?.chars().next().filter(|c| turns(*c))?)));
    if let Some((found, c)) = turning.next() {
        let finding = Finding::new(Code::HiddenCharacters).at(path, Span::new(found..found + c.len_utf8()));
        findings.push(finding.variant("text").help("help"));
    }
    if let Some(found) = first_control(&text.as_bytes()[at.range()]) {
        let found = start + found;
        let finding = Finding::new(Code::HiddenCharacters).at(path, Span::new(found..found + 1)).variant("control");
        let character = format!("U+{:04X}", text.as_bytes()[found]);
        findings.push(finding.with("character", character).help("help-control"));
    }
}

/// Where the first byte stands that no text holds. Blanks of all kinds are none: word processors end lines and pages with
/// them. In pieces, since every byte of every note comes by here.
fn first_control(bytes: &[u8]) -> Option<usize> {
    const PIECE: usize = 64;
    let is_control = |byte: &&u8| matches!(byte, 0..=8 | 14..=31 | 127);
    let piece = bytes.chunks(PIECE).position(|piece| piece.iter().filter(is_control).count() > 0)?;
    bytes[piece * PIECE..].iter().position(|byte| is_control(&byte)).map(|found| piece * PIECE + found)
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
