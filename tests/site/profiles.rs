//! Pages about people: only by a record that covers them, never for search engines, and no more than was agreed.

use crate::support::{EVENT, NONE, Site, event};

const PEOPLE: &str = "\
- {key: p01, name: Erika Beispiel, municipality: Norderstedt, function: IT-Leitung, consent: {scope: profile, date: 2017-01-26}}
- {key: p02, name: Otto Ohnewort, consent: {scope: name, date: 2017-01-26}}
- {key: p03, name: Rita Jawort}
- {key: p04, name: Erika Beispiel, consent: {scope: profile, date: 2017-01-26}}
- {key: p05, name: Adele Zander, consent: {scope: profile, date: 2017-01-26}}
";
const NOTES: [(&str, &str); 3] = [
    (
        "sessions/a.md",
        "---\ntopic: A\nhosts: [p01, p02]\nscribes: [p01]\nparticipants: [p03, p05, Norderstedt]\n---\nText\n",
    ),
    ("sessions/b.md", "---\ntopic: B\nmunicipalities: [Norderstedt]\nparticipants: [p01]\n---\nText\n"),
    ("sessions/c.md", "---\ntopic: C\nhosts: [p05]\nstatus: draft\n---\nText\n"),
];

fn site(people: &str) -> Site {
    let mut files = vec![("people.yaml", people)];
    files.extend(NOTES);
    event(&files).build()
}

#[test]
fn a_profile_has_a_page_and_is_linked_to() {
    let site = site(PEOPLE);
    let page = site.page("personen/erika-beispiel.html");
    assert_eq!(page.text("h1"), "Erika Beispiel");
    assert_eq!(page.texts(".facts dd"), ["IT-Leitung", "Norderstedt"]);
    assert_eq!(page.texts("section h2"), ["Angeboten", "Mitgeschrieben", "Teilgenommen"]);
    assert_eq!(page.texts("section .title-link"), ["A", "A", "B"]);
    let session = site.page("sessions/a.html");
    let links = session.attributes(".facts a", "href");
    assert_eq!(links.iter().filter(|link| *link == "../personen/erika-beispiel.html").count(), 2);
    assert!(links.contains(&"../personen/adele-zander.html".to_owned()));
    assert!(session.text(".facts").contains("Otto Ohnewort"));
    assert!(session.text(".facts").contains("3 Personen: Adele Zander, 1 aus Norderstedt, 1 ohne Angabe"));
}

#[test]
fn only_profiles_have_pages_and_namesakes_are_numbered() {
    let site = site(PEOPLE);
    let pages: Vec<&str> = site.paths().into_iter().filter(|path| path.starts_with("personen/")).collect();
    let expected = ["adele-zander", "erika-beispiel-2", "erika-beispiel", "index"];
    assert_eq!(pages, expected.map(|name| format!("personen/{name}.html")));
    let listed = site.page("personen/index.html").texts(".title-link");
    assert_eq!(listed, ["Erika Beispiel", "Erika Beispiel", "Adele Zander"]);
    // Of a draft nothing is told, not even that somebody hosted it.
    assert_eq!(site.page("personen/adele-zander.html").texts("section .title-link"), ["A"]);
}

#[test]
fn search_engines_are_asked_to_stay_away() {
    let site = site(PEOPLE);
    for page in site.pages() {
        // What is printed or listed there stands on other pages already.
        let is_left_out =
            page.path.starts_with("personen/") || ["404.html", "druck.html", "suche.html"].contains(&&*page.path);
        let asked = page.attributes("meta[name=robots]", "content") == ["noindex"];
        assert_eq!(asked, is_left_out, "{}", page.path);
    }
}

#[test]
fn without_a_profile_nothing_speaks_of_such_pages() {
    for people in [PEOPLE.replace("profile", "name"), String::new()] {
        let site = site(&people);
        assert_eq!(site.files_with("personen/"), NONE);
    }
    let yaml = format!("{EVENT}names: none\n");
    let mut files = vec![("people.yaml", PEOPLE), ("event.yaml", yaml.as_str())];
    files.extend(NOTES);
    assert_eq!(event(&files).build().files_with("personen/"), NONE);
}

#[test]
fn a_file_in_the_place_of_a_person_is_a_clash() {
    let mut files = vec![("people.yaml", PEOPLE), ("static/personen/adele-zander.html", "<p>x")];
    files.extend(NOTES);
    let site = event(&files).build_unchecked();
    assert_eq!(site.errors(), ["static/personen/adele-zander.html N601"]);
}

#[test]
fn a_register_of_many_people_is_paged() {
    let person = |n: usize| {
        format!("- {{key: p{n}, name: Erika Beispiel-{n}, consent: {{scope: profile, date: 2017-01-26}}}}\n")
    };
    let people: String = (1..=201).map(person).collect();
    let site = event(&[("people.yaml", &people), ("sessions/a.md", "---\ntopic: A\nhosts: [p1]\n---\nText\n")]).build();
    assert_eq!(site.page("personen/seite-2.html").count(".rows li"), 1);
}
