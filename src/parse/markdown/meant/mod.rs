//! What is meant as Markdown, though Markdown does not take it for that.
//!
//! Pads and word processors have lists with `•` and `–`, headings that are bold lines, [`boxes`] of their own, and [`numbers`]
//! at the beginning of lines that make no list, [`rows`] of labels and times. What
//! [`exports`] leave in texts goes. Where
//! that is beyond doubt, [`lines`] says what to put in their place, and the Markdown is read so. Places stay those of
//! the author's text: [`Meant::events`] gives each event its own, and code gets back what the author wrote.

mod boxes;
mod counted;
mod edits;
mod exports;
mod headings;
mod labels;
mod left_out;
mod lines;
mod numbers;
mod rows;
mod signs;

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{CowStr, Event, Tag};

use crate::diagnostics::{Code, Finding};
use crate::source::{SourcePath, Span};
use boxes::{BoxLines, Boxes};
use edits::Edits;
pub use exports::without_marks;
use lines::Found;
use rows::Rows;

/// A text as it is meant.
pub(super) struct Meant<'t> {
    text: Cow<'t, str>,
    written: &'t str,
    edits: Edits,
    boxes: BoxLines,
    /// Where lists begin whose items have letters.
    lettered: BTreeSet<usize>,
    rows: Rows,
}

/// The first number of a list whose items have letters; none that an author writes is as large.
pub(super) const LETTERED: u64 = u64::MAX;

/// One replacement. `written` is a place in the author's text, empty where something is put in.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Correction {
    written: Range<usize>,
    meant: &'static str,
    /// Whether it leaves out a mark within text, which is no sign of Markdown.
    is_mark: bool,
    /// The words that lack a blank, and with it: told to the author.
    told: Option<(Range<usize>, String)>,
}

impl<'t> Meant<'t> {
    /// Reads the lines of a text that begins at `base` in its file.
    pub fn read(path: &SourcePath, written: &'t str, base: u32, findings: &mut Vec<Finding>) -> Self {
        let Found { corrections, boxes, lettered, rows } = lines::find(written);
        for (words, meant) in corrections.iter().filter_map(|correction| correction.told.as_ref()) {
            let span = Span::new(base as usize + words.start..base as usize + words.end);
            let finding = Finding::new(Code::MarkWithoutBlank).at(path, span).with("written", &written[words.clone()]);
            findings.push(finding.with("meant", meant).help("help").correct(span, meant));
        }
        let (text, edits) = edits::apply(written, &corrections);
        Self { text, written, edits, boxes, lettered, rows }
    }

    /// The Markdown to be read.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Events of that Markdown, at their places in the author's text.
    pub fn events<'e>(
        &'e self,
        events: impl Iterator<Item = (Event<'e>, Range<usize>)> + 'e,
    ) -> impl Iterator<Item = (Event<'e>, Range<usize>)> + 'e {
        let mut boxes = Boxes::default();
        events.flat_map(|(event, range)| self.split(event, range)).filter_map(move |(event, range)| {
            if self.edits.is_empty() {
                return Some((self.rows.event(event, &range), range));
            }
            let place = match event {
                Event::Text(_) => self.edits.written_text(&range),
                _ => self.edits.written(&range),
            };
            let restore = |text: CowStr<'e>| match text.len() == range.len() && self.edits.touch(&range) {
                true => CowStr::from(self.written[place.clone()].to_owned()),
                false => text,
            };
            let event = match event {
                Event::Text(text) => Event::Text(restore(text)),
                Event::Html(html) => Event::Html(restore(html)),
                Event::InlineHtml(html) => Event::InlineHtml(restore(html)),
                Event::Start(Tag::List(Some(1))) if self.lettered.contains(&place.start) => {
                    Event::Start(Tag::List(Some(LETTERED)))
                }
                event => event,
            };
            let event = self.rows.event(event, &place);
            Some((boxes.event(event, place.start, &self.boxes)?, place))
        })
    }

