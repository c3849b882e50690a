//! What is known again, what only waits, and what is told of both.

use nachlese::pipeline::{self, Fragments, Memo, Options};
use nachlese::source::SourcePath;

use crate::moved::{TEXT, accepted, accepted_later, assert_leads, later, note};
use crate::support::{Event, NONE, event};

const OTHER: &str = "Beim Datenschutz ging es um Fotos von Veranstaltungen, um Verteiler und um die Frage, wann eine \
    Einwilligung nötig ist. Alle wünschen sich ein Muster, das die Aufsicht geprüft hat, und jemanden, der antwortet, \
    bevor die Veranstaltung vorbei ist.\n";
const THIRD: &str = "Offene Software war das dritte Thema: welche Lizenzen es gibt, wie eine Stadt zurückgeben kann, was \
    sie genommen hat, und warum drei Nachbarstädte zusammen ein Programm pflegen, das keine allein bezahlen könnte.\n";

fn lock_of(event: &Event) -> String {
    let lock = &event.sources.texts[&SourcePath::new("nachlese.lock").expect("a path")];
    String::from_utf8_lossy(lock).into_owned()
}

fn told(event: &Event) -> Vec<String> {
    let plan = pipeline::plan(&event.sources, &event.options, &mut Memo::default());
    let about = plan.findings.iter().filter(|finding| ["N615", "N619"].contains(&finding.code.number()));
    about.map(|finding| format!("{} {}", finding.code.number(), finding.variant.unwrap_or("gone"))).collect()
}

#[test]
fn two_branches_that_renamed_one_note_are_joined() {
    let alt = [("sessions/alt.md", &*note("A", TEXT))];
    let akte = [("sessions/akte.md", &*note("A", TEXT))];
    let one = lock_of(&accepted_later(&alt, &[("sessions/e-akte.md", &note("A", TEXT))], "2017-03-01"));
    let other = lock_of(&accepted_later(&alt, &akte, "2017-03-01"));
    let union = format!("{one}{other}");
    let joined = event(&akte).bytes("nachlese.lock", union.as_bytes());
    let settled = accepted(&joined.sources, "2017-04-01");
    let site = joined.build();
    assert_leads(&site, "sessions/alt.html", "sessions/akte.html");
    assert_leads(&site, "sessions/e-akte.html", "sessions/akte.html");
    assert_eq!(site.findings(), NONE);
    for from in ["alt", "e-akte"] {
        assert!(settled.contains(&format!("sessions/{from}.html: session moved sessions/akte.html\n")), "{settled}");
    }
    // Where both are there, somebody must say which it is.
    let both = event(&[akte[0], ("sessions/e-akte.md", &note("A", OTHER))]).bytes("nachlese.lock", union.as_bytes());
    assert!(told(&both).contains(&"N615 forked".to_owned()), "{:?}", told(&both));
    let settled = accepted(&both.sources, "2017-04-01");
    assert_eq!(settled.matches("sessions/alt.html: session moved").count(), 1, "{settled}");
}

#[test]
fn a_text_is_known_again_where_another_one_stood() {
    let before = [
        ("sessions/01.md", &*note("A", TEXT)),
        ("sessions/02.md", &*note("A", OTHER)),
        ("sessions/03.md", &*note("A", THIRD)),
    ];
    let after = [("sessions/01.md", &*note("A", OTHER)), ("sessions/02.md", &*note("A", THIRD))];
    assert_leads(&later(&before, &after).build(), "sessions/03.html", "sessions/02.html");
    let before = [("sessions/a.md", &*note("A", TEXT)), ("sessions/b.md", &*note("A", OTHER))];
    let after = [("sessions/c.md", &*note("A", TEXT)), ("sessions/a.md", &*note("A", OTHER))];
    assert_leads(&later(&before, &after).build(), "sessions/b.html", "sessions/a.html");
}

