//! What is sent to those who are named, so that they may agree or object: a page and a text for each place, and an
//! index of them for whoever sends them. None of it is part of the site.

mod markdown;

pub use markdown::markdown;

use std::ops::Range;

use schemars::JsonSchema;
use serde::Serialize;

use super::Here;
use super::parts::ContactView;
use super::session::names;
use crate::model::{MunicipalityId, Outcome, Party, Session, Status, VersionKind, Who};
use crate::site::review::{Mention, Passage, Source};

/// All that is asked of one place.
#[derive(Debug, JsonSchema, Serialize)]
pub struct ReviewPage {
    /// Language tag of the page.
    pub language: String,
    pub place: String,
    pub event: String,
    /// „26. und 27. Januar 2017“
    pub dates: Option<String>,
    /// „7 Stellen in 3 Mitschriften“
    pub amount: String,
    /// Where the answer goes.
    pub contact: Option<ContactView>,
    pub notes: Vec<ReviewNote>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct ReviewNote {
    pub number: usize,
    pub title: String,
    pub language: Option<String>,
    /// In a series: which of its events this was at.
    pub event: Option<String>,
    /// „in Prüfung, noch nicht veröffentlicht“
    pub status: String,
    /// Who agreed to the text, or that nobody did.
    pub approval: String,
    /// The note's file in the event's folder.
    pub file: String,
    /// Where it can be read already.
    pub address: Option<String>,
    pub passages: Vec<ReviewPassage>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct ReviewPassage {
    /// „1.2“
    pub number: String,
    /// „Nächster Schritt“
    pub label: String,
    pub parts: Vec<TextPart>,
    /// „offen“, „bis 31. März 2017“
    pub details: Vec<String>,
}

/// A stretch of a sentence.
#[derive(Debug, JsonSchema, Serialize)]
pub struct TextPart {
    pub text: String,
    /// Whether it is the name of whom the page is for.
    pub named: bool,
}

/// All pages that can be sent.
#[derive(Debug, JsonSchema, Serialize)]
pub struct ReviewIndex {
    pub language: String,
    pub event: String,
    pub municipalities: Vec<ReviewRow>,
    pub bodies: Vec<ReviewRow>,
    /// The slug of one of them, to show how its consent is written down.
    pub example: Option<String>,
}

#[derive(Debug, JsonSchema, Serialize)]
pub struct ReviewRow {
    pub name: String,
    pub page: String,
    pub text: String,
    pub notes: usize,
    pub passages: usize,
    pub contact: Option<ContactView>,
}

/// The page for one place.
pub fn page(here: &Here, place: MunicipalityId, mentions: &[Mention]) -> ReviewPage {
    let event = match &here.site.events[..] {
        [event] => Some(event),
        _ => None,
    };
    let name = here.site.municipality(place).short.clone();
    let (notes, passages) = amounts(mentions);
    let notes = here.texts.count("review-in-notes", notes);
    let passages = here.texts.count("review-passages", passages);
    let amount = here.texts.with("review-amount", &[("passages", passages.into()), ("notes", notes.into())]);
    ReviewPage {
        language: here.site.language.clone(),
        event: here.site.title.clone(),
        dates: event.and_then(|event| Some(here.texts.days(event.start?, event.end?))),
        amount,
        contact: answer_to(here, &name),
        notes: mentions.iter().enumerate().map(|(at, mention)| note(here, place, at + 1, mention)).collect(),
        place: name,
    }
}

/// The index of all places that are asked, each with what their notes say of them.
pub fn index<'m>(here: &Here, asked: impl Iterator<Item = (MunicipalityId, &'m [Mention])>) -> ReviewIndex {
    let (mut municipalities, mut bodies, mut example) = (Vec::new(), Vec::new(), None);
    for (id, mentions) in asked {
        let place = here.site.municipality(id);
        let (notes, passages) = amounts(mentions);
        let row = ReviewRow {
            name: place.short.clone(),
            page: format!("{}.html", place.slug),
            text: format!("{}.md", place.slug),
            notes,
            passages,
            contact: here.contact(id),
        };
        example.get_or_insert_with(|| place.slug.clone());
        if place.kind.is_municipal() { municipalities.push(row) } else { bodies.push(row) }
    }
    let (language, event) = (here.site.language.clone(), here.site.title.clone());
    ReviewIndex { language, event, municipalities, bodies, example }
}

/// How many notes and passages there are.
fn amounts(mentions: &[Mention]) -> (usize, usize) {
    (mentions.len(), mentions.iter().map(|mention| mention.passages.len()).sum())
}

/// The publisher's contact; an address for mail opens one with a subject that says whose answer it is.
fn answer_to(here: &Here, place: &str) -> Option<ContactView> {
    let contact = here.site.legal.contact.as_ref()?;
    let subject =
        here.texts.with("review-subject", &[("event", here.site.title.as_str().into()), ("name", place.into())]);
    Some(ContactView { text: contact.as_str().to_owned(), href: contact.href_about(&subject) })
}

