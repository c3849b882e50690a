//! Which block of a text stands under what.
//!
//! Headings divide a text into sections, and so do lines that stand in for them: a bold line alone, `Ergebnisse:`
//! before a list, an item that is no more than a heading for the list in it. A block may also say itself what it is:
//! `Aha: …`.

use super::blocks::{boxes_of, emphasis_of, heads_of_lists, is_link, items_in};
use super::council;
use super::headings::{Headings, Meaning};
use super::inherited::{Section, meanings_of, owners_in};
use super::places::Places;
use super::spellings::Weight;
use crate::model::{Block, BlockKind, Body, MunicipalityId, OutcomeKind, Piece};
use crate::source::fold;

/// What a block is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    Outcome {
        kind: Kind,
        label: Option<String>,
        /// Who is to do it, by what stands above.
        owners: Vec<MunicipalityId>,
    },
    /// A row that says in a cell which kind it is, if any, or by the titles of its table where that is no plan.
    Row { is_plan: bool },
    /// A box under a heading that we do not know.
    Unclaimed,
    /// Names who wants to work on.
    Continues,
    /// What a council was to agree on.
    Proposal { label: Option<String> },
}

/// How certain the kind of an outcome is before it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Certain(OutcomeKind),
    /// It shows its kind itself; otherwise it has this one, or is no outcome.
    Shown(Option<OutcomeKind>),
    /// An open question where nothing answers it.
    Plain,
}

/// The role of each block of a body, if it has one.
pub fn roles(body: &Body, headings: &Headings, places: &Places) -> Vec<Option<Role>> {
    let mut reader = Reader {
        body,
        headings,
        places,
        by_heading: meanings_of(body, headings, places),
        heads_list: heads_of_lists(body),
        boxes: boxes_of(body),
        sections: Vec::new(),
        of: vec![None; body.blocks.len()],
        below: vec![None; body.blocks.len()],
        plain_lines: 0,
        matters: vec![0; body.blocks.len()],
    };
    reader.plain_lines = reader.count_plain_lines();
    reader.divide();
    let answered_until = reader.last_answer();
    let mut roles: Vec<_> = (0..body.blocks.len()).map(|place| reader.role(place, answered_until)).collect();
    council::settle(body, &mut roles, &reader.matters);
    roles
}

struct Reader<'a> {
    body: &'a Body,
    headings: &'a Headings,
    places: &'a Places,
    by_heading: Vec<Section>,
    /// Whether a list stands in an item.
    heads_list: Vec<bool>,
    boxes: Vec<Option<usize>>,
    sections: Vec<Section>,
    /// The section of each block; none for one that is no more than a heading.
    of: Vec<Option<usize>>,
    /// The section that an item opens for those in it.
    below: Vec<Option<usize>>,
    /// How many plain lines of outcomes stand in for headings.
    plain_lines: usize,
    /// Which matter of a council each block belongs to: one ends with each heading that we do not know.
    matters: Vec<u32>,
}

