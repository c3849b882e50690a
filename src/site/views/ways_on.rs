//! What stands behind an outcome in its own note: where it is gathered with others, who else asked, where to write.

use std::fmt::Write;

use super::Here;
use crate::index::OutcomeRef;
use crate::model::{OutcomeKind, SessionId, TopicId};
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
        let mut html = format!(
            " <a class=\"outcome-all\" href=\"{}\" title=\"{label}\">{}<span class=\"visually-hidden\">{label}</span></a>",
            escaped(&self.gathered(entry)),
            icon_html("list"),
        );
        let start = html.len();
        html.push_str(" <span class=\"outcome-ways\">");
        let mut ways = Vec::new();
        let similar = self.index.similar_questions(entry);
        if !similar.is_empty() {
            let _ = write!(html, "<span>{} ", escaped(&self.text("also-open-in")));
            for (number, link) in self.also_open(entry).iter().enumerate() {
                html.push_str(if number > 0 { ", " } else { "" });
                anchor(&link.href, &link.label, &mut html);
            }
            html.push_str("</span> ");
            ways.extend(self.shared_topic(entry, similar[0]).and_then(|topic| {
                let label = self.texts.named("all-questions-on", &self.site.topic(topic).label);
                Some((self.gathered_on_topic(OutcomeKind::Question, topic)?, label))
            }));
        }
        if outcome.kind == OutcomeKind::NextStep
            && let Some(href) = self.feedback_on_outcome(session, outcome)
        {
            ways.push((href, self.text("feedback")));
        }
        for (number, (href, label)) in ways.iter().enumerate() {
            html.push_str(if number > 0 { " " } else { "" });
            anchor(href, label, &mut html);
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

fn anchor(href: &str, label: &str, html: &mut String) {
    let _ = write!(html, "<a href=\"{}\">{}</a>", escaped(href), escaped(label));
}

fn escaped(text: &str) -> String {
    let mut html = String::new();
    escape(text, &mut html);
    html
}
