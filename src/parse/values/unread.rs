//! Why a day or time cannot be read, and what may be meant: the day does not exist, the year is missing, the hour
//! is in words.

use jiff::civil::Date;

use super::dates::{WrittenTimes, date, digits, leading_month, split_range, three_numbers, times, without_weekday};
use crate::parse::WrittenTime;
use crate::source::fold;

/// What is wrong with a day or time that [`times`] cannot read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unread {
    /// The variant of the message.
    pub why: &'static str,
    /// What was probably meant.
    pub proposal: Option<String>,
    /// The last day of the month whose day does not exist.
    pub last_day: Option<i8>,
}

impl Unread {
    fn new(why: &'static str) -> Self {
        Self { why, proposal: None, last_day: None }
    }

    fn proposing(self, proposal: impl Into<String>) -> Self {
        Self { proposal: Some(proposal.into()), ..self }
    }
}

/// Looks for the fault of a day, a time, or both. `None` where nothing better can be said than that it cannot be read.
pub fn unread(text: &str) -> Option<Unread> {
    let text = text.trim();
    no_such_day(text)
        .or_else(|| day_or_month(text))
        .or_else(|| no_year(text))
        .or_else(|| no_such_hour(text))
        .or_else(|| in_words(text))
        .or_else(|| other_day(text))
        .or_else(|| with_more(text))
}

/// `30.02.2017`, `2017-02-30T11:00`, `32.01.2017`.
fn no_such_day(text: &str) -> Option<Unread> {
    let (day, month, year) = day_month_year(without_weekday(text))?;
    if Date::new(year, month, day).is_ok() {
        return None;
    }
    let last_day = Date::new(year, month, 1).ok().map(|first| first.days_in_month());
    let why = if last_day.is_some() { "no-such-day" } else { "no-such-month" };
    Some(Unread { last_day, ..Unread::new(why) })
}

fn day_month_year(text: &str) -> Option<(i8, i8, i16)> {
    let small = |number: u32| i8::try_from(number).ok();
    if let Some(([first, second, third], _)) = three_numbers(text) {
        let (day, month, year) = if first.1 == 4 { (third, second, first) } else { (first, second, third) };
        return (year.1 == 4).then_some((small(day.0)?, small(month.0)?, i16::try_from(year.0).ok()?));
    }
    let (day, rest) = digits(text, 1..=2)?;
    let (month, rest) = leading_month(rest.strip_prefix('.').unwrap_or(rest).trim_start())?;
    let (year, _) = digits(rest.trim_start(), 4..=4)?;
    Some((small(day)?, small(month)?, i16::try_from(year).ok()?))
}

/// `05/06/2017` is June in Germany and May in America.
fn day_or_month(text: &str) -> Option<Unread> {
    let ([first, second, third], _) = three_numbers(text)?;
    let is_either = third.1 == 4 && !text.contains('.') && second.0 <= 31 && first.0 <= 12;
    is_either.then(|| Unread::new("day-or-month"))
}

/// `26.1.`, `Do, 26. Januar`.
fn no_year(text: &str) -> Option<Unread> {
    let (_, rest) = digits(without_weekday(text), 1..=2)?;
    let rest = rest.strip_prefix('.')?.trim_start();
    let rest = match digits(rest, 1..=2) {
        Some((month, rest)) if (1..=12).contains(&month) => rest.strip_prefix('.').or(rest.is_empty().then_some(""))?,
        Some(_) => return None,
        None => leading_month(rest)?.1,
    };
    let is_all = rest.is_empty() || rest.starts_with([' ', ',']) && !rest.trim_start().starts_with("20");
    is_all.then(|| Unread::new("no-year"))
}

/// `24:00`, `25:00`, `11:60`, alone, behind a day or at the end of a stretch.
fn no_such_hour(text: &str) -> Option<Unread> {
    let time = text.rsplit_once(['T', ' ', '–', '-']).map_or(text, |(_, time)| time);
    let time = if time == "Uhr" { text.trim_end_matches("Uhr").trim_end().rsplit(' ').next()? } else { time };
    let (hour, rest) = digits(time.trim_end_matches("Uhr").trim(), 1..=2)?;
    let (minute, rest) = digits(rest.strip_prefix([':', '.'])?, 2..=2)?;
    let is_time = rest.trim().is_empty() && (hour > 23 || minute > 59);
    let why = if (hour, minute) == (24, 0) { "midnight" } else { "no-such-hour" };
    is_time.then(|| Unread::new(why))
}

/// `halb zwölf`, `mittags`, `elf Uhr`.
fn in_words(text: &str) -> Option<Unread> {
    let folded = fold(text);
    let words: Vec<&str> = folded.split(' ').filter(|word| !matches!(*word, "um" | "gegen" | "ca" | "etwa")).collect();
    let (hour, minute) = match words[..] {
        ["mittags" | "mittag" | "noon"] => (12, 0),
        ["halb", hour] => (hour_in_words(hour)? - 1, 30),
        ["viertel", "nach", hour] => (hour_in_words(hour)?, 15),
        ["viertel", "vor", hour] => (hour_in_words(hour)? - 1, 45),
        ["dreiviertel", hour] => (hour_in_words(hour)? - 1, 45),
        [hour] | [hour, "uhr"] if hour.parse::<u32>().is_err() => (hour_in_words(hour)?, 0),
        _ => return None,
    };
    Some(Unread::new("time").proposing(format!("{hour:02}:{minute:02}")))
}

