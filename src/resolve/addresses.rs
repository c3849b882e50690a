//! Which file of the site each note, page and event becomes.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use super::numbers::Numbers;
use super::words::{Words, is_reserved};
use crate::diagnostics::{Code, Finding};
use crate::model::{EventId, PageId, SessionId, VersionKind};
use crate::parse::{EventFolder, Input, NoteFile, PageFile, Written};
use crate::source::{HashMap, SitePath, SourcePath, is_device, slug};

/// The outcome of [`assign`]. Ids count in the order of the lists here.
#[derive(Debug, Default)]
pub struct Addresses {
    pub events: Vec<EventAddress>,
    pub sessions: Vec<SessionAddress>,
    pub pages: Vec<PageAddress>,
    /// What each Markdown file of the folder became.
    pub of_file: HashMap<SourcePath, Destination>,
}

#[derive(Clone, Debug)]
pub struct EventAddress {
    pub slug: String,
    pub address: SitePath,
}

#[derive(Clone, Debug)]
pub struct SessionAddress {
    pub event: EventId,
    pub slug: String,
    pub address: SitePath,
    /// The note's place in its event's folder.
    pub note: usize,
    pub versions: Vec<VersionAddress>,
}

#[derive(Clone, Debug)]
pub struct VersionAddress {
    pub kind: VersionKind,
    pub note: usize,
    pub address: SitePath,
}

