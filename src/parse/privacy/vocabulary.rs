//! Words that tell names of persons from other words.

use crate::source::HashSet;
use std::sync::LazyLock;

/// What follows a form of address and is no name.
pub fn is_no_name(lower: &str) -> bool {
    NO_NAMES.contains(lower)
}

/// Whether a word, in lower case, is an office: `Oberbürgermeisterin`.
pub fn is_office(lower: &str) -> bool {
    let male = lower.strip_suffix("in").unwrap_or(lower);
    OFFICES.split_whitespace().any(|office| male.ends_with(office) || lower.ends_with(office))
}

/// Whether a name, in lower case, is that of a street, a school or the like.
pub fn is_place(lower: &str) -> bool {
    let last = lower.rsplit('-').next().unwrap_or_default();
    PLACES.split_whitespace().any(|place| place == last) || lower.ends_with("straße") || lower.ends_with("strasse")
}

/// Whether a word, in lower case, is a noun that colleagues come with: `wenn der Kollege Serverzugriff hat`.
pub fn is_noun(lower: &str) -> bool {
    NOUN_ENDS.split_whitespace().any(|end| lower.ends_with(end))
}

static NO_NAMES: LazyLock<HashSet<&str>> = LazyLock::new(|| NOUNS.split_whitespace().collect());

/// What makes a name that of a street, a school or the like, as its last part.
const PLACES: &str = "\
    straße strasse str platz weg allee ring gasse ufer haus halle saal schule grundschule gesamtschule \
    realschule gymnasium kita kindergarten zentrum klinik heim stiftung preis institut bibliothek park brücke \
    museum theater effekt award street";

/// Offices, by their ends and without the `in` of the female form: `Oberbürgermeisterin`.
const OFFICES: &str = "\
    bürgermeister präsident präsidenten minister sekretär landrat landrät stadtrat stadträt kämmerer kämmer \
    doktor professor direktor dezernent vorsitzende vorsitzender vorsitzenden senator kanzler abgeordnete \
    abgeordneter abgeordneten pastor pfarrer leiter referent kollege kolleg kollegen vorsteher beauftragte \
    beauftragter beauftragten moderator sprecher amtmann amtfrau inspektor rektor mayor president chair \
    chairman secretary speaker doctor nachbar";

/// Nouns that colleagues come with, by their ends: `wenn der Kollege Serverzugriff hat`.
const NOUN_ENDS: &str = "\
    ung ungen heit heiten keit keiten schaft schaften tion tionen tät täten zugriff zugriffe zugang recht \
    rechte rechten daten system systeme akte akten zeit zeiten arbeit arbeiten urlaub kurs kurse termin \
    termine fragen wissen aufgabe aufgaben problem probleme idee ideen mail mails computer gerät geräte";

/// Nouns, times, and words that begin sentences.
const NOUNS: &str = "\
    mr mrs ms hr fr herr herrn dr prof oetker mustermann musterfrau holle name namen nachname vorname xy xyz nn doe unbekannt welt format stand amts \
    seiten rechts haus hause gott mann frau kind kinder familie beruf karriere fragen frage antwort antworten \
    akte akten bescheid rücksprache hilfe lust angst mut spaß geld wünsche wunsch beispiele dokumente post \
    papier roboter zufall mensch server software kontakt feedback input tipps montag dienstag mittwoch \
    donnerstag freitag samstag sonnabend sonntag vormittag nachmittag abend morgen mittag uhr januar februar \
    märz april mai juni juli august september oktober november dezember amt rathaus stadt gemeinde kreis \
    verwaltung fachbereich abteilung danach dann dabei das der die den dem des es er sie wir ihr ich du ein \
    eine einen und oder aber wer was wie wo wann warum hier dort bitte danke alle alles im in am an auf bei \
    mit nach vor zu zur zum für ohne um wenn weil dass auch nur noch so bis seit aus über unter durch gegen \
    this the and of for we they it he she is are was who will at on no not with from to";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offices_are_known_in_both_forms() {
        for office in ["bürgermeisterin", "oberbürgermeister", "landrätin", "amtsleiterin", "vorsitzende", "kollegin"]
        {
            assert!(is_office(office), "{office}");
        }
        for name in ["beispiel", "muster", "martin", "benjamin", "kammer"] {
            assert!(!is_office(name), "{name}");
        }
    }
}