#[test]
fn a_note_may_become_a_page_and_a_translation_a_note() {
    let before = [("sessions/alt.md", &*note("A", TEXT)), ("sessions/b.md", &*note("A", OTHER))];
    let page = [("pages/neu.md", &*format!("# Neu\n\n{TEXT}")), before[1]];
    let known = [("sessions/alt.md", &*note("A", &format!("# Neu\n\n{TEXT}"))), before[1]];
    let site = later(&known, &page).build();
    assert_leads(&site, "sessions/alt.html", "neu.html");
    let before = [("sessions/a.md", &*note("A", TEXT)), ("sessions/a.en.md", OTHER)];
    let site = later(&before, &[("sessions/neu.md", &*note("A", OTHER))]).build();
    assert_leads(&site, "sessions/a.en.html", "sessions/neu.html");
    // A translation that is gone leads to its session, which has moved.
    let site = later(&before, &[("sessions/neu.md", &*note("A", TEXT))]).build();
    assert_leads(&site, "sessions/a.en.html", "sessions/neu.html");
}

#[test]
fn one_name_makes_no_redirect_between_texts_that_have_nothing_in_common() {
    let event_of = |year: &str| format!("title: Camp {year}\nstart: {year}-01-26\n");
    let (first, second) = (event_of("2025"), event_of("2026"));
    let series = [("series.yaml", "title: Reihe\n"), ("2025/event.yaml", &*first), ("2026/event.yaml", &*second)];
    let (old, new) = (note("A", TEXT), note("A", OTHER));
    let before: Vec<_> = series.into_iter().chain([("2025/sessions/eroeffnung.md", &*old)]).collect();
    let after: Vec<_> = series.into_iter().chain([("2026/sessions/eroeffnung.md", &*new)]).collect();
    let site = later(&before, &after).build();
    assert_eq!(site.page("2025/sessions/eroeffnung.html").text("h1"), "Mitschrift zurückgezogen");
    // Nor to one that nobody has written yet.
    let stub = note("A", "Folgt.\n");
    let after: Vec<_> = series.into_iter().chain([("2026/sessions/eroeffnung.md", &*stub)]).collect();
    let site = later(&before, &after).build();
    assert_eq!(site.page("2025/sessions/eroeffnung.html").text("h1"), "Mitschrift zurückgezogen");
}

#[test]
fn what_only_waits_is_not_said_to_be_withdrawn() {
    let released = [
        ("sessions/a.md", &*note("A", TEXT)),
        ("sessions/a.en.md", "English.\n"),
        ("sessions/b.md", &*note("A", OTHER)),
        ("sessions/b.leicht.md", "Leicht.\n"),
        ("sessions/alt.md", &*note("A", THIRD)),
        ("pages/ueber.md", "# Über\n"),
        ("sessions/x.md", "---\ntopic: A\n---\nText.\n"),
    ];
    let draft = format!("---\ntopic: A\nstatus: draft\n---\n{TEXT}");
    let later_on = format!("---\ntopic: A\npublish_after: 2030-01-01\n---\n{OTHER}");
    let renamed = "---\ntopic: A\nstatus: draft\naliases: [alt]\n---\nGanz neu.\n";
    let now = [
        ("sessions/a.md", &*draft),
        released[1],
        ("sessions/b.md", &*later_on),
        released[3],
        ("sessions/neu.md", renamed),
        ("pages/ueber.md", "---\npublish_after: 2030-01-01\n---\n# Über\n"),
        released[6],
    ];
    let before = lock_of(&later(&released, &released));
    let event = later(&released, &now);
    assert_eq!(told(&event), ["N615 waiting", "N615 waiting"], "the draft, and the former address of the other one");
    // Of each line of the lock it is said how it stands.
    let states = |event: &Event| -> Vec<String> {
        let urls = pipeline::plan(&event.sources, &event.options, &mut Memo::default()).urls();
        urls.iter().map(|url| format!("{} {}", url.address, url.state.key())).collect()
    };
    let waiting = states(&event).iter().filter(|state| state.ends_with(" waiting")).count();
    assert_eq!((waiting, states(&event).len()), (6, 8), "{:?}", states(&event));
    // Accepted meanwhile, nothing of what is known of them is lost.
    assert_eq!(accepted(&event.sources, "2017-03-01"), before);
    let site = event.build();
    for name in ["sessions/a", "sessions/a.en", "sessions/b", "sessions/b.leicht", "sessions/alt", "ueber"] {
        assert!(!site.has(&format!("{name}.html")), "{name}");
    }
    // A note that was renamed and set back is not said to be withdrawn either.
    let renamed = later(&released[..2], &[("sessions/c.md", &*draft), ("sessions/c.en.md", "English.\n"), released[6]]);
    assert_eq!(told(&renamed), ["N615 waiting"]);
    let waiting =
        ["sessions/a.en.html waiting", "sessions/a.html waiting", "sessions/x.html new", "themen/a.html published"];
    assert_eq!(states(&renamed), waiting);
    let site = renamed.build();
    assert_eq!(site.findings(), ["sessions/c.md N615"]);
    assert!(!site.has("sessions/a.html") && !site.has("sessions/a.en.html"));
    // Whoever wants it so says so.
    let allowed = draft.replace("status: draft", "status: draft\nallow: [N615]");
    assert!(told(&later(&released[..1], &[("sessions/a.md", &allowed), released[6]])).is_empty());
}