    /// Divides text where something within it was left out, so that each part has its own place.
    fn split<'e>(
        &self,
        event: Event<'e>,
        range: Range<usize>,
    ) -> impl Iterator<Item = (Event<'e>, Range<usize>)> + use<'e> {
        let cuts = self.edits.cuts(&range);
        let (first, rest) = match event {
            Event::Text(text) if !cuts.is_empty() && text.len() == range.len() => {
                let ends = cuts.iter().copied().chain([range.end]);
                let mut start = range.start;
                let mut parts = Vec::with_capacity(cuts.len() + 1);
                for end in ends {
                    let part = text[start - range.start..end - range.start].to_owned();
                    parts.push((Event::Text(part.into()), start..end));
                    start = end;
                }
                (None, parts)
            }
            event => (Some((event, range)), Vec::new()),
        };
        first.into_iter().chain(rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn meant(text: &str) -> String {
        let path = SourcePath::new("a.md").expect("a path");
        Meant::read(&path, text, 0, &mut Vec::new()).text().to_owned()
    }

    #[test]
    fn bullets_of_all_kinds_are_items() {
        for (written, expected) in [
            ("• a\n• b", "- a\n- b"),
            ("•a\n•\tb", "- a\n-\tb"),
            ("Text\n\n· a\n· b", "Text\n\n- a\n- b"),
            ("▪ a", "- a"),
            ("• a\n  ◦ b", "- a\n  - b"),
            ("– a\n– b", "- a\n- b"),
            ("Ergebnisse:\n– a", "Ergebnisse:\n\n- a"),
            ("– a", "- a"),
            ("— a\n— b", "- a\n- b"),
            ("*a\n*b", "* a\n* b"),
            ("-Akten\n-Scannen", "- Akten\n- Scannen"),
            ("1.Akten\n2.Scannen", "1. Akten\n2. Scannen"),
            ("o Akten\no Scannen", "- Akten\n- Scannen"),
            ("☐ Akten\n☑ Scannen", "- [ ] Akten\n- [x] Scannen"),
            ("⬜ Akten\n✅ Scannen\n☑\u{fe0f} Ablage", "- ⬜ Akten\n- ✅ Scannen\n- [x] Ablage"),
            ("[✓] Akten\n- [ x ] Scannen", "- [x] Akten\n- [x] Scannen"),
            ("1.) eins\n2.) zwei", "1. eins\n2. zwei"),
            ("Text\na) eins\nb) zwei\n\nText", "Text\n\n1) eins\n1) zwei\n\nText"),
            ("1. eins\n   a) zwei\n   b) drei", "1. eins\n   1) zwei\n   1) drei"),
            ("🔹 a\n🔹 b", "- 🔹 a\n- 🔹 b"),
            ("➡️ a\n➡️ b", "- ➡️ a\n- ➡️ b"),
            ("[ ] Akten\n[x] Scannen", "- [ ] Akten\n- [x] Scannen"),
            ("\t* a\n\t* b\n\t\t* c\n\nText", "* a\n* b\n\t* c\n\nText"),
            ("Text\n\t* a\n\t* b", "Text\n\n* a\n* b"),
            ("- a\n\t- b", "- a\n\t- b"),
            ("- a\n\n    - b\n\n    Text", "- a\n\n    - b\n\n    Text"),
        ] {
            assert_eq!(meant(written), expected, "{written}");
        }
    }

    #[test]
    fn short_codes_around_headings_go() {
        for (written, expected) in [
            ("## Ergebnisse :tada:", "## Ergebnisse"),
            ("# :rocket: :+1: Offene :tada: Fragen :question: #", "# Offene :tada: Fragen #"),
            ("## :tada:", "## :tada:"),
            ("## :tada: :rocket:", "## :tada: :rocket:"),
            ("## Beginn 10:30: danach :15:", "## Beginn 10:30: danach :15:"),
            ("Text :tada:", "Text :tada:"),
            ("```\n## a :tada:\n```", "```\n## a :tada:\n```"),
        ] {
            assert_eq!(meant(written), expected, "{written}");
        }
    }

    #[test]
    fn prose_and_code_stay() {
        for text in [
            "Das war gut\n– sagten alle –\nund richtig",
            "```\n• a\n• b\n-[ ] c\n```",
            "*kursiv* und mehr\n*noch* etwas",
            "*a*\n*b*",
            "-5 Grad\n-7 Grad",
            "3.Etage",
            "#Datenschutz",
            "- [x](y)",
            "- [](y)",
            "[x]: https://x.example/",
            "a•b",
            "–",
            "---",
            "Ergebnisse\n==========",
            "o nein",
            "👍 gut",
            "✅ gut",
            "1.) eins",
            "2.) zwei\n3.) drei",
            "a) eins\n\nb) zwei",
            "a) eins\nc) drei",
            "z) eins\nä) zwei",
            "    a) eins\n    b) zwei",
            "- [✓](y)",
            "[ x ](y)",
            "**fett** im Text\nweiter",
            "Das ist\n**sehr wichtig**\nfür uns",
            "Wir kamen\num 10 Uhr:\nalle",
        ] {
            assert_eq!(meant(text), text);
        }
    }

    #[test]
    fn numbers_that_count_nothing_are_text() {
        for (written, expected) in [
            (
                "10. März 2026, Rathaus\n\n2. Sitzung der AG\n\n## Ergebnisse\n\n3. Oktober ist zu spät.",
                "10\\. März 2026, Rathaus\n\n2\\. Sitzung der AG\n\n## Ergebnisse\n\n3\\. Oktober ist zu spät.",
            ),
            ("Wir sehen uns am\n1. März wieder", "Wir sehen uns am\n1\\. März wieder"),
            ("31. 12. 2026: Ende", "31\\. 12. 2026: Ende"),
            ("3. Okt.", "3\\. Okt."),
            ("- 10. März: Sitzung\n- 11. März: Pause", "- 10\\. März: Sitzung\n- 11\\. März: Pause"),
            ("• 10. March 2026", "- 10\\. March 2026"),
            ("Text\n\n2. Sitzung der AG\n\nText", "Text\n\n2\\. Sitzung der AG\n\nText"),
        ] {
            assert_eq!(meant(written), expected, "{written}");
        }
        for text in [
            "1. Mai\n2. Juni",
            "10. März 2026\n11. März 2026",
            "1. Akten\n\nText dazu\n\n2. Scannen\n\nText dazu",
            "2. Akten\n3. Scannen",
            "1. Akten",
            "## Ergebnisse\n\n3. Die Satzung gilt",
            "**Ergebnisse**\n\n3. Die Satzung gilt",
            "2. Akten\n   und mehr",
            "1. Maikäfer",
            "3. Montag im Monat\nfrei",
            "- 2. Sitzung",
            "```\n10. März\n```",
            "2) Akten",
        ] {
            assert_eq!(meant(text), text);
        }
    }

    #[test]
    fn what_other_programs_never_show_is_left_out() {
        for (written, expected) in [
            ("[TOC]\n\nText", "\nText"),
            ("a\n[[_TOC_]]\nb", "a\nb"),
            ("%% nur für uns %%\na", "a"),
            ("a\n%%\nnur\n\nfür uns %%\nb", "a\nb"),
            ("%%a\n%%b", "%%a\n%%b"),
            ("100 %% sicher %%", "100 %% sicher %%"),
            ("```\n[TOC]\n%% a %%\n```", "```\n[TOC]\n%% a %%\n```"),
            ("[TOC] der Akte", "[TOC] der Akte"),
        ] {
            assert_eq!(meant(written), expected, "{written}");
        }
    }

    #[test]
    fn lines_that_are_headings_stand_alone() {
        for (written, expected) in [
            ("**Ergebnisse:**\nEin Satz.", "**Ergebnisse:**\n\nEin Satz."),
            ("Ein Satz.\n**Ergebnisse**\n- a", "Ein Satz.\n\n**Ergebnisse**\n\n- a"),
            ("- a\n**Ergebnisse**\n- b", "- a\n\n**Ergebnisse**\n\n- b"),
            ("- a\nNächste Schritte:\n- b", "- a\n\nNächste Schritte:\n\n- b"),
            ("Ein Satz.\nErgebnisse:\n- b", "Ein Satz.\n\nErgebnisse:\n\n- b"),
            ("- a\nTODO: b", "- a\n\nTODO: b"),
            ("- a\n**Beschluss:** b", "- a\n\n**Beschluss:** b"),
            ("- a\n**Frist:** b", "- a\n**Frist:** b"),
            ("Aha: a\nErgebnis: b", "Aha: a\n\nErgebnis: b"),
            ("**Raum:** 3\n**Aha**: b", "**Raum:** 3\n\n**Aha**: b"),
            ("Beschluss: a\nVerantwortlich: b\nTermin: c", "Beschluss: a\nVerantwortlich: b\nTermin: c"),
            (
                "Wir kaufen\nÄpfel.\nAbstimmung: ja\nund\n**Beratung:** 9",
                "Wir kaufen\nÄpfel.\n\nAbstimmung: ja\nund\n\n**Beratung:** 9",
            ),
            ("== Ergebnisse ==\n- a", "## Ergebnisse \n- a"),
            ("===Ergebnisse===", "### Ergebnisse"),
        ] {
            assert_eq!(meant(written), expected, "{written}");
        }
    }

    #[test]
    fn blanks_that_lack_are_told() {
        let path = SourcePath::new("a.md").expect("a path");
        for (written, expected, told) in [
            ("##Offene Fragen", "## Offene Fragen", "##Offene > ## Offene"),
            ("-[ ] a", "- [ ] a", "-[ ] > - [ ]"),
            ("*[x] a", "* [x] a", "*[x] > * [x]"),
            ("- [] a", "- [ ] a", "[] > [ ]"),
            ("-[] a", "- [ ] a", "-[] > - [ ]"),
            ("- [ ]a", "- [ ] a", "[ ]a > [ ] a"),
            ("- [x]Akten", "- [x] Akten", "[x]Akten > [x] Akten"),
        ] {
            let mut findings = Vec::new();
            let meant = Meant::read(&path, written, 0, &mut findings);
            assert_eq!(meant.text(), expected);
            let patch = findings[0].patch.as_ref().expect("a patch");
            assert_eq!(format!("{} > {}", &written[patch.span.range()], patch.replacement), told);
        }
    }
}
