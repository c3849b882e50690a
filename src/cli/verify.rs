//! `nachlese build --check-output`: whether a published folder still is what was published.

use std::fmt::Write;
use std::path::Path;

use super::Verdict;
use super::terminal::{Stream, Terminal};
use crate::disk::{self, Unverifiable, Verified};

pub(super) fn run(output: &Path, terminal: &Terminal) -> anyhow::Result<Verdict> {
    let verified = disk::verify(output).map_err(|problem| told(problem, output, terminal))?;
    terminal.show_text(Stream::Output, &differences(&verified, terminal))?;
    let folder = ("path", output.display().to_string());
    if verified.is_as_published() {
        let files = ("files", verified.files.to_string());
        terminal.say(Stream::Output, terminal.phrase("cli-output-whole", &[folder, files]))?;
        return Ok(Verdict::Fine);
    }
    let counts = [
        folder,
        ("missing", verified.missing.len().to_string()),
        ("changed", verified.changed.len().to_string()),
        ("foreign", verified.foreign.len().to_string()),
    ];
    terminal.say(Stream::Output, terminal.phrase("cli-output-differs", &counts))?;
    Ok(Verdict::Findings)
}

/// A line for each file that is not as it was published.
fn differences(verified: &Verified, terminal: &Terminal) -> String {
    let kinds = [
        ("cli-output-differs.missing", &verified.missing),
        ("cli-output-differs.changed", &verified.changed),
        ("cli-output-differs.foreign", &verified.foreign),
    ];
    let mut lines = String::new();
    for (id, paths) in kinds {
        for path in paths {
            let line = terminal.phrase(id, &[("path", path.clone())]);
            // A name of several lines is one name.
            writeln!(lines, "{}", line.replace('\n', "\\n")).expect("a string takes everything");
        }
    }
    lines
}

fn told(problem: Unverifiable, output: &Path, terminal: &Terminal) -> anyhow::Error {
    let path = ("path", output.display().to_string());
    match problem {
        Unverifiable::NoFolder => terminal.failure("cli-no-folder", &[path]),
        Unverifiable::NoManifest => terminal.failure("cli-output-unknown", &[path]),
        Unverifiable::BrokenManifest(line) => {
            let manifest = ("path", output.join(disk::MANIFEST).display().to_string());
            terminal.failure("cli-refused.broken-manifest", &[manifest, ("line", line.to_string())])
        }
        Unverifiable::Failed(error) => error,
    }
}
