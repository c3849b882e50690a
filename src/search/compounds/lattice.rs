//! The cheapest way to read a German word as simple words, with what joins and bends them.
//!
//! A reading is a path through the letters. A part begins with prefixes (`be`, `auf`), goes on with a word of the
//! dictionary, suffixes that make other words of it (`ung`, `lich`), and ends with what joins it to the next one (`s`,
//! `en`), or with an ending. Every step has a price; the rare and the short cost most, so that `Beratung` is `rat` with
//! a prefix and a suffix rather than a compound with `Rat`. Letters that nothing is known of are the dearest.
//!
//! Each place of the word is passed once in each [`State`], so the time is linear in its length.

use super::dictionary::kind;
use super::trie::Trie;

/// What has been read when a place of the word is reached.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum State {
    /// A part begins.
    Start,
    /// After prefixes.
    Prefixed,
    Verb,
    /// A verb with a prefix, which may be a noun as it is: `Vertrag`.
    PrefixedVerb,
    Noun,
    NounInE,
    Clipped,
    Adjective,
    /// Nothing is known of the letters.
    Unknown,
}

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

type Price = u32;

mod price {
    use super::Price;

    pub const NEVER: Price = 1 << 24;
    pub const PART: Price = 9;
    pub const PREFIX: Price = 6;
    pub const SUFFIX: Price = 4;
    pub const LOST_E: Price = 6;

    pub fn noun(length: usize) -> Price {
        match length {
            0..=2 => 26,
            3 => 10,
            4 => 7,
            5..=7 => 5,
            _ => 4,
        }
    }

