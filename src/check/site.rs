//! What the site as a whole needs: legal pages, and a colour that can be read.

use crate::diagnostics::{Code, Finding, Severity};
use crate::model::{Colour, LegalKind};
use crate::parse::Input;
use crate::parse::keys::{self, Record};
use crate::source::{SourcePath, Sources};

/// Imprint, privacy and accessibility statement that nobody has named: one finding for all of them. The law wants them
/// linked from every page of a municipal site (§ 5 DDG, Art. 13 GDPR, the laws on accessibility).
pub fn legal_pages(input: &Input, findings: &mut Vec<Finding>) {
    let site = &input.site;
    // Without a file there is a finding that says so, and what was read of a broken one is no proof.
    let Some(source) = site.source.as_ref().filter(|source| !is_unsound(source, findings)) else { return };
    let meant = keys_meant(source, findings);
    let is_named = |kind: &LegalKind| site.legal.links.contains_key(kind.key()) || site.legal.places.contains_key(kind);
    let unnamed = LegalKind::ALL.into_iter().filter(|kind| !is_named(kind)).map(LegalKind::key);
    let missing: Vec<&str> = unnamed.filter(|key| !meant.contains(key)).collect();
    let Some(first) = missing.first().filter(|_| !meant.contains(&"legal")) else { return };
    let quoted: Vec<String> = missing.iter().map(|key| format!("`{key}`")).collect();
    let finding = Finding::new(Code::MissingLegalPage).with("missing", quoted.join(", ")).with("key", first);
    findings.push(match site.legal_key {
        Some(key) => finding.at(source, key).help("add-line"),
        None => finding.in_file(source).help("add-legal"),
    });
}

/// Whether a file could not be read as a whole, or holds something else where `legal:` wants a map.
fn is_unsound(source: &SourcePath, findings: &[Finding]) -> bool {
    let own = findings.iter().filter(|finding| finding.path() == Some(source));
    own.into_iter().any(|finding| finding.severity == Severity::Error || finding.code == Code::WrongType)
}

/// Keys that somebody has misspelled: that they are missing follows from that.
fn keys_meant(source: &SourcePath, findings: &[Finding]) -> Vec<&'static str> {
    let slips = findings.iter().filter(|finding| finding.code == Code::UnknownKey && finding.path() == Some(source));
    let names = slips.filter_map(|finding| finding.arguments.get("suggestion"));
    names
        .flat_map(|name| [Record::Legal, Record::Event].map(|record| keys::find(record, name)))
        .flatten()
        .map(|key| key.name)
        .collect()
}

/// The ground of the built-in theme's pages, on which links stand: `--paper` of its style sheet.
pub const PAPER: Colour = Colour::new(0xff, 0xff, 0xff);
/// What WCAG 2.1 asks of text (1.4.3).
const LEAST: f64 = 4.5;

/// A colour of links that cannot be read on the pages' ground. A theme with a style sheet of its own has another.
pub fn accent(input: &Input, sources: &Sources, theme: &str, findings: &mut Vec<Finding>) {
    let own_style = SourcePath::new(&format!("themes/{theme}/assets/style.css"));
    if own_style.is_some_and(|path| sources.texts.contains_key(&path)) {
        return;
    }
    let (Some(source), Some(accent)) = (&input.site.source, &input.site.accent) else { return };
    let contrast = accent.value.contrast(PAPER);
    if contrast >= LEAST {
        return;
    }
    // Cut rather than rounded, so that 4.49 is not told as 4.5.
    let tenths = (contrast * 10.0) as u32;
    let finding = Finding::new(Code::LowContrast).at(source, accent.span).with("colour", accent.value);
    let finding = finding.with("whole", tenths / 10).with("tenth", tenths % 10);
    let darker = (1..=100).map(|step| accent.value.darkened(step)).find(|shade| shade.contrast(PAPER) >= LEAST);
    findings.push(match darker {
        Some(shade) => finding.with("suggestion", shade).help("darker").propose(accent.span, format!("\"{shade}\"")),
        None => finding,
    });
}

#[cfg(test)]
mod tests {
    use super::PAPER;

    #[test]
    fn the_ground_is_that_of_the_style_sheet() {
        let style = include_str!("../../themes/rathaus/styles/10-values.css");
        let line = style.lines().find_map(|line| line.trim().strip_prefix("--paper: "));
        // `#fff`, the short form.
        assert_eq!((line, PAPER.to_string().as_str()), (Some("#fff;"), "#ffffff"));
    }
}
