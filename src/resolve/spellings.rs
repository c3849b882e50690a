//! "Did you mean …?"

use std::sync::OnceLock;

use super::sessions::name_of;
use crate::source::{HashMap, SourcePath, fold};

/// Names that someone may have meant. The nearest one is found by the groups of three letters that it shares,
/// so that many slips among many names stay cheap.
#[derive(Clone, Debug, Default)]
pub struct Spellings {
    names: Vec<Name>,
    /// Group of letters → places of the names that have it; made when first asked for.
    groups: OnceLock<HashMap<[char; 3], Vec<u32>>>,
}

#[derive(Clone, Debug)]
struct Name {
    /// What is proposed.
    shown: String,
    /// What is compared, folded.
    letters: Vec<char>,
}

/// How alike two names must be for one to be a slip of the hand for the other.
const NEAR: f64 = 0.75;
/// A group that more names have than this, and than one in twenty, tells none of them apart.
const COMMON: usize = 50;
/// How many names that share a group with another are looked at, those with the rarest groups first.
const LOOKED_AT: usize = 200;
/// How many of the names that share most groups are compared letter by letter.
const COMPARED: usize = 16;

impl Spellings {
    pub fn push(&mut self, name: &str) {
        self.push_called(name, name);
    }

    /// Of files only what they are called is compared: their folders are the same for many.
    pub fn of_files<'a>(paths: impl IntoIterator<Item = &'a SourcePath>) -> Self {
        let mut spellings = Self::default();
        for path in paths {
            spellings.push_called(path.as_str(), name_of(path));
        }
        spellings
    }

    /// Something that is compared by another name than the one that is proposed.
    pub fn push_called(&mut self, shown: &str, called: &str) {
        self.groups = OnceLock::new();
        self.names.push(Name { shown: shown.to_owned(), letters: fold(called).chars().collect() });
    }

    /// The name nearest to `name`, if it is near enough.
    pub fn nearest(&self, name: &str) -> Option<&str> {
        let letters: Vec<char> = fold(name).chars().collect();
        let scored = self.candidates(&letters).into_iter().map(|place| (self.similarity(place, &letters), place));
        let best = scored.filter(|(score, _)| *score >= NEAR);
        let best = best.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
        best.map(|(_, place)| self.names[place].shown.as_str())
    }

    /// The file that is called most like `path`.
    pub fn nearest_file(&self, path: &SourcePath) -> Option<&str> {
        self.nearest(name_of(path))
    }

    /// The places of names that differ from the one at `place` by so few letters that one is likely a slip:
    /// by one, in long names by two. In short ones a letter makes another name.
    pub fn slips_of(&self, place: usize) -> impl Iterator<Item = usize> {
        let letters = &self.names[place].letters;
        let allowed = slips_allowed(letters);
        let differs_little =
            move |other: &usize| (1..=allowed).contains(&distance(letters, &self.names[*other].letters));
        self.candidates(letters).into_iter().filter(move |&other| other != place).filter(differs_little)
    }

    /// The name that `name` is likely a slip for, by the same measure. What has more at its end is another word
    /// (Rosenheimer, Kölns), a short name with another letter is another name (Dürer).
    pub fn slip_for(&self, name: &str) -> Option<&str> {
        let letters: Vec<char> = fold(name).chars().collect();
        let allowed = slips_allowed(&letters);
        let near = self.candidates(&letters).into_iter().filter_map(|place| {
            let known = &self.names[place].letters;
            let slips = distance(&letters, known);
            let is_slip = slips <= allowed && !letters.starts_with(known) && !is_other_name(&letters, known);
            (slips == 0 || is_slip).then_some((slips, place))
        });
        near.min().filter(|(slips, _)| *slips > 0).map(|(_, place)| self.names[place].shown.as_str())
    }

    /// The names that share most groups with `letters`.
    fn candidates(&self, letters: &[char]) -> Vec<usize> {
        let all = self.groups.get_or_init(|| self.grouped());
        let common = COMMON.max(self.names.len() / 20);
        let mut groups: Vec<&[u32]> =
            groups_of(letters).filter_map(|group| Some(all.get(&group)?.as_slice())).collect();
        groups.retain(|places| places.len() <= common);
        groups.sort_by_key(|places| places.len());
        let mut shared: HashMap<u32, u32> = HashMap::default();
        let mut left = LOOKED_AT;
        for places in groups {
            // The first group is always looked at whole, since it is the rarest.
            if places.len() > left && !shared.is_empty() {
                break;
            }
            left = left.saturating_sub(places.len());
            for &place in places {
                *shared.entry(place).or_default() += 1;
            }
        }
        let mut ranked: Vec<(u32, u32)> = shared.into_iter().collect();
        ranked.sort_unstable_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        ranked.into_iter().take(COMPARED).map(|(place, _)| place as usize).collect()
    }

    fn similarity(&self, place: usize, letters: &[char]) -> f64 {
        let other = &self.names[place].letters;
        let longest = letters.len().max(other.len());
        if longest == 0 || letters.len().abs_diff(other.len()) * 4 > longest {
            return 0.0;
        }
        1.0 - distance(letters, other) as f64 / longest as f64
    }

    fn grouped(&self) -> HashMap<[char; 3], Vec<u32>> {
        let mut groups: HashMap<[char; 3], Vec<u32>> = HashMap::default();
        for (place, name) in (0..).zip(&self.names) {
            for group in groups_of(&name.letters) {
                let places = groups.entry(group).or_default();
                if places.last() != Some(&place) {
                    places.push(place);
                }
            }
        }
        groups
    }
}

