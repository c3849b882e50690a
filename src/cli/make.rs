//! Makes all files of a plan, on all processors.

use std::collections::{BTreeMap, HashSet};
use std::io::{self, IsTerminal};
use std::path::Path;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use rayon::prelude::*;

use super::pictures::Pictures;
use super::terminal::Terminal;
use crate::diagnostics::{self, Finding, Severity};
use crate::disk;
use crate::pipeline::{Content, Plan, without_consequences};
use crate::site::PictureRecipe;
use crate::source::{SitePath, SourcePath};

/// What came of making all files.
pub(super) struct Made {
    /// All findings about the event, those of the plan and those that only making the files brings to
    /// light, in the order in which people read them.
    pub findings: Vec<Finding>,
    /// Whether every file could be made. A site that lacks one has dead links, whatever is asked to go on.
    pub complete: bool,
}

/// One file, and what is told of it.
pub(super) struct MadeFile {
    /// `None` where it must not leave.
    pub content: Option<Content>,
    pub findings: Vec<Finding>,
}

impl MadeFile {
    fn of(made: Result<Vec<u8>, Vec<Finding>>) -> Self {
        match made {
            Ok(bytes) => Self { content: Some(Content::Bytes(bytes)), findings: Vec::new() },
            Err(findings) => Self { content: None, findings },
        }
    }
}

/// Makes one file; one that is copied as it is gets read and inspected first if the audit wants that. What was
/// inspected is what leaves, whatever happens to the file meanwhile.
///
/// # Errors
/// Where a file of the event's folder cannot be read.
pub(super) fn make(plan: &Plan, root: &Path, pictures: &Pictures, path: &SitePath) -> anyhow::Result<MadeFile> {
    let source = match plan.make(path) {
        Ok(Content::Picture(recipe)) => return Ok(MadeFile::of(pictures.file(plan, root, &recipe)?)),
        Ok(Content::Source(source)) if plan.reads(path) => source,
        Ok(content) => return Ok(MadeFile { content: Some(content), findings: Vec::new() }),
        Err(findings) => return Ok(MadeFile { content: None, findings }),
    };
    let bytes = disk::read_asset(root, &source)?;
    let findings = plan.inspect(path, &bytes);
    let is_refused = findings.iter().any(|finding| finding.severity == Severity::Error);
    Ok(MadeFile { content: (!is_refused).then_some(Content::Bytes(bytes)), findings })
}

/// Makes every file and hands it to `keep`, from many threads.
///
/// # Errors
/// The first file of the event's folder that cannot be read, or the first failure of `keep`.
pub(super) fn make_all(
    plan: &Plan,
    root: &Path,
    pictures: &Pictures,
    terminal: &Terminal,
    keep: impl Fn(&SitePath, Content) -> anyhow::Result<()> + Sync,
) -> anyhow::Result<Made> {
    let texts = make_search(plan, &keep)?;
    let paths: Vec<&SitePath> = plan.files().filter(|path| !texts.contains(path)).collect();
    make_each(plan, root, pictures, terminal, &paths, Vec::new(), keep)
}

/// Makes every file to learn what is wrong with it. The index of the search is not made: only its texts are judged.
///
/// # Errors
/// The first file of the event's folder that cannot be read.
pub(super) fn try_all(plan: &Plan, root: &Path, pictures: &Pictures, terminal: &Terminal) -> anyhow::Result<Made> {
    let paths: Vec<&SitePath> = plan.files_without_search().collect();
    make_each(plan, root, pictures, terminal, &paths, plan.judge_search(), |_, _| Ok(()))
}

