//! Words that look German, and how often each is used: some thousand, most of them compounds that no dictionary holds.

use std::sync::LazyLock;

/// What stands before and between the words that carry meaning, the most frequent first.
const SMALL: &str = "die der und in den zu das mit nicht von es ein für auf sich ist dem eine im wir auch als an noch \
    wie so bei oder werden nach aus wenn nur sind einen dass vor über haben durch um am aber mehr kann schon zum ohne \
    unter alle bis sehr diese dieser jede damit dann hier man keine immer zwischen dazu";

const VERBS: &str = "prüfen abstimmen einführen scannen ablegen beantragen genehmigen veröffentlichen schulen klären \
    sammeln vergleichen beschließen beteiligen aufräumen übernehmen erproben beschaffen ausschreiben verschlüsseln \
    löschen aufbewahren nachfragen einrichten zusammenfassen weiterleiten auswerten vereinfachen verknüpfen anpassen \
    übersetzen begleiten entlasten verkürzen zurückstellen fördern führen öffnen schließen teilen";

const ADJECTIVES: &str = "digitale gemeinsame einfache schnelle offene künftige zuständige elektronische kommunale \
    rechtssichere verständliche barrierefreie vollständige tägliche übliche größere kleinere zusätzliche befristete \
    freiwillige öffentliche vertrauliche regelmäßige mündliche schriftliche nötige überörtliche frühere spätere neue";

/// Nouns that stand alone and end compounds.
const NOUNS: &str = "Akte Verwaltung Führung Ordnung Stelle Anweisung Vereinbarung Prüfung Planung Sitzung Beratung \
    Beteiligung Beschaffung Vergabe Rechnung Satzung Gebühr Abgabe Steuer Kasse Auskunft Meldung Urkunde Vollmacht \
    Genehmigung Förderung Schulung Fortbildung Befragung Umfrage Erhebung Statistik Karte Fläche Straße Brücke Schule \
    Bücherei Betreuung Pflege Hilfe Arbeit Zeit Frist Ablage Registratur Vorlage Größe Menge Lösung Störung Wartung \
    Leitung Gruppe Runde Sprache Übersicht Übergabe Aufsicht Kontrolle Sicherheit Freigabe Unterschrift Nachricht \
    Termin Antrag Bescheid Vorgang Plan Ausschuss Beschluss Haushalt Bericht Vertrag Auftrag Eingang Ausgang Dienst \
    Zugang Nachweis Ausweis Schutz Bedarf Betrieb Ablauf Prozess Workshop Server Rechner Drucker Schrank Schalter Raum \
    Platz Markt Wald Weg Verkehr Bau Grund Boden Abfall Einkauf Verband Verein Rat Amt Formular Verfahren Register \
    Archiv Protokoll Portal Netz Gesetz Recht Personal Kollegium Werkzeug System Modell Zentrum Team Projekt Konzept \
    Budget Ergebnis Verzeichnis Postfach Programm Muster";

/// What compounds begin with, as it stands before another word.
const STEMS: &str = "Akten Verwaltungs Bürger Gemeinde Rats Kreis Haushalts Personal Bau Schul Kita Jugend Sozial \
    Wohn Umwelt Verkehrs Straßen Abfall Wasser Energie Kultur Sport Feuerwehr Ordnungs Melde Pass Standes Wahl \
    Steuer Gebühren Kassen Rechnungs Vergabe Förder Daten Informations Netz System Server Schnittstellen Prozess \
    Formular Antrags Genehmigungs Bescheid Termin Sitzungs Gremien Beschluss Protokoll Archiv Register Urkunden \
    Vertrags Lizenz Schulungs Fortbildungs Projekt Planungs Flächen Grundstücks Kataster Karten Gelände Friedhofs \
    Hafen Markt Tourismus Wirtschafts Gewerbe Gesundheits Pflege Senioren Familien Integrations Sprach Ehrenamts \
    Vereins Bücherei Museums Musik Medien Presse Öffentlichkeits Beteiligungs Beschwerde Auskunfts Vollmachts \
    Unterschriften Ausweis Zugangs Sicherheits Notfall Krisen Störungs Wartungs Geräte Drucker Fuhrpark Gebäude Raum \
    Schlüssel Dienst Arbeitszeit Urlaubs Reise Fürsorge Prüfungs Kontroll Muster Übergabe Rückmelde Führungs";

