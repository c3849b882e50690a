//! Which commits still name somebody.

use std::collections::BTreeMap;
use std::time::Duration;

use super::checkout;
use super::command::{Failure, Git};
use crate::cli::event::Event;

/// Nobody waits for this every day, and no answer would be a wrong one.
const PATIENCE: Duration = Duration::from_secs(30);

/// What Git's history says of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::cli) enum Mentions {
    /// The folder is in no repository, or there is no Git.
    NoHistory,
    /// Git could not tell in time, or not at all.
    Unknown,
    /// Commits of any branch, with the days of the first and the last.
    Found { commits: usize, days: Option<(String, String)>, is_shallow: bool },
}

/// Searches texts by `pattern`, and messages and names of files with `is_named`.
pub(in crate::cli) fn mentions(event: &Event, pattern: Option<&str>, is_named: impl Fn(&str) -> bool) -> Mentions {
    let git = Git::new(&event.root, PATIENCE);
    match search(&git, pattern, is_named) {
        Ok(mentions) => mentions,
        Err(Failure::NoRepository | Failure::NotInstalled) => Mentions::NoHistory,
        Err(_) => Mentions::Unknown,
    }
}

fn search(git: &Git, pattern: Option<&str>, is_named: impl Fn(&str) -> bool) -> Result<Mentions, Failure> {
    let place = checkout::place(git)?;
    // A repository without a commit has no history.
    if git.output(&["rev-list", "--all", "--max-count=1"])?.is_empty() {
        return Ok(Mentions::NoHistory);
    }
    let mut commits: BTreeMap<String, String> = BTreeMap::new();
    if let Some(pattern) = pattern {
        let found = git.output(&[
            "log",
            "--all",
            "--format=%H %cs",
            "--no-ext-diff",
            "--no-textconv",
            "--regexp-ignore-case",
            "--pickaxe-regex",
            "-S",
            pattern,
            "--",
            ".",
        ])?;
        let found = String::from_utf8_lossy(&found);
        commits.extend(found.lines().filter_map(commit));
    }
    let told = git.output(&["log", "--all", "--format=%x01%H %cs%n%B", "--name-only", "--no-ext-diff", "--", "."])?;
    let told = String::from_utf8_lossy(&told);
    let named = told.split('\u{1}').filter_map(|entry| entry.split_once('\n')).filter(|(_, words)| is_named(words));
    commits.extend(named.filter_map(|(first, _)| commit(first)));
    let days = commits.values().min().cloned().zip(commits.values().max().cloned());
    Ok(Mentions::Found { commits: commits.len(), days, is_shallow: place.is_shallow })
}

/// `HASH DAY`
fn commit(line: &str) -> Option<(String, String)> {
    line.split_once(' ').map(|(hash, day)| (hash.to_owned(), day.to_owned()))
}
