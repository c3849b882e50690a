//! Days and times in international form: `26.01.2017, 11.00 Uhr` is `2017-01-26T11:00`.

use super::dates::{WrittenTimes, date, times};
use crate::parse::WrittenTime;

/// A day that is understood and written otherwise than `2017-01-26`. Of a timestamp nothing, since its day is
/// not all that it says.
pub fn day_in_iso(text: &str) -> Option<String> {
    let day = date(text)?;
    let is_day_alone = matches!(times(text)?.start, WrittenTime::Date(_));
    (is_day_alone && !is_international(text)).then(|| day.to_string())
}

/// A time, with its day or without, that is understood and written otherwise than `2017-01-26T11:00` or `11:00`. A
/// stretch of time has no such form.
pub fn time_in_iso(text: &str) -> Option<String> {
    let WrittenTimes { start, end: None } = times(text)? else { return None };
    (!is_international(text)).then(|| match start {
        WrittenTime::Date(day) => day.to_string(),
        WrittenTime::Time(time) => time.strftime("%H:%M").to_string(),
        WrittenTime::DateTime(time) => time.strftime("%Y-%m-%dT%H:%M").to_string(),
    })
}

/// A beginning as a note keeps it: in international form where it has one. `None` where nobody can read it.
pub fn beginning(text: &str) -> Option<String> {
    times(text).map(|_| time_in_iso(text).unwrap_or_else(|| text.trim().to_owned()))
}

/// `2017-01-26`, `2017-01-26 11:00`, `11:00:30`: digits with hyphens before the day's end and colons behind it.
fn is_international(text: &str) -> bool {
    let text = text.trim();
    let (day, time) = text.split_once(['T', ' ']).unwrap_or(if text.contains('-') { (text, "") } else { ("", text) });
    let is_day = |day: &str| {
        let mut parts = day.split('-');
        let is_year = parts.next().is_some_and(|year| year.len() == 4 && is_number(year));
        is_year && parts.clone().count() == 2 && parts.all(is_number)
    };
    // What stands behind the seconds (a fraction, an offset) is nothing that people write.
    let is_time =
        |time: &str| time.len() >= "9:00".len() && time.split(':').take(2).all(is_number) && time.contains(':');
    (day.is_empty() || is_day(day)) && (time.is_empty() || is_time(time))
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_international_is_written_so() {
        for text in ["26.01.2017", "26.1.17", "Do, 26. Januar 2017", "26/01/2017", "January 26, 2017"] {
            assert_eq!(day_in_iso(text).as_deref(), Some("2017-01-26"), "{text}");
            assert_eq!(time_in_iso(text).as_deref(), Some("2017-01-26"), "{text}");
        }
        for text in ["26.01.2017, 11:00 Uhr", "26.01.2017 11.00", "2017-01-26, 11 Uhr", "2017-01-26 um 11"] {
            assert_eq!(time_in_iso(text).as_deref(), Some("2017-01-26T11:00"), "{text}");
            assert_eq!(day_in_iso(text), None, "{text}");
        }
        for text in ["11.00 Uhr", "11 Uhr", "11", "11:00 Uhr", "11am"] {
            assert_eq!(time_in_iso(text).as_deref(), Some("11:00"), "{text}");
        }
    }

    #[test]
    fn beginnings_are_kept_in_one_form() {
        assert_eq!(beginning("26.01.2017, 11 Uhr").as_deref(), Some("2017-01-26T11:00"));
        assert_eq!(beginning(" 2017-01-26T11:00 ").as_deref(), Some("2017-01-26T11:00"));
        assert_eq!(beginning("11:00–11:45 Uhr").as_deref(), Some("11:00–11:45 Uhr"));
        assert_eq!(beginning("gestern"), None);
    }

    #[test]
    fn what_is_international_or_has_no_such_form_stays() {
        for text in [
            "2017-01-26",
            "2017-1-26",
            "2017-01-26T11:00",
            "2017-01-26 11:00",
            "2017-01-26T11:00:00+01:00",
            "11:00",
            "9:30",
            "11:00–11:45 Uhr",
            "11-12",
            "26.01.2017, 11–12 Uhr",
            "mittags",
            "30.02.2017",
            "",
        ] {
            assert_eq!((day_in_iso(text), time_in_iso(text)), (None, None), "{text}");
        }
    }
}
