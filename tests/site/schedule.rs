//! The schedule: what cannot be at the same time, and days on which there is no event.

use crate::support::{NONE, Site, event, site};

/// Notes with an outcome each, so that nothing else is said of them.
fn sessions(notes: &[(&str, &str)]) -> Site {
    schedule("title: Testcamp\nstart: 2017-01-26\nend: 2017-01-27\nrelease: all\n", notes)
}

fn schedule(yaml: &str, notes: &[(&str, &str)]) -> Site {
    let notes: Vec<(String, String)> = notes.iter().map(|(name, keys)| (path(name), text(name, keys))).collect();
    let mut files = vec![("event.yaml", yaml)];
    files.extend(notes.iter().map(|(path, text)| (path.as_str(), text.as_str())));
    site(&files)
}

fn path(name: &str) -> String {
    format!("sessions/{name}.md")
}

fn text(name: &str, keys: &str) -> String {
    format!("---\ntopic: Thema {name}\n{keys}---\n## Ergebnisse\n- x\n")
}

/// Where the other place of the first finding of a code is, and its text.
#[track_caller]
fn also(site: &Site, code: &str) -> String {
    let finding = site.findings.iter().find(|finding| finding.code.number() == code).expect("there is one");
    let also = finding.also.as_ref().expect("it names the other place");
    let text = site.source_text(&also.path).expect("the file is there");
    format!("{} {}", also.path, &text[also.span.expect("a place").range()])
}

#[track_caller]
fn patched(site: &Site, code: &str) -> Option<String> {
    let finding = site.findings.iter().find(|finding| finding.code.number() == code).expect("there is one");
    let patch = finding.patch.as_ref()?;
    let text = site.source_text(finding.path()?)?;
    let line = text[..patch.span.range().start].rfind('\n').map_or(0, |at| at + 1);
    let end = text[patch.span.range().end..].find('\n').map_or(text.len(), |at| patch.span.range().end + at);
    let certain = if patch.is_certain { "!" } else { "?" };
    Some(format!(
        "{}{}{} {certain}",
        &text[line..patch.span.range().start],
        patch.replacement,
        &text[patch.span.range().end..end]
    ))
}

const AT_11: &str = "room: Raum 3\nstart: 2017-01-26T11:00\nduration: 45\n";

#[test]
fn a_note_has_the_day_that_its_file_is_named_after() {
    let day = |yaml: &str, path: &str, keys: &str| {
        let site = site(&[("event.yaml", yaml), (path, &text("a", keys))]);
        assert_eq!(site.findings(), NONE, "{path} with {keys}");
        let is_session = |path: &&str| path.starts_with("sessions/") && *path != "sessions/index.html";
        let address = site.paths().into_iter().find(is_session);
        let days = site.page(address.expect("the session's page")).attributes("dl .whole time", "datetime");
        days.first().cloned()
    };
    let yaml = "title: T\nstart: 2026-03-01\nend: 2026-03-31\nrelease: all\n";
    for name in ["2026-03-14-jour-fixe", "jour-fixe_2026-03-14", "20260314 Jour fixe", "14.03.2026 Jour fixe"] {
        assert_eq!(day(yaml, &path(name), "").as_deref(), Some("2026-03-14"), "{name}");
    }
    assert_eq!(day(yaml, "sessions/2026-03-14/index.md", "").as_deref(), Some("2026-03-14"));
    assert_eq!(day(yaml, &path("2026-03-14-x"), "start: 11:00\n").as_deref(), Some("2026-03-14"));
    assert_eq!(day(yaml, &path("2026-03-14-x"), "date: 2026-03-20\n").as_deref(), Some("2026-03-20"));
    assert_eq!(day(yaml, &path("2026-04-14-x"), ""), None, "another day than one of the event");
}

#[test]
fn two_sessions_in_one_room_are_one_finding_at_the_later_one() {
    let site = sessions(&[("a", AT_11), ("b", "room: raum 3\nstart: 26.01.2017 11:30 Uhr\nend: 12:15\n")]);
    assert_eq!(site.all_findings(), ["sessions/b.md:3:7 N303"]);
    assert_eq!(also(&site, "N303"), "sessions/a.md Raum 3");
    let finding = &site.findings[0];
    assert_eq!(finding.arguments.get("time"), Some("11:00–11:45"));
    assert_eq!(finding.arguments.get("other"), Some("Thema a"));
    assert_eq!(finding.help, Some("check-both"));
    assert_eq!(sessions(&[("a", AT_11), ("b", AT_11)]).findings[0].help, Some("one-session"));
}

