//! The files of the index, as scripts that hand their data over.

use std::ops::Range;

use serde::Serialize;

use super::document::{Document, Kind};
use super::index::Lists;
use super::reading::Reading;
use super::vocabulary::{Form, Vocabulary, by_units};
use super::{front_coding, vlq};

/// How many forms a file of words holds.
const FORMS: usize = 1_200;
/// How many forms a file of ends holds.
const ENDS: usize = 2_000;
/// In letters: what is shorter is too short for a typing error.
const SHORTEST_END: usize = 5;
/// About how many bytes of lists a file holds.
const POSTINGS: usize = 12_000;
/// Of the format, for whoever reads the files with a program of their own.
const VERSION: u32 = 1;

/// What documents can be filtered by: slug and name of each.
#[derive(Clone, Debug, Default)]
pub struct Labels {
    /// The site's language, as a tag.
    pub language: String,
    pub topics: Vec<(String, String)>,
    pub places: Vec<(String, String)>,
    pub tags: Vec<(String, String)>,
}

/// An index, ready to be published.
#[derive(Debug)]
pub struct SearchIndex {
    /// Names and bytes of all files but those with the texts. The manifest, which names all others, is the first.
    pub files: Vec<(String, Vec<u8>)>,
    /// The files with the texts, which are many and can be made again.
    pub texts: Vec<TextShard>,
}

/// A file with the texts of some documents: [`texts`] makes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextShard {
    pub name: String,
    /// The places of its documents in the order in which they were added.
    pub documents: Range<usize>,
}

/// The name of the manifest, which never changes.
pub const MANIFEST: &str = "manifest.js";

/// The file of texts with this number. `language` is the site's.
pub fn texts<'d>(number: usize, documents: impl Iterator<Item = &'d Document>, language: &str) -> Vec<u8> {
    let mut script = opening(&format!("t{number}"));
    for (place, document) in documents.enumerate() {
        script.push(if place == 0 { '[' } else { ',' });
        script.push_str(&text(document, language));
    }
    script.push_str(TEXTS_END);
    script.into_bytes()
}

/// The text of a document, as it stands in its file.
pub fn text(document: &Document, language: &str) -> String {
    harmless(document.json(language))
}

const END: &str = ");\n";
const TEXTS_END: &str = "]);\n";

fn opening(name: &str) -> String {
    format!("nachleseSearch(\"{name}\",")
}

fn script(name: &str, data: &impl Serialize) -> Vec<u8> {
    let json = serde_json::to_string(data).expect("the index holds nothing that JSON cannot");
    [&opening(name), &harmless(json), END].concat().into_bytes()
}

/// JSON that a page may hold within a script, should anybody put it there.
fn harmless(json: String) -> String {
    if json.contains("</") { json.replace("</", "<\\/") } else { json }
}

/// Five characters that change with the content.
fn hash(hash: &blake3::Hash) -> String {
    const DIGITS: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
    let bits = hash.as_bytes().iter().take(4).fold(0_u32, |bits, &byte| bits << 8 | u32::from(byte));
    (0..5).map(|digit| DIGITS[(bits >> (27 - 5 * digit) & 31) as usize] as char).collect()
}

/// What is told of all documents at once; grows with each.
#[derive(Default)]
pub(super) struct Catalogue {
    documents: Vec<u8>,
    titles: Vec<u8>,
    sizes: Vec<u8>,
    hashes: String,
    shards: Vec<TextShard>,
    count: usize,
    sessions: usize,
    /// The first document of the file that is being filled, and what is in it so far.
    first: usize,
    text: String,
}

impl Catalogue {
    pub fn add(&mut self, reading: &Reading, json: &str) {
        if self.count == self.first {
            self.text.push_str(&opening(&format!("t{}", self.shards.len())));
        }
        self.text.push(if self.count == self.first { '[' } else { ',' });
        self.text.push_str(json);
        self.count += 1;
        self.sessions += usize::from(reading.kind == Kind::Session);
        vlq::push(reading.kind as u32, &mut self.documents);
        if reading.kind.is_outcome() {
            return;
        }
        for places in [&reading.facets.topics, &reading.facets.places, &reading.facets.tags] {
            let mut places = places.clone();
            places.sort_unstable();
            places.dedup();
            vlq::push(number(places.len()), &mut self.documents);
            let mut last = 0;
            for place in places {
                vlq::push(place - last, &mut self.documents);
                last = place;
            }
        }
        vlq::push(reading.title_words(), &mut self.titles);
    }

