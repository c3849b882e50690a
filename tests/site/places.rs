//! Municipalities: found under every spelling, never merged, never made of a person's name.

use crate::support::{NONE, event, note, site};

const LIST: &str = "\
- {id: norderstedt, name: Stadt Norderstedt, short: Norderstedt, ags: 01060063}
- {id: duesseldorf, name: Düsseldorf, ags: 05111000}
- {id: heidekreis, name: Landkreis Heidekreis, short: Heidekreis, kind: district, ags: 03358}
";

fn municipalities(files: &[(&str, &str)]) -> Vec<String> {
    site(files).page("kommunen/index.html").texts("#letters ~ .index a, [aria-labelledby$=letters] .index a")
}

#[test]
fn fuerth_and_furth_stay_apart() {
    let site = note("---\ntopic: T\nmunicipalities: [Fürth, Furth]\n---\n");
    assert_eq!(site.page("kommunen/fuerth.html").text("h1"), "Fürth");
    assert_eq!(site.page("kommunen/furth.html").text("h1"), "Furth");
}

#[test]
fn eleven_namesakes_get_eleven_addresses() {
    let list: String = (1..=11).map(|n| format!("- {{name: Neuenkirchen, ags: 0335{n:04}}}\n")).collect();
    let site = event(&[
        ("municipalities.yaml", &list),
        ("sessions/a.md", "---\ntopic: T\nmunicipalities: [\"03350001\", \"03350011\"]\n---\n"),
    ])
    .build();
    for n in [1, 11] {
        assert_eq!(site.page(&format!("kommunen/neuenkirchen-0335{n:04}.html")).text("h1"), "Neuenkirchen");
    }
    assert!(!site.has("kommunen/neuenkirchen.html"), "one namesake must not look like the only one");
    let findings = site.findings();
    assert!(findings.len() == 1 && findings[0].ends_with("N602"), "one finding for all namesakes: {findings:?}");
}

#[test]
fn a_name_of_several_places_is_not_guessed() {
    let site = event(&[
        ("municipalities.yaml", "- {name: Neuenkirchen, ags: 03357036}\n- {name: Neuenkirchen, ags: 05566068}\n"),
        ("sessions/a.md", "---\ntopic: T\nmunicipalities: [Neuenkirchen]\n---\n"),
    ])
    .build();
    assert!(site.findings().contains(&"sessions/a.md:3:18 N206".to_owned()), "{:?}", site.findings());
    assert!(!site.page("sessions/a.html").says("Neuenkirchen"));
}

#[test]
fn spellings_of_a_listed_place_are_one_place() {
    for spelling in ["Duesseldorf", "DÜSSELDORF", "Du\u{308}sseldorf", "05111000", "duesseldorf"] {
        let text = format!("---\ntopic: T\nmunicipalities: [{spelling}]\n---\n");
        let site = site(&[("municipalities.yaml", LIST), ("sessions/a.md", &text)]);
        assert_eq!(site.findings(), NONE, "{spelling}");
        assert_eq!(site.page("sessions/a.html").leads_to(".facts a"), ["kommunen/duesseldorf.html"], "{spelling}");
    }
}

#[test]
fn name_short_name_and_alias_mean_the_same() {
    for spelling in ["Norderstedt", "Stadt Norderstedt", "stadt norderstedt"] {
        let text = format!("---\ntopic: T\nparticipants: [{spelling}]\n---\n");
        let site = site(&[("municipalities.yaml", LIST), ("sessions/a.md", &text)]);
        assert_eq!(site.page("sessions/a.html").leads_to(".facts a"), ["kommunen/norderstedt.html"], "{spelling}");
    }
}

#[test]
fn a_place_that_the_list_lacks_is_a_finding_that_says_which_is_meant() {
    let site =
        site(&[("municipalities.yaml", LIST), ("sessions/a.md", "---\ntopic: T\nmunicipalities: [Nordestedt]\n---\n")]);
    assert_eq!(site.findings(), ["sessions/a.md:3:18 N201"]);
    let finding = site.findings.iter().find(|finding| finding.code.number() == "N201").expect("it is there");
    assert_eq!(finding.arguments.get("suggestion"), Some("Norderstedt"));
}

#[test]
fn spellings_that_look_alike_are_reported_where_no_list_can_tell() {
    let site = site(&[
        ("sessions/a.md", "---\ntopic: T\nmunicipalities: [Ibbenbüren]\n---\n"),
        ("sessions/b.md", "---\ntopic: T\nmunicipalities: [Ibbenbühren]\n---\n"),
    ]);
    assert_eq!(site.findings(), ["sessions/b.md:3:18 N208"]);
}

#[test]
fn a_name_never_becomes_a_municipality() {
    let mut notes = Vec::new();
    for name in ["Petra Musterfrau", "Petra Musterfrau, Norderstedt", "P. Musterfrau (Norderstedt)", "Musterfrau"] {
        for key in ["participants", "hosts", "scribes"] {
            notes.push((format!("sessions/{}.md", notes.len()), format!("---\ntopic: T\n{key}: [\"{name}\"]\n---\n")));
        }
    }
    let files = notes.iter().map(|(path, text)| (path.as_str(), text.as_str()));
    let files: Vec<(&str, &str)> = files.chain([("municipalities.yaml", LIST)]).collect();
    let site = site(&files);
    assert_eq!(site.files_with("Musterfrau"), NONE);
    assert_eq!(site.findings(), NONE);
}

