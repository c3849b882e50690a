//! Forms of one word: plural and singular, and slips of the hand. All words are folded.

use std::hash::{DefaultHasher, Hasher};

/// Words that look like singular and plural of one word.
const OTHER_PLURALS: [(&str, &str); 13] = [
    ("akt", "akte"),
    ("akt", "akten"),
    ("handel", "handeln"),
    ("kost", "kosten"),
    ("kur", "kurs"),
    ("not", "note"),
    ("not", "noten"),
    ("post", "posten"),
    ("rat", "rate"),
    ("rat", "raten"),
    ("recht", "rechts"),
    // The program.
    ("team", "teams"),
    ("wert", "werten"),
];

/// What `word` may be the plural of, as German and English make it. The last of several words counts.
pub fn singulars(word: &str) -> Vec<String> {
    const SHORTEST_STEM: usize = 3;
    let last = |text: &str| text.rsplit(' ').next().unwrap_or_default().to_owned();
    let plural = last(word);
    let mut singulars: Vec<String> = Vec::new();
    let mut add = |stem: &str, end: &str| {
        let singular = last(stem) + end;
        let is_other = OTHER_PLURALS.contains(&(singular.as_str(), plural.as_str()));
        if last(stem).len() >= SHORTEST_STEM && !is_other {
            singulars.push(format!("{stem}{end}"));
        }
    };
    let without = |end: &str| word.strip_suffix(end);
    if let Some(stem) = without("e") {
        // Formulare, Städte.
        add(stem, "");
        without_umlaut(stem).iter().for_each(|stem| add(stem, ""));
    }
    if let Some(stem) = without("n").filter(|stem| stem.ends_with(['e', 'l', 'r'])) {
        // Akten, Regeln, Steuern.
        add(stem, "");
    }
    if let Some(stem) = without("en") {
        // Wahlen; Themen, Medien, Zentren.
        add(stem, "");
        ["a", "um", "us"].iter().for_each(|end| add(stem, end));
    }
    if let Some(stem) = without("er") {
        // Häuser; without an umlaut only these, since a Politiker is not several of Politik.
        const NEUTERS: [&str; 8] = ["bild", "kind", "feld", "geld", "lied", "glied", "schild", "kleid"];
        without_umlaut(stem).iter().for_each(|stem| add(stem, ""));
        if NEUTERS.iter().any(|neuter| stem.ends_with(neuter)) {
            add(stem, "");
        }
    }
    if let Some(stem) = without("s") {
        // Kitas; policies, processes.
        add(stem, "");
        stem.strip_suffix("ie").iter().for_each(|stem| add(stem, "y"));
        stem.strip_suffix('e').filter(|stem| stem.ends_with(['s', 'x', 'h'])).iter().for_each(|stem| add(stem, ""));
    }
    // Mitarbeiterinnen, Ergebnisse.
    without("nen").filter(|stem| stem.ends_with("in")).iter().for_each(|stem| add(stem, ""));
    without("se").filter(|stem| stem.ends_with("nis")).iter().for_each(|stem| add(stem, ""));
    singulars
}

/// `staedt` → `stadt`: the last umlaut undone.
fn without_umlaut(stem: &str) -> Option<String> {
    let at = ["ae", "oe", "ue"].iter().filter_map(|umlaut| stem.rfind(umlaut)).max()?;
    let behind = &stem[at + 2..];
    // `aeu` is the umlaut of `au`; otherwise the umlaut stands in the last syllable.
    let is_last = !behind.strip_prefix('u').unwrap_or(behind).contains(['a', 'e', 'i', 'o', 'u']);
    is_last.then(|| format!("{}{behind}", &stem[..=at]))
}

/// The words of a name written as one. Numbers stay apart: „Teil 1 1“ is not „Teil 11“.
pub fn joined(name: &str) -> String {
    let mut joined = String::with_capacity(name.len());
    for word in name.split(' ') {
        let has_digit = |c: Option<char>| c.is_some_and(char::is_numeric);
        if has_digit(joined.chars().last()) && has_digit(word.chars().next()) {
            joined.push(' ');
        }
        joined.push_str(word);
    }
    joined
}

/// From here on a word is long enough that one wrong letter does not make another.
const SHORTEST: usize = 5;

