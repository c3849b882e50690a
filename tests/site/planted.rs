//! Of what is not released, nothing is found anywhere: a word and odd numbers are planted in every place of a note, and
//! searched for in every file of the site, by its name, by its bytes, and as people get to read it.
//!
//! The same note, published, shows each of them somewhere. So no place is searched in vain.

use crate::support::{EVENT, Event, LEGAL, NONE, Page, Site, event};

/// A word that is no part of any other, in every place where text may stand.
const WORD: &str = "xqkorn";

/// Every place of a note that may hold text, each with a word of its own.
const PLACES: [&str; 31] = [
    "titel",
    "thema",
    "zweitthema",
    "schlagwort",
    "raum",
    "stadt",
    "kreis",
    "dorf",
    "tal",
    "hausen",
    "gast",
    "kurzfassung",
    "link",
    "adresse.example",
    "praxis.example",
    "ausgang",
    "absatz",
    "zelle",
    "fussnote",
    "quelltext",
    "zitat",
    "bildtext",
    // Of pictures only the beginning of their names stays.
    "bild-",
    "dokument.pdf",
    "neben-",
    "ziel.example",
    "ergebnis",
    "aha",
    "frage",
    "schritt",
    "vereinbarung",
];

/// Numbers and days that stand nowhere else, in all spellings.
const NUMBERS: [&str; 7] = ["7919", "6113", "1998-08-07", "7. August 1998", "8. September 1999", "03:17", "T031700"];

/// A note with all of it. `head` says what becomes of it.
fn planted(head: &str) -> String {
    let text = format!(
        "---\n{head}\ntopic: [@thema, @zweitthema]\ntitle: @titel\nroom: @raum\nstart: 2017-01-26T03:17\nduration: 45\n\
         summary: Kurz @kurzfassung.\ntags: [@schlagwort]\nmunicipalities: [@stadt, @kreis]\nhosts: [p77]\nscribes: [@stadt]\n\
         participants: [{{municipality: @hausen, count: 6113}}]\ninterest: 7919\napproved: {{by: @stadt, on: 1999-09-08}}\n\
         continues: [@dorf]\npractice: [{{municipality: @tal, state: planned, url: \"https://@praxis.example/\"}}]\n\
         related: [offen]\nlinks: [{{title: @link, url: \"https://@adresse.example/\"}}]\n---\n\
         ## @ausgang\n\nEin @absatz, siehe [offen](offen.md) und [[offen]].[^1] Sowie [dort](https://@ziel.example/), \
         [als Datei](../assets/@dokument.pdf).\n\n[^1]: Die @fussnote.\n\n![Ein @bildtext](../assets/@bild.png)\n\n\
         ![Daneben](@neben.png)\n\n| Wer | Was |\n| --- | --- |\n| eins | @zelle |\n\n```\n@quelltext\n```\n\n> @zitat\n\n\
         <!-- @kommentar -->\n\n## Ergebnisse\n\n- Das @ergebnis steht.\n\n## Aha-Erlebnisse\n\n- Ein @aha.\n\n## Offene Fragen\n\n\
         - Was ist @frage?\n\n## Nächste Schritte\n\n- [ ] Den @schritt gehen (@stadt, bis 07.08.1998)\n\n\
         ## Vereinbarungen\n\n- Die @vereinbarung gilt.\n"
    );
    text.replace('@', WORD)
}

/// A note that is there for all, and links to the other by all means without saying more than its address.
fn open(address: &str) -> String {
    format!(
        "---\ntopic: Offen\ntags: [offen]\nroom: Saal\nstart: 2017-01-26T11:00\nduration: 45\nrelated: [{address}]\n---\n\
         Siehe [dort]({address}.md), [weiter unten]({address}.md#ergebnisse) und [[{address}|dazu]].\n\n## Ergebnisse\n\n- Offenes.\n"
    )
}

