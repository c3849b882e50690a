//! `nachlese urls`.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use jiff::civil::Date;

use super::PeopleArguments;

/// List the addresses of the site, and compare them with those that were published
///
/// nachlese.lock, beside event.yaml and in Git, keeps the addresses that others may have linked to: of sessions and
/// their versions, topics, municipalities, tags, pages, and what came out. With it, `check` tells when one of them goes
/// away, notes that were renamed are known again by their text, and old addresses lead to the new ones. Without it
/// everything works as ever. People's pages are never kept in it.
#[derive(Debug, Args)]
#[command(
    args_conflicts_with_subcommands = true,
    after_help = "\
Examples:
  nachlese urls                         all addresses of the event in the current folder, and what changed
  nachlese urls accept --dry-run        what would be written into nachlese.lock, as a patch; exit code 1 if anything
  nachlese urls accept                  write it, each time you publish; then commit nachlese.lock
  nachlese urls --strict                for CI: fail if a published address is gone
  nachlese urls --format json | jq -r '.addresses[] | select(.state == \"vanished\").address'

To have an old address lead to a note, add it there: `aliases: [sessions/old-name.html]`. `nachlese check --fix` does so
for notes that were renamed."
)]
pub(in crate::cli) struct Urls {
    #[command(subcommand)]
    pub command: Option<UrlsCommand>,

    #[command(flatten)]
    pub list: UrlsOf,

    /// Treat warnings as errors
    #[arg(long)]
    pub strict: bool,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum UrlsCommand {
    Accept(Accept),
}

/// Whose addresses, and as of when.
#[derive(Debug, Args)]
pub(in crate::cli) struct UrlsOf {
    /// The event's folder
    #[arg(default_value = ".", hide_default_value = true)]
    pub event: PathBuf,

    /// The day as of which embargoed notes appear: a date, or `now`
    #[arg(long, value_name = "DATE", value_parser = super::today)]
    pub today: Option<Date>,

    #[command(flatten)]
    pub people: PeopleArguments,
}

/// Write all addresses into nachlese.lock
///
/// What is new is added, what moved leads to its new address from then on, and what is gone is marked with the day.
/// Nothing is forgotten: an address stays in the file once it was published. The file is made where there is none.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  nachlese urls accept --dry-run
  nachlese urls accept my-barcamp && git add my-barcamp/nachlese.lock

After a merge conflict in nachlese.lock, this joins both sides. With the line `nachlese.lock merge=union` in .gitattributes
there is none.")]
pub(in crate::cli) struct Accept {
    #[command(flatten)]
    pub of: UrlsOf,

    /// Show what would change, and change nothing
    #[arg(long)]
    pub dry_run: bool,
}
