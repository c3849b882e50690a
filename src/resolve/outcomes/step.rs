//! Owner and due date within the text of an outcome.
//!
//! Understood are `… (Norderstedt, bis 31.03.2017)` at the end, `@Norderstedt` and `@{Landkreis Heidekreis}`
//! anywhere, and `bis DATE`, `until DATE`, `by DATE` anywhere. What is not certainly an owner or a date stays text.

use jiff::civil::Date;

use super::Places;
use crate::model::MunicipalityId;
use crate::parse::date_at_start;
use crate::source::fold;

/// An outcome's text taken apart.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Step {
    pub text: String,
    /// The parenthesis at the end that named owner and date, as written.
    pub aside: Option<String>,
    pub owners: Vec<MunicipalityId>,
    pub due: Option<Date>,
}

/// Takes owners and due date out of a text.
pub fn read(text: &str, places: &Places) -> Step {
    let mut step = Step::of(text);
    step.take_parenthesis(places);
    step.take_mentions(places);
    step.take_due_date();
    step.text = tidy(&step.text);
    step
}

impl Step {
    /// A text of which nothing is taken out.
    pub fn of(text: &str) -> Self {
        Self { text: text.trim().to_owned(), ..Self::default() }
    }

    /// Reads the cells of a table's row by their column titles.
    pub fn add_cells(&mut self, cells: &[(String, String)], places: &Places) {
        for (title, cell) in cells.iter().skip(1) {
            match fold(title).as_str() {
                "wer" | "zustaendig" | "verantwortlich" | "zustaendigkeit" | "who" | "owner" | "responsible" => {
                    for owner in cell
                        .split([',', ';', '/', '&'])
                        .filter_map(|name| places.known(name.trim().trim_start_matches('@')))
                    {
                        self.add_owner(owner);
                    }
                }
                "bis" | "frist" | "termin" | "bis wann" | "wann" | "due" | "until" | "by" | "when" | "deadline" => {
                    let date = cell.trim().strip_prefix("bis ").unwrap_or(cell.trim());
                    self.due = self.due.or(date_at_start(date).map(|(date, _)| date));
                }
                _ => {}
            }
        }
    }

    fn add_owner(&mut self, owner: MunicipalityId) {
        if !self.owners.contains(&owner) {
            self.owners.push(owner);
        }
    }

    /// `(Norderstedt, Düren, bis 31.03.2017)` at the end, if every part of it is a place or a date.
    fn take_parenthesis(&mut self, places: &Places) {
        let bare = self.text.trim_end_matches(['.', ' ']);
        let Some(inner) = bare.strip_suffix(')') else { return };
        let Some(open) = opening_of(inner) else { return };
        let mut owners = Vec::new();
        let mut due = None;
        for part in inner[open + 1..].split([',', ';']).flat_map(before_and_from_until) {
            let name = part.strip_prefix('@').unwrap_or(part).trim_matches(['{', '}']);
            if let Some(owner) = places.known(name) {
                owners.push(owner);
            } else if let Some((date, "")) =
                due_word(part).and_then(|rest| date_at_start(rest)).or_else(|| date_at_start(part))
            {
                due = Some(date);
            } else {
                return;
            }
        }
        for owner in owners {
            self.add_owner(owner);
        }
        self.due = self.due.or(due);
        self.aside = Some(self.text[open..].to_owned());
        self.text.truncate(self.text[..open].trim_end().len());
    }

    /// `@` and the longest known name after it.
    fn take_mentions(&mut self, places: &Places) {
        let text = std::mem::take(&mut self.text);
        let mut parts = text.split('@');
        self.text.push_str(parts.next().unwrap_or_default());
        for part in parts {
            // An address of mail is no mention.
            let is_free = !self.text.ends_with(char::is_alphanumeric);
            match mention(part, places).filter(|_| is_free) {
                Some((owner, length)) => {
                    self.add_owner(owner);
                    self.text.push_str(&part[length..]);
                }
                None => self.text.extend(["@", part]),
            }
        }
    }

    fn take_due_date(&mut self) {
        let found = word_starts(&self.text).find_map(|at| {
            let rest = due_word(&self.text[at..])?;
            let (date, tail) = date_at_start(rest)?;
            Some((at, tail.len(), date))
        });
        if let Some((at, tail, date)) = found {
            self.due = self.due.or(Some(date));
            let end = self.text.len() - tail;
            self.text.replace_range(at..end, "");
        }
    }
}

/// Where the parenthesis opens that ends the text, `inner` being all before its `)`.
fn opening_of(inner: &str) -> Option<usize> {
    let mut depth = 0_u32;
    for (at, c) in inner.char_indices().rev() {
        match c {
            ')' => depth += 1,
            '(' if depth == 0 => return Some(at),
            '(' => depth -= 1,
            _ => {}
        }
    }
    None
}