/// An event that gives its facts away in every form.
fn everything(files: &[(&str, &str)]) -> Event {
    let yaml = format!(
        "{EVENT}{LEGAL}url: https://www.example.org/barcamp/\ndata: all\nlicence: CC-BY-4.0\norganiser: Norderstedt\nprogress: true\n\
         repository: https://git.example.org/stadt/barcamp\n"
    );
    let people = format!(
        "- {{key: p77, name: {WORD}gast, municipality: {WORD}stadt, consent: {{scope: name, date: 2017-01-26}}}}\n"
    );
    let mut files = files.to_vec();
    files.extend([("event.yaml", yaml.as_str()), ("people.yaml", people.as_str())]);
    let changed: Vec<(&str, &str)> =
        files.iter().filter(|(path, _)| path.ends_with(".md")).map(|(path, _)| (*path, "2017-02-01")).collect();
    let mut built = event(&files).changed(&changed);
    for name in ["bild.png", "dokument.pdf"] {
        built = built.asset(&format!("assets/{WORD}{name}"));
    }
    built.asset(&format!("sessions/{WORD}neben.png"))
}

/// Each file as people and programs get to read it, with its name; in lower case.
fn texts(site: &Site) -> Vec<(&str, String)> {
    let text = |(path, bytes): (&'_ String, &'_ Vec<u8>)| {
        let mut text = format!("{path}\n{}\n", String::from_utf8_lossy(bytes));
        if path.ends_with(".html") {
            text += &Page::new(path, bytes).everything();
        }
        text.to_lowercase()
    };
    // In its files words are cut and scattered.
    let search = site.search().map(|search| ("the search", search.everything().to_lowercase()));
    site.files.iter().map(|file| (file.0.as_str(), text(file))).chain(search).collect()
}

/// The files that hold one of the planted words or numbers, with what they hold.
fn found(site: &Site) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in texts(site) {
        let planted = [WORD].into_iter().chain(NUMBERS).filter(|planted| text.contains(&planted.to_lowercase()));
        found.extend(planted.map(|planted| format!("{path}: {planted}")));
    }
    found
}

#[test]
fn the_published_note_shows_all_of_it() {
    for head in ["status: published", "status: cancelled"] {
        let site =
            everything(&[("sessions/offen.md", &open("xqkornnote")), ("sessions/xqkornnote.md", &planted(head))])
                .build_unchecked();
        assert_eq!(site.errors(), NONE, "{head}");
        let planted = PLACES.iter().map(|place| format!("{WORD}{place}")).chain(NUMBERS.map(str::to_owned));
        let texts = texts(&site);
        let is_shown = |planted: &str| texts.iter().any(|(_, text)| text.contains(&planted.to_lowercase()));
        let missing: Vec<String> = planted.filter(|planted| !is_shown(planted)).collect();
        assert_eq!(missing, NONE, "{head}");
        assert_eq!(site.files_with("xqkornkommentar"), NONE, "a comment is none");
    }
}

#[test]
fn what_waits_is_nowhere_not_even_its_name() {
    for head in [
        "status: draft",
        "status: Entwurf",
        "status: review",
        "draft: true",
        "published: false",
        "publish_after: 2017-02-01",
        "status: cancelled\npublish_after: 2017-02-01",
    ] {
        for today in [None, Some("2017-01-31")] {
            let event = everything(&[
                ("sessions/offen.md", &open("xqkornnote")),
                ("sessions/xqkornnote.md", &planted(head)),
                ("sessions/xqkornordner/index.md", &planted(head)),
            ]);
            let site = today.into_iter().fold(event, |event, day| event.today(day)).build();
            assert_eq!(found(&site), NONE, "{head}, {today:?}");
            assert_eq!(site.page("sessions/offen.html").count("main .prose a[href*=xqkorn]"), 0);
        }
    }
}

#[test]
fn where_notes_must_be_approved_a_note_without_a_word_waits() {
    let (open, planted) =
        (open("xqkornnote").replace("topic: Offen", "topic: Offen\nstatus: published"), planted("# -"));
    let mut event = everything(&[("sessions/offen.md", &open), ("sessions/xqkornnote.md", &planted)]);
    let path = nachlese::source::SourcePath::new("event.yaml").expect("a path");
    let yaml = String::from_utf8(event.sources.texts[&path].to_vec()).expect("text");
    event = event.bytes("event.yaml", yaml.replace("release: all", "release: approved").as_bytes());
    let site = event.build();
    assert!(site.has("sessions/offen.html"));
    assert_eq!(found(&site), NONE);
}