/// Pairs of names that are one name and a slip of the hand, by their places.
///
/// Names that differ by one letter, or by two that changed places, are equal without a certain letter of each, so
/// that each need not be compared with all others.
pub fn slips(names: &[&str]) -> Vec<(usize, usize)> {
    let mut shortened: Vec<(u64, usize)> = Vec::new();
    for (place, name) in names.iter().enumerate() {
        shortened.push((hash_of(name), place));
        let mut without = String::with_capacity(name.len());
        for at in changeable(name) {
            without.clear();
            without.push_str(&name[..at]);
            without.extend(name[at..].chars().skip(1));
            shortened.push((hash_of(&without), place));
        }
    }
    shortened.sort_unstable();
    shortened.dedup();
    let alike = shortened.chunk_by(|one, other| one.0 == other.0);
    // Of names that come in more variants than that, none is a slip.
    let alike = alike.filter(|places| (2..=MOST_VARIANTS).contains(&places.len()));
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for places in alike {
        for (nth, &(_, one)) in places.iter().enumerate() {
            let others = places[nth + 1..].iter().map(|&(_, other)| other);
            pairs.extend(others.filter(|&other| is_slip(names[one], names[other])).map(|other| (one, other)));
        }
    }
    pairs.sort_unstable();
    pairs.dedup();
    pairs
}

const MOST_VARIANTS: usize = 20;

fn hash_of(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(text.as_bytes());
    hasher.finish()
}

/// The places of the letters in which a slip may have happened: the first of a word is hardly ever wrong.
fn changeable(name: &str) -> impl Iterator<Item = usize> {
    let mut start = 0;
    name.split(' ').flat_map(move |word| {
        let at = start;
        start += word.len() + 1;
        let may_change = word.chars().count() >= SHORTEST && !has_digit(word);
        word.char_indices().skip(1).filter(move |_| may_change).map(move |(within, _)| at + within)
    })
}

/// Whether two names differ in one word, by one letter, and are one name and a slip rather than two words.
fn is_slip(one: &str, other: &str) -> bool {
    /// A replaced letter makes another word of a short one.
    const LONG: usize = 7;
    let (ones, others): (Vec<&str>, Vec<&str>) = (one.split(' ').collect(), other.split(' ').collect());
    if ones.len() != others.len() {
        return false;
    }
    let mut differing = ones.into_iter().zip(others).filter(|(a, b)| a != b);
    let (Some((a, b)), None) = (differing.next(), differing.next()) else { return false };
    let letters = |word: &str| word.chars().count();
    let shortest = match difference(a, b) {
        Some(Difference::Replaced) => LONG,
        Some(_) => SHORTEST,
        None => return false,
    };
    letters(a).min(letters(b)) >= shortest
        // Wahlen, Zahlen.
        && a.chars().next() == b.chars().next()
        && !has_digit(a)
        && !has_digit(b)
        && !differ_by_prefix(a, b)
        && !are_other_words(a, b)
}

/// How two words differ by one slip.
enum Difference {
    Replaced,
    LeftOut,
    Swapped,
}

fn difference(a: &str, b: &str) -> Option<Difference> {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let before = a.iter().zip(&b).take_while(|(a, b)| a == b).count();
    let (a, b) = (&a[before..], &b[before..]);
    let behind = a.iter().rev().zip(b.iter().rev()).take_while(|(a, b)| a == b).count();
    match (&a[..a.len() - behind], &b[..b.len() - behind]) {
        ([_], [_]) => Some(Difference::Replaced),
        ([_], []) | ([], [_]) => Some(Difference::LeftOut),
        ([a, b], [c, d]) if (a, b) == (d, c) => Some(Difference::Swapped),
        _ => None,
    }
}

fn has_digit(word: &str) -> bool {
    word.contains(|c: char| c.is_numeric())
}

/// „Vergabe“ and „Vorgabe“, „Abgaben“ and „Angaben“.
fn differ_by_prefix(a: &str, b: &str) -> bool {
    const PREFIXES: [&str; 19] = [
        "ab", "an", "auf", "aus", "be", "bei", "ein", "ent", "er", "ge", "um", "un", "ver", "vor", "zu", "zer", "in",
        "im", "ueber",
    ];
    let rests = |word: &str| -> Vec<String> {
        PREFIXES.iter().filter_map(|prefix| word.strip_prefix(prefix)).map(str::to_owned).collect()
    };
    let others = rests(b);
    rests(a).iter().any(|rest| rest.len() >= 3 && others.contains(rest))
}