#[test]
fn a_place_never_becomes_a_person() {
    let site = site(&[
        ("municipalities.yaml", LIST),
        (
            "sessions/a.md",
            "---\ntopic: T\nparticipants: [Norderstedt, Düsseldorf (2), \"Heidekreis: 3\", 2 × Norderstedt, 14]\n---\n",
        ),
    ]);
    let facts = site.page("sessions/a.html").text(".facts");
    for words in ["22 Personen", "3 aus Norderstedt", "2 aus Düsseldorf", "3 aus Heidekreis", "14 ohne Angabe"] {
        assert!(facts.contains(words), "{words} in {facts}");
    }
    assert_eq!(site.all_findings().iter().filter(|finding| finding.contains("N501")).count(), 0);
}

#[test]
fn a_comma_divides_a_name_from_a_place_only_where_the_first_part_is_no_place() {
    let site = site(&[
        ("municipalities.yaml", LIST),
        (
            "sessions/a.md",
            "---\ntopic: T\nparticipants: [\"Petra Musterfrau, Norderstedt\", \"Düsseldorf, Amt 10\"]\n---\n",
        ),
    ]);
    assert_eq!(site.page("sessions/a.html").leads_to(".facts a[href*=kommunen]"), ["kommunen/norderstedt.html"]);
    assert!(site.page("sessions/a.html").text(".facts").contains("2 Personen"));
    assert_eq!(site.files_with("Amt 10"), NONE);
}

#[test]
fn without_a_list_places_are_gathered_only_from_keys_that_hold_places() {
    let site = site(&[
        ("sessions/a.md", "---\ntopic: T\nparticipants: [Düren, Kiel, {municipality: Husum, count: 2}]\n---\n"),
        ("sessions/b.md", "---\ntopic: U\nmunicipalities: [Düren]\n---\n"),
    ]);
    assert!(site.has("kommunen/dueren.html") && site.has("kommunen/husum.html"));
    assert_eq!(site.files_with("Kiel"), NONE, "nobody has said that Kiel is a place");
    assert!(site.page("sessions/a.html").text(".facts").contains("1 aus Düren"));
}

#[test]
fn who_comes_from_where_the_event_was_is_no_name() {
    let yaml = format!("{}location: {{municipality: Norderstedt}}\n", crate::support::EVENT);
    let legal = [("event.yaml", yaml.as_str())];
    let files = |text: &'static str| legal.into_iter().chain([("sessions/a.md", text)]).collect::<Vec<_>>();
    let site = crate::support::site(&files(
        "---\ntopic: T\nparticipants: [Norderstedt, Kiel]\nhosts: [Norderstedt (2)]\n---\n",
    ));
    assert!(site.page("sessions/a.html").text(".facts").contains("1 aus Norderstedt"));
    let advice = site.all_findings();
    assert_eq!(advice.iter().filter(|finding| finding.contains("N501")).count(), 1, "only of Kiel: {advice:?}");
    let unnamed = crate::support::site(&files("---\ntopic: T\n---\n"));
    assert!(!unnamed.has("kommunen/norderstedt.html"), "nobody is said to have come from there");
}

#[test]
fn other_bodies_are_listed_apart_and_not_counted() {
    let site = site(&[
        ("municipalities.yaml", "- {name: Düren}\n- {name: Bundesdruckerei, kind: provider}\n"),
        ("sessions/a.md", "---\ntopic: T\nparticipants: [Düren, Bundesdruckerei]\n---\n"),
    ]);
    let page = site.page("kommunen/index.html");
    assert_eq!(page.texts("[aria-labelledby$=letters] a[href$='.html']"), ["Düren"]);
    assert_eq!(page.texts("[aria-labelledby$=bodies] a[href$='.html']"), ["Bundesdruckerei"]);
    assert!(site.page("index.html").text(".figures").contains("1"));
}

#[test]
fn the_register_is_sorted_as_germans_sort() {
    let names = "Zwickau, Ölde, Oldenburg, Ahlen, Äpfingen, Aachen";
    let text = format!("---\ntopic: T\nmunicipalities: [{names}]\n---\n");
    let sorted: Vec<String> =
        municipalities(&[("sessions/a.md", &text)]).into_iter().filter(|name| name.chars().count() > 1).collect();
    assert_eq!(sorted, ["Aachen", "Ahlen", "Äpfingen", "Ölde", "Oldenburg", "Zwickau"]);
}

#[test]
fn one_municipality_shows_who_else_works_on_the_same() {
    let site = site(&[
        ("sessions/a.md", "---\ntopic: E-Akte\nmunicipalities: [Düren]\ncontinues: [Düren]\n---\n"),
        (
            "sessions/b.md",
            "---\ntopic: E-Akte\nparticipants: [{municipality: Husum}]\ncontinues: [Husum]\npractice: [{municipality: Husum, state: planned}]\n---\n",
        ),
    ]);
    let page = site.page("kommunen/dueren.html");
    assert!(page.text("section[aria-labelledby$=companions]").contains("Husum"));
    assert_eq!(site.page("kommunen/husum.html").texts("section[aria-labelledby$=practice] .state"), ["geplant"]);
}

#[test]
fn each_letter_of_the_register_stands_once() {
    let site =
        event(&[("sessions/a.md", "---\ntopic: T\nmunicipalities: [Altdorf, \"(Bad) Berka\", Burg]\n---\n")]).build();
    assert_eq!(site.findings(), NONE);
}
