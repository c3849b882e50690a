//! Links to notes and pages that were renamed.
//!
//! Links are resolved before anybody knows what became of former addresses. So what was told of a link that leads nowhere
//! is told again here, with the name that its note or page has now.

use std::collections::HashMap;
use std::ops::Range;

use crate::diagnostics::{Arguments, Code, Finding};
use crate::index::{Index, MoveReason, Redirect};
use crate::model::{AddressKind, EventId, Site};
use crate::parse::Input;
use crate::resolve::name_of;
use crate::source::{SitePath, SourcePath, SourceText, Sources, Span, encoded_name, slug};

/// Gives the new name wherever a link or `related:` has the old one. Where the move is beyond doubt, so is the correction.
pub fn links(input: &Input, sources: &Sources, site: &Site, index: &Index, findings: &mut [Finding]) {
    if index.moves.redirects.is_empty() {
        return;
    }
    let moved = Moved::of(input, site, index);
    let mut read: Option<SourceText> = None;
    for finding in findings {
        let Some(at) = finding.location.clone().filter(|_| is_about_link(finding)) else { continue };
        let (Some(span), Some(bytes)) = (at.span, sources.texts.get(&at.path)) else { continue };
        let source = match read.take_if(|read| read.path == at.path) {
            Some(read) => read,
            None => SourceText::decode(at.path.clone(), bytes),
        };
        if let Some(link) = source.text.get(span.range())
            && let Some(told) = retold(finding, &at.path, link, span, &moved)
        {
            *finding = told;
        }
        read = Some(source);
    }
}

fn is_about_link(finding: &Finding) -> bool {
    let is_in_text = finding.path().is_some_and(|path| matches!(path.extension().as_str(), "md" | "markdown"));
    is_in_text && matches!((finding.code, finding.variant), (Code::UnknownSession | Code::BrokenLink, None))
}

/// The finding about a link, with the name that what it leads to has now.
fn retold(finding: &Finding, here: &SourcePath, link: &str, span: Span, moved: &Moved) -> Option<Finding> {
    let is_session = finding.code == Code::UnknownSession;
    let argument = if is_session { "name" } else { "target" };
    let written = finding.arguments.get(argument)?;
    let is_file = !is_session && !link.starts_with("[[");
    let target = SourcePath::new(written)?;
    let redirect = moved.find(&target, if is_file { &target } else { here })?;
    let source = *moved.sources.get(&redirect.to)?;
    let slug = redirect.to.name();
    let (place, new) = match is_file {
        // `related:` names nothing but the session; a value in quotes may hold something else than what is read of it.
        false if is_session => ((link == written).then_some(0..link.len()), slug.to_owned()),
        false => (wiki_name(link, written), slug.to_owned()),
        true => {
            let old = target.file_name();
            let new = match old.rsplit_once('.') {
                Some((_, "html")) => format!("{slug}.html"),
                Some(_) => source.file_name().to_owned(),
                None => source.stem().to_owned(),
            };
            // To another folder the way is another one too.
            let place = file_name(link, old)
                .or_else(|| file_name(link, &encoded_name(old)))
                .filter(|_| source.folder() == target.folder());
            (place, encoded_name(&new))
        }
    };
    let is_certain = redirect.reason != MoveReason::Similar;
    let mut arguments = Arguments::default();
    arguments.push(argument, written);
    arguments.push("suggestion", if is_file { source.as_str() } else { slug });
    let told = Finding { arguments, patch: None, ..finding.clone() };
    let told = told.help(if is_certain { "renamed" } else { "perhaps-renamed" });
    let Some(place) = place else { return Some(told) };
    let place = Span::new(span.range().start + place.start..span.range().start + place.end);
    Some(if is_certain { told.correct(place, new) } else { told.propose(place, new) })
}

/// Where the name stands in `[[name#heading|text]]`.
fn wiki_name(link: &str, name: &str) -> Option<Range<usize>> {
    let start = "[[".len();
    link.get(start..)?.starts_with(name).then(|| start..start + name.len())
}

/// Where the name of a file stands in `[text](path/name#heading "title")`: at the end of its path.
fn file_name(link: &str, name: &str) -> Option<Range<usize>> {
    const BEFORE: &str = "](";
    let path = link.rfind(BEFORE)? + BEFORE.len();
    let path = path..path + link[path..].find(['#', '?', ' ', '\n', '>', ')'])?;
    let start = path.start + link[path].rfind(name)?;
    let is_whole = link[..start].ends_with(['(', '<', '/']);
    is_whole.then(|| start..start + name.len())
}

/// Former addresses of notes and pages, by the event that each belongs to, by its kind and its name.
struct Moved<'a> {
    input: &'a Input,
    by_name: HashMap<(Option<EventId>, AddressKind, &'a str), Option<&'a Redirect>>,
    /// What is made of which file.
    sources: HashMap<&'a SitePath, &'a SourcePath>,
}

impl<'a> Moved<'a> {
    fn of(input: &'a Input, site: &'a Site, index: &'a Index) -> Self {
        let mut by_name = HashMap::new();
        for redirect in &index.moves.redirects {
            let key = (redirect.event, redirect.kind, redirect.from.name());
            // Two of one name cannot be told apart.
            by_name.entry(key).and_modify(|one| *one = None).or_insert(Some(redirect));
        }
        let sessions = site.sessions.iter().flat_map(|session| {
            let versions = session.versions.iter().map(|version| (&version.address, &version.source));
            versions.chain([(&session.address, &session.source)])
        });
        let pages = site.pages.iter().map(|page| (&page.address, &page.source));
        Self { input, by_name, sources: sessions.chain(pages).collect() }
    }

    /// What became of the note or page that a file was, in the event in which `place` lies.
    fn find(&self, file: &SourcePath, place: &SourcePath) -> Option<&'a Redirect> {
        let events = self.input.events.iter().enumerate();
        let within = events.filter_map(|(at, event)| Some((EventId::new(at), place.below(&event.folder)?)));
        let event = within.into_iter().next();
        let is_page = event.map_or(place.as_str(), |(_, rest)| rest).starts_with("pages/") && file == place;
        let event = event.map(|(event, _)| event).filter(|_| !is_page || self.input.is_series);
        let kind = if is_page { AddressKind::Page } else { AddressKind::Session };
        let name = name_of(file);
        // Whoever reads one language is not led to another.
        let version = name.rsplit_once('.').and_then(|(base, version)| {
            let name = format!("{}.{version}", slug(base));
            let redirect = (*self.by_name.get(&(event, AddressKind::Version, name.as_str()))?)?;
            redirect.to.name().ends_with(&format!(".{version}")).then_some(redirect)
        });
        version.or_else(|| *self.by_name.get(&(event, kind, slug(name).as_str()))?)
    }
}