    /// The file that was filled, if there is anything in it.
    pub fn end_texts(&mut self) -> Option<(TextShard, Vec<u8>)> {
        if self.count == self.first {
            return None;
        }
        let mut text = std::mem::take(&mut self.text);
        text.push_str(TEXTS_END);
        let hash = hash(&blake3::hash(text.as_bytes()));
        vlq::push(number(self.count - self.first), &mut self.sizes);
        let name = format!("t{}-{hash}.js", self.shards.len());
        let shard = TextShard { name, documents: self.first..self.count };
        self.shards.push(shard.clone());
        self.hashes.push_str(&hash);
        self.first = self.count;
        Some((shard, text.into_bytes()))
    }
}

#[derive(Serialize)]
struct CatalogueData<'a> {
    topics: &'a [(String, String)],
    places: &'a [(String, String)],
    tags: &'a [(String, String)],
    documents: String,
    titles: String,
    texts: String,
    hashes: &'a str,
}

#[derive(Serialize)]
struct Manifest<'a> {
    version: u32,
    language: &'a str,
    documents: usize,
    sessions: usize,
    catalogue: String,
    words: Vec<(String, String)>,
    ends: Vec<(String, String)>,
    postings: Vec<(usize, String)>,
}

/// Files of one kind, numbered, and their hashes.
struct Shelf<'f> {
    letter: char,
    count: usize,
    files: &'f mut Vec<(String, Vec<u8>)>,
}

impl<'f> Shelf<'f> {
    fn new(letter: char, files: &'f mut Vec<(String, Vec<u8>)>) -> Self {
        Self { letter, count: 0, files }
    }

    /// Adds a file; gives its hash.
    fn add(&mut self, data: &impl Serialize) -> String {
        let name = if self.letter == 'c' { "c".to_owned() } else { format!("{}{}", self.letter, self.count) };
        let bytes = script(&name, data);
        let hash = hash(&blake3::hash(&bytes));
        self.files.push((format!("{name}-{hash}.js"), bytes));
        self.count += 1;
        hash
    }
}

/// Writes all files but the texts.
pub(super) fn write(
    vocabulary: &Vocabulary,
    lists: Lists,
    is_outcome: impl Fn(u32) -> bool,
    catalogue: &Catalogue,
    labels: &Labels,
) -> SearchIndex {
    let mut files = vec![(MANIFEST.to_owned(), Vec::new())];
    let written = CatalogueData {
        topics: &labels.topics,
        places: &labels.places,
        tags: &labels.tags,
        documents: ascii(&catalogue.documents),
        titles: ascii(&catalogue.titles),
        texts: ascii(&catalogue.sizes),
        hashes: &catalogue.hashes,
    };
    let manifest = Manifest {
        version: VERSION,
        language: &labels.language,
        documents: catalogue.count,
        sessions: catalogue.sessions,
        catalogue: Shelf::new('c', &mut files).add(&written),
        words: words(vocabulary, &lists, &mut Shelf::new('w', &mut files)),
        ends: ends(vocabulary, &mut Shelf::new('e', &mut files)),
        postings: postings(lists, is_outcome, &mut Shelf::new('p', &mut files)),
    };
    files[0].1 = script("manifest", &manifest);
    SearchIndex { files, texts: catalogue.shards.clone() }
}

#[derive(Serialize)]
struct Words {
    words: String,
    numbers: String,
}

fn words(vocabulary: &Vocabulary, lists: &Lists, shelf: &mut Shelf) -> Vec<(String, String)> {
    let shard = |forms: &[Form]| {
        let mut numbers = Vec::new();
        let mut last = forms.iter().find_map(|form| form.terms.first()).copied().unwrap_or_default();
        vlq::push(last, &mut numbers);
        for form in forms {
            vlq::push(2 * number(form.terms.len()) + u32::from(form.is_capital), &mut numbers);
            for &term in &form.terms {
                vlq::push_signed(i64::from(term) - i64::from(last), &mut numbers);
                vlq::push(lists.documents[term as usize], &mut numbers);
                last = term;
            }
        }
        let words = front_coding::encode(forms.iter().map(|form| form.spelling.as_str()));
        (forms[0].form.clone(), shelf.add(&Words { words, numbers: ascii(&numbers) }))
    };
    vocabulary.forms.chunks(FORMS).map(shard).collect()
}

