//! What sessions were about.

use super::TopicId;
use crate::source::SitePath;

#[derive(Clone, Debug)]
pub struct Topic {
    pub slug: String,
    pub address: SitePath,
    pub label: String,
    pub aliases: Vec<String>,
    pub description: Option<String>,
    pub broader: Option<TopicId>,
    /// Stands in the list rather than only in notes.
    pub listed: bool,
}

/// A free keyword across topics.
#[derive(Clone, Debug)]
pub struct Tag {
    pub slug: String,
    pub address: SitePath,
    /// The spelling met first.
    pub label: String,
}
