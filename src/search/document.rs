//! What can be found: a session, something that came out of one, a topic, a municipality, a tag, a person, a page.

use serde::Serialize;
use serde::ser::{SerializeSeq, Serializer};

use super::words::{normalise, words};

/// The kinds, in the order of their numbers in the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Session,
    Agreement,
    NextStep,
    Question,
    Result,
    Insight,
    Topic,
    Municipality,
    Tag,
    Person,
    Page,
}

impl Kind {
    pub fn is_outcome(self) -> bool {
        matches!(self, Self::Agreement | Self::NextStep | Self::Question | Self::Result | Self::Insight)
    }
}

/// What a passage is to its document, in the order of the numbers in the index.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Title,
    Topics,
    Tags,
    Municipalities,
    People,
    Heading,
    Prose,
    Outcome,
    /// Other names, and official keys.
    Aliases,
    Summary,
}

/// How many fields there are.
pub(super) const FIELDS: usize = Field::Summary as usize + 1;

/// What a document can be filtered by: places in the lists of [`Labels`](super::Labels).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    pub topics: Vec<u32>,
    pub places: Vec<u32>,
    pub tags: Vec<u32>,
}

/// One thing that can be found, with all the text by which it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    pub kind: Kind,
    /// A language tag.
    pub language: String,
    /// From the root of the site.
    pub href: String,
    /// Finished words beside the title: date, room.
    pub facts: Vec<String>,
    /// An outcome has those of its session.
    pub facets: Facets,
    /// Of an outcome, the title of its session.
    pub session: Option<String>,
    /// Of a next step: a finished word.
    pub state: Option<String>,
    pub(super) passages: Vec<Passage>,
    /// How many bytes of prose are stored already.
    prose: usize,
}

/// A piece of text of one field. Phrases do not reach across its end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Passage {
    pub field: Field,
    pub text: String,
    /// The id on the document's page at which it stands.
    pub anchor: Option<String>,
    /// Whether readers get its text, or only its words for searching.
    pub is_stored: bool,
}

/// How many bytes of prose of one document are kept for excerpts.
const STORED_PROSE: usize = 32 * 1024;
/// In characters: it stands beside each outcome of a session.
const LONGEST_SESSION_TITLE: usize = 200;

impl Document {
    pub fn new(kind: Kind, language: &str, href: String, title: &str) -> Self {
        let passages = vec![Passage::new(Field::Title, normalise(title).into_owned())];
        let (language, facets) = (language.to_owned(), Facets::default());
        Self { kind, language, href, facts: Vec::new(), facets, session: None, state: None, passages, prose: 0 }
    }

    /// Something that came out of a session, found by its own text.
    pub fn outcome(kind: Kind, language: &str, href: String, text: &str, session: &str) -> Self {
        let mut document = Self::new(kind, language, href, "");
        document.passages.clear();
        document.push(Field::Outcome, text);
        let title = normalise(session);
        document.session = Some(match title.char_indices().nth(LONGEST_SESSION_TITLE) {
            Some((end, _)) => {
                let cut = &title[..end];
                format!("{} …", cut.rsplit_once(' ').map_or(cut, |(words, _)| words))
            }
            None => title.into_owned(),
        });
        document
    }

    /// Adds a passage, unless there is no word in it.
    pub fn push(&mut self, field: Field, text: &str) {
        self.push_at(field, text, None);
    }

    /// Adds a passage that stands at an id of the page. Of long prose only the beginning is stored.
    pub fn push_at(&mut self, field: Field, text: &str, anchor: Option<&str>) {
        let mut passage = Passage::new(field, normalise(text).into_owned());
        passage.anchor = anchor.map(str::to_owned);
        if matches!(field, Field::Prose | Field::Outcome) {
            let rest = self.store(&mut passage);
            self.add(passage);
            if let Some(rest) = rest {
                self.add(Passage { is_stored: false, ..Passage::new(field, rest) });
            }
        } else {
            self.add(passage);
        }
    }

