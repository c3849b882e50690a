//! Whole folders: what is found in them, and where.

use std::sync::Arc;

use proptest::prelude::*;

use super::{Input, NoteFile, ParsedFiles, WrittenStatus, parse};
use crate::diagnostics::{Finding, Level, MessageLanguage, Messages, sort};
use crate::model::NamesPolicy;
use crate::source::{LineIndex, SourceText, Sources};

const EVENT: (&str, &str) = ("event.yaml", "title: Barcamp\nstart: 2017-01-26\n");

fn parsed(files: &[(&str, &str)]) -> (Input, Vec<Finding>) {
    let mut findings = Vec::new();
    let sources = Sources::from_texts("test", files.iter().copied());
    let (input, _) = parse(&sources, &ParsedFiles::default(), &mut findings);
    sort(&mut findings);
    findings.retain(|finding| finding.code.default_level() > Level::Hidden);
    (input, findings)
}

/// `(line, column, code)` of each finding of a file.
fn places(path: &str, text: &str) -> Vec<(usize, usize, &'static str)> {
    let files = if path == EVENT.0 { vec![(path, text), ("sessions/x.md", "x")] } else { vec![EVENT, (path, text)] };
    let mut findings = parsed(&files).1;
    findings.retain(|finding| finding.path().is_some_and(|found| found.as_str() == path));
    let text = SourceText::decode(
        findings.first().map_or_else(
            || crate::source::SourcePath::new(path).expect("a path"),
            |finding| finding.path().expect("in a file").clone(),
        ),
        text.as_bytes(),
    )
    .text;
    let index = LineIndex::new(&text);
    let place = |finding: &Finding| {
        let span = finding.location.as_ref().and_then(|location| location.span);
        let place = span.map(|span| index.line_column(&text, span.start as usize));
        let (line, column) = place.map_or((0, 0), |place| (place.line, place.column));
        (line, column, finding.code.number())
    };
    findings.iter().map(place).collect()
}

fn note_of(text: &str) -> Arc<NoteFile> {
    parsed(&[EVENT, ("sessions/a.md", text)]).0.events[0].notes[0].clone()
}

