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

use super::due_words::{due_word, ends_range, labelled};
use super::endings::{ARROWS, Ending, LONGEST_LIST, endings, is_label};
use super::places::{Places, word_starts};
use crate::model::MunicipalityId;
use crate::parse::{Due, UnreadDue, due_at_start, unread_due};
use crate::source::{HashSet, fold, folds_to_nothing};

/// An outcome's text taken apart.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Step {
    pub text: String,
    /// What named owner and date at its end, as written.
    pub aside: Option<String>,
    pub owners: Vec<MunicipalityId>,
    pub due: Option<Date>,
    /// What is meant as owner or day and is none; it stays in the text.
    pub doubts: Vec<Doubt>,
}

/// Words that are meant as an owner or a day and cannot be taken for one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Doubt {
    /// A day that no calendar has.
    ImpossibleDay { written: String },
    /// A day of which nobody can tell for certain which it is.
    UnclearDay { written: String, proposal: Option<String> },
    /// A name that is not on the list, and the one that is meant.
    UnknownOwner { written: String, meant: String },
}

impl Doubt {
    fn is_day(&self) -> bool {
        matches!(self, Self::ImpossibleDay { .. } | Self::UnclearDay { .. })
    }
}

/// Takes owners and due date out of a text. `from` is the day of the session.
pub fn read(text: &str, places: &Places, from: Option<Date>) -> Step {
    let mut step = Step::of(text);
    step.take_end(places, from);
    step.take_due_date(from);
    if step.owners.is_empty() && step.due.is_some() {
        // `(Kehl), bis Ende Mai`: now that the date is gone, the places stand at the end.
        step.take_end(places, from);
    }
    step.take_beginning(places);
    step.take_mentions(places);
    step.text = tidy(&step.text, text);
    // What is nothing but owner and date stays as it is.
    if folds_to_nothing(&step.text) {
        step.text = tidy(text, text);
        step.aside = None;
    }
    step
}

impl Step {
    /// A text of which nothing is taken out.
    pub fn of(text: &str) -> Self {
        Self { text: text.trim().to_owned(), ..Self::default() }
    }

    /// Whether somebody is to do it, or there is a day for it.
    pub fn is_settled(&self) -> bool {
        !self.owners.is_empty() || self.due.is_some()
    }

    /// Looks at what stands in place of a day and is none. `is_day` says that nothing else can stand there.
    pub fn look_at_unread(&mut self, text: &str, from: Option<Date>, is_day: bool) {
        if self.doubts.iter().any(Doubt::is_day) {
            return;
        }
        let doubt = match due_at_start(text, from) {
            Some(Due::Day(..)) => None,
            Some(Due::Impossible(written)) => Some(Doubt::ImpossibleDay { written: written.to_owned() }),
            None if self.due.is_some() => None,
            None => unread_due(text, from, is_day)
                .map(|UnreadDue { written, proposal }| Doubt::UnclearDay { written: written.to_owned(), proposal }),
        };
        self.doubts.extend(doubt);
    }

    /// Looks at what stands behind an `@` and is no known name.
    pub fn look_at_mention(&mut self, text: &str, places: &Places) {
        let slip = places.slip_at_start(text);
        let doubt = slip.map(|(name, meant)| Doubt::UnknownOwner { written: name.to_owned(), meant: meant.to_owned() });
        self.doubts.extend(doubt.filter(|doubt| !self.doubts.contains(doubt)));
    }

    pub fn add_owners(&mut self, owners: impl IntoIterator<Item = MunicipalityId>) {
        for owner in owners {
            if !self.owners.contains(&owner) {
                self.owners.push(owner);
            }
        }
    }

    /// Reads an item below that names nothing but owner or date: `Wer: Düren`, `Bis: 31.3.`.
    pub fn add_part(&mut self, part: &str, places: &Places, from: Option<Date>) {
        let is_named = part.split_once(':').is_some_and(|(label, _)| is_label(label) || fold(label) == "bis");
        if !is_named {
            return;
        }
        match self.told_by(part, places, from) {
            Some((owners, due)) => {
                self.add_owners(owners);
                self.due = self.due.or(due);
            }
            None => {
                let part = part.trim_start();
                due_word(part)
                    .or_else(|| labelled(part))
                    .into_iter()
                    .for_each(|day| self.look_at_unread(day, from, false));
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
        if !self.owners.is_empty() {
            return;
        }
        // Where more stands there than places, it stays, and who is named first is an owner all the same.
        let text = std::mem::take(&mut self.text);
        let endings = endings(&text);
        if let Some(end) = endings.iter().find(|end| end.encloses)
            && let Some((first, rest)) = end.inner.split_once([',', ';'])
            && let Some(owner) = places.known(first)
        {
            self.owners.push(owner);
            let more = places.some(rest);
            self.add_owners(more);
        }
        // „→ Düren klärt das“ stays a sentence.
        if self.owners.is_empty() {
            let mut pointed_at = endings.iter().filter(|end| end.is_pointed_at);
            let owners = pointed_at.find_map(|end| subject(end.inner.trim_start(), places));
            self.add_owners(owners.into_iter().flatten());
        }
        self.text = text;
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
                // Of two days nobody knows which counts.
                if due.or(self.due).is_some_and(|other| other != date) {
                    return None;
                }
                due = Some(date);
            } else {
                owners.extend(places.all(part)?);
            }
        }
        Some((owners, due))
    }

