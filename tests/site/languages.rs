//! Notes, and parts of notes, in another language than the site.

use crate::support::{NONE, Site, event, site};

/// One note in English, with all that other pages show of a note.
fn mixed() -> Site {
    event(&[
        ("series.yaml", "title: Treffen\nlanguage: de\nlegal: {imprint: \"https://a.example\", privacy: \"https://a.example\", accessibility: \"https://a.example\", contact: rathaus@example.org}\nnames: consented\n"),
        ("people.yaml", "- {key: p01, name: Erika Beispiel, municipality: Düren, consent: {scope: profile, date: 2017-01-26}}\n"),
        ("2017/event.yaml", "title: Treffen 2017\nstart: 2017-01-26\nend: 2017-01-26\nrelease: all\nrooms: [{id: r1, name: Raum 1}]\n"),
        (
            "2017/sessions/cloud.md",
            "---\nlang: en\ntopic: Cloud\ntitle: Zebra in the cloud\nsummary: Zebra for all\nstart: 2017-01-26T11:00\nroom: r1\n\
             hosts: [p01]\nmunicipalities: [Düren]\ntags: [Netz]\ncontinues: [Düren]\n\
             practice: [{municipality: Düren, state: in-use}]\n---\n\
             ## Results\n- Zebra results\n\n## Insights\n- Zebra insight\n\n## Agreements\n- Zebra agreement\n\n\
             ## Next steps\n- [ ] Zebra policy (Düren, until 2017-03-31)\n- [x] Zebra done\n\n## Open questions\n- Zebra where?\n",
        ),
        (
            "2017/sessions/akte.md",
            "---\ntopic: Cloud\ntitle: Akte\nstart: 2017-01-26T12:00\nroom: r1\nmunicipalities: [Düren]\nrelated: [cloud]\n---\nText\n\n## Offene Fragen\n- Zebra where?\n",
        ),
    ])
    .build()
}

#[test]
fn words_of_a_note_are_marked_wherever_they_stand() {
    let site = mixed();
    let mut seen = 0;
    for path in site.paths().into_iter().filter(|path| path.ends_with(".html") && !path.ends_with(".en.html")) {
        // The second note asks the same question in German.
        for (words, language) in site.page(path).languages_of("Zebra") {
            seen += 1;
            let is_link_to_german = words == "Zebra where?" && language == "de";
            assert!(language == "en" || is_link_to_german, "{path}: `{words}` is read out in {language}");
        }
    }
    assert!(seen > 60, "{seen}");
}

#[test]
fn words_of_the_site_are_not() {
    let page = mixed().page("2017/sessions/cloud.html");
    assert_eq!(page.attributes("html", "lang"), ["de"]);
    assert_eq!(page.attributes("[aria-current=page][lang]", "lang"), ["en"]);
    for (words, language) in page.languages_of("Treffen") {
        assert_eq!(language, "de", "{words}");
    }
    for path in ["2017/sessions/akte.html", "themen/cloud.html"] {
        assert_eq!(mixed().page(path).attributes("h1[lang]", "lang"), NONE, "{path}");
    }
}

#[test]
fn a_part_keeps_its_language() {
    let text = "---\ntopic: T\n---\nMan sagt <span lang=\"en\">cloud</span> und <q lang=la>quod *non* est</q>.\n\n\
                <blockquote lang=\"nds\">\n\nMoin\n\n</blockquote>\n\n## Ergebnisse\n- Der <span lang=\"en\">workflow</span> steht\n";
    let site = site(&[("sessions/a.md", text)]);
    let page = site.page("sessions/a.html");
    assert_eq!(page.attributes(".prose [lang]", "lang"), ["en", "la", "nds", "en"]);
    assert_eq!(site.page("themen/t.html").attributes(".outcome-text [lang]", "lang"), ["en"]);
    assert_eq!(site.findings(), NONE);
}

#[test]
fn a_language_that_is_none_is_told_and_left_out() {
    let text = "---\ntopic: T\n---\nMan sagt <span lang=\"englisch\">cloud</span>, <i lang=\"en_GB\">queue</i>.\n";
    let site = site(&[("sessions/a.md", text), ("sessions/b.md", "---\ntopic: T\nlang: Englisch\n---\nText\n")]);
    assert_eq!(site.findings(), ["sessions/a.md:4:10 N430", "sessions/a.md:4:46 N430", "sessions/b.md:3:7 N430"]);
    assert_eq!(site.page("sessions/a.html").attributes(".prose [lang]", "lang"), NONE);
    assert_eq!(site.page("sessions/b.html").attributes(".prose[lang]", "lang"), NONE);
}
