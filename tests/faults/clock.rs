//! A clock that was wrong, or jumps back: no time stamp of a file decides anything.

use std::fs::{self, File};
use std::path::Path;
use std::time::{Duration, SystemTime};

use super::extent::{claim, is_long};
use super::place::{Place, Version, assert_built};

fn set_times(folder: &Path, time: SystemTime) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            set_times(&path, time);
        }
        File::open(&path).and_then(|file| file.set_modified(time)).expect("ours");
    }
}

#[test]
fn time_stamps_decide_nothing() {
    let place = Place::new();
    let year = Duration::from_secs(365 * 24 * 60 * 60);
    let (epoch, now) = (SystemTime::UNIX_EPOCH, SystemTime::now());
    // For the site and for the event.
    let ahead = now + 50 * year;
    let mut times = vec![(epoch, ahead), (ahead, epoch)];
    if is_long() {
        times.extend([(now + 12 * year, now + 12 * year), (epoch, epoch)]);
    }
    place.build(Version::A);
    for &(of_site, of_event) in &times {
        set_times(&place.target(), of_site);
        set_times(&place.event(Version::A), of_event);
        set_times(&place.event(Version::B), of_event);
        let output = place.command(Version::A, &place.target()).output().expect("the program runs");
        assert_built(&output);
        assert!(
            String::from_utf8_lossy(&output.stdout).contains("nothing changed"),
            "the same bytes are the same site"
        );
        let page = place.target().join("robots.txt");
        let kept = |version| {
            place.build(version);
            fs::metadata(&page).and_then(|found| found.modified()).expect("there")
        };
        assert_eq!(kept(Version::B), of_site, "a file that stays the same keeps its time, however odd");
        kept(Version::A);
    }
    claim(&format!(
        "site and event dated 1970 or years ahead: {} builds right of {}",
        3 * times.len(),
        3 * times.len()
    ));
}
