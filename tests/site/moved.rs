//! Addresses that stay: the lock, former addresses, and what leads from them.

use std::sync::Arc;

use proptest::prelude::*;

use nachlese::pipeline::{self, Memo, Options};
use nachlese::source::{SourcePath, Sources};

use crate::support::{EVENT, Event, NONE, Site, event, site};

pub const TEXT: &str = "Die Kommunen haben beschrieben, wie sie die elektronische Akte einführen: erst der Aktenplan, dann \
    die Poststelle, dann ein Amt nach dem anderen. Wer alles zugleich umstellt, verliert die Menschen, die damit \
    arbeiten sollen. Gut lief es dort, wo die Leitung selbst mit der Akte arbeitet.\n";

pub fn note(topic: &str, text: &str) -> String {
    format!("---\ntopic: {topic}\n---\n{text}")
}

/// What `urls accept` writes for these files.
pub fn accepted(sources: &Sources, day: &str) -> String {
    let plan = pipeline::plan(sources, &Options::default(), &mut Memo::default());
    assert!(plan.can_accept_urls());
    plan.accepted_lock(day.parse().expect("a date"))
}

/// Files as they were published, and what became of them.
pub fn later(before: &[(&str, &str)], after: &[(&str, &str)]) -> Event {
    let lock = accepted(&event(before).sources, "2017-02-01");
    event(after).bytes("nachlese.lock", lock.as_bytes())
}

/// The files, after somebody has accepted what became of them.
pub fn accepted_later(before: &[(&str, &str)], after: &[(&str, &str)], day: &str) -> Event {
    let mut event = later(before, after);
    let lock = accepted(&event.sources, day);
    event.sources.texts.insert(SourcePath::new("nachlese.lock").expect("a path"), Arc::from(lock.as_bytes()));
    event
}

fn text_of<'a>(site: &'a Site, path: &str) -> std::borrow::Cow<'a, str> {
    String::from_utf8_lossy(&site.files[path])
}

#[track_caller]
pub fn assert_leads(site: &Site, from: &str, to: &str) {
    let page = site.page(from);
    assert_eq!(page.leads_to("main a"), [to], "{from}");
    let refresh = page.attributes("meta[http-equiv=refresh]", "content");
    let link = page.attributes("main a", "href");
    assert_eq!(refresh, [format!("0; url={}", link[0])], "{from}");
    assert_eq!(page.attributes("meta[name=robots]", "content"), ["noindex"]);
}

#[test]
fn without_a_lock_nothing_is_said() {
    let site = site(&[("sessions/a.md", &note("A", TEXT))]);
    assert_eq!(site.findings(), NONE);
    assert_eq!(site.advice(), ["sessions/a.md N408"]);
}

#[test]
fn what_is_accepted_is_complete_and_in_order() {
    let files = [
        ("topics.yaml", "- {id: ea, label: E-Akte}\n"),
        ("municipalities.yaml", "- {name: Düren, ags: \"05358008\"}\n"),
        ("pages/ueber.md", "# Über uns\n"),
        (
            "sessions/b.md",
            "---\ntopic: E-Akte\ntags: [Papier]\nmunicipalities: [Düren]\n---\n## Ergebnisse\n\n- Läuft\n",
        ),
        ("sessions/b.en.md", "English.\n"),
        ("sessions/a.md", &note("E-Akte", TEXT)),
        ("sessions/entwurf.md", "---\ntopic: Geheim\nstatus: draft\n---\n"),
        ("people.yaml", "- {key: p1, name: Erika Beispiel, consent: {scope: profile, date: 2017-01-26}}\n"),
    ];
    let lock = accepted(&event(&files).sources, "2017-02-01");
    let addresses: Vec<&str> = lock.lines().skip(4).filter_map(|line| Some(line.split_once(": ")?.0)).collect();
    assert_eq!(
        addresses,
        [
            "kommunen/dueren.html",
            "schlagwoerter/papier.html",
            "sessions/a.html",
            "sessions/b.en.html",
            "sessions/b.html",
            "sessions/b.html#o-401838f50d",
            "themen/ea.html",
            "ueber.html",
            "was-herauskam/ergebnisse.html",
            "was-herauskam/index.html",
        ]
    );
    assert!(!lock.contains("geheim") && !lock.contains("entwurf") && !lock.contains("beispiel"), "{lock}");
    // Read again, it is the same, and every address is one of the site.
    let site = later(&files, &files).build();
    for address in addresses.iter().filter(|address| !address.contains('#')) {
        assert!(site.has(address), "{address}");
    }
    assert!(site.all_findings().iter().all(|finding| !finding.contains("N6") && !finding.contains("N428")));
    assert_eq!(accepted(&later(&files, &files).sources, "2018-01-01"), lock);
}