/// How many compounds there are besides the words above.
const COMPOUNDS: usize = 4_000;

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::new);

/// All words in the order of their frequency, with the sums of frequencies up to each.
struct Lexicon {
    words: Vec<String>,
    sums: Vec<f64>,
}

impl Lexicon {
    fn new() -> Self {
        let mut words: Vec<String> = SMALL.split_whitespace().map(str::to_owned).collect();
        let mut rest = [VERBS, ADJECTIVES, NOUNS].map(str::split_whitespace);
        // Nouns are twice as many as verbs and adjectives, all the way down.
        loop {
            let before = words.len();
            let [verbs, adjectives, nouns] = &mut rest;
            words.extend(nouns.take(2).chain(verbs.take(1)).chain(adjectives.take(1)).map(str::to_owned));
            if words.len() == before {
                break;
            }
        }
        words.extend((0..COMPOUNDS).map(compound));
        // The law of Zipf, as Mandelbrot mended it: the nth word is used about 1/n times as often as the first.
        let mut sum = 0.0;
        let sums = (0..words.len()).map(|rank| {
            sum += 1.0 / (rank as f64 + 2.7);
            sum
        });
        Self { sums: sums.collect(), words }
    }
}

/// Compounds are told apart by their number, up to some ten thousand.
pub fn compound(number: usize) -> String {
    static PARTS: LazyLock<[Vec<&str>; 2]> =
        LazyLock::new(|| [STEMS, NOUNS].map(|list| list.split_whitespace().collect()));
    let [stems, nouns] = &*PARTS;
    // Steps without common divisors, so that neighbours share neither part.
    let stem = stems[number % stems.len()];
    let noun = nouns[(number / stems.len() * 7 + number * 3) % nouns.len()];
    format!("{stem}{}", noun.to_lowercase())
}

/// A stream of numbers without a pattern, the same everywhere (SplitMix64).
pub struct Random(u64);

impl Random {
    /// Streams of different seeds have nothing to do with each other.
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0xD1B5_4A32_D192_ED03))
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    pub fn below(&mut self, bound: usize) -> usize {
        (self.next() >> 16) as usize % bound.max(1)
    }

    /// As often as `of` ten.
    pub fn tenths(&mut self, of: usize) -> bool {
        self.below(10) < of
    }

    fn fraction(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Small numbers more often than large ones, as some topics interest more people.
    pub fn low_below(&mut self, bound: usize) -> usize {
        let fraction = self.fraction();
        ((fraction * fraction * bound as f64) as usize).min(bound.saturating_sub(1))
    }

    pub fn word(&mut self) -> &'static str {
        let Lexicon { words, sums } = &*LEXICON;
        let at = self.fraction() * sums[sums.len() - 1];
        &words[sums.partition_point(|&sum| sum < at).min(words.len() - 1)]
    }

    /// The beginning of a sentence, or all of it without the mark at its end.
    pub fn words(&mut self, least: usize, more: usize) -> String {
        capitalised(&self.phrase(least, more))
    }

    /// `least` words, and up to `more` (not itself) besides.
    pub fn phrase(&mut self, least: usize, more: usize) -> String {
        let count = least + self.below(more);
        let mut text = self.word().to_owned();
        for place in 1..count {
            // Some sentences have a part that is set off.
            text.push_str(if place > 3 && place + 2 < count && self.below(12) == 0 { ", " } else { " " });
            text.push_str(self.word());
        }
        text
    }

    pub fn sentence(&mut self) -> String {
        format!("{}.", self.words(6, 9))
    }
}

fn capitalised(word: &str) -> String {
    let mut characters = word.chars();
    characters.next().map(|first| first.to_uppercase().chain(characters).collect()).unwrap_or_default()
}
