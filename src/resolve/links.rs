//! What the links and pictures of a text mean.

use std::collections::HashMap;

use percent_encoding::percent_decode_str;
use unicode_normalization::UnicodeNormalization;

use super::addresses::{Addresses, Destination};
use super::spellings::Spellings;
use crate::diagnostics::{Code, Finding};
use crate::model::{Body, Link, LinkSyntax, LinkTarget, Picture, Piece, SessionId, Site, Status, Symbol, Version};
use crate::parse::Input;
use crate::source::{SourcePath, Sources, Span, fold, slug};

/// Types of files that are copied into the site when a published page links to them.
const PICTURES: [&str; 7] = ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg"];
const DOCUMENTS: [&str; 19] = [
    "pdf", "odt", "ods", "odp", "docx", "xlsx", "pptx", "csv", "txt", "json", "xml", "ics", "zip", "mp3", "ogg", "mp4",
    "webm", "vtt", "epub",
];

/// Settles every link of every text that is shown.
pub fn resolve(input: &Input, sources: &Sources, addresses: &Addresses, site: &mut Site, findings: &mut Vec<Finding>) {
    let names = Names::new(site, addresses, sources);
    let resolver = Resolver { sources, addresses, names, site };
    let mut settled = Vec::new();
    for session in &site.sessions {
        let own = resolver.text(&session.source, &session.body, findings);
        let versions: Vec<Settled> =
            session.versions.iter().map(|version| resolver.text(&version.source, &version.body, findings)).collect();
        settled.push((own, versions));
    }
    let pages: Vec<Settled> = site.pages.iter().map(|page| resolver.text(&page.source, &page.body, findings)).collect();
    let described = site.events.iter().zip(&input.events).map(|(event, folder)| {
        let body = event.description.as_ref().map(|description| &description.body)?;
        Some(resolver.text(folder.file.source.as_ref()?, body, findings))
    });
    let described: Vec<Option<Settled>> = described.collect();
    let notice = site
        .notice
        .as_ref()
        .zip(input.site.source.as_ref())
        .map(|(body, source)| resolver.text(source, body, findings));

    for (session, (own, versions)) in site.sessions.iter_mut().zip(settled) {
        (session.targets, session.pictures) = own;
        for (version, settled) in session.versions.iter_mut().zip(versions) {
            (version.targets, version.pictures) = settled;
        }
    }
    for (page, settled) in site.pages.iter_mut().zip(pages) {
        (page.targets, page.pictures) = settled;
    }
    for (event, settled) in site.events.iter_mut().zip(described) {
        if let (Some(description), Some((targets, pictures))) = (&mut event.description, settled) {
            (description.targets, description.pictures) = (targets, pictures);
        }
    }
    if let Some((targets, _)) = notice {
        site.notice_targets = targets;
    }
}

/// The targets of a body's links and of its pictures.
type Settled = (Vec<LinkTarget>, Vec<LinkTarget>);

/// What links may call sessions, pages and files.
struct Names {
    /// By slug and title, folded: for wiki links.
    of: HashMap<String, Destination>,
    /// By path in lower case, for those who do not mind case.
    of_path: HashMap<String, Destination>,
    titles: Spellings,
    notes: Spellings,
    assets: Spellings,
}

impl Names {
    fn new(site: &Site, addresses: &Addresses, sources: &Sources) -> Self {
        let mut of = HashMap::new();
        for (place, session) in site.sessions.iter().enumerate() {
            let destination = Destination::Session(SessionId::new(place));
            for name in [&session.slug, &session.title] {
                of.entry(fold(name)).or_insert(destination);
            }
        }
        for page in &site.pages {
            if let Some(&destination) = addresses.of_file.get(&page.source) {
                for name in [&page.slug, &page.title] {
                    of.entry(fold(name)).or_insert(destination);
                }
            }
        }
        of.remove("");
        let mut files: Vec<(&SourcePath, Destination)> =
            addresses.of_file.iter().map(|(path, to)| (path, *to)).collect();
        files.sort_by_key(|(path, _)| *path);
        let mut of_path = HashMap::new();
        for (path, destination) in &files {
            of_path.entry(same_path(path.as_str())).or_insert(*destination);
        }
        Self {
            of,
            of_path,
            titles: site.sessions.iter().map(|session| session.title.as_str()).collect(),
            notes: Spellings::of_files(files.iter().map(|(path, _)| *path)),
            assets: Spellings::of_files(sources.assets.keys()),
        }
    }
}

