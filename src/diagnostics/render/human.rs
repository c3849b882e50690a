//! Findings for people at a terminal: the line in question, what is wrong with it, what to do.

use std::ops::Range;

use annotate_snippets::{Annotation, AnnotationKind, Element, Group, Level, Message, Origin, Patch, Renderer, Snippet};

use super::visible::{WIDTH, cut, visible, whole};
use super::{Excerpts, Style};
use crate::diagnostics::{Finding, Messages, Severity};
use crate::source::{SourcePath, Span};

/// All findings with their snippets, and a line that sums them up. Empty where there are none.
pub fn human(findings: &[Finding], excerpts: &Excerpts, messages: Messages, style: Style) -> String {
    if findings.is_empty() {
        return String::new();
    }
    let renderer = match style {
        Style::Plain => Renderer::plain().term_width(WIDTH),
        Style::Coloured => Renderer::styled().term_width(WIDTH),
    };
    let mut text = String::new();
    for finding in findings {
        text.push_str(&renderer.render(&report(finding, excerpts, messages)));
        text.push_str("\n\n");
    }
    text.push_str(&messages.summary(findings));
    text.push('\n');
    text
}

fn report<'a>(finding: &'a Finding, excerpts: &'a Excerpts, messages: Messages) -> Vec<Group<'a>> {
    let level = level(finding.severity).with_name(messages.severity(finding.severity));
    let title = level.primary_title(visible(&messages.title(finding)).into_owned()).id(finding.code.number());
    let suggestion = suggestion(finding, excerpts, messages);
    let mut group = Group::with_title(title).elements(place(finding, excerpts));
    // With a suggestion, the help is its title.
    if suggestion.is_none() {
        group = group.elements(help(finding, messages));
    }
    [group].into_iter().chain(suggestion).collect()
}

fn level(severity: Severity) -> Level<'static> {
    match severity {
        Severity::Error => Level::ERROR,
        Severity::Warning => Level::WARNING,
        Severity::Note => Level::NOTE,
    }
}

fn help(finding: &Finding, messages: Messages) -> Option<Message<'static>> {
    let help = messages.help(finding)?;
    Some(Level::HELP.with_name(messages.phrase("severity-help", &[])).message(visible(&help).into_owned()))
}

/// The path, and the line where there is one.
fn place<'a>(finding: &'a Finding, excerpts: &'a Excerpts) -> Vec<Element<'a>> {
    let Some(location) = &finding.location else { return Vec::new() };
    let path = visible(location.path.as_str());
    match location.span.and_then(|span| Line::around(&location.path, span, excerpts)) {
        None => vec![Origin::path(path).into()],
        Some(line) => vec![line.snippet().path(path).into()],
    }
}

/// How the line reads after the correction.
fn suggestion<'a>(finding: &'a Finding, excerpts: &'a Excerpts, messages: Messages) -> Option<Group<'a>> {
    let patch = finding.patch.as_ref()?;
    let line = Line::around(finding.path()?, patch.span, excerpts)?;
    // What spans several lines cannot be shown as the change of one.
    if !line.holds_all_of_span || patch.replacement.contains(['\n', '\r']) {
        return None;
    }
    let help = messages.help(finding).unwrap_or_else(|| messages.phrase("suggested-change", &[]));
    let title =
        Level::HELP.with_name(messages.phrase("severity-help", &[])).secondary_title(visible(&help).into_owned());
    let replacement = visible(&patch.replacement).into_owned();
    // The crate cuts long lines only around annotations, not around changes.
    let shown = cut(line.text, line.marked);
    let snippet = Snippet::source(shown.text).line_start(line.number);
    Some(title.element(snippet.patch(Patch::new(shown.marked, replacement))))
}

/// The line of a file in which a span begins.
struct Line<'a> {
    number: usize,
    text: &'a str,
    /// The part of the line that the span covers, in bytes.
    marked: Range<usize>,
    holds_all_of_span: bool,
}

impl<'a> Line<'a> {
    fn around(path: &SourcePath, span: Span, excerpts: &'a Excerpts) -> Option<Self> {
        // As `LineIndex` has it: the crate that draws would not take a lone `\r` for the end of a line.
        const LINE_ENDS: [char; 2] = ['\n', '\r'];
        let text = excerpts.text(path)?;
        let number = excerpts.place(path, span)?.line;
        let start = text.floor_char_boundary(span.start as usize);
        let end = text.floor_char_boundary(span.end as usize).max(start);
        let line_start = text[..start].rfind(LINE_ENDS).map_or(0, |at| at + 1);
        let line_end = text[start..].find(LINE_ENDS).map_or(text.len(), |at| start + at);
        let marked = start - line_start..end.min(line_end) - line_start;
        Some(Self { number, text: &text[line_start..line_end], marked, holds_all_of_span: end <= line_end })
    }