#[test]
fn many_sessions_at_once_are_one_finding_less_than_sessions() {
    let names = ["a", "b", "c", "d", "e"];
    let site = sessions(&names.map(|name| (name, AT_11)));
    let expected: Vec<String> = names[1..].iter().map(|name| format!("sessions/{name}.md:3:7 N303")).collect();
    assert_eq!(site.all_findings(), expected);
    assert!(site.findings.iter().all(|finding| finding.also.as_ref().is_some_and(|also| also.path.stem() == "a")));
}

#[test]
fn a_long_session_takes_the_room_of_all_that_follow_within_it() {
    let site = sessions(&[
        ("a", "room: Aula\nstart: 2017-01-26T10:00\nend: 13:00\n"),
        ("b", "room: Aula\nstart: 2017-01-26T10:30\nend: 11:00\n"),
        ("c", "room: Aula\nstart: 2017-01-26T12:00\nend: 12:30\n"),
        ("d", "room: Aula\nstart: 2017-01-26T13:00\nend: 13:30\n"),
    ]);
    assert_eq!(site.all_findings(), ["sessions/b.md:3:7 N303", "sessions/c.md:3:7 N303"]);
}

#[test]
fn a_session_past_midnight_takes_the_room_of_the_next_day() {
    let site = sessions(&[
        ("a", "room: Aula\nstart: 2017-01-26T23:00\nend: 01:00\n"),
        ("b", "room: Aula\nstart: 2017-01-27T00:30\nend: 02:00\n"),
    ]);
    assert_eq!(site.all_findings(), ["sessions/b.md:3:7 N303"]);
}

#[test]
fn a_room_is_free_for_whoever_does_not_come_at_the_same_time() {
    for (what, second) in [
        ("it begins when the other ends", "room: Raum 3\nstart: 2017-01-26T11:45\nduration: 45\n"),
        ("another day", "room: Raum 3\nstart: 2017-01-27T11:00\nduration: 45\n"),
        ("another room", "room: Raum 4\nstart: 2017-01-26T11:00\n"),
        ("no room", "start: 2017-01-26T11:00\n"),
        ("no time", "room: Raum 3\ndate: 2017-01-26\n"),
        ("it was cancelled", "room: Raum 3\nstart: 2017-01-26T11:00\nstatus: cancelled\n"),
        ("a draft", "room: Raum 3\nstart: 2017-01-26T11:00\nstatus: draft\n"),
        ("it was withdrawn", "room: Raum 3\nstart: 2017-01-26T11:00\nwithdrawn: 2017-02-01\n"),
        ("it waits", "room: Raum 3\nstart: 2017-01-26T11:00\npublish_after: 2099-01-01\n"),
    ] {
        assert_eq!(sessions(&[("a", AT_11), ("b", second)]).all_findings(), NONE, "{what}");
    }
}

#[test]
fn a_session_of_which_nobody_knows_the_end_takes_but_a_moment() {
    let open = "room: Raum 3\nstart: 2017-01-26T11:00\n";
    assert_eq!(sessions(&[("a", open), ("b", open)]).all_findings(), ["sessions/b.md:3:7 N303"]);
    let later = "room: Raum 3\nstart: 2017-01-26T11:15\n";
    assert_eq!(sessions(&[("a", open), ("b", later)]).all_findings(), NONE);
    assert_eq!(sessions(&[("a", AT_11), ("b", later)]).all_findings(), ["sessions/b.md:3:7 N303"]);
}

#[test]
fn online_is_no_room_that_could_be_taken() {
    for room in ["online", "Zoom", "N. N.", "tba", "draußen"] {
        let keys = format!("room: {room}\nstart: 2017-01-26T11:00\n");
        assert_eq!(sessions(&[("a", &keys), ("b", &keys)]).all_findings(), NONE, "{room}");
    }
}

#[test]
fn sessions_of_a_slot_are_told_too() {
    let yaml = "title: T\nstart: 2017-01-26\nrelease: all\nrooms: [Raum 1]\n\
                slots: [{id: s1, start: 11:00, end: 11:45}, {id: s2, start: 11:45, end: 12:30}]\n";
    let [first, second] = ["room: Raum 1\nslot: s1\n", "room: Raum 1\nslot: s2\n"];
    assert_eq!(schedule(yaml, &[("a", first), ("b", second)]).all_findings(), NONE);
    assert_eq!(schedule(yaml, &[("a", first), ("b", first)]).all_findings(), ["sessions/b.md:3:7 N303"]);
}

