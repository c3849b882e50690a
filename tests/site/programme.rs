//! The programme: a list and a grid.

use crate::support::{NONE, Site, event, site};

const YAML: &str = "title: Testcamp\nstart: 2017-01-26\nend: 2017-01-27\nrelease: all\nrooms: [{id: r1, name: Raum 1}, {id: r2, name: Raum 2}]\n\
slots:\n  - {id: s1, start: 2017-01-26T11:00, end: 2017-01-26T11:45}\n  - {title: Mittagspause, start: 2017-01-26T12:00, end: 2017-01-26T13:00}\n";

fn programme() -> Site {
    site(&[
        ("event.yaml", YAML),
        ("sessions/a.md", "---\ntopic: Alpha\nroom: Raum 2\nslot: s1\n---\n"),
        ("sessions/b.md", "---\ntopic: Beta\nroom: r1\nstart: 2017-01-26T11:00\nend: 11:45\n---\n"),
        ("sessions/c.md", "---\ntopic: Gamma\nroom: Raum 1\nstart: 2017-01-27T09:30\nduration: 45\n---\n"),
        ("sessions/d.md", "---\ntopic: Delta\n---\n"),
    ])
}

#[test]
fn the_list_comes_before_the_grid() {
    let site = programme();
    assert_eq!(site.findings(), NONE);
    let html = site.page("programm.html").html;
    assert!(html.find("programme-list") < html.find("programme-grid"));
}

#[test]
fn rooms_are_columns_in_the_order_of_the_event() {
    let page = programme().page("programm.html");
    let grids = page.texts("table.programme-grid");
    assert!(grids[0].contains("Raum 1 Raum 2"), "{grids:?}");
    let first_row = page.texts("table.programme-grid tbody tr:first-child td");
    assert_eq!(&first_row[..2], ["Beta", "Alpha"]);
}

#[test]
fn days_breaks_and_sessions_without_time() {
    let page = programme().page("programm.html");
    assert_eq!(page.texts("h2"), ["Donnerstag, 26. Januar 2017", "Freitag, 27. Januar 2017", "Ohne Zeitangabe"]);
    assert_eq!(page.texts(".slot-break p:last-child"), ["Mittagspause"]);
    assert_eq!(page.texts(".slot-time")[0], "11:00–11:45 Uhr");
    assert!(page.text("[aria-labelledby$=undated]").contains("Delta"));
}

#[test]
fn each_hour_says_its_day_where_there_are_several() {
    assert_eq!(programme().page("programm.html").texts(".slot-day"), ["Donnerstag", "Freitag"]);
    let one = site(&[("event.yaml", YAML), ("sessions/a.md", "---\ntopic: Alpha\nroom: r1\nslot: s1\n---\n")]);
    assert_eq!(one.page("programm.html").texts(".slot-day"), NONE);
}

#[test]
fn talk_is_told_from_outcomes_once_there_are_some() {
    let said = ".slot-session > .row-meta";
    assert_eq!(programme().page("programm.html").texts(said), NONE, "before the event it says nothing");
    let event = site(&[
        ("event.yaml", YAML),
        ("sessions/a.md", "---\ntopic: Alpha\nroom: r1\nslot: s1\n---\n## Ergebnisse\n\n- Es geht.\n"),
        ("sessions/b.md", "---\ntopic: Beta\nroom: r2\nslot: s1\n---\nWir haben geredet.\n"),
        (
            "sessions/c.md",
            "---\ntopic: Gamma\nroom: r1\nstart: 2017-01-27T09:30\nduration: 45\nstatus: cancelled\n---\n",
        ),
    ]);
    assert_eq!(event.page("programm.html").texts(said), ["Ohne festgehaltenes Ergebnis"]);
}

