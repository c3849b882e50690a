//! Forms of one word: plural and singular, and slips of the hand. All words are folded.

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
    const SHORTEST: usize = 3;
    let last = |text: &str| text.rsplit(' ').next().unwrap_or_default().to_owned();
    let plural = last(word);
    let mut singulars: Vec<String> = Vec::new();
    let mut add = |stem: &str, end: &str| {
        let singular = last(stem) + end;
        let is_other = OTHER_PLURALS.contains(&(singular.as_str(), plural.as_str()));
        if last(stem).len() >= SHORTEST && !is_other {
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

/// Whether two names that differ by one letter are one name and a slip of the hand, rather than two words.
pub fn is_slip(one: &str, other: &str) -> bool {
    const SHORTEST: usize = 5;
    /// From here on a wrong letter is likelier than another word.
    const LONG: usize = 7;
    let (ones, others): (Vec<&str>, Vec<&str>) = (one.split(' ').collect(), other.split(' ').collect());
    if ones.len() != others.len() {
        return false;
    }
    let mut differing = ones.into_iter().zip(others).filter(|(a, b)| a != b);
    let (Some((a, b)), None) = (differing.next(), differing.next()) else { return false };
    let letters = |word: &str| word.chars().count();
    let shortest = letters(a).min(letters(b));
    let is_replaced = letters(a) == letters(b) && a.chars().zip(b.chars()).filter(|(a, b)| a != b).count() == 1;
    shortest >= if is_replaced { LONG } else { SHORTEST }
        // The first letter is hardly ever wrong: Wahlen, Zahlen.
        && a.chars().next() == b.chars().next()
        && !has_digit(a)
        && !has_digit(b)
        && !differ_by_prefix(a, b)
        && !are_other_words(a, b)
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
