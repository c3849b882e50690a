//! The search's index of a site.
//!
//! 1. [`things`] lists all that can be found, in the order of the index.
//! 2. [`documents`] puts each in words: what its page says, with the anchors of its sections ([`passages`]).
//! 3. [`crate::search`] makes files of that. Those with the texts are handed on as soon as they are full, and not kept:
//!    whoever wants one later has it made again, as pages are.

mod documents;
mod passages;
mod things;

use std::collections::BTreeMap;
use std::ops::Range;

use rayon::prelude::*;

use super::files::Paths;
use super::texts::Texts;
use crate::diagnostics::Finding;
use crate::index::Index;
use crate::model::Site;
use crate::search::{self, Builder, Document, Labels, Reading, TextShard};
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
    /// What is held against documents.
    pub findings: Vec<Finding>,
}

enum File {
    Made(Vec<u8>),
    Texts { number: usize, things: Range<usize> },
}

impl Search {
    /// `judge` is asked about all words of each document, since in the files words are cut and scattered. If it has
    /// anything against one, there are no files. `keep` is handed the files with the texts, from many threads.
    pub fn new(
        material: Material,
        judge: impl Fn(&str) -> Option<Finding> + Sync,
        keep: impl Fn(&SitePath, Vec<u8>) + Sync,
    ) -> Self {
        let things = things::list(material.site, material.index);
        let numbers = Numbers::new(material.site, material.index);
        let mut builder = Builder::default();
        let mut findings = Vec::new();
        let language = &material.site.language;
        let folder = |name: &str| material.paths.search_file(name);
        let hand_on = |full: Vec<(TextShard, Vec<u8>)>| {
            full.into_par_iter().for_each(|(shard, bytes)| keep(&folder(&shard.name), bytes));
        };
        let mut size = 0;
        for batch in things.chunks(BATCH) {
            let made: Vec<(Option<Finding>, Reading, String)> = batch
                .par_iter()
                .map(|&thing| {
                    let document = documents::document(thing, material, &numbers);
                    let text = search::text(&document, language);
                    (judge(&words(&document)), Reading::of(&document, language), text)
                })
                .collect();
            let mut full = Vec::new();
            for (thing, (finding, reading, text)) in batch.iter().zip(made) {
                findings.extend(finding);
                if begins_file(*thing, size) {
                    full.extend(builder.end_texts());
                    size = 0;
                }
                size += text.len();
                builder.add(&reading, &text);
            }
            hand_on(full);
        }
        hand_on(builder.end_texts().into_iter().collect());
        findings.dedup();
        if !findings.is_empty() {
            return Self { things, numbers, files: BTreeMap::new(), findings };
        }
        let index = builder.finish(&labels(material));
        let made = index.files.into_iter().map(|(name, bytes)| (folder(&name), File::Made(bytes)));
        let texts = index.texts.into_iter().enumerate().map(|(number, shard)| {
            let file = File::Texts { number, things: shard.documents };
            (folder(&shard.name), file)
        });
        Self { files: made.chain(texts).collect(), things, numbers, findings }
    }

    pub fn paths(&self) -> impl Iterator<Item = &SitePath> {
        self.files.keys()
    }

    /// The files that `keep` was handed.
    pub fn texts(&self) -> impl Iterator<Item = &SitePath> {
        self.files.iter().filter(|(_, file)| matches!(file, File::Texts { .. })).map(|(path, _)| path)
    }

    pub fn has(&self, path: &SitePath) -> bool {
        self.files.contains_key(path)
    }

    /// Makes one of the files, with the same material as the index.
    pub fn make(&self, path: &SitePath, material: Material) -> Option<Vec<u8>> {
        match self.files.get(path)? {
            File::Made(bytes) => Some(bytes.clone()),
            File::Texts { number, things } => {
                let things = self.things[things.clone()].iter();
                let documents: Vec<Document> =
                    things.map(|&thing| documents::document(thing, material, &self.numbers)).collect();
                Some(search::texts(*number, documents.iter(), &material.site.language))
            }
        }
    }
}

/// What `judge` has against the words of any document.
pub fn judge(material: Material, judge: impl Fn(&str) -> Option<Finding> + Sync) -> Vec<Finding> {
    let numbers = Numbers::new(material.site, material.index);
    let things = things::list(material.site, material.index);
    let judged = things.par_iter().filter_map(|&thing| judge(&words(&documents::document(thing, material, &numbers))));
    let mut findings: Vec<Finding> = judged.collect();
    findings.dedup();
    findings
}

/// All that a document says, without a bridge from one of its texts to the next.
fn words(document: &Document) -> String {
    document.texts().collect::<Vec<&str>>().join(" . ")
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