    pub fn verb(length: usize) -> Price {
        match length {
            0..=2 => 26,
            3 => 14,
            4 => 9,
            _ => 7,
        }
    }
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
        // What follows letters that are unknown is no more of them.
        if at > 0 && (is_after_unknown || !may_begin(&word[at..])) {
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
                reach(State::Noun, if at == 0 { 3 } else { price::noun(length) + 10 });
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
            let is_meant = match suffix {
                b"in" => names_a_person(&word[..at]),
                // `Beruhigung`, `Bündelung`, but no `Büroung`.
                b"ung" if state == State::Adjective => word[..at].ends_with(b"ig"),
                b"ung" if matches!(state, State::Noun | State::Clipped) => ends_with(&word[..at], &[b"el", b"er"]),
                _ => true,
            };
            if fits && is_meant {
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

fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// Whether a word may begin with these letters: with a vowel, or with consonants that can be spoken before one.
fn may_begin(letters: &[u8]) -> bool {
    const PAIRS: &[u8] = b"blbrchclcrdrdwflfrglgngrklknkrphpfplprpsrhscshskslsmsnspstswtrthtswrzw";
    match letters {
        [first, second, ..] if !is_vowel(*first) && !is_vowel(*second) => {
            PAIRS.chunks(2).any(|pair| pair == [*first, *second])
        }
        _ => true,
    }
}

/// `Bürgermeisterin`, but no `Büroin`.
fn names_a_person(word: &[u8]) -> bool {
    const ENDINGS: &[&[u8]] =
        &[b"er", b"ist", b"ent", b"ant", b"or", b"eur", b"at", b"arzt", b"wirt", b"ling", b"at", b"et"];
    ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// How a word ends of which nothing else is known.
#[derive(Clone, Copy)]
enum Tail {
    Foreign,
    Native,
    Any,
}

impl Tail {
    fn of(letters: &[u8]) -> Self {
        if ends_with(letters, FOREIGN_ENDINGS) {
            Self::Foreign
        } else if ends_with(letters, NATIVE_ENDINGS) {
            Self::Native
        } else {
            Self::Any
        }
    }
}

/// Letters of which nothing is known are likelier to be one word where they end like one.
fn unknown(letters: &[u8], tail: Tail, is_all: bool) -> Price {
    let length = Price::try_from(letters.len()).expect("a word has at most 64 letters");
    let bare = || INFLECTIONS.iter().find_map(|ending| letters.strip_suffix(*ending)).unwrap_or(letters);
    match (length, tail) {
        (6.., Tail::Foreign) => 14 + 3 * length,
        (6.., Tail::Native) => 20 + 4 * length,
        (7.., _) if is_all && ends_with(bare(), BENT_ENDINGS) => 14 + 3 * length,
        _ => 24 + 6 * length,
    }
}

fn ends_with(letters: &[u8], endings: &[&[u8]]) -> bool {
    endings.iter().any(|ending| letters.ends_with(ending))
}

/// Of adjectives and verbs, the longest first.
#[rustfmt::skip]
const INFLECTIONS: &[&[u8]] = &[
    b"testen", b"tester", b"testem", b"testes", b"teste", b"esten", b"ester", b"estem", b"estes", b"este", b"sten",
    b"stem", b"ster", b"stes", b"ste", b"test", b"eren", b"erem", b"erer", b"eres", b"ere", b"ten", b"ter", b"tem",
    b"tes", b"tet", b"te", b"est", b"st", b"et", b"en", b"em", b"er", b"es", b"e", b"t", b"s",
];
#[rustfmt::skip]
const BENT_ENDINGS: &[&[u8]] = &[
    b"isch", b"lich", b"ig", b"end", b"bar", b"ier", b"haft", b"los", b"iv", b"ung", b"erinn",
    b"rinnen", b"tum", b"ism", b"ist",
];
#[rustfmt::skip]
const FOREIGN_ENDINGS: &[&[u8]] = &[
    b"tion", b"tionen", b"sion", b"sionen", b"itat", b"itaten", b"ismus", b"ismen", b"logie", b"logien", b"grafie",
    b"grafien", b"graphie", b"graphien", b"isierung", b"ierung", b"ierungen", b"ieren", b"ment", b"mente", b"istik",
    b"matik", b"anz", b"anzen", b"enz", b"enzen", b"ator", b"atoren", b"istin", b"innen",
];
const NATIVE_ENDINGS: &[&[u8]] = &[b"ung", b"ungen", b"heit", b"heiten", b"keit", b"schaft", b"nis"];

const VERB: u16 = 1 << State::Verb as u16;
const PREFIXED: u16 = 1 << State::PrefixedVerb as u16;
const VERBS: u16 = VERB | PREFIXED;
const NOUNS: u16 = 1 << State::Noun as u16 | 1 << State::Clipped as u16;
const ADJECTIVE: u16 = 1 << State::Adjective as u16;

/// What makes a word of another: the suffix, what it may follow, what comes out.
#[rustfmt::skip]
const SUFFIXES: &[(&[u8], u16, State)] = &[
    (b"ung", VERBS | ADJECTIVE | NOUNS, State::Noun), (b"er", VERBS | NOUNS, State::Noun), (b"erin", VERBS | NOUNS, State::Noun),
    (b"ler", NOUNS, State::Noun), (b"in", NOUNS, State::Noun), (b"nis", VERBS, State::Noun),
    (b"schaft", NOUNS | VERBS | ADJECTIVE, State::Noun), (b"tum", NOUNS, State::Noun), (b"ling", NOUNS | VERBS | ADJECTIVE, State::Noun),
    (b"chen", NOUNS, State::Noun), (b"lein", NOUNS, State::Noun), (b"ei", NOUNS | VERBS, State::Noun), (b"erei", NOUNS | VERBS, State::Noun),
    (b"ist", NOUNS | ADJECTIVE, State::Noun), (b"ismus", NOUNS | ADJECTIVE, State::Noun), (b"itat", ADJECTIVE | NOUNS, State::Noun),
    (b"isier", NOUNS | ADJECTIVE, State::Verb), (b"ier", NOUNS, State::Verb), (b"ation", NOUNS | ADJECTIVE, State::Noun),
    (b"ator", NOUNS, State::Noun), (b"iker", NOUNS, State::Noun), (b"ik", NOUNS, State::Noun), (b"aner", NOUNS, State::Noun),
    (b"heit", ADJECTIVE | NOUNS, State::Noun), (b"keit", ADJECTIVE, State::Noun), (b"igkeit", ADJECTIVE | NOUNS, State::Noun),
    (b"e", PREFIXED, State::NounInE), (b"e", ADJECTIVE, State::NounInE), (b"t", PREFIXED, State::Noun), (b"st", PREFIXED, State::Noun),
    (b"lich", NOUNS | VERBS | ADJECTIVE, State::Adjective), (b"ig", NOUNS | VERBS, State::Adjective),
    (b"isch", NOUNS, State::Adjective), (b"los", NOUNS, State::Adjective), (b"haft", NOUNS, State::Adjective),
    (b"bar", VERBS, State::Adjective), (b"sam", VERBS | NOUNS, State::Adjective), (b"massig", NOUNS, State::Adjective),
    (b"end", VERBS, State::Adjective), (b"et", VERBS, State::Adjective), (b"t", VERBS, State::Adjective), (b"en", PREFIXED, State::Adjective),
    (b"ell", NOUNS, State::Adjective), (b"al", NOUNS, State::Adjective), (b"onal", NOUNS, State::Adjective),
    (b"iv", NOUNS, State::Adjective), (b"ar", NOUNS, State::Adjective),
];

type Endings = &'static [(&'static [u8], Price)];

const LONGEST_ENDING: usize = 5;

/// What the last part may end with.
#[rustfmt::skip]
fn endings(state: State) -> Endings {
    match state {
        State::Noun => &[
            (b"", 0), (b"e", 1), (b"en", 1), (b"n", 1), (b"s", 1), (b"es", 1), (b"er", 3), (b"ern", 3), (b"nen", 1),
            (b"ens", 2), (b"sen", 2), (b"se", 2), (b"ses", 2),
        ],
        State::NounInE => &[(b"", 0), (b"n", 1), (b"s", 1), (b"ns", 2), (b"r", 2), (b"m", 2)],
        State::Verb => &[
            (b"en", 1), (b"n", 1), (b"ens", 2), (b"e", 6), (b"t", 8), (b"et", 8), (b"st", 8), (b"est", 8), (b"te", 8),
            (b"ten", 8), (b"test", 8), (b"tet", 8), (b"ete", 8), (b"eten", 8), (b"", 8),
        ],
        State::PrefixedVerb => &[
            (b"", 1), (b"e", 1), (b"es", 2), (b"s", 1), (b"en", 1), (b"er", 2), (b"n", 1), (b"ens", 2), (b"t", 5),
            (b"et", 6), (b"st", 8), (b"est", 8), (b"te", 8), (b"ten", 8), (b"test", 8), (b"tet", 8), (b"ete", 8), (b"eten", 8),
        ],
        State::Adjective => &[
            (b"", 0), (b"e", 1), (b"en", 1), (b"er", 1), (b"es", 1), (b"em", 1), (b"ere", 3), (b"eren", 3), (b"erer", 3),
            (b"eres", 3), (b"erem", 3), (b"st", 4), (b"ste", 3), (b"sten", 3), (b"ster", 3), (b"stes", 3), (b"stem", 3),
            (b"est", 4), (b"este", 3), (b"esten", 3), (b"ester", 3), (b"estes", 3), (b"estem", 3), (b"s", 3),
        ],
        State::Unknown => &[(b"", 0)],
        State::Start | State::Prefixed | State::Clipped => &[],
    }
}

/// What may join a part to the next one.
fn links(state: State, before: &[u8]) -> Endings {
    const ASKS_FOR_S: &[&[u8]] = &[b"ung", b"heit", b"keit", b"schaft", b"tat", b"ion", b"ling", b"tum"];
    match state {
        State::Noun if ASKS_FOR_S.iter().any(|ending| before.ends_with(ending)) => {
            &[(b"s", 0), (b"en", 1), (b"", 8), (b"er", 4), (b"e", 2)]
        }
        State::Noun => {
            &[(b"", 0), (b"s", 2), (b"es", 2), (b"e", 2), (b"en", 2), (b"er", 2), (b"n", 3), (b"ens", 3), (b"nen", 2)]
        }
        State::NounInE => &[(b"n", 0), (b"", 2), (b"s", 6), (b"ns", 2)],
        State::Clipped => &[(b"", 1), (b"s", 1)],
        State::Verb => &[(b"", 1), (b"e", 2), (b"ens", 2), (b"s", 6)],
        State::PrefixedVerb => &[(b"", 1), (b"s", 1), (b"es", 3), (b"e", 2), (b"ens", 2), (b"en", 4)],
        State::Adjective => &[(b"", 0), (b"en", 2), (b"e", 5), (b"er", 6), (b"st", 5)],
        State::Unknown => &[(b"", 0), (b"s", 4), (b"n", 4)],
        State::Start | State::Prefixed => &[],
    }
}