#[track_caller]
fn finds(text: &str, expected: &[(usize, usize, &'static str)]) {
    assert_eq!(places("sessions/a.md", text), expected, "{text}");
}

#[test]
fn eight_faults_give_eight_findings_in_one_run() {
    let lines = [
        "---",
        "thema: 🎉 Bürger: wie anfangen?",
        "tittel: Größe",
        "datum: 31.02.2017",
        "dauer: „lange Zeit“",
        "teilnehmende:",
        "  - {kommune: Düren, anzahl: viele}",
        "status: 'fertsch'",
        "raum: [Süd, Nord]",
        "links: [{titel: Übersicht, url: \"javascript:alert(1)\"}]",
        "datum: 26.01.2017",
        "---",
        "Text",
    ];
    finds(
        &lines.join("\r\n"),
        &[
            (2, 8, "N110"),
            (3, 1, "N104"),
            (4, 8, "N107"),
            (5, 8, "N107"),
            (5, 8, "N110"),
            (7, 30, "N107"),
            (8, 9, "N108"),
            (9, 7, "N106"),
            (10, 33, "N107"),
            (11, 1, "N105"),
        ],
    );
}

#[test]
fn keys_of_other_tools_are_passed_over() {
    for keys in [
        "title: A\nupdated: 2026-03-01 10:00:00Z\ncreated: 2026-03-01 10:00:00Z\nlatitude: 53.7\nlongitude: 9.9\naltitude: 0.0\ncompleted?: no",
        "sidebar_label: A\nsidebar_position: 3\nhide_table_of_contents: true",
        "format: {html: {toc: true}}\nbibliography: a.bib\nexecute: {echo: false}",
        "menu: main\nweight: 10\ntoc: true\nmath: true\nnav_order: 3\nhas_children: false",
        "cssclass: a\ncssclasses: [a]\npermalink: /a/",
        "taal: nl",
        "langue: fr",
        "sprog: da",
        "subtitle: Was wir gelernt haben",
    ] {
        finds(&format!("---\n{keys}\n---\n"), &[]);
    }
    // These may keep a text back, or hold what should be read.
    for key in
        ["publish: false", "due: 2026-03-01", "source: https://example.org", "pubDate: 2026-03-01", "hidden: true"]
    {
        finds(&format!("---\n{key}\n---\n"), &[(2, 1, "N104")]);
    }
}

#[test]
fn each_fault_stands_at_its_place() {
    finds("---\ntitle: \"Öl\nroom: R1\n---\n", &[(2, 8, "N102")]);
    finds("---\ntitle: x\n\ntext", &[(1, 1, "N101")]);
    finds("+++\ntitle = 1\n+++\n", &[(1, 1, "N112")]);
    finds("---\nnur Text\n---\n", &[(2, 1, "N103")]);
    finds("---\n- a\n- b\n---\n", &[(2, 1, "N103")]);
    finds("---\na: &x b\nc: *x\n---\n", &[(2, 4, "N109"), (3, 4, "N109")]);
    finds("---\ntitle: &x b\n---\n", &[(2, 8, "N110")]);
    finds("---\ntag: a\n---\n", &[(2, 1, "N104")]);
    finds("---\ntitle: a\nTitel: b\n---\n", &[(3, 1, "N105")]);
    finds("---\npublish_after: bald\n---\n", &[(2, 16, "N108")]);
    finds("---\nstart: mittags\n---\n", &[(2, 8, "N107")]);
    finds(&format!("---\nsummary: {}\n---\n", "x".repeat(17_000)), &[(2, 1, "N111")]);
    finds("---\n---\n", &[]);
    finds("text", &[]);
    finds("", &[]);
}

#[test]
fn keys_of_other_tools_are_no_findings() {
    finds(
        "---\ntitle: x\ndescription: y\nrobots: noindex\nlang: de\ndir: ltr\nbreaks: false\ntype: slide\n\
         slideOptions: {theme: white}\nlayout: post\npermalink: /x\nweight: 3\ncategories: [a]\n---\n",
        &[],
    );
}

#[test]
fn doubt_withholds() {
    for text in [
        "---\ntitle: x\n\ntext",
        "---\ntitle: \"x\n---\n",
        "---\n- a\n---\n",
        "+++\nx = 1\n+++",
        "---\nstatus: irgendwie\n---\n",
        "---\nstatsu: Entwurf\n---\n",
        "---\npublish_after: [1]\n---\n",
        "---\nstatus: [Entwurf, Prüfung]\n---\n",
        "---\nstatus: {Entwurf: ja}\n---\n",
        "---\ndraft: vielleicht\n---\n",
        "----\nstatus: draft\n----\ntext",
        "---\nstatus: published\nstand: Entwurf\n---\n",
        "---\nstatus: published\nstatus: draft\n---\n",
    ] {
        assert!(note_of(text).withheld, "{text}");
    }
    for text in ["text", "---\n---\n", "---\nstatus: Entwurf\n---\n", "---\nfoo: bar\n---\n", "- text"] {
        assert!(!note_of(text).withheld, "{text}");
    }
    assert_eq!(
        note_of("---\nid: e-akte\ntitle: \"x\n---\n").note.id.clone().map(|id| id.value).as_deref(),
        Some("e-akte")
    );
}

#[test]
fn text_stays_as_written() {
    let note =
        &note_of("---\ntopic: [2017, E-Akte]\ntitle: no\nroom: 1.10\nstart: 9.30\ntags: #a #b-c\nhosts: @home\n---\n")
            .note;
    let texts = |list: &[super::Written]| list.iter().map(|text| text.value.clone()).collect::<Vec<_>>();
    assert_eq!(texts(&note.topics), ["2017", "E-Akte"]);
    assert_eq!(note.title.as_ref().map(|title| title.value.as_str()), Some("no"));
    assert_eq!(note.room.as_ref().map(|room| room.value.as_str()), Some("1.10"));
    assert!(note.start.is_some());
    assert_eq!(texts(&note.tags), ["a", "b-c"]);
    assert_eq!(note.hosts[0].name.as_ref().map(|name| name.value.as_str()), Some("@home"));
}

#[test]
fn participants_in_all_forms() {
    let shown = |text: &str| {
        let note = &note_of(text).note;
        let one = |party: &super::WrittenParty| {
            let value = |text: &Option<super::Written>| text.as_ref().map_or("-".to_owned(), |text| text.value.clone());
            format!("{}/{}/{}", value(&party.name), value(&party.municipality), party.count.map_or(-1, i64::from))
        };
        note.participants.iter().map(one).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(
        shown(
            "---\nparticipants:\n- Düren\n- {municipality: Heidekreis, count: 3}\n- Halle (2)\n- Süd: 3\n- 14\n---\n"
        ),
        "Düren/-/-1 -/Heidekreis/3 Halle/-/2 Süd/-/3 -/-/14"
    );
    assert_eq!(shown("---\nteilnehmende: ca. 14 Personen\n---\n"), "-/-/14");
    assert_eq!(shown("---\nteilnehmende: 14\n---\n"), "-/-/14");
    assert_eq!(shown("---\nteilnehmende: Düren (2), Süd\n---\n"), "Düren/-/2 Süd/-/-1");
    assert_eq!(shown("---\nteilnehmende: {Düren: 2, Süd: 1}\n---\n"), "Düren/-/2 Süd/-/1");
    assert_eq!(shown("---\nhosts: Maria Muster, Düren\nparticipants: []\n---\n"), "");
    assert_eq!(note_of("---\nhosts: Maria Muster, Düren\n---\n").note.hosts.len(), 1);
}

#[test]
fn status_in_all_forms() {
    let status = |text: &str| note_of(text).note.status.as_ref().map(|status| status.value);
    assert_eq!(status("---\nstatus: Entwurf\n---\n"), Some(WrittenStatus::Draft));
    assert_eq!(status("---\nstatus: veröffentlicht\ndraft: true\n---\n"), Some(WrittenStatus::Draft));
    assert_eq!(status("---\npublished: false\n---\n"), Some(WrittenStatus::Draft));
    assert_eq!(status("---\npublished: 2017-01-26\n---\n"), None);
    let day = jiff::civil::date(2017, 2, 3);
    assert_eq!(status("---\nwithdrawn: 3.2.2017\n---\n"), Some(WrittenStatus::Withdrawn(Some(day))));
    assert_eq!(status("---\nzurückgezogen: ja\n---\n"), Some(WrittenStatus::Withdrawn(None)));
}

#[test]
fn an_event_in_german() {
    let text = "titel: Barcamp\ndatum: 26.–27. Januar 2017\nort: Rathaus\nveranstalter: norderstedt\n\
                räume: [Raum 1, {id: r2, name: Raum 2}]\nslots:\n- {id: a, start: 26.1.2017 11 Uhr, end: 11:45}\n\
                - {titel: Pause, datum: 26.1.2017, beginn: 12:00–13:00 Uhr}\nnamen: keine\nfreigabe: alle\n\
                abkürzungen: {DMS: Dokumentenmanagementsystem}\noutcomes: {question: [Strittiges]}\n";
    let (input, findings) = parsed(&[("event.yaml", text), ("sessions/a.md", "x")]);
    assert_eq!(findings, []);
    let event = &input.events[0].file;
    assert_eq!(event.end.as_ref().map(|end| end.value.to_string()).as_deref(), Some("2017-01-27"));
    assert_eq!(event.rooms.len(), 2);
    assert_eq!(event.slots[1].end.map(|end| end.to_string()).as_deref(), Some("2017-01-26T13:00:00"));
    assert_eq!(input.site.names, Some(NamesPolicy::None));
    assert_eq!(event.outcomes["question"][0].value, "Strittiges");
    assert_eq!(input.site.title, event.title);
}

#[test]
fn faults_of_an_event() {
    let at = |text: &str| places("event.yaml", text);
    assert_eq!(at("start: 2017-01-26\n"), [(0, 0, "N113")]);
    assert_eq!(at("title: x\n"), [(0, 0, "N114")]);
    assert_eq!(at("title: x\nstart: 27.1.2017\nend: 26.1.2017\n"), [(3, 6, "N107")]);
    assert_eq!(at("title: x\ndate: 26.1.2017\nurl: example\n"), [(3, 6, "N107")]);
    assert_eq!(at("title: x\ndate: 26.1.2017\nslots:\n- id: a\n"), [(4, 3, "N113")]);
    assert_eq!(at("title: x\ndate: 26.1.2017\nnames: alle\n"), [(3, 8, "N107")]);
    assert_eq!(at("title: x\ndate: 26.1.2017\nrepository: {branch: a}\n"), [(3, 13, "N113")]);
    assert_eq!(at("- a\n"), [(1, 1, "N103")]);
    assert_eq!(at(""), [(0, 0, "N113")]);
    assert_eq!(at("title: x\ndate: 26.1.2017\ntheme: {nam: x}\n"), [(3, 9, "N104")]);
}

#[test]
fn lists_in_all_forms() {
    let (input, findings) = parsed(&[
        EVENT,
        ("sessions/a.md", "x"),
        ("topics.yaml", "- E-Akte\n- {id: ds, label: Datenschutz, aliases: \"DSGVO, Privacy\"}\n"),
        (
            "municipalities.yml",
            "norderstedt: {name: Stadt Norderstedt, ags: 01060063, kind: Stadt, state: SH}\n\
             heidekreis:\n  name: Landkreis Heidekreis\n  ags: 03358\n  coordinates: [52.9, 9.6]\n",
        ),
        (
            "people.yaml",
            "people:\n- {key: p1, name: A B, consent: {scope: name, date: 26.1.2017}}\n- {key: p2, name: C, consent: nein}\n",
        ),
    ]);
    assert_eq!(findings, []);
    assert_eq!(input.topics[1].1.aliases.len(), 2);
    assert_eq!(input.municipalities[0].1.ags.as_ref().map(|ags| ags.value.as_str()), Some("01060063"));
    assert_eq!(input.municipalities[1].1.id.as_ref().map(|id| id.value.as_str()), Some("heidekreis"));
    assert!(input.people[0].1.consent.is_some() && input.people[1].1.consent.is_none());
    assert_eq!(places("people.yaml", "- {key: a, name: B, consent: yes}\n"), [(1, 30, "N108")]);
    assert_eq!(places("people.yaml", "- key: a\n  name: B\n  consent: {scope: name}\n"), [(3, 12, "N108")]);
    assert_eq!(places("people.yaml", "- name: B\n"), [(1, 3, "N113")]);
    assert_eq!(
        places("municipalities.yaml", "- name: A\n  ags: 1060063\n  kind: Dorf\n"),
        [(2, 8, "N107"), (3, 9, "N107")]
    );
    assert_eq!(places("topics.yaml", "- label: E-Akte: eins\n"), [(1, 10, "N110")]);
}

#[test]
fn what_did_not_change_is_not_parsed_again() {
    let files = [EVENT, ("sessions/a.md", "a"), ("sessions/b.md", "---\nx: y\n---\n")];
    let sources = Sources::from_texts("test", files);
    let mut first = Vec::new();
    let (before, memo) = parse(&sources, &ParsedFiles::default(), &mut first);
    let changed = Sources::from_texts("test", [EVENT, ("sessions/a.md", "changed"), files[2]]);
    let mut second = Vec::new();
    let (after, memo) = parse(&changed, &memo, &mut second);
    assert!(!Arc::ptr_eq(&before.events[0].notes[0], &after.events[0].notes[0]));
    assert!(Arc::ptr_eq(&before.events[0].notes[1], &after.events[0].notes[1]));
    assert_eq!(first, second);
    assert_eq!(memo.notes.len(), 2);
}

#[test]
fn gaps_of_a_folder() {
    let codes =
        |files: &[(&str, &str)]| parsed(files).1.iter().map(|finding| finding.code.number()).collect::<Vec<_>>();
    assert_eq!(codes(&[]), ["N008"]);
    assert_eq!(codes(&[("a.md", "x")]), ["N007"]);
    assert_eq!(
        codes(&[("series.yaml", "title: x"), ("b/event.yaml", "title: y\ndate: 2017-01-26"), ("b/a.md", "x")]),
        [""; 0]
    );
}

/// Every finding has words in both languages, with all its places filled in.
#[track_caller]
fn has_words(findings: &[Finding]) {
    for finding in findings {
        for language in [MessageLanguage::English, MessageLanguage::German] {
            let messages = Messages::new(language);
            let title = messages.title(finding);
            assert_ne!(title, finding.code.slug(), "{finding:?} has a text");
            let help = messages.help(finding);
            assert_eq!(help.is_some(), finding.help.is_some(), "{finding:?} has a help");
            for text in [Some(title), help].into_iter().flatten() {
                assert!(!text.contains("{$") && !text.contains('\n') && !text.ends_with('.'), "{text}");
            }
        }
    }
}

fn yamlish() -> impl Strategy<Value = String> {
    let part = prop_oneof![
        "[-a-zä: #\\[\\]{}\"'&*!|>%@,\t\r\n„“–•🎉\u{a0}]{0,12}",
        prop_oneof![
            Just("---\n"),
            Just("\ntitle: "),
            Just("\nstatus: "),
            Just("\nparticipants:\n- "),
            Just("\ntags: "),
            Just("\nstart: "),
            Just("\nlinks: "),
            Just("\nhosts: "),
            Just("\npractice:\n  - "),
            Just("\n  "),
            Just("consent: "),
            Just("\nslots:\n- "),
            Just("\ncoordinates: "),
            Just("\n- key: "),
            Just("\ndescription: |\n  "),
        ]
        .prop_map(str::to_owned),
    ];
    proptest::collection::vec(part, 0..14).prop_map(|parts| parts.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_input_panics_and_every_finding_is_in_its_file(text in yamlish()) {
        let front = format!("---\n{text}\n---\nText");
        let files = [
            ("event.yaml", text.as_str()),
            ("topics.yaml", &text),
            ("municipalities.yaml", &text),
            ("people.yaml", &text),
            ("sessions/a.md", &text),
            ("sessions/b.md", &front),
            ("pages/p.md", &front),
        ];
        let (_, findings) = parsed(&files);
        has_words(&findings);
        for finding in findings {
            let Some(location) = &finding.location else { continue };
            let text = files.iter().find(|(path, _)| *path == location.path.as_str()).expect("one of the files").1;
            for span in location.span.into_iter().chain(finding.patch.as_ref().map(|patch| patch.span)) {
                prop_assert!(text.get(span.range()).is_some(), "{finding:?}");
            }
        }
    }
}

#[test]
fn what_the_guide_shows_is_without_findings() {
    let note = "---
topic: Digitale Aktenführung          # the one required key; text, or a list
title: E-Akte, aber wie anfangen?      # optional; the topic serves as title
room: Raum 3
start: 2017-01-26T11:00               # or `slot: <id>` from event.yaml
duration: 45                          # minutes; or `end`
hosts: [p03]                          # key of people.yaml, or text
scribes: [Norderstedt]
participants:                         # each entry: text, or a map
  - Norderstedt                       # a known municipality: one person from there
  - {municipality: Landkreis Heidekreis, count: 3}
  - Düren (2)                         # also: `Norderstedt: 3`, `2 × Düren`, `14`, `ca. 14 Personen`
municipalities: [Gütersloh]           # concerned, though nobody came from there
tags: [digitale Akte, Datenschutz]    # list, or \"a, b\" as pads write it
interest: 17                          # hands raised when the topic was proposed
summary: One or two sentences for lists and search results.
status: published                     # draft | review | published | cancelled | withdrawn (also in German)
approved: {by: Stadt, on: 2017-02-03}     # without it the page says so
continues: [Norderstedt, Ortenaukreis]   # who wants to work on
practice: [{municipality: Düren, state: planned, url: https://example.org}]   # who does it
related: [datenschutz-im-alltag]
links: [{title: Mitschnitt, url: \"https://example.org/v\", type: video}]   # a link card, never an embed
---
";
    let event = "title: Barcamp für die digitale Familie
subtitle: Norderstedt
start: 2017-01-26
end: 2017-01-27
timezone: Europe/Berlin               # default for German sites
language: de
location: {name: Rathaus, street: Rathausallee 50, municipality: Norderstedt}
organiser: norderstedt                # id of a municipality, or text
description: Markdown for the start page.
url: https://www.example.org/barcamp/ # only feeds, canonical links, sitemap need it
rooms: [{id: r1, name: Raum 1}]
slots: [{id: d1s1, start: 2017-01-26T11:00, end: 2017-01-26T11:45}, {title: Mittagspause, start: 2017-01-26T12:00}]
names: consented                      # none | consented
release: approved
progress: false
licence: CC-BY-4.0
links: [{title: Nähere Informationen, url: https://example.org}, {title: Film, url: https://example.org, type: video}]
legal: {imprint: a, privacy: b, accessibility: c, contact: d, state: SH}
theme: {name: rathaus, accent: \"#004b87\", logo: assets/logo.svg}
repository: {url: https://example.org/r, branch: main, path: event, forge: gitlab}   # edit links
abbreviations: {DMS: Dokumentenmanagementsystem}
outcomes: {question: [Strittiges], next-step: [Hausaufgaben]}   # more heading spellings
levels: {N402: note}
";
    let (input, findings) = parsed(&[("event.yaml", event), ("sessions/a.md", note)]);
    assert_eq!(findings, []);
    let note = &input.events[0].notes[0].note;
    assert_eq!(note.title.as_ref().map(|title| title.value.as_str()), Some("E-Akte, aber wie anfangen?"));
    assert_eq!(note.participants.len(), 3);
    assert_eq!(note.practice.len() + note.links.len() + note.continues.len(), 4);
}

#[test]
fn a_german_day_is_no_slip_for_tags() {
    let suggestion = |text: &str| {
        let (_, findings) = parsed(&[EVENT, ("sessions/a.md", text)]);
        findings[0].arguments.get("suggestion").map(str::to_owned)
    };
    assert_eq!(suggestion("---\nTag: 26.01.2017\n---\n").as_deref(), Some("datum"));
    assert_eq!(suggestion("---\nTag: E-Akte\n---\n").as_deref(), Some("tags"));
    assert_eq!(suggestion("---\nWetter: schön\n---\n"), None);
}