fn note(here: &Here, place: MunicipalityId, number: usize, mention: &Mention) -> ReviewNote {
    let session = here.site.session(mention.session);
    let is_published = matches!(session.status, Status::Published | Status::Cancelled);
    let passages = mention.passages.iter().enumerate();
    ReviewNote {
        number,
        title: session.title.clone(),
        language: here.foreign(&session.language),
        event: here.site.is_series.then(|| here.site.event_title(here.site.event(session.event)).to_owned()),
        status: here.text(&format!("review-status-{}", status_key(session.status))),
        approval: here.approval(session.approval.as_ref()),
        file: session.source.to_string(),
        address: here.site.url.as_ref().filter(|_| is_published).map(|url| session.address.below(url)),
        passages: passages
            .map(|(at, found)| passage(here, place, session, format!("{number}.{}", at + 1), found))
            .collect(),
    }
}

/// The end of the text's name.
fn status_key(status: Status) -> &'static str {
    match status {
        Status::Published => "published",
        Status::Cancelled => "cancelled",
        Status::Review => "review",
        Status::Embargoed => "embargoed",
        // Of the last two there is no content, and so no page that could say it.
        Status::Draft | Status::Withdrawn(_) | Status::InRevision => "draft",
    }
}

fn passage(here: &Here, place: MunicipalityId, session: &Session, number: String, found: &Passage) -> ReviewPassage {
    let name = here.site.municipality(place).short.as_str();
    let heading = |heading: &Option<u32>| {
        let body = match found.version {
            Some(version) => &session.versions[version].body,
            None => &session.body,
        };
        heading.and_then(|heading| body.headings.get(heading as usize)).map(|heading| heading.text.as_str())
    };
    let mut details = Vec::new();
    let (label, said) = match &found.source {
        Source::Host(party) => (here.text("hosts"), Some(of_party(here, party))),
        Source::Scribe(party) => (here.text("scribes"), Some(of_party(here, party))),
        Source::Approval(party) => (here.text("review-approval"), Some(of_party(here, party))),
        Source::Participants(party) => (here.text("present"), Some(of_party(here, party))),
        Source::Concerned => (here.text("places"), Some(name.to_owned())),
        Source::Continues => (here.text("review-continues"), Some(name.to_owned())),
        Source::Practice { state, url } => {
            details.push(here.text(&format!("practice-{}", state.key())));
            details.extend(url.clone());
            (here.text("relation-practice"), Some(name.to_owned()))
        }
        Source::Title => (here.text("review-title"), None),
        Source::Summary => (here.text("review-summary"), None),
        Source::Heading => (here.text("review-heading"), None),
        Source::Text(below) => (
            heading(below)
                .map_or_else(|| here.text("review-text"), |heading| here.texts.named("review-below", heading)),
            None,
        ),
        Source::Outcome(outcome) => {
            let outcome = &session.outcomes[*outcome];
            details = outcome_details(here, outcome);
            (here.texts.count(&format!("outcome-name-{}", outcome.kind.key()), 1), None)
        }
    };
    if let Some(version) = found.version {
        details.push(match &session.versions[version].kind {
            VersionKind::Easy => here.text("easy-language"),
            VersionKind::Language(tag) => here.texts.named("review-version", tag),
        });
    }
    let parts = match said {
        Some(said) => vec![TextPart { text: said, named: true }],
        None => parts(&found.text, &found.named),
    };
    ReviewPassage { number, label, parts, details }
}

/// Who that is, as the note's page says it.
fn of_party(here: &Here, party: &Party) -> String {
    match party.who {
        Who::From(place) if party.count > 1 => {
            let short = here.site.municipality(place).short.as_str();
            here.texts.with("people-from", &[("count", party.count.into()), ("place", short.into())])
        }
        _ => names(here, std::slice::from_ref(party)).into_iter().map(|name| name.label).collect(),
    }
}

fn outcome_details(here: &Here, outcome: &Outcome) -> Vec<String> {
    let owners: Vec<&str> = outcome.owners.iter().map(|&owner| here.site.municipality(owner).short.as_str()).collect();
    let owners = (!owners.is_empty()).then(|| here.texts.named("review-owners", &owners.join(", ")));
    let due = outcome.due.map(|due| here.texts.named("review-due", &here.texts.date(due).text));
    let state = here.outcome_state(outcome);
    let id = here.texts.named("review-id", &outcome.id.0);
    [owners, due, state, Some(id)].into_iter().flatten().collect()
}

/// The sentence, cut where the place is named.
fn parts(text: &str, named: &[Range<usize>]) -> Vec<TextPart> {
    let mut parts = Vec::new();
    let mut done = 0;
    let mut push = |range: Range<usize>, named: bool| {
        if !range.is_empty() {
            parts.push(TextPart { text: text[range].to_owned(), named });
        }
    };
    for range in named {
        push(done..range.start, false);
        push(range.clone(), true);
        done = range.end;
    }
    push(done..text.len(), false);
    parts
}
