//! By when something is to be done: `31.03.2017`, `31.3.`, `Ende März 2017`, `KW 12`, `Q2 2017`.
//!
//! A form that covers several days means the last of them:
//!
//! | written | day |
//! | --- | --- |
//! | `Mai 2017`, `05/2017`, `2017-05`, `Ende Mai` | the last of the month |
//! | `Anfang Mai`, `Mitte Mai` | the 10th, the 15th |
//! | `KW 12`, `12. KW`, `week 12` | the Sunday of the week |
//! | `Q2 2017`, `2. Quartal` | the last of the quarter |
//! | `Mitte 2017`, `Ende 2017`, `Jahresende` | 30 June, 31 December |
//! | `Monatsende` | the last of the month of the session |
//!
//! Where no year is given, it is the first such day on or after the session's; without a day of the session it is none.

use std::ops::Range;

use jiff::civil::{Date, ISOWeekDate, Weekday};

use super::dates::{date_at_start, digits, divided_otherwise, leading_month, month_number, without_weekday};
use crate::source::fold;

/// What a text begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due<'t> {
    /// A day, and all that follows it.
    Day(Date, &'t str),
    /// A day that no calendar has, as written: `31.02.2017`.
    Impossible(&'t str),
}

/// Years in which something may be due; other numbers are none.
pub(super) const YEARS: Range<i16> = 1970..2200;

/// The day that running text begins with; `from` is the day of the session.
pub fn due_at_start(text: &str, from: Option<Date>) -> Option<Due<'_>> {
    let text = without_weekday(text.trim_start());
    let text = text.strip_prefix("den ").unwrap_or(text);
    let found = date_at_start(text)
        .or_else(|| divided_otherwise(text).filter(|(_, rest)| ends_word(rest)))
        .or_else(|| month_of_short_year(text, from))
        .or_else(|| within_month(text, from))
        .or_else(|| week(text, from))
        .or_else(|| quarter(text, from))
        .or_else(|| year_part(text, from))
        .or_else(|| day_of_year(text, from))
        .or_else(|| month(text, from));
    match found {
        Some((date, rest)) => {
            let is_meant = YEARS.contains(&date.year()) && !begins_with_other_year(rest);
            is_meant.then_some(Due::Day(date, rest))
        }
        None => impossible(text).map(Due::Impossible),
    }
}

/// ` 9999.`: the year of a day that nobody means.
fn begins_with_other_year(rest: &str) -> bool {
    let Some((year, behind)) = digits(rest.trim_start(), 4..=4) else { return false };
    let is_other = i16::try_from(year).is_ok_and(|year| !YEARS.contains(&year));
    is_other && behind.trim_start().chars().next().is_none_or(|c| ".,;:)!?".contains(c))
}

/// Names of months that are no English ones.
const GERMAN_MONTHS: [&str; 12] =
    ["Januar ", "Februar ", "März", "Maerz", "Mrz", "Mai ", "Juni", "Juli ", "Okt", "Dez", "Jän", "Jaen"];

/// `31.3.`, `31.03`, `31. März`, `31 March`, `March 31st`.
fn day_of_year(text: &str, from: Option<Date>) -> Option<(Date, &str)> {
    let from = from?;
    let (day, month, rest) = day_and_month(text)?;
    let date = (0..=4).find_map(|years| {
        let date = Date::new(from.year() + years, month, day).ok()?;
        (date >= from).then_some(date)
    })?;
    Some((date, rest))
}

