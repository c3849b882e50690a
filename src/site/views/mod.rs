//! What pages show: one complete view for each template.
//!
//! A view holds finished words, dates and links, relative to the page it stands on; a template only
//! arranges them. Fields that end in `html` are markup that was made safe; all others are text.

mod card;
mod collected;
mod data;
mod digest;
mod document;
mod feedback;
mod filter;
mod frame;
mod head;
mod here;
mod legal;
mod linked_data;
mod lists;
mod map;
mod matrix;
mod moved;
mod municipalities;
mod municipality;
mod overview;
mod parts;
mod person;
mod programme;
pub mod review;
mod search;
mod session;
mod shared;
mod start;
mod ties;
mod topic;
mod ways_on;

pub use here::Here;
pub use shared::Shared;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;

use super::files::Page;
use crate::model::EventId;
use frame::Frame;

/// What a template is filled with: the frame that all pages share, and what is this page's own.
#[derive(Debug, JsonSchema, Serialize)]
pub struct View<P> {
    pub frame: Frame,
    pub page: P,
}

/// Where views go to: templates, or whatever else can take any view.
pub trait Show {
    type Shown;

    fn show<P: JsonSchema + Serialize>(&self, template: &'static str, view: &View<P>) -> Self::Shown;
}

/// Makes the view of one page and shows it.
pub fn show<S: Show>(page: Page, here: &Here, to: &S) -> S::Shown {
    match page {
        Page::Start if here.site.is_series => to.show("series.html", &start::series(here)),
        Page::Start => to.show("start.html", &start::event(here, EventId::new(0))),
        Page::Event(event) => to.show("start.html", &start::event(here, event)),
        Page::Programme { event, part } => to.show("programme.html", &programme::programme(here, event, part)),
        Page::Sessions { event, part } => to.show("sessions.html", &lists::sessions(here, event, part)),
        Page::Session(session) => to.show("session.html", &session::session(here, session)),
        Page::Version { session, version } => to.show("session.html", &session::version(here, session, version)),
        Page::Withheld(place) => to.show("withheld.html", &session::withheld(here, &here.site.withheld[place])),
        Page::Gone(place) => to.show("withheld.html", &moved::gone(here, &here.index.moves.gone[place])),
        Page::Moved(place) => to.show("moved.html", &moved::moved(here, &here.index.moves.redirects[place])),
        Page::Topics { part } => to.show("topics.html", &topic::topics(here, part)),
        Page::Topic { topic, part } => to.show("topic.html", &topic::topic(here, topic, part)),
        Page::Municipalities { part } => to.show("municipalities.html", &municipalities::municipalities(here, part)),
        Page::Municipality { municipality, part } => {
            to.show("municipality.html", &municipality::municipality(here, municipality, part))
        }
        Page::Matrix { sheet } => to.show("matrix.html", &matrix::matrix(here, sheet)),
        Page::Tags { part } => to.show("tags.html", &lists::tags(here, part)),
        Page::Tag { tag, part } => to.show("tag.html", &lists::tag(here, tag, part)),
        Page::Outcomes => to.show("outcomes.html", &overview::overview(here)),
        Page::OutcomeList { kind, arrangement, part } => {
            to.show("outcome-list.html", &collected::list(here, kind, arrangement, part))
        }
        Page::People { part } => to.show("people.html", &person::people(here, part)),
        Page::Person { person, part } => match person::person(here, person, part) {
            Some(view) => to.show("person.html", &view),
            None => to.show("404.html", &lists::not_found(here)),
        },
        Page::Free(page) => to.show("page.html", &lists::free(here, page)),
        Page::Document { event, sheet } => to.show("document.html", &document::document(here, event, sheet)),
        Page::Documents(event) => to.show("documents.html", &document::documents(here, event)),
        Page::Legal(kind) => to.show("legal.html", &legal::legal(here, kind)),
        Page::Abbreviations => to.show("abbreviations.html", &lists::abbreviations(here)),
        Page::Search => to.show("search.html", &search::search(here)),
        Page::Data => to.show("data.html", &data::data(here)),
        Page::NotFound => to.show("404.html", &lists::not_found(here)),
    }
}

/// What each template is filled with, for those who make themes.
pub fn contract(generator: &mut SchemaGenerator) -> Vec<(&'static str, Schema)> {
    macro_rules! templates {
        ($($template:literal: $view:ty;)+) => {
            vec![$(($template, generator.subschema_for::<$view>())),+]
        };
    }
    templates! {
        "404.html": View<lists::NotFoundPage>;
        "abbreviations.html": View<lists::AbbreviationsPage>;
        "data.html": View<data::DataPage>;
        "document.html": View<document::DocumentPage>;
        "documents.html": View<document::DocumentsPage>;
        "legal.html": View<legal::LegalPageView>;
        "matrix.html": View<matrix::MatrixPage>;
        "moved.html": View<moved::MovedPage>;
        "municipalities.html": View<municipalities::MunicipalitiesPage>;
        "municipality.html": View<municipality::MunicipalityPage>;
        "outcome-list.html": View<collected::OutcomeListPage>;
        "outcomes.html": View<overview::OutcomesPage>;
        "page.html": View<lists::FreePageView>;
        "people.html": View<person::PeoplePage>;
        "person.html": View<person::PersonPage>;
        "programme.html": View<programme::ProgrammePage>;
        "review-index.html": review::ReviewIndex;
        "review.html": review::ReviewPage;
        "search.html": View<search::SearchPage>;
        "series.html": View<start::SeriesPage>;
        "session.html": View<session::SessionPage>;
        "sessions.html": View<lists::SessionsPage>;
        "start.html": View<start::StartPage>;
        "tag.html": View<lists::TagPage>;
        "tags.html": View<lists::TagsPage>;
        "topic.html": View<topic::TopicPage>;
        "topics.html": View<topic::TopicsPage>;
        "withheld.html": View<session::WithheldPage>;
    }
}
