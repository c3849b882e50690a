//! What must hold for any notes: nothing panics, every finding lies in its file, every link leads somewhere.

mod support;

use proptest::prelude::*;
use support::{EVENT, Page, event, invariants};

/// Keys and values as people write them, well and badly.
fn front_matter() -> impl Strategy<Value = String> {
    let keys = prop::sample::select(vec![
        "topic",
        "thema",
        "title",
        "room",
        "slot",
        "date",
        "start",
        "beginn",
        "end",
        "duration",
        "hosts",
        "scribes",
        "participants",
        "municipalities",
        "kommunen",
        "tags",
        "interest",
        "summary",
        "status",
        "approved",
        "continues",
        "practice",
        "related",
        "links",
        "id",
        "lang",
        "publish_after",
        "withdrawn",
        "unknown",
        "Titel",
    ]);
    let values = prop_oneof![
        prop::sample::select(vec![
            "E-Akte",
            "[a, b]",
            "2017-01-26T11:00",
            "11:00–11:45 Uhr",
            "26.01.2017",
            "45 Min.",
            "Düren (2)",
            "[Düren, Fürth, Furth]",
            "{municipality: Düren, count: 3}",
            "[{municipality: Düren, state: planned}]",
            "published",
            "draft",
            "entwurf",
            "2017-02-30",
            "index",
            "seite-2",
            "[b, \"./c.md\"]",
            "{by: x, on: 2017-02-03}",
            "[{title: x, url: \"https://x.example/\"}]",
            "\"offen",
            "*a",
            "&a x",
            "!!x y",
            "",
            "~",
            "[",
            "{",
            "- x",
            "\n  - a\n  - b",
            "|\n  Text\n  mehr",
            ">-\n  Text",
            "ca. 14 Personen",
            "<b>x</b>",
            "'it''s'",
            "#x",
            "yes",
            "1.10",
            "\u{202e}x",
            "\t",
            "🎉",
        ])
        .prop_map(str::to_owned),
        "[ -~äöüß–„“\u{a0}]{0,20}",
    ];
    prop::collection::vec((keys, values), 0..8)
        .prop_map(|lines| lines.into_iter().map(|(key, value)| format!("{key}: {value}\n")).collect())
}

/// Markdown as people write it, well and badly.
fn body() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        4 => prop::sample::select(vec![
            "## Ergebnisse\n\n", "## Nächste Schritte\n", "# E-Akte\n", "###### tief\n", "Setext\n---\n", "- [ ] tun (Düren, bis 31.03.2017)\n",
            "- [x] getan @Düren\n", "  - darunter\n", "1. eins\n", "| a | b |\n|---|---|\n| c | d |\n", "Text[^1]\n\n[^1]: Fußnote\n",
            "[x](b.md)", "[x](b.md#ergebnisse)", "[[c|hier]]", "[[", "![Bild](../assets/x.png)", "![](fehlt.png)", "<https://x.example>",
            "www.x.example", "mail@x.example", "`code", "```\n", "~~~ x\n", "<b>", "</b>", "<div>\n", "<!-- x", "-->", "<Name der Kommune>",
            "> [!NOTE]\n> x\n", "> ", "\n\n", "\n", "\r\n", "\r", "***", "**a*", "~~", "\\", "&amp;", "&#0;", "{{ x }}", "Frau Müller", "Tel. 040/535 95-0", "[hier](a.example/b)", "![](../assets/x.pdf)", "<img src=x>", "| | |\n|-|-|\n| a | b |\n",
            "<!-- nachlese: allow(N408) ä -->", "[x](mailto:a@b.example)", "[x](../programm.html#:~:text=a)", "[x](#A)", "DMS", "@{", "(", ")", "\u{0}", "\u{feff}",
        ])
        .prop_map(str::to_owned),
        1 => "[ -~äöüß–„“\u{a0}🎉]{0,12}",
    ];
    prop::collection::vec(pieces, 0..14).prop_map(|pieces| pieces.concat())
}

fn note() -> impl Strategy<Value = String> {
    let opening =
        prop::sample::select(vec!["---\n", "---\n", "---\n", "---\n", "\u{feff}---\n", "--- \n", "+++\n", ""]);
    let closing = prop::sample::select(vec!["---\n", "---\n", "---\n", "---\n", "...\n", "--- \n", "---", ""]);
    let ends = prop::sample::select(vec!["\n", "\n", "\n", "\r\n", "\r"]);
    (opening, front_matter(), closing, body(), ends)
        .prop_map(|(opening, block, closing, body, end)| format!("{opening}{block}{closing}{body}").replace('\n', end))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, max_shrink_iters: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_notes_make_a_site(notes in prop::collection::vec(note(), 1..4), listed in any::<bool>()) {
        let names = ["sessions/a.md", "sessions/b.md", "sessions/c.en.md"];
        let yaml = format!("{EVENT}data: all\nurl: https://camp.example/\nrooms: [Raum 1]\nabbreviations: {{DMS: <Dokumente>}}\nslots: [{{id: s, start: 2017-01-26T11:00}}]\n");
        let mut files = vec![("event.yaml", yaml.as_str())];
        files.extend(names.into_iter().zip(notes.iter().map(String::as_str)));
        if listed {
            files.push(("municipalities.yaml", "- {id: dn, name: Düren}\n- {name: Fürth}\n- {name: Furth}\n"));
        }
        let site = event(&files).asset("assets/x.png").build_unchecked();
        let broken = invariants::broken(&site);
        prop_assert!(broken.is_empty(), "{broken:#?}\n{:?}", site.all_findings());
        let refused = site.findings.iter().find(|finding| ["N607", "N608", "N603"].contains(&finding.code.number()));
        prop_assert!(refused.is_none(), "the program's own pages pass the audit: {refused:?}");
        prop_assert!(site.has("index.html"));
    }

    #[test]
    fn any_notes_can_be_sent_round(note in note(), text in "(Düren|Du\u{308}rens|[ -~äöüß–„“\u{ad}🎉\u{308}]{0,6}|z\\. B\\. ){0,9}") {
        let files = event(&[
            ("municipalities.yaml", "- {id: dn, name: Düren}\n- {name: Landkreis Fürth, short: Fürth}\n"),
            ("sessions/a.md", &note),
            ("sessions/b.md", &format!("---\ntopic: E-Akte\nmunicipalities: [Düren]\n---\n{text}\n")),
        ]);
        let files = files.review().expect("there is no name to be withheld");
        let page = Page::new("dn.html", files["dn.html"].as_bytes());
        prop_assert!(page.texts("blockquote").iter().all(|passage| !passage.is_empty()));
        prop_assert_eq!(page.count("script, link, img, [src], [onclick]"), 0);
    }

    #[test]
    fn any_bytes_make_a_site(bytes in prop::collection::vec(any::<u8>(), 0..200), event_file in "[ -~\n]{0,80}") {
        let site = event(&[("event.yaml", &event_file)]).bytes("sessions/a.md", &bytes).build_unchecked();
        let broken = invariants::broken(&site);
        prop_assert!(broken.is_empty(), "{broken:#?}\n{:?}", site.all_findings());
    }
}