fn day_and_month(text: &str) -> Option<(i8, i8, &str)> {
    if let Some((month, rest)) = capitalised_month(text) {
        let (day, rest) = digits(rest.trim_start(), 1..=2)?;
        let ordinal = ["st", "nd", "rd", "th"].iter().find_map(|end| rest.strip_prefix(end));
        // German puts the day before the month: behind it stands a year.
        let is_english = ordinal.is_some() || !GERMAN_MONTHS.iter().any(|name| text.starts_with(name));
        let rest = ordinal.unwrap_or(rest);
        return (is_english && ends_word(rest)).then_some((day.try_into().ok()?, month, rest));
    }
    let (day, behind) = digits(text, 1..=2)?;
    let day = day.try_into().ok()?;
    let dotted = behind.strip_prefix('.');
    let ordinal = ["st", "nd", "rd", "th"].iter().find_map(|end| behind.strip_prefix(end));
    let named = dotted.or(ordinal).unwrap_or(behind).trim_start();
    let named = named.strip_prefix("of ").unwrap_or(named);
    if let Some((month, rest)) = capitalised_month(named) {
        return ends_word(rest).then_some((day, month, rest));
    }
    let (month, rest) = digits(dotted?.trim_start(), 1..=2)?;
    let length = dotted?.trim_start().len() - rest.len();
    let month = month.try_into().ok()?;
    match rest.strip_prefix('.') {
        Some(rest) if !rest.starts_with(|c: char| c.is_ascii_digit()) => Some((day, month, rest)),
        // `bis 3.1 Grad` and `bis 11.12 Uhr` are no days.
        None if length == 2 && (rest.trim_start().is_empty() || rest.starts_with([')', ',', ';', ']'])) => {
            Some((day, month, rest))
        }
        _ => None,
    }
}

/// `Anfang Mai`, `Mitte Mai 2017`, `Ende des Monats`, `end of March`, `mid-May`.
fn within_month(text: &str, from: Option<Date>) -> Option<(Date, &str)> {
    const PARTS: [(&str, i8); 13] = [
        ("anfang ", 10),
        ("mitte ", 15),
        ("ende ", 31),
        ("the beginning of ", 10),
        ("beginning of ", 10),
        ("early ", 10),
        ("the middle of ", 15),
        ("middle of ", 15),
        ("mid ", 15),
        ("mid-", 15),
        ("the end of ", 31),
        ("end of ", 31),
        ("late ", 31),
    ];
    for word in ["Monatsende", "Ende des Monats", "end of the month", "the end of the month"] {
        if let Some(rest) = strip_word(text, word) {
            return Some((from?.last_of_month(), rest));
        }
    }
    let (behind, until) = PARTS.iter().find_map(|(word, until)| Some((strip_start(text, word)?, *until)))?;
    let (month, rest) = capitalised_month(behind.trim_start())?;
    let (year, rest) =
        short_year_behind(rest, from).map_or_else(|| year_behind(rest), |(year, rest)| (Some(year), rest));
    let day_in = |year: i16| {
        let last = Date::new(year, month, 1).ok()?.last_of_month();
        Date::new(year, month, until.min(last.day())).ok()
    };
    in_year(year, from, day_in).map(|date| (date, rest))
}

/// `Mai 17`, `März '18`: a day where the year cannot be meant, as in `March 31`.
fn month_of_short_year(text: &str, from: Option<Date>) -> Option<(Date, &str)> {
    let (month, rest) = capitalised_month(text)?;
    let (year, rest) = short_year_behind(rest, from)?;
    Some((Date::new(year, month, 1).ok()?.last_of_month(), rest))
}

/// ` 17`, ` '17`: a year not long after the session's.
fn short_year_behind(rest: &str, from: Option<Date>) -> Option<(i16, &str)> {
    const YEARS_AHEAD: i16 = 3;
    let bare = rest.strip_prefix([' ', '\u{a0}'])?.trim_start_matches(['\'', '’']);
    let (year, behind) = digits(bare, 2..=2)?;
    let year = 2000 + i16::try_from(year).ok()?;
    let is_near = (0..=YEARS_AHEAD).contains(&(year - from?.year()));
    (is_near && ends_word(behind)).then_some((year, behind))
}

