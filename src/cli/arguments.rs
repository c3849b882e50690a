//! What may stand on the command line, and the help that goes with it.

mod build;
mod fragments;
mod municipalities;
mod people;
mod review;
mod theme;
mod urls;

pub(super) use build::Build;
pub(super) use fragments::FragmentArguments;
pub(super) use municipalities::{Import, Municipalities, MunicipalitiesCommand};
pub(super) use review::Review;
pub(super) use theme::{CheckTheme, ContractOf, Eject, List, Theme, ThemeCommand, ThemePlace};

pub(super) use urls::{Accept, Urls, UrlsCommand, UrlsOf};

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use clap_complete::Shell;
use jiff::ZonedDateTime;
use jiff::civil::Date;

use super::git::Asked;
use super::terminal::Format;
use crate::diagnostics::{Code, Level, Levels, MessageLanguage, Severity};
use crate::pipeline::Options;
use crate::source::History;
pub(super) use people::{PeopleArguments, Redact};

/// Turns a folder of session notes into a website in which people find what came out of an event.
#[derive(Debug, Parser)]
#[command(name = "nachlese", version, after_help = AFTER_HELP)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub command: Command,

    /// Language of all messages [default: the event's, else that of the system]
    #[arg(id = "lang", long, global = true, value_name = "LANGUAGE", value_parser = message_language, help_heading = MESSAGES)]
    pub language: Option<MessageLanguage>,

    /// How findings are written [default: human, in GitHub Actions github]
    #[arg(long, global = true, value_name = "FORMAT", help_heading = MESSAGES)]
    pub format: Option<FormatName>,

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
    Review(Review),
    Init(Init),
    New(New),
    Municipalities(Municipalities),
    Urls(Urls),
    Redact(Redact),
    Theme(Theme),
    Explain(Explain),
    Schema(Schema),
    Completions(Completions),
}

/// Report everything that is wrong, without publishing anything
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  nachlese check                             the event in the current folder
  nachlese check --strict                    for CI: warnings fail too
  nachlese check --since origin/main         for pull requests: only what concerns the files that they change
  nachlese check --deny N502                 e-mail addresses are errors here
  nachlese check --fix --dry-run             what can be corrected by itself, as a patch; exit code 1 if there is any
  nachlese check --format short              one line per finding, as editors and scripts like it
  nachlese check --format markdown >> \"$GITHUB_STEP_SUMMARY\"
                                             the summary of a job in GitHub Actions
  nachlese check --format gitlab > codequality.json
                                             the report that GitLab shows in merge requests
  nachlese check --format sarif > nachlese.sarif
                                             for code scanning, and for editors that read SARIF

Findings go to standard output, and nothing else with a format that programs read.")]
pub(super) struct Check {
    /// The event's folder
    #[arg(default_value = ".", hide_default_value = true)]
    pub event: PathBuf,

    /// Write all corrections that are certain into the files; nothing else in them changes
    #[arg(long)]
    pub fix: bool,

    /// With --fix: show what would change as a patch, and change nothing
    #[arg(long, requires = "fix", conflicts_with = "format")]
    pub dry_run: bool,

    /// Report only what concerns files that differ from a branch, tag or commit
    #[arg(long, value_name = "REV")]
    pub since: Option<String>,

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

    #[command(flatten)]
    pub people: PeopleArguments,

    #[command(flatten)]
    pub git: GitArguments,

    /// Make all pictures anew, and keep none for the next time
    #[arg(long)]
    pub no_cache: bool,

    /// Take findings of this code for errors; `N401` or `broken-link`, may be given several times
    #[arg(long, value_name = "CODE", value_parser = finding_code, help_heading = LEVELS)]
    pub deny: Vec<Code>,

    /// Take findings of this code for warnings
    #[arg(long, value_name = "CODE", value_parser = milder_code, help_heading = LEVELS)]
    pub warn: Vec<Code>,

