//! An input in a Markdown file: a title, and files, each as a path in backticks and a block of code.
//!
//! Behind the language of a block may stand how the file is stored: `crlf`, `bom`, `windows-1252`, `utf-16`. `{{300 × word }}`
//! stands for many words. An `event.yaml` is added where there is none.

use nachlese::source::SourcePath;

use super::{Event, event};

/// The event of cases that are not about it; nothing is missing in it.
const EVENT: &str = "title: Testcamp\nstart: 2017-01-26\nend: 2017-01-27\nrelease: all\nlegal:\n  \
                     imprint: https://www.example.org/impressum\n  privacy: https://www.example.org/datenschutz\n  \
                     accessibility: https://www.example.org/barrierefreiheit\n";

#[derive(Clone)]
pub struct Case {
    pub title: String,
    /// Path and text.
    pub files: Vec<(String, String)>,
    /// How each is stored.
    pub storage: Vec<String>,
    /// The Markdown of title and files.
    pub source: String,
}

impl Case {
    /// Reads title and files, up to the first heading below.
    pub fn parse(text: &str) -> Option<Self> {
        let source = text.split("\n## In English").next()?.trim_end().to_owned() + "\n";
        let mut lines = source.lines();
        let title = lines.next()?.strip_prefix("# ")?.to_owned();
        let (mut files, mut storage) = (Vec::new(), Vec::new());
        let mut path = None;
        while let Some(line) = lines.next() {
            if let Some(named) = line.strip_prefix('`').and_then(|line| line.strip_suffix('`')) {
                path = Some(named.trim_matches('`').to_owned()).filter(|path| SourcePath::new(path).is_some());
            }
            let fence = &line[..line.len() - line.trim_start_matches('`').len()];
            if fence.len() >= 3 {
                let info = line[fence.len()..].to_owned();
                let inner: Vec<&str> = lines.by_ref().take_while(|line| *line != fence).collect();
                let text = repeated(&inner.iter().flat_map(|line| [line, "\n"]).collect::<String>());
                let text = if info.contains("crlf") { text.replace('\n', "\r\n") } else { text };
                files.push((path.take()?, if info.contains("bom") { format!("\u{feff}{text}") } else { text }));
                storage.push(info);
            }
        }
        (!files.is_empty()).then_some(Self { title, files, storage, source })
    }

    pub fn event(&self) -> Event {
        let mut built = event(&[("event.yaml", EVENT)]);
        for ((path, text), storage) in self.files.iter().zip(&self.storage) {
            let bytes = if storage.contains("windows-1252") {
                text.chars().map(|c| u8::try_from(u32::from(c)).expect("Latin-1")).collect()
            } else if storage.contains("utf-16") {
                format!("\u{feff}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect()
            } else {
                text.clone().into_bytes()
            };
            built = built.bytes(path, &bytes);
        }
        built
    }
}

/// Fills in `{{300 × word }}`.
fn repeated(text: &str) -> String {
    let Some((before, rest)) = text.split_once("{{") else { return text.to_owned() };
    let filled = rest.split_once("}}").and_then(|(inner, after)| {
        let (count, word) = inner.split_once(" × ")?;
        Some(format!("{before}{}{after}", word.repeat(count.parse().ok()?)))
    });
    filled.unwrap_or_else(|| text.to_owned())
}

/// A block of code, whatever stands in it.
pub fn fenced(language: &str, text: &str) -> String {
    let fence = if text.contains("```") { "````" } else { "```" };
    format!("{fence}{language}\n{}\n{fence}\n", text.trim_end())
}
