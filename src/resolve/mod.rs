//! From names to things: the input as written becomes the [`Site`] as meant.
//!
//! 1. [`addresses`] gives every note, page and event its place in the site.
//! 2. [`places`], [`topics`] and [`people`] make the lists, from the list files and from what notes name
//!    outright, so that every later look-up is by a known name.
//! 3. [`sessions`] reads each note against those lists: topics, parties, times, status.
//! 4. [`unshown`] keeps the addresses that say why nothing stands there, or for which somebody may look.
//! 5. [`outcomes`] finds the outcomes in each text, and [`links`] what its links mean.
//!
//! Nothing of a session that is not shown stays in the site but its address: drafts cannot leak from
//! what does not hold them.

mod addresses;
mod aliases;
mod events;
mod links;
mod numbers;
mod outcomes;
mod pages;
mod parties;
mod people;
mod places;
mod registry;
mod repository;
mod schedule;
mod sessions;
mod spellings;
mod tags;
mod theme;
mod topics;
mod unshown;
mod words;

pub use outcomes::KnownOutcomes;
use outcomes::Vocabulary;
pub use parties::is_key_shaped;
pub use sessions::name_of;
pub use spellings::Spellings;
pub use words::Words;

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::diagnostics::Finding;
use crate::model::{Legal, Site};
use crate::parse::{Input, SiteFile};
use crate::source::{History, SourcePath, Sources};

/// What decides besides the files which notes are shown.
#[derive(Clone, Debug, Default)]
pub struct Release {
    /// Without a day, whatever waits for one stays withheld.
    pub today: Option<Date>,
    /// Show drafts too.
    pub drafts: bool,
    /// Show notes in review too.
    pub in_review: bool,
    /// Notes that are held back for an error that a later phase found.
    pub held_back: BTreeSet<SourcePath>,
    /// Those of them whose addresses would say what must not be said, and that leave nothing.
    pub unsaid: BTreeSet<SourcePath>,
}

/// Looks up every name and settles every address.
pub fn resolve(
    input: &Input,
    sources: &Sources,
    release: &Release,
    history: &History,
    findings: &mut Vec<Finding>,
) -> Site {
    resolve_again(input, sources, release, history, &mut KnownOutcomes::default(), findings)
}

/// The same where runs follow each other: `known` is what the one before found in texts, and afterwards what this one did.
pub fn resolve_again(
    input: &Input,
    sources: &Sources,
    release: &Release,
    history: &History,
    known: &mut KnownOutcomes,
    findings: &mut Vec<Finding>,
) -> Site {
    let language = language_of(&input.site);
    let words = Words::new(&language);
    let mut site = empty_site(input, sources, language, release, findings);

    let addresses = addresses::assign(input, &words, findings);
    let mut places = places::gather(input, &addresses, release, findings);
    let mut topics = topics::gather(input, findings);
    let people = people::gather(input, &places, release.today, findings);

    site.events = events::resolve(input, &addresses, &places, findings);
    site.pages = pages::resolve(input, &addresses, release, &site, findings);
    site.legal = pages::legal(&input.site, &site.pages, findings);
    site.repository = repository::resolve(input.site.repository.as_ref(), history.checkout.as_ref());
    let vocabulary = Vocabulary::new(input);
    let context =
        sessions::Context::new(input, &addresses, release, history, &people, &vocabulary, site.url.as_deref());
    let (sessions, tags) = sessions::resolve(&context, &mut site.events, &mut places, &mut topics, findings);
    site.sessions = sessions;
    unshown::gather(input, &addresses, release, &mut site);
    site.people = people.into_list(&words, site.names);
    site.municipalities = places.into_list(&words, findings);
    site.topics = topics.into_list(&words);
    site.tags = tags.into_list(&words);

    *known = outcomes::extract(input, &vocabulary, sources, &mut site, known, findings);
    links::resolve(input, sources, &addresses, &mut site, findings);
    site
}

fn language_of(site: &SiteFile) -> String {
    site.language.as_ref().map_or_else(|| "de".to_owned(), |language| language.value.clone())
}

fn empty_site(
    input: &Input,
    sources: &Sources,
    language: String,
    release: &Release,
    findings: &mut Vec<Finding>,
) -> Site {
    let file = &input.site;
    let text = |written: &Option<crate::parse::Written>| written.as_ref().map(|written| written.value.clone());
    Site {
        title: text(&file.title).unwrap_or_else(|| title_from_folder(&sources.name)),
        language,
        is_series: input.is_series,
        url: text(&file.url).map(|url| if url.ends_with('/') { url } else { url + "/" }),
        notice: file.notice.clone(),
        notice_targets: Vec::new(),
        names: file.names.unwrap_or_default(),
        progress: file.progress.unwrap_or_default(),
        today: release.today,
        licence: text(&file.licence),
        data: file.data.as_ref().map(|data| data.formats.clone()).unwrap_or_default(),
        sources_of_keys: input.sources_of_keys.clone(),
        legal: Legal::default(),
        theme: theme::resolve(file, sources, findings),
        repository: None,
        abbreviations: file.abbreviations.clone(),
        events: Vec::new(),
        sessions: Vec::new(),
        withheld: Vec::new(),
        waiting: Vec::new(),
        lock: std::sync::Arc::clone(&input.lock),
        topics: Vec::new(),
        municipalities: Vec::new(),
        tags: Vec::new(),
        people: Vec::new(),
        pages: Vec::new(),
        bitmaps: bitmaps(sources),
    }
}

fn bitmaps(sources: &Sources) -> std::collections::BTreeMap<SourcePath, crate::source::Bitmap> {
    let shown = |(path, asset): (&SourcePath, &crate::source::Asset)| Some((path.clone(), asset.bitmap.clone()?.ok()?));
    sources.assets.iter().filter_map(shown).collect()
}

/// A readable title where no file gives one: `my-event_2017` becomes `My event 2017`.
fn title_from_folder(name: &str) -> String {
    let spaced = name.replace(['-', '_'], " ");
    let mut letters = spaced.trim().chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => "Nachlese".to_owned(),
    }
}
