//! The cheapest way to read a German word as simple words, with what joins and bends them.
//!
//! A reading is a path through the letters. A part begins with prefixes (`be`, `auf`), goes on with a word of the
//! dictionary, suffixes that make other words of it (`ung`, `lich`), and ends with what joins it to the next one (`s`,
//! `en`), or with an ending. Every step has a price; the rare and the short cost most, so that `Beratung` is `rat` with
//! a prefix and a suffix rather than a compound with `Rat`. Letters that nothing is known of are the dearest.
//!
//! Each place of the word is passed once in each [`State`], and words have 64 letters at most.

use super::dictionary::kind;
use super::grammar::{
    LONGEST_ENDING, Price, SUFFIXES, State, Tail, endings, is_meant, is_vowel, links, may_begin, price, unknown,
};
use super::trie::Trie;

const STATES: usize = 9;
/// Longer forms are not divided; folding cuts what is longer.
pub const LONGEST: usize = crate::search::words::LONGEST_FORM;

/// Where a part stands in the word.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Part {
    pub start: usize,
    /// The end of the word as it is in the dictionary.
    pub end: usize,
    /// The end of what joins it to the next part.
    pub joined_end: usize,
    /// The `e` that it begins with was taken for that of an umlaut: `klima` + `entwicklung` = `klimantwicklung`.
    pub lacks_e: bool,
    pub state: State,
}

#[derive(Clone, Copy)]
struct Node {
    price: Price,
    from: u8,
    state: State,
    lacks_e: bool,
}

const UNREACHED: Node = Node { price: price::NEVER, from: 0, state: State::Start, lacks_e: false };

struct Lattice<'a> {
    word: &'a [u8],
    nodes: Vec<[Node; STATES]>,
    /// Whether letters of which nothing is known would end like a word at each place.
    tails: Vec<Tail>,
    /// The cheapest way to the end: its price, and the last place within a part.
    end: (Price, usize, State),
}

/// The parts of a word of the letters a to z, in the order in which they stand there; only one if it is no compound.
pub fn read(word: &[u8], dictionary: &Trie, own: &Trie) -> Vec<Part> {
    let nodes = vec![[UNREACHED; STATES]; word.len() + 1];
    let tails = (0..=word.len()).map(|end| Tail::of(&word[..end])).collect();
    let mut lattice = Lattice { word, nodes, tails, end: (price::NEVER, 0, State::Start) };
    lattice.nodes[0][State::Start as usize].price = 0;
    for at in 0..=word.len() {
        for state in [
            State::Verb,
            State::PrefixedVerb,
            State::Noun,
            State::NounInE,
            State::Clipped,
            State::Adjective,
            State::Unknown,
        ] {
            if lattice.node(at, state).price < price::NEVER {
                lattice.derive(at, state);
                lattice.finish(at, state);
            }
        }
        if lattice.node(at, State::Start).price < price::NEVER {
            lattice.begin(at, dictionary, own);
        }
        if lattice.node(at, State::Prefixed).price < price::NEVER {
            lattice.go_on(at, State::Prefixed, dictionary, false);
        }
    }
    lattice.parts()
}

