//! What may stand on the command line, and the help that goes with it.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use jiff::ZonedDateTime;
use jiff::civil::Date;

use super::terminal::Format;
use crate::diagnostics::MessageLanguage;

/// Turns a folder of session notes into a website in which people find what came out of an event.
#[derive(Debug, Parser)]
#[command(name = "nachlese", version, after_help = AFTER_HELP)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub command: Command,

    /// Language of all messages [default: the event's, else that of the system]
    #[arg(id = "lang", long, global = true, value_name = "LANGUAGE", value_parser = message_language, help_heading = MESSAGES)]
    pub language: Option<MessageLanguage>,

    /// How findings are written: with the lines in question, or one line each for editors and scripts
    #[arg(long, global = true, value_name = "FORMAT", default_value = "human", help_heading = MESSAGES)]
    pub format: FormatName,

    /// Whether to use colours; `auto` means on a terminal, unless NO_COLOR is set
    #[arg(long = "color", global = true, value_name = "WHEN", default_value = "auto", help_heading = MESSAGES)]
    pub colour: ColourChoice,
}

const MESSAGES: &str = "Messages";

const AFTER_HELP: &str = "\
Examples:
  nachlese init my-barcamp --title \"My Barcamp\"   a new event with a first note
  nachlese serve my-barcamp --open                look at it while you write
  nachlese new \"Open data\" --event my-barcamp     one more note
  nachlese build my-barcamp                       the finished site, in my-barcamp/site

`nachlese help COMMAND` tells more about a command.
Exit codes: 0 all is well, 1 there are errors in the event's files, 2 wrong arguments or a failing machine.";

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    Build(Build),
    Check(Check),
    Serve(Serve),
    Init(Init),
    New(New),
    Schema(Schema),
    Completions(Completions),
}

/// Build the site into a folder that any web server can publish
///
/// The folder is replaced as a whole or not at all: while there are errors, the site stays as it was. Its
/// links are relative, so that it works below any address, from a USB stick and without a web server.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  nachlese build                                    the event in the current folder, into site/
  nachlese build my-barcamp --output public         into another folder
  nachlese build --base-url https://www.example.org/barcamp/
                                                    with feeds and a sitemap
  nachlese build --keep-going                       publish the good notes, hold back those with errors")]
pub(super) struct Build {
    /// The event's folder
    #[arg(default_value = ".", hide_default_value = true)]
    pub event: PathBuf,

    /// Where the site goes [default: `site` in the event's folder]
    #[arg(long, short, value_name = "DIR")]
    pub output: Option<PathBuf>,

    #[command(flatten)]
    pub site: SiteArguments,

    /// Hold back notes with errors and publish the rest
    #[arg(long)]
    pub keep_going: bool,
}

/// Report everything that is wrong, without publishing anything
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  nachlese check                        the event in the current folder
  nachlese check --format short         one line per finding, as editors and scripts like it
  nachlese check --strict               for CI: warnings fail too")]
pub(super) struct Check {
    /// The event's folder
    #[arg(default_value = ".", hide_default_value = true)]
    pub event: PathBuf,

    #[command(flatten)]
    pub site: SiteArguments,
}

/// What decides how the site comes out.
#[derive(Debug, Args)]
pub(super) struct SiteArguments {
    /// Where the site will be; feeds, the sitemap and canonical links need it
    #[arg(long, value_name = "URL", value_parser = base_url)]
    pub base_url: Option<String>,

    /// Treat warnings as errors
    #[arg(long)]
    pub strict: bool,

    /// The day as of which next steps are overdue and embargoed notes appear: a date, or `now`
    #[arg(long, value_name = "DATE", value_parser = today)]
    pub today: Option<Date>,
}

/// Show the site in the browser and follow every change
///
/// The site is kept in memory and served to this computer only. Whatever you save is shown at once, with all
/// findings in a panel on the page.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  nachlese serve --open                 the event in the current folder, in your browser
  nachlese serve my-barcamp --drafts    with the notes that are not released yet")]
pub(super) struct Serve {
    /// The event's folder
    #[arg(default_value = ".", hide_default_value = true)]
    pub event: PathBuf,

    /// Port to serve on [default: 3000, or the next one that is free]
    #[arg(long, value_name = "N")]
    pub port: Option<u16>,

    /// Open the browser
    #[arg(long)]
    pub open: bool,

    /// Show drafts too, under a banner
    #[arg(long)]
    pub drafts: bool,

    /// The day as of which the site is shown: a date, or `now`
    #[arg(long, value_name = "DATE", value_parser = today)]
    pub today: Option<Date>,
}

/// Start a new event: a folder with a first note and a guide for everyone who writes
///
/// With `--forge`, the event is also checked, built and published by a forge: on a pull request or merge request
/// what it changes is checked, on the main branch the site is built and published. This works for an event that is
/// there already, too. Nothing that is there is ever changed.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  nachlese init barcamp-2027 --title \"Barcamp für die digitale Familie\"
  nachlese init summit --language en
  nachlese init --forge github --from https://forge.example/town/nachlese@v0.1.0
                                        the event in the current folder, new or not, on GitHub

