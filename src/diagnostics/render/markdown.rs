//! Findings as Markdown in which each leads to its line in the forge's editor: for the summary of a job, and for one
//! comment on a pull request that is kept up to date, which is why the first line is always the same and unseen.

use super::Report;
use super::by_file::{FileFindings, by_file};
use super::markdown_text::{code, code_block, link, sentence};
use super::visible::{lines, shortened, visible};
use crate::diagnostics::{Finding, Location};

/// By file, the worst first, so that what does not fit into a comment any more matters least.
pub fn markdown(report: &Report) -> String {
    let sum = match report.findings {
        [] => report.messages.phrase("nothing-wrong", &[]),
        findings => report.messages.summary(findings),
    };
    let mut text = format!("{MARKER}\n## nachlese: {sum}\n");
    let mut left_out = 0;
    for file in by_file(report.findings) {
        let mut heading = format!("\n### {}\n", heading(&file, report));
        for finding in file.findings {
            let entry = entry(finding, report);
            if left_out > 0 || text.len() + heading.len() + entry.len() > LIMIT {
                left_out += 1;
            } else {
                text.push_str(&std::mem::take(&mut heading));
                text.push_str(&entry);
            }
        }
    }
    if left_out > 0 {
        let more = report.messages.phrase("more-findings", &[("count", left_out.to_string())]);
        text.push_str(&format!("\n{}\n", sentence(&more)));
    }
    text
}

/// By which the comment is found again.
const MARKER: &str = "<!-- nachlese -->";

/// GitHub takes comments of 65,536 characters. What is counted here is bytes, which are never fewer, and whoever posts
/// the comment may add a line of their own.
const LIMIT: usize = 64_000;
/// The longest message or help, in characters: none may take all the room.
const LONGEST: usize = 1_000;

fn heading(file: &FileFindings, report: &Report) -> String {
    let Some(path) = file.path else { return report.messages.phrase("whole-event.heading", &[]) };
    let name = code(&visible(&report.path(path)));
    (report.links)(path, None).map_or_else(|| name.clone(), |url| link(&name, &url))
}

/// An item of a list: what, where, what to do, the other place, and the corrected lines.
fn entry(finding: &Finding, report: &Report) -> String {
    let (severity, number) = (report.messages.severity(finding.severity), finding.code.number());
    let place = finding.location.as_ref().and_then(|location| place(location, report));
    let place = place.map_or(String::new(), |place| format!(", {place}"));
    let mut text = format!("\n- **{severity} {number}**{place}: {}\n", short_sentence(&report.title(finding)));
    if let Some(help) = report.help(finding) {
        text.push_str(&format!("\n  {}\n", short_sentence(&help)));
    }
    if let Some(other) = &finding.also {
        text.push_str(&format!("\n  {}\n", other_place(other, report)));
    }
    if let Some(corrected) = corrected(finding, report) {
        text.push_str(&format!("\n{}", code_block(&corrected, "  ")));
    }
    text
}

fn short_sentence(text: &str) -> String {
    sentence(&shortened(text, LONGEST))
}

/// „Zeile 3“ as a link; without one, path and line. Nothing for a file as a whole, which stands above.
fn place(location: &Location, report: &Report) -> Option<String> {
    let line = report.excerpts.place(location)?.line;
    Some(match (report.links)(&location.path, Some(line)) {
        Some(url) => link(&report.messages.phrase("line-number", &[("line", line.to_string())]), &url),
        None => code(&format!("{}:{line}", visible(&report.path(&location.path)))),
    })
}

fn other_place(location: &Location, report: &Report) -> String {
    let line = report.excerpts.place(location).map(|place| place.line);
    let path = visible(&report.path(&location.path)).into_owned();
    let name = code(&line.map_or_else(|| path.clone(), |line| format!("{path}:{line}")));
    let place = (report.links)(&location.path, line).map_or_else(|| name.clone(), |url| link(&name, &url));
    report.messages.phrase("other-place.at", &[("place", place)])
}

/// The lines as they read after the correction, for an editor to copy.
fn corrected(finding: &Finding, report: &Report) -> Option<String> {
    let patch = finding.patch.as_ref()?;
    let passage = report.excerpts.lines(finding.path()?, patch.span)?;
    let corrected = lines(&passage.with(&patch.replacement));
    (!corrected.trim().is_empty() && corrected.chars().count() <= LONGEST).then_some(corrected)
}

#[cfg(test)]
mod tests {
    use super::*;
    use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

    use crate::diagnostics::render::sample;
    use crate::diagnostics::{Code, Excerpts, MessageLanguage, Messages};
    use crate::source::SourcePath;

