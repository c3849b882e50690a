//! What the links and pictures of a text mean.
//!
//! 1. [`names`] knows what notes, pages and files may be called, [`outside`] what is no path at all.
//! 2. Each link of each text is held against them; what it names in a text, [`anchors`] looks for there.
//!
//! Texts that are not shown are judged too, so that their authors get all findings in one run.

mod anchors;
mod drawings;
mod files;
mod names;
mod outside;
mod pictures;

use rayon::prelude::*;

use super::addresses::{Addresses, Destination};
use super::spellings::Spellings;
use crate::diagnostics::{Code, Finding};
use crate::model::{
    Body, Illustration, Link, LinkSyntax, LinkTarget, Session, SessionId, Site, Status, Version, extension_of,
    is_document, is_picture,
};
use crate::parse::{Input, WrittenImage};
use crate::source::{HashMap, HashSet, SourcePath, SourceText, Sources, Span, fold};
use drawings::Drawings;
use names::{Names, Page};
use outside::{Scheme, scheme, shortened, split_fragment, with_scheme};
use pictures::Lists;

/// Settles every link of every text that is shown.
pub fn resolve(input: &Input, sources: &Sources, addresses: &Addresses, site: &mut Site, findings: &mut Vec<Finding>) {
    let names = Names::new(input, site, addresses, sources);
    let resolver = Resolver { sources, addresses, names, drawings: Drawings::new(sources), site };
    let images = Images::new(input);
    let settle = |session: &Session| {
        let mut findings = Vec::new();
        let own = images.of(&session.source);
        let lists = Lists { own, source: Some(&session.source), above: &[] };
        let text = resolver.text(&session.source, &session.body, lists, &mut findings);
        let here = Here { source: &session.source, body: &session.body, span: Span::default() };
        // Of what is not shown, only the address is known here.
        let own = if session.is_shown { own } else { &[] };
        let gallery = resolver.gallery(here, own, &text.1, true, &mut findings);
        let versions = session.versions.iter().map(|version| {
            let lists = Lists { own: images.of(&version.source), above: own, ..lists };
            resolver.text(&version.source, &version.body, lists, &mut findings)
        });
        let versions: Vec<Settled> = versions.collect();
        (text, gallery, versions, findings)
    };
    let mut settled: Vec<_> = site.sessions.par_iter().map(settle).collect();
    // In the order of the sessions, whatever the order of the threads.
    settled.iter_mut().for_each(|(.., told)| findings.append(told));
    let pages = site.pages.iter().map(|page| {
        let own = if page.is_published { images.of(&page.source) } else { &[] };
        let text = resolver.text(&page.source, &page.body, Lists { own, ..Lists::default() }, findings);
        let here = Here { source: &page.source, body: &page.body, span: Span::default() };
        resolver.gallery(here, own, &text.1, false, findings);
        text
    });
    let pages: Vec<Settled> = pages.collect();
    let described = site.events.iter().zip(&input.events).map(|(event, folder)| {
        let body = event.description.as_ref().map(|description| &description.body)?;
        Some(resolver.text(folder.file.source.as_ref()?, body, Lists::default(), findings))
    });
    let described: Vec<Option<Settled>> = described.collect();
    let notice = site
        .notice
        .as_ref()
        .zip(input.site.source.as_ref())
        .map(|(body, source)| resolver.text(source, body, Lists::default(), findings));
    resolver.texts_not_shown(input, findings);

    for (session, (own, gallery, versions, _)) in site.sessions.iter_mut().zip(settled) {
        (session.targets, session.pictures) = own;
        session.gallery = gallery;
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

/// The targets of a body's links, and its pictures.
type Settled = (Vec<LinkTarget>, Vec<Illustration>);

/// The lists of pictures of all files.
struct Images<'a>(HashMap<&'a SourcePath, &'a [WrittenImage]>);

impl<'a> Images<'a> {
    fn new(input: &'a Input) -> Self {
        let notes =
            input.events.iter().flat_map(|event| &event.notes).map(|file| (&file.source, &file.note.images[..]));
        let pages = input.pages.iter().chain(input.events.iter().flat_map(|event| &event.pages));
        let pages = pages.map(|page| (&page.source, &page.images[..]));
        Self(notes.chain(pages).filter(|(_, images)| !images.is_empty()).collect())
    }

    fn of(&self, source: &SourcePath) -> &'a [WrittenImage] {
        self.0.get(source).copied().unwrap_or_default()
    }
}

struct Resolver<'a> {
    sources: &'a Sources,
    addresses: &'a Addresses,
    names: Names<'a>,
    drawings: Drawings<'a>,
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
    fn text(&self, source: &SourcePath, body: &Body, lists: Lists, findings: &mut Vec<Finding>) -> Settled {
        let link = |link: &Link| {
            let here = Here { source, body, span: link.span };
            let target = self.link(here, link, findings);
            self.linked_picture(here, target, link.title.as_deref(), lists, findings)
        };
        let links = body.links.iter().map(link).collect();
        let pictures = body
            .pictures
            .iter()
            .map(|picture| self.illustration(Here { source, body, span: picture.span }, picture, lists, findings))
            .collect();
        (links, pictures)
    }

    /// Judges drafts and what is held back. What their links mean is forgotten.
    fn texts_not_shown(&self, input: &Input, findings: &mut Vec<Finding>) {
        let sessions = self.site.sessions.iter().filter(|session| session.is_shown);
        let shown = sessions.flat_map(|session| {
            [&session.source].into_iter().chain(session.versions.iter().map(|version| &version.source))
        });
        let pages = self.site.pages.iter().filter(|page| page.is_published).map(|page| &page.source);
        // What was withdrawn is not written on.
        let withdrawn = self.site.sessions.iter().filter(|session| matches!(session.status, Status::Withdrawn(_)));
        let settled: HashSet<&SourcePath> =
            shown.chain(pages).chain(withdrawn.map(|session| &session.source)).collect();
        for folder in &input.events {
            for note in folder.notes.iter().filter(|note| !settled.contains(&note.source)) {
                let lists = Lists { own: &note.note.images, ..Lists::default() };
                let text = self.text(&note.source, &note.body, lists, findings);
                let here = Here { source: &note.source, body: &note.body, span: Span::default() };
                self.gallery(here, &note.note.images, &text.1, true, findings);
            }
        }
        let pages = input.pages.iter().chain(input.events.iter().flat_map(|folder| &folder.pages));
        for page in pages.filter(|page| !settled.contains(&page.source)) {
            let lists = Lists { own: &page.images, ..Lists::default() };
            self.text(&page.source, &page.body, lists, findings);
        }
    }

    fn link(&self, here: Here, link: &Link, findings: &mut Vec<Finding>) -> LinkTarget {
        let destination = link.destination.trim();
        match link.kind {
            LinkSyntax::Wiki => self.wiki(here, destination, findings),
            LinkSyntax::Markdown | LinkSyntax::Bare => self.destination(here, destination, findings),
            LinkSyntax::Embed(_) => self.embed(here, destination, findings),
        }
    }

    /// What was to be shown within the text is linked. A picture from elsewhere had better be copied.
    fn embed(&self, here: Here, destination: &str, findings: &mut Vec<Finding>) -> LinkTarget {
        let target = self.destination(here, destination, findings);
        let linked = Finding::new(Code::EmbedLinked).at(here.source, here.span).help("write-link");
        let is_picture = is_picture(&extension_of(destination));
        let finding = match &target {
            LinkTarget::Nowhere => return target,
            LinkTarget::External(_) if is_picture => Finding::new(Code::RefusedLink)
                .at(here.source, here.span)
                .variant("foreign-picture")
                .help("copy-picture"),
            LinkTarget::External(_) => linked,
            _ => linked.variant("own-file"),
        };
        findings.push(finding.with("target", shortened(destination)));
        target
    }

    fn destination(&self, here: Here, destination: &str, findings: &mut Vec<Finding>) -> LinkTarget {
        match scheme(destination) {
            Scheme::Allowed(address) => return LinkTarget::External(address),
            Scheme::Refused => {
                let finding = Finding::new(Code::RefusedLink).at(here.source, here.span).variant("scheme");
                findings.push(finding.with("target", shortened(destination)));
                return LinkTarget::Nowhere;
            }
            Scheme::None => {}
        }
        let (path, fragment) = split_fragment(destination);
        if path.is_empty() {
            return self.anchored(here, None, fragment, findings);
        }
        if let Some(folder) = folder_within(here.source, &path) {
            return self.start_of(&folder);
        }
        if let Some(joined) = here.source.join(&path) {
            if let Some(found) = self.markdown_file(&joined) {
                return self.anchored(here, Some(found), fragment, findings);
            }
            if is_event_file(&joined) && self.sources.contains(&joined) {
                return self.start_of(joined.folder());
            }
        }
        match self.finished_page(here, &path) {
            Some(Page::Of(found)) => return self.anchored(here, Some(*found), fragment, findings),
            Some(Page::Made(target)) => return target.clone(),
            None => {}
        }
        let is_file = here.source.join(&path).is_some_and(|joined| self.names.file(&joined).is_some());
        if let Some(address) = with_scheme(destination).filter(|_| !is_file) {
            findings.push(self.without_scheme(here, destination, &address));
            return LinkTarget::External(address);
        }
        let Some(path) = self.path(here, &path, findings) else { return LinkTarget::Nowhere };
        self.asset(here, &path, findings)
    }

    /// The start page of an event that lies in this folder, else that of the site.
    fn start_of(&self, folder: &str) -> LinkTarget {
        match self.names.page(folder) {
            Some(Page::Made(target)) if !folder.is_empty() => target.clone(),
            _ => LinkTarget::Start,
        }
    }

    /// The page of the finished site that a link names: from where its file lies, or from where its own page does, as
    /// somebody writes who copies from the browser.
    fn finished_page(&self, here: Here, path: &str) -> Option<&Page> {
        let from_file = here.source.join(path).and_then(|path| self.names.page(path.as_str()));
        from_file.or_else(|| {
            let own = match self.addresses.of_file.get(here.source)? {
                Destination::Session(session) => &self.addresses.sessions[session.place()].address,
                Destination::Version(session, version) => {
                    &self.addresses.sessions[session.place()].versions[*version].address
                }
                Destination::Page(page) => &self.addresses.pages[page.place()].address,
            };
            self.names.page(SourcePath::new(own.as_str())?.join(path)?.as_str())
        })
    }

    /// An address of the web that lacks its beginning, which everybody but this program takes for a file.
    fn without_scheme(&self, here: Here, destination: &str, address: &str) -> Finding {
        let finding = Finding::new(Code::BrokenLink).at(here.source, here.span).variant("no-scheme");
        let finding = finding.with("target", shortened(destination)).with("corrected", shortened(address));
        let finding = finding.help("help-corrected");
        match self.place_of(here, destination) {
            Some(place) => finding.correct(place, address),
            None => finding,
        }
    }

    /// Where a destination stands in its link; not to be told of a link by reference.
    fn place_of(&self, here: Here, destination: &str) -> Option<Span> {
        let text = SourceText::decode(here.source.clone(), self.sources.texts.get(here.source)?).text;
        let link = text.get(here.span.range())?;
        let at = here.span.range().start + link.rfind(destination)?;
        let is_whole = link[..at - here.span.range().start].ends_with(['(', '<', '"', '\'', '=', ' ']);
        is_whole.then(|| Span::new(at..at + destination.len()))
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
            || [written.to_owned(), format!("{stem}.md"), format!("{stem}/index.md"), format!("{stem}/README.md")];
        let find = |path: &SourcePath| self.addresses.of_file.get(path).copied();
        let exact = || candidates().iter().filter_map(|path| SourcePath::new(path)).find_map(|path| find(&path));
        find(path).or_else(exact).or_else(|| candidates().iter().find_map(|path| self.names.note(path)))
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
        if is_picture(&extension_of(&name)) || is_document(&extension_of(&name)) {
            return self.destination(here, destination, findings);
        }
        let bare = name.rsplit('/').next().unwrap_or(&name).trim_end_matches(".md");
        match self.names.called(bare) {
            Some(found) => self.anchored(here, Some(found), fragment, findings),
            None => {
                let finding = Finding::new(Code::BrokenLink).at(here.source, here.span).with("target", &name);
                findings.push(suggesting(finding, self.names.nearest_title(bare)));
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

    /// The id of the heading that a fragment names, or the fragment where it is another anchor of the text.
    fn heading(
        &self,
        here: Here,
        body: &Body,
        fragment: &str,
        file: &SourcePath,
        findings: &mut Vec<Finding>,
    ) -> Option<String> {
        if let Some(anchor) = anchors::named(body, fragment) {
            return Some(anchor.id.clone());
        }
        if let Some(heading) = anchors::heading(body, fragment) {
            return Some(heading.id.clone());
        }
        let lower = fragment.to_lowercase();
        if self.is_outcome(file, &lower) || anchors::is_footnote(body, &lower) {
            return Some(lower);
        }
        // Of a text that is not shown no heading is known.
        if body.headings.is_empty() && !body.has_text {
            return None;
        }
        let finding =
            Finding::new(Code::BrokenAnchor).at(here.source, here.span).with("anchor", fragment).with("target", file);
        let ids = Spellings::from_iter(
            body.headings
                .iter()
                .map(|heading| heading.id.as_str())
                .chain(body.anchors.iter().map(|anchor| anchor.name.as_str())),
        );
        findings.push(suggesting(finding, ids.nearest(fragment)));
        None
    }

    /// Whether a fragment is the anchor of an outcome of this note. Of a note that is not shown nobody knows them.
    fn is_outcome(&self, file: &SourcePath, fragment: &str) -> bool {
        let Some(Destination::Session(session)) = self.addresses.of_file.get(file) else { return false };
        let session = self.site.session(*session);
        session.outcomes.iter().any(|outcome| outcome.id.0 == fragment)
            || (!session.is_shown && fragment.starts_with("o-"))
    }
}

/// The folder that a link of dots names: `./`, `../`.
fn folder_within(source: &SourcePath, path: &str) -> Option<String> {
    let is_folder = path.split('/').all(|part| matches!(part, "" | "." | ".."));
    let inside = is_folder.then(|| source.join(&format!("{path}/x")))?;
    Some(inside?.folder().to_owned())
}

fn is_event_file(path: &SourcePath) -> bool {
    matches!(path.file_name(), "event.yaml" | "event.yml" | "series.yaml" | "series.yml")
}

fn suggesting(finding: Finding, suggestion: Option<&str>) -> Finding {
    match suggestion {
        Some(suggestion) => finding.with("suggestion", suggestion).help("did-you-mean"),
        None => finding,
    }
}