/// `Mai 2017`, `Mai`, `05/2017`, `2017-05`.
fn month(text: &str, from: Option<Date>) -> Option<(Date, &str)> {
    let of = |year: i16, month: i8| Some(Date::new(year, month, 1).ok()?.last_of_month());
    if let Some((month, rest)) = capitalised_month(text) {
        let (year, rest) = year_behind(rest);
        return in_year(year, from, |year| of(year, month)).map(|date| (date, rest));
    }
    let (first, rest) = digits(text, 1..=4)?;
    let length = text.len() - rest.len();
    let (second, behind) = digits(rest.strip_prefix(['/', '-'])?, 2..=4)?;
    let (year, month) = match (length, rest.len() - 1 - behind.len()) {
        (4, 2) if rest.starts_with('-') => (first, second),
        (1 | 2, 4) if rest.starts_with('/') => (second, first),
        _ => return None,
    };
    let date = of(year.try_into().ok()?, month.try_into().ok()?)?;
    (ends_word(behind) && !behind.starts_with('-')).then_some((date, behind))
}

/// `KW 12`, `Ende KW 12/2017`, `12. KW 2017`, `calendar week 12`.
fn week(text: &str, from: Option<Date>) -> Option<(Date, &str)> {
    let ends = ["Ende der ", "Ende ", "end of "].iter().find_map(|word| strip_start(text, word));
    let text = ends.unwrap_or(text);
    let (number, rest) = week_number(text)?;
    let (year, rest) = year_behind(rest);
    let sunday = |year: i16| Some(ISOWeekDate::new(year, number.try_into().ok()?, Weekday::Sunday).ok()?.date());
    in_year(year, from, sunday).map(|date| (date, rest))
}

fn week_number(text: &str) -> Option<(u32, &str)> {
    const WORDS: [&str; 6] = ["KW", "Kalenderwoche", "Woche", "calendar week", "week", "CW"];
    if let Some(rest) = WORDS.iter().find_map(|word| strip_start(text, word)) {
        let (number, rest) = digits(rest.trim_start_matches(['.', ' ']), 1..=2)?;
        return ends_word(rest).then_some((number, rest));
    }
    let (number, rest) = digits(text, 1..=2)?;
    let rest = rest.strip_prefix('.').unwrap_or(rest).trim_start();
    let rest = ["KW", "Kalenderwoche"].iter().find_map(|word| strip_word(rest, word))?;
    Some((number, rest))
}

/// `Q2 2017`, `Q2/17`, `2. Quartal 2017`, `2017 Q2`, `II. Quartal`.
fn quarter(text: &str, from: Option<Date>) -> Option<(Date, &str)> {
    let (number, year, rest) = if let Some((year, rest)) = digits(text, 4..=4) {
        let (number, rest) = digits(rest.trim_start_matches(['/', '-', ' ']).strip_prefix('Q')?, 1..=1)?;
        (number, i16::try_from(year).ok(), rest)
    } else {
        let (number, rest) = quarter_number(text)?;
        let (year, rest) = year_behind(rest);
        (number, year, rest)
    };
    let month = i8::try_from(number).ok().filter(|number| (1..=4).contains(number))? * 3;
    let last = |year: i16| Some(Date::new(year, month, 1).ok()?.last_of_month());
    let date = in_year(year, from, last)?;
    ends_word(rest).then_some((date, rest))
}

fn quarter_number(text: &str) -> Option<(u32, &str)> {
    let text = strip_start(text, "Ende ").or_else(|| strip_start(text, "end of ")).unwrap_or(text).trim_start();
    if let Some(rest) = text.strip_prefix('Q') {
        return digits(rest, 1..=1).filter(|(_, rest)| ends_word(rest));
    }
    let romans = [("IV.", 4), ("III.", 3), ("II.", 2), ("I.", 1)];
    let roman = romans.iter().find_map(|(roman, number)| Some((*number, text.strip_prefix(roman)?)));
    let (number, rest) = roman.or_else(|| {
        let (number, rest) = digits(text, 1..=1)?;
        let rest = ["st", "nd", "rd", "th", "."].iter().find_map(|end| rest.strip_prefix(end))?;
        Some((number, rest))
    })?;
    let rest = rest.trim_start();
    let rest = ["Quartals", "Quartal", "quarter"].iter().find_map(|word| strip_word(rest, word))?;
    let rest = rest.strip_prefix(" of").filter(|rest| rest.trim_start().starts_with('2')).unwrap_or(rest);
    Some((number, rest))
}

