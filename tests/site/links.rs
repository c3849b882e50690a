//! Links between notes, to files, and to elsewhere.

use crate::support::{NONE, event, note, site};

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
    assert!(site.has("assets/Plan Ü.pdf") && site.has("assets/tafel.png"), "{:?}", site.paths());
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
    assert_eq!(page.count("input"), 0, "a disabled box says nothing to a screen reader");
}
