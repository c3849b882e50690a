//! Several events in one site.

use crate::support::{NONE, Site, event};

fn series() -> Site {
    event(&[
        ("series.yaml", "title: Familientreffen\nlanguage: de\n"),
        ("2017/event.yaml", "title: Treffen 2017\nstart: 2017-01-26\nrelease: all\n"),
        ("2017/sessions/e-akte.md", "---\ntopic: E-Akte\nmunicipalities: [Düren]\ntags: [Posteingang]\nstart: 2017-01-26T11:00\n---\n## Ergebnisse\n- a\n"),
        ("2018/event.yaml", "title: Treffen 2018\nstart: 2018-02-01\nrelease: all\n"),
        ("2018/sessions/e-akte.md", "---\ntopic: E-Akte\nmunicipalities: [Düren]\ntags: [Posteingang]\nstart: 2018-02-01T11:00\n---\n[damals](../../2017/sessions/e-akte.md)\n\n## Ergebnisse\n- a\n"),
        ("pages/impressum.md", "# Impressum\n"),
        ("2018/pages/anfahrt.md", "# Anfahrt\n"),
    ])
    .build()
}

#[test]
fn each_event_has_its_folder() {
    let site = series();
    assert_eq!(site.findings(), NONE);
    for path in [
        "2017/index.html",
        "2017/programm.html",
        "2017/sessions/index.html",
        "2017/sessions/e-akte.html",
        "2018/sessions/e-akte.html",
        "2018/anfahrt.html",
        "impressum.html",
        "index.html",
    ] {
        assert!(site.has(path), "{path}: {:?}", site.paths());
    }
    for path in ["programm.html", "sessions/index.html", "2017/themen/index.html"] {
        assert!(!site.has(path), "{path}");
    }
}

#[test]
fn what_holds_for_the_whole_series_is_not_heeded_in_one_event_and_told() {
    let site = event(&[
        ("series.yaml", "title: Familientreffen\nrelease: all\n"),
        (
            "2017/event.yaml",
            "title: Treffen\nstart: 2017-01-26\nrelease: all\nnames: none\nlizenz: CC0\nprogress: true\n",
        ),
        ("2017/sessions/a.md", "---\ntopic: A\n---\n"),
    ]);
    let site = site.build();
    let told: Vec<String> = site.findings().into_iter().filter(|told| told.ends_with("N104")).collect();
    assert_eq!(told, ["2017/event.yaml:5:1 N104", "2017/event.yaml:6:1 N104", "series.yaml:2:1 N104"]);
    let variants = site.findings.iter().filter_map(|finding| finding.variant).collect::<Vec<_>>();
    assert!(variants.contains(&"of-series") && variants.contains(&"of-event"), "{variants:?}");
}

#[test]
fn the_start_page_leads_to_the_events() {
    let site = series();
    let links = site.page("index.html").leads_to("main a");
    assert!(
        links.contains(&"2017/index.html".to_owned()) && links.contains(&"2018/index.html".to_owned()),
        "{links:?}"
    );
    assert_eq!(site.page("index.html").text("h1"), "Familientreffen");
    assert_eq!(site.page("2017/index.html").text("h1"), "Treffen 2017");
}

#[test]
fn topics_municipalities_and_tags_are_shared() {
    let site = series();
    for path in ["themen/e-akte.html", "kommunen/dueren.html", "schlagwoerter/posteingang.html"] {
        let links = site.page(path).leads_to("main a");
        for session in ["2017/sessions/e-akte.html", "2018/sessions/e-akte.html"] {
            assert!(links.iter().any(|link| link.starts_with(session)), "{path} lacks {session}: {links:?}");
        }
        assert!(site.page(path).says("Treffen 2017") && site.page(path).says("Treffen 2018"), "{path}");
    }
}

#[test]
fn the_same_outcome_in_two_events_is_two() {
    let ids = series().page("themen/e-akte.html").attributes(".outcomes > .outcome", "id");
    assert_eq!(ids.len(), 2);
    assert_ne!(ids[0], ids[1]);
}

#[test]
fn a_link_across_events_is_remembered() {
    let site = series();
    assert_eq!(
        site.page("2017/sessions/e-akte.html").leads_to("[aria-labelledby$=mentioned-in] a.title-link"),
        ["2018/sessions/e-akte.html"]
    );
}

#[test]
fn the_lists_of_the_root_hold_for_all() {
    let site = event(&[
        ("series.yaml", "title: Reihe\n"),
        ("municipalities.yaml", "- {id: dn, name: Düren}\n"),
        ("topics.yaml", "- {id: ea, label: E-Akte, aliases: [Digitale Akte]}\n"),
        ("2017/event.yaml", "title: Treffen 2017\nstart: 2017-01-26\nrelease: all\n"),
        ("2017/sessions/a.md", "---\ntopic: Digitale Akte\nmunicipalities: [Dueren]\n---\n"),
    ])
    .build();
    assert_eq!(site.findings(), NONE);
    assert!(site.has("kommunen/dn.html") && site.has("themen/ea.html"), "{:?}", site.paths());
}

#[test]
fn each_event_keeps_its_own_release() {
    let site = event(&[
        ("series.yaml", "title: Reihe\n"),
        ("2017/event.yaml", "title: Eins\nstart: 2017-01-26\nrelease: all\n"),
        ("2017/sessions/a.md", "---\ntopic: Offen\n---\n"),
        ("2018/event.yaml", "title: Zwei\nstart: 2018-01-26\nrelease: approved\n"),
        ("2018/sessions/b.md", "---\ntopic: Geheim\n---\n"),
    ])
    .build();
    assert!(site.has("2017/sessions/a.html"));
    assert_eq!(site.files_with("geheim"), NONE);
}

#[test]
fn an_event_may_be_called_like_a_part_of_the_site() {
    let site = event(&[
        ("series.yaml", "title: Reihe\n"),
        ("themen/event.yaml", "title: Eins\nstart: 2017-01-26\nrelease: all\n"),
        ("themen/sessions/a.md", "---\ntopic: T\n---\n"),
    ])
    .build();
    assert!(site.has("themen-veranstaltung/sessions/a.html"), "{:?}", site.paths());
    assert!(site.has("themen/t.html"));
}