#[derive(Clone, Debug)]
pub struct PageAddress {
    pub event: Option<EventId>,
    pub slug: String,
    pub address: SitePath,
    /// Its place among the pages of its folder.
    pub page: usize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Destination {
    Session(SessionId),
    Version(SessionId, usize),
    Page(PageId),
}

/// Gives every note, page and event its address, and reports those that two would share.
pub fn assign(input: &Input, words: &Words, findings: &mut Vec<Finding>) -> Addresses {
    let mut addresses = Addresses::default();
    let mut taken = Taken::with_fixed_pages(input, words);
    for (place, folder) in input.events.iter().enumerate() {
        let event = EventId::new(place);
        let mut address = event_address(input.is_series, &folder.folder, words);
        if input.is_series {
            taken.claim_event(&mut address, folder, findings);
        }
        let prefix = if input.is_series { format!("{}/", address.slug) } else { String::new() };
        addresses.events.push(address);
        assign_sessions(event, &prefix, &folder.notes, words, &mut taken, &mut addresses, findings);
        assign_pages(
            Some(event).filter(|_| input.is_series),
            &prefix,
            &folder.pages,
            words,
            &mut taken,
            &mut addresses,
            findings,
        );
    }
    assign_pages(None, "", &input.pages, words, &mut taken, &mut addresses, findings);
    addresses
}

fn event_address(is_series: bool, folder: &str, words: &Words) -> EventAddress {
    let name = folder.rsplit('/').next().unwrap_or_default();
    let mut slug = non_empty(slug(name), "event", folder);
    if words.is_root_folder(&slug) || is_device(&slug) {
        slug = format!("{slug}-{}", words.event);
    }
    let address = if is_series { SitePath::new(&format!("{slug}/index.html")) } else { SitePath::new("index.html") };
    EventAddress { slug, address }
}

fn assign_sessions(
    event: EventId,
    prefix: &str,
    notes: &[std::sync::Arc<NoteFile>],
    words: &Words,
    taken: &mut Taken,
    addresses: &mut Addresses,
    findings: &mut Vec<Finding>,
) {
    let stems: HashMap<(&str, &str), usize> =
        notes.iter().enumerate().map(|(place, note)| ((note.source.folder(), note.source.stem()), place)).collect();
    let base_of = |note: &NoteFile| {
        let (stem, kind) = version_suffix(note.source.stem())?;
        stems.get(&(note.source.folder(), stem)).map(|&base| (base, kind))
    };
    let mut versions: BTreeMap<usize, Vec<(VersionKind, usize)>> = BTreeMap::new();
    for (place, note) in notes.iter().enumerate() {
        if let Some((base, kind)) = base_of(note) {
            versions.entry(base).or_default().push((kind, place));
        }
    }
    for (place, note) in notes.iter().enumerate() {
        if base_of(note).is_some() {
            continue;
        }
        let session = SessionId::new(addresses.sessions.len());
        let wanted = note_slug(&note.source, note.note.id.as_ref());
        let wanted = unreserved(wanted, words.session);
        let claim =
            Claim { folder: format!("{prefix}{}/", words.sessions), source: &note.source, id: note.note.id.as_ref() };
        let (slug, address) = taken.claim(&claim, wanted, findings);
        addresses.of_file.insert(note.source.clone(), Destination::Session(session));
        let mut assigned = Vec::new();
        for (kind, version) in versions.remove(&place).unwrap_or_default() {
            let suffix = match &kind {
                VersionKind::Language(tag) => tag.clone(),
                VersionKind::Easy => "leicht".to_owned(),
            };
            let source = &notes[version].source;
            let claim = Claim { folder: format!("{prefix}{}/", words.sessions), source, id: None };
            let (_, address) = taken.claim(&claim, format!("{slug}.{suffix}"), findings);
            addresses.of_file.insert(notes[version].source.clone(), Destination::Version(session, assigned.len()));
            assigned.push(VersionAddress { kind, note: version, address });
        }
        addresses.sessions.push(SessionAddress { event, slug, address, note: place, versions: assigned });
    }
}

fn assign_pages(
    event: Option<EventId>,
    prefix: &str,
    pages: &[std::sync::Arc<PageFile>],
    words: &Words,
    taken: &mut Taken,
    addresses: &mut Addresses,
    findings: &mut Vec<Finding>,
) {
    for (place, page) in pages.iter().enumerate() {
        let id = PageId::new(addresses.pages.len());
        let wanted = unreserved(note_slug(&page.source, page.id.as_ref()), words.free_page);
        let claim = Claim { folder: prefix.to_owned(), source: &page.source, id: page.id.as_ref() };
        let (slug, address) = taken.claim(&claim, wanted, findings);
        addresses.of_file.insert(page.source.clone(), Destination::Page(id));
        addresses.pages.push(PageAddress { event, slug, address, page: place });
    }
}

/// `e-akte.en` and `e-akte.leicht` are versions of `e-akte`.
fn version_suffix(stem: &str) -> Option<(&str, VersionKind)> {
    let (base, suffix) = stem.rsplit_once('.')?;
    let kind = match suffix.to_lowercase().as_str() {
        "leicht" | "easy" => VersionKind::Easy,
        tag if is_language_tag(tag) => VersionKind::Language(tag.to_owned()),
        _ => return None,
    };
    Some((base, kind))
}

/// Two or three letters, and perhaps a region or script: `en`, `nds`, `pt-BR`.
fn is_language_tag(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language =
        parts.next().is_some_and(|part| (2..=3).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_lowercase()));
    language && parts.all(|part| (2..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphabetic()))
}

/// `id:`, else the file's name; the folder's for `index.md` and `README.md`.
fn note_slug(source: &SourcePath, id: Option<&Written>) -> String {
    let stem = source.stem();
    let is_index = matches!(stem.to_lowercase().as_str(), "index" | "readme");
    let folder = source.folder().rsplit('/').next().unwrap_or_default();
    let name = match id {
        Some(id) => &id.value,
        None if is_index && !folder.is_empty() => folder,
        None => stem,
    };
    non_empty(slug(name), "session", source.as_str())
}

fn unreserved(slug: String, kind: &str) -> String {
    if is_reserved(&slug) { format!("{slug}-{kind}") } else { slug }
}

/// An address for what has no letter or digit to make one of: stable as long as the name stays.
fn non_empty(slug: String, kind: &str, name: &str) -> String {
    if !slug.is_empty() {
        return slug;
    }
    let composed: String = name.nfc().collect();
    let hash = blake3::hash(composed.as_bytes()).to_hex();
    format!("{kind}-{}", &hash[..6])
}

/// Addresses that are given away, and to whom.
#[derive(Default)]
struct Taken {
    by: HashMap<SitePath, String>,
    /// Slugs of events, and their folders.
    events: HashMap<String, String>,
    numbers: Numbers,
    event_numbers: Numbers,
}

