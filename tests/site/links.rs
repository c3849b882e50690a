//! Links between notes, to files, and to elsewhere.

use crate::support::{EVENT, NONE, event, note, site};

const TARGET: &str = "---\ntopic: Ziel\ntitle: Das Ziel\n---\n## Offene Fragen\n\n- x\n\n## Größe & Maß\n";

#[test]
fn links_to_notes_become_links_to_pages() {
    for (link, leads_to) in [
        ("[x](ziel.md)", "sessions/ziel.html"),
        ("[x](./ziel.md)", "sessions/ziel.html"),
        ("[x](../sessions/ziel.md)", "sessions/ziel.html"),
        ("[x](/sessions/ziel.md)", "sessions/ziel.html"),
        ("[x](ziel.md#offene-fragen)", "sessions/ziel.html#offene-fragen"),
        ("[x](ziel.md#größe--maß)", "sessions/ziel.html#groesse-mass"),
        ("[x](ziel.md#groesse-mass)", "sessions/ziel.html#groesse-mass"),
        ("[[ziel]]", "sessions/ziel.html"),
        ("[[Das Ziel]]", "sessions/ziel.html"),
        ("[[ziel|hier]]", "sessions/ziel.html"),
        ("[[ziel#Offene Fragen]]", "sessions/ziel.html#offene-fragen"),
        ("[x][1]\n\n[1]: ziel.md", "sessions/ziel.html"),
        ("[x](ziel.html)", "sessions/ziel.html"),
        ("[x](../pages/ueber.md)", "ueber.html"),
        ("[x](../event.yaml)", "index.html"),
    ] {
        let text = format!("---\ntopic: T\n---\n{link}\n");
        let site = site(&[("sessions/a.md", &text), ("sessions/ziel.md", TARGET), ("pages/ueber.md", "# Über\n")]);
        assert_eq!(site.page("sessions/a.html").leads_to(".prose a"), [leads_to], "{link}");
        assert_eq!(site.findings(), NONE, "{link}");
    }
}

#[test]
fn a_link_is_remembered_at_its_other_end() {
    let site = site(&[
        ("sessions/a.md", "---\ntopic: T\ntitle: Die Quelle\n---\n[x](ziel.md)\n"),
        ("sessions/ziel.md", TARGET),
    ]);
    assert_eq!(site.page("sessions/ziel.html").texts("[aria-labelledby$=mentioned-in] a"), ["Die Quelle"]);
}

#[test]
fn a_link_that_leads_nowhere_is_text_and_a_finding() {
    for (link, finding) in [
        ("[x](zeil.md)", "sessions/a.md:4:1 N401"),
        ("[[zeil]]", "sessions/a.md:4:1 N401"),
        ("[x](ziel.md#nirgends)", "sessions/a.md:4:1 N402"),
        ("[x](#nirgends)", "sessions/a.md:4:1 N402"),
        ("[x](../assets/fehlt.pdf)", "sessions/a.md:4:1 N403"),
        ("![Die Tafel](fehlt.png)", "sessions/a.md:4:1 N403"),
        ("[x](../../geheim.md)", "sessions/a.md:4:1 N404"),
        ("[x](javascript:alert(1))", "sessions/a.md:4:1 N404"),
        ("[x](file:///etc/passwd)", "sessions/a.md:4:1 N404"),
        ("[x](../assets/makro.exe)", "sessions/a.md:4:1 N405"),
    ] {
        let text = format!("---\ntopic: T\n---\n{link}\n");
        let site = event(&[("sessions/a.md", &text), ("sessions/ziel.md", TARGET)]).asset("assets/makro.exe").build();
        assert_eq!(site.findings(), [finding], "{link}");
        let links = site.page("sessions/a.html").leads_to(".prose a");
        assert!(links.iter().all(|to| to == "sessions/ziel.html"), "{link}: {links:?}");
        assert!(!site.has("assets/makro.exe"), "{link}");
    }
}

#[test]
fn only_linked_files_are_copied() {
    let site = event(&[(
        "sessions/a.md",
        "---\ntopic: T\n---\n[Plan](../assets/Plan%20Ü.pdf) ![Tafel](../assets/tafel.png)\n",
    )])
    .asset("assets/Plan Ü.pdf")
    .asset("assets/tafel.png")
    .asset("assets/geheim.pdf")
    .asset("sessions/a.docx")
    .build();
    assert!(site.has("assets/Plan Ü.pdf") && site.has_file_like("assets/tafel-"), "{:?}", site.paths());
    assert_eq!(site.files_with("geheim"), NONE);
    assert!(!site.has("sessions/a.docx"));
}

