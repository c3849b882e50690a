//! `nachlese check --fix`: certain corrections, written into the author's files.

use similar::TextDiff;

use super::event::{Event, below, stays_within};
use super::terminal::{Stream, Terminal};
use crate::diagnostics::Finding;
use crate::disk;
use crate::pipeline::{self, Memo, Mended, Options, left_unmended, mend_all};
use crate::source::Sources;

/// Corrects the files of the event on disk; the sources are then those that lie there.
///
/// # Errors
/// Where a file was changed by somebody else meanwhile, or cannot be written. Files before it are corrected.
pub(super) fn fix(sources: &Sources, options: &Options, event: &Event, terminal: &Terminal) -> anyhow::Result<Sources> {
    let (mended, sources) = mend_all(sources, options);
    for file in &mended {
        let path = below(&event.root, file.path.as_str());
        let found = disk::read_asset(&event.root, &file.path)?;
        if found == *file.after {
            // Two paths may lead to one file.
            continue;
        }
        if found != *file.before {
            return Err(terminal.failure("cli-fix-changed", &[("path", path.display().to_string())]));
        }
        stays_within(&event.root, &path, terminal)?;
        disk::write_atomic(&path, &file.after)?;
    }
    tell(&mended, "cli-fixed", terminal)?;
    Ok(sources)
}

/// Shows what would be corrected, as a patch that `git apply` takes. Whether there is anything.
///
/// # Errors
/// Where the output cannot be written.
pub(super) fn show(sources: &Sources, options: &Options, event: &Event, terminal: &Terminal) -> anyhow::Result<bool> {
    let (mended, sources) = mend_all(sources, options);
    for file in &mended {
        let path = below(&event.root, file.path.as_str());
        let [before, after] = [&file.before, &file.after].map(|bytes| String::from_utf8_lossy(bytes));
        let diff = TextDiff::from_lines(&*before, &*after);
        let [old, new] = ["a", "b"].map(|side| format!("{side}/{}", path.display()));
        terminal.show_text(Stream::Output, &diff.unified_diff().header(&old, &new).to_string())?;
    }
    tell(&mended, "cli-fixable", terminal)?;
    tell_left(&pipeline::plan(&sources, options, &mut Memo::default()).findings, &sources, Left::DryRun, terminal)?;
    Ok(!mended.is_empty())
}

fn tell(mended: &[Mended], id: &str, terminal: &Terminal) -> anyhow::Result<()> {
    let corrections: usize = mended.iter().map(|file| file.corrections).sum();
    let id = if mended.is_empty() { "cli-nothing-to-fix" } else { id };
    let arguments = [("corrections", corrections.to_string()), ("files", mended.len().to_string())];
    terminal.say(Stream::Error, terminal.phrase(id, &arguments))
}

/// Whether the corrections that are not left were written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Left {
    DryRun,
    Written,
}

/// What is not written: corrections of files that are not stored as UTF-8, and what is only proposed, since somebody has to
/// say whether it is right.
pub(super) fn tell_left(
    findings: &[Finding],
    sources: &Sources,
    left: Left,
    terminal: &Terminal,
) -> anyhow::Result<()> {
    for (path, count) in left_unmended(findings, sources) {
        let arguments = [("path", path.to_string()), ("count", count.to_string())];
        terminal.say(Stream::Error, terminal.phrase("cli-fix-not-utf8", &arguments))?;
    }
    let patches = findings.iter().flat_map(Finding::patches);
    let id = if left == Left::DryRun { "cli-proposed.dry-run" } else { "cli-proposed" };
    match patches.filter(|(_, patch)| !patch.is_certain).count() {
        0 => Ok(()),
        count => terminal.say(Stream::Error, terminal.phrase(id, &[("count", count.to_string())])),
    }
}