impl Reader<'_> {
    fn divide(&mut self) {
        let blocks = &self.body.blocks;
        let outer: Vec<usize> = (0..blocks.len()).filter(|&place| blocks[place].parent.is_none()).collect();
        let mut scope = Scope::default();
        let mut heading = None;
        // What held before the box at hand.
        let mut outside = scope;
        let mut in_box = None;
        let mut matter = 0;
        for (nth, &place) in outer.iter().enumerate() {
            let block = &blocks[place];
            let is_other_box = self.boxes[place] != in_box;
            // A title speaks of its box alone.
            if is_other_box && in_box.is_some() && outside.section != scope.section {
                scope = outside;
            }
            if nth == 0 || block.heading != heading {
                heading = block.heading;
                scope = self.open(self.under(heading), Standing::Heading);
                matter += u32::from(self.begins_matter(heading));
            }
            self.matters[place] = matter;
            let next = outer.get(nth + 1).filter(|next| blocks[**next].heading == heading);
            if is_other_box {
                (outside, in_box) = (scope, self.boxes[place]);
                let heads_box = in_box.is_some() && next.is_some_and(|&next| self.boxes[next] == in_box);
                // One that we do not know is no more than a title.
                let is_title = heads_box && emphasis_of(self.body, block) == Some("strong");
                if is_title && self.headings.meaning(&block.text).is_none() {
                    continue;
                }
            }
            let next = next.map(|&next| &blocks[next]);
            let is_list = block.kind != BlockKind::Paragraph;
            let lines = if is_list { self.numbered_line(place) } else { self.heading_line(block, next, scope.is_line) };
            if let Some((meaning, standing)) = lines {
                matter += u32::from(meaning.is_none());
                let section = match meaning {
                    Some(meaning) => Section::of(meaning),
                    None => self.below_owners(block, scope).unwrap_or_else(|| self.under(heading)),
                };
                scope = self.open(section, standing);
                scope.is_line = block.kind == BlockKind::Paragraph && emphasis_of(self.body, block).is_none();
                continue;
            }
            let is_agenda = council::is_item_of_agenda(block);
            matter += u32::from(is_agenda);
            self.matters[place] = matter;
            let is_agreed = self.sections[scope.section].meaning == Some(Meaning::Kind(OutcomeKind::Agreement));
            if is_agreed && !is_list && (is_agenda || council::stands_beside(&block.text)) {
                scope = self.open(Section::of(Meaning::Other), Standing::Bold);
                continue;
            }
            // A line such as `Ergebnisse:` speaks of the list or paragraph right below it.
            let is_past = scope.standing == Standing::Line && scope.blocks > 0 && (!is_list || !scope.is_list);
            if is_past {
                scope = self.open(self.under(heading), Standing::Heading);
            }
            scope.blocks += 1;
            scope.is_list |= is_list;
            self.sections[scope.section].is_list |= is_list;
            self.assign(place, scope.section);
            if is_agreed && !is_list && council::vote(&block.text).is_some() {
                scope = self.open(Section::of(Meaning::Other), Standing::Bold);
            }
        }
        self.divide_items();
    }

    /// Whether a heading of unknown words stands above a block.
    fn begins_matter(&self, heading: Option<u32>) -> bool {
        heading.is_none_or(|heading| self.headings.meaning(&self.body.headings[heading as usize].text).is_none())
    }

    /// Items in items: those below one that is a heading by itself belong to it.
    fn divide_items(&mut self) {
        for place in 0..self.body.blocks.len() {
            let Some(parent) = self.body.blocks[place].parent else { continue };
            self.matters[place] = self.matters[parent as usize];
            if let Some(section) = self.below[parent as usize] {
                self.assign(place, section);
            }
        }
    }

    fn assign(&mut self, place: usize, section: usize) {
        let block = &self.body.blocks[place];
        if self.heads_list[place]
            && let Some(meaning) = self.line_meaning(&block.text)
        {
            self.sections.push(Section { is_list: true, ..Section::of(meaning) });
            self.below[place] = Some(self.sections.len() - 1);
            // It may be an outcome all the same where it says nothing.
            return;
        }
        if self.heads_list[place]
            && block.task.is_none()
            && self.sections[section].holds_tasks()
            && let Some(owners) = owners_in(&block.text, self.places)
        {
            self.sections.push(Section { is_list: true, owners, ..self.sections[section].clone() });
            self.below[place] = Some(self.sections.len() - 1);
            return;
        }
        self.of[place] = Some(section);
    }

    fn open(&mut self, section: Section, standing: Standing) -> Scope {
        self.sections.push(section);
        Scope { section: self.sections.len() - 1, standing, ..Scope::default() }
    }

    /// What stands below a line that names nobody but who is to do it.
    fn below_owners(&self, line: &Block, scope: Scope) -> Option<Section> {
        let owners = owners_in(&line.text, self.places)?;
        let above = &self.sections[scope.section];
        // A line in the middle of a section that a line opened may as well begin another one.
        let goes_on = scope.blocks == 0 || !above.owners.is_empty();
        let section = if goes_on { above.clone() } else { self.under(line.heading) };
        section.holds_tasks().then_some(Section { owners, is_list: false, ..section })
    }

    fn under(&self, heading: Option<u32>) -> Section {
        heading.map_or_else(Section::default, |heading| self.by_heading[heading as usize].clone())
    }

    /// A paragraph that stands in for a heading, and what it means; a bold line may mean nothing we know.
    fn heading_line(
        &self,
        block: &Block,
        next: Option<&Block>,
        is_under_line: bool,
    ) -> Option<(Option<Meaning>, Standing)> {
        const LONGEST: usize = 100;
        let text = block.text.as_str();
        if text.len() > LONGEST || text.is_empty() {
            return None;
        }
        let before_list = next.is_some_and(|next| next.kind != BlockKind::Paragraph);
        let emphasis = emphasis_of(self.body, block);
        if emphasis == Some("em") || emphasis == Some("u") {
            let meaning = self.headings.meaning(text)?;
            return Some((Some(meaning), Standing::Bold));
        }
        if emphasis == Some("strong") && !text.ends_with(['.', '!']) {
            let meaning = self.headings.meaning(text);
            // Of what we do not know only a line that something stands below is a heading.
            let heads = before_list || next.is_some_and(|next| emphasis_of(self.body, next).is_none());
            return (meaning.is_some() || heads).then_some((meaning, Standing::Bold));
        }
        if let Some(meaning) = self.line_meaning(text) {
            // Where several plain lines are headings, all of them are.
            let standing = if self.plain_lines > 1 { Standing::Bold } else { Standing::Line };
            return Some((Some(meaning), standing));
        }
        // „Weitere Bilder:“ before its own list.
        let heads_other = before_list && is_under_line && text.ends_with(':') && text.split_whitespace().count() <= 6;
        heads_other.then_some((None, Standing::Line))
    }

    fn count_plain_lines(&self) -> usize {
        let paragraphs = self.body.blocks.iter().filter(|block| block.kind == BlockKind::Paragraph);
        paragraphs.filter(|block| self.line_meaning(&block.text).as_ref().and_then(kind_of).is_some()).count()
    }

    /// `2. Ergebnisse`, which Markdown takes for a list of one item.
    fn numbered_line(&self, place: usize) -> Option<(Option<Meaning>, Standing)> {
        let block = &self.body.blocks[place];
        if block.kind != BlockKind::Item || self.heads_list[place] || block.task.is_some() || block.text.len() > 80 {
            return None;
        }
        let tags = |piece: Option<&Piece>| match piece {
            Some(Piece::Markup(range)) => self.body.source(range),
            _ => "",
        };
        let before = block.pieces.start.checked_sub(1).and_then(|before| self.body.pieces.get(before));
        let begins = tags(before).trim_end().rsplit('<').next().is_some_and(|tag| tag.starts_with("ol"));
        let ends = tags(self.body.pieces.get(block.pieces.end)).trim_start().starts_with("</ol>");
        let meaning = if begins && ends { self.headings.line(&block.text)? } else { return None };
        Some((Some(meaning), Standing::Bold))
    }

    /// What a short line by itself means, with a colon or without one.
    fn line_meaning(&self, text: &str) -> Option<Meaning> {
        const LONGEST: usize = 80;
        if text.len() > LONGEST || text.ends_with('.') {
            return None;
        }
        self.headings.line(text).filter(|meaning| *meaning != Meaning::Other || text.ends_with(':'))
    }

    /// The last section that answers questions above it.
    fn last_answer(&self) -> Option<usize> {
        self.sections.iter().rposition(|section| {
            matches!(
                section.meaning,
                Some(
                    Meaning::Answer | Meaning::Kind(OutcomeKind::Result) | Meaning::Several(Some(OutcomeKind::Result))
                )
            )
        })
    }

    fn role(&self, place: usize, answered_until: Option<usize>) -> Option<Role> {
        let block = &self.body.blocks[place];
        let section = match self.of[place] {
            Some(section) => Some(section),
            None if block.parent.is_some() => None,
            None => return None,
        };
        // Items in items are part of them, unless these are no outcomes and they say themselves what they are.
        let meaning = section.and_then(|section| self.sections[section].meaning.as_ref());
        let is_plan = section.is_some_and(|section| self.sections[section].is_plan);
        if block.kind == BlockKind::Row {
            return Some(match meaning.and_then(kind_of) {
                Some(kind) => Role::Outcome { kind, label: None, owners: self.owners(section) },
                None if meaning == Some(&Meaning::Continues) => Role::Continues,
                None => Role::Row { is_plan },
            });
        }
        if is_plan || self.below[place].is_some() {
            return None;
        }
        if meaning == Some(&Meaning::Continues) {
            return Some(Role::Continues);
        }
        if block.kind == BlockKind::Paragraph
            && (meaning == Some(&Meaning::Proposal) || council::proposal(&block.text).is_some())
        {
            return Some(Role::Proposal { label: council::proposal(&block.text).map(str::to_owned) });
        }
        let kind = meaning.and_then(kind_of);
        if kind == Some(Kind::Certain(OutcomeKind::Agreement)) && council::stands_beside(&block.text) {
            return None;
        }
        if let Some((own, weight, label)) = self.label_of(&block.text) {
            let Meaning::Kind(own) = own else { return Some(Role::Continues) };
            // A paragraph says of itself what it is, where an item may speak of its task: „Ergebnis: ein Plan“.
            let is_certain = match kind {
                None | Some(Kind::Shown(_) | Kind::Plain) => true,
                Some(Kind::Certain(kind)) => {
                    kind == own || weight == Weight::Strong || block.kind == BlockKind::Paragraph
                }
            };
            if is_certain {
                let label = Some(label.to_owned());
                return Some(Role::Outcome { kind: Kind::Certain(own), label, owners: self.owners(section) });
            }
        }
        let section = section?;
        if block.kind == BlockKind::Paragraph && (self.sections[section].is_list || is_link(self.body, block)) {
            return None;
        }
        let Some(kind) = kind else {
            let is_unclaimed = meaning.is_none() && block.task.is_some() && block.heading.is_some();
            return is_unclaimed.then_some(Role::Unclaimed);
        };
        let is_answered = kind == Kind::Plain && answered_until.is_some_and(|answer| answer > section);
        let is_open = !(is_answered || (kind == Kind::Plain && self.is_settled(place)));
        is_open.then_some(Role::Outcome { kind, label: None, owners: self.owners(Some(section)) })
    }

    fn owners(&self, section: Option<usize>) -> Vec<MunicipalityId> {
        section.map_or_else(Vec::new, |section| self.sections[section].owners.clone())
    }

    /// `Aha: …`, `**Offene Frage:** …`, `ToDo @ Düren: …`, `Was nehmen wir mit? …`: the words before the text, and what
    /// they mean.
    fn label_of<'t>(&self, text: &'t str) -> Option<(Meaning, Weight, &'t str)> {
        const LONGEST: usize = 60;
        let end = text.bytes().take(LONGEST).position(|byte| matches!(byte, b':' | b'@' | b'(' | b'?'))?;
        if text.starts_with('[') {
            return None;
        }
        let (sign, label) = (text.as_bytes()[end], text[..end].trim_end());
        let rest = &text[end + 1..];
        let (meaning, weight) = match self.headings.label(label) {
            Some(found) => found,
            None if sign == b':' => return self.task_label(text),
            None => return None,
        };
        let is_strong = weight == Weight::Strong;
        let (is_label, end) = match sign {
            // A time or address is no label, and a label alone labels nothing.
            b':' => (rest.starts_with(' ') && !rest.trim().is_empty(), end + 1),
            b'?' => (is_strong && label.contains(' ') && rest.starts_with(' ') && !rest.trim().is_empty(), end + 1),
            b'@' => (is_strong, label.len()),
            _ => (rest.split_once("):").is_some_and(|(remark, _)| remark.len() < LONGEST), label.len()),
        };
        is_label.then_some((meaning, weight, &text[..end]))
    }

    /// `ToDo Düren: …`: who is to do it stands before the colon too.
    fn task_label<'t>(&self, text: &'t str) -> Option<(Meaning, Weight, &'t str)> {
        let (first, rest) = text.split_once(' ')?;
        let (owner, _) = rest.split_once(": ")?;
        let (meaning, weight) = self.headings.label(first)?;
        let is_task = meaning == Meaning::Kind(OutcomeKind::NextStep) && weight == Weight::Strong;
        (is_task && owner.split(' ').count() <= 4).then_some((meaning, weight, first))
    }

    /// Whether something under a plain „Fragen“ is no question, or has its answer right below it.
    fn is_settled(&self, place: usize) -> bool {
        let text = self.body.blocks[place].text.as_str();
        let first = fold(text.split_whitespace().next().unwrap_or_default());
        let asks = text.contains('?') || ASKING.contains(&first.as_str());
        let is_answer = |text: &str| {
            let label = text.trim_start().split([':', '.']).next().filter(|label| label.len() < 12).map(fold);
            label.is_some_and(|label| ["a", "antwort", "answer", "re"].contains(&label.as_str()))
        };
        let says_both = ["A:", "Antwort:", "Answer:"].iter().any(|answer| text.contains(&format!("? {answer}")));
        let mut children = items_in(self.body, place).take(50);
        // What stands below a question answers it, unless it asks on.
        !asks
            || is_answer(text)
            || says_both
            || children.any(|block| !self.body.plain_text(block.pieces.clone()).contains('?'))
    }
}

/// With what questions begin that lack their mark.
const ASKING: [&str; 24] = [
    "wie", "wer", "was", "wann", "wo", "warum", "wozu", "welche", "welcher", "welches", "wieso", "woher", "wohin",
    "wem", "ob", "how", "who", "what", "when", "where", "why", "which", "should", "is",
];

#[derive(Clone, Copy, Debug, Default)]
struct Scope {
    section: usize,
    standing: Standing,
    blocks: usize,
    is_list: bool,
    /// A plain line opened it.
    is_line: bool,
}

/// What a section stands under.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Standing {
    #[default]
    Heading,
    Bold,
    Line,
}

fn kind_of(meaning: &Meaning) -> Option<Kind> {
    match meaning {
        Meaning::Kind(kind) => Some(Kind::Certain(*kind)),
        Meaning::Several(first) => Some(Kind::Shown(*first)),
        Meaning::PlainQuestion => Some(Kind::Plain),
        Meaning::Continues | Meaning::Answer | Meaning::Proposal | Meaning::Other => None,
    }
}