    #[test]
    fn english() {
        similar_asserts::assert_eq!(
            sample::rendered(MessageLanguage::English, markdown),
            "\
<!-- nachlese -->
## nachlese: 1 error, 4 warnings, 1 note

### [`my-barcamp/sessions/e-akte.md`](<https://forge.example/edit/sessions/e-akte.md>)

- **error N601**: two files would get the address `sessions/e-akte.html`: this one and `sessions/tag-2/e-akte.md`

  give this one an address of its own: `id: e-akte-2`

- **warning N204**, [line 3](<https://forge.example/edit/sessions/e-akte.md#L3>): `Ram 3` is none of the rooms of event.yaml

  did you mean `Raum 3`?

  ```
  room: Raum 3
  ```

- **warning N104**, [line 4](<https://forge.example/edit/sessions/e-akte.md#L4>): unknown key `tgas`

  did you mean `tags`?

  ```
  tags: [Bürger]
  ```

- **warning N401**, [line 6](<https://forge.example/edit/sessions/e-akte.md#L6>): the link to `dueren.md` leads nowhere: there is no such note or page

  did you mean `dueren-2.md`?

### [`my-barcamp/topics.yaml`](<https://forge.example/edit/topics.yaml>)

- **warning N207**, [line 2](<https://forge.example/edit/topics.yaml#L2>): `E-Akte` already belongs to `akten`

  keep one of the two entries, or give each a name of its own

  the other place: [`my-barcamp/topics.yaml:1`](<https://forge.example/edit/topics.yaml#L1>)

### The event as a whole

- **note N407**: 3 of 4 notes have no topic
"
        );
    }

    #[test]
    fn german() {
        similar_asserts::assert_eq!(
            sample::rendered(MessageLanguage::German, markdown),
            "\
<!-- nachlese -->
## nachlese: 1 Fehler, 4 Warnungen, 1 Hinweis

### [`my-barcamp/sessions/e-akte.md`](<https://forge.example/edit/sessions/e-akte.md>)

- **Fehler N601**: Zwei Dateien bekämen die Adresse `sessions/e-akte.html`: diese und `sessions/tag-2/e-akte.md`

  Geben Sie dieser eine eigene Adresse: `id: e-akte-2`

- **Warnung N204**, [Zeile 3](<https://forge.example/edit/sessions/e-akte.md#L3>): `Ram 3` ist kein Raum aus event.yaml

  Meinten Sie `Raum 3`?

  ```
  room: Raum 3
  ```

- **Warnung N104**, [Zeile 4](<https://forge.example/edit/sessions/e-akte.md#L4>): Die Bezeichnung `tgas` ist unbekannt

  Meinten Sie `tags`?

  ```
  tags: [Bürger]
  ```

- **Warnung N401**, [Zeile 6](<https://forge.example/edit/sessions/e-akte.md#L6>): Der Link auf `dueren.md` führt ins Leere: eine solche Mitschrift oder Seite gibt es nicht

  Meinten Sie `dueren-2.md`?

### [`my-barcamp/topics.yaml`](<https://forge.example/edit/topics.yaml>)

- **Warnung N207**, [Zeile 2](<https://forge.example/edit/topics.yaml#L2>): `E-Akte` gehört schon zu `akten`

  Streichen Sie einen der beiden Einträge, oder geben Sie ihnen verschiedene Namen

  die andere Stelle: [`my-barcamp/topics.yaml:1`](<https://forge.example/edit/topics.yaml#L1>)

### Die ganze Veranstaltung

- **Hinweis N407**: 3 von 4 Mitschriften haben kein Thema
"
        );
    }

    #[test]
    fn an_event_without_a_fault_is_told_so() {
        assert_eq!(
            sample::rendered_without_findings(markdown),
            "\
<!-- nachlese -->
## nachlese: nichts zu beanstanden
"
        );
    }

    #[test]
    fn without_a_forge_places_are_words() {
        let shown =
            sample::rendered(MessageLanguage::German, |report| markdown(&Report { links: &|_, _| None, ..*report }));
        assert!(shown.contains("\n### `my-barcamp/topics.yaml`\n"), "{shown}");
        assert!(shown.contains("- **Warnung N204**, `my-barcamp/sessions/e-akte.md:3`: `Ram 3` ist"), "{shown}");
        assert!(shown.contains("die andere Stelle: `my-barcamp/topics.yaml:1`\n"), "{shown}");
    }

    #[test]
    fn nothing_in_a_note_becomes_more_than_text() {
        let harm = "a` @team #1 [x](http://x.example) <img src=x> | **b** \u{1b}[2J ```\n\n# x\n\n/close\n";
        let shown = sample::rendered_with_harm(harm, markdown);
        let (mut links, mut is_code) = (0, false);
        for event in Parser::new_ext(shown.strip_prefix(MARKER).expect("the first line"), Options::all()) {
            match event {
                Event::Start(Tag::Link { dest_url, .. }) => {
                    assert!(dest_url.starts_with("https://forge.example/edit/sessions/"), "{dest_url}");
                    links += 1;
                }
                Event::Start(Tag::CodeBlock(_)) => is_code = true,
                Event::End(TagEnd::CodeBlock) => is_code = false,
                Event::Start(Tag::Heading { .. } | Tag::List(_) | Tag::Item | Tag::Paragraph | Tag::Strong)
                | Event::End(_)
                | Event::Code(_) => {}
                Event::Text(text) => assert!(is_code || !text.contains("@team") && !text.contains("://"), "{text}"),
                event => panic!("{event:?} in {shown}"),
            }
        }
        assert_eq!(links, 3, "{shown}");
        assert!(shown.lines().all(|line| !line.starts_with('/') && !line.starts_with("# ")), "{shown}");
    }

    #[test]
    fn a_comment_takes_it() {
        let path = |n: usize| SourcePath::new(&format!("sessions/{n}.md")).expect("a relative path");
        let warning = |n| Finding::new(Code::BrokenLink).in_file(&path(n)).with("target", "ä".repeat(5_000));
        let mut findings: Vec<Finding> = (0..100).map(warning).collect();
        findings.push(Finding::new(Code::YamlSyntax).in_file(&path(100)).with("written", "x"));
        let shown = markdown(&Report::new(&findings, &Excerpts::default(), Messages::new(MessageLanguage::English)));
        assert!(shown.len() < 65_536 && shown.len() > 60_000, "{}", shown.len());
        assert!(shown.contains("\n\n### `sessions/100.md`\n\n- **error N102**"), "the worst is kept");
        let told = shown.matches("\n- **").count();
        let more = format!("\nand {} more findings, which `nachlese check` shows\n", findings.len() - told);
        assert!(shown.ends_with(&more), "{}", &shown[shown.len() - 100..]);
    }
}
