//! What stands behind an outcome in its own note: where it is gathered with others, who else asked, where to write.

use std::fmt::Write;

use super::Here;
use super::feedback::FeedbackLink;
use crate::index::OutcomeRef;
use crate::model::{OutcomeKind, SessionId, TopicId};
use crate::site::links::escape_address;
use crate::site::marks::icon_html;
use crate::source::escape;

impl Here<'_> {
    /// For each outcome of a session, as HTML that fits into a line of text.
    pub fn ways_on(&self, id: SessionId) -> Vec<String> {
        let outcomes = &self.site.session(id).outcomes;
        (0..outcomes.len()).map(|place| self.way_on(OutcomeRef { session: id, place })).collect()
    }

    fn way_on(&self, entry: OutcomeRef) -> String {
        let (session, outcome) = (self.site.session(entry.session), entry.of(self.site));
        let label = escaped(&self.text(&format!("see-all-{}", outcome.kind.key())));
        // Within a text in another language these words are still the site's.
        let (language, own) = match self.foreign(&session.language) {
            Some(foreign) => (in_language(&self.site.language), in_language(&foreign)),
            None => (String::new(), String::new()),
        };
        let mut html = format!(
            " <a class=\"outcome-all\"{language} href=\"{}\" title=\"{label}\">{}<span class=\"visually-hidden\">{label}</span></a>",
            address(&self.gathered(entry)),
            icon_html("list"),
        );
        let start = html.len();
        let _ = write!(html, " <span class=\"outcome-ways\"{language}>");
        let mut ways = Vec::new();
        let similar = self.index.similar_questions(entry);
        if !similar.is_empty() {
            let _ = write!(html, "<span>{} ", escaped(&self.text("also-open-in")));
            for (number, link) in self.also_open(entry).iter().enumerate() {
                html.push_str(if number > 0 { ", " } else { "" });
                let language = link.language.as_deref().map(in_language).unwrap_or_default();
                let _ = write!(html, "<a href=\"{}\"{language}>{}</a>", address(&link.href), escaped(&link.label));
            }
            html.push_str("</span> ");
            ways.extend(self.shared_topic(entry, similar[0]).and_then(|topic| {
                let label = self.texts.named("all-questions-on", &self.site.topic(topic).label);
                Some((self.gathered_on_topic(OutcomeKind::Question, topic)?, label, String::new()))
            }));
        }
        if outcome.kind == OutcomeKind::NextStep
            && let Some(FeedbackLink { href, about }) = self.feedback_on_outcome(session, outcome)
        {
            // For those who hear the links one by one.
            let about = format!("<span class=\"visually-hidden\"{own}>: {}</span>", escaped(&about));
            ways.push((href, self.text("feedback"), about));
        }
        for (number, (href, label, about)) in ways.iter().enumerate() {
            html.push_str(if number > 0 { " " } else { "" });
            let _ = write!(html, "<a href=\"{}\">{}{about}</a>", address(href), escaped(label));
        }
        html.push_str("</span>");
        if ways.is_empty() && similar.is_empty() {
            html.truncate(start);
        }
        html
    }

    /// The first topic of a session that another has too.
    fn shared_topic(&self, entry: OutcomeRef, other: OutcomeRef) -> Option<TopicId> {
        let others = &self.site.session(other.session).topics;
        self.site.session(entry.session).topics.iter().copied().find(|topic| others.contains(topic))
    }
}

/// The attribute.
fn in_language(tag: &str) -> String {
    format!(" lang=\"{}\"", escaped(tag))
}

fn address(address: &str) -> String {
    let mut html = String::new();
    escape_address(address, &mut html);
    html
}

fn escaped(text: &str) -> String {
    let mut html = String::new();
    escape(text, &mut html);
    html
}
