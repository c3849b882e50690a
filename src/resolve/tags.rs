//! Tags: free keywords, merged by their folded spelling.

use super::registry::Registry;
use super::topics::distinct;
use super::words::Words;
use crate::model::{Tag, TagId};
use crate::source::{SitePath, folds_to_nothing, slug};

#[derive(Default)]
pub struct Tags {
    labels: Vec<String>,
    registry: Registry,
}

impl Tags {
    /// The tag of this spelling; `None` for one without a letter or digit.
    pub fn named(&mut self, label: &str) -> Option<TagId> {
        if folds_to_nothing(label) {
            return None;
        }
        let place = self.registry.one(label).unwrap_or_else(|| {
            let place = self.labels.len();
            self.registry.insert(label, place);
            self.labels.push(label.to_owned());
            place
        });
        Some(TagId::new(place))
    }

    pub fn len(&self) -> usize {
        self.labels.len()
    }

    /// Forgets the tags from `len` on: those that only notes have which are not shown.
    pub fn truncate(&mut self, len: usize) {
        self.labels.truncate(len);
    }

    pub fn into_list(self, words: &Words) -> Vec<Tag> {
        let slugs = distinct(self.labels.iter().map(|label| slug(label)).collect(), words.tag);
        let addressed = self.labels.into_iter().zip(slugs);
        addressed
            .map(|(label, slug)| Tag { address: SitePath::new(&format!("{}/{slug}.html", words.tags)), slug, label })
            .collect()
    }
}
