//! The simple words that German compounds are made of, as letters that may stand at a place of a compound.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::trie::Trie;
use crate::search::words::fold;

/// What a run of letters may be; several at once.
pub mod kind {
    /// A noun, which may be followed by an ending.
    pub const NOUN: u16 = 1;
    /// A noun that ends in `e`.
    pub const NOUN_IN_E: u16 = 2;
    /// A noun without the `e` at its end, as in `Schulhof`.
    pub const CLIPPED: u16 = 4;
    /// The stem of a verb.
    pub const VERB: u16 = 8;
    pub const ADJECTIVE: u16 = 16;
    /// A word that must not be divided.
    pub const WHOLE: u16 = 32;
    /// What stands before verbs and what is made of them.
    pub const PREFIX: u16 = 64;
    /// A word that only the site's own texts know.
    pub const OWN: u16 = 128;
}

/// What stands before verbs and makes one word with them. Nobody searches for what is left of it.
const PREFIXES: &str = "ab an auf aus be bei dar durch ein ent er ge her hin emp miss mit nach über um un unter ver vor \
    wider zer zu zurück zusammen hinaus heraus voraus voran hervor herab hinzu herbei bevor vorbei daneben entgegen \
    heran herein hinein umher empor überein dahin davon herum hinauf hinunter herunter vorüber";

/// Made once, of the lists beside this file.
pub fn dictionary() -> &'static Trie {
    static DICTIONARY: LazyLock<Trie> = LazyLock::new(|| {
        let words = read();
        Trie::new(words.iter().map(|(word, &kinds)| (word.as_str(), kinds)))
    });
    &DICTIONARY
}

fn read() -> BTreeMap<String, u16> {
    let mut words = BTreeMap::new();
    let mut add = |word: &str, kinds: u16| *words.entry(word.to_owned()).or_insert(0) |= kinds;
    for noun in listed(include_str!("words/nouns.txt")) {
        add_noun(&noun, &mut add);
    }
    for verb in listed(include_str!("words/verbs.txt")) {
        add_verb(&verb, &mut add);
    }
    for adjective in listed(include_str!("words/adjectives.txt")) {
        add(&adjective, kind::ADJECTIVE);
        // `dunkel`, but `Dunkle`.
        if let Some(start) = adjective.strip_suffix("el") {
            add(&format!("{start}l"), kind::ADJECTIVE);
        }
    }
    for word in listed(include_str!("words/whole.txt")) {
        add(&word, kind::WHOLE);
    }
    for prefix in listed(PREFIXES) {
        add(&prefix, kind::PREFIX);
    }
    words
}

fn listed(list: &str) -> impl Iterator<Item = String> {
    let lines = list.lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(str::split_whitespace).map(fold)
}

fn add_noun(noun: &str, add: &mut impl FnMut(&str, u16)) {
    match noun.strip_suffix('e') {
        Some(clipped) => {
            add(noun, kind::NOUN_IN_E);
            if clipped.len() >= 3 {
                add(clipped, kind::CLIPPED);
            }
        }
        None => add(noun, kind::NOUN),
    }
    // `Museen`, `Firmen`, `Viren`, `Konten`
    let start = ["um", "us", "a", "is", "o"].iter().find_map(|ending| noun.strip_suffix(ending));
    if let Some(start) = start.filter(|start| start.len() >= 3) {
        add(&format!("{start}en"), kind::NOUN);
    }
}

fn add_verb(verb: &str, add: &mut impl FnMut(&str, u16)) {
    let stem = verb.strip_suffix("en").or_else(|| verb.strip_suffix('n')).unwrap_or(verb);
    add(stem, kind::VERB);
    // `sammeln`, but `Sammlung`; `rechnen`, but `Rechenzentrum`.
    if let Some(start) = stem.strip_suffix("el") {
        add(&format!("{start}l"), kind::VERB);
    }
    let start = stem.strip_suffix('n').filter(|start| start.ends_with(['b', 'c', 'd', 'f', 'g', 'h', 'k', 't']));
    if let Some(start) = start.filter(|_| verb.ends_with("nen")) {
        add(&format!("{start}en"), kind::VERB);
    }
}
