//! Tables of outcomes: what the columns hold, whatever stands first.

use jiff::civil::Date;

use super::due_words::due_word;
use super::headings::Headings;
use super::places::{Places, members};
use super::step::{self, Step};
use crate::model::{Block, OutcomeKind, StepState};
use crate::parse::{Due, due_at_start};
use crate::source::fold;

/// A row, read.
pub struct Row {
    pub step: Step,
    /// What the row is about, where one column says that and another what came out.
    pub topic: Option<String>,
    /// By its cell, such as `A` or `Beschluss`.
    pub kind: Option<OutcomeKind>,
    pub state: Option<StepState>,
    /// Cells that all of this says in full.
    pub told: Vec<usize>,
    /// By the title of the column that the text stands in.
    pub title_kind: Option<OutcomeKind>,
    /// Whether a title says that the text stands in its column.
    pub is_titled: bool,
    /// Whether the titles say that resolutions stand in the table, and who is to see to them, or by when.
    pub is_resolution: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    What,
    /// `Thema`: what the row is about, where no other column says what.
    About,
    Who,
    Due,
    State,
    Kind,
    Number,
    Other,
}

/// Reads a row by the titles of its columns; none where it has no text.
pub fn read(block: &Block, places: &Places, headings: &Headings, from: Option<Date>) -> Option<Row> {
    let columns: Vec<Column> = block.cells.iter().map(|(title, _)| column_of(title)).collect();
    let find = |wanted: Column| {
        columns.iter().zip(&block.cells).position(|(column, (_, cell))| *column == wanted && !cell.trim().is_empty())
    };
    let titled = find(Column::What).or_else(|| find(Column::About));
    let untitled = || block.cells.iter().position(|(title, cell)| title.is_empty() && !cell.trim().is_empty());
    let place = titled.or_else(|| find(Column::Other)).or_else(untitled)?;
    let mut row = Row {
        step: step::read(&block.cells[place].1, places, from),
        topic: block.cells.iter().enumerate().find_map(|(other, (title, cell))| {
            (other != place && titled.is_some() && is_topic(title)).then(|| without_count(cell))?
        }),
        kind: None,
        state: None,
        told: Vec::new(),
        title_kind: titled.and_then(|place| headings.kind(&block.cells[place].0)),
        is_titled: titled.is_some(),
        is_resolution: false,
    };
    let is_agreed = row.title_kind == Some(OutcomeKind::Agreement);
    row.is_resolution = is_agreed && block.cells.iter().any(|(title, _)| asks_for_task(title));
    for (place, (column, (_, cell))) in columns.iter().zip(&block.cells).enumerate() {
        let is_told = match column {
            Column::Who => row.read_owners(cell, places),
            Column::Due => row.read_due(cell, from),
            Column::State => row.read_state(cell),
            Column::Kind => row.read_kind(cell, headings),
            Column::What | Column::About | Column::Number | Column::Other => false,
        };
        if is_told || is_empty(cell) || (*column == Column::Number && is_count(cell)) {
            row.told.push(place);
        }
    }
    Some(row)
}

/// Whether a column says of each row which kind it is.
pub fn names_kinds(block: &Block) -> bool {
    block.cells.iter().any(|(title, _)| column_of(title) == Column::Kind)
}

/// Whether a column is for what is still to be done: a date alone may be that of the resolution.
fn asks_for_task(title: &str) -> bool {
    const WHO: [&str; 8] =
        ["wer", "who", "zustaendig", "verantwortlich", "federfuehrung", "owner", "responsible", "durch"];
    const UNTIL: [&str; 7] = ["bis", "bis wann", "frist", "faellig", "due", "deadline", "until"];
    let folded = fold(title.split(['(', '[', '/']).next().unwrap_or_default());
    WHO.iter().any(|word| folded.starts_with(word)) || UNTIL.contains(&folded.as_str())
}

/// A cell that says nothing: `–`.
fn is_empty(cell: &str) -> bool {
    fold(cell).is_empty()
}