#[test]
fn a_former_address_leads_on() {
    let site = event(&[
        (
            "sessions/neu.md",
            "---\ntopic: A\ntitle: Neuer Name\nfrühere Adressen: [alt, 2016/uralt.html, /archiv/akte/]\n---\n",
        ),
        ("sessions/neu.en.md", "# New name\n"),
        ("pages/ueber.md", "---\naliases: wir.html\n---\n# Über uns\n"),
    ])
    .url("https://stadt.example/camp/")
    .build();
    for from in ["sessions/alt.html", "2016/uralt.html", "archiv/akte/index.html"] {
        assert_leads(&site, from, "sessions/neu.html");
    }
    assert_leads(&site, "sessions/alt.en.html", "sessions/neu.en.html");
    assert_leads(&site, "wir.html", "ueber.html");
    assert_eq!(site.page("sessions/alt.en.html").attributes("main a", "lang"), ["en"]);
    let page = site.page("sessions/alt.html");
    assert_eq!(page.text("h1"), "Diese Seite hat eine neue Adresse");
    assert_eq!(page.texts("main a"), ["Neuer Name"]);
    let canonical = page.attributes("link[rel=canonical]", "href");
    assert_eq!(canonical, ["https://stadt.example/camp/sessions/neu.html"]);
    assert_eq!(site.findings(), NONE);
    for path in ["sitemap.xml", "sessions/index.html", "index.html"] {
        assert!(!text_of(&site, path).contains("alt.html"), "{path}");
    }
    assert_eq!(site.files_with("sessions/alt.html"), ["sessions/alt.html"], "no page, feed or search knows of it");
}

#[test]
fn drafts_and_what_is_withdrawn_leak_nothing_through_former_addresses() {
    let site = site(&[
        ("sessions/a.md", "---\ntopic: Geheim\nstatus: draft\naliases: [alt]\n---\nGeheim.\n"),
        ("sessions/b.md", "---\ntopic: Vertraulich\nstatus: withdrawn\naliases: [frueher]\n---\nVertraulich.\n"),
    ]);
    assert!(!site.has("sessions/alt.html"));
    assert_leads(&site, "sessions/frueher.html", "sessions/b.html");
    assert!(site.files_with("geheim").is_empty() && site.files_with("vertraulich").is_empty());
}

#[test]
fn a_former_address_that_is_taken_stays_with_its_page() {
    let site = site(&[
        ("sessions/a.md", "---\ntopic: A\naliases: [b, c]\n---\n"),
        ("sessions/b.md", "---\ntopic: B\naliases: [c, sessions/index.html]\n---\n"),
        ("sessions/d.md", "---\ntopic: D\naliases: [\"https://anderswo.example/x\", d]\n---\n"),
    ]);
    let mut found = site.findings();
    found.sort();
    assert_eq!(
        found,
        ["sessions/a.md:3:11 N619", "sessions/b.md:3:11 N619", "sessions/b.md:3:14 N619", "sessions/d.md:3:11 N107",]
    );
    assert_eq!(site.page("sessions/b.html").text("h1"), "B");
    assert_leads(&site, "sessions/c.html", "sessions/a.html");
}

