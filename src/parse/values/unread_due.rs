//! Text that is clearly to say by when, and of which no day can be made: `Ende Febuar`, `31/03-2017`, `31.03.20177`.

use jiff::civil::Date;

use super::dates::{digits, is_month_or_weekday, without_weekday};
use super::due::{Due, YEARS, due_at_start};
use crate::source::fold;

/// A day as written, and what was probably meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnreadDue<'t> {
    pub written: &'t str,
    pub proposal: Option<String>,
}

/// What stands in place of a day at the start of a text. `is_day` says that nothing else can be meant there, as in a column
/// of days. `None` where it may well be something else.
pub fn unread_due(text: &str, from: Option<Date>, is_day: bool) -> Option<UnreadDue<'_>> {
    misspelt(text, from, is_day).or_else(|| wrong_numbers(text))
}

const MONTHS: [&str; 19] = [
    "Januar",
    "Februar",
    "März",
    "April",
    "Juni",
    "Juli",
    "August",
    "September",
    "Oktober",
    "November",
    "Dezember",
    "January",
    "February",
    "March",
    "June",
    "July",
    "October",
    "December",
    "Jänner",
];

const WEEKDAYS: [&str; 15] = [
    "Montag",
    "Dienstag",
    "Mittwoch",
    "Donnerstag",
    "Freitag",
    "Samstag",
    "Sonnabend",
    "Sonntag",
    "Monday",
    "Tuesday",
    "Wednesday",
    "Thursday",
    "Friday",
    "Saturday",
    "Sunday",
];

/// What may stand before the name of a month.
const LEADING: [&str; 16] = [
    "anfang",
    "mitte",
    "ende",
    "beginning",
    "middle",
    "end",
    "early",
    "mid",
    "late",
    "des",
    "der",
    "den",
    "of",
    "the",
    "zum",
    "monats",
];

/// The first word that is nearly a month or a day of the week, where a day stands there once it is put right.
fn misspelt(text: &str, from: Option<Date>, is_day: bool) -> Option<UnreadDue<'_>> {
    const MOST_WORDS: usize = 5;
    // Whether it is a day does not hang on the year, which many leave out.
    let from = from.or_else(|| Date::new(2000, 1, 1).ok());
    let text = text.trim_start();
    let mut start = 0;
    for _ in 0..MOST_WORDS {
        start += text[start..].find(|c: char| c.is_alphanumeric())?;
        let length = text[start..].find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len() - start);
        let word = &text[start..start + length];
        let (before, behind) = (&text[..start], &text[start + length..]);
        let is_name = word.starts_with(char::is_uppercase) && is_month_or_weekday(word);
        let is_number = word.len() <= 2 && word.bytes().all(|byte| byte.is_ascii_digit());
        if !(is_name || is_number || LEADING.contains(&fold(word).as_str())) {
            let is_part = !without_weekday(before).is_empty() || has_year(behind);
            let meant = nearest(word, is_part || is_day)?;
            // In lower case `march` and `may` are other words.
            if word.starts_with(char::is_lowercase) && !is_part {
                return None;
            }
            let mended = format!("{before}{meant}{behind}");
            let Some(Due::Day(_, rest)) = due_at_start(&mended, from) else { return None };
            let length = mended.len() - rest.len();
            let written = &text[..text.len() - rest.len()];
            return Some(UnreadDue { written, proposal: Some(mended[..length].to_owned()) });
        }
        start += length;
    }
    None
}

fn has_year(text: &str) -> bool {
    let year = digits(text.trim_start_matches([' ', ',', '\u{a0}']), 4..=4);
    year.is_some_and(|(year, _)| is_year(year))
}

fn is_year(year: u32) -> bool {
    i16::try_from(year).is_ok_and(|year| YEARS.contains(&year))
}

/// The name that a word misses by a slip or two. Of short names a slip makes other words (Mail, Jury), so that more must
/// speak for them, and `Mai` is never meant.
fn nearest(word: &str, is_sure: bool) -> Option<&'static str> {
    const LONG: usize = 6;
    const LONGEST: usize = 20;
    if word.len() > LONGEST {
        return None;
    }
    let folded = fold(word);
    let mut near: Vec<(usize, &str)> = Vec::new();
    for name in MONTHS.into_iter().chain(WEEKDAYS) {
        let known = fold(name);
        let slips = strsim::osa_distance(&folded, &known);
        let may_be = if known.len() > LONG { 2 } else { 1 };
        let is_other_letter =
            folded.len() == known.len() && known.len() < LONG && slips == 1 && !is_swap(&folded, &known);
        if slips <= may_be
            && folded.chars().next() == known.chars().next()
            // „Augusta“ is no slip.
            && (is_sure || known.len() >= LONG && !folded.starts_with(&known))
            && !is_other_letter
        {
            near.push((slips, name));
        }
    }
    near.sort_by_key(|(slips, _)| *slips);
    near.first().map(|(_, name)| *name)
}

/// Whether two words have the same letters.
fn is_swap(one: &str, other: &str) -> bool {
    let letters = |word: &str| {
        let mut letters: Vec<char> = word.chars().collect();
        letters.sort_unstable();
        letters
    };
    letters(one) == letters(other)
}

