//! Puts the words of all documents together.

use rayon::prelude::*;

use super::document::{FIELDS, Field, Kind};
use super::files::{Catalogue, SearchIndex, TextShard, write};
use super::impact::{self, Lengths};
use super::postings::List;
use super::reading::Reading;
use super::stems::Language;
use super::vlq;
use super::vocabulary::{Vocabulary, WrittenWord};
use crate::source::{HashMap, HashSet};

/// How many positions lie between two passages, so that nothing is near across their border.
const GAP: u32 = 8;
/// How many documents are worked on at once: few enough to need little memory, enough for all cores.
const BATCH: usize = 512;

/// Takes documents in, one after the other, and makes the index of them.
#[derive(Default)]
pub struct Builder {
    /// The number of each written word, for each language.
    known: [HashMap<Box<str>, u32>; 3],
    /// How often each written word occurs.
    counts: Vec<u32>,
    /// The words that municipalities are called by.
    names: HashSet<u32>,
    documents: Vec<Entry>,
    // What documents have, one document after the other. Their words are [`vlq`] numbers: the most frequent ones come up
    // early and have small numbers, so that most take one byte instead of four.
    words: Vec<u8>,
    groups: Vec<(u32, u32)>,
    passages: Vec<(Field, u32)>,
    catalogue: Catalogue,
}

/// Where the words of a document end in the lists of all.
#[derive(Clone, Copy, Debug, Default)]
struct Entry {
    is_outcome: bool,
    words: usize,
    groups: usize,
    passages: usize,
}

impl Builder {
    /// Takes in the next document. `json` is its text as readers get it.
    pub fn add(&mut self, reading: &Reading, json: &str) {
        let numbers: Vec<u32> = reading
            .vocabulary()
            .map(|(word, language)| {
                let known = &mut self.known[language as usize];
                if let Some(&number) = known.get(word) {
                    return number;
                }
                let number = u32::try_from(self.counts.len()).expect("no site has four billion words");
                known.insert(word.into(), number);
                self.counts.push(0);
                number
            })
            .collect();
        if reading.kind == Kind::Municipality {
            let title = &reading.words[..reading.title_words() as usize];
            // What stands before a name says what it is: Landkreis, Rechenzentrum.
            let name = if title.len() > 1 { &title[1..] } else { title };
            self.names.extend(name.iter().map(|&word| numbers[word as usize]));
        }
        let mut number = |word: u32| {
            let number = numbers[word as usize];
            self.counts[number as usize] = self.counts[number as usize].saturating_add(1);
            number
        };
        reading.words.iter().for_each(|&word| vlq::push(number(word), &mut self.words));
        self.groups.extend(reading.groups.iter().map(|&(at, word)| (at, number(word))));
        self.passages.extend_from_slice(&reading.passages);
        self.documents.push(Entry {
            is_outcome: reading.kind.is_outcome(),
            words: self.words.len(),
            groups: self.groups.len(),
            passages: self.passages.len(),
        });
        self.catalogue.add(reading, json);
    }

    /// The next document begins a file of its own. The one that is full now, if there is anything in it, with its bytes;
    /// [`texts`](super::texts) makes them again.
    pub fn end_texts(&mut self) -> Option<(TextShard, Vec<u8>)> {
        self.catalogue.end_texts()
    }

    /// The files of the index, but for those with the texts.
    pub fn finish(mut self, labels: &super::Labels) -> SearchIndex {
        self.catalogue.end_texts();
        let vocabulary = self.vocabulary();
        let lists = self.lists(&vocabulary);
        self.words = Vec::new();
        write(&vocabulary, lists, |document| self.is_outcome(document), &self.catalogue, labels)
    }

    fn vocabulary(&mut self) -> Vocabulary {
        const LANGUAGES: [Language; 3] = [Language::German, Language::English, Language::Other];
        let known = std::mem::take(&mut self.known);
        let mut written: Vec<(u32, Language, Box<str>)> = Vec::with_capacity(self.counts.len());
        for language in LANGUAGES {
            let words = &known[language as usize];
            written.extend(words.iter().map(|(word, &number)| (number, language, word.clone())));
        }
        drop(known);
        // The numbers follow from the order of the documents, not from that of the map.
        written.sort_unstable_by_key(|&(number, ..)| number);
        let written: Vec<WrittenWord> = written
            .iter()
            .map(|(number, language, text)| WrittenWord {
                text,
                language: *language,
                count: self.counts[*number as usize],
                is_name: self.names.contains(number),
            })
            .collect();
        Vocabulary::of(&written)
    }

