//! "Did you mean …?"

use std::cell::OnceCell;
use std::collections::HashMap;

use crate::source::fold;

/// Names that someone may have meant. The nearest one is found by the groups of three letters that it shares,
/// so that many slips among many names stay cheap.
#[derive(Clone, Debug, Default)]
pub struct Spellings {
    names: Vec<String>,
    /// Group of letters → places of the names that have it; made when first asked for.
    groups: OnceCell<HashMap<[char; 3], Vec<u32>>>,
}

/// How alike two names must be for one to be a slip of the hand for the other.
const NEAR: f64 = 0.75;
/// A group that more names have than this, and than one in twenty, is not looked at.
const COMMON: usize = 50;
/// How many of the names that share most groups are compared letter by letter.
const COMPARED: usize = 16;

impl Spellings {
    pub fn push(&mut self, name: &str) {
        self.groups = OnceCell::new();
        self.names.push(name.to_owned());
    }

    /// The name nearest to `name`, if it is near enough.
    pub fn nearest(&self, name: &str) -> Option<&str> {
        self.nearest_place(name, None).map(|place| self.names[place].as_str())
    }

    /// The place of the name that is nearest to the one at `place`, itself left out.
    pub fn nearest_other(&self, place: usize) -> Option<usize> {
        self.nearest_place(&self.names[place], Some(place))
    }

    fn nearest_place(&self, name: &str, but: Option<usize>) -> Option<usize> {
        let groups = self.groups.get_or_init(|| self.grouped());
        let folded = fold(name);
        let mut shared: HashMap<u32, u32> = HashMap::new();
        for group in groups_of(&folded) {
            // What most names have in common tells none of them apart.
            let named = groups.get(&group).filter(|places| places.len() <= COMMON.max(self.names.len() / 20));
            for &place in named.into_iter().flatten() {
                *shared.entry(place).or_default() += 1;
            }
        }
        let mut ranked: Vec<(u32, u32)> = shared.into_iter().collect();
        ranked.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
        let places = ranked.into_iter().map(|(place, _)| place as usize).filter(|place| Some(*place) != but);
        let similarity = |place: usize| strsim::normalized_damerau_levenshtein(&folded, &fold(&self.names[place]));
        let scored = places.take(COMPARED).map(|place| (similarity(place), place));
        let best = scored.filter(|(score, _)| *score >= NEAR);
        best.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1))).map(|(_, place)| place)
    }

    fn grouped(&self) -> HashMap<[char; 3], Vec<u32>> {
        let mut groups: HashMap<[char; 3], Vec<u32>> = HashMap::new();
        for (place, name) in (0..).zip(&self.names) {
            for group in groups_of(&fold(name)) {
                groups.entry(group).or_default().push(place);
            }
        }
        groups
    }
}

impl<'a> FromIterator<&'a str> for Spellings {
    fn from_iter<I: IntoIterator<Item = &'a str>>(names: I) -> Self {
        Self { names: names.into_iter().map(str::to_owned).collect(), groups: OnceCell::new() }
    }
}

/// The groups of three letters of a folded name, with blanks around it, so that short names have some too.
fn groups_of(folded: &str) -> Vec<[char; 3]> {
    let letters: Vec<char> = [' ', ' '].into_iter().chain(folded.chars()).chain([' ', ' ']).collect();
    letters.windows(3).map(|group| [group[0], group[1], group[2]]).collect()
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
}
