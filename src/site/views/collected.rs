//! What came out, gathered over all sessions: the list of one kind in one order.

use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::Serialize;

use super::feedback::FeedbackLink;
use super::filter::FilterView;
use super::frame::Area;
use super::parts::{OutcomeView, Pager, SessionLink};
use super::{Here, View};
use crate::index::{Arrangement, GroupKey, ListGroup, OutcomeList, OutcomeRef, Progress};
use crate::model::{OutcomeKind, TopicId};
use crate::site::dates::TimeView;
use crate::site::paging::part_with;
use crate::site::templates::Ready;

/// How many tasks are done.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct ProgressView {
    pub done: usize,
    pub tasks: usize,
    /// „2 von 5 Aufgaben erledigt“
    pub label: String,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct OutcomeListPage {
    pub title: String,
    pub kind: &'static str,
    /// How many different outcomes the list holds.
    pub count: usize,
    pub lead: String,
    /// What the order goes by, where that is not plain to see.
    pub order: Option<String>,
    pub progress: Option<ProgressView>,
    /// The day as of which tasks are called overdue.
    pub as_of: Option<TimeView>,
    /// The orders that there are of this kind.
    pub lists: Vec<ListLink>,
    pub filter: Option<FilterView>,
    /// On the first page all groups of the list, on whatever page they begin; on the others those that stand there.
    pub jumps: Ready<Vec<JumpView>>,
    /// „und 3 weitere“
    pub jumps_more: Option<String>,
    /// Not on the first page: where all groups are named.
    pub all_jumps: Option<String>,
    pub groups: Vec<GroupView>,
    pub pager: Option<Pager>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct ListLink {
    pub href: String,
    pub label: String,
    pub current: bool,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct JumpView {
    pub href: String,
    pub label: String,
    /// „Weitere Beteiligte“, where it is no municipality.
    pub body: Option<String>,
    pub count: usize,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct GroupView {
    pub id: String,
    pub label: String,
    /// The page of the topic or municipality.
    pub href: Option<String>,
    pub fictional: bool,
    /// „Weitere Beteiligte“, where it is no municipality.
    pub body: Option<String>,
    /// How many outcomes it has on all pages.
    pub count: usize,
    /// „2 von 5 Aufgaben erledigt“
    pub progress: Option<String>,
    /// It began on an earlier page.
    pub continued: bool,
    pub entries: Vec<EntryView>,
    /// Instead of entries, in a list that is not the main one.
    pub lines: Vec<LineView>,
}

/// One outcome in a list.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct EntryView {
    pub outcome: OutcomeView,
    /// The anchor, where the outcome stands on the page for the first time.
    pub anchor: Option<String>,
    /// In a series: the event of its session.
    pub event: Option<String>,
    /// Other sessions that asked much the same.
    pub also_open: Vec<SessionLink>,
    /// Where to write about it, if it is a step.
    pub feedback: Option<FeedbackLink>,
}

/// One outcome on a line of its own. No other part is shown as often.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct LineView {
    /// Its place in the note.
    pub href: String,
    pub text: String,
    /// Of the text, where it is not the site's.
    pub language: Option<String>,
    pub state: Option<&'static str>,
    pub state_name: Option<String>,
    /// „Musterstadt, Beispielhausen“
    pub owners: Option<String>,
    pub due: Option<TimeView>,
    pub due_note: Option<String>,
    pub overdue: bool,
}

/// What all pages of a list share.
pub struct ListParts {
    jumps: Ready<Vec<JumpView>>,
    /// Whether the page of some topic counts more than its group in the list.
    has_broad_group: bool,
}

/// How many groups can be jumped to.
const JUMPS: usize = 150;

pub fn list(here: &Here, kind: OutcomeKind, arrangement: Arrangement, part: usize) -> View<OutcomeListPage> {
    let list = here.index.outcome_list(kind, arrangement).expect("only lists with entries are planned");
    let main = Arrangement::of(kind)[0];
    let tasks_only = matches!(arrangement, Arrangement::Open | Arrangement::Done);
    let title = match arrangement {
        Arrangement::Open => here.text("open-tasks"),
        Arrangement::Done => here.text("done-tasks"),
        Arrangement::ByTopic if arrangement != main => here.texts.named("by-topic-of", &here.kind_name(kind)),
        Arrangement::ByMunicipality if arrangement != main => {
            here.texts.named("by-municipality-of", &here.kind_name(kind))
        }
        Arrangement::ByTopic | Arrangement::ByMunicipality => here.kind_name(kind),
    };
    let is_step = kind == OutcomeKind::NextStep;
    let parts = here.shared.list(kind, arrangement).get_or_init(|| ListParts {
        jumps: here.templates.ready(&jumps(here, kind, arrangement, list.groups.iter().take(JUMPS))),
        has_broad_group: has_broad_group(here, list),
    });
    let order = match arrangement {
        Arrangement::ByTopic if parts.has_broad_group => Some("by-topic-order"),
        Arrangement::ByMunicipality if !is_step => Some("by-municipality-order"),
        _ => None,
    };
    let path = |part: usize| here.paths.outcome_list(kind, arrangement, part);
    let page = OutcomeListPage {
        kind: kind.key(),
        count: list.count,
        lead: here.text(match arrangement {
            Arrangement::Open => "open-tasks-lead",
            Arrangement::Done => "done-tasks-lead",
            Arrangement::ByTopic | Arrangement::ByMunicipality => kind_lead(kind),
        }),
        order: order.map(|text| here.text(text)),
        progress: here.progress(here.index.progress()).filter(|_| is_step && !tasks_only),
        as_of: here.site.today.filter(|_| is_step && here.site.progress).map(|day| here.texts.date(day)),
        lists: lists(here, kind, arrangement),
        filter: (part == 0 && !tasks_only).then(|| here.filter(kind, list.count)),
        jumps: match part {
            0 => parts.jumps.clone(),
            // All of them on every page would be half of what long lists weigh.
            _ => Ready::new(&jumps(here, kind, arrangement, groups_on_page(here, kind, arrangement, list, part))),
        },
        jumps_more: here.and_more(list.groups.len(), JUMPS).filter(|_| part == 0),
        all_jumps: (part > 0 && list.groups.len() > 1).then(|| format!("{}#_list", here.href(&path(0)))),
        groups: groups(here, kind, arrangement, list, part),
        pager: here.pager_of(here.paging.outcomes(kind, arrangement).len(), part, path),
        title,
    };
    let mut above = vec![here.link(&here.paths.outcomes(), here.text("outcomes"))];
    if arrangement != main {
        above.push(here.link(&here.paths.outcome_list(kind, main, 0), here.kind_name(kind)));
    }
    View { frame: here.frame(&page.title.clone(), Area::Outcomes, None, above), page }
}

fn has_broad_group(here: &Here, list: &OutcomeList) -> bool {
    list.groups.iter().filter_map(|group| group.key.topic()).any(|topic| here.index.totals_of(topic).with_narrower)
}

pub fn kind_lead(kind: OutcomeKind) -> &'static str {
    match kind {
        OutcomeKind::Agreement => "kind-lead-agreement",
        OutcomeKind::NextStep => "kind-lead-next-step",
        OutcomeKind::Question => "kind-lead-question",
        OutcomeKind::Result => "kind-lead-result",
        OutcomeKind::Insight => "kind-lead-insight",
    }
}

