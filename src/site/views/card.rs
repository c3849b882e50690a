//! Sessions as cards and rows. Each stands on some ten pages, so that its words are found once.

use std::sync::{Arc, OnceLock};

use schemars::JsonSchema;
use serde::ser::{Serialize, SerializeStruct, Serializer};

use super::Here;
use super::parts::CountView;
use crate::model::{SessionId, Site, Status, When};
use crate::site::dates::TimeView;

/// What a template gets to know of a session: `href`, `title`, `summary`, and the fields of [`CardWords`].
#[derive(Clone, Debug, JsonSchema)]
pub struct SessionCard {
    pub href: String,
    pub title: String,
    pub summary: Option<String>,
    #[schemars(flatten)]
    pub words: Arc<CardWords>,
}

/// What a card says on whatever page it stands.
#[derive(Debug, JsonSchema)]
pub struct CardWords {
    /// A session that is called like its topic need not say so twice.
    pub topic: Option<String>,
    pub when: Option<TimeView>,
    pub room: Option<String>,
    pub counts: Vec<CountView>,
    pub cancelled: bool,
    /// Only in a preview.
    pub draft: bool,
    /// In a series, where sessions of several events stand together.
    pub event: Option<String>,
    /// Of title and summary, where it is not the site's.
    pub language: Option<String>,
}

/// By hand, so that a template need not tell apart what is the page's and what the session's.
impl Serialize for SessionCard {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let CardWords { topic, when, room, counts, cancelled, draft, event, language } = &*self.words;
        let mut card = serializer.serialize_struct("SessionCard", 11)?;
        card.serialize_field("href", &self.href)?;
        card.serialize_field("title", &self.title)?;
        card.serialize_field("summary", &self.summary)?;
        card.serialize_field("topic", topic)?;
        card.serialize_field("when", when)?;
        card.serialize_field("room", room)?;
        card.serialize_field("counts", counts)?;
        card.serialize_field("cancelled", cancelled)?;
        card.serialize_field("draft", draft)?;
        card.serialize_field("event", event)?;
        card.serialize_field("language", language)?;
        card.end()
    }
}

/// The words of each session, as far as a page asked for them.
pub struct Cards(Vec<OnceLock<Arc<CardWords>>>);

impl Cards {
    pub fn new(site: &Site) -> Self {
        Self(site.sessions.iter().map(|_| OnceLock::new()).collect())
    }
}

impl Here<'_> {
    pub fn session_card(&self, id: SessionId) -> SessionCard {
        let session = self.site.session(id);
        SessionCard {
            href: self.href(&session.address),
            title: session.title.clone(),
            summary: session.summary.clone(),
            words: Arc::clone(self.cards.0[id.place()].get_or_init(|| Arc::new(self.card_words(id)))),
        }
    }

    pub fn session_cards(&self, sessions: &[SessionId]) -> Vec<SessionCard> {
        sessions.iter().map(|&session| self.session_card(session)).collect()
    }

    fn card_words(&self, id: SessionId) -> CardWords {
        let session = self.site.session(id);
        let main_topic = session.topics.first().map(|&topic| &self.site.topic(topic).label);
        CardWords {
            topic: main_topic.filter(|topic| **topic != session.title).cloned(),
            when: session.when.map(|when| match when {
                When::Day(day) => self.texts.short_day(day),
                When::Time(range) => self.texts.moment(range.start),
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