/// Words of town halls that differ by a letter, also as parts of compounds.
fn are_other_words(a: &str, b: &str) -> bool {
    const PAIRS: [(&str, &str); 23] = [
        ("akten", "aktien"),
        ("aktion", "auktion"),
        ("besetzung", "besatzung"),
        ("bildung", "bindung"),
        ("forder", "foerder"),
        ("furth", "fuerth"),
        ("gewebe", "gewerbe"),
        ("haftung", "haltung"),
        ("kontakt", "kontrakt"),
        ("konzept", "konzert"),
        ("leister", "leiter"),
        ("leistung", "leitung"),
        ("losung", "loesung"),
        ("mittelung", "mitteilung"),
        ("netzung", "letzung"),
        ("satzung", "sitzung"),
        ("schulden", "schulen"),
        ("setzung", "sitzung"),
        ("verband", "verbund"),
        ("wahl", "waehl"),
        ("wartung", "wertung"),
        ("werbung", "wertung"),
        ("zahl", "zaehl"),
    ];
    let is_pair = |a: &str, b: &str, x: &str, y: &str| {
        a.match_indices(x).any(|(at, _)| {
            let (before, behind) = (&a[..at], &a[at + x.len()..]);
            b.strip_prefix(before).and_then(|rest| rest.strip_suffix(behind)) == Some(y)
        })
    };
    PAIRS.iter().any(|(x, y)| is_pair(a, b, x, y) || is_pair(a, b, y, x))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::fold;

    #[test]
    fn plurals_lead_to_their_singular() {
        for (singular, plural) in [
            ("Formular", "Formulare"),
            ("Kita", "Kitas"),
            ("Akte", "Akten"),
            ("digitale Akte", "digitale Akten"),
            ("Stadt", "Städte"),
            ("Haus", "Häuser"),
            ("Raum", "Räume"),
            ("Grundsatz", "Grundsätze"),
            ("Handlungsfeld", "Handlungsfelder"),
            ("Wahl", "Wahlen"),
            ("Regel", "Regeln"),
            ("Thema", "Themen"),
            ("Medium", "Medien"),
            ("Mitarbeiterin", "Mitarbeiterinnen"),
            ("Ergebnis", "Ergebnisse"),
            ("Policy", "Policies"),
            ("Process", "Processes"),
        ] {
            assert!(singulars(&fold(plural)).contains(&fold(singular)), "{plural}: {:?}", singulars(&fold(plural)));
        }
    }

    #[test]
    fn other_words_are_no_plurals() {
        for (one, other) in [
            ("Politik", "Politiker"),
            ("Arbeit", "Arbeiter"),
            ("Post", "Posten"),
            ("Team", "Teams"),
            ("Akt", "Akte"),
            ("Zahlen", "Zählen"),
            ("E-Akte", "Akte"),
            ("IT", "ITs"),
        ] {
            assert!(!singulars(&fold(other)).contains(&fold(one)), "{one}, {other}");
        }
    }

    #[test]
    fn blanks_make_no_other_word_but_another_number() {
        assert_eq!(joined("home office"), joined("homeoffice"));
        assert_eq!(joined("web 2 0"), "web2 0");
    }

    #[test]
    fn slips_are_found_among_many_names() {
        let names =
            ["datenschutz", "breitband", "datenschuz", "datneschutz", "breitbend", "stichwort 1", "stichwort 2"];
        assert_eq!(slips(&names), [(0, 2), (0, 3), (1, 4)]);
        assert_eq!(slips(&["", " ", "ä", "äöüßé ñ"]), []);
    }

    /// In seconds where each is compared with all others.
    #[test]
    fn slips_among_many_names_are_cheap() {
        let names: Vec<String> =
            (0..20_000).map(|n| format!("stichwort{} nummer", "abcdefghij".repeat(n % 7))).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        assert_eq!(slips(&names), []);
    }

    #[test]
    fn slips_are_told_from_other_words() {
        for (one, other) in [
            ("Datenschutz", "Datenschuz"),
            ("digitale Aktenführung", "digitale Aktenfürung"),
            ("Bürgerbeteiligung", "Burgerbeteiligung"),
            ("Akten", "Aktne"),
        ] {
            assert!(is_slip(&fold(one), &fold(other)), "{one}, {other}");
        }
        for (one, other) in [
            ("Kosten", "Posten"),
            ("Kosten", "Kasten"),
            ("Wahlen", "Zahlen"),
            ("Wahlen", "Wählen"),
            ("Vergabe", "Vorgabe"),
            ("Ausgaben", "Aufgaben"),
            ("Beitrag", "Betrag"),
            ("Sitzung", "Satzung"),
            ("Projektleitung", "Projektleistung"),
            ("Förderung", "Forderung"),
            ("Konzept", "Konzert"),
            ("Teil I", "Teil II"),
            ("Schule A", "Schule B"),
            ("Barcamp 2016", "Barcamp 2017"),
            ("Windows10", "Windows11"),
            ("E-Akte", "E-Akten"),
            ("Bad Musterstadt", "Musterstadt"),
            ("Fürth", "Furth"),
        ] {
            assert!(!is_slip(&fold(one), &fold(other)), "{one}, {other}");
        }
    }
}
