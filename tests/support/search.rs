//! Reads the files of the search as the reader's side does: a second reading of the format, which shares no code with
//! what writes it.

use std::collections::{BTreeMap, BTreeSet};

use nachlese::search::stems::{Language, is_stop_word};
use nachlese::search::words::{fold, words};
use serde_json::Value;

const DIGITS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
/// How many positions lie between two passages.
const GAP: u32 = 8;

/// The index of a site, taken apart.
#[derive(Debug, PartialEq)]
pub struct SearchFiles {
    pub manifest: Value,
    pub catalogue: Value,
    pub documents: Vec<Document>,
    /// By their forms.
    pub entries: BTreeMap<String, Entry>,
    /// Forms backwards.
    pub ends: Vec<String>,
    /// Of each term two lists: where it is a word, and where it is a part of one.
    pub lists: Vec<[List; 2]>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    pub kind: u32,
    /// Slugs of topics, places and tags; those of the session for an outcome.
    pub facets: [Vec<String>; 3],
    /// What is in the file with the texts.
    pub stored: Value,
}

#[derive(Debug, PartialEq)]
pub struct Entry {
    pub spelling: String,
    pub is_capital: bool,
    /// Number, and in how many documents.
    pub terms: Vec<(u32, u32)>,
}

#[derive(Debug, PartialEq)]
pub struct List {
    /// Outcomes were left out.
    pub is_cut: bool,
    pub documents: Vec<Posting>,
}

#[derive(Debug, PartialEq)]
pub struct Posting {
    pub document: u32,
    pub impact: u32,
    pub positions: Vec<u32>,
}

impl SearchFiles {
    /// Takes the index in `folder` apart. Panics where the files do not fit together.
    #[track_caller]
    pub fn read(files: &BTreeMap<String, Vec<u8>>, folder: &str) -> Self {
        let mut unread: BTreeSet<&str> =
            files.keys().map(String::as_str).filter(|path| path.starts_with(&format!("{folder}/"))).collect();
        let mut read = |name: &str, hash: Option<&str>| -> Value {
            let file = hash.map_or_else(|| format!("{name}.js"), |hash| format!("{name}-{hash}.js"));
            let path = format!("{folder}/{file}");
            assert!(unread.remove(path.as_str()), "{path} is named, and not there or named twice");
            let text = std::str::from_utf8(&files[&path]).expect("scripts are text");
            let json =
                text.strip_prefix(&format!("nachleseSearch(\"{name}\",")).and_then(|text| text.strip_suffix(");\n"));
            assert!(!text.contains("</"), "{path} could end a script");
            serde_json::from_str(json.unwrap_or_else(|| panic!("{path} is no call: {text}"))).expect("JSON")
        };
        let manifest = read("manifest", None);
        let catalogue = read("c", manifest["catalogue"].as_str());
        let mut shards = |letter: char, list: &str| -> Vec<(Value, Value)> {
            let listed = manifest[list].as_array().expect("a list").iter().enumerate();
            listed.map(|(number, one)| (one[0].clone(), read(&format!("{letter}{number}"), one[1].as_str()))).collect()
        };
        let entries = entries(&shards('w', "words"));
        let ends = ends(&shards('e', "ends"));
        let lists = lists(&shards('p', "postings"));
        let hashes = text(&catalogue["hashes"]);
        let mut stored = Vec::new();
        for (number, size) in numbers(&text(&catalogue["texts"])).into_iter().enumerate() {
            let Value::Array(of_file) = read(&format!("t{number}"), hashes.get(5 * number..5 * number + 5)) else {
                panic!("t{number} is no list")
            };
            assert_eq!(of_file.len(), size as usize, "t{number}");
            stored.extend(of_file);
        }
        assert_eq!(unread, BTreeSet::new(), "files that nobody names");
        let documents = documents(&catalogue, stored);
        assert_eq!(manifest["documents"], documents.len());
        assert_eq!(manifest["sessions"], documents.iter().filter(|document| document.kind == 0).count());
        Self { manifest, catalogue, documents, entries, ends, lists }
    }

