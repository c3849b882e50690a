//! What finished files must satisfy, whoever made them: theme, note or program.
//!
//! 1. [`scan`] walks over the [`tags`] of a page or picture once. It may only report too much, never too little: what it
//!    reports of a page is judged by a [`browser`]'s parser. That also judges the pages of [`Trial`] of which the scanner
//!    has nothing to report.
//! 2. Every address in it is judged: nothing may be loaded from elsewhere, every link within the site must
//!    lead to a file of the site ([`paths`]).
//! 3. The [`Names`] of people who must not be named are searched for in the name of every file and in the
//!    words of all that are text ([`mod@text`]) or have some in them ([`binary`], [`documents`]).
//! 4. Documents are looked through for what else they tell of their authors, and for what screen readers need.

mod binary;
mod browser;
mod documents;
mod paths;
#[cfg(test)]
mod properties;
mod scan;
mod scripts;
mod tags;
#[cfg(test)]
mod tests;
mod text;
mod trial;

use percent_encoding::percent_decode_str;

use crate::diagnostics::{Code, Finding};
use crate::model::{LegalKind, Site, extension_of};
use crate::parse::privacy::Names;
use crate::parse::style;
use crate::resolve::Words;
use crate::site::{Files, Recipe};
use crate::source::SitePath;
use paths::{Links, Paths};
use scan::{Address, Language, Use};
use text::Kind;
use trial::Trial;

/// What the files of one site are held against.
pub struct Audit {
    paths: Paths,
    trial: Trial,
    /// The site's own addresses, ending in `/`: what begins with one stays within the site.
    bases: Vec<String>,
    /// Names of people without consent; `None` where there are none.
    names: Option<Names>,
    /// The imprint that is made, and whom it must name by law, whatever they have agreed to.
    imprint: Option<(SitePath, String)>,
}

