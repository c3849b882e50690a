//! `nachlese review`.

use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;

use super::{PeopleArguments, today};

/// Write a page for each municipality with all that the notes say of it, to be sent there for approval
///
/// For everyone whom the notes name there is one printable page, and the same text in Markdown: every sentence, every
/// outcome and every step that names them, with the status of its note and boxes for the answer. Notes in review are
/// included, and published ones; never what is withdrawn or withheld. Nothing of it belongs on a web server.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  nachlese review my-barcamp                       into my-barcamp-review/, beside the event's folder
  nachlese review my-barcamp --only Norderstedt    for one municipality only
  nachlese review my-barcamp --drafts --output round-1
                                                   drafts too, into another folder

The folder is replaced as a whole, and only if nothing else lies in it; never where a site was published. Notes with
errors are left out; the exit code then is 1. When all have agreed, write `approved:` into
the note: its page then no longer says that the text has not been agreed.")]
pub(in crate::cli) struct Review {
    /// The event's folder
    #[arg(default_value = ".", hide_default_value = true)]
    pub event: PathBuf,

    /// Where the pages go [default: a folder beside the event's, called like it with `-review`]
    #[arg(long, short, value_name = "DIR")]
    pub output: Option<PathBuf>,

    /// Only for this municipality or body; its name, alias or AGS, may be given several times
    #[arg(long, value_name = "MUNICIPALITY")]
    pub only: Vec<String>,

    /// Include drafts, and notes that wait for their day
    #[arg(long)]
    pub drafts: bool,

    /// The day as of which embargoed notes count as published: a date, or `now`
    #[arg(long, value_name = "DATE", value_parser = today)]
    pub today: Option<Date>,

    #[command(flatten)]
    pub people: PeopleArguments,
}
