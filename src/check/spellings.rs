//! Spellings of one tag, topic or municipality.
//!
//! 1. [`Names::gather`] counts how notes spell each name. What differs only in case, umlauts or punctuation is one
//!    name to the site.
//! 2. [`Names::report_written`] advises to write one name in one way: the commonest, or that of the list.
//! 3. [`Names::report_similar`] finds different names that look like the same thing, where no list can tell.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use super::places;
use super::wordforms::{joined, singulars, slips};
use crate::diagnostics::{Code, Finding, Severity};
use crate::model::{Site, Who};
use crate::parse::{Input, NoteFile, Written};
use crate::resolve::Spellings;
use crate::source::{HashMap, HashSet, SourcePath, Sources, Span, fold};

/// What the names are of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Tag,
    Topic,
    Place,
}

/// Tags, topics and municipalities that look like the same.
pub fn check(input: &Input, sources: &Sources, site: &Site, findings: &mut Vec<Finding>) {
    let notes: Vec<(&NoteFile, usize)> = (0..site.sessions.len())
        .filter(|&place| site.sessions[place].is_shown)
        .filter_map(|place| Some((places::note_of(input, &site.sessions[place])?, place)))
        .collect();

    let tags = notes.iter().flat_map(|(file, _)| file.note.tags.iter().map(|tag| (&file.source, tag)));
    let tags = Names::gather(Kind::Tag, tags);
    tags.report_written(None, sources, findings);
    tags.report_similar(findings);

    let topics = notes.iter().flat_map(|(file, _)| file.note.topics.iter().map(|topic| (&file.source, topic)));
    let topics = Names::gather(Kind::Topic, topics);
    let list = (!input.topics.is_empty()).then(|| List::of_topics(input));
    topics.report_written(list.as_ref(), sources, findings);
    if list.is_none() {
        topics.report_similar(findings);
    }

    let named = notes.iter().flat_map(|&(file, session)| {
        let outright = file.note.places();
        outright.chain(parties(site, file, session)).map(|name| (&file.source, name))
    });
    let places = Names::gather(Kind::Place, named);
    let list = (!input.municipalities.is_empty()).then(|| List::of_municipalities(input));
    places.report_written(list.as_ref(), sources, findings);
    if list.is_none() {
        places.report_similar(findings);
    }
}

/// Entries of `participants` and the like that name a place and nothing else.
fn parties<'a>(site: &'a Site, file: &'a NoteFile, session: usize) -> impl Iterator<Item = &'a Written> {
    let (session, note) = (&site.sessions[session], &file.note);
    let lists =
        [(&session.hosts, &note.hosts), (&session.scribes, &note.scribes), (&session.participants, &note.participants)];
    lists.into_iter().flat_map(|(parties, written)| parties.iter().zip(written)).filter_map(|(party, written)| {
        let name = written.name.as_ref().filter(|name| written.municipality.is_none() && !name.value.contains(','));
        name.filter(|_| matches!(party.who, Who::From(_)))
    })
}

/// A name as a list writes it.
#[derive(Clone, Copy)]
struct Listed<'a> {
    source: &'a SourcePath,
    name: &'a Written,
    /// Which entry it stands in.
    entry: usize,
}

/// The names of a list, folded: as the list writes them, and where. `None` for what is a mere id, or means several.
#[derive(Default)]
struct List<'a> {
    names: HashMap<String, Option<Listed<'a>>>,
    /// All that may be written as it stands, ids too.
    exact: HashSet<&'a str>,
}

impl<'a> List<'a> {
    fn of_topics(input: &'a Input) -> Self {
        let mut list = Self::default();
        for (place, (source, entry)) in input.topics.iter().enumerate() {
            let names = std::iter::once(&entry.label).chain(&entry.aliases);
            list.add(entry.id.iter(), names.map(|name| Listed { source, name, entry: place }));
        }
        list
    }

    fn of_municipalities(input: &'a Input) -> Self {
        let mut list = Self::default();
        for (place, (source, entry)) in input.municipalities.iter().enumerate() {
            let names = entry.short.iter().chain([&entry.name]).chain(&entry.aliases);
            let ids = entry.id.iter().chain(&entry.ags);
            list.add(ids, names.map(|name| Listed { source, name, entry: place }));
        }
        list
    }