/// `Ende 2017`, `Mitte 2017`, `Jahresende`, `Ende des Jahres`, `end of the year`.
fn year_part(text: &str, from: Option<Date>) -> Option<(Date, &str)> {
    let december = |year: i16| Date::new(year, 12, 31).ok();
    for word in
        ["Jahresende", "Ende des Jahres", "Ende dieses Jahres", "end of the year", "the end of the year", "end of year"]
    {
        if let Some(rest) = strip_word(text, word) {
            let (year, rest) = year_behind(rest);
            return in_year(year, from, december).map(|date| (date, rest));
        }
    }
    let parts = [
        ("Mitte ", 6, 30),
        ("mid ", 6, 30),
        ("mid-", 6, 30),
        ("Ende ", 12, 31),
        ("end of ", 12, 31),
        ("the end of ", 12, 31),
    ];
    let (rest, month, day) =
        parts.iter().find_map(|(word, month, day)| Some((strip_start(text, word)?, *month, *day)))?;
    let (year, rest) = digits(rest.trim_start(), 4..=4)?;
    let year = i16::try_from(year).ok().filter(|year| YEARS.contains(year))?;
    ends_word(rest).then_some((Date::new(year, month, day).ok()?, rest))
}

/// A day that has the form of one and that no calendar has.
fn impossible(text: &str) -> Option<&str> {
    let ended = |rest: &str| ends_word(rest).then(|| &text[..text.len() - rest.len()]);
    if let Some((0 | 53.., rest)) = week_number(text) {
        let (_, rest) = year_behind(rest);
        return ended(rest);
    }
    if let Some((0 | 5.., rest)) = quarter_number(text) {
        // A lone `Q7` may be the name of a thing.
        let (year, rest) = year_behind(rest);
        return ended(rest).filter(|_| year.is_some() || !text.starts_with('Q'));
    }
    let three = super::dates::three_numbers(text);
    if let Some(([(_, first), (_, 1..=2), (_, third)], rest)) = three {
        let has_form = matches!((first, third), (4, 1..=2) | (1..=2, 2 | 4));
        let divider = text.as_bytes()[first];
        return ended(rest).filter(|_| has_form && (divider == b'.' || (divider == b'-' && first == 4)));
    }
    let (day, month, rest) = day_and_month(text)?;
    // In no year, not even in a leap year.
    let rest = match year_behind(rest) {
        (Some(year), rest) if Date::new(year, month, day).is_err() => rest,
        (None, rest) if Date::new(2000, month, day).is_err() => rest,
        _ => return None,
    };
    ended(rest)
}

/// The day in the given year; else the first on or after the session's.
fn in_year(year: Option<i16>, from: Option<Date>, day_in: impl Fn(i16) -> Option<Date>) -> Option<Date> {
    match (year, from) {
        (Some(year), _) => day_in(year),
        // The last day of a week that began in the year before counts too.
        (None, Some(from)) => (0..=1).find_map(|years| day_in(from.year() + years).filter(|date| *date >= from)),
        (None, None) => None,
    }
}

