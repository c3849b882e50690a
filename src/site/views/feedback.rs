//! Links by which readers tell the publisher how things went on.

use schemars::JsonSchema;
use serde::Serialize;

use super::Here;
use crate::model::{Contact, Outcome, Session};

/// In characters: longer subjects are cut by mail programs, and weigh on pages with many tasks.
const LONGEST_NAME: usize = 60;

/// What a script needs to make such links itself.
#[derive(Debug, JsonSchema, Serialize)]
pub struct FeedbackView {
    /// Up to the subject, if it has one.
    pub href: String,
    /// „Rückmeldung zu „{name}“ ({id})“, with these braces.
    pub subject: Option<String>,
    pub longest: usize,
}

/// Where to write about one of several things on a page, each with a name of its own for those who list the links.
#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct FeedbackLink {
    pub href: String,
    /// „Verteiler einrichten“
    pub about: String,
}

impl Here<'_> {
    /// For all outcomes of a list.
    pub fn feedback_pattern(&self) -> Option<FeedbackView> {
        let contact = self.site.legal.contact.as_ref()?;
        let href = contact.href_about("")?;
        let has_subject = matches!(contact, Contact::Mail(_));
        let subject = || self.texts.with("feedback-subject", &[("name", "{name}".into()), ("id", "{id}".into())]);
        Some(FeedbackView { href, subject: has_subject.then(subject), longest: LONGEST_NAME })
    }

    /// Where to write about a session.
    pub fn feedback_on_session(&self, session: &Session) -> Option<String> {
        self.feedback(&session.title, &self.identity(session))
    }

    /// Where to write about one outcome.
    pub fn feedback_on_outcome(&self, session: &Session, outcome: &Outcome) -> Option<FeedbackLink> {
        let href = self.feedback(&outcome.text, &format!("{}#{}", self.identity(session), outcome.id.0))?;
        Some(FeedbackLink { href, about: short(&outcome.text) })
    }

    /// What tells a session from all others of the site: `2017/e-akte`.
    fn identity(&self, session: &Session) -> String {
        match self.site.is_series {
            true => format!("{}/{}", self.site.event(session.event).slug, session.slug),
            false => session.slug.clone(),
        }
    }

    /// A mail to the publisher whose subject names the thing, or the page that the publisher gives instead.
    fn feedback(&self, name: &str, id: &str) -> Option<String> {
        let contact = self.site.legal.contact.as_ref()?;
        let subject = self.texts.with("feedback-subject", &[("name", short(name).into()), ("id", id.into())]);
        contact.href_about(&subject)
    }
}

fn short(name: &str) -> String {
    let mut short: String = name.chars().take(LONGEST_NAME).collect();
    if short.len() < name.len() {
        short.push('…');
    }
    short
}
