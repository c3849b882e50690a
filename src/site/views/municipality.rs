//! One municipality, or another body: what it has to do with the topics, and who works on the same.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::card::SessionCard;
use super::frame::Area;
use super::parts::{ContactView, LinkView, OutcomeGroup, Pager, PlaceView, SessionLink};
use super::{Here, View};
use crate::index::{Companion, Entry, Involvement, Tie, is_owned, together};
use crate::model::{Municipality, MunicipalityId, Outcome, OutcomeKind, SessionId, TopicId};
use crate::site::templates::Ready;

#[derive(Debug, JsonSchema, Serialize)]
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
    /// „2 von 5 Aufgaben erledigt“
    pub progress: Option<String>,
    /// What it has to do with the topics, and with whom: on the first page, for all of them.
    pub profile: Option<ProfileView>,
    /// Next steps, agreements and so on that name it.
    pub owned: Vec<OutcomeGroup>,
    /// Questions that were left open where its people were.
    pub questions: OutcomeGroup,
    /// Its sessions by topic.
    pub topics: Vec<TopicSessions>,
    /// On all pages.
    pub session_count: usize,
    pub pager: Option<Pager>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct ProfileView {
    /// Three relations that stay apart.
    pub present: Relation,
    pub continues: Relation,
    pub practice: Relation,
    /// Topics of sessions that name it, though nobody from there need have been present.
    pub named: Relation,
    /// The sessions that it offered.
    pub hosted: Vec<HostedView>,
    /// „und 3 weitere“
    pub hosted_more: Option<String>,
    pub companions: Vec<CompanionView>,
}