    fn snippet(self) -> Snippet<'static, Annotation<'static>> {
        let shown = whole(self.text, self.marked);
        let mark = AnnotationKind::Primary.span(shown.marked);
        Snippet::source(shown.text).line_start(self.number).annotation(mark)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::render::sample;
    use crate::diagnostics::{Code, MessageLanguage};
    use crate::source::SourceText;

    fn rendered(language: MessageLanguage, style: Style) -> String {
        let (findings, excerpts) = sample::findings();
        human(&findings, &excerpts, Messages::new(language), style)
    }

    #[test]
    fn english() {
        similar_asserts::assert_eq!(
            rendered(MessageLanguage::English, Style::Plain),
            "\
note[N407]: 3 of 4 notes have no topic

error[N601]: two files would get the address `sessions/e-akte.html`: this one and `sessions/tag-2/e-akte.md`
--> sessions/e-akte.md
 = help: give this one an address of its own: `id: e-akte-2`

warning[N204]: `Ram 3` is none of the rooms of event.yaml
 --> sessions/e-akte.md:3:7
  |
3 | room: Ram 3
  |       ^^^^^
  |
help: did you mean `Raum 3`?
  |
3 | room: Raum 3
  |         +

warning[N401]: the link to `dueren.md` leads nowhere: there is no such note or page
 --> sessions/e-akte.md:5:15
  |
5 | Siehe [Düren](dueren.md).
  |               ^^^^^^^^^
  |
  = help: did you mean `dueren-2.md`?

1 error, 2 warnings, 1 note
"
        );
    }

    #[test]
    fn german() {
        similar_asserts::assert_eq!(
            rendered(MessageLanguage::German, Style::Plain),
            "\
Hinweis[N407]: 3 von 4 Mitschriften haben kein Thema

Fehler[N601]: Zwei Dateien bekämen die Adresse `sessions/e-akte.html`: diese und `sessions/tag-2/e-akte.md`
--> sessions/e-akte.md
 = Hilfe: Geben Sie dieser eine eigene Adresse: `id: e-akte-2`

Warnung[N204]: `Ram 3` ist kein Raum aus event.yaml
 --> sessions/e-akte.md:3:7
  |
3 | room: Ram 3
  |       ^^^^^
  |
Hilfe: Meinten Sie `Raum 3`?
  |
3 | room: Raum 3
  |         +

Warnung[N401]: Der Link auf `dueren.md` führt ins Leere: eine solche Mitschrift oder Seite gibt es nicht
 --> sessions/e-akte.md:5:15
  |
5 | Siehe [Düren](dueren.md).
  |               ^^^^^^^^^
  |
  = Hilfe: Meinten Sie `dueren-2.md`?

1 Fehler, 2 Warnungen, 1 Hinweis
"
        );
    }

    #[test]
    fn colours_only_if_asked() {
        assert!(!rendered(MessageLanguage::English, Style::Plain).contains('\u{1b}'));
        assert!(rendered(MessageLanguage::English, Style::Coloured).contains('\u{1b}'));
    }

    #[test]
    fn a_long_line_is_cut_and_its_column_stays_true() {
        let text = format!("{}Düren{}", "ä ".repeat(500), " ö".repeat(500));
        let path = SourcePath::new("x.md").expect("a relative path");
        let start = text.find("Düren").expect("in the text");
        let span = Span::new(start..start + 6);
        let finding = Finding::new(Code::NoTopic).at(&path, span).propose(span, "Norderstedt");
        let mut excerpts = Excerpts::default();
        excerpts.insert(SourceText::decode(path, text.as_bytes()));
        let shown = human(&[finding], &excerpts, Messages::new(MessageLanguage::English), Style::Plain);
        assert!(shown.contains("x.md:1:1001\n"), "{shown}");
        assert!(shown.lines().all(|line| line.chars().count() < WIDTH + 15), "{shown}");
        assert_eq!(shown.matches("Düren").count(), 2, "{shown}");
    }

    #[test]
    fn every_span_can_be_shown() {
        let text = "a\r\n\r\nä\u{202e}b\rc";
        let path = SourcePath::new("x.md").expect("a relative path");
        let mut excerpts = Excerpts::default();
        excerpts.insert(SourceText::decode(path.clone(), text.as_bytes()));
        for start in 0..text.len() + 2 {
            for end in start..text.len() + 3 {
                let finding =
                    Finding::new(Code::NoTopic).at(&path, Span::new(start..end)).propose(Span::new(start..end), "x");
                let shown = human(&[finding], &excerpts, Messages::new(MessageLanguage::English), Style::Plain);
                assert!(shown.contains("x.md:") && !shown.contains(['\r', '\u{202e}']), "{start}..{end}: {shown}");
            }
        }
    }
}