impl Lattice<'_> {
    fn node(&self, at: usize, state: State) -> &Node {
        &self.nodes[at][state as usize]
    }

    fn reach(&mut self, from: (usize, State), to: (usize, State), extra: Price, lacks_e: bool) {
        let price = self.node(from.0, from.1).price + extra;
        let node = &mut self.nodes[to.0][to.1 as usize];
        if price < node.price {
            let place = u8::try_from(from.0).expect("a word has at most 64 letters");
            *node = Node { price, from: place, state: from.1, lacks_e };
        }
    }

    fn begin(&mut self, at: usize, dictionary: &Trie, own: &Trie) {
        self.go_on(at, State::Start, dictionary, false);
        let is_after_unknown = self.node(at, State::Start).state == State::Unknown;
        if at > 0 && !is_after_unknown && matches!(self.word[at - 1], b'a' | b'o' | b'u') {
            self.go_on(at, State::Start, dictionary, true);
        }
        let word = self.word;
        for (length, _) in own.beginnings(word[at..].iter().copied()) {
            self.reach((at, State::Start), (at + length, State::Noun), 9, false);
        }
        // What follows letters that are unknown is no more of them; and `sch` is one sound.
        let is_within_sound = at > 0 && word[at - 1] == b's' && word[at..].starts_with(b"ch");
        if at > 0 && (is_after_unknown || is_within_sound || !may_begin(&word[at..])) {
            return;
        }
        let vowel = word[at..].iter().position(|&letter| is_vowel(letter));
        let Some(vowel) = vowel else { return };
        for end in (at + 4).max(at + vowel + 1)..=word.len() {
            let is_last = end == word.len();
            // What comes last says what a thing is; names stand before it.
            let extra = match (at > 0 && is_last, end - at) {
                (true, ..6) => continue,
                (true, _) if matches!(self.tails[end], Tail::Any) => 10,
                _ => 0,
            };
            let price = unknown(&word[at..end], self.tails[end], at == 0 && is_last);
            self.reach((at, State::Start), (end, State::Unknown), price + extra, false);
        }
    }

    /// The words of the dictionary that stand here, and prefixes.
    fn go_on(&mut self, at: usize, state: State, dictionary: &Trie, lacks_e: bool) {
        let word = self.word;
        let letters = lacks_e.then_some(b'e').into_iter().chain(word[at..].iter().copied());
        let lost = Price::from(lacks_e) * price::LOST_E;
        let is_prefixed = state == State::Prefixed;
        for (length, kinds) in dictionary.beginnings(letters) {
            let Some(end) = (at + length).checked_sub(usize::from(lacks_e)).filter(|&end| end > at) else { continue };
            // The plural of women, not what is within.
            if end == word.len() && word[at..end] == *b"innen" {
                continue;
            }
            let mut reach = |to, extra| self.reach((at, state), (end, to), extra + lost, lacks_e);
            if kinds & kind::WHOLE != 0 {
                let is_all = at == 0 && word.len() - end <= LONGEST_ENDING;
                let extra = if at == 0 { 0 } else { 10 };
                reach(State::Noun, if is_all { 3 } else { price::noun(length) + extra });
            }
            if kinds & kind::NOUN != 0 {
                reach(State::Noun, price::noun(length));
            }
            if kinds & kind::NOUN_IN_E != 0 {
                reach(State::NounInE, price::noun(length));
            }
            if kinds & kind::CLIPPED != 0 {
                reach(State::Clipped, price::noun(length) + 1);
            }
            if kinds & kind::VERB != 0 {
                reach(if is_prefixed { State::PrefixedVerb } else { State::Verb }, price::verb(length));
            }
            if kinds & kind::ADJECTIVE != 0 {
                // `unklar`, but hardly `erecht`.
                let rare = if is_prefixed && !word[..at].ends_with(b"un") { 8 } else { 0 };
                reach(State::Adjective, price::noun(length) + 1 + rare);
            }
            if kinds & kind::PREFIX != 0 {
                reach(State::Prefixed, price::PREFIX);
            }
        }
    }

    /// Other words made of the one that ends here.
    fn derive(&mut self, at: usize, state: State) {
        let word = self.word;
        let rest = &word[at..];
        let Some(&first) = rest.first().filter(|_| state != State::Unknown) else { return };
        for &(suffix, of, to) in SUFFIXES {
            let fits = suffix[0] == first && of & (1 << state as u16) != 0 && rest.starts_with(suffix);
            if fits && is_meant(suffix, state, &word[..at]) {
                self.reach((at, state), (at + suffix.len(), to), price::SUFFIX, false);
            }
        }
    }

    /// The next part begins, or the word ends.
    fn finish(&mut self, at: usize, state: State) {
        let word = self.word;
        let rest = &word[at..];
        let endings = if rest.len() <= LONGEST_ENDING { endings(state) } else { &[] };
        for &(ending, extra) in endings {
            if rest == ending {
                let price = self.node(at, state).price + extra;
                if price < self.end.0 {
                    self.end = (price, at, state);
                }
            }
        }
        for &(link, extra) in links(state, &word[..at]) {
            if rest.len() > link.len() + 1 && rest.starts_with(link) {
                self.reach((at, state), (at + link.len(), State::Start), price::PART + extra, false);
            }
        }
    }

    /// Back from the end.
    fn parts(&self) -> Vec<Part> {
        let mut parts = Vec::new();
        let (price, mut at, mut state) = self.end;
        if price >= price::NEVER {
            return parts;
        }
        let mut joined_end = self.word.len();
        loop {
            let (end, last) = (at, state);
            let mut lacks_e = false;
            while state != State::Start {
                let node = self.node(at, state);
                (at, state, lacks_e) = (usize::from(node.from), node.state, node.lacks_e);
            }
            parts.push(Part { start: at, end, joined_end, lacks_e, state: last });
            joined_end = at;
            if at == 0 {
                break;
            }
            let node = self.node(at, State::Start);
            (at, state) = (usize::from(node.from), node.state);
        }
        parts.reverse();
        parts
    }
}