#[test]
fn a_renamed_note_is_known_by_its_text() {
    let before = [("sessions/alt.md", &*note("A", TEXT)), ("sessions/alt.en.md", "Short.\n")];
    let after = [("sessions/neu.md", &*note("A", TEXT)), ("sessions/neu.en.md", "Short.\n")];
    let site = later(&before, &after).build();
    assert_leads(&site, "sessions/alt.html", "sessions/neu.html");
    assert_leads(&site, "sessions/alt.en.html", "sessions/neu.en.html");
    assert_eq!(site.findings(), NONE);
    assert!(site.advice().contains(&"sessions/neu.md:3:1 N615".to_owned()), "{:?}", site.advice());
    assert!(site.told_in_full().contains("add `aliases: [sessions/alt.html]` here"), "{}", site.told_in_full());
    // What is accepted is said no more, and leads there all the same.
    let site = accepted_later(&before, &after, "2017-03-01").build();
    assert_leads(&site, "sessions/alt.html", "sessions/neu.html");
    assert!(site.all_findings().iter().all(|finding| !finding.contains("N615")), "{:?}", site.all_findings());
}

#[test]
fn a_note_that_was_renamed_and_edited_is_the_one_most_like_it() {
    let edited = TEXT.replace("Gut lief es dort", "Gut läuft es dort");
    let before = [("sessions/alt.md", &*note("A", TEXT))];
    let site = later(&before, &[("sessions/neu.md", &*note("A", &edited))]).build();
    assert_leads(&site, "sessions/alt.html", "sessions/neu.html");
    assert_eq!(site.findings(), ["sessions/neu.md:3:1 N615"]);
    let finding = site.findings.iter().find(|finding| finding.code.number() == "N615").expect("it is there");
    assert!(finding.patch.as_ref().is_some_and(|patch| !patch.is_certain), "{finding:?}");
}

#[test]
fn two_that_are_alike_are_not_guessed() {
    let before = [("sessions/alt.md", &*note("A", TEXT))];
    let site = later(&before, &[("sessions/b.md", &*note("A", TEXT)), ("sessions/c.md", &*note("A", TEXT))]).build();
    assert_eq!(site.findings(), ["nachlese.lock:5:1 N615"]);
    assert_eq!(site.page("sessions/alt.html").text("h1"), "Mitschrift zurückgezogen");
}

#[test]
fn a_deleted_note_says_that_it_was_there_and_nothing_else() {
    let before = [("sessions/weg.md", &*note("Vertraulich", TEXT)), ("sessions/b.md", "---\ntopic: B\n---\n")];
    let after = [("sessions/b.md", "---\ntopic: B\n---\n")];
    let site = later(&before, &after).build();
    assert_eq!(site.findings(), ["nachlese.lock:6:1 N615", "nachlese.lock:8:1 N615"], "the note and its topic");
    let page = site.page("sessions/weg.html");
    assert_eq!(page.text("h1"), "Mitschrift zurückgezogen");
    assert_eq!(page.count("main time"), 0);
    let event = accepted_later(&before, &after, "2017-03-01");
    let lock = event.sources.texts[&SourcePath::new("nachlese.lock").expect("a path")].clone();
    let lock = String::from_utf8_lossy(&lock).into_owned();
    assert!(lock.contains("sessions/weg.html: session gone 2017-03-01\n"), "{lock}");
    let site = event.build();
    assert_eq!(site.findings(), NONE);
    assert_eq!(site.page("sessions/weg.html").text("main time"), "1. März 2017");
    assert!(!site.has("themen/vertraulich.html"), "only of notes something is said");
    assert!(!text_of(&site, "sessions/weg.html").contains("Vertraulich"));
    // Accepted once more, it keeps its day.
    let again = accepted_later(&before, &after, "2017-03-01");
    assert_eq!(accepted(&again.sources, "2020-01-01"), lock);
}