#[test]
fn rooms_are_gathered_where_the_event_names_none() {
    let site = site(&[
        ("sessions/a.md", "---\ntopic: A\nroom: Raum 10\nstart: 2017-01-26T11:00\n---\n"),
        ("sessions/b.md", "---\ntopic: B\nroom: Raum 2\nstart: 2017-01-26T11:00\n---\n"),
        ("sessions/c.md", "---\ntopic: C\nroom: raum 2\nstart: 2017-01-26T12:00\n---\n"),
    ]);
    assert_eq!(site.page("programm.html").texts("table.programme-grid thead th"), ["Raum 2", "Raum 10"]);
    assert_eq!(site.findings(), NONE);
}

#[test]
fn names_that_the_event_does_not_know_are_findings() {
    let site = site(&[("event.yaml", YAML), ("sessions/a.md", "---\ntopic: A\nroom: Raum 3\nslot: s2\n---\n")]);
    assert_eq!(site.findings(), ["sessions/a.md:3:7 N204", "sessions/a.md:4:7 N203"]);
    assert!(site.page("sessions/a.html").text(".facts").contains("Raum 3"), "what is written is shown all the same");
}

#[test]
fn an_end_before_the_start_is_a_finding() {
    let site = site(&[("sessions/a.md", "---\ntopic: A\nstart: 2017-01-26T11:00\nend: 2017-01-26T10:00\n---\n")]);
    assert_eq!(site.findings(), ["sessions/a.md:4:6 N301"]);
}

#[test]
fn two_sessions_in_one_cell_are_both_shown() {
    let site = site(&[
        ("event.yaml", YAML),
        ("sessions/a.md", "---\ntopic: Alpha\nroom: r1\nslot: s1\n---\n"),
        ("sessions/b.md", "---\ntopic: Beta\nroom: r1\nslot: s1\n---\n"),
    ]);
    assert_eq!(site.page("programm.html").texts("td.grid-session a"), ["Alpha", "Beta"]);
}

#[test]
fn an_event_without_sessions_has_a_programme() {
    let site = event(&[("event.yaml", YAML)]).build();
    assert!(site.page("programm.html").says("Mittagspause") || site.page("programm.html").count(".empty") == 1);
}

#[test]
fn sessions_name_their_neighbours() {
    let site = programme();
    assert_eq!(site.page("sessions/b.html").texts("[rel=next]"), ["Alpha"]);
    assert_eq!(site.page("sessions/c.html").texts("[rel=prev]"), ["Alpha"]);
}

#[test]
fn a_session_past_midnight_stands_on_its_day() {
    let site = site(&[("sessions/a.md", "---\ntopic: Nacht\nstart: 2017-01-26T23:30\nend: 2017-01-27T00:30\n---\n")]);
    assert_eq!(site.findings(), NONE);
    assert_eq!(site.page("programm.html").texts("h2"), ["Donnerstag, 26. Januar 2017"]);
}

#[test]
fn the_grid_holds_every_session_that_has_a_time() {
    let site = site(&[
        ("event.yaml", YAML),
        ("sessions/a.md", "---\ntopic: Alpha\nroom: r1\nslot: s1\n---\n"),
        ("sessions/b.md", "---\ntopic: Beta\nstart: 2017-01-26T20:00\n---\n"),
    ]);
    let grid = site.page("programm.html").text("table.programme-grid");
    assert!(grid.contains("Alpha") && grid.contains("Beta"), "{grid}");
}

#[test]
fn sessions_that_start_with_a_slot_stand_in_it() {
    let site = site(&[
        ("event.yaml", YAML),
        ("sessions/a.md", "---\ntopic: Alpha\nroom: r1\nslot: s1\n---\n"),
        ("sessions/b.md", "---\ntopic: Beta\nroom: r2\nstart: 2017-01-26T11:00\n---\n"),
    ]);
    let times = site.page("programm.html").texts(".slot .slot-time");
    assert_eq!(times.iter().filter(|time| time.starts_with("11:00")).count(), 1, "{times:?}");
}
