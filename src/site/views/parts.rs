//! What several pages show alike: links, outcomes, pagers.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use schemars::JsonSchema;
use serde::Serialize;

use super::Here;
use crate::index::{Lateness, lateness};
use crate::model::{
    Approval, LinkCard, MunicipalityId, Outcome, OutcomeKind, Practice, PracticeState, SessionId, StepState, TagId,
    TopicId, count_kinds,
};
use crate::site::dates::TimeView;
use crate::site::paging::PAGE_LENGTH;
use crate::site::templates::Ready;
use crate::source::SitePath;

#[derive(Clone, Debug, PartialEq, Eq, JsonSchema, Serialize)]
pub struct LinkView {
    pub href: String,
    pub label: String,
}

/// A link to a session, or to a place in it.
#[derive(Clone, Debug, PartialEq, Eq, JsonSchema, Serialize)]
pub struct SessionLink {
    pub href: String,
    /// Its title.
    pub label: String,
    /// Of the title, where it is not the site's.
    pub language: Option<String>,
}

/// A municipality or another body, as a link.
#[derive(Clone, Debug, PartialEq, Eq, JsonSchema, Serialize)]
pub struct PlaceView {
    pub href: String,
    pub name: String,
    /// Made up for an example.
    pub fictional: bool,
}

/// How many outcomes of one kind there are.
#[derive(Clone, Debug, PartialEq, Eq, JsonSchema, Serialize)]
pub struct CountView {
    /// `next-step`: for class names and icons.
    pub kind: &'static str,
    pub count: usize,
    /// „Nächste Schritte“
    pub name: String,
}

#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct OutcomeView {
    pub id: String,
    pub kind: &'static str,
    /// „Offene Frage“
    pub kind_name: String,
    pub html: String,
    /// `open` or `done`
    pub state: Option<&'static str>,
    pub state_name: Option<String>,
    pub owners: Vec<Ready<PlaceView>>,
    pub due: Option<TimeView>,
    /// „überfällig“, „keine Rückmeldung“: only where the publisher wants progress told.
    pub due_note: Option<String>,
    pub overdue: bool,
    /// Of its text and of the session's title, where it is not the site's.
    pub language: Option<String>,
    /// The session, at the place of the outcome.
    pub session: SessionLink,
}

/// How far an outcome has come, in words.
pub struct OutcomeFacts {
    pub state: Option<&'static str>,
    pub state_name: Option<String>,
    pub due: Option<TimeView>,
    pub due_note: Option<String>,
    pub overdue: bool,
}

/// All outcomes of one kind.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct OutcomeGroup {
    pub kind: &'static str,
    pub name: String,
    pub outcomes: Vec<OutcomeView>,
    /// How many there are on all pages of the list.
    pub count: usize,
}

#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct PracticeView {
    pub place: Ready<PlaceView>,
    /// Other bodies stand apart from municipalities.
    pub is_municipal: bool,
    /// „im Einsatz“
    pub state_name: String,
    pub urls: Vec<String>,
    pub contact: Option<ContactView>,
    pub sessions: Vec<SessionLink>,
    /// „und 3 weitere“
    pub sessions_more: Option<String>,
}

/// How to reach a municipality: a function address, never a person's.
#[derive(Clone, Debug, PartialEq, Eq, JsonSchema, Serialize)]
pub struct ContactView {
    pub text: String,
    pub href: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, JsonSchema, Serialize)]
pub struct LinkCardView {
    pub href: String,
    pub title: String,
    /// `page`, `video`, `audio`, `slides`, `document`
    pub kind: &'static str,
    /// „Film auf video.example.org“
    pub note: String,
}

/// Where a list stands among its pages; `None` in views of lists that have one page.
#[derive(Clone, Debug, PartialEq, Eq, JsonSchema, Serialize)]
pub struct Pager {
    /// „Seite 2 von 5“
    pub label: String,
    pub previous: Option<String>,
    pub next: Option<String>,
}

/// How many sessions are named in which a place said that it does something.
const PRACTICES: usize = 5;

/// The entries of page `part` of a list of `length`.
pub fn part_of(length: usize, part: usize) -> Range<usize> {
    (part * PAGE_LENGTH).min(length)..((part + 1) * PAGE_LENGTH).min(length)
}

