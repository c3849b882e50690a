//! An event of any size, always the same for the same size: notes as town halls write them, of about 4 kB.

use std::sync::Arc;

use jiff::ToSpan;
use jiff::civil::Date;
use nachlese::source::{SourcePath, Sources};

const WORDS: [&str; 40] = [
    "Akte",
    "Verwaltung",
    "digital",
    "Kommune",
    "Einführung",
    "Posteingang",
    "Scannen",
    "Dienstanweisung",
    "gemeinsam",
    "Datenschutz",
    "Beteiligung",
    "Bürgerinnen",
    "Bürger",
    "Termin",
    "Formular",
    "Verfahren",
    "einfach",
    "schnell",
    "Schulung",
    "Verantwortung",
    "prüfen",
    "abstimmen",
    "Beschaffung",
    "Vergabe",
    "Haushalt",
    "Ratsinformation",
    "Personal",
    "Kollegium",
    "Erfahrung",
    "Austausch",
    "später",
    "Frist",
    "Ablage",
    "Aktenplan",
    "Führung",
    "Größe",
    "Straße",
    "Schnittstelle",
    "offen",
    "Werkzeug",
];

/// `notes` notes of about 4 kB: a topic for eight of them, up to 400 municipalities, 40 tags.
pub fn event(notes: usize) -> Sources {
    let mut random = Random(notes as u64 + 1);
    let mut sources = Sources { name: "bench".to_owned(), ..Sources::default() };
    let mut add = |path: String, text: String| {
        let path = SourcePath::new(&path).expect("a relative path");
        sources.texts.insert(path, Arc::from(text.into_bytes()));
    };
    let municipalities = (notes / 10).clamp(1, 400);
    let list: String = (0..municipalities)
        .map(|n| format!("- {{id: ort-{n}, name: Musterort {n}, ags: \"{:08}\"}}\n", 1_051_000 + n))
        .collect();
    add("municipalities.yaml".to_owned(), list);
    let last_day = day_of(notes.saturating_sub(1));
    add(
        "event.yaml".to_owned(),
        format!(
            "title: Barcamp\nstart: {FIRST_DAY}\nend: {last_day}\nrelease: all\nlegal:\n  imprint: https://www.example.org/i\n  \
             privacy: https://www.example.org/p\n  accessibility: https://www.example.org/b\n"
        ),
    );
    for number in 0..notes {
        add(format!("sessions/session-{number}.md"), note(number, notes, municipalities, &mut random));
    }
    sources
}

const FIRST_DAY: Date = Date::constant(2027, 1, 26);
const ROOMS: usize = 12;
/// Twenty half hours in each room.
const A_DAY: usize = 20 * ROOMS;

fn day_of(number: usize) -> Date {
    FIRST_DAY.saturating_add(i64::try_from(number / A_DAY).unwrap_or_default().days())
}

fn note(number: usize, notes: usize, municipalities: usize, random: &mut Random) -> String {
    let topics = (notes / 8).max(1);
    let place = |random: &mut Random| format!("Musterort {}", random.below(municipalities));
    let [a, b, c] = [place(random), place(random), place(random)];
    let mut text = format!(
        "---\ntopic: Thema {}\ntitle: Session {number} über {}\nroom: Raum {}\nstart: {}T{:02}:{:02}\n\
         duration: 30\nparticipants:\n  - {{municipality: {a}, count: 3}}\n  - {b}\n  - ca. 14 Personen\n\
         tags: [Schlagwort {}, Schlagwort {}]\nsummary: {}\ncontinues: [{c}]\n---\n",
        random.below(topics),
        random.word(),
        number % ROOMS,
        day_of(number),
        8 + number % A_DAY / ROOMS / 2,
        number % A_DAY / ROOMS % 2 * 30,
        random.below(40),
        random.below(40),
        random.sentence(),
    );
    text.push_str("## Ausgangslage\n\n");
    for _ in 0..6 {
        for _ in 0..4 {
            text.push_str(&random.sentence());
            text.push(' ');
        }
        text.push_str("\n\n");
    }
    let other = random.below(notes);
    text.push_str(&format!("Siehe [die andere Session](session-{other}.md) und https://www.example.org/{number}.\n\n"));
    text.push_str("| Wer | Was |\n| --- | --- |\n");
    for _ in 0..4 {
        text.push_str(&format!("| {} | {} |\n", place(random), random.sentence()));
    }
    for (heading, count) in [("Aha-Erlebnisse", 3), ("Ergebnisse", 3), ("Offene Fragen", 2)] {
        text.push_str(&format!("\n## {heading}\n\n"));
        for _ in 0..count {
            text.push_str(&format!("- {}\n", random.sentence()));
        }
    }
    text.push_str("\n## Nächste Schritte\n\n");
    for done in [" ", "x"] {
        text.push_str(&format!("- [{done}] {} ({}, bis 31.03.2027)\n", random.sentence(), place(random)));
    }
    text
}

/// A linear congruential generator: what matters is only that it gives the same everywhere.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound.max(1)
    }

    fn word(&mut self) -> &'static str {
        WORDS[self.below(WORDS.len())]
    }

    fn sentence(&mut self) -> String {
        let words: Vec<&str> = (0..8 + self.below(8)).map(|_| self.word()).collect();
        format!("{}.", words.join(" "))
    }
}