#[test]
fn errors_are_mended_before_anything_is_accepted() {
    let before = [("sessions/a.md", &*note("Akte", TEXT)), ("sessions/b.md", &*note("B", OTHER))];
    let slip = format!("---\ntopic: [Akte\n---\n{TEXT}");
    let sources = later(&before, &[("sessions/a.md", &*slip), before[1]]).sources;
    let plan = pipeline::plan(&sources, &Options::default(), &mut Memo::default());
    assert!(!plan.can_accept_urls());
    assert!(
        plan.findings_about_urls()
            .iter()
            .any(|finding| finding.path().is_some_and(|at| at.as_str() == "sessions/a.md"))
    );
}

#[test]
fn many_that_were_renamed_are_one_finding_with_all_corrections() {
    let notes = |name: &str| -> Vec<(String, String)> {
        let text = |n: usize| {
            format!("{TEXT}\nUnd zum Schluss: {}\n", format!("Punkt {n} war {n} Leuten wichtig. ").repeat(20))
        };
        (0..12).map(|n| (format!("sessions/{name}{n}.md"), note("A", &text(n)))).collect()
    };
    let (before, after) = (notes("alt"), notes("neu"));
    let pairs = |files: &'static [(String, String)]| -> Vec<(&str, &str)> {
        files.iter().map(|(path, text)| (&**path, &**text)).collect()
    };
    let event = later(&pairs(before.leak()), &pairs(after.leak()));
    assert_eq!(told(&event), ["N615 many-renamed"]);
    let (mended, _) = pipeline::mend_all(&event.sources, &Options::default());
    assert_eq!(mended.len(), 12);
    for file in mended {
        let text = String::from_utf8_lossy(&file.after).into_owned();
        assert!(
            text.contains(&format!("aliases: [{}]", file.path.as_str().replace("neu", "alt").replace(".md", ".html"))),
            "{text}"
        );
    }
}

#[test]
fn a_redirect_that_gives_way_is_told_once_and_settled() {
    let lock = lock_of(&later(&[("sessions/a.md", &*note("A", TEXT))], &[]));
    let lock = lock.replace("sessions/a.html: session", "sessions/B.html: session");
    let files = [("sessions/b.md", &*note("A", OTHER)), ("sessions/neu.md", &*note("A", TEXT))];
    let mut event = event(&files).bytes("nachlese.lock", lock.as_bytes());
    assert_eq!(told(&event), ["N619 alike"]);
    let settled = accepted(&event.sources, "2017-03-01");
    assert!(settled.contains("sessions/B.html: session moved sessions/neu.html\n"), "{settled}");
    event.options.fragments = Some(Fragments { link_base: None, asset_base: None, heading_start: 2 });
    let site = event.build_unchecked();
    let list: serde_json::Value = serde_json::from_slice(&site.files["fragments.json"]).expect("JSON");
    assert!(list.get("redirects").is_none_or(|redirects| redirects == &serde_json::json!([])), "{list}");
    assert!(told(&self::event(&files).bytes("nachlese.lock", settled.as_bytes())).is_empty());
}

#[test]
fn a_page_that_the_site_always_has_is_not_lost() {
    let lock = "version: 1\nprogramm.html: page\nsessions/alt.html: session moved suche.html\nsuche.html: page moved sessions/a.html\n";
    let event = event(&[("nachlese.lock", lock), ("sessions/a.md", &note("A", TEXT))]);
    assert_eq!(told(&event), [""; 0]);
    let site = event.build();
    assert_leads(&site, "sessions/alt.html", "suche.html");
    assert_eq!(site.findings(), NONE);
}