#[test]
fn an_address_that_stays_says_nothing_else() {
    for head in [
        "withdrawn: 2017-02-03",
        "status: withdrawn",
        "status: zurückgezogen\nwithdrawn: 03.02.2017",
        "status: vielleicht",
    ] {
        let site =
            everything(&[("sessions/offen.md", &open("adresse")), ("sessions/adresse.md", &planted(head))]).build();
        assert_eq!(found(&site), NONE, "{head}");
        assert!(site.has("sessions/adresse.html"), "{head}");
        let named: Vec<&str> = site.files_with("sessions/adresse.html");
        let known = ["daten/neues.atom", "druck.html", "sessions/adresse.html", "sessions/offen.html"];
        assert!(named.iter().all(|file| known.contains(file)), "{head}: {named:?}");
    }
}

#[test]
fn a_note_that_is_held_back_for_its_error_says_nothing_else() {
    // A name without consent, which only a later phase finds.
    let text = planted("status: published").replace("hosts: [p77]", "hosts: [Xqkornia Xqkornberg]");
    let text = text.replace("## Ergebnisse", "Xqkornia Xqkornberg sprach.\n\n## Ergebnisse");
    let site =
        everything(&[("sessions/offen.md", &open("adresse")), ("sessions/adresse.md", &text)]).keep_going().build();
    assert_eq!(found(&site), NONE);
    assert!(site.page("sessions/adresse.html").says("zurzeit nicht zugänglich"));
    assert_ne!(site.errors(), NONE);
}

#[test]
fn versions_and_pages_wait_for_themselves() {
    for head in ["status: draft", "status: review", "publish_after: 2017-02-01", "withdrawn: 2017-02-03"] {
        let version = planted(head);
        let page = format!(
            "---\n{head}\ntitle: xqkorntitel\n---\n# xqkorntitel\n\nText xqkornabsatz, ![xqkornbildtext](../assets/xqkornbild.png)\n"
        );
        let site = everything(&[
            ("sessions/offen.md", "---\ntopic: Offen\n---\nSiehe [Englisch](offen.en.md), [leicht](offen.leicht.md), [Plan](../pages/xqkornplan.md).\n"),
            ("sessions/offen.en.md", &version),
            ("sessions/offen.leicht.md", &version),
            ("pages/xqkornplan.md", &page),
        ])
        .build();
        assert_eq!(found(&site), NONE, "{head}");
        assert!(site.has("sessions/offen.html"));
    }
}

#[test]
fn versions_go_with_what_they_are_a_version_of() {
    let version = planted("status: published");
    for (head, stays) in [
        ("status: draft", false),
        ("publish_after: 2017-02-01", false),
        ("withdrawn: 2017-02-03", true),
        ("status: vielleicht", true),
    ] {
        let site = everything(&[
            ("sessions/offen.md", &open("adresse")),
            ("sessions/adresse.md", &planted(head)),
            ("sessions/adresse.en.md", &version),
            ("sessions/adresse.leicht.md", &version),
            ("sessions/adresse.fr.md", &planted("status: draft")),
        ])
        .build();
        assert_eq!(found(&site), NONE, "{head}");
        for address in ["sessions/adresse.html", "sessions/adresse.en.html", "sessions/adresse.leicht.html"] {
            assert_eq!(site.has(address), stays, "{head}: {address}");
        }
        assert!(!site.has("sessions/adresse.fr.html"), "{head}: a draft never had an address");
    }
}

#[test]
fn a_version_may_be_withdrawn_alone() {
    let site = everything(&[
        ("sessions/offen.md", "---\ntopic: Offen\n---\nText.\n"),
        ("sessions/offen.en.md", &planted("withdrawn: 2017-02-03")),
    ])
    .build();
    assert_eq!(found(&site), NONE);
    let page = site.page("sessions/offen.en.html");
    assert!(page.says("3. Februar 2017") && page.says("zurückgezogen"), "{}", page.text("main"));
    assert!(!site.page("sessions/offen.html").html.contains("offen.en.html"), "nothing leads there");
    assert!(!String::from_utf8_lossy(&site.files["sitemap.xml"]).contains("offen.en.html"));
}
