//! Which files of the event differ from another state.

use std::collections::BTreeSet;

use super::PATIENCE;
use super::command::{Failure, Git};
use crate::cli::event::{Event, below};
use crate::cli::terminal::Terminal;
use crate::diagnostics::ChangedFiles;
use crate::disk;
use crate::source::SourcePath;

/// The files that are not as they were where `revision` and the present state parted: committed or not, and those that
/// Git does not know yet.
///
/// # Errors
/// In the user's words, where Git cannot tell.
pub(in crate::cli) fn changed_since(
    event: &Event,
    revision: &str,
    terminal: &Terminal,
) -> anyhow::Result<ChangedFiles> {
    let git = Git::new(&event.root, PATIENCE);
    let files = list(&git, revision).map_err(|failure| told(failure, event, &git, revision, terminal))?;
    // A finished site is none of the event's files.
    let is_input = |file: &SourcePath| !below(&event.root, file.as_str()).starts_with(&event.output);
    Ok(ChangedFiles::new(files.into_iter().filter(is_input).collect()))
}

fn list(git: &Git, revision: &str) -> Result<BTreeSet<SourcePath>, Failure> {
    // Whatever it begins with, it is no option.
    let base = git.output(&["merge-base", "--end-of-options", "HEAD", revision])?;
    let base = String::from_utf8_lossy(&base).trim_end().to_owned();
    let changed = ["diff", "--name-only", "-z", "--relative", "--no-renames", "--no-ext-diff", "--no-color", &base];
    let unfiltered = without_filters(git)?;
    let arguments: Vec<&str> = unfiltered.iter().map(String::as_str).chain(changed).collect();
    let changed = git.output(&arguments)?;
    let new = git.output(&["ls-files", "-z", "--others", "--exclude-standard"])?;
    let names = [changed, new].concat();
    let names = names.split(|&byte| byte == 0).filter_map(|name| std::str::from_utf8(name).ok());
    Ok(names.filter_map(SourcePath::new).collect())
}

/// Settings that switch off the programs through which Git would read the files: in a repository that came from
/// elsewhere they are anybody's. What such a program changes counts as changed, then.
fn without_filters(git: &Git) -> Result<Vec<String>, Failure> {
    let keys =
        match git.output(&["config", "-z", "--name-only", "--get-regexp", r"^filter\..*\.(clean|process|required)$"]) {
            Err(Failure::Refused { code: Some(1), .. }) => Vec::new(),
            keys => keys?,
        };
    let keys = String::from_utf8_lossy(&keys).into_owned();
    keys.split_terminator('\0')
        .map(|key| match key.contains('=') {
            // On the command line the value would begin there.
            true => Err(Failure::Refused { code: None, words: format!("filter `{key}`") }),
            false => Ok(["-c".to_owned(), format!("{key}=")]),
        })
        .collect::<Result<Vec<_>, _>>()
        .map(|settings| settings.into_iter().flatten().collect())
}

fn told(failure: Failure, event: &Event, git: &Git, revision: &str, terminal: &Terminal) -> anyhow::Error {
    let because = |reason: &str, more: &[(&'static str, String)]| {
        let mut arguments = vec![("revision", revision.to_owned())];
        arguments.extend_from_slice(more);
        terminal.failure(&format!("cli-since.{reason}"), &arguments)
    };
    match failure {
        Failure::NotInstalled => because("not-installed", &[]),
        Failure::NoRepository => because("no-repository", &[]),
        Failure::NotTrusted(folder) => {
            let folder = folder.unwrap_or_else(|| disk::real_path(&event.root).display().to_string());
            because("not-trusted", &[("folder", folder)])
        }
        Failure::TooSlow => because("too-slow", &[("seconds", PATIENCE.as_secs().to_string())]),
        Failure::TooLarge => because("too-large", &[]),
        Failure::Refused { .. } if super::checkout::place(git).is_ok_and(|place| place.is_shallow) => {
            because("shallow", &[])
        }
        // Two states without a common beginning.
        Failure::Refused { code: Some(1), .. } => because("unrelated", &[]),
        Failure::Refused { words, .. } => because("unknown", &[("reason", words)]),
    }
}
