//! Links by which readers tell the publisher how things went on.

use super::Here;
use crate::model::{Outcome, Session};

/// In characters: longer subjects are cut by mail programs, and weigh on pages with many tasks.
const LONGEST_NAME: usize = 60;

impl Here<'_> {
    /// Where to write about a session.
    pub fn feedback_on_session(&self, session: &Session) -> Option<String> {
        self.feedback(&session.title, &self.identity(session))
    }

    /// Where to write about one outcome.
    pub fn feedback_on_outcome(&self, session: &Session, outcome: &Outcome) -> Option<String> {
        self.feedback(&outcome.text, &format!("{}#{}", self.identity(session), outcome.id.0))
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
        let mut short: String = name.chars().take(LONGEST_NAME).collect();
        if short.len() < name.len() {
            short.push('…');
        }
        let subject = self.texts.with("feedback-subject", &[("name", short.into()), ("id", id.into())]);
        contact.href_about(&subject)
    }
}
