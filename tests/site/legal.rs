//! Imprint, privacy statement and accessibility statement: linked, or made of data.

use crate::support::{Event, NONE, Site, event};

const IMPRINT: &str = "
  impressum:
    name: Stadt Musterstadt
    rechtsform: Körperschaft des öffentlichen Rechts
    straße: Rathausplatz 1
    plz: 12345
    ort: Musterstadt
    vertreten durch: Bürgermeisterin Erika Beispiel
    e-mail: stadt@musterstadt.example
    telefon: +49 40 1234-0
    ust_id: DE123456789";
const PRIVACY: &str = "
  datenschutz:
    datenschutzbeauftragte: datenschutz@musterstadt.example
    hosting: |
      Die Seiten stehen auf einem Server der Stadt.

      Er protokolliert eine Woche lang, welche Seite wann abgerufen wurde.
    rechtsgrundlage: Art. 6 Abs. 1 Buchst. e DSGVO";
const ACCESSIBILITY: &str = "
  barrierefreiheit:
    vereinbarkeit: teilweise
    methode: Selbstbewertung
    datum: 2026-01-20
    überprüft am: 2026-02-20
    mängel:
      - {was: Fotos der Flipcharts, warum: nicht abgetippt, alternative: die Mitschrift}
      - {was: Alte Folien, ausnahme: ausgenommen}
    e-mail: web@musterstadt.example";

fn made(legal: &str) -> Event {
    let file = format!("title: Testcamp\nstart: 2017-01-26\nend: 2017-01-27\nrelease: all\nlegal:{legal}\n");
    event(&[("event.yaml", &file), ("sessions/a.md", "---\ntopic: A\n---\n## Ergebnisse\n\n- eins\n")])
}

fn whole() -> Site {
    made(&format!("\n  state: SH\n  contact: camp@musterstadt.example{IMPRINT}{PRIVACY}{ACCESSIBILITY}")).build()
}

fn findings(legal: &str) -> Vec<String> {
    made(legal).build().findings.iter().map(|finding| finding.code.number().to_owned()).collect()
}

/// What one finding of this code says is missing.
fn missing(legal: &str) -> Vec<String> {
    let site = made(legal).build();
    let told = site.findings.iter().filter(|finding| finding.code.number() == "N616");
    told.map(|finding| {
        let missing = finding.arguments.get("missing").map(ToString::to_string);
        missing.unwrap_or_else(|| finding.variant.unwrap_or_default().to_owned())
    })
    .collect()
}

#[test]
fn whole_data_makes_three_pages_that_every_page_links_to() {
    let site = whole();
    assert_eq!(site.findings(), NONE);
    let all = ["impressum.html", "datenschutz.html", "barrierefreiheit.html"];
    for page in site.pages().filter(|page| page.path != "404.html") {
        let links = page.leads_to("footer a");
        assert!(all.iter().all(|legal| links.iter().any(|link| link == legal)), "{}: {links:?}", page.path);
    }
}

#[test]
fn the_imprint_says_what_the_law_asks() {
    let page = whole().page("impressum.html");
    let text = page.text("main");
    for told in [
        "§ 5 des Digitale-Dienste-Gesetzes",
        "Stadt Musterstadt",
        "Körperschaft des öffentlichen Rechts",
        "12345 Musterstadt",
        "Bürgermeisterin Erika Beispiel",
        "DE123456789",
    ] {
        assert!(text.contains(told), "{told}: {text}");
    }
    assert_eq!(page.attributes("main a", "href"), ["mailto:stadt@musterstadt.example", "tel:+494012340"]);
}

#[test]
fn the_statement_follows_the_model() {
    let page = whole().page("barrierefreiheit.html");
    assert_eq!(
        page.texts("h2"),
        [
            "Stand der Vereinbarkeit mit den Anforderungen",
            "Nicht barrierefreie Inhalte",
            "Erstellung dieser Erklärung zur Barrierefreiheit",
            "Feedback und Kontaktangaben",
            "Durchsetzungsverfahren",
        ]
    );
    assert_eq!(
        page.texts("h3"),
        ["Unvereinbarkeit mit den Anforderungen", "Nicht im Anwendungsbereich der Rechtsvorschriften"]
    );
    let text = page.text("main");
    for told in [
        "wegen der folgenden Unvereinbarkeiten und Ausnahmen teilweise mit dem Landesbehindertengleichstellungsgesetz",
        "am 20. Januar 2026 erstellt",
        "am 20. Februar 2026 überprüft",
        "Beschwerdestelle für barrierefreie Informationstechnik",
        "§ 16 LBGG",
    ] {
        assert!(text.contains(told), "{told}: {text}");
    }
}

