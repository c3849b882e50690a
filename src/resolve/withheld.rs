//! Addresses that stay though nothing stands there any more, or not yet again.

use super::Release;
use super::addresses::Addresses;
use super::sessions::status_of;
use crate::model::{Session, Status, Withheld};
use crate::parse::Input;

/// Notes and versions that were withdrawn or are held back for an error. A version goes with its session; where that
/// waits, nobody ever saw either.
pub fn gather(input: &Input, addresses: &Addresses, release: &Release, sessions: &[Session]) -> Vec<Withheld> {
    let mut withheld = Vec::new();
    for (session, address) in sessions.iter().zip(&addresses.sessions) {
        if session.status.is_waiting() && !session.is_shown {
            continue;
        }
        let folder = &input.events[address.event.place()];
        let versions = address.versions.iter().map(|version| {
            let note = &folder.notes[version.note];
            let status = match status_of(note, &folder.file, release) {
                Status::Published | Status::Cancelled => session.status,
                own => own,
            };
            (&version.address, &note.source, status)
        });
        let all = [(&session.address, &session.source, session.status)].into_iter().chain(versions);
        withheld.extend(all.filter(|(_, _, status)| status.keeps_address()).map(|(address, source, status)| {
            Withheld { event: session.event, address: address.clone(), source: source.clone(), status }
        }));
    }
    withheld
}
