//! Makes all files of a plan, on all processors.

use std::io::{self, IsTerminal};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use rayon::prelude::*;

use super::terminal::Terminal;
use crate::diagnostics::{self, Code, Finding, Severity};
use crate::pipeline::{Content, Plan};
use crate::source::SitePath;

/// Makes every file and hands it to `keep`, from many threads. Gives all findings about the event, those of
/// the plan and those that only making the files brings to light, in the order in which people read them.
///
/// # Errors
/// The first failure of `keep`.
pub(super) fn make_all(
    plan: &Plan,
    terminal: &Terminal,
    keep: impl Fn(&SitePath, Content) -> anyhow::Result<()> + Sync,
) -> anyhow::Result<Vec<Finding>> {
    let paths: Vec<&SitePath> = plan.files().collect();
    let progress = Progress::new(paths.len(), terminal);
    let made: anyhow::Result<Vec<Vec<Finding>>> = paths
        .par_iter()
        .map(|path| {
            let findings = match plan.make(path) {
                Ok(content) => keep(path, content).map(|()| Vec::new()),
                Err(findings) => Ok(findings),
            };
            progress.advance();
            findings
        })
        .collect();
    progress.clear();
    let mut findings = plan.findings.clone();
    findings.extend(made?.into_iter().flatten());
    diagnostics::sort(&mut findings);
    // A broken template is the same fault on each of its pages.
    findings.dedup();
    Ok(findings)
}

/// What may be published with findings.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Rule {
    /// Warnings count as errors.
    pub strict: bool,
    /// Errors of notes hold back the notes, not the site.
    pub keep_going: bool,
}

impl Rule {
    pub fn forbids(self, findings: &[Finding]) -> bool {
        findings.iter().any(|finding| match finding.severity {
            Severity::Error => !(self.keep_going && holds_back_a_note(finding)),
            Severity::Warning => self.strict,
            Severity::Note => false,
        })
    }
}

/// How many notes are held back for their errors.
pub(super) fn held_back(findings: &[Finding]) -> usize {
    let held = findings.iter().filter(|finding| finding.severity == Severity::Error && holds_back_a_note(finding));
    let mut paths: Vec<_> = held.filter_map(Finding::path).collect();
    paths.sort();
    paths.dedup();
    paths.len()
}

/// Whether the error is one note's own: not of the site as a whole, and in no file that all notes share.
fn holds_back_a_note(finding: &Finding) -> bool {
    let Some(path) = finding.path() else { return false };
    let shared = path.as_str().split('/').any(|part| matches!(part, "pages" | "themes" | "templates"));
    path.extension() == "md" && !shared && !is_of_the_site(finding.code)
}

fn is_of_the_site(code: Code) -> bool {
    code.number().starts_with("N6")
}

/// A bar on a terminal, and only for work that takes long enough to wonder about.
struct Progress {
    bar: ProgressBar,
    started: Instant,
    wanted: bool,
}

const PATIENCE: Duration = Duration::from_secs(1);

impl Progress {
    fn new(files: usize, terminal: &Terminal) -> Self {
        let bar = ProgressBar::with_draw_target(Some(files as u64), ProgressDrawTarget::hidden());
        if let Ok(style) = ProgressStyle::with_template("{msg} {wide_bar} {pos}/{len}") {
            bar.set_style(style);
        }
        bar.set_message(terminal.phrase("cli-progress", &[]));
        Self { bar, started: Instant::now(), wanted: io::stderr().is_terminal() }
    }

    fn advance(&self) {
        if !self.wanted {
            return;
        }
        self.bar.inc(1);
        if self.bar.is_hidden() && self.started.elapsed() > PATIENCE {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
        }
    }

    fn clear(&self) {
        self.bar.finish_and_clear();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::SourcePath;

    fn finding(code: Code, path: &str) -> Finding {
        Finding::new(code).in_file(&SourcePath::new(path).expect("a relative path"))
    }

    #[test]
    fn only_notes_are_held_back() {
        let forbids = |code, path| Rule { keep_going: true, strict: false }.forbids(&[finding(code, path)]);
        assert!(!forbids(Code::YamlSyntax, "sessions/a.md"));
        assert!(!forbids(Code::YamlSyntax, "2017/sessions/a/index.md"));
        assert!(forbids(Code::YamlSyntax, "event.yaml"));
        assert!(forbids(Code::YamlSyntax, "pages/imprint.md"));
        assert!(forbids(Code::AddressClash, "sessions/a.md"));
        assert!(forbids(Code::TemplateError, "themes/x/templates/page.html"));
    }

    #[test]
    fn warnings_count_if_asked() {
        let warning = [finding(Code::BrokenLink, "sessions/a.md")];
        assert!(!Rule::default().forbids(&warning));
        assert!(Rule { strict: true, keep_going: true }.forbids(&warning));
    }
}
