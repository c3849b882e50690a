//! What stands on many pages, made once for all of them: cards of sessions, links to topics and places, the frame.

use std::sync::OnceLock;

use super::card::SessionCard;
use super::collected::ListParts;
use super::frame::Common;
use super::parts::{LinkView, PlaceView};
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
            lists: open(OutcomeKind::ALL.len() * ARRANGEMENTS),
        }
    }

    /// What all pages of a list of outcomes share.
    pub fn list(&self, kind: OutcomeKind, arrangement: Arrangement) -> &OnceLock<ListParts> {
        &self.lists[kind as usize * ARRANGEMENTS + arrangement as usize]
    }
}

fn open<T>(length: usize) -> Vec<OnceLock<T>> {
    (0..length).map(|_| OnceLock::new()).collect()
}