/// `known` is what is wrong with files that are not among `paths`.
fn make_each(
    plan: &Plan,
    root: &Path,
    pictures: &Pictures,
    terminal: &Terminal,
    paths: &[&SitePath],
    known: Vec<Finding>,
    keep: impl Fn(&SitePath, Content) -> anyhow::Result<()> + Sync,
) -> anyhow::Result<Made> {
    let progress = Progress::new(paths.len(), terminal);
    let made: anyhow::Result<Vec<(bool, Vec<Finding>)>> = work(plan, paths)
        .into_par_iter()
        .map(|work| {
            let files = match &work[..] {
                [(_, Some(recipe)), ..] => make_picture(plan, root, pictures, &work, recipe)?,
                _ => vec![make(plan, root, pictures, work[0].0)?],
            };
            let (mut is_made, mut findings) = (true, Vec::new());
            for ((path, _), file) in work.iter().zip(files) {
                is_made &= file.content.is_some();
                file.content.map_or(Ok(()), |content| keep(path, content))?;
                findings.extend(file.findings);
                progress.advance();
            }
            Ok((is_made, findings))
        })
        .collect();
    progress.clear();
    let made = made?;
    let complete = known.is_empty() && made.iter().all(|(is_made, _)| *is_made);
    let mut findings = plan.findings.clone();
    findings.extend(known);
    findings.extend(made.into_iter().flat_map(|(_, findings)| findings));
    without_consequences(&mut findings);
    diagnostics::sort(&mut findings);
    // A broken template is the same fault on each of its pages.
    findings.dedup();
    Ok(Made { findings, complete })
}

/// Makes the index of the search, and keeps the files of its texts on the way: to make all documents once more takes as
/// long as the index does.
fn make_search<'p>(
    plan: &'p Plan,
    keep: &(impl Fn(&SitePath, Content) -> anyhow::Result<()> + Sync),
) -> anyhow::Result<HashSet<&'p SitePath>> {
    let failure = OnceLock::new();
    let texts = plan.make_search(|path, bytes| {
        if failure.get().is_none()
            && let Err(error) = keep(path, Content::Bytes(bytes))
        {
            // Of several, one is told.
            let _ = failure.set(error);
        }
    });
    failure.into_inner().map_or(Ok(texts), Err)
}

/// The files that are made at once: those of one picture, or a single one.
type Work<'p> = Vec<(&'p SitePath, Option<&'p PictureRecipe>)>;

fn work<'p>(plan: &'p Plan, paths: &[&'p SitePath]) -> Vec<Work<'p>> {
    let mut pictures: BTreeMap<&SourcePath, Work> = BTreeMap::new();
    let mut others = Vec::new();
    for &path in paths {
        match plan.picture(path) {
            Some(recipe) => pictures.entry(&recipe.source).or_default().push((path, Some(recipe))),
            None => others.push(vec![(path, None)]),
        }
    }
    // First what takes longest.
    pictures.into_values().chain(others).collect()
}

/// All files of a picture, in the order of `work`. What is told of it is told once.
fn make_picture(
    plan: &Plan,
    root: &Path,
    pictures: &Pictures,
    work: &Work,
    recipe: &PictureRecipe,
) -> anyhow::Result<Vec<MadeFile>> {
    let refused: Vec<Finding> = work.iter().filter_map(|(path, _)| plan.make(path).err()).flatten().collect();
    let files = if refused.is_empty() { pictures.files(plan, root, recipe)? } else { Err(refused) };
    Ok(match files {
        Ok(mut files) => {
            let places = work.iter().filter_map(|(_, recipe)| recipe.map(|recipe| recipe.place));
            places.map(|place| MadeFile::of(Ok(std::mem::take(&mut files[place])))).collect()
        }
        Err(findings) => {
            let mut told = Some(findings);
            work.iter().map(|_| MadeFile::of(Err(told.take().unwrap_or_default()))).collect()
        }
    })
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
    /// `is_about_note` tells which findings are one note's own.
    pub fn forbids(self, findings: &[Finding], is_about_note: impl Fn(&Finding) -> bool) -> bool {
        findings.iter().any(|finding| match finding.severity {
            Severity::Error => !(self.keep_going && is_about_note(finding)),
            Severity::Warning => self.strict,
            Severity::Note => false,
        })
    }
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
    use crate::diagnostics::Code;

    #[test]
    fn errors_forbid_and_the_rule_may_change_it() {
        let [error, warning] = [Code::YamlSyntax, Code::BrokenLink].map(|code| [Finding::new(code)]);
        let rule = |strict, keep_going| Rule { strict, keep_going };
        assert!(rule(false, false).forbids(&error, |_| true));
        assert!(!rule(false, true).forbids(&error, |_| true));
        assert!(rule(false, true).forbids(&error, |_| false));
        assert!(!rule(false, false).forbids(&warning, |_| true));
        assert!(rule(true, true).forbids(&warning, |_| true));
    }
}