#[test]
fn links_to_elsewhere_are_marked() {
    let page =
        note("---\ntopic: T\n---\n[a](https://a.example/) https://b.example/x_y <https://c.example> www.d.example\n")
            .page("sessions/note.html");
    let links = page.attributes(".prose a.external", "href");
    assert_eq!(links, ["https://a.example/", "https://b.example/x_y", "https://c.example", "http://www.d.example"]);
}

#[test]
fn headings_are_shifted_and_have_german_ids() {
    let page = note("---\ntopic: T\n---\n# Größe\n\nText\n\n### Größe\n\n###### Ende\n").page("sessions/note.html");
    assert_eq!(
        page.attributes(".prose h2, .prose h3, .prose h4, .prose h5, .prose h6", "id"),
        ["groesse", "groesse-2", "ende"]
    );
    assert_eq!(page.count("h1"), 1);
}

#[test]
fn a_link_to_the_title_leads_to_the_top() {
    let site = site(&[
        ("sessions/a.md", "# E-Akte\n\n[nach oben](#e-akte)\n"),
        ("sessions/b.md", "---\ntopic: T\n---\n[dorthin](a.md#e-akte)\n"),
    ]);
    assert_eq!(site.findings(), NONE);
    assert_eq!(site.page("sessions/b.html").leads_to(".prose a").len(), 1);
}

#[test]
fn places_that_authors_name_are_led_to() {
    let text = "# <a id=\"oben\"></a>E-Akte\n\n[Ziele](#ziele), [Dauer](#user-content-Dauer), [oben](#oben), [Tisch](#tisch)\n\n\
                <a id=\"ziele\"></a>\n\n## Ergebnisse\n\n- <a name=\"Dauer\"></a>Der Aktenplan <span id=\"location\">steht</span>.\n\n\
                <h3 id=\"tisch\">Runder Tisch</h3>\n\n## Ziele\n\nText\n";
    let site = site(&[
        ("sessions/a.md", text),
        ("sessions/b.md", "---\ntopic: T\n---\n[dorthin](a.md#dauer), [dorthin](a.md#location), [[a#ziele]]\n"),
    ]);
    assert_eq!(site.findings(), NONE);
    let page = site.page("sessions/a.html");
    assert_eq!(page.attributes(".prose a[href*='#an_']", "href"), ["#an_ziele", "#an_dauer", "#an_oben", "#an_tisch"],);
    for id in ["an_oben", "an_ziele", "an_dauer", "an_location", "an_tisch"] {
        assert_eq!(page.count(&format!("span#{id}")), 1, "{id}");
    }
    assert_eq!(page.count(".prose h2#ziele"), 1, "a heading keeps its own id");
    assert_eq!(
        site.page("sessions/b.html").attributes(".prose a", "href"),
        ["a.html#an_dauer", "a.html#an_location", "a.html#an_ziele"]
    );
    assert_eq!(site.page("was-herauskam/index.html").count("[id^=an_]"), 0, "an outcome elsewhere has no second place");
}

#[test]
fn names_of_places_are_guarded_as_text_is() {
    let people = "- {key: p02, name: Otto Ohnewort}\n";
    let note = "---\ntopic: T\n---\n<a id=\"otto-ohnewort\"></a>Text\n";
    let site = event(&[("people.yaml", people), ("sessions/a.md", note)]).build_unchecked();
    assert_eq!(site.files_with("otto-ohnewort"), NONE);
}

#[test]
fn abbreviations_are_written_out_once_a_page() {
    let yaml = format!("{}abbreviations: {{DMS: Dokumentenmanagementsystem}}\n", crate::support::EVENT);
    let site =
        site(&[("event.yaml", &yaml), ("sessions/a.md", "---\ntopic: T\n---\nDas DMS und das DMS. `DMS` und DMSX.\n")]);
    let prose = site.page("sessions/a.html").text(".prose");
    assert_eq!(prose, "Das DMS (Dokumentenmanagementsystem) und das DMS. DMS und DMSX.");
    assert!(site.page("abkuerzungen.html").says("Dokumentenmanagementsystem"));
}

#[test]
fn markdown_of_forges_is_understood() {
    let page = note(
        "---\ntopic: T\n---\n| a | b |\n|:--|--:|\n| 1 | 2 |\n\n- [x] fertig\n- [ ] offen\n\n~~weg~~ Fuß[^1]\n\n[^1]: Note\n\n> [!WARNING]\n> Achtung\n\n```sh\nls <x>\n```\n",
    )
    .page("sessions/note.html");
    assert_eq!(page.count(".prose [role=group][aria-label] table th[scope=col]"), 2);
    assert_eq!(page.count("[role=region] table"), 0, "a table is no landmark");
    assert_eq!(page.texts(".prose .state"), ["erledigt", "offen"]);
    assert_eq!(page.count(".prose del, .prose s"), 1);
    assert_eq!(page.count(".footnotes li"), 1);
    assert_eq!(page.count(".alert-warning"), 1);
    assert_eq!(page.text(".prose pre code"), "ls <x>");
    assert_eq!(page.count("main input"), 0, "a disabled box says nothing to a screen reader");
}

