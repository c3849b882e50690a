//! Several builds into one folder.

use std::fs;
use std::process::{Child, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use super::extent::{claim, is_long, skip, times};
use super::place::{Place, Version, assert_built, assert_refused};

fn spawn(place: &Place, version: Version) -> Child {
    let mut command = place.command(version, &place.target());
    command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program runs")
}

#[test]
fn builds_at_once_follow_each_other() {
    let place = Place::new();
    let rounds = times(30);
    let mut last = [0, 0];
    for round in 0..rounds {
        let mut builds = vec![Version::A, Version::B];
        if round % 2 == 1 {
            builds.push(Version::A);
        }
        let children: Vec<Child> = builds.into_iter().map(|version| spawn(&place, version)).collect();
        for child in children {
            assert_built(&child.wait_with_output().expect("it ends"));
        }
        let version = place.version();
        place.assert_is(version);
        last[version as usize] += 1;
    }
    claim(&format!(
        "{rounds} times two or three builds at once: all succeeded, the last one's site stands whole {last:?}"
    ));
}

#[test]
fn a_build_waits_for_one_that_is_killed() {
    let place = Place::new();
    place.build(Version::A);
    let rounds = times(30);
    for round in 0..rounds {
        let (first, second) = if round % 2 == 0 { (Version::A, Version::B) } else { (Version::B, Version::A) };
        let mut killed = spawn(&place, first);
        while !place.lock().exists() && killed.try_wait().expect("ours").is_none() {
            thread::sleep(Duration::from_micros(10));
        }
        let waiting = spawn(&place, second);
        thread::sleep(Duration::from_millis(u64::try_from(round).expect("few") % 20));
        let _ = killed.kill();
        killed.wait().expect("it ends");
        assert_built(&waiting.wait_with_output().expect("it ends"));
        place.assert_is(second);
    }
    claim(&format!("{rounds} times a build was killed that held the lock: the one that waited went on at once"));
}

#[test]
fn who_waits_too_long_says_for_what() {
    if !is_long() {
        return skip("waiting for a lock that is held for ever", "takes half a minute; only in the long form");
    }
    let place = Place::new();
    place.build(Version::A);
    let lock = fs::File::create(place.lock()).expect("made");
    lock.lock().expect("free");
    let began = Instant::now();
    let output = place.command(Version::B, &place.target()).output().expect("the program runs");
    assert_refused(&output, "another run is publishing to");
    assert_eq!(place.version(), Version::A);
    drop(lock);
    fs::remove_file(place.lock()).expect("there");
    place.build(Version::B);
    claim(&format!("a lock held for ever: told after {} s, the site untouched", began.elapsed().as_secs()));
}
