//! A note in further languages.

use crate::support::{NONE, Site, event, site};

fn three() -> Site {
    site(&[
        (
            "sessions/e-akte.md",
            "---\ntopic: E-Akte\ntitle: Die E-Akte\nstart: 2017-01-26T11:00\n---\nDeutscher Text.\n\n## Ergebnisse\n\n- eins\n",
        ),
        ("sessions/e-akte.en.md", "---\ntitle: The electronic file\n---\nEnglish text.\n\n## Results\n\n- one\n"),
        ("sessions/e-akte.leicht.md", "# Die E-Akte in Leichter Sprache\n\nLeichter Text.\n"),
        ("sessions/b.md", "---\ntopic: B\n---\n[en](e-akte.en.md) [leicht](e-akte.leicht.md)\n"),
    ])
}

#[test]
fn versions_are_linked_in_all_directions() {
    let site = three();
    let all = ["sessions/e-akte.html", "sessions/e-akte.en.html", "sessions/e-akte.leicht.html"];
    for path in all {
        let page = site.page(path);
        assert_eq!(page.leads_to(".versions a"), all, "{path}");
        assert_eq!(page.attributes(".versions a", "hreflang"), ["de", "en", "de-simple"], "{path}");
        assert_eq!(page.leads_to("head link[hreflang]"), all, "{path}");
        assert_eq!(page.attributes("head link[hreflang]", "hreflang"), ["de", "en", "de-simple"], "{path}");
        assert_eq!(page.leads_to(".versions a[aria-current=page]"), [path]);
    }
    assert_eq!(site.findings(), NONE);
}

#[test]
fn the_language_of_the_text_is_marked() {
    let page = three().page("sessions/e-akte.en.html");
    assert_eq!(page.text("h1"), "The electronic file");
    assert_eq!(page.attributes("h1", "lang"), ["en"]);
    assert_eq!(page.attributes(".prose", "lang"), ["en"]);
    assert_eq!(page.attributes("html", "lang"), ["de"]);
}

#[test]
fn easy_language_is_marked_as_a_variant_of_the_language() {
    let page = three().page("sessions/e-akte.leicht.html");
    assert_eq!(page.attributes("h1", "lang"), ["de-simple"]);
    assert_eq!(page.attributes(".prose", "lang"), ["de-simple"]);
    assert_eq!(page.attributes("html", "lang"), ["de"]);
}

#[test]
fn search_engines_get_whole_addresses_of_versions() {
    let site = event(&[("sessions/a.md", "---\ntopic: A\n---\n"), ("sessions/a.en.md", "# A\n")]);
    let page = site.url("https://www.example.org/camp/").build().page("sessions/a.en.html");
    let all = ["https://www.example.org/camp/sessions/a.html", "https://www.example.org/camp/sessions/a.en.html"];
    assert_eq!(page.attributes("head link[hreflang]", "href"), all);
}

#[test]
fn a_page_without_versions_names_none() {
    let site = site(&[("sessions/a.md", "---\ntopic: A\n---\n")]);
    assert_eq!(site.page("sessions/a.html").count("link[hreflang]"), 0);
}

#[test]
fn versions_are_not_counted_or_scheduled_again() {
    let site = three();
    assert_eq!(site.page("programm.html").leads_to(".programme-list a[href*=e-akte]").len(), 1);
    assert_eq!(site.page("themen/e-akte.html").count(".outcomes > .outcome"), 1);
    assert_eq!(
        site.page("sessions/index.html").leads_to("main a").iter().filter(|to| to.contains("e-akte")).count(),
        1
    );
}

#[test]
fn links_lead_to_the_version_they_name() {
    assert_eq!(
        three().page("sessions/b.html").leads_to(".prose a"),
        ["sessions/e-akte.en.html", "sessions/e-akte.leicht.html"]
    );
}

#[test]
fn a_version_of_a_folder_lies_beside_it() {
    let site = site(&[
        ("sessions/e-akte/index.md", "---\ntopic: E-Akte\n---\nText\n"),
        ("sessions/e-akte/index.en.md", "# The file\n"),
    ]);
    assert_eq!(site.page("sessions/e-akte.en.html").text("h1"), "The file");
}

#[test]
fn a_draft_of_a_version_is_not_shown() {
    let site = site(&[
        ("sessions/a.md", "---\ntopic: A\n---\nText\n"),
        ("sessions/a.en.md", "---\nstatus: draft\ntitle: Geheim\n---\nGeheim\n"),
    ]);
    assert_eq!(site.files_with("geheim"), NONE);
    assert_eq!(site.page("sessions/a.html").count(".versions"), 0);
}

#[test]
fn a_version_does_not_outlive_its_session() {
    for front_matter in ["status: draft", "withdrawn: 2017-02-01", "status: unklar"] {
        let text = format!("---\ntopic: A\n{front_matter}\n---\nText\n");
        let site =
            event(&[("sessions/a.md", &text), ("sessions/a.en.md", "---\ntitle: Secret\n---\nSecret\n")]).build();
        assert_eq!(site.files_with("secret"), NONE, "{front_matter}");
    }
}

#[test]
fn a_name_with_a_dot_is_no_version() {
    let site =
        site(&[("sessions/version-2.0.md", "---\ntopic: A\n---\n"), ("sessions/www.en.md", "---\ntopic: B\n---\n")]);
    assert!(site.has("sessions/version-2-0.html") && site.has("sessions/www-en.html"), "{:?}", site.paths());
}