/// Links that a reader can follow, however they are written, with where they lead.
const SOUND: &[(&str, &[&str])] = &[
    // Words to be marked are the browser's own business.
    ("[x](#:~:text=Größe)", &["sessions/a.html"]),
    ("[x](ziel.md#:~:text=x)", &["sessions/ziel.html"]),
    ("[x](ziel.md#offene-fragen:~:text=x,-y)", &["sessions/ziel.html#offene-fragen"]),
    // Anchors as GitHub, GitLab and Forgejo make them, in any case.
    ("[x](ziel.md#GRÖSSE--MASS)", &["sessions/ziel.html#groesse-mass"]),
    ("[x](ziel.md#Größe-Maß)", &["sessions/ziel.html#groesse-mass"]),
    ("[x](ziel.md#gr%C3%B6%C3%9Fe--ma%C3%9F)", &["sessions/ziel.html#groesse-mass"]),
    ("[x](ziel.md#gro\u{308}ße--maß)", &["sessions/ziel.html#groesse-mass"]),
    ("[x](ziel.md#user-content-offene-fragen)", &["sessions/ziel.html#offene-fragen"]),
    ("[x](ziel.md#-los-gehts)", &["sessions/ziel.html#los-gehts"]),
    ("[x](ziel.md#offene-fragen-1)", &["sessions/ziel.html#offene-fragen-2"]),
    ("[x](#top) [y](#)", &["sessions/a.html", "sessions/a.html"]),
    // Paths with umlauts, blanks, queries, titles.
    ("[x](Größe%20neu.md)", &["sessions/groesse-neu.html"]),
    ("[x](<Größe neu.md> \"Titel\")", &["sessions/groesse-neu.html"]),
    ("[x](Gro\u{308}ße%20neu.md)", &["sessions/groesse-neu.html"]),
    ("[x](ziel.md?plain=1#offene-fragen)", &["sessions/ziel.html#offene-fragen"]),
    ("[x](../assets/Plan%20Gro\u{308}ße.PDF)", &["assets/Plan Größe.pdf"]),
    ("[x](ordner/) [y](ordner) [z](./ordner/index.md)", &["sessions/ordner.html"; 3]),
    ("[x](./) [y](../) [z](../event.yaml)", &["sessions/index.html", "index.html", "index.html"]),
    // References.
    ("[x][r] [r][] [R]\n\n[r]: ziel.md 'Titel'\n[s]: fehlt.md", &["sessions/ziel.html"; 3]),
    ("[text][undefined] [TOC] [[TOC]] [[_TOC_]] [ ] [x] [1]", &[]),
    ("> [!NOTE]\n> [x](ziel.md)\n\n> [!INFO]\n> y", &["sessions/ziel.html"]),
    (
        "a[^1]\n\n[^1]: [x](ziel.md)\n\n[^2]: y",
        &["sessions/a.html#fn_1", "sessions/ziel.html", "sessions/a.html#fnref_1_1"],
    ),
    // Pages that the site makes.
    (
        "[x](../programm.html) [y](/programm.html) [z](index.html)",
        &["programm.html", "programm.html", "sessions/index.html"],
    ),
    (
        "[x](../themen/index.html) [y](../themen/) [z](../themen/ziel.html)",
        &["themen/index.html", "themen/index.html", "themen/ziel.html"],
    ),
    (
        "[x](../kommunen/dueren.html) [y](../schlagwoerter/akte.html)",
        &["kommunen/dueren.html", "schlagwoerter/akte.html"],
    ),
    ("[x](../index.html) [y](../ueber.html)", &["index.html", "ueber.html"]),
    // A document in the place of a picture.
    ("![[../assets/Plan Größe.pdf]] [[../assets/Plan Größe.pdf]]", &["assets/Plan Größe.pdf"; 2]),
];

#[test]
fn sound_links_are_no_findings() {
    for (link, leads_to) in SOUND {
        let text = format!("---\ntopic: T\nmunicipalities: [Düren]\ntags: [Akte]\n---\n{link}\n");
        let ziel = format!("{TARGET}\n## Offene Fragen\n\n## 🎉 Los geht's\n");
        let site = event(&[
            ("sessions/a.md", &text),
            ("sessions/ziel.md", &ziel),
            ("sessions/Größe neu.md", "---\ntopic: T\n---\nx\n"),
            ("sessions/ordner/index.md", "---\ntopic: T\n---\nx\n"),
            ("pages/ueber.md", "# Über\n"),
        ])
        .asset("assets/Plan Größe.pdf")
        .build();
        assert_eq!(site.findings(), NONE, "{link}");
        assert_eq!(site.page("sessions/a.html").leads_to(".prose a"), *leads_to, "{link}");
    }
}

