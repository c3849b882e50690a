//! Topics: those of the list, and those that notes name.

use super::numbers::Numbers;
use super::registry::{Lookup, Registry};
use super::words::{Words, is_reserved};
use crate::diagnostics::{Code, Finding};
use crate::model::{Topic, TopicId};
use crate::parse::{Input, TopicEntry, Written};
use crate::source::{SitePath, SourcePath, folds_to_nothing, slug};

pub struct Topics {
    list: Vec<Topic>,
    registry: Registry,
    has_list: bool,
}

/// The entries of the list. Topics of notes come in one by one through [`Topics::named`].
pub fn gather(input: &Input, findings: &mut Vec<Finding>) -> Topics {
    let mut topics = Topics { list: Vec::new(), registry: Registry::default(), has_list: input.has_topic_list };
    for (source, entry) in &input.topics {
        topics.add_entry(source, entry, findings);
    }
    for (place, (source, entry)) in input.topics.iter().enumerate() {
        if let Some(broader) = &entry.broader {
            topics.set_broader(place, source, broader, findings);
        }
    }
    topics
}

impl Topics {
    fn add_entry(&mut self, source: &SourcePath, entry: &TopicEntry, findings: &mut Vec<Finding>) {
        let place = self.list.len();
        let ids = entry.id.iter().map(|id| (id, true));
        let names = std::iter::once(&entry.label).chain(&entry.aliases).map(|name| (name, false));
        for (name, is_id) in ids.chain(names) {
            match self.registry.one(&name.value) {
                Some(other) if other != place => {
                    let finding = Finding::new(Code::RepeatedEntry).at(source, name.span).with("name", &name.value);
                    findings.push(finding.with("first", &self.list[other].label).help("keep-one"));
                }
                _ if is_id => self.registry.insert_key(&name.value, place),
                _ => self.registry.insert(&name.value, place),
            }
        }
        self.list.push(Topic {
            slug: slug(&entry.id.as_ref().unwrap_or(&entry.label).value),
            address: SitePath::new("index.html"),
            label: entry.label.value.clone(),
            aliases: entry.aliases.iter().map(|alias| alias.value.clone()).collect(),
            description: entry.description.as_ref().map(|text| text.value.clone()),
            broader: None,
            listed: true,
        });
    }

    fn set_broader(&mut self, place: usize, source: &SourcePath, broader: &Written, findings: &mut Vec<Finding>) {
        let found = self.registry.one(&broader.value).map(TopicId::new);
        match found {
            Some(topic) if !self.leads_to(topic, place) => self.list[place].broader = Some(topic),
            // A circle of topics has no top: the link that would close it is left out.
            Some(topic) => {
                let finding = Finding::new(Code::TopicCircle).at(source, broader.span).help("leave-out");
                findings.push(finding.with("name", self.label(TopicId::new(place))).with("other", self.label(topic)));
            }
            None => findings.push(self.unknown(source, broader)),
        }
    }

    fn leads_to(&self, topic: TopicId, place: usize) -> bool {
        std::iter::successors(Some(topic), |topic| self.list[topic.place()].broader).any(|topic| topic.place() == place)
    }

    /// The topic that a note names; a new one where no list knows it.
    pub fn named(&mut self, source: &SourcePath, name: &Written, findings: &mut Vec<Finding>) -> Option<TopicId> {
        match self.registry.lookup(&name.value) {
            Lookup::One(place) => Some(TopicId::new(place)),
            Lookup::Several(places) => Some(TopicId::new(places[0])),
            Lookup::Unknown if folds_to_nothing(&name.value) => None,
            Lookup::Unlisted(place) => {
                self.report_unlisted(source, name, findings);
                Some(TopicId::new(place))
            }
            Lookup::Unknown => {
                self.report_unlisted(source, name, findings);
                let place = self.list.len();
                self.registry.insert_unlisted(&name.value, place);
                self.list.push(Topic {
                    slug: slug(&name.value),
                    address: SitePath::new("index.html"),
                    label: name.value.clone(),
                    aliases: Vec::new(),
                    description: None,
                    broader: None,
                    listed: false,
                });
                Some(TopicId::new(place))
            }
        }
    }

    /// Each use of a topic that is not on the list is a finding; without a list there is nothing to report.
    fn report_unlisted(&self, source: &SourcePath, name: &Written, findings: &mut Vec<Finding>) {
        if self.has_list {
            findings.push(self.unknown(source, name));
        }
    }

    fn unknown(&self, source: &SourcePath, name: &Written) -> Finding {
        let finding = Finding::new(Code::UnknownTopic).at(source, name.span).with("name", &name.value);
        match self.registry.suggest(&name.value) {
            Some(suggestion) => {
                finding.with("suggestion", suggestion).help("did-you-mean").propose(name.span, suggestion)
            }
            None => finding.help("add"),
        }
    }

    pub fn label(&self, id: TopicId) -> &str {
        &self.list[id.place()].label
    }

    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Forgets the topics from `len` on: those that only notes named which are not shown.
    pub fn truncate(&mut self, len: usize) {
        self.list.truncate(len);
    }

    pub fn into_list(mut self, words: &Words) -> Vec<Topic> {
        let wanted = self.list.iter().map(|topic| topic.slug.clone()).collect();
        for (topic, slug) in self.list.iter_mut().zip(distinct(wanted, words.topic)) {
            topic.address = SitePath::new(&format!("{}/{slug}.html", words.topics));
            topic.slug = slug;
        }
        self.list
    }
}

/// Slugs that are neither empty, reserved nor equal: the first keeps the wanted one, the others get numbers.
pub fn distinct(wanted: Vec<String>, kind: &str) -> Vec<String> {
    let mut used = std::collections::HashSet::new();
    let mut numbers = Numbers::default();
    let mut given = Vec::with_capacity(wanted.len());
    for slug in wanted {
        let slug = if slug.is_empty() || is_reserved(&slug) {
            format!("{slug}-{kind}").trim_matches('-').to_owned()
        } else {
            slug
        };
        let free = if used.contains(&slug) { numbers.free(&slug, |slug| !used.contains(slug)) } else { slug };
        used.insert(free.clone());
        given.push(free);
    }
    given
}

#[cfg(test)]
mod tests {
    use super::distinct;

    #[test]
    fn every_slug_is_given_once() {
        let wanted = ["a", "a", "index", "", "seite-2", "a-2"].map(str::to_owned).to_vec();
        assert_eq!(distinct(wanted, "thema"), ["a", "a-2", "index-thema", "thema", "seite-2-thema", "a-2-2"]);
    }
}
