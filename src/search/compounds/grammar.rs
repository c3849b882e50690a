//! What German words are made of besides their stems, and what each of it costs.
//!
//! The prices were found by trying: on the lists of `compounds.txt` and `simple.txt`, and by looking at thousands of
//! other words.

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

pub type Price = u32;

pub mod price {
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

#[inline]
pub fn is_vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y')
}

/// Whether a word may begin with these letters: with a vowel, or with consonants that can be spoken before one.
#[inline]
pub fn may_begin(letters: &[u8]) -> bool {
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
    const ENDINGS: &[&[u8]] = &[b"er", b"ist", b"ent", b"ant", b"or", b"eur", b"at", b"arzt", b"wirt", b"ling", b"et"];
    ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// How a word ends of which nothing else is known.
#[derive(Clone, Copy)]
pub enum Tail {
    Foreign,
    Native,
    Any,
}

impl Tail {
    pub fn of(letters: &[u8]) -> Self {
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
#[inline]
pub fn unknown(letters: &[u8], tail: Tail, is_all: bool) -> Price {
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
    b"isch", b"lich", b"ig", b"end", b"bar", b"ier", b"haft", b"los", b"iv", b"ung", b"erinn", b"rinnen",
    b"tum", b"ism", b"ist",
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
pub const SUFFIXES: &[(&[u8], u16, State)] = &[
    (b"ung", VERBS | ADJECTIVE | NOUNS, State::Noun), (b"er", VERBS | NOUNS, State::Noun),
    (b"erin", VERBS | NOUNS, State::Noun), (b"ler", NOUNS, State::Noun), (b"in", NOUNS, State::Noun),
    (b"nis", VERBS, State::Noun), (b"schaft", NOUNS | VERBS | ADJECTIVE, State::Noun), (b"tum", NOUNS, State::Noun),
    (b"ling", NOUNS | VERBS | ADJECTIVE, State::Noun), (b"chen", NOUNS, State::Noun), (b"lein", NOUNS, State::Noun),
    (b"ei", NOUNS | VERBS, State::Noun), (b"erei", NOUNS | VERBS, State::Noun),
    (b"ist", NOUNS | ADJECTIVE, State::Noun), (b"ismus", NOUNS | ADJECTIVE, State::Noun),
    (b"itat", ADJECTIVE | NOUNS, State::Noun), (b"isier", NOUNS | ADJECTIVE, State::Verb),
    (b"ier", NOUNS, State::Verb), (b"ation", NOUNS | ADJECTIVE, State::Noun), (b"ator", NOUNS, State::Noun),
    (b"iker", NOUNS, State::Noun), (b"ik", NOUNS, State::Noun), (b"aner", NOUNS, State::Noun),
    (b"heit", ADJECTIVE | NOUNS, State::Noun), (b"keit", ADJECTIVE, State::Noun),
    (b"igkeit", ADJECTIVE | NOUNS, State::Noun), (b"e", PREFIXED, State::NounInE), (b"e", ADJECTIVE, State::NounInE),
    (b"t", PREFIXED, State::Noun), (b"st", PREFIXED, State::Noun),
    (b"lich", NOUNS | VERBS | ADJECTIVE, State::Adjective), (b"ig", NOUNS | VERBS, State::Adjective),
    (b"isch", NOUNS, State::Adjective), (b"los", NOUNS, State::Adjective), (b"haft", NOUNS, State::Adjective),
    (b"bar", VERBS, State::Adjective), (b"sam", VERBS | NOUNS, State::Adjective),
    (b"massig", NOUNS, State::Adjective), (b"end", VERBS, State::Adjective), (b"et", VERBS, State::Adjective),
    (b"t", VERBS, State::Adjective), (b"en", PREFIXED, State::Adjective), (b"ell", NOUNS, State::Adjective),
    (b"al", NOUNS, State::Adjective), (b"onal", NOUNS, State::Adjective), (b"iv", NOUNS, State::Adjective),
    (b"ar", NOUNS, State::Adjective),
];

/// Whether a suffix makes sense after these letters.
#[inline]
pub fn is_meant(suffix: &[u8], state: State, before: &[u8]) -> bool {
    match suffix {
        b"in" => names_a_person(before),
        // `Beruhigung`, `Bündelung`, but no `Büroung`.
        b"ung" if state == State::Adjective => before.ends_with(b"ig"),
        b"ung" if matches!(state, State::Noun | State::Clipped) => ends_with(before, &[b"el", b"er"]),
        _ => true,
    }
}

type Endings = &'static [(&'static [u8], Price)];

pub const LONGEST_ENDING: usize = 5;

/// What the last part may end with.
#[rustfmt::skip]
#[inline]
pub fn endings(state: State) -> Endings {
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
            (b"et", 6), (b"st", 8), (b"est", 8), (b"te", 8), (b"ten", 8), (b"test", 8), (b"tet", 8), (b"ete", 8),
            (b"eten", 8),
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
#[inline]
pub fn links(state: State, before: &[u8]) -> Endings {
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
