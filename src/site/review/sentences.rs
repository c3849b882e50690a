//! Where sentences end: by Unicode's rules (UAX 29), which know no abbreviation, and a list of those of German.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

/// What ends in a full stop and ends no sentence, in lower case and without that stop. Single letters (`z. B.`) and
/// ordinals (`31. März`) are known without a list.
const ABBREVIATIONS: [&str; 58] = [
    "abs", "abt", "allg", "anl", "art", "aufl", "az", "bd", "beisp", "bsp", "bspw", "bzgl", "bzw", "ca", "dez", "dipl",
    "dr", "evtl", "exkl", "feb", "ff", "fr", "gem", "ggf", "hr", "hrn", "hrsg", "ing", "inkl", "insb", "jan", "kap",
    "lfd", "max", "min", "mind", "mio", "mrd", "mtl", "nov", "nr", "okt", "prof", "rd", "sept", "sog", "st", "std",
    "str", "tel", "tsd", "usf", "verw", "vgl", "vs", "zit", "zt", "zzgl",
];

/// The sentences of a text on one line, without the blanks between them.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut sentences: Vec<Range<usize>> = Vec::new();
    let mut goes_on = false;
    for (at, piece) in text.split_sentence_bound_indices() {
        let end = at + piece.trim_end().len();
        match sentences.last_mut() {
            Some(last) if goes_on => last.end = end.max(last.end),
            _ if end > at => sentences.push(at..end),
            _ => {}
        }
        goes_on = ends_in_abbreviation(piece.trim_end());
    }
    sentences
}

fn ends_in_abbreviation(sentence: &str) -> bool {
    let Some(before) = sentence.strip_suffix('.') else { return false };
    let word = &before[before
        .rfind(|c: char| !c.is_alphanumeric())
        .map_or(0, |at| at + before[at..].chars().next().map_or(1, char::len_utf8))..];
    let is_ordinal = (1..=2).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_digit());
    let is_letter = word.chars().count() == 1 && word.chars().all(char::is_alphabetic);
    is_ordinal || is_letter || ABBREVIATIONS.binary_search(&word.to_lowercase().as_str()).is_ok()
}

#[cfg(test)]
mod tests {
    use super::{ABBREVIATIONS, sentences};

    fn divided(text: &str) -> Vec<&str> {
        sentences(text).into_iter().map(|range| &text[range]).collect()
    }

    #[test]
    fn sentences_end_where_a_reader_stops() {
        assert_eq!(divided("Düren scannt. Kiel nicht! Warum?"), ["Düren scannt.", "Kiel nicht!", "Warum?"]);
        assert_eq!(divided("Er sagte: „Das geht.“ Dann ging er."), ["Er sagte: „Das geht.“", "Dann ging er."]);
        assert_eq!(divided("Version 2.10 läuft. Und nun?"), ["Version 2.10 läuft.", "Und nun?"]);
        assert_eq!(divided("kein Punkt"), ["kein Punkt"]);
        assert_eq!(divided(""), [""; 0]);
        assert_eq!(divided("  "), [""; 0]);
    }

    #[test]
    fn abbreviations_and_dates_end_nothing() {
        for whole in [
            "Am 31. März teilt Düren die Anweisung.",
            "Andere, z. B. Düren, haben ca. 30 Fälle.",
            "Nach Art. 6 Abs. 1 DSGVO d. h. mit Einwilligung.",
            "Im Raum Nr. 3 saß Dr. Muster bzw. Frau Prof. Beispiel.",
            "Düren, Gütersloh u. a. Städte zahlen 2 Mio. Euro.",
        ] {
            assert_eq!(divided(whole), [whole]);
        }
        assert_eq!(divided("Das war 2017. Danach kam Düren."), ["Das war 2017.", "Danach kam Düren."]);
    }

    #[test]
    fn the_list_can_be_searched() {
        assert!(ABBREVIATIONS.is_sorted());
    }
}
