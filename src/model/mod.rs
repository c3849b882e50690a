//! The event as it is meant: plain data that `resolve` makes and all later phases read.
//!
//! Things refer to each other by their place in the lists of [`Site`] ([`SessionId`], [`TopicId`] …), never
//! by name. What can be derived (counts, neighbours, back-links) stands in the index instead.

mod body;
mod colour;
mod contact;
mod event;
mod file_types;
mod forge;
mod ids;
mod illustration;
mod legal;
mod lock;
mod municipality;
mod oklch;
mod outcome;
mod person;
mod plain_text;
mod session;
mod site;
mod time;
mod topic;

pub use body::{
    Alert, Alignment, Anchor, Block, BlockKind, Body, Heading, Link, LinkSyntax, LinkTarget, Picture, Piece, Symbol,
    TaskState,
};
pub use colour::Colour;
pub use contact::Contact;
pub use event::{Described, Event, LinkCard, LinkKind, Location, Organiser, Room, Slot};
pub use file_types::{extension_of, is_document, is_picture};
pub use forge::{Forge, Repository, project_page};
pub use ids::{EventId, MunicipalityId, PageId, PersonId, RoomId, SessionId, TagId, TopicId};
pub use illustration::{Depicted, Illustration};
pub use legal::{
    AccessibilityStatement, Conformance, Evaluation, Gap, Ground, Imprint, Jurisdiction, Legal, LegalData, LegalKind,
    LegalPage, Privacy, PublicBody,
};
pub use lock::{AddressKind, Fate, Lock, Locked, Mark};
pub use municipality::{Coordinates, Land, Municipality, MunicipalityKind, everyday_names};
pub use oklch::Oklch;
pub use outcome::{Outcome, OutcomeId, OutcomeKind, StepState, count_kinds};
pub use person::{Consent, ConsentScope, Party, Person, PublicName, Who};
pub use plain_text::{PlainText, divides, elements, unescape};
pub use session::{Alias, Approval, Placement, Practice, PracticeState, Session, Status, Version, VersionKind};
pub use site::{
    DataFormat, Font, FontPart, FreePage, HomeLink, Logo, NamesPolicy, Site, ThemeChoice, Waiting, Withheld,
};
pub use time::{Day, TimeRange, When};
pub use topic::{Tag, Topic};
