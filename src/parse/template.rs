//! The event's own template for notes, `templates/session.md`: a note that still is that has nothing to say.

use super::frontmatter;
use super::keys::{self, Record};
use super::markdown::markdown;
use crate::model::Body;
use crate::source::{SourcePath, SourceText};

/// The words of a template, in parts: between them stood `{{ topic }}` and the like, in whose place a new note gets
/// words of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Template(Vec<String>);

/// What `nachlese new` fills in.
const PLACEHOLDERS: [&str; 6] = ["{{ topic }}", "{{topic}}", "{{ room }}", "{{room}}", "{{ start }}", "{{start}}"];
/// Longer than any of these.
const LONGEST_VALUE: usize = 200;

impl Template {
    /// Reads a template; `None` for one without words below its front matter.
    pub fn read(path: &SourcePath, bytes: &[u8]) -> Option<Self> {
        let source = SourceText::decode(path.clone(), bytes);
        let is_key = |name: &str| keys::find(Record::Note, name).is_some();
        let text = frontmatter::split(&source.text, &is_key).body;
        let body = markdown(path, &source.text, text, &mut Vec::new());
        if !body.has_text {
            return None;
        }
        let mut parts = vec![words(&body)];
        for placeholder in PLACEHOLDERS {
            parts = parts.iter().flat_map(|part| part.split(placeholder).map(str::to_owned)).collect();
        }
        let parts: Vec<String> = parts.iter().map(|part| part.trim().to_owned()).collect();
        parts.iter().any(|part| part.contains(char::is_alphabetic)).then_some(Self(parts))
    }

    /// Whether a note's text is the template's.
    pub fn fits(&self, body: &Body) -> bool {
        let words = words(body);
        let mut rest = words.as_str();
        let Some((first, others)) = self.0.split_first() else { return false };
        let Some(after) = rest.strip_prefix(first.as_str()) else { return false };
        rest = after;
        for (place, part) in others.iter().enumerate() {
            let is_last = place + 1 == others.len();
            let found = if is_last { rest.strip_suffix(part.as_str()).map(str::len) } else { rest.find(part.as_str()) };
            let Some(at) = found.filter(|&at| at <= LONGEST_VALUE) else { return false };
            rest = &rest[at + part.len()..];
        }
        rest.trim().is_empty()
    }
}

fn words(body: &Body) -> String {
    body.plain_text(0..body.pieces.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Span;

    fn body(text: &str) -> Body {
        let path = SourcePath::new("sessions/a.md").expect("a path");
        markdown(&path, text, Span::new(0..text.len()), &mut Vec::new())
    }

    fn template(text: &str) -> Option<Template> {
        Template::read(&SourcePath::new("templates/session.md").expect("a path"), text.as_bytes())
    }

    #[test]
    fn a_note_is_told_from_its_template() {
        let text = "---\r\ntopic: {{ topic }}\r\n---\r\n# {{ topic }} in {{room}}\r\n\r\nWorum *ging* es?\r\n";
        let template = template(text).expect("a template with words");
        assert!(template.fits(&body("# E-Akte in Raum 3\n\nWorum ging es?")));
        assert!(template.fits(&body("#  in\n\nWorum ging es?")));
        assert!(!template.fits(&body("# E-Akte in Raum 3\n\nWorum ging es? Um viel.")));
        assert!(!template.fits(&body("# E-Akte in Raum 3\n\nEs ging um viel.")));
        assert!(!template.fits(&body("")));
    }

    #[test]
    fn a_template_without_words_fits_nothing() {
        assert_eq!(template("---\ntopic: {{ topic }}\n---\n## Ergebnisse\n\n## Offene Fragen\n"), None);
        assert_eq!(template("{{ topic }}"), None);
        assert_eq!(template(""), None);
        let plain = template("Bitte ausfüllen").expect("a template with words");
        assert!(plain.fits(&body("Bitte  ausfüllen\n")) && !plain.fits(&body("Bitte ausfüllen, danke")));
    }
}
