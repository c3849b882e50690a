//! The official directory of municipalities, as its users download it: what is called how, and under which key.
//!
//! 1. [`read`] takes the file for what it is: [`fixed_width`] reads the directory of the Federal Statistical Office
//!    (GV100AD), [`table`] any table of keys and names.
//! 2. [`Directory::find`] looks places up by the [`names`] that people give them. It never guesses: where several
//!    may be meant, all are returned, and so where one key stands for several.

mod fixed_width;
mod names;
mod table;
#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;

use crate::model::{Land, MunicipalityKind};
use crate::source::{SourcePath, SourceText};

/// All places of a directory.
#[derive(Debug)]
pub struct Directory {
    entries: Vec<Listed>,
    /// Under each comparable name, the entries that it may mean.
    by_name: HashMap<String, Vec<usize>>,
    /// The same for what a district is called without that word, which rather means a town.
    by_bare_name: HashMap<String, Vec<usize>>,
    /// More than one where a key stands in several lines under different names: which of them holds is not to be told.
    by_key: HashMap<String, Vec<usize>>,
    /// The day as of which it holds, where the file says.
    pub date: Option<Date>,
    /// Whether it is the directory of the Federal Statistical Office.
    pub is_official: bool,
}

/// One place of a directory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Listed {
    /// As the directory writes it: „Norderstedt, Stadt“.
    pub name: String,
    /// 8 digits, 5 for a district; associations have none.
    pub ags: Option<String>,
    /// `None` where the directory does not tell.
    pub kind: Option<MunicipalityKind>,
    pub land: Option<Land>,
    /// The name of the district that it belongs to.
    pub district: Option<String>,
    /// What the directory calls its kind: „landkreis“, „amt“, „stadt“.
    title: &'static str,
}

/// What is known of a place that is looked up.
#[derive(Clone, Debug, Default)]
pub struct Wanted<'a> {
    pub ags: Option<&'a str>,
    /// All that it is called.
    pub names: Vec<&'a str>,
    /// As far as somebody wrote it.
    pub kind: Option<MunicipalityKind>,
    pub land: Option<Land>,
}

/// Why a file is no such directory.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DirectoryError {
    Empty,
    /// A ZIP file, which a spreadsheet is too.
    Packed,
    /// Neither the official layout nor a table.
    Unknown,
    /// A table without a column of keys or names; with the titles that it has.
    NoColumns(String),
    /// The line, from 1, that breaks the layout.
    BadLine(usize),
    /// Of the right form, and without any municipality.
    NoRows,
}

/// Reads a directory, of whichever form.
///
/// # Errors
/// Where the file is something else.
pub fn read(bytes: &[u8]) -> Result<Directory, DirectoryError> {
    if bytes.starts_with(b"PK\x03\x04") {
        return Err(DirectoryError::Packed);
    }
    if bytes.contains(&0) && !bytes.starts_with(b"\xFF\xFE") && !bytes.starts_with(b"\xFE\xFF") {
        return Err(DirectoryError::Unknown);
    }
    let path = SourcePath::new("directory").expect("a name is a path");
    let text = SourceText::decode(path, bytes).text;
    let Some(first) = text.lines().find(|line| !line.trim().is_empty()) else { return Err(DirectoryError::Empty) };
    let is_official = fixed_width::is_row(first);
    let (entries, date) = if is_official { fixed_width::read(&text)? } else { (table::read(&text)?, None) };
    if entries.is_empty() {
        return Err(DirectoryError::NoRows);
    }
    Ok(Directory::new(entries, date, is_official))
}

impl Directory {
    fn new(entries: Vec<Listed>, date: Option<Date>, is_official: bool) -> Self {
        let mut entries = without_repetitions(entries);
        let districts = entries.iter().filter(|entry| entry.kind == Some(MunicipalityKind::District));
        let districts: HashMap<String, String> =
            districts.filter_map(|entry| Some((entry.ags.clone()?, names::of_district(entry)))).collect();
        let (mut by_name, mut by_bare_name) = (HashMap::new(), HashMap::new());
        let mut by_key: HashMap<String, Vec<usize>> = HashMap::new();
        for (place, entry) in entries.iter_mut().enumerate() {
            let district = entry.ags.as_deref().filter(|ags| ags.len() == 8).and_then(|ags| districts.get(&ags[..5]));
            entry.district = district.cloned();
            let spelt = names::of_entry(entry);
            for (known, names) in [(&mut by_name, spelt.names), (&mut by_bare_name, spelt.bare)] {
                for name in names {
                    let places: &mut Vec<usize> = known.entry(name).or_default();
                    // Names of one entry come together.
                    if places.last() != Some(&place) {
                        places.push(place);
                    }
                }
            }
            if let Some(ags) = &entry.ags {
                by_key.entry(ags.clone()).or_default().push(place);
            }
        }
        Self { entries, by_name, by_bare_name, by_key, date, is_official }
    }

