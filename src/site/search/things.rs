//! What can be found, in the order of the index.

use crate::index::Index;
use crate::model::{MunicipalityId, PageId, PersonId, SessionId, Site, TagId, TopicId};

#[derive(Clone, Copy, Debug)]
pub(super) enum Thing {
    Session(SessionId),
    /// The nth outcome of a session.
    Outcome(SessionId, usize),
    /// The nth version of a session.
    Version(SessionId, usize),
    Topic(TopicId),
    Municipality(MunicipalityId),
    Tag(TagId),
    Person(PersonId),
    Page(PageId),
}

/// Each session with its outcomes and then its versions, and after all of them what else has a page. Only what is shown.
pub(super) fn list(site: &Site, index: &Index) -> Vec<Thing> {
    let mut things = Vec::new();
    for &id in &index.sessions {
        let session = site.session(id);
        things.push(Thing::Session(id));
        things.extend((0..session.outcomes.len()).map(|nth| Thing::Outcome(id, nth)));
        things.extend((0..session.versions.len()).map(|nth| Thing::Version(id, nth)));
    }
    things.extend(index.topics.iter().map(|&topic| Thing::Topic(topic)));
    things.extend(index.municipalities.iter().chain(&index.bodies).map(|&place| Thing::Municipality(place)));
    things.extend(index.tags.iter().map(|&tag| Thing::Tag(tag)));
    things.extend(index.people.iter().map(|&person| Thing::Person(person)));
    let pages = site.pages.iter().enumerate().filter(|(_, page)| page.is_published);
    things.extend(pages.map(|(place, _)| Thing::Page(PageId::new(place))));
    things
}