/// The orders of a kind in which there is something.
pub fn lists(here: &Here, kind: OutcomeKind, current: Arrangement) -> Vec<ListLink> {
    let there = Arrangement::of(kind).iter().filter_map(|&list| Some((list, here.index.outcome_list(kind, list)?)));
    let link = |(list, entries): (Arrangement, &OutcomeList)| ListLink {
        href: here.href(&here.paths.outcome_list(kind, list, 0)),
        label: match list {
            Arrangement::ByTopic => here.text("by-topic-list"),
            Arrangement::ByMunicipality if kind == OutcomeKind::NextStep => here.text("by-owner-list"),
            Arrangement::ByMunicipality => here.text("by-municipality-list"),
            Arrangement::Open => here.texts.count("open-list", entries.count),
            Arrangement::Done => here.texts.count("done-list", entries.count),
        },
        current: list == current,
    };
    there.map(link).collect()
}

fn jumps<'l>(
    here: &Here,
    kind: OutcomeKind,
    arrangement: Arrangement,
    groups: impl Iterator<Item = &'l ListGroup>,
) -> Vec<JumpView> {
    let jump = |group: &ListGroup| JumpView {
        href: here.group_href(kind, arrangement, group),
        label: group_label(here, kind, arrangement, group.key),
        body: body_mark(here, group.key),
        count: group.range.len(),
    };
    let jumps: Vec<JumpView> = groups.map(jump).collect();
    // One group is no choice.
    if jumps.len() < 2 { Vec::new() } else { jumps }
}