    /// `bis 31.03.2017` and the like, the first of them.
    fn take_due_date(&mut self, from: Option<Date>) {
        let text = std::mem::take(&mut self.text);
        for at in word_starts(&text) {
            let Some(rest) = due_word(&text[at..]).filter(|_| !ends_range(&text[..at])) else {
                if let Some(rest) = labelled(&text[at..]) {
                    self.look_at_unread(rest, from, false);
                }
                continue;
            };
            match due_at_start(rest, from) {
                Some(Due::Day(date, _)) if self.due.is_some_and(|due| due != date) => {}
                Some(Due::Day(date, tail)) => {
                    self.due = Some(date);
                    self.doubts.retain(|doubt| !matches!(doubt, Doubt::UnclearDay { .. }));
                    self.text = format!("{}{tail}", &text[..at]);
                    return;
                }
                Some(Due::Impossible(_)) | None => self.look_at_unread(rest, from, false),
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
            // Without a colon and a dash there is no such mark.
            let may_divide = window.bytes().any(|byte| matches!(byte, b':' | b'-') || !byte.is_ascii());
            let marks = [": ", " – ", " - ", " — "].iter().filter(|_| may_divide);
            let mut divisions = marks.filter_map(|mark| window.split_once(mark));
            divisions.find_map(|(list, rest)| Some((places.all(without_label(list))?, rest.len())))
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
                        if rest.starts_with(char::is_alphanumeric) {
                            self.text.push(' ');
                        }
                    } else if let Some((more, length)) = further_mention(rest, places) {
                        self.add_owners([more]);
                        rest = &rest[length..];
                    }
                    self.text.push_str(rest);
                }
                None => {
                    if is_free {
                        self.look_at_mention(part.trim_start(), places);
                    }
                    self.text.extend(["@", part]);
                }
            }
        }
    }
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