#[derive(Serialize)]
struct Ends {
    words: String,
}

/// The forms backwards, for typing errors at the beginning.
fn ends(vocabulary: &Vocabulary, shelf: &mut Shelf) -> Vec<(String, String)> {
    let is_long = |form: &&Form| !form.terms.is_empty() && form.form.chars().nth(SHORTEST_END - 1).is_some();
    let mut ends: Vec<String> =
        vocabulary.forms.iter().filter(is_long).map(|form| form.form.chars().rev().collect()).collect();
    ends.sort_unstable_by(|a, b| by_units(a, b));
    let shard = |ends: &[String]| {
        let words = front_coding::encode(ends.iter().map(String::as_str));
        (ends[0].clone(), shelf.add(&Ends { words }))
    };
    ends.chunks(ENDS).map(shard).collect()
}

/// Takes the lists, so that the room of each is free again as soon as it is written.
fn postings(lists: Lists, is_outcome: impl Fn(u32) -> bool, shelf: &mut Shelf) -> Vec<(usize, String)> {
    let mut shards = Vec::new();
    let (mut first, mut size, mut shard) = (0, 0, Vec::new());
    let terms = lists.all.len() / 2;
    let mut lists = lists.all.into_iter();
    for term in 0..terms {
        let mut digits = Vec::new();
        lists.by_ref().take(2).for_each(|list| list.write(&is_outcome, &mut digits));
        if size + digits.len() > POSTINGS && !shard.is_empty() {
            shards.push((first, shelf.add(&shard)));
            (first, size) = (term, 0);
            shard.clear();
        }
        size += digits.len();
        shard.push(ascii(&digits));
    }
    if !shard.is_empty() {
        shards.push((first, shelf.add(&shard)));
    }
    shards
}

fn ascii(digits: &[u8]) -> String {
    String::from_utf8(digits.to_vec()).expect("digits are ASCII")
}

fn number(number: usize) -> u32 {
    u32::try_from(number).expect("no site has four billion documents")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::{Builder, Field};

    #[test]
    fn a_file_is_one_call_that_ends_no_script() {
        let bytes = script("c", &["</script>"]);
        assert_eq!(String::from_utf8(bytes).expect("text"), "nachleseSearch(\"c\",[\"<\\/script>\"]);\n");
    }

    #[test]
    fn hashes_are_five_characters() {
        let hashes = ["a", "b"].map(|text| hash(&blake3::hash(text.as_bytes())));
        assert!(hashes.iter().all(|hash| hash.len() == 5) && hashes[0] != hashes[1], "{hashes:?}");
    }

    #[test]
    fn texts_are_named_by_what_is_in_them() {
        let documents: Vec<Document> = ["Eins", "Zwei", "Drei"]
            .map(|title| {
                let mut document = Document::new(Kind::Page, "de", format!("{title}.html"), title);
                document.push(Field::Prose, "Ein </b>Text");
                document
            })
            .into();
        let mut builder = Builder::default();
        for (place, document) in documents.iter().enumerate() {
            if place == 2 {
                builder.end_texts();
            }
            builder.add(&Reading::of(document, "de"), &text(document, "de"));
        }
        let index = builder.finish(&Labels { language: "de".to_owned(), ..Labels::default() });
        assert_eq!(index.texts.iter().map(|shard| shard.documents.clone()).collect::<Vec<_>>(), [0..2, 2..3]);
        for (number, shard) in index.texts.iter().enumerate() {
            let bytes = texts(number, documents[shard.documents.clone()].iter(), "de");
            assert_eq!(shard.name, format!("t{number}-{}.js", hash(&blake3::hash(&bytes))));
        }
        assert_eq!(index.files[0].0, MANIFEST);
    }
}
