//! An event that somebody writes on while it is built.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::Duration;

use super::extent::{Chance, claim, times};
use super::place::{NAME, NOTES, Place, Version, files, names, note, told};

/// What an editor's program writes beside a note and gives the note's name in one step.
fn replace(path: &Path, text: &str) {
    let draft = path.with_extension("draft~");
    fs::write(&draft, text).and_then(|()| fs::rename(&draft, path)).expect("written");
}

/// One change, of a kind that is drawn.
fn change(event: &Path, chance: &mut Chance) {
    let number = chance.below(NOTES);
    let path = event.join(format!("sessions/s-{number}.md"));
    let other = event.join(format!("sessions/anders-{number}.md"));
    match chance.below(6) {
        0 => drop(fs::remove_file(&path)),
        1 => drop(fs::rename(&path, &other)),
        2 => drop(fs::rename(&other, &path)),
        // As editors do that write in place: half a note is to be seen for an instant.
        3 => fs::write(&path, note(number, "SEHR WIDE")).expect("written"),
        4 => replace(&event.join("static/groß.bin"), &["x", "y"][chance.below(2)].repeat(300_000)),
        _ => replace(&path, &note(number, ["EINS", "ZWEI"][chance.below(2)])),
    }
}

#[test]
fn whoever_writes_meanwhile_gets_a_whole_site_or_is_told() {
    let place = Place::new();
    place.build(Version::A);
    let event = place.event(Version::B);
    let done = AtomicBool::new(false);
    let builds = times(100);
    let mut codes = BTreeMap::new();
    thread::scope(|scope| {
        scope.spawn(|| {
            let mut chance = Chance::new(5);
            while !done.load(Ordering::Relaxed) {
                change(&event, &mut chance);
                thread::sleep(Duration::from_micros(chance.below(2000) as u64));
            }
        });
        let stop = Stop(&done);
        for _ in 0..builds {
            let before = files(&place.target());
            let output = place.command(Version::B, &place.target()).output().expect("the program runs");
            let told = told(&output);
            assert!(!told.contains("panicked"), "{told}");
            *codes.entry(output.status.code().expect("no signal")).or_insert(0) += 1;
            match output.status.success() {
                true => assert_whole(&place),
                false => assert!(files(&place.target()) == before, "a failed build changed the site: {told}"),
            }
            assert_eq!(names(&place.parent()), [NAME]);
        }
        drop(stop);
    });
    fs::remove_dir_all(&event).expect("there");
    super::place::write_event(&event, Version::B);
    place.build(Version::B);
    claim(&format!("{builds} builds of an event under change, by exit code {codes:?}: each site whole, 0 panics"));
}

/// Ends the writer, also where a build fails.
struct Stop<'a>(&'a AtomicBool);

impl Drop for Stop<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

/// The program's own look says so, and what was replaced in one step is there as one of its versions.
fn assert_whole(place: &Place) {
    let mut command = place.command(Version::B, &place.target());
    let looked = command.arg("--check-output").output().expect("the program runs");
    assert!(looked.status.success(), "{}", String::from_utf8_lossy(&looked.stdout));
    let site = files(&place.target());
    let copied = &site["groß.bin"];
    assert!(copied.len() == 300_000 && copied.iter().all(|byte| *byte == copied[0]), "two versions of a file in one");
    for (path, bytes) in site.iter().filter(|(path, _)| path.starts_with("sessions/") && path.ends_with(".html")) {
        let text = String::from_utf8_lossy(bytes);
        assert!(text.trim_end().ends_with("</html>"), "{path}");
        assert!(!(text.contains("ist EINS") && text.contains("ist ZWEI")), "{path} is of two versions");
    }
}

#[test]
fn a_file_that_is_gone_when_it_is_copied_is_told() {
    let place = Place::new();
    place.build(Version::A);
    let event = place.event(Version::B);
    let path = event.join("static/groß.bin");
    let away = place.path("weg");
    let (mut told_of, mut built) = (0, 0);
    let mut chance = Chance::new(6);
    let rounds = times(40);
    for _ in 0..rounds {
        let mut command = place.command(Version::B, &place.target());
        command.stdout(std::process::Stdio::null()).stderr(std::process::Stdio::piped());
        let mut child = command.spawn().expect("the program runs");
        while !place.lock().exists() && child.try_wait().expect("ours").is_none() {
            thread::sleep(Duration::from_micros(10));
        }
        thread::sleep(Duration::from_micros(chance.below(3000) as u64));
        fs::rename(&path, &away).expect("there");
        let output = child.wait_with_output().expect("it ends");
        fs::rename(&away, &path).expect("there");
        match output.status.code() {
            Some(0) => {
                place.assert_is(Version::B);
                built += 1;
            }
            code => {
                assert_eq!(code, Some(2), "{}", told(&output));
                assert!(told(&output).contains("groß.bin"), "{}", told(&output));
                place.assert_is(Version::A);
                told_of += 1;
            }
        }
        place.build(Version::A);
    }
    claim(&format!(
        "{rounds} times a listed file vanished before it was copied: {told_of} told by name, {built} built in time"
    ));
}
