//! Themes of the event's own: what they get wrong is told in their own files.

use crate::support::{EVENT, NONE, event};

const NOTE: (&str, &str) = ("sessions/a.md", "---\ntopic: T\n---\n## Ergebnisse\n\n- Eins\n");
const NAME: &str = "musterstadt";

/// All findings of an event whose theme has one file.
fn with(path: &str, text: &str) -> Vec<String> {
    let yaml = format!("{EVENT}theme: {NAME}\n");
    event(&[("event.yaml", &yaml), NOTE, (&format!("themes/{NAME}/{path}"), text)]).build_unchecked().all_findings()
}

/// The page of a session with this in its place.
fn session(content: &str) -> Vec<String> {
    with(
        "templates/session.html",
        &format!("{{% extends \"base.html\" %}}\n{{% block content %}}{content}{{% endblock %}}\n"),
    )
}

#[test]
fn a_variable_that_the_page_lacks_is_told_at_its_place() {
    assert_eq!(session("<h1>{{ page.title }}</h1>"), NONE);
    let place = "themes/musterstadt/templates/session.html:2:30 N625";
    assert_eq!(session("<h1>{% if page.titel %}x{% endif %}</h1>"), [place]);
    // Where it is printed, the page cannot be made either, which says it all.
    assert_eq!(session("<h1>{{ page.titel }}</h1>"), ["themes/musterstadt/templates/session.html:2:32 N603"]);
}

/// What themes copied before there was a search, or whatever comes next.
#[test]
fn copies_that_lack_what_is_newer_can_still_be_built() {
    let base = "<!doctype html><html lang=\"de\"><head><title>{{ frame.title }}</title></head><body>\
                <main id=\"_content\">{% block content %}{% endblock content %}</main></body></html>";
    assert_eq!(with("templates/base.html", base), NONE);
    assert_eq!(with("templates/components.html", "{% component icon(name: string) %}{% endcomponent icon %}"), NONE);
}

#[test]
fn a_file_that_no_page_is_made_of_is_told() {
    for path in ["templates/sesion.html", "template/session.html", "style.css", "i18n/de.txt", "styles/mine.scss"] {
        assert_eq!(with(path, "<p></p>"), [format!("themes/{NAME}/{path} N626")], "{path}");
    }
    for path in ["theme.yaml", "README.md", "LICENSE", "styles/99-mine.css", "search/95-mine.js", "assets/x.svg"] {
        assert_eq!(with(path, ""), NONE, "{path}");
    }
}

#[test]
fn a_style_part_beside_a_whole_style_sheet_is_unused() {
    let yaml = format!("{EVENT}theme: {NAME}\n");
    let files = ["assets/style.css", "styles/99-mine.css"].map(|path| format!("themes/{NAME}/{path}"));
    let site = event(&[("event.yaml", &yaml), NOTE, (&files[0], "a{}"), (&files[1], "b{}")]).build_unchecked();
    assert_eq!(site.all_findings(), [format!("{} N626", files[1])]);
}

#[test]
fn the_script_of_the_search_is_joined_of_what_is_built_in_and_the_themes_own_parts() {
    let yaml = format!("{EVENT}theme: {NAME}\n");
    let with = |name: &str| {
        let own = format!("themes/{NAME}/{name}");
        let site = event(&[("event.yaml", &yaml), NOTE, (&own, "const ours = 1;")]).build_unchecked();
        assert_eq!(site.all_findings(), NONE, "{name}");
        String::from_utf8(site.files["theme/search.js"].clone()).expect("UTF-8")
    };
    let place = |script: &str, of: &str| script.find(of);
    let added = with("search/85-ours.js");
    assert!(place(&added, "const SearchEngine") < place(&added, "const ours") && added.contains("part('_tips')"));
    let replaced = with("search/90-page.js");
    assert!(replaced.contains("const SearchEngine") && replaced.ends_with("const ours = 1;\n"));
    assert_eq!(with("assets/search.js"), "const ours = 1;");
}

#[test]
fn texts_of_the_theme_lie_on_top_of_the_built_in_ones() {
    let yaml = format!("{EVENT}theme: {NAME}\n");
    let texts = format!("themes/{NAME}/i18n/de.ftl");
    let site = event(&[("event.yaml", &yaml), NOTE, (&texts, "programme = Ablauf\n")]).build();
    assert_eq!(site.page("programm.html").text("h1"), "Ablauf");
    assert_eq!(site.page("programm.html").text(".skip-link"), "Zum Inhalt springen");
    assert_eq!(site.all_findings(), NONE);
}

#[test]
fn a_language_of_one_file_is_a_language() {
    let yaml = "title: Barcamp\nstart: 2017-01-26\nrelease: all\nlanguage: da\ntheme: musterstadt\n";
    let texts = format!("themes/{NAME}/i18n/da.ftl");
    let site = event(&[("event.yaml", yaml), NOTE, (&texts, "skip-link = Til indholdet\n")]).build_unchecked();
    assert_eq!(site.all_findings(), [format!("{texts} N606")]);
    let page = site.page("index.html");
    assert_eq!(page.text(".skip-link"), "Til indholdet");
    // English stands in for all that is missing.
    assert_eq!(page.texts(".site-nav a").first().map(String::as_str), Some("Programme"));
}

#[test]
fn a_text_that_nothing_asks_for_is_told() {
    assert_eq!(with("i18n/de.ftl", "skip-link = x\nskip-lnik = y\n"), ["themes/musterstadt/i18n/de.ftl:2:1 N627"]);
    let yaml = format!("{EVENT}theme: {NAME}\n");
    let own = "{% extends \"base.html\" %}{% block content %}<h1>{{ \"greeting\" | t }}</h1>{% endblock %}";
    let files = ["i18n/de.ftl", "templates/page.html"].map(|path| format!("themes/{NAME}/{path}"));
    let page = ("pages/ueber.md", "# Über\n");
    let site = event(&[("event.yaml", &yaml), NOTE, page, (&files[0], "greeting = Moin\n"), (&files[1], own)]).build();
    assert_eq!(site.all_findings(), NONE);
    assert_eq!(site.page("ueber.html").text("h1"), "Moin");
}
