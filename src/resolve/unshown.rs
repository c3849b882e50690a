//! What is there and not shown: addresses that stay though nothing stands there any more, and those that wait.

use super::Release;
use super::addresses::Addresses;
use super::sessions::{is_shown, status_of};
use super::{aliases, pages};
use crate::model::{AddressKind, Body, Mark, Site, Status, Waiting, Withheld};
use crate::parse::{Input, Written};
use crate::source::{SitePath, SourcePath};

/// Fills [`Site::withheld`] and [`Site::waiting`]. A version goes with its session; where that waits, nobody ever saw either.
pub fn gather(input: &Input, addresses: &Addresses, release: &Release, site: &mut Site) {
    let (mut withheld, mut waiting) = (Vec::new(), Vec::new());
    for (session, address) in site.sessions.iter().zip(&addresses.sessions) {
        let folder = &input.events[address.event.place()];
        let note = &folder.notes[address.note];
        let own = (AddressKind::Session, &address.address, note, session.status);
        let versions = address.versions.iter().map(|version| {
            let note = &folder.notes[version.note];
            let status = match status_of(note, &folder.file, release) {
                Status::Published | Status::Cancelled => session.status,
                own => own,
            };
            (AddressKind::Version, &version.address, note, status)
        });
        let all_wait = session.status.is_waiting() && !session.is_shown;
        for (kind, address, file, status) in [own].into_iter().chain(versions) {
            let source = &file.source;
            if all_wait || (status.is_waiting() && !is_shown(status, release)) {
                let hidden = Hidden { address, source, has_day: status == Status::Embargoed };
                waiting.extend(hidden.with_former(&file.note.aliases, &file.body, site));
                if let (AddressKind::Version, Some((_, version))) = (kind, address.split_version()) {
                    let former = aliases::read(&note.note.aliases, source, own.1, site.url.as_deref(), &mut Vec::new());
                    let of_version = former.into_iter().filter_map(|alias| alias.address.version(version));
                    waiting.extend(of_version.map(|address| hidden.waiting(address)));
                }
            } else if status.keeps_address() {
                let (event, source) = (session.event, source.clone());
                withheld.push(Withheld { event, kind, address: address.clone(), source, status });
            }
        }
    }
    for (page, address) in site.pages.iter().zip(&addresses.pages).filter(|(page, _)| !page.is_published) {
        let file = pages::file_of(input, address);
        let hidden = Hidden { address: &page.address, source: &page.source, has_day: pages::is_released(file) };
        waiting.extend(hidden.with_former(&file.aliases, &file.body, site));
    }
    (site.withheld, site.waiting) = (withheld, waiting);
}

/// A text that is not shown.
struct Hidden<'a> {
    address: &'a SitePath,
    source: &'a SourcePath,
    has_day: bool,
}

impl Hidden<'_> {
    /// Its address, and those that it had before. What is wrong with these is told elsewhere.
    fn with_former(&self, aliases: &[Written], body: &Body, site: &Site) -> Vec<Waiting> {
        let mark = site.lock.source.as_ref().and_then(|_| Mark::exact_of_text(body));
        let own = Waiting { mark, ..self.waiting(self.address.clone()) };
        let former = aliases::read(aliases, self.source, self.address, site.url.as_deref(), &mut Vec::new());
        [own].into_iter().chain(former.into_iter().map(|alias| self.waiting(alias.address))).collect()
    }

    fn waiting(&self, address: SitePath) -> Waiting {
        Waiting { address, source: self.source.clone(), has_day: self.has_day, mark: None }
    }
}
