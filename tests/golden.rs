//! Golden sites: one small event a purpose, what `<main>` of its pages holds and its findings kept as files.
//!
//! `BLESS=1 cargo test --test golden` writes what comes out. `README.md` says how to watch another page.

mod support;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use nachlese::disk::{self, Limits};
use nachlese::pipeline::Options;
use similar_asserts::SimpleDiff;
use support::{Event, Site};

/// The file below `expected/` that holds the findings rather than a page.
const FINDINGS: &str = "findings.txt";

#[test]
fn a_minimal_note() {
    golden("minimal-note");
}

#[test]
fn a_session_with_everything() {
    golden("full-session");
}

#[test]
fn what_came_out_of_several_sessions() {
    golden("outcomes");
}

#[test]
fn a_series_of_two_events() {
    golden("series");
}

#[test]
fn addresses_that_are_somewhere_else_now() {
    golden("moved");
}

#[test]
fn versions_of_a_note() {
    golden("versions");
}

#[test]
fn legal_pages_of_data() {
    golden("legal-pages");
}

#[test]
fn the_grid_of_a_programme() {
    golden("programme-grid");
}

#[test]
fn another_theme_with_a_towns_colour() {
    golden("pinnwand");
}

#[test]
fn every_golden_site_is_tested() {
    let source = fs::read_to_string(folder("").with_extension("rs")).expect("this file");
    for site in fs::read_dir(folder("")).expect("the golden sites") {
        let name = site.expect("an entry").file_name().to_string_lossy().into_owned();
        assert!(source.contains(&format!("golden(\"{name}\")")), "no test builds tests/golden/{name}");
    }
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(name)
}

/// Builds `golden/<name>/input` and compares it with `golden/<name>/expected`.
#[track_caller]
fn golden(name: &str) {
    let sources = disk::read(&folder(name).join("input"), None, Limits::default()).expect("the input can be read");
    let site = Event { sources, pictures: Default::default(), options: Options::default() }.build();
    let expected = folder(name).join("expected");
    if std::env::var_os("BLESS").is_some() {
        bless(&site, &expected);
    }
    let watched = files_below(&expected);
    assert!(!watched.is_empty(), "{} watches no page", expected.display());
    let mut wrongs = Vec::new();
    for file in &watched {
        let kept = fs::read_to_string(expected.join(file)).expect("expected files are text");
        match shown(&site, file) {
            None => wrongs.push(format!("{file}: there is no such page; nothing uses this file")),
            Some(shown) if shown != kept => {
                wrongs.push(format!("{file}:\n{}", SimpleDiff::from_str(&kept, &shown, "kept", "now")));
            }
            Some(_) => {}
        }
    }
    if !watched.contains(FINDINGS) {
        wrongs.push(format!("{FINDINGS} is missing"));
    }
    assert!(wrongs.is_empty(), "golden site `{name}`: BLESS=1 keeps what is shown now\n\n{}", wrongs.join("\n\n"));
}

/// Writes what is shown into the files that are there, and the findings.
fn bless(site: &Site, expected: &Path) {
    fs::create_dir_all(expected).expect("the folder can be made");
    for file in files_below(expected).iter().map(String::as_str).chain([FINDINGS]) {
        if let Some(shown) = shown(site, file) {
            fs::write(expected.join(file), shown).expect("the file can be written");
        }
    }
}

/// `<main>` of a page with each block on a line of its own, or all findings.
fn shown(site: &Site, file: &str) -> Option<String> {
    if file == FINDINGS {
        return Some(site.all_findings().iter().map(|finding| format!("{finding}\n")).collect());
    }
    site.has(file).then(|| {
        let page = site.page(file);
        let main = without_icons(&page.select("main").first().expect("every page has a main").inner_html());
        let lines = main.lines().map(str::trim).filter(|line| !line.is_empty());
        lines.flat_map(|line| [line, "\n"]).collect()
    })
}

/// Icons are the theme's concern and say nothing: what they mean stands beside them.
fn without_icons(html: &str) -> String {
    let mut parts = html.split("<svg");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once("</svg>").map_or(part, |(_, rest)| rest))
}

/// Paths of the files below a folder, relative to it.
fn files_below(folder: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let Ok(entries) = fs::read_dir(folder) else { return found };
    for entry in entries {
        let entry = entry.expect("an entry");
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() {
            found.extend(files_below(&entry.path()).into_iter().map(|below| format!("{name}/{below}")));
        } else {
            found.insert(name);
        }
    }
    found
}
