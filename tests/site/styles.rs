//! The style sheet of a theme: joined from parts, each of which the event's own theme may replace or add to.

use crate::support::{EVENT, event};

const NOTE: (&str, &str) = ("sessions/a.md", "---\ntopic: T\n---\nText\n");

/// The style sheet of a site with one more file in its own theme.
fn style_sheet(path: &str, css: &str) -> String {
    let yaml = format!("{EVENT}theme: eigen\n");
    let path = format!("themes/eigen/{path}");
    let site = event(&[("event.yaml", &yaml), NOTE, (&path, css)]).build_unchecked();
    String::from_utf8(site.files["theme/style.css"].clone()).expect("UTF-8")
}

#[test]
fn a_theme_adds_to_the_parts_or_replaces_one() {
    let added = style_sheet("styles/85-mine.css", ".mine { color: red }");
    let place = |css: &str| added.find(css).unwrap_or_else(|| panic!("there is no `{css}`"));
    assert!(place("--paper:") < place(".mine") && place(".mine") < place("@page"));

    let replaced = style_sheet("styles/90-print.css", "/* nothing */");
    assert!(replaced.contains("/* nothing */") && replaced.contains("--paper:"));
    assert!(replaced.len() < added.len(), "the part is gone");
}

#[test]
fn a_theme_may_write_all_of_it_anew() {
    assert_eq!(style_sheet("assets/style.css", "a { color: red }"), "a { color: red }");
}

/// What makes one theme out of another: only its style and its sign differ.
#[test]
fn the_pin_board_stands_on_the_town_hall() {
    let built = |theme: &str| {
        let yaml = format!("{EVENT}theme: {theme}\n");
        event(&[("event.yaml", &yaml), NOTE]).build()
    };
    let (hall, board) = (built("rathaus"), built("pinnwand"));
    assert_eq!(hall.paths(), board.paths());
    let differs = hall.files.keys().filter(|path| hall.files[*path] != board.files[*path]);
    assert_eq!(differs.collect::<Vec<_>>(), ["theme/favicon.svg", "theme/style.css"]);
    let style = std::str::from_utf8(&board.files["theme/style.css"]).expect("UTF-8");
    let place = |css: &str| style.find(css).unwrap_or_else(|| panic!("there is no `{css}`"));
    assert!(place("--measure:") < place("--sheet:") && place("--sheet:") < place("box-sizing"));
    assert!(Some(place("--tape)")) < style.rfind("@media print"), "paper comes last");
    assert_eq!(board.all_findings(), hall.all_findings());
}