    fn add(&mut self, ids: impl Iterator<Item = &'a Written>, names: impl Iterator<Item = Listed<'a>>) {
        for listed in names {
            let known = self.names.entry(fold(&listed.name.value)).or_insert(Some(listed));
            *known = known.filter(|known| known.entry == listed.entry);
            self.exact.insert(&listed.name.value);
        }
        for id in ids {
            self.names.entry(fold(&id.value)).or_insert(None);
            self.exact.insert(&id.value);
        }
    }
}

/// One way to write a name, and where it is written so.
struct Spelling<'a> {
    text: &'a str,
    uses: Vec<(&'a SourcePath, Span)>,
}

impl Spelling<'_> {
    /// What is to be preferred to other spellings of the same. Nobody writes an umlaut by mistake, but many write
    /// `ue` for one; of two that are equally common a noun begins with a capital letter.
    fn rank(&self) -> (usize, usize, bool) {
        let special = self.text.nfc().filter(|c| !c.is_ascii() && c.is_alphabetic()).count();
        let is_noun = self.text.starts_with(char::is_uppercase) && self.text.contains(char::is_lowercase);
        (special, self.uses.len(), is_noun)
    }
}

/// One name in all its spellings.
struct Name<'a> {
    folded: String,
    /// In the order of their first use.
    spellings: Vec<Spelling<'a>>,
    /// How many notes hold it, and the last of them.
    notes: usize,
    last: Option<&'a SourcePath>,
}

impl<'a> Name<'a> {
    fn best(&self) -> &Spelling<'a> {
        let best = self.spellings.iter().rev().max_by_key(|spelling| spelling.rank());
        best.expect("a name was met in some spelling")
    }

    fn first_use(&self) -> (&'a SourcePath, Span) {
        let uses = self.spellings.iter().filter_map(|spelling| spelling.uses.first());
        *uses.min().expect("a spelling was met somewhere")
    }

    /// Takes up a use. Those of one note come one after the other.
    fn push(&mut self, spelling: usize, source: &'a SourcePath, span: Span) {
        self.spellings[spelling].uses.push((source, span));
        if self.last != Some(source) {
            self.notes += 1;
            self.last = Some(source);
        }
    }
}

struct Names<'a> {
    kind: Kind,
    /// In the order of their first use.
    names: Vec<Name<'a>>,
}

impl<'a> Names<'a> {
    fn gather(kind: Kind, uses: impl Iterator<Item = (&'a SourcePath, &'a Written)>) -> Self {
        let mut names: Vec<Name> = Vec::new();
        let mut known: HashMap<&str, Option<(usize, usize)>> = HashMap::default();
        let mut by_fold: HashMap<String, usize> = HashMap::default();
        for (source, written) in uses {
            let place = *known.entry(&written.value).or_insert_with(|| {
                let folded = fold(&written.value);
                if folded.is_empty() {
                    return None;
                }
                let name = *by_fold.entry(folded.clone()).or_insert(names.len());
                if name == names.len() {
                    names.push(Name { folded, spellings: Vec::new(), notes: 0, last: None });
                }
                names[name].spellings.push(Spelling { text: &written.value, uses: Vec::new() });
                Some((name, names[name].spellings.len() - 1))
            });
            if let Some((name, spelling)) = place {
                names[name].push(spelling, source, written.span);
            }
        }
        Self { kind, names }
    }

    /// Names that are written in several ways, or in another way than on the list: one finding for each spelling.
    fn report_written(&self, list: Option<&List>, sources: &Sources, findings: &mut Vec<Finding>) {
        for name in &self.names {
            let (finding, meant) = match list {
                None => {
                    let best = name.best();
                    let (source, span) = best.uses[0];
                    let finding = Finding::new(Code::SimilarSpelling).variant("written");
                    (finding.also(source, span), best.text)
                }
                Some(list) => {
                    // What is not on the list has its finding where it is read.
                    let Some(listed) = list.names.get(&name.folded).copied().flatten() else { continue };
                    let finding = Finding::new(Code::SimilarSpelling).variant("listed").with("list", listed.source);
                    (finding.also(listed.source, listed.name.span), listed.name.value.as_str())
                }
            };
            let is_other = |spelling: &&Spelling| {
                let is_exact = list.is_some_and(|list| list.exact.contains(spelling.text));
                !is_exact && !looks_equal(spelling.text, meant)
            };
            let others = name.spellings.iter().filter(is_other);
            findings.extend(others.map(|other| told(finding.clone(), other, meant, sources)));
        }
    }

