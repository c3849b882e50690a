//! What finished files must satisfy, whoever made them: theme, note or program.
//!
//! 1. [`scan`] walks over the [`tags`] of a page or picture once, [`style`] over a style sheet. They may only
//!    report too much, never too little.
//! 2. Every address in it is judged: nothing may be loaded from elsewhere, every link within the site must
//!    lead to a file of the site ([`paths`]).
//! 3. The [`Names`] of people who must not be named are searched for in the name of every file and in the
//!    words of all that are text ([`mod@text`]) or have some in them ([`binary`]).

mod binary;
mod paths;
#[cfg(test)]
mod properties;
mod scan;
mod style;
mod tags;
#[cfg(test)]
mod tests;
mod text;

use percent_encoding::percent_decode_str;

use crate::diagnostics::{Code, Finding};
use crate::model::{LegalKind, Site};
use crate::parse::privacy::Names;
use crate::resolve::Words;
use crate::source::SitePath;
use paths::{Links, Paths};
use scan::{Address, Language, Use};
use text::Kind;

/// What the files of one site are held against.
pub struct Audit {
    paths: Paths,
    /// The site's own address, ending in `/`: what begins with it stays within the site.
    base: Option<String>,
    /// Names of people without consent; `None` where there are none.
    names: Option<Names>,
    /// The imprint that is made, and whom it must name by law, whatever they have agreed to.
    imprint: Option<(SitePath, String)>,
}

impl Audit {
    /// `noted` are names of people that only notes know.
    pub fn new<'a>(site: &Site, noted: &[String], paths: impl Iterator<Item = &'a SitePath>) -> Self {
        let withheld = site.people.iter().filter_map(|person| person.withheld_name(site.names));
        let withheld = withheld.chain(noted.iter().map(String::as_str));
        let public: Vec<_> = site.people.iter().filter_map(|person| person.public_name(site.names)).collect();
        let names = Names::new(withheld, public.iter().map(|name| name.as_str()));
        Self { paths: Paths::new(paths), base: site.url.clone(), names, imprint: imprint(site) }
    }

    /// Whether there is anything to find in a file of this name, so that [`inspect`](Self::inspect) needs its bytes.
    pub fn reads(&self, path: &SitePath) -> bool {
        match Kind::of(path.as_str()) {
            Some(Kind::Page | Kind::Picture | Kind::Xml | Kind::Style) => true,
            // Here only names are searched for.
            Some(Kind::Script | Kind::Calendar | Kind::Table | Kind::Plain | Kind::Binary) => self.names.is_some(),
            None => false,
        }
    }

    /// Judges the name of a file, which visitors see in its address.
    pub fn inspect_path(&self, path: &SitePath, findings: &mut Vec<Finding>) {
        let name = percent_decode_str(path.as_str()).decode_utf8_lossy();
        findings.extend(self.name_in(&name, path));
    }

    /// Judges what stands in one finished file.
    pub fn inspect(&self, path: &SitePath, bytes: &[u8], findings: &mut Vec<Finding>) {
        let Some(kind) = Kind::of(path.as_str()) else { return };
        if kind == Kind::Binary {
            if self.names.is_some() {
                findings.extend(self.name_in(&binary::words(bytes), path));
            }
            return;
        }
        let text = text::decode(bytes);
        if self.names.is_some() {
            findings.extend(self.name_in(&text::words(&text, kind), path));
        }
        let mut links = self.paths.links_of(path);
        let mut judge = |address: Address| findings.extend(self.judge(path, &address, &mut links));
        match kind {
            Kind::Page => scan::document(&text, Language::Html, judge),
            Kind::Picture => scan::document(&text, Language::Xml, judge),
            Kind::Xml if scan::is_shown(&text) => scan::document(&text, Language::Xml, judge),
            Kind::Style => style::style_sheet(&text, |url| judge(Address { what: Use::Load, url: url.into() })),
            Kind::Xml | Kind::Script | Kind::Calendar | Kind::Table | Kind::Plain | Kind::Binary => {}
        }
    }

    /// A name that must not stand in these words of a file.
    fn name_in(&self, words: &str, file: &SitePath) -> Option<Finding> {
        let names = self.names.as_ref().filter(|names| names.stand_in(words))?;
        let found = names.places_in(words).into_iter().map(|found| spaced(&words[found.range]));
        let duty = self.imprint.as_ref().filter(|(imprint, _)| imprint == file).map(|(_, named)| named);
        let name = found.into_iter().find(|name| !duty.is_some_and(|named| named.contains(name)))?;
        Some(Finding::new(Code::NameInOutput).with("page", file).with("name", name).help("remove-name"))
    }

    fn judge(&self, page: &SitePath, address: &Address, links: &mut Links) -> Option<Finding> {
        let url = address.url.trim();
        if address.what == Use::Forbidden {
            return Some(foreign_request(page, url));
        }
        if let Some(file) = self.base.as_deref().and_then(|base| url.strip_prefix(base)) {
            return (!links.lead_somewhere_from_root(file)).then(|| dead_link(page, url));
        }
        match (address.what, scheme(url)) {
            (Use::Link, Some("http" | "https" | "mailto" | "tel")) | (Use::Name, Some("http" | "https")) => None,
            (_, Some(_)) => Some(foreign_request(page, url)),
            (_, None) => (!links.lead_somewhere(url)).then(|| dead_link(page, url)),
        }
    }
}

/// Who represents the publisher and who answers for the content (§ 5 DDG, § 18 MStV).
fn imprint(site: &Site) -> Option<(SitePath, String)> {
    let imprint = site.legal.data.imprint.as_ref()?;
    let named: Vec<String> =
        [&imprint.represented_by, &imprint.responsible].into_iter().flatten().map(|name| spaced(name)).collect();
    let page = Words::new(&site.language).legal(LegalKind::Imprint);
    Some((SitePath::new(&format!("{page}.html")), named.join(". ")))
}

fn spaced(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether a file of this name has words in it.
pub fn has_words(path: &str) -> bool {
    Kind::of(path).is_some()
}

/// Whether files of this name are text.
pub fn is_text(path: &str) -> bool {
    Kind::of(path).is_some_and(|kind| !matches!(kind, Kind::Binary))
}

/// Whether one of the names stands in a file, whatever its kind.
pub fn stands_in(names: &Names, path: &str, bytes: &[u8]) -> bool {
    match Kind::of(path) {
        None => false,
        Some(Kind::Binary) => names.stand_in(&binary::words(bytes)),
        Some(kind) => names.stand_in(&text::words(&text::decode(bytes), kind)),
    }
}

fn foreign_request(page: &SitePath, url: &str) -> Finding {
    Finding::new(Code::ForeignRequest).with("page", page).with("url", url).help("copy-here")
}

fn dead_link(page: &SitePath, url: &str) -> Finding {
    Finding::new(Code::DeadInternalLink).with("page", page).with("target", url)
}

/// The scheme of an address in lower case; `//host` counts as one.
fn scheme(url: &str) -> Option<&'static str> {
    if url.starts_with("//") || url.starts_with("\\\\") {
        return Some("other");
    }
    let (scheme, _) = url.split_once(':')?;
    if scheme.contains(['/', '?', '#']) {
        return None;
    }
    let known = ["http", "https", "mailto", "tel"].into_iter().find(|known| scheme.eq_ignore_ascii_case(known));
    Some(known.unwrap_or("other"))
}
