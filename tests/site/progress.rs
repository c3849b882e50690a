//! How far next steps have come, and where to tell of it.

use crate::support::{EVENT, Event, LEGAL, NONE, Site, event};
use percent_encoding::percent_decode_str;

const STEPS: &str = "---\ntopic: E-Akte\nmunicipalities: [Düren]\n---\n## Nächste Schritte\n\
    - [ ] Verteiler (Düren, bis 31.03.2017)\n- [ ] Muster (Düren, bis 31.05.2017)\n- [x] Raum (Düren, bis 01.02.2017)\n\
    - Treffen im Herbst (Düren, bis 01.02.2017)\n- [ ] Liste (Norderstedt)\n";

fn steps(progress: bool) -> Event {
    event(&[("event.yaml", &format!("{EVENT}progress: {progress}\n")), ("sessions/a.md", STEPS)])
}

const PAGES: [&str; 5] = [
    "was-herauskam/naechste-schritte.html",
    "was-herauskam/naechste-schritte/offen.html",
    "was-herauskam/index.html",
    "themen/e-akte.html",
    "kommunen/dueren.html",
];

#[test]
fn nothing_of_it_is_told_unless_the_publisher_wants_it() {
    let site = steps(false).today("2017-04-15").build();
    for page in site.pages() {
        let text = page.text("main");
        for word in ["überfällig", "keine Rückmeldung", "Aufgaben erledigt", "Stand:"] {
            assert!(!text.contains(word), "{}: {word}", page.path);
        }
    }
}

#[test]
fn with_a_day_what_is_past_is_overdue() {
    let site = steps(true).today("2017-04-15").build();
    for path in PAGES {
        assert!(site.page(path).count(".overdue") <= 1, "{path}");
        assert!(!site.page(path).says("keine Rückmeldung"), "{path}");
    }
    let page = site.page(PAGES[0]);
    assert_eq!(page.texts(".overdue"), ["überfällig"], "neither what is due later, nor done, nor only suggested");
    assert!(page.says("Stand: 15. April 2017"));
    assert_eq!(site.page("kommunen/dueren.html").texts(".overdue"), ["überfällig"]);
    let on_the_day = steps(true).today("2017-03-31").build();
    assert_eq!(on_the_day.page(PAGES[0]).count(".overdue"), 0, "the last day is not yet past");
}

#[test]
fn without_a_day_only_that_nothing_was_heard() {
    let site = steps(true).build();
    let page = site.page(PAGES[0]);
    assert_eq!(page.count(".overdue"), 0);
    assert_eq!(page.texts(".unheard"), ["keine Rückmeldung", "keine Rückmeldung"]);
    assert!(!page.says("Stand:"));
}

#[test]
fn tasks_are_counted_and_suggestions_are_not() {
    let site = steps(true).build();
    for (path, selector) in [
        ("was-herauskam/index.html", ".progress p"),
        ("was-herauskam/naechste-schritte.html", ".progress p"),
        ("index.html", ".progress p"),
    ] {
        assert_eq!(site.page(path).text(selector), "1 von 4 Aufgaben erledigt", "{path}");
    }
    assert!(site.page("themen/e-akte.html").says("1 von 4 Aufgaben erledigt"));
    assert!(site.page("kommunen/dueren.html").says("1 von 3 Aufgaben erledigt"));
    assert_eq!(
        site.page("was-herauskam/naechste-schritte.html").texts(".ledger-head p"),
        ["1 von 3 Aufgaben erledigt", "0 von 1 Aufgabe erledigt"]
    );
}

fn with_contact(contact: &str) -> Event {
    let legal = LEGAL.trim_end().trim_end_matches('}');
    let note = "---\ntopic: T\ntitle: „Größe“ & Maß, 100 %?\n---\n## Nächste Schritte\n- [ ] Ä & B + C=D\n\n## Ergebnisse\n- a\n";
    event(&[("event.yaml", &format!("{EVENT}{legal}, contact: \"{contact}\"}}\n")), ("sessions/größe.md", note)])
}

