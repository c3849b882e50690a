//! Owner and due date within the text of an outcome.
//!
//! 1. At the end: `(Norderstedt, bis 31.03.2017)`, `[Norderstedt]`, `→ Norderstedt`, `– Düren und Gütersloh`,
//!    `zuständig: Norderstedt`, `Frist: KW 12`.
//! 2. Anywhere: `bis DATE`, `until DATE`, `by DATE`, in the forms of [`due_at_start`].
//! 3. At the beginning: `Norderstedt: …`, `[Norderstedt] …`, `Norderstedt klärt …`.
//! 4. Anywhere: `@Norderstedt`, `@{Landkreis Heidekreis}`.
//!
//! What is not certainly an owner or a date stays text.

use jiff::civil::Date;

use super::places::{Places, word_starts};
use crate::model::MunicipalityId;
use crate::parse::{Due, due_at_start};
use crate::source::fold;

/// An outcome's text taken apart.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Step {
    pub text: String,
    /// What named owner and date at its end, as written.
    pub aside: Option<String>,
    pub owners: Vec<MunicipalityId>,
    pub due: Option<Date>,
    /// A day that no calendar has, as written; it stays in the text.
    pub impossible: Option<String>,
}

/// Takes owners and due date out of a text. `from` is the day of the session.
pub fn read(text: &str, places: &Places, from: Option<Date>) -> Step {
    let mut step = Step::of(text);
    step.take_end(places, from);
    step.take_due_date(from);
    step.take_beginning(places);
    step.take_mentions(places);
    step.text = tidy(&step.text);
    // What is nothing but owner and date stays as it is.
    if fold(&step.text).is_empty() {
        step.text = tidy(text);
        step.aside = None;
    }
    step
}

/// Longer lists of owners are prose.
const LONGEST_LIST: usize = 300;

impl Step {
    /// A text of which nothing is taken out.
    pub fn of(text: &str) -> Self {
        Self { text: text.trim().to_owned(), ..Self::default() }
    }

    pub fn add_owners(&mut self, owners: impl IntoIterator<Item = MunicipalityId>) {
        for owner in owners {
            if !self.owners.contains(&owner) {
                self.owners.push(owner);
            }
        }
    }

    /// Takes what names owner and date at the end, several of them.
    fn take_end(&mut self, places: &Places, from: Option<Date>) {
        const MOST: usize = 4;
        let whole = self.text.clone();
        for _ in 0..MOST {
            let Some(end) =
                endings(&self.text).into_iter().find_map(|end| Some((end, self.told_by(end.inner, places, from)?)))
            else {
                break;
            };
            let (Ending { start, .. }, (owners, due)) = end;
            self.add_owners(owners);
            self.due = self.due.or(due);
            self.aside = Some(whole[start..].to_owned());
            self.text.truncate(whole[..start].trim_end().len());
        }
        // Where more stands there than places, it stays, and who is named first is an owner all the same.
        if self.owners.is_empty()
            && let Some(end) = endings(&self.text).into_iter().find(|end| end.encloses)
            && let Some((first, rest)) = end.inner.split_once([',', ';'])
            && let Some(owner) = places.known(first)
        {
            self.owners.push(owner);
            let more = places.some(rest);
            self.add_owners(more);
        }
    }

    /// Owners and date of a list that names nothing else.
    fn told_by(&self, list: &str, places: &Places, from: Option<Date>) -> Option<(Vec<MunicipalityId>, Option<Date>)> {
        if list.len() > LONGEST_LIST || list.trim().is_empty() {
            return None;
        }
        if let Some(owners) = places.all(list) {
            return Some((owners, None));
        }
        let (mut owners, mut due) = (Vec::new(), None);
        for part in list.split([',', ';']).flat_map(before_and_from_until).map(without_label) {
            if let Some(date) = whole_date(part, from) {
                due = due.or(Some(date));
            } else {
                owners.extend(places.all(part)?);
            }
        }
        Some((owners, due))
    }

