//! Findings for people at a terminal: the line in question, what is wrong with it, what to do.

use annotate_snippets::{Annotation, AnnotationKind, Element, Group, Level, Message, Origin, Patch, Renderer, Snippet};

use super::excerpts::Passage;
use super::visible::{ShownText, WIDTH, cut, lines, visible, whole, whole_lines};
use super::{Report, by_file};
use crate::diagnostics::{Finding, Location, Severity};

/// Whether the text is for eyes that see colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    Plain,
    Coloured,
}

/// All findings with their snippets, how many each file has, and how many there are. Empty where there are none.
pub fn human(report: &Report, style: Style) -> String {
    if report.findings.is_empty() {
        return String::new();
    }
    let renderer = match style {
        Style::Plain => Renderer::plain().term_width(WIDTH),
        Style::Coloured => Renderer::styled().term_width(WIDTH),
    };
    let mut text = String::new();
    for finding in report.findings {
        text.push_str(&renderer.render(&groups(finding, report)));
        text.push_str("\n\n");
    }
    let table = by_file::table(report);
    if !table.is_empty() {
        text.push_str(&table);
        text.push('\n');
    }
    text.push_str(&report.messages.summary(report.findings));
    text.push('\n');
    text
}

fn groups<'a>(finding: &'a Finding, report: &Report<'a>) -> Vec<Group<'a>> {
    let level = level(finding.severity).with_name(report.messages.severity(finding.severity));
    let title = level.primary_title(report.title(finding)).id(finding.code.number());
    let suggestion = suggestion(finding, report);
    let mut group = Group::with_title(title).elements(places(finding, report));
    // With a suggestion, the help is its title.
    if suggestion.is_none() {
        group = group.elements(help(finding, report));
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

fn help(finding: &Finding, report: &Report) -> Option<Message<'static>> {
    let help = report.help(finding)?;
    Some(Level::HELP.with_name(report.messages.phrase("severity-help", &[])).message(help))
}

/// The path, and the line where there is one; then the other place.
fn places(finding: &Finding, report: &Report) -> Vec<Element<'static>> {
    let Some(location) = &finding.location else { return in_words(finding, report).into_iter().collect() };
    let Some(line) = line(location, report) else {
        let origin = Origin::path(visible(&report.path(&location.path)).into_owned());
        return [origin.into()].into_iter().chain(in_words(finding, report)).collect();
    };
    if is_long(&line) {
        return part_of_line(&line, location, report).into_iter().chain(in_words(finding, report)).collect();
    }
    let here = snippet(&line, location, report).annotation(mark(&line, AnnotationKind::Primary));
    let Some(other) = &finding.also else { return vec![here.into()] };
    match self::line(other, report) {
        // Both on one line are shown on one line.
        Some(other_line) if other.path == location.path && other_line.number == line.number => {
            vec![here.annotation(other_mark(&other_line, report)).into()]
        }
        Some(line) if !is_long(&line) => {
            let there = snippet(&line, other, report).annotation(other_mark(&line, report));
            vec![here.into(), there.into()]
        }
        _ => [here.into()].into_iter().chain(in_words(finding, report)).collect(),
    }
}

/// Whether the crate would take longer over a line than anybody looks at it. Then it gets a part of it, with the place
/// in the whole.
fn is_long(line: &Passage) -> bool {
    const LONGEST: usize = 4096;
    line.text.len() > LONGEST
}

fn part_of_line(line: &Passage, location: &Location, report: &Report) -> Vec<Element<'static>> {
    let origin = Origin::path(visible(&report.path(&location.path)).into_owned()).line(line.number);
    let column = report.excerpts.place(location).map(|place| place.column);
    let origin = column.into_iter().fold(origin, Origin::char_column);
    let ShownText { text, marked } = cut(line.text, line.marked.clone());
    let snippet = Snippet::source(text).line_start(line.number);
    vec![origin.into(), snippet.annotation(AnnotationKind::Primary.span(marked)).into()]
}

fn line<'a>(location: &Location, report: &Report<'a>) -> Option<Passage<'a>> {
    report.excerpts.line(&location.path, location.span?)
}

fn snippet(line: &Passage, location: &Location, report: &Report) -> Snippet<'static, Annotation<'static>> {
    let path = visible(&report.path(&location.path)).into_owned();
    Snippet::source(visible(line.text).into_owned()).line_start(line.number).path(path)
}

fn mark(line: &Passage, kind: AnnotationKind) -> Annotation<'static> {
    kind.span(whole(line.text, line.marked.clone()).marked)
}

