//! Municipalities: the register, and one.

use std::collections::BTreeMap;

use serde::Serialize;

use super::card::SessionCard;
use super::frame::Area;
use super::lists::{letter_id, letter_of};
use super::parts::{ContactView, LinkView, OutcomeGroup, Pager, PlaceView, part_of, practice_key};
use super::{Here, View};
use crate::index::{Tie, is_owned};
use crate::model::{Municipality, MunicipalityId, Outcome, OutcomeKind, PracticeState, SessionId, TopicId};

#[derive(Debug, Serialize)]
pub struct MunicipalitiesPage {
    pub lead: String,
    /// A to Z.
    pub letters: Vec<PlaceGroup>,
    /// By Land; empty where no Land is known.
    pub lands: Vec<PlaceGroup>,
    /// „Weitere Beteiligte“: no municipalities.
    pub bodies: Vec<PlaceEntry>,
    pub pager: Option<Pager>,
}

#[derive(Debug, Serialize)]
pub struct PlaceGroup {
    pub name: String,
    /// For anchors.
    pub id: String,
    pub places: Vec<PlaceEntry>,
}

#[derive(Clone, Debug, Serialize)]
pub struct PlaceEntry {
    pub place: PlaceView,
    /// „Landkreis“
    pub kind: String,
    pub count: usize,
    /// „3 Sessions“
    pub label: String,
}

pub fn municipalities(here: &Here, part: usize) -> View<MunicipalitiesPage> {
    let index = here.index;
    let all: Vec<MunicipalityId> = index.municipalities.iter().chain(&index.bodies).copied().collect();
    let shown = &all[part_of(all.len(), part)];
    let (municipal, bodies): (Vec<MunicipalityId>, Vec<MunicipalityId>) =
        shown.iter().partition(|&&place| here.site.municipality(place).kind.is_municipal());
    let page = MunicipalitiesPage {
        lead: here.texts.count("count-municipalities", index.municipalities.len()),
        letters: by_letter(here, &municipal),
        lands: by_land(here, &municipal),
        bodies: bodies.iter().map(|&place| entry(here, place)).collect(),
        pager: here.pager(all.len(), part, |part| here.paths.municipalities(part)),
    };
    View { frame: here.frame(&here.text("municipalities"), Area::Municipalities, None, Vec::new()), page }
}

fn entry(here: &Here, id: MunicipalityId) -> PlaceEntry {
    let place = here.site.municipality(id);
    let count = here.index.involvement_of(id).sessions.len();
    PlaceEntry {
        place: here.place(id),
        kind: here.text(&format!("kind-{}", place.kind.key())),
        count,
        label: here.texts.count("count-sessions", count),
    }
}

/// Each letter once: the order of names heeds signs that their letters do not, as in „(Bad) Berka“.
fn by_letter(here: &Here, places: &[MunicipalityId]) -> Vec<PlaceGroup> {
    let mut letters: BTreeMap<String, Vec<PlaceEntry>> = BTreeMap::new();
    for &place in places {
        letters.entry(letter_of(&here.site.municipality(place).short)).or_default().push(entry(here, place));
    }
    letters.into_iter().map(|(name, places)| PlaceGroup { id: letter_id(&name), name, places }).collect()
}

fn by_land(here: &Here, places: &[MunicipalityId]) -> Vec<PlaceGroup> {
    let mut lands: BTreeMap<Option<&str>, Vec<PlaceEntry>> = BTreeMap::new();
    for &place in places {
        lands.entry(here.site.municipality(place).land.map(|land| land.name())).or_default().push(entry(here, place));
    }
    let unknown = lands.remove(&None);
    if lands.is_empty() {
        return Vec::new();
    }
    let collation = crate::source::Collation::new(&here.site.language);
    let mut known: Vec<(String, Vec<PlaceEntry>)> =
        lands.into_iter().filter_map(|(name, places)| Some((name?.to_owned(), places))).collect();
    known.sort_by(|a, b| collation.compare(&a.0, &b.0));
    known.extend(unknown.map(|places| (here.text("land-unknown"), places)));
    known
        .into_iter()
        .map(|(name, places)| PlaceGroup { id: format!("land-{}", crate::source::slug(&name)), name, places })
        .collect()
}

#[derive(Debug, Serialize)]
pub struct MunicipalityPage {
    pub title: String,
    pub short: String,
    pub fictional: bool,
    /// „Landkreis“
    pub kind: String,
    pub land: Option<String>,
    pub ags: Option<String>,
    pub lead_ags: Option<String>,
    pub groups: Vec<String>,
    pub website: Option<LinkView>,
    pub contact: Option<ContactView>,
    /// Three relations that stay apart.
    pub present: Vec<TopicRelation>,
    pub continues: Vec<TopicRelation>,
    pub practice: Vec<TopicRelation>,
    /// Topics of sessions that concern it, though nobody from there need have been present.
    pub concerned: Vec<TopicRelation>,
    /// The sessions that it offered.
    pub hosted: Vec<LinkView>,
    /// „2 von 5 Aufgaben erledigt“
    pub progress: Option<String>,
    /// Next steps and agreements that name it.
    pub owned: Vec<OutcomeGroup>,
    /// Open questions of its sessions.
    pub questions: OutcomeGroup,
    pub companions: Vec<CompanionView>,
    pub sessions: Vec<SessionCard>,
    /// On all pages.
    pub session_count: usize,
    pub pager: Option<Pager>,
}