#[test]
fn each_note_that_waits_is_told_where_it_may_be_allowed() {
    let notes = |head: &str| -> Vec<(String, String)> {
        (0..12).map(|n| (format!("sessions/{n}.md"), format!("---\ntopic: A\n{head}---\n{TEXT}"))).collect()
    };
    fn pairs(files: &[(String, String)]) -> Vec<(&str, &str)> {
        files.iter().map(|(path, text)| (&**path, &**text)).collect()
    }
    let (before, draft, allowed) = (notes(""), notes("status: draft\n"), notes("status: draft\nallow: [N615]\n"));
    assert_eq!(told(&later(&pairs(&before), &pairs(&draft))), ["N615 waiting"; 12]);
    assert_eq!(told(&later(&pairs(&before), &pairs(&allowed))), [""; 0]);
}

#[test]
fn what_a_note_named_is_not_lost_while_it_is_only_missing() {
    let kept = ("sessions/b.md", note("B", OTHER));
    let head = "topic: Akte\ntags: [Papier]\nmunicipalities: [Düren]\n";
    let text = format!("{TEXT}\n## Ergebnisse\n\n- Läuft\n");
    let published = format!("---\n{head}---\n{text}");
    let before = [("sessions/a.md", &*published), (kept.0, &*kept.1)];
    let known = lock_of(&later(&before, &before));
    let known = known.replacen("\nwas-", "\nthemen/uralt.html: topic moved themen/akte.html\nwas-", 1);
    for (now, expected) in [
        (format!("---\n{head}status: draft\nallow: [N615]\n---\n{text}"), Vec::new()),
        (format!("---\n{head}publish_after: 2030-01-01\n---\n{text}"), Vec::new()),
        (format!("---\n{head}status: draft\n---\n{text}"), vec!["sessions/a.md N615"]),
    ] {
        let event = event(&[("sessions/a.md", &now), before[1]]).bytes("nachlese.lock", known.as_bytes());
        assert_eq!(accepted(&event.sources, "2017-03-01"), known);
        assert_eq!(event.build().findings(), expected, "{now}");
    }
    let broken = published.replace("topic: Akte", "topic: [Akte");
    let event = later(&before, &[("sessions/a.md", &broken), before[1]]);
    assert_eq!(told(&event), [""; 0], "one fault, one finding");
    assert_eq!(told(&later(&before, &before[1..])).len(), 4, "the note, and all that only it named");
}

#[test]
fn the_lines_that_a_help_gives_can_be_read() {
    let lines = |event: Event| -> Vec<String> {
        let told = event.build().told_in_full();
        told.split('`')
            .filter(|words| words.contains(" gone ") || words.contains(" moved "))
            .map(str::to_owned)
            .collect()
    };
    let astray =
        event(&[("nachlese.lock", "version: 1\nsessions/x.html: session moved sessions/nirgends-sonst.html\n")]);
    let changed = note("A", &TEXT.replace("Poststelle", "Poststelle im Haus"));
    let similar = later(&[("sessions/alt.md", &note("A", TEXT))], &[("sessions/neu.md", &changed)]);
    let tag =
        later(&[("sessions/a.md", "---\ntopic: A\ntags: [x]\n---\n")], &[("sessions/a.md", "---\ntopic: A\n---\n")]);
    let lines: Vec<String> = [astray, similar, tag].into_iter().flat_map(lines).collect();
    assert_eq!(lines.len(), 4, "{lines:?}");
    let lock = format!("version: 1\n{}\n", lines.join("\n").replace("YYYY-MM-DD", "2017-02-01"));
    let read = event(&[("nachlese.lock", &lock)]);
    let plan = pipeline::plan(&read.sources, &Options::default(), &mut Memo::default());
    assert!(plan.findings.iter().all(|finding| finding.code.number() != "N618"), "{lock}");
}

#[test]
fn many_that_lead_to_two_places_are_told_in_words_of_their_own() {
    let forks: String = (0..12)
        .map(|n| format!("s/{n}.html: session moved sessions/a.html\ns/{n}.html: session moved sessions/b.html\n"))
        .collect();
    let lock = format!("version: 1\n{forks}");
    let files = [("nachlese.lock", &*lock), ("sessions/a.md", &note("A", TEXT)), ("sessions/b.md", &note("A", OTHER))];
    assert_eq!(told(&event(&files)), ["N615 many-forked"]);
}
