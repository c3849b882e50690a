//! The overview of what came out.

use schemars::JsonSchema;
use serde::Serialize;

use super::collected::{EntryView, ProgressView, kind_lead, lists};
use super::frame::Area;
use super::parts::LinkView;
use super::{Here, View};
use crate::index::Arrangement;
use crate::model::{EventId, OutcomeKind};

#[derive(Debug, JsonSchema, Serialize)]
pub struct OutcomesPage {
    pub title: String,
    /// „74 festgehaltene Punkte aus 21 Sessions“
    pub lead: String,
    pub progress: Option<ProgressView>,
    pub kinds: Vec<KindView>,
    /// In a series with progress: how far the tasks of each event have come.
    pub events: Vec<EventProgress>,
}

/// One kind on the overview.
#[derive(Debug, JsonSchema, Serialize)]
pub struct KindView {
    pub kind: &'static str,
    pub name: String,
    pub count: usize,
    pub href: String,
    /// „Was offen geblieben ist.“
    pub lead: String,
    /// „Alle 12 offenen Fragen“
    pub all: String,
    /// The other orders.
    pub lists: Vec<LinkView>,
    pub outcomes: Vec<EntryView>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct EventProgress {
    pub event: LinkView,
    pub progress: ProgressView,
}

/// How many outcomes of each kind the overview shows.
const DIGEST: usize = 4;
/// How many events it names.
const EVENTS: usize = 150;

pub fn overview(here: &Here) -> View<OutcomesPage> {
    let kinds = OutcomeKind::ALL.into_iter().filter(|&kind| !here.index.outcomes_of(kind).is_empty());
    let mut digest = here.digest(&here.index.sessions, DIGEST);
    let kind_view = |kind: OutcomeKind| {
        let count = here.index.outcomes_of(kind).len();
        let main = Arrangement::of(kind)[0];
        let others = lists(here, kind, main).into_iter().filter(|list| !list.current);
        KindView {
            kind: kind.key(),
            name: here.kind_name(kind),
            count,
            href: here.href(&here.paths.outcome_list(kind, main, 0)),
            lead: here.text(kind_lead(kind)),
            all: here.texts.count(&format!("all-{}", kind.key()), count),
            lists: others.map(|list| LinkView { href: list.href, label: list.label }).collect(),
            outcomes: digest.remove(&kind).unwrap_or_default(),
        }
    };
    let sessions = here.index.sessions.iter().filter(|&&id| !here.site.session(id).outcomes.is_empty()).count();
    let all: usize = here.index.outcomes.values().sum();
    let page = OutcomesPage {
        title: here.text("outcomes"),
        lead: here.texts.with(
            "outcomes-lead",
            &[
                ("outcomes", here.texts.count("count-outcomes", all).into()),
                ("sessions", here.texts.count("from-sessions", sessions).into()),
            ],
        ),
        progress: here.progress(here.index.progress()),
        kinds: kinds.map(kind_view).collect(),
        events: if here.site.is_series { event_progress(here) } else { Vec::new() },
    };
    View { frame: here.frame(&page.title.clone(), Area::Outcomes, None, Vec::new()), page }
}

fn event_progress(here: &Here) -> Vec<EventProgress> {
    let events = (0..here.site.events.len()).map(EventId::new);
    let view = |event: EventId| {
        let progress = here.progress(here.index.progress_of_event(event))?;
        let data = here.site.event(event);
        Some(EventProgress { event: here.link(&data.address, here.site.event_title(data)), progress })
    };
    events.filter_map(view).take(EVENTS).collect()
}