/// A session that it offered.
#[derive(Debug, JsonSchema, Serialize)]
pub struct HostedView {
    pub session: SessionLink,
    /// „E-Akte, Scannen“
    pub topics: Option<String>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct Relation {
    pub topics: Vec<RelatedTopic>,
    /// „und 3 weitere“
    pub more: Option<String>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct RelatedTopic {
    pub topic: Ready<LinkView>,
    /// „2 Sessions“, where they are listed.
    pub sessions: LinkView,
    /// „im Einsatz“, where it does what this is about.
    pub state: Option<String>,
}

/// Someone else who works on its topics.
#[derive(Debug, JsonSchema, Serialize)]
pub struct CompanionView {
    pub place: Ready<PlaceView>,
    /// „Dienstleister“, where it is no municipality.
    pub body: Option<String>,
    /// Topics on which both work.
    pub shared: Vec<WorkView>,
    pub shared_more: Option<String>,
    /// Topics on which only the other works; the municipality was there.
    pub offered: Vec<WorkView>,
    pub offered_more: Option<String>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct WorkView {
    pub topic: Ready<LinkView>,
    /// „im Einsatz“, „will weiterarbeiten“
    pub work: String,
}

/// A topic of a municipality, with all its sessions on it.
#[derive(Debug, JsonSchema, Serialize)]
pub struct TopicSessions {
    /// `None` for sessions without a topic.
    pub topic: Option<Ready<LinkView>>,
    pub id: String,
    pub sessions: Vec<TiedSession>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct TiedSession {
    pub card: Ready<SessionCard>,
    /// „war dabei“, „will weiterarbeiten“
    pub ties: Vec<String>,
}

/// How many topics of one relation are named.
const TOPICS: usize = 40;
/// How many topics are named that a place shares with another.
const SHARED_TOPICS: usize = 10;
/// How many offered sessions are named.
const HOSTED: usize = 40;
/// How many topics are named of each.
const HOSTED_TOPICS: usize = 3;

pub fn municipality(here: &Here, id: MunicipalityId, part: usize) -> View<MunicipalityPage> {
    let place = here.site.municipality(id);
    let involvement = here.index.involvement_of(id);
    let parts = here.paging.municipality(id);
    let entries = &involvement.entries[parts[part].clone()];
    let sessions = |keep: &dyn Fn(&Tie) -> bool| -> Vec<SessionId> {
        entries.iter().filter(|entry| entry.is_first && keep(&entry.tie)).map(|entry| entry.session).collect()
    };
    // What was asked where a place is merely concerned was not asked by anyone from there.
    let asked = |outcome: &Outcome| outcome.kind == OutcomeKind::Question;
    let question_total = BTreeMap::from([(OutcomeKind::Question, involvement.questions)]);
    let questions = here.outcome_groups(&sessions(&Tie::takes_part), asked, &question_total);
    let owned = here.outcome_groups(&sessions(&|_| true), |outcome| is_owned(outcome, id), &involvement.owned);
    let page = MunicipalityPage {
        title: place.name.clone(),
        short: place.short.clone(),
        fictional: place.fictional,
        kind: here.texts.kind_of(place),
        land: place.land.map(|land| land.name().to_owned()),
        ags: place.ags.clone(),
        lead_ags: place.lead_ags.clone(),
        groups: place.groups.clone(),
        website: website(place),
        contact: here.contact(id),
        progress: here.progress(here.index.progress_of_municipality(id)).map(|progress| progress.label),
        profile: (part == 0).then(|| profile(here, id)),
        owned: owned.into_iter().filter(|group| !group.outcomes.is_empty()).collect(),
        questions: questions
            .into_iter()
            .find(|group| group.kind == OutcomeKind::Question.key())
            .expect("there is a group of each kind"),
        topics: entries.chunk_by(|a, b| a.topic == b.topic).map(|entries| topic_sessions(here, entries)).collect(),
        session_count: involvement.sessions.len(),
        pager: here.pager_of(parts.len(), part, |part| here.paths.continued(&place.address, part)),
    };
    let above = here.link(&here.paths.municipalities(0), here.text("municipalities"));
    View { frame: here.frame(&place.name, Area::Municipalities, None, vec![above]), page }
}

fn website(place: &Municipality) -> Option<LinkView> {
    let url = place.url.clone()?;
    let label = super::parts::host_of(&url).to_owned();
    Some(LinkView { href: url, label })
}

fn topic_sessions(here: &Here, entries: &[Entry]) -> TopicSessions {
    let topic = entries[0].topic;
    TopicSessions {
        topic: topic.map(|topic| here.topic_link(topic)),
        id: topic.map_or_else(|| "without-topic".to_owned(), |topic| here.topic_id(topic)),
        sessions: entries
            .iter()
            .map(|entry| TiedSession { card: here.session_card(entry.session), ties: here.tie_words(&entry.tie) })
            .collect(),
    }
}

fn profile(here: &Here, id: MunicipalityId) -> ProfileView {
    let involvement = here.index.involvement_of(id);
    let relation = |keep: &dyn Fn(&Tie) -> bool| relation(here, id, keep);
    let hosted = involvement.entries.iter().filter(|entry| entry.is_first && entry.tie.hosted);
    let hosted: Vec<SessionId> = hosted.map(|entry| entry.session).collect();
    ProfileView {
        present: relation(&|tie| tie.present),
        continues: relation(&|tie| tie.continues),
        practice: relation(&|tie| tie.practice.is_some()),
        named: relation(&Tie::is_merely_named),
        hosted: hosted.iter().take(HOSTED).map(|&session| hosted_view(here, session)).collect(),
        hosted_more: here.and_more(hosted.len(), HOSTED),
        companions: companions(here, involvement),
    }
}

fn hosted_view(here: &Here, session: SessionId) -> HostedView {
    let topics = here.site.session(session).topics.iter().take(HOSTED_TOPICS);
    let labels: Vec<&str> = topics.map(|&topic| here.site.topic(topic).label.as_str()).collect();
    HostedView { session: here.session_link(session), topics: (!labels.is_empty()).then(|| labels.join(", ")) }
}

/// The topics of the sessions to which a tie binds it.
fn relation(here: &Here, id: MunicipalityId, keep: &dyn Fn(&Tie) -> bool) -> Relation {
    let count = |entries: &[Entry]| entries.iter().filter(|entry| keep(&entry.tie)).count();
    let by_topic = here.index.involvement_of(id).by_topic();
    let kept = by_topic.filter_map(|(topic, entries)| Some((topic?, together(entries), count(entries))));
    let kept: Vec<(TopicId, Tie, usize)> = kept.filter(|(_, _, count)| *count > 0).collect();
    let view = |&(topic, tie, count): &(TopicId, Tie, usize)| RelatedTopic {
        topic: here.topic_link(topic),
        sessions: LinkView { href: here.sessions_href(id, topic), label: here.texts.count("count-sessions", count) },
        state: tie.practice.map(|state| here.text(&format!("practice-{}", state.key()))),
    };
    Relation { topics: kept.iter().take(TOPICS).map(view).collect(), more: here.and_more(kept.len(), TOPICS) }
}

fn companions(here: &Here, involvement: &Involvement) -> Vec<CompanionView> {
    let works = |topics: &[(TopicId, Tie)]| -> (Vec<WorkView>, Option<String>) {
        let shown = topics.iter().take(SHARED_TOPICS);
        let views = shown.map(|(topic, tie)| WorkView { topic: here.topic_link(*topic), work: here.work_word(tie) });
        (views.collect(), here.and_more(topics.len(), SHARED_TOPICS))
    };
    let view = |companion: &Companion| {
        let kind = here.site.municipality(companion.municipality).kind;
        let (shared, shared_more) = works(&companion.shared);
        let (offered, offered_more) = works(&companion.offered);
        CompanionView {
            place: here.place(companion.municipality),
            body: (!kind.is_municipal()).then(|| here.text(&format!("kind-{}", kind.key()))),
            shared,
            shared_more,
            offered,
            offered_more,
        }
    };
    involvement.companions.iter().map(view).collect()
}