fn other_mark(line: &Passage, report: &Report) -> Annotation<'static> {
    mark(line, AnnotationKind::Context).label(report.messages.phrase("other-place", &[]))
}

/// The other place where its line cannot be shown.
fn in_words(finding: &Finding, report: &Report) -> Option<Element<'static>> {
    Some(Level::NOTE.no_name().message(report.other_place(finding)?).into())
}

/// How the line reads after the correction.
fn suggestion(finding: &Finding, report: &Report) -> Option<Group<'static>> {
    let patch = finding.patch.as_ref()?;
    let passage = report.excerpts.lines(finding.path()?, patch.span)?;
    let shown = shown(&passage, &patch.replacement)?;
    let help = report.help(finding).unwrap_or_else(|| report.messages.phrase("suggested-change", &[]));
    let title = Level::HELP.with_name(report.messages.phrase("severity-help", &[])).secondary_title(help);
    let snippet = Snippet::source(shown.text).line_start(passage.number);
    Some(title.element(snippet.patch(Patch::new(shown.marked, lines(&patch.replacement)))))
}

/// What spans many lines, or long ones, cannot be shown as a change at a glance.
fn shown(passage: &Passage, replacement: &str) -> Option<ShownText> {
    let is_one_line = ![passage.text, replacement].iter().any(|text| text.contains(['\n', '\r']));
    if is_one_line {
        // The crate cuts long lines only around annotations, not around changes.
        return Some(cut(passage.text, passage.marked.clone()));
    }
    let shown = whole_lines(passage.text, passage.marked.clone());
    let is_small = |text: &str| text.lines().count() <= LINES && text.lines().all(|line| line.chars().count() <= WIDTH);
    (is_small(&shown.text) && is_small(replacement)).then_some(shown)
}