    fn lists(&self, vocabulary: &Vocabulary) -> Lists {
        let numbers: Vec<usize> = (0..self.documents.len()).collect();
        let fields: Vec<[u32; FIELDS]> =
            numbers.iter().map(|&document| impact::lengths(self.document(document).passages)).collect();
        let mut lengths = Lengths::default();
        fields.iter().for_each(|fields| lengths.add(fields));
        let mut lists =
            Lists { all: vec![List::default(); 2 * vocabulary.terms], documents: vec![0; vocabulary.terms] };
        for batch in numbers.chunks(BATCH) {
            let postings: Vec<Postings> = batch
                .par_iter()
                .map(|&document| self.document(document).postings(vocabulary, &lengths.weights(&fields[document])))
                .collect();
            for (&document, postings) in batch.iter().zip(&postings) {
                lists.add(document, postings, |document| self.is_outcome(document));
            }
        }
        lists
    }

    fn is_outcome(&self, document: u32) -> bool {
        self.documents[document as usize].is_outcome
    }

    fn document(&self, document: usize) -> DocumentWords<'_> {
        let start = document.checked_sub(1).map_or_else(Entry::default, |before| self.documents[before]);
        let end = self.documents[document];
        DocumentWords {
            words: &self.words[start.words..end.words],
            groups: &self.groups[start.groups..end.groups],
            passages: &self.passages[start.passages..end.passages],
        }
    }
}

/// The documents of each term.
pub(super) struct Lists {
    /// For each term two: where it is a word, and where it is a part of one.
    pub all: Vec<List>,
    /// How many documents have each term, as a word or a part.
    pub documents: Vec<u32>,
}

impl Lists {
    fn add(&mut self, document: usize, postings: &Postings, is_outcome: impl Fn(u32) -> bool) {
        let document = u32::try_from(document).expect("no site has four billion documents");
        let (mut start, mut last_term) = (0, None);
        for &(list, impact, end) in &postings.lists {
            self.all[list as usize].push(document, impact, &postings.positions[start..end], &is_outcome);
            start = end;
            if last_term != Some(list / 2) {
                self.documents[list as usize / 2] += 1;
                last_term = Some(list / 2);
            }
        }
    }
}

/// The words of one document, by their numbers.
struct DocumentWords<'a> {
    words: &'a [u8],
    groups: &'a [(u32, u32)],
    passages: &'a [(Field, u32)],
}

/// The terms of one document.
struct Postings {
    /// A list in order, the impact, and where its positions end.
    lists: Vec<(u32, u8, usize)>,
    positions: Vec<u32>,
}

impl DocumentWords<'_> {
    /// `weights` is what an occurrence in each field counts.
    fn postings(&self, vocabulary: &Vocabulary, weights: &[f64; FIELDS]) -> Postings {
        let mut occurrences: Vec<(u32, u32, Field)> = Vec::with_capacity(self.words.len());
        let mut add = |word: u32, position, field| {
            let meaning = &vocabulary.meanings[word as usize];
            occurrences.extend(meaning.term.map(|term| (2 * term, position, field)));
            // Names are no compounds, though they may be made like them.
            if !matches!(field, Field::Municipalities | Field::People) {
                occurrences.extend(vocabulary.parts(meaning).iter().map(|term| (2 * term + 1, position, field)));
            }
        };
        let (mut at, mut position) = (0, 0);
        let mut numbers = vlq::numbers(self.words);
        let mut groups = self.groups.iter().peekable();
        for &(field, words) in self.passages {
            for _ in 0..words {
                add(numbers.next().expect("each word of a passage has a number"), position, field);
                while let Some(&(_, word)) = groups.next_if(|&&(first, _)| first == at) {
                    add(word, position, field);
                }
                at += 1;
                position += 1;
            }
            position += GAP;
        }
        occurrences.sort_unstable_by_key(|&(list, position, _)| (list, position));
        occurrences.dedup_by_key(|(list, position, _)| (*list, *position));
        let room = occurrences.len();
        let mut postings = Postings { lists: Vec::with_capacity(room), positions: Vec::with_capacity(room) };
        for of_list in occurrences.chunk_by(|a, b| a.0 == b.0) {
            let weight: f64 = of_list.iter().map(|&(.., field)| weights[field as usize]).sum();
            postings.positions.extend(of_list.iter().map(|&(_, position, _)| position));
            postings.lists.push((of_list[0].0, impact::impact(weight), postings.positions.len()));
        }
        postings
    }
}
