//! An event on paper: how it is cut into documents, and what stands at the head of each sheet of them.

use std::fmt::Write;
use std::ops::Range;

use super::texts::Texts;
use crate::index::Index;
use crate::model::{Day, EventId, SessionId, Site, When};

/// How many sessions one document holds. A longer event has one for each of its days.
const LONGEST: usize = 300;
/// How much of a title a running head takes, in characters: half a line.
const LONGEST_HEAD: usize = 60;

/// One document, with a part of the event's programme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// Places in the list of the event's sessions.
    pub sessions: Range<usize>,
    /// `None` where the whole event is one document.
    pub of: Option<SheetOf>,
}

/// Which day a document is about, and where even that is too long, which part of it, counted from 0.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SheetOf {
    /// `None` for sessions without a day.
    pub day: Option<Day>,
    pub part: usize,
}

/// Where a session stands on paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chapter {
    pub sheet: usize,
    /// Counted from 1 through the whole event.
    pub number: usize,
}

/// The documents of all events.
pub struct Sheets {
    by_event: Vec<Vec<Sheet>>,
    chapters: Vec<Option<Chapter>>,
}

impl Sheets {
    pub fn new(site: &Site, index: &Index) -> Self {
        let by_event: Vec<Vec<Sheet>> = index.by_event.iter().map(|sessions| cut(site, sessions)).collect();
        let mut chapters = vec![None; site.sessions.len()];
        for (sheets, sessions) in by_event.iter().zip(&index.by_event) {
            for (sheet, cut) in sheets.iter().enumerate() {
                for place in cut.sessions.clone() {
                    chapters[sessions[place].place()] = Some(Chapter { sheet, number: place + 1 });
                }
            }
        }
        Self { by_event, chapters }
    }

    pub fn of_event(&self, event: EventId) -> &[Sheet] {
        &self.by_event[event.place()]
    }

    pub fn chapter(&self, session: SessionId) -> Option<Chapter> {
        self.chapters[session.place()]
    }
}

/// Sessions stand in the order of the programme: by day, those without a day last.
fn cut(site: &Site, sessions: &[SessionId]) -> Vec<Sheet> {
    if sessions.is_empty() {
        return Vec::new();
    }
    if sessions.len() <= LONGEST {
        return vec![Sheet { sessions: 0..sessions.len(), of: None }];
    }
    let day = |session: &SessionId| site.session(*session).when.map(When::day);
    let mut sheets = Vec::new();
    let mut start = 0;
    for of_day in sessions.chunk_by(|one, next| day(one) == day(next)) {
        for (part, of_part) in of_day.chunks(LONGEST).enumerate() {
            let of = Some(SheetOf { day: day(&of_part[0]), part });
            sheets.push(Sheet { sessions: start..start + of_part.len(), of });
            start += of_part.len();
        }
    }
    sheets
}

/// What is in the running head of every page, which only a style sheet can say: the event, and the session that the
/// page is about. Sessions begin on a page of their own, since each has its own head.
pub fn running_heads(site: &Site, sessions: &[SessionId], sheet: &Sheet, texts: &Texts) -> String {
    let mut css = String::from(
        "@page {\n  margin: 24mm 18mm 20mm;\n  font: 8.5pt sans-serif;\n  color: #333;\n  \
         @bottom-right { content: counter(page) \" / \" counter(pages); }\n}\n\
         @page title {\n  @bottom-right { content: none; }\n}\n",
    );
    let Some(&first) = sessions.first() else { return css };
    let event = site.event(site.session(first).event);
    let title = quoted(site.event_title(event));
    let head = |css: &mut String, name: &str, right: &str| {
        let _ = write!(
            css,
            "@page {name} {{\n  @top-left {{ content: {title}; }}\n  @top-right {{ content: {right}; }}\n}}\n"
        );
    };
    head(&mut css, "contents", &quoted(&texts.plain("document-contents")));
    for (session, number) in sessions.iter().zip(sheet.sessions.start + 1..) {
        let right = quoted(&format!("{number}  {}", site.session(*session).title));
        head(&mut css, &page_name(number), &right);
        let _ = writeln!(css, ".{0} {{ page: {0}; }}", page_name(number));
    }
    css
}

/// Name of a session's pages, and class of what stands on them.
pub fn page_name(number: usize) -> String {
    format!("session-{number}")
}

/// A string of CSS, cut to what fits.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for (place, c) in text.chars().enumerate() {
        match c {
            _ if place == LONGEST_HEAD => {
                quoted.push('…');
                break;
            }
            // As code, whatever a reader of the file makes of it.
            '"' | '\\' | '<' => {
                let _ = write!(quoted, "\\{:x} ", u32::from(c));
            }
            c if c.is_control() => quoted.push(' '),
            c => quoted.push(c),
        }
    }
    quoted.push('"');
    quoted
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn a_title_ends_no_string() {
        assert_eq!(quoted("E-Akte, aber wie?"), "\"E-Akte, aber wie?\"");
        assert_eq!(quoted("\"a\\\n</style>"), "\"\\22 a\\5c  \\3c /style>\"");
        assert_eq!(quoted(&"ä".repeat(61)).chars().count(), 63);
    }
}