    /// The addresses of the documents with a word as itself: in which fields they have it, in order.
    pub fn with_word(&self, word: &str) -> Vec<(&str, Vec<u64>)> {
        self.with(word, 0)
    }

    /// The same for a word as a part of others.
    pub fn with_part(&self, word: &str) -> Vec<(&str, Vec<u64>)> {
        self.with(word, 1)
    }

    fn with(&self, word: &str, list: usize) -> Vec<(&str, Vec<u64>)> {
        let Some(entry) = self.entries.get(&fold(word)) else { return Vec::new() };
        let postings = entry.terms.iter().flat_map(|&(term, _)| &self.lists[term as usize][list].documents);
        let fields = |posting: &Posting| {
            let document = &self.documents[posting.document as usize];
            let places = document.places();
            let field =
                |position: &u32| places.iter().find(|place| place.position == *position).map(|place| place.field);
            (document.href(), posting.positions.iter().map(|position| field(position).unwrap_or(99)).collect())
        };
        postings.map(fields).collect()
    }

    /// What is stored of the document at this address.
    #[track_caller]
    pub fn document(&self, href: &str) -> &Document {
        let found = self.documents.iter().find(|document| document.href() == href);
        let all = || self.documents.iter().map(Document::href).collect::<Vec<_>>();
        found.unwrap_or_else(|| panic!("no {href} among {:?}", all()))
    }

    /// All that the index says in any way, for those who look for what must not be in it.
    pub fn everything(&self) -> String {
        let forms = self.entries.iter().flat_map(|(form, entry)| [form.as_str(), &entry.spelling]);
        let ends = self.ends.iter().map(|end| end.chars().rev().collect::<String>());
        let words: Vec<String> = forms.map(str::to_owned).chain(ends).collect();
        let documents: Vec<String> = self.documents.iter().map(|document| document.stored.to_string()).collect();
        [words.join(" "), documents.join(" "), self.catalogue.to_string()].join(" ")
    }

    /// What does not fit together, one line each: every stored word must be in the lists at its place, and nothing else.
    pub fn contradictions(&self) -> Vec<String> {
        let mut wrongs = Vec::new();
        let mut words_at: BTreeMap<(u32, u32), Vec<String>> = BTreeMap::new();
        let mut unstored: BTreeSet<u32> = BTreeSet::new();
        for (document, number) in self.documents.iter().zip(0..) {
            for place in document.places() {
                match place.word {
                    Some(word) => words_at.entry((number, place.position)).or_default().push(word),
                    None => drop(unstored.insert(number)),
                }
            }
        }
        for ((number, position), forms) in &words_at {
            for form in forms.iter().filter(|form| form.chars().count() > 1) {
                let Some(entry) = self.entries.get(form) else {
                    wrongs.push(format!("`{form}` is in no vocabulary"));
                    continue;
                };
                let lists = entry.terms.iter().map(|&(term, _)| &self.lists[term as usize][0]);
                let is_outcome = (1..=5).contains(&self.documents[*number as usize].kind);
                let is_in = |list: &List| list.is_cut && is_outcome || list.has(*number, *position);
                if !is_passed_over(form) && !lists.clone().any(is_in) {
                    wrongs.push(format!("`{form}` is not in document {number} at {position}"));
                }
            }
        }
        let mut forms_of: BTreeMap<u32, Vec<&str>> = BTreeMap::new();
        for (form, entry) in &self.entries {
            entry.terms.iter().for_each(|&(term, _)| forms_of.entry(term).or_default().push(form));
        }
        for (both, term) in self.lists.iter().zip(0..) {
            let Some(forms) = forms_of.get(&term) else {
                wrongs.push(format!("term {term} has no form"));
                continue;
            };
            for posting in both[0].documents.iter().filter(|posting| !unstored.contains(&posting.document)) {
                for position in &posting.positions {
                    let there = words_at.get(&(posting.document, *position));
                    if !there.is_some_and(|there| there.iter().any(|form| forms.contains(&form.as_str()))) {
                        wrongs.push(format!("document {} has none of {forms:?} at {position}", posting.document));
                    }
                }
            }
            let all: BTreeSet<u32> =
                both.iter().flat_map(|list| &list.documents).map(|posting| posting.document).collect();
            let told = forms.iter().flat_map(|form| &self.entries[*form].terms).filter(|(number, _)| *number == term);
            let is_cut = both.iter().any(|list| list.is_cut);
            if !is_cut && told.clone().any(|&(_, documents)| documents as usize != all.len()) {
                wrongs.push(format!(
                    "{forms:?} is in {} documents, and told to be in {told:?}",
                    all.len(),
                    told = told.collect::<Vec<_>>()
                ));
            }
        }
        wrongs
    }
}

