//! Builds that fail by what the author wrote: the last good site stays.

use std::fs;
use std::path::Path;

use super::extent::claim;
use super::place::{Place, Version, told, write_event};

type Break = fn(&Path);

/// What is done to an event, and the exit code for it: 1 for what the author has to mend, 2 for the machine.
const BREAKS: [(&str, i32, Break); 6] = [
    ("a note with broken YAML", 1, |event| put(event, "sessions/s-1.md", "---\ntopic: [\n---\n")),
    ("a broken event.yaml", 1, |event| put(event, "event.yaml", "title: \"Barcamp\nlanguage: de\n")),
    ("a broken template", 1, |event| {
        put(event, "themes/eigen/templates/session.html", "{% if %}");
        let text = fs::read_to_string(event.join("event.yaml")).expect("there");
        put(event, "event.yaml", &format!("{text}theme: eigen\n"));
    }),
    ("a theme that is not there", 1, |event| {
        let text = fs::read_to_string(event.join("event.yaml")).expect("there");
        put(event, "event.yaml", &format!("{text}theme: fehlt\n"));
    }),
    ("a file in place of the event", 2, |event| {
        fs::remove_dir_all(event).expect("there");
        fs::write(event, "").expect("written");
    }),
    ("no event", 2, |event| fs::remove_dir_all(event).expect("there")),
];

fn put(event: &Path, path: &str, text: &str) {
    let path = event.join(path);
    fs::create_dir_all(path.parent().expect("a folder")).expect("made");
    fs::write(path, text).expect("written");
}

#[test]
fn a_failed_build_leaves_the_last_good_site() {
    let place = Place::new();
    place.build(Version::A);
    let mut failed = 0;
    for (what, code, make) in BREAKS {
        make(&place.event(Version::B));
        let output = place.command(Version::B, &place.target()).output().expect("the program runs");
        assert!(!told(&output).contains("panicked"), "{what}: {}", told(&output));
        assert_eq!(output.status.code(), Some(code), "{what}: {}", told(&output));
        place.assert_is(Version::A);
        let event = place.event(Version::B);
        // Some of them leave nothing to remove.
        let _ = fs::remove_dir_all(&event).or_else(|_| fs::remove_file(&event));
        write_event(&event, Version::B);
        failed += 1;
    }
    claim(&format!("{failed} kinds of failed builds: the last good site untouched after each, 0 traces beside it"));
}
