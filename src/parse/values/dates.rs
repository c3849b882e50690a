//! Days and times: `26. Januar 2017`, `11.00 Uhr`, `26.01.2017, 11:00–11:45 Uhr`.

use jiff::civil::{Date, DateTime, Time};

use crate::parse::WrittenTime;
use crate::source::fold;

/// A start, and the end where one text gives both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct WrittenTimes {
    pub start: WrittenTime,
    pub end: Option<WrittenTime>,
}

/// One day, and nothing else: `2017-01-26`, `26.01.2017`, `26.1.17`, `Do, 26. Januar 2017`, `January 26, 2017`.
/// `20170126`, `2017-01-26 Thu`. Of a timestamp, its day.
pub fn date(text: &str) -> Option<Date> {
    let (date, rest) = leading_date(text)?;
    (rest.is_empty() || times_of_day(rest).is_some()).then_some(date)
}

/// `26.01.2017`, `26.–27.01.2017`, `26. und 27. Januar 2017`, `2017-01-26 bis 2017-01-27`.
pub fn date_range(text: &str) -> Option<(Date, Option<Date>)> {
    if let Some(date) = date(text) {
        return Some((date, None));
    }
    let (first, second) = split_range(text)?;
    let end = date(second)?;
    let start = date(first).or_else(|| {
        let mut numbers = first.split('.').map(str::trim).filter(|part| !part.is_empty());
        let day: i8 = numbers.next()?.parse().ok()?;
        let month = match numbers.next() {
            Some(month) => month.parse().ok().or_else(|| month_number(month))?,
            None => end.month(),
        };
        numbers.next().is_none().then(|| Date::new(end.year(), month, day).ok())?
    })?;
    (start <= end).then_some((start, Some(end)))
}

/// A day, a time, both, or a stretch of time.
pub fn times(text: &str) -> Option<WrittenTimes> {
    one_day(text).or_else(|| {
        let (first, second) = split_range(text.trim())?;
        let (first, second) = (one_day(first)?, one_day(second)?);
        (first.end.is_none() && second.end.is_none())
            .then_some(WrittenTimes { start: first.start, end: Some(second.start) })
    })
}

/// The same within one day: `26.01.2017, 11:00–11:45 Uhr`.
fn one_day(text: &str) -> Option<WrittenTimes> {
    let text = text.trim();
    let Some((date, rest)) = leading_date(text) else {
        let (start, end) = times_of_day(text)?;
        return Some(WrittenTimes { start: WrittenTime::Time(start), end: end.map(WrittenTime::Time) });
    };
    if rest.is_empty() {
        return Some(WrittenTimes { start: WrittenTime::Date(date), end: None });
    }
    if let Some((start, end)) = times_of_day(rest) {
        let on_that_day = |time| WrittenTime::DateTime(DateTime::from_parts(date, time));
        return Some(WrittenTimes { start: on_that_day(start), end: end.map(on_that_day) });
    }
    None
}

/// The day that running text begins with, and all that follows it: `31.03.2017, besser früher`.
pub fn date_at_start(text: &str) -> Option<(Date, &str)> {
    let (date, rest) = iso_date(text).or_else(|| german_date(text)).or_else(|| english_date(text))?;
    rest.chars().next().is_none_or(|c| !c.is_alphanumeric()).then_some((date, rest))
}

/// The day that a text begins with, and what follows it without `T`, comma and blanks.
fn leading_date(text: &str) -> Option<(Date, &str)> {
    let text = without_weekday(without_article(text.trim()));
    let (date, rest) = iso_date(text)
        .or_else(|| german_date(text))
        .or_else(|| english_date(text))
        .or_else(|| divided_otherwise(text))
        .or_else(|| undivided(text))?;
    let starts_properly = rest.chars().next().is_none_or(|c| c.is_whitespace() || ",;T".contains(c));
    let after = rest.trim_start_matches([',', ';', ' ', '\t', '\u{a0}']);
    let after = without_weekday(after);
    let after = after.strip_prefix('T').unwrap_or(after);
    starts_properly.then_some((date, after.strip_prefix("um ").unwrap_or(after).trim()))
}

/// `am 26.01.2017`, `den 26.01.2017`.
fn without_article(text: &str) -> &str {
    ["am ", "den ", "vom ", "on "].iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text).trim_start()
}

/// Whether a word names a month or a day of the week.
pub fn is_month_or_weekday(word: &str) -> bool {
    month_number(word).is_some() || (!word.is_empty() && without_weekday(word).is_empty())
}