/// Whether a form is one of those that nobody looks for, in some language.
fn is_passed_over(form: &str) -> bool {
    [Language::German, Language::English].into_iter().any(|language| is_stop_word(form, form, language))
}

impl List {
    fn has(&self, document: u32, position: u32) -> bool {
        let found = self.documents.iter().find(|posting| posting.document == document);
        // Of frequent words not all positions are told.
        found.is_some_and(|one| [0, 8, 16].contains(&one.positions.len()) || one.positions.contains(&position))
    }
}

/// A word of a document, or that there is one which is not stored.
pub struct Place {
    pub position: u32,
    pub field: u64,
    /// Its form.
    pub word: Option<String>,
}

impl Document {
    pub fn href(&self) -> &str {
        self.stored["href"].as_str().expect("each document has an address")
    }

    /// The texts of a field.
    pub fn texts(&self, field: u64) -> Vec<&str> {
        let passages = self.stored["passages"].as_array().expect("a list").iter();
        passages.filter(|passage| passage[0] == field).filter_map(|passage| passage[1].as_str()).collect()
    }

    /// Its passages on a line each: `5 Überschrift #anker`.
    pub fn passages(&self) -> Vec<String> {
        let passages = self.stored["passages"].as_array().expect("a list").iter();
        let told = passages.map(|passage| {
            let anchor = passage[2].as_str().map(|anchor| format!(" #{anchor}")).unwrap_or_default();
            match passage[1].as_str() {
                Some(text) => format!("{} {text}{anchor}", passage[0]),
                None => format!("{} … {}", passage[0], passage[3]),
            }
        });
        told.collect()
    }

    /// All its words with their places; also those that hyphens join, at the place of the first.
    pub fn places(&self) -> Vec<Place> {
        let mut places: Vec<Place> = Vec::new();
        let mut position = 0;
        for passage in self.stored["passages"].as_array().expect("a list") {
            let field = passage[0].as_u64().expect("a field");
            let Some(text) = passage[1].as_str() else {
                let count = passage[3].as_u64().expect("a number of words") as u32;
                places.extend((position..position + count).map(|position| Place { position, field, word: None }));
                position += count + GAP;
                continue;
            };
            let mut chain: Vec<(u32, &str)> = Vec::new();
            let end_chain = |chain: &mut Vec<(u32, &str)>, places: &mut Vec<Place>| {
                if (2..=6).contains(&chain.len()) {
                    let whole: String = chain.iter().map(|(_, word)| *word).collect();
                    places.push(Place { position: chain[0].0, field, word: Some(fold(&whole)) });
                }
                chain.clear();
            };
            for word in words(text) {
                if !word.is_joined {
                    end_chain(&mut chain, &mut places);
                }
                chain.push((position, word.text));
                places.push(Place { position, field, word: Some(fold(word.text)) });
                position += 1;
            }
            end_chain(&mut chain, &mut places);
            position += GAP;
        }
        places
    }
}

fn text(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}

/// Unsigned base64 VLQ.
pub fn numbers(coded: &str) -> Vec<u32> {
    let (mut all, mut number, mut shift) = (Vec::new(), 0, 0);
    for digit in coded.chars() {
        let digit = DIGITS.find(digit).expect("a digit of base64") as u32;
        number |= (digit & 31) << shift;
        shift += 5;
        if digit < 32 {
            all.push(number);
            (number, shift) = (0, 0);
        }
    }
    assert_eq!(shift, 0, "the last number ends");
    all
}