struct Resolver<'a> {
    sources: &'a Sources,
    addresses: &'a Addresses,
    names: Names,
    site: &'a Site,
}

/// The text that a link stands in.
#[derive(Clone, Copy)]
struct Here<'a> {
    source: &'a SourcePath,
    body: &'a Body,
    span: Span,
}

impl Resolver<'_> {
    fn text(&self, source: &SourcePath, body: &Body, findings: &mut Vec<Finding>) -> Settled {
        let links =
            body.links.iter().map(|link| self.link(Here { source, body, span: link.span }, link, findings)).collect();
        let pictures = body
            .pictures
            .iter()
            .map(|picture| self.picture(Here { source, body, span: picture.span }, picture, findings))
            .collect();
        (links, pictures)
    }

    fn link(&self, here: Here, link: &Link, findings: &mut Vec<Finding>) -> LinkTarget {
        let destination = link.destination.trim();
        match link.kind {
            LinkSyntax::Wiki => self.wiki(here, destination, findings),
            LinkSyntax::Markdown | LinkSyntax::Bare => self.destination(here, destination, findings),
        }
    }

    fn destination(&self, here: Here, destination: &str, findings: &mut Vec<Finding>) -> LinkTarget {
        if let Some(target) = external(here, destination, findings) {
            return target;
        }
        let (path, fragment) = split_fragment(destination);
        if path.is_empty() {
            return self.anchored(here, None, fragment, findings);
        }
        if is_folder_within(here.source, &path) {
            return LinkTarget::Start;
        }
        let Some(path) = self.path(here, &path, findings) else { return LinkTarget::Nowhere };
        match self.markdown_file(&path) {
            Some(found) => self.anchored(here, Some(found), fragment, findings),
            None if is_start(&path) => LinkTarget::Start,
            None => self.asset(here, &path, findings),
        }
    }

    /// The file that a relative link names; `None`, with a finding, where that lies outside of the folder.
    fn path(&self, here: Here, path: &str, findings: &mut Vec<Finding>) -> Option<SourcePath> {
        let joined = here.source.join(path);
        if joined.is_none() {
            findings.push(
                Finding::new(Code::RefusedLink)
                    .at(here.source, here.span)
                    .variant("outside")
                    .help("move-inside")
                    .with("target", path),
            );
        }
        joined
    }

    /// A note or page by its path: exactly, without its extension, by the finished page's name, or by its folder.
    fn markdown_file(&self, path: &SourcePath) -> Option<Destination> {
        let written = path.as_str();
        let stem = written.strip_suffix(".html").unwrap_or(written);
        let candidates =
            [written.to_owned(), format!("{stem}.md"), format!("{stem}/index.md"), format!("{stem}/README.md")];
        let exact = candidates
            .iter()
            .filter_map(|path| SourcePath::new(path))
            .find_map(|path| self.addresses.of_file.get(&path).copied());
        exact.or_else(|| candidates.iter().find_map(|path| self.names.of_path.get(&same_path(path)).copied()))
    }

    fn wiki(&self, here: Here, destination: &str, findings: &mut Vec<Finding>) -> LinkTarget {
        let (name, fragment) = split_fragment(destination);
        if name.is_empty() {
            return self.anchored(here, None, fragment, findings);
        }
        // `[[_TOC_]]` is how GitLab and wikis ask for a table of contents.
        if fold(&name) == "toc" {
            return LinkTarget::Nowhere;
        }
        let bare = name.rsplit('/').next().unwrap_or(&name).trim_end_matches(".md");
        match self.names.of.get(&fold(bare)) {
            Some(&found) => self.anchored(here, Some(found), fragment, findings),
            None => {
                let finding = Finding::new(Code::BrokenLink).at(here.source, here.span).with("target", &name);
                findings.push(suggesting(finding, self.names.titles.nearest(bare)));
                LinkTarget::Nowhere
            }
        }
    }

    /// The target with its heading checked; without a file, the text itself.
    fn anchored(
        &self,
        here: Here,
        found: Option<Destination>,
        fragment: Option<String>,
        findings: &mut Vec<Finding>,
    ) -> LinkTarget {
        let Some(found) = found else {
            let Some(fragment) = fragment.filter(|fragment| !fragment.is_empty() && fragment != "top") else {
                return LinkTarget::Top;
            };
            let own = self.addresses.of_file.get(here.source);
            return match self.heading(here, here.body, &fragment, here.source, findings) {
                Some(heading) if own.is_some_and(|own| self.is_title(*own, &heading)) => LinkTarget::Top,
                Some(heading) => LinkTarget::Here { heading },
                None => LinkTarget::Nowhere,
            };
        };
        if !self.has_page(found) {
            return LinkTarget::Nowhere;
        }
        let (body, file) = self.body(found);
        let fragment = fragment.filter(|fragment| !fragment.is_empty());
        let heading = fragment.and_then(|fragment| self.heading(here, body, &fragment, file, findings));
        let heading = heading.filter(|heading| !self.is_title(found, heading));
        match found {
            Destination::Session(session) => LinkTarget::Session { session, version: None, heading },
            Destination::Version(session, version) => {
                LinkTarget::Session { session, version: self.place_of_version(session, version), heading }
            }
            Destination::Page(page) => LinkTarget::Page { page, heading },
        }
    }

    /// Whether there is anything at the address: drafts have none, what is held back or withdrawn says so.
    fn has_page(&self, destination: Destination) -> bool {
        match destination {
            Destination::Session(session) => match self.site.session(session).status {
                Status::Withdrawn(_) | Status::InRevision => true,
                _ => self.site.session(session).is_shown,
            },
            Destination::Version(session, version) => {
                self.version(session, version).is_some() && self.site.session(session).is_shown
            }
            Destination::Page(page) => self.site.page(page).is_published,
        }
    }

    /// Whether this is the heading that only repeats the title: the page's own title stands for it.
    fn is_title(&self, destination: Destination, heading: &str) -> bool {
        let repeated = match destination {
            Destination::Session(session) => self.site.session(session).title_repeated,
            Destination::Version(session, version) => {
                self.version(session, version).is_some_and(|version| version.title_repeated)
            }
            Destination::Page(page) => self.site.page(page).title_repeated,
        };
        repeated && self.body(destination).0.leading_heading().is_some_and(|leading| leading.id == heading)
    }

    /// The version among those that are shown.
    fn version(&self, session: SessionId, version: usize) -> Option<&Version> {
        self.place_of_version(session, version).map(|place| &self.site.session(session).versions[place])
    }

    fn place_of_version(&self, session: SessionId, version: usize) -> Option<usize> {
        let address = &self.addresses.sessions[session.place()].versions[version].address;
        self.site.session(session).versions.iter().position(|shown| shown.address == *address)
    }

    fn body(&self, destination: Destination) -> (&Body, &SourcePath) {
        match destination {
            Destination::Session(session) => (&self.site.session(session).body, &self.site.session(session).source),
            Destination::Version(session, version) => match self.version(session, version) {
                Some(version) => (&version.body, &version.source),
                None => (&self.site.session(session).body, &self.site.session(session).source),
            },
            Destination::Page(page) => (&self.site.page(page).body, &self.site.page(page).source),
        }
    }

    /// The id of the heading that a fragment names: ours, or as forges make it, in any case.
    fn heading(
        &self,
        here: Here,
        body: &Body,
        fragment: &str,
        file: &SourcePath,
        findings: &mut Vec<Finding>,
    ) -> Option<String> {
        // Text fragments (`#:~:text=…`) are the browser's own business.
        if fragment.starts_with(":~:") {
            return None;
        }
        let lower = fragment.to_lowercase();
        let is_named = |heading: &&crate::model::Heading| {
            heading.id == lower || heading.forge_id.to_lowercase() == lower || heading.id == slug(fragment)
        };
        if let Some(heading) = body.headings.iter().find(is_named) {
            return Some(heading.id.clone());
        }
        if self.is_outcome(file, &lower) || is_footnote(body, &lower) {
            return Some(lower);
        }
        // Of a text that is not shown no heading is known.
        if body.headings.is_empty() && !body.has_text {
            return None;
        }
        let finding =
            Finding::new(Code::BrokenAnchor).at(here.source, here.span).with("anchor", fragment).with("target", file);
        let ids = Spellings::from_iter(body.headings.iter().map(|heading| heading.id.as_str()));
        findings.push(suggesting(finding, ids.nearest(fragment)));
        None
    }

    /// Whether a fragment is the anchor of an outcome of this note.
    fn is_outcome(&self, file: &SourcePath, fragment: &str) -> bool {
        let Some(Destination::Session(session)) = self.addresses.of_file.get(file) else { return false };
        self.site.session(*session).outcomes.iter().any(|outcome| outcome.id.0 == fragment)
    }

    fn picture(&self, here: Here, picture: &Picture, findings: &mut Vec<Finding>) -> LinkTarget {
        let destination = picture.destination.trim();
        let scheme = scheme_of(destination);
        if scheme.is_some() || destination.starts_with("//") {
            let variant = match scheme {
                Some("http" | "https") | None => "foreign-picture",
                Some(_) => "scheme",
            };
            let finding = Finding::new(Code::RefusedLink).at(here.source, here.span).variant(variant);
            let finding = finding.with("target", shortened(destination));
            findings.push(if variant == "scheme" { finding } else { finding.help("copy-picture") });
            return LinkTarget::Nowhere;
        }
        let (path, _) = split_fragment(destination);
        match self.path(here, &path, findings) {
            Some(path) => self.asset(here, &path, findings),
            None => LinkTarget::Nowhere,
        }
    }

    /// A file that is copied: of an allowed type, and below `assets/` or beside the note.
    fn asset(&self, here: Here, path: &SourcePath, findings: &mut Vec<Finding>) -> LinkTarget {
        let extension = path.extension();
        let looks_like_note = matches!(extension.as_str(), "md" | "markdown" | "html" | "");
        if !self.sources.contains(path) {
            let code = if looks_like_note { Code::BrokenLink } else { Code::MissingAsset };
            let known = if looks_like_note { &self.names.notes } else { &self.names.assets };
            let suggestion = known.nearest_file(path);
            let finding = Finding::new(code).at(here.source, here.span).with("target", path);
            let finding = if looks_like_note { finding } else { finding.help("add-file") };
            findings.push(suggesting(finding, suggestion));
            return LinkTarget::Nowhere;
        }
        let is_allowed = PICTURES.contains(&extension.as_str()) || DOCUMENTS.contains(&extension.as_str());
        let is_placed =
            path.below(here.source.folder()).is_some() || path.as_str().split('/').any(|part| part == "assets");
        if is_allowed && is_placed {
            return LinkTarget::Asset(path.clone());
        }
        let finding = Finding::new(Code::RefusedFileType)
            .at(here.source, here.span)
            .with("target", path)
            .with("extension", &extension);
        findings.push(if is_allowed { finding.variant("place") } else { finding.help("use-other") });
        LinkTarget::Nowhere
    }
}

