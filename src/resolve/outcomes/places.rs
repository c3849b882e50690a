//! Municipalities in running text.

use crate::model::{Municipality, MunicipalityId, everyday_names};
use crate::resolve::registry::Registry;
use crate::resolve::spellings::Spellings;
use crate::source::{HashSet, fold, is_composed};

/// Municipalities by all they are called, to find owners in running text.
pub struct Places {
    registry: Registry,
    /// In characters: how far a name in running text can reach.
    longest: usize,
    /// With what names begin, folded: most words of a text begin none.
    first_words: HashSet<String>,
    /// What the event's own list calls them, where it has one: only then can a name be wrong.
    listed: Option<Spellings>,
}

/// Names that are longer are found in parentheses only, so that many mentions stay cheap.
const LONGEST_MENTION: usize = 100;
/// Of one name in running text.
const MOST_WORDS: usize = 6;

impl Places {
    pub fn new(municipalities: &[Municipality], has_list: bool) -> Self {
        let names = municipalities.iter().enumerate().flat_map(|(place, municipality)| {
            let own = [&municipality.name, &municipality.short, &municipality.slug];
            own.into_iter().chain(&municipality.aliases).map(move |name| (name.as_str(), place))
        });
        let mut places = Self::of(names);
        for (place, municipality) in municipalities.iter().enumerate() {
            for name in [&municipality.name, &municipality.short] {
                for everyday in everyday_names(municipality.kind, name) {
                    places.registry.insert_everyday(&everyday, place);
                    places.reach(&everyday);
                }
            }
        }
        places.listed = has_list.then(|| {
            let listed = municipalities.iter().filter(|municipality| municipality.listed);
            listed
                .flat_map(|place| [&place.name, &place.short].into_iter().chain(&place.aliases))
                .map(String::as_str)
                .collect()
        });
        places
    }

    fn reach(&mut self, name: &str) {
        self.longest = self.longest.max(name.chars().count()).min(LONGEST_MENTION);
        let folded = fold(name);
        let first = folded.split(' ').next().unwrap_or_default();
        if !self.first_words.contains(first) {
            self.first_words.insert(first.to_owned());
        }
    }