fn unfront(coded: &str) -> Vec<String> {
    let mut last: Vec<u16> = Vec::new();
    let coded = coded.strip_suffix(' ').unwrap_or(coded);
    let words = coded.split(' ').filter(|word| !word.is_empty());
    words
        .map(|word| {
            last.truncate(DIGITS.find(&word[..1]).expect("a digit"));
            last.extend(word[1..].encode_utf16());
            String::from_utf16(&last).expect("no character is cut")
        })
        .collect()
}

fn entries(shards: &[(Value, Value)]) -> BTreeMap<String, Entry> {
    let mut entries = BTreeMap::new();
    let mut last_form: Vec<u16> = Vec::new();
    for (first, shard) in shards {
        let spellings = unfront(&text(&shard["words"]));
        assert_eq!(first.as_str(), Some(fold(&spellings[0]).as_str()));
        let mut numbers = numbers(&text(&shard["numbers"])).into_iter();
        let mut next = || numbers.next().expect("a number for each form");
        let mut term = i64::from(next());
        for spelling in spellings {
            let head = next();
            let terms = (0..head / 2).map(|_| {
                let number = i64::from(next());
                term += if number % 2 == 1 { -(number + 1) / 2 } else { number / 2 };
                (u32::try_from(term).expect("numbers of terms are positive"), next())
            });
            let entry = Entry { terms: terms.collect(), is_capital: head % 2 == 1, spelling };
            let form = fold(&entry.spelling);
            let units: Vec<u16> = form.encode_utf16().collect();
            assert!(units > last_form, "`{form}` is not in order");
            last_form = units;
            entries.insert(form, entry);
        }
        assert_eq!(numbers.next(), None, "numbers are left");
    }
    entries
}

fn ends(shards: &[(Value, Value)]) -> Vec<String> {
    let mut ends = Vec::new();
    for (first, shard) in shards {
        let words = unfront(&text(&shard["words"]));
        assert_eq!(first.as_str(), Some(words[0].as_str()));
        ends.extend(words);
    }
    ends
}

fn lists(shards: &[(Value, Value)]) -> Vec<[List; 2]> {
    let mut lists = Vec::new();
    for (first, shard) in shards {
        assert_eq!(first.as_u64(), Some(lists.len() as u64));
        for coded in shard.as_array().expect("a list") {
            let mut numbers = numbers(&text(coded)).into_iter();
            let both = [list(&mut numbers), list(&mut numbers)];
            assert_eq!(numbers.next(), None, "numbers are left");
            lists.push(both);
        }
    }
    lists
}

fn list(numbers: &mut impl Iterator<Item = u32>) -> List {
    let mut next = || numbers.next().expect("lists say how long they are");
    let head = next();
    let mut document = 0;
    let documents = (0..head / 2).map(|_| {
        document += next();
        let (impact, count) = (next(), next());
        assert!((1..=31).contains(&impact) && count <= 16, "{impact}, {count}");
        let mut position = 0;
        let positions = (0..count).map(|_| {
            position += next();
            position
        });
        Posting { document, impact, positions: positions.collect() }
    });
    let documents = documents.collect();
    List { is_cut: head % 2 == 1, documents }
}

fn documents(catalogue: &Value, stored: Vec<Value>) -> Vec<Document> {
    let mut numbers = numbers(&text(&catalogue["documents"])).into_iter();
    let slugs = |list: &str| -> Vec<String> {
        catalogue[list].as_array().expect("a list").iter().map(|one| text(&one[0])).collect()
    };
    let labels = ["topics", "places", "tags"].map(slugs);
    let mut facets: [Vec<String>; 3] = Default::default();
    let mut documents = Vec::new();
    for stored in stored {
        let kind = numbers.next().expect("a kind for each document");
        if !(1..=5).contains(&kind) {
            facets = labels.each_ref().map(|labels| {
                let count = numbers.next().expect("how many there are");
                let mut number = 0;
                let mut next = || {
                    number += numbers.next().expect("as many as were said");
                    labels[number as usize].clone()
                };
                (0..count).map(|_| next()).collect()
            });
        }
        documents.push(Document { kind, facets: facets.clone(), stored });
    }
    assert_eq!(numbers.next(), None, "numbers are left");
    documents
}
