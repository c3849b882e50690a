//! Further pages: `pages/*.md`.

use std::sync::Arc;

use super::Release;
use super::addresses::{Addresses, PageAddress};
use super::aliases;
use super::sessions::{title_from_name, title_of, waits_for};
use super::spellings::Spellings;
use crate::diagnostics::{Code, Finding};
use crate::model::{Contact, FreePage, Legal, LegalKind, LegalPage, PageId, Site};
use crate::parse::{Input, PageFile, SiteFile, WrittenStatus};
use crate::source::SourcePath;

/// All pages whose address was given; those that are not published keep nothing but it.
pub fn resolve(
    input: &Input,
    addresses: &Addresses,
    release: &Release,
    site: &Site,
    findings: &mut Vec<Finding>,
) -> Vec<FreePage> {
    let mut pages = Vec::new();
    for address in &addresses.pages {
        let file = file_of(input, address);
        let (title, title_repeated) =
            title_of(file.title.as_ref(), None, &file.body, |_| false, || title_from_name(&file.source));
        let waits = waits_for(file.publish_after.as_ref(), release);
        let is_published = is_released(file) && !waits;
        pages.push(FreePage {
            event: address.event,
            slug: address.slug.clone(),
            address: address.address.clone(),
            source: file.source.clone(),
            is_published,
            title: if is_published { title } else { String::new() },
            language: file.language.as_ref().map_or_else(|| site.language.clone(), |language| language.value.clone()),
            body: if is_published { Arc::clone(&file.body) } else { Arc::default() },
            title_repeated,
            targets: Vec::new(),
            pictures: Vec::new(),
            aliases: aliases::read(&file.aliases, &file.source, &address.address, site.url.as_deref(), findings),
        });
    }
    pages
}

pub fn file_of<'a>(input: &'a Input, address: &PageAddress) -> &'a PageFile {
    match address.event {
        Some(event) => &input.events[event.place()].pages[address.page],
        None if input.is_series => &input.pages[address.page],
        None => &input.events[0].pages[address.page],
    }
}

/// Whether it is to be shown from its day on.
pub fn is_released(file: &PageFile) -> bool {
    !file.withheld && file.status.as_ref().is_none_or(|status| status.value == WrittenStatus::Published)
}

/// The pages that `legal:` names: elsewhere by their address, in `pages/` by their file, or made of what it says.
pub fn legal(file: &SiteFile, pages: &[FreePage], findings: &mut Vec<Finding>) -> Legal {
    let written = &file.legal;
    let mut named = |key: &str| named_page(file, pages, key, findings);
    let mut page = |kind: LegalKind| {
        let is_made = written.places.contains_key(&kind);
        if is_made { Some(LegalPage::Made(kind)) } else { named(kind.key()) }
    };
    Legal {
        imprint: page(LegalKind::Imprint),
        privacy: page(LegalKind::Privacy),
        accessibility: page(LegalKind::Accessibility),
        contact: written.links.get("contact").and_then(|contact| Contact::parse(&contact.value)),
        jurisdiction: written.jurisdiction,
        easy_language: named("easy_language"),
        sign_language: named("sign_language"),
        data: written.data.clone(),
    }
}

fn named_page(file: &SiteFile, pages: &[FreePage], key: &str, findings: &mut Vec<Finding>) -> Option<LegalPage> {
    let written = file.legal.links.get(key)?;
    let value = written.value.trim();
    if ["https://", "http://"].iter().any(|scheme| value.to_lowercase().starts_with(scheme)) {
        return Some(LegalPage::Elsewhere(value.to_owned()));
    }
    let found = pages.iter().position(|page| page.is_published && is_called(page, value));
    if let (None, Some(source)) = (found, &file.source) {
        let finding = Finding::new(Code::BrokenLink).at(source, written.span).with("target", value);
        let published = pages.iter().filter(|page| page.is_published).map(|page| &page.source);
        let known = Spellings::of_files(published);
        let named = SourcePath::new(value.trim_start_matches('/'));
        findings.push(match named.and_then(|path| known.nearest_file(&path).map(str::to_owned)) {
            Some(meant) => finding.with("suggestion", &meant).help("did-you-mean").propose(written.span, meant),
            None => finding,
        });
    }
    found.map(|place| LegalPage::Here(PageId::new(place)))
}

/// `pages/impressum.md`, `impressum.md`, `impressum.html` or `impressum`.
fn is_called(page: &FreePage, name: &str) -> bool {
    let name = name.trim_start_matches("./").trim_start_matches('/');
    let stem = name.strip_suffix(".md").or_else(|| name.strip_suffix(".html")).unwrap_or(name);
    let source = page.source.as_str();
    source == name || page.source.file_name() == name || page.slug == stem || page.address.as_str() == name
}
