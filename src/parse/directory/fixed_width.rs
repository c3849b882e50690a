//! GV100AD, the directory of the Federal Statistical Office: one place a line, 220 characters wide.
//!
//! Of each line are read: the kind of record (columns 1–2), the day as of which it holds (3–10), the key (11–18), the
//! name (23–72) and the kind of the place (123–124), all as the description of the data set gives them. Columns are
//! characters, not bytes.

use jiff::civil::Date;

use super::{DirectoryError, Listed};
use crate::model::{Land, MunicipalityKind};

/// What records are: Länder, regions, districts, associations, municipalities.
const RECORDS: [&str; 6] = ["10", "20", "30", "40", "50", "60"];

/// Whether a line begins as each of the file does: with the kind of its record and a day.
pub fn is_row(line: &str) -> bool {
    line.get(..2).is_some_and(|record| RECORDS.contains(&record))
        && line.get(2..12).is_some_and(|digits| digits.bytes().all(|b| b.is_ascii_digit()))
}

/// All places of the file, and the day as of which they hold.
pub fn read(text: &str) -> Result<(Vec<Listed>, Option<Date>), DirectoryError> {
    let (mut entries, mut date) = (Vec::new(), None);
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        if !is_row(line) {
            return Err(DirectoryError::BadLine(number + 1));
        }
        date = date.or_else(|| day(&line[2..10]));
        if let "40" | "50" | "60" = &line[..2] {
            entries.extend(place(line).ok_or(DirectoryError::BadLine(number + 1))?);
        }
    }
    Ok((entries, date))
}

fn day(digits: &str) -> Option<Date> {
    let [year, month, day] = [&digits[..4], &digits[4..6], &digits[6..]];
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

/// One place. The outer `None` is a line that is none; the inner one a place that is no municipality, or one that has
/// another line too.
fn place(line: &str) -> Option<Option<Listed>> {
    let key = columns(line, 11, 18);
    let name = columns(line, 23, 72);
    if name.is_empty() || !key.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let kind = columns(line, 123, 124);
    let (kind, title, digits) = match (&line[..2], kind.as_str()) {
        // Towns that are their own district have a line of municipality besides; areas without one have no council.
        ("40", "41" | "42") | ("60", "65" | "66") => return Some(None),
        ("40", "44") => (Some(MunicipalityKind::District), "landkreis", Some(5)),
        ("40", _) => (Some(MunicipalityKind::District), "kreis", Some(5)),
        ("50", "51") => (Some(MunicipalityKind::Association), "amt", None),
        ("50", "52") => (Some(MunicipalityKind::Association), "samtgemeinde", None),
        ("50", "53") => (Some(MunicipalityKind::Association), "verbandsgemeinde", None),
        ("50", "54") => (Some(MunicipalityKind::Association), "verwaltungsgemeinschaft", None),
        ("50", "56") => (Some(MunicipalityKind::Association), "verwaltungsverband", None),
        // The rest are single municipalities, each with its own line.
        ("50", _) => return Some(None),
        (_, "61" | "62" | "63" | "67") => (Some(MunicipalityKind::Town), "stadt", Some(8)),
        (_, "60") => (Some(MunicipalityKind::Municipality), "markt", Some(8)),
        _ if name.contains("stadt") && name.contains(',') => (Some(MunicipalityKind::Town), "stadt", Some(8)),
        _ => (Some(MunicipalityKind::Municipality), "gemeinde", Some(8)),
    };
    let ags = match digits {
        Some(digits) => Some(key.get(..digits)?.to_owned()),
        None => None,
    };
    Some(Some(Listed { land: Land::from_ags(&key), name, ags, kind, district: None, title }))
}

/// The text in some columns, counted from 1, both ends included. Blanks at the end of a line may be missing.
fn columns(line: &str, from: usize, to: usize) -> String {
    let text: String = line.chars().skip(from - 1).take(to + 1 - from).collect();
    text.trim().to_owned()
}