/// The hour of a working day: nobody meets at three in the night.
fn hour_in_words(word: &str) -> Option<u32> {
    const HOURS: [&str; 12] =
        ["eins", "zwei", "drei", "vier", "fuenf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwoelf"];
    let named = HOURS.iter().position(|name| *name == word).and_then(|at| u32::try_from(at + 1).ok());
    let hour = named.or_else(|| word.parse().ok()).filter(|hour| (1..=12).contains(hour))?;
    Some(if hour < 8 { hour + 12 } else { hour })
}

/// `26,01,2017`, `26.01.2017.`.
fn other_day(text: &str) -> Option<Unread> {
    let candidates = [Some(text.replace(',', ".")), text.strip_suffix('.').map(str::to_owned)];
    let day = candidates.into_iter().flatten().find_map(|candidate| date(&candidate))?;
    Some(Unread::new("date").proposing(day.to_string()))
}

/// `ca. 11:00`, `11:00 Uhr (nach der Pause)`, `14 Uhr s.t.`, `11,30 Uhr`, `1100`: a time with something more.
fn with_more(text: &str) -> Option<Unread> {
    let proposal = |time: &str| Some(Unread::new("time").proposing(shown(times(time)?)));
    let without_bracket = text.split_once('(').map(|(time, _)| time.trim());
    let without_word = ["ca. ", "ca ", "gegen ", "etwa ", "circa "].iter().find_map(|word| text.strip_prefix(word));
    let without_end = ["s.t.", "c.t.", "s. t.", "c. t."].iter().find_map(|end| text.strip_suffix(end));
    let without_day = Some(without_weekday(text));
    let candidates = [without_bracket, without_word, without_end, without_day];
    if let Some(found) = candidates.into_iter().flatten().find_map(proposal) {
        return Some(found);
    }
    let colon = text.replacen(',', ":", 1);
    let is_four_digits = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    let divided = is_four_digits.then(|| format!("{}:{}", &text[..2], &text[2..]));
    let comma = text.replacen(" / ", ", ", 1);
    let found = [Some(colon), divided, Some(comma)].into_iter().flatten().find_map(|time| proposal(&time));
    found.or_else(|| {
        let (first, second) = split_range(text)?;
        proposal(&format!("{first}–{}", without_about(second)))
    })
}

fn shown(times: WrittenTimes) -> String {
    let one = |time: WrittenTime| match time {
        WrittenTime::Date(day) => day.to_string(),
        WrittenTime::Time(time) => time.strftime("%H:%M").to_string(),
        WrittenTime::DateTime(time) => time.strftime("%Y-%m-%dT%H:%M").to_string(),
    };
    match times.end {
        None => one(times.start),
        Some(end) => format!("{}–{}", one(times.start), one(end).rsplit('T').next().unwrap_or_default()),
    }
}

fn without_about(text: &str) -> &str {
    ["ca. ", "ca ", "etwa "].iter().find_map(|word| text.strip_prefix(word)).unwrap_or(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn why(text: &str) -> String {
        match unread(text) {
            None => "-".to_owned(),
            Some(Unread { why, proposal: Some(proposal), .. }) => format!("{why} {proposal}"),
            Some(Unread { why, last_day: Some(day), .. }) => format!("{why} {day}"),
            Some(Unread { why, .. }) => why.to_owned(),
        }
    }

    #[test]
    fn days_that_are_none() {
        for (text, reason) in [
            ("30.02.2017", "no-such-day 28"),
            ("2017-02-30", "no-such-day 28"),
            ("2017-02-30T11:00", "no-such-day 28"),
            ("30.02.2017, 11:00 Uhr", "no-such-day 28"),
            ("Do, 31. April 2017", "no-such-day 30"),
            ("26.13.2017", "no-such-month"),
            ("2017-00-10", "no-such-month"),
            ("05/06/2017", "day-or-month"),
            ("26.1.", "no-year"),
            ("Do, 26. Januar", "no-year"),
            ("26.1. 11 Uhr", "no-year"),
            ("26,01,2017", "date 2017-01-26"),
            ("morgen", "-"),
            ("", "-"),
        ] {
            assert_eq!(why(text), reason, "{text}");
        }
    }

    #[test]
    fn times_that_are_none() {
        for (text, reason) in [
            ("24:00", "midnight"),
            ("2017-01-26T24:00", "midnight"),
            ("11:00–24:00", "midnight"),
            ("24.00 Uhr", "midnight"),
            ("25:00", "no-such-hour"),
            ("11:60", "no-such-hour"),
            ("halb zwölf", "time 11:30"),
            ("Viertel nach drei", "time 15:15"),
            ("mittags", "time 12:00"),
            ("elf Uhr", "time 11:00"),
            ("ca. 11:00", "time 11:00"),
            ("11:00 Uhr (nach der Pause)", "time 11:00"),
            ("14 Uhr s.t.", "time 14:00"),
            ("Do 11 Uhr", "time 11:00"),
            ("26.01.2017 / 11:00", "time 2017-01-26T11:00"),
            ("11,30 Uhr", "time 11:30"),
            ("1100", "time 11:00"),
            ("11:00 Uhr bis ca. 12:00", "time 11:00–12:00"),
            ("abends", "-"),
        ] {
            assert_eq!(why(text), reason, "{text}");
        }
    }
}
