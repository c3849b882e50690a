//! Notes come from many hands: nothing in them runs, loads or breaks out. (What every page must hold is
//! asserted for each site by `support/invariants.rs`: no script, no handler, no style, no foreign request.)

use crate::support::{EVENT, NONE, event, note, site};

const ATTACKS: [&str; 14] = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "<svg/onload=alert(1)>",
    "<iframe src=https://evil.example/></iframe>",
    "</title><script>alert(1)</script>",
    "</main></body><base href=https://evil.example/>",
    "<style>*{background:url(https://evil.example/)}</style>",
    "<p style=\"background:url(https://evil.example/)\">x</p>",
    "<a href=\"java\nscript:alert(1)\">x</a>",
    "<form action=https://evil.example/><input></form>",
    "<meta http-equiv=refresh content=\"0;url=https://evil.example/\">",
    "{{ config }} {% include \"x\" %}",
];

fn quoted(text: &str) -> String {
    serde_json::to_string(text).expect("text is JSON, and JSON is YAML")
}

#[test]
fn attacks_in_front_matter_stay_text() {
    for attack in ATTACKS {
        let value = quoted(attack);
        let text = format!(
            "---\ntopic: {value}\ntitle: {value}\nroom: {value}\nsummary: {value}\ntags: [{value}]\nmunicipalities: [{value}]\n\
             continues: [{value}]\nlinks: [{{title: {value}, url: \"https://x.example/\"}}]\napproved: {{by: {value}, on: 2017-01-27}}\n\
             practice: [{{municipality: {value}, state: planned, url: {value}}}]\nid: {value}\nstart: 2017-01-26T11:00\n---\nText\n"
        );
        let site = note(&text);
        let page = site.pages().find(|page| page.count(".session-page") == 1).expect("the session's page");
        assert_eq!(page.text("h1"), attack.split_whitespace().collect::<Vec<_>>().join(" "));
    }
}

#[test]
fn attacks_in_the_event_stay_text() {
    for attack in ATTACKS {
        let value = quoted(attack);
        let yaml = format!(
            "title: {value}\nsubtitle: {value}\nstart: 2017-01-26\nrelease: all\nnotice: {value}\ndescription: {value}\nlicence: {value}\n\
             location: {{name: {value}, street: {value}, municipality: {value}}}\norganiser: {value}\nrooms: [{value}]\n\
             abbreviations: {{X: {value}}}\nlinks: [{{title: {value}, url: {value}}}]\n\
             legal: {{imprint: {value}, privacy: {value}, contact: {value}}}\nslots: [{{title: {value}, start: 2017-01-26T11:00}}]\n"
        );
        let site = event(&[("event.yaml", &yaml), ("sessions/a.md", "---\ntopic: T\n---\nX\n")]).build();
        let titles: Vec<String> = site.page("index.html").texts("h1");
        assert_eq!(titles, [attack.split_whitespace().collect::<Vec<_>>().join(" ")]);
    }
}

#[test]
fn attacks_in_lists_stay_text() {
    for attack in ATTACKS {
        let value = quoted(attack);
        let topics = format!("- {{id: t, label: {value}, aliases: [T], description: {value}}}\n");
        let places = format!(
            "- {{id: p, name: {value}, short: {value}, aliases: [P], url: {value}, contact: {value}, groups: [{value}], ags: {value}}}\n"
        );
        let people =
            format!("- {{key: p1, name: {value}, municipality: P, consent: {{scope: name, date: 2017-01-26}}}}\n");
        event(&[
            ("topics.yaml", &topics),
            ("municipalities.yaml", &places),
            ("people.yaml", &people),
            ("sessions/a.md", "---\ntopic: T\nhosts: [p1]\nmunicipalities: [P]\n---\n## Nächste Schritte\n- x (P)\n"),
        ])
        .build();
    }
}

#[test]
fn attacks_in_the_text_do_nothing() {
    let constructs: [fn(&str) -> String; 13] = [
        |attack| format!("{attack}\n"),
        |attack| format!("# {attack}\n"),
        |attack| format!("- {attack}\n"),
        |attack| format!("| {attack} |\n| --- |\n| {attack} |\n"),
        |attack| format!("## Ergebnisse\n\n- {attack}\n"),
        |attack| format!("[{attack}]({attack})\n"),
        |attack| format!("![{attack}](tafel.png \"{attack}\")\n"),
        |attack| format!("![x](<{attack}>)\n"),
        |attack| format!("[[{attack}]]\n"),
        |attack| format!("Fuß[^1]\n\n[^1]: {attack}\n"),
        |attack| format!("```{attack}\n{attack}\n```\n"),
        |attack| format!("<div>\n{attack}\n\n{attack}\n"),
        |attack| format!("<b title='{attack}'>x</b>\n"),
    ];
    for construct in constructs {
        let notes: Vec<(String, String)> = ATTACKS
            .iter()
            .enumerate()
            .map(|(n, attack)| (format!("sessions/{n}.md"), format!("---\ntopic: T\n---\n{}", construct(attack))))
            .collect();
        let files: Vec<(&str, &str)> = notes.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
        event(&files).asset("sessions/tafel.png").build();
    }
}

