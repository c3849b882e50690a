//! Levels and permissions: how serious findings are taken, and by whom they may be silenced.

use nachlese::diagnostics::{Code, Level, Severity};

use crate::support::{EVENT, NONE, Site, event, note, site};

const BROKEN: &str = "---\ntopic: A\n---\n[x](fehlt.md)\n\n## Ergebnisse\n\n- y\n";

fn with_levels(levels: &str, note: &str) -> Site {
    site(&[("event.yaml", &format!("{EVENT}levels: {levels}\n")), ("sessions/note.md", note)])
}

#[test]
fn an_event_says_how_serious_findings_are() {
    assert_eq!(note(BROKEN).findings(), ["sessions/note.md:4:1 N401"]);
    for (level, severity) in [("error", Severity::Error), ("Fehler", Severity::Error), ("Hinweis", Severity::Note)] {
        let site = event(&[
            ("event.yaml", &format!("{EVENT}levels: {{broken-link: {level}}}\n")),
            ("sessions/note.md", BROKEN),
        ])
        .build_unchecked();
        assert_eq!(site.findings.iter().map(|finding| finding.severity).collect::<Vec<_>>(), [severity], "{level}");
    }
    assert_eq!(with_levels("{n401: off}", BROKEN).all_findings(), NONE);
}

#[test]
fn whoever_runs_the_program_has_the_last_word() {
    let mut event = event(&[("event.yaml", &format!("{EVENT}levels: {{N401: off}}\n")), ("sessions/note.md", BROKEN)]);
    event.options.levels.set(Code::BrokenLink, Level::Warning);
    assert_eq!(event.build().findings(), ["sessions/note.md:4:1 N401"]);
}

#[test]
fn levels_that_cannot_be_followed_are_told_at_their_place() {
    let site = with_levels("{N999: note, N401: egal, N101: note, broken-lnk: off}", "---\ntopic: A\n---\n");
    assert_eq!(
        site.findings(),
        ["event.yaml:5:10 N118", "event.yaml:5:28 N118", "event.yaml:5:34 N118", "event.yaml:5:46 N118"]
    );
    assert_eq!(with_levels("[N401]", "---\ntopic: A\n---\n").findings(), ["event.yaml:5:9 N106"]);
}

#[test]
fn an_error_stays_an_error() {
    let mut unclosed = event(&[("sessions/note.md", "---\ntopic: \"A\n---\n<!-- nachlese: allow(N102) so -->\n")]);
    unclosed.options.levels.set(Code::YamlSyntax, Level::Hidden);
    let site = unclosed.build();
    assert_eq!(site.errors(), ["sessions/note.md:2:8 N102"]);
    assert!(site.findings().contains(&"sessions/note.md:4:22 N118".to_owned()), "{:?}", site.findings());
}

#[test]
fn a_note_may_allow_what_is_meant() {
    for allow in ["allow: [N401]\n", "allow: N401\n", "erlaubt: broken-link\n", "allow: [\"N401 kommt noch\"]\n"] {
        let text = BROKEN.replace("topic: A\n", &format!("topic: A\n{allow}"));
        assert_eq!(note(&text).all_findings(), NONE, "{allow}");
    }
    for comment in ["<!-- nachlese: allow(N401) kommt noch -->", "<!--nachlese:allow( n401 )-->"] {
        assert_eq!(note(&format!("{BROKEN}\n{comment}\n")).all_findings(), NONE, "{comment}");
    }
}

#[test]
fn what_a_note_allows_holds_for_that_note_alone() {
    let text = format!("{BROKEN}<!-- nachlese: allow(N401) so -->\n");
    let site = site(&[("sessions/a.md", &text), ("sessions/b.md", BROKEN)]);
    assert_eq!(site.findings(), ["sessions/b.md:4:1 N401"]);
}

#[test]
fn what_is_allowed_and_does_not_occur_is_told() {
    let site = note("---\ntopic: A\nallow: [N401, N408]\n---\nText <!-- nachlese: allow(N402) x -->\n");
    assert_eq!(site.advice(), ["sessions/note.md:3:9 N117", "sessions/note.md:5:27 N117"]);
}

#[test]
fn of_a_draft_nobody_knows_what_would_occur() {
    let site = note("---\ntopic: A\nstatus: draft\nallow: [N408]\n---\nText\n");
    assert_eq!(site.all_findings(), NONE);
}

#[test]
fn codes_that_nobody_knows_and_comments_that_nobody_can_read_are_told() {
    let site = note("---\ntopic: A\nallow: [N499]\n---\nText <!-- nachlese: alow(N408) -->\n\n## Ergebnisse\n\n- x\n");
    assert_eq!(site.findings(), ["sessions/note.md:3:9 N118", "sessions/note.md:5:6 N118"]);
}

#[test]
fn the_help_shows_the_code_at_hand() {
    let told = |text: &str| note(text).told_in_full();
    assert!(
        told("---\ntopic: A\n---\nText <!-- nachlese: alow(no-outcomes) -->\n")
            .contains("`<!-- nachlese: allow(no-outcomes) reason -->`")
    );
    assert!(told("---\ntopic: A\n---\nText <!-- nachlese: -->\n").contains("`<!-- nachlese: allow(N407) reason -->`"));
    let twice = told("---\nthema: A\nthemen: [B]\n---\nText\n");
    assert!(twice.contains("`themen` means the same as `thema` in line 2"), "{twice}");
}

#[test]
fn what_most_notes_lack_is_counted_without_those_that_allow_it() {
    let lacking = "---\ntopic: A\n---\nText\n";
    let site = site(&[
        ("sessions/a.md", "---\ntopic: A\nallow: N408\n---\nText\n"),
        ("sessions/b.md", lacking),
        ("sessions/c.md", lacking),
    ]);
    let [once] = &site.findings[..] else { panic!("{:?}", site.all_findings()) };
    assert_eq!((once.code, once.arguments.get("count")), (Code::NoOutcomes, Some("2")));
}

#[test]
fn what_is_denied_holds_the_note_back_and_says_why() {
    let lacking = "---\ntopic: B\n---\nText\n";
    let mut event =
        event(&[("sessions/a.md", BROKEN), ("sessions/b.md", lacking), ("sessions/c.md", lacking)]).keep_going();
    event.options.levels.set(Code::BrokenLink, Level::Error);
    event.options.levels.set(Code::NoOutcomes, Level::Error);
    let site = event.build();
    assert_eq!(site.errors(), ["sessions/a.md:4:1 N401", "sessions/b.md N408", "sessions/c.md N408"]);
    for address in ["sessions/a.html", "sessions/b.html", "sessions/c.html"] {
        assert!(site.page(address).text("h1").contains("überarbeitet"), "{address}");
    }
}