#[derive(Debug, Serialize)]
pub struct TopicRelation {
    pub topic: LinkView,
    /// „2 Sessions“
    pub label: String,
    /// Of its practice: `in-use` …
    pub state: Option<&'static str>,
    pub state_name: Option<String>,
}

/// Who else works on the same topics.
#[derive(Debug, Serialize)]
pub struct CompanionView {
    pub place: PlaceView,
    pub topics: Vec<LinkView>,
    /// „und 3 weitere“
    pub more: Option<String>,
}

/// How many topics are named that a place shares with another.
const SHARED_TOPICS: usize = 20;

pub fn municipality(here: &Here, id: MunicipalityId, part: usize) -> View<MunicipalityPage> {
    let place = here.site.municipality(id);
    let involvement = here.index.involvement_of(id);
    let all = &involvement.sessions;
    let part_range = part_of(all.len(), part);
    let sessions = &all[part_range.clone()];
    let ties = &involvement.ties[part_range];
    let tied = |keep: &dyn Fn(&Tie) -> bool| -> Vec<SessionId> {
        sessions.iter().zip(ties).filter(|(_, tie)| keep(tie)).map(|(&session, _)| session).collect()
    };
    // What was asked where a place is merely concerned was not asked by anyone from there.
    let asked = |outcome: &Outcome| outcome.kind == OutcomeKind::Question;
    let question_total = BTreeMap::from([(OutcomeKind::Question, involvement.questions)]);
    let questions = here.outcome_groups(&tied(&Tie::takes_part), asked, &question_total);
    let owned = here.outcome_groups(sessions, |outcome| is_owned(outcome, id), &involvement.owned);
    let practice: Vec<(SessionId, PracticeState)> =
        sessions.iter().zip(ties).filter_map(|(&session, tie)| Some((session, tie.practice?))).collect();
    let page = MunicipalityPage {
        title: place.name.clone(),
        short: place.short.clone(),
        fictional: place.fictional,
        kind: here.text(&format!("kind-{}", place.kind.key())),
        land: place.land.map(|land| land.name().to_owned()),
        ags: place.ags.clone(),
        lead_ags: place.lead_ags.clone(),
        groups: place.groups.clone(),
        website: website(place),
        contact: here.contact(id),
        present: relations(here, &tied(&|tie| tie.present)),
        continues: relations(here, &tied(&|tie| tie.continues)),
        practice: practice_relations(here, &practice),
        concerned: relations(here, &tied(&|tie| tie.concerned && !tie.takes_part())),
        hosted: tied(&|tie| tie.hosted).into_iter().map(|session| here.session_link(session)).collect(),
        progress: here.progress(here.index.progress_of_municipality(id)).map(|progress| progress.label),
        owned: owned.into_iter().filter(|group| !group.outcomes.is_empty()).collect(),
        questions: questions
            .into_iter()
            .find(|group| group.kind == OutcomeKind::Question.key())
            .expect("there is a group of each kind"),
        companions: companions(here, id),
        sessions: here.session_cards(sessions),
        session_count: all.len(),
        pager: here.pager(all.len(), part, |part| here.paths.continued(&place.address, part)),
    };
    let above = here.link(&here.paths.municipalities(0), here.text("municipalities"));
    View { frame: here.frame(&place.name, Area::Municipalities, None, vec![above]), page }
}

fn website(place: &Municipality) -> Option<LinkView> {
    let url = place.url.clone()?;
    let label = super::parts::host_of(&url).to_owned();
    Some(LinkView { href: url, label })
}

/// The topics of some sessions, with how many sessions each had.
fn relations(here: &Here, sessions: &[SessionId]) -> Vec<TopicRelation> {
    let mut counts: BTreeMap<TopicId, usize> = BTreeMap::new();
    for topic in sessions.iter().flat_map(|&session| &here.site.session(session).topics) {
        *counts.entry(*topic).or_default() += 1;
    }
    let ordered = in_register_order(here, counts);
    let view = |(topic, count)| TopicRelation {
        topic: here.topic_link(topic),
        label: here.texts.count("count-sessions", count),
        state: None,
        state_name: None,
    };
    ordered.into_iter().map(view).collect()
}

fn practice_relations(here: &Here, practice: &[(SessionId, PracticeState)]) -> Vec<TopicRelation> {
    let mut states: BTreeMap<TopicId, PracticeState> = BTreeMap::new();
    for (session, state) in practice {
        for &topic in &here.site.session(*session).topics {
            let best = states.entry(topic).or_insert(*state);
            *best = (*best).min(*state);
        }
    }
    let ordered = in_register_order(here, states);
    let view = |(topic, state)| TopicRelation {
        topic: here.topic_link(topic),
        label: String::new(),
        state: Some(practice_key(state)),
        state_name: Some(here.text(&format!("practice-{}", practice_key(state)))),
    };
    ordered.into_iter().map(view).collect()
}

fn in_register_order<T>(here: &Here, topics: BTreeMap<TopicId, T>) -> Vec<(TopicId, T)> {
    let mut topics: Vec<(TopicId, T)> = topics.into_iter().collect();
    topics.sort_by_key(|(topic, _)| here.index.totals_of(*topic).rank);
    topics
}

fn companions(here: &Here, id: MunicipalityId) -> Vec<CompanionView> {
    let companions = here.index.involvement_of(id).companions.iter();
    companions
        .map(|companion| CompanionView {
            place: here.place(companion.municipality),
            topics: companion.topics.iter().take(SHARED_TOPICS).map(|&topic| here.topic_link(topic)).collect(),
            more: here.and_more(companion.topics.len(), SHARED_TOPICS),
        })
        .collect()
}