/// ` 2017`, `/2017`, `/17`, ` '17`: the year behind a month, week or quarter.
fn year_behind(rest: &str) -> (Option<i16>, &str) {
    let bare = rest.trim_start_matches([' ', ',', '\u{a0}']);
    let year = |text: &str, length: usize| -> Option<i16> {
        let (year, behind) = digits(text, length..=length)?;
        let year = if length == 2 { 2000 + year } else { year };
        // `bis März 2000 Akten` is possible, `bis KW 12 1200 Akten` more so.
        let is_year = (1970..2200).contains(&year) && ends_word(behind) && !behind.starts_with('.');
        is_year.then(|| i16::try_from(year).ok()).flatten().or_else(|| {
            // The full stop at the end of a sentence.
            let ends = behind
                .strip_prefix('.')
                .is_some_and(|behind| behind.trim_start().is_empty() || behind.starts_with(' '));
            ((1970..2200).contains(&year) && ends).then(|| i16::try_from(year).ok()).flatten()
        })
    };
    if let Some(found) = year(bare, 4) {
        return (Some(found), &bare[4..]);
    }
    if let Some(divided) = rest.strip_prefix(['/', '-']) {
        for length in [4, 2] {
            if let Some(found) = year(divided, length) {
                return (Some(found), &divided[length..]);
            }
        }
    }
    (None, rest)
}

/// A month's name; `may` and `mar` in the middle of a sentence are none.
fn capitalised_month(text: &str) -> Option<(i8, &str)> {
    let is_name = text.starts_with(char::is_uppercase);
    let (_, rest) = leading_month(text).filter(|_| is_name)?;
    let name = text[..text.len() - rest.len()].trim_end_matches('.');
    // A full stop behind a whole name ends the sentence.
    let rest = if name.chars().count() > 4 || fold(name) == "mai" { &text[name.len()..] } else { rest };
    Some((month_number(name)?, rest)).filter(|(_, rest)| ends_word(rest))
}

/// `text` without `word` at its start, whatever the case of its letters.
fn strip_start<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let start = text.get(..word.len())?;
    start.eq_ignore_ascii_case(word).then(|| &text[word.len()..])
}

fn strip_word<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    strip_start(text, word).filter(|rest| ends_word(rest))
}

