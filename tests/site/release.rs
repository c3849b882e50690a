//! What must not be published leaves no byte.

use crate::support::{EVENT, NONE, event, note, site};

/// Stands in every place of a note from which it could leak.
fn secret(front_matter: &str) -> String {
    format!(
        "---\n{front_matter}\ntopic: Geheimthema\ntitle: Geheimtitel\nroom: Geheimraum\nstart: 2017-01-26T11:00\n\
         summary: Geheimkurzfassung\ntags: [Geheimwort]\nmunicipalities: [Geheimstadt]\nhosts: [Geheimperson]\n\
         participants: [{{municipality: Geheimhausen, count: 2}}]\ncontinues: [Geheimdorf]\n\
         practice: [{{municipality: Geheimtal, state: planned}}]\n\
         links: [{{title: Geheimlink, url: \"https://geheim.example.org/\"}}]\n---\n\
         # Geheimüberschrift\n\nSiehe [offen](offen.md) und ![Geheimbild](../assets/geheim.png).\n\n\
         ## Ergebnisse\n\n- Geheimergebnis\n"
    )
}

const OPEN: &str =
    "---\ntopic: Offen\nrelated: [verborgen]\n---\nSiehe [dort](verborgen.md#ergebnisse) und [[verborgen]].\n";

const EVENT_WITH_FEEDS: &str = "title: Testcamp\nstart: 2017-01-26\nend: 2017-01-27\nrelease: all\n\
                                url: https://www.example.org/barcamp/\nlicence: CC-BY-4.0\ndata: feeds\n";

#[test]
fn drafts_leave_no_byte() {
    for status in ["status: draft", "status: Entwurf", "status: review", "draft: true", "published: false"] {
        let site = event(&[("sessions/offen.md", OPEN), ("sessions/verborgen.md", &secret(status))])
            .asset("assets/geheim.png")
            .build();
        assert_eq!(site.files_with("geheim"), NONE, "{status}");
        assert!(!site.has("sessions/verborgen.html"), "{status}");
        assert_eq!(site.findings(), NONE, "{status}: a link to a known note is no fault");
    }
}

#[test]
fn a_status_that_other_programs_write_below_the_title_holds_the_note_back() {
    for head in [
        "# Titel\n\nDatum: 10.03.2026\nStatus: Entwurf\n",
        "# Titel\n\n**Status:** in Abstimmung\n",
        "# Titel\n\n| Status | Entwurf |\n|-|-|\n",
        "- Titel\n- status:: draft\n",
    ] {
        let text = format!("{head}\nGeheimtext.\n");
        let site = event(&[("sessions/a.md", "---\ntopic: A\n---\n"), ("sessions/verborgen.md", &text)]).build();
        assert_eq!(site.files_with("geheim"), NONE, "{head}");
        assert!(site.findings().iter().any(|told| told.ends_with("N120")), "{head} {:?}", site.findings());
    }
    for shown in [
        "---\nstatus: published\n---\n# Titel\n\nStatus: Entwurf\n\nText.\n",
        "# Titel\n\nStatus: offen\n\nText.\n",
        "# Titel\n\n## Vorlage\n\nStatus: Entwurf\n\nText.\n",
        "# Titel\n\nDer Status: Entwurf und Beschluss.\n\nText.\n",
    ] {
        let site = event(&[("sessions/a.md", shown)]).build();
        assert!(site.has("sessions/a.html"), "{shown} {:?}", site.findings());
    }
}

#[test]
fn without_status_the_event_decides() {
    let text = secret("interest: 3");
    let approved = format!("{EVENT}release: approved\n").replace("release: all\n", "");
    let site = event(&[("event.yaml", &approved), ("sessions/offen.md", OPEN), ("sessions/verborgen.md", &text)])
        .asset("assets/geheim.png")
        .build();
    assert_eq!(site.files_with("geheim"), NONE);
    assert_eq!(site.files_with("offen.html"), NONE);
}