/// Whether a fragment is the anchor of a footnote: `fn_2`.
fn is_footnote(body: &Body, fragment: &str) -> bool {
    let number: Option<u32> = fragment.strip_prefix("fn_").and_then(|number| number.parse().ok());
    let is_start = |piece: &Piece| matches!(piece, Piece::Symbol(Symbol::FootnoteStart(n)) if Some(*n) == number);
    number.is_some() && body.pieces.iter().any(is_start)
}

/// A link that leads out of the folder by its scheme, or is refused for it.
fn external(here: Here, destination: &str, findings: &mut Vec<Finding>) -> Option<LinkTarget> {
    if destination.starts_with("//") {
        return Some(LinkTarget::External(format!("https:{destination}")));
    }
    if destination.starts_with("www.") {
        return Some(LinkTarget::External(format!("https://{destination}")));
    }
    match scheme_of(destination)? {
        "http" | "https" | "mailto" | "tel" => Some(LinkTarget::External(destination.to_owned())),
        _ => {
            let finding = Finding::new(Code::RefusedLink).at(here.source, here.span).variant("scheme");
            findings.push(finding.with("target", shortened(destination)));
            Some(LinkTarget::Nowhere)
        }
    }
}

/// The scheme of an address, in lower case where it is one of those that are let through; any other as `other`.
fn scheme_of(destination: &str) -> Option<&'static str> {
    let (scheme, _) = destination.split_once(':')?;
    let visible: String = scheme.chars().filter(|c| !c.is_whitespace() && !c.is_control()).collect();
    let mut letters = visible.chars();
    let is_scheme = letters.next().is_some_and(|c| c.is_ascii_alphabetic())
        && letters.all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    if !is_scheme {
        return None;
    }
    let known = ["http", "https", "mailto", "tel"].into_iter().find(|known| scheme.eq_ignore_ascii_case(known));
    Some(known.unwrap_or("other"))
}