    /// Names, and the municipalities they mean.
    pub fn of<'n>(names: impl IntoIterator<Item = (&'n str, usize)>) -> Self {
        let mut places =
            Self { registry: Registry::default(), longest: 0, first_words: HashSet::default(), listed: None };
        for (name, place) in names {
            places.registry.insert(name, place);
            places.reach(name);
        }
        places
    }

    /// The one that a name means, with or without `@` and braces.
    pub fn known(&self, name: &str) -> Option<MunicipalityId> {
        let name = name.trim();
        let name = name.strip_prefix('@').unwrap_or(name).trim().trim_matches(['{', '}']);
        // Folding takes as long as the text is.
        (name.len() <= 4 * LONGEST_MENTION).then(|| self.registry.one(name).map(MunicipalityId::new))?
    }

    /// All of a list: `Düren und Gütersloh`, `Düren, Gütersloh`, `Düren/Gütersloh`. None where one is not known.
    pub fn all(&self, list: &str) -> Option<Vec<MunicipalityId>> {
        if let Some(one) = self.known(list) {
            return Some(vec![one]);
        }
        let mut owners = Vec::new();
        for part in members(list.trim()) {
            owners.push(self.known(part)?);
        }
        (!owners.is_empty()).then_some(owners)
    }

    /// Those of a list that are known.
    pub fn some(&self, list: &str) -> Vec<MunicipalityId> {
        self.all(list).unwrap_or_else(|| members(list).filter_map(|part| self.known(part)).collect())
    }

    /// The longest known name at the start of `text`, and how many bytes its mention takes.
    pub fn at_start(&self, text: &str) -> Option<(MunicipalityId, usize)> {
        if let Some(braced) = text.strip_prefix('{') {
            let name = braced.get(..bounded(braced, self.longest + 1))?.split_once('}')?.0;
            return Some((self.known(name)?, name.len() + 2));
        }
        if self.longest == 0 {
            return None;
        }
        let text = &text[..bounded(text, self.longest + 1)];
        let reach = bounded(text, self.longest);
        let mut ends = ends_of_words(text).filter(|end| *end <= reach).take(2 * MOST_WORDS).peekable();
        if !self.begins_name(text, *ends.peek()?) {
            return None;
        }
        ends.collect::<Vec<_>>().into_iter().rev().find_map(|end| Some((self.known(&text[..end])?, end)))
    }

    /// What stands behind an `@` and is by a slip or two no name of the list, and that name. Names of accounts, as in
    /// `@dueren_it`, are none.
    pub fn slip_at_start<'t>(&self, text: &'t str) -> Option<(&'t str, &str)> {
        let listed = self.listed.as_ref()?;
        if let Some(braced) = text.strip_prefix('{') {
            let name = braced.get(..bounded(braced, LONGEST_MENTION))?.split_once('}')?.0;
            return Some((name, listed.slip_for(name)?));
        }
        let text = &text[..bounded(text, LONGEST_MENTION)];
        let ends: Vec<usize> = ends_of_words(text).take(MOST_WORDS).collect();
        ends.into_iter().rev().find_map(|end| {
            let (name, behind) = text.split_at(end);
            let name = if name.contains('(') { name } else { name.trim_end_matches([',', ';', ':', ' ', ')', ']']) };
            let is_account = behind.starts_with(['_', '-', '.', '@']) && behind[1..].starts_with(char::is_alphanumeric);
            Some((name, listed.slip_for(name).filter(|_| !is_account)?))
        })
    }

    /// Whether any name begins with the first word of a text, which ends there; in doubt it may.
    fn begins_name(&self, text: &str, end: usize) -> bool {
        let is_clear = is_composed(text) && text[end..].chars().next().is_none_or(|c| c.is_ascii());
        let first = fold(&text[..end]);
        !is_clear || first.is_empty() || first.contains(' ') || self.first_words.contains(&first)
    }

    /// All that a text names, each once.
    pub fn within(&self, text: &str) -> Vec<MunicipalityId> {
        let mut found = Vec::new();
        let mut past = 0;
        for at in word_starts(text) {
            if at < past || !text[at..].starts_with(char::is_uppercase) {
                continue;
            }
            if let Some((place, length)) = self.at_start(&text[at..]) {
                past = at + length;
                if !found.contains(&place) {
                    found.push(place);
                }
            }
        }
        found
    }
}

/// What „und“, commas and the like divide.
pub fn members(list: &str) -> impl Iterator<Item = &str> {
    let words = [" und ", " and ", " u. ", " sowie "];
    let divided = list.split([',', ';', '/', '&', '+']);
    let divided = divided.flat_map(move |part| {
        let mut parts = vec![part];
        for word in words {
            parts = parts.into_iter().flat_map(|part| part.split(word)).collect();
        }
        parts
    });
    divided.map(str::trim).filter(|part| !part.is_empty())
}

/// Where the words of a text begin.
pub fn word_starts(text: &str) -> impl Iterator<Item = usize> {
    let mut within = false;
    text.char_indices().filter_map(move |(at, c)| {
        let starts = !within && c.is_alphanumeric();
        within = c.is_alphanumeric();
        starts.then_some(at)
    })
}

/// Where the words of a text end; a parenthesis ends with its sign.
fn ends_of_words(text: &str) -> impl Iterator<Item = usize> {
    let mut last = ' ';
    text.char_indices().map(Some).chain([None]).filter_map(move |next| {
        let (at, c) = next.unwrap_or((text.len(), ' '));
        let before = std::mem::replace(&mut last, c);
        ((before.is_alphanumeric() || before == ')') && !c.is_alphanumeric()).then_some(at)
    })
}

/// How many bytes the first `characters` of a text take.
fn bounded(text: &str, characters: usize) -> usize {
    text.char_indices().nth(characters).map_or(text.len(), |(at, _)| at)
}