fn groups_on_page<'l>(
    here: &Here,
    kind: OutcomeKind,
    arrangement: Arrangement,
    list: &'l OutcomeList,
    part: usize,
) -> impl Iterator<Item = &'l ListGroup> + use<'l> {
    let shown = here.paging.outcomes(kind, arrangement)[part].clone();
    let first = list.groups.partition_point(|group| group.range.end <= shown.start);
    list.groups[first..].iter().take_while(move |group| group.range.start < shown.end)
}

/// Whether the entries of a list take one line each: what is said of them at length stands in the main list.
fn is_short(kind: OutcomeKind, arrangement: Arrangement) -> bool {
    arrangement != Arrangement::of(kind)[0] && !matches!(arrangement, Arrangement::Open | Arrangement::Done)
}

/// The groups of one page, as far as they stand on it.
fn groups(here: &Here, kind: OutcomeKind, arrangement: Arrangement, list: &OutcomeList, part: usize) -> Vec<GroupView> {
    let shown = here.paging.outcomes(kind, arrangement)[part].clone();
    let on_page = groups_on_page(here, kind, arrangement, list, part);
    // Lists of open or of done tasks alone would say nothing of that.
    let tells_progress = kind == OutcomeKind::NextStep && !matches!(arrangement, Arrangement::Open | Arrangement::Done);
    let mut seen = BTreeSet::new();
    let view = |group: &ListGroup| {
        let range = group.range.start.max(shown.start)..group.range.end.min(shown.end);
        let (href, fictional) = match group.key {
            GroupKey::Topic(topic) => (Some(here.href(&here.site.topic(topic).address)), false),
            GroupKey::Municipality(place) => {
                let place = here.site.municipality(place);
                (Some(here.href(&place.address)), place.fictional)
            }
            GroupKey::Rest => (None, false),
        };
        let on_page = &list.entries[range];
        let entry = |&entry: &OutcomeRef| {
            let mut view = here.entry(entry);
            view.anchor = view.anchor.filter(|_| seen.insert(entry));
            // Whose heading it stands under need not be named again.
            if is_only_owner(here, group.key, entry) {
                view.outcome.owners.clear();
            }
            view
        };
        let (entries, lines) = match is_short(kind, arrangement) {
            true => (Vec::new(), on_page.iter().map(|&entry| here.line(entry, group.key)).collect()),
            false => (on_page.iter().map(entry).collect(), Vec::new()),
        };
        GroupView {
            id: group_id(here, group.key),
            label: group_label(here, kind, arrangement, group.key),
            href,
            fictional,
            body: body_mark(here, group.key),
            count: group.range.len(),
            progress: here.progress(group.progress).filter(|_| tells_progress).map(|progress| progress.label),
            continued: group.range.start < shown.start,
            entries,
            lines,
        }
    };
    on_page.map(view).collect()
}

fn is_only_owner(here: &Here, group: GroupKey, entry: OutcomeRef) -> bool {
    let owners = entry.of(here.site).owners.as_slice();
    matches!((group, owners), (GroupKey::Municipality(place), [owner]) if place == *owner)
}

fn group_id(here: &Here, key: GroupKey) -> String {
    match key {
        GroupKey::Topic(topic) => format!("topic-{}", here.site.topic(topic).slug),
        GroupKey::Municipality(place) => format!("place-{}", here.site.municipality(place).slug),
        GroupKey::Rest => "rest".to_owned(),
    }
}

