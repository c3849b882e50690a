//! Sessions as cards and rows. Each stands on some ten pages, so that it is made once.

use schemars::JsonSchema;
use serde::Serialize;

use super::Here;
use super::parts::CountView;
use crate::model::{SessionId, Status, When};
use crate::site::dates::TimeView;
use crate::site::templates::Ready;

/// What a template gets to know of a session.
#[derive(Debug, JsonSchema, Serialize)]
pub struct SessionCard {
    pub href: String,
    pub title: String,
    pub summary: Option<String>,
    /// A session that is called like its topic need not say so twice.
    pub topic: Option<String>,
    pub when: Option<TimeView>,
    pub room: Option<String>,
    pub counts: Vec<Ready<CountView>>,
    pub cancelled: bool,
    /// Only in a preview.
    pub draft: bool,
    /// In a series, where sessions of several events stand together.
    pub event: Option<String>,
    /// Of title and summary, where it is not the site's.
    pub language: Option<String>,
}

impl Here<'_> {
    pub fn session_card(&self, id: SessionId) -> Ready<SessionCard> {
        self.shared.cards[id.place()].get_or_init(|| self.templates.ready(&self.new_card(id))).clone()
    }

    pub fn session_cards(&self, sessions: &[SessionId]) -> Vec<Ready<SessionCard>> {
        sessions.iter().map(|&session| self.session_card(session)).collect()
    }

    fn new_card(&self, id: SessionId) -> SessionCard {
        let session = self.site.session(id);
        let main_topic = session.topics.first().map(|&topic| &self.site.topic(topic).label);
        SessionCard {
            href: self.href(&session.address),
            title: session.title.clone(),
            summary: session.summary.clone(),
            topic: main_topic.filter(|topic| **topic != session.title).cloned(),
            when: session.when.map(|when| match when {
                When::Day(day) => self.texts.short_day(day, self.site.is_series),
                When::Time(range) => self.texts.moment(range.start, self.site.is_series),
            }),
            room: self.site.room(session).map(|room| room.name.clone()),
            counts: self.counts(&session.outcomes),
            cancelled: session.status == Status::Cancelled,
            draft: is_draft(session.status),
            event: self.site.is_series.then(|| self.site.event(session.event).title.clone()),
            language: self.foreign(&session.language),
        }
    }
}

pub fn is_draft(status: Status) -> bool {
    matches!(status, Status::Draft | Status::Review | Status::Embargoed)
}