#[test]
fn a_note_that_is_withdrawn_keeps_its_day_when_it_is_deleted() {
    let before = [("sessions/a.md", &*note("A", TEXT))];
    let withdrawn = [("sessions/a.md", "---\ntopic: A\nwithdrawn: 2017-02-03\n---\n")];
    let event = accepted_later(&before, &withdrawn, "2017-03-01");
    let lock = event.sources.texts[&SourcePath::new("nachlese.lock").expect("a path")].clone();
    let site =
        crate::support::event(&[("sessions/b.md", "---\ntopic: A\n---\n")]).bytes("nachlese.lock", &lock).build();
    assert_eq!(site.page("sessions/a.html").text("main time"), "3. Februar 2017");
    assert_eq!(site.findings(), NONE);
}

#[test]
fn a_note_that_is_no_longer_released_is_told_and_leaves_no_page() {
    let before = [("sessions/a.md", &*note("A", TEXT))];
    let draft = [("sessions/a.md", "---\ntopic: A\nstatus: draft\n---\nText\n")];
    let site = later(&before, &draft).build();
    assert!(site.findings().contains(&"sessions/a.md N615".to_owned()), "{:?}", site.findings());
    assert!(!site.has("sessions/a.html"));
    let site = accepted_later(&before, &draft, "2017-03-01").build();
    assert!(!site.has("sessions/a.html"), "drafts leave no byte");
    // A note that waits for its day is none of that: on which day the site is built is not for the lock to say.
    let waits = "---\ntopic: A\npublish_after: 2017-02-01\n---\nText\n";
    let site = later(&before, &[("sessions/a.md", waits)]).build();
    assert_eq!(site.findings(), NONE, "nor its topic, which comes back with it");
    let lock = accepted(&later(&before, &[("sessions/a.md", waits)]).sources, "2017-03-01");
    assert!(lock.contains("sessions/a.html: session 7"), "{lock}");
}

#[test]
fn topics_and_municipalities_are_known_by_their_lists() {
    let session = ("sessions/a.md", "---\ntopic: E-Akte\nmunicipalities: [Düren]\n---\n");
    let before = [
        ("topics.yaml", "- {id: ea, label: E-Akte}\n- {label: Datenschutz}\n- {label: Umzug}\n"),
        ("municipalities.yaml", "- {id: dueren, name: Düren, ags: \"05358008\"}\n"),
        session,
    ];
    let after = [
        ("topics.yaml", "- {id: akte, label: E-Akte}\n- {label: DSGVO, aliases: [Datenschutz]}\n- {label: Einzug}\n"),
        ("municipalities.yaml", "- {id: stadt-dueren, name: Stadt Düren, aliases: [Düren], ags: \"05358008\"}\n"),
        session,
    ];
    let site = later(&before, &after).build();
    assert_leads(&site, "themen/ea.html", "themen/akte.html");
    assert_leads(&site, "themen/datenschutz.html", "themen/dsgvo.html");
    assert_leads(&site, "kommunen/dueren.html", "kommunen/stadt-dueren.html");
    assert!(!site.has("themen/umzug.html"));
    assert_eq!(site.findings(), ["nachlese.lock:9:1 N615"]);
    assert!(site.advice().contains(&"nachlese.lock:8:1 N615".to_owned()), "{:?}", site.advice());
    // Names that were never an address make none.
    assert!(!self::site(&after).has("themen/datenschutz.html"));
}