#[test]
fn links_to_elsewhere_are_not_followed() {
    let site = note(
        "---\ntopic: T\n---\n[a](mailto:) [b](tel:115) [c](//a.example/x) [d](www.a.example/x) [e](HTTPS://a.example/#x:~:text=y)\n",
    );
    assert_eq!(site.findings(), NONE);
    let links = site.page("sessions/note.html").attributes(".prose a", "href");
    assert_eq!(
        links,
        ["mailto:", "tel:115", "https://a.example/x", "https://www.a.example/x", "HTTPS://a.example/#x:~:text=y"]
    );
}

#[test]
fn an_address_without_its_beginning_is_corrected() {
    let text = "---\r\ntopic: T\r\n---\r\nÄ 🎉 [a.example/x](a.example/x \"t\"), [b](<b.de>)\r\n[c][1] <a href='d.example/e'>d</a> [m](amt@e.example)\r\n\r\n[1]: f.example/g\r\n";
    let site = note(text);
    let findings: Vec<_> = site.findings.iter().filter(|finding| finding.code.number() == "N401").collect();
    let corrected = |finding: &&nachlese::diagnostics::Finding| {
        let patch = finding.patch.as_ref()?;
        assert!(patch.is_certain);
        Some((text[patch.span.range()].to_owned(), patch.replacement.clone()))
    };
    let corrected: Vec<_> = findings.iter().filter_map(corrected).collect();
    let expected = [
        ("a.example/x", "https://a.example/x"),
        ("b.de", "https://b.de"),
        ("d.example/e", "https://d.example/e"),
        ("amt@e.example", "mailto:amt@e.example"),
    ];
    assert_eq!(corrected, expected.map(|(written, meant)| (written.to_owned(), meant.to_owned())));
    assert_eq!(findings.len(), 5, "{:?}", site.all_findings());
    assert_eq!(site.page("sessions/note.html").attributes(".prose a", "href").len(), 5);
}

#[test]
fn drafts_are_judged_and_leave_nothing() {
    let site = event(&[
        ("sessions/a.md", "---\ntopic: T\ntitle: Der Entwurf\nstatus: draft\n---\n# Geheim\n\n[x](fehlt.md) [y](#geheim) [[Der andere]] [z](#o-x)\n\n![Plan](../assets/plan.png)\n"),
        ("sessions/b.md", "---\ntopic: T\ntitle: Der andere\nstatus: review\n---\n![Skizze](fehlt.png)\n"),
        ("sessions/c.md", "---\ntopic: T\nstatus: zurückgezogen\n---\n[x](fehlt.md)\n"),
        ("sessions/d.md", "---\ntopic: \"T\n---\n[x](fehlt.md)\n"),
        ("sessions/e.md", "---\ntopic: T\n---\n[[Der Entwurf]] [x](a.md#geheim)\n"),
        ("sessions/e.en.md", "---\nstatus: draft\n---\n[x](fehlt.md)\n"),
        ("pages/f.md", "---\nstatus: draft\n---\n[x](fehlt.md)\n"),
    ])
    .asset("assets/plan.png")
    .build();
    assert_eq!(
        site.findings(),
        [
            "pages/f.md:4:1 N401",
            "sessions/a.md:8:1 N401",
            "sessions/b.md:6:1 N403",
            "sessions/d.md:2:8 N102",
            "sessions/d.md:4:1 N401",
            "sessions/e.en.md:4:1 N401",
        ]
    );
    assert_eq!(site.files_with("Geheim"), NONE);
    assert!(!site.has_file_like("assets/plan"));
    assert_eq!(site.page("sessions/e.html").count(".prose a"), 0);
}

#[test]
fn events_of_a_series_link_to_each_other() {
    let site = site(&[
        ("series.yaml", "title: Reihe\n"),
        ("Camp 2017/event.yaml", EVENT),
        ("2018/event.yaml", EVENT),
        (
            "Camp 2017/sessions/a.md",
            "---\ntopic: T\n---\n[x](../../2018/sessions/b.md#y) [p](../programm.html) [e](../event.yaml) [f](../) [t](../../themen/t.html) [s](../../)\n",
        ),
        ("2018/sessions/b.md", "---\ntopic: T\n---\n## Y\n\n[[a]]\n"),
    ]);
    assert_eq!(site.findings(), NONE);
    assert_eq!(
        site.page("camp-2017/sessions/a.html").leads_to(".prose a"),
        [
            "2018/sessions/b.html#y",
            "camp-2017/programm.html",
            "camp-2017/index.html",
            "camp-2017/index.html",
            "themen/t.html",
            "index.html"
        ]
    );
}
