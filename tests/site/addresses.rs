//! Addresses: stable, German, never given twice.

use nachlese::source::is_impossible_on_windows;

use crate::support::{EVENT, NONE, event, site};

#[test]
fn german_letters_are_written_out() {
    let site = site(&[(
        "sessions/Bürgerbüro & Öffnungszeiten.md",
        "---\ntopic: Größe & Maß\ntags: [Ämter]\nmunicipalities: [Düren]\n---\n",
    )]);
    for path in [
        "sessions/buergerbuero-oeffnungszeiten.html",
        "themen/groesse-mass.html",
        "schlagwoerter/aemter.html",
        "kommunen/dueren.html",
    ] {
        assert!(site.has(path), "{path}: {:?}", site.paths());
    }
}

#[test]
fn german_pages_have_german_addresses() {
    let site = site(&[("sessions/a.md", "---\ntopic: T\ntags: [W]\nmunicipalities: [Düren]\n---\n")]);
    for path in [
        "index.html",
        "programm.html",
        "sessions/index.html",
        "sessions/a.html",
        "themen/index.html",
        "themen/t.html",
        "kommunen/index.html",
        "schlagwoerter/index.html",
        "schlagwoerter/w.html",
        "404.html",
    ] {
        assert!(site.has(path), "{path}: {:?}", site.paths());
    }
}

#[test]
fn english_pages_have_english_addresses() {
    let yaml = format!("{EVENT}language: en\n");
    let site =
        site(&[("event.yaml", &yaml), ("sessions/a.md", "---\ntopic: T\ntags: [W]\nmunicipalities: [Düren]\n---\n")]);
    for path in ["programme.html", "sessions/index.html", "topics/t.html", "municipalities/dueren.html", "tags/w.html"]
    {
        assert!(site.has(path), "{path}: {:?}", site.paths());
    }
    assert_eq!(site.page("index.html").attributes("html", "lang"), ["en"]);
    assert!(site.page("municipalities/index.html").text("h1").contains("Municipalities"));
}

#[test]
fn the_title_may_change_and_the_address_stays() {
    for title in ["Eins", "Zwei"] {
        let text = format!("---\ntopic: T\ntitle: {title}\n---\n");
        assert!(site(&[("sessions/e-akte.md", &text)]).has("sessions/e-akte.html"));
    }
}

#[test]
fn an_id_is_the_address() {
    let site = site(&[
        ("sessions/x.md", "---\nid: e-akte\ntopic: T\n---\n"),
        ("sessions/y.md", "---\ntopic: T\n---\n[a](x.md)\n"),
    ]);
    assert_eq!(site.page("sessions/y.html").leads_to(".prose a"), ["sessions/e-akte.html"]);
}

#[test]
fn a_clash_is_an_error_that_proposes_an_id() {
    let site = event(&[
        ("sessions/tag-1/a.md", "---\ntopic: Eins\n---\n"),
        ("sessions/tag-2/a.md", "---\ntopic: Zwei\n---\n"),
    ])
    .build_unchecked();
    assert_eq!(site.errors(), ["sessions/tag-2/a.md N601"]);
    let finding = site.findings.iter().find(|finding| finding.code.number() == "N601").expect("it is there");
    assert_eq!(finding.arguments.get("id"), Some("a-tag-2"));
}

#[test]
fn titles_that_differ_only_in_writing_do_not_clash() {
    let site = site(&[
        ("sessions/a.md", "---\ntopic: C\ntags: [C++]\n---\n"),
        ("sessions/b.md", "---\ntopic: C++\ntags: [C#, C]\n---\n"),
        ("sessions/c.md", "---\ntopic: C#\n---\n"),
    ]);
    assert_eq!(site.findings(), NONE);
}

#[test]
fn list_pages_keep_their_names() {
    let site = site(&[
        ("sessions/index.md", "---\ntopic: Index\ntags: [Seite 2]\n---\n"),
        ("sessions/seite-2.md", "---\ntopic: Seite 2\n---\n"),
        ("sessions/page-3.md", "---\ntopic: index\n---\n"),
    ]);
    for path in [
        "themen/index.html",
        "themen/index-thema.html",
        "themen/seite-2-thema.html",
        "schlagwoerter/seite-2-schlagwort.html",
        "sessions/seite-2-session.html",
        "sessions/page-3-session.html",
    ] {
        assert!(site.has(path), "{path}: {:?}", site.paths());
    }
    assert_eq!(site.page("sessions/index.html").text("h1"), "Sessions");
}

#[test]
fn names_that_mean_something_to_windows_or_to_links_are_harmless() {
    let site = site(&[
        ("sessions/a b%20c.md", "---\ntopic: \"100 % & mehr: #1?\"\n---\n[x](<d;e.md>)\n"),
        ("sessions/d;e.md", "---\ntopic: Ü/Ö\\Ä\n---\n[x](a%20b%2520c.md)\n"),
    ]);
    assert_eq!(site.findings(), NONE);
    assert!(
        site.paths().iter().all(|path| path.bytes().all(|b| b.is_ascii_alphanumeric() || b"-./".contains(&b))),
        "{:?}",
        site.paths()
    );
}

