//! `nachlese municipalities`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// Complete the list of municipalities
#[derive(Debug, Args)]
pub(in crate::cli) struct Municipalities {
    #[command(subcommand)]
    pub command: MunicipalitiesCommand,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum MunicipalitiesCommand {
    Import(Import),
}

/// Take official keys from a directory that you have downloaded
///
/// For the municipalities that the notes name, and only for those, kind, AGS and Land are written into
/// municipalities.yaml: new places are added, entries that lack a key get it, and whatever stands there stays as it
/// is. Nothing is guessed: names that several places share are listed with all that may be meant.
#[derive(Debug, Args)]
#[command(after_help = "\
The directory is the file GV100AD of the Federal Statistical Office (Statistisches Bundesamt, Destatis:
Gemeindeverzeichnis), unpacked, or a CSV file with a column AGS and one of names.

Examples:
  nachlese municipalities import GV100AD_31122024.txt --dry-run
                                        what would change, as a patch
  nachlese municipalities import gemeinden.csv --event my-barcamp")]
pub(in crate::cli) struct Import {
    /// The directory that was downloaded
    pub file: PathBuf,

    /// The event's folder
    #[arg(long, value_name = "DIR", default_value = ".", hide_default_value = true)]
    pub event: PathBuf,

    /// Show what would change, and change nothing
    #[arg(long)]
    pub dry_run: bool,
}
