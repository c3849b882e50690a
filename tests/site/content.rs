//! What an editor is told of a text: pictures, headings, links, tables, and notes that nobody has written.

use nachlese::diagnostics::{MessageLanguage, Messages};

use crate::support::{EVENT, Site, event, note, site};

/// Below the front matter of a note, at its own places: as line, column and code.
#[track_caller]
fn told(body: &str) -> Vec<String> {
    let site = event(&[("sessions/note.md", &format!("---\ntopic: T\n---\n{body}\n\n## Ergebnisse\n\n- x\n"))])
        .asset("assets/x.png")
        .asset("assets/plan.pdf")
        .asset("assets/IMG_2031.png")
        .build();
    site.all_findings().iter().map(|finding| finding.replace("sessions/note.md:", "")).collect()
}

#[track_caller]
fn assert_nothing_told(bodies: &[&str]) {
    assert_eq!(told(&bodies.join("\n\n")), Vec::<String>::new());
}

#[test]
fn pictures_need_an_alternative() {
    let body = "![](../assets/x.png)\n\
                Größe 🎉 ![Bild](../assets/x.png) und ![IMG_2031](../assets/IMG_2031.png)\r\n\
                \t![x.png](../assets/x.png)\n\n\
                <img src=\"../assets/x.png\"> <img src='../assets/x.png' alt='Foto 2'>\n\n\
                [![](../assets/x.png)](https://a.example)\n\n\
                <a href=\"https://a.example\"><img src=\"../assets/x.png\" alt=\"\"></a>\n\n\
                ![[../assets/x.png]]";
    assert_eq!(
        told(body),
        [
            "4:1 N411",
            "5:9 N411",
            "5:38 N411",
            "6:2 N411",
            "8:1 N411",
            "8:29 N411",
            "10:2 N411",
            "12:29 N411",
            "14:1 N411"
        ]
    );
}

#[test]
fn pictures_that_say_enough_are_fine() {
    assert_nothing_told(&[
        "![Skizze mit drei Spalten](../assets/x.png)",
        "<img src=\"../assets/x.png\" alt=\"\"> <img src=\"../assets/x.png\" alt=\"Skizze\">",
        "[![](../assets/x.png) Zum Leitfaden](https://a.example)",
        "[![Logo der Stadt](../assets/x.png)](https://a.example)",
        "`![](x.png)` \\![](https://a.example) <!-- ![](x.png) --> \\!\\[\\](x.png)",
        "```\n![](x.png)\n```",
        "    ![](x.png)",
    ]);
}

#[test]
fn a_document_in_the_place_of_a_picture_is_a_link() {
    let site =
        event(&[("sessions/note.md", "---\ntopic: T\n---\n![Der Plan](../assets/plan.pdf) ![](../assets/plan.pdf)\n")])
            .asset("assets/plan.pdf")
            .build();
    let page = site.page("sessions/note.html");
    assert_eq!(page.leads_to(".prose a"), ["assets/plan.pdf", "assets/plan.pdf"]);
    assert_eq!(page.texts(".prose a"), ["Der Plan", "../assets/plan.pdf"]);
    assert_eq!((page.count(".prose img"), site.findings()), (0, Vec::new()));
    assert_eq!(told("<img src=\"../assets/plan.pdf\" alt=\"Der Plan\">"), ["4:1 N405"]);
}

#[test]
fn headings_skip_no_level() {
    let body = "### a\n\n#### b\n\n###### c\n\n###### d\n\n## e\n\nText 🎉\n\n#### f\n\n<h6>g</h6>";
    let told = told(body);
    assert_eq!(told, ["8:1 N412", "16:1 N412", "18:1 N412"]);
    let site = site(&[("sessions/a.md", "# A\n\n### B ###\n"), ("sessions/b.md", "B\n"), ("sessions/c.md", "C\n")]);
    let finding = site.findings.iter().find(|finding| finding.code.number() == "N412").expect("a finding");
    let patch = finding.patch.as_ref().expect("a proposal");
    assert_eq!((patch.span.range(), patch.replacement.as_str(), patch.is_certain), (5..8, "##", false));
}

#[test]
fn headings_elsewhere_are_their_own_business() {
    assert_nothing_told(&[
        "# a\n\n> #### b",
        "- ##### c",
        "```\n###### d\n```",
        "\\#### e",
        "####",
        "## f",
        "Titel\n---",
        "### g",
        "# h",
    ]);
}

#[test]
fn links_say_where_they_lead() {
    let body = "[hier](https://a.example) Größe 🎉 [*Mehr*](https://a.example), <a href=\"https://a.example\">Link</a>\n\
                und [click here][1], [[e-akte|weiter]], [`hier`](https://a.example)\n\n[1]: https://a.example";
    assert_eq!(
        told(&body.replace("e-akte", "note")),
        ["4:1 N413", "4:35 N413", "4:64 N413", "5:5 N413", "5:22 N413", "5:39 N413"]
    );
    assert_nothing_told(&[
        "[hier die Dienstanweisung](https://a.example), <https://a.example>, https://a.example/hier",
        "[1](https://a.example) [[note]] [Mehr Demokratie](https://a.example) [nope][hier]",
        "`[hier](x)` \\[hier](https://a.example)",
    ]);
}