    /// `bis 31.03.2017` and the like, the first of them.
    fn take_due_date(&mut self, from: Option<Date>) {
        let text = std::mem::take(&mut self.text);
        let dates = word_starts(&text).filter_map(|at| {
            let rest = due_word(&text[at..]).filter(|_| !ends_range(&text[..at]))?;
            Some((at, due_at_start(rest, from)?))
        });
        for (at, due) in dates {
            match due {
                Due::Day(date, tail) => {
                    self.due = self.due.or(Some(date));
                    self.text = format!("{}{tail}", &text[..at]);
                    return;
                }
                Due::Impossible(written) => {
                    self.impossible.get_or_insert(written.to_owned());
                }
            }
        }
        self.text = text;
    }

    /// `Norderstedt: …`, `=> Düren klärt …`, `[Norderstedt] …`.
    fn take_beginning(&mut self, places: &Places) {
        let whole = std::mem::take(&mut self.text);
        let text = without_arrow(&whole);
        let window = &text[..text.floor_char_boundary(LONGEST_LIST)];
        let enclosed = ["()", "[]"].iter().find_map(|marks| {
            let (inner, rest) = window.strip_prefix(&marks[..1])?.split_once(&marks[1..])?;
            Some((inner, rest.len()))
        });
        let divided = || {
            let mut divisions = [": ", " – ", " - ", " — "].iter().filter_map(|mark| window.split_once(mark));
            divisions.find_map(|(list, rest)| Some((places.all(list)?, rest.len())))
        };
        let found = match enclosed {
            Some((inner, rest)) => places.all(inner).map(|owners| (owners, rest)),
            None => divided(),
        };
        if let Some((owners, rest)) = found {
            self.add_owners(owners);
            self.text = text[window.len() - rest..].trim_start_matches([':', ' ']).to_owned();
            return;
        }
        self.add_owners(subject(window, places).into_iter().flatten());
        self.text = text.to_owned();
    }

    /// `@` and the longest known name after it. Where the sentence needs the name, it stays.
    fn take_mentions(&mut self, places: &Places) {
        let text = std::mem::take(&mut self.text);
        let mut parts = text.split('@');
        self.text.push_str(parts.next().unwrap_or_default());
        for part in parts {
            // An address of mail is no mention.
            let is_free = !self.text.ends_with(char::is_alphanumeric);
            let blanks = part.len() - part.trim_start().len();
            match places.at_start(part.trim_start()).filter(|_| is_free) {
                Some((owner, length)) => {
                    self.add_owners([owner]);
                    let (name, mut rest) = part[blanks..].split_at(length);
                    if needs_name(&self.text) {
                        self.text.push_str(name.trim_matches(['{', '}']));
                    } else if let Some((more, length)) = further_mention(rest, places) {
                        self.add_owners([more]);
                        rest = &rest[length..];
                    }
                    self.text.push_str(rest);
                }
                None => self.text.extend(["@", part]),
            }
        }
    }
}

/// What may name owner and date at the end of a text.
#[derive(Clone, Copy, Debug)]
struct Ending<'t> {
    /// Where it begins, with its signs.
    start: usize,
    inner: &'t str,
    /// Whether brackets stand around it.
    encloses: bool,
}

fn endings(text: &str) -> Vec<Ending<'_>> {
    let bare = text.trim_end_matches(['.', ' ', ',', ';']);
    let mut endings = Vec::new();
    for (open, close) in [('(', ')'), ('[', ']')] {
        if let Some(inner) = bare.strip_suffix(close)
            && let Some(start) = opening_of(inner, open, close)
        {
            endings.push(Ending { start, inner: &inner[start + 1..], encloses: true });
        }
    }
    if !endings.is_empty() {
        return endings;
    }
    // Only the last stretch of a long text can be such a list.
    let stretch = bare.ceil_char_boundary(bare.len().saturating_sub(LONGEST_LIST));
    let tail = &bare[stretch..];
    for arrow in ["→", "⇒", "➔", "➜", "=>", "->", " – ", " — ", " - "] {
        if let Some(at) = tail.rfind(arrow) {
            endings.push(Ending { start: stretch + at, inner: &tail[at + arrow.len()..], encloses: false });
        }
    }
    // Without its final full stop `31.3.` is no day.
    let tail = &text[stretch..].trim_end();
    if let Some(colon) = tail.rfind(": ")
        && let Some(start) = word_starts(&tail[..colon]).filter(|&at| is_label(&tail[at..colon])).last()
    {
        endings.push(Ending { start: stretch + start, inner: &tail[colon + 1..], encloses: false });
    }
    endings
}

