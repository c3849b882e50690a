//! The event for paper: the addresses of its documents.

use super::{Page, Paths, Recipe};
use crate::model::{EventId, Site};
use crate::site::documents::Sheet;
use crate::site::paging::Paging;
use crate::source::SitePath;

impl Paths {
    /// `druck.html`: the whole event, or the list of its days.
    pub fn documents(&self, event: EventId) -> SitePath {
        SitePath::new(&format!("{}{}.html", self.event_folders[event.place()], self.words.print))
    }

    /// `druck/2017-01-26.html` of an event that is too long for one document.
    pub fn document(&self, event: EventId, sheet: &Sheet) -> SitePath {
        let Some(of) = sheet.of else { return self.documents(event) };
        let day = of.day.map_or_else(|| self.words.without_day.to_owned(), |day| day.to_string());
        let part = if of.part == 0 { String::new() } else { format!("-{}", of.part + 1) };
        SitePath::new(&format!("{}{}/{day}{part}.html", self.event_folders[event.place()], self.words.print))
    }

    /// Beside the document.
    pub fn running_heads(&self, event: EventId, sheet: &Sheet) -> SitePath {
        SitePath::new(&format!("{}.css", self.document(event, sheet).as_str().trim_end_matches(".html")))
    }
}

pub(super) fn plan(site: &Site, paging: &Paging, paths: &Paths, add: &mut impl FnMut(SitePath, Recipe)) {
    for event in (0..site.events.len()).map(EventId::new) {
        let sheets = paging.sheets(event);
        for (sheet, cut) in sheets.iter().enumerate() {
            add(paths.document(event, cut), Recipe::Page(Page::Document { event, sheet }));
            add(paths.running_heads(event, cut), Recipe::RunningHeads { event, sheet });
        }
        if sheets.len() > 1 || sheets.first().is_some_and(|sheet| sheet.of.is_some()) {
            add(paths.documents(event), Recipe::Page(Page::Documents(event)));
        }
    }
}