fn ends_word(rest: &str) -> bool {
    rest.chars().next().is_none_or(|c| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str, from: Option<&str>) -> String {
        match due_at_start(text, from.map(|day| day.parse().expect("a day"))) {
            None => "-".to_owned(),
            Some(Due::Impossible(written)) => format!("impossible {written}"),
            Some(Due::Day(date, rest)) => format!("{date}|{rest}"),
        }
    }

    #[test]
    fn days_with_a_year_need_no_session() {
        for (text, expected) in [
            ("31.03.2017.", "2017-03-31|."),
            ("2017-03-31 fertig", "2017-03-31| fertig"),
            ("31/03/2017", "2017-03-31|"),
            ("2017/03/31, sonst", "2017-03-31|, sonst"),
            ("Freitag, 31.03.2017", "2017-03-31|"),
            ("31. März 2017", "2017-03-31|"),
            ("Ende März 2017", "2017-03-31|"),
            ("Ende Februar 2016, spätestens", "2016-02-29|, spätestens"),
            ("Mitte Mai 2017", "2017-05-15|"),
            ("Anfang Mai 2017", "2017-05-10|"),
            ("May 2017", "2017-05-31|"),
            ("Mai 2017.", "2017-05-31|."),
            ("end of March 2017", "2017-03-31|"),
            ("mid-May 2017", "2017-05-15|"),
            ("KW 12/2017", "2017-03-26|"),
            ("KW12 2017", "2017-03-26|"),
            ("12. KW 2017", "2017-03-26|"),
            ("week 12, 2017", "2017-03-26|"),
            ("Q2 2017", "2017-06-30|"),
            ("Q2/17", "2017-06-30|"),
            ("2017 Q2", "2017-06-30|"),
            ("2. Quartal 2017", "2017-06-30|"),
            ("Ende 2017", "2017-12-31|"),
            ("Mitte 2017", "2017-06-30|"),
            ("Jahresende 2017", "2017-12-31|"),
            ("05/2017", "2017-05-31|"),
            ("2017-05", "2017-05-31|"),
        ] {
            assert_eq!(shown(text, None), expected, "{text}");
        }
    }

    #[test]
    fn years_that_nobody_means_make_no_day() {
        for text in ["1.1.0000", "Ende Dezember 9999", "31.12.9999", "Ende Dezember 9999, spätestens", "1900-01-01"] {
            assert_eq!(shown(text, Some("2017-01-26")), "-", "{text}");
        }
        assert_eq!(shown("KW 0", Some("2017-01-26")), "impossible KW 0");
        assert_eq!(shown("März 1200 Akten", Some("2017-01-26")), "2017-03-31| 1200 Akten");
    }

    #[test]
    fn the_next_such_day_after_the_session() {
        let from = Some("2017-01-26");
        for (text, expected) in [
            ("31.3.", "2017-03-31|"),
            ("31.3. an alle", "2017-03-31| an alle"),
            ("31.03", "2017-03-31|"),
            ("1.1.", "2018-01-01|"),
            ("26. Januar", "2017-01-26|"),
            ("25. Januar", "2018-01-25|"),
            ("March 31st", "2017-03-31|"),
            ("31 March.", "2017-03-31|."),
            ("29.2.", "2020-02-29|"),
            ("Ende März", "2017-03-31|"),
            ("Mai 18", "2018-05-31|"),
            ("März '17", "2017-03-31|"),
            ("Ende Juni 17, dann", "2017-06-30|, dann"),
            ("Ende KW 12", "2017-03-26|"),
            ("March 31", "2017-03-31|"),
            ("May 5", "2017-05-05|"),
            ("Mai", "2017-05-31|"),
            ("Januar", "2017-01-31|"),
            ("KW 12", "2017-03-26|"),
            ("Freitag, den 10. Februar", "2017-02-10|"),
            ("KW 2", "2018-01-14|"),
            ("12. KW", "2017-03-26|"),
            ("Q2", "2017-06-30|"),
            ("2. Quartal", "2017-06-30|"),
            ("Ende Q1", "2017-03-31|"),
            ("Jahresende", "2017-12-31|"),
            ("Ende des Monats", "2017-01-31|"),
            ("end of March", "2017-03-31|"),
            ("the end of the year", "2017-12-31|"),
        ] {
            assert_eq!(shown(text, from), expected, "{text}");
            assert_eq!(shown(text, None), "-", "{text} without a day of the session");
        }
    }

    #[test]
    fn what_is_no_day() {
        let from = Some("2017-01-26");
        for text in [
            "zu 30 Kommunen",
            "5 Personen",
            "12 Uhr",
            "11.12 Uhr",
            "3.1 Grad",
            "1.5 Mio",
            "Sommer",
            "2020",
            "heute",
            "may be",
            "Marburg",
            "März-Ausgabe 3x",
            "Quartal",
            "KW",
            "Q7",
            "12",
            "",
            "30 %",
            "1.000 Akten",
            "Freitag",
            "3.1.4 der Software",
            "Ende",
            "Mitte der Woche",
            "Maibaum",
            "100.000",
        ] {
            let found = shown(text, from);
            assert!(found == "-" || text.starts_with("März"), "{text}: {found}");
        }
    }

    #[test]
    fn days_that_no_calendar_has() {
        for (text, expected) in [
            ("31.02.2017", "impossible 31.02.2017"),
            ("31.02.2017, sonst", "impossible 31.02.2017"),
            ("2017-02-31", "impossible 2017-02-31"),
            ("32. März 2017", "impossible 32. März 2017"),
            ("31.4.", "impossible 31.4."),
            ("29.02.2017", "impossible 29.02.2017"),
            ("KW 60", "impossible KW 60"),
            ("5. Quartal", "impossible 5. Quartal"),
            ("Q5 2017", "impossible Q5 2017"),
        ] {
            assert_eq!(shown(text, Some("2017-01-26")), expected, "{text}");
        }
    }
}
