//! The day that a file is named after: `2026-03-14-jour-fixe`, `jour-fixe_2026-03-14`, `20260314 Jour fixe`,
//! `14.03.2026 Jour fixe`.

use jiff::civil::Date;

use super::dates::{date_at_start, digits, undivided};
use super::due::YEARS;

/// The day with which a file's name begins or ends; `None` where both ends name different days.
pub fn day_of_name(name: &str) -> Option<Date> {
    let first = day_at_start(name).map(|(day, _)| day);
    let days = starts(name).filter_map(|at| day_at_start(&name[at..]));
    let last = { days }.find(|(_, rest)| rest.is_empty()).map(|(day, _)| day);
    match (first, last) {
        (Some(first), Some(last)) => (first == last).then_some(first),
        _ => first.or(last),
    }
}

/// A name without the day with which it begins or ends, and without what divides it from that day; the whole name where
/// it has no such day, or nothing else.
pub fn without_day(name: &str) -> &str {
    if day_of_name(name).is_none() {
        return name;
    }
    let divides = |c: char| matches!(c, '-' | '_' | ',' | '(' | ')') || c.is_whitespace();
    let behind = day_at_start(name).map_or(name, |(_, rest)| rest.trim_start_matches(divides));
    let is_day = |at: &usize| day_at_start(&behind[*at..]).is_some_and(|(_, rest)| rest.is_empty());
    let bare = match starts(behind).find(is_day) {
        Some(at) => behind[..at].trim_end_matches(divides),
        None => behind,
    };
    if bare.is_empty() { name } else { bare }
}

/// Where a day may begin.
fn starts(name: &str) -> impl Iterator<Item = usize> {
    let is_start = |at: &usize| !name[..*at].ends_with(|c: char| c.is_alphanumeric() || c == '.');
    name.char_indices().map(|(at, _)| at).filter(is_start)
}

/// Only forms of numbers: a month's name may be what the meeting was about.
fn day_at_start(text: &str) -> Option<(Date, &str)> {
    let length = text.find(|c: char| !c.is_ascii_digit() && !matches!(c, '-' | '.' | '_')).unwrap_or(text.len());
    let joined = text[..length].replace('_', "-");
    let iso = || date_at_start(&joined).filter(|_| digits(&joined, 4..=4).is_some());
    let german = || date_at_start(&text[..length]).filter(|_| digits(text, 1..=2).is_some());
    let rest = iso().or_else(german).map(|(day, rest)| (day, rest.len()));
    let (day, rest) = rest.or_else(|| undivided(&text[..length]).map(|(day, rest)| (day, rest.len())))?;
    let rest = &text[length - rest..];
    // `2026-03-14x` and `2026-03-1401` are something else.
    let is_whole = !rest.starts_with(char::is_alphanumeric);
    (is_whole && YEARS.contains(&day.year())).then_some((day, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_begin_or_end_with_a_day() {
        for name in [
            "2026-03-14-jour-fixe",
            "2026-03-14",
            "2026-03-14 Jour fixe",
            "2026_03_14_jour_fixe",
            "20260314 Jour fixe",
            "20260314",
            "14.03.2026 Jour fixe",
            "14.3.2026-jour-fixe",
            "14.03.26 Jour fixe",
            "jour-fixe_2026-03-14",
            "jour-fixe-2026-03-14",
            "jour-fixe-20260314",
            "Jour fixe 14.03.2026",
            "Jour fixe (2026-03-14",
            "2026-03-14-jour-fixe-2026-03-14",
        ] {
            assert_eq!(day_of_name(name).map(|day| day.to_string()).as_deref(), Some("2026-03-14"), "{name}");
        }
    }

    #[test]
    fn names_without_their_days() {
        for (name, bare) in [
            ("2026-03-14_Hauptausschuss", "Hauptausschuss"),
            ("Jour fixe 14.03.2026", "Jour fixe"),
            ("jour-fixe-20260314", "jour-fixe"),
            ("2026-03-14-jour-fixe-2026-03-14", "jour-fixe"),
            ("14.03.2026", "14.03.2026"),
            ("2026-03-14-2026-03-14", "2026-03-14-2026-03-14"),
            ("am-2026-03-14-beschlossen", "am-2026-03-14-beschlossen"),
            ("2026-03-14-von-2026-03-15", "2026-03-14-von-2026-03-15"),
            ("2026-03-14-Raum-3", "Raum-3"),
            ("", ""),
        ] {
            assert_eq!(without_day(name), bare, "{name}");
        }
    }

    #[test]
    fn names_of_other_things() {
        for name in [
            "",
            "jour-fixe",
            "2026",
            "2026-03",
            "2026-13-14-x",
            "2026-02-30-x",
            "20261314",
            "12345678",
            "202603141",
            "2026-03-14x",
            "x2026-03-14",
            "am-2026-03-14-beschlossen",
            "2026-03-14-von-2026-03-15",
            "1.2.3",
            "v1.2.26",
            "3-1-4",
            "januar-2026",
            "0001-01-01",
        ] {
            assert_eq!(day_of_name(name), None, "{name}");
        }
    }
}
