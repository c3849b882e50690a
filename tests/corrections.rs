//! Corrections that are certain can be applied, whatever else is wrong: they lie beside or within each other, and in
//! the end none is left.

mod support;

use nachlese::diagnostics::Finding;
use proptest::prelude::*;
use support::{event, findings_of, mended};

/// Front matter as people, pads and word processors break it.
fn front_matter() -> impl Strategy<Value = String> {
    let keys = prop::sample::select(vec![
        "topic: ",
        "title: ",
        "titel:",
        "room: ",
        "raum = ",
        "**room:** ",
        "tags: ",
        "tags:\n",
        "tag: ",
        "date: ",
        "start: ",
        "status: ",
        "draft: ",
        "hosts: ",
        "hosts:\n  - ",
        "participants:\n- ",
        "links:\n  - url: ",
        "approved: {on: ",
        "summary: ",
        "summary: |\n  ",
        "wetter: ",
        "\"room\": ",
        "  room: ",
        "\ttitle: ",
        "- topic: ",
        "* room: ",
        "municipalities: [",
        "related: ",
        "# ",
        "",
    ]);
    let values = prop::sample::select(vec![
        "E-Akte",
        "a: b",
        "Protokoll #3",
        "Plan C # D",
        "„Akte“",
        "\"Akte",
        "\"a\" und b",
        "'s ist Zeit",
        "[a] b",
        "[a, b",
        "[a, b]",
        "#a #b",
        "a, #b",
        "@home",
        "*a",
        "&a",
        "!a",
        "- a - b",
        "  - a\n\t- b",
        "– a\n– b",
        "-a\n-b",
        "1. a\n2. b",
        "\u{a0}- a",
        "26.01.2017",
        "30.02.2017",
        "11 Uhr",
        "halb zwölf",
        "ja",
        "Entwurf",
        "R1,",
        "\"R1\";",
        "\u{feff}x",
        "a\u{b}b",
        "{a: #b}",
        "{{ a }}",
        "[[a]], [[b]]",
        "www.example.org",
        "\"C:\\Daten\"",
        "a\n  b: c",
        "a\nb",
        "\"a\nb\"",
        "🎉 Größe",
        "",
    ]);
    let line = (keys, values).prop_map(|(key, value)| format!("{key}{value}\n"));
    prop_oneof![9 => prop::collection::vec(line, 0..7).prop_map(|lines| lines.concat()), 1 => "[-a-z: #\\[\\]{}\"'&*!,\t\n„“–\u{a0}]{0,40}"]
}

fn note() -> impl Strategy<Value = String> {
    let opening = prop::sample::select(vec!["---\n", "---\n", "---\n", "---\n", "----\n", "", "+++\n", "```\n"]);
    let closing = prop::sample::select(vec!["---\n", "---\n", "---\n", "---\n", "—\n", " ---\n", "+++\n", "\n", ""]);
    let ends = prop::sample::select(vec!["\n", "\n", "\r\n", "\r"]);
    (opening, front_matter(), closing, ends)
        .prop_map(|(opening, block, closing, end)| format!("{opening}{block}{closing}\nText\n").replace('\n', end))
}

fn certain(files: &[(&str, String)]) -> Vec<Finding> {
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (*path, text.as_str())).collect();
    let findings = findings_of(&event(&files).sources).into_iter();
    findings.filter(|finding| finding.patch.as_ref().is_some_and(|patch| patch.is_certain)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 250, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn certain_corrections_come_to_an_end(note in note(), list in front_matter()) {
        const ROUNDS: usize = 12;
        let mut files = [
            ("sessions/a.md", note),
            ("event.yaml", format!("title: x\nstart: 2017-01-26\nrelease: all\n{list}")),
            ("municipalities.yaml", list),
        ];
        let mut left = certain(&files);
        for _ in 0..ROUNDS {
            for (path, text) in &mut files {
                *text = mended(text, left.iter().filter(|finding| finding.path().is_some_and(|found| found.as_str() == *path)));
            }
            left = certain(&files);
            if left.is_empty() {
                return Ok(());
            }
        }
        prop_assert!(false, "{:?}\n{:#?}", files, left);
    }
}