#[test]
fn tables_have_titles() {
    assert_eq!(told("| | |\n|-|-|\n| a | b |\n\n<table><tr><td>a</td></tr></table>"), ["4:1 N414", "8:1 N414"]);
    assert_nothing_told(&[
        "| | b |\n|-|-|\n| a | b |",
        "| `x` |\n|-|\n| a |",
        "| ![Ja](../assets/x.png) |\n|-|\n| a |",
        "<table><tr><th>a</th></tr><tr><td>b</td></tr></table>",
    ]);
}

#[test]
fn an_empty_note_is_told_once() {
    let site = site(&[
        ("sessions/a.md", "---\ntopic: T\n---\n## Ergebnisse\n\n- [ ]\n\n## Offene Fragen\n"),
        ("sessions/b.md", "\u{feff}---\r\nroom: Raum 1\r\n---\r\n<!-- nachzutragen -->\r\n"),
        ("sessions/c.md", "---\ntopic: T\nstatus: abgesagt\n---\n"),
        ("sessions/d.md", "---\ntopic: T\n---\n## Ergebnisse\n- x\n"),
        ("sessions/e.md", "---\ntopic: T\nstatus: draft\n---\n"),
        ("sessions/f.md", "---\ntopic: T\n---\n## Ergebnisse\n- ![Die Wand](../assets/x.png)\n"),
    ]);
    let told: Vec<String> = site.all_findings().into_iter().filter(|finding| !finding.ends_with("N403")).collect();
    assert_eq!(told, ["sessions/a.md N409", "sessions/b.md N409", "sessions/f.md N408"]);
}

#[test]
fn a_note_that_still_is_the_template_is_told() {
    let template = "---\ntopic: {{ topic }}\nstatus: draft\n---\n# {{ topic }}\n\nWas war der Anlass?\n\n## Ergebnisse\n\n- Was kam heraus?\n";
    let site = site(&[
        ("templates/session.md", template),
        (
            "sessions/a.md",
            "---\ntopic: E-Akte\n---\n# E-Akte\n\nWas war der Anlass?\n\n## Ergebnisse\n\n- Was kam heraus?\n",
        ),
        (
            "sessions/b.md",
            "---\ntopic: Scannen\n---\n# Scannen\n\nWas war der Anlass?\n\n## Ergebnisse\n\n- Wir scannen.\n",
        ),
    ]);
    assert_eq!(site.all_findings(), ["sessions/a.md N410"]);
}

#[test]
fn most_empty_notes_are_one_finding() {
    let files = ["a", "b", "c"].map(|name| (format!("sessions/{name}.md"), "---\ntopic: T\n---\n".to_owned()));
    let mut files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    files.push(("sessions/d.md", "---\ntopic: T\n---\n## Ergebnisse\n- x\n"));
    assert_eq!(site(&files).all_findings(), ["event.yaml N409"]);
}

#[test]
fn pages_and_descriptions_are_read_too() {
    let yaml = format!("{EVENT}description: |\n  Größe [hier](https://a.example)\n");
    let site = site(&[
        ("event.yaml", &yaml),
        ("pages/ueber.md", "# Über\n\n#### Wir\n\nTel. 040/535 95-0, Frau Beispiel, a@b.example\n"),
        ("sessions/a.md", "---\ntopic: T\n---\n## Ergebnisse\n- x\n"),
    ]);
    assert_eq!(site.all_findings(), ["event.yaml:6:9 N413", "pages/ueber.md:3:1 N412"]);
}

#[test]
fn every_finding_has_its_words() {
    let told = note(
        "![](x.png) ![Bild](x.png)\n\n# a\n\n### b [hier](x@y.example)\n\n| |\n|-|\n| Frau Beispiel, Frau Beispiel |\n\nTel. 53595-0\n",
    );
    assert_worded(&told);
    assert_worded(&site(&[("sessions/a.md", "<table><tr><td>a</table><a href=x.md><img src=x.png></a>\n")]));
    assert_worded(&site(&[
        ("sessions/a.md", ""),
        ("templates/session.md", "x"),
        ("sessions/b.md", "x"),
        ("sessions/c.md", "# x\n\n### y\n\n[a](b.example/c)"),
    ]));
}

/// Title and help in both languages, with nothing left to be filled in.
#[track_caller]
fn assert_worded(site: &Site) {
    for language in [MessageLanguage::English, MessageLanguage::German] {
        let messages = Messages::new(language);
        for finding in &site.findings {
            let help = messages.help(finding).unwrap_or_default();
            let title = messages.title(finding);
            assert_ne!(title, finding.code.slug());
            assert!(
                !format!("{title}{help}").contains("{$") && finding.help.is_none_or(|_| !help.is_empty()),
                "{finding:?}"
            );
        }
    }
}