/// The longest change that is shown.
const LINES: usize = 6;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostics::render::sample;
    use crate::diagnostics::{Code, Excerpts, MessageLanguage, Messages};
    use crate::source::{SourcePath, SourceText, Span};

    fn rendered(language: MessageLanguage, style: Style) -> String {
        sample::rendered(language, |report| human(report, style))
    }

    fn shown(findings: &[Finding], excerpts: &Excerpts) -> String {
        human(&Report::new(findings, excerpts, Messages::new(MessageLanguage::English)), Style::Plain)
    }

    #[test]
    fn english() {
        similar_asserts::assert_eq!(
            rendered(MessageLanguage::English, Style::Plain),
            "\
note[N407]: 3 of 4 notes have no topic

error[N601]: two files would get the address `sessions/e-akte.html`: this one and `sessions/tag-2/e-akte.md`
--> my-barcamp/sessions/e-akte.md
 = help: give this one an address of its own: `id: e-akte-2`

warning[N204]: `Ram 3` is none of the rooms of event.yaml
 --> my-barcamp/sessions/e-akte.md:3:7
  |
3 | room: Ram 3
  |       ^^^^^
  |
help: did you mean `Raum 3`?
  |
3 | room: Raum 3
  |         +

warning[N104]: unknown key `tgas`
 --> my-barcamp/sessions/e-akte.md:4:1
  |
4 | tgas: [Bürger]
  | ^^^^
  |
help: did you mean `tags`?
  |
4 - tgas: [Bürger]
4 + tags: [Bürger]
  |

warning[N401]: the link to `dueren.md` leads nowhere: there is no such note or page
 --> my-barcamp/sessions/e-akte.md:6:17
  |
6 | Siehe 🎉 [Düren](dueren.md).
  |                  ^^^^^^^^^
  |
  = help: did you mean `dueren-2.md`?

warning[N207]: `E-Akte` already belongs to `akten`
 --> my-barcamp/topics.yaml:2:16
  |
2 | - {id: e-akte, label: E-Akte}
  |                ^^^^^^^^^^^^^
  |
 ::: my-barcamp/topics.yaml:1:25
  |
1 | - {id: akten, aliases: [E-Akte]}
  |                         ------ the other place
  |
  = help: keep one of the two entries, or give each a name of its own

my-barcamp/sessions/e-akte.md  1 error, 3 warnings
my-barcamp/topics.yaml         1 warning
the event as a whole           1 note

1 error, 4 warnings, 1 note
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
--> my-barcamp/sessions/e-akte.md
 = Hilfe: Geben Sie dieser eine eigene Adresse: `id: e-akte-2`

Warnung[N204]: `Ram 3` ist kein Raum aus event.yaml
 --> my-barcamp/sessions/e-akte.md:3:7
  |
3 | room: Ram 3
  |       ^^^^^
  |
Hilfe: Meinten Sie `Raum 3`?
  |
3 | room: Raum 3
  |         +

Warnung[N104]: Die Bezeichnung `tgas` ist unbekannt
 --> my-barcamp/sessions/e-akte.md:4:1
  |
4 | tgas: [Bürger]
  | ^^^^
  |
Hilfe: Meinten Sie `tags`?
  |
4 - tgas: [Bürger]
4 + tags: [Bürger]
  |

Warnung[N401]: Der Link auf `dueren.md` führt ins Leere: eine solche Mitschrift oder Seite gibt es nicht
 --> my-barcamp/sessions/e-akte.md:6:17
  |
6 | Siehe 🎉 [Düren](dueren.md).
  |                  ^^^^^^^^^
  |
  = Hilfe: Meinten Sie `dueren-2.md`?

Warnung[N207]: `E-Akte` gehört schon zu `akten`
 --> my-barcamp/topics.yaml:2:16
  |
2 | - {id: e-akte, label: E-Akte}
  |                ^^^^^^^^^^^^^
  |
 ::: my-barcamp/topics.yaml:1:25
  |
1 | - {id: akten, aliases: [E-Akte]}
  |                         ------ die andere Stelle
  |
  = Hilfe: Streichen Sie einen der beiden Einträge, oder geben Sie ihnen verschiedene Namen

my-barcamp/sessions/e-akte.md  1 Fehler, 3 Warnungen
my-barcamp/topics.yaml         1 Warnung
die ganze Veranstaltung        1 Hinweis

1 Fehler, 4 Warnungen, 1 Hinweis
"
        );
    }

    #[test]
    fn both_places_and_all_lines_of_a_change_are_shown() {
        let text = "---\r\ntags: [E, ee]\r\n## Ergebnisse\r\n";
        let [path, other] = ["a.md", "b.md"].map(|path| SourcePath::new(path).expect("a relative path"));
        let mut excerpts = Excerpts::default();
        excerpts.insert(SourceText::decode(path.clone(), text.as_bytes()));
        let at = |part: &str| {
            let start = text.find(part).expect("in the text");
            Span::new(start..start + part.len())
        };
        let heading = at("##").start;
        let repeated = Finding::new(Code::RepeatedEntry).with("name", "ee").with("first", "E");
        let findings = [
            Finding::new(Code::UnclosedFrontMatter)
                .at(&path, at("---"))
                .with("line", 3)
                .help("help")
                .correct(Span { start: heading, end: heading }, "---\r\n"),
            repeated.clone().at(&path, at("ee")).also(&path, at("E")),
            repeated.at(&path, at("E")).also(&other, Span::default()),
        ];
        similar_asserts::assert_eq!(
            shown(&findings, &excerpts),
            "\
error[N101]: the block that begins with `---` here has no closing `---`
 --> a.md:1:1
  |
1 | ---
  | ^^^
  |
help: put a line with `---` before line 3
  |
3 + ---
  |

warning[N207]: `ee` already belongs to `E`
 --> a.md:2:11
  |
2 | tags: [E, ee]
  |        -  ^^
  |        |
  |        the other place

warning[N207]: `ee` already belongs to `E`
 --> a.md:2:8
  |
2 | tags: [E, ee]
  |        ^
  |
  = the other place: b.md

1 error, 2 warnings
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
        // The longer one is more than the crate is given.
        for (times, place) in [(500, "x.md:1:1001\n"), (5000, "x.md:1:10001\n")] {
            let text = format!("{}Düren{}", "ä ".repeat(times), " ö".repeat(times));
            let path = SourcePath::new("x.md").expect("a relative path");
            let start = text.find("Düren").expect("in the text");
            let span = Span::new(start..start + 6);
            let finding = Finding::new(Code::NoTopic).at(&path, span).propose(span, "Norderstedt");
            let mut excerpts = Excerpts::default();
            excerpts.insert(SourceText::decode(path, text.as_bytes()));
            let shown = shown(&[finding], &excerpts);
            assert!(shown.contains(place), "{shown}");
            assert!(shown.lines().all(|line| line.chars().count() < WIDTH + 15), "{shown}");
            assert_eq!(shown.matches("Düren").count(), 2, "{shown}");
        }
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
                let shown = shown(&[finding], &excerpts);
                assert!(shown.contains("x.md:") && !shown.contains(['\r', '\u{202e}']), "{start}..{end}: {shown}");
            }
        }
    }
}
