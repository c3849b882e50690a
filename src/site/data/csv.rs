//! Tables for spreadsheets: as a German Excel opens them by a double click, and without a formula in them.

use std::collections::BTreeMap;

use super::facts::{Facts, OutcomeFact, SessionFact};
use crate::model::Site;

/// What a spreadsheet needs to take the file for UTF-8.
const MARK: &str = "\u{feff}";
/// Between the values of one cell.
const BETWEEN: &str = " | ";

/// The columns of `sessions.csv`, called like the fields of `sessions.json`. Where those hold ids of topics and
/// municipalities, a table for people holds their names; times are local, as a spreadsheet reads them.
pub const SESSIONS: [&str; 22] = [
    "id",
    "event",
    "title",
    "status",
    "date",
    "start",
    "end",
    "room",
    "topics",
    "tags",
    "summary",
    "present",
    "concerned",
    "continues",
    "practice",
    "participants",
    "interest",
    "outcomes",
    "approved",
    "changed",
    "path",
    "url",
];

/// The columns of `outcomes.csv`.
pub const OUTCOMES: [&str; 11] =
    ["id", "kind", "text", "state", "owners", "due", "event", "session", "topics", "path", "url"];

pub fn sessions(facts: &Facts) -> Vec<u8> {
    let names = Names::new(facts);
    table(&SESSIONS, facts.sessions.iter().map(|session| session_row(session, &names)))
}

pub fn outcomes(site: &Site, facts: &Facts) -> Vec<u8> {
    let names = Names::new(facts);
    table(&OUTCOMES, facts.outcomes(site).map(|outcome| outcome_row(&outcome, &names)))
}

/// What topics and municipalities are called, by their ids.
struct Names<'a> {
    topics: BTreeMap<&'a str, &'a str>,
    places: BTreeMap<&'a str, &'a str>,
}

impl<'a> Names<'a> {
    fn new(facts: &'a Facts) -> Self {
        Self {
            topics: facts.topics.iter().map(|topic| (topic.id.as_str(), topic.label.as_str())).collect(),
            places: facts.municipalities.iter().map(|place| (place.id.as_str(), place.short.as_str())).collect(),
        }
    }

    fn topics(&self, ids: &[String]) -> String {
        listed(ids, &self.topics)
    }

    fn places(&self, ids: &[impl AsRef<str>]) -> String {
        listed(ids, &self.places)
    }

    fn place<'i>(&self, id: &'i str) -> &'i str
    where
        'a: 'i,
    {
        self.places.get(id).copied().unwrap_or(id)
    }
}

fn listed(ids: &[impl AsRef<str>], names: &BTreeMap<&str, &str>) -> String {
    let name = |id: &str| names.get(id).copied().unwrap_or(id).to_owned();
    ids.iter().map(|id| name(id.as_ref())).collect::<Vec<_>>().join(BETWEEN)
}

fn session_row(session: &SessionFact, names: &Names) -> Vec<String> {
    let relations = &session.municipalities;
    let present = relations.present.iter().map(|presence| match presence.count {
        Some(count) => format!("{} ({count})", names.place(&presence.id)),
        None => names.place(&presence.id).to_owned(),
    });
    let practice =
        relations.practice.iter().map(|practice| format!("{} ({})", names.place(&practice.id), practice.state));
    vec![
        session.id.clone(),
        session.event.clone(),
        session.title.clone(),
        session.status.to_owned(),
        or_empty(session.date),
        or_empty(session.start.as_deref().map(local)),
        or_empty(session.end.as_deref().map(local)),
        or_empty(session.room.as_ref()),
        names.topics(&session.topics),
        session.tags.join(BETWEEN),
        or_empty(session.summary.as_ref()),
        present.collect::<Vec<_>>().join(BETWEEN),
        names.places(&relations.concerned),
        names.places(&relations.continues),
        practice.collect::<Vec<_>>().join(BETWEEN),
        or_empty(session.participants.as_ref().map(|participants| participants.count)),
        or_empty(session.interest),
        session.outcomes.join(BETWEEN),
        session.approved.to_string(),
        or_empty(session.changed),
        session.path.clone(),
        or_empty(session.url.as_ref()),
    ]
}