#[test]
fn versions_and_other_events_take_no_room() {
    let note = text("a", AT_11);
    let site = site(&[
        ("series.yaml", "title: Reihe\n"),
        ("eins/event.yaml", "title: Eins\nstart: 2017-01-26\nrelease: all\n"),
        ("eins/sessions/a.md", &note),
        ("eins/sessions/a.en.md", &note),
        ("zwei/event.yaml", "title: Zwei\nstart: 2017-01-26\nrelease: all\n"),
        ("zwei/sessions/b.md", &note),
    ]);
    assert_eq!(site.all_findings(), NONE);
}

const PEOPLE: &str = "- {key: p01, name: Erika Beispiel}\n- {key: p02, name: Otto Ohnewort}\n";

fn with_people(notes: &[(&str, &str)]) -> Site {
    let notes: Vec<(String, String)> = notes.iter().map(|(name, keys)| (path(name), text(name, keys))).collect();
    let mut files = vec![("people.yaml", PEOPLE)];
    files.extend(notes.iter().map(|(path, text)| (path.as_str(), text.as_str())));
    site(&files)
}

#[test]
fn a_host_of_two_sessions_at_once_is_a_finding() {
    let site = with_people(&[
        ("a", "room: A\nstart: 2017-01-26T11:00\nduration: 45\nhosts: [p02, p01]\n"),
        ("b", "room: B\nstart: 2017-01-26T11:30\nduration: 45\nhosts: [Norderstedt]\nscribes: [P01]\n"),
    ]);
    assert_eq!(site.findings(), ["sessions/b.md:7:11 N304"]);
    assert_eq!(also(&site, "N304"), "sessions/a.md p01");
}

#[test]
fn several_hosts_of_the_same_two_sessions_are_one_finding() {
    let keys = "start: 2017-01-26T11:00\nduration: 45\nhosts: [p01, p02]\n";
    assert_eq!(with_people(&[("a", keys), ("b", keys)]).findings(), ["sessions/b.md:5:9 N304"]);
}

#[test]
fn one_slip_in_a_time_is_not_told_for_the_room_and_for_its_host() {
    let keys = "room: A\nstart: 2017-01-26T11:00\nduration: 45\nhosts: [p01]\n";
    assert_eq!(with_people(&[("a", keys), ("b", keys)]).findings(), ["sessions/b.md:3:7 N303"]);
}

#[test]
fn a_name_in_notes_is_one_person_too_and_is_not_repeated() {
    let site = sessions(&[
        ("a", "start: 2017-01-26T11:00\nduration: 45\nhosts: Erika Beispiel\n"),
        ("b", "start: 2017-01-26T11:00\nduration: 45\nhosts: [\"Erika  BEISPIEL, Musterstadt\"]\n"),
    ]);
    assert_eq!(site.findings(), ["sessions/b.md:5:9 N304"]);
    let finding = site.findings.iter().find(|finding| finding.code.number() == "N304").expect("it is there");
    assert!(!format!("{:?}", finding.arguments).contains("Beispiel"));
}

#[test]
fn who_can_be_in_several_places_is_no_finding() {
    for (what, keys) in [
        ("a municipality", "hosts: [{municipality: Norderstedt}]\n"),
        ("an office", "hosts: [Team Digitales]\n"),
        ("several people", "hosts: [{name: p01, count: 2}]\n"),
        ("who was there may have come and gone", "participants: [p01]\n"),
        ("nobody yet", "hosts: [N. N.]\n"),
    ] {
        let keys = format!("start: 2017-01-26T11:00\nduration: 45\n{keys}");
        assert_eq!(with_people(&[("a", &keys), ("b", &keys)]).findings(), NONE, "{what}");
    }
}

#[test]
fn host_and_scribe_of_one_session_may_be_one_person() {
    let keys = "start: 2017-01-26T11:00\nduration: 45\nhosts: [p01]\nscribes: [p01]\n";
    assert_eq!(with_people(&[("a", keys)]).findings(), NONE);
}

#[test]
fn who_types_up_what_others_wrote_is_in_no_two_rooms() {
    let keys = "start: 2017-01-26T11:00\nduration: 45\nscribes: [p01]\n";
    let one = "start: 2017-01-26T14:00\nduration: 45\n";
    assert_eq!(with_people(&["a", "b", "c", "d"].map(|name| (name, keys))).findings(), NONE);
    let few = with_people(&[("a", keys), ("b", keys), ("c", one), ("d", one)]);
    assert_eq!(few.findings(), ["sessions/b.md:5:11 N304"]);
}