fn group_label(here: &Here, kind: OutcomeKind, arrangement: Arrangement, key: GroupKey) -> String {
    match (key, arrangement) {
        (GroupKey::Topic(topic), _) => here.site.topic(topic).label.clone(),
        (GroupKey::Municipality(place), _) => here.site.municipality(place).short.clone(),
        (GroupKey::Rest, Arrangement::ByTopic) => here.text("without-topic"),
        (GroupKey::Rest, _) if kind == OutcomeKind::NextStep => here.text("without-owner"),
        (GroupKey::Rest, _) => here.text("without-municipality"),
    }
}

fn body_mark(here: &Here, key: GroupKey) -> Option<String> {
    let place = here.site.municipality(key.municipality()?);
    (!place.kind.is_municipal()).then(|| here.text("bodies"))
}

impl Here<'_> {
    /// „Offene Fragen“
    pub fn kind_name(&self, kind: OutcomeKind) -> String {
        self.texts.count(&format!("outcome-name-{}", kind.key()), 2)
    }

    /// One outcome away from its note.
    pub fn entry(&self, entry: OutcomeRef) -> EntryView {
        let session = self.site.session(entry.session);
        let outcome = entry.of(self.site);
        let is_step = outcome.kind == OutcomeKind::NextStep;
        EntryView {
            outcome: self.outcome(entry.session, outcome),
            anchor: Some(outcome.id.0.clone()),
            event: self.site.is_series.then(|| self.site.event_title(self.site.event(session.event)).to_owned()),
            also_open: self.also_open(entry),
            feedback: if is_step { self.feedback_on_outcome(session, outcome) } else { None },
        }
    }

    fn line(&self, entry: OutcomeRef, group: GroupKey) -> LineView {
        let session = self.site.session(entry.session);
        let outcome = entry.of(self.site);
        let names: Vec<&str> =
            outcome.owners.iter().map(|&owner| self.site.municipality(owner).short.as_str()).collect();
        let has_owners = !names.is_empty() && !is_only_owner(self, group, entry);
        let facts = self.outcome_facts(outcome);
        LineView {
            href: format!("{}#{}", self.href(&session.address), outcome.id.0),
            text: outcome.text.clone(),
            language: self.foreign(&session.language),
            owners: has_owners.then(|| names.join(", ")),
            state: facts.state,
            state_name: facts.state_name,
            due: facts.due,
            due_note: facts.due_note,
            overdue: facts.overdue,
        }
    }

    /// Other sessions that asked much the same, each at its question.
    pub fn also_open(&self, question: OutcomeRef) -> Vec<SessionLink> {
        let link = |&other: &OutcomeRef| {
            let session = self.session_link(other.session);
            SessionLink { href: format!("{}#{}", session.href, other.of(self.site).id.0), ..session }
        };
        self.index.similar_questions(question).iter().map(link).collect()
    }

    /// How far tasks have come, where the publisher wants that told and there are any.
    pub fn progress(&self, progress: Progress) -> Option<ProgressView> {
        let Progress { done, tasks } = progress;
        (self.site.progress && tasks > 0).then(|| ProgressView {
            done,
            tasks,
            label: self.texts.with("progress", &[("done", done.to_string().into()), ("count", tasks.into())]),
        })
    }

    /// All outcomes of a kind on one topic, where they are gathered.
    pub fn gathered_on_topic(&self, kind: OutcomeKind, topic: TopicId) -> Option<String> {
        let list = self.index.outcome_list(kind, Arrangement::ByTopic)?;
        let group = self.index.group_on(topic, list)?;
        Some(self.group_href(kind, Arrangement::ByTopic, group))
    }

    /// An outcome in the main list of its kind.
    pub fn gathered(&self, entry: OutcomeRef) -> String {
        let outcome = entry.of(self.site);
        let page = self.paths.outcome(self.index, self.paging, entry, outcome.kind);
        format!("{}#{}", self.href(&page), outcome.id.0)
    }

    fn group_href(&self, kind: OutcomeKind, arrangement: Arrangement, group: &ListGroup) -> String {
        let part = part_with(self.paging.outcomes(kind, arrangement), group.range.start);
        let page = self.paths.outcome_list(kind, arrangement, part);
        let id = group_id(self, group.key);
        format!("{}#{id}", self.href(&page))
    }
}