impl Audit {
    /// `noted` are names of people that only notes know. `bases` are addresses at which the publisher says that the files
    /// will be, besides that of the site.
    pub fn new<'a>(site: &'a Site, noted: &[String], files: &Files, bases: impl Iterator<Item = &'a String>) -> Self {
        let withheld = site.people.iter().filter_map(|person| person.withheld_name(site.names));
        let withheld = withheld.chain(noted.iter().map(String::as_str));
        let public: Vec<_> = site.people.iter().filter_map(|person| person.public_name(site.names)).collect();
        let names = Names::new(withheld, public.iter().map(|name| name.as_str()));
        let bases = bases.chain(&site.url).cloned().collect();
        let (paths, trial) = (Paths::new(files.keys()), Trial::of(site, files));
        Self { paths, trial, bases, names, imprint: imprint(site) }
    }

    /// Whether there is anything to find in a file of this name, so that [`inspect`](Self::inspect) needs its bytes.
    pub fn reads(&self, path: &SitePath) -> bool {
        match Kind::of(path.as_str()) {
            Some(Kind::Page | Kind::Picture | Kind::Xml | Kind::Style) => true,
            Some(Kind::Binary) if documents::is_known(path.as_str()) => true,
            Some(Kind::Script) if is_script(path) => true,
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
        let Some(kind) = Kind::of(path.as_str()).filter(|_| self.reads(path)) else { return };
        if kind == Kind::Binary {
            if self.names.is_some() {
                findings.extend(self.name_in(&words_of_binary(path.as_str(), bytes), path));
            }
            documents::inspect(path, bytes, findings);
            return;
        }
        self.inspect_text_of(kind, path, &text::decode(bytes), findings);
    }

    /// The same for what was a text all along, and need not be decoded.
    pub fn inspect_text(&self, path: &SitePath, text: &str, findings: &mut Vec<Finding>) {
        match Kind::of(path.as_str()) {
            None | Some(Kind::Binary) => self.inspect(path, text.as_bytes(), findings),
            // A mark of the encoding, which browsers do not read as text.
            Some(_) if text.starts_with('\u{feff}') => self.inspect(path, text.as_bytes(), findings),
            Some(kind) => self.inspect_text_of(kind, path, text, findings),
        }
    }

    fn inspect_text_of(&self, kind: Kind, path: &SitePath, text: &str, findings: &mut Vec<Finding>) {
        if self.names.is_some() {
            findings.extend(self.name_in(&text::words(text, kind), path));
        }
        let mut links = self.paths.links_of(path);
        let mut judge = |address: Address| findings.extend(self.judge(path, &address, &mut links));
        match kind {
            Kind::Page => self.inspect_page(path, text, findings),
            Kind::Picture => drop(scan::document(text, Language::Xml, judge)),
            Kind::Xml if scan::is_shown(text) => drop(scan::document(text, Language::Xml, judge)),
            Kind::Style => style::loaded(text, |url| judge(Address { what: Use::Load, url: url.into() })),
            Kind::Script if is_script(path) => findings.extend(script_finding(path, text)),
            Kind::Xml | Kind::Script | Kind::Calendar | Kind::Table | Kind::Plain | Kind::Binary => {}
        }
    }

    /// What the scanner reports of a page counts if a browser sees it too; so does what only the browser sees, which
    /// would be a fault of the scanner.
    fn inspect_page(&self, path: &SitePath, text: &str, findings: &mut Vec<Finding>) {
        let scan = |text: &str| {
            let (mut links, mut found) = (self.paths.links_of(path), Vec::new());
            let judge = |address: Address| found.extend(self.judge(path, &address, &mut links));
            let is_read = scan::document(text, Language::Html, judge);
            (found, is_read)
        };
        let (suspected, is_read) = scan(text);
        // Browsers read XHTML by other rules. Of a text that defeats the scanner nobody wants to know how it is meant.
        let is_certain = !is_read || !text::is_html(path.as_str());
        let called = || if suspected.is_empty() { self.trial.calls(path, text) } else { Some(text) };
        let judged = if is_certain { None } else { called() };
        findings.extend(judged.map_or(suspected, |text| scan(&browser::elements(text)).0));
    }

    /// Whether there are names that must not stand in any file.
    pub fn looks_for_names(&self) -> bool {
        self.names.is_some()
    }

    /// A name that must not stand in these words of a file, or in those that it is made of.
    pub fn name_in(&self, words: &str, file: &SitePath) -> Option<Finding> {
        let names = self.names.as_ref().filter(|names| names.stand_in(words))?;
        let found = names.places_in(words).into_iter().map(|found| spaced(&words[found.range]));
        let duty = self.imprint.as_ref().filter(|(imprint, _)| imprint == file).map(|(_, named)| named);
        let name = found.into_iter().find(|name| !duty.is_some_and(|named| named.contains(name)))?;
        Some(Finding::new(Code::NameInOutput).with("page", file).with("name", name).help("remove-name"))
    }

    fn judge(&self, page: &SitePath, address: &Address, links: &mut Links) -> Option<Finding> {
        if address.what != Use::Forbidden && links.lead_plainly(&address.url) {
            return None;
        }
        let url = address.url.trim();
        if address.what == Use::Forbidden {
            return Some(foreign_request(page, url));
        }
        if let Some(file) = self.bases.iter().find_map(|base| url.strip_prefix(base)) {
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

/// Whether one of the names stands in a file, whatever its kind.
pub fn stands_in(names: &Names, path: &str, bytes: &[u8]) -> bool {
    match Kind::of(path) {
        None => false,
        Some(Kind::Binary) => names.stand_in(&words_of_binary(path, bytes)),
        Some(kind) => names.stand_in(&text::words(&text::decode(bytes), kind)),
    }
}

/// What can be told of a script before the site is made. Those of the program itself are known.
pub fn scripts(files: &Files, findings: &mut Vec<Finding>) {
    for (path, recipe) in files.iter().filter(|(path, _)| is_script(path)) {
        if let Recipe::Bytes(bytes) = recipe {
            findings.extend(script_finding(path, &text::decode(bytes)));
        }
    }
}

fn is_script(path: &SitePath) -> bool {
    matches!(extension_of(path.as_str()).as_str(), "js" | "mjs")
}

fn script_finding(path: &SitePath, script: &str) -> Option<Finding> {
    let url = scripts::foreign_address(script)?;
    Some(Finding::new(Code::AddressInScript).with("page", path).with("url", url).help("take-out"))
}

/// Those of an office file stand in its parts, which are compressed.
fn words_of_binary(path: &str, bytes: &[u8]) -> String {
    let mut words = binary::words(bytes);
    if documents::is_office(path) {
        words.push_str(text::END);
        words.push_str(&documents::words(bytes));
    }
    words
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
