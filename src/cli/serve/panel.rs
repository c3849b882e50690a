//! The panel that shows the findings on every page of the preview.
//!
//! Its script and style come from addresses of their own, so that the preview runs under the same
//! content security policy as the published site.

use std::cmp::Reverse;

use serde::Serialize;

use crate::diagnostics::{Finding, Report};

pub(super) const SCRIPT: &str = include_str!("panel.js");
pub(super) const STYLE: &str = include_str!("panel.css");

/// What the script gets. Both are ours and change together.
#[derive(Serialize)]
struct Panel {
    label: String,
    close: String,
    lost: String,
    summary: String,
    findings: Vec<Entry>,
    /// How many are left out.
    more: Option<String>,
}

/// How many findings a page can show and stay quick. Of more, the worst count.
const MOST: usize = 200;

#[derive(Serialize)]
struct Entry {
    severity: &'static str,
    label: String,
    text: String,
    place: Option<String>,
    other_place: Option<String>,
    help: Option<String>,
}

/// The findings as JSON, in the language of the messages.
pub(super) fn panel(report: &Report) -> String {
    let messages = report.messages;
    let mut findings: Vec<&Finding> = report.findings.iter().collect();
    if findings.len() > MOST {
        findings.sort_by_key(|finding| Reverse(finding.severity));
        findings.truncate(MOST);
    }
    let more = report.findings.len() - findings.len();
    let panel = Panel {
        label: messages.phrase("cli-overlay-label", &[]),
        close: messages.phrase("cli-overlay-close", &[]),
        lost: messages.phrase("cli-overlay-lost", &[]),
        summary: messages.summary(report.findings),
        findings: findings.into_iter().map(|finding| entry(finding, report)).collect(),
        more: (more > 0).then(|| messages.phrase("cli-overlay-more", &[("count", more.to_string())])),
    };
    serde_json::to_string(&panel).expect("texts and lists can be written as JSON")
}

fn entry(finding: &Finding, report: &Report) -> Entry {
    Entry {
        severity: finding.severity.name(),
        label: report.messages.label(finding),
        text: report.messages.title(finding),
        place: finding.location.as_ref().map(|location| report.place(location)),
        other_place: report.other_place(finding),
        help: report.messages.help(finding),
    }
}

/// Puts the panel into a page, which says from which build it is, so that its script can tell a newer one.
pub(super) fn with_panel(mut html: Vec<u8>, build: &str) -> Vec<u8> {
    let tags = format!(
        "<link rel=\"stylesheet\" href=\"/__nachlese/panel.css\">\
         <script src=\"/__nachlese/panel.js\" data-build=\"{build}\" defer></script>\n"
    );
    let end = html.windows(6).rposition(|bytes| bytes.eq_ignore_ascii_case(b"</body")).unwrap_or(html.len());
    html.splice(end..end, tags.into_bytes());
    html
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::{Code, Excerpts, MessageLanguage, Messages};
    use crate::source::{SourcePath, Span};

    #[test]
    fn the_panel_stands_at_the_end_of_the_page() {
        let page = |html: &str| String::from_utf8(with_panel(html.as_bytes().to_vec(), "1-1")).expect("text");
        assert!(page("<p>x</p></BODY></html>").starts_with("<p>x</p><link"));
        assert!(page("<p>x</p></body></html>").ends_with("</script>\n</body></html>"));
        assert!(page("<p>x").ends_with("defer></script>\n"));
    }

    #[test]
    fn findings_are_told_in_words() {
        let path = SourcePath::new("sessions/a.md").expect("a relative path");
        let other = SourcePath::new("event.yaml").expect("a relative path");
        let finding =
            Finding::new(Code::UnknownRoom).in_file(&path).with("name", "</script>").also(&other, Span::default());
        let json = panel(&Report::new(&[finding], &Excerpts::default(), Messages::new(MessageLanguage::German)));
        let value: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        assert_eq!(value["summary"], "1 Warnung");
        assert_eq!(value["findings"][0]["text"], "`</script>` ist kein Raum aus event.yaml");
        assert_eq!(value["findings"][0]["place"], "sessions/a.md");
        assert_eq!(value["findings"][0]["other_place"], "die andere Stelle: event.yaml");
        assert!(value["more"].is_null());
    }

    #[test]
    fn of_too_many_the_worst_are_shown() {
        let mut findings = vec![Finding::new(Code::UnknownRoom); MOST + 1];
        findings.push(Finding::new(Code::YamlSyntax));
        let json = panel(&Report::new(&findings, &Excerpts::default(), Messages::new(MessageLanguage::German)));
        let value: serde_json::Value = serde_json::from_str(&json).expect("JSON");
        assert_eq!(value["findings"].as_array().map(Vec::len), Some(MOST));
        assert_eq!(value["findings"][0]["severity"], "error");
        assert_eq!(value["more"], "2 weitere Meldungen stehen im Terminal");
    }
}
