//! Numbers, with the units and words that people put round them.

use std::ops::Range;

use crate::model::Coordinates;

/// More people than that come to no session; what is larger is a key, a year or a slip.
const MOST_PEOPLE: u32 = 100_000;

/// A whole number: `17`, `ca. 17`, `17 Personen`.
pub fn number(text: &str) -> Option<u32> {
    let counted = counted(text);
    if counted.name.is_none() { counted.count } else { None }
}

/// Minutes: `45`, `45 Min.`, `1,5 Std.`, `1:30`, `1 Std. 30 Min.`, `PT45M`.
pub fn duration(text: &str) -> Option<u32> {
    // What takes longer than a day has a start and an end; more minutes than that are seconds, or a slip.
    const LONGEST: f64 = 60.0 * 24.0;
    let text = text.trim().to_lowercase().replace(',', ".");
    let (_, rest) = without_about(&text);
    let minutes = match rest.split_once(':') {
        Some((hours, minutes)) => {
            let minutes = minutes.trim_end_matches(|c: char| c.is_alphabetic() || c == '.' || c == ' ');
            let in_hour =
                (minutes.len() == 2).then(|| minutes.parse::<u32>().ok().filter(|&minutes| minutes < 60))??;
            f64::from(hours.parse::<u32>().ok()?) * 60.0 + f64::from(in_hour)
        }
        None => with_units(rest.strip_prefix("pt").unwrap_or(rest))?,
    };
    // Whole minutes only; anything else is a slip.
    let is_sound = minutes > 0.0 && minutes <= LONGEST && (minutes - minutes.round()).abs() < 0.01;
    is_sound.then_some(minutes.round() as u32)
}

/// `1.5 std`, `1 h 30 min`, `90`.
fn with_units(text: &str) -> Option<f64> {
    let mut minutes = 0.0;
    let mut rest = text.trim();
    let mut is_bare = false;
    while !rest.is_empty() {
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
        let amount: f64 = rest[..end].parse().ok().filter(|_| !is_bare)?;
        rest = rest[end..].trim_start();
        let end = rest.find(|c: char| !c.is_alphabetic() && c != '\'').unwrap_or(rest.len());
        minutes += match &rest[..end] {
            "" if amount.fract() == 0.0 => amount,
            "min" | "m" | "minute" | "minuten" | "minutes" | "mins" | "'" => amount,
            "h" | "std" | "stunde" | "stunden" | "hour" | "hours" | "hrs" | "hr" => amount * 60.0,
            _ => return None,
        };
        is_bare = end == 0;
        rest = rest[end..].trim_start_matches(['.', ' ', ',']).trim_start();
        rest = rest.strip_prefix("und ").or(rest.strip_prefix("and ")).unwrap_or(rest);
    }
    (minutes > 0.0).then_some(minutes)
}

/// How many, of whom, and whether that is only about right.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counted {
    /// Where the name stands in the text.
    pub name: Option<Range<usize>>,
    pub count: Option<u32>,
    pub approximate: bool,
}

/// `Düren (2)`, `2 × Düren`, `Norderstedt: 3`, `3 Personen aus Düren`, `ca. 14 Personen`, `14`, or just a name.
pub fn counted(text: &str) -> Counted {
    let text_start = text.len() - text.trim_start().len();
    let trimmed = text.trim();
    let at = |part: &str| {
        // `part` is a slice of `trimmed`, so that the difference of the addresses is its place.
        let start = text_start + (part.as_ptr() as usize - trimmed.as_ptr() as usize);
        (!part.is_empty()).then_some(start..start + part.len())
    };
    let (approximate, count, rest) = approximate(trimmed);
    if let Some(count) = count {
        let rest = rest.trim_start();
        if rest.is_empty() || is_people(rest) {
            return Counted { name: None, count: Some(count), approximate };
        }
        let times = rest.strip_prefix('×').or(rest.strip_prefix("x ")).or(rest.strip_prefix("* "));
        let people = rest.split_once(" aus ").or(rest.split_once(" from ")).filter(|(people, _)| is_people(people));
        let from = rest.strip_prefix("aus ").or(rest.strip_prefix("from "));
        if let Some(name) = times.or(people.map(|(_, place)| place)).or(from) {
            return Counted { name: at(name.trim()), count: Some(count), approximate };
        }
    }
    let in_brackets = trimmed.strip_suffix(')').and_then(|inner| inner.rsplit_once('('));
    let behind_colon = trimmed.rsplit_once(": ");
    let behind_times = trimmed.rsplit_once(" × ").or(trimmed.rsplit_once(" x "));
    for (name, number) in [in_brackets, behind_colon, behind_times].into_iter().flatten() {
        let (approximate, count, rest) = self::approximate(number.trim());
        if count.is_some() && (rest.trim().is_empty() || is_people(rest.trim())) {
            return Counted { name: at(name.trim()), count, approximate };
        }
    }
    Counted { name: at(trimmed), count: None, approximate: false }
}

