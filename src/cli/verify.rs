//! `nachlese build --check-output`: whether a published folder still is what was published.

use std::fmt::Write;
use std::path::Path;

use serde::Serialize;

use super::Verdict;
use super::failure::system_words;
use super::terminal::{Format, Stream, Terminal};
use crate::disk::{self, Unverifiable, Verified};
use crate::source::SystemFault;

/// `chosen` says whether somebody named the folder.
pub(super) fn run(output: &Path, chosen: bool, terminal: &Terminal) -> anyhow::Result<Verdict> {
    let path = || ("path", output.display().to_string());
    if !chosen {
        terminal.say(Stream::Error, terminal.phrase("cli-output-default", &[path()]))?;
    }
    let verified = disk::verify(output).map_err(|problem| told(problem, output, terminal))?;
    let listed = match terminal.format() {
        Format::Json => json(output, &verified),
        Format::Short => lines(&verified, |state, path, _| format!("{state} {path}")),
        _ => lines(&verified, |state, path, fault| {
            let reason = fault.map(|fault| system_words(fault, terminal.messages())).unwrap_or_default();
            let arguments = [("path", path.to_owned()), ("reason", reason)];
            terminal.phrase(&format!("cli-output-differs.{state}"), &arguments)
        }),
    };
    terminal.show_text(Stream::Output, &listed)?;
    let stream = if matches!(terminal.format(), Format::Json | Format::Short) { Stream::Error } else { Stream::Output };
    let count = |paths: &[String]| paths.len().to_string();
    let arguments = [
        path(),
        ("files", verified.files.to_string()),
        ("missing", count(&verified.missing)),
        // What lies in place of a file is a change, too.
        ("changed", (verified.changed.len() + verified.replaced.len()).to_string()),
        ("foreign", count(&verified.foreign)),
        ("unreadable", verified.unreadable.len().to_string()),
    ];
    if verified.is_as_published() {
        terminal.say(stream, terminal.phrase("cli-output-whole", &arguments))?;
        return Ok(Verdict::Fine);
    }
    if !verified.differs() {
        return Err(terminal.failure("cli-output-differs.unsure", &arguments));
    }
    terminal.say(stream, terminal.phrase("cli-output-differs", &arguments))?;
    Ok(Verdict::Findings)
}

/// Each file that is not as it was published: the word for how it is, its path, and why that cannot be said.
fn differences(verified: &Verified) -> impl Iterator<Item = (&'static str, &str, Option<&SystemFault>)> {
    let kinds = [
        ("missing", &verified.missing),
        ("changed", &verified.changed),
        ("replaced", &verified.replaced),
        ("foreign", &verified.foreign),
    ];
    let certain =
        kinds.into_iter().flat_map(|(state, paths)| paths.iter().map(move |path| (state, path.as_str(), None)));
    let unreadable = verified.unreadable.iter().map(|(path, fault)| ("unreadable", path.as_str(), Some(fault)));
    certain.chain(unreadable)
}

/// A line for each file that is not as it was published.
fn lines(verified: &Verified, line: impl Fn(&str, &str, Option<&SystemFault>) -> String) -> String {
    let mut lines = String::new();
    for (state, path, fault) in differences(verified) {
        // A name of several lines is one name.
        writeln!(lines, "{}", line(state, path, fault).replace('\n', "\\n")).expect("a string takes everything");
    }
    lines
}

/// Programs of other people rely on it: within version 1 keys may be added, none is taken away, renamed, or given
/// another meaning.
#[derive(Serialize)]
struct Document<'a> {
    version: u32,
    folder: String,
    /// How many files were published.
    files: usize,
    as_published: bool,
    differences: Vec<Difference<'a>>,
}

#[derive(Serialize)]
struct Difference<'a> {
    path: &'a str,
    /// missing, changed, replaced, foreign or unreadable
    state: &'static str,
    /// The system's own words.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'a str>,
}

fn json<'a>(output: &Path, verified: &'a Verified) -> String {
    let difference = |(state, path, fault): (_, _, Option<&'a SystemFault>)| Difference {
        path,
        state,
        reason: fault.map(|fault| fault.words.as_str()),
    };
    let differences = differences(verified).map(difference).collect();
    let document = Document {
        version: 1,
        folder: output.display().to_string(),
        files: verified.files,
        as_published: verified.is_as_published(),
        differences,
    };
    let mut json = serde_json::to_string_pretty(&document).expect("strings and numbers are JSON");
    json.push('\n');
    json
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
