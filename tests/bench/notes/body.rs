//! The text of a note: what was said, and under the headings that people write anyway, what came out.

use std::fmt::Write;

use jiff::ToSpan;
use jiff::civil::Date;

use super::words::Random;
use super::{Event, day, municipality};

/// Chapters, and how many of ten notes have each.
const CHAPTERS: [(&str, usize); 3] = [("Ausgangslage", 10), ("Was besprochen wurde", 9), ("Erfahrungen", 5)];

pub fn body(event: Event, number: usize, present: &[usize], link: fn(usize) -> String, random: &mut Random) -> String {
    let mut text = String::new();
    for (heading, tenths) in CHAPTERS {
        if !random.tenths(tenths) {
            continue;
        }
        writeln!(text, "## {heading}\n").expect(STRINGS_GROW);
        prose(&mut text, event, number, link, random);
    }
    if random.tenths(6) {
        table(&mut text, random);
    }
    if random.tenths(3) {
        writeln!(text, "> {}\n", random.sentence()).expect(STRINGS_GROW);
    }
    outcomes(&mut text, number, present, random);
    text
}

const STRINGS_GROW: &str = "strings take all that is written into them";

fn prose(text: &mut String, event: Event, number: usize, link: fn(usize) -> String, random: &mut Random) {
    for _ in 0..2 + random.below(2) {
        let sentences: Vec<String> = (0..3 + random.below(3)).map(|_| marked(random)).collect();
        writeln!(text, "{}\n", sentences.join(" ")).expect(STRINGS_GROW);
    }
    match random.below(4) {
        0 => {
            let other = random.below(event.notes);
            let target = link(other);
            writeln!(text, "Mehr dazu in der [Session über {}]({target}).\n", random.phrase(2, 2)).expect(STRINGS_GROW);
        }
        1 => {
            let address = format!("https://www.example.org/{}/{number}", random.below(900));
            writeln!(text, "Nachzulesen in [{}]({address}) und unter {address}.\n", random.words(2, 3))
                .expect(STRINGS_GROW);
        }
        2 => list(text, 3 + random.below(3), random),
        _ => {
            writeln!(text, "### {}\n\n{}\n", random.words(2, 3), random.sentence()).expect(STRINGS_GROW);
        }
    }
}

/// A sentence, sometimes with a word that is set off.
fn marked(random: &mut Random) -> String {
    match random.below(14) {
        0 => format!("{} **{}** {}.", random.words(3, 3), random.word(), random.phrase(3, 4)),
        1 => format!("{} *{}* {}.", random.words(3, 3), random.word(), random.phrase(3, 4)),
        2 => format!("{} „{}“.", random.words(4, 4), random.phrase(2, 3)),
        _ => random.sentence(),
    }
}

fn list(text: &mut String, entries: usize, random: &mut Random) {
    for _ in 0..entries {
        writeln!(text, "- {}", random.sentence()).expect(STRINGS_GROW);
    }
    text.push('\n');
}

fn table(text: &mut String, random: &mut Random) {
    text.push_str("| Was | Spricht dafür | Aufwand in Tagen |\n| --- | --- | ---: |\n");
    for _ in 0..3 + random.below(3) {
        writeln!(text, "| {} | {} | {} |", random.words(1, 3), random.words(3, 6), 1 + random.below(60))
            .expect(STRINGS_GROW);
    }
    text.push('\n');
}

fn outcomes(text: &mut String, number: usize, present: &[usize], random: &mut Random) {
    const KINDS: [(&str, usize); 4] =
        [("Aha-Erlebnisse", 9), ("Ergebnisse", 8), ("Vereinbarungen", 4), ("Offene Fragen", 7)];
    for (heading, tenths) in KINDS {
        if !random.tenths(tenths) {
            continue;
        }
        writeln!(text, "## {heading}\n").expect(STRINGS_GROW);
        for _ in 0..1 + random.below(4) {
            let mark = if heading == "Offene Fragen" { '?' } else { '.' };
            writeln!(text, "- {}{mark}", random.words(7, 9)).expect(STRINGS_GROW);
        }
        text.push('\n');
    }
    text.push_str("## Nächste Schritte\n\n");
    for _ in 0..1 + random.below(4) {
        let done = if random.tenths(3) { 'x' } else { ' ' };
        writeln!(text, "- [{done}] {}{}", random.words(5, 7), owner_and_date(number, present, random))
            .expect(STRINGS_GROW);
    }
}

/// Who does it and by when, as far as it was settled.
fn owner_and_date(number: usize, present: &[usize], random: &mut Random) -> String {
    let owner = municipality(present[random.below(present.len())]);
    let in_days = i64::try_from(14 + random.below(200)).expect("a small number");
    let due = german(day(number).saturating_add(in_days.days()));
    match random.below(5) {
        0 => String::new(),
        1 => format!(" ({owner})"),
        2 => format!(" (bis {due})"),
        _ => format!(" ({owner}, bis {due})"),
    }
}

fn german(day: Date) -> String {
    day.strftime("%d.%m.%Y").to_string()
}