    pub fn len(&self) -> usize {
        self.entries.len()
    }

    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The places that may be meant: one where that is certain, none where it is not in the directory.
    pub fn find(&self, wanted: &Wanted) -> Vec<&Listed> {
        if let Some(ags) = wanted.ags {
            return self.with_key(ags, wanted);
        }
        let mut found: Vec<usize> = Vec::new();
        for name in &wanted.names {
            let candidates = self.named(name, wanted);
            // One of its names may say which of the namesakes it is.
            if candidates.len() == 1 && (found.is_empty() || found.contains(&candidates[0])) {
                return self.sharing_key(candidates[0]);
            }
            if found.is_empty() {
                found = candidates;
            }
        }
        found.into_iter().map(|place| &self.entries[place]).collect()
    }

    /// What a key stands for that the author has written. Its name tells which of several; else it does not matter where
    /// all are of one kind.
    fn with_key(&self, ags: &str, wanted: &Wanted) -> Vec<&Listed> {
        let all = self.by_key.get(ags).map_or(&[][..], Vec::as_slice);
        let is_called_so = |place: &&usize| wanted.names.iter().any(|name| self.named(name, wanted).contains(*place));
        let kind = |place: &usize| self.entries[*place].kind;
        let one = all
            .iter()
            .find(is_called_so)
            .or(all.first().filter(|first| all.iter().all(|place| kind(place) == kind(first))));
        one.map_or(all, std::slice::from_ref).iter().map(|&place| &self.entries[place]).collect()
    }

    /// A place, and others of the same key.
    fn sharing_key(&self, place: usize) -> Vec<&Listed> {
        let sharing = self.entries[place].ags.as_ref().and_then(|ags| self.by_key.get(ags));
        sharing.map_or(std::slice::from_ref(&place), Vec::as_slice).iter().map(|&place| &self.entries[place]).collect()
    }

    fn named(&self, name: &str, wanted: &Wanted) -> Vec<usize> {
        let name = names::comparable(name);
        let fits = |place: &&usize| {
            let entry = &self.entries[**place];
            let same_kind = wanted.kind.zip(entry.kind).is_none_or(|(wanted, own)| is_near(wanted, own));
            same_kind && wanted.land.zip(entry.land).is_none_or(|(wanted, own)| wanted == own)
        };
        let of = |known: &HashMap<String, Vec<usize>>| -> Vec<usize> {
            known.get(&name).into_iter().flatten().filter(fits).copied().collect()
        };
        let meant = of(&self.by_name);
        if meant.is_empty() { of(&self.by_bare_name) } else { meant }
    }
}

/// Each place once: tables have a line for each postal code, or for each year, and files are joined that overlap. Lines are
/// of one place where they have one key and a name in common.
fn without_repetitions(entries: Vec<Listed>) -> Vec<Listed> {
    let mut known: HashMap<String, HashSet<String>> = HashMap::new();
    let mut is_new = |entry: &Listed| {
        let Some(ags) = &entry.ags else { return true };
        let names = names::of_entry(entry).names;
        let known = known.entry(ags.clone()).or_default();
        let is_new = !names.iter().any(|name| known.contains(name));
        known.extend(names);
        is_new
    };
    entries.into_iter().filter(|entry| is_new(entry)).collect()
}

/// Whether people may call the one the other: a small town is a municipality to many.
fn is_near(wanted: MunicipalityKind, own: MunicipalityKind) -> bool {
    let is_single = |kind| matches!(kind, MunicipalityKind::Town | MunicipalityKind::Municipality);
    wanted == own || is_single(wanted) && is_single(own)
}