#[test]
fn steps_are_followed_to_their_end_and_circles_lead_nowhere() {
    let lock = "version: 1\nsessions/a.html: session moved sessions/b.html\nsessions/b.html: session moved sessions/c.html\n\
        sessions/c.html: session\nsessions/x.html: session moved sessions/y.html\n\
        sessions/y.html: session moved sessions/x.html\nsessions/z.html: session moved sessions/weg.html\n";
    let site = site(&[("nachlese.lock", lock), ("sessions/d.md", "---\ntopic: A\naliases: [c]\n---\n")]);
    for from in ["sessions/a.html", "sessions/b.html", "sessions/c.html"] {
        assert_leads(&site, from, "sessions/d.html");
    }
    let lost = ["nachlese.lock:5:32 N615", "nachlese.lock:6:32 N615", "nachlese.lock:7:32 N615"];
    assert_eq!(site.findings(), lost);
}

#[test]
fn a_series_and_another_language_keep_their_addresses() {
    let before = [("sessions/a.md", &*note("Akte", TEXT)), ("sessions/b.md", "---\ntopic: B\ntags: [W]\n---\n")];
    let english = format!("{EVENT}language: en\n");
    let after: Vec<(&str, &str)> = before.iter().copied().chain([("event.yaml", &*english)]).collect();
    let site = later(&before, &after).build();
    assert_leads(&site, "themen/akte.html", "topics/akte.html");
    assert_leads(&site, "schlagwoerter/w.html", "tags/w.html");
    let series = [
        ("series.yaml", "title: Reihe\n"),
        ("2017/event.yaml", EVENT),
        ("2017/sessions/a.md", &*note("Akte", TEXT)),
        ("2017/sessions/b.md", "---\ntopic: B\ntags: [W]\n---\n"),
    ];
    let site = later(&before, &series).build();
    assert_leads(&site, "sessions/a.html", "2017/sessions/a.html");
    assert_leads(&site, "sessions/b.html", "2017/sessions/b.html");
}

#[test]
fn many_that_vanish_at_once_are_one_finding() {
    let notes: Vec<(String, String)> =
        (0..30).map(|n| (format!("sessions/n{n}.md"), note("A", &format!("Notiz {n}.\n")))).collect();
    let before: Vec<(&str, &str)> = notes.iter().map(|(path, text)| (&**path, &**text)).collect();
    let site = later(&before, &before[..1]).build();
    assert_eq!(site.findings(), ["nachlese.lock:6:1 N615"]);
    assert!(site.told_in_full().contains("29 published addresses of the kind “session”"), "{}", site.told_in_full());
}

#[test]
fn outcomes_whose_words_changed_are_one_hint_a_session() {
    let list = |items: &str| format!("---\ntopic: A\n---\n## Ergebnisse\n\n{items}");
    let before = [("sessions/a.md", &*list("- Eins\n- Zwei\n"))];
    let site = later(&before, &[("sessions/a.md", &*list("- Eins\n- Zwei neu\n"))]).build();
    assert_eq!(site.findings(), NONE);
    let hints: Vec<String> = site.advice().into_iter().filter(|hint| hint.contains("N428")).collect();
    assert_eq!(hints, ["sessions/a.md N428"]);
    assert!(
        site.told_in_full().contains("1 outcome of `sessions/a.html` is no longer there"),
        "{}",
        site.told_in_full()
    );
}

#[test]
fn lists_of_outcomes_that_are_empty_now_lead_to_all() {
    let before = [("sessions/a.md", "---\ntopic: A\n---\n## Offene Fragen\n\n- Wer?\n\n## Ergebnisse\n\n- Alle\n")];
    let site = later(&before, &[("sessions/a.md", "---\ntopic: A\n---\n## Ergebnisse\n\n- Alle\n")]).build();
    assert_leads(&site, "was-herauskam/offene-fragen.html", "was-herauskam/index.html");
    assert_eq!(site.findings(), NONE);
}