/// `Do`, `Do.,`, `Donnerstag,`, `on Thursday`.
pub fn without_weekday(text: &str) -> &str {
    const DAYS: [&str; 14] =
        ["mo", "di", "mi", "do", "fr", "sa", "so", "mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let word = fold(&text[..end]);
    let is_day = DAYS.contains(&word.as_str())
        || (word.len() > 5 && (word.ends_with("tag") || word.ends_with("day")))
        || word == "mittwoch"
        || word == "sonnabend";
    if is_day { text[end..].trim_start_matches(['.', ',', ' ']) } else { text }
}

fn iso_date(text: &str) -> Option<(Date, &str)> {
    let (year, rest) = digits(text, 4..=4)?;
    let (month, rest) = digits(rest.strip_prefix('-')?, 1..=2)?;
    let (day, rest) = digits(rest.strip_prefix('-')?, 1..=2)?;
    Some((new_date(year, month, day)?, rest))
}

/// `26.01.2017`, `26.1.17`, `26. Januar 2017`, `26 January 2017`.
fn german_date(text: &str) -> Option<(Date, &str)> {
    let (day, rest) = digits(text, 1..=2)?;
    let rest = rest.strip_prefix('.').unwrap_or(rest).trim_start();
    let (month, rest) = match digits(rest, 1..=2) {
        Some((month, rest)) => (month, rest.strip_prefix('.')?),
        None => leading_month(rest)?,
    };
    let (year, rest) = digits(rest.trim_start(), 2..=4)?;
    Some((new_date(full_year(year, rest, text)?, month, day)?, rest))
}

/// `26/01/2017`, `26-01-2017`, `2017/01/26`, `2017.01.26`: where day and month cannot be taken for each other.
pub fn divided_otherwise(text: &str) -> Option<(Date, &str)> {
    let (numbers, rest) = three_numbers(text)?;
    let [first, second, third] = numbers.map(|(number, _)| number);
    match numbers.map(|(_, length)| length) {
        [4, ..] => Some((new_date(first, second, third)?, rest)),
        [.., 4] if first > 12 || first == second => Some((new_date(third, second, first)?, rest)),
        _ => None,
    }
}

/// `20170126`, in our centuries.
pub fn undivided(text: &str) -> Option<(Date, &str)> {
    let (number, rest) = digits(text, 8..=8)?;
    let date = new_date(number / 10_000, number / 100 % 100, number % 100)?;
    (1900..2200).contains(&date.year()).then_some((date, rest))
}

/// Three numbers with `/`, `-` or `.` between them, and how many digits each has.
pub fn three_numbers(text: &str) -> Option<([(u32, usize); 3], &str)> {
    let (first, rest) = digits(text, 1..=4)?;
    let divider = rest.chars().next().filter(|c| matches!(c, '/' | '-' | '.'))?;
    let (second, behind) = digits(&rest[1..], 1..=2)?;
    let (third, end) = digits(behind.strip_prefix(divider)?, 1..=4)?;
    let length = |from: &str, to: &str| from.len() - to.len();
    let first = (first, length(text, rest));
    let second = (second, length(&rest[1..], behind));
    Some(([first, second, (third, length(&behind[1..], end))], end))
}

/// `January 26, 2017`.
fn english_date(text: &str) -> Option<(Date, &str)> {
    let (month, rest) = leading_month(text)?;
    let (day, rest) = digits(rest.trim_start(), 1..=2)?;
    let rest = ["st", "nd", "rd", "th"].iter().find_map(|end| rest.strip_prefix(end)).unwrap_or(rest);
    let (year, rest) = digits(rest.trim_start_matches([',', ' ']), 4..=4)?;
    Some((new_date(year, month, day)?, rest))
}

pub fn leading_month(text: &str) -> Option<(u32, &str)> {
    let end = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
    let month = month_number(&text[..end])?;
    Some((u32::try_from(month).ok()?, text[end..].strip_prefix('.').unwrap_or(&text[end..])))
}

pub fn month_number(name: &str) -> Option<i8> {
    const MONTHS: [&[&str]; 12] = [
        &["januar", "january", "jan", "jaenner"],
        &["februar", "february", "feb"],
        &["maerz", "march", "mar", "mrz"],
        &["april", "apr"],
        &["mai", "may"],
        &["juni", "june", "jun"],
        &["juli", "july", "jul"],
        &["august", "aug"],
        &["september", "sept", "sep"],
        &["oktober", "october", "okt", "oct"],
        &["november", "nov"],
        &["dezember", "december", "dez", "dec"],
    ];
    let name = fold(name);
    let place = MONTHS.iter().position(|names| names.contains(&name.as_str()))?;
    i8::try_from(place + 1).ok()
}

/// `17` is 2017, `99` is 1999; three digits are no year.
fn full_year(year: u32, rest: &str, text: &str) -> Option<u32> {
    let before = text.len() - rest.len();
    let length = text[..before].bytes().rev().take_while(u8::is_ascii_digit).count();
    match length {
        4 => Some(year),
        2 => Some(if year < 70 { 2000 + year } else { 1900 + year }),
        _ => None,
    }
}

fn new_date(year: u32, month: u32, day: u32) -> Option<Date> {
    Date::new(year.try_into().ok()?, month.try_into().ok()?, day.try_into().ok()?).ok()
}

/// `11:00`, `11.00 Uhr`, `9 Uhr`, `11:00–11:45 Uhr`, `9 bis 12 Uhr`, `2:30 pm`.
fn times_of_day(text: &str) -> Option<(Time, Option<Time>)> {
    if let Some(time) = time_of_day(text) {
        return Some((time, None));
    }
    let (first, second) = split_range(text)?;
    Some((time_of_day(first)?, Some(time_of_day(second)?)))
}

fn time_of_day(text: &str) -> Option<Time> {
    let text = text.trim();
    let text = ["von ", "ab ", "um ", "at ", "from "].iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text);
    let (hour, rest) = digits(text, 1..=2)?;
    let (minute, rest) = match rest.strip_prefix([':', '.', '：']) {
        Some(rest) => digits(rest, 2..=2)?,
        None => minutes_behind_unit(rest).unwrap_or((0, rest)),
    };
    let rest = match rest.strip_prefix(':').and_then(|rest| digits(rest, 2..=2)) {
        Some((_, rest)) => {
            let rest = rest.strip_prefix('.').and_then(|rest| digits(rest, 1..=9)).map_or(rest, |(_, rest)| rest);
            without_offset(rest, &['+', '-'])
        }
        // `11:00-11:45` is a stretch of time.
        None => without_offset(rest, &['+']),
    };
    let rest = ZONES.iter().find_map(|zone| rest.strip_suffix(zone)).unwrap_or(rest);
    let unit = rest.trim().to_lowercase();
    let hour = match unit.trim_end_matches('.') {
        "" | "uhr" | "h" => hour,
        "am" | "a.m" if (1..=12).contains(&hour) => hour % 12,
        "pm" | "p.m" if (1..=12).contains(&hour) => hour % 12 + 12,
        _ => return None,
    };
    Time::new(hour.try_into().ok()?, minute.try_into().ok()?, 0, 0).ok()
}

