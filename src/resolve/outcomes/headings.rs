//! Which heading stands for what.
//!
//! 1. Numbers and remarks around a heading go: `TOP 3:`, `3.1`, `a)`, `(Stand 27.01.)`.
//! 2. Articles and words such as „unsere wichtigsten“ before its core go.
//! 3. What is left must begin with a core of [`spellings`](super::spellings). Behind a strong one any phrase may
//!    follow („Offene Fragen zum Datenschutz“), behind a weak one only words about the session itself: „Ergebnisse
//!    der Diskussion“ are outcomes, „Ergebnisse der Umfrage 2016“ are not.
//! 4. A heading that joins several („Ergebnisse und nächste Schritte“) is read part by part.

use std::collections::BTreeMap;

use super::slips::Slips;
use super::spellings::{BEFORE, BEHIND, CORES, FRAMES, PREPOSITIONS, SHOUTED, Weight};
use crate::model::OutcomeKind;
use crate::parse::{Written, is_month_or_weekday};
use crate::source::{HashMap, HashSet, fold};

/// What a heading says of the text below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Meaning {
    Kind(OutcomeKind),
    /// Several kinds, of which each item shows its own. The first counts for an item that shows none; without it,
    /// where the heading first names something else, such an item is no outcome.
    Several(Option<OutcomeKind>),
    /// „Fragen“: open ones only where nothing below answers them.
    PlainQuestion,
    /// Who wants to work on: places, and no outcomes.
    Continues,
    /// „Antworten“: what answers plain questions.
    Answer,
    /// „Beschlussvorschlag“: what is agreed only where it was carried.
    Proposal,
    /// Something else for certain, which ends what stands above.
    Other,
}

/// The table of one event: the built-in spellings and what `outcomes:` in `event.yaml` adds and switches off.
pub struct Headings {
    cores: HashMap<String, (Meaning, Weight)>,
    /// With what cores begin: most texts begin with none.
    first_words: HashSet<String>,
    off: HashSet<String>,
    slips: Slips,
}

/// What may stand behind a core.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Tail {
    /// Words about the session.
    Session,
    /// Any phrase, behind a strong core.
    Phrase,
}

/// Longer headings are prose.
const MOST_WORDS: usize = 12;
const LONGEST: usize = 160;
/// Of the longest spelling.
const CORE_WORDS: usize = 7;

impl Headings {
    pub fn new(more: &BTreeMap<String, Vec<Written>>) -> Self {
        let built_in = CORES.iter().flat_map(|(meaning, weight, spellings)| {
            spellings.iter().map(|spelling| (lemmas(&fold(spelling)), (meaning.clone(), *weight)))
        });
        let mut cores: HashMap<String, (Meaning, Weight)> = built_in.collect();
        for kind in OutcomeKind::ALL {
            for heading in more.get(kind.key()).into_iter().flatten() {
                cores.insert(lemmas(&fold(&heading.value)), (Meaning::Kind(kind), Weight::Weak));
            }
        }
        let off = more.get(OFF).into_iter().flatten().map(|heading| lemmas(&fold(&heading.value)));
        let first_words = cores.keys().filter_map(|core| core.split(' ').next()).map(str::to_owned).collect();
        Self { cores, first_words, off: off.collect(), slips: Slips::new() }
    }

    /// What a heading stands for, whatever stands around it.
    pub fn meaning(&self, heading: &str) -> Option<Meaning> {
        let bare = without_remark(without_number(heading.trim()));
        if bare.len() > LONGEST || fold(bare).is_empty() {
            return None;
        }
        self.joined(bare, Tail::Phrase).or_else(|| self.divided(bare))
    }

    /// What a plain line alone stands for: less is a heading there, for it may as well be a sentence.
    pub fn line(&self, line: &str) -> Option<Meaning> {
        let bare = without_remark(without_number(line.trim()));
        (bare.len() <= LONGEST).then(|| self.joined(bare, Tail::Session))?
    }

