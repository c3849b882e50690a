//! `nachlese build`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::{FragmentArguments, SiteArguments};
use crate::site::HeaderForm;

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
  nachlese build --keep-going                       publish the good notes, hold back those with errors
  nachlese build --headers typo3                    for a folder below fileadmin/, with a .htaccess
  nachlese build --fragments --link-base /barcamp/ --asset-base /fileadmin/barcamp/
                                                    parts for the pages of a content management system
  nachlese build --check-output --output public     nothing is built: is the folder still as it was published?

With `--check-output`, exit code 0 means that the folder is as it was published, 1 that it is not, 2 that nobody can tell;
`--format json` and `--format short` list what differs for programs.
`--headers` adds a file with suggested headers (Content-Security-Policy and others), in the form of your web server. The
pages work without them.")]
pub(in crate::cli) struct Build {
    /// The event's folder
    #[arg(default_value = ".", hide_default_value = true)]
    pub event: PathBuf,

    /// Where the site goes [default: `site` in the event's folder]
    #[arg(long, short, value_name = "DIR")]
    pub output: Option<PathBuf>,

    /// Build nothing, but tell which files of the output folder are missing, changed, or not from nachlese
    #[arg(long)]
    pub check_output: bool,

    #[command(flatten)]
    pub site: SiteArguments,

    /// Hold back notes with errors and publish the rest
    #[arg(long)]
    pub keep_going: bool,

    /// Write suggested headers in the form of a web server; several with commas
    #[arg(long, value_name = "FORM", value_delimiter = ',')]
    pub headers: Vec<HeaderFormName>,

    #[command(flatten)]
    pub fragments: FragmentArguments,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(in crate::cli) enum HeaderFormName {
    /// `_headers`, for Netlify and Cloudflare Pages
    #[value(alias = "cloudflare")]
    Netlify,
    /// `nginx-headers.conf`, to be included in nginx's settings
    Nginx,
    /// `.htaccess`
    Apache,
    /// `.htaccess` below TYPO3's fileadmin/, where scripts and styles are forbidden otherwise
    Typo3,
}

impl From<HeaderFormName> for HeaderForm {
    fn from(name: HeaderFormName) -> Self {
        match name {
            HeaderFormName::Netlify => Self::Netlify,
            HeaderFormName::Nginx => Self::Nginx,
            HeaderFormName::Apache => Self::Apache,
            HeaderFormName::Typo3 => Self::Typo3,
        }
    }
}
