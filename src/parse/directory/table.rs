//! A table of keys and names, as spreadsheets and open-data portals give it away: CSV with `;`, `,` or tabs.

use super::{DirectoryError, Listed};
use crate::model::{Land, MunicipalityKind};
use crate::source::fold;

/// What the column of keys may be called, folded, the likeliest first.
const KEYS: [&str; 10] = [
    "ags",
    "amtlicher gemeindeschluessel",
    "amtlicher gemeindeschluessel ags",
    "gemeindeschluessel",
    "gemeindekennziffer",
    "gkz",
    "regionalschluessel",
    "ars",
    "schluessel",
    "key",
];

/// The same for the names.
const NAMES: [&str; 10] = [
    "name",
    "gemeindename",
    "gemeinde",
    "kommune",
    "bezeichnung",
    "ort",
    "municipality",
    "stadt",
    "gebietseinheit",
    "gen",
];

pub fn read(text: &str) -> Result<Vec<Listed>, DirectoryError> {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let delimiter = [';', '\t', ','].into_iter().max_by_key(|&delimiter| first.matches(delimiter).count());
    let delimiter = delimiter.filter(|&delimiter| first.contains(delimiter)).ok_or(DirectoryError::Unknown)?;
    let mut rows = Rows { rest: text, delimiter };
    let titles = rows.find(|row| row.iter().any(|cell| !cell.trim().is_empty())).unwrap_or_default();
    let folded: Vec<String> = titles.iter().map(|title| fold(title)).collect();
    let column = |known: &[&str]| known.iter().find_map(|known| folded.iter().position(|title| title == known));
    let (Some(key), Some(name)) = (column(&KEYS), column(&NAMES)) else {
        return Err(DirectoryError::NoColumns(titles.join(", ")));
    };
    let place = |row: Vec<String>| entry(row.get(key)?, row.get(name)?.trim());
    Ok(rows.filter_map(place).collect())
}

/// `None` for a line that is no place, such as a sum or a Land.
fn entry(key: &str, name: &str) -> Option<Listed> {
    let key: String = key.chars().filter(|c| !c.is_whitespace()).collect();
    if name.is_empty() || !key.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    let is_town = fold(name).split(' ').skip(1).any(|word| word.ends_with("stadt")) && name.contains(',');
    // Spreadsheets take the zero at the beginning off; a regional key has that of the association in its middle.
    let ags = match key.len() {
        4 | 7 | 11 => format!("0{key}"),
        _ => key,
    };
    let ags = match ags.len() {
        12 => format!("{}{}", &ags[..5], &ags[9..]),
        // In a list of districts, a town that is its own.
        5 if is_town => format!("{ags}000"),
        5 | 8 => ags,
        _ => return None,
    };
    let land = Land::from_ags(&ags)?;
    let (kind, title) = match ags.len() {
        5 => (Some(MunicipalityKind::District), "kreis"),
        _ if is_town || ags.ends_with("000") => (Some(MunicipalityKind::Town), "stadt"),
        _ => (None, "gemeinde"),
    };
    Some(Listed { name: name.to_owned(), ags: Some(ags), kind, land: Some(land), district: None, title })
}

/// The rows of a table. A cell in quotes may hold the delimiter, a line end, and quotes, doubled.
struct Rows<'a> {
    rest: &'a str,
    delimiter: char,
}

impl Iterator for Rows<'_> {
    type Item = Vec<String>;

    fn next(&mut self) -> Option<Vec<String>> {
        if self.rest.is_empty() {
            return None;
        }
        let (mut row, mut cell, mut quoted, mut is_blank) = (Vec::new(), String::new(), false, true);
        let mut letters = self.rest.char_indices().peekable();
        let mut end = self.rest.len();
        while let Some((at, c)) = letters.next() {
            match c {
                '"' if quoted && letters.peek().is_some_and(|&(_, next)| next == '"') => {
                    letters.next();
                    cell.push('"');
                }
                '"' if quoted || is_blank => quoted = !quoted,
                '\n' if !quoted => {
                    end = at + 1;
                    break;
                }
                '\r' if !quoted => {}
                c if c == self.delimiter && !quoted => {
                    row.push(std::mem::take(&mut cell));
                    is_blank = true;
                }
                c => {
                    is_blank &= c.is_whitespace();
                    cell.push(c);
                }
            }
        }
        row.push(cell);
        self.rest = &self.rest[end..];
        Some(row)
    }
}
