//! Links to where the notes are kept.

use crate::support::{NONE, Site, event, site};

const NOTE: (&str, &str) = ("sessions/a.md", "---\ntopic: E-Akte\n---\nText\n");
const EVENT: &str = "title: T\nstart: 2017-01-26\nrelease: all\n";

fn with(repository: &str) -> Site {
    site(&[("event.yaml", &format!("{EVENT}repository: {repository}\n")), NOTE])
}

fn links(site: &Site) -> Vec<String> {
    site.page("sessions/a.html").attributes(".note-origin a", "href")
}

#[test]
fn a_session_leads_to_its_note() {
    let site = event(&[("event.yaml", &format!("{EVENT}repository: https://github.com/amt/camp.git\n")), NOTE])
        .url("https://www.example.org/camp/")
        .build_unchecked();
    let page = site.page("sessions/a.html");
    assert_eq!(page.texts(".note-origin a"), ["Quelle der Mitschrift", "Mitschrift bearbeiten", "Fehler melden"]);
    assert_eq!(
        links(&site),
        [
            "https://github.com/amt/camp/blob/main/sessions/a.md",
            "https://github.com/amt/camp/edit/main/sessions/a.md",
            "https://github.com/amt/camp/issues/new?title=Fehler%20in%20%E2%80%9EE-Akte%E2%80%9C\
             &body=Was%20stimmt%20nicht%2C%20und%20wie%20ist%20es%20richtig%3F%0A%0A%0A%0A\
             Seite%3A%20https%3A%2F%2Fwww.example.org%2Fcamp%2Fsessions%2Fa.html%0ADatei%3A%20sessions%2Fa.md%0A",
        ]
    );
    assert_eq!(site.findings(), NONE);
}

#[test]
fn a_version_leads_to_its_own_note() {
    let yaml = format!("{EVENT}repository: https://codeberg.org/amt/camp\n");
    let site = site(&[("event.yaml", &yaml), NOTE, ("sessions/a.en.md", "---\ntitle: File\n---\n")]);
    let links = site.page("sessions/a.en.html").attributes(".note-origin a", "href");
    assert_eq!(links[1], "https://codeberg.org/amt/camp/_edit/main/sessions/a.en.md");
}

#[test]
fn each_forge_is_known_or_named() {
    for (repository, edit) in [
        ("https://gitlab.opencode.de/amt/camp", "https://gitlab.opencode.de/amt/camp/-/edit/main/sessions/a.md"),
        ("https://codeberg.org/amt/camp/", "https://codeberg.org/amt/camp/_edit/main/sessions/a.md"),
        (
            "{url: \"https://git.example.org/amt/camp\", forge: GitLab, branch: entwurf, path: 2017}",
            "https://git.example.org/amt/camp/-/edit/entwurf/2017/sessions/a.md",
        ),
        (
            "{url: \"https://git.example.org/amt/camp\", software: gitea}",
            "https://git.example.org/amt/camp/_edit/main/sessions/a.md",
        ),
        ("https://amt:geheim@github.com/amt/camp", "https://github.com/amt/camp/edit/main/sessions/a.md"),
    ] {
        let site = with(repository);
        assert_eq!(site.findings(), NONE, "{repository}");
        assert_eq!(links(&site)[1], edit);
        assert!(site.files_with("geheim").is_empty());
    }
}

#[test]
fn what_leads_nowhere_for_sure_is_no_link() {
    for (repository, finding) in [
        ("https://git.example.org/amt/camp", "event.yaml:4:13 N113"),
        ("{url: \"https://git.example.org/amt/camp\"}", "event.yaml:4:19 N113"),
        ("{url: \"https://git.example.org/amt/camp\", forge: svn}", "event.yaml:4:62 N107"),
        ("https://github.com", "event.yaml:4:13 N107"),
        ("git@github.com:amt/camp.git", "event.yaml:4:13 N107"),
    ] {
        let site = with(repository);
        assert_eq!(site.findings(), [finding], "{repository}");
        assert_eq!(links(&site), NONE, "{repository}");
    }
}

#[test]
fn the_remote_stands_in_for_what_the_event_leaves_out() {
    let edit = |repository: &str, remote: &str, branch: Option<&str>| {
        let yaml = format!("{EVENT}{repository}");
        let site = event(&[("event.yaml", &yaml), NOTE]).checkout(remote, branch, "events/2017").build();
        assert_eq!(site.findings(), NONE);
        links(&site).get(1).cloned().unwrap_or_default()
    };
    let ssh = "git@github.com:amt/camp.git";
    assert_eq!(edit("", ssh, Some("master")), "https://github.com/amt/camp/edit/master/events/2017/sessions/a.md");
    assert_eq!(edit("", ssh, None), "https://github.com/amt/camp/edit/main/events/2017/sessions/a.md");
    assert_eq!(edit("", "/srv/git/camp.git", None), "");
    assert_eq!(edit("", "https://git.example.org/amt/camp", None), "", "nobody knows how this one looks");
    assert_eq!(edit("repository: keine\n", ssh, None), "");
    assert_eq!(
        edit("repository: https://codeberg.org/amt/camp\n", ssh, Some("master")),
        "https://codeberg.org/amt/camp/_edit/master/events/2017/sessions/a.md"
    );
    assert_eq!(
        edit("repository: {url: \"https://codeberg.org/amt/camp\", branch: main, path: /}\n", ssh, Some("master")),
        "https://codeberg.org/amt/camp/_edit/main/sessions/a.md"
    );
}

#[test]
fn an_editor_opens_at_the_line() {
    let yaml = format!("{EVENT}repository: https://github.com/amt/camp\n");
    let plan = |yaml: &str| {
        let sources = nachlese::source::Sources::from_texts("camp", [("event.yaml", yaml), NOTE]);
        nachlese::pipeline::plan(&sources, &Default::default(), &mut Default::default())
    };
    let note = nachlese::source::SourcePath::new("sessions/ä.md").expect("a path");
    assert_eq!(
        plan(&yaml).repository().map(|repository| repository.edit(&note, Some(12))).as_deref(),
        Some("https://github.com/amt/camp/edit/main/sessions/%C3%A4.md#L12")
    );
    assert_eq!(plan(EVENT).repository(), None);
}