#[test]
fn without_release_it_is_published_with_one_warning() {
    let yaml = EVENT.replace("release: all\n", "");
    let site = site(&[
        ("event.yaml", &yaml),
        ("sessions/a.md", "---\ntopic: A\n---\n"),
        ("sessions/b.md", "---\ntopic: B\n---\n"),
    ]);
    assert!(site.has("sessions/a.html") && site.has("sessions/b.html"));
    assert_eq!(site.findings(), ["event.yaml N115"]);
}

#[test]
fn an_embargo_ends_on_its_day() {
    let text = secret("publish_after: 2017-02-01");
    let files = [("sessions/offen.md", OPEN), ("sessions/verborgen.md", text.as_str())];
    let built = |today: Option<&str>| {
        let event = event(&files).asset("assets/geheim.png");
        today.into_iter().fold(event, |event, day| event.today(day)).build()
    };
    assert_eq!(built(None).files_with("geheim"), NONE);
    assert_eq!(built(Some("2017-01-31")).files_with("geheim"), NONE);
    assert!(built(Some("2017-02-01")).has("sessions/verborgen.html"));
}

#[test]
fn doubt_withholds() {
    for front_matter in [
        "status: veröfentlicht?",
        "status: ja",
        "publish_after: bald",
        "status: [published, draft]",
        "status: {published: true}",
    ] {
        let site = event(&[("sessions/offen.md", OPEN), ("sessions/verborgen.md", &secret(front_matter))])
            .asset("assets/geheim.png")
            .build();
        let secret_files: Vec<&str> = site.files_with("geheim");
        assert_eq!(secret_files, NONE, "{front_matter}");
        let errors = site.errors();
        assert!(errors.len() == 1 && errors[0].starts_with("sessions/verborgen.md:2:"), "{front_matter}: {errors:?}");
    }
}

#[test]
fn a_block_that_cannot_be_read_withholds_the_note() {
    for (text, code) in [
        ("---\ntopic: Geheim\n\nGeheimtext\n", "N101"),
        ("---\ntopic: \"Geheim\nroom: Geheim\n---\nGeheimtext\n", "N102"),
        ("---\nGeheim\n---\nGeheimtext\n", "N103"),
        ("---\n- Geheim\n---\nGeheimtext\n", "N103"),
        ("+++\ntopic = \"Geheim\"\n+++\nGeheimtext\n", "N112"),
        ("---\ntopic: !!str Geheim\n---\nGeheimtext\n", "N109"),
        ("\u{feff}---\ntopic: Geheim\n\nGeheimtext\n", "N101"),
        ("---\r\ntopic: Geheim\r\n\r\nGeheimtext\r\n", "N101"),
    ] {
        let site = site(&[("sessions/offen.md", OPEN), ("sessions/verborgen.md", text)]);
        assert_eq!(site.files_with("geheim"), NONE, "{text}");
        assert_eq!(site.errors().len(), 1, "{text}: {:?}", site.findings());
        assert!(site.errors()[0].ends_with(code), "{text}: {:?}", site.errors());
        assert_eq!(site.findings().len(), 1, "{text}: what follows from a fault is no fault: {:?}", site.findings());
    }
}

#[test]
fn a_withdrawn_note_says_only_that_and_when() {
    for front_matter in [
        "status: withdrawn\nwithdrawn: 2017-02-03",
        "withdrawn: 2017-02-03",
        "status: zurückgezogen\nwithdrawn: 03.02.2017",
    ] {
        let site = event(&[("sessions/offen.md", OPEN), ("sessions/verborgen.md", &secret(front_matter))])
            .asset("assets/geheim.png")
            .build();
        assert_eq!(site.files_with("geheim"), NONE, "{front_matter}");
        let page = site.page("sessions/verborgen.html");
        assert_eq!(page.text("h1"), "Mitschrift zurückgezogen");
        assert!(page.says("3. Februar 2017"), "{front_matter}: {}", page.text("main"));
        assert_eq!(page.attributes("meta[name=robots]", "content"), ["noindex"]);
        let linking: Vec<String> =
            site.pages().flat_map(|page| page.leads_to("a")).filter(|to| to.contains("verborgen")).collect();
        assert!(linking.iter().all(|to| to.starts_with("sessions/verborgen.html")), "{linking:?}");
        assert!(!site.page("sessions/index.html").says("zurückgezogen"), "lists do not speak of it");
    }
}