/// `1`, `2.`, `3.1`, `TOP 4`: which row of the table it is.
fn is_count(cell: &str) -> bool {
    let folded = fold(cell);
    let count = folded.strip_prefix("top ").unwrap_or(&folded);
    count.chars().all(|c| c.is_ascii_digit() || c == ' ')
}

/// Whether a column says what its rows are about.
fn is_topic(title: &str) -> bool {
    const TITLES: [&str; 11] = [
        "thema",
        "themen",
        "top",
        "tagesordnungspunkt",
        "besprechungspunkt",
        "gegenstand",
        "betreff",
        "topic",
        "topics",
        "subject",
        "agenda item",
    ];
    TITLES.contains(&fold(title).as_str())
}

/// `TOP 4: Aktenplan` without what only counts; `None` where nothing else is there.
fn without_count(cell: &str) -> Option<String> {
    let cell = cell.trim();
    let number = cell.strip_prefix("TOP").unwrap_or(cell).trim_start();
    let behind = number.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    // „3D-Druck“ begins with no number of its own.
    let is_count = behind.len() < number.len() && behind.starts_with([' ', ':', ')', '–', '-']);
    let topic = if is_count { behind.trim_start_matches([' ', ':', ')', '–', '-']) } else { cell };
    let topic = topic.trim_end_matches([':', ' ']);
    (!is_empty(topic) && !self::is_count(topic)).then(|| topic.to_owned())
}

impl Row {
    fn read_owners(&mut self, cell: &str, places: &Places) -> bool {
        let all = places.all(cell);
        let is_told = all.is_some();
        self.step.add_owners(all.unwrap_or_else(|| places.some(cell)));
        if self.step.owners.is_empty() {
            // `Düren (Hauptamt)`
            let named = members(cell).filter_map(|member| {
                let (place, length) = places.at_start(member)?;
                member[length..].starts_with(" (").then_some(place)
            });
            self.step.add_owners(named.collect::<Vec<_>>());
            let mentions = members(cell).filter_map(|member| member.strip_prefix('@'));
            mentions
                .filter(|name| places.known(name).is_none())
                .for_each(|name| self.step.look_at_mention(name, places));
        }
        is_told
    }

    fn read_due(&mut self, cell: &str, from: Option<Date>) -> bool {
        let cell = cell.trim();
        let day = due_word(cell).unwrap_or(cell);
        match due_at_start(day, from) {
            Some(Due::Day(date, rest)) => {
                self.step.due = self.step.due.or(Some(date));
                rest.trim_matches(['.', ' ']).is_empty()
            }
            Some(Due::Impossible(_)) | None => {
                self.step.look_at_unread(day, from, true);
                false
            }
        }
    }

    fn read_state(&mut self, cell: &str) -> bool {
        const OPEN: [&str; 16] = [
            "offen",
            "open",
            "todo",
            "to do",
            "neu",
            "new",
            "in arbeit",
            "laeuft",
            "laufend",
            "begonnen",
            "in bearbeitung",
            "in progress",
            "wip",
            "geplant",
            "nein",
            "no",
        ];
        const OPEN_SIGNS: [char; 8] = ['☐', '◻', '⬜', '🔲', '✗', '✘', '✖', '❌'];
        const DONE: [&str; 11] =
            ["erledigt", "done", "fertig", "abgeschlossen", "umgesetzt", "x", "ja", "yes", "ok", "completed", "closed"];
        let bare = cell.trim();
        let folded = fold(bare);
        let starts = |words: &[&str]| {
            words
                .iter()
                .any(|word| folded.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with(' ')))
        };
        self.state = if starts(&DONE) || bare.starts_with(['✓', '✔', '☑', '✅', '☒']) {
            Some(StepState::Done)
        } else if starts(&OPEN) || bare.starts_with(OPEN_SIGNS) || ["[ ]", "-", "–", "—"].contains(&bare) {
            Some(StepState::Open)
        } else {
            None
        };
        // What says more than „offen“ or „erledigt“ is shown too.
        let says_no_more = ["offen", "open", "erledigt", "done", "x", ""].contains(&folded.as_str());
        self.state.is_some() && says_no_more
    }

    fn read_kind(&mut self, cell: &str, headings: &Headings) -> bool {
        self.kind = match fold(cell).as_str() {
            "a" | "t" | "todo" | "to do" | "task" => Some(OutcomeKind::NextStep),
            "b" | "v" => Some(OutcomeKind::Agreement),
            "f" | "e" | "feststellung" | "festgestellt" | "fakt" => Some(OutcomeKind::Result),
            "i" | "info" | "information" | "hinweis" => Some(OutcomeKind::Insight),
            "o" | "offen" | "frage" | "question" => Some(OutcomeKind::Question),
            _ => headings.kind(cell),
        };
        self.kind.is_some()
    }
}