/// `11 Uhr 30`, `11h30`.
fn minutes_behind_unit(rest: &str) -> Option<(u32, &str)> {
    let rest = rest.trim_start();
    let rest = rest.strip_prefix("Uhr ").or_else(|| rest.strip_prefix('h'))?;
    digits(rest.trim_start(), 2..=2)
}

/// Which clock it was: the time is the one that it showed.
const ZONES: [&str; 7] = ["MESZ", "CEST", "MEZ", "CET", "UTC", "GMT", "Z"];

/// `+01:00`, `+0100` behind a timestamp: the time before it is the one on the wall.
fn without_offset<'a>(rest: &'a str, signs: &[char]) -> &'a str {
    let is_offset = |offset: &str| match offset.split_once(':') {
        Some((hour, minute)) => {
            [hour, minute].iter().all(|part| digits(part, 2..=2).is_some_and(|(_, end)| end.is_empty()))
        }
        None => digits(offset, 4..=4).is_some_and(|(_, end)| end.is_empty()),
    };
    if rest.trim_start().strip_prefix(signs).is_some_and(is_offset) { "" } else { rest }
}

/// `a–b`, `a - b`, `a bis b`, `a und b`, `a to b`, `a until b`; also `a-b` where there is only one hyphen.
pub fn split_range(text: &str) -> Option<(&str, &str)> {
    for separator in ["–", "—", " - ", " bis ", " und ", " to ", " until ", " and ", "./"] {
        if let Some((first, second)) = text.split_once(separator) {
            return Some((first.trim(), second.trim().trim_start_matches("bis ").trim()));
        }
    }
    let (first, second) = text.split_once('-')?;
    (!second.contains('-')).then_some((first.trim(), second.trim()))
}