/// `Norderstedt bis 31.03.2017` as place and date; anything else as it is.
fn before_and_from_until(part: &str) -> impl Iterator<Item = &str> {
    let at = [" bis ", " until ", " by "].iter().find_map(|word| part.find(word));
    let (before, after) = part.split_at(at.unwrap_or(0));
    [before.trim(), after.trim()].into_iter().filter(|part| !part.is_empty())
}

/// Where the words of a text begin.
fn word_starts(text: &str) -> impl Iterator<Item = usize> {
    let mut within = false;
    text.char_indices().filter_map(move |(at, c)| {
        let starts = !within && c.is_alphanumeric();
        within = c.is_alphanumeric();
        starts.then_some(at)
    })
}

/// What follows `bis`, `until` or `by`.
fn due_word(text: &str) -> Option<&str> {
    let begins = |word: &&str| text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    let word = ["bis", "until", "by"].into_iter().find(begins)?;
    let rest = &text[word.len()..];
    let date = rest.trim_start();
    let date = date.strip_prefix("zum ").or_else(|| date.strip_prefix("spätestens ")).unwrap_or(date);
    (rest.starts_with(char::is_whitespace)).then_some(date)
}

/// The longest known place at the start of `text`, which reaches no further than the next `@`, and how many bytes its mention takes.
fn mention(text: &str, places: &Places) -> Option<(MunicipalityId, usize)> {
    if let Some(braced) = text.strip_prefix('{') {
        let name = braced.get(..bounded(braced, places.longest + 1))?.split_once('}')?.0;
        return Some((places.known(name)?, name.len() + 2));
    }
    let limit = text.char_indices().map(|(at, c)| at + c.len_utf8()).take(places.longest).collect::<Vec<_>>();
    let ends_word = |end: &usize| text[*end..].chars().next().is_none_or(|c| !c.is_alphanumeric());
    limit.into_iter().rev().filter(ends_word).find_map(|end| {
        let name = &text[..end];
        // A folded name ignores punctuation at its end, which belongs to the sentence.
        let trimmed = name.trim_end_matches(|c: char| !c.is_alphanumeric() && c != ')');
        places.known(trimmed).map(|owner| (owner, trimmed.len()))
    })
}

/// How many bytes the first `characters` of a text take.
fn bounded(text: &str, characters: usize) -> usize {
    text.char_indices().nth(characters).map_or(text.len(), |(at, _)| at)
}

/// Single blanks, and none before a full stop or comma.
fn tidy(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut tidy = words.join(" ");
    for mark in [".", ",", ";", ":"] {
        tidy = tidy.replace(&format!(" {mark}"), mark);
    }
    tidy.trim_start_matches([',', ';', ':', ' ']).trim_end_matches([',', ';', '–', '-', ' ']).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_with(text: &str) -> (String, Vec<usize>, Option<String>) {
        let mut places = Places { registry: Default::default(), longest: 30 };
        for (place, name) in ["Norderstedt", "Landkreis Heidekreis", "Halle (Saale)", "Halle"].into_iter().enumerate() {
            places.registry.insert(name, place);
        }
        let step = read(text, &places);
        (step.text, step.owners.iter().map(|owner| owner.place()).collect(), step.due.map(|due| due.to_string()))
    }

    #[test]
    fn owners_and_dates_are_taken_out() {
        let due = Some("2017-03-31".to_owned());
        assert_eq!(
            read_with("Text teilen (Norderstedt, bis 31.03.2017)"),
            ("Text teilen".into(), vec![0], due.clone())
        );
        assert_eq!(
            read_with("Text teilen @Norderstedt bis 2017-03-31."),
            ("Text teilen.".into(), vec![0], due.clone())
        );
        assert_eq!(read_with("@{Landkreis Heidekreis}: Text teilen"), ("Text teilen".into(), vec![1], None));
        assert_eq!(read_with("Text teilen (Norderstedt bis 31.03.2017)"), ("Text teilen".into(), vec![0], due.clone()));
        assert_eq!(read_with("Text teilen (Halle (Saale))"), ("Text teilen".into(), vec![2], None));
        assert_eq!(read_with("Text teilen (by 2017-03-31)"), ("Text teilen".into(), vec![], due));
    }

    #[test]
    fn prose_stays_prose() {
        for text in [
            "bisher 31.03.2017",
            "Es kamen bis zu 30 Kommunen",
            "Mail an it@norderstedt",
            "Pilot (noch unklar, bis Mai?)",
            "(",
            ")",
            "@",
        ] {
            assert_eq!(read_with(text), (text.into(), vec![], None));
        }
    }

    /// In minutes where the work grows with the square of the length.
    #[test]
    fn long_texts_are_read_in_one_go() {
        for text in ["bis ", "bis 1", "@", "@a-", "@{", "@Halle ", "x-", "(", "Halle, "] {
            read_with(&text.repeat(50_000));
        }
    }
}