/// Three numbers that are a day by their lengths, with other signs between them or a digit too many.
fn wrong_numbers(text: &str) -> Option<UnreadDue<'_>> {
    let text = text.trim_start();
    let text = without_weekday(text);
    let text = text.strip_prefix("den ").unwrap_or(text);
    let (first, rest) = number(text)?;
    let (sign, rest) = divider(rest)?;
    let (second, rest) = number(rest)?;
    let (other, rest) = divider(rest)?;
    let (third, rest) = number(rest)?;
    if rest.starts_with(char::is_alphanumeric) || second.len() > 2 {
        return None;
    }
    let value = |digits: &str| digits.parse::<u32>().ok();
    let (day, month, year) = match (first.len(), third.len()) {
        (4, 1..=2) if is_year(value(first)?) && sign != ',' && other != ',' => (third, second, first),
        (1..=2, 4) if is_year(value(third)?) || value(third)? > 2000 && third != "9999" => (first, second, third),
        // Other numbers of so many digits stand in names of versions and of places in a text.
        (1..=2, 3 | 5) if sign == '.' && other == '.' && third.starts_with("20") => (first, second, third),
        _ => return None,
    };
    let number = |digits: &str| digits.parse::<i16>().ok();
    let date = Date::new(number(year)?, value(month)?.try_into().ok()?, value(day)?.try_into().ok()?);
    // `05/06/2017` is June in Germany and May in America.
    let is_clear = sign != '/' || other != '/' || first.len() == 4 || value(day)? > 12;
    let date = date.ok().filter(|date| YEARS.contains(&date.year()) && is_clear);
    let proposal = date.map(|date| match first.len() {
        4 => date.to_string(),
        _ => format!("{:02}.{:02}.{}", date.day(), date.month(), date.year()),
    });
    Some(UnreadDue { written: &text[..text.len() - rest.len()], proposal })
}

fn number(text: &str) -> Option<(&str, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    (1..=5).contains(&end).then(|| text.split_at(end))
}

/// The sign between two numbers of a day; a blank may follow a full stop.
fn divider(text: &str) -> Option<(char, &str)> {
    let sign = text.chars().next().filter(|c| matches!(c, '.' | ',' | '/' | '-'))?;
    let rest = &text[1..];
    Some((sign, if sign == '.' { rest.strip_prefix(' ').unwrap_or(rest) } else { rest }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, is_day: bool) -> String {
        let from = "2017-01-26".parse().ok();
        assert!(due_at_start(text, from).is_none(), "{text} is read");
        match unread_due(text, from, is_day) {
            None => "-".to_owned(),
            Some(UnreadDue { written, proposal }) => format!("{written}|{}", proposal.unwrap_or_default()),
        }
    }

    #[test]
    fn names_with_a_slip() {
        for (text, expected) in [
            ("Ende Febuar", "Ende Febuar|Ende Februar"),
            ("Ende Febuar 2017, spätestens", "Ende Febuar 2017|Ende Februar 2017"),
            ("ende februar", "ende februar|ende Februar"),
            ("Mitte Agust", "Mitte Agust|Mitte August"),
            ("Anfang Juuni", "Anfang Juuni|Anfang Juni"),
            ("Ende Marz", "Ende Marz|Ende März"),
            ("15. Sebtember an alle", "15. Sebtember|15. September"),
            ("15. Setpember 2017", "15. Setpember 2017|15. September 2017"),
            ("Septmber", "Septmber|September"),
            ("Freitg, den 10. Februar", "Freitg, den 10. Februar|Freitag, den 10. Februar"),
            ("Mitwoch, 31.03.2017", "Mitwoch, 31.03.2017|Mittwoch, 31.03.2017"),
            ("end of Febuary", "end of Febuary|end of February"),
            ("the end of Marhc", "the end of Marhc|the end of March"),
        ] {
            assert_eq!(shown(text, false), expected, "{text}");
            assert!(unread_due(text, None, false).is_some(), "{text}, whatever the day of the session");
        }
        assert_eq!(shown("Arpil", false), "-");
        assert_eq!(shown("Arpil", true), "Arpil|April", "in a column of days");
    }

    #[test]
    fn numbers_that_make_no_day() {
        for (text, expected) in [
            ("31,03.2017", "31,03.2017|31.03.2017"),
            ("31.03-2017 fertig", "31.03-2017|31.03.2017"),
            ("05/06/2017", "05/06/2017|"),
            ("31.03.20177", "31.03.20177|"),
            ("31.03.2917", "31.03.2917|"),
            ("31.03.201", "31.03.201|"),
            ("2017-13/31", "2017-13/31|"),
        ] {
            assert_eq!(shown(text, false), expected, "{text}");
        }
    }

    #[test]
    fn what_may_be_something_else() {
        for text in [
            "dahin",
            "alle zugestimmt haben",
            "zur nächsten Sitzung",
            "zum Sommer",
            "Ende der Woche",
            "Ende der Sommerferien",
            "Ende Jahr",
            "die Jury entscheidet",
            "Jury und Rat entscheiden",
            "Ende Mail-Verkehr",
            "5 Personen",
            "30 % erreicht sind",
            "12 Uhr",
            "Freitag 13:00 Uhr",
            "Freitag",
            "Donerstag",
            "100.000 Akten",
            "1.000.000 Akten",
            "3.1.4 der Software",
            "10, 20, 2017 Akten",
            "1.2.345",
            "31.12.1965 angelegte Akten",
            "31.12.9999",
            "Martin zugestimmt hat",
            "Augusta antwortet",
            "Dezernat 3 zustimmt",
            "Marburg",
            "15/2017",
            "march",
            "Vorlage 2017/0815",
            "",
        ] {
            assert_eq!(shown(text, false), "-", "{text}");
        }
    }
}