#[test]
fn nobody_claims_that_the_site_is_accessible() {
    let unsaid = ACCESSIBILITY.replace("    vereinbarkeit: teilweise\n", "");
    let site = made(&format!("\n  state: SH{IMPRINT}{unsaid}")).build();
    let text = site.page("barrierefreiheit.html").text("main");
    assert!(text.contains("ist noch nicht angegeben") && !text.contains("vollständig"), "{text}");
    for page in site.pages() {
        let text = page.text("body").to_lowercase();
        for claim in ["ist barrierefrei", "vollständig barrierefrei", "wcag", "konform"] {
            assert!(!text.contains(claim), "{}: {claim}", page.path);
        }
    }
}

#[test]
fn the_privacy_statement_says_what_is_true_here() {
    let text = whole().page("datenschutz.html").text("main");
    for told in [
        "setzt keine Cookies",
        "Unabhängiges Landeszentrum für Datenschutz",
        "camp@musterstadt.example",
        "Er protokolliert eine Woche lang",
        "nur mit Namen aufgeführt, wenn sie darin eingewilligt haben",
        // Of the imprint.
        "Rathausplatz 1",
    ] {
        assert!(text.contains(told), "{told}: {text}");
    }
    let none = made(&format!("\n  state: SH{IMPRINT}{PRIVACY}\nnames: none")).build();
    assert!(none.page("datenschutz.html").text("main").contains("nicht mit Namen aufgeführt"));
}

#[test]
fn what_is_missing_is_named() {
    assert_eq!(
        missing("\n  imprint: {name: Stadt Musterstadt, street: Rathausplatz 1, email: a@b.example}"),
        ["`postcode`, `town`, `phone`, `represented_by`"]
    );
    assert_eq!(
        missing(&format!("\n  state: SH{IMPRINT}\n  privacy: {{date: 2026-01-01}}")),
        ["`officer`, `hosting`, `legal_basis`"]
    );
    assert_eq!(
        missing("\n  state: SH\n  accessibility: {status: partial}"),
        ["`name`, `method`, `date`, `gaps`, `email`"]
    );
    assert_eq!(missing(&format!("{IMPRINT}{ACCESSIBILITY}")), ["state"]);
    let full = ACCESSIBILITY.replace("teilweise", "vollständig");
    assert_eq!(missing(&format!("\n  state: SH{IMPRINT}{full}")), ["contradiction"]);
}

#[test]
fn a_fault_is_told_once() {
    let slip = ACCESSIBILITY.replace("teilweise", "halb");
    assert_eq!(findings(&format!("\n  state: SH{IMPRINT}{PRIVACY}{slip}")), ["N107"]);
    let slip = ACCESSIBILITY.replace("methode:", "metode:");
    assert_eq!(findings(&format!("\n  state: SH{IMPRINT}{PRIVACY}{slip}")), ["N104"]);
    let slip = format!("\n  state: Atlantis{IMPRINT}{PRIVACY}{ACCESSIBILITY}");
    assert_eq!(findings(&slip), ["N107"]);
}

#[test]
fn each_page_may_be_a_link_or_be_made() {
    let links = "\n  privacy: https://www.example.org/p\n  accessibility: https://www.example.org/a";
    let site = made(&format!("{links}{IMPRINT}")).build();
    assert_eq!(site.findings(), NONE);
    assert!(site.has("impressum.html") && !site.has("datenschutz.html") && !site.has("barrierefreiheit.html"));
}

#[test]
fn a_page_of_that_name_gives_way() {
    let legal = format!("\n  state: SH{IMPRINT}{PRIVACY}{ACCESSIBILITY}");
    let site = made(&legal).bytes("pages/impressum.md", b"# Altes Impressum\n").build();
    assert_eq!(site.page("impressum.html").text("h1"), "Impressum");
    assert_eq!(site.findings().len(), 1, "{:?}", site.findings());
    assert!(site.findings()[0].contains("N601"), "{:?}", site.findings());
}

