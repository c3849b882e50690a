//! Others who tidy up beside the target while a build runs, as `git clean` and scripts of web servers do.

use std::fs;
use std::process::Stdio;
use std::thread;
use std::time::Duration;

use super::extent::{Chance, claim, times};
use super::place::{Place, Version, assert_refused, names, told};

#[test]
fn what_is_taken_away_is_missed() {
    let place = Place::new();
    place.build(Version::A);
    let rounds = times(80);
    let (mut told_of, mut built) = (0, 0);
    let mut chance = Chance::new(4);
    for round in 0..rounds {
        let mut command = place.command(Version::B, &place.target());
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().expect("the program runs");
        while !place.staging().exists() && child.try_wait().expect("ours").is_none() {
            thread::sleep(Duration::from_micros(10));
        }
        thread::sleep(Duration::from_micros(chance.below(20_000) as u64));
        let moved = place.path("moved");
        // Failing is part of it: the name may be another's by now, or nobody's.
        match round % 4 {
            0 => drop(fs::remove_dir_all(place.staging())),
            1 => drop(fs::rename(place.staging(), &moved)),
            2 => drop(fs::remove_dir_all(place.staging().join("sessions"))),
            _ => drop(fs::remove_file(place.lock())),
        }
        let output = child.wait_with_output().expect("it ends");
        match output.status.success() {
            true => {
                assert_eq!(place.version(), Version::B, "{}", told(&output));
                built += 1;
            }
            false => {
                assert!(!told(&output).contains("panicked"), "{}", told(&output));
                assert_eq!(output.status.code(), Some(2), "{}", told(&output));
                assert_eq!(place.version(), Version::A, "{}", told(&output));
                told_of += 1;
            }
        }
        let _ = fs::remove_dir_all(moved);
        place.build(Version::A);
    }
    claim(&format!(
        "{rounds} times something was taken away under a build: {told_of} told, the old site whole; {built} built whole"
    ));
}

#[test]
fn a_pipe_in_place_of_the_lock_is_told() {
    let place = Place::new();
    place.build(Version::A);
    for mode in [0o644, 0o444] {
        let (kind, mode) = (rustix::fs::FileType::Fifo, rustix::fs::Mode::from_raw_mode(mode));
        rustix::fs::mknodat(rustix::fs::CWD, place.lock(), kind, mode, 0).expect("a pipe");
        let output = place.command(Version::B, &place.target()).output().expect("the program runs");
        assert_refused(&output, "nachlese-lock");
        fs::remove_file(place.lock()).expect("still there");
        place.assert_is(Version::A);
    }
    assert_eq!(names(&place.parent()).len(), 1);
    claim("a pipe in place of the lock: told at once, 2 of 2");
}