#[test]
fn a_lock_that_is_broken_withholds_nothing() {
    let lock = "version: 1\n<<<<<<< HEAD\nsessions/alt.html: session moved sessions/a.html\n=======\n\
        sessions/b.html: session\n>>>>>>> other\nunlesbar\n";
    let site = site(&[("nachlese.lock", lock), ("sessions/a.md", "---\ntopic: A\n---\n")]);
    assert_eq!(site.findings(), ["nachlese.lock:2:1 N623", "nachlese.lock:5:1 N615", "nachlese.lock:7:1 N623"]);
    assert_leads(&site, "sessions/alt.html", "sessions/a.html");
    assert!(!site.has("nachlese.lock"));
    let plan = pipeline::plan(&event(&[("nachlese.lock", lock)]).sources, &Options::default(), &mut Memo::default());
    assert!(!plan.can_accept_urls(), "a line that cannot be read must not be lost");
}

#[test]
fn a_conflict_is_settled_by_accepting() {
    let ours = later(&[("sessions/alt.md", &*note("A", TEXT))], &[]).sources;
    let ours = String::from_utf8_lossy(&ours.texts[&SourcePath::new("nachlese.lock").expect("a path")]).into_owned();
    let session = ours.lines().find(|line| line.contains("alt.html")).expect("its line");
    let lock =
        format!("version: 1\n<<<<<<< HEAD\n{session}\n=======\nsessions/b.html: session gone 2017-01-30\n>>>>>>> x\n");
    let sources = event(&[("nachlese.lock", &lock), ("sessions/neu.md", &note("A", TEXT))]).sources;
    let settled = accepted(&sources, "2017-03-01");
    assert!(settled.contains("sessions/alt.html: session moved sessions/neu.html\n"), "{settled}");
    assert!(settled.contains("sessions/b.html: session gone 2017-01-30\n"), "{settled}");
    assert!(!settled.contains("<<<<") && !settled.contains("===="), "{settled}");
}

#[test]
fn a_line_that_leads_nowhere_is_told_at_its_place() {
    let lock = |to: &str| format!("version: 1\nsessions/alt.html: session moved {to}\nsessions/neu.html: session\n");
    let told = |lock: &str| {
        let event = event(&[("nachlese.lock", lock), ("sessions/neu.md", &note("A", TEXT))]);
        let plan = pipeline::plan(&event.sources, &Options::default(), &mut Memo::default());
        let found = plan.findings.iter().filter(|finding| finding.code.number() == "N615");
        let told = found.map(|finding| {
            let span = finding.location.as_ref().and_then(|location| location.span).expect("a place");
            let proposed = finding.patch.as_ref().map(|patch| patch.replacement.clone());
            (lock[span.range()].to_owned(), proposed.unwrap_or_default())
        });
        (told.collect::<Vec<_>>(), plan.can_accept_urls())
    };
    let pair = |at: &str, proposed: &str| (at.to_owned(), proposed.to_owned());
    for slip in ["sessions/neue.html", "session/neu.html", "neu.html"] {
        assert_eq!(told(&lock(slip)), (vec![pair(slip, "sessions/neu.html")], false));
    }
    assert_eq!(told(&lock("sessions/zzz.html")), (vec![pair("sessions/zzz.html", "")], false));
    assert!(!told(&lock("sessions/alt.html")).1, "a circle");
    assert_eq!(told(&lock("sessions/neu.html")), (vec![], true));
    // Only the line that is wrong is told, and nothing pretends that the note was withdrawn.
    let chain = format!("{}sessions/uralt.html: session moved sessions/alt.html\n", lock("sessions/neue.html"));
    assert_eq!(told(&chain), (vec![pair("sessions/neue.html", "sessions/neu.html")], false));
    let site = event(&[("nachlese.lock", &chain), ("sessions/neu.md", &note("A", TEXT))]).build();
    assert!(!site.has("sessions/alt.html") && !site.has("sessions/uralt.html"));
}

#[test]
fn an_event_of_a_series_has_no_lock_of_its_own() {
    let site = site(&[
        ("series.yaml", "title: Reihe\n"),
        ("2017/event.yaml", EVENT),
        ("2017/nachlese.lock", "version: 1\n"),
        ("2017/sessions/a.md", &note("A", TEXT)),
    ]);
    assert_eq!(site.findings(), ["2017/nachlese.lock N623"]);
}