/// `ca. 14 …`: whether it is only about right, the number, and the rest.
fn approximate(text: &str) -> (bool, Option<u32>, &str) {
    let (about, rest) = without_about(text);
    let length = rest.bytes().take_while(u8::is_ascii_digit).count();
    let (number, after) = rest.split_at(length);
    let is_whole = after.chars().next().is_none_or(|c| c.is_whitespace() || "×x*".contains(c));
    match number.parse::<u32>() {
        Ok(number) if is_whole && number <= MOST_PEOPLE => (about, Some(number), after),
        _ => (about, None, rest),
    }
}

fn without_about(text: &str) -> (bool, &str) {
    const ABOUT: [&str; 12] = [
        "ca.",
        "ca ",
        "circa ",
        "zirka ",
        "etwa ",
        "rund ",
        "ungefähr ",
        "about ",
        "approx.",
        "approx ",
        "~",
        "knapp ",
    ];
    let begins = |word: &&&str| text.get(..word.len()).is_some_and(|start| start.to_lowercase() == **word);
    match ABOUT.iter().find(begins) {
        Some(word) => (true, text[word.len()..].trim_start()),
        None => (false, text),
    }
}

fn is_people(text: &str) -> bool {
    const PEOPLE: [&str; 14] = [
        "person",
        "personen",
        "leute",
        "teilnehmende",
        "teilnehmer",
        "teilnehmerinnen",
        "tn",
        "menschen",
        "people",
        "persons",
        "participants",
        "attendees",
        "gäste",
        "mal",
    ];
    let lower = text.trim_end_matches('.').to_lowercase();
    lower.split(' ').all(|word| PEOPLE.contains(&word) || matches!(word, "und" | "*innen" | "weitere" | "others"))
}

/// An official key: 8 digits, or 5 for a district. The error is the key with its lost zero, if that is it.
pub fn ags(text: &str) -> Result<String, Option<String>> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    if !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(None);
    }
    // The official keys of the Länder run from 01 to 16.
    let is_land =
        |key: &str| key.get(..2).and_then(|land| land.parse().ok()).is_some_and(|land: u8| (1..=16).contains(&land));
    match digits.len() {
        5 | 8 if is_land(&digits) => Ok(digits),
        4 | 7 if is_land(&format!("0{digits}")) => Err(Some(format!("0{digits}"))),
        _ => Err(None),
    }
}

/// `53.7, 9.99`, in degrees.
pub fn coordinates(latitude: &str, longitude: &str) -> Option<Coordinates> {
    let degrees = |text: &str, most: f64| text.trim().parse::<f64>().ok().filter(|degrees| degrees.abs() <= most);
    Some(Coordinates { latitude: degrees(latitude, 90.0)?, longitude: degrees(longitude, 180.0)? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations() {
        for (text, minutes) in [
            ("45", 45),
            ("45 Min.", 45),
            ("45min", 45),
            ("ca. 45 Minuten", 45),
            ("1,5 Std.", 90),
            ("1.5 h", 90),
            ("1 Stunde", 60),
            ("1:30", 90),
            ("0:45 Std.", 45),
            ("1 Std. 30 Min.", 90),
            ("1h30", 90),
            ("PT1H30M", 90),
        ] {
            assert_eq!(duration(text), Some(minutes), "{text}");
        }
        for text in ["", "lang", "1,5", "-45", "1:60", "1:5", "45 Tage", "0", "2700", "99999999999"] {
            assert_eq!(duration(text), None, "{text}");
        }
    }

    #[test]
    fn counts_and_names() {
        let shown = |text: &str| {
            let counted = counted(text);
            let name = counted.name.map_or("-", |name| &text[name]).to_owned();
            let about = if counted.approximate { "~" } else { "" };
            format!("{name} {about}{}", counted.count.map_or("-".to_owned(), |count| count.to_string()))
        };
        for (text, expected) in [
            ("Düren (2)", "Düren 2"),
            ("Norderstedt: 3", "Norderstedt 3"),
            ("2 × Düren", "Düren 2"),
            ("2x Düren", "Düren 2"),
            ("2× Düren", "Düren 2"),
            ("Düren x 2", "Düren 2"),
            ("14", "- 14"),
            ("ca. 14 Personen", "- ~14"),
            ("etwa 14", "- ~14"),
            ("Etwa 14 Leute", "- ~14"),
            ("3 Personen aus Düren", "Düren 3"),
            ("Düren (ca. 2 Personen)", "Düren ~2"),
            (" Halle (Saale) ", "Halle (Saale) -"),
            ("Halle (Saale) (2)", "Halle (Saale) 2"),
            ("Landkreis Heidekreis", "Landkreis Heidekreis -"),
            ("Maria Muster, Düren", "Maria Muster, Düren -"),
            ("2 Xanten", "2 Xanten -"),
            ("p03", "p03 -"),
            ("100000", "- 100000"),
            ("100001", "100001 -"),
            ("Düren (4000000000)", "Düren (4000000000) -"),
            ("99999999999", "99999999999 -"),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    #[test]
    fn keys_keep_their_zeros() {
        assert_eq!(ags("01060063"), Ok("01060063".to_owned()));
        assert_eq!(ags("07 135"), Ok("07135".to_owned()));
        assert_eq!(ags("1060063"), Err(Some("01060063".to_owned())));
        assert_eq!(ags("99060063"), Err(None));
        assert_eq!(ags("0x10"), Err(None));
    }
}
