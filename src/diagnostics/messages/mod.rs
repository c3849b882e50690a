//! The words of findings, in German and English.

use std::sync::LazyLock;

use super::{Catalogue, Finding, Severity};

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
    catalogue: &'static Catalogue,
}

impl Messages {
    pub fn new(language: MessageLanguage) -> Self {
        let catalogue = match language {
            MessageLanguage::English => &*ENGLISH,
            MessageLanguage::German => &*GERMAN,
        };
        Self { catalogue }
    }

    /// What is wrong: one line, without a full stop.
    pub fn title(&self, finding: &Finding) -> String {
        let text = self.catalogue.text(finding.code.slug(), finding.variant, &finding.arguments);
        text.unwrap_or_else(|| finding.code.slug().to_owned())
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

    /// A text of the renderers and of the command line.
    pub fn phrase(&self, id: &str, arguments: &[(&'static str, String)]) -> String {
        let mut named = super::Arguments::default();
        for (name, value) in arguments {
            named.push(name, value);
        }
        self.catalogue.text(id, None, &named).unwrap_or_else(|| id.to_owned())
    }
}