/// Path and fragment of a relative link, both decoded, without its query.
fn split_fragment(destination: &str) -> (String, Option<String>) {
    let decode = |text: &str| percent_decode_str(text).decode_utf8_lossy().into_owned();
    let (path, fragment) = match destination.split_once('#') {
        Some((path, fragment)) => (path, Some(decode(fragment))),
        None => (destination, None),
    };
    let path = path.split('?').next().unwrap_or_default();
    (decode(path), fragment)
}

/// The form under which two spellings are one path for those who do not mind case or how umlauts are encoded.
fn same_path(path: &str) -> String {
    path.nfc().flat_map(char::to_lowercase).collect()
}

/// Whether a link names the event's folder or one in it: `./`, `../`.
fn is_folder_within(source: &SourcePath, path: &str) -> bool {
    path.split('/').all(|part| matches!(part, "" | "." | "..")) && source.join(&format!("{path}/x")).is_some()
}

fn is_start(path: &SourcePath) -> bool {
    matches!(path.file_name(), "event.yaml" | "event.yml" | "series.yaml" | "index.html")
        && !path.as_str().contains("sessions/")
}

fn suggesting(finding: Finding, suggestion: Option<&str>) -> Finding {
    match suggestion {
        Some(suggestion) => finding.with("suggestion", suggestion).help("did-you-mean"),
        None => finding,
    }
}

/// Enough of an address to recognise it.
fn shortened(destination: &str) -> String {
    const SHOWN: usize = 60;
    match destination.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", &destination[..end]),
        None => destination.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn schemes_are_seen_through_disguises() {
        assert_eq!(scheme_of("HTTPS://x"), Some("https"));
        assert_eq!(scheme_of("java\nscript:alert(1)"), Some("other"));
        assert_eq!(scheme_of("\u{1}javascript:x"), Some("other"));
        assert_eq!(scheme_of("digitale-akte.md#a:b"), None);
        assert_eq!(scheme_of("1:2"), None);
        assert_eq!(scheme_of("akte"), None);
    }

    #[test]
    fn fragments_and_queries_come_off() {
        assert_eq!(split_fragment("a%20b.md?x=1#%C3%A4"), ("a b.md".to_owned(), Some("ä".to_owned())));
    }
}
