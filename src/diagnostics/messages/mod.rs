//! The words of findings, in German and English.

use std::sync::LazyLock;

use super::{Catalogue, Code, Finding, Severity};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum MessageLanguage {
    #[default]
    English,
    German,
}

impl MessageLanguage {
    /// From a language tag or a locale: `de`, `de-DE`, `de_DE.UTF-8`.
    pub fn from_tag(tag: &str) -> Option<Self> {
        match tag.get(..2)?.to_lowercase().as_str() {
            "de" => Some(Self::German),
            "en" => Some(Self::English),
            _ => None,
        }
    }

    pub fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::German => "de",
        }
    }
}

static ENGLISH: LazyLock<Catalogue> = LazyLock::new(|| built_in("en", include_str!("en.ftl")));
static GERMAN: LazyLock<Catalogue> = LazyLock::new(|| built_in("de", include_str!("de.ftl")));

fn built_in(language: &str, text: &str) -> Catalogue {
    let (catalogue, errors) = Catalogue::parse(language, text);
    assert!(errors.is_empty(), "the built-in messages are well-formed: {errors:?}");
    catalogue
}

/// Makes sentences of findings.
#[derive(Clone, Copy)]
pub struct Messages {
    pub language: MessageLanguage,
    catalogue: &'static Catalogue,
}

impl Messages {
    pub fn new(language: MessageLanguage) -> Self {
        let catalogue = match language {
            MessageLanguage::English => &*ENGLISH,
            MessageLanguage::German => &*GERMAN,
        };
        Self { language, catalogue }
    }

    /// What is wrong: one line, without a full stop.
    pub fn title(&self, finding: &Finding) -> String {
        let text = self.catalogue.text(finding.code.slug(), finding.variant, &finding.arguments);
        text.unwrap_or_else(|| finding.code.slug().to_owned())
    }

    /// What a code says of whatever file, in its plain form: „`…` ist kein Raum aus event.yaml“.
    pub fn description(&self, code: Code) -> String {
        let text = self.title(&Finding::new(code));
        // What nobody has given is left standing as `{$name}`.
        let mut parts = text.split("{$");
        let first = parts.next().unwrap_or_default().to_owned();
        parts.fold(first, |text, part| text + "…" + part.split_once('}').map_or("", |(_, rest)| rest))
    }

    /// What to do about it.
    pub fn help(&self, finding: &Finding) -> Option<String> {
        self.catalogue.text(finding.code.slug(), Some(finding.help?), &finding.arguments)
    }

    /// „Fehler“, „Warnung“, „Hinweis“.
    pub fn severity(&self, severity: Severity) -> String {
        let id = match severity {
            Severity::Error => "severity-error",
            Severity::Warning => "severity-warning",
            Severity::Note => "severity-note",
        };
        self.phrase(id, &[])
    }

    /// A text of the renderers and of the command line: a message, or `message.attribute`.
    pub fn phrase(&self, id: &str, arguments: &[(&'static str, String)]) -> String {
        let mut named = super::Arguments::default();
        for (name, value) in arguments {
            named.push(name, value);
        }
        let (message, attribute) =
            id.split_once('.').map_or((id, None), |(message, attribute)| (message, Some(attribute)));
        self.catalogue.text(message, attribute, &named).unwrap_or_else(|| id.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::{BTreeMap, BTreeSet};

    use super::*;

    /// The names of a Fluent file: each message with its attributes and variables.
    fn names(text: &str) -> BTreeMap<&str, BTreeSet<&str>> {
        let mut names: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
        let mut message = "";
        for line in text.lines() {
            if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                message = line.split(" =").next().unwrap_or_default();
                assert!(names.insert(message, BTreeSet::new()).is_none(), "`{message}` stands there twice");
            }
            let entry = names.entry(message).or_default();
            if let Some(attribute) = line.strip_prefix("    .") {
                entry.insert(attribute.split(" =").next().unwrap_or_default());
            }
            let words: Vec<&str> = line.split([' ', '}', '{']).collect();
            entry.extend(words.iter().filter(|word| word.starts_with('$')));
        }
        names
    }

    /// The sentences of a Fluent file.
    fn sentences(text: &str) -> impl Iterator<Item = &str> {
        text.lines().filter(|line| !line.starts_with('#')).filter_map(|line| Some(line.split_once(" = ")?.1))
    }

    const FILES: [&str; 2] = [include_str!("en.ftl"), include_str!("de.ftl")];

    #[test]
    fn both_languages_say_the_same() {
        let [english, german] = FILES.map(names);
        similar_asserts::assert_eq!(english, german);
    }

    #[test]
    fn every_code_has_words() {
        // The texts of reading and of front matter are written with them.
        let written_elsewhere = |code: &Code| {
            code.number().starts_with("N0") || code.number().starts_with("N1") || *code == Code::HtmlRemoved
        };
        let names = names(FILES[0]);
        let mute: Vec<_> =
            Code::ALL.iter().filter(|code| !written_elsewhere(code) && !names.contains_key(code.slug())).collect();
        assert!(mute.is_empty(), "{mute:?}");
    }

    #[test]
    fn sentences_have_their_form() {
        for sentence in FILES.into_iter().flat_map(sentences) {
            assert!(!sentence.ends_with('.'), "{sentence}");
            assert!(sentence.matches('`').count() % 2 == 0, "{sentence}");
        }
    }

    #[test]
    fn a_code_is_described_without_a_finding() {
        let described = |language, code| Messages::new(language).description(code);
        assert_eq!(described(MessageLanguage::German, Code::UnknownRoom), "`…` ist kein Raum aus event.yaml");
        assert_eq!(described(MessageLanguage::English, Code::NoTopic), "this note has no topic");
        for (code, language) in
            Code::ALL.iter().flat_map(|code| [(*code, MessageLanguage::German), (*code, MessageLanguage::English)])
        {
            assert!(!described(language, code).contains(['{', '$', '}']), "{}", described(language, code));
        }
    }

    #[test]
    fn plurals_follow_the_language() {
        let count =
            |language, count: usize| Messages::new(language).phrase("count-warnings", &[("count", count.to_string())]);
        assert_eq!(count(MessageLanguage::German, 1), "1 Warnung");
        assert_eq!(count(MessageLanguage::German, 2), "2 Warnungen");
        assert_eq!(count(MessageLanguage::English, 0), "0 warnings");
    }
}
