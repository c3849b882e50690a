//! One sample for all formats: everything that a finding may have.

use super::{Excerpts, Report};
use crate::diagnostics::{Code, Finding, MessageLanguage, Messages};
use crate::source::{SourcePath, SourceText, Span};

const NOTE: &str = "---\r\ntopic: E-Akte\r\nroom: Ram 3\r\ntgas: [Bürger]\r\n---\r\nSiehe 🎉 [Düren](dueren.md).\r\n";
const TOPICS: &str = "- {id: akten, aliases: [E-Akte]}\n- {id: e-akte, label: E-Akte}\n";

/// What a format makes of the sample.
pub(in crate::diagnostics) fn rendered(language: MessageLanguage, format: impl FnOnce(&Report) -> String) -> String {
    let (note, topics) = (path("sessions/e-akte.md"), path("topics.yaml"));
    let at = |part: &str| within(NOTE, part);
    let findings = [
        Finding::new(Code::NoTopic).variant("many").with("count", 3).with("total", 4),
        Finding::new(Code::AddressClash)
            .in_file(&note)
            .with("address", "sessions/e-akte.html")
            .with("other", "sessions/tag-2/e-akte.md")
            .help("set-id")
            .with("id", "e-akte-2"),
        Finding::new(Code::UnknownRoom)
            .at(&note, at("Ram 3"))
            .with("name", "Ram 3")
            .help("did-you-mean")
            .with("suggestion", "Raum 3")
            .propose(at("Ram 3"), "Raum 3"),
        Finding::new(Code::UnknownKey)
            .at(&note, at("tgas"))
            .with("key", "tgas")
            .help("did-you-mean")
            .with("suggestion", "tags")
            .correct(at("tgas"), "tags"),
        Finding::new(Code::BrokenLink)
            .at(&note, at("dueren.md"))
            .with("target", "dueren.md")
            .help("did-you-mean")
            .with("suggestion", "dueren-2.md"),
        Finding::new(Code::RepeatedEntry)
            .at(&topics, within(TOPICS, "label: E-Akte"))
            .with("name", "E-Akte")
            .with("first", "akten")
            .help("keep-one")
            .also(&topics, within(TOPICS, "E-Akte")),
    ];
    let mut excerpts = Excerpts::default();
    excerpts.insert(SourceText::decode(note, NOTE.as_bytes()));
    excerpts.insert(SourceText::decode(topics, TOPICS.as_bytes()));
    let report = Report::new(&findings, &excerpts, Messages::new(language));
    format(&Report { root: "my-barcamp/", links: &link, ..report })
}

/// What a format makes of an event without a fault.
pub(in crate::diagnostics) fn rendered_without_findings(format: impl FnOnce(&Report) -> String) -> String {
    format(&Report::new(&[], &Excerpts::default(), Messages::new(MessageLanguage::German)))
}

/// What a format makes of words that somebody chose to do harm with: in the name of a file, in its text, in a message
/// and in a correction.
pub(in crate::diagnostics) fn rendered_with_harm(words: &str, format: impl FnOnce(&Report) -> String) -> String {
    // Only a `/` cannot stand in a name.
    let note = path(&format!("sessions/{}.md", words.replace('/', "∕")));
    let span = Span::new(0..words.len());
    let findings = [
        Finding::new(Code::TemplateError).in_file(&note).with("template", words).with("message", words),
        Finding::new(Code::UnknownRoom)
            .at(&note, span)
            .with("name", words)
            .help("did-you-mean")
            .with("suggestion", words)
            .propose(span, words)
            .also(&note, span),
    ];
    let mut excerpts = Excerpts::default();
    excerpts.insert(SourceText::decode(note, words.as_bytes()));
    let report = Report::new(&findings, &excerpts, Messages::new(MessageLanguage::English));
    format(&Report { links: &link, ..report })
}

fn link(path: &SourcePath, line: Option<usize>) -> Option<String> {
    let line = line.map_or(String::new(), |line| format!("#L{line}"));
    Some(format!("https://forge.example/edit/{path}{line}"))
}

fn path(path: &str) -> SourcePath {
    SourcePath::new(path).expect("a relative path")
}

fn within(text: &str, part: &str) -> Span {
    let start = text.find(part).expect("part of the text");
    Span::new(start..start + part.len())
}