`--from` says where CI gets nachlese from: the address of its public Git repository, and a tag or a commit. A whole
commit id is the surest: nobody can make it mean something else.
Settings for VS Code are put into .vscode; `nachlese schema --write` renews them after an update.")]
pub(super) struct Init {
    /// The folder to make; it must not hold anything yet but Git's own files, a README or a licence, unless `--forge`
    /// adds to an event
    #[arg(value_name = "DIR", default_value = ".", hide_default_value = true)]
    pub folder: PathBuf,

    /// The event's title [default: made of the folder's name]
    #[arg(long)]
    pub title: Option<String>,

    /// Language of the site and its texts [default: de; of an event that is there, its own]
    #[arg(long, value_name = "LANGUAGE")]
    pub language: Option<SiteLanguage>,

    /// Add what this kind of forge needs to check, build and publish the event
    #[arg(long, value_name = "FORGE")]
    pub forge: Option<ForgeName>,

    /// Where CI gets nachlese from: its repository's address, `@`, and a tag or commit
    #[arg(long, value_name = "URL@REV", requires = "forge")]
    pub from: Option<String>,
}

/// Add a note for one session, ready to be filled in
///
/// The file is named after the topic. Where the event has a `templates/session.md`, the note is made of that:
/// {{ topic }}, {{ room }} and {{ start }} in it are filled in.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  nachlese new \"Digitale Aktenführung\"
  nachlese new \"E-Akte, aber wie anfangen?\" --event my-barcamp --room \"Raum 3\" --start 2017-01-26T11:00")]
pub(super) struct New {
    /// What the session was about
    pub topic: String,

    /// The event's folder
    #[arg(long, value_name = "DIR", default_value = ".", hide_default_value = true)]
    pub event: PathBuf,

    /// Where the session took place
    #[arg(long)]
    pub room: Option<String>,

    /// When it began, such as 2017-01-26T11:00
    #[arg(long, value_name = "TIME")]
    pub start: Option<String>,
}

/// Print a JSON Schema of what may stand in an event's files, for editors that complete and check
///
/// Of a note or page it is the front matter, of all others the YAML file. What `init` puts into .vscode already
/// makes the YAML extension of VS Code use them; elsewhere, tell your editor.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  nachlese schema event > event.schema.json
  nachlese schema --write my-barcamp    renew what `init` put into my-barcamp/.vscode, after an update")]
pub(super) struct Schema {
    /// The file or front matter that it describes
    #[arg(value_name = "KIND", required_unless_present = "write")]
    pub kind: Option<SchemaKind>,

    /// Renew the schemas and snippets for VS Code in an event's folder
    #[arg(long, value_name = "EVENT", num_args = 0..=1, default_missing_value = ".", conflicts_with = "kind")]
    pub write: Option<PathBuf>,
}

/// Print a script that completes commands and options in your shell
#[derive(Debug, Args)]
#[command(after_help = "\
Example:
  nachlese completions bash > ~/.local/share/bash-completion/completions/nachlese")]
pub(super) struct Completions {
    pub shell: Shell,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum SiteLanguage {
    De,
    En,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ForgeName {
    /// .github/workflows, annotations, GitHub Pages
    Github,
    /// .gitlab-ci.yml, Code Quality, GitLab Pages; openCode is one
    Gitlab,
    /// .forgejo/workflows, a branch `pages`; Codeberg is one
    Forgejo,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum SchemaKind {
    Note,
    Page,
    Event,
    Series,
    Topics,
    Municipalities,
    People,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ColourChoice {
    Auto,
    Always,
    Never,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum FormatName {
    Human,
    Short,
}

impl From<FormatName> for Format {
    fn from(name: FormatName) -> Self {
        match name {
            FormatName::Human => Self::Human,
            FormatName::Short => Self::Short,
        }
    }
}

fn message_language(text: &str) -> Result<MessageLanguage, String> {
    MessageLanguage::from_tag(text).ok_or_else(|| "possible values: de, en".to_owned())
}

/// The one place where the clock is read.
pub(super) fn local_today() -> Date {
    ZonedDateTime::now().date()
}

fn today(text: &str) -> Result<Date, String> {
    if text == "now" {
        return Ok(local_today());
    }
    text.parse().map_err(|_| "write it like 2017-01-26, or `now`".to_owned())
}

/// With a final `/`, as the core wants it.
fn base_url(text: &str) -> Result<String, String> {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    match rest {
        Some(rest) if !rest.is_empty() && !rest.starts_with('/') && !rest.contains(['?', '#', ' ']) => {
            Ok(format!("{}/", text.trim_end_matches('/')))
        }
        _ => Err("write it like https://www.example.org/barcamp/".to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    use super::*;

    #[test]
    fn the_definitions_hold_together() {
        Arguments::command().debug_assert();
    }

    #[test]
    fn an_address_ends_in_a_slash() {
        assert_eq!(base_url("https://example.org/a").as_deref(), Ok("https://example.org/a/"));
        assert_eq!(base_url("https://example.org/").as_deref(), Ok("https://example.org/"));
        assert!(base_url("example.org").is_err());
        assert!(base_url("https://").is_err());
        assert!(base_url("https://example.org/?a").is_err());
    }

    #[test]
    fn a_day_is_a_date() {
        assert_eq!(today("2017-01-26"), Ok(Date::constant(2017, 1, 26)));
        assert!(today("26.01.2017").is_err());
    }
}