#[test]
fn addresses_that_run_are_refused_wherever_they_stand() {
    for url in [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " javascript:alert(1)",
        "data:text/html,x",
        "vbscript:x",
        "java\\tscript:alert(1)",
        "blob:x",
        "//evil.example/",
    ] {
        let yaml = format!("{EVENT}legal: {{imprint: \"{url}\"}}\nlinks: [{{title: x, url: \"{url}\"}}]\n");
        let text = format!(
            "---\ntopic: T\nlinks: [{{title: x, url: \"{url}\"}}]\npractice: [{{municipality: Düren, state: planned, url: \"{url}\"}}]\n---\n[x](<{url}>) <a href=\"{url}\">x</a> ![x](<{url}>)\n"
        );
        event(&[("event.yaml", &yaml), ("sessions/a.md", &text)]).build();
    }
}

#[test]
fn harmless_html_stays_and_what_goes_is_told() {
    let site = note(
        "---\ntopic: T\n---\nH<sub>2</sub>O <b onclick=\"x()\">fett</b> <kbd>Strg</kbd>\n\n<details><summary>Mehr</summary>\n\nText\n\n</details>\n",
    );
    let page = site.page("sessions/note.html");
    for kept in ["sub", "b", "kbd", "details > summary"] {
        assert_eq!(page.count(&format!(".prose {kept}")), 1, "{kept}");
    }
    assert_eq!(site.findings(), ["sessions/note.md:4:16 N406"]);
}

#[test]
fn nothing_outside_the_folder_is_copied() {
    for path in [
        "../../etc/passwd",
        "/etc/passwd",
        "..%2f..%2fetc%2fpasswd",
        "....//etc/passwd",
        "assets/../../x.png",
        "C:\\x.png",
    ] {
        let site = note(&format!("---\ntopic: T\n---\n![Bild]({path}) [x]({path})\n"));
        assert_eq!(site.page("sessions/note.html").count("main img"), 0, "{path}");
        assert!(
            site.paths().iter().all(|path| !path.contains("passwd") && !path.contains("x.png")),
            "{:?}",
            site.paths()
        );
    }
}

#[test]
fn a_bomb_is_a_finding() {
    let bomb = "---\na: &a [x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\ntopic: *b\n---\n";
    let deep = format!("---\ntopic: {}x{}\n---\n", "[".repeat(500), "]".repeat(500));
    let quotes = format!("{}x", "> ".repeat(5000));
    let lists: String = (0..500).map(|depth| format!("{}- x\n", "  ".repeat(depth))).collect();
    let emphasis = "*a **b ".repeat(5000);
    let brackets = "[".repeat(20_000);
    for text in [bomb, &deep] {
        let errors = note(text).errors();
        assert!(!errors.is_empty() && errors.iter().all(|error| error.ends_with("N109")), "{errors:?}");
    }
    for text in [quotes, lists, emphasis, brackets] {
        note(&text);
    }
}

#[test]
fn control_and_direction_characters_do_no_harm() {
    let site = site(&[("sessions/a.md", "---\ntopic: \"T\\u0000\\u202e\\u0007\"\n---\nA\u{0}B\u{7}C\u{202e}D\n")]);
    for page in site.pages() {
        assert!(!page.html.contains(['\u{0}', '\u{7}']), "{}", page.path);
    }
    assert_eq!(site.errors(), NONE);
    // The first control character of the text, and the first that turns it around.
    let told = site.findings().into_iter().filter(|finding| finding.contains("N122")).collect::<Vec<_>>();
    assert_eq!(told, ["sessions/a.md:2:8 N122", "sessions/a.md:4:2 N122", "sessions/a.md:4:6 N122"]);
}

#[test]
fn what_turns_text_around_is_told() {
    let site = event(&[
        ("sessions/a.md", "---\ntopic: T\ntitle: \"a\\u202eb\"\nroom: c\u{202e}d\n---\nText\n\nA\u{202e}B\n"),
        ("sessions/fdp\u{202e}.md", "---\ntopic: T\n---\nIn Hebrew: \u{2067}שלום\u{2069}.\n"),
        ("municipalities.yaml", "- {id: dn, name: \"D\u{202d}üren\"}\n"),
    ])
    .build();
    assert_eq!(
        site.findings(),
        [
            "municipalities.yaml:1:18 N122",
            "sessions/a.md:3:8 N122",
            "sessions/a.md:4:7 N122",
            "sessions/a.md:8:2 N122",
            "sessions/fdp\u{202e}.md N122",
        ]
    );
    assert_eq!(site.page("sessions/a.html").text("h1"), "ab");
}
