//! What Git tells about the event's folder: facts that stand in no file, which the edge gathers and hands in.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::SourcePath;

/// Empty where Git was not asked.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// The day on which the text of each note last changed, as far as that is committed: the author's own day, in
    /// the time zone in which it was written. So it is the same wherever the site is built, and a rebase keeps it.
    pub changed: BTreeMap<SourcePath, Date>,
    pub checkout: Option<Checkout>,
    /// Why there are no days, where that is worth telling.
    pub gap: Option<HistoryGap>,
}

/// Where the event's folder was checked out from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checkout {
    /// The address that Git fetches from, as it stands in its settings.
    pub remote: Option<String>,
    pub branch: Option<String>,
    /// The event's folder within the work tree, without a final `/`; empty for its root.
    pub folder: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HistoryGap {
    /// A clone without its history, in which every file seems to be as old as the last commit.
    Shallow,
    NotInstalled,
    /// The folder lies in no work tree.
    NoRepository,
    /// The repository belongs to somebody else; its folder, for the command that has Git trust it.
    NotTrusted(String),
    /// Git did not answer in time; the limit in seconds.
    TooSlow(u64),
    /// Git told more than anybody wants to read.
    TooLarge,
    /// Git's own words.
    Failed(String),
}