#[test]
fn a_federal_body_has_another_body_and_a_land_never_that() {
    let federal = made(&format!("\n  state: Bund{IMPRINT}{ACCESSIBILITY}")).build();
    assert!(federal.page("barrierefreiheit.html").text("main").contains("§ 16 BGG"));
    let unknown = made(&format!("{IMPRINT}{ACCESSIBILITY}")).build();
    let text = unknown.page("barrierefreiheit.html").text("main");
    assert!(text.contains("richtet sich nach dem Recht des Landes") && !text.contains("BGG"), "{text}");
}

#[test]
fn in_english_too() {
    let legal = format!("\n  state: SH{IMPRINT}{PRIVACY}{ACCESSIBILITY}\nlanguage: en");
    let site = made(&legal).build();
    assert_eq!(site.findings(), NONE);
    assert_eq!(site.page("imprint.html").text("h1"), "Legal notice");
    assert!(site.page("accessibility.html").text("main").contains("partially compliant with LBGG"));
    assert!(site.page("privacy.html").text("main").contains("sets no cookies"));
}

#[test]
fn whom_the_law_wants_named_is_named_there_and_nowhere_else() {
    let people = b"- {key: p1, name: Erika Beispiel}\n";
    let legal = format!("\n  state: SH{IMPRINT}{PRIVACY}{ACCESSIBILITY}");
    let site = made(&legal).bytes("people.yaml", people).build();
    assert_eq!(site.findings(), NONE);
    assert_eq!(site.files_with("erika beispiel"), ["impressum.html"]);
    let elsewhere = made(&legal).bytes("people.yaml", people).bytes("sessions/b.md", b"# B\n\nErika Beispiel kam.\n");
    assert!(elsewhere.build_unchecked().errors().iter().any(|told| told.contains("N505")));
}

#[test]
fn an_old_statement_is_told_against_the_day() {
    let legal = format!("\n  state: SH{IMPRINT}{PRIVACY}{ACCESSIBILITY}");
    let advice = |day| made(&legal).today(day).build().advice();
    assert_eq!(advice("2027-02-20"), NONE);
    let told = advice("2027-02-21");
    assert!(told.len() == 1 && told[0].contains("N618"), "{told:?}");
}

#[test]
fn stale_laws_are_told_where_they_stand() {
    let site = made(&format!(
        "\n  state: SH{IMPRINT}\n    responsible: nach § 55 Abs. 2 RStV die Pressestelle{PRIVACY}{ACCESSIBILITY}"
    ))
    .bytes("pages/info.md", "# Info\n\nNach § 5 TMG und TTDSG.\n".as_bytes())
    .bytes("sessions/b.md", "# B\n\nIm TMG stand das.\n\n## Ergebnisse\n\n- x\n".as_bytes())
    .build();
    let told: Vec<(&str, String, Option<String>)> = site
        .findings
        .iter()
        .filter(|finding| finding.code.number() == "N617")
        .map(|finding| {
            let path = finding.path().map_or("", |path| path.as_str());
            let patch = finding.patch.as_ref().map(|patch| patch.replacement.clone());
            (path, finding.severity.name().to_owned(), patch)
        })
        .collect();
    let warning = "warning".to_owned();
    assert_eq!(
        told,
        [
            ("event.yaml", warning.clone(), Some("§ 18 Abs. 2 MStV".to_owned())),
            ("pages/info.md", warning.clone(), Some("DDG".to_owned())),
            ("pages/info.md", warning, Some("TDDDG".to_owned())),
            ("sessions/b.md", "note".to_owned(), None),
        ]
    );
}

#[test]
fn simpler_words_are_linked_in_the_header() {
    let links = "\n  leichte_sprache: leicht.md\n  dgs: https://www.example.org/dgs\n  imprint: https://www.example.org/i\n  privacy: https://www.example.org/p\n  accessibility: https://www.example.org/a";
    let site = made(links).bytes("pages/leicht.md", b"# Leicht\n").build();
    assert_eq!(site.findings(), NONE);
    let page = site.page("sessions/a.html");
    assert_eq!(page.texts("header .simpler a"), ["Leichte Sprache", "Gebärdensprache"]);
    assert_eq!(page.attributes("header .simpler a", "href"), ["../leicht.html", "https://www.example.org/dgs"]);
    assert_eq!(made("\n  imprint: https://www.example.org/i").build().page("index.html").count(".simpler"), 0);
}
