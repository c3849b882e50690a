//! What stands on many pages, made once for all of them: cards of sessions, links to topics and places, the frame.

use std::collections::HashMap;
use std::sync::{OnceLock, RwLock};

use super::card::SessionCard;
use super::collected::ListParts;
use super::frame::Common;
use super::parts::{CountView, LinkView, PlaceView};
use crate::index::Arrangement;
use crate::model::{OutcomeKind, Site};
use crate::site::templates::Ready;

/// As far as a page asked for it.
pub struct Shared {
    pub cards: Vec<OnceLock<Ready<SessionCard>>>,
    pub places: Vec<OnceLock<Ready<PlaceView>>>,
    pub topics: Vec<OnceLock<Ready<LinkView>>>,
    pub tags: Vec<OnceLock<Ready<LinkView>>>,
    /// The frame's parts, first those of pages of no event, then by event.
    pub frames: Vec<OnceLock<Common>>,
    /// How many outcomes of a kind there are: of few numbers, which stand on every card.
    counts: RwLock<HashMap<(OutcomeKind, usize), Ready<CountView>>>,
    /// By kind and arrangement: see [`Shared::list`].
    lists: Vec<OnceLock<ListParts>>,
}

const ARRANGEMENTS: usize = 4;

impl Shared {
    pub fn new(site: &Site) -> Self {
        Self {
            cards: open(site.sessions.len()),
            places: open(site.municipalities.len()),
            topics: open(site.topics.len()),
            tags: open(site.tags.len()),
            frames: open(1 + site.events.len()),
            counts: RwLock::default(),
            lists: open(OutcomeKind::ALL.len() * ARRANGEMENTS),
        }
    }

    pub fn count(&self, kind: OutcomeKind, count: usize, view: impl FnOnce() -> CountView) -> Ready<CountView> {
        const NO_PANIC: &str = "no thread panics while it holds this";
        if let Some(known) = self.counts.read().expect(NO_PANIC).get(&(kind, count)) {
            return known.clone();
        }
        let made = Ready::new(&view());
        self.counts.write().expect(NO_PANIC).insert((kind, count), made.clone());
        made
    }

    /// What all pages of a list of outcomes share.
    pub fn list(&self, kind: OutcomeKind, arrangement: Arrangement) -> &OnceLock<ListParts> {
        &self.lists[kind as usize * ARRANGEMENTS + arrangement as usize]
    }
}

fn open<T>(length: usize) -> Vec<OnceLock<T>> {
    (0..length).map(|_| OnceLock::new()).collect()
}
