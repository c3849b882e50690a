//! What stands at former addresses.

use schemars::JsonSchema;
use serde::Serialize;

use super::frame::Area;
use super::parts::LinkView;
use super::session::WithheldPage;
use super::{Here, View};
use crate::index::{GoneNote, Redirect};
use crate::model::AddressKind;

#[derive(Debug, JsonSchema, Serialize)]
pub struct MovedPage {
    /// What took the place of this page; browsers go there at once.
    pub to: LinkView,
    /// Its language, where that is not the site's.
    pub language: Option<String>,
}

pub fn moved(here: &Here, redirect: &Redirect) -> View<MovedPage> {
    let label = match redirect.kind {
        _ if !redirect.title.is_empty() => redirect.title.clone(),
        AddressKind::Outcomes => here.text("outcomes"),
        // All that is said of a note that was withdrawn.
        _ => here.text("moved-target"),
    };
    let mut frame = here.frame(&here.text("moved"), area(redirect.kind), redirect.event, Vec::new());
    frame.noindex = true;
    // Search engines are to keep the new address in place of this one. Nothing is to be read or shared here.
    frame.canonical = here.site.url_of(&redirect.to);
    frame.head.open_graph = None;
    frame.head.alternates.clear();
    let language = Some(redirect.language.clone()).filter(|language| *language != here.site.language);
    View { frame, page: MovedPage { to: here.link(&redirect.to, label), language } }
}

/// The part of the menu in which that page lies.
fn area(kind: AddressKind) -> Area {
    match kind {
        AddressKind::Session | AddressKind::Version => Area::Sessions,
        AddressKind::Topic => Area::Topics,
        AddressKind::Municipality => Area::Municipalities,
        AddressKind::Tag => Area::Tags,
        AddressKind::Outcomes => Area::Outcomes,
        AddressKind::Event | AddressKind::Page => Area::None,
    }
}

/// A note that is not there any more: as of one that was withdrawn, nothing is said of it but that.
pub fn gone(here: &Here, note: &GoneNote) -> View<WithheldPage> {
    let page = WithheldPage { withdrawn: true, day: note.day.map(|day| here.texts.date(day)) };
    View { frame: here.frame(&here.text("withdrawn"), Area::Sessions, note.event, Vec::new()), page }
}