#[test]
fn feeds_say_of_a_withdrawn_note_only_that() {
    let feed = |front_matter: &str| {
        let site = event(&[
            ("event.yaml", EVENT_WITH_FEEDS),
            ("sessions/offen.md", OPEN),
            ("sessions/verborgen.md", &secret(front_matter)),
        ])
        .asset("assets/geheim.png")
        .changed(&[("sessions/offen.md", "2017-02-01"), ("sessions/verborgen.md", "2017-02-02")])
        .build();
        let feeds: Vec<&str> = site.paths().into_iter().filter(|path| path.ends_with(".atom")).collect();
        let telling =
            feeds.iter().filter(|path| String::from_utf8_lossy(&site.files[**path]).contains("verborgen.html"));
        let telling: Vec<&str> = telling.copied().collect();
        (String::from_utf8(site.files["daten/neues.atom"].clone()).expect("text"), telling.join(" "))
    };
    let (published, _) = feed("status: published");
    let id = published.split("<entry").find(|entry| entry.contains("verborgen.html")).expect("an entry");
    let id = &id[id.find("<id>").expect("an id")..id.find("</id>").expect("its end")];
    let (withdrawn, telling) = feed("withdrawn: 2017-02-03");
    let entries: Vec<&str> = withdrawn.split("<entry").skip(1).collect();
    assert!(entries[0].contains(id), "the same id, so that readers forget what they kept: {withdrawn}");
    assert!(entries[0].contains("<title>Mitschrift zurückgezogen</title>"), "{withdrawn}");
    assert!(
        entries[0].contains("<updated>2017-02-02T23:00:00Z</updated>") || entries[0].contains("2017-02-03T00:00:00"),
        "{withdrawn}"
    );
    assert!(!entries[0].contains("<category") && !entries[0].contains("<content"), "{withdrawn}");
    assert_eq!(telling, "daten/neues.atom", "a feed about a topic would tell the topic");
    let (without_day, telling) = feed("status: withdrawn");
    assert_eq!(telling, "", "a feed tells when things happened: {without_day}");
}

#[test]
fn a_cancelled_session_stays_in_the_programme() {
    let site = note("---\ntopic: E-Akte\nstatus: cancelled\nstart: 2017-01-26T11:00\n---\n");
    assert!(site.page("programm.html").says("abgesagt"));
    assert!(site.page("sessions/note.html").says("Diese Session wurde abgesagt"));
}

#[test]
fn a_preview_shows_drafts_under_a_banner() {
    let site = event(&[("sessions/a.md", "---\ntopic: A\nstatus: draft\n---\nText\n")]).drafts().build();
    assert_eq!(site.page("sessions/a.html").count(".notice-draft"), 1);
    assert_eq!(site.page("sessions/a.html").attributes("meta[name=robots]", "content"), ["noindex"]);
}

#[test]
fn to_keep_going_holds_back_only_the_note_with_an_error() {
    let site = event(&[("sessions/offen.md", OPEN), ("sessions/verborgen.md", &secret("status: unklar"))])
        .asset("assets/geheim.png")
        .keep_going()
        .build();
    assert_eq!(site.files_with("geheim"), NONE);
    assert_eq!(site.page("sessions/verborgen.html").text("h1"), "Diese Mitschrift wird überarbeitet");
    assert!(site.has("sessions/offen.html"));
}

#[test]
fn a_draft_of_pages_is_no_page() {
    let site = site(&[
        ("sessions/a.md", "---\ntopic: A\n---\n[x](../pages/plan.md)\n"),
        ("pages/plan.md", "---\nstatus: draft\n---\n# Geheimplan\n"),
    ]);
    assert_eq!(site.files_with("geheim"), NONE);
    assert!(!site.has("plan.html"));
}

#[test]
fn comments_are_not_published() {
    let site = note(
        "---\ntopic: T\n# geheim im Kopf\n---\nText <!-- geheim -->\n\n<!--\ngeheim\n-->\n\n<!-- geheim ohne Ende\n",
    );
    assert_eq!(site.files_with("geheim"), NONE);
}