/// Where the bracket opens that ends the text, `inner` being all before its closing sign.
fn opening_of(inner: &str, open: char, close: char) -> Option<usize> {
    let mut depth = 0_u32;
    for (at, c) in inner.char_indices().rev() {
        match c {
            c if c == close => depth += 1,
            c if c == open && depth == 0 => return Some(at),
            c if c == open => depth -= 1,
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

/// A part of a list that is a date and nothing else.
fn whole_date(part: &str, from: Option<Date>) -> Option<Date> {
    let part = part.trim();
    let date = due_word(part).unwrap_or(part);
    match due_at_start(date, from)? {
        Due::Day(date, rest) => rest.trim_matches(['.', ' ']).is_empty().then_some(date),
        Due::Impossible(_) => None,
    }
}

/// `zuständig: Norderstedt`, `Frist: 31.3.` without the word before the colon.
fn without_label(part: &str) -> &str {
    part.split_once(':').filter(|(label, _)| is_label(label)).map_or(part, |(_, rest)| rest.trim())
}

/// Words that say that an owner or a date follows.
fn is_label(text: &str) -> bool {
    const LABELS: [&str; 27] = [
        "zustaendig",
        "zustaendig ist",
        "zustaendigkeit",
        "zustaendige",
        "verantwortlich",
        "verantwortliche",
        "verantwortlichkeit",
        "verantwortung",
        "federfuehrung",
        "federfuehrend",
        "wer",
        "bis wann",
        "wann",
        "frist",
        "termin",
        "faellig",
        "faellig am",
        "deadline",
        "due",
        "due date",
        "owner",
        "owners",
        "responsible",
        "assigned to",
        "assignee",
        "who",
        "when",
    ];
    text.len() <= 40 && LABELS.contains(&fold(text).as_str())
}

/// What follows `bis`, `until`, `by` and words such as `bis spätestens zum`.
fn due_word(text: &str) -> Option<&str> {
    const FIRST: [&str; 8] = ["bis", "until", "till", "by", "spätestens", "fällig", "due", "deadline"];
    const MORE: [&str; 10] =
        ["bis", "zum", "zur", "spätestens", "einschließlich", "einschl.", "am", "the", "latest", "in der"];
    let strip = |text: &'_ str, words: &[&str]| {
        words.iter().find_map(|word| {
            let start = text.get(..word.len())?;
            let same = start.eq_ignore_ascii_case(word) || start.to_lowercase() == *word;
            let rest = &text[word.len()..];
            (same && rest.starts_with([' ', ':', '\u{a0}']))
                .then(|| text.len() - rest.trim_start_matches([' ', ':', '\u{a0}']).len())
        })
    };
    let mut rest = &text[strip(text, &FIRST)?..];
    while let Some(length) = strip(rest, &MORE) {
        // „the end of March“ is a date with its article.
        if rest.starts_with("the ") && rest[length..].starts_with(['e', 'm', 'b']) {
            break;
        }
        rest = &rest[length..];
    }
    Some(rest)
}

/// Whether a `bis` behind this text ends a stretch: `vom 1. bis 3. Mai`, `Januar bis März`, `Mo bis Mi`.
fn ends_range(before: &str) -> bool {
    const LONGEST_WORD: usize = 30;
    let window = &before[before.ceil_char_boundary(before.len().saturating_sub(LONGEST_WORD))..];
    let Some(word) = window.split_whitespace().next_back() else { return false };
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    let is_closed = word.ends_with([',', ';', ':', ')', '!', '?']);
    let begins = word.starts_with(|c: char| c.is_ascii_digit());
    let is_time = crate::parse::is_month_or_weekday(bare);
    !is_closed && (begins || is_time)
}

/// `→ Düren klärt` without its arrow.
fn without_arrow(text: &str) -> &str {
    let bare = text.trim_start();
    let arrow = ["→", "⇒", "➔", "➜", "=>", "->", "-->", "==>"].iter().find_map(|arrow| bare.strip_prefix(arrow));
    arrow.unwrap_or(bare).trim_start()
}

/// The places that do something: `Düren klärt …`, `Düren und Gütersloh teilen …`. The name stays in the sentence.
fn subject(text: &str, places: &Places) -> Option<Vec<MunicipalityId>> {
    const NO_VERBS: [&str; 14] = [
        "mit", "seit", "nicht", "dort", "statt", "jetzt", "laut", "samt", "fort", "erst", "selbst", "oft", "that", "at",
    ];
    const VERBS: [&str; 16] = [
        "will", "soll", "kann", "muss", "möchte", "wird", "hat", "macht", "darf", "plant", "to", "shall", "should",
        "can", "must", "wants",
    ];
    let mut owners = Vec::new();
    let mut rest = text;
    loop {
        let (owner, length) = places.at_start(rest.strip_prefix('@').unwrap_or(rest))?;
        owners.push(owner);
        rest = &rest[rest.len() - rest.strip_prefix('@').unwrap_or(rest).len() + length..];
        let Some(next) = [" und ", " and ", ", ", " & ", "/"].iter().find_map(|mark| rest.strip_prefix(mark)) else {
            break;
        };
        rest = next;
    }
    let rest = rest.strip_prefix(' ')?;
    let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
    let (verb, behind) = rest.split_at(end);
    let is_lower = verb.starts_with(char::is_lowercase);
    let does = VERBS.contains(&verb)
        || (verb.ends_with('t') && verb.len() > 3 && !NO_VERBS.contains(&verb))
        || (owners.len() > 1 && verb.ends_with('n') && verb.len() > 4 && !behind.trim_matches(['.', ' ']).is_empty());
    (is_lower && does).then_some(owners)
}

/// Whether the text before a mention goes on with it: „mit @Düren abstimmen“.
fn needs_name(before: &str) -> bool {
    const WORDS: [&str; 24] = [
        "mit", "an", "von", "bei", "fuer", "zu", "durch", "aus", "nach", "in", "und", "wie", "with", "to", "for",
        "from", "by", "at", "and", "about", "ueber", "ohne", "gegen", "auf",
    ];
    let start = before.ceil_char_boundary(before.len().saturating_sub(12));
    let word = before[start..].split_whitespace().next_back().filter(|_| before.ends_with(' '));
    word.is_some_and(|word| WORDS.contains(&fold(word).as_str()) && !word.ends_with([',', ';', ':']))
}

/// ` und Gütersloh` behind a mention, where nothing else follows.
fn further_mention(rest: &str, places: &Places) -> Option<(MunicipalityId, usize)> {
    let behind = [" und ", " and ", ", ", " & ", "/"].iter().find_map(|mark| rest.strip_prefix(mark))?;
    let (owner, length) = places.at_start(behind)?;
    let ends =
        behind[length..].trim_start_matches(['.', ' ']).is_empty() || behind[length..].starts_with([':', ',', ';']);
    ends.then_some((owner, rest.len() - behind.len() + length))
}

/// Single blanks, and none before a full stop or comma.
pub fn tidy(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut tidy = words.join(" ");
    for mark in [".", ",", ";", ":"] {
        tidy = tidy.replace(&format!(" {mark}"), mark);
    }
    tidy.trim_start_matches([',', ';', ':', ' ', '–', '-', '→'])
        .trim_end_matches([',', ';', '–', '-', '→', ' '])
        .trim()
        .to_owned()
}
