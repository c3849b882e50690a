//! Who was there, as minutes say it in their text: `Anwesend: Erika Beispiel, Max Muster`.

use std::ops::Range;

use super::people::people_in_line;
use crate::source::fold;

/// What says, folded, that people were there or were not: behind it, or below it as a heading, they are listed.
#[rustfmt::skip]
const PRESENT: &[&str] = &[
    "anwesend", "anwesende", "anwesende personen", "anwesenheit", "anwesenheitsliste", "teilnehmer", "teilnehmende",
    "teilnehmer innen", "teilnehmerinnen", "teilnehmerinnen und teilnehmer", "teilnehmerliste", "teilgenommen haben",
    "mitglieder", "mit dabei", "dabei", "gaeste", "entschuldigt", "abwesend", "es fehlt", "es fehlen", "fehlend", "attendees",
    "participants", "present", "absent", "apologies", "presents", "excuses", "absents", "aanwezig", "afwezig", "deelnemers",
    "til stede", "deltagere", "obecni", "nieobecni", "presenti", "assenti",
];
/// What somebody did there, likewise. As headings these speak of the thing: „Moderation“.
#[rustfmt::skip]
const ROLES: &[&str] = &[
    "personen", "protokoll", "protokollfuehrung", "protokollfuehrer", "protokollfuehrerin", "protokollant",
    "protokollantin", "schriftfuehrung", "schriftfuehrer", "schriftfuehrerin", "moderation", "moderator", "moderatorin",
    "sitzungsleitung", "gespraechsleitung", "leitung", "vorsitz", "vorsitzender", "vorsitzende", "referent", "referentin",
    "referenten", "verteiler", "mitschrift", "gastgeber", "gastgeberin", "verfasser", "verfasserin", "chair", "facilitator",
    "host", "hosts", "note taker", "notes by", "minutes by", "scribe", "speaker", "speakers", "author", "created by",
    "presidence", "secretaire", "notulist", "referat ved",
];

/// Whether what comes below such a heading is a list of people.
pub fn heads_attendance(heading: &str) -> bool {
    is_one_of(heading, &[PRESENT])
}

fn is_one_of(label: &str, lists: &[&[&str]]) -> bool {
    const LONGEST: usize = 60;
    if label.len() > LONGEST {
        return false;
    }
    let folded = fold(without_remark(label));
    lists.iter().any(|list| list.contains(&folded.as_str()))
}

/// `Anwesende (Verwaltung)`
fn without_remark(label: &str) -> &str {
    label.split('(').next().unwrap_or_default()
}

/// Where persons are named in a block of text: on lines that begin with such a label, or on all where the block stands
/// below one.
pub fn attendance_in(block: &str, is_below_label: bool) -> Vec<Range<usize>> {
    let mut people = Vec::new();
    let mut at = 0;
    for line in block.split_inclusive('\n') {
        let list = match line.split_once(':') {
            Some((label, _)) if is_one_of(label, &[PRESENT, ROLES]) => Some(label.len() + 1),
            _ => is_below_label.then_some(0),
        };
        if let Some(start) = list {
            let found = people_in_line(&line[start..]).into_iter();
            people.extend(found.map(|person| at + start + person.start..at + start + person.end));
        }
        at += line.len();
    }
    people
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(block: &str, is_below_label: bool) -> Vec<&str> {
        attendance_in(block, is_below_label).into_iter().map(|range| &block[range]).collect()
    }

    #[test]
    fn people_are_found_behind_labels() {
        let head = "Ort: Großer Saal\nAnwesend: Erika Beispiel, Max Muster\nProtokollführung: Eva Muster (Hauptamt)\n";
        assert_eq!(names(head, false), ["Erika Beispiel", "Max Muster", "Eva Muster"]);
        assert_eq!(names("Teilnehmer*innen (Verwaltung): Erika Beispiel", false), ["Erika Beispiel"]);
        assert!(names("Leitung: Stadtwerke Musterstadt\nTeilnehmende: 12 Personen aus Nord", false).is_empty());
        assert!(names("Es geht um Wärme: Erika Beispiel hat gefragt", false).is_empty());
    }

    #[test]
    fn below_a_heading_each_line_is_one_of_the_list() {
        assert!(
            heads_attendance("Teilnehmende")
                && heads_attendance("Anwesend (online)")
                && !heads_attendance("Teilnehmende Kommunen")
        );
        assert_eq!(names("Erika Beispiel, Musterstadt", true), ["Erika Beispiel"]);
        assert!(names("Erika Beispiel, Musterstadt", false).is_empty());
    }
}
