//! Arguments that have to do with people.

use std::path::{Path, PathBuf};

use clap::Args;

/// Where the list of people is.
#[derive(Debug, Args)]
pub(in crate::cli) struct PeopleArguments {
    /// The list of people with their consent, where it is kept outside of the event's folder; it counts in place of a
    /// people.yaml in there, and findings call it so
    #[arg(long, value_name = "FILE")]
    people: Option<PathBuf>,
}

impl PeopleArguments {
    pub fn file(&self) -> Option<&Path> {
        self.people.as_deref()
    }
}

/// Take one person out of all files of an event
///
/// Every place where the name stands is shown and replaced by where the person comes from; lists of people keep their
/// numbers, names of files and the links to them follow, and the entry of people.yaml goes. What Git's history still
/// has is said at the end.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  nachlese redact p03 --dry-run                 what would change, by the key of people.yaml; exit code 1 if anything would
  nachlese redact \"Erika Beispiel\" my-barcamp  by the name
  nachlese redact p03 --people /protected/people.yaml
                                                with a list that is kept elsewhere

A surname alone is only replaced behind a form of address: Klein and Lang are words, too.")]
pub(in crate::cli) struct Redact {
    /// A key of people.yaml, or a name
    #[arg(value_name = "NAME|KEY")]
    pub who: String,

    /// The event's folder
    #[arg(value_name = "DIR", default_value = ".", hide_default_value = true)]
    pub event: PathBuf,

    /// Show what would change, and change nothing
    #[arg(long)]
    pub dry_run: bool,

    #[command(flatten)]
    pub people: PeopleArguments,
}