    /// Adds several names as one passage.
    pub fn push_list<'a>(&mut self, field: Field, names: impl IntoIterator<Item = &'a str>) {
        let names: Vec<&str> = names.into_iter().collect();
        self.push(field, &names.join(", "));
    }

    /// All that is written in it, stored or not, for those who must know whom it names.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        let passages = self.passages.iter().map(|passage| passage.text.as_str());
        let facts = self.facts.iter().chain(&self.session).chain(&self.state).map(String::as_str);
        passages.chain(facts).chain([self.href.as_str()])
    }

    fn add(&mut self, passage: Passage) {
        if words(&passage.text).next().is_some() {
            self.passages.push(passage);
        }
    }

    /// Cuts a passage at the end of a word where the prose would become too long, and gives what is behind.
    fn store(&mut self, passage: &mut Passage) -> Option<String> {
        let room = STORED_PROSE - self.prose;
        if passage.text.len() <= room {
            self.prose += passage.text.len();
            return None;
        }
        self.prose = STORED_PROSE;
        let room = passage.text.floor_char_boundary(room);
        let Some(end) = passage.text[..room].rfind(' ') else {
            passage.is_stored = false;
            return None;
        };
        let rest = passage.text.split_off(end);
        Some(rest)
    }
}

impl Passage {
    fn new(field: Field, text: String) -> Self {
        Self { field, text, anchor: None, is_stored: true }
    }
}

/// What readers get of a document.
#[derive(Serialize)]
struct Stored<'a> {
    href: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a str>,
    #[serde(skip_serializing_if = "<[String]>::is_empty")]
    facts: &'a [String],
    passages: Vec<StoredPassage<'a>>,
    #[serde(rename = "in", skip_serializing_if = "Option::is_none")]
    session: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    state: Option<&'a str>,
}

struct StoredPassage<'a>(&'a Passage);

impl Document {
    /// As JSON, with its language where that is not the site's.
    pub(super) fn json(&self, language: &str) -> String {
        let stored = Stored {
            href: &self.href,
            language: Some(self.language.as_str()).filter(|own| *own != language),
            facts: &self.facts,
            passages: self.passages.iter().map(StoredPassage).collect(),
            session: self.session.as_deref(),
            state: self.state.as_deref(),
        };
        let length: usize = self.passages.iter().map(|passage| passage.text.len() + 24).sum();
        let mut json = Vec::with_capacity(length + 256);
        serde_json::to_writer(&mut json, &stored).expect("a document holds nothing that JSON cannot");
        String::from_utf8(json).expect("JSON is text")
    }
}

impl Serialize for StoredPassage<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Passage { field, text, anchor, is_stored } = self.0;
        let mut parts = serializer.serialize_seq(None)?;
        parts.serialize_element(&(*field as u8))?;
        if *is_stored {
            parts.serialize_element(text)?;
            if let Some(anchor) = anchor {
                parts.serialize_element(anchor)?;
            }
        } else {
            parts.serialize_element(&None::<&str>)?;
            parts.serialize_element(&None::<&str>)?;
            parts.serialize_element(&words(text).count())?;
        }
        parts.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn document(prose: &str) -> Document {
        let mut document = Document::new(Kind::Page, "de", "a.html".to_owned(), "Titel");
        document.push(Field::Prose, prose);
        document.push_at(Field::Heading, "Danach", Some("danach"));
        document.push(Field::Prose, "Ende —");
        document.push(Field::Prose, "— …");
        document
    }

    #[test]
    fn passages_are_lists_of_field_text_and_anchor() {
        let json = document("Ein Absatz.").json("de");
        assert_eq!(
            json,
            r#"{"href":"a.html","passages":[[0,"Titel"],[6,"Ein Absatz."],[5,"Danach","danach"],[6,"Ende —"]]}"#
        );
        assert!(document("x").json("en").starts_with(r#"{"href":"a.html","language":"de","#));
    }

    #[test]
    fn of_long_prose_only_the_beginning_is_stored() {
        let long = "wort ".repeat(8000);
        let document = document(&long);
        let json = document.json("de");
        assert!(json.len() < STORED_PROSE + 200, "{}", json.len());
        // 6,553 words of five bytes each fit into 32 kB.
        let end = r#"wort"],[6,null,null,1447],[5,"Danach","danach"],[6,null,null,1]]}"#;
        assert!(json.ends_with(end), "{}", &json[json.len() - 100..]);
        assert!(document.texts().any(|text| text == "Ende —"));
    }

    #[test]
    fn a_word_is_stored_whole_or_not_at_all() {
        let document = document(&"x".repeat(100_000));
        let json = document.json("de");
        assert!(json.contains("[6,null,null,1],[5,"), "{json}");
    }

    #[test]
    fn the_title_beside_an_outcome_is_cut() {
        let outcome = Document::outcome(Kind::Result, "de", String::new(), "Es steht.", &"Titel ".repeat(1000));
        let title = outcome.session.expect("it has one");
        assert!(title.chars().count() <= LONGEST_SESSION_TITLE + 2 && title.ends_with("Titel …"), "{title}");
    }
}