    /// What the word before a colon stands for: `Aha: …`, `**Offene Frage:** …`. Less is known there than in headings.
    pub fn label(&self, label: &str) -> Option<(Meaning, Weight)> {
        let label = label.trim_matches(|c: char| !c.is_alphanumeric());
        // English minutes have „AI“ for „action item“; nobody writes such words so by chance.
        if let Some((_, kind)) = SHOUTED.iter().find(|(word, _)| *word == label) {
            return Some((Meaning::Kind(*kind), Weight::Strong));
        }
        let found = self.phrase(without_number(label), Tail::Session)?;
        // „Die Aufgabe: …“ says what the session was given, not what it takes on.
        let has_article = ["die ", "der ", "the "].iter().any(|article| fold(label).starts_with(article));
        let is_given = has_article && found == (Meaning::Kind(OutcomeKind::NextStep), Weight::Weak);
        (matches!(found.0, Meaning::Kind(_) | Meaning::Continues) && !is_given).then_some(found)
    }

    /// The kind that a word in a table names.
    pub fn kind(&self, word: &str) -> Option<OutcomeKind> {
        match self.label(word)? {
            (Meaning::Kind(kind), _) => Some(kind),
            _ => None,
        }
    }

    /// Whether an event says that a heading stands for nothing.
    pub fn is_off(&self, heading: &str) -> bool {
        self.off.contains(&lemmas(&fold(without_remark(without_number(heading.trim())))))
    }

