//! The words of one document and their places, told from that document alone, so that they can be kept as long as it
//! stays the same.

use super::document::{Document, Facets, Field, Kind};
use super::stems::Language;
use super::words::words;
use crate::source::HashMap;

/// Hyphens that join more words than these join none.
const MOST_JOINED: usize = 6;

/// A document, read. Words are told by their places in its own vocabulary.
#[derive(Debug)]
pub struct Reading {
    pub kind: Kind,
    pub facets: Facets,
    /// All different words as they are written, one after the other, and where each ends and of which language it is.
    written: String,
    ends: Vec<(u32, Language)>,
    /// The words of all passages in order.
    pub words: Vec<u32>,
    /// Words that hyphens join, as one: the place of the first among all words, and the whole.
    pub groups: Vec<(u32, u32)>,
    /// How many words each passage has.
    pub passages: Vec<(Field, u32)>,
}

impl Reading {
    /// Reads a document of a site in the language `site`, which topics, tags and municipalities have also where a
    /// session is noted down in another.
    pub fn of(document: &Document, site: &str) -> Self {
        // Room for about as many words as there are; a reading does not live long.
        let length: usize = document.passages.iter().map(|passage| passage.text.len()).sum();
        let mut vocabulary = Vocabulary::for_words(length / 16);
        let (own, names) = (Language::of(&document.language), Language::of(site));
        let mut all = Vec::with_capacity(length / 8);
        let (mut groups, mut passages) = (Vec::new(), Vec::with_capacity(document.passages.len()));
        for passage in &document.passages {
            let before = all.len();
            let language = match passage.field {
                Field::Topics | Field::Tags | Field::Municipalities => names,
                _ => own,
            };
            let mut group = Group::at(0, 0, language);
            for word in words(&passage.text) {
                if !word.is_joined {
                    groups.extend(group.end(&passage.text, &mut vocabulary));
                    group = Group::at(all.len(), word.start, language);
                }
                group.words += 1;
                group.end = word.start + word.text.len();
                all.push(vocabulary.place(word.text, language));
            }
            groups.extend(group.end(&passage.text, &mut vocabulary));
            passages.push((passage.field, count(all.len() - before)));
        }
        let Vocabulary { written, ends, .. } = vocabulary;
        Self { kind: document.kind, facets: document.facets.clone(), written, ends, words: all, groups, passages }
    }

    /// All different words in the order of their numbers, each with its language.
    pub fn vocabulary(&self) -> impl Iterator<Item = (&str, Language)> {
        let starts = std::iter::once(0).chain(self.ends.iter().map(|&(end, _)| end));
        starts.zip(&self.ends).map(|(start, &(end, language))| (&self.written[start as usize..end as usize], language))
    }

    /// How many words the title has.
    pub fn title_words(&self) -> u32 {
        self.passages.first().filter(|(field, _)| *field == Field::Title).map_or(0, |&(_, words)| words)
    }
}

/// Words that single hyphens join.
struct Group {
    /// The place of the first word.
    first: usize,
    words: usize,
    language: Language,
    /// In bytes.
    start: usize,
    end: usize,
}

impl Group {
    fn at(first: usize, start: usize, language: Language) -> Self {
        Self { first, words: 0, language, start, end: start }
    }

    fn end<'t>(&self, text: &'t str, vocabulary: &mut Vocabulary<'t>) -> Option<(u32, u32)> {
        let is_whole = (2..=MOST_JOINED).contains(&self.words);
        is_whole.then(|| (count(self.first), vocabulary.place(&text[self.start..self.end], self.language)))
    }
}

struct Vocabulary<'t> {
    places: HashMap<(&'t str, Language), u32>,
    written: String,
    ends: Vec<(u32, Language)>,
}

impl<'t> Vocabulary<'t> {
    fn for_words(words: usize) -> Self {
        Self {
            places: HashMap::with_capacity_and_hasher(words, Default::default()),
            written: String::with_capacity(8 * words),
            ends: Vec::with_capacity(words),
        }
    }

    fn place(&mut self, word: &'t str, language: Language) -> u32 {
        *self.places.entry((word, language)).or_insert_with(|| {
            self.written.push_str(word);
            self.ends.push((count(self.written.len()), language));
            count(self.ends.len() - 1)
        })
    }
}

/// A number of words or bytes of one note, which is a file of a few megabytes at most.
fn count(number: usize) -> u32 {
    u32::try_from(number).expect("no note has four billion words")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Reading {
        let mut document = Document::new(Kind::Page, "de-AT", String::new(), "Die Akte");
        document.push(Field::Prose, text);
        Reading::of(&document, "de")
    }

    fn written(read: &Reading) -> Vec<&str> {
        read.vocabulary().map(|(word, _)| word).collect()
    }

    #[test]
    fn topics_are_of_the_language_of_the_site() {
        let mut document = Document::new(Kind::Session, "en", String::new(), "Tag");
        document.push(Field::Tags, "Tag");
        let words: Vec<_> = Reading::of(&document, "de").vocabulary().map(|(_, language)| language).collect();
        assert_eq!(words, [Language::English, Language::German]);
    }

    #[test]
    fn each_word_has_a_place_and_a_number() {
        let read = read("Die E-Akte, die Akte");
        assert_eq!(written(&read), ["Die", "Akte", "E", "E-Akte", "die"]);
        assert_eq!(read.words, [0, 1, 0, 2, 1, 4, 1]);
        assert_eq!(read.groups, [(3, 3)]);
        assert_eq!(read.passages, [(Field::Title, 2), (Field::Prose, 5)]);
        assert_eq!(read.title_words(), 2);
    }

    #[test]
    fn long_chains_are_no_word() {
        let groups = |text: &str| {
            let read = read(text);
            let words = written(&read);
            read.groups.iter().map(|&(at, word)| (at, words[word as usize].to_owned())).collect::<Vec<_>>()
        };
        assert_eq!(groups("a-b-c-d-e-f x"), [(2, "a-b-c-d-e-f".to_owned())]);
        assert_eq!(groups("a-b-c-d-e-f-g x"), []);
        assert_eq!(groups("x – y z--a Ist-Stand\u{2011}Analyse"), [(6, "Ist-Stand\u{2011}Analyse".to_owned())]);
    }
}