impl Here<'_> {
    pub fn text(&self, id: &str) -> String {
        self.texts.plain(id)
    }

    pub fn link(&self, to: &SitePath, label: impl Into<String>) -> LinkView {
        LinkView { href: self.href(to), label: label.into() }
    }

    pub fn pager(&self, length: usize, part: usize, path: impl Fn(usize) -> SitePath) -> Option<Pager> {
        self.pager_of(length.div_ceil(PAGE_LENGTH), part, path)
    }

    /// The same for a list that was cut elsewhere, into `of` pages.
    pub fn pager_of(&self, of: usize, part: usize, path: impl Fn(usize) -> SitePath) -> Option<Pager> {
        (of > 1).then(|| Pager {
            label: self
                .texts
                .with("page-x-of-y", &[("page", (part + 1).to_string().into()), ("of", of.to_string().into())]),
            previous: part.checked_sub(1).map(|before| self.href(&path(before))),
            next: (part + 1 < of).then(|| self.href(&path(part + 1))),
        })
    }

    /// „und 3 weitere“, where a list of `length` shows only the first `shown`.
    pub fn and_more(&self, length: usize, shown: usize) -> Option<String> {
        let more = length.saturating_sub(shown);
        (more > 0).then(|| self.texts.count("and-more", more))
    }

    pub fn topic_link(&self, id: TopicId) -> Ready<LinkView> {
        let topic = self.site.topic(id);
        let link = || Ready::new(&self.link(&topic.address, &topic.label));
        self.shared.topics[id.place()].get_or_init(link).clone()
    }

    pub fn tag_link(&self, id: TagId) -> Ready<LinkView> {
        let tag = self.site.tag(id);
        let link = || Ready::new(&self.link(&tag.address, &tag.label));
        self.shared.tags[id.place()].get_or_init(link).clone()
    }

    pub fn place(&self, id: MunicipalityId) -> Ready<PlaceView> {
        let place = self.site.municipality(id);
        let view =
            || PlaceView { href: self.href(&place.address), name: place.short.clone(), fictional: place.fictional };
        self.shared.places[id.place()].get_or_init(|| self.templates.ready(&view())).clone()
    }

    pub fn places<'p>(&self, ids: impl IntoIterator<Item = &'p MunicipalityId>) -> Vec<Ready<PlaceView>> {
        ids.into_iter().map(|&id| self.place(id)).collect()
    }

    pub fn session_link(&self, session: SessionId) -> SessionLink {
        let session = self.site.session(session);
        SessionLink {
            href: self.href(&session.address),
            label: session.title.clone(),
            language: self.foreign(&session.language),
        }
    }

    /// A language that a page has to name, for it is not the site's.
    pub fn foreign(&self, language: &str) -> Option<String> {
        (language != self.site.language).then(|| language.to_owned())
    }

    pub fn counts(&self, outcomes: &[Outcome]) -> Vec<Ready<CountView>> {
        self.count_views(&count_kinds(outcomes))
    }

    pub fn count_views(&self, counts: &BTreeMap<OutcomeKind, usize>) -> Vec<Ready<CountView>> {
        let view = |kind: OutcomeKind, count: usize| CountView {
            kind: kind.key(),
            count,
            name: self.texts.count(&format!("outcome-name-{}", kind.key()), count),
        };
        counts.iter().map(|(&kind, &count)| self.shared.count(kind, count, || view(kind, count))).collect()
    }

    pub fn outcome(&self, id: SessionId, outcome: &Outcome) -> OutcomeView {
        let session = self.site.session(id);
        let mut link = self.session_link(id);
        link.href = format!("{}#{}", link.href, outcome.id.0);
        let OutcomeFacts { state, state_name, due, due_note, overdue } = self.outcome_facts(outcome);
        OutcomeView {
            id: outcome.id.0.clone(),
            kind: outcome.kind.key(),
            kind_name: self.texts.count(&format!("outcome-name-{}", outcome.kind.key()), 1),
            html: self.outcome_html(session, outcome),
            state,
            state_name,
            owners: self.places(&outcome.owners),
            due,
            due_note,
            overdue,
            language: link.language.clone(),
            session: link,
        }
    }

    pub fn outcome_facts(&self, outcome: &Outcome) -> OutcomeFacts {
        let lateness = lateness(self.site, outcome);
        OutcomeFacts {
            state: outcome.state.map(StepState::key),
            state_name: self.outcome_state(outcome),
            due: outcome.due.map(|due| self.texts.date(due)),
            due_note: lateness.map(|lateness| self.texts.lateness(lateness)),
            overdue: lateness == Some(Lateness::Overdue),
        }
    }

    /// „offen“
    pub fn outcome_state(&self, outcome: &Outcome) -> Option<String> {
        outcome.state.map(|state| self.text(&format!("state-{}", state.key())))
    }

    /// The outcomes of some sessions by kind, every kind once, in the order of [`OutcomeKind::ALL`]; `totals` counts
    /// them over all pages of the list.
    pub fn outcome_groups(
        &self,
        sessions: &[SessionId],
        keep: impl Fn(&Outcome) -> bool,
        totals: &BTreeMap<OutcomeKind, usize>,
    ) -> Vec<OutcomeGroup> {
        let all =
            || sessions.iter().flat_map(|&id| self.site.session(id).outcomes.iter().map(move |outcome| (id, outcome)));
        let group = |kind: OutcomeKind| {
            let outcomes = all().filter(|(_, outcome)| outcome.kind == kind && keep(outcome));
            OutcomeGroup {
                kind: kind.key(),
                name: self.texts.count(&format!("outcome-name-{}", kind.key()), 2),
                outcomes: outcomes.map(|(id, outcome)| self.outcome(id, outcome)).collect(),
                count: totals.get(&kind).copied().unwrap_or_default(),
            }
        };
        OutcomeKind::ALL.into_iter().map(group).collect()
    }

    /// Who does what some sessions were about: each place once, with the furthest it has come.
    pub fn practice(&self, sessions: &[SessionId]) -> Vec<PracticeView> {
        let mut by_place: BTreeMap<MunicipalityId, Vec<(SessionId, &Practice)>> = BTreeMap::new();
        for &id in sessions {
            for practice in &self.site.session(id).practice {
                by_place.entry(practice.municipality).or_default().push((id, practice));
            }
        }
        let in_order = self.index.in_register_order(by_place.keys().copied());
        in_order.into_iter().map(|place| self.practice_of(place, &by_place[&place])).collect()
    }

    fn practice_of(&self, place: MunicipalityId, practices: &[(SessionId, &Practice)]) -> PracticeView {
        let state = practices.iter().map(|(_, practice)| practice.state).min().unwrap_or(PracticeState::Planned);
        let urls: BTreeSet<String> = practices.iter().filter_map(|(_, practice)| practice.url.clone()).collect();
        PracticeView {
            place: self.place(place),
            is_municipal: self.site.municipality(place).kind.is_municipal(),
            state_name: self.text(&format!("practice-{}", state.key())),
            urls: urls.into_iter().collect(),
            contact: self.contact(place),
            sessions: practices.iter().take(PRACTICES).map(|(session, _)| self.session_link(*session)).collect(),
            sessions_more: self.and_more(practices.len(), PRACTICES),
        }
    }

    pub fn contact(&self, place: MunicipalityId) -> Option<ContactView> {
        let contact = self.site.municipality(place).contact.as_ref()?;
        Some(ContactView { text: contact.as_str().to_owned(), href: contact.href() })
    }

    pub fn link_cards(&self, links: &[LinkCard]) -> Vec<LinkCardView> {
        let card = |link: &LinkCard| {
            let kind = link.kind.key();
            let host = host_of(&link.url);
            LinkCardView {
                href: link.url.clone(),
                title: link.title.clone(),
                kind,
                note: self.texts.named(&format!("link-on-{kind}"), host),
            }
        };
        links.iter().map(card).collect()
    }

    /// „Abgestimmt mit den Teilnehmenden am 3. Februar 2017“, or that the text is not agreed.
    pub fn approval(&self, approval: Option<&Approval>) -> String {
        let Some(approval) = approval else { return self.text("not-approved") };
        let by = approval.by.as_ref().map(|by| super::session::names(self, std::slice::from_ref(by)));
        let by = by.and_then(|names| names.into_iter().next()).map(|name| name.label);
        let on = approval.on.map(|on| self.texts.date(on).text);
        match (by, on) {
            (Some(by), Some(on)) => self.texts.with("approved-by-on", &[("by", by.into()), ("on", on.into())]),
            (Some(by), None) => self.texts.with("approved-by", &[("by", by.into())]),
            (None, Some(on)) => self.texts.with("approved-on", &[("on", on.into())]),
            (None, None) => self.text("approved"),
        }
    }
}

/// `www.example.org` of a whole address.
pub fn host_of(url: &str) -> &str {
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let host = rest.split(['/', '?', '#']).next().unwrap_or(rest);
    host.rsplit('@').next().unwrap_or(host)
}
