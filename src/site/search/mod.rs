//! The search's index of a site.
//!
//! 1. [`things`] lists all that can be found, in the order of the index.
//! 2. [`documents`] puts each in words: what its page says, with the anchors of its sections ([`passages`]).
//! 3. [`search`](crate::search) makes files of that. Those with the texts are not kept: they are made again when they
//!    are wanted, as pages are.

mod documents;
mod passages;
mod things;

use std::collections::BTreeMap;
use std::ops::Range;

use rayon::prelude::*;

use super::files::Paths;
use super::texts::Texts;
use crate::index::Index;
use crate::model::Site;
use crate::search::{self, Builder, Document, Labels, Reading};
use crate::source::SitePath;
use documents::Numbers;
use things::Thing;

/// How many documents are made at once: enough for all cores, few enough to need little memory.
const BATCH: usize = 256;
/// About how many bytes of small documents lie in one file.
const SMALL_TEXTS: usize = 6_000;
/// After how many bytes the outcomes of a session go on in another file.
const LONG_TEXTS: usize = 60_000;

/// What documents are made of.
#[derive(Clone, Copy)]
pub struct Material<'a> {
    pub site: &'a Site,
    pub index: &'a Index,
    pub texts: &'a Texts,
    pub paths: &'a Paths,
}

/// The files of the index.
pub struct Search {
    things: Vec<Thing>,
    numbers: Numbers,
    files: BTreeMap<SitePath, File>,
}

enum File {
    Made(Vec<u8>),
    Texts { number: usize, things: Range<usize> },
}

/// A file of the index, and for the audit all that it was made of: in the file itself words are cut and scattered.
pub struct SearchFile {
    pub bytes: Vec<u8>,
    pub words: String,
}

impl Search {
    pub fn new(material: Material) -> Self {
        let things = things::list(material.site, material.index);
        let numbers = Numbers::new(material.site, material.index);
        let mut builder = Builder::default();
        let language = &material.site.language;
        let mut size = 0;
        for batch in things.chunks(BATCH) {
            let made: Vec<(Reading, String)> = batch
                .par_iter()
                .map(|&thing| {
                    let document = documents::document(thing, material, &numbers);
                    (Reading::of(&document, language), search::text(&document, language))
                })
                .collect();
            for (thing, (reading, text)) in batch.iter().zip(made) {
                if begins_file(*thing, size) {
                    builder.end_texts();
                    size = 0;
                }
                size += text.len();
                builder.add(&reading, &text);
            }
        }
        let index = builder.finish(&labels(material));
        let folder = |name: &str| material.paths.search_file(name);
        let made = index.files.into_iter().map(|(name, bytes)| (folder(&name), File::Made(bytes)));
        let texts = index.texts.into_iter().enumerate().map(|(number, shard)| {
            let file = File::Texts { number, things: shard.documents };
            (folder(&shard.name), file)
        });
        Self { files: made.chain(texts).collect(), things, numbers }
    }

    pub fn paths(&self) -> impl Iterator<Item = &SitePath> {
        self.files.keys()
    }

    pub fn has(&self, path: &SitePath) -> bool {
        self.files.contains_key(path)
    }

    /// Makes one of the files, with the same material as the index.
    pub fn make(&self, path: &SitePath, material: Material) -> Option<SearchFile> {
        match self.files.get(path)? {
            // Its words are those of the texts.
            File::Made(bytes) => Some(SearchFile { bytes: bytes.clone(), words: String::new() }),
            File::Texts { number, things } => {
                let documents: Vec<Document> = self.things[things.clone()]
                    .iter()
                    .map(|&thing| documents::document(thing, material, &self.numbers))
                    .collect();
                let words: Vec<&str> = documents.iter().flat_map(Document::texts).collect();
                let bytes = search::texts(*number, documents.iter(), &material.site.language);
                Some(SearchFile { bytes, words: words.join(" . ") })
            }
        }
    }
}

/// A session has a file of its own, with what came out of it; what else there is lies together, as far as that is small.
fn begins_file(thing: Thing, size: usize) -> bool {
    match thing {
        Thing::Session(_) | Thing::Version(..) => true,
        Thing::Outcome(..) => size > LONG_TEXTS,
        _ => size > SMALL_TEXTS,
    }
}

fn labels(Material { site, index, .. }: Material) -> Labels {
    let topics = index.topics.iter().map(|&topic| site.topic(topic));
    let places = index.municipalities.iter().chain(&index.bodies).map(|&place| site.municipality(place));
    let tags = index.tags.iter().map(|&tag| site.tag(tag));
    Labels {
        language: site.language.clone(),
        topics: topics.map(|topic| (topic.slug.clone(), topic.label.clone())).collect(),
        places: places.map(|place| (place.slug.clone(), place.short.clone())).collect(),
        tags: tags.map(|tag| (tag.slug.clone(), tag.label.clone())).collect(),
    }
}
