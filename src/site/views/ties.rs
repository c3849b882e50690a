//! What a municipality has to do with a session or topic, in words, and where the page of a municipality says so.

use super::Here;
use super::parts::LinkView;
use crate::index::Tie;
use crate::model::{MunicipalityId, TopicId};
use crate::site::paging::part_with;

impl Here<'_> {
    /// „im Einsatz“, „will weiterarbeiten“, „war dabei“: what says most comes first.
    pub fn tie_words(&self, tie: &Tie) -> Vec<String> {
        let practice = tie.practice.map(|state| self.text(&format!("practice-{}", state.key())));
        let others = [
            (tie.continues, "tie-continues"),
            (tie.takes_on, "tie-takes-on"),
            (tie.hosted, "tie-hosted"),
            (tie.present && !tie.hosted, "tie-present"),
            (tie.concerned && !tie.takes_part(), "tie-concerned"),
        ];
        let words = others.into_iter().filter(|(holds, _)| *holds).map(|(_, text)| self.text(text));
        practice.into_iter().chain(words).collect()
    }

    /// The closest way in which it works on something: „im Einsatz“.
    pub fn work_word(&self, tie: &Tie) -> String {
        let work = Tie { present: false, hosted: false, concerned: false, ..*tie };
        self.tie_words(&work).into_iter().next().unwrap_or_default()
    }

    /// The anchor of a topic on pages that list several.
    pub fn topic_id(&self, topic: TopicId) -> String {
        format!("topic-{}", self.site.topic(topic).slug)
    }

    /// Where the page of a municipality lists its sessions on a topic.
    pub fn sessions_href(&self, place: MunicipalityId, topic: TopicId) -> String {
        let first = self.index.entries_on(place, topic).start;
        let part = part_with(self.paging.municipality(place), first);
        let path = self.paths.continued(&self.site.municipality(place).address, part);
        format!("{}#{}", self.href(&path), self.topic_id(topic))
    }

    /// The tables of topics and municipalities, where there are any.
    pub fn matrix_link(&self) -> Option<LinkView> {
        let first = self.index.matrix.first()?;
        Some(self.link(&self.paths.matrix(self.index, first), self.text("matrix")))
    }
}
