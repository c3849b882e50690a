//! What headings mean for all that stands below them.

use super::headings::{Headings, Meaning};
use super::places::Places;
use crate::model::{Body, MunicipalityId, OutcomeKind};
use crate::source::fold;

/// A stretch of blocks under one heading, or under a line that stands in for one.
#[derive(Clone, Debug, Default)]
pub struct Section {
    pub meaning: Option<Meaning>,
    /// Whether it holds a list or table: then its paragraphs only lead to it.
    pub is_list: bool,
    /// Nothing below says of itself what it is: an agenda.
    pub is_plan: bool,
    /// Who is to do what stands there: „Norderstedt“ above tasks.
    pub owners: Vec<MunicipalityId>,
}

impl Section {
    pub fn of(meaning: Meaning) -> Self {
        Self { meaning: Some(meaning), ..Self::default() }
    }

    pub fn holds_tasks(&self) -> bool {
        self.meaning == Some(Meaning::Kind(OutcomeKind::NextStep))
    }
}

/// The municipalities of a heading or item that names nothing else: „Norderstedt“, „Ulm und Köln:“.
pub fn owners_in(text: &str, places: &Places) -> Option<Vec<MunicipalityId>> {
    const LONGEST: usize = 100;
    (text.len() <= LONGEST).then(|| places.all(text.trim_end_matches([':', ' '])))?
}

/// What each heading stands for: its own meaning, or that of the heading above it.
pub fn meanings_of(body: &Body, headings: &Headings, places: &Places) -> Vec<Section> {
    const PLANS: [&str; 12] = [
        "agenda",
        "ablauf",
        "programm",
        "tagesordnung",
        "zeitplan",
        "links",
        "quellen",
        "literatur",
        "material",
        "materialien",
        "schedule",
        "references",
    ];
    let mut sections: Vec<Section> = Vec::with_capacity(body.headings.len());
    let mut above: Vec<(u8, usize)> = Vec::new();
    for (place, heading) in body.headings.iter().enumerate() {
        while above.last().is_some_and(|(level, _)| *level >= heading.level) {
            above.pop();
        }
        let inherited = above.last().map(|&(_, place)| sections[place].clone()).unwrap_or_default();
        let own = headings.meaning(&heading.text);
        let is_unknown = own.is_none();
        let meaning = own.or(inherited.meaning);
        let is_plan = inherited.is_plan || PLANS.contains(&fold(&heading.text).as_str());
        let mut section = Section { meaning, is_list: false, is_plan, owners: Vec::new() };
        if is_unknown && section.holds_tasks() {
            section.owners = owners_in(&heading.text, places).unwrap_or(inherited.owners);
        }
        sections.push(section);
        if !(place == 0 && is_title(body, headings)) {
            above.push((heading.level, place));
        }
    }
    sections
}

/// Whether the first heading is the title of the whole text, which says nothing about its parts: parts that have names of
/// their own, such as „Ausgangslage“, stand below it, and nothing beside it.
fn is_title(body: &Body, headings: &Headings) -> bool {
    let (Some(title), [_, parts @ ..]) = (body.leading_heading(), body.headings.as_slice()) else { return false };
    parts.iter().all(|part| part.level > title.level) && parts.iter().any(|part| headings.meaning(&part.text).is_some())
}