impl<'a> FromIterator<&'a str> for Spellings {
    fn from_iter<I: IntoIterator<Item = &'a str>>(names: I) -> Self {
        let mut spellings = Self::default();
        for name in names {
            spellings.push(name);
        }
        spellings
    }
}

/// Whether a short name has another letter in place of one.
fn is_other_name(letters: &[char], known: &[char]) -> bool {
    const SHORT: usize = 8;
    let differing = letters.iter().zip(known).filter(|(a, b)| a != b).count();
    letters.len() == known.len() && letters.len() < SHORT && differing == 1
}

/// How many slips leave a name of so many letters the same.
fn slips_allowed(letters: &[char]) -> usize {
    match letters.len() {
        0..=5 => 0,
        6..=11 => 1,
        _ => 2,
    }
}

/// How many letters must be put in, left out, replaced or swapped with their neighbour. What is longer than any
/// name is not compared.
fn distance(a: &[char], b: &[char]) -> usize {
    const LONGEST: usize = 200;
    if a.len().max(b.len()) > LONGEST {
        return usize::MAX;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for (i, &x) in a.iter().enumerate() {
        let mut row = Vec::with_capacity(b.len() + 1);
        row.push(i + 1);
        for (j, &y) in b.iter().enumerate() {
            let replaced = above[j] + usize::from(x != y);
            let mut least = replaced.min(above[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && x == b[j - 1] && a[i - 1] == y {
                least = least.min(before[j - 1] + 1);
            }
            row.push(least);
        }
        before = std::mem::replace(&mut above, row);
    }
    above[b.len()]
}

/// The groups of three letters of a folded name, with blanks around it, so that short names have some too.
fn groups_of(letters: &[char]) -> impl Iterator<Item = [char; 3]> {
    let letter = |at: usize| at.checked_sub(2).and_then(|at| letters.get(at)).copied().unwrap_or(' ');
    (0..letters.len() + 2).map(move |at| [letter(at), letter(at + 1), letter(at + 2)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_of_the_hand_are_near() {
        let names = Spellings::from_iter(["Düsseldorf", "Norderstedt", "Kiel"]);
        assert_eq!(names.nearest("Düseldorf"), Some("Düsseldorf"));
        assert_eq!(names.nearest("Nordertsedt"), Some("Norderstedt"));
        assert_eq!(names.nearest("Keil"), Some("Kiel"));
        assert_eq!(names.nearest("Hamburg"), None);
        assert_eq!(names.nearest(""), None);
    }

    #[test]
    fn other_names_are_no_slips() {
        let names = ["Freiburg", "Freiberg", "Kiel", "Kehl", "Ratzeburg-Land", "Ratzebrug-Lant", "Bezirksamt"];
        let spellings = Spellings::from_iter(names);
        let slips = |place: usize| spellings.slips_of(place).map(|other| names[other]).collect::<Vec<_>>();
        assert_eq!(slips(0), ["Freiberg"]);
        assert_eq!(spellings.slip_for("Freibrg"), Some("Freiburg"));
        assert_eq!(spellings.slip_for("ratzeburg-lnd"), Some("Ratzeburg-Land"));
        for word in ["Freiburg", "Freiburgs", "Kiehl", "Bezirksamtes", "Amt"] {
            assert_eq!(spellings.slip_for(word), None, "{word}");
        }
        assert_eq!(slips(2), [""; 0]);
        assert_eq!(slips(4), ["Ratzebrug-Lant"]);
        assert_eq!(slips(6), [""; 0]);
    }

    #[test]
    fn files_are_told_by_what_they_are_called() {
        let paths: Vec<SourcePath> =
            ["sessions/e-akte.md", "sessions/scannen/index.md"].into_iter().filter_map(SourcePath::new).collect();
        let spellings = Spellings::of_files(&paths);
        let nearest = |path: &str| spellings.nearest_file(&SourcePath::new(path)?);
        assert_eq!(nearest("sessions/e-akt.md"), Some("sessions/e-akte.md"));
        assert_eq!(nearest("sessions/scanen/index.md"), Some("sessions/scannen/index.md"));
        assert_eq!(nearest("sessions/ganz-anders.md"), None);
    }

    /// In minutes where each slip is compared with all names.
    #[test]
    fn many_slips_among_many_names_are_cheap() {
        let paths: Vec<String> = (0..4000).map(|n| format!("sessions/session-{n:04}.md")).collect();
        let files: Vec<SourcePath> = paths.iter().filter_map(|path| SourcePath::new(path)).collect();
        let spellings = Spellings::of_files(&files);
        for n in 0..4000 {
            let path = SourcePath::new(&format!("sessions/sesion-{n:04}.md")).expect("a path");
            spellings.nearest_file(&path);
        }
    }
}