fn column_of(title: &str) -> Column {
    // `Art (A/B/F/I)`: the legend of what the letters mean.
    let title = title.split(['(', '[', '/']).next().unwrap_or_default();
    let folded = fold(title);
    match folded.as_str() {
        "was" | "was ist zu tun" | "was tun" | "aufgabe" | "aufgaben" | "massnahme" | "massnahmen" | "to do"
        | "todo" | "to dos" | "todos" | "arbeitsauftrag" | "arbeitspaket" | "auftrag" | "naechster schritt"
        | "naechste schritte" | "schritt" | "aktion" | "ergebnis" | "ergebnisse" | "beschluss" | "vereinbarung"
        | "erkenntnis" | "frage" | "offene frage" | "offener punkt" | "punkt" | "what" | "task" | "tasks"
        | "action" | "actions" | "action item" | "action items" | "next step" | "step" | "result" | "decision"
        | "agreement" | "question" | "insight" | "item" => Column::What,
        "thema" | "themen" | "inhalt" | "beschreibung" | "text" | "gegenstand" | "betreff" | "topic"
        | "description" | "subject" | "details" | "besprechungspunkt" => Column::About,
        "wer" | "wer macht es" | "wer macht das" | "zustaendig" | "zustaendige" | "zustaendigkeit"
        | "zustaendigkeiten" | "verantwortlich" | "verantwortliche" | "verantwortlicher" | "verantwortlichkeit"
        | "verantwortung" | "durch" | "durch wen" | "kommune" | "kommunen" | "federfuehrung" | "who" | "owner"
        | "owners" | "owner s" | "responsible" | "responsibility" | "assignee" | "assigned to" | "municipality" => {
            Column::Who
        }
        "bis" | "bis wann" | "wann" | "frist" | "fristen" | "termin" | "termine" | "faellig" | "faellig am"
        | "faelligkeit" | "zieltermin" | "zeitraum" | "zeitpunkt" | "datum" | "due" | "due date" | "until" | "by"
        | "by when" | "when" | "deadline" | "date" => Column::Due,
        "status" | "stand" | "state" | "erledigt" | "fertig" | "done" | "ok" => Column::State,
        "art" | "typ" | "type" | "kind" | "kategorie" | "category" | "kz" | "kennzeichen" | "a b f i" | "a b i"
        | "b a i" => Column::Kind,
        "nr" | "lfd nr" | "nummer" | "no" | "number" | "id" | "pos" | "top" | "" => Column::Number,
        _ => by_its_words(&folded),
    }
}

/// `Wer übernimmt`, `macht was`, `Bis wann erledigt`.
fn by_its_words(title: &str) -> Column {
    let words: Vec<&str> = title.split(' ').collect();
    let holds = |word: &str| words.contains(&word);
    match words[0] {
        _ if words.len() > 5 => Column::Other,
        "wer" | "who" => Column::Who,
        "bis" | "wann" | "due" => Column::Due,
        _ if holds("wann") => Column::Due,
        "was" | "what" => Column::What,
        _ if holds("was") => Column::What,
        _ => Column::Other,
    }
}