/// A number of so many digits at the start.
pub fn digits(text: &str, length: std::ops::RangeInclusive<usize>) -> Option<(u32, &str)> {
    let count = text.bytes().take_while(u8::is_ascii_digit).count();
    if !length.contains(&count) {
        return None;
    }
    Some((text[..count].parse().ok()?, &text[count..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let one = |time: WrittenTime| match time {
            WrittenTime::Time(time) => time.strftime("%H:%M").to_string(),
            WrittenTime::DateTime(time) => time.strftime("%Y-%m-%dT%H:%M").to_string(),
            WrittenTime::Date(date) => date.to_string(),
        };
        match times(text) {
            None => "none".to_owned(),
            Some(WrittenTimes { start, end: None }) => one(start),
            Some(WrittenTimes { start, end: Some(end) }) => format!("{} to {}", one(start), one(end)),
        }
    }

    #[test]
    fn days_as_people_write_them() {
        for text in [
            "2017-01-26",
            "2017-1-26",
            "26.01.2017",
            "26.1.17",
            "26. 1. 2017",
            "26. Januar 2017",
            "26. Jan. 2017",
            "Do, 26.01.2017",
            "Donnerstag, 26. Januar 2017",
            "Thursday, January 26th, 2017",
            "26 January 2017",
            "2017-01-26T11:00:00+01:00",
            "2017-01-26 11:00:00 +0100",
            "2017-01-26 11:00:00 -0500",
            "2017-01-26T11:00:00Z",
            "2017-01-26 11:00 UTC",
            "2017-01-26 Thu",
            "2017-01-26 Do.",
            "20170126",
        ] {
            assert_eq!(date(text).map(|date| date.to_string()).as_deref(), Some("2017-01-26"), "{text}");
        }
        for text in
            ["26/01/2017", "26-01-2017", "2017/01/26", "2017.01.26", "am 26.01.2017", "am Donnerstag, 26.01.2017"]
        {
            assert_eq!(date(text).map(|date| date.to_string()).as_deref(), Some("2017-01-26"), "{text}");
        }
        for text in [
            "",
            "26.1.",
            "31.02.2017",
            "05/06/2017",
            "05-06-2017",
            "01/26/2017",
            "26/01-2017",
            "2017",
            "20171326",
            "12340126",
            "201701261",
            "26.1.201",
            "Januar",
            "2017-01-26x",
        ] {
            assert_eq!(date(text), None, "{text}");
        }
    }

    #[test]
    fn stretches_of_days() {
        let range = |text| date_range(text).map(|(start, end)| format!("{start} {}", end.unwrap_or(start)));
        for text in ["26.–27.01.2017", "26. und 27. Januar 2017", "26./27.1.2017", "2017-01-26 bis 2017-01-27"] {
            assert_eq!(range(text).as_deref(), Some("2017-01-26 2017-01-27"), "{text}");
        }
        assert_eq!(range("30.1.–2.2.2017").as_deref(), Some("2017-01-30 2017-02-02"));
        assert_eq!(range("27.–26.01.2017"), None);
    }

    #[test]
    fn times_as_people_write_them() {
        for text in
            ["11:00", "11.00 Uhr", "11 Uhr", "11:00h", "11:00:00", "11", "11 am", "um 11 Uhr", "11 Uhr 00", "11h00"]
        {
            assert_eq!(shown(text), "11:00", "{text}");
        }
        assert_eq!(shown("9.30"), "09:30");
        assert_eq!(shown("2:30 pm"), "14:30");
        for text in [
            "11:00–11:45 Uhr",
            "11:00 - 11:45",
            "11:00-11:45",
            "11.00-11.45 Uhr",
            "11:00 bis 11:45 Uhr",
            "von 11:00 bis 11:45",
        ] {
            assert_eq!(shown(text), "11:00 to 11:45", "{text}");
        }
        for text in [
            "2017-01-26T11:00",
            "2017-01-26 11:00",
            "26.01.2017, 11:00 Uhr",
            "26. Januar 2017 um 11 Uhr",
            "2017-01-26T11:00:00Z",
            "2017-01-26T11:00Z",
            "2017-01-26 11:00:00 +0200",
            "2017-01-26 11:00 +02:00",
            "2017-01-26 11:00 UTC",
            "2017-01-26 11:00 CEST",
            "26.01.2017, 11:00 Uhr MEZ",
            "2017-01-26 Thu 11:00",
            "20170126 11:00",
        ] {
            assert_eq!(shown(text), "2017-01-26T11:00", "{text}");
        }
        assert_eq!(shown("26.01.2017, 11–12 Uhr"), "2017-01-26T11:00 to 2017-01-26T12:00");
        assert_eq!(shown("2017-01-26T11:00 – 2017-01-27T12:00"), "2017-01-26T11:00 to 2017-01-27T12:00");
        assert_eq!(shown("2017-01-26"), "2017-01-26");
        let endless = "2017-01-26 – ".repeat(100_000);
        for text in [&*endless, "25:00", "11:60", "mittags", "11:0", "1100", "2017-01-26T10:00:00X", ""] {
            assert_eq!(shown(text), "none", "{text}");
        }
    }
}