#[test]
fn the_only_absolute_links_are_those_of_a_page_without_a_place() {
    let files = [("sessions/a.md", "---\ntopic: T\n---\n")];
    let without = event(&files).build();
    assert_eq!(
        without.page("404.html").attributes("a[href]:not([href^='https://stadt.example/']):not([href^='#'])", "href"),
        NONE
    );
    let with = event(&files).url("https://www.example.org/barcamp/").build_unchecked();
    let links = with
        .page("404.html")
        .attributes("a[href]:not([href^='https://stadt.example/']):not([href^='#']):not([rel])", "href");
    assert!(
        !links.is_empty() && links.iter().all(|link| link.starts_with("https://www.example.org/barcamp/")),
        "{links:?}"
    );
    assert_eq!(
        with.page("404.html").attributes("link[rel=stylesheet]", "href"),
        ["https://www.example.org/barcamp/theme/style.css"]
    );
    assert_eq!(
        with.page("sessions/a.html").attributes("link[rel=canonical]", "href"),
        ["https://www.example.org/barcamp/sessions/a.html"]
    );
    assert_eq!(with.findings(), NONE);
}

#[test]
fn only_the_first_page_of_a_folder_is_called_by_the_folder() {
    let site = event(&[("sessions/a.md", "---\ntopic: DSGVO-Index\n---\n")]).url("https://camp.example/").build();
    for (page, url) in [
        ("index.html", "https://camp.example/"),
        ("sessions/index.html", "https://camp.example/sessions/"),
        ("themen/dsgvo-index.html", "https://camp.example/themen/dsgvo-index.html"),
    ] {
        assert_eq!(site.page(page).attributes("link[rel=canonical]", "href"), [url]);
    }
}

#[test]
fn files_of_the_event_do_not_take_the_place_of_pages() {
    let site = event(&[
        ("sessions/a.md", "---\ntopic: T\n---\n![Plan](../assets/plan.png)\n"),
        ("pages/sessions.md", "# Sessions\n"),
        ("pages/404.md", "# Vier\n"),
    ])
    .asset("assets/plan.png")
    .build_unchecked();
    assert_eq!(site.page("sessions/index.html").text("h1"), "Sessions");
    assert_eq!(site.errors(), ["pages/404.md N601"]);
}

#[test]
fn files_that_are_one_elsewhere_are_told() {
    let text = "---\ntopic: T\n---\n[a](../assets/Plan.pdf) [b](../assets/plan.pdf) [c](../assets/u\u{308}.pdf) [d](../assets/\u{fc}.pdf)\n";
    let site = event(&[("sessions/a.md", text)])
        .asset("assets/Plan.pdf")
        .asset("assets/plan.pdf")
        .asset("assets/u\u{308}.pdf")
        .asset("assets/\u{fc}.pdf")
        .build();
    assert_eq!(site.findings(), ["assets/plan.pdf N601", "assets/\u{fc}.pdf N601"]);
    assert!(site.has("assets/Plan.pdf") && site.has("assets/plan.pdf"), "nothing is lost here");
}

#[test]
fn no_page_is_called_like_a_device_of_windows() {
    let site = site(&[
        ("sessions/aux.md", "---\ntopic: Con\ntags: [NUL]\nmunicipalities: [Prn]\n---\n"),
        ("sessions/com1.en.md", "---\ntopic: Con\n---\n"),
        ("sessions/com1.md", "---\ntopic: Con\n---\n"),
        ("pages/lpt1.md", "---\ntitle: L\n---\n"),
    ]);
    let parts = site.paths().into_iter().flat_map(|path| path.split('/'));
    let impossible: Vec<&str> = parts.filter(|part| is_impossible_on_windows(part)).collect();
    assert_eq!(impossible, NONE);
    for path in ["sessions/aux-session.html", "sessions/com1-session.en.html", "themen/con-thema.html"] {
        assert!(site.has(path), "{path}: {:?}", site.paths());
    }
    let series = site_of_series("con");
    assert!(series.has("con-veranstaltung/index.html"), "{:?}", series.paths());
}

fn site_of_series(folder: &str) -> crate::support::Site {
    site(&[
        ("series.yaml", "title: S\n"),
        (&format!("{folder}/event.yaml"), EVENT),
        (&format!("{folder}/sessions/a.md"), "---\ntopic: T\n---\n"),
    ])
}

#[test]
fn names_that_windows_cannot_have_are_told() {
    let note = "---\ntopic: T\n---\n";
    let site = event(&[
        ("sessions/aux.md", note),
        ("sessions/b: was?.md", note),
        ("sessions/c. /d.md", note),
        ("sessions/c. /e.md", note),
        ("sessions/console.md", note),
    ])
    .asset("assets/nul.png")
    .build();
    let told = ["assets/nul.png N009", "sessions/aux.md N009", "sessions/b: was?.md N009", "sessions/c. /d.md N009"];
    assert_eq!(site.findings(), told);
}