    /// Do not tell findings of this code; errors cannot be silenced
    #[arg(long, value_name = "CODE", value_parser = milder_code, help_heading = LEVELS)]
    pub allow: Vec<Code>,
}

const LEVELS: &str = "Levels";

impl SiteArguments {
    /// Of several words about one code, the strictest counts.
    pub fn options(&self, history: History) -> Options {
        let mut levels = Levels::default();
        for (codes, level) in [(&self.allow, Level::Hidden), (&self.warn, Level::Warning), (&self.deny, Level::Error)] {
            codes.iter().for_each(|&code| levels.set(code, level));
        }
        Options { today: self.today, base_url: self.base_url.clone(), levels, history, ..Options::default() }
    }
}

/// Whether Git is asked.
#[derive(Debug, Args)]
pub(super) struct GitArguments {
    /// Ask Git when notes were changed and where they are kept [default: if the folder is a repository of its own, or
    /// `repository` is set]
    #[arg(long, overrides_with = "no_git")]
    git: bool,

    /// Do not ask Git
    #[arg(long, overrides_with = "git")]
    no_git: bool,
}

impl GitArguments {
    pub fn asked(&self) -> Asked {
        match (self.git, self.no_git) {
            (true, _) => Asked::Always,
            (_, true) => Asked::Never,
            _ => Asked::default(),
        }
    }
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

    /// Say of each build how long its phases took
    #[arg(long, hide = true)]
    pub timings: bool,

    #[command(flatten)]
    pub people: PeopleArguments,

    #[command(flatten)]
    pub git: GitArguments,
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

/// Explain a finding: what it means, why it matters, and an example, wrong and right
///
/// A finding is named by its code or its name, as in `warning[N401]`. Without one, all are listed by subject, each
/// with the level that it has unless the event or the note says otherwise.
#[derive(Debug, Args)]
#[command(after_help = "\
Examples:
  nachlese explain                      all findings there are
  nachlese explain N401                 what `warning[N401]` means and how to mend it
  nachlese explain broken-link --lang de
                                        the same by its name, in German
  nachlese explain --markdown > findings.md
                                        all pages as one document, for a handbook")]
pub(super) struct Explain {
    /// Code or name of a finding, such as N401 or broken-link
    pub code: Option<String>,

    /// Print Markdown: the page as it was written, or all pages as one document
    #[arg(long)]
    pub markdown: bool,
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
    /// For people: the lines in question, what to do, and how much each file has
    Human,
    /// One line each, for editors and scripts
    Short,
    /// For programs: all that is known of each finding, with a version and a schema
    Json,
    /// For code scanning and editors: SARIF 2.1.0
    Sarif,
    /// Annotations in GitHub Actions
    Github,
    /// A Code Quality report for GitLab CI
    Gitlab,
    /// For a job summary, or a comment on a pull request that is kept up to date
    Markdown,
}

impl From<FormatName> for Format {
    fn from(name: FormatName) -> Self {
        match name {
            FormatName::Human => Self::Human,
            FormatName::Short => Self::Short,
            FormatName::Json => Self::Json,
            FormatName::Sarif => Self::Sarif,
            FormatName::Github => Self::GitHub,
            FormatName::Gitlab => Self::GitLab,
            FormatName::Markdown => Self::Markdown,
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

fn finding_code(text: &str) -> Result<Code, String> {
    Code::find(text).ok_or_else(|| match Code::suggestion(text) {
        Some(suggestion) => format!("there is no such finding; did you mean `{suggestion}`?"),
        None => "there is no such finding; `nachlese explain` lists all".to_owned(),
    })
}

/// A code that may be taken less seriously.
fn milder_code(text: &str) -> Result<Code, String> {
    match finding_code(text)? {
        code if code.default_severity() == Severity::Error && !code.may_be_mistaken() => {
            Err("errors cannot be silenced".to_owned())
        }
        code => Ok(code),
    }
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