#[test]
fn a_day_outside_the_event_is_a_finding_with_the_day_that_was_meant() {
    for (keys, place, corrected) in [
        ("date: 2016-01-26\n", "3:7", "date: 2017-01-26 ?"),
        ("start: 2016-01-26T11:00\n", "3:8", "start: 2017-01-26T11:00 ?"),
        ("start: \"26.01.2016, 11:00–11:45 Uhr\"\n", "3:8", "start: \"26.01.2017, 11:00–11:45 Uhr\" ?"),
        ("start: 11:00\ndate: 26. Januar 2016\n", "4:7", "date: 26. Januar 2017 ?"),
        ("date: 2017-02-27\n", "3:7", "date: 2017-01-27 ?"),
    ] {
        let site = sessions(&[("a", keys), ("b", "date: 2017-01-26\n"), ("c", "date: 2017-01-27\n")]);
        assert_eq!(site.all_findings(), [format!("sessions/a.md:{place} N305")], "{keys}");
        assert_eq!(patched(&site, "N305").as_deref(), Some(corrected));
    }
}

#[test]
fn where_nothing_is_near_no_day_is_proposed() {
    let site = sessions(&[("a", "date: 2017-01-29\n"), ("b", "date: 2017-01-26\n")]);
    assert_eq!(site.all_findings(), ["sessions/a.md:3:7 N305"]);
    assert_eq!(patched(&site, "N305"), None);
    assert_eq!(site.findings[0].help, Some("check-day"));
}

#[test]
fn a_slot_outside_the_event_is_told_at_the_slot_alone() {
    let yaml = "title: T\nstart: 2017-01-26\nend: 2017-01-27\nrelease: all\nslots:\n  \
                - {id: s1, start: 2017-01-26T11:00}\n  - {id: s2, start: 2017-01-28T11:00}\n  \
                - {id: s3, date: 2017-03-27, start: 11:00}\n  - {id: s4, start: 2017-01-27T11:00}\n";
    let site = schedule(yaml, &[("a", "slot: s2\n"), ("b", "slot: s3\n")]);
    assert_eq!(site.all_findings(), ["event.yaml:7:21 N305", "event.yaml:8:20 N305"]);
}

#[test]
fn where_most_days_lie_outside_the_days_of_the_event_are_doubted_once() {
    let keys = "date: 2018-01-26\n";
    let site = sessions(&[("a", keys), ("b", keys), ("c", "date: 2017-01-26\n")]);
    assert_eq!(site.all_findings(), ["event.yaml:2:8 N305"]);
    assert_eq!(also(&site, "N305"), "sessions/a.md 2018-01-26");
}

#[test]
fn days_of_the_event_and_nights_behind_it_are_no_finding() {
    for keys in [
        "date: 2017-01-26\n",
        "start: 2017-01-27T22:00\nend: 01:30\n",
        "start: 2017-01-27T22:00\nduration: 180\n",
        "date: 2017-02-26\nstatus: draft\n",
        "withdrawn: 2017-02-01\ndate: 2017-02-26\n",
    ] {
        assert_eq!(sessions(&[("a", keys)]).all_findings(), NONE, "{keys}");
    }
    let without =
        event(&[("event.yaml", "title: T\nrelease: all\n"), ("sessions/a.md", &text("a", "date: 2017-05-01\n"))]);
    assert_eq!(without.build().all_findings(), ["event.yaml N114"]);
}

#[test]
fn an_end_long_after_the_event_is_a_finding() {
    let site = sessions(&[
        ("a", "room: A\nstart: 2017-01-26T11:00\nend: 2017-02-26T11:45\n"),
        ("b", "room: A\nstart: 2017-01-26T14:00\n"),
    ]);
    assert_eq!(site.all_findings(), ["sessions/a.md:5:6 N305"]);
}

#[test]
fn an_end_that_is_the_start_is_a_finding() {
    let site = sessions(&[("a", "start: 2017-01-26T11:00\nend: 11:00\n")]);
    assert_eq!(site.all_findings(), ["sessions/a.md:4:6 N301"]);
    assert_eq!(site.findings[0].variant, Some("same"));
}

#[test]
fn an_event_or_slot_that_ends_before_it_begins_is_a_finding() {
    let yaml = "title: T\nstart: 2017-01-27\nend: 2017-01-26\nrelease: all\n\
                slots: [{id: s1, start: 2017-01-27T11:00, end: 10:00}]\n";
    assert_eq!(schedule(yaml, &[("a", "slot: s1\n")]).all_findings(), ["event.yaml:3:6 N107", "event.yaml:5:48 N107"]);
}

#[test]
fn more_minutes_than_a_day_has_are_no_duration() {
    let site = sessions(&[("a", "start: 2017-01-26T11:00\nduration: 2700\n")]);
    assert_eq!(site.all_findings(), ["sessions/a.md:4:11 N107"]);
}