    /// The words of a heading that miss a spelling by one slip of the hand, and what was meant.
    pub fn nearly<'t>(&self, heading: &'t str) -> Option<(&'t str, String)> {
        let bare = without_remark(without_number(heading.trim()));
        if bare.len() > LONGEST {
            return None;
        }
        let (words, spelling) = self.slips.meant_by(bare)?;
        let is_lower = words.starts_with(char::is_lowercase);
        let first = spelling.chars().next().filter(|_| is_lower);
        let meant = first.map_or_else(
            || spelling.to_owned(),
            |first| first.to_lowercase().chain(spelling.chars().skip(1)).collect(),
        );
        (!self.off.contains(&lemmas(&fold(spelling)))).then_some((words, meant))
    }

    /// A heading, or several joined by „und“, `&` or `/`.
    fn joined(&self, text: &str, tail: Tail) -> Option<Meaning> {
        let parts: Vec<&str> = parts_of(text);
        let read: Vec<Option<(Meaning, Weight)>> = parts.iter().map(|part| self.phrase(part, tail)).collect();
        let says_all = parts.len() < 2 || read.iter().any(Option::is_none);
        if says_all && let Some((meaning, _)) = self.phrase(text, tail) {
            return Some(meaning);
        }
        if parts.len() < 2 {
            return None;
        }
        let mut kinds: Vec<OutcomeKind> = Vec::new();
        for (meaning, _) in read.iter().flatten() {
            let kind = match meaning {
                Meaning::Kind(kind) => *kind,
                Meaning::PlainQuestion => OutcomeKind::Question,
                _ => continue,
            };
            if !kinds.contains(&kind) {
                kinds.push(kind);
            }
        }
        // „Fragen und Antworten“, „Kommentare und Fragen“.
        let is_plain = |meaning: &Meaning| !matches!(meaning, Meaning::Kind(_));
        if read.iter().flatten().all(|(meaning, _)| is_plain(meaning)) {
            let holds = |wanted: Meaning| read.iter().flatten().any(|(meaning, _)| *meaning == wanted);
            let is_known = read.iter().all(Option::is_some);
            return match holds(Meaning::Answer) {
                true => Some(Meaning::Answer),
                false => (is_known && kinds.is_empty()).then_some(Meaning::Other),
            };
        }
        match (&read[0], kinds.as_slice()) {
            (Some((Meaning::Kind(_) | Meaning::PlainQuestion, _)), [only]) => {
                let is_known = read.iter().all(Option::is_some);
                let is_alternative = text.contains('/');
                let is_strong = matches!(read[0], Some((_, Weight::Strong)));
                (is_known || is_alternative || is_strong).then_some(Meaning::Kind(*only))
            }
            (Some((Meaning::Kind(_) | Meaning::PlainQuestion, _)), [first, ..]) => Some(Meaning::Several(Some(*first))),
            // „Ideen / Anregungen“: two words for the same.
            (None, [only]) if text.contains('/') => Some(Meaning::Kind(*only)),
            // „Diskussion und offene Fragen“: only what shows itself to be an outcome is one.
            (_, [_, ..]) => Some(Meaning::Several(None)),
            (_, []) => None,
        }
    }

    /// `Session 4: Ergebnisse`, `Ergebnisse – Gruppe A`: one side says it all.
    fn divided(&self, text: &str) -> Option<Meaning> {
        let (first, last) = [": ", " – ", " — ", " - "].iter().find_map(|mark| text.split_once(mark))?;
        let certain = |part: &str| self.joined(part, Tail::Phrase).filter(|meaning| *meaning != Meaning::Other);
        match certain(first) {
            // `Frage: Wie fangen wir an?` is a title.
            Some(Meaning::PlainQuestion | Meaning::Answer) => None,
            Some(meaning) => Some(meaning),
            None => certain(last).filter(|meaning| !matches!(meaning, Meaning::PlainQuestion)),
        }
    }

    /// One heading without joints.
    fn phrase(&self, text: &str, tail: Tail) -> Option<(Meaning, Weight)> {
        let folded = lemmas(&fold(text));
        let words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).take(MOST_WORDS + 1).collect();
        if words.is_empty() || words.len() > MOST_WORDS || self.off.contains(&folded) {
            return None;
        }
        if let Some(meaning) = framed(&words) {
            return Some((meaning, Weight::Strong));
        }
        let most = words.iter().take_while(|word| BEFORE.contains(word)).count();
        (0..=most).find_map(|skipped| self.beginning_with_core(&words[skipped..], tail))
    }

    /// The words from the core on.
    fn beginning_with_core(&self, words: &[&str], tail: Tail) -> Option<(Meaning, Weight)> {
        let (first, _) = words.split_first()?;
        if !self.first_words.contains(*first) && without_prefix(first).is_none() {
            return None;
        }
        let (core, (meaning, weight), behind) = (1..=words.len().min(CORE_WORDS)).rev().find_map(|length| {
            let core = words[..length].join(" ");
            if let Some(found) = self.cores.get(&core) {
                return Some((core, found.clone(), &words[length..]));
            }
            let core = without_prefix(&core)?.to_owned();
            let found = self.cores.get(&core)?.clone();
            Some((core, found, &words[length..]))
        })?;
        if self.off.contains(&core) {
            return None;
        }
        // „Ergebnisse vom 26. Januar 2017“, „Ergebnisse Gruppe 2“.
        let is_dated = behind.first().is_some_and(|word| ["vom", "am", "stand", "from", "of"].contains(word));
        let is_number = |word: &str| word.bytes().all(|byte| byte.is_ascii_digit());
        let is_date = |word: &str| (is_number(word) && word.len() == 4) || is_month_or_weekday(word);
        let is_of_session = |word: &&&str| {
            BEHIND.contains(*word) || (word.len() <= 2 && is_number(word)) || (is_dated && is_date(word))
        };
        let unknown = behind.iter().filter(|word| !is_of_session(word)).count();
        let is_phrase = behind.first().is_none_or(|word| PREPOSITIONS.contains(word));
        let fits = unknown == 0 || (weight == Weight::Strong && is_phrase && tail == Tail::Phrase);
        fits.then_some((meaning, weight))
    }
}

/// What begins and ends in a certain way, whatever stands between: „Wer will an der E-Akte weiterarbeiten?“
fn framed(words: &[&str]) -> Option<Meaning> {
    let (last, begin) = words.split_last()?;
    let starts = |(first, lasts, _): &&(&str, &[&str], Meaning)| {
        let mut words = begin.iter();
        lasts.contains(last) && first.split(' ').all(|word| words.next() == Some(&word))
    };
    FRAMES.iter().find(starts).map(|(.., meaning)| meaning.clone())
}

