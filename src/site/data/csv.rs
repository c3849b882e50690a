//! Tables for spreadsheets: as a German Excel opens them by a double click, and without a formula in them.

use super::facts::{Facts, OutcomeFact, SessionFact};

/// What a spreadsheet needs to take the file for UTF-8.
const MARK: &str = "\u{feff}";
/// Between the values of one cell.
const BETWEEN: &str = " | ";

/// The columns of `sessions.csv`, called like the fields of `sessions.json`.
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
    table(&SESSIONS, facts.sessions.iter().map(session))
}

pub fn outcomes(facts: &Facts) -> Vec<u8> {
    table(&OUTCOMES, facts.outcomes.iter().map(outcome))
}

fn session(session: &SessionFact) -> Vec<String> {
    let relations = &session.municipalities;
    let present = relations.present.iter().map(|presence| match presence.count {
        Some(count) => format!("{} ({count})", presence.id),
        None => presence.id.clone(),
    });
    let practice = relations.practice.iter().map(|practice| format!("{} ({})", practice.id, practice.state));
    vec![
        session.id.clone(),
        session.event.clone(),
        session.title.clone(),
        session.status.to_owned(),
        or_empty(session.date),
        or_empty(session.start.as_ref()),
        or_empty(session.end.as_ref()),
        or_empty(session.room.as_ref()),
        session.topics.join(BETWEEN),
        session.tags.join(BETWEEN),
        or_empty(session.summary.as_ref()),
        present.collect::<Vec<_>>().join(BETWEEN),
        relations.concerned.join(BETWEEN),
        relations.continues.join(BETWEEN),
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

fn outcome(outcome: &OutcomeFact) -> Vec<String> {
    vec![
        outcome.id.clone(),
        outcome.kind.to_owned(),
        outcome.text.clone(),
        or_empty(outcome.state),
        outcome.owners.join(BETWEEN),
        or_empty(outcome.due),
        outcome.event.clone(),
        outcome.session.clone(),
        outcome.topics.join(BETWEEN),
        outcome.path.clone(),
        or_empty(outcome.url.as_ref()),
    ]
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
