//! Names as long and odd as file systems allow.

use std::fs;

use super::extent::{claim, is_long};
use super::place::{Place, Version, assert_built, files, names, note, told};

#[test]
fn odd_names_of_targets_are_fine() {
    let place = Place::new();
    let odd = [
        "n".repeat(255),
        "ü".repeat(127),
        "u\u{308}ber Größe".to_owned(),
        "  zwei Blanks  ".to_owned(),
        "neue\nZeile".to_owned(),
        "-o".to_owned(),
        ".versteckt".to_owned(),
        "100 % \"Spaß\" & 'mehr' *?[a]".to_owned(),
    ];
    for name in &odd {
        let target = place.parent().join(name);
        // What lies beside the site while it is replaced is called after it: a matter of the longest ones.
        let versions: &[Version] = match is_long() || name.len() > 250 {
            true => &[Version::A, Version::B],
            false => &[Version::A],
        };
        for &version in versions {
            assert_built(&place.command(version, &target).output().expect("the program runs"));
            assert!(files(&target) == *place.site(version), "{name}");
        }
        assert_eq!(names(&place.parent()), std::slice::from_ref(name));
        fs::remove_dir_all(target).expect("there");
    }
    claim(&format!("{} odd names of targets, of 255 bytes too: right", odd.len()));
}

#[test]
fn a_name_that_is_too_long_is_told() {
    let place = Place::new();
    let target = place.parent().join("n".repeat(256));
    let output = place.command(Version::A, &target).output().expect("the program runs");
    assert_eq!(output.status.code(), Some(2));
    assert!(told(&output).contains("name too long"), "{}", told(&output));
    assert_eq!(names(&place.parent()), [""; 0]);
}

#[test]
fn long_names_in_the_event_are_published_or_told() {
    let place = Place::new();
    place.build(Version::A);
    let (mut built, mut refused) = (0, 0);
    for (path, is_note) in [
        (format!("static/{}", "n".repeat(255)), false),
        (format!("static/{}", "ä".repeat(127)), false),
        (format!("static/{}/x.txt", vec!["o".repeat(200); 12].join("/")), false),
        (format!("sessions/{}.md", "n".repeat(252)), true),
        (format!("sessions/{}.md", "ü".repeat(126)), true),
    ] {
        let long = place.event(Version::B).join(&path);
        fs::create_dir_all(long.parent().expect("a folder")).expect("made");
        fs::write(&long, if is_note { note(1, "lang") } else { "lang".to_owned() }).expect("written");
        let output = place.command(Version::B, &place.target()).output().expect("the program runs");
        let told = told(&output);
        assert!(!told.contains("panicked"), "{told}");
        match output.status.code() {
            Some(0) => {
                let site = files(&place.target());
                let holds = site.values().any(|bytes| String::from_utf8_lossy(bytes).contains("lang"));
                assert!(holds, "{path} got lost: {told}");
                built += 1;
            }
            code => {
                assert!(matches!(code, Some(1 | 2)) && told.contains(&path[..40]), "{path}: {told}");
                refused += 1;
            }
        }
        fs::remove_file(&long).expect("there");
    }
    place.build(Version::A);
    claim(&format!("names of 255 bytes in the event: {built} published, {refused} told, none lost"));
}