/// `→ Düren klärt` without its arrow.
fn without_arrow(text: &str) -> &str {
    let bare = text.trim_start();
    let arrow = ARROWS.iter().find_map(|arrow| bare.strip_prefix(arrow));
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

/// Single blanks, and none before a full stop or comma where something was taken out. What the author `wrote` so stays.
fn tidy(text: &str, wrote: &str) -> String {
    const LEFT_OVER: [(&str, &str); 7] =
        [(",)", ")"), ("(,", "("), (",]", "]"), (" ()", ""), (" []", ""), (",,", ","), (" „“", "")];
    let is_dash = |word: &&str| word.chars().all(|c| matches!(c, ',' | ';' | ':' | '–' | '-' | '→'));
    // A smiley or the name of an emoji begins with a colon too.
    let is_mark = |word: &str| word.trim_start_matches([')', ']']).trim_start_matches(['.', ',', ';', ':']).is_empty();
    let words = || wrote.split_whitespace();
    let apart: HashSet<(&str, &str)> = words().zip(words().skip(1)).filter(|(_, mark)| is_mark(mark)).collect();
    let mut tidy = String::with_capacity(text.len());
    let mut before = "";
    for word in text.split_whitespace().skip_while(is_dash) {
        let is_joined = tidy.is_empty() || (is_mark(word) && !apart.contains(&(before, word)));
        tidy.push_str(if is_joined { "" } else { " " });
        tidy.push_str(word);
        before = word;
    }
    for (left, mark) in LEFT_OVER {
        if tidy.contains(left) && !wrote.contains(left) {
            tidy = tidy.replace(left, mark);
        }
    }
    tidy.trim_start_matches([',', ';', ' ', '–', '-', '→'])
        .trim_end_matches([',', ';', '–', '-', '→', ' '])
        .trim()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_with(text: &str) -> (String, Vec<usize>, Option<String>) {
        let places = Places::of([("Norderstedt", 0), ("Landkreis Heidekreis", 1), ("Halle (Saale)", 2), ("Halle", 3)]);
        let step = read(text, &places, None);
        (step.text, step.owners.iter().map(|owner| owner.place()).collect(), step.due.map(|due| due.to_string()))
    }

    #[test]
    #[rustfmt::skip]
    fn owners_and_dates_are_taken_out() {
        let due = Some("2017-03-31".to_owned());
        for (text, rest, owners, due) in [
            ("Text teilen (Norderstedt, bis 31.03.2017)", "Text teilen", vec![0], due.clone()),
            ("Text teilen @Norderstedt bis 2017-03-31.", "Text teilen.", vec![0], due.clone()),
            ("@{Landkreis Heidekreis}: Text teilen", "Text teilen", vec![1], None),
            ("Text teilen (Norderstedt bis 31.03.2017)", "Text teilen", vec![0], due.clone()),
            ("Text teilen (Halle (Saale))", "Text teilen", vec![2], None),
            ("Text teilen (by 2017-03-31)", "Text teilen", vec![], due.clone()),
            ("Text teilen (Norderstedt) (bis 31.03.2017)", "Text teilen", vec![0], due.clone()),
            ("Text teilen [Norderstedt, Halle]", "Text teilen", vec![0, 3], None),
            ("[Norderstedt] Text teilen", "Text teilen", vec![0], None),
            ("Norderstedt – Text teilen", "Text teilen", vec![0], None),
            ("Norderstedt/Halle: Text teilen", "Text teilen", vec![0, 3], None),
            ("Text teilen -> Norderstedt", "Text teilen", vec![0], None),
            ("Text teilen → Halle (Saale)", "Text teilen", vec![2], None),
            ("Text teilen => Norderstedt klärt das", "Text teilen => Norderstedt klärt das", vec![0], None),
            ("zuständig: Norderstedt – Text teilen", "Text teilen", vec![0], None),
            ("Text teilen (Norderstedt), bis 31.03.2017", "Text teilen", vec![0], due.clone()),
            ("Text teilen (Norderstedt) bis 31.03.2017.", "Text teilen", vec![0], due.clone()),
            ("Text teilen; verantwortlich: Norderstedt", "Text teilen", vec![0], None),
            ("Text teilen. Owner: Norderstedt", "Text teilen.", vec![0], None),
            ("Text bis spätestens zum 31.03.2017 teilen", "Text teilen", vec![], due.clone()),
            ("Bis 31.03.2017: Text teilen", "Text teilen", vec![], due.clone()),
            ("Text teilen, fällig am 31.03.2017", "Text teilen", vec![], due.clone()),
            ("Norderstedt teilt den Text", "Norderstedt teilt den Text", vec![0], None),
            ("Abstimmung 12 : 3 , Text teilen (Norderstedt), bis 31.03.2017", "Abstimmung 12 : 3 , Text teilen", vec![0], due.clone()),
            ("Text @Norderstedt , bis 31.03.2017 , teilen", "Text, teilen", vec![0], due.clone()),
            ("Text von @Norderstedt holen", "Text von Norderstedt holen", vec![0], None),
            ("@Norderstedt @Halle Text teilen", "Text teilen", vec![0, 3], None),
            ("Text teilen bis 31.03.2017 oder bis 30.04.2017", "Text teilen oder bis 30.04.2017", vec![], due),
        ] {
            assert_eq!(read_with(text), (rest.to_owned(), owners, due), "{text}");
        }
    }

    #[test]
    #[rustfmt::skip]
    fn prose_stays_prose() {
        for text in [
            "offen, was und warum :)",
            "Abstimmung 12 : 3 : 1",
            "Preis ... und so , weiter",
            "die Funktion f () und Liste [] ,, so",
            ":tada: Dateien wie .gitignore teilen :-)",
            "bisher 31.03.2017",
            "Es kamen bis zu 30 Kommunen",
            "Mail an it@norderstedt",
            "Pilot (noch unklar, bis Mai?)",
            "Norderstedt besuchen",
            "Norderstedt mit anderen fragen",
            "Beispiel: Norderstedt",
            "von Januar bis März 2017 testen",
            "bis 31.3. ohne Tag der Session",
            "(Norderstedt)",
            "(",
            ")",
            "@",
            "[]",
        ] {
            let (rest, _, due) = read_with(text);
            assert_eq!((rest.as_str(), due), (text, None));
        }
    }

    /// In minutes where the work grows with the square of the length.
    #[test]
    fn long_texts_are_read_in_one_go() {
        let scraps = [
            "bis ",
            "bis 1",
            "@",
            "@a-",
            "@{",
            "@Halle ",
            "x-",
            "(",
            "Halle, ",
            "bis 31.02.2017 ",
            "Halle und ",
            "→ ",
            ": ",
            "Frist: ",
            " – ",
            "[",
            "bis spätestens ",
            "Norderstedt/",
        ];
        for text in scraps {
            read_with(&text.repeat(50_000));
        }
    }
}
