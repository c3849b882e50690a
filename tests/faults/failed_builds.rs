//! Builds that fail by what the author wrote: the last good site stays.

use std::fs;
use std::path::Path;

use super::extent::claim;
use super::place::{Place, Version, told};

type Break = fn(&Path);

/// What is done to an event, and the exit code for it: 1 for what the author has to mend, 2 for the machine.
const BREAKS: [(&str, i32, Break); 7] = [
    ("a note with broken YAML", 1, |event| {
        fs::write(event.join("sessions/s-1.md"), "---\ntopic: [\n---\n").expect("written")
    }),
    ("a broken event.yaml", 1, |event| fs::write(event.join("event.yaml"), "title: [\n").expect("written")),
    ("no event.yaml", 2, |event| fs::remove_file(event.join("event.yaml")).expect("there")),
    ("a broken template", 1, |event| {
        fs::create_dir_all(event.join("theme/templates")).expect("made");
        fs::write(event.join("theme/templates/session.html"), "{% if %}").expect("written");
    }),
    ("a folder that is a file", 1, |event| {
        fs::remove_dir_all(event.join("sessions")).expect("there");
        fs::write(event.join("sessions"), "").expect("written");
    }),
    ("a picture that is none", 1, |event| {
        fs::create_dir_all(event.join("assets")).expect("made");
        fs::write(event.join("assets/bild.png"), "no picture").expect("written");
        fs::write(event.join("sessions/s-1.md"), "---\ntopic: Bild\n---\n![Ein Bild](../assets/bild.png)\n")
            .expect("written");
    }),
    ("the event itself is gone", 2, |event| fs::remove_dir_all(event).expect("there")),
];

#[test]
fn a_failed_build_leaves_the_last_good_site() {
    let mut failed = 0;
    for (what, code, make) in BREAKS {
        let place = Place::new();
        place.build(Version::A);
        make(&place.event(Version::B));
        let output = place.command(Version::B, &place.target()).output().expect("the program runs");
        assert!(!told(&output).contains("panicked"), "{what}: {}", told(&output));
        assert_eq!(output.status.code(), Some(code), "{what}: {}", told(&output));
        place.assert_is(Version::A);
        failed += 1;
    }
    claim(&format!("{failed} kinds of failed builds: the last good site untouched after each, 0 traces beside it"));
}
