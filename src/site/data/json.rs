//! `sessions.json` and `outcomes.json`: all that is known, in a form of our own whose version says what it means.

use serde::{Serialize, Serializer};

use super::facts::{EventFact, Facts, MunicipalityFact, SessionFact, TopicFact};
use crate::model::Site;
use crate::site::licences;

/// Changes only when a field that is there changes its name or meaning.
pub const VERSION: &str = "1";

#[derive(Serialize)]
struct Head<'a> {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    title: &'a str,
    language: &'a str,
    /// The start page, where it is known where the site is.
    url: Option<&'a str>,
    licence: Option<Licence<'a>>,
    /// What every page says, such as that all of this is made up.
    notice: Option<String>,
}

#[derive(Serialize)]
struct Licence<'a> {
    id: &'a str,
    name: &'a str,
    url: Option<&'a str>,
}

#[derive(Serialize)]
struct Sessions<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    events: &'a [EventFact],
    topics: &'a [TopicFact],
    municipalities: &'a [MunicipalityFact],
    sessions: &'a [SessionFact],
}

#[derive(Serialize)]
struct Outcomes<'a> {
    #[serde(flatten)]
    head: Head<'a>,
    outcomes: AllOutcomes<'a>,
}

/// One after the other, since all at once they would take much memory.
struct AllOutcomes<'a>(&'a Site, &'a Facts);

impl Serialize for AllOutcomes<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.1.outcomes(self.0))
    }
}

pub fn sessions(site: &Site, facts: &Facts) -> Vec<u8> {
    bytes(&Sessions {
        head: head(site, "sessions.schema.json"),
        events: &facts.events,
        topics: &facts.topics,
        municipalities: &facts.municipalities,
        sessions: &facts.sessions,
    })
}

pub fn outcomes(site: &Site, facts: &Facts) -> Vec<u8> {
    bytes(&Outcomes { head: head(site, "outcomes.schema.json"), outcomes: AllOutcomes(site, facts) })
}

fn head<'a>(site: &'a Site, schema: &'static str) -> Head<'a> {
    let licence = site.licence.as_deref().map(|id| match licences::known(id) {
        Some(known) => Licence { id, name: known.name, url: Some(known.url) },
        None => Licence { id, name: id, url: None },
    });
    let notice = site.notice.as_ref().map(|notice| {
        let texts = notice.blocks.iter().map(|block| block.text.trim());
        texts.collect::<Vec<_>>().join(" ")
    });
    let Site { title, language, url, .. } = site;
    Head { schema, version: VERSION, title, language, url: url.as_deref(), licence, notice }
}

/// For people to read too, and for Git to compare.
pub fn bytes(value: &impl Serialize) -> Vec<u8> {
    let mut bytes = serde_json::to_vec_pretty(value).expect("facts hold nothing that JSON cannot");
    bytes.push(b'\n');
    bytes
}