    /// Names that look like the same thing. Each is told once, at the rarer of the two.
    fn report_similar(&self, findings: &mut Vec<Finding>) {
        // What is rarer; of two equally rare ones, what comes later.
        let rarity = |place: usize| (Reverse(self.names[place].notes), self.names[place].first_use());
        let mut nearest: BTreeMap<usize, usize> = BTreeMap::new();
        for (one, other) in self.similar() {
            let (common, rare) = if rarity(one) < rarity(other) { (one, other) } else { (other, one) };
            let known = nearest.entry(rare).or_insert(common);
            if rarity(common) < rarity(*known) {
                *known = common;
            }
        }
        for (rare, common) in nearest {
            let (name, other) = (&self.names[rare], &self.names[common]);
            let ((source, span), (other_source, other_span)) = (name.first_use(), other.first_use());
            let finding = Finding::new(Code::SimilarSpelling).at(source, span).also(other_source, other_span);
            let finding = finding.with("name", name.best().text).with("other", other.best().text);
            findings.push(match self.kind {
                Kind::Tag => finding.variant("tag").help("one-tag"),
                Kind::Topic => finding.variant("topic").help("one-topic"),
                Kind::Place => finding.help("one-spelling"),
            });
        }
    }

    /// Pairs of names that look like the same thing.
    fn similar(&self) -> Vec<(usize, usize)> {
        let names: Vec<&str> = self.names.iter().map(|name| name.folded.as_str()).collect();
        let mut pairs = match self.kind {
            Kind::Place => slips_of_places(&names),
            Kind::Tag | Kind::Topic => slips(&names),
        };
        // What several notes write in the same way is hardly a slip.
        pairs.retain(|&(one, other)| self.names[one].notes < 2 || self.names[other].notes < 2);
        if self.kind != Kind::Place {
            pairs.extend(self.forms());
        }
        pairs
    }

    /// Singular and plural, and the same words with and without a blank or hyphen between them.
    fn forms(&self) -> Vec<(usize, usize)> {
        let by_fold: HashMap<&str, usize> =
            self.names.iter().enumerate().map(|(place, name)| (name.folded.as_str(), place)).collect();
        let mut as_one: HashMap<String, usize> = HashMap::default();
        let mut pairs = Vec::new();
        for (place, name) in self.names.iter().enumerate() {
            let singulars = singulars(&name.folded).into_iter();
            pairs.extend(singulars.filter_map(|word| Some((place, *by_fold.get(word.as_str())?))));
            let first = *as_one.entry(joined(&name.folded)).or_insert(place);
            if first != place {
                pairs.push((place, first));
            }
        }
        pairs
    }
}

/// Names of places are no words: they have no plural, and any letter may be wrong.
fn slips_of_places(names: &[&str]) -> Vec<(usize, usize)> {
    let spellings: Spellings = names.iter().copied().collect();
    let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
    let near = (0..names.len()).flat_map(|place| spellings.slips_of(place).map(move |other| (place, other)));
    // „Bezirk 1“ and „Bezirk 2“ look alike and are not the same.
    near.filter(|&(one, other)| digits(names[one]) == digits(names[other])).collect()
}

/// An umlaut may be one character or two, which nobody sees.
fn looks_equal(one: &str, other: &str) -> bool {
    one.nfc().eq(other.nfc())
}

/// Tells at the first use of a spelling how the name is written, and corrects all uses.
fn told(finding: Finding, spelling: &Spelling, meant: &str, sources: &Sources) -> Finding {
    let (source, span) = spelling.uses[0];
    let mut finding = finding.at(source, span).with("name", spelling.text).with("other", meant).help("same");
    // Readers lose nothing: the site shows both on one page.
    finding.severity = Severity::Note;
    if !is_plain(meant) {
        return finding;
    }
    for &(source, span) in &spelling.uses {
        let written = places::written(sources, source, span);
        // In quotes or behind a `#` only the name itself is replaced.
        let Some(at) = written.find(spelling.text) else { continue };
        let place = places::part(span, at..at + spelling.text.len());
        let is_first = finding.patch.is_none();
        finding = if is_first && (source, span) == spelling.uses[0] {
            finding.correct(place, meant)
        } else {
            finding.correct_also(source, place, meant)
        };
    }
    finding
}

/// Whether YAML takes a text for itself wherever it stands.
fn is_plain(text: &str) -> bool {
    let is_plain = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '.' | '/' | '(' | ')' | '_' | '&' | '+');
    let begins = text.starts_with(char::is_alphabetic);
    let is_word = matches!(fold(text).as_str(), "null" | "true" | "false" | "yes" | "no" | "on" | "off");
    begins && text.chars().all(is_plain) && !is_word
}