fn outcome_row(outcome: &OutcomeFact, names: &Names) -> Vec<String> {
    vec![
        outcome.id.to_owned(),
        outcome.kind.to_owned(),
        outcome.text.to_owned(),
        or_empty(outcome.state),
        names.places(&outcome.owners),
        or_empty(outcome.due),
        outcome.event.to_owned(),
        outcome.session.to_owned(),
        names.topics(outcome.topics),
        outcome.path.clone(),
        or_empty(outcome.url.as_ref()),
    ]
}

/// `2017-01-26 11:00` of `2017-01-26T11:00:00+01:00`
fn local(moment: &str) -> String {
    let (day, time) = moment.split_once('T').unwrap_or((moment, ""));
    format!("{day} {}", time.get(..5).unwrap_or(time))
}

fn or_empty(value: Option<impl ToString>) -> String {
    value.map(|value| value.to_string()).unwrap_or_default()
}

fn table(columns: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Vec<u8> {
    let mut text = MARK.to_owned();
    push_row(columns.iter().copied(), &mut text);
    for row in rows {
        push_row(row.iter().map(String::as_str), &mut text);
    }
    text.into_bytes()
}

fn push_row<'a>(cells: impl Iterator<Item = &'a str>, text: &mut String) {
    for (place, cell) in cells.enumerate() {
        if place > 0 {
            text.push(';');
        }
        push_cell(cell, text);
    }
    text.push_str("\r\n");
}

/// Adds a cell that no spreadsheet takes for a formula, however much of its beginning the spreadsheet strips.
fn push_cell(cell: &str, text: &mut String) {
    let is_stripped = |c: char| c.is_whitespace() || c.is_control() || matches!(c, '"' | '\'' | '\u{feff}');
    let first = cell.trim_start_matches(is_stripped).chars().next();
    // The full-width forms are what East Asian versions take for the same.
    let is_formula = matches!(first, Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠'));
    let guard = if is_formula || cell.starts_with(['\t', '\r', '\n']) { "'" } else { "" };
    // A cell with a quote, a separator or blanks at its ends would be read otherwise than it is meant.
    if cell.contains(['"', ';', ',', '\n', '\r', '\t']) || cell.trim() != cell {
        text.push('"');
        text.push_str(guard);
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(guard);
        text.push_str(cell);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        let cell = |text: &str| {
            let mut cell = String::new();
            push_cell(text, &mut cell);
            cell
        };
        assert_eq!(cell("Düren"), "Düren");
        assert_eq!(cell("=1+1"), "'=1+1");
        assert_eq!(cell("-2"), "'-2");
        assert_eq!(cell("@SUM(A1)"), "'@SUM(A1)");
        assert_eq!(cell("+49"), "'+49");
        assert_eq!(cell("\t=1"), "\"'\t=1\"");
        assert_eq!(cell("\"=1\""), "\"'\"\"=1\"\"\"");
        assert_eq!(cell("  =HYPERLINK(\"x\";1)"), "\"'  =HYPERLINK(\"\"x\"\";1)\"");
        assert_eq!(cell("\u{a0}＝1"), "\"'\u{a0}＝1\"");
        assert_eq!(cell("a - b = c"), "a - b = c");
        assert_eq!(cell("a; „b“\nc"), "\"a; „b“\nc\"");
        assert_eq!(cell(""), "");
    }

    #[test]
    fn lines_end_as_spreadsheets_want() {
        let bytes = table(&["a", "b"], [vec!["1".to_owned(), "ä".to_owned()]].into_iter());
        assert_eq!(String::from_utf8(bytes).expect("UTF-8"), "\u{feff}a;b\r\n1;ä\r\n");
    }
}