#[test]
fn a_mail_to_the_publisher_names_what_it_is_about() {
    let site = with_contact("digital@stadt.example").build();
    let page = site.page("sessions/groesse.html");
    let links = page.attributes("a[href^=mailto]", "href");
    assert_eq!(links.len(), 2, "one for the step, one for the session: {links:?}");
    for link in &links {
        assert!(link.bytes().all(|byte| byte.is_ascii_graphic()), "{link}");
        let (address, query) = link.split_once('?').expect("a subject");
        assert_eq!(address, "mailto:digital@stadt.example");
        assert!(query.starts_with("subject=") && !query[8..].contains(['&', '=', '+', '?', '#', ' ', '"']), "{query}");
    }
    let subject = |link: &str| {
        percent_decode_str(link.split_once("subject=").expect("a subject").1).decode_utf8_lossy().into_owned()
    };
    assert_eq!(subject(&links[1]), "Rückmeldung zu „„Größe“ & Maß, 100 %?“ (groesse)");
    let step = subject(&links[0]);
    assert!(step.starts_with("Rückmeldung zu „Ä & B + C=D“ (groesse#o-"), "{step}");
    assert_eq!(site.page("was-herauskam/naechste-schritte.html").attributes("a.feedback", "href"), [links[0].as_str()]);
    assert_eq!(site.page("was-herauskam/ergebnisse.html").count("a.feedback"), 0);
}

#[test]
fn the_filter_knows_where_to_write_to() {
    let form = |site: &Site, list: &str| {
        let page = site.page(&format!("was-herauskam/{list}.html"));
        ["data-feedback", "data-subject"].map(|name| page.attributes("#_filter", name))
    };
    let site = with_contact("digital@stadt.example").build();
    let [href, subject] = form(&site, "naechste-schritte");
    assert_eq!(
        (href, subject),
        (vec!["mailto:digital@stadt.example?subject=".to_owned()], vec!["Rückmeldung zu „{name}“ ({id})".to_owned()])
    );
    assert_eq!(form(&site, "ergebnisse"), [NONE; 2]);
    let site = with_contact("https://stadt.example/kontakt").build();
    assert_eq!(form(&site, "naechste-schritte"), [vec!["https://stadt.example/kontakt".to_owned()], vec![]]);
    let site = with_contact("Rathaus, Zimmer 3").build();
    assert_eq!(form(&site, "naechste-schritte"), [NONE; 2]);
    assert!(!site.page("was-herauskam/naechste-schritte.html").html.contains("class=\"feedback\""));
}

#[test]
fn a_contact_may_be_a_page_or_missing() {
    let site = with_contact("https://stadt.example/kontakt").build();
    assert_eq!(site.page("sessions/groesse.html").attributes("a[href*=kontakt]", "href").len(), 2);
    let site = with_contact("mailto:digital@stadt.example").build();
    assert_eq!(
        site.page("sessions/groesse.html").attributes("a[href^='mailto:digital@stadt.example?']", "href").len(),
        2
    );
    for contact in ["Rathaus, Zimmer 3", "a@b", "@stadt.example", "x@y.de, z@y.de", "x@y.de?bcc=z", ""] {
        let site = with_contact(contact).build();
        assert_eq!(site.page("sessions/groesse.html").count("a[href^=mailto]"), 0, "{contact}");
        assert!(!site.page("sessions/groesse.html").says("Rückmeldung geben"), "{contact}");
    }
}

#[test]
fn long_titles_are_cut_in_subjects() {
    let title = "ü".repeat(400);
    let legal = LEGAL.trim_end().trim_end_matches('}');
    let site = event(&[
        ("event.yaml", &format!("{EVENT}{legal}, contact: a@stadt.example}}\n")),
        ("sessions/a.md", &format!("---\ntopic: T\ntitle: {title}\n---\nx\n")),
    ])
    .build();
    let links = site.page("sessions/a.html").attributes("a[href^=mailto]", "href");
    assert!(links[0].len() < 1000 && links[0].contains("%E2%80%A6"), "{links:?}");
}