/// Who wants an address, and where.
struct Claim<'a> {
    /// With a final `/`, or empty.
    folder: String,
    source: &'a SourcePath,
    id: Option<&'a Written>,
}

impl Taken {
    /// The pages that every site has.
    fn with_fixed_pages(input: &Input, words: &Words) -> Self {
        let roots = [String::new()].into_iter().chain(input.events.iter().filter(|_| input.is_series).map(|event| {
            let address = event_address(true, &event.folder, words);
            format!("{}/", address.slug)
        }));
        let names =
            ["index", "404", words.programme, words.matrix, words.abbreviations, "suche", "search", "druck", "print"];
        let pages = roots.flat_map(|root| names.map(|name| format!("{root}{name}.html")));
        let legal = input.site.legal.places.keys().map(|kind| format!("{}.html", words.legal(*kind)));
        let pages = pages.chain(legal);
        Self { by: pages.map(|page| (SitePath::new(&page), page.clone())).collect(), ..Self::default() }
    }

    /// Gives an event of a series its start page, or, with a finding, another that is free.
    fn claim_event(&mut self, event: &mut EventAddress, folder: &EventFolder, findings: &mut Vec<Finding>) {
        let wanted = event.slug.clone();
        if let Some(other) = self.events.get(&wanted) {
            let finding = Finding::new(Code::AddressClash).with("address", &event.address).with("other", other);
            event.slug = self.event_numbers.free(&wanted, |slug| !self.events.contains_key(slug));
            event.address = SitePath::new(&format!("{}/index.html", event.slug));
            let finding = finding.variant("folder").with("id", &event.slug).help("rename-folder");
            findings.push(match &folder.file.source {
                Some(source) => finding.in_file(source),
                None => finding,
            });
        }
        self.events.insert(event.slug.clone(), folder.folder.clone());
    }

    /// The slug and address that `claim` gets: the wanted one, or, with a finding, the next that is free.
    fn claim(&mut self, claim: &Claim, wanted: String, findings: &mut Vec<Finding>) -> (String, SitePath) {
        let path = |slug: &str| SitePath::new(&format!("{}{slug}.html", claim.folder));
        let address = path(&wanted);
        let Some(other) = self.by.get(&address).cloned() else {
            self.by.insert(address.clone(), claim.source.to_string());
            return (wanted, address);
        };
        let proposal = self.free_slug(claim, &wanted);
        let finding = Finding::new(Code::AddressClash)
            .with("address", &address)
            .with("other", other)
            .help("set-id")
            .with("id", &proposal);
        findings.push(match claim.id {
            Some(id) => finding.at(claim.source, id.span),
            None => finding.in_file(claim.source),
        });
        let address = path(&proposal);
        self.by.insert(address.clone(), claim.source.to_string());
        (proposal, address)
    }

    /// Another slug that says which of the two it is: with the folder's name, else with a number.
    fn free_slug(&mut self, claim: &Claim, wanted: &str) -> String {
        let folder = slug(claim.source.folder().rsplit('/').next().unwrap_or_default());
        let with_folder = Some(format!("{wanted}-{folder}")).filter(|_| !folder.is_empty());
        let is_free = |name: &str| !self.by.contains_key(&SitePath::new(&format!("{name}.html")));
        let own = format!("{}{wanted}", claim.folder);
        let with_folder = with_folder.filter(|slug| is_free(&format!("{}{slug}", claim.folder)));
        with_folder.unwrap_or_else(|| self.numbers.free(&own, is_free).split_off(claim.folder.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_told_by_their_names() {
        assert_eq!(version_suffix("e-akte.en"), Some(("e-akte", VersionKind::Language("en".to_owned()))));
        assert_eq!(version_suffix("e-akte.leicht"), Some(("e-akte", VersionKind::Easy)));
        assert_eq!(version_suffix("e-akte.v2"), None);
        assert_eq!(version_suffix("e-akte"), None);
    }

    #[test]
    fn names_without_letters_get_an_address() {
        let path = SourcePath::new("sessions/🎉.md").expect("a path");
        let slug = note_slug(&path, None);
        assert!(slug.starts_with("session-") && slug.len() == 14, "{slug}");
    }
}