/// The key of `outcomes:` whose spellings stand for nothing.
pub const OFF: &str = "none";

/// Adjectives in one form, whatever the article before them.
pub fn lemmas(folded: &str) -> String {
    const STEMS: [&str; 4] = ["naechste", "offene", "weitere", "ungeklaerte"];
    let lemma = |word: &'_ str| {
        let is_of = |stem: &&&str| word.strip_prefix(**stem).is_some_and(|end| matches!(end, "n" | "r" | "s"));
        STEMS.iter().find(is_of).map_or(word.len(), |stem| stem.len())
    };
    let mut lemmas = String::with_capacity(folded.len());
    for (place, word) in folded.split(' ').enumerate() {
        lemmas.push_str(if place > 0 { " " } else { "" });
        lemmas.push_str(&word[..lemma(word)]);
    }
    lemmas
}

/// „Diskussionsergebnisse“ without what they are results of.
fn without_prefix(core: &str) -> Option<&str> {
    const PREFIXES: [&str; 14] = [
        "diskussions",
        "gruppen",
        "workshop",
        "arbeits",
        "sessions",
        "session",
        "zwischen",
        "end",
        "kern",
        "haupt",
        "gespraechs",
        "sitzungs",
        "teil",
        "gesamt",
    ];
    let rest = PREFIXES.iter().find_map(|prefix| core.strip_prefix(prefix))?;
    ["ergebnis", "erkenntnis", "fazit"].iter().any(|core| rest.starts_with(core)).then_some(rest)
}

/// `TOP 3: Ergebnisse`, `3.1 Ergebnisse`, `a) Ergebnisse`, `IV. Ergebnisse` without what counts them.
fn without_number(heading: &str) -> &str {
    let mut rest = heading.trim_start_matches(|c: char| !c.is_alphanumeric());
    for word in ["TOP", "Top", "Punkt", "Teil", "Part", "Step", "Nr."] {
        if let Some(behind) = rest.strip_prefix(word)
            && behind.trim_start().starts_with(|c: char| c.is_ascii_digit())
        {
            rest = behind.trim_start();
            break;
        }
    }
    let digits = rest.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    let (counted, behind) = if digits.len() < rest.len() {
        // `3a.` and the box around an emoji's digit.
        let letter = digits.strip_prefix(|c: char| c.is_ascii_lowercase()).unwrap_or(digits);
        let ends = !letter.starts_with(char::is_alphanumeric);
        (true, if ends { letter } else { digits })
    } else {
        let end = rest.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(rest.len());
        let is_roman = rest[..end].bytes().all(|letter| matches!(letter, b'I' | b'V' | b'X'));
        let counts = end > 0 && (end == 1 || is_roman) && rest[end..].starts_with([')', '.']);
        (counts, &rest[if counts { end + 1 } else { 0 }..])
    };
    if !counted {
        return rest;
    }
    let bare = behind.trim_start_matches(|c: char| !c.is_alphanumeric());
    if bare.is_empty() { heading } else { bare }
}

/// `Ergebnisse (Stand 27.01.)`, `Action items [draft]` without the remark.
fn without_remark(heading: &str) -> &str {
    let bare = heading.trim_end_matches([':', ' ', '.', '!', '?', '…']);
    let opening = match bare.chars().next_back() {
        Some(')') => bare.rfind('('),
        Some(']') => bare.rfind('['),
        _ => None,
    };
    match opening {
        Some(at) if at > 0 => bare[..at].trim_end(),
        _ => bare,
    }
}

/// What „und“, `&`, `/`, `+` and commas join.
fn parts_of(text: &str) -> Vec<&str> {
    let mut parts = vec![text];
    for mark in [" und ", " & ", " and ", " sowie ", " + ", "/", ", "] {
        parts = parts.into_iter().flat_map(|part| part.split(mark)).collect();
    }
    parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).take(6).collect()
}
