//! The form that filters the outcomes of one kind. It shows itself only where its script runs.

use schemars::JsonSchema;
use serde::Serialize;

use super::Here;
use super::feedback::FeedbackView;
use crate::model::{MunicipalityId, OutcomeKind};
use crate::site::links;
use crate::site::outcome_data::{event_choices, place_choice, places, topic_choice, topics};

#[derive(Debug, JsonSchema, Serialize)]
pub struct FilterView {
    /// The script that filters.
    pub script: String,
    /// The script that holds the data, which is loaded when something is filtered.
    pub data: String,
    /// From this page to the root of the site: what the addresses of the data go from.
    pub root: String,
    /// „Offene Fragen filtern“
    pub legend: String,
    pub choices: Vec<ChoiceView>,
    /// How the address names the text.
    pub text: &'static str,
    /// Where to write about a step.
    pub feedback: Option<FeedbackView>,
    pub count: usize,
    /// „von 74 offenen Fragen“
    pub of: String,
}

/// One list to choose from.
#[derive(Debug, JsonSchema, Serialize)]
pub struct ChoiceView {
    /// How the address names it: `thema`.
    pub name: &'static str,
    /// `topics`: as in the data.
    pub of: &'static str,
    pub label: String,
    pub options: Vec<OptionView>,
    /// Those that are no municipalities, apart; `None` where the list has none, on this page or in the data.
    pub bodies: Option<Vec<OptionView>>,
}

impl ChoiceView {
    fn is_choice(&self) -> bool {
        self.options.len() + self.bodies.as_ref().map_or(0, Vec::len) > 1
    }
}

#[derive(Clone, Debug, JsonSchema, Serialize)]
pub struct OptionView {
    pub value: String,
    pub label: String,
    /// Of a state: `open`, as in the style sheet.
    pub key: Option<&'static str>,
}

/// How many options a page holds: the script adds the others.
const OPTIONS: usize = 250;

impl Here<'_> {
    pub fn filter(&self, kind: OutcomeKind, count: usize) -> FilterView {
        let words = &self.paths.words;
        let option =
            |value: &str, label: &str| OptionView { value: value.to_owned(), label: label.to_owned(), key: None };
        let all_topics = topics(self.index, kind);
        let topics = all_topics.iter().take(OPTIONS).map(|&topic| topic_choice(self.site, topic));
        let all_places = places(self.index, kind);
        let is_body = |place: &&MunicipalityId| !self.site.municipality(**place).kind.is_municipal();
        let has_bodies = all_places.last().as_ref().is_some_and(is_body);
        let (bodies, places): (Vec<MunicipalityId>, Vec<MunicipalityId>) =
            all_places.iter().take(OPTIONS).partition(is_body);
        let place = |&place: &MunicipalityId| {
            let choice = place_choice(self.site, place);
            option(choice.value, choice.label)
        };
        let bodies: Vec<OptionView> = bodies.iter().map(place).collect();
        let events = event_choices(self.site);
        let states = [(words.open, "open"), (words.done, "done"), (words.suggestion, "suggestion")];
        let states = states.iter().filter(|_| kind == OutcomeKind::NextStep);
        let place_label = if kind == OutcomeKind::NextStep { "filter-owner" } else { "municipality" };
        let choices = [
            (words.topic, "topics", "topic", topics.map(|choice| option(choice.value, choice.label)).collect()),
            (words.municipality, "places", place_label, places.iter().map(place).collect::<Vec<_>>()),
            (
                words.state,
                "states",
                "filter-state",
                states
                    .map(|&(value, key)| OptionView {
                        key: Some(key),
                        ..option(value, &self.text(&format!("state-{key}")))
                    })
                    .collect(),
            ),
            (
                words.event,
                "events",
                "filter-event",
                events.iter().take(OPTIONS).map(|choice| option(choice.value, choice.label)).collect(),
            ),
        ];
        let view = |(name, of, label, options): (&'static str, &'static str, &str, Vec<OptionView>)| ChoiceView {
            name,
            of,
            label: self.text(label),
            options,
            bodies: (of == "places" && has_bodies).then(|| bodies.clone()),
        };
        FilterView {
            script: self.href(&self.paths.outcome_filter()),
            data: self.href(&self.paths.outcome_data(kind)),
            root: links::TO_ROOT.to_owned(),
            legend: self.texts.named("filter-legend", &self.kind_name(kind)),
            // One thing is no choice.
            choices: choices.into_iter().map(view).filter(ChoiceView::is_choice).collect(),
            text: words.text,
            feedback: if kind == OutcomeKind::NextStep { self.feedback_pattern() } else { None },
            count,
            of: self.texts.count(&format!("of-{}", kind.key()), count),
        }
    }
}
