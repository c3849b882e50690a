//! `nachlese theme`.

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// Make the pages look like yours
///
/// A theme of your own lies in `themes/NAME/` of the event's folder and takes the place of the built-in one file by
/// file: what you leave out stays as it is.
#[derive(Debug, Args)]
pub(in crate::cli) struct Theme {
    #[command(subcommand)]
    pub command: ThemeCommand,
}

#[derive(Debug, Subcommand)]
pub(in crate::cli) enum ThemeCommand {
    List(List),
    Eject(Eject),
    Check(CheckTheme),
    Contract(ContractOf),
}

/// List the themes there are, or the files that one consists of
#[derive(Debug, Args)]
pub(in crate::cli) struct List {
    /// List the files of the event's theme, each with where it comes from
    #[arg(long)]
    pub files: bool,

    #[command(flatten)]
    pub place: ThemePlace,
}

/// Copy built-in files into the event's folder, to change them there
///
/// Files that are there already stay as they are. Eject only what you want to change: all else keeps up with new
/// versions of nachlese.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  nachlese theme eject templates/session.html     the page of a session
  nachlese theme eject styles/10-values.css       colours, distances, fonts
  nachlese theme eject i18n/de.ftl                the German texts; keep only those that you change")]
pub(in crate::cli) struct Eject {
    /// The files, as `nachlese theme list --files` names them; the end of a name is enough
    #[arg(required = true, value_name = "FILE")]
    pub files: Vec<String>,

    #[command(flatten)]
    pub place: ThemePlace,
}

/// Try the event's theme on every kind of page, whether the event has such a page or not
///
/// Every template is filled in with made-up pages that have everything, nothing, or some of it. Told is what templates
/// ask for in vain, what no page is made of, which texts are missing, and which colours are hard to read.
#[derive(Debug, Args)]
pub(in crate::cli) struct CheckTheme {
    /// The event's folder
    #[arg(default_value = ".", hide_default_value = true)]
    pub event: PathBuf,
}

/// Show what each template is given, for those who write templates
#[derive(Debug, Args)]
pub(in crate::cli) struct ContractOf {
    /// Only of this template, such as `session.html`
    pub template: Option<String>,
}

#[derive(Debug, Args)]
pub(in crate::cli) struct ThemePlace {
    /// The event's folder
    #[arg(long, value_name = "DIR", default_value = ".", hide_default_value = true)]
    pub event: PathBuf,

    /// The theme [default: the one that the event has chosen]
    #[arg(long, value_name = "NAME")]
    pub theme: Option<String>,
}