#[test]
fn what_was_led_to_may_go_like_anything_else() {
    let lock = "version: 1\nsessions/alt.html: session moved sessions/neu.html\nsessions/neu.html: session\n";
    let sources = event(&[("nachlese.lock", lock), ("sessions/x.md", &note("X", "Ganz anders.\n"))]).sources;
    let settled = accepted(&sources, "2017-03-01");
    assert!(settled.contains("sessions/alt.html: session gone 2017-03-01\n"), "{settled}");
}

/// Lines of a lock, most of them about addresses that some note could have.
fn lines() -> impl Strategy<Value = Vec<String>> {
    let addresses = [
        "sessions/a.html",
        "sessions/b.html",
        "sessions/b.en.html",
        "sessions/c.html",
        "themen/t.html",
        "ueber.html",
        "was-herauskam/index.html",
        "index.html",
        "2017/index.html",
    ];
    let address = || prop::sample::select(addresses.to_vec());
    let kind =
        prop::sample::select(vec!["session", "version", "page", "topic", "municipality", "tag", "outcomes", "event"]);
    let fate = prop_oneof![
        Just(String::new()),
        Just(" gone 2017-02-03".to_owned()),
        Just(" 4bea5a43ecd9e0fb 0eb6f54d4954c262".to_owned()),
        address().prop_map(|to| format!(" moved {to}")),
    ];
    prop::collection::vec(
        (address(), kind, fate).prop_map(|(from, kind, fate)| format!("{from}: {kind}{fate}\n")),
        0..9,
    )
}

/// Notes of which some are there, with former addresses or without.
fn notes() -> impl Strategy<Value = Vec<(String, String)>> {
    let note = |name: &'static str| {
        let heads = vec![
            "topic: T\n",
            "topic: T\naliases: [a, b, c]\n",
            "topic: T\nstatus: draft\n",
            "withdrawn: 2017-02-01\n",
        ];
        prop::option::of(prop::sample::select(heads))
            .prop_map(move |head| head.map(|head| (format!("sessions/{name}.md"), format!("---\n{head}---\n{TEXT}"))))
    };
    (note("a"), note("b"), note("b.en"), note("c"))
        .prop_map(|(a, b, en, c)| [a, b, en, c].into_iter().flatten().collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_accepted_is_said_no_more(lines in lines(), notes in notes()) {
        let lock = format!("version: 1\n{}", lines.concat());
        let mut files: Vec<(&str, &str)> = notes.iter().map(|(path, text)| (&**path, &**text)).collect();
        files.push(("nachlese.lock", &lock));
        let sources = event(&files).sources;
        let plan = pipeline::plan(&sources, &Options::default(), &mut Memo::default());
        if !plan.can_accept_urls() {
            // A line that leads astray is told, and nothing is written over it.
            prop_assert!(plan.findings.iter().any(|finding| finding.code.number() == "N615"), "{}", lock);
            return Ok(());
        }
        let once = accepted(&sources, "2017-03-01");
        *files.last_mut().expect("the lock") = ("nachlese.lock", &once);
        let sources = event(&files).sources;
        prop_assert_eq!(&accepted(&sources, "2018-01-01"), &once);
        let plan = pipeline::plan(&sources, &Options::default(), &mut Memo::default());
        // What waits is told until it is released.
        let told = plan.findings.iter().filter(|finding| finding.variant != Some("waiting"));
        let told: Vec<&str> = told.map(|finding| finding.code.number()).collect();
        prop_assert!(!told.contains(&"N615") && !told.contains(&"N623"), "{:?}\n{}", told, once);
        // What was published once is known for ever.
        for line in &lines {
            let address = line.split(": ").next().expect("an address");
            prop_assert!(once.contains(&format!("\n{address}: ")), "{}\n{}", address, once);
        }
    }
}
